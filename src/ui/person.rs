//! A person in a list or beside a text.

use leptos::{either::Either, prelude::*};

use crate::{
    example::Example,
    face::{FaceSize, Portrait, face},
    icon::Symbol,
    mark::{Mark, MarkKind},
};

/// A face, a name that is the link, and what stands under it (small text, `<small>` or `<p>`).
#[component]
pub fn PersonLine(
    #[prop(into)] name: String,
    portrait: Portrait,
    #[prop(optional_no_strip)] href: Option<String>,
    /// The palette of the person's authority.
    #[prop(optional, into)]
    house: Option<String>,
    #[prop(optional)] size: FaceSize,
    /// Stands after the name: "(Sie)", a guest's mark.
    #[prop(optional)]
    after: Option<Children>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let name = match href {
        Some(href) => Either::Left(
            view! { <a class="al-title-link" href=href translate="no" dir="auto">{name}</a> },
        ),
        None => Either::Right(view! { <span dir="auto">{name}</span> }),
    };
    view! {
        <span class="al-person">
            {face(portrait, size, house)}
            <span>
                <span class="al-cluster al-cluster--names">{name}{after.map(|after| after())}</span>
                {children.map(|children| children())}
            </span>
        </span>
    }
}

pub fn examples() -> Vec<Example> {
    let here = || Some("/gestaltung".to_owned());
    vec![
        Example::new("default", move || {
            view! {
                <PersonLine name="Brodersen, Anke" href=here() portrait=Portrait::Initials("AB".into())
                    after=Box::new(|| view! { <span class="al-muted al-small">"(Sie)"</span> }.into_any())>
                    <small class="al-muted">"Referentin, MID 47 · Neues Arbeiten"</small>
                </PersonLine>
            }
        }),
        Example::new("long name, other house", move || {
            view! {
                <PersonLine name="von und zu Großkopf-Müllerstein, Prof.\u{a0}Dr. Björn-Christian Maximilian" href=here()
                    house="green" portrait=Portrait::Initials("BG".into())>
                    <small class="al-muted">"Verkehrsinfrastrukturfinanzierungsgesellschaftsangelegenheiten"</small>
                </PersonLine>
            }
        }),
        Example::new("vacant", || {
            view! {
                <PersonLine name="Stelle unbesetzt (N.N.)" href=None portrait=Portrait::Vacant>
                    <small class="al-muted">"Referatsleitung, MID 14"</small>
                </PersonLine>
            }
        }),
        Example::new("guest", move || {
            view! {
                <PersonLine name="Krüger, Tjark" href=here() portrait=Portrait::Guest("TK".into())
                    after=Box::new(|| view! { <Mark kind=MarkKind::Guest symbol=Symbol::Badge>"Gast"</Mark> }.into_any())/>
            }
        }),
    ]
}
