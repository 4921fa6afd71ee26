//! The news of the start page: what is urgent, what is pinned, what is new, for whom it is.

use platform::{
    access::{Level, space::Principal},
    content::{NEWS, Phases, Wanted, Within},
    context::Cx,
    error::AppError,
};

use super::list::{Entry, OfUnit, entries};
use crate::{audience::is_meant, store};

/// The newest that are looked at.
const LOOKED: u64 = 40;
/// News looked at, with those that stay.
const MOST: usize = 100;
/// Days for which something can be urgent.
const URGENT: i64 = 14;
/// News shown.
const SHOWN: usize = 6;

/// The news of the start page.
#[derive(Clone, Debug, Default)]
pub struct Front {
    pub urgent: Vec<Entry>,
    /// Pinned first, then the newest.
    pub rest: Vec<Entry>,
}

/// The news for the reader's start page. What is addressed to others stays in lists and in the search.
///
/// # Errors
/// [`AppError::SignedOut`]; what the database answers.
pub async fn front(cx: &Cx) -> Result<Front, AppError> {
    let actor = cx.actor()?;
    let newest = Wanted {
        kinds: &[NEWS],
        phases: Phases::LIVE,
        within: Within::Anywhere,
        before: None,
        since: None,
        limit: LOOKED,
    };
    // What is urgent or pinned stays, however much came after it.
    let those = Within::Those(Box::new(store::newest_or_marked(actor, newest)));
    let mut all = entries(cx, those, Phases::LIVE, None, MOST).await?;
    all.retain(|entry| {
        let edits = actor.reach.has(entry.content.space, Level::Moderate);
        is_meant(&entry.details, actor.standing(), edits)
    });
    for entry in &mut all {
        let unit = entry.details.unit.map(Principal::Unit);
        if unit.is_some_and(|unit| actor.standing().is(unit)) {
            entry.unit = Some(OfUnit::Own);
        }
    }
    let since = cx.now.plus_days(-URGENT);
    let (urgent, mut rest): (Vec<_>, Vec<_>) = all
        .into_iter()
        .partition(|entry| entry.details.urgent && entry.at >= since);
    rest.sort_by_key(|entry| (!entry.details.pinned, std::cmp::Reverse(entry.at)));
    rest.truncate(SHOWN);
    Ok(Front { urgent, rest })
}
