//! Whom an authority admits to a network, and who belongs to a group by rule: grants to units, posts,
//! whole authorities and people by name. They open reading, and the way in; taking part begins with
//! a membership, because everybody accepts the rules for themselves, and a role is a person's.

use platform::{
    access::{
        Actor, Level,
        space::{self, Principal},
    },
    context::Cx,
    database::Tx,
    id::Id,
    kinds,
    time::{Day, Instant},
};
use sea_orm::{ConnectionTrait, DbBackend, DbErr, Statement};

/// Who admitted somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Admitter {
    /// The group itself, by a rule its leads made.
    Rule,
    /// An authority of the network.
    Authority(Id<kinds::Authority>),
}

impl Admitter {
    /// The source of what leads grant by rule.
    pub(crate) const RULE: &str = "rule";

    /// The source of its grants.
    fn source(self) -> String {
        match self {
            Self::Rule => Self::RULE.to_owned(),
            // As both engines can write it too; see `source_of`.
            Self::Authority(id) => format!("authority {}", id.uuid().simple()),
        }
    }

    /// Reads what [`Admitter::source`] wrote.
    pub(crate) fn of(source: &str) -> Option<Self> {
        match source.strip_prefix("authority ") {
            Some(id) => uuid::Uuid::parse_str(id)
                .ok()
                .map(|id| Self::Authority(Id::from_uuid(id))),
            None => (source == Self::RULE).then_some(Self::Rule),
        }
    }
}

/// Admits a principal.
pub(crate) async fn admit(
    cx: &Cx,
    tx: &Tx,
    group: Id<kinds::Group>,
    to: Principal,
    by: Admitter,
) -> Result<(), DbErr> {
    let source = by.source();
    space::grant(tx, group.cast(), to, Level::Read, &source, cx.now, None).await
}

/// Takes an admission back.
pub(crate) async fn withdraw(
    tx: &Tx,
    group: Id<kinds::Group>,
    from: Principal,
    by: Admitter,
) -> Result<(), DbErr> {
    space::revoke(tx, group.cast(), from, &by.source()).await
}

/// Takes back all that an admitter admitted.
pub(crate) async fn withdraw_all(
    tx: &Tx,
    group: Id<kinds::Group>,
    by: Admitter,
) -> Result<(), DbErr> {
    tx.execute_raw(Statement::from_sql_and_values(
        tx.get_database_backend(),
        "delete from access_grant where space_id = $1 and source = $2",
        [group.into(), by.source().into()],
    ))
    .await
    .map(|_| ())
}

/// Whom an admitter admits.
pub(crate) async fn of(
    db: &impl ConnectionTrait,
    group: Id<kinds::Group>,
    by: Admitter,
    now: Instant,
) -> Result<Vec<Principal>, DbErr> {
    let grants = space::grants(db, group.cast(), now).await?;
    let source = by.source();
    let own = grants.into_iter().filter(|grant| grant.source == source);
    Ok(own.map(|grant| grant.to).collect())
}

/// Whether the actor is admitted, by whomever.
pub(crate) async fn holds(
    db: &impl ConnectionTrait,
    actor: &Actor,
    group: Id<kinds::Group>,
    now: Instant,
) -> Result<bool, DbErr> {
    let grants = space::grants(db, group.cast(), now).await?;
    let mut admitted = grants
        .into_iter()
        .filter(|grant| Admitter::of(&grant.source).is_some());
    Ok(admitted.any(|grant| actor.is(grant.to)))
}

/// An admission that counts as taken back already.
pub(crate) struct Without {
    pub by: Admitter,
    pub whom: Principal,
}

/// Members of networks whom no authority admits any more: because it took that back, or because they
/// left the unit, or the authority. Guests are let in by their sponsor instead.
pub(crate) async fn strays(
    db: &impl ConnectionTrait,
    group: Option<Id<kinds::Group>>,
    today: Day,
    without: Option<Without>,
) -> Result<Vec<(Id<kinds::Group>, Id<kinds::Person>)>, DbErr> {
    let mut values: Vec<sea_orm::Value> = vec![today.into()];
    let only = match group {
        Some(group) => {
            values.push(group.into());
            "and m.group_id = $2"
        }
        None => "",
    };
    let but = match without {
        Some(Without { by, whom }) => {
            values.extend([by.source().into(), whom.id().into()]);
            let (source, whom) = (values.len() - 1, values.len());
            format!("and not (g.source = ${source} and g.principal_id = ${whom})")
        }
        None => String::new(),
    };
    let statement = Statement::from_sql_and_values(
        db.get_database_backend(),
        STRAYS
            .replace("{only}", only)
            .replace("{but}", &but)
            .replace("{source}", source_of(db.get_database_backend())),
        values,
    );
    let rows = db.query_all_raw(statement).await?;
    let read = |row: &sea_orm::QueryResult| {
        Ok((row.try_get("", "group_id")?, row.try_get("", "person_id")?))
    };
    rows.iter().map(read).collect()
}

/// The source of what authority `n` admits, as the engine writes it.
const fn source_of(engine: DbBackend) -> &'static str {
    match engine {
        DbBackend::Postgres => "'authority ' || replace(cast(n.authority_id as text), '-', '')",
        _ => "'authority ' || lower(hex(n.authority_id))",
    }
}

/// An admission by name holds as long as the person belongs to the authority that gave it.
const STRAYS: &str = "
with recursive place(person_id, authority_id, unit_id) as (
    select a.person_id, a.authority_id, a.unit_id from affiliation a
    where a.kind <> 'guest' and (a.from_day is null or a.from_day <= $1)
      and (a.until_day is null or a.until_day >= $1)
), above(person_id, id) as (
    select person_id, unit_id from place
    union select above.person_id, u.parent_id from above join unit u on u.id = above.id
    where u.parent_id is not null
), admission(group_id, principal_kind, principal_id, authority_id) as (
    select n.group_id, g.principal_kind, g.principal_id, n.authority_id
    from network_authority n join access_grant g
      on g.space_id = n.group_id and g.source = {source}
    where n.state = 'member' {but}
)
select m.group_id, m.person_id from membership m join work_group w on w.id = m.group_id
where w.kind = 'network' {only}
  and not exists (select 1 from guest where guest.person_id = m.person_id)
  and not exists (
    select 1 from admission d join place p on p.authority_id = d.authority_id
    where d.group_id = m.group_id and p.person_id = m.person_id and (
        d.principal_id in (p.person_id, p.authority_id)
        or exists (select 1 from above u where u.person_id = p.person_id and u.id = d.principal_id)
        or exists (select 1 from holding h where h.person_id = p.person_id and h.post_id = d.principal_id
                   and (h.from_day is null or h.from_day <= $1)
                   and (h.until_day is null or h.until_day >= $1))))";
