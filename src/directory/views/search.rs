//! The page of hits, `/suche`, and what the search boxes offer while one types.

use leptos::{either::Either, prelude::*, task::spawn_local};
use ui::prelude::*;

use super::{
    parts::{page, title},
    results::{Results, answer},
    texts::Texts,
};
use crate::api;

/// What the search in the masthead finds.
#[component]
pub fn SearchPage() -> impl IntoView {
    let t = Texts::here();
    page(answer(), move |book| {
        let head = match book.query.text.as_str() {
            "" => t.search().to_owned(),
            text => t.search_for(text),
        };
        let hits = if book.query.text.is_empty() && book.query.chosen.is_empty() {
            Either::Left(view! { <Empty title=t.search_first_title() text=t.search_first_text()/> })
        } else {
            Either::Right(view! { <Results book base="/suche"/> })
        };
        view! { {title(&head)}<Head title=head/>{hits} }.into_any()
    })
}

/// Suggestions from the directory, for a search box. Only the newest question is answered.
pub fn suggestions() -> Suggest {
    let found = RwSignal::new(Vec::new());
    let newest = StoredValue::new(0_u32);
    let ask = Callback::new(move |text: String| {
        let mine = newest.get_value().wrapping_add(1);
        newest.set_value(mine);
        if text.trim().is_empty() {
            found.set(Vec::new());
            return;
        }
        spawn_local(async move {
            let answer = api::suggest(text).await.unwrap_or_default();
            if newest.try_get_value() == Some(mine) {
                found.set(answer.into_iter().map(suggestion).collect());
            }
        });
    });
    Suggest {
        found: found.into(),
        ask,
    }
}

fn suggestion(from: crate::Suggestion) -> Suggestion {
    Suggestion {
        title: from.label,
        detail: from.detail,
        href: from.address,
        portrait: None,
        house: None,
    }
}
