//! Sessions: an opaque random token in a cookie, of which the database keeps only the hash.
//!
//! Nothing here records what somebody does: the idle limit moves in steps of ten minutes and says
//! no more than that the session is in use. When it was last, to these ten minutes, its owner alone
//! is told, to tell devices apart; with the session that is gone.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use sea_orm::{ConnectionTrait, DbErr, QueryResult, Statement};
use sha2::{Digest, Sha256};

use super::hold::sessions_that_hold;
use crate::{
    clock,
    database::{Read, Tx},
    id::Id,
    kinds,
    texts::Lang,
    time::{Day, Instant},
    viewer::{SignedIn, Theme},
};

/// Minutes without a request after which a session ends.
pub const IDLE_MINUTES: i64 = 60;
/// Minutes by which the limit moves, so that reading a page seldom writes.
pub const STEP_MINUTES: i64 = 10;
/// Hours after which a session ends in any case.
pub const LONGEST_HOURS: i64 = 12;
/// Sessions one account may have; the oldest ends when one more begins.
pub const MOST: u64 = 20;

/// The secret in the cookie. Leaves this type only to be set as cookie or hashed.
#[derive(Clone, PartialEq, Eq)]
pub struct Token([u8; 32]);

impl Token {
    pub fn new() -> Self {
        Self(clock::random())
    }

    /// As written in the cookie.
    pub fn text(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.0)
    }

    pub fn from_text(text: &str) -> Option<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
        bytes.try_into().ok().map(Self)
    }

    /// What the database keeps.
    pub fn hash(&self) -> Vec<u8> {
        Sha256::digest(self.0).to_vec()
    }
}

impl Default for Token {
    fn default() -> Self {
        Self::new()
    }
}

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token(…)")
    }
}

/// A session found by its token, with what the shell shows of its person.
#[derive(Clone, Debug)]
pub struct Current {
    pub session: Id<kinds::Session>,
    pub account: Id<kinds::Account>,
    pub lang: Lang,
    pub theme: Theme,
    pub shown: SignedIn,
    /// When the session ends if it stays idle.
    pub idle_at: Instant,
    /// When it ends in any case.
    pub expires_at: Instant,
    /// The state of everybody's rights when the session was found.
    pub epoch: i64,
}

impl Current {
    /// Seconds until the session ends if nothing more is asked.
    pub fn ends_in(&self, now: Instant) -> i64 {
        now.seconds_until(self.idle_at.min(self.expires_at))
    }
}

/// Finds the session of a token. Blocked accounts and people without a current affiliation in an
/// active authority have none, whatever their cookie says.
///
/// # Errors
/// What the database answers.
pub async fn find(
    read: &Read,
    token: &Token,
    today: Day,
    now: Instant,
) -> Result<Option<Current>, DbErr> {
    let values = [now.into(), today.into(), token.hash().into()];
    let statement = Statement::from_sql_and_values(read.get_database_backend(), FIND, values);
    read.query_one_raw(statement)
        .await?
        .as_ref()
        .map(current)
        .transpose()
}

fn current(row: &QueryResult) -> Result<Current, DbErr> {
    let text = |column: &str| row.try_get::<String>("", column);
    let (given, prefix, family) = (text("given")?, text("prefix")?, text("family")?);
    let portrait: Option<Id<kinds::Portrait>> = row.try_get("", "portrait_id")?;
    let name = [text("title")?, given.clone(), prefix, family.clone()];
    let person = row.try_get("", "person_id")?;
    Ok(Current {
        session: row.try_get("", "session_id")?,
        account: row.try_get("", "account_id")?,
        idle_at: row.try_get("", "idle_at")?,
        expires_at: row.try_get("", "expires_at")?,
        epoch: row.try_get("", "epoch")?,
        lang: Lang::from_code(&text("lang")?).unwrap_or_default(),
        theme: Theme::from_code(&text("theme")?).unwrap_or_default(),
        shown: SignedIn {
            person,
            name: name
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(" "),
            initials: given
                .chars()
                .take(1)
                .chain(family.chars().take(1))
                .collect(),
            portrait: portrait.map(|id| format!("/bilder/{id}")),
            authority: text("key")?,
            authority_short: text("short")?,
            authority_name: text("authority_name")?,
            house: text("house")?,
            admin: row.try_get::<i64>("", "mandates")? > 0,
            guest: text("kind")? == "guest",
            unread: u32::try_from(row.try_get::<i64>("", "unread")?).unwrap_or(u32::MAX),
        },
    })
}

