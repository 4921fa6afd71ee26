//! Founding a group, `/gruppen/neu`: a kind first, then four fields.

use leptos::{either::Either, prelude::*};
use platform::{context::cx, form::FormState};
use ui::prelude::*;

use super::{
    parts::{kind_name, kind_symbol},
    settings::Openness,
};
use crate::{Kind, Profile, texts::Texts, usecases};

/// The form to found a group of some kind; without one, the kinds.
#[component]
pub fn FoundPage() -> impl IntoView {
    let refused = use_context::<FormState>();
    let kind = refused
        .as_ref()
        .map_or_else(|| asked("art"), |form| form.value("kind"));
    let data = async { usecases::profiles(&cx()?).await };
    page(data, move |profiles: Vec<Profile>| {
        let t = Texts::here();
        let body = match Kind::from_code(&kind) {
            Some(kind) => Either::Left(view! { <NewGroup kind profiles refused/> }),
            None => Either::Right(view! { <Kinds/> }),
        };
        view! {
            {title(t.found())}
            <Crumbs links=vec![Link::new(t.groups(), "/gruppen")]/>
            <Head title=t.found()/>
            {body}
        }
        .into_any()
    })
}

#[component]
fn Kinds() -> impl IntoView {
    let t = Texts::here();
    let one = move |kind: &Kind| {
        let text = match kind {
            Kind::Interest => t.interest_text(),
            Kind::Project => t.project_text(),
            Kind::Unit => t.unit_text(),
            Kind::Committee => t.committee_text(),
            Kind::Editorial => t.editorial_text(),
            Kind::Network => t.network_text(),
        };
        let href = format!("/gruppen/neu?art={}", kind.code());
        view! {
            <li>
                <h3><a class="al-title-link al-link" href=href><Icon symbol=kind_symbol(*kind)/>{kind_name(*kind)}</a></h3>
                <p class="al-muted">{text}</p>
            </li>
        }
    };
    view! { <Section id="kinds" title=t.choose_kind()><Rows>{Kind::ALL.iter().map(one).collect_view()}</Rows></Section> }
}

#[component]
fn NewGroup(kind: Kind, profiles: Vec<Profile>, refused: Option<FormState>) -> impl IntoView {
    let t = Texts::here();
    let (visibility, audience, entry, profile) = kind.template();
    let state = refused.unwrap_or_else(|| {
        FormState::with_values([
            ("kind", kind.code()),
            ("visibility", visibility.code()),
            ("audience", audience.code()),
            ("entry", entry.code()),
            ("profile", profile),
        ])
    });
    let has_errors = !state.errors.is_empty();
    // Made within the form: fields find their state there.
    let mandate = move || {
        (kind == Kind::Network).then(|| {
        view! { <TextArea name="mandate" label=t.mandate() hint=t.mandate_hint() rows=2 optional=true/> }
    })
    };
    let ends = move || {
        (kind == Kind::Project).then(|| {
        view! { <Field name="ends_on" label=t.ends_on() hint=t.ends_on_hint() optional=true narrow=true/> }
    })
    };
    view! {
        <p class="al-cluster">
            <Mark symbol=kind_symbol(kind)>{kind_name(kind)}</Mark>
            <a class="al-small" href="/gruppen/neu">{t.other_kind()}</a>
        </p>
        <Form action="/gruppen/neu" state>
            <input type="hidden" name="kind" value=kind.code()/>
            <Field name="name" label=t.name() hint=t.name_hint()/>
            <TextArea name="purpose" label=t.purpose() hint=t.purpose_hint() rows=3/>
            {mandate()}
            {ends()}
            <details class="al-fold" open=has_errors>
                <summary><Icon symbol=Symbol::Settings/>{t.adjust()}</summary>
                <p class="al-hint">{t.adjust_hint()}</p>
                <div class="al-stack"><Openness profiles/></div>
            </details>
            <SaveBar save=t.found_button() cancel="/gruppen"/>
        </Form>
    }
}
