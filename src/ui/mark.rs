//! Marks and badges: small, always icon and words.

use leptos::prelude::*;

use crate::{
    alert::Tone,
    example::Example,
    icon::{Icon, Symbol},
};

/// What a mark is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MarkKind {
    #[default]
    Plain,
    /// Who can see something, where it comes from.
    See,
    /// A protection.
    Box,
    /// A guest.
    Guest,
}

/// A fact about what it stands beside, as icon and words.
#[component]
pub fn Mark(#[prop(optional)] kind: MarkKind, symbol: Symbol, children: Children) -> impl IntoView {
    let class = match kind {
        MarkKind::Plain => "al-mark",
        MarkKind::See => "al-mark al-mark--see",
        MarkKind::Box => "al-mark al-mark--box",
        MarkKind::Guest => "al-mark al-mark--guest",
    };
    view! { <span class=class><Icon symbol/><span>{children()}</span></span> }
}

/// A state in a list.
#[component]
pub fn Badge(tone: Tone, symbol: Symbol, children: Children) -> impl IntoView {
    view! {
        <span class=format!("kern-badge kern-badge--small kern-badge--{}", tone.name())>
            <Icon symbol small=true/>
            <span class="kern-label">{children()}</span>
        </span>
    }
}

pub fn examples() -> Vec<Example> {
    vec![
        Example::new("marks", || {
            view! {
                <div class="al-cluster">
                    <Mark symbol=Symbol::Tree>"MID Referat 47"</Mark>
                    <Mark kind=MarkKind::See symbol=Symbol::Eye>"Sichtbar für: Ihre Behörde"</Mark>
                    <Mark kind=MarkKind::Box symbol=Symbol::Shield>"Schutz: streng"</Mark>
                    <Mark kind=MarkKind::Guest symbol=Symbol::Badge>"Gast bis 31.\u{a0}Dezember 2026"</Mark>
                </div>
            }
        }),
        Example::new("badges", || {
            view! {
                <div class="al-cluster">
                    <Badge tone=Tone::Success symbol=Symbol::Check>"geprüft"</Badge>
                    <Badge tone=Tone::Info symbol=Symbol::Edit>"Entwurf"</Badge>
                    <Badge tone=Tone::Warning symbol=Symbol::History>"Prüfung überfällig"</Badge>
                    <Badge tone=Tone::Danger symbol=Symbol::Lock>"gesperrt"</Badge>
                </div>
            }
        }),
    ]
}
