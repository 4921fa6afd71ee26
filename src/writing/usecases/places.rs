//! Where content lies, in words its reader may know.

use std::collections::{BTreeMap, BTreeSet};

use directory::{Comments, House, UnitLink};
use groups::{Group, Profile};
use platform::{
    access::{Level, Phase},
    context::Cx,
    error::AppError,
    id::Id,
    kinds,
};

/// Who decided that nobody comments in a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Silence {
    Authority,
    Group,
}

/// A space with a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub space: Id<kinds::Space>,
    pub name: String,
    /// The page of the place itself.
    pub address: String,
    /// The authority whose house it is, or who is responsible for it.
    pub house: Option<House>,
    /// None for a house.
    pub group: Option<Box<Group>>,
    /// What its reader may do there.
    pub level: Level,
}

impl Place {
    /// Whether something new can be written there by this reader.
    pub fn is_open(&self) -> bool {
        self.level >= Level::TakePart
            && self
                .group
                .as_ref()
                .is_none_or(|group| group.phase == Phase::Live && !group.owes_acceptance())
    }

    /// Who let nobody comment there.
    pub fn silence(&self) -> Option<Silence> {
        let house = self
            .house
            .as_ref()
            .map_or(Comments::Everywhere, |house| house.comments);
        match (&self.group, house) {
            (_, Comments::Nowhere) | (None, Comments::Groups) => Some(Silence::Authority),
            (Some(group), _) if !group.comments => Some(Silence::Group),
            _ => None,
        }
    }

    /// What it asks of everybody; none for a house.
    pub fn profile(&self) -> Option<&Profile> {
        self.group.as_ref().map(|group| &group.profile)
    }

    /// A page of the place: `/gruppen/…/seiten`.
    pub fn at(&self, part: &str) -> String {
        format!("{}{part}", self.address)
    }
}

/// The places with these spaces that the reader reads in.
///
/// # Errors
/// [`AppError::SignedOut`]; what the database answers.
pub async fn places(
    cx: &Cx,
    spaces: impl IntoIterator<Item = Id<kinds::Space>>,
) -> Result<BTreeMap<Id<kinds::Space>, Place>, AppError> {
    let reach = &cx.actor()?.reach;
    let wanted: BTreeMap<_, _> = spaces
        .into_iter()
        .filter_map(|space| Some((space, reach.level(space)?)))
        .filter(|(_, level)| *level >= Level::Read)
        .collect();
    let mut found = BTreeMap::new();
    if wanted.is_empty() {
        return Ok(found);
    }
    let houses = directory::usecases::houses(cx).await?;
    let mut rest = wanted.clone();
    for (authority, house) in &houses {
        let space = directory::usecases::house_space(*authority);
        if let Some(level) = rest.remove(&space) {
            let place = Place {
                space,
                name: house.name.clone(),
                address: format!("/behoerden/{}", house.key),
                house: Some(house.clone()),
                group: None,
                level,
            };
            found.insert(space, place);
        }
    }
    let ids: Vec<_> = rest.keys().map(|space| space.cast()).collect();
    if !ids.is_empty() {
        for group in groups::usecases::by_ids(cx, &ids).await? {
            let space = group.space();
            let Some(level) = rest.remove(&space) else {
                continue;
            };
            let place = Place {
                space,
                name: group.name.clone(),
                address: group.address(),
                house: houses.get(&group.authority).cloned(),
                level,
                group: Some(Box::new(group)),
            };
            found.insert(space, place);
        }
    }
    // What is left are sections, of which a reader seldom has many, and units of the directory.
    for (space, level) in rest {
        match groups::usecases::room(cx, space).await {
            Ok(room) => {
                let place = Place {
                    space,
                    name: room.name,
                    address: room.address,
                    house: houses.get(&room.group.authority).cloned(),
                    level,
                    group: Some(Box::new(room.group)),
                };
                found.insert(space, place);
            }
            Err(AppError::Absent) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(found)
}

/// What the places with these spaces are called, of those the reader reads in. Own groups and houses
/// are at hand; only for others the database is asked.
///
/// # Errors
/// As [`places`].
pub async fn place_names(
    cx: &Cx,
    spaces: impl IntoIterator<Item = Id<kinds::Space>>,
) -> Result<BTreeMap<Id<kinds::Space>, String>, AppError> {
    let reach = &cx.actor()?.reach;
    let mut rest: BTreeSet<_> = spaces
        .into_iter()
        .filter(|space| reach.has(*space, Level::Read))
        .collect();
    let mut names = BTreeMap::new();
    for (authority, house) in directory::usecases::houses(cx).await? {
        let space = directory::usecases::house_space(authority);
        if rest.remove(&space) {
            names.insert(space, house.name);
        }
    }
    for own in groups::usecases::own(cx).await? {
        let space = own.id.cast();
        if rest.remove(&space) {
            names.insert(space, own.name);
        }
    }
    if !rest.is_empty() {
        let others = places(cx, rest).await?;
        names.extend(others.into_iter().map(|(space, place)| (space, place.name)));
    }
    Ok(names)
}

/// One place.
///
/// # Errors
/// [`AppError::Absent`] where the reader does not read there.
pub async fn place(cx: &Cx, space: Id<kinds::Space>) -> Result<Place, AppError> {
    let mut found = places(cx, [space]).await?;
    found.remove(&space).ok_or(AppError::Absent)
}

/// The place of an authority's house by its key, as it stands in addresses.
///
/// # Errors
/// As [`place`].
pub async fn house(cx: &Cx, key: &str) -> Result<Place, AppError> {
    let houses = directory::usecases::houses(cx).await?;
    let authority = houses.iter().find(|(_, house)| house.key == key);
    let (authority, _) = authority.ok_or(AppError::Absent)?;
    place(cx, directory::usecases::house_space(*authority)).await
}

/// Where the reader may write.
#[derive(Clone, Debug, Default)]
pub struct Writable {
    /// Houses first, then by name.
    pub places: Vec<Place>,
    /// The units the reader leads, and may write news for.
    pub units: Vec<UnitLink>,
}

/// Every place in which the reader may write.
///
/// # Errors
/// As [`places`].
pub async fn writable(cx: &Cx) -> Result<Writable, AppError> {
    let spaces: Vec<_> = cx.actor()?.reach.spaces(Level::TakePart).collect();
    let mut all: Vec<_> = places(cx, spaces).await?.into_values().collect();
    all.retain(Place::is_open);
    all.sort_by_key(|place| {
        (
            place.group.is_some(),
            platform::folding::sort_key(&place.name),
        )
    });
    let led: Vec<_> = cx.actor()?.standing().led().collect();
    let mut units = Vec::new();
    if !led.is_empty() {
        units = directory::usecases::open_units(cx, &led).await?;
        let is_open = |house| all.iter().any(|place| place.space == house);
        units.retain(|unit| is_open(directory::usecases::house_space(unit.authority)));
    }
    Ok(Writable {
        places: all,
        units: units.into_iter().map(|found| found.unit).collect(),
    })
}
