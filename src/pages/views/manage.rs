//! What the owners of a page decide, `/seiten/:id/verwalten`.

use leptos::prelude::*;
use platform::{access::Phase, context::cx, form::FormState, time::Day};
use ui::{button::Kind, prelude::*, select::Pick};
use writing::views::{crumbs, silence};

use super::parent::{ParentFields, searched};
use crate::{
    texts::Texts,
    usecases::{self, Manage},
};

/// The form.
#[component]
pub fn ManagePage() -> impl IntoView {
    let id = part("id");
    let refused = use_context::<FormState>();
    let searched = searched(refused.as_ref());
    let data = async move { usecases::manage_page(&cx()?, id?, &searched).await };
    page(data, move |found: Manage| {
        let t = Texts::here();
        let shown = found.shown;
        let content = shown.content.clone();
        let address = shown.address();
        let written = |day: Option<Day>| day.map(Day::typed).unwrap_or_default();
        let on = |is: bool| if is { "on" } else { "" }.to_owned();
        let state = refused.unwrap_or_else(|| {
            FormState::with_values([
                ("owner", content.owner.to_string()),
                (
                    "deputy",
                    content
                        .deputy
                        .map(|deputy| deputy.to_string())
                        .unwrap_or_default(),
                ),
                ("valid_until", written(content.valid_until)),
                ("review_on", written(content.review_on)),
                (
                    "parent",
                    found.parent.map(|id| id.to_string()).unwrap_or_default(),
                ),
                ("locked", on(content.locked)),
                ("comments", on(content.comments)),
            ])
        });
        let people = found
            .owners
            .iter()
            .map(|(code, name)| Pick::new(code, name));
        let owners: Vec<Pick> = people.clone().collect();
        let deputies: Vec<Pick> = std::iter::once(Pick::new("", t.nobody()))
            .chain(people)
            .collect();
        let mut links = crumbs(&shown.place);
        links.push(Link::new(shown.revision.title.clone(), address.clone()));
        let sight = shown.place.group.as_ref().map(|_| {
            let href = shown.place.at("/sicht");
            view! { <p><a href=href>{t.who_sees()}</a></p> }
        });
        let silence =
            silence(&shown.place).map(|words| view! { <p class="al-small al-muted">{words}</p> });
        let cancel = address.clone();
        let act = move |act: &'static str, label: &'static str| {
            view! { <SubmitButton kind=Kind::Secondary name="act" value=act>{label}</SubmitButton> }
        };
        let is_live = content.phase == Phase::Live;
        let order = found.place.filter(|_| is_live).map(|(at, of)| {
            let up = (at > 1).then(|| act("up", t.move_up()));
            let down = (at < of).then(|| act("down", t.move_down()));
            let form = act_form(
                address.clone(),
                view! { <p class="al-actions">{up}{down}</p> }.into_any(),
            );
            view! {
                <Panel id="reihenfolge" title=t.order_title()>
                    <p role="status">{t.stands_at(at, of)}</p>
                    <p class="al-small al-muted">{t.at_once()}</p>
                    {form}
                </Panel>
            }
        });
        let archive = shown.may.archive.then(|| {
            act_form(address.clone(), view! { <p>{t.archive_question()}</p><p class="al-actions">{act("archive", t.archive())}</p> }.into_any())
        });
        let remove = shown.may.delete.then(|| {
            act_form(address.clone(), view! { <p>{t.remove_question()}</p><p class="al-actions">{act("remove", t.remove())}</p> }.into_any())
        });
        let end = (shown.may.archive || shown.may.delete).then(|| {
            view! {
                <details class="al-fold">
                    <summary>{t.end_title()}<Icon symbol=Symbol::Down/></summary>
                    <div class="al-stack">{archive}{remove}</div>
                </details>
            }
        });
        view! {
            {title(t.manage_title())}
            <Crumbs links/>
            <Head title=t.manage_title()><p class="al-muted" dir="auto">{shown.revision.title.clone()}</p></Head>
            <div class="al-read al-stack al-stack--sections">
                <Form action=format!("{address}/verwalten") state>
                    <Section id="wer" title=t.who_title()>
                        <Select name="owner" label=t.responsible() hint=t.owner_hint() options=owners/>
                        <Select name="deputy" label=t.deputy() options=deputies/>
                        <Checkbox name="locked" label=t.lock_field() hint=t.lock_hint()/>
                        <Checkbox name="comments" label=t.comments_field()/>
                        {silence}
                        {sight}
                    </Section>
                    <Section id="wie-lange" title=t.how_long()>
                        <Field name="valid_until" label=t.valid_until() hint=t.valid_hint() optional=true narrow=true/>
                        <Field name="review_on" label=t.review_on() hint=t.review_hint() optional=true narrow=true/>
                    </Section>
                    <Section id="ort" title=t.where_title()>
                        <ParentFields parents=found.parents/>
                    </Section>
                    <SaveBar save=t.save_choices() cancel/>
                </Form>
                {order}
                {end}
            </div>
        }
        .into_any()
    })
}

/// A form of buttons that say what to do with the page.
fn act_form(address: String, inside: AnyView) -> impl IntoView {
    view! { <form method="post" action=address class="al-stack" data-sent="">{inside}</form> }
}
