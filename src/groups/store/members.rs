//! Who is in a group, and the grants that follow from it.

use std::collections::BTreeMap;

use platform::{
    access::{
        Level,
        space::{self, Principal},
    },
    context::Cx,
    database::Tx,
    error::AppError,
    id::Id,
    kinds, outbox,
    time::Day,
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, Statement,
    sea_query::{Expr, ExprTrait, OnConflict},
};

use super::{sections, tables::membership};
use crate::capability::GROUP;

/// The source of a member's grant.
const MEMBER: &str = "member";

/// A member as the store knows it; who that is, the directory says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    pub person: Id<kinds::Person>,
    pub level: Level,
    pub title: String,
    /// The last day, of guests.
    pub until: Option<Day>,
}

impl From<membership::Model> for Member {
    fn from(row: membership::Model) -> Self {
        Self {
            person: row.person_id,
            level: Level::from_number(row.level).unwrap_or(Level::Read),
            title: row.title,
            until: row.until_day,
        }
    }
}

/// The members of a group, leads first, from one on; at most `limit`.
pub(crate) async fn of(
    db: &impl ConnectionTrait,
    group: Id<kinds::Group>,
    offset: u64,
    limit: u64,
) -> Result<Vec<Member>, AppError> {
    let rows = membership::Entity::find()
        .filter(membership::Column::GroupId.eq(group))
        .order_by_desc(membership::Column::Level)
        .order_by_asc(membership::Column::CreatedAt)
        .order_by_asc(membership::Column::PersonId)
        .offset(offset)
        .limit(limit)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(Member::from).collect())
}

/// Those who lead a group, or moderate it.
pub(crate) async fn at_least(
    db: &impl ConnectionTrait,
    group: Id<kinds::Group>,
    level: Level,
) -> Result<Vec<Member>, AppError> {
    let rows = membership::Entity::find()
        .filter(membership::Column::GroupId.eq(group))
        .filter(membership::Column::Level.gte(level.number()))
        .order_by_desc(membership::Column::Level)
        .order_by_asc(membership::Column::CreatedAt)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(Member::from).collect())
}

/// One member, or nothing.
pub(crate) async fn one(
    db: &impl ConnectionTrait,
    group: Id<kinds::Group>,
    person: Id<kinds::Person>,
) -> Result<Option<Member>, AppError> {
    let row = membership::Entity::find_by_id((group, person))
        .one(db)
        .await?;
    Ok(row.map(Member::from))
}

/// Which of these people are in a group.
pub(crate) async fn among(
    db: &impl ConnectionTrait,
    group: Id<kinds::Group>,
    people: &[Id<kinds::Person>],
) -> Result<Vec<Id<kinds::Person>>, AppError> {
    let rows = membership::Entity::find()
        .filter(membership::Column::GroupId.eq(group))
        .filter(membership::Column::PersonId.is_in(people.iter().copied()))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| row.person_id).collect())
}

/// Who would lead a group next: the highest role, then the longest in it; no guests.
pub(crate) async fn successor(
    tx: &Tx,
    group: Id<kinds::Group>,
) -> Result<Option<Member>, AppError> {
    let row = membership::Entity::find()
        .filter(membership::Column::GroupId.eq(group))
        .filter(membership::Column::UntilDay.is_null())
        .order_by_desc(membership::Column::Level)
        .order_by_asc(membership::Column::CreatedAt)
        .order_by_asc(membership::Column::PersonId)
        .one(tx)
        .await?;
    Ok(row.map(Member::from))
}

/// Those who lead a group, and where asked for its guests.
pub(crate) async fn front(
    db: &impl ConnectionTrait,
    group: Id<kinds::Group>,
    with_guests: bool,
) -> Result<Vec<Member>, AppError> {
    let lead = membership::Column::Level.eq(Level::Lead.number());
    let wanted = match with_guests {
        true => lead.or(membership::Column::UntilDay.is_not_null()),
        false => lead,
    };
    let rows = membership::Entity::find()
        .filter(membership::Column::GroupId.eq(group))
        .filter(wanted)
        .order_by_desc(membership::Column::Level)
        .order_by_asc(membership::Column::CreatedAt)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(Member::from).collect())
}

