//! Rights as data. A capability lists who may do what with its things; from the list, the grants
//! and the ownership follow the decision ([`allows`], and with a proof [`may`]), the SQL condition
//! ([`condition`]) and the terms of the index ([`access`], [`audience`]). All of them ask
//! [`Need::ways`] and nothing else, and a test in random worlds holds them together.

use std::marker::PhantomData;

use sea_orm::sea_query::{ColumnRef, Cond, Condition, Expr, ExprTrait, IntoColumnRef};
use uuid::Uuid;

use super::{Actor, Level, Phase, Phases, Role, space::Principal};
use crate::{
    id::Id,
    kinds,
    search::{Access, AudienceClause},
};

/// One line of a rights list: with things of a kind, in some phases, whoever fulfils the need may
/// do this. An action may have several lines; one that holds is enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Right {
    pub kind: &'static str,
    pub action: &'static str,
    pub phase: Phases,
    pub need: Need,
}

/// What a right asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// This level in the thing's space.
    Level(Level),
    /// One of the actor's principals owns the thing, and the actor reads its space: who lost the
    /// space has lost what lies there, since grants are the only openness there is.
    Owner,
    /// Either of the two.
    OwnerOr(Level),
    /// An administrative role for the thing's authority. Gives no sight of content, so nothing is
    /// found in the index by it.
    Role(Role),
    /// No person at all: the program itself, or the console.
    Nobody,
}

/// One way in which a need can be fulfilled.
#[derive(Clone, Copy)]
enum Way {
    At(Level),
    Owned,
    Held(Role),
}

impl Way {
    /// The level it asks for in the thing's space; a role asks for none.
    fn level(self) -> Option<Level> {
        match self {
            Self::At(level) => Some(level),
            Self::Owned => Some(OWNER_READS),
            Self::Held(_) => None,
        }
    }
}

/// The level an owner must still have.
const OWNER_READS: Level = Level::Read;

impl Need {
    /// Its only reading; everything generated is generated from it.
    fn ways(self) -> impl Iterator<Item = Way> {
        let (one, two) = match self {
            Self::Level(level) => (Some(Way::At(level)), None),
            Self::Owner => (Some(Way::Owned), None),
            Self::OwnerOr(level) => (Some(Way::Owned), Some(Way::At(level))),
            Self::Role(role) => (Some(Way::Held(role)), None),
            Self::Nobody => (None, None),
        };
        one.into_iter().chain(two)
    }
}

/// What a decision is made on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Protected<'a> {
    pub kind: &'a str,
    /// Its id; of something yet to be made, the id of its space.
    pub thing: Uuid,
    pub space: Id<kinds::Space>,
    pub owner: Option<Principal>,
    /// Who stands in for the owner, with the same rights.
    pub deputy: Option<Principal>,
    /// Live for what has no phases.
    pub phase: Phase,
    /// For administrative roles; none for content.
    pub authority: Option<Id<kinds::Authority>>,
}

/// An action as a type, so that a proof names what it allows.
pub trait Action: 'static {
    const NAME: &'static str;
    /// The list of its capability, which also says for which kinds of things there is the action.
    const RIGHTS: &'static [Right];
}

