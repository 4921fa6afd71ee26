//! Founding a group, `/gruppen/neu`: a kind first, then four fields.

use leptos::{either::EitherOf3, prelude::*};
use platform::{context::cx, error::AppError, form::FormState};
use ui::prelude::*;

use super::{
    parts::{kind_name, kind_symbol, way},
    settings::Openness,
};
use crate::{
    Audience, Kind,
    texts::Texts,
    usecases::{self, ABOVE, FoundingPage},
};

/// The form to found a group of some kind; without one, the kinds.
#[component]
pub fn FoundPage() -> impl IntoView {
    let refused = use_context::<FormState>();
    let kind = refused
        .as_ref()
        .map_or_else(|| asked("art"), |form| form.value("kind"));
    let above = match &refused {
        Some(form) => form.value(ABOVE),
        None => asked(ABOVE),
    };
    let data = async move {
        let above = match above.is_empty() {
            true => None,
            false => Some(above.parse().map_err(|_| AppError::Absent)?),
        };
        usecases::founding_page(&cx()?, above).await
    };
    page(data, move |offered: FoundingPage| {
        let t = Texts::here();
        let (head, links) = match &offered.parent {
            Some(above) => (t.found_below(), way(above)),
            None => (t.found(), vec![Link::new(t.groups(), "/gruppen")]),
        };
        let lead = offered.parent.as_ref().map(|above| {
            view! { <p class="al-muted">{t.found_below_text(&above.name)}</p> }
        });
        let above = offered.parent.as_ref().map(|above| above.id.to_string());
        let body = match Kind::from_code(&kind) {
            // A form that was refused says so itself.
            _ if offered.too_deep && refused.is_none() => {
                EitherOf3::C(view! { <Alert title=t.no_deeper()><p>{t.too_deep()}</p></Alert> })
            }
            Some(kind) => EitherOf3::A(view! { <NewGroup kind offered refused/> }),
            None => EitherOf3::B(view! { <Kinds above=above.unwrap_or_default()/> }),
        };
        view! {
            {title(head)}
            <Crumbs links/>
            <Head title=head>{lead}</Head>
            {body}
        }
        .into_any()
    })
}

#[component]
fn Kinds(above: String) -> impl IntoView {
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
        let mut pairs = vec![("art", kind.code())];
        if !above.is_empty() {
            pairs.push((ABOVE, above.as_str()));
        }
        let href = format!("/gruppen/neu?{}", platform::http::form::encode(&pairs));
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
fn NewGroup(kind: Kind, offered: FoundingPage, refused: Option<FormState>) -> impl IntoView {
    let t = Texts::here();
    let FoundingPage {
        profiles,
        on_request,
        beyond,
        parent,
        ..
    } = offered;
    let (other, cancel) = match &parent {
        Some(above) => (
            format!("/gruppen/neu?{ABOVE}={}", above.id),
            above.address(),
        ),
        None => ("/gruppen/neu".to_owned(), "/gruppen".to_owned()),
    };
    let above = parent.map(|above| {
        view! { <input type="hidden" name=ABOVE value=above.id.to_string()/> }
    });
    let (visibility, audience, entry, profile) = kind.template();
    let audience = if beyond {
        audience
    } else {
        Audience::Authority
    };
    // The usual protection may be one the authority does without.
    let profile = match profiles.iter().any(|known| known.key == profile) {
        true => profile.to_owned(),
        false => profiles
            .first()
            .map(|first| first.key.clone())
            .unwrap_or_default(),
    };
    let state = refused.unwrap_or_else(|| {
        FormState::with_values([
            ("kind", kind.code().to_owned()),
            ("visibility", visibility.code().to_owned()),
            ("audience", audience.code().to_owned()),
            ("entry", entry.code().to_owned()),
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
    let request = move || {
        on_request.then(|| {
            view! { <TextArea name="request" label=t.request_why() hint=t.request_why_hint() rows=3/> }
        })
    };
    let save = if on_request {
        t.ask_for_it()
    } else {
        t.found_button()
    };
    view! {
        <p class="al-cluster">
            <Mark symbol=kind_symbol(kind)>{kind_name(kind)}</Mark>
            <a class="al-small" href=other>{t.other_kind()}</a>
        </p>
        <Form action="/gruppen/neu" state>
            <input type="hidden" name="kind" value=kind.code()/>
            {above}
            <Field name="name" label=t.name() hint=t.name_hint()/>
            <TextArea name="purpose" label=t.purpose() hint=t.purpose_hint() rows=3/>
            {mandate()}
            {ends()}
            {request()}
            <details class="al-fold" open=has_errors>
                <summary><Icon symbol=Symbol::Settings/>{t.adjust()}</summary>
                <p class="al-hint">{t.adjust_hint()}</p>
                <div class="al-stack"><Openness profiles/></div>
            </details>
            <SaveBar save cancel/>
        </Form>
    }
}
