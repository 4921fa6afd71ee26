//! Menus: disclosures, not `role=menu`. They open without script.

use leptos::prelude::*;

use crate::{
    example::Example,
    icon::{Icon, Symbol},
};

/// A button that shows a list of links and buttons, its children (`<li>` each).
///
/// Where there is script, Escape closes it and gives the focus back; so does leaving it, without the
/// focus (see `client`).
#[component]
pub fn Menu(
    /// Unique on the page.
    #[prop(into)]
    id: String,
    /// What the button shows, words included.
    summary: Children,
    #[prop(default = "kern-btn kern-btn--secondary kern-btn--tight")] summary_class: &'static str,
    /// Opens to the right instead of to the left.
    #[prop(optional)]
    start: bool,
    children: Children,
) -> impl IntoView {
    let list = if start {
        "al-list al-list--menu al-list--start"
    } else {
        "al-list al-list--menu"
    };
    view! {
        <details class="al-menu" id=id>
            <summary class=summary_class>{summary()}</summary>
            <ul class=list>{children()}</ul>
        </details>
    }
}

pub fn examples() -> Vec<Example> {
    vec![Example::new("menu", || {
        view! {
            <Menu id="menu-example" start=true
                summary=Box::new(|| view! { <Icon symbol=Symbol::More/><span class="kern-label">"Mehr"</span> }.into_any())>
                <li><a href="/gestaltung"><Icon symbol=Symbol::History/>"Fassungen vergleichen"</a></li>
                <li><button type="button"><Icon symbol=Symbol::Print/>"Drucken"</button></li>
            </Menu>
        }
    })]
}
