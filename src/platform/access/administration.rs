//! The proof that somebody may administer an authority. Stores take it, and nobody else makes one.

use super::{Actor, Role};
use crate::{error::AppError, id::Id, kinds};

/// The right to change people and units of one authority, or of all. Gives no sight of content.
#[derive(Clone, Copy, Debug)]
pub struct Administration(Option<Id<kinds::Authority>>);

impl Administration {
    /// For an administrator of the authority.
    ///
    /// # Errors
    /// [`AppError::Absent`] for everybody else, who must not learn that there is something.
    pub fn of(actor: &Actor, authority: Id<kinds::Authority>) -> Result<Self, AppError> {
        match actor.has_role(Role::Administrator, Some(authority)) {
            true => Ok(Self(Some(authority))),
            false => Err(AppError::Absent),
        }
    }

    /// The authority somebody administers, with the proof; of several the first.
    ///
    /// # Errors
    /// [`AppError::Absent`] for who administers none.
    pub fn own(actor: &Actor) -> Result<(Id<kinds::Authority>, Self), AppError> {
        let authority = actor.authorities(Role::Administrator).next();
        let authority = authority.ok_or(AppError::Absent)?;
        Ok((authority, Self(Some(authority))))
    }

    /// For whoever runs commands on the machine itself.
    pub const fn console() -> Self {
        Self(None)
    }

    /// Whether this covers an authority.
    pub fn covers(self, authority: Id<kinds::Authority>) -> bool {
        self.0.is_none_or(|own| own == authority)
    }
}
