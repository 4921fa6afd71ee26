//! Parked input: what somebody typed into a form when their session had ended. Kept for the same
//! account and address for a day, and given back the next time the form is opened.

use sea_orm::{ConnectionTrait, DbErr, Statement};

use crate::{
    access::session::Token, context::Cx, database::Tx, error::AppError, id::Id, kinds,
    time::Instant,
};

type Fields = Vec<(String, String)>;

/// Hours that input is kept.
const KEPT_HOURS: i64 = 24;
/// Bytes of the fields of one form.
const MOST: usize = 3_000_000;

/// Fields that are secrets and never kept.
const SECRETS: [&str; 5] = ["password", "current", "new", "repeat", "code"];

/// Parks what was sent with the token of a session that has ended. Whether it could be parked: a
/// session that somebody ended parks nothing, since whoever holds its token then may be a thief, and
/// nothing of theirs shall stand in a form of its owner.
///
/// # Errors
/// What the database answers.
pub async fn park(
    cx: &Cx,
    token: &Token,
    address: &str,
    fields: &Fields,
) -> Result<bool, AppError> {
    let fields: Vec<_> = fields
        .iter()
        .filter(|(name, _)| !SECRETS.contains(&name.as_str()))
        .collect();
    let text = serde_json::to_string(&fields).map_err(|_| AppError::Internal)?;
    if text.len() > MOST {
        return Ok(false);
    }
    let tx = cx.begin().await?;
    let since = cx.now.plus_seconds(-KEPT_HOURS * 3600);
    let done = tx
        .execute_raw(Statement::from_sql_and_values(
            tx.get_database_backend(),
            "insert into parked_input (account_id, address, fields, expires_at)
             select account_id, $1, $2, $3 from session where token_hash = $4 and expires_at > $5
             on conflict (account_id, address) do update set fields = excluded.fields, expires_at = excluded.expires_at",
            [
                address.into(),
                text.into(),
                cx.now.plus_seconds(KEPT_HOURS * 3600).into(),
                token.hash().into(),
                since.into(),
            ],
        ))
        .await?;
    tx.commit().await?;
    Ok(done.rows_affected() > 0)
}

/// What was parked for an account at an address.
///
/// # Errors
/// What the database answers.
pub async fn find<C: ConnectionTrait>(
    db: &C,
    account: Id<kinds::Account>,
    address: &str,
    now: Instant,
) -> Result<Option<Fields>, DbErr> {
    let row = db
        .query_one_raw(Statement::from_sql_and_values(
            db.get_database_backend(),
            "select fields from parked_input where account_id = $1 and address = $2 and expires_at > $3",
            [account.into(), address.into(), now.into()],
        ))
        .await?;
    let text: Option<String> = row.map(|row| row.try_get("", "fields")).transpose()?;
    Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
}

/// Forgets what was parked, once it is saved.
///
/// # Errors
/// What the database answers.
pub async fn forget(tx: &Tx, account: Id<kinds::Account>, address: &str) -> Result<(), DbErr> {
    tx.execute_raw(Statement::from_sql_and_values(
        tx.get_database_backend(),
        "delete from parked_input where account_id = $1 and address = $2",
        [account.into(), address.into()],
    ))
    .await?;
    Ok(())
}

/// Drops what nobody came back for.
///
/// # Errors
/// What the database answers.
pub async fn sweep(tx: &Tx, now: Instant) -> Result<(), DbErr> {
    tx.execute_raw(Statement::from_sql_and_values(
        tx.get_database_backend(),
        "delete from parked_input where expires_at <= $1",
        [now.into()],
    ))
    .await?;
    Ok(())
}
