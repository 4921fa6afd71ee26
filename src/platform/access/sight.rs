//! What many people reach of some spaces, in two queries for all of them: the same reading as
//! [`Actor::load`](super::Actor::load), for those who are connected.

use std::collections::{BTreeSet, HashMap};

use sea_orm::{ConnectionTrait, DbErr, Statement, Value};

use super::{Granted, Level, Reach, principals};
use crate::{
    database::Read,
    id::Id,
    kinds,
    time::{Day, Instant},
};

/// What people reach, and how long that holds if no row changes.
#[derive(Clone, Debug, Default)]
pub struct Sight {
    reach: HashMap<Id<kinds::Person>, Reach>,
    /// The next moment at which a grant begins or ends by itself.
    pub until: Option<Instant>,
}

impl Sight {
    /// The level of one of the people in one of the spaces.
    pub fn level(&self, person: Id<kinds::Person>, space: Id<kinds::Space>) -> Option<Level> {
        self.reach.get(&person)?.level(space)
    }

    /// What these people reach of these spaces.
    ///
    /// # Errors
    /// What the database answers.
    pub async fn load(
        read: &impl ConnectionTrait,
        people: &[Id<kinds::Person>],
        spaces: &BTreeSet<Id<kinds::Space>>,
        today: Day,
        now: Instant,
    ) -> Result<Self, DbErr> {
        if people.is_empty() || spaces.is_empty() {
            return Ok(Self::default());
        }
        let mut until: Option<Instant> = None;
        let mut granted: HashMap<Id<kinds::Principal>, Vec<Granted>> = HashMap::new();
        for row in grants(read, spaces, now).await? {
            let (from, to): (Instant, Option<Instant>) =
                (row.try_get("", "from_at")?, row.try_get("", "until_at")?);
            let turns = Some(from).filter(|from| *from > now).or(to);
            until = until.into_iter().chain(turns).min();
            let level: i16 = row.try_get("", "level")?;
            if let Some(level) = Level::from_number(level).filter(|_| from <= now) {
                let to: Id<kinds::Principal> = row.try_get("", "principal_id")?;
                let space = row.try_get("", "id")?;
                let parent = row.try_get("", "parent_id")?;
                granted.entry(to).or_default().push((space, parent, level));
            }
        }
        let all = principals::of(read, people, today).await?;
        let reach = all.into_iter().map(|(person, own)| {
            let grants = own.principals.iter().filter_map(|id| granted.get(id));
            let grants: Vec<Granted> = grants.flatten().copied().collect();
            (person, Reach::from_grants(&grants))
        });
        Ok(Self {
            reach: reach.collect(),
            until,
        })
    }
}

/// The grants in these spaces and in those they narrow that have not ended.
async fn grants(
    read: &impl ConnectionTrait,
    spaces: &BTreeSet<Id<kinds::Space>>,
    now: Instant,
) -> Result<Vec<sea_orm::QueryResult>, DbErr> {
    let marks = principals::marks(2, spaces.len());
    let sql = format!(
        "select g.principal_id, g.level, g.from_at, g.until_at, s.id, s.parent_id
         from access_grant g join space s on s.id = g.space_id
         where (g.until_at is null or g.until_at > $1)
           and (s.id in ({marks}) or s.id in (select parent_id from space where id in ({marks})))"
    );
    let values = std::iter::once(Value::from(now)).chain(spaces.iter().map(|id| (*id).into()));
    read.query_all_raw(Statement::from_sql_and_values(
        read.get_database_backend(),
        sql,
        values,
    ))
    .await
}

/// The state of everybody's rights: counted up by the database with each change.
///
/// # Errors
/// What the database answers.
pub async fn epoch(read: &Read) -> Result<i64, DbErr> {
    let sql = "select value from access_epoch";
    let statement = Statement::from_string(read.get_database_backend(), sql);
    let row = read.query_one_raw(statement).await?;
    row.map_or(Ok(0), |row| row.try_get("", "value"))
}
