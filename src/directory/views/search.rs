//! The page of hits, `/suche`, and the search box in the masthead that leads there.

use leptos::{either::Either, prelude::*};
use ui::{page::path, prelude::*};

use super::{
    results::{Results, hits},
    texts::Texts,
};
use crate::{PhoneBook, islands::Finder};

/// What the search in the masthead finds.
#[component]
pub fn SearchPage() -> impl IntoView {
    let t = Texts::here();
    page(hits(), move |book: PhoneBook| {
        let head = match book.query.text.as_str() {
            "" => t.search().to_owned(),
            text => t.search_for(text),
        };
        let list = if book.query.text.is_empty() && book.query.chosen.is_empty() {
            Either::Left(view! { <Empty title=t.search_first_title() text=t.search_first_text()/> })
        } else {
            Either::Right(view! { <Results book base="/suche"/> })
        };
        view! { {title(&head)}<Head title=head/>{list} }.into_any()
    })
}

/// The search box of the masthead. Only the page of hits repeats what was searched for.
pub fn search_everything() -> AnyView {
    let t = Texts::here();
    let value = match path().as_str() {
        "/suche" => asked("q"),
        _ => String::new(),
    };
    view! { <Finder id="q" action="/suche" label=t.search_label() placeholder=t.search_placeholder() value/> }
    .into_any()
}
