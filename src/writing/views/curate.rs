//! Keeping the list of topics, `/verwaltung/themen`.

use leptos::prelude::*;
use platform::{context::cx, form::FormState};
use ui::{button::Kind, prelude::*, select::Pick};

use crate::{
    State, Topic,
    texts::Texts,
    usecases::topics::{self, Kept},
};

/// The list as those who keep it see it.
#[component]
pub fn CuratePage() -> impl IntoView {
    let refused = use_context::<FormState>();
    let asked = asked("thema");
    let data = async { topics::curate_page(&cx()?).await };
    page(data, move |found: Kept| {
        let t = Texts::here();
        let refused = refused.unwrap_or_default();
        let roots = std::iter::once(Pick::new("", t.main_topic())).chain(
            found
                .roots()
                .map(|root| Pick::new(root.id.to_string(), root.name.clone())),
        );
        let context = StoredValue::new(Context {
            roots: roots.collect(),
            live: found.live.clone(),
            refused: refused.clone(),
            asked,
        });
        let one = move |topic: Topic| view! { <TopicRow topic context/> };
        let proposed = match found.proposed.is_empty() {
            true => view! { <p class="al-muted">{t.no_proposed()}</p> }.into_any(),
            false => view! { <Rows>{found.proposed.into_iter().map(one).collect_view()}</Rows> }
                .into_any(),
        };
        let live = found.live.into_iter().map(one).collect_view();
        let retired = (!found.retired.is_empty()).then(|| {
            view! {
                <Section id="ruhende" title=t.retired_topics()>
                    <Rows>{found.retired.into_iter().map(one).collect_view()}</Rows>
                </Section>
            }
        });
        let links = vec![Link::new(t.topics(), "/themen")];
        let roots = context.with_value(|context| context.roots.clone());
        // Only what was typed into this form comes back into it.
        let state = match refused.value("act").as_str() {
            "add" => refused,
            _ => FormState::default(),
        };
        view! {
            {title(t.keep_topics())}
            <Crumbs links/>
            <Head title=t.keep_topics()><p class="al-muted">{t.keep_topics_lead()}</p></Head>
            <div class="al-read al-stack al-stack--sections">
                <Section id="vorschlaege" title=t.proposed_topics()>{proposed}</Section>
                <Section id="anlegen" title=t.add_topic()>
                    <Form action="/verwaltung/themen" state class="al-stack">
                        <Field name="name" label=t.topic_name()/>
                        <Select name="parent" label=t.topic_parent() options=roots/>
                        <p class="al-actions"><SubmitButton name="act" value="add">{t.add_topic()}</SubmitButton></p>
                    </Form>
                </Section>
                <Section id="liste" title=t.live_topics()><Rows>{live}</Rows></Section>
                {retired}
            </div>
        }
        .into_any()
    })
}

/// What every row needs.
struct Context {
    roots: Vec<Pick>,
    live: Vec<Topic>,
    refused: FormState,
    /// The topic whose form is asked for.
    asked: String,
}

/// A topic, and its form where it is asked for: the list may be long.
#[component]
fn TopicRow(topic: Topic, context: StoredValue<Context>) -> impl IntoView {
    let t = Texts::here();
    let id = topic.id.to_string();
    let (above, is_open) = context.with_value(|context| {
        let mut live = context.live.iter();
        let above = live.find(|one| Some(one.id) == topic.parent);
        let is_open = topic.state == State::Proposed
            || context.asked == id
            || context.refused.value("id") == id;
        (above.map(|above| above.name.clone()), is_open)
    });
    let name = topic.name.clone();
    let anchor = format!("z-{id}");
    let change = (!is_open).then(|| {
        let href = format!("/verwaltung/themen?thema={id}#{anchor}");
        view! { <a class="al-link" href=href>{t.edit()}<span class="al-vh">": "{name.clone()}</span></a> }
    });
    let above =
        above.map(|above| view! { <br/><small class="al-muted" dir="auto">{above}</small> });
    view! {
        <li id=anchor>
            <div class="al-cluster al-cluster--between"><span><b dir="auto">{name.clone()}</b>{above}</span>{change}</div>
            {is_open.then(|| view! { <TopicForm topic context/> })}
        </li>
    }
}

/// What can be done with a topic.
#[component]
fn TopicForm(topic: Topic, context: StoredValue<Context>) -> impl IntoView {
    let t = Texts::here();
    let id = topic.id.to_string();
    let (roots, into, state) = context.with_value(|context| {
        let others = context.live.iter().filter(|one| one.id != topic.id);
        let into: Vec<Pick> = std::iter::once(Pick::new("", t.choose_one()))
            .chain(others.map(|one| Pick::new(one.id.to_string(), one.name.clone())))
            .collect();
        let is_refused = context.refused.value("id") == id;
        let state = is_refused.then(|| context.refused.clone());
        (context.roots.clone(), into, state)
    });
    let state = state.unwrap_or_else(|| {
        let parent = topic.parent.map(|id| id.to_string());
        FormState::with_values([
            ("name", topic.name.clone()),
            ("parent", parent.unwrap_or_default()),
        ])
    });
    let secondary = |act: &'static str, label: &'static str| {
        view! { <SubmitButton kind=Kind::Secondary name="act" value=act>{label}</SubmitButton> }
    };
    let (save, end) = match topic.state {
        State::Proposed => (t.accept_topic(), secondary("decline", t.decline_topic())),
        State::Live => (
            ui::texts::Texts::here().save(),
            secondary("retire", t.retire_topic()),
        ),
        State::Retired => (
            ui::texts::Texts::here().save(),
            secondary("revive", t.revive_topic()),
        ),
    };
    let hint =
        (topic.state == State::Live).then(|| view! { <p class="al-hint">{t.retire_hint()}</p> });
    view! {
        <Form id=format!("t-{id}") action="/verwaltung/themen" state class="al-stack ct-say">
            <input type="hidden" name="id" value=id/>
            <Field name="name" label=t.topic_name()/>
            <Select name="parent" label=t.topic_parent() options=roots/>
            <p class="al-actions"><SubmitButton name="act" value="save">{save}</SubmitButton>{end}</p>
            {hint}
            <Select name="into" label=t.merge_topic() hint=t.merge_hint() options=into/>
            <p class="al-actions">{secondary("merge", t.merge())}</p>
        </Form>
    }
}