/// Who founded each of these groups: of its leads the first.
pub(crate) async fn founders(
    db: &impl ConnectionTrait,
    groups: &[Id<kinds::Group>],
) -> Result<BTreeMap<Id<kinds::Group>, Member>, AppError> {
    let rows = membership::Entity::find()
        .filter(membership::Column::GroupId.is_in(groups.iter().copied()))
        .filter(membership::Column::Level.eq(Level::Lead.number()))
        .order_by_desc(membership::Column::CreatedAt)
        .all(db)
        .await?;
    let founder = |row: membership::Model| (row.group_id, Member::from(row));
    Ok(rows.into_iter().map(founder).collect())
}

/// How many lead a group.
pub(crate) async fn leads(tx: &Tx, group: Id<kinds::Group>) -> Result<u64, AppError> {
    Ok(membership::Entity::find()
        .filter(membership::Column::GroupId.eq(group))
        .filter(membership::Column::Level.eq(Level::Lead.number()))
        .count(tx)
        .await?)
}

/// Somebody who comes in.
#[derive(Clone, Debug)]
pub(crate) struct NewMember {
    pub person: Id<kinds::Person>,
    pub level: Level,
    pub title: String,
    /// The version of the rules they accepted.
    pub rules_version: i64,
    pub until: Option<Day>,
}

/// Takes somebody in; who is in already stays as they are.
pub(crate) async fn admit(
    cx: &Cx,
    tx: &Tx,
    group: Id<kinds::Group>,
    new: NewMember,
) -> Result<(), AppError> {
    let person = new.person;
    let row = membership::ActiveModel {
        group_id: Set(group),
        person_id: Set(person),
        level: Set(new.level.number()),
        title: Set(new.title),
        rules_version: Set(new.rules_version),
        accepted_on: Set((new.rules_version > 0).then_some(cx.today)),
        until_day: Set(new.until),
        created_at: Set(cx.now),
        place: Set(None),
    };
    let key = [membership::Column::GroupId, membership::Column::PersonId];
    membership::Entity::insert(row)
        .on_conflict(OnConflict::columns(key).do_nothing().to_owned())
        .exec_without_returning(tx)
        .await?;
    if new.level >= Level::Moderate {
        sections::follow(cx, tx, group, person, new.level).await?;
    }
    Ok(regrant(cx, tx, group, person).await?)
}

/// Gives a member another role or name for it.
pub(crate) async fn appoint(
    cx: &Cx,
    tx: &Tx,
    group: Id<kinds::Group>,
    person: Id<kinds::Person>,
    level: Level,
    title: &str,
) -> Result<(), AppError> {
    membership::Entity::update(membership::ActiveModel {
        group_id: sea_orm::ActiveValue::Unchanged(group),
        person_id: sea_orm::ActiveValue::Unchanged(person),
        level: Set(level.number()),
        title: Set(title.to_owned()),
        ..Default::default()
    })
    .exec(tx)
    .await?;
    sections::follow(cx, tx, group, person, level).await?;
    Ok(regrant(cx, tx, group, person).await?)
}

/// Notes that a member accepted the rules in a version.
pub(crate) async fn accept(
    cx: &Cx,
    tx: &Tx,
    group: Id<kinds::Group>,
    person: Id<kinds::Person>,
    version: i64,
) -> Result<(), AppError> {
    membership::Entity::update(membership::ActiveModel {
        group_id: sea_orm::ActiveValue::Unchanged(group),
        person_id: sea_orm::ActiveValue::Unchanged(person),
        rules_version: Set(version),
        accepted_on: Set(Some(cx.today)),
        ..Default::default()
    })
    .exec(tx)
    .await?;
    Ok(regrant(cx, tx, group, person).await?)
}

