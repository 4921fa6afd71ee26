//! A page and its address: what it was asked for, its data, what went wrong, its title.

use std::{future::Future, str::FromStr};

use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::{use_location, use_params_map, use_query_map};
use platform::{error::AppError, texts::Lang};

use crate::{error_page::ErrorPage, suspend::suspend};

/// The page once its data is there; the error's page where it is not.
pub fn page<T: 'static>(
    data: impl Future<Output = Result<T, AppError>> + Send + 'static,
    show: impl FnOnce(T) -> AnyView + Send + 'static,
) -> impl IntoView {
    suspend(async move {
        match data.await {
            Ok(found) => show(found),
            Err(error) => view! { <ErrorPage error/> }.into_any(),
        }
    })
}

/// The title of the window.
pub fn title(text: &str) -> impl IntoView + use<> {
    view! { <Title text=platform::answer::title(&format!("{text} – Allmende"))/> }
}

/// The language of names that come from the directory, where the page has another.
pub fn german() -> Option<&'static str> {
    (Lang::here() != Lang::De).then_some("de")
}

/// A part of the page's path.
///
/// # Errors
/// `Absent` where it cannot be one.
pub fn part<T: FromStr>(name: &str) -> Result<T, AppError> {
    let part = use_params_map().read_untracked().get(name);
    part.and_then(|part| part.parse().ok())
        .ok_or(AppError::Absent)
}

/// A value of the query part of the page's address, empty where there is none.
pub fn asked(name: &str) -> String {
    let value = use_query_map().read_untracked().get(name);
    value.unwrap_or_default()
}

/// The path of the page.
pub fn path() -> String {
    use_location().pathname.get_untracked()
}

/// The query part of the page's address, without its question mark.
pub fn query() -> String {
    let search = use_location().search.get_untracked();
    search.trim_start_matches('?').to_owned()
}
