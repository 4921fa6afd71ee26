//! Notices: what a person should know. Written in the transaction of the change that they tell of,
//! each once by its key.
//!
//! What a notice says is chosen where it is shown, by its kind; here stands only what happened to
//! what.

use sea_orm::{ConnectionTrait, DbErr, QueryResult, Statement};
use uuid::Uuid;

use crate::{clock, database::Tx, id::Id, kinds, mail, outbox, time::Instant};

/// Something to tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct New {
    pub person: Id<kinds::Person>,
    /// Told twice with the same key, it is told once.
    pub key: String,
    /// "group.requested"
    pub kind: String,
    /// Where it leads.
    pub thing: Option<Uuid>,
    /// Where that lies, if it is not itself a space: whoever reads there no more is told nothing of it.
    pub space: Option<Id<kinds::Space>>,
    /// The name of that, as its reader may know it at this moment.
    pub about: String,
}

/// A notice as its reader finds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub id: Id<kinds::Notice>,
    pub kind: String,
    pub thing: Option<Uuid>,
    pub space: Option<Id<kinds::Space>>,
    pub about: String,
    pub created_at: Instant,
    pub is_read: bool,
}

/// Days after which a notice goes by itself.
const KEPT_DAYS: i64 = 90;
/// Notices of a person that are kept in sight.
const SHOWN: u32 = 100;

/// The word for somebody's notices in the outbox, where a row names whose they are.
pub const NOTICES: &str = "notices";

/// Tells somebody, once; where they wish it by mail too.
///
/// # Errors
/// What the database answers.
pub async fn tell(tx: &Tx, new: New, now: Instant) -> Result<(), DbErr> {
    let person = new.person;
    let id = clock::new_id::<kinds::Notice>(now);
    let told = tx.execute_raw(Statement::from_sql_and_values(
        tx.get_database_backend(),
        "insert into notice (id, person_id, key, kind, thing, about, created_at, space_id) values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (person_id, key) do nothing",
        [
            id.into(),
            new.person.into(),
            new.key.into(),
            new.kind.into(),
            new.thing.into(),
            new.about.into(),
            now.into(),
            new.space.into(),
        ],
    ))
    .await?;
    if told.rows_affected() > 0 {
        mail::queue::append(tx, id).await?;
    }
    changed(tx, person, told.rows_affected(), now).await
}

/// A person's notices, the newest first.
///
/// # Errors
/// What the database answers.
pub async fn of(
    db: &impl ConnectionTrait,
    person: Id<kinds::Person>,
) -> Result<Vec<Notice>, DbErr> {
    let statement = Statement::from_sql_and_values(
        db.get_database_backend(),
        format!(
            "select id, kind, thing, space_id, about, created_at, read_at from notice
             where person_id = $1 order by created_at desc, id desc limit {SHOWN}"
        ),
        [person.into()],
    );
    let rows = db.query_all_raw(statement).await?;
    rows.iter().map(notice).collect()
}

pub(crate) fn notice(row: &QueryResult) -> Result<Notice, DbErr> {
    let read_at: Option<Instant> = row.try_get("", "read_at")?;
    Ok(Notice {
        id: row.try_get("", "id")?,
        kind: row.try_get("", "kind")?,
        thing: row.try_get("", "thing")?,
        space: row.try_get("", "space_id")?,
        about: row.try_get("", "about")?,
        created_at: row.try_get("", "created_at")?,
        is_read: read_at.is_some(),
    })
}

/// Marks one notice as read, or all of a person's.
///
/// # Errors
/// What the database answers.
pub async fn mark_read(
    tx: &Tx,
    person: Id<kinds::Person>,
    one: Option<Id<kinds::Notice>>,
    now: Instant,
) -> Result<(), DbErr> {
    let marked = tx.execute_raw(Statement::from_sql_and_values(
        tx.get_database_backend(),
        "update notice set read_at = $2 where person_id = $1 and read_at is null and (id = $3 or $4)",
        [person.into(), now.into(), one.into(), one.is_none().into()],
    ))
    .await?;
    changed(tx, person, marked.rows_affected(), now).await
}

async fn changed(
    tx: &Tx,
    person: Id<kinds::Person>,
    notices: u64,
    now: Instant,
) -> Result<(), DbErr> {
    match notices {
        0 => Ok(()),
        _ => outbox::append(tx, NOTICES, person, now).await,
    }
}

/// Drops notices whose time is over.
///
/// # Errors
/// What the database answers.
pub async fn sweep(tx: &Tx, now: Instant) -> Result<(), DbErr> {
    tx.execute_raw(Statement::from_sql_and_values(
        tx.get_database_backend(),
        "delete from notice where created_at < $1",
        [now.plus_days(-KEPT_DAYS).into()],
    ))
    .await?;
    Ok(())
}

/// Drops what was said of a thing that is taken from its readers: a notice would go on naming it.
///
/// # Errors
/// What the database answers.
pub async fn withdraw(tx: &Tx, thing: Uuid) -> Result<(), DbErr> {
    tx.execute_raw(Statement::from_sql_and_values(
        tx.get_database_backend(),
        "delete from notice where thing = $1",
        [thing.into()],
    ))
    .await?;
    Ok(())
}

/// Drops all notices of a person, and what they wished of mails.
///
/// # Errors
/// What the database answers.
pub async fn forget(tx: &Tx, person: Id<kinds::Person>) -> Result<(), DbErr> {
    for table in ["notice", "mail", "mail_wish", "mail_choice"] {
        tx.execute_raw(Statement::from_sql_and_values(
            tx.get_database_backend(),
            format!("delete from {table} where person_id = $1"),
            [person.into()],
        ))
        .await?;
    }
    Ok(())
}
