//! The page of a unit, `/einheiten/:id`.

use leptos::prelude::*;
use platform::context::cx;
use ui::{layout::Prose, prelude::*};

use super::{
    parts::{Call, PersonItem, Unit, address, contact_terms, way},
    posts::Posts,
    texts::Texts,
};
use crate::{
    Contact, LineEntry, PersonEntry, UnitLink, UnitPage as Data,
    panels::{Panel as Inside, UnitPanels},
    usecases,
};

/// A unit with its posts, people, lines, and the units around it.
#[component]
pub fn UnitPage() -> impl IntoView {
    let t = Texts::here();
    let id = part("id");
    let panels = use_context::<UnitPanels>().map_or(&[][..], |panels| panels.0);
    let data = async move {
        let (cx, id) = (cx()?, id?);
        let found = usecases::unit_page(&cx, id).await?;
        let mut inside = Vec::new();
        for prepare in panels {
            inside.push(prepare(&cx, id).await?);
        }
        Ok((found, inside))
    };
    page(data, move |(page, inside): (Data, Vec<Inside>)| {
        let Data {
            unit,
            house,
            tasks,
            contact,
            above,
            below,
            posts,
            people,
            lines,
        } = page;
        let inside: Vec<_> = inside.into_iter().filter_map(|panel| panel()).collect();
        let name = unit.full();
        let (links, at) = (way(&house, &above), house.address());
        let parent = above.last().cloned();
        let caption = t.posts_of(&name);
        let posts = (!posts.is_empty()).then(|| {
            view! {
                <Section id="posts" title=t.posts()><Posts caption posts/></Section>
            }
        });
        let tasks = (!tasks.is_empty()).then(|| {
            view! {
                <Section id="tasks" title=t.tasks()><Prose text=tasks/></Section>
            }
        });
        view! {
            {title(&name)}
            <Crumbs links/>
            <Head title=name attr:lang=german()>
                <p><HouseMark name=house.name house=house.palette href=at/></p>
            </Head>
            <div class="al-cols">
                <div class="al-stack al-stack--sections">
                    {tasks}
                    {inside}
                    {posts}
                    <People people house=house.key/>
                </div>
                <div class="al-stack al-stack--panels">
                    <Reached contact parent/>
                    <Lines lines/>
                    <Below units=below/>
                </div>
            </div>
        }
        .into_any()
    })
}

#[component]
fn Reached(contact: Contact, parent: Option<UnitLink>) -> impl IntoView {
    let t = Texts::here();
    (contact != Contact::default() || parent.is_some()).then(|| view! {
        <Panel id="contact" title=t.contact()>
            <DescriptionList>
                {contact_terms(contact)}
                {parent.map(|unit| view! { <Description term=t.parent()><Unit unit/></Description> })}
            </DescriptionList>
        </Panel>
    })
}

#[component]
fn People(people: Vec<PersonEntry>, house: String) -> impl IntoView {
    let t = Texts::here();
    let all = address("/personen", &[("behoerde".to_owned(), house)]);
    let list = if people.is_empty() {
        view! { <p class="al-muted">{t.no_people()}</p> }.into_any()
    } else {
        let one = |person| view! { <li><PersonItem person/></li> };
        view! { <Rows>{people.into_iter().map(one).collect_view()}</Rows> }.into_any()
    };
    view! { <Section id="people" title=t.people() link=Link::new(t.all_people(), all)>{list}</Section> }
}

/// Lines without person; nothing where there are none.
#[component]
pub(super) fn Lines(lines: Vec<LineEntry>) -> impl IntoView {
    let one = |line: LineEntry| {
        view! {
            <Description term=line.name><Call phone=line.contact.phone/></Description>
        }
    };
    (!lines.is_empty()).then(|| {
        view! {
            <Panel id="lines" title=Texts::here().lines()>
                <DescriptionList>{lines.into_iter().map(one).collect_view()}</DescriptionList>
            </Panel>
        }
    })
}

#[component]
fn Below(units: Vec<UnitLink>) -> impl IntoView {
    let one = |unit| view! { <li><Unit unit/></li> };
    (!units.is_empty()).then(|| {
        view! {
            <Panel id="below" title=Texts::here().units_below()>
                <Rows>{units.into_iter().map(one).collect_view()}</Rows>
            </Panel>
        }
    })
}
