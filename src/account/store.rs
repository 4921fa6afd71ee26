//! The tables of accounts: `account`, `identity`, `one_time_code`, `sign_in_throttle`. Nobody else
//! touches them but `platform::access::session`, which recognises who asks. Security events go to
//! `audit_event` from here, never with a login or an address.

mod administered;

pub use administered::Held;
pub(crate) use administered::{delete_of, held_by, is_taken, note_in, set_blocked};

use platform::{clock, database::Tx, id::Id, kinds, texts::Lang, time::Instant, viewer::Theme};
use sea_orm::{ConnectionTrait, DbErr, ExecResult, QueryResult, Statement, Value};

async fn execute(
    tx: &Tx,
    sql: &str,
    values: impl IntoIterator<Item = Value> + Send,
) -> Result<ExecResult, DbErr> {
    tx.execute_raw(Statement::from_sql_and_values(
        tx.get_database_backend(),
        sql,
        values,
    ))
    .await
}

async fn one<C: ConnectionTrait>(
    db: &C,
    sql: &str,
    values: impl IntoIterator<Item = Value> + Send,
) -> Result<Option<QueryResult>, DbErr> {
    db.query_one_raw(Statement::from_sql_and_values(
        db.get_database_backend(),
        sql,
        values,
    ))
    .await
}

/// An account as signing in needs it.
pub(crate) struct Account {
    pub id: Id<kinds::Account>,
    pub login: String,
    pub password_hash: Option<String>,
}

fn account(row: &QueryResult) -> Result<Account, DbErr> {
    Ok(Account {
        id: row.try_get("", "id")?,
        login: row.try_get("", "login")?,
        password_hash: row.try_get("", "password_hash")?,
    })
}

pub(crate) async fn by_identity<C: ConnectionTrait>(
    db: &C,
    issuer: &str,
    subject: &str,
) -> Result<Option<Account>, DbErr> {
    let sql = "select c.id, c.login, c.password_hash from identity i join account c on c.id = i.account_id
               where i.issuer = $1 and i.subject = $2";
    one(db, sql, [issuer.into(), subject.into()])
        .await?
        .as_ref()
        .map(account)
        .transpose()
}

pub(crate) async fn by_id<C: ConnectionTrait>(
    db: &C,
    id: Id<kinds::Account>,
) -> Result<Option<Account>, DbErr> {
    let sql = "select id, login, password_hash from account where id = $1";
    one(db, sql, [id.into()])
        .await?
        .as_ref()
        .map(account)
        .transpose()
}

/// What a new account consists of.
pub(crate) struct NewAccount {
    pub id: Id<kinds::Account>,
    pub person: Id<kinds::Person>,
    pub login: String,
    pub password_hash: Option<String>,
    pub blocked: bool,
}

pub(crate) async fn insert(tx: &Tx, new: NewAccount, now: Instant) -> Result<(), DbErr> {
    let sql = "insert into account (id, person_id, login, password_hash, blocked, lang, theme, created_at)
               values ($1, $2, $3, $4, $5, $6, $7, $8)";
    let values: [Value; 8] = [
        new.id.into(),
        new.person.into(),
        new.login.into(),
        new.password_hash.into(),
        new.blocked.into(),
        Lang::default().code().into(),
        Theme::default().code().into(),
        now.into(),
    ];
    execute(tx, sql, values).await.map(|_| ())
}

pub(crate) async fn add_identity(
    tx: &Tx,
    account: Id<kinds::Account>,
    issuer: &str,
    subject: &str,
) -> Result<(), DbErr> {
    let sql = "insert into identity (issuer, subject, account_id) values ($1, $2, $3)";
    execute(tx, sql, [issuer.into(), subject.into(), account.into()])
        .await
        .map(|_| ())
}

pub(crate) async fn set_password(
    tx: &Tx,
    account: Id<kinds::Account>,
    hash: String,
) -> Result<(), DbErr> {
    let sql = "update account set password_hash = $1 where id = $2";
    execute(tx, sql, [hash.into(), account.into()])
        .await
        .map(|_| ())
}

pub(crate) async fn set_lang(
    tx: &Tx,
    account: Id<kinds::Account>,
    lang: Lang,
) -> Result<(), DbErr> {
    let sql = "update account set lang = $1 where id = $2";
    execute(tx, sql, [lang.code().into(), account.into()])
        .await
        .map(|_| ())
}

pub(crate) async fn set_theme(
    tx: &Tx,
    account: Id<kinds::Account>,
    theme: Theme,
) -> Result<(), DbErr> {
    let sql = "update account set theme = $1 where id = $2";
    execute(tx, sql, [theme.code().into(), account.into()])
        .await
        .map(|_| ())
}

/// Keeps a code in place of earlier ones of the account.
pub(crate) async fn keep_code(
    tx: &Tx,
    account: Id<kinds::Account>,
    hash: Vec<u8>,
    until: Instant,
) -> Result<(), DbErr> {
    drop_codes(tx, account).await?;
    let sql = "insert into one_time_code (code_hash, account_id, expires_at) values ($1, $2, $3)";
    execute(tx, sql, [hash.into(), account.into(), until.into()])
        .await
        .map(|_| ())
}

pub(crate) async fn drop_codes(tx: &Tx, account: Id<kinds::Account>) -> Result<(), DbErr> {
    execute(
        tx,
        "delete from one_time_code where account_id = $1",
        [account.into()],
    )
    .await
    .map(|_| ())
}

