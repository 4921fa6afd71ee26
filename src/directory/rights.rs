//! Who sees whom. One rule, three forms that a test in random worlds holds together: [`ring`]
//! decides for one person, [`visible`] is the SQL condition of every list, [`audience`] and
//! [`access`] are the terms of the index.
//!
//! A person is seen through an affiliation: its unit's space must be within reach, and for readers
//! of other authorities it must be released.

use platform::{
    access::{Actor, Level, Ring},
    id::Id,
    kinds,
    search::{Access, AudienceClause},
};
use sea_orm::sea_query::{Cond, Condition, Expr, ExprTrait};

use crate::store::tables::{affiliation, unit};

/// What a ring is worked out from.
#[derive(Clone, Copy, Debug)]
pub struct Placed {
    pub person: Id<kinds::Person>,
    pub authority: Id<kinds::Authority>,
    pub unit: Id<kinds::Unit>,
    pub space: Id<kinds::Space>,
    pub released: bool,
}

/// How near the actor stands to an affiliation; none means that it does not exist for the actor.
pub fn ring(actor: &Actor, placed: Placed) -> Option<Ring> {
    if !actor.reach.has(placed.space, Level::See) {
        return None;
    }
    let in_unit = actor.memberships.iter().any(|m| m.unit == placed.unit);
    if in_unit || actor.person == placed.person {
        Some(Ring::Unit)
    } else if actor.belongs_to(placed.authority) {
        Some(Ring::Authority)
    } else {
        placed.released.then_some(Ring::Others)
    }
}

/// The same as a condition on `affiliation` joined with its `unit`.
pub(crate) fn visible(actor: &Actor) -> Condition {
    let own = actor
        .memberships
        .iter()
        .map(|m| sea_orm::Value::from(m.authority));
    Cond::all().add(unit_visible(actor)).add(
        Cond::any()
            .add(Expr::col((affiliation::Entity, affiliation::Column::Released)).eq(true))
            .add(Expr::col((affiliation::Entity, affiliation::Column::AuthorityId)).is_in(own))
            .add(Expr::col((affiliation::Entity, affiliation::Column::PersonId)).eq(actor.person)),
    )
}

/// Units within reach, and with them their posts and lines.
pub(crate) fn unit_visible(actor: &Actor) -> Condition {
    let space = (unit::Entity, unit::Column::SpaceId);
    Cond::all().add(actor.reach.condition(space, Level::See))
}

/// The audience of what everybody with sight of the space may find: units, posts, lines.
pub const OPEN: &str = "open";

/// The audience of an affiliation's document for one ring.
pub(crate) fn audience(placed: Placed, ring: Ring) -> Vec<String> {
    vec![
        ring.code().to_owned(),
        of_person(placed.person),
        of_unit(placed.unit),
        of_authority(placed.authority),
    ]
}

/// The restriction of every index query: exactly one document of an affiliation matches, that of
/// the reader's ring.
pub(crate) fn access(actor: &Actor) -> Access {
    let mine = of_person(actor.person);
    let units: Vec<String> = actor.memberships.iter().map(|m| of_unit(m.unit)).collect();
    let authorities: Vec<String> = actor
        .memberships
        .iter()
        .map(|m| of_authority(m.authority))
        .collect();
    let clause = |ring: Ring, of: Option<&String>, none: &[&[String]]| AudienceClause {
        all: [ring.code().to_owned()]
            .into_iter()
            .chain(of.cloned())
            .collect(),
        none: none.concat(),
    };
    let me = std::slice::from_ref(&mine);
    let mut any_of = vec![
        AudienceClause {
            all: vec![OPEN.to_owned()],
            none: Vec::new(),
        },
        clause(Ring::Unit, Some(&mine), &[]),
        clause(Ring::Others, None, &[&authorities, me]),
    ];
    any_of.extend(units.iter().map(|unit| clause(Ring::Unit, Some(unit), &[])));
    any_of.extend(
        authorities
            .iter()
            .map(|a| clause(Ring::Authority, Some(a), &[&units, me])),
    );
    Access {
        spaces: Some(actor.reach.terms(Level::See)),
        any_of,
    }
}

fn of_person(id: Id<kinds::Person>) -> String {
    format!("p{id}")
}

fn of_unit(id: Id<kinds::Unit>) -> String {
    format!("u{id}")
}

fn of_authority(id: Id<kinds::Authority>) -> String {
    format!("a{id}")
}
