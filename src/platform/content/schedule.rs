//! What is to happen to a content at a moment: shown to readers, taken out of lists.

use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::Expr,
};

use super::{Content, Keep, Phase, Publish, tables::content};
use crate::{
    access::Permit,
    database::Tx,
    error::AppError,
    id::Id,
    kinds, outbox,
    time::{Day, Instant},
};

/// Contents looked at in one go; the rest follows with the next.
const BATCH: u64 = 100;

/// A decision to show a version to readers at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Schedule {
    pub content: Id<kinds::Content>,
    pub revision: Id<kinds::Revision>,
    pub at: Instant,
    /// Who decided it, and must still be allowed to when the moment comes.
    pub by: Id<kinds::Person>,
}

fn schedule_in(row: &content::Model) -> Option<Schedule> {
    Some(Schedule {
        content: row.id,
        revision: row.publish_revision?,
        at: row.publish_at?,
        by: row.publish_by_id?,
    })
}

/// Decides that a version is shown to readers at a moment.
///
/// # Errors
/// [`AppError::Conflict`] when the head is another by now, or the phase.
pub async fn schedule(
    tx: &Tx,
    permit: Permit<Publish>,
    head: Id<kinds::Revision>,
    at: Instant,
) -> Result<(), AppError> {
    use content::Column as C;
    let done = content::Entity::update_many()
        .col_expr(C::PublishAt, Expr::value(at))
        .col_expr(C::PublishRevision, Expr::value(head))
        .col_expr(C::PublishById, Expr::value(permit.by()))
        .filter(C::Id.eq(permit.thing::<kinds::Content>()))
        .filter(C::Phase.eq(permit.phase().code()))
        .filter(C::HeadRevision.eq(head))
        .exec(tx)
        .await?;
    match done.rows_affected {
        1 => Ok(()),
        _ => Err(AppError::Conflict),
    }
}

/// Takes such a decision back, or notes that its moment has come.
///
/// # Errors
/// What the database answers.
pub async fn unschedule(tx: &Tx, id: Id<kinds::Content>) -> Result<(), AppError> {
    use content::Column as C;
    content::Entity::update_many()
        .col_expr(C::PublishAt, Expr::value(None::<Instant>))
        .col_expr(C::PublishRevision, Expr::value(None::<Id<kinds::Revision>>))
        .col_expr(C::PublishById, Expr::value(None::<Id<kinds::Person>>))
        .filter(C::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// The decision about a content that was found, if there is one.
///
/// # Errors
/// What the database answers.
pub async fn schedule_of(
    db: &impl ConnectionTrait,
    id: Id<kinds::Content>,
) -> Result<Option<Schedule>, AppError> {
    let row = content::Entity::find_by_id(id).one(db).await?;
    Ok(row.as_ref().and_then(schedule_in))
}

/// The decisions whose moment has come, for the program.
///
/// # Errors
/// What the database answers.
pub async fn due(db: &impl ConnectionTrait, now: Instant) -> Result<Vec<Schedule>, AppError> {
    let rows = content::Entity::find()
        .filter(content::Column::PublishAt.lte(now))
        .order_by_asc(content::Column::PublishAt)
        .limit(BATCH)
        .all(db)
        .await?;
    Ok(rows.iter().filter_map(schedule_in).collect())
}

/// A content in whatever phase, for what the program itself does when a moment has come.
///
/// # Errors
/// What the database answers.
pub async fn find_for_the_program(
    db: &impl ConnectionTrait,
    id: Id<kinds::Content>,
) -> Result<Option<Content>, AppError> {
    let row = content::Entity::find_by_id(id).one(db).await?;
    Ok(row.map(Content::try_from).transpose()?)
}

/// Says on which day a content is in lists for the last time.
///
/// # Errors
/// What the database answers.
pub async fn set_expiry(tx: &Tx, permit: &Permit<Keep>, on: Option<Day>) -> Result<(), AppError> {
    content::Entity::update_many()
        .col_expr(content::Column::ExpiresOn, Expr::value(on))
        .filter(content::Column::Id.eq(permit.thing::<kinds::Content>()))
        .exec(tx)
        .await?;
    Ok(())
}

/// Archives what has expired, for the program.
///
/// # Errors
/// What the database answers.
pub async fn expire(tx: &Tx, today: Day, now: Instant) -> Result<(), AppError> {
    let over: Vec<(Id<kinds::Content>, String)> = content::Entity::find()
        .select_only()
        .column(content::Column::Id)
        .column(content::Column::Kind)
        .filter(content::Column::Phase.eq(Phase::Live.code()))
        .filter(content::Column::ExpiresOn.lt(today))
        .limit(BATCH)
        .into_tuple()
        .all(tx)
        .await?;
    for (id, kind) in over {
        content::Entity::update_many()
            .col_expr(content::Column::Phase, Expr::value(Phase::Archived.code()))
            .col_expr(content::Column::PhaseAt, Expr::value(now))
            .filter(content::Column::Id.eq(id))
            .exec(tx)
            .await?;
        outbox::append(tx, &kind, id, now).await?;
    }
    Ok(())
}
