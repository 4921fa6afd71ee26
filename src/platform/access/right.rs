//! Rights as data. A capability lists who may do what with its things; from the list, the grants
//! and the ownership follow the decision ([`allows`], and with a proof [`may`]), the SQL condition
//! ([`condition`]) and the terms of the index ([`access`], [`audience`]). All of them ask
//! [`Need::ways`] and nothing else, and a test in random worlds holds them together.

mod condition;

use std::marker::PhantomData;

use uuid::Uuid;

use super::{Actor, Level, Phase, Phases, Role, space::Principal};
use crate::{
    id::Id,
    kinds,
    search::{Access, AudienceClause},
};

pub use condition::{Asked, Columns, condition};

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