/// The account a code that is still good was made for.
pub(crate) async fn by_code<C: ConnectionTrait>(
    db: &C,
    hash: &[u8],
    now: Instant,
) -> Result<Option<Account>, DbErr> {
    let sql = "select c.id, c.login, c.password_hash from one_time_code o join account c on c.id = o.account_id
               where o.code_hash = $1 and o.expires_at > $2";
    one(db, sql, [hash.to_vec().into(), now.into()])
        .await?
        .as_ref()
        .map(account)
        .transpose()
}

/// Uses a code up; whether it was still good.
pub(crate) async fn use_code(tx: &Tx, hash: &[u8], now: Instant) -> Result<bool, DbErr> {
    let sql = "delete from one_time_code where code_hash = $1 and expires_at > $2";
    Ok(execute(tx, sql, [hash.to_vec().into(), now.into()])
        .await?
        .rows_affected()
        == 1)
}

/// Counts an attempt and returns how many there were; none while its subject has to wait.
/// One statement, so that attempts at the same moment are counted one by one.
pub(crate) async fn count_attempt(
    tx: &Tx,
    subject: &[u8],
    now: Instant,
    forget: Instant,
) -> Result<Option<i64>, DbErr> {
    let sql = "
        insert into sign_in_throttle (subject_hash, failures, open_at, forget_at) values ($1, 1, 0, $3)
        on conflict (subject_hash) do update set
          failures = case when sign_in_throttle.forget_at <= $2 then 1 else sign_in_throttle.failures + 1 end,
          forget_at = $3
        where sign_in_throttle.open_at <= $2
        returning failures";
    let row = one(
        tx,
        sql,
        [subject.to_vec().into(), now.into(), forget.into()],
    )
    .await?;
    row.map(|row| row.try_get("", "failures")).transpose()
}

/// Lets a subject wait.
pub(crate) async fn close_until(tx: &Tx, subject: &[u8], open: Instant) -> Result<(), DbErr> {
    let sql = "update sign_in_throttle set open_at = $1 where subject_hash = $2";
    execute(tx, sql, [open.into(), subject.to_vec().into()])
        .await
        .map(|_| ())
}

/// When a subject may try again.
pub(crate) async fn opens_at(tx: &Tx, subject: &[u8]) -> Result<Option<Instant>, DbErr> {
    let sql = "select open_at from sign_in_throttle where subject_hash = $1";
    one(tx, sql, [subject.to_vec().into()])
        .await?
        .map(|row| row.try_get("", "open_at"))
        .transpose()
}

/// Forgets all attempts of a subject.
pub(crate) async fn clear_attempts(tx: &Tx, subject: &[u8]) -> Result<(), DbErr> {
    execute(
        tx,
        "delete from sign_in_throttle where subject_hash = $1",
        [subject.to_vec().into()],
    )
    .await
    .map(|_| ())
}

/// Takes back one attempt, and the wait if only this one brought it about.
pub(crate) async fn take_back_attempt(tx: &Tx, subject: &[u8], limit: i64) -> Result<(), DbErr> {
    let sql = "update sign_in_throttle set failures = failures - 1,
                 open_at = case when failures <= $2 then 0 else open_at end
               where subject_hash = $1 and failures > 0";
    execute(tx, sql, [subject.to_vec().into(), limit.into()])
        .await
        .map(|_| ())
}

/// Drops attempts and codes whose time is over.
pub(crate) async fn sweep(tx: &Tx, now: Instant) -> Result<(), DbErr> {
    execute(
        tx,
        "delete from sign_in_throttle where forget_at <= $1",
        [now.into()],
    )
    .await?;
    execute(
        tx,
        "delete from one_time_code where expires_at <= $1",
        [now.into()],
    )
    .await
    .map(|_| ())
}

/// What security events there are.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Event {
    /// So many attempts failed that the next has to wait. Without the account, if there is none.
    Throttled,
    PasswordChanged,
    SessionsEnded,
    CodeUsed,
    Created,
    CodeIssued,
    Blocked,
    Opened,
}

impl Event {
    fn code(self) -> &'static str {
        match self {
            Self::Throttled => "account.throttled",
            Self::PasswordChanged => "account.password-changed",
            Self::SessionsEnded => "account.sessions-ended",
            Self::CodeUsed => "account.code-used",
            Self::Created => "account.created",
            Self::CodeIssued => "account.code-issued",
            Self::Blocked => "account.blocked",
            Self::Opened => "account.opened",
        }
    }
}

/// Notes a security event of an account; `actor` where the owner was signed in.
pub(crate) async fn note(
    tx: &Tx,
    event: Event,
    actor: Option<Id<kinds::Person>>,
    account: Option<Id<kinds::Account>>,
    now: Instant,
) -> Result<(), DbErr> {
    audit(tx, event, actor, account, None, now).await
}

async fn audit(
    tx: &Tx,
    event: Event,
    actor: Option<Id<kinds::Person>>,
    account: Option<Id<kinds::Account>>,
    authority: Option<Id<kinds::Authority>>,
    now: Instant,
) -> Result<(), DbErr> {
    let sql = "insert into audit_event (id, at, actor_id, action, thing, authority_id) values ($1, $2, $3, $4, $5, $6)";
    let values: [Value; 6] = [
        clock::new_id::<()>(now).into(),
        now.into(),
        actor.into(),
        event.code().into(),
        account.into(),
        authority.into(),
    ];
    execute(tx, sql, values).await.map(|_| ())
}
