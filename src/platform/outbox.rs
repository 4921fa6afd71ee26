//! The outbox: each change names what changed, in its own transaction, so that followers (index,
//! sockets) can catch up after any crash.
//!
//! A row tells kind and id and never who did it: outbox with actor and time would be the activity
//! stream we refuse. Consumers are at least once and idempotent, and keep their watermark with
//! their own data. On PostgreSQL the order is that of the transactions (`xid`), and none is shown
//! that an earlier, still open one could precede; a plain sequence loses rows that commit late.
//! SQLite has one writer, and its row number is the order.

use sea_orm::{ConnectionTrait, DbBackend, DbErr, Statement};
use uuid::Uuid;

use crate::{
    database::{Read, Tx},
    id::Id,
    time::Instant,
};

/// Days a row stays, consumed or not; a follower that slept longer rebuilds from the database.
const KEPT_DAYS: i64 = 7;
/// Rows of a batch; a PostgreSQL transaction is never cut, so that a batch may hold more.
const BATCH: i64 = 500;

/// One thing that changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// Where it stands in the order.
    pub at: i64,
    pub kind: String,
    pub thing: Uuid,
}

/// Notes that `thing` changed. `kind` is the word its capability follows, such as "person".
///
/// # Errors
/// What the database answers.
pub async fn append<T>(tx: &Tx, kind: &str, thing: Id<T>, now: Instant) -> Result<(), DbErr> {
    tx.execute_raw(Statement::from_sql_and_values(
        tx.get_database_backend(),
        "insert into outbox (kind, thing, at) values ($1, $2, $3)",
        [kind.into(), thing.into(), now.into()],
    ))
    .await?;
    Ok(())
}

/// The next changes after `since`, oldest first.
///
/// # Errors
/// What the database answers.
pub async fn after(read: &Read, since: i64) -> Result<Vec<Changed>, DbErr> {
    let sql = match read.get_database_backend() {
        DbBackend::Postgres => {
            "with seen as (
                 select cast(cast(xid as text) as bigint) as at, seq, kind, thing from outbox
                 where xid < pg_snapshot_xmin(pg_current_snapshot()) and xid > cast(cast($1 as text) as xid8)
             ), cut as (select max(at) as at from (select at from seen order by at limit $2) first)
             select at, kind, thing from seen where at <= (select at from cut) order by at, seq"
        }
        _ => "select seq as at, kind, thing from outbox where seq > $1 order by seq limit $2",
    };
    let since = match read.get_database_backend() {
        DbBackend::Postgres => since.to_string().into(),
        _ => since.into(),
    };
    let statement =
        Statement::from_sql_and_values(read.get_database_backend(), sql, [since, BATCH.into()]);
    let rows = read.query_all_raw(statement).await?;
    rows.iter()
        .map(|row| {
            Ok(Changed {
                at: row.try_get("", "at")?,
                kind: row.try_get("", "kind")?,
                thing: row.try_get("", "thing")?,
            })
        })
        .collect()
}

/// Where the order ends now: what somebody who reads everything from here on has seen at least.
///
/// # Errors
/// What the database answers.
pub async fn end(read: &Read) -> Result<i64, DbErr> {
    let sql = match read.get_database_backend() {
        DbBackend::Postgres => {
            "select cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint) - 1 as at"
        }
        _ => "select coalesce((select seq from sqlite_sequence where name = 'outbox'), 0) as at",
    };
    let row = read
        .query_one_raw(Statement::from_string(read.get_database_backend(), sql))
        .await?;
    row.map_or(Ok(0), |row| row.try_get("", "at"))
}

/// Whether rows after `since` are gone already, or `since` lies in a future that a restore undid:
/// then only the database as a whole tells what changed.
///
/// # Errors
/// What the database answers.
pub async fn is_broken_after(read: &Read, since: i64) -> Result<bool, DbErr> {
    Ok(since < swept(read).await? || since > end(read).await?)
}

/// How much the outbox holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    pub rows: i64,
    pub oldest: Option<Instant>,
    /// Rows that a follower has not read.
    pub waiting: i64,
    pub oldest_waiting: Option<Instant>,
}

/// Counts the rows, and among them those after `since`.
///
/// # Errors
/// What the database answers.
pub async fn figures(read: &Read, since: i64) -> Result<Figures, DbErr> {
    let (waits, since): (_, sea_orm::Value) = match read.get_database_backend() {
        DbBackend::Postgres => (
            "xid > cast(cast($1 as text) as xid8)",
            since.to_string().into(),
        ),
        _ => ("seq > $1", since.into()),
    };
    let sql = format!(
        "select count(*) as rows, min(at) as oldest, count(case when {waits} then 1 end) as waiting,
                min(case when {waits} then at end) as oldest_waiting from outbox"
    );
    let statement = Statement::from_sql_and_values(read.get_database_backend(), sql, [since]);
    let Some(row) = read.query_one_raw(statement).await? else {
        return Ok(Figures::default());
    };
    Ok(Figures {
        rows: row.try_get("", "rows")?,
        oldest: row.try_get("", "oldest")?,
        waiting: row.try_get("", "waiting")?,
        oldest_waiting: row.try_get("", "oldest_waiting")?,
    })
}

async fn swept<C: ConnectionTrait>(db: &C) -> Result<i64, DbErr> {
    let sql = "select cast(value as bigint) as at from setting where authority_id is null and key = 'outbox.swept'";
    let row = db
        .query_one_raw(Statement::from_string(db.get_database_backend(), sql))
        .await?;
    row.map_or(Ok(0), |row| row.try_get("", "at"))
}

/// Drops rows nobody may still need, and notes how far, so that a follower that slept longer knows.
///
/// # Errors
/// What the database answers.
pub async fn sweep(tx: &Tx, now: Instant) -> Result<(), DbErr> {
    let backend = tx.get_database_backend();
    let last = match backend {
        DbBackend::Postgres => "cast(max(cast(cast(xid as text) as bigint)) as bigint)",
        _ => "max(seq)",
    };
    let before: sea_orm::Value = now.plus_days(-KEPT_DAYS).into();
    let sql = format!("select {last} as at from outbox where at < $1");
    let row = tx
        .query_one_raw(Statement::from_sql_and_values(backend, sql, [before]))
        .await?;
    let last: Option<i64> = row.map_or(Ok(None), |row| row.try_get("", "at"))?;
    let Some(last) = last else { return Ok(()) };
    let clear = "delete from setting where authority_id is null and key = 'outbox.swept'";
    tx.execute_raw(Statement::from_string(backend, clear))
        .await?;
    tx.execute_raw(Statement::from_sql_and_values(
        backend,
        "insert into setting (authority_id, key, value) values (null, 'outbox.swept', $1)",
        [last.to_string().into()],
    ))
    .await?;
    tx.execute_raw(Statement::from_sql_and_values(
        tx.get_database_backend(),
        "delete from outbox where at < $1",
        [now.plus_days(-KEPT_DAYS).into()],
    ))
    .await?;
    Ok(())
}
