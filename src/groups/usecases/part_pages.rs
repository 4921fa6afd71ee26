//! What is shown of authorities in networks: to the network's readers, to its leads, and to those who
//! decide for an authority.

use std::collections::BTreeMap;

use directory::{
    Entry as Found, House, PhoneBookQuery, UnitLink,
    usecases::{Named, NamedPost},
};
use platform::{
    access::{Administration, Level, Permit, may, space::Principal},
    context::Cx,
    error::AppError,
    id::Id,
    kinds,
};

use super::{
    Shown, Waiting, group, level,
    parts::{kept, may_admit},
};
use crate::{
    AskKind, Entry, Group, Kind, PartState,
    capability::{Admit, DecidePart},
    store::{
        admissions::{self, Admitter},
        groups as store,
        members::Member,
        networks::{self, Part},
        requests,
    },
};

/// People and units offered to be admitted.
const OFFERED: usize = 10;

/// An authority in a network, with what names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    pub part: Part,
    pub house: House,
    /// How many of its people take part.
    pub people: i64,
    pub contact: Option<Named>,
    /// Whether the reader decides on it.
    pub is_kept: bool,
}

/// The authorities of a network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuthoritiesPage {
    pub group: Group,
    pub level: Option<Level>,
    /// Those in it; for leads also those on the way.
    pub parts: Vec<Placed>,
    /// For leads: the authorities they could propose.
    pub others: Vec<House>,
}

/// The authorities of a network, for whoever sees it.
///
/// # Errors
/// [`AppError::Absent`] where there is no such network for the reader.
pub async fn authorities_page(cx: &Cx, id: Id<kinds::Group>) -> Result<AuthoritiesPage, AppError> {
    let group = group(cx, id).await?;
    if group.kind != Kind::Network {
        return Err(AppError::Absent);
    }
    let level = level(cx, &group)?;
    let leads = level >= Some(Level::Lead);
    let mut houses = directory::usecases::houses(cx).await?;
    let mut parts = placed(cx, id, leads, &mut houses).await?;
    let contacts: Vec<_> = parts.iter().filter_map(|one| one.part.contact).collect();
    name_contacts(
        &mut parts,
        &directory::usecases::named(cx, &contacts).await?,
    );
    // Only those the reader knows of: an authority that releases nothing does not exist here either.
    let mut others: Vec<House> = match leads {
        true => directory::usecases::authorities(cx).await?,
        false => Vec::new(),
    };
    others.retain(|house| !parts.iter().any(|placed| placed.house.key == house.key));
    others.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(AuthoritiesPage {
        group,
        level,
        parts,
        others,
    })
}

/// The authorities of a network with their names, which are taken from `houses`; without `all` only
/// those that belong to it.
pub(super) async fn placed(
    cx: &Cx,
    id: Id<kinds::Group>,
    all: bool,
    houses: &mut BTreeMap<Id<kinds::Authority>, House>,
) -> Result<Vec<Placed>, AppError> {
    let mut parts = networks::of_group(&cx.read(), id, cx.today).await?;
    parts.retain(|(part, _)| match part.state {
        PartState::Member => true,
        PartState::Proposed | PartState::Asked => all,
        PartState::Declined | PartState::Left => false,
    });
    let actor = cx.actor()?;
    let placed = parts.into_iter().filter_map(|(part, people)| {
        let decides = may::<DecidePart>(actor, &part.protected()).is_some();
        Some(Placed {
            is_kept: decides || may_admit(actor, &part),
            house: houses.remove(&part.authority)?,
            people,
            part,
            contact: None,
        })
    });
    Ok(placed.collect())
}

/// Names the contacts.
pub(super) fn name_contacts(parts: &mut [Placed], names: &BTreeMap<Id<kinds::Person>, Named>) {
    for placed in parts {
        let contact = placed.part.contact;
        placed.contact = contact.and_then(|contact| names.get(&contact).cloned());
    }
}

