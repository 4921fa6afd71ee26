//! Actors kept between requests: what somebody reaches seldom changes, and asking for it costs two
//! queries.
//!
//! The database counts every change of rights (`access_epoch`, kept by triggers), and each request
//! reads that number with its session. An actor of another number is not used. What only time
//! changes, such as the end of a grant, is noticed after [`KEPT`] seconds.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
};

use sea_orm::DbErr;

use super::{Actor, session};
use crate::{
    database::Read,
    id::Id,
    kinds,
    time::{Day, Instant},
};

/// Seconds for which an actor is used again: the design's limit for anything that ends.
const KEPT: i64 = 5;
/// Actors kept; with more of them all are loaded anew.
const MOST: usize = 20_000;

/// The actors of one process.
#[derive(Debug, Default)]
pub struct Memory(Mutex<HashMap<Id<kinds::Person>, Known>>);

#[derive(Clone, Debug)]
struct Known {
    epoch: i64,
    today: Day,
    until: Instant,
    actor: Arc<Actor>,
}

impl Memory {
    /// The actor of a session: as kept, or loaded.
    ///
    /// # Errors
    /// What the database answers.
    pub async fn actor(
        &self,
        read: &Read,
        current: &session::Current,
        today: Day,
        now: Instant,
    ) -> Result<Arc<Actor>, DbErr> {
        let person = current.shown.person;
        if let Some(known) = self.find(person).filter(|known| {
            known.epoch == current.epoch && known.today == today && now < known.until
        }) {
            return Ok(known.actor);
        }
        let actor = Arc::new(Actor::load(read, person, today, now).await?);
        self.keep(
            person,
            Known {
                epoch: current.epoch,
                today,
                until: now.plus_seconds(KEPT),
                actor: actor.clone(),
            },
        );
        Ok(actor)
    }

    fn find(&self, person: Id<kinds::Person>) -> Option<Known> {
        // A panic while the lock was held left a map of whole entries.
        let known = self
            .0
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        known.get(&person).cloned()
    }

    fn keep(&self, person: Id<kinds::Person>, known: Known) {
        let mut all = self
            .0
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        if all.len() >= MOST {
            all.clear();
        }
        all.insert(person, known);
    }
}
