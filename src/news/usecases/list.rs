//! News in lists: of one place, or of all the reader reads.

use platform::{
    content::{Content, NEWS, Phase, Phases, Wanted, Within},
    context::Cx,
    error::AppError,
    time::Instant,
};
use writing::usecases::{Place, place_names};

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
    pub at: Instant,
}

/// A page of the list.
#[derive(Clone, Debug)]
pub struct List {
    /// None for the news of all places.
    pub place: Option<Place>,
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
    before: Option<Instant>,
) -> Result<List, AppError> {
    let within = place
        .as_ref()
        .map_or(Within::Anywhere, |place| Within::Space(place.space));
    let mut entries = entries(cx, within.clone(), Phases::LIVE, before, PAGE + 1).await?;
    let waiting = match place {
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
    let publishes = match &place {
        Some(place) => super::publishes(cx, place)?,
        None => false,
    };
    Ok(List {
        may_write: place.as_ref().is_some_and(Place::is_open),
        publishes,
        place,
        entries,
        waiting,
        next,
    })
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
            at: one.published_at.unwrap_or(one.created_at),
            content: one,
        })
    };
    Ok(found.into_iter().filter_map(entry).collect())
}
