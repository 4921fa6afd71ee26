//! News in lists: of one place, or of all the reader reads.

use directory::{UnitLink, usecases::seen_units};
use platform::{
    content::{Content, NEWS, Phase, Phases, Wanted, Within},
    context::Cx,
    error::AppError,
    time::Instant,
};
use writing::usecases::{Place, place_names};

use super::unit::writes_for;
use crate::{Details, store};

/// News of a page of the list.
const PAGE: usize = 20;

/// News in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub content: Content,
    pub title: String,
    pub details: Details,
    /// What the place is called.
    pub place: String,
    pub unit: Option<OfUnit>,
    pub at: Instant,
}

/// The unit whose news it is, as far as that is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfUnit {
    Named(String),
    /// One to which the reader belongs.
    Own,
}

/// A page of the list.
#[derive(Clone, Debug)]
pub struct List {
    /// None for the news of all places.
    pub place: Option<Place>,
    /// The unit whose news these are.
    pub unit: Option<UnitLink>,
    pub entries: Vec<Entry>,
    /// What is not shown to readers yet, as far as the reader works on it.
    pub waiting: Vec<Entry>,
    pub next: Option<Instant>,
    pub may_write: bool,
    pub publishes: bool,
}

/// The news of a place, or of all, before a moment.
///
/// # Errors
/// [`AppError::SignedOut`]; what the database answers.
pub async fn list(
    cx: &Cx,
    place: Option<Place>,
    unit: Option<UnitLink>,
    before: Option<Instant>,
) -> Result<List, AppError> {
    let within = match (&unit, &place) {
        (Some(unit), _) => Within::Those(Box::new(store::of_unit(unit.id))),
        (None, Some(place)) => Within::Space(place.space),
        (None, None) => Within::Anywhere,
    };
    let mut entries = entries(cx, within.clone(), Phases::LIVE, before, PAGE + 1).await?;
    let mut waiting = match place {
        Some(_) if before.is_none() => {
            let unpublished = Phases::of(&[Phase::Draft, Phase::Review]);
            self::entries(cx, within, unpublished, None, PAGE).await?
        }
        _ => Vec::new(),
    };
    let next = match entries.len() > PAGE {
        true => {
            entries.truncate(PAGE);
            entries.last().map(|entry| entry.at)
        }
        false => None,
    };
    if unit.is_none() {
        name_units(cx, entries.iter_mut().chain(&mut waiting).collect()).await?;
    }
    let (may_write, publishes) = match (&place, &unit) {
        (Some(place), Some(unit)) => (writes_for(cx, place, unit.id)?, false),
        (Some(place), None) => (place.is_open(), super::publishes(cx, place)?),
        (None, _) => (false, false),
    };
    Ok(List {
        place,
        unit,
        entries,
        waiting,
        next,
        may_write,
        publishes,
    })
}

/// Says whose units' news these are, as far as the reader sees the units.
async fn name_units(cx: &Cx, mut entries: Vec<&mut Entry>) -> Result<(), AppError> {
    let units: Vec<_> = entries
        .iter()
        .filter_map(|entry| entry.details.unit)
        .collect();
    if units.is_empty() {
        return Ok(());
    }
    for unit in seen_units(cx, &units).await? {
        for entry in entries
            .iter_mut()
            .filter(|one| one.details.unit == Some(unit.id))
        {
            entry.unit = Some(OfUnit::Named(unit.full()));
        }
    }
    Ok(())
}

pub(super) async fn entries(
    cx: &Cx,
    within: Within,
    phases: Phases,
    before: Option<Instant>,
    limit: usize,
) -> Result<Vec<Entry>, AppError> {
    let wanted = Wanted {
        kinds: &[NEWS],
        phases,
        within,
        before,
        since: None,
        limit: limit as u64,
    };
    let found = store::headlines(&cx.read(), cx.actor()?, wanted).await?;
    let names = place_names(cx, found.iter().map(|(one, ..)| one.space)).await?;
    let entry = |(one, title, details): (Content, String, Details)| {
        Some(Entry {
            title,
            details,
            place: names.get(&one.space)?.clone(),
            unit: None,
            at: one.published_at.unwrap_or(one.created_at),
            content: one,
        })
    };
    Ok(found.into_iter().filter_map(entry).collect())
}
