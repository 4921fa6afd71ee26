//! News in lists: `/meldungen`, and of one place `/gruppen/:id/meldungen`, `/behoerden/:key/meldungen`,
//! `/einheiten/:id/meldungen`.

use std::pin::Pin;

use directory::panels::Panel;
use leptos::{either::Either, prelude::*};
use platform::{
    content::Phase,
    context::{Cx, cx},
    error::AppError,
    id::Id,
    kinds,
    time::Instant,
};
use ui::{button::Kind, prelude::*};
use writing::{
    usecases::follows,
    views::{FollowPlace, Frame, OnDay, crumbs, moment, place_here},
};

use crate::{
    texts::Texts,
    usecases::{self, Entry, List, OfUnit, UnitNews, list_address},
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
    let place = (names_place || entry.unit.is_some()).then(|| {
        let place = names_place.then_some(entry.place);
        view! { <p><span class="al-vh">{t.editor()}": "</span>{editor(t, place, entry.unit)}</p> }
    });
    let waits = match (entry.content.phase, entry.content.publish_at) {
        (Phase::Draft | Phase::Review, Some(at)) => Some(t.scheduled(&moment(at))),
        (Phase::Review, None) => Some(t.in_review().to_owned()),
        _ => None,
    };
    let waits = waits.map(|words| view! { <Mark symbol=Symbol::Clock>{words}</Mark> });
    view! {
        <li>
            <article class="st-news">
                <OnDay at=entry.at/>
                <div>
                    <h3><a class="al-title-link" href=href dir="auto">{entry.title}</a></h3>
                    <p dir="auto">{entry.details.teaser}</p>
                    {place}
                    <p class="al-cluster">{waits}{urgent}{pinned}</p>
                </div>
            </article>
        </li>
    }
}

/// Whose news it is: the place, where it is not said already, and the unit.
pub(super) fn editor(t: Texts, place: Option<String>, unit: Option<OfUnit>) -> impl IntoView {
    let between = (place.is_some() && unit.is_some()).then_some(" · ");
    let name = |name| view! { <span lang=german() dir="auto">{name}</span> };
    let unit = unit.map(|unit| match unit {
        OfUnit::Named(unit) => Either::Left(name(unit)),
        OfUnit::Own => Either::Right(t.own_unit()),
    });
    view! { {place.map(name)}{between}{unit} }
}

/// The news of all places.
#[component]
pub fn ListPage() -> impl IntoView {
    let before = asked("vor").parse().ok().map(Instant);
    let data = async move { usecases::list(&cx()?, None, None, before).await };
    page(data, move |found: List| shown(found, before, None))
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
        let list = usecases::list(&cx, Some(place), None, before).await?;
        Ok((list, Some(follows)))
    };
    page(data, move |(found, follows)| shown(found, before, follows))
}

/// The news of a unit.
#[component]
pub fn UnitListPage() -> impl IntoView {
    let id = part("id");
    let before = asked("vor").parse().ok().map(Instant);
    let data = async move {
        let cx = cx()?;
        let (place, unit) = usecases::unit_channel(&cx, id?).await?;
        usecases::list(&cx, Some(place), Some(unit), before).await
    };
    page(data, move |found: List| shown(found, before, None))
}

/// The newest news of a unit, on its page.
pub fn of_unit<'a>(
    cx: &'a Cx,
    unit: Id<kinds::Unit>,
) -> Pin<Box<dyn Future<Output = Result<Panel, AppError>> + Send + 'a>> {
    Box::pin(async move {
        let found = usecases::unit_news(cx, unit).await?;
        let panel: Panel = Box::new(move || found.and_then(panel));
        Ok(panel)
    })
}

fn panel(found: UnitNews) -> Option<AnyView> {
    let t = Texts::here();
    if found.entries.is_empty() && !found.may_write {
        return None;
    }
    let base = format!("{}/meldungen", found.unit.address());
    let write = found.may_write.then(|| {
        let href = format!("{base}/neu");
        view! { <p class="al-actions"><LinkButton href icon=Symbol::Edit>{t.write()}</LinkButton></p> }
    });
    let rows = (!found.entries.is_empty()).then(|| {
        let one = |entry| view! { <EntryRow entry/> };
        view! { <Rows>{found.entries.into_iter().map(one).collect_view()}</Rows> }
    });
    let link = Link::new(t.all_news(), base);
    let section = view! {
        <Section id="meldungen" title=t.news() link>
            <div class="al-stack">{rows}{write}</div>
        </Section>
    };
    Some(section.into_any())
}

/// `follows` where one may follow what is listed.
fn shown(found: List, before: Option<Instant>, follows: Option<bool>) -> AnyView {
    let t = Texts::here();
    let base = match &found.place {
        Some(place) => list_address(place, found.unit.as_ref()),
        None => "/meldungen".to_owned(),
    };
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
    let follow = found.place.clone().zip(follows);
    let follow = follow.map(|(place, follows)| view! { <FollowPlace place follows/> });
    let acts = view! { {write}{follow}{settings} };
    let name = match (&found.unit, &found.place) {
        (Some(unit), _) => t.news_of(&unit.full()),
        (None, Some(place)) => t.news_of(&place.name),
        (None, None) => t.all_news().to_owned(),
    };
    let unit = found
        .unit
        .map(|unit| Link::name(unit.full(), unit.address()));
    let head = match found.place {
        Some(place) if place.group.is_some() => Either::Left(view! {
            <Frame place current="/meldungen"/>
            <div class="al-actions ct-first">{acts}</div>
        }),
        Some(place) => {
            let links: Vec<_> = crumbs(&place).into_iter().chain(unit).collect();
            Either::Right(
                view! {
                    <Crumbs links/>
                    <Head title=name.clone() actions=Box::new(move || acts.into_any())/>
                }
                .into_any(),
            )
        }
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
