//! An authority's part in a network, `/gruppen/:id/behoerden/:key`, for those who decide on it.

use leptos::{either::Either, prelude::*};
use platform::{context::cx, form::FormState};
use ui::{button::Kind as Look, prelude::*};

use super::{
    inside::Inside,
    parts::{profile_words, way},
};
use crate::{
    Entry, Group, PartState,
    store::networks::Part,
    texts::{Texts, long},
    usecases::{self, PartPage as Kept},
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
