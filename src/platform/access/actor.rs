//! Who acts: a person with affiliations, the principals that follow, and mandates.

use sea_orm::{ConnectionTrait, DbErr};
use uuid::Uuid;

use super::{
    Reach, Role,
    principals::{self, Standing},
    space::Principal,
};
use crate::{
    id::Id,
    kinds,
    time::{Day, Instant},
};

/// A current affiliation of the actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Membership {
    pub authority: Id<kinds::Authority>,
    pub unit: Id<kinds::Unit>,
}

/// The one who asks. Made once a request; everything is loaded through it.
#[derive(Clone, Debug)]
pub struct Actor {
    pub person: Id<kinds::Person>,
    pub memberships: Vec<Membership>,
    pub reach: Reach,
    standing: Standing,
}

impl Actor {
    /// Loads what follows from being `person`: two queries.
    ///
    /// # Errors
    /// What the database answers.
    pub async fn load(
        read: &impl ConnectionTrait,
        person: Id<kinds::Person>,
        today: Day,
        now: Instant,
    ) -> Result<Self, DbErr> {
        let standing = principals::of(read, &[person], today)
            .await?
            .remove(&person)
            .unwrap_or_default();
        let named: Vec<Uuid> = standing.principals.iter().map(|id| id.uuid()).collect();
        let reach = Reach::load(read, named, now).await?;
        Ok(Self {
            person,
            memberships: standing.memberships.clone(),
            reach,
            standing,
        })
    }

    /// Everything the actor is: what grants and owners may name.
    pub fn principals(&self) -> impl Iterator<Item = Id<kinds::Principal>> {
        self.standing.principals.iter().copied()
    }

    /// Whether a principal is the actor, or the actor belongs to it.
    pub fn is(&self, principal: Principal) -> bool {
        self.standing.is(principal)
    }

    /// What the actor is beside a person.
    pub fn standing(&self) -> &Standing {
        &self.standing
    }

    /// The authorities for which the actor holds a role.
    pub fn authorities(&self, role: Role) -> impl Iterator<Item = Id<kinds::Authority>> {
        self.standing
            .mandates
            .iter()
            .filter(move |(held, _)| *held == role)
            .filter_map(|(_, place)| *place)
    }

    /// Whether the actor holds a role, for the operator's anywhere, else for this authority.
    pub fn has_role(&self, role: Role, authority: Option<Id<kinds::Authority>>) -> bool {
        self.standing
            .mandates
            .iter()
            .any(|(held, place)| *held == role && *place == authority)
    }

    /// Whether the actor belongs to this authority today.
    pub fn belongs_to(&self, authority: Id<kinds::Authority>) -> bool {
        self.memberships.iter().any(|m| m.authority == authority)
    }
}
