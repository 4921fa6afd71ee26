//! Whom leads or authorities let in as a whole: units, posts, everybody, people by name.

use leptos::{either::Either, prelude::*};
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

/// What an address names, in the words of the forms.
pub(super) fn named_in_address() -> Option<(&'static str, String)> {
    let names = ["everyone", "unit", "post", "person"];
    let named = names.into_iter().map(|name| (name, asked(name)));
    named.into_iter().find(|(_, value)| !value.is_empty())
}

/// Somebody who is let in, and how that is taken back.
#[component]
pub(super) fn AdmittedLine(
    action: String,
    admitted: Admitted,
    /// Whether taking back is asked about first, on a page of its own.
    #[prop(optional)]
    asks: bool,
) -> impl IntoView {
    let t = Texts::here();
    let (name, value) = named_in_form(&admitted);
    let (symbol, label) = match admitted {
        Admitted::Everyone => (Symbol::Groups, t.everyone_of_house().to_owned()),
        Admitted::Unit(_, unit) => (Symbol::Tree, t.with_below(&unit.full())),
        Admitted::Post(post) => (Symbol::Badge, post_words(&post)),
        Admitted::Person(_, name) => (Symbol::People, name.unwrap_or_else(|| t.gone().to_owned())),
    };
    let spoken = format!(": {label}");
    let back = match asks {
        true => {
            let asked = platform::http::form::encode(&[(name, value.as_str())]);
            let href = format!("{action}/zurueck?{asked}");
            Either::Left(
                view! { <LinkButton href kind=Look::Tertiary>{t.take_back()}<span class="al-vh">{spoken}</span></LinkButton> },
            )
        }
        false => Either::Right(view! {
            <Form id=format!("w-{value}") action state=FormState::default() class="">
                <input type="hidden" name=name value=value.clone()/>
                <SubmitButton kind=Look::Tertiary name="act" value="withdraw">{t.take_back()}<span class="al-vh">{spoken}</span></SubmitButton>
            </Form>
        }),
    };
    view! { <div class="al-cluster al-cluster--between"><Mark symbol>{label}</Mark>{back}</div> }
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