/// Declares actions on a list of rights: `RIGHTS: Read = "read", Edit = "edit",`.
#[macro_export]
macro_rules! actions {
    ($rights:path: $($(#[$meta:meta])* $action:ident = $name:literal,)+) => {$(
        $(#[$meta])*
        #[derive(Clone, Copy, Debug)]
        pub enum $action {}

        impl $crate::access::Action for $action {
            const NAME: &'static str = $name;
            const RIGHTS: &'static [$crate::access::Right] = $rights;
        }
    )+};
}

/// The proof that an actor may do `A` with one thing. Only [`may`] makes one, and a store's writes
/// take it in place of an id.
#[derive(Debug)]
#[must_use]
pub struct Permit<A> {
    kind: &'static str,
    thing: Uuid,
    space: Id<kinds::Space>,
    phase: Phase,
    by: Id<kinds::Person>,
    action: PhantomData<fn() -> A>,
}

impl<A> Permit<A> {
    /// The thing it is for. The caller says of what kind, as the action does.
    pub fn thing<T>(&self) -> Id<T> {
        Id::from_uuid(self.thing)
    }

    pub fn space(&self) -> Id<kinds::Space> {
        self.space
    }

    /// What kind of thing that is.
    pub fn kind(&self) -> &'static str {
        self.kind
    }

    /// The phase the thing was in: a write must find it there still.
    pub fn phase(&self) -> Phase {
        self.phase
    }

    /// Who may.
    pub fn by(&self) -> Id<kinds::Person> {
        self.by
    }
}

/// The decision, with its proof. None is answered like a thing that does not exist.
pub fn may<A: Action>(actor: &Actor, thing: &Protected<'_>) -> Option<Permit<A>> {
    let Protected {
        thing: id,
        space,
        phase,
        ..
    } = *thing;
    let right = holding(A::RIGHTS, actor, A::NAME, thing)?;
    Some(Permit {
        kind: right.kind,
        thing: id,
        space,
        phase,
        by: actor.person,
        action: PhantomData,
    })
}

/// The bare decision.
pub fn allows(rights: &[Right], actor: &Actor, action: &str, thing: &Protected<'_>) -> bool {
    holding(rights, actor, action, thing).is_some()
}

/// The line of the list that allows it.
fn holding(rights: &[Right], actor: &Actor, action: &str, thing: &Protected<'_>) -> Option<Right> {
    let holds = |way| match way {
        Way::At(level) => actor.reach.has(thing.space, level),
        Way::Owned => {
            let mut owners = thing.owner.into_iter().chain(thing.deputy);
            owners.any(|owner| actor.is(owner)) && actor.reach.has(thing.space, OWNER_READS)
        }
        Way::Held(role) => actor.has_role(role, thing.authority.filter(|_| role != Role::Operator)),
    };
    let named = rights
        .iter()
        .filter(|right| right.action == action && right.kind == thing.kind);
    named
        .filter(|right| right.phase.has(thing.phase))
        .find(|right| right.need.ways().any(holds))
        .copied()
}

/// Where a table keeps what a decision is made on.
#[derive(Clone, Debug)]
pub struct Columns {
    kind: Field<&'static str>,
    space: ColumnRef,
    owners: Vec<ColumnRef>,
    phase: Field<Phase>,
    authority: Option<ColumnRef>,
}

/// A column, or the same for every row.
#[derive(Clone, Debug)]
enum Field<T> {
    Always(T),
    In(ColumnRef),
}

impl Columns {
    /// A table of one kind, without owners and phases.
    pub fn of(kind: &'static str, space: impl IntoColumnRef) -> Self {
        let phase = Field::Always(Phase::Live);
        Self {
            kind: Field::Always(kind),
            space: space.into_column_ref(),
            owners: Vec::new(),
            phase,
            authority: None,
        }
    }

    /// A table of many kinds, each row with its kind.
    pub fn of_kinds(kind: impl IntoColumnRef, space: impl IntoColumnRef) -> Self {
        Self {
            kind: Field::In(kind.into_column_ref()),
            ..Self::of("", space)
        }
    }

    /// With the id of the owning principal; also for deputies.
    #[must_use]
    pub fn owned(mut self, owner: impl IntoColumnRef) -> Self {
        self.owners.push(owner.into_column_ref());
        self
    }

    #[must_use]
    pub fn phased(self, phase: impl IntoColumnRef) -> Self {
        Self {
            phase: Field::In(phase.into_column_ref()),
            ..self
        }
    }

    /// With the authority whose administrators have a say.
    #[must_use]
    pub fn administered(self, authority: impl IntoColumnRef) -> Self {
        Self {
            authority: Some(authority.into_column_ref()),
            ..self
        }
    }
}

/// What a query asks for by itself: its condition need not speak of anything else, and is right for nothing
/// else.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// Things of these kinds; of all where there are none.
    pub kinds: &'a [&'a str],
    pub phases: Phases,
    /// Things in these spaces; anywhere where this is none.
    pub spaces: Option<&'a [Id<kinds::Space>]>,
}

impl Asked<'_> {
    /// Everything there is.
    pub const ALL: Self = Self {
        kinds: &[],
        phases: Phases::ALL,
        spaces: None,
    };

    fn concerns(&self, right: &Right) -> bool {
        let kind = self.kinds.is_empty() || self.kinds.contains(&right.kind);
        kind && right.phase.iter().any(|phase| self.phases.has(phase))
    }
}

