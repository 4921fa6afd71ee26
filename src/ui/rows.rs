//! Lists of facts: rows with lines, terms with descriptions, data from elsewhere.

use leptos::prelude::*;

use crate::{example::Example, layout::Link};

/// A list with lines between its rows, each in an `<li>`.
#[component]
pub fn Rows(children: Children) -> impl IntoView {
    view! { <ul class="al-rows">{children()}</ul> }
}

/// Terms and what they are, one [`Description`] each.
#[component]
pub fn DescriptionList(
    /// Term and description side by side, with lines between.
    #[prop(optional)]
    rows: bool,
    children: Children,
) -> impl IntoView {
    view! { <dl class=if rows { "al-dl al-dl--rows" } else { "al-dl" }>{children()}</dl> }
}

/// One term and its description.
#[component]
pub fn Description(#[prop(into)] term: String, children: Children) -> impl IntoView {
    view! { <div><dt>{term}</dt><dd dir="auto">{children()}</dd></div> }
}

/// Data that come from elsewhere and cannot be changed here; a [`DescriptionList`] inside.
#[component]
pub fn Locked(
    /// Of the heading; unique on the page.
    #[prop(into)]
    id: String,
    #[prop(into)] title: String,
    /// Who keeps them, and that they are fixed here.
    #[prop(into)]
    text: String,
    /// Where to report a mistake.
    #[prop(optional)]
    link: Option<Link>,
    children: Children,
) -> impl IntoView {
    let heading = id.clone();
    view! {
        <section class="al-locked" aria-labelledby=id>
            <h2 id=heading>{title}</h2>
            <p class="al-muted al-small">{text}{link.map(|link| view! { " "<a href=link.href>{link.label}</a> })}</p>
            {children()}
        </section>
    }
}

pub fn examples() -> Vec<Example> {
    vec![
        Example::new("rows", || {
            view! {
                <Rows>
                    <li><a class="al-title-link" href="/gestaltung">"Leitfaden Vergabe unter 1.000\u{a0}€"</a></li>
                    <li><a class="al-title-link" href="/gestaltung">"Vorlage Verkehrsinfrastrukturfinanzierungsgesellschaftsvertrag"</a></li>
                </Rows>
            }
        }),
        Example::new("descriptions", || {
            view! {
                <DescriptionList>
                    <Description term="Telefon"><a class="pb-tel" href="tel:+495512004712">"0551 200-4712"</a></Description>
                    <Description term="Ort">"Auenstadt, Haus A, Raum 2.11"</Description>
                </DescriptionList>
            }
        }),
        Example::new("locked", || {
            view! {
                <Locked id="locked-example" title="Aus dem Verzeichnis"
                    text="Diese Angaben pflegt MID Referat 11. Sie lassen sich hier nicht ändern."
                    link=Link::new("Fehler melden", "/gestaltung")>
                    <DescriptionList rows=true>
                        <Description term="Name">"Anke Brodersen"</Description>
                        <Description term="Stelle">"Referentin, MID Referat 47"</Description>
                    </DescriptionList>
                </Locked>
            }
        }),
    ]
}
