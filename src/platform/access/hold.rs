//! Which sessions hold: the one rule, for the session of a request and for all that are connected.

use std::collections::HashSet;

use sea_orm::{ConnectionTrait, DbErr, Statement, Value};

use super::principals::marks;
use crate::{
    database::Read,
    id::Id,
    kinds,
    time::{Day, Instant},
};

/// The rows of sessions that have not ended, of accounts that are not blocked, with each current
/// affiliation in an active authority: $1 is the moment, $2 the day.
macro_rules! sessions_that_hold {
    () => {
        "from session s
join account c on c.id = s.account_id and not c.blocked
join person p on p.id = c.person_id
join affiliation a on a.person_id = p.id
  and (a.from_day is null or a.from_day <= $2) and (a.until_day is null or a.until_day >= $2)
join authority h on h.id = a.authority_id and h.active
where s.idle_at > $1 and s.expires_at > $1"
    };
}

pub(super) use sessions_that_hold;

/// Which of these sessions hold, by the rule of [`session::find`](super::session::find).
///
/// # Errors
/// What the database answers.
pub async fn hold(
    read: &Read,
    sessions: &[Id<kinds::Session>],
    today: Day,
    now: Instant,
) -> Result<HashSet<Id<kinds::Session>>, DbErr> {
    let sql = format!(
        "select distinct s.id as id {} and s.id in ({})",
        sessions_that_hold!(),
        marks(3, sessions.len())
    );
    let values: [Value; 2] = [now.into(), today.into()];
    let values = values
        .into_iter()
        .chain(sessions.iter().map(|id| (*id).into()));
    let statement = Statement::from_sql_and_values(read.get_database_backend(), sql, values);
    let rows = read.query_all_raw(statement).await?;
    rows.iter().map(|row| row.try_get("", "id")).collect()
}
