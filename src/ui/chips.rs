//! Chips: short words that can be followed or taken away.

use leptos::{either::EitherOf3, prelude::*};

use crate::{
    example::Example,
    icon::{Icon, Symbol},
    texts::Texts,
};

/// A row of chips, each in an `<li>`.
#[component]
pub fn Chips(
    /// What they are, for screen readers.
    #[prop(into)]
    label: String,
    children: Children,
) -> impl IntoView {
    view! { <ul class="al-chips" aria-label=label>{children()}</ul> }
}

/// A chip: a link (`href`), a submit button (`name` and `value`) or plain words.
///
/// With `remove` it takes something away, and says so: as a link it removes a filter.
#[component]
pub fn Chip(
    #[prop(into)] text: String,
    #[prop(optional, into)] href: Option<String>,
    #[prop(optional, into)] name: Option<String>,
    #[prop(optional, into)] value: Option<String>,
    #[prop(optional)] on: bool,
    #[prop(optional)] remove: bool,
) -> impl IntoView {
    let texts = Texts::here();
    let class = if on { "al-chip al-chip--on" } else { "al-chip" };
    let close = remove.then(|| view! { " "<Icon symbol=Symbol::Close small=true/> });
    let current = (on && !remove).then_some("true");
    match (href, name) {
        (Some(href), _) => {
            let label = remove.then(|| texts.remove_filter(&text));
            EitherOf3::A(
                view! { <a class=class href=href aria-label=label aria-current=current>{text}{close}</a> },
            )
        }
        (None, Some(name)) => {
            let label = remove.then(|| texts.remove(&text));
            EitherOf3::B(view! {
                <button type="submit" class=class name=name value=value aria-label=label>{text}{close}</button>
            })
        }
        (None, None) => EitherOf3::C(view! { <span class=class>{text}</span> }),
    }
}

pub fn examples() -> Vec<Example> {
    vec![
        Example::new("links, plain, long word", || {
            view! {
                <Chips label="Kenntnisse">
                    <li><Chip text="Wissensmanagement" href="/gestaltung"/></li>
                    <li><Chip text="Leichte Sprache"/></li>
                    <li><Chip text="Verkehrsinfrastrukturfinanzierungsgesellschaftsrecht" href="/gestaltung"/></li>
                </Chips>
            }
        }),
        Example::new("active, removable", || {
            view! {
                <Chips label="Gewählte Filter">
                    <li><Chip text="Sie selbst" href="/gestaltung" on=true/></li>
                    <li><Chip text="Vergabe" href="/gestaltung" on=true remove=true/></li>
                    <li><Chip text="Englisch C1" name="remove" value="en" remove=true/></li>
                </Chips>
            }
        }),
    ]
}
