//! Authorities: `/behoerden` and `/behoerden/:key`.

use std::{iter::Peekable, vec::IntoIter};

use leptos::{either::Either, prelude::*};
use platform::context::cx;
use ui::{
    panels::{SpaceArea, space_areas},
    prelude::*,
};

use super::{people::PeopleTabs, posts::Held, texts::Texts, unit::Lines};
use crate::{AuthorityPage as Data, Hold, House, PostEntry, SiteEntry, TreeUnit, usecases};

/// All authorities the reader knows of.
#[component]
pub fn AuthoritiesPage() -> impl IntoView {
    let t = Texts::here();
    let data = async { usecases::authorities(&cx()?).await };
    page(data, move |houses: Vec<House>| {
        let list = if houses.is_empty() {
            Either::Left(view! { <Empty title=t.no_authorities() text=t.no_authorities_text()/> })
        } else {
            let one = |house| view! { <li><HouseLine house/></li> };
            Either::Right(view! { <Rows>{houses.into_iter().map(one).collect_view()}</Rows> })
        };
        view! {
            {title(t.authorities())}
            <Head title=t.authorities()><p class="al-muted">{t.authorities_lead()}</p></Head>
            <PeopleTabs current="/behoerden"/>
            {list}
        }
        .into_any()
    })
}

#[component]
pub(super) fn HouseLine(house: House) -> impl IntoView {
    let href = house.address();
    let own = house
        .own
        .then(|| view! { <p>{Texts::here().your_authority()}</p> });
    view! {
        <span class="al-person">
            <Arms short=house.short house=house.palette/>
            <span><a class="al-title-link" href=href lang=german() dir="auto">{house.name}</a>{own}</span>
        </span>
    }
}

/// An authority with its head, sites, lines and units.
#[component]
pub fn AuthorityPage() -> impl IntoView {
    let t = Texts::here();
    let key = part::<String>("key");
    let data = async move { usecases::authority_page(&cx()?, &key?).await };
    page(data, move |authority: Data| {
        let Data {
            house,
            kind,
            head,
            sites,
            tree,
            lines,
        } = authority;
        let links = vec![
            Link::new(t.people(), "/personen"),
            Link::new(t.authorities(), "/behoerden"),
        ];
        let mut nodes = nest(&mut tree.into_iter().peekable(), 0);
        // One unit at the top says little; several are an overview.
        if let [top] = nodes.as_mut_slice() {
            top.open = true;
        }
        // What the house writes is for its own people.
        let base = house.address();
        let area = move |area: &SpaceArea| {
            let href = format!("{base}{}", area.part);
            view! { <li><a class="al-title-link" href=href>{(area.label)(t.0)}</a></li> }
        };
        let areas = space_areas().iter().filter(|area| area.in_houses);
        let areas = areas.map(area).collect_view();
        let written = house.own.then(move || {
            view! { <Panel id="written" title=Texts::here().in_this_house()><Rows>{areas}</Rows></Panel> }
        });
        let tree = if nodes.is_empty() {
            Either::Left(view! { <p class="al-muted">{t.no_units()}</p> })
        } else {
            Either::Right(view! { <Tree label=t.units_of(&house.name) nodes/> })
        };
        view! {
            {title(&house.name)}
            <Crumbs links/>
            <Head title=house.name.clone() attr:lang=german()>
                <p class="al-cluster">
                    <HouseMark name=house.short.clone() house=house.palette.clone()/>
                    <span class="al-muted" dir="auto">{kind}</span>
                </p>
            </Head>
            <div class="al-cols">
                <Section id="units" title=t.units()>{tree}</Section>
                <div class="al-stack al-stack--panels">
                    {written}
                    <Heads posts=head/>
                    <Sites sites/>
                    <Lines lines/>
                </div>
            </div>
        }
        .into_any()
    })
}

/// The tree from its list in reading order: what lies deeper belongs to what stands before it.
pub(super) fn nest(units: &mut Peekable<IntoIter<TreeUnit>>, depth: u8) -> Vec<Node> {
    let t = Texts::here();
    let mut nodes = Vec::new();
    while let Some(TreeUnit {
        unit, head, vacant, ..
    }) = units.next_if(|unit| unit.depth >= depth)
    {
        let head_href = head
            .as_ref()
            .map(|head| format!("/personen/{}", head.person));
        let detail = match (head, vacant) {
            (Some(head), _) => t.head_is(&head.name.natural()),
            (None, true) => t.head_vacant().to_owned(),
            (None, false) => String::new(),
        };
        nodes.push(Node {
            href: Some(unit.address()),
            number: unit.number,
            title: unit.name,
            detail,
            detail_href: head_href,
            open: false,
            current: false,
            children: nest(units, depth.saturating_add(1)),
        });
    }
    nodes
}

#[component]
fn Heads(posts: Vec<PostEntry>) -> impl IntoView {
    let one = |post: PostEntry| {
        let holders = post
            .holders
            .into_iter()
            .filter(|holder| holder.hold != Hold::Deputy)
            .collect();
        view! {
            <Description term=post.function>
                <Held is_vacant=post.vacant since=post.vacant_since holders/>
            </Description>
        }
    };
    (!posts.is_empty()).then(|| {
        view! {
            <Panel id="head" title=Texts::here().head()>
                <DescriptionList>{posts.into_iter().map(one).collect_view()}</DescriptionList>
            </Panel>
        }
    })
}

#[component]
fn Sites(sites: Vec<SiteEntry>) -> impl IntoView {
    let one = |site: SiteEntry| {
        let town = [site.postcode, site.city].join(" ");
        let street = (!site.street.is_empty()).then(|| view! { {site.street}<br/> });
        view! { <Description term=site.name>{street}{town}</Description> }
    };
    (!sites.is_empty()).then(|| {
        view! {
            <Panel id="sites" title=Texts::here().sites()>
                <DescriptionList>{sites.into_iter().map(one).collect_view()}</DescriptionList>
            </Panel>
        }
    })
}
