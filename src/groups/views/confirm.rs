//! Pages that ask before something is done: the heading asks, the button answers.

use leptos::prelude::*;
use platform::{context::cx, error::AppError, form::FormState};
use ui::prelude::*;

use super::{
    admission::named_in_address,
    parts::{Watched, name_of, topic, way},
};
use crate::{
    Group,
    texts::Texts,
    usecases::{self, Before, Shown},
};

/// A question with its answer, and the way back.
#[component]
fn Ask(
    group: Group,
    question: String,
    text: String,
    /// Where the answer goes, and the way back.
    action: String,
    fields: Vec<(&'static str, String)>,
    act: &'static str,
    button: &'static str,
) -> impl IntoView {
    let t = Texts::here();
    let cancel = action.clone();
    let one = |(name, value)| view! { <input type="hidden" name=name value=value/> };
    view! {
        {title(&question)}
        <Crumbs links=way(&group)/>
        <Head title=question/>
        <div class="al-read al-stack">
            <p>{text}</p>
            <Form action state=FormState::default()>
                {fields.into_iter().map(one).collect_view()}
                <div class="al-cluster">
                    <SubmitButton name="act" value=act>{button}</SubmitButton>
                    <LinkButton href=cancel kind=ui::button::Kind::Tertiary>{t.cancel()}</LinkButton>
                </div>
            </Form>
        </div>
        <Watched topic=topic(&group)/>
    }
}

fn part_of(before: &Before) -> String {
    format!("{}/behoerden/{}", before.group.address(), before.house.key)
}

/// Before everybody of a house is admitted, `/gruppen/:id/behoerden/:key/alle`.
#[component]
pub fn AdmitAllPage() -> impl IntoView {
    let (id, key) = (part("id"), part::<String>("key"));
    let data = async move { usecases::before_admitting_all(&cx()?, id?, &key?).await };
    page(data, |before| {
        let t = Texts::here();
        let question = t.ask_admit_all(&before.house.short, &before.group.name);
        let text = t.ask_admit_all_text(&before.house.short, before.people);
        let action = part_of(&before);
        let fields = vec![("everyone", "1".to_owned())];
        view! { <Ask group=before.group question text action fields act="admit" button=t.admit_all()/> }
            .into_any()
    })
}

/// Before an admission is taken back, `/gruppen/:id/behoerden/:key/zurueck`.
#[component]
pub fn WithdrawPage() -> impl IntoView {
    let (id, key) = (part("id"), part::<String>("key"));
    let named = named_in_address();
    let fields = named.clone();
    let data = async move {
        let form = FormState::with_values(fields.into_iter().collect::<Vec<_>>());
        let whom = crate::http::whom(&form).map_err(|_| AppError::Absent)?;
        usecases::before_withdrawing(&cx()?, id?, &key?, whom).await
    };
    page(data, move |before: Before| {
        let t = Texts::here();
        let text = match before.people {
            0 => t.ask_withdraw_none().to_owned(),
            people => t.ask_withdraw_text(people),
        };
        let (question, action) = (t.ask_withdraw(&before.group.name), part_of(&before));
        let fields = named.into_iter().collect();
        view! { <Ask group=before.group question text action fields act="withdraw" button=t.take_back()/> }
            .into_any()
    })
}

/// Before an authority takes somebody out, `/gruppen/:id/behoerden/:key/heraus`.
#[component]
pub fn DismissPage() -> impl IntoView {
    let (id, key) = (part("id"), part::<String>("key"));
    let person = asked("person");
    let data = async move {
        let person = person.parse().map_err(|_| AppError::Absent)?;
        usecases::before_dismissing(&cx()?, id?, &key?, person).await
    };
    page(data, |(before, who): (Before, Shown)| {
        let t = Texts::here();
        let question = t.ask_take_out(&name_of(&who), &before.group.name);
        let (text, action) = (t.ask_take_out_text().to_owned(), part_of(&before));
        let fields = vec![("person", who.member.person.to_string())];
        view! { <Ask group=before.group question text action fields act="dismiss" button=t.take_out()/> }
            .into_any()
    })
}

/// Before everybody belongs to a group, `/gruppen/:id/zugehoerig/alle`.
#[component]
pub fn BelongAllPage() -> impl IntoView {
    let id = part("id");
    let data = async move { usecases::before_belonging_all(&cx()?, id?).await };
    page(data, |before: Before| {
        let t = Texts::here();
        let question = t.ask_belong_all(&before.house.short, &before.group.name);
        let text = t.ask_belong_all_text(&before.house.short, before.people);
        let action = format!("{}/zugehoerig", before.group.address());
        let fields = vec![("everyone", "1".to_owned())];
        view! { <Ask group=before.group question text action fields act="admit" button=t.belong_all()/> }
            .into_any()
    })
}
