//! The decision as a condition on the rows of a query.

use sea_orm::sea_query::{ColumnRef, Cond, Condition, Expr, ExprTrait, IntoColumnRef};

use super::{Need, OWNER_READS, Right, Way};
use crate::{
    access::{Actor, Phase, Phases, Role},
    id::Id,
    kinds,
};

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