/// The home affiliation comes first where there are several.
const FIND: &str = concat!(
    "
select s.id as session_id, s.account_id, s.idle_at, s.expires_at, c.lang, c.theme, p.id as person_id, p.title,
       p.given, p.prefix, p.family, p.portrait_id, a.kind, h.key, h.short, h.name as authority_name, h.house,
       (select count(*) from mandate m where m.person_id = p.id and m.role = 'administrator') as mandates,
       (select value from access_epoch) as epoch,
       (select count(*) from notice n where n.person_id = p.id and n.read_at is null) as unread
",
    sessions_that_hold!(),
    " and s.token_hash = $3
order by case a.kind when 'home' then 0 when 'seconded' then 1 else 2 end, a.id
limit 1"
);

/// Begins a session and ends the oldest ones beyond [`MOST`].
///
/// # Errors
/// What the database answers.
pub async fn begin(
    tx: &Tx,
    account: Id<kinds::Account>,
    device: &str,
    now: Instant,
) -> Result<Token, DbErr> {
    let token = Token::new();
    let execute = |sql, values: Vec<sea_orm::Value>| {
        tx.execute_raw(Statement::from_sql_and_values(
            tx.get_database_backend(),
            sql,
            values,
        ))
    };
    execute(
        "insert into session (id, account_id, token_hash, device, created_at, idle_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7)",
        vec![
            clock::random_id::<kinds::Session>().into(),
            account.into(),
            token.hash().into(),
            device.into(),
            now.into(),
            idle_limit(now).into(),
            now.plus_seconds(LONGEST_HOURS * 3600).into(),
        ],
    )
    .await?;
    execute(
        "delete from session where account_id = $1 and (expires_at <= $2 or id not in
         (select id from session where account_id = $1 order by created_at desc, id limit $3))",
        vec![account.into(), now.plus_days(-1).into(), MOST.into()],
    )
    .await?;
    Ok(token)
}

/// When a session used now ends if it stays idle.
pub const fn idle_limit(now: Instant) -> Instant {
    now.plus_seconds(IDLE_MINUTES * 60)
}

/// Moves the idle limit of a session in use.
///
/// # Errors
/// What the database answers.
pub async fn renew(tx: &Tx, session: Id<kinds::Session>, now: Instant) -> Result<(), DbErr> {
    let values = [idle_limit(now).into(), session.into()];
    tx.execute_raw(Statement::from_sql_and_values(
        tx.get_database_backend(),
        "update session set idle_at = $1 where id = $2",
        values,
    ))
    .await?;
    Ok(())
}

/// Ends one session of an account.
///
/// # Errors
/// What the database answers.
pub async fn end(
    tx: &Tx,
    account: Id<kinds::Account>,
    session: Id<kinds::Session>,
) -> Result<(), DbErr> {
    tx.execute_raw(Statement::from_sql_and_values(
        tx.get_database_backend(),
        "delete from session where id = $1 and account_id = $2",
        [session.into(), account.into()],
    ))
    .await?;
    Ok(())
}

/// Ends every session of an account but, where given, one.
///
/// # Errors
/// What the database answers.
pub async fn end_others(
    tx: &Tx,
    account: Id<kinds::Account>,
    but: Option<Id<kinds::Session>>,
) -> Result<(), DbErr> {
    tx.execute_raw(Statement::from_sql_and_values(
        tx.get_database_backend(),
        "delete from session where account_id = $1 and ($2 is null or id <> $2)",
        [account.into(), but.into()],
    ))
    .await?;
    Ok(())
}

/// Ends the session of a token, whosoever it is.
///
/// # Errors
/// What the database answers.
pub async fn end_by_token(tx: &Tx, token: &Token) -> Result<(), DbErr> {
    tx.execute_raw(Statement::from_sql_and_values(
        tx.get_database_backend(),
        "delete from session where token_hash = $1",
        [token.hash().into()],
    ))
    .await?;
    Ok(())
}

