//! Navigation within an area: tabs that are links, and pages of a long list.

use leptos::prelude::*;

use crate::{
    example::Example,
    icon::{Icon, Symbol},
    texts::Texts,
};

/// A sister page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tab {
    pub label: String,
    pub href: String,
    pub current: bool,
}

/// Links to the pages beside this one; not `role=tab`.
#[component]
pub fn Tabs(#[prop(into)] label: String, tabs: Vec<Tab>) -> impl IntoView {
    let one = |tab: Tab| {
        view! {
            <li><a href=tab.href aria-current=tab.current.then_some("page")>{tab.label}</a></li>
        }
    };
    view! { <nav class="al-tabs" aria-label=label><ul>{tabs.into_iter().map(one).collect_view()}</ul></nav> }
}

/// On and back in a long list, without counting it. Nothing where there is neither.
#[component]
pub fn Pages(
    #[prop(optional_no_strip)] previous: Option<String>,
    #[prop(optional_no_strip)] next: Option<String>,
    /// The list's name, where a page has several.
    #[prop(optional, into)]
    label: Option<String>,
) -> impl IntoView {
    let texts = Texts::here();
    let any = previous.is_some() || next.is_some();
    let label = label.unwrap_or_else(|| texts.pages().to_owned());
    any.then(|| view! {
        <nav class="al-pages" aria-label=label>
            <ul>
                {previous.map(|href| view! {
                    <li><a href=href rel="prev"><Icon symbol=Symbol::Left/>{texts.previous()}</a></li>
                })}
                {next.map(|href| view! {
                    <li><a href=href rel="next">{texts.next()}<Icon symbol=Symbol::Right/></a></li>
                })}
            </ul>
        </nav>
    })
}

pub fn examples() -> Vec<Example> {
    vec![
        Example::new("tabs", || {
            let tab = |label: &str, current| Tab {
                label: label.into(),
                href: "/gestaltung".into(),
                current,
            };
            let tabs = vec![
                tab("Telefonbuch", true),
                tab("Organigramm", false),
                tab("Verkehrsinfrastrukturzuständigkeiten", false),
            ];
            view! { <Tabs label="Personen" tabs/> }
        }),
        Example::new("pages", || {
            view! {
                <Pages label="Seiten, Mitte" previous=Some("/gestaltung".into()) next=Some("/gestaltung".into())/>
            }
        }),
        Example::new("pages, last", || {
            view! {
                <Pages label="Seiten, Ende" previous=Some("/gestaltung".into()) next=None/>
            }
        }),
    ]
}
