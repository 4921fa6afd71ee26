//! An authority's part in a network, `/gruppen/:id/behoerden/:key`, for those who decide on it.

use leptos::{either::Either, prelude::*};
use platform::{context::cx, form::FormState};
use ui::{button::Kind as Look, prelude::*};

use super::{
    home::day,
    parts::{MemberLine, name_of, profile_words, way},
};
use crate::{
    AskKind, Entry, Group, PartState,
    store::networks::Part,
    texts::{Texts, long},
    usecases::{self, Admitted, Candidate, PartPage as Kept, Waiting},
};

/// What a network says of itself, to those who decide whether their authority belongs to it.
#[component]
fn Says(group: Group, lead: Option<directory::House>) -> impl IntoView {
    let t = Texts::here();
    let words = profile_words(&group.profile);
    let words = words
        .into_iter()
        .map(|word| view! { <li>{word}</li> })
        .collect_view();
    let mandate = (!group.mandate.is_empty())
        .then(|| view! { <p class="al-small" dir="auto">{group.mandate.clone()}</p> });
    let review = group
        .review_on
        .map(|on| view! { <p class="al-small">{t.review_on(&long(on))}</p> });
    view! {
        <Panel id="auftrag" title=t.mandate()>
            <p dir="auto">{group.purpose}</p>
            {mandate}
            {lead.map(|house| view! { <p class="al-small">{t.responsible(&house.name)}</p> })}
            {review}
        </Panel>
        <Panel id="schutz" title=t.protection(&group.profile.name)>
            <ul class="al-stack al-stack--tight al-small">{words}</ul>
        </Panel>
    }
}

/// An authority's part in a network.
#[component]
pub fn PartPage() -> impl IntoView {
    let id = part("id");
    let key = part::<String>("key");
    let text = asked("q");
    let data = async move { usecases::part_page(&cx()?, id?, &key?, text).await };
    page(data, |found: Kept| {
        let t = Texts::here();
        let action = format!("{}/behoerden/{}", found.group.address(), found.house.key);
        let head = t.part_title(&found.house.short, &found.group.name);
        let is_in = found.part.state == PartState::Member;
        let state = state_words(&found.part);
        let inside = is_in.then(|| {
            let found = found.clone();
            view! { <Inside found action=action.clone()/> }
        });
        // A contact decides for the network's own people, not on the page of administrators.
        let links = match found.decides {
            true => vec![Link::new(t.own_networks(), "/verwaltung/netzwerke")],
            false => way(&found.group),
        };
        let decide = found.decides.then(|| {
            view! { <Decide part=found.part.clone() group=found.group.clone() action/> }
        });
        let reason = (!found.part.text.is_empty() && !is_in).then(|| {
            view! { <blockquote class="gr-reason" dir="auto"><p>{found.part.text.clone()}</p></blockquote> }
        });
        view! {
            {title(&head)}
            <Crumbs links/>
            <Head title=head><p class="al-muted">{state}</p></Head>
            <div class="al-cols">
                <div class="al-stack al-stack--sections">
                    {reason}
                    {inside}
                    {decide}
                </div>
                <div class="al-stack al-stack--panels"><Says group=found.group lead=found.lead/></div>
            </div>
        }
        .into_any()
    })
}

/// How an authority stands to a network, in words.
pub(super) fn state_words(part: &Part) -> String {
    let t = Texts::here();
    match (part.state, part.since) {
        (PartState::Member, Some(since)) => t.in_since(&long(since)),
        (PartState::Member, None) => t.in_since_ever().to_owned(),
        (PartState::Proposed, _) => t.is_proposed().to_owned(),
        (PartState::Asked, _) => t.has_asked().to_owned(),
        (PartState::Declined | PartState::Left, _) => t.not_in().to_owned(),
    }
}

/// Joining, declining and leaving, for administrators.
#[component]
fn Decide(part: Part, group: Group, action: String) -> impl IntoView {
    let t = Texts::here();
    let lead =
        (part.state == PartState::Member && group.offered_to == Some(part.authority)).then(|| {
            let action = action.clone();
            view! {
                <p>{t.take_lead_text()}</p>
                <Form id="lead" action state=FormState::default()>
                    <div><SubmitButton name="act" value="lead">{t.take_lead()}</SubmitButton></div>
                </Form>
            }
        });
    let (text, buttons) = match part.state {
        PartState::Member if part.authority == group.authority => (t.leads_the_network(), vec![]),
        PartState::Member => (
            t.leave_network_text(),
            vec![("leave", t.leave_network(), Look::Tertiary)],
        ),
        PartState::Asked => (
            t.asked_network_text(),
            vec![("decline", t.withdraw(), Look::Secondary)],
        ),
        PartState::Proposed => (
            t.join_network_text(),
            vec![
                ("join", t.join_network(), Look::Primary),
                ("decline", t.decline(), Look::Secondary),
            ],
        ),
        PartState::Declined | PartState::Left => match group.entry {
            Entry::Free => (
                t.join_network_text(),
                vec![("join", t.join_network(), Look::Primary)],
            ),
            Entry::Request => (
                t.ask_network_text(),
                vec![("join", t.ask_network(), Look::Primary)],
            ),
            Entry::Invitation => (t.only_proposed(), vec![]),
        },
    };
    // What cannot be undone with one click is not done with one.
    let folded = part.state == PartState::Member && !buttons.is_empty();
    let buttons = buttons
        .into_iter()
        .map(|(act, label, kind)| view! { <SubmitButton kind name="act" value=act>{label}</SubmitButton> })
        .collect_view();
    view! {
        <Section id="entscheiden" title=t.decide_title()>
            {lead}
            {match folded {
                true => Either::Left(view! {
                    <details class="al-fold">
                        <summary><Icon symbol=Symbol::Logout/>{t.leave_network()}</summary>
                        <p>{text}</p>
                        <Form id="decide" action state=FormState::default()><div class="al-cluster">{buttons}</div></Form>
                    </details>
                }),
                false => Either::Right(view! {
                    <p>{text}</p>
                    <Form id="decide" action state=FormState::default()><div class="al-cluster">{buttons}</div></Form>
                }),
            }}
        </Section>
    }
}

/// Whom the authority admits, who asks, who is in.
#[component]
fn Inside(found: Kept, action: String) -> impl IntoView {
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
        let one = move |admitted| view! { <li><AdmittedLine action=action.clone() admitted/></li> };
        found.admitted.clone().into_iter().map(one).collect_view()
    };
    let none = found
        .admitted
        .is_empty()
        .then(|| view! { <p class="al-muted">{t.nobody_admitted()}</p> });
    let everyone = (!all_in).then(|| {
        view! {
            <Form id="everyone" action=action.clone() state=FormState::default()>
                <input type="hidden" name="everyone" value="1"/>
                <SubmitButton kind=Look::Tertiary name="act" value="admit">{t.admit_everyone()}</SubmitButton>
            </Form>
        }
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
        view! { <SubmitButton kind=Look::Tertiary name="act" value="contact">{t.make_contact()}<span class="al-vh">{spoken}</span></SubmitButton> }
    });
    view! {
        <div class="al-cluster al-cluster--between">
            <MemberLine shown/>
            <Form id=format!("p-{person}") action state=FormState::default() class="al-cluster">
                <input type="hidden" name="person" value=person.to_string()/>
                {contact}
                <SubmitButton kind=Look::Tertiary name="act" value="dismiss">{t.take_out()}<span class="al-vh">{spoken}</span></SubmitButton>
            </Form>
        </div>
    }
}
