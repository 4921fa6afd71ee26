//! News in lists: `/meldungen`, and of one place `/gruppen/:id/meldungen`, `/behoerden/:key/meldungen`.

use leptos::{either::Either, prelude::*};
use platform::{context::cx, time::Instant};
use ui::{button::Kind, prelude::*};
use writing::{
    usecases::follows,
    views::{FollowPlace, Frame, OnDay, place_here},
};

use crate::{
    texts::Texts,
    usecases::{self, Entry, List},
};

/// One of a list.
#[component]
pub(super) fn EntryRow(entry: Entry, #[prop(optional)] names_place: bool) -> impl IntoView {
    let t = Texts::here();
    let href = writing::address(&entry.content.kind, entry.content.id);
    let urgent = entry.details.urgent.then(|| {
        view! { <Badge tone=Tone::Warning symbol=Symbol::Warning>{t.urgent_mark()}</Badge> }
    });
    let pinned = entry.details.pinned.then(|| {
        view! { <Mark symbol=Symbol::Pin>{t.pinned_mark()}</Mark> }
    });
    let place = names_place.then(|| {
        view! { <p><span class="al-vh">{t.editor()}": "</span><span lang=german() dir="auto">{entry.place.clone()}</span></p> }
    });
    view! {
        <li>
            <article class="st-news">
                <OnDay at=entry.at/>
                <div>
                    <h3><a class="al-title-link" href=href dir="auto">{entry.title}</a></h3>
                    <p dir="auto">{entry.details.teaser}</p>
                    {place}
                    <p class="al-cluster">{urgent}{pinned}</p>
                </div>
            </article>
        </li>
    }
}

/// The news of all places.
#[component]
pub fn ListPage() -> impl IntoView {
    let before = asked("vor").parse().ok().map(Instant);
    let data = async move { usecases::list(&cx()?, None, before).await };
    page(data, move |found: List| shown(found, before, false))
}

/// The news of one place.
#[component]
pub fn PlaceListPage() -> impl IntoView {
    let here = place_here();
    let before = asked("vor").parse().ok().map(Instant);
    let data = async move {
        let cx = cx()?;
        let place = here.find(&cx).await?;
        let follows = follows(&cx, &place).await?;
        Ok((usecases::list(&cx, Some(place), before).await?, follows))
    };
    page(data, move |(found, follows)| shown(found, before, follows))
}

fn shown(found: List, before: Option<Instant>, follows: bool) -> AnyView {
    let t = Texts::here();
    let base = found
        .place
        .as_ref()
        .map_or_else(|| "/meldungen".to_owned(), |place| place.at("/meldungen"));
    let names_place = found.place.is_none();
    let one = move |entry| view! { <EntryRow entry names_place/> };
    let list = match found.entries.is_empty() {
        true => view! { <Empty title=t.empty_title() text=t.empty()>""</Empty> }.into_any(),
        false => {
            view! { <Rows>{found.entries.into_iter().map(one).collect_view()}</Rows> }.into_any()
        }
    };
    let (may_write, publishes) = (found.may_write, found.publishes);
    let waiting = (!found.waiting.is_empty()).then(|| {
        let rows = found.waiting.into_iter().map(one).collect_view();
        view! { <Section id="wartend" title=t.waiting()><Rows>{rows}</Rows></Section> }
    });
    let next = found.next.map(|at| {
        let href = format!("{base}?vor={}", at.0);
        view! { <a href=href rel="next">{t.older()}</a> }
    });
    let newest = before.map(|_| view! { <a href=base.clone()>{t.newest()}</a> });
    let write = may_write.then(|| {
        let href = format!("{base}/neu");
        view! { <LinkButton href kind=Kind::Primary icon=Symbol::Edit>{t.write()}</LinkButton> }
    });
    let settings = publishes.then(|| {
        let href = format!("{base}/einstellungen");
        view! { <LinkButton href kind=Kind::Tertiary icon=Symbol::Settings>{t.channel()}</LinkButton> }
    });
    let follow = found
        .place
        .clone()
        .map(|place| view! { <FollowPlace place follows/> });
    let acts = view! { {write}{follow}{settings} };
    let name = match &found.place {
        Some(place) => t.news_of(&place.name),
        None => t.all_news().to_owned(),
    };
    let head = match found.place {
        Some(place) if place.group.is_some() => Either::Left(view! {
            <Frame place current="/meldungen"/>
            <div class="al-actions ct-first">{acts}</div>
        }),
        Some(place) => Either::Right(
            view! {
                <Frame place current="/meldungen"/>
                <Head title=name.clone() actions=Box::new(move || acts.into_any())/>
            }
            .into_any(),
        ),
        None => Either::Right(view! { <Head title=name.clone()/> }.into_any()),
    };
    view! {
        {title(&name)}
        {head}
        <div class="al-read al-stack al-stack--sections">
            {waiting}
            <section aria-labelledby="liste"><h2 class="al-vh" id="liste">{t.news()}</h2>{list}</section>
            <p class="al-cluster">{newest}{next}</p>
        </div>
    }
    .into_any()
}
