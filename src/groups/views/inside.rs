//! Whom an authority lets into a network, who of its people is there, and who asks: a part of the page
//! of its part.

use leptos::prelude::*;
use platform::form::FormState;
use ui::{button::Kind as Look, prelude::*};

use super::{
    admission::{AdmittedLine, CandidateLine},
    home::day,
    parts::{MemberLine, name_of},
};
use crate::{
    AskKind,
    texts::Texts,
    usecases::{self, Admitted, PartPage as Kept, Waiting},
};

/// Whom the authority admits, who asks, who is in.
#[component]
pub(super) fn Inside(found: Kept, action: String) -> impl IntoView {
    let t = Texts::here();
    let waiting = (!found.waiting.is_empty()).then(|| {
        let action = action.clone();
        let one = move |waiting| view! { <li><Asks action=action.clone() waiting/></li> };
        let rows = found.waiting.clone().into_iter().map(one).collect_view();
        view! { <Section id="anfragen" title=t.requests()><Rows>{rows}</Rows></Section> }
    });
    let all_in = found.admitted.contains(&Admitted::Everyone);
    let rows = {
        let action = action.clone();
        let one = move |admitted| view! { <li><AdmittedLine action=action.clone() admitted asks=true/></li> };
        found.admitted.clone().into_iter().map(one).collect_view()
    };
    let none = found
        .admitted
        .is_empty()
        .then(|| view! { <p class="al-muted">{t.nobody_admitted()}</p> });
    let everyone = (!all_in).then(|| {
        let href = format!("{action}/alle");
        view! { <p class="al-space"><LinkButton href kind=Look::Tertiary>{t.admit_everyone()}</LinkButton></p> }
    });
    let candidates = {
        let action = action.clone();
        let one =
            move |candidate| view! { <li><CandidateLine action=action.clone() candidate/></li> };
        found.found.clone().into_iter().map(one).collect_view()
    };
    let nothing = (!found.text.trim().is_empty() && found.found.is_empty())
        .then(|| view! { <Empty title=t.nobody_found() text=t.nobody_found_text()/> });
    let people = {
        let (action, decides) = (action.clone(), found.decides);
        let contact = found.part.contact;
        let one = move |shown: usecases::Shown| {
            let is_contact = contact == Some(shown.member.person);
            view! { <li><OwnMember action=action.clone() shown is_contact decides/></li> }
        };
        found.people.clone().into_iter().map(one).collect_view()
    };
    let contact = found.contact.as_ref().map(|contact| contact.name.natural());
    let contact = match contact {
        Some(name) => t.contact_is(&name),
        None => t.no_contact().to_owned(),
    };
    let state = FormState::with_values([("q", found.text.clone())]);
    view! {
        {waiting}
        <Section id="aufgenommen" title=t.admitted_title()>
            <p class="al-small al-muted">{t.admitted_text()}</p>
            {none}
            <Rows>{rows}</Rows>
            {everyone}
        </Section>
        <Section id="aufnehmen" title=t.admit_more()>
            <search>
                <form action=action.clone() class="al-form">
                    <Field name="q" label=t.admit_search() hint=t.admit_search_hint() state/>
                    <div><SubmitButton kind=Look::Secondary>{t.search_button()}</SubmitButton></div>
                </form>
            </search>
            {nothing}
            <Rows>{candidates}</Rows>
        </Section>
        <Section id="leute" title=t.own_people()>
            <p class="al-small al-muted">{contact}</p>
            <Rows>{people}</Rows>
        </Section>
    }
}

#[component]
fn Asks(action: String, waiting: Waiting) -> impl IntoView {
    let t = Texts::here();
    let spoken = format!(": {}", name_of(&waiting.shown));
    let admitted = spoken.clone();
    let asked = waiting.asked;
    let since = match asked.kind {
        AskKind::Proposal => t.is_put_forward(&day(asked.created_at)),
        _ => t.asks_to_join(&day(asked.created_at)),
    };
    let text = (!asked.text.is_empty())
        .then(|| view! { <blockquote class="gr-reason" dir="auto"><p>{asked.text.clone()}</p></blockquote> });
    view! {
        <div class="al-stack al-stack--tight">
            <MemberLine shown=waiting.shown><p class="al-small al-muted">{since}</p></MemberLine>
            {text}
            <Form id=format!("r-{}", asked.id) action state=FormState::default()>
                <input type="hidden" name="person" value=asked.person.to_string()/>
                <Field name="answer" label=t.answer() hint=t.answer_hint() optional=true/>
                <div class="al-cluster">
                    <SubmitButton name="act" value="accept">{t.admit()}<span class="al-vh">{admitted}</span></SubmitButton>
                    <SubmitButton kind=Look::Secondary name="act" value="refuse">{t.refuse()}<span class="al-vh">{spoken}</span></SubmitButton>
                </div>
            </Form>
        </div>
    }
}

#[component]
fn OwnMember(
    action: String,
    shown: usecases::Shown,
    is_contact: bool,
    decides: bool,
) -> impl IntoView {
    let t = Texts::here();
    let spoken = format!(": {}", name_of(&shown));
    let person = shown.member.person;
    let is_guest = shown
        .named
        .as_ref()
        .is_some_and(|named| named.belonging == directory::Belonging::Guest);
    let contact = (decides && !is_contact && !is_guest).then(|| {
        let spoken = spoken.clone();
        view! {
            <Form id=format!("p-{person}") action=action.clone() state=FormState::default() class="">
                <input type="hidden" name="person" value=person.to_string()/>
                <SubmitButton kind=Look::Tertiary name="act" value="contact">{t.make_contact()}<span class="al-vh">{spoken}</span></SubmitButton>
            </Form>
        }
    });
    let out = format!("{action}/heraus?person={person}");
    view! {
        <div class="al-cluster al-cluster--between">
            <MemberLine shown/>
            <div class="al-cluster">
                {contact}
                <LinkButton href=out kind=Look::Tertiary>{t.take_out()}<span class="al-vh">{spoken}</span></LinkButton>
            </div>
        </div>
    }
}
