//! The lines of the phone book.

use leptos::{
    either::{Either, EitherOf5},
    prelude::*,
};
use platform::hits::Hit;
use ui::prelude::*;

use super::{
    parts::{Call, Position, holder_links, long, portrait_of},
    texts::Texts,
};
use crate::{
    Belonging, Contact, Entry, Hold, House, LineEntry, PersonEntry, PostEntry, Sponsor, UnitLink,
};

/// A line of the phone book, whatever it is.
#[component]
pub(super) fn EntryRow(
    entry: Entry,
    /// Nothing in the list has a telephone.
    #[prop(optional)]
    alone: bool,
) -> impl IntoView {
    match entry {
        Entry::Person(person) => EitherOf5::A(view! { <PersonRow person/> }),
        Entry::Post(post) => EitherOf5::B(view! { <PostRow post/> }),
        Entry::Line(line) => EitherOf5::C(view! { <LineRow line/> }),
        Entry::Unit { unit, house } => EitherOf5::D(view! { <UnitRow unit house/> }),
        Entry::Other(hit) => EitherOf5::E(view! { <HitRow hit alone/> }),
    }
}

/// "abgeordnet", "Gast bis 31. Dezember 2026"; nothing for those at home.
#[component]
pub(super) fn BelongingMark(
    belonging: Belonging,
    until: Option<platform::time::Day>,
) -> impl IntoView {
    let t = Texts::here();
    match belonging {
        Belonging::Home => None,
        Belonging::Seconded => {
            Some(view! { <Mark symbol=Symbol::Swap>{t.seconded().to_owned()}</Mark> }.into_any())
        }
        Belonging::Guest => {
            let text = until.map_or_else(|| t.guest().to_owned(), |day| t.guest_until(long(day)));
            Some(view! { <Mark kind=MarkKind::Guest symbol=Symbol::Badge>{text}</Mark> }.into_any())
        }
    }
}

/// "Bürgschaft: Anke Brodersen", of guests.
#[component]
pub(super) fn SponsorLine(sponsor: Sponsor) -> impl IntoView {
    let href = format!("/personen/{}", sponsor.person);
    view! { <small>{Texts::here().sponsor()}" "<a href=href translate="no">{sponsor.name.natural()}</a></small> }
}

#[component]
fn PersonRow(person: PersonEntry) -> impl IntoView {
    let t = Texts::here();
    let (href, portrait, palette) = (
        Some(person.address()),
        portrait_of(&person),
        person.house.palette.clone(),
    );
    let (belonging, until, is_reader) = (person.belonging, person.until, person.is_reader);
    let sponsor = person
        .sponsor
        .map(|sponsor| view! { <SponsorLine sponsor=*sponsor/> });
    let other = (!person.house.own).then(|| (person.house.short.clone(), palette.clone()));
    let after = move || {
        view! {
            {is_reader.then(|| view! { <span class="al-muted al-small">{t.you()}</span> })}
            {other.map(|(name, house)| view! { <HouseMark name house/> })}
            <BelongingMark belonging until/>
        }
    };
    view! {
        <Row>
            <RowHead>
                <PersonLine name=person.name.listed() href house=palette portrait after=Box::new(|| after().into_any())>
                    <small><Position function=person.function unit=person.unit house=person.house.short/></small>
                    {sponsor}
                </PersonLine>
            </RowHead>
            <ContactCells contact=person.contact/>
        </Row>
    }
}

/// Something of another capability.
#[component]
fn HitRow(hit: Hit, alone: bool) -> impl IntoView {
    let cells = (!alone).then(|| view! { <ContactCells contact=Contact::default()/> });
    view! {
        <Row>
            <RowHead>
                <div class="al-person">
                    <RoomSquare seed=hit.id.as_u128()/>
                    <div>
                        <a class="al-title-link" href=hit.address dir="auto">{hit.title}</a>
                        <small dir="auto">{hit.detail}</small>
                        <small dir="auto">{hit.text}</small>
                    </div>
                </div>
            </RowHead>
            {cells}
        </Row>
    }
}

#[component]
fn PostRow(post: PostEntry) -> impl IntoView {
    let t = Texts::here();
    let palette = post.house.palette.clone();
    let other = (!post.house.own).then(|| (post.house.short.clone(), palette.clone()));
    let deputies: Vec<_> = post
        .holders
        .into_iter()
        .filter(|holder| holder.hold == Hold::Deputy)
        .collect();
    let since = post.vacant_since.map(|day| t.vacant_since(long(day)));
    let comma = (since.is_some() && !deputies.is_empty()).then_some(", ");
    let deputies =
        (!deputies.is_empty()).then(|| view! { {t.deputy_colon()}{holder_links(deputies)} });
    let more = (since.is_some() || deputies.is_some())
        .then(|| view! { <small>{since}{comma}{deputies}</small> });
    view! {
        <Row>
            <RowHead>
                <PersonLine name=t.vacant() href=Some(post.unit.address()) house=palette portrait=Portrait::Vacant
                    after=Box::new(|| other.map(|(name, house)| view! { <HouseMark name house/> }).into_any())>
                    <small><Position function=post.function unit=post.unit house=post.house.short/></small>
                    {more}
                </PersonLine>
            </RowHead>
            <ContactCells contact=Contact::default()/>
        </Row>
    }
}

/// A line that is no person: the shield of its house, a name, and what it is.
#[component]
fn HouseHead(
    house: House,
    #[prop(into)] name: String,
    href: String,
    #[prop(into)] kind: String,
    children: Children,
) -> impl IntoView {
    view! {
        <RowHead>
            <span class="al-person">
                <span class="pb-sign"><Arms short=house.short house=house.palette/></span>
                <span>
                    <a class="al-title-link" href=href lang=german() dir="auto">{name}</a>
                    <small>{kind}{children()}</small>
                </span>
            </span>
        </RowHead>
    }
}

#[component]
fn LineRow(line: LineEntry) -> impl IntoView {
    let (unit, house) = (line.unit, line.house.short.clone());
    view! {
        <Row>
            <HouseHead house=line.house name=line.name href=unit.address() kind=Texts::here().line()>
                ", "<Position function="" unit house/>
            </HouseHead>
            <ContactCells contact=line.contact/>
        </Row>
    }
}

#[component]
fn UnitRow(unit: UnitLink, house: House) -> impl IntoView {
    let name = house.name.clone();
    view! {
        <Row>
            <HouseHead house name=unit.full() href=unit.address() kind=Texts::here().unit()>
                ", "<span lang=german()>{name}</span>
            </HouseHead>
            <ContactCells contact=Contact::default()/>
        </Row>
    }
}

#[component]
pub(super) fn ContactCells(contact: Contact) -> impl IntoView {
    let place = contact.place();
    let (first, second) = if place.is_empty() {
        (contact.city, String::new())
    } else {
        (place, contact.city)
    };
    let phone = if contact.phone.is_empty() {
        Either::Left(())
    } else {
        Either::Right(view! { <Call phone=contact.phone icon=true/> })
    };
    view! {
        <Cell class="pb-phone">{phone}</Cell>
        <Cell class="pb-where al-small">
            {first}{(!second.is_empty()).then(|| view! { <small>{second}</small> })}
        </Cell>
    }
}
