//! Arms. A shield is an authority.

use leptos::{either::Either, prelude::*};

use crate::{example::Example, page::german, texts::Texts};

/// The shield with the authority's short name. Hidden from screen readers: words stand beside it.
#[component]
pub fn Arms(
    #[prop(into)] short: String,
    #[prop(optional, into)] house: Option<String>,
) -> impl IntoView {
    view! { <span class="al-arms" data-house=house aria-hidden="true" translate="no">{short}</span> }
}

/// An authority's name with its small shield, as a link where an address is given.
#[component]
pub fn HouseMark(
    #[prop(into)] name: String,
    #[prop(into)] house: String,
    #[prop(optional, into)] href: Option<String>,
) -> impl IntoView {
    let shield = house.clone();
    view! {
        <span class="al-mark al-mark--house" data-house=house>
            <span class="al-arms al-arms--sm" data-house=shield aria-hidden="true"></span>
            <span class="al-vh">{Texts::here().house()}</span>
            {match href {
                Some(href) => Either::Left(view! { <a href=href lang=german()>{name}</a> }),
                None => Either::Right(view! { <span lang=german()>{name}</span> }),
            }}
        </span>
    }
}

pub fn examples() -> Vec<Example> {
    const PALETTES: [&str; 11] = [
        "darkblue",
        "lightblue",
        "turquois",
        "green",
        "limette",
        "yellow",
        "orange",
        "red",
        "violet",
        "neutral",
        "grey",
    ];
    vec![
        Example::new("arms", || {
            let each = |house: &'static str| view! { <Arms short="MID" house/> };
            view! { <div class="al-cluster">{PALETTES.map(each).collect_view()}</div> }
        }),
        Example::new("house marks", || {
            let each = |house: &'static str| view! { <HouseMark name=format!("Landesamt {house}") house/> };
            view! { <div class="al-cluster">{PALETTES.map(each).collect_view()}</div> }
        }),
        Example::new("long word, link", || {
            view! {
                <HouseMark name="Landesbetrieb für Verkehrsinfrastrukturfinanzierung und Straßenbau" house="green"
                    href="/gestaltung"/>
            }
        }),
    ]
}
