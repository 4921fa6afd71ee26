//! Small parts that the directory's pages share.

use std::fmt::Write;

use leptos::{either::Either, prelude::*};
use platform::{access::Ring, texts::Lang, time::Day};
use ui::prelude::*;

use super::texts::Texts;
use crate::{Belonging, Contact, Holder, House, PersonEntry, ProfileField, UnitLink, tel};

/// "1. Oktober 2026"
pub(super) fn long(day: Day) -> String {
    day.long(Lang::here())
}

/// An address with its query part.
pub(super) fn address(path: &str, pairs: &[(String, String)]) -> String {
    let query: Vec<String> = pairs
        .iter()
        .map(|(key, value)| format!("{}={}", encode(key), encode(value)))
        .collect();
    if query.is_empty() {
        path.to_owned()
    } else {
        format!("{path}?{}", query.join("&"))
    }
}

fn encode(text: &str) -> String {
    text.bytes().fold(String::new(), |mut out, byte| {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
        out
    })
}

/// The picture or the initials; a guest without picture looks like a guest.
pub(super) fn portrait_of(person: &PersonEntry) -> Portrait {
    match (&person.portrait, person.belonging) {
        (None, Belonging::Guest) => Portrait::Guest(person.name.initials()),
        (picture, _) => Portrait::of(picture.clone(), person.name.initials()),
    }
}

/// What a field of the own page is called.
pub(super) fn field_name(field: ProfileField) -> &'static str {
    let t = Texts::here();
    match field {
        ProfileField::Mobile => t.field_mobile(),
        ProfileField::Hours => t.field_hours(),
        ProfileField::Tasks => t.field_tasks(),
        ProfileField::Skills => t.field_skills(),
        ProfileField::Languages => t.field_languages(),
        ProfileField::Interests => t.field_interests(),
        ProfileField::About => t.field_about(),
    }
}

/// Who a ring is, seen from its middle.
pub(super) fn ring_name(ring: Ring) -> &'static str {
    let t = Texts::here();
    match ring {
        Ring::Unit => t.ring_unit(),
        Ring::Authority => t.ring_authority(),
        Ring::Others => t.ring_others(),
    }
}

/// "kommissarisch seit 1. Oktober 2026"
pub(super) fn acting(since: Option<Day>) -> String {
    let t = Texts::here();
    since.map_or_else(|| t.acting().to_owned(), |day| t.acting_since(long(day)))
}

/// The way from the phone book to a unit: its house and the units above.
pub(super) fn way(house: &House, above: &[UnitLink]) -> Vec<Link> {
    let t = Texts::here();
    let first = [
        Link::new(t.people(), "/personen"),
        Link::name(house.name.clone(), house.address()),
    ];
    first
        .into_iter()
        .chain(
            above
                .iter()
                .map(|unit| Link::name(unit.full(), unit.address())),
        )
        .collect()
}

/// A number that a click calls.
#[component]
pub(super) fn Call(#[prop(into)] phone: String, #[prop(optional)] icon: bool) -> impl IntoView {
    let icon = icon.then(|| view! { <Icon symbol=Symbol::Call small=true/> });
    match tel(&phone) {
        Some(href) => {
            Either::Left(view! { <a class="pb-tel" href=href translate="no">{icon}{phone}</a> })
        }
        None => Either::Right(view! { <span class="pb-tel">{phone}</span> }),
    }
}

/// An e-mail address that may break after the @.
#[component]
pub(super) fn Mail(email: String) -> impl IntoView {
    let href = format!("mailto:{email}");
    let text = match email.split_once('@') {
        Some((name, host)) => Either::Left(view! { {format!("{name}@")}<wbr/>{host.to_owned()} }),
        None => Either::Right(email),
    };
    view! { <a href=href translate="no">{text}</a> }
}

/// "Referentin, MID 47 · Neues Arbeiten"
#[component]
pub(super) fn Position(
    #[prop(into)] function: String,
    unit: UnitLink,
    #[prop(into)] house: String,
) -> impl IntoView {
    let comma = if function.is_empty() { "" } else { ", " };
    view! {
        <span lang=german() dir="auto">{function}{comma}<span class="al-unit">{unit.short(&house)}</span></span>
    }
}

/// A unit as a link.
#[component]
pub(super) fn Unit(unit: UnitLink) -> impl IntoView {
    view! { <a class="al-title-link" href=unit.address() lang=german() dir="auto">{unit.full()}</a> }
}

/// A person in a list, with post and number: "Anke Brodersen, Referentin, 0551 200-4712".
#[component]
pub(super) fn PersonItem(
    person: PersonEntry,
    /// Whether the unit is named too.
    #[prop(optional)]
    with_unit: bool,
) -> impl IntoView {
    let t = Texts::here();
    let (house, href) = (person.house.palette.clone(), Some(person.address()));
    let portrait = portrait_of(&person);
    let own = person.is_reader;
    let post = if with_unit {
        let (function, unit, house) = (person.function, person.unit, person.house.short);
        Either::Left(view! { <Position function unit house/> })
    } else {
        Either::Right(view! { <span lang=german() dir="auto">{person.function}</span> })
    };
    let phone = (!person.contact.phone.is_empty())
        .then(|| view! { <p class="pb-phone"><Call phone=person.contact.phone icon=true/></p> });
    view! {
        <PersonLine name=person.name.natural() href house portrait
            after=Box::new(move || own.then(|| view! { <span class="al-muted al-small">{t.you()}</span> }).into_any())>
            <p>{post}</p>
            {phone}
        </PersonLine>
    }
}

/// Somebody who holds a post, as a link.
#[component]
pub(super) fn HolderLink(holder: Holder) -> impl IntoView {
    let href = format!("/personen/{}", holder.person);
    view! { <a href=href translate="no" dir="auto">{holder.name.natural()}</a> }
}

/// Several holders, with commas between.
pub(super) fn holder_links(holders: Vec<Holder>) -> impl IntoView {
    let one = |(index, holder): (usize, Holder)| view! { {(index > 0).then_some(", ")}<HolderLink holder/> };
    holders.into_iter().enumerate().map(one).collect_view()
}

/// Phone, e-mail and place as terms; what is empty is left out.
pub(super) fn contact_terms(contact: Contact) -> impl IntoView {
    let t = Texts::here();
    let place = contact.place();
    let place = if contact.city.is_empty() || place.is_empty() {
        format!("{}{place}", contact.city)
    } else {
        format!("{}, {place}", contact.city)
    };
    let filled = |text: String| (!text.is_empty()).then_some(text);
    view! {
        {filled(contact.phone).map(|phone| view! { <Description term=t.phone()><Call phone/></Description> })}
        {filled(contact.email).map(|email| view! { <Description term=t.email()><Mail email/></Description> })}
        {filled(place).map(|place| view! { <Description term=t.place()>{place}</Description> })}
    }
}
