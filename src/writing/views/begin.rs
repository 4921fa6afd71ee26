//! Where writing begins: what is new in the reader's groups, the reader's own lists in the menu, and
//! the choice of what to write and where, `/schreiben`.

use directory::UnitLink;
use leptos::prelude::*;
use platform::{
    content::{Content, PAGE},
    context::cx,
};
use ui::{panels::Drawn, prelude::*};

use crate::{
    texts::Texts,
    usecases::{self, Lately, Place, Writable},
};

/// A section of the start page; nothing where nothing is new.
pub fn lately() -> Drawn {
    Box::pin(async {
        let found = usecases::lately(&cx()?).await?;
        let t = Texts::here();
        let all = Link::new(t.all_own_groups(), "/gruppen?meine=1");
        let group = |group: Lately| {
            let one = |(content, title): (Content, String)| {
                let href = crate::address(&content.kind, content.id);
                let symbol = match content.kind.as_str() {
                    PAGE => Symbol::Page,
                    _ => Symbol::Edit,
                };
                view! { <li><Icon symbol/><a href=href dir="auto">{title}</a></li> }
            };
            view! {
                <li class="st-room">
                    <RoomSquare seed=group.id.uuid().as_u128()/>
                    <div>
                        <h3><a class="al-title-link" href=group.address dir="auto">{group.name}</a></h3>
                        <ul>{group.contents.into_iter().map(one).collect_view()}</ul>
                    </div>
                </li>
            }
        };
        Ok((!found.is_empty()).then(|| {
            view! {
                <Section id="neues" title=t.lately() link=all>
                    <Rows>{found.into_iter().map(group).collect_view()}</Rows>
                </Section>
            }
            .into_any()
        }))
    })
}

/// The reader's own lists, in the menu of every page.
pub fn in_menu() -> Drawn {
    Box::pin(async {
        let t = Texts::here();
        let own = [
            ("/schreiben", Symbol::Edit, t.write()),
            ("/entwuerfe", Symbol::Page, t.drafts()),
            ("/gemerkt", Symbol::Bookmark, t.bookmarks()),
        ];
        let one = |(href, symbol, label)| view! { <li><a href=href><Icon symbol/>{label}</a></li> };
        Ok(Some(own.map(one).into_iter().collect_view().into_any()))
    })
}

/// What to write, and where.
#[component]
pub fn WritePage() -> impl IntoView {
    let data = async { usecases::writable(&cx()?).await };
    page(data, |found: Writable| {
        let t = Texts::here();
        let places = found.places.into_iter().map(|one| place(one).into_any());
        let units = found.units.into_iter().map(|one| unit(one).into_any());
        let rows: Vec<_> = units.chain(places).collect();
        let list = match rows.is_empty() {
            true => view! { <Empty title=t.nowhere_title() text=t.nowhere()>""</Empty> }.into_any(),
            false => view! { <Rows>{rows}</Rows> }.into_any(),
        };
        view! {
            {title(t.write())}
            <Head title=t.write()><p class="al-muted">{t.write_lead()}</p></Head>
            <div class="al-read">{list}</div>
        }
        .into_any()
    })
}

/// A place with what can be written there: in a house everything but contributions, in a section
/// pages alone.
fn place(place: Place) -> impl IntoView {
    let t = Texts::here();
    let (contributions, news, symbol) = match &place.group {
        None => (false, true, Symbol::House),
        Some(group) => {
            let whole = group.space() == place.space;
            (whole, whole, Symbol::Groups)
        }
    };
    let kinds = [
        (contributions, "/beitrag", t.contribution_kind()),
        (true, "/seiten/neu", t.page_kind()),
        (news, "/meldungen/neu", t.news_kind()),
    ];
    let open = kinds.into_iter().filter(|(open, ..)| *open);
    let links = open.map(|(_, part, label)| (place.at(part), label));
    offer(symbol, place.name.clone(), links.collect())
}

/// A unit for which news can be written.
fn unit(unit: UnitLink) -> impl IntoView {
    let address = format!("{}/meldungen/neu", unit.address());
    let links = vec![(address, Texts::here().news_kind())];
    offer(Symbol::Tree, unit.full(), links)
}

fn offer(symbol: Symbol, name: String, links: Vec<(String, &'static str)>) -> impl IntoView {
    let link = |(href, label): (String, &'static str)| {
        let name = name.clone();
        view! { <li><a class="al-link" href=href>{label}<span class="al-vh">" – "<span dir="auto">{name}</span></span></a></li> }
    };
    let links = links.into_iter().map(link).collect_view();
    view! {
        <li>
            <h2 class="wr-place"><Icon symbol small=true/><span lang=german() dir="auto">{name}</span></h2>
            <ul class="al-cluster">{links}</ul>
        </li>
    }
}
