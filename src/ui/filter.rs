//! Filters with counts. They fold on phones and are a GET form.

use leptos::prelude::*;

use crate::{
    button::{Kind, SubmitButton},
    choice::PickLine,
    example::Example,
    icon::{Icon, Symbol},
    select::Pick,
    texts::Texts,
};

/// A group of filters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facet {
    pub name: String,
    pub legend: String,
    pub options: Vec<Pick>,
    /// Whether several can be chosen.
    pub many: bool,
}

/// The filters beside a list.
#[component]
pub fn Filter(
    #[prop(into)] action: String,
    facets: Vec<Facet>,
    /// What else the address carries, such as the words searched for.
    #[prop(optional)]
    keep: Vec<(String, String)>,
) -> impl IntoView {
    let texts = Texts::here();
    let active = facets
        .iter()
        .flat_map(|facet| &facet.options)
        .filter(|pick| pick.on && !pick.value.is_empty());
    let title = texts.filter(active.count());
    let group = |facet: Facet| {
        let Facet {
            name,
            legend,
            options,
            many,
        } = facet;
        let line = move |pick| view! { <PickLine name=name.clone() pick many/> };
        view! { <fieldset><legend>{legend}</legend>{options.into_iter().map(line).collect_view()}</fieldset> }
    };
    let hidden =
        |(name, value): (String, String)| view! { <input type="hidden" name=name value=value/> };
    view! {
        <details class="al-fold al-fold--wide">
            <summary><Icon symbol=Symbol::Filter/>{title}</summary>
            <form class="al-facets" action=action aria-label=texts.filter_label()>
                {keep.into_iter().map(hidden).collect_view()}
                {facets.into_iter().map(group).collect_view()}
                <div><SubmitButton kind=Kind::Secondary>{texts.apply_filter()}</SubmitButton></div>
            </form>
        </details>
    }
}

pub fn examples() -> Vec<Example> {
    vec![Example::new("two groups", || {
        let facets = vec![
            Facet {
                name: "b".into(),
                legend: "Behörde".into(),
                many: true,
                options: vec![
                    Pick::new("mid", "Inneres und Digitalisierung")
                        .count(9)
                        .on(true),
                    Pick::new("lbv", "Verkehrsinfrastrukturfinanzierungsgesellschaft").count(4),
                ],
            },
            Facet {
                name: "o".into(),
                legend: "Standort".into(),
                many: false,
                options: vec![
                    Pick::new("", "Alle").on(true),
                    Pick::new("au", "Auenstadt").count(14),
                ],
            },
        ];
        view! { <Filter action="/gestaltung" facets/> }
    })]
}
