//! Who acts: a person with affiliations, the principals that follow, and mandates.

use std::collections::BTreeSet;

use sea_orm::{ConnectionTrait, DbErr, Statement};
use uuid::Uuid;

use super::{Reach, Role, space::Principal};
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
    principals: BTreeSet<Id<kinds::Principal>>,
    mandates: Vec<(Role, Option<Id<kinds::Authority>>)>,
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
        let rows = read
            .query_all_raw(Statement::from_sql_and_values(
                read.get_database_backend(),
                PRINCIPALS,
                [person.into(), today.into()],
            ))
            .await?;
        let mut principals = BTreeSet::from([Principal::Person(person).id()]);
        let (mut memberships, mut mandates) = (Vec::new(), Vec::new());
        for row in rows {
            let kind: String = row.try_get("", "kind")?;
            let one: Option<Id<kinds::Principal>> = row.try_get("", "one")?;
            let two: Option<Id<kinds::Principal>> = row.try_get("", "two")?;
            match (kind.as_str(), one, two) {
                ("member", Some(authority), Some(unit)) => {
                    principals.extend([authority, unit, Principal::Everyone.id()]);
                    memberships.push(Membership {
                        authority: authority.cast(),
                        unit: unit.cast(),
                    });
                }
                ("unit" | "post", Some(id), _) => {
                    principals.insert(id);
                }
                (role, authority, _) => {
                    mandates
                        .extend(Role::from_code(role).map(|role| (role, authority.map(Id::cast))));
                }
            }
        }
        let named: Vec<Uuid> = principals.iter().map(|id| id.uuid()).collect();
        let reach = Reach::load(read, named, now).await?;
        Ok(Self {
            person,
            memberships,
            reach,
            principals,
            mandates,
        })
    }

    /// Everything the actor is: what grants and owners may name.
    pub fn principals(&self) -> impl Iterator<Item = Id<kinds::Principal>> {
        self.principals.iter().copied()
    }

    /// Whether a principal is the actor, or the actor belongs to it.
    pub fn is(&self, principal: Principal) -> bool {
        self.principals.contains(&principal.id())
    }

    /// The authorities for which the actor holds a role.
    pub fn authorities(&self, role: Role) -> impl Iterator<Item = Id<kinds::Authority>> {
        self.mandates
            .iter()
            .filter(move |(held, _)| *held == role)
            .filter_map(|(_, place)| *place)
    }

    /// Whether the actor holds a role, for the operator's anywhere, else for this authority.
    pub fn has_role(&self, role: Role, authority: Option<Id<kinds::Authority>>) -> bool {
        self.mandates
            .iter()
            .any(|(held, place)| *held == role && *place == authority)
    }

    /// Whether the actor administers anything.
    pub fn has_mandate(&self) -> bool {
        !self.mandates.is_empty()
    }

    /// Whether the actor belongs to this authority today.
    pub fn belongs_to(&self, authority: Id<kinds::Authority>) -> bool {
        self.memberships.iter().any(|m| m.authority == authority)
    }
}

/// Current affiliations in active authorities, their units with all units above, posts held, and
/// mandates of one person. A guest stands in nobody's house: guests are themselves alone and reach
/// what they were let into by name. `union` ends where a broken tree runs in a circle.
const PRINCIPALS: &str = "
with recursive member(authority_id, unit_id) as (
    select a.authority_id, a.unit_id from affiliation a join authority h on h.id = a.authority_id
    where a.person_id = $1 and a.kind <> 'guest' and h.active
      and (a.from_day is null or a.from_day <= $2) and (a.until_day is null or a.until_day >= $2)
), above(id, parent_id) as (
    select u.id, u.parent_id from unit u join member m on m.unit_id = u.id
    union select u.id, u.parent_id from unit u join above on u.id = above.parent_id
)
select 'member' as kind, authority_id as one, unit_id as two from member
union all select 'unit', id, null from above
union all select 'post', h.post_id, null from holding h where h.person_id = $1 and h.role <> 'deputy'
    and exists (select 1 from member)
    and (h.from_day is null or h.from_day <= $2) and (h.until_day is null or h.until_day >= $2)
union all select role, authority_id, null from mandate where person_id = $1";
