//! What waits to be mailed. No row says anything of what a mail will say.

use sea_orm::{ConnectionTrait, DbErr, QueryResult, Statement, Value};

use super::wishes::{CHOSEN, JOIN};
use crate::{
    clock,
    context::Cx,
    database::{Read, Tx},
    id::Id,
    kinds,
    notices::{self, Notice},
    time::Instant,
};

/// Seconds a notice waits for others, where its reader wants mail at once.
const BUNDLED: i64 = 5 * 60;
/// The hour of the daily mail, where the authorities work.
const MORNING: i8 = 7;
/// Mails made at one time.
const AT_ONE_TIME: u32 = 200;
/// Seconds after which another process may take a mail over: far more than sending takes.
const CLAIM: i64 = 10 * 60;
/// Seconds until the next try; the last one from then on.
const PAUSES: [i64; 5] = [60, 5 * 60, 15 * 60, 30 * 60, 60 * 60];
/// Seconds after which a mail that nobody took is dropped.
const TRIED: i64 = 24 * 60 * 60;
/// Days after which a notice that no mail was made of is forgotten here.
const WAITS_DAYS: i64 = 3;

/// A mail that this process alone may send just now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Claim {
    pub mail: Id<kinds::Mail>,
    pub person: Id<kinds::Person>,
    attempts: i64,
    created_at: Instant,
}

/// Queues a notice.
///
/// # Errors
/// What the database answers.
pub async fn append(tx: &Tx, notice: Id<kinds::Notice>) -> Result<(), DbErr> {
    run(
        tx,
        "insert into mail_notice (notice_id) values ($1)",
        [notice.into()],
    )
    .await
    .map(|_| ())
}

/// Makes mails of what is due: one a person, however many notices. Who has one that could not be sent
/// yet gets the next after it.
///
/// # Errors
/// What the database answers.
pub async fn bundle(cx: &Cx) -> Result<(), DbErr> {
    let morning = cx.app.clock.last_time(MORNING, cx.now);
    let settled = cx.now.plus_seconds(-BUNDLED);
    let sql = format!(
        "select distinct n.person_id as person from mail_notice i {JOIN}
         where {} and not exists (select 1 from mail where mail.person_id = n.person_id)
         limit {AT_ONE_TIME}",
        due("$1", "$2")
    );
    let read = cx.read();
    let waiting = read
        .query_all_raw(Statement::from_sql_and_values(
            read.get_database_backend(),
            sql,
            [settled.into(), morning.into()],
        ))
        .await?;
    for row in waiting {
        make(cx, row.try_get("", "person")?, morning).await?;
    }
    Ok(())
}

/// Which waiting notices are due, of those told before one moment or the other, by what is chosen.
fn due(at_once: &str, daily: &str) -> String {
    format!(
        "i.mail_id is null and n.read_at is null and n.created_at <= case {CHOSEN}
         when 'at_once' then cast({at_once} as bigint) when 'daily' then cast({daily} as bigint)
         else cast(-1 as bigint) end"
    )
}

async fn make(cx: &Cx, person: Id<kinds::Person>, morning: Instant) -> Result<(), DbErr> {
    let tx = cx.begin().await?;
    let mail = clock::new_id::<kinds::Mail>(cx.now);
    run(
        &tx,
        "insert into mail (id, person_id, next_at, attempts, created_at) values ($1, $2, $3, 0, $3)",
        [mail.into(), person.into(), cx.now.into()],
    )
    .await?;
    // Of two processes the second waits here, and finds them taken.
    let sql = format!(
        "update mail_notice set mail_id = $1 where mail_id is null and notice_id in (
             select i.notice_id from mail_notice i {JOIN} where n.person_id = $2 and {})",
        due("$3", "$4")
    );
    let values = [mail.into(), person.into(), cx.now.into(), morning.into()];
    if run(&tx, &sql, values).await? > 0 {
        tx.commit().await?;
    }
    Ok(())
}

/// Takes the next mail whose time has come.
///
/// # Errors
/// What the database answers.
pub async fn claim(cx: &Cx) -> Result<Option<Claim>, DbErr> {
    loop {
        let read = cx.read();
        let next = Statement::from_sql_and_values(
            read.get_database_backend(),
            "select id, person_id, attempts, created_at from mail where next_at <= $1 order by next_at, id limit 1",
            [cx.now.into()],
        );
        let Some(row) = read.query_one_raw(next).await? else {
            return Ok(None);
        };
        let claim = claimed(&row)?;
        let tx = cx.begin().await?;
        let sql = "update mail set next_at = $2, attempts = attempts + 1
                   where id = $1 and attempts = $3 and next_at <= $4";
        let values = [
            claim.mail.into(),
            cx.now.plus_seconds(CLAIM).into(),
            claim.attempts.into(),
            cx.now.into(),
        ];
        let won = run(&tx, sql, values).await?;
        tx.commit().await?;
        if won > 0 {
            return Ok(Some(Claim {
                attempts: claim.attempts + 1,
                ..claim
            }));
        }
    }
}