/// Whom an authority admits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Admitted {
    /// All its people.
    Everyone,
    Unit(Id<kinds::Unit>, UnitLink),
    Post(NamedPost),
    /// With their name, unless they are gone.
    Person(Id<kinds::Person>, Option<String>),
}

/// Who could be admitted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Candidate {
    Person(Box<directory::PersonEntry>),
    Unit(UnitLink),
    /// The post that leads a unit found.
    Post(NamedPost),
}

/// An authority's part in a network, for those who decide on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartPage {
    pub group: Group,
    pub part: Part,
    pub house: House,
    pub lead: Option<House>,
    pub contact: Option<Named>,
    /// Whether the reader joins and leaves for the authority.
    pub decides: bool,
    pub admitted: Vec<Admitted>,
    /// Its people in the network.
    pub people: Vec<Shown>,
    /// Those who ask, or whom the network proposes.
    pub waiting: Vec<Waiting>,
    pub text: String,
    pub found: Vec<Candidate>,
}

/// The part of an authority in a network; `text` looks for people and units to admit.
///
/// # Errors
/// [`AppError::Absent`] for everybody who decides nothing there.
pub async fn part_page(
    cx: &Cx,
    id: Id<kinds::Group>,
    key: &str,
    text: String,
) -> Result<PartPage, AppError> {
    let (read, actor) = (cx.read(), cx.actor()?);
    let (group, part) = match kept::<DecidePart>(cx, &read, actor, id, key).await {
        Ok((group, part, _permit)) => (group, part),
        Err(_) => {
            let (group, part, _permit) = kept::<Admit>(cx, &read, actor, id, key).await?;
            (group, part)
        }
    };
    let decides = may::<DecidePart>(actor, &part.protected()).is_some();
    let mut houses = directory::usecases::houses(cx).await?;
    let house = houses.get(&part.authority).cloned();
    let house = house.ok_or(AppError::Absent)?;
    let lead = houses.remove(&group.authority);
    let principals = admissions::of(&read, id, Admitter::Authority(part.authority), cx.now).await?;
    let inside = networks::people(&read, id, part.authority, cx.today).await?;
    let asked = requests::of_group(&read, cx, id).await?;
    // One question for all the names of the page.
    let mut ids: Vec<_> = inside.clone();
    ids.extend(part.contact);
    ids.extend(asked.iter().map(|asked| asked.person));
    ids.extend(principals.iter().filter_map(|one| match one {
        Principal::Person(id) => Some(*id),
        _ => None,
    }));
    let names = directory::usecases::named(cx, &ids).await?;
    let own = |person: &Id<kinds::Person>| {
        let named = names.get(person);
        named.is_some_and(|named| named.authority == part.authority)
    };
    let show = |person: Id<kinds::Person>| Shown {
        named: names.get(&person).cloned(),
        member: Member {
            person,
            level: Level::TakePart,
            title: String::new(),
            until: None,
        },
    };
    let waiting = asked
        .into_iter()
        .filter(|asked| asked.kind != AskKind::Invitation && own(&asked.person))
        .map(|asked| Waiting {
            shown: show(asked.person),
            asked,
        })
        .collect();
    let admitted = admitted(cx, principals, &names).await?;
    let people = inside.into_iter().map(show).collect();
    let contact = part
        .contact
        .and_then(|contact| names.get(&contact).cloned());
    let found = candidates(cx, &house, &text).await?;
    Ok(PartPage {
        group,
        part,
        house,
        lead,
        contact,
        decides,
        admitted,
        people,
        waiting,
        text,
        found,
    })
}

