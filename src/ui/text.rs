//! A drawn document: what somebody wrote, as the one renderer made it.

use document::Html;
use leptos::prelude::*;

/// The text of a content, with the measure and the rhythm of running text.
#[component]
pub fn Text(html: Html) -> impl IntoView {
    view! { <div class="ct" dir="auto" inner_html=html.into_string()></div> }
}
