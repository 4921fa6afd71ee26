//! What administrators read and change of accounts.

use platform::{database::Tx, id::Id, kinds, time::Instant};
use sea_orm::{ConnectionTrait, DbErr, Statement, Value};

use super::{Event, audit, execute, one};

/// An account as an administrator sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    pub id: Id<kinds::Account>,
    pub login: String,
    pub blocked: bool,
    pub has_password: bool,
}

/// The accounts of people; of several of one person the oldest comes last.
pub(crate) async fn held_by<C: ConnectionTrait>(
    db: &C,
    people: &[Id<kinds::Person>],
) -> Result<Vec<(Id<kinds::Person>, Held)>, DbErr> {
    if people.is_empty() {
        return Ok(Vec::new());
    }
    let marks: Vec<String> = (1..=people.len()).map(|n| format!("${n}")).collect();
    let sql = format!(
        "select person_id, id, login, blocked, password_hash is not null as has_password from account
         where person_id in ({}) order by created_at desc, id desc",
        marks.join(", ")
    );
    let values: Vec<Value> = people.iter().map(|id| (*id).into()).collect();
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    let rows = db.query_all_raw(statement).await?;
    rows.iter()
        .map(|row| {
            let held = Held {
                id: row.try_get("", "id")?,
                login: row.try_get("", "login")?,
                blocked: row.try_get("", "blocked")?,
                has_password: row.try_get("", "has_password")?,
            };
            Ok((row.try_get("", "person_id")?, held))
        })
        .collect()
}

/// Whether somebody has this login.
pub(crate) async fn is_taken(tx: &Tx, login: &str) -> Result<bool, DbErr> {
    let found = one(
        tx,
        "select id from account where login = $1",
        [login.into()],
    )
    .await?;
    Ok(found.is_some())
}

/// Keeps an account's owner out, or lets them in again. Who is kept out has no session any more.
pub(crate) async fn set_blocked(
    tx: &Tx,
    account: Id<kinds::Account>,
    blocked: bool,
) -> Result<(), DbErr> {
    let sql = "update account set blocked = $1 where id = $2";
    execute(tx, sql, [blocked.into(), account.into()]).await?;
    if blocked {
        execute(
            tx,
            "delete from session where account_id = $1",
            [account.into()],
        )
        .await?;
    }
    Ok(())
}

/// Notes what an administrator did with an account of their authority.
pub(crate) async fn note_in(
    tx: &Tx,
    event: Event,
    by: Id<kinds::Person>,
    account: Id<kinds::Account>,
    authority: Id<kinds::Authority>,
    now: Instant,
) -> Result<(), DbErr> {
    audit(tx, event, Some(by), Some(account), Some(authority), now).await
}

/// Deletes the accounts of a person with all that belongs to them.
pub(crate) async fn delete_of(tx: &Tx, person: Id<kinds::Person>) -> Result<(), DbErr> {
    for table in ["parked_input", "one_time_code", "session", "identity"] {
        let sql = format!(
            "delete from {table} where account_id in (select id from account where person_id = $1)"
        );
        execute(tx, &sql, [person.into()]).await?;
    }
    execute(
        tx,
        "delete from account where person_id = $1",
        [person.into()],
    )
    .await
    .map(|_| ())
}
