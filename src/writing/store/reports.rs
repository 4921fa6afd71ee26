//! What somebody found wrong, for those who moderate where it lies.

use platform::{context::Cx, database::Tx, error::AppError, id::Id, kinds, time::Instant};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect, sea_query::Expr,
};

use super::{marks::Target, tables::report};

/// A report as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    pub id: Id<kinds::Report>,
    pub content: Id<kinds::Content>,
    pub comment: Target,
    /// None once the reporter is erased.
    pub reporter: Option<Id<kinds::Person>>,
    pub reason: String,
    pub created_at: Instant,
    pub decided_at: Option<Instant>,
}

impl From<report::Model> for Report {
    fn from(row: report::Model) -> Self {
        Self {
            id: row.id,
            content: row.content_id,
            comment: row.comment_id,
            reporter: row.reporter_id,
            reason: row.reason,
            created_at: row.created_at,
            decided_at: row.decided_at,
        }
    }
}

/// Keeps a report.
pub(crate) async fn add(
    cx: &Cx,
    tx: &Tx,
    id: Id<kinds::Report>,
    content: Id<kinds::Content>,
    comment: Target,
    reason: String,
) -> Result<(), AppError> {
    let row = report::ActiveModel {
        id: Set(id),
        content_id: Set(content),
        comment_id: Set(comment),
        reporter_id: Set(Some(cx.actor()?.person)),
        reason: Set(reason),
        created_at: Set(cx.now),
        decided_at: Set(None),
        decision: Set(None),
        answer: Set(String::new()),
    };
    report::Entity::insert(row)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// The open reports about contents that were found, the oldest first.
pub(crate) async fn open(
    db: &impl ConnectionTrait,
    contents: &[Id<kinds::Content>],
) -> Result<Vec<Report>, AppError> {
    if contents.is_empty() {
        return Ok(Vec::new());
    }
    let rows = report::Entity::find()
        .filter(report::Column::ContentId.is_in(contents.iter().copied()))
        .filter(report::Column::DecidedAt.is_null())
        .order_by_asc(report::Column::CreatedAt)
        .limit(100)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(Report::from).collect())
}

/// The contents about which there are open reports, wherever they lie.
pub(crate) async fn reported(
    db: &impl ConnectionTrait,
) -> Result<Vec<Id<kinds::Content>>, AppError> {
    Ok(report::Entity::find()
        .select_only()
        .column(report::Column::ContentId)
        .distinct()
        .filter(report::Column::DecidedAt.is_null())
        .limit(1000)
        .into_tuple()
        .all(db)
        .await?)
}

/// One open report.
pub(crate) async fn find(
    db: &impl ConnectionTrait,
    id: Id<kinds::Report>,
) -> Result<Report, AppError> {
    let row = report::Entity::find_by_id(id)
        .filter(report::Column::DecidedAt.is_null())
        .one(db)
        .await?;
    row.map(Report::from).ok_or(AppError::Absent)
}

/// Notes what was decided on a report. Whoever decides was asked for the right by the caller.
pub(crate) async fn decide(
    cx: &Cx,
    tx: &Tx,
    id: Id<kinds::Report>,
    decision: &str,
    answer: &str,
) -> Result<(), AppError> {
    let done = report::Entity::update_many()
        .col_expr(report::Column::DecidedAt, Expr::value(cx.now))
        .col_expr(report::Column::Decision, Expr::value(decision))
        .col_expr(report::Column::Answer, Expr::value(answer))
        .filter(report::Column::Id.eq(id))
        .filter(report::Column::DecidedAt.is_null())
        .exec(tx)
        .await?;
    match done.rows_affected {
        0 => Err(AppError::Conflict),
        _ => Ok(()),
    }
}
