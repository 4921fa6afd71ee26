//! Buttons and links that look like buttons. One filled button a screen.

use leptos::prelude::*;

use crate::{
    example::Example,
    icon::{Icon, Symbol},
};

/// How much a button asks for attention.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    Primary,
    #[default]
    Secondary,
    Tertiary,
}

pub(crate) fn class(kind: Kind, block: bool) -> String {
    let kind = match kind {
        Kind::Primary => "primary",
        Kind::Secondary => "secondary",
        Kind::Tertiary => "tertiary",
    };
    let shape = if block {
        "kern-btn--block"
    } else {
        "kern-btn--tight"
    };
    format!("kern-btn kern-btn--{kind} {shape}")
}

/// The submit button of a [`Form`](crate::form::Form); busy while the form is on its way.
/// With `name` and `value` it says which of several buttons was pressed.
#[component]
pub fn SubmitButton(
    #[prop(default = Kind::Primary)] kind: Kind,
    #[prop(optional)] icon: Option<Symbol>,
    #[prop(optional)] block: bool,
    #[prop(optional, into)] name: Option<String>,
    #[prop(optional, into)] value: Option<String>,
    children: Children,
) -> impl IntoView {
    view! {
        <button type="submit" class=class(kind, block) name=name value=value>
            {icon.map(|symbol| view! { <Icon symbol/> })}
            <span class="kern-label">{children()}</span>
        </button>
    }
}

/// A link that looks like a button: for the action of a page that leads to another.
#[component]
pub fn LinkButton(
    #[prop(into)] href: String,
    #[prop(optional)] kind: Kind,
    #[prop(optional)] icon: Option<Symbol>,
    #[prop(optional)] block: bool,
    children: Children,
) -> impl IntoView {
    view! {
        <a class=class(kind, block) href=href>
            {icon.map(|symbol| view! { <Icon symbol/> })}
            <span class="kern-label">{children()}</span>
        </a>
    }
}

pub fn examples() -> Vec<Example> {
    vec![
        Example::new("kinds", || {
            view! {
                <div class="al-cluster">
                    <SubmitButton>"Speichern"</SubmitButton>
                    <LinkButton href="/gestaltung" icon=Symbol::Edit>"Seite bearbeiten"</LinkButton>
                </div>
            }
        }),
        Example::new("long word", || {
            view! {
                <LinkButton href="/gestaltung" icon=Symbol::Upload>
                    "Verkehrsinfrastrukturfinanzierungsgesellschaftsgesetz einlesen"
                </LinkButton>
            }
        }),
        Example::new("busy", || {
            view! {
                <button type="button" class=class(Kind::Primary, false) aria-disabled="true">
                    <span class="kern-label">"Wird gespeichert …"</span>
                </button>
            }
        }),
    ]
}
