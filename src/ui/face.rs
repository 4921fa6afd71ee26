//! Faces. A circle is a person.

use leptos::{either::EitherOf4, prelude::*};

use crate::{example::Example, texts::Texts};

/// What stands for a person in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Portrait {
    /// Address of a square picture.
    Picture(String),
    Initials(String),
    /// A post that nobody holds.
    Vacant,
    /// Initials of a guest.
    Guest(String),
}

impl Portrait {
    /// The picture if there is one, the initials if not.
    pub fn of(picture: Option<String>, initials: impl Into<String>) -> Self {
        picture.map_or_else(|| Self::Initials(initials.into()), Self::Picture)
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FaceSize {
    Small,
    #[default]
    Medium,
    Large,
    Huge,
}

/// A person's face. Hidden from screen readers: the name stands beside it.
#[component]
pub fn Face(
    portrait: Portrait,
    #[prop(optional)] size: FaceSize,
    /// The palette of the person's authority; without one the surrounding house's.
    #[prop(optional, into)]
    house: Option<String>,
) -> impl IntoView {
    face(portrait, size, house)
}

/// [`Face`] where the house may be unknown.
pub(crate) fn face(portrait: Portrait, size: FaceSize, house: Option<String>) -> impl IntoView {
    let size = match size {
        FaceSize::Small => "sm",
        FaceSize::Medium => "md",
        FaceSize::Large => "lg",
        FaceSize::Huge => "xl",
    };
    let kind = match portrait {
        Portrait::Vacant => " al-face--vacant",
        Portrait::Guest(_) => " al-face--guest",
        _ => "",
    };
    let inside = match portrait {
        Portrait::Picture(address) => EitherOf4::A(view! {
            <img src=address alt="" width="96" height="96" loading="lazy" decoding="async"/>
        }),
        Portrait::Initials(text) => EitherOf4::B(text),
        Portrait::Guest(text) => EitherOf4::C(text),
        Portrait::Vacant => EitherOf4::D(Texts::here().vacant_short()),
    };
    view! {
        <span class=format!("al-face al-face--{size}{kind}") data-house=house aria-hidden="true" translate="no">
            {inside}
        </span>
    }
}

pub fn examples() -> Vec<Example> {
    vec![
        Example::new("kinds", || {
            view! {
                <div class="al-cluster">
                    <Face portrait=Portrait::Picture("/favicon.svg".into())/>
                    <Face portrait=Portrait::Initials("BG".into())/>
                    <Face portrait=Portrait::Initials("ŁN".into()) house="green"/>
                    <Face portrait=Portrait::Vacant/>
                    <Face portrait=Portrait::Guest("TK".into())/>
                </div>
            }
        }),
        Example::new("sizes", || {
            let sizes = [
                FaceSize::Small,
                FaceSize::Medium,
                FaceSize::Large,
                FaceSize::Huge,
            ];
            let each = |size| view! { <Face portrait=Portrait::Initials("AB".into()) size/> };
            view! { <div class="al-cluster">{sizes.map(each).collect_view()}</div> }
        }),
    ]
}
