//! What an actor reaches: the spaces, each with the highest level any of the actor's principals
//! was granted, a section never higher than the space it narrows.
//!
//! Generated from this one value: the decision ([`Reach::level`]), the SQL condition
//! ([`Reach::condition`]) and the terms of the index query ([`Reach::terms`]).

use std::{collections::BTreeMap, sync::Arc};

use sea_orm::{
    ConnectionTrait, DbBackend, DbErr, Statement,
    sea_query::{Expr, ExprTrait, IntoColumnRef, SimpleExpr},
};
use uuid::Uuid;

use super::{Level, principals::marks};
use crate::{id::Id, kinds, time::Instant};

/// Spaces and levels of one actor at one moment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    levels: BTreeMap<Id<kinds::Space>, Level>,
    /// The spaces of each level as one JSON array, for SQLite.
    listed: BTreeMap<Level, Arc<str>>,
}

/// A space, the one it narrows, and the level granted in it.
pub type Granted = (Id<kinds::Space>, Option<Id<kinds::Space>>, Level);

impl Reach {
    /// One query over grants.
    pub(super) async fn load(
        read: &impl ConnectionTrait,
        principals: Vec<Uuid>,
        now: Instant,
    ) -> Result<Self, DbErr> {
        let sql = format!(
            "select s.id as id, s.parent_id as parent_id, max(g.level) as level
             from access_grant g join space s on s.id = g.space_id
             where g.principal_id in ({}) and g.from_at <= $1 and (g.until_at is null or g.until_at > $1)
             group by s.id, s.parent_id",
            marks(2, principals.len())
        );
        let mut values: Vec<sea_orm::Value> = vec![now.into()];
        values.extend(principals.into_iter().map(Into::into));
        let statement = Statement::from_sql_and_values(read.get_database_backend(), sql, values);
        let mut found = Vec::new();
        for row in read.query_all_raw(statement).await? {
            let level: i16 = row.try_get("", "level")?;
            if let Some(level) = Level::from_number(level) {
                found.push((row.try_get("", "id")?, row.try_get("", "parent_id")?, level));
            }
        }
        let mut reach = Self::from_grants(&found);
        if read.get_database_backend() == DbBackend::Sqlite {
            reach.listed = Level::ALL.map(|need| (need, reach.list(need))).into();
        }
        Ok(reach)
    }

    /// From the rows granted to an actor's principals.
    pub fn from_grants(rows: &[Granted]) -> Self {
        let mut granted = BTreeMap::new();
        for (space, _, level) in rows {
            let highest = granted.entry(*space).or_insert(*level);
            *highest = (*highest).max(*level);
        }
        let narrowed = rows.iter().filter_map(|(space, parent, _)| {
            let own = *granted.get(space)?;
            match parent {
                Some(parent) => Some((*space, own.min(*granted.get(parent)?))),
                None => Some((*space, own)),
            }
        });
        Self {
            levels: narrowed.collect(),
            listed: BTreeMap::new(),
        }
    }

    /// The level in a space; none means that the space does not exist for this actor.
    pub fn level(&self, space: Id<kinds::Space>) -> Option<Level> {
        self.levels.get(&space).copied()
    }

    /// Whether the actor has at least this level in a space.
    pub fn has(&self, space: Id<kinds::Space>, need: Level) -> bool {
        self.level(space) >= Some(need)
    }

    /// The spaces in which the actor has at least this level.
    pub fn spaces(&self, need: Level) -> impl Iterator<Item = Id<kinds::Space>> {
        let enough = self.levels.iter().filter(move |(_, level)| **level >= need);
        enough.map(|(space, _)| *space)
    }

    /// The same as a condition on a column that holds a space.
    ///
    /// Everybody may read open groups, so these can be thousands. SQLite takes them as one value:
    /// bound one by one, they cost more than the rest of the query. The plus keeps them a filter;
    /// as an index it would have the newest of all looked for in each space. PostgreSQL plans better
    /// with values that it can count.
    pub fn condition(&self, column: impl IntoColumnRef, need: Level) -> SimpleExpr {
        let column = Expr::col(column);
        match self.listed.get(&need) {
            Some(list) => Expr::cust_with_exprs(
                "+? IN (SELECT unhex(value) FROM json_each(?))",
                [column, Expr::val(list.as_ref())],
            ),
            None => column.is_in(self.spaces(need).map(sea_orm::Value::from)),
        }
    }

    fn list(&self, need: Level) -> Arc<str> {
        let terms = self.terms(need);
        let quoted = terms.iter().map(|space| format!("\"{space}\""));
        format!("[{}]", quoted.collect::<Vec<_>>().join(",")).into()
    }

    /// The same as terms of the index, which are the ids of spaces.
    pub fn terms(&self, need: Level) -> Vec<String> {
        self.spaces(need).map(|space| space.to_string()).collect()
    }
}