/// Whom grants name, in words.
pub(super) async fn admitted(
    cx: &Cx,
    principals: Vec<Principal>,
    names: &BTreeMap<Id<kinds::Person>, Named>,
) -> Result<Vec<Admitted>, AppError> {
    let (mut units, mut posts) = (Vec::new(), Vec::new());
    for principal in &principals {
        match principal {
            Principal::Unit(id) => units.push(*id),
            Principal::Post(id) => posts.push(*id),
            _ => {}
        }
    }
    let mut units = directory::usecases::units(cx, &units).await?;
    let posts = directory::usecases::posts(cx, &posts).await?;
    let admitted = principals.into_iter().filter_map(|one| match one {
        Principal::Authority(_) => Some(Admitted::Everyone),
        Principal::Unit(id) => Some(Admitted::Unit(id, units.remove(&id)?.unit)),
        Principal::Post(id) => {
            let post = posts.iter().find(|post| post.id == id)?;
            Some(Admitted::Post(post.clone()))
        }
        Principal::Person(id) => {
            let name = names.get(&id).map(|named| named.name.natural());
            Some(Admitted::Person(id, name))
        }
        Principal::Everyone => None,
    });
    Ok(admitted.collect())
}

/// People, units and their leading posts that the words find in an authority.
pub(super) async fn candidates(
    cx: &Cx,
    house: &House,
    text: &str,
) -> Result<Vec<Candidate>, AppError> {
    if text.trim().is_empty() {
        return Ok(Vec::new());
    }
    let query = PhoneBookQuery {
        text: text.to_owned(),
        chosen: vec![("behoerde".to_owned(), house.key.clone())],
        page: 1,
        ..PhoneBookQuery::default()
    };
    let book = directory::usecases::phone_book(cx, query).await?;
    let found = book.entries.into_iter().filter_map(|entry| match entry {
        Found::Person(person) => Some(Candidate::Person(Box::new(person))),
        Found::Unit { unit, .. } => Some(Candidate::Unit(unit)),
        _ => None,
    });
    let mut found: Vec<_> = found.take(OFFERED).collect();
    let units: Vec<_> = found
        .iter()
        .filter_map(|one| match one {
            Candidate::Unit(unit) => Some(unit.id),
            _ => None,
        })
        .collect();
    let leading = directory::usecases::leading_posts(cx, &units).await?;
    found.extend(leading.into_iter().map(Candidate::Post));
    Ok(found)
}

/// The networks of the authority the reader administers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnNetworks {
    pub house: House,
    pub parts: Vec<(Part, Group)>,
    /// Networks it could join, or ask to.
    pub open: Vec<Group>,
}

/// The networks of the authority the reader administers, and those it could join.
///
/// # Errors
/// [`AppError::Absent`] for everybody but administrators.
pub async fn own_networks(cx: &Cx) -> Result<OwnNetworks, AppError> {
    let (read, actor) = (cx.read(), cx.actor()?);
    let (own, _may) = Administration::own(actor)?;
    let house = directory::usecases::houses(cx).await?.remove(&own);
    let mut parts = networks::of_authority(&read, own).await?;
    let permits: Vec<Permit<DecidePart>> = parts
        .iter()
        .filter_map(|part| may(actor, &part.protected()))
        .collect();
    let mut groups: BTreeMap<_, _> = store::charters(&read, cx, &permits)
        .await?
        .into_iter()
        .map(|group| (group.id, group))
        .collect();
    let wanted = store::Wanted {
        kind: Some(Kind::Network),
        limit: 100,
        ..store::Wanted::default()
    };
    let mut open = store::list(cx, &wanted).await?;
    let over = |state| matches!(state, PartState::Declined | PartState::Left);
    open.retain(|group| {
        let part = parts.iter().find(|part| part.group == group.id);
        group.entry != Entry::Invitation && part.is_none_or(|part| over(part.state))
    });
    parts.retain(|part| !over(part.state));
    let parts = parts.into_iter().filter_map(|part| {
        let group = groups.remove(&part.group)?;
        Some((part, group))
    });
    Ok(OwnNetworks {
        house: house.ok_or(AppError::Absent)?,
        parts: parts.collect(),
        open,
    })
}