/// Gives a session a new token, as after a change of what it is trusted for; the old one is void.
///
/// # Errors
/// What the database answers.
pub async fn replace_token(tx: &Tx, session: Id<kinds::Session>) -> Result<Token, DbErr> {
    let token = Token::new();
    tx.execute_raw(Statement::from_sql_and_values(
        tx.get_database_backend(),
        "update session set token_hash = $1 where id = $2",
        [token.hash().into(), session.into()],
    ))
    .await?;
    Ok(token)
}

/// A session as its owner sees it in a list.
#[derive(Clone, Debug)]
pub struct Listed {
    pub session: Id<kinds::Session>,
    pub device: String,
    pub since: Instant,
    /// When it was last in use, at most [`STEP_MINUTES`] too early.
    pub used: Instant,
}

/// The sessions of an account that have not ended, the newest first.
///
/// # Errors
/// What the database answers.
pub async fn list(
    read: &Read,
    account: Id<kinds::Account>,
    now: Instant,
) -> Result<Vec<Listed>, DbErr> {
    let statement = Statement::from_sql_and_values(
        read.get_database_backend(),
        "select id, device, created_at, idle_at from session where account_id = $1 and idle_at > $2 and expires_at > $2
         order by created_at desc, id",
        [account.into(), now.into()],
    );
    let listed = |row: &QueryResult| {
        Ok(Listed {
            session: row.try_get("", "id")?,
            device: row.try_get("", "device")?,
            since: row.try_get("", "created_at")?,
            used: row
                .try_get::<Instant>("", "idle_at")?
                .plus_seconds(-IDLE_MINUTES * 60),
        })
    };
    read.query_all_raw(statement)
        .await?
        .iter()
        .map(listed)
        .collect()
}

/// How many sessions have not ended, over all accounts.
///
/// # Errors
/// What the database answers.
pub async fn count(read: &Read, now: Instant) -> Result<i64, DbErr> {
    let statement = Statement::from_sql_and_values(
        read.get_database_backend(),
        "select count(*) as sessions from session where idle_at > $1 and expires_at > $1",
        [now.into()],
    );
    let row = read.query_one_raw(statement).await?;
    row.map_or(Ok(0), |row| row.try_get("", "sessions"))
}

/// Whom an account belongs to.
#[derive(Clone, Debug)]
pub struct Holder {
    pub person: Id<kinds::Person>,
    pub given: String,
    pub family: String,
    /// Not blocked, and the person has a current affiliation in an active authority: the same
    /// rule as in [`find`].
    pub may_begin: bool,
}

/// Finds whom an account belongs to and whether a session may begin.
///
/// # Errors
/// What the database answers.
pub async fn holder<C: ConnectionTrait>(
    db: &C,
    account: Id<kinds::Account>,
    today: Day,
) -> Result<Option<Holder>, DbErr> {
    let statement = Statement::from_sql_and_values(
        db.get_database_backend(),
        "select p.id, p.given, p.family, case when not c.blocked and exists (
             select 1 from affiliation a join authority h on h.id = a.authority_id and h.active
             where a.person_id = p.id
               and (a.from_day is null or a.from_day <= $2) and (a.until_day is null or a.until_day >= $2)
         ) then 1 else 0 end as may_begin
         from account c join person p on p.id = c.person_id where c.id = $1",
        [account.into(), today.into()],
    );
    let holder = |row: QueryResult| {
        Ok(Holder {
            person: row.try_get("", "id")?,
            given: row.try_get("", "given")?,
            family: row.try_get("", "family")?,
            may_begin: row.try_get::<i32>("", "may_begin")? == 1,
        })
    };
    db.query_one_raw(statement).await?.map(holder).transpose()
}

/// Drops sessions that ended more than a day ago; until then they can park what was typed.
///
/// # Errors
/// What the database answers.
pub async fn sweep(tx: &Tx, now: Instant) -> Result<(), DbErr> {
    tx.execute_raw(Statement::from_sql_and_values(
        tx.get_database_backend(),
        "delete from session where expires_at <= $1",
        [now.plus_days(-1).into()],
    ))
    .await?;
    Ok(())
}
