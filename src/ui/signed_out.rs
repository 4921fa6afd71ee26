//! The frame for those who are not signed in: land on one side, a form on the other.

use leptos::prelude::*;

use crate::{
    MAIN,
    arms::Arms,
    land::{Land, LandFrame},
    layout::Link,
    note::Note,
    shell::{LanguageForm, SkipLink},
};

const PROGRAM: &str = "Allmende";

/// The shell of signing in, of invitations and of setting up.
#[component]
pub fn SignedOutShell(
    /// Who runs this, as the shield shows it: "LM".
    #[prop(into)]
    short: String,
    /// Who runs this, in words: "Land Mittelau".
    #[prop(into)]
    name: String,
    /// The palette of whoever runs this.
    #[prop(into)]
    house: String,
    /// The land beside the form is drawn from this.
    seed: u128,
    /// A sentence on the land, and one more under it; only shown where there is room.
    #[prop(optional, into)]
    word: Option<String>,
    #[prop(optional, into)] more: Option<String>,
    links: Vec<Link>,
    /// The page: an `h1` and forms.
    children: Children,
) -> impl IntoView {
    // An installation without a name of its own is called as the program is.
    let name = (name != PROGRAM).then(|| view! { <small>{name}</small> });
    let link = |link: Link| view! { <li><a href=link.href>{link.label}</a></li> };
    view! {
        <div class="si" data-house=house>
            <header class="si-land">
                <SkipLink/>
                <Land seed frame=LandFrame::Tall/>
                {word.map(|word| view! {
                    <div class="si-word"><p>{word}</p>{more.map(|more| view! { <p class="al-muted">{more}</p> })}</div>
                })}
            </header>
            <div class="si-form">
                <main class="si-main" id=MAIN tabindex="-1">
                    <p class="al-brand"><Arms short/><span><b>{PROGRAM}</b>{name}</span></p>
                    <Note/>
                    {children()}
                </main>
                <footer class="si-foot">
                    <ul class="al-cluster al-small">{links.into_iter().map(link).collect_view()}</ul>
                    <LanguageForm/>
                </footer>
            </div>
        </div>
    }
}
