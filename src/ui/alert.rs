//! Alerts and empty places.

use leptos::prelude::*;

use crate::{
    button::LinkButton,
    example::Example,
    icon::{Icon, Symbol},
};

/// How good or bad the news is. Never said by colour alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    #[default]
    Info,
    Success,
    Warning,
    Danger,
}

impl Tone {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Success => "success",
            Self::Warning => "warning",
            Self::Danger => "danger",
        }
    }

    fn symbol(self) -> Symbol {
        match self {
            Self::Info => Symbol::Info,
            Self::Success => Symbol::Check,
            Self::Warning => Symbol::Warning,
            Self::Danger => Symbol::Error,
        }
    }
}

/// A message in the page, with a heading and a body.
#[component]
pub fn Alert(
    #[prop(optional)] tone: Tone,
    #[prop(into)] title: String,
    /// Whether it appears after the page was shown, and so must be announced.
    #[prop(optional)]
    live: bool,
    #[prop(optional, into)] id: Option<String>,
    children: Children,
) -> impl IntoView {
    view! {
        <div class=format!("kern-alert kern-alert--{}", tone.name()) id=id
            role=live.then_some("alert") tabindex=live.then_some("-1")>
            <div class="kern-alert__header">
                <Icon symbol=tone.symbol()/>
                <h2 class="kern-title">{title}</h2>
            </div>
            <div class="kern-alert__body">{children()}</div>
        </div>
    }
}

/// A place where nothing is yet: says what belongs here, and offers one action among its children.
#[component]
pub fn Empty(
    #[prop(into)] title: String,
    #[prop(into)] text: String,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="al-empty">
            <p><b>{title}</b></p>
            <p class="al-muted">{text}</p>
            {children.map(|children| children())}
        </div>
    }
}

pub fn examples() -> Vec<Example> {
    vec![
        Example::new("info", || {
            view! {
                <Alert title="Noch ist nichts geändert"><p>"Prüfen Sie die Vorschau."</p></Alert>
            }
        }),
        Example::new("success", || {
            view! {
                <Alert tone=Tone::Success title="Gespeichert"><p>"Ihre Seite ist aktuell."</p></Alert>
            }
        }),
        Example::new("warning, long word", || {
            view! {
                <Alert tone=Tone::Warning title="Verkehrsinfrastrukturfinanzierungsgesellschaftsgesetz: Prüfung überfällig">
                    <p>"Die Beträge können veraltet sein."</p>
                </Alert>
            }
        }),
        Example::new("danger", || {
            view! {
                <Alert tone=Tone::Danger title="Ihre Änderungen sind nicht gespeichert">
                    <p>"Die Verbindung ist unterbrochen. Ihre Eingaben sind noch da."</p>
                </Alert>
            }
        }),
        Example::new("empty", || {
            view! {
                <Empty title="Noch keine Interessen" text="Freiwillig. Interessen helfen, Gruppen zu finden.">
                    <LinkButton href="/gestaltung" icon=Symbol::Add>"Interessen ergänzen"</LinkButton>
                </Empty>
            }
        }),
    ]
}
