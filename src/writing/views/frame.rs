//! Where a content stands: the way to it, the marks under its title, and what one can do with it
//! without writing.

use leptos::{either::Either, prelude::*};
use ui::{button::Kind, prelude::*};

use crate::{
    texts::Texts,
    usecases::{Place, Shown, reason},
};

/// The way to a page of a place.
pub fn crumbs(place: &Place) -> Vec<Link> {
    match &place.group {
        Some(group) => groups::views::way(group),
        None => vec![Link::name(place.name.clone(), place.address.clone())],
    }
}

/// The frame of a page that belongs to a place as one of its tabs.
#[component]
pub fn Frame(place: Place, current: &'static str) -> impl IntoView {
    match place.group {
        Some(group) => Either::Left(view! {
            <groups::views::Room group=*group house=place.house level=Some(place.level) current/>
        }),
        None => Either::Right(view! { <Crumbs links=crumbs(&place)/> }),
    }
}

/// Where it lies, who sees it, how it is protected.
#[component]
pub fn PlaceMarks(place: Place) -> impl IntoView {
    let t = Texts::here();
    let symbol = match place.group {
        Some(_) => Symbol::Groups,
        None => Symbol::House,
    };
    let protected = place
        .profile()
        .map(|profile| profile.classification.clone());
    let protected = protected.map(|word| {
        view! { <Mark kind=MarkKind::Box symbol=Symbol::Flag>{word}</Mark> }
    });
    let name = place.name.clone();
    view! {
        <Mark symbol><a href=place.address lang=german() dir="auto">{place.name}</a></Mark>
        <Mark kind=MarkKind::See symbol=Symbol::Eye>{t.visible_in(&name)}</Mark>
        {protected}
    }
}

/// The button that follows a place, or ends that.
#[component]
pub fn FollowPlace(place: Place, follows: bool) -> impl IntoView {
    let t = Texts::here();
    let (act, symbol, label) = match follows {
        true => ("leave", Symbol::Check, t.subscribed()),
        false => ("follow", Symbol::Bell, t.subscribe()),
    };
    view! {
        <form method="post" action=place.at("/folgen") data-sent="">
            <button class="kern-btn kern-btn--secondary kern-btn--tight" name="act" value=act aria-pressed=follows.to_string()>
                <Icon symbol/>
                <span class="kern-label">{label}</span>
            </button>
        </form>
    }
}

/// Bookmark and follow, at the top of a content's page.
#[component]
pub fn OpenActs(shown: Shown) -> impl IntoView {
    let t = Texts::here();
    let action = shown.address();
    let marks = &shown.talk.marks;
    let mark = if marks.bookmarked {
        t.bookmarked()
    } else {
        t.bookmark()
    };
    let follow = if marks.subscribed {
        t.subscribed()
    } else {
        t.subscribe()
    };
    let button = |act: &'static str, on: bool, symbol: Symbol, label: &'static str| {
        view! {
            <form method="post" action=action.clone() data-sent="">
                <button class="kern-btn kern-btn--secondary kern-btn--tight" name="act" value=act aria-pressed=on.to_string()>
                    <Icon symbol=if on { Symbol::Check } else { symbol }/>
                    <span class="kern-label">{label}</span>
                </button>
            </form>
        }
    };
    // The field, not the fold around it: browsers open what they lead into.
    let report = format!("{action}#m-{}", reason(None));
    view! {
        {button("bookmark", marks.bookmarked, Symbol::Bookmark, mark)}
        {button("subscribe", marks.subscribed, Symbol::Bell, follow)}
        <LinkButton href=report kind=Kind::Tertiary icon=Symbol::Flag>{t.report()}</LinkButton>
    }
}
