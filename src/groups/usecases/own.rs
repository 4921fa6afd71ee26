//! The reader's own groups, as the frame of every page names them.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use platform::{access::Level, context::Cx, error::AppError, id::Id, kinds, time::Day};

use super::of_reader;

/// Groups that are named.
const NAMED: u64 = 20;
/// Readers whose groups are kept; with more of them all are read anew.
const MOST: usize = 20_000;

/// One of the reader's groups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Own {
    pub id: Id<kinds::Group>,
    pub name: String,
    /// Whether the reader belongs to it by a rule of its leads, and is no member.
    pub by_rule: bool,
}

impl Own {
    pub fn address(&self) -> String {
        format!("/gruppen/{}", self.id)
    }
}

/// The groups of many readers. Names, order and rights are under one number; what only the day changes
/// is under the day.
#[derive(Debug, Default)]
struct Kept(Mutex<HashMap<Of, Arc<[Own]>>>);

/// Whose groups, and on which day.
type Of = (Id<kinds::Person>, Day);

impl Kept {
    fn find(&self, of: &Of) -> Option<Arc<[Own]>> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.get(of).cloned()
    }

    fn keep(&self, of: Of, own: Arc<[Own]>) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= MOST {
            kept.clear();
        }
        kept.insert(of, own);
    }
}

/// The reader's own groups in their own order, the first of them; behind them those the reader belongs
/// to by rule.
///
/// # Errors
/// [`AppError::SignedOut`]; what the database answers.
pub async fn own(cx: &Cx) -> Result<Vec<Own>, AppError> {
    let actor = cx.actor()?;
    let kept = cx.kept(async || Ok::<_, AppError>(Kept::default())).await?;
    let of = (actor.person, cx.today);
    let own = match kept.find(&of) {
        Some(own) => own,
        None => {
            let groups = of_reader(cx, NAMED).await?.into_iter().map(|group| Own {
                by_rule: group.standing.is_none(),
                id: group.id,
                name: group.name,
            });
            let own: Arc<[Own]> = groups.collect();
            kept.keep(of, own.clone());
            own
        }
    };
    // What ended since by its time alone.
    let held = own
        .iter()
        .filter(|one| actor.reach.has(one.id.cast(), Level::See));
    Ok(held.cloned().collect())
}
