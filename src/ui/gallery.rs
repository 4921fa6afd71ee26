//! All components with their states, at `/gestaltung`. The same list feeds the tests.

use leptos::{context::Provider, prelude::*};
use leptos_meta::Title;

use crate::{
    example::{Example, Shown},
    layout::Head,
    texts::Texts,
};

/// The examples of every component, by the name of its module.
pub fn all() -> Vec<(&'static str, Vec<Example>)> {
    vec![
        ("button", crate::button::examples()),
        ("icon", crate::icon::examples()),
        ("face", crate::face::examples()),
        ("person", crate::person::examples()),
        ("arms", crate::arms::examples()),
        ("land", crate::land::examples()),
        ("mark", crate::mark::examples()),
        ("alert", crate::alert::examples()),
        ("note", crate::note::examples()),
        ("field", crate::field::examples()),
        ("password", crate::password::examples()),
        ("select", crate::select::examples()),
        ("choice", crate::choice::examples()),
        ("long_choice", crate::long_choice::examples()),
        ("upload", crate::upload::examples()),
        ("form", crate::form::examples()),
        ("editor", crate::editor::examples()),
        ("merge", crate::merge::examples()),
        ("search", crate::search::examples()),
        ("file", crate::file::examples()),
        ("filter", crate::filter::examples()),
        ("chips", crate::chips::examples()),
        ("menu", crate::menu::examples()),
        ("navigation", crate::navigation::examples()),
        ("layout", crate::layout::examples()),
        ("rows", crate::rows::examples()),
        ("table", crate::table::examples()),
        ("tree", crate::tree::examples()),
        ("error_page", crate::error_page::examples()),
    ]
}

/// The page that shows them all.
#[component]
pub fn Gallery() -> impl IntoView {
    let texts = Texts::here();
    let example = |example: Example| {
        view! {
            <div class="ga-example"><p class="ga-name" translate="no">{example.name}</p>{(example.view)()}</div>
        }
    };
    let component = move |(name, examples): (&'static str, Vec<Example>)| {
        let id = format!("bauteil-{name}");
        let heading = id.clone();
        view! {
            <section aria-labelledby=id>
                <h2 id=heading translate="no">{name}</h2>
                {examples.into_iter().map(example).collect_view()}
            </section>
        }
    };
    view! {
        <Title text=texts.gallery()/>
        <Head title=texts.gallery()><p class="al-muted">{texts.gallery_lead()}</p></Head>
        <Provider value=Shown><div class="ga">{all().into_iter().map(component).collect_view()}</div></Provider>
    }
}
