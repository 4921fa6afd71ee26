//! Where the reader finds pages: the places that have some, and what is new.

use std::collections::BTreeMap;

use platform::{
    access::Level,
    content::{self, PAGE, Phases, Read, Wanted, Within},
    context::Cx,
    error::AppError,
    id::Id,
    kinds,
    time::Instant,
};
use writing::usecases::{Place, places};

/// New pages shown.
const NEW: u64 = 12;

/// A page that is new.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recent {
    pub id: Id<kinds::Content>,
    pub title: String,
    pub place: String,
    pub at: Instant,
}

/// The area of knowledge.
#[derive(Clone, Debug)]
pub struct Knowledge {
    /// Houses first, then the reader's rooms, by name.
    pub places: Vec<Place>,
    pub recent: Vec<Recent>,
}

/// The area as its reader finds it.
///
/// # Errors
/// [`AppError::SignedOut`]; what the database answers.
pub async fn knowledge(cx: &Cx) -> Result<Knowledge, AppError> {
    let read = cx.read();
    let actor = cx.actor()?;
    let wanted = Wanted {
        kinds: &[PAGE],
        phases: Phases::LIVE,
        within: Within::Anywhere,
        before: None,
        since: None,
        limit: NEW,
    };
    let found = content::headlines::<Read>(&read, actor, wanted).await?;
    let own: Vec<_> = actor.reach.spaces(Level::TakePart).collect();
    let spaces = own
        .into_iter()
        .chain(found.iter().map(|(one, _)| one.space));
    let places: BTreeMap<_, _> = places(cx, spaces).await?;
    let recent = found
        .iter()
        .filter_map(|(one, title)| {
            Some(Recent {
                id: one.id,
                title: title.clone(),
                place: places.get(&one.space)?.name.clone(),
                at: one.published_at.unwrap_or(one.created_at),
            })
        })
        .collect();
    let mut all: Vec<_> = places.into_values().collect();
    all.sort_by_key(|place| {
        (
            place.group.is_some(),
            platform::folding::sort_key(&place.name),
        )
    });
    Ok(Knowledge {
        places: all,
        recent,
    })
}
