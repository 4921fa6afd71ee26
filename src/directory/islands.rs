//! What of the directory lives in the browser.

use leptos::{prelude::*, task::spawn_local};
use ui::search::{SearchBox, Suggest, Suggestion};

use crate::api;

/// A search box that offers people and units while one types.
#[island]
pub fn Finder(
    /// Of the text field; unique on the page.
    #[prop(into)]
    id: String,
    /// Where the form leads.
    #[prop(into)]
    action: String,
    #[prop(into)] label: String,
    #[prop(into)] placeholder: String,
    #[prop(into)] value: String,
) -> impl IntoView {
    view! { <SearchBox id action label placeholder value suggest=Some(suggestions())/> }
}

/// Suggestions from the directory. Only the newest question is answered.
fn suggestions() -> Suggest {
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
