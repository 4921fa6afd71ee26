//! What is shown where a page cannot be: what happened, what is kept, what to do.

use document::Document;
use leptos::{either::Either, prelude::*};
use leptos_meta::Title;
use platform::{error::AppError, form::FormState};

use crate::{
    button::{Kind, LinkButton},
    example::{Example, Shown},
    texts::Texts,
};

/// Fields into which somebody writes, beside the text of an editor.
const PROSE: [&str; 6] = ["title", "teaser", "note", "answer", "reason", "about"];

fn words(error: &AppError, texts: Texts) -> (&'static str, String) {
    let (title, text) = match error {
        AppError::Absent => (texts.absent_title(), texts.absent_text()),
        AppError::SignedOut => (texts.signed_out_title(), texts.signed_out_text()),
        AppError::Forbidden => (texts.forbidden_title(), texts.forbidden_text()),
        AppError::Gone => (texts.gone_title(), texts.gone_text()),
        AppError::Conflict => (texts.conflict_title(), texts.conflict_text()),
        AppError::Invalid => (texts.invalid_title(), texts.invalid_text()),
        AppError::TooLong => (texts.too_long_title(), texts.too_long_text()),
        AppError::TooMany(seconds) => {
            return (texts.too_many_title(), texts.too_many_text(*seconds));
        }
        AppError::Unavailable => (texts.unavailable_title(), texts.unavailable_text()),
        AppError::Internal => (texts.internal_title(), texts.internal_text()),
    };
    (title, text.to_owned())
}

/// The page for an error. Sets the title and the status.
#[component]
pub fn ErrorPage(error: AppError) -> impl IntoView {
    let texts = Texts::here();
    let (title, text) = words(&error, texts);
    let example = use_context::<Shown>().is_some();
    if !example {
        platform::answer::set_status(error.status());
    }
    let action = if error == AppError::SignedOut {
        Either::Left(
            view! { <LinkButton href="/anmelden" kind=Kind::Primary>{texts.sign_in()}</LinkButton> },
        )
    } else {
        Either::Right(view! { <LinkButton href="/">{texts.back_to_start()}</LinkButton> })
    };
    view! {
        {(!example).then(|| view! { <Title text=title/> })}
        <div class="al-error"><h1>{title}</h1><p>{text}</p>{action}</div>
        {use_context::<FormState>().map(typed)}
    }
}

/// What was written into a form that cannot be shown any more: its writer takes it along.
fn typed(form: FormState) -> impl IntoView {
    let texts = Texts::here();
    let is_prose = |name: &str| {
        PROSE.contains(&name) || name.starts_with("said") || name.starts_with("edited-")
    };
    let prose = form.values.iter().filter(|(name, _)| is_prose(name));
    let mut written: Vec<String> = prose.map(|(_, text)| text.clone()).collect();
    let text = form.value("text");
    let typed = Document::typed(&form.value("document"), &text);
    written.push(typed.map_or(text, |document| document.to_markdown()));
    written.retain(|text| !text.trim().is_empty());
    (!written.is_empty()).then(|| {
        let one = |text: String| view! { <p class="al-lines" dir="auto">{text}</p> };
        view! {
            <section class="al-panel al-read al-stack" aria-labelledby="geschrieben">
                <h2 id="geschrieben">{texts.typed_title()}</h2>
                <p class="al-muted">{texts.typed_text()}</p>
                {written.into_iter().map(one).collect_view()}
            </section>
        }
    })
}

pub fn examples() -> Vec<Example> {
    vec![
        Example::new("absent", || view! { <ErrorPage error=AppError::Absent/> }),
        Example::new(
            "signed out",
            || view! { <ErrorPage error=AppError::SignedOut/> },
        ),
        Example::new(
            "too many",
            || view! { <ErrorPage error=AppError::TooMany(300)/> },
        ),
        Example::new(
            "unavailable",
            || view! { <ErrorPage error=AppError::Unavailable/> },
        ),
        Example::new(
            "internal",
            || view! { <ErrorPage error=AppError::Internal/> },
        ),
    ]
}
