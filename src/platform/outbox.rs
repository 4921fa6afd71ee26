//! The outbox: each change names what changed, in its own transaction, so that followers (index,
//! sockets) can catch up after any crash.
//!
//! A row tells kind and id and never who did it: outbox with actor and time would be the activity
//! stream we refuse. Consumers are at least once and idempotent, and keep their watermark with
//! their own data. PostgreSQL orders rows by the transaction that wrote them and shows none that
//! an earlier, still open transaction could precede; SQLite has one writer and needs neither.

use sea_orm::{ConnectionTrait, DbBackend, DbErr, Statement};
use uuid::Uuid;

use crate::{database::{Read, Tx}, id::Id, time::Instant};

/// Days a row stays, consumed or not; a follower that slept longer rebuilds from the database.
const KEPT_DAYS: i64 = 7;

/// A place in the outbox's order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Watermark {
    pub xid: i64,
    pub seq: i64,
}

/// One thing that changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub at: Watermark,
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

/// Up to `limit` changes after `since`, oldest first.
///
/// # Errors
/// What the database answers.
pub async fn after(read: &Read, since: Watermark, limit: u32) -> Result<Vec<Change>, DbErr> {
    let sql = match read.get_database_backend() {
        DbBackend::Postgres => {
            "select cast(cast(xid as text) as bigint) as xid, seq, kind, thing from outbox
             where xid < pg_snapshot_xmin(pg_current_snapshot())
               and (cast(cast(xid as text) as bigint), seq) > ($1, $2)
             order by outbox.xid, seq limit $3"
        }
        _ => {
            "select 0 as xid, seq, kind, thing from outbox
             where (0, seq) > ($1, $2) order by seq limit $3"
        }
    };
    let values = [since.xid.into(), since.seq.into(), i64::from(limit).into()];
    let statement = Statement::from_sql_and_values(read.get_database_backend(), sql, values);
    let rows = read.query_all_raw(statement).await?;
    rows.iter()
        .map(|row| {
            Ok(Change {
                at: Watermark { xid: row.try_get("", "xid")?, seq: row.try_get("", "seq")? },
                kind: row.try_get("", "kind")?,
                thing: row.try_get("", "thing")?,
            })
        })
        .collect()
}

/// Where the order ends now: what a follower that has just read everything has seen at least.
///
/// # Errors
/// What the database answers.
pub async fn end(read: &Read) -> Result<Watermark, DbErr> {
    let sql = match read.get_database_backend() {
        DbBackend::Postgres => {
            "select cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint) - 1 as xid,
                    cast(9223372036854775807 as bigint) as seq"
        }
        _ => "select 0 as xid, coalesce((select seq from sqlite_sequence where name = 'outbox'), 0) as seq",
    };
    let row = read.query_one_raw(Statement::from_string(read.get_database_backend(), sql)).await?;
    match row {
        Some(row) => Ok(Watermark { xid: row.try_get("", "xid")?, seq: row.try_get("", "seq")? }),
        None => Ok(Watermark::default()),
    }
}

/// Drops rows nobody may still need.
///
/// # Errors
/// What the database answers.
pub async fn sweep(tx: &Tx, now: Instant) -> Result<(), DbErr> {
    tx.execute_raw(Statement::from_sql_and_values(
        tx.get_database_backend(),
        "delete from outbox where at < $1",
        [now.plus_days(-KEPT_DAYS).into()],
    ))
    .await?;
    Ok(())
}
