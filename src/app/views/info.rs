//! Help, accessibility and privacy: pages everybody may read, signed in or not.

use leptos::prelude::*;

use ui::page::title;

use crate::texts::Texts;

#[component]
fn Info(heading: &'static str, parts: Vec<(&'static str, &'static str)>) -> impl IntoView {
    let part = |(heading, text): (&'static str, &'static str)| {
        view! {
            <section class="al-section">
                {(!heading.is_empty()).then(|| view! { <h2>{heading}</h2> })}
                <p class="al-read">{text}</p>
            </section>
        }
    };
    view! {
        {title(heading)}
        <div class="al-head"><h1>{heading}</h1></div>
        {parts.into_iter().map(part).collect_view()}
    }
}

#[component]
pub(super) fn HelpPage() -> impl IntoView {
    let t = Texts::here();
    let parts = vec![
        (t.help_find(), t.help_find_text()),
        (t.help_page(), t.help_page_text()),
        (t.help_groups(), t.help_groups_text()),
        (t.help_keys(), t.help_keys_text()),
    ];
    view! { <Info heading=t.help() parts/> }
}

#[component]
pub(super) fn AccessibilityPage() -> impl IntoView {
    let t = Texts::here();
    let parts = vec![
        ("", t.accessibility_text()),
        (t.accessibility_barrier(), t.accessibility_barrier_text()),
    ];
    view! { <Info heading=t.accessibility() parts/> }
}

#[component]
pub(super) fn PrivacyPage() -> impl IntoView {
    let t = Texts::here();
    let parts = vec![
        (t.privacy_kept(), t.privacy_kept_text()),
        (t.privacy_mail(), t.privacy_mail_text()),
        (t.privacy_not(), t.privacy_not_text()),
    ];
    view! { <Info heading=t.privacy() parts/> }
}
