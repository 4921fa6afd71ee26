//! Whom leads or authorities let in as a whole: units, posts, everybody, people by name.

use leptos::prelude::*;
use platform::form::FormState;
use ui::{button::Kind as Look, prelude::*};

use crate::{
    texts::Texts,
    usecases::{Admitted, Candidate},
};

/// "Referatsleitung, Referat 47 Neues Arbeiten"
fn post_words(post: &directory::usecases::NamedPost) -> String {
    format!("{}, {}", post.function, post.unit.full())
}

/// Whom a form names: everybody, a unit, a post or a person.
fn named_in_form(admitted: &Admitted) -> (&'static str, String) {
    match admitted {
        Admitted::Everyone => ("everyone", "1".to_owned()),
        Admitted::Unit(id, _) => ("unit", id.to_string()),
        Admitted::Post(post) => ("post", post.id.to_string()),
        Admitted::Person(id, _) => ("person", id.to_string()),
    }
}

#[component]
pub(super) fn AdmittedLine(action: String, admitted: Admitted) -> impl IntoView {
    let t = Texts::here();
    let (name, value) = named_in_form(&admitted);
    let (symbol, label) = match admitted {
        Admitted::Everyone => (Symbol::Groups, t.everyone_of_house().to_owned()),
        Admitted::Unit(_, unit) => (Symbol::Tree, t.with_below(&unit.full())),
        Admitted::Post(post) => (Symbol::Badge, post_words(&post)),
        Admitted::Person(_, name) => (Symbol::People, name.unwrap_or_else(|| t.gone().to_owned())),
    };
    let spoken = format!(": {label}");
    view! {
        <div class="al-cluster al-cluster--between">
            <Mark symbol>{label}</Mark>
            <Form id=format!("w-{value}") action state=FormState::default() class="">
                <input type="hidden" name=name value=value.clone()/>
                <SubmitButton kind=Look::Tertiary name="act" value="withdraw">{t.take_back()}<span class="al-vh">{spoken}</span></SubmitButton>
            </Form>
        </div>
    }
}

#[component]
pub(super) fn CandidateLine(action: String, candidate: Candidate) -> impl IntoView {
    let t = Texts::here();
    let (name, value, symbol, label, detail) = match candidate {
        Candidate::Person(person) => (
            "person",
            person.id.to_string(),
            Symbol::People,
            person.name.natural(),
            format!(
                "{} · {}",
                person.function,
                person.unit.short(&person.house.short)
            ),
        ),
        Candidate::Unit(unit) => (
            "unit",
            unit.id.to_string(),
            Symbol::Tree,
            unit.full(),
            t.all_below().to_owned(),
        ),
        Candidate::Post(post) => (
            "post",
            post.id.to_string(),
            Symbol::Badge,
            post_words(&post),
            t.whoever_holds_it().to_owned(),
        ),
    };
    let spoken = format!(": {label}");
    view! {
        <div class="al-cluster al-cluster--between">
            <div><Mark symbol>{label}</Mark><p class="al-small al-muted" dir="auto">{detail}</p></div>
            <Form id=format!("c-{value}") action state=FormState::default() class="">
                <input type="hidden" name=name value=value.clone()/>
                <SubmitButton kind=Look::Secondary name="act" value="admit">{t.admit()}<span class="al-vh">{spoken}</span></SubmitButton>
            </Form>
        </div>
    }
}
