//! Parts of a page that the browser asks for again when what they show has changed.

use leptos::prelude::*;
use platform::live::Topic;

/// A part that shows a topic. Where there is script, `client::live` replaces what is inside.
#[component]
pub fn Live(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    topic: Topic,
    children: Children,
) -> impl IntoView {
    view! { <div class="al-live" id=id data-live=topic.to_string()>{children()}</div> }
}
