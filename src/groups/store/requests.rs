//! Requests to come in, invitations and proposals. Of one person and group at most one is open; that is an
//! index of the database.

use platform::{
    access::{
        Level,
        space::{self, Principal},
    },
    clock,
    context::Cx,
    database::Tx,
    error::AppError,
    id::Id,
    kinds, outbox,
    time::Instant,
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    sea_query::{Expr, OnConflict},
};

use super::tables::entry_request;
use crate::{AskKind, capability::GROUP};

/// The source of what lets an invited person see the door.
const INVITED: &str = "invited";
const OPEN: &str = "open";

/// Days after which a request or an invitation is no longer open.
const DAYS: i64 = 30;

/// Days for which a decided or ended one is kept, to answer questions about it.
const KEPT_DAYS: i64 = 180;

/// Somebody asks to come in, or is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    pub id: Id<kinds::EntryRequest>,
    pub group: Id<kinds::Group>,
    pub person: Id<kinds::Person>,
    pub kind: AskKind,
    pub by: Id<kinds::Person>,
    pub text: String,
    pub rules_version: i64,
    pub created_at: Instant,
    pub expires_at: Instant,
}

impl From<entry_request::Model> for Asked {
    fn from(row: entry_request::Model) -> Self {
        Self {
            id: row.id,
            group: row.group_id,
            person: row.person_id,
            kind: AskKind::from_code(&row.kind).unwrap_or(AskKind::Proposal),
            by: row.by_id,
            text: row.text,
            rules_version: row.rules_version,
            created_at: row.created_at,
            expires_at: row.expires_at,
        }
    }
}

/// What a request or invitation begins with.
pub(crate) struct NewAsked<'a> {
    pub group: Id<kinds::Group>,
    pub person: Id<kinds::Person>,
    pub kind: AskKind,
    pub by: Id<kinds::Person>,
    pub text: &'a str,
    pub rules_version: i64,
}

/// Opens a request or an invitation. None where one is open already.
pub(crate) async fn open(
    cx: &Cx,
    tx: &Tx,
    new: NewAsked<'_>,
) -> Result<Option<Id<kinds::EntryRequest>>, AppError> {
    close_expired(cx, tx, new.group, new.person).await?;
    let id = clock::new_id(cx.now);
    let expires_at = cx.now.plus_seconds(DAYS * 24 * 3600);
    let row = entry_request::ActiveModel {
        id: Set(id),
        group_id: Set(new.group),
        person_id: Set(new.person),
        kind: Set(new.kind.code().to_owned()),
        by_id: Set(new.by),
        text: Set(new.text.to_owned()),
        rules_version: Set(new.rules_version),
        state: Set(OPEN.to_owned()),
        answer: Set(String::new()),
        decided_by_id: Set(None),
        created_at: Set(cx.now),
        expires_at: Set(expires_at),
        decided_at: Set(None),
    };
    let made = entry_request::Entity::insert(row)
        .on_conflict(OnConflict::new().do_nothing().to_owned())
        .exec_without_returning(tx)
        .await?;
    if made == 0 {
        return Ok(None);
    }
    if new.kind == AskKind::Invitation {
        let person = Principal::Person(new.person);
        space::grant(
            tx,
            new.group.cast(),
            person,
            Level::See,
            INVITED,
            cx.now,
            Some(expires_at),
        )
        .await?;
    }
    outbox::append(tx, GROUP, new.group, cx.now).await?;
    Ok(Some(id))
}

async fn close_expired(
    cx: &Cx,
    tx: &Tx,
    group: Id<kinds::Group>,
    person: Id<kinds::Person>,
) -> Result<(), AppError> {
    entry_request::Entity::update_many()
        .col_expr(entry_request::Column::State, Expr::value("expired"))
        .filter(entry_request::Column::GroupId.eq(group))
        .filter(entry_request::Column::PersonId.eq(person))
        .filter(entry_request::Column::State.eq(OPEN))
        .filter(entry_request::Column::ExpiresAt.lte(cx.now))
        .exec(tx)
        .await?;
    Ok(())
}

/// The open request or invitation of a person.
pub(crate) async fn of_person(
    db: &impl ConnectionTrait,
    cx: &Cx,
    group: Id<kinds::Group>,
    person: Id<kinds::Person>,
) -> Result<Option<Asked>, AppError> {
    let row = entry_request::Entity::find()
        .filter(entry_request::Column::GroupId.eq(group))
        .filter(entry_request::Column::PersonId.eq(person))
        .filter(entry_request::Column::State.eq(OPEN))
        .filter(entry_request::Column::ExpiresAt.gt(cx.now))
        .one(db)
        .await?;
    Ok(row.map(Asked::from))
}

/// All open requests and invitations of a group, the oldest first.
pub(crate) async fn of_group(
    db: &impl ConnectionTrait,
    cx: &Cx,
    group: Id<kinds::Group>,
) -> Result<Vec<Asked>, AppError> {
    let rows = entry_request::Entity::find()
        .filter(entry_request::Column::GroupId.eq(group))
        .filter(entry_request::Column::State.eq(OPEN))
        .filter(entry_request::Column::ExpiresAt.gt(cx.now))
        .order_by_asc(entry_request::Column::CreatedAt)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(Asked::from).collect())
}

/// Closes what is open. False where somebody else closed it meanwhile.
pub(crate) async fn close(
    cx: &Cx,
    tx: &Tx,
    asked: &Asked,
    state: &str,
    answer: &str,
) -> Result<bool, AppError> {
    let by = cx.actor()?.person;
    let closed = entry_request::Entity::update_many()
        .col_expr(entry_request::Column::State, Expr::value(state))
        .col_expr(entry_request::Column::Answer, Expr::value(answer))
        .col_expr(entry_request::Column::DecidedById, Expr::value(by))
        .col_expr(entry_request::Column::DecidedAt, Expr::value(cx.now))
        .filter(entry_request::Column::Id.eq(asked.id))
        .filter(entry_request::Column::State.eq(OPEN))
        .exec(tx)
        .await?;
    space::revoke(
        tx,
        asked.group.cast(),
        Principal::Person(asked.person),
        INVITED,
    )
    .await?;
    outbox::append(tx, GROUP, asked.group, cx.now).await?;
    Ok(closed.rows_affected > 0)
}

/// Drops requests and invitations that ended long ago.
pub(crate) async fn sweep(tx: &Tx, now: Instant) -> Result<(), AppError> {
    let long_ago = now.plus_days(-KEPT_DAYS);
    entry_request::Entity::delete_many()
        .filter(entry_request::Column::ExpiresAt.lt(long_ago))
        .exec(tx)
        .await?;
    Ok(())
}
