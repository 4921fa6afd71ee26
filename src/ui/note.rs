//! What was just done, above the page that follows.

use leptos::prelude::*;

use crate::{
    example::{Example, Shown},
    icon::{Icon, Symbol},
};

/// The words that the form before left for this page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said(pub &'static str);

/// Says what was just done, where a form left a note. Both shells show it; it takes the focus, so
/// that it is heard first and the page follows.
#[component]
pub fn Note() -> impl IntoView {
    use_context::<Said>().map(|said| shown(said, use_context::<Shown>().is_some()))
}

fn shown(said: Said, is_example: bool) -> impl IntoView {
    view! {
        <p class="al-note" role="status" tabindex="-1" autofocus=!is_example>
            <Icon symbol=Symbol::Check/><span>{said.0}</span>
        </p>
    }
}

pub fn examples() -> Vec<Example> {
    vec![Example::new("default", || {
        shown(Said("Ihre Seite ist gespeichert."), true)
    })]
}