/// The decision as a condition on the rows a query asks for.
///
/// The spaces an actor reads can be thousands, and a query reads them as often as they stand in it. So
/// lines that need the same are one, and the lowest level stands before all of them.
pub fn condition(
    rights: &[Right],
    actor: &Actor,
    action: &str,
    columns: &Columns,
    asked: Asked<'_>,
) -> Condition {
    let named = rights.iter().filter(|right| right.action == action);
    let mut needs: Vec<(Need, Condition)> = Vec::new();
    for right in named.filter(|right| asked.concerns(right)) {
        let Some(rows) = rows_of(*right, columns) else {
            continue;
        };
        match needs.iter_mut().find(|(need, _)| *need == right.need) {
            Some((_, all)) => *all = all.clone().add(rows),
            None => needs.push((right.need, none().add(rows))),
        }
    }
    let ways = needs.iter().flat_map(|(need, _)| need.ways());
    let lowest = ways.map(Way::level).min().flatten();
    let in_reach = |level| match asked.spaces {
        Some(spaces) => {
            let open = spaces
                .iter()
                .filter(|space| actor.reach.has(**space, level));
            Expr::col(columns.space.clone()).is_in(open.map(|space| sea_orm::Value::from(*space)))
        }
        None => actor.reach.condition(columns.space.clone(), level),
    };
    let at = |level| match Some(level) == lowest {
        true => always(),
        false => Cond::all().add(in_reach(level)),
    };
    let fulfilled = |way| match way {
        Way::At(level) => Some(at(level)),
        Way::Owned => {
            let mine: Vec<_> = actor.principals().map(sea_orm::Value::from).collect();
            let owned = columns.owners.iter().map(|column| {
                let column: ColumnRef = column.clone();
                Expr::col(column).is_in(mine.clone())
            });
            let owned = owned.fold(none(), Condition::add);
            Some(Cond::all().add(owned).add(at(OWNER_READS)))
        }
        Way::Held(Role::Operator) => actor.has_role(Role::Operator, None).then(always),
        Way::Held(role) => {
            let own = actor.authorities(role).map(sea_orm::Value::from);
            let authority = Expr::col(columns.authority.clone()?);
            Some(Cond::all().add(authority.is_in(own)))
        }
    };
    let any = needs
        .into_iter()
        .map(|(need, rows)| {
            let ways = need.ways().filter_map(fulfilled);
            Cond::all().add(rows).add(ways.fold(none(), Condition::add))
        })
        .fold(none(), Condition::add);
    match lowest {
        Some(level) => Cond::all().add(in_reach(level)).add(any),
        None => any,
    }
}

/// A disjunction of nothing holds for no row; sea-query leaves an empty one out, so it says so.
fn none() -> Condition {
    Cond::any().add(Expr::val(1).eq(0))
}

/// The same of a conjunction, which holds for every row.
fn always() -> Condition {
    Cond::all().add(Expr::val(1).eq(1))
}

/// The rows of which a right speaks: its kind, in its phases. None where a table has no such rows.
fn rows_of(right: Right, columns: &Columns) -> Option<Condition> {
    let kind = match &columns.kind {
        Field::Always(kind) if *kind == right.kind => None,
        Field::Always(_) => return None,
        Field::In(column) => Some(Expr::col(column.clone()).eq(right.kind)),
    };
    let phase = match &columns.phase {
        Field::Always(phase) if right.phase.has(*phase) => None,
        Field::Always(_) => return None,
        Field::In(column) => {
            Some(Expr::col(column.clone()).is_in(right.phase.iter().map(Phase::code)))
        }
    };
    Some(always().add_option(kind).add_option(phase))
}

/// The decision as a restriction of index queries, for documents that carry [`audience`].
pub fn access(rights: &[Right], actor: &Actor, action: &str) -> Access {
    let named = rights.iter().filter(|right| right.action == action);
    let ways: Vec<(Right, Way)> = named
        .flat_map(|right| right.need.ways().map(|way| (*right, way)))
        .collect();
    // The lowest level limits all clauses at once, so that the many readable spaces stand there once.
    let Some(lowest) = ways.iter().filter_map(|(_, way)| way.level()).min() else {
        return Access {
            spaces: Some(Vec::new()),
            any_of: Vec::new(),
        };
    };
    let within = |needed: Level| -> Vec<Vec<String>> {
        match needed == lowest {
            true => vec![Vec::new()],
            false => actor
                .reach
                .terms(needed)
                .into_iter()
                .map(|space| vec![in_space(&space)])
                .collect(),
        }
    };
    let mut any_of = Vec::new();
    for (right, way) in ways {
        let holds: Vec<Vec<String>> = match way {
            Way::At(level) => within(level),
            Way::Owned => {
                let owned = actor.principals().map(owned_by);
                owned
                    .flat_map(|owner| {
                        within(OWNER_READS)
                            .into_iter()
                            .map(move |space| [vec![owner.clone()], space].concat())
                    })
                    .collect()
            }
            Way::Held(_) => Vec::new(),
        };
        for phase in right.phase.iter() {
            any_of.extend(holds.iter().map(|terms| AudienceClause {
                all: [vec![standing(right.kind, phase)], terms.clone()].concat(),
                none: Vec::new(),
            }));
        }
    }
    Access {
        spaces: Some(actor.reach.terms(lowest)),
        any_of,
    }
}

/// The terms a document of a thing carries as its audience; beside them it names its space.
pub fn audience(thing: &Protected<'_>) -> Vec<String> {
    let space = in_space(&thing.space.to_string());
    let owners = thing.owner.into_iter().chain(thing.deputy);
    [standing(thing.kind, thing.phase), space]
        .into_iter()
        .chain(owners.map(|owner| owned_by(owner.id())))
        .collect()
}

fn standing(kind: &str, phase: Phase) -> String {
    format!("{kind}/{}", phase.code())
}

fn in_space(space: &str) -> String {
    format!("s{space}")
}

fn owned_by(principal: Id<kinds::Principal>) -> String {
    format!("o{principal}")
}