fn claimed(row: &QueryResult) -> Result<Claim, DbErr> {
    Ok(Claim {
        mail: row.try_get("", "id")?,
        person: row.try_get("", "person_id")?,
        attempts: row.try_get("", "attempts")?,
        created_at: row.try_get("", "created_at")?,
    })
}

/// What a mail is about, the oldest first: not what its reader has read meanwhile.
///
/// # Errors
/// What the database answers.
pub async fn notices(read: &Read, mail: Id<kinds::Mail>) -> Result<Vec<Notice>, DbErr> {
    let statement = Statement::from_sql_and_values(
        read.get_database_backend(),
        "select n.id, n.kind, n.thing, n.space_id, n.about, n.created_at, n.read_at
         from mail_notice i join notice n on n.id = i.notice_id
         where i.mail_id = $1 and n.read_at is null order by n.created_at, n.id",
        [mail.into()],
    );
    let rows = read.query_all_raw(statement).await?;
    rows.iter().map(notices::notice).collect()
}

/// Drops a mail with what it was about: it is sent, or will not be.
///
/// # Errors
/// What the database answers.
pub async fn done(cx: &Cx, mail: Id<kinds::Mail>) -> Result<(), DbErr> {
    let tx = cx.begin().await?;
    run(&tx, "delete from mail where id = $1", [mail.into()]).await?;
    tx.commit().await
}

/// Puts a mail off that could not be sent, or drops it where that was tried for long. Answers whether
/// it stays.
///
/// # Errors
/// What the database answers.
pub async fn put_off(cx: &Cx, claim: &Claim) -> Result<bool, DbErr> {
    if claim.created_at.seconds_until(cx.now) >= TRIED {
        done(cx, claim.mail).await?;
        return Ok(false);
    }
    let nth = usize::try_from(claim.attempts - 1).unwrap_or(0);
    let pause = PAUSES.get(nth).or(PAUSES.last()).copied().unwrap_or(CLAIM);
    let tx = cx.begin().await?;
    let sql = "update mail set next_at = $2 where id = $1 and attempts = $3";
    let next = cx.now.plus_seconds(pause);
    let values = [claim.mail.into(), next.into(), claim.attempts.into()];
    run(&tx, sql, values).await?;
    tx.commit().await?;
    Ok(true)
}

/// How many mails wait for the mail server, and since when.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    pub waiting: i64,
    pub oldest: Option<Instant>,
}

/// Counts the mails.
///
/// # Errors
/// What the database answers.
pub async fn figures(read: &Read) -> Result<Figures, DbErr> {
    let sql = "select count(*) as waiting, min(created_at) as oldest from mail";
    let statement = Statement::from_string(read.get_database_backend(), sql);
    let Some(row) = read.query_one_raw(statement).await? else {
        return Ok(Figures::default());
    };
    Ok(Figures {
        waiting: row.try_get("", "waiting")?,
        oldest: row.try_get("", "oldest")?,
    })
}

/// Forgets what no mail was made of, mails nobody sends any more, and choices for places their owner
/// has left; everything that waits where the installation sends no mail.
///
/// # Errors
/// What the database answers.
pub async fn sweep(tx: &Tx, sends_mail: bool, now: Instant) -> Result<(), DbErr> {
    let (unbundled, unsent) = match sends_mail {
        true => (now.plus_days(-WAITS_DAYS), now.plus_seconds(-2 * TRIED)),
        false => (now, now),
    };
    run(
        tx,
        "delete from mail where created_at <= $1",
        [unsent.into()],
    )
    .await?;
    run(
        tx,
        "delete from mail_notice where mail_id is null
         and notice_id in (select id from notice where created_at <= $1)",
        [unbundled.into()],
    )
    .await?;
    run(
        tx,
        "delete from mail_choice where not exists (
             select 1 from access_grant g
             where g.space_id = mail_choice.space_id and g.principal_id = mail_choice.person_id)",
        [],
    )
    .await?;
    Ok(())
}

pub(super) async fn run(
    tx: &Tx,
    sql: &str,
    values: impl IntoIterator<Item = Value>,
) -> Result<u64, DbErr> {
    let statement = Statement::from_sql_and_values(tx.get_database_backend(), sql, values);
    Ok(tx.execute_raw(statement).await?.rows_affected())
}