/// Lets somebody go, and takes back everything that opened the group to them by name: also an
/// admission, which would let them read on.
pub(crate) async fn dismiss(
    cx: &Cx,
    tx: &Tx,
    group: Id<kinds::Group>,
    person: Id<kinds::Person>,
) -> Result<(), AppError> {
    membership::Entity::delete_by_id((group, person))
        .exec(tx)
        .await?;
    space::revoke_all(tx, group.cast(), Principal::Person(person)).await?;
    sections::leave(tx, group, person).await?;
    Ok(outbox::append(tx, GROUP, group, cx.now).await?)
}

/// What a member's row opens just now: nothing more than reading while the group is not live, or
/// while the member has not accepted the binding rules.
const OPENS: &str =
    "case when g.phase <> 'live' or m.rules_version < g.rules_binding then 2 else m.level end";

/// Writes the grant that follows from one membership, which has changed. In a dissolved group nothing
/// follows but for its leads.
pub(super) async fn regrant(
    cx: &Cx,
    tx: &Tx,
    group: Id<kinds::Group>,
    person: Id<kinds::Person>,
) -> Result<(), DbErr> {
    let statement = Statement::from_sql_and_values(
        tx.get_database_backend(),
        format!(
            "select cast({OPENS} as smallint) as level, m.until_day as until_day
             from membership m join work_group g on g.id = m.group_id
             where m.group_id = $1 and m.person_id = $2
               and (g.phase <> 'trashed' or m.level = 5)"
        ),
        [group.into(), person.into()],
    );
    let Some(row) = tx.query_one_raw(statement).await? else {
        return Ok(());
    };
    let level = Level::from_number(row.try_get("", "level")?).unwrap_or(Level::Read);
    let until: Option<Day> = row.try_get("", "until_day")?;
    let until = until.map(|day| cx.app.clock.end_of(day));
    space::grant(
        tx,
        group.cast(),
        Principal::Person(person),
        level,
        MEMBER,
        cx.now,
        until,
    )
    .await?;
    outbox::append(tx, GROUP, group, cx.now).await
}

/// Writes the grant of each member anew, with its end: after all of them were closed.
pub(crate) async fn regrant_each(
    cx: &Cx,
    tx: &Tx,
    group: Id<kinds::Group>,
) -> Result<(), AppError> {
    let rows = membership::Entity::find()
        .filter(membership::Column::GroupId.eq(group))
        .all(tx)
        .await?;
    for row in rows {
        regrant(cx, tx, group, row.person_id).await?;
    }
    Ok(())
}

/// Puts the groups of a person into an order, those not named behind.
pub(crate) async fn order(
    tx: &Tx,
    person: Id<kinds::Person>,
    groups: &[Id<kinds::Group>],
) -> Result<(), AppError> {
    for (place, group) in (1_i64..).zip(groups) {
        membership::Entity::update_many()
            .col_expr(membership::Column::Place, Expr::value(place))
            .filter(membership::Column::GroupId.eq(*group))
            .filter(membership::Column::PersonId.eq(person))
            .exec(tx)
            .await?;
    }
    Ok(())
}

/// Writes the grants of all members anew: after a change of phase, or of rules that bind.
pub(crate) async fn regrant_all(tx: &Tx, group: Id<kinds::Group>) -> Result<(), DbErr> {
    let statement = Statement::from_sql_and_values(
        tx.get_database_backend(),
        format!(
            "update access_grant set level = (
                 select {OPENS} from membership m join work_group g on g.id = m.group_id
                 where m.group_id = access_grant.space_id and m.person_id = access_grant.principal_id)
             where space_id = $1 and source = 'member'"
        ),
        [group.into()],
    );
    tx.execute_raw(statement).await.map(|_| ())
}
