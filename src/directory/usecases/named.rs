//! People and authorities by id, for other capabilities that name them.

use std::collections::BTreeMap;

use platform::{context::Cx, error::AppError, id::Id, kinds, time::Day};

use crate::{
    Belonging, House, PersonName, Sponsor, UnitLink,
    store::{entries, posts, record, structure},
};

/// Somebody who is shown because another right says so, such as a member of one's own group.
///
/// Only what names a person and says where they work; all else is on their page, which has its own
/// rights.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    pub person: Id<kinds::Person>,
    pub name: PersonName,
    pub portrait: Option<String>,
    pub function: String,
    pub unit: UnitLink,
    pub house: House,
    pub authority: Id<kinds::Authority>,
    pub belonging: Belonging,
    /// The last day, of guests.
    pub until: Option<Day>,
    /// Who answers for a guest.
    pub sponsor: Option<Sponsor>,
    /// Whether the reader may open the person's page.
    pub is_seen: bool,
}

impl Named {
    /// The person's page, where the reader may open it.
    pub fn address(&self) -> Option<String> {
        self.is_seen.then(|| format!("/personen/{}", self.person))
    }
}

/// The people with these ids, as far as they belong to an active authority today. Whether they may
/// be named to the reader is for the caller to know.
///
/// # Errors
/// [`AppError::SignedOut`]; what the database answers.
pub async fn named(
    cx: &Cx,
    people: &[Id<kinds::Person>],
) -> Result<BTreeMap<Id<kinds::Person>, Named>, AppError> {
    let mut found = BTreeMap::new();
    for named in entries::named(cx, people).await? {
        found.entry(named.person).or_insert(named);
    }
    Ok(found)
}

/// All authorities, by id. What may be known of them beyond their names their pages decide.
///
/// # Errors
/// [`AppError::SignedOut`]; what the database answers.
pub async fn houses(cx: &Cx) -> Result<BTreeMap<Id<kinds::Authority>, House>, AppError> {
    entries::houses(cx).await
}

/// The space of an authority's house.
pub fn house_space(authority: Id<kinds::Authority>) -> Id<kinds::Space> {
    record::house_space(authority)
}

/// Those of the units that the reader sees.
///
/// # Errors
/// [`AppError::SignedOut`]; what the database answers.
pub async fn seen_units(cx: &Cx, units: &[Id<kinds::Unit>]) -> Result<Vec<UnitLink>, AppError> {
    let seen = structure::units_by_ids(cx, units).await?;
    Ok(seen.iter().map(|(unit, _)| entries::link(unit)).collect())
}

/// What some parts of an authority are called, of those that the reader sees: units, then sites, then the
/// functions that somebody they see may hold.
///
/// # Errors
/// [`AppError::SignedOut`]; what the database answers.
pub async fn part_names(
    cx: &Cx,
    units: &[Id<kinds::Unit>],
    sites: &[Id<kinds::Site>],
    functions: &[&str],
) -> Result<Vec<String>, AppError> {
    structure::part_names(cx, units, sites, functions).await
}

/// A unit that is shown because another right says so, such as one an authority admits to a network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedUnit {
    pub unit: UnitLink,
    pub authority: Id<kinds::Authority>,
}

/// The units with these ids. Whether they may be named to the reader is for the caller to know.
///
/// # Errors
/// What the database answers.
pub async fn units(
    cx: &Cx,
    units: &[Id<kinds::Unit>],
) -> Result<BTreeMap<Id<kinds::Unit>, NamedUnit>, AppError> {
    entries::units(cx, units).await
}

/// A unit that everybody who reads in its authority's house may see, and so what lies in the house for it.
///
/// # Errors
/// [`AppError::Absent`] where there is none, or it is hidden.
pub async fn open_unit(cx: &Cx, id: Id<kinds::Unit>) -> Result<NamedUnit, AppError> {
    let found = open_units(cx, &[id]).await?.into_iter().next();
    found.ok_or(AppError::Absent)
}

/// Those of some units that are so open.
///
/// # Errors
/// What the database answers.
pub async fn open_units(cx: &Cx, ids: &[Id<kinds::Unit>]) -> Result<Vec<NamedUnit>, AppError> {
    let found = structure::units_by_ids(cx, ids).await?;
    let open = found
        .iter()
        .filter(|(unit, authority)| unit.space_id == house_space(authority.id));
    Ok(open
        .map(|(unit, authority)| NamedUnit {
            unit: entries::link(unit),
            authority: authority.id,
        })
        .collect())
}

/// A post that is shown because another right says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedPost {
    pub id: Id<kinds::Post>,
    pub function: String,
    pub unit: UnitLink,
    pub authority: Id<kinds::Authority>,
}

/// The posts with these ids. Whether they may be named to the reader is for the caller to know.
///
/// # Errors
/// What the database answers.
pub async fn posts(cx: &Cx, ids: &[Id<kinds::Post>]) -> Result<Vec<NamedPost>, AppError> {
    match ids.is_empty() {
        true => Ok(Vec::new()),
        false => posts::named(cx, posts::Named::These(ids)).await,
    }
}

/// The posts that lead these units.
///
/// # Errors
/// What the database answers.
pub async fn leading_posts(cx: &Cx, units: &[Id<kinds::Unit>]) -> Result<Vec<NamedPost>, AppError> {
    match units.is_empty() {
        true => Ok(Vec::new()),
        false => posts::named(cx, posts::Named::Leading(units)).await,
    }
}

/// How many people belong to an authority today, as far as the reader knows of them; no guests.
///
/// # Errors
/// [`AppError::SignedOut`]; what the database answers.
pub async fn head_count(cx: &Cx, authority: Id<kinds::Authority>) -> Result<u64, AppError> {
    entries::head_count(cx, authority).await
}

/// All active authorities, for what the program does by itself; nobody's own.
///
/// # Errors
/// What the database answers.
pub async fn all_houses(cx: &Cx) -> Result<BTreeMap<Id<kinds::Authority>, House>, AppError> {
    entries::all_houses(cx).await
}
