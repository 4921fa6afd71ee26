//! What those who work on news see above them: where they stand, and what is next.

use std::collections::BTreeMap;

use directory::usecases::Named;
use leptos::prelude::*;
use platform::{access::Phase, form::FormState, id::Id, kinds};
use ui::{button::Kind, prelude::*, select::Pick};
use writing::views::{day_words, moment};

use crate::{
    Review,
    texts::Texts,
    usecases::{NewsView, Stage},
};

/// What those who work on the news see above them: where they stand, and what is next.
pub(super) fn desk(found: &NewsView, state: Option<FormState>) -> Vec<AnyView> {
    let t = Texts::here();
    let content = &found.shown.content;
    let address = found.shown.address();
    let state = state.unwrap_or_default();
    // Each form gets back what was typed into it.
    let typed = |act: &str| match state.value("act") == act {
        true => state.clone(),
        false => FormState::default(),
    };
    let head = content.head;
    let upon = move || {
        head.map(|head| view! { <input type="hidden" name="upon" value=head.to_string()/> })
    };
    let button = |act: &'static str, label: &'static str| {
        let address = address.clone();
        let kind = match act {
            "publish" => Kind::Primary,
            _ => Kind::Secondary,
        };
        view! {
            <form method="post" action=address data-sent="">
                {upon()}
                <SubmitButton kind name="act" value=act>{label}</SubmitButton>
            </form>
        }
    };
    let mut all = Vec::new();
    let returned = found.review.as_ref().filter(|review| review.returned);
    // Of what readers see already, those who work on it see the newest version.
    let (title, text) = match content.phase {
        Phase::Live => (t.newer(), t.newer_text()),
        _ => (t.draft(), t.draft_text()),
    };
    let newer = (content.phase == Phase::Live).then(|| view! { <p>{text}</p> });
    let changes = content.published.zip(content.head).map(|(old, new)| {
        let href = format!("{address}/vergleich?von={old}&bis={new}");
        view! { <p><a class="al-link" href=href>{t.what_changed()}</a></p> }
    });
    let scheduled = found
        .scheduled
        .map(|one| view! { <p><b>{t.scheduled(&moment(one.at))}</b></p> });
    match found.stage {
        Stage::Draft => {
            let back = returned.map(|review| {
                view! { <p><b>{t.returned()}</b></p><p class="al-lines" dir="auto">{review.answer.clone()}</p> }
            });
            let publish = found.may_publish.then(|| button("publish", t.publish()));
            let submit = found.may_submit.then(|| {
                let whom = whom(&found.reviewers);
                view! {
                    <Form action=address.clone() state=typed("submit") id="abgabe" class="al-stack">
                        {upon()}
                        <TextArea name="note" label=t.submit_note() rows=2 optional=true/>
                        <Field name="due_on" label=t.submit_due() hint=t.submit_due_hint() optional=true narrow=true/>
                        {whom}
                        <p class="al-actions"><SubmitButton name="act" value="submit">{t.submit()}</SubmitButton></p>
                    </Form>
                }
            });
            all.push(
                view! {
                    <Alert title><p>{text}</p>{changes}{scheduled}{back}{publish}</Alert>
                    {submit}
                }
                .into_any(),
            );
        }
        Stage::Review => {
            let review = found.review.as_ref();
            let head = review.and_then(|review| review.due_on).map_or_else(
                || t.in_review().to_owned(),
                |day| t.in_review_until(&day_words(day)),
            );
            let note = review
                .filter(|review| !review.note.is_empty())
                .map(|review| view! { <p dir="auto">{t.asked_note(&review.note)}</p> });
            let turn = review.and_then(|review| turn(review, &found.asked));
            let own = (found.shown.may.publish && !found.may_publish)
                .then(|| view! { <p>{t.own_four_eyes()}</p> });
            let decide = found.may_publish.then(|| {
                view! {
                    <Form action=address.clone() state=typed("publish") id="freigabe" class="al-stack">
                        {upon()}
                        <Field name="publish_on" label=t.publish_on() hint=t.publish_hint() optional=true narrow=true/>
                        <Field name="publish_time" label=t.publish_time() hint=t.time_hint() optional=true narrow=true/>
                        <p class="al-actions"><SubmitButton name="act" value="publish">{t.publish()}</SubmitButton></p>
                    </Form>
                    <Form action=address.clone() state=typed("return") id="rueckgabe" class="al-stack">
                        {upon()}
                        <TextArea name="answer" label=t.answer() rows=2/>
                        <p class="al-actions"><SubmitButton kind=Kind::Secondary name="act" value="return">{t.return_it()}</SubmitButton></p>
                    </Form>
                }
            });
            all.push(
                view! { <Alert title=head>{newer}{changes}{scheduled}{turn}{note}{own}</Alert>{decide} }
                    .into_any(),
            );
        }
        Stage::Over => all.extend(put_away(found)),
    }
    all
}

/// Where what was put away lies, and the way back.
fn put_away(found: &NewsView) -> Option<AnyView> {
    let t = Texts::here();
    let address = found.shown.address();
    let back = found.shown.may.restore.then(|| {
        view! {
            <form method="post" action=address data-sent="">
                <SubmitButton kind=Kind::Secondary name="act" value="bring-back">{t.bring_back()}</SubmitButton>
            </form>
        }
    });
    match found.shown.content.phase {
        Phase::Archived => Some(
            view! { <Alert title=t.archived()><p>{t.archived_text()}</p>{back}</Alert> }.into_any(),
        ),
        Phase::Trashed => Some(
            view! { <Alert tone=Tone::Warning title=t.trashed()><p>{t.trashed_text()}</p>{back}</Alert> }
                .into_any(),
        ),
        _ => None,
    }
}

/// Whose turn it is to look.
fn whom(reviewers: &[Named]) -> Option<impl IntoView + use<>> {
    let t = Texts::here();
    let among = |any: &str| -> Vec<Pick> {
        let all = reviewers.iter();
        let all = all.map(|one| Pick::new(one.person.to_string(), one.name.natural()));
        std::iter::once(Pick::new("", any)).chain(all).collect()
    };
    // Of one alone there is no choice.
    (reviewers.len() > 1).then(|| {
        let (first, then) = (among(t.reviewer_any()), among(t.substitute_any()));
        move || {
            view! {
                <Select name="reviewer" label=t.reviewer() hint=t.reviewer_hint() options=first.clone()/>
                <Select name="substitute" label=t.substitute() hint=t.substitute_hint() options=then.clone()/>
            }
        }
    })
}

fn turn(
    review: &Review,
    asked: &BTreeMap<Id<kinds::Person>, Named>,
) -> Option<impl IntoView + use<>> {
    let t = Texts::here();
    let name = |id: Id<kinds::Person>| asked.get(&id).map(|one| one.name.natural());
    let first = t.asked(&review.reviewer.and_then(name)?);
    let other = match review.substitute {
        Some(id) => name(id)?,
        None => t.everybody_else().to_owned(),
    };
    let then = match review.steps_in_on {
        Some(day) => t.steps_in(&other, &day_words(day)),
        None => t.stepped_in(&other),
    };
    Some(view! { <p dir="auto">{first}" "{then}</p> })
}
