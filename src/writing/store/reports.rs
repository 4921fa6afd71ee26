//! What somebody found wrong, for those who moderate where it lies.

use platform::{clock, context::Cx, database::Tx, error::AppError, id::Id, kinds, time::Instant};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Expr, SelectStatement},
};

use super::{marks::Target, tables::report};

/// Things a list shows.
const MOST: u64 = 100;
/// Reports that are read for a list.
const MOST_READ: u64 = 1000;

/// What a report is about: a content, or a comment on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct About {
    pub content: Id<kinds::Content>,
    pub comment: Target,
}

impl About {
    fn is_open(self) -> Condition {
        let comment = match self.comment {
            Some(comment) => report::Column::CommentId.eq(comment),
            None => report::Column::CommentId.is_null(),
        };
        Condition::all()
            .add(report::Column::ContentId.eq(self.content))
            .add(comment)
            .add(report::Column::DecidedAt.is_null())
    }
}

/// A report as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    pub id: Id<kinds::Report>,
    pub about: About,
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
            about: About {
                content: row.content_id,
                comment: row.comment_id,
            },
            reporter: row.reporter_id,
            reason: row.reason,
            created_at: row.created_at,
            decided_at: row.decided_at,
        }
    }
}

/// Keeps a report; a second one of the same person about the same thing takes the place of their
/// first. Gives the one that is kept.
pub(crate) async fn add(
    cx: &Cx,
    tx: &Tx,
    about: About,
    reason: String,
) -> Result<Id<kinds::Report>, AppError> {
    let reporter = cx.actor()?.person;
    let before = report::Entity::find()
        .filter(about.is_open())
        .filter(report::Column::ReporterId.eq(reporter))
        .one(tx)
        .await?;
    if let Some(before) = before {
        report::Entity::update_many()
            .col_expr(report::Column::Reason, Expr::value(reason))
            .filter(report::Column::Id.eq(before.id))
            .exec(tx)
            .await?;
        return Ok(before.id);
    }
    let id = clock::new_id(cx.now);
    let row = report::ActiveModel {
        id: Set(id),
        content_id: Set(about.content),
        comment_id: Set(about.comment),
        reporter_id: Set(Some(reporter)),
        reason: Set(reason),
        created_at: Set(cx.now),
        decided_at: Set(None),
        decision: Set(None),
        answer: Set(String::new()),
    };
    report::Entity::insert(row)
        .exec_without_returning(tx)
        .await?;
    Ok(id)
}

/// The things about which there are open reports, those first reported first, with how many reports
/// there are. `contents` is the query of the ids of the contents that are asked for.
pub(crate) async fn things(
    db: &impl ConnectionTrait,
    contents: SelectStatement,
) -> Result<Vec<(About, i64)>, AppError> {
    let rows: Vec<(Id<kinds::Content>, Target, i64)> = report::Entity::find()
        .select_only()
        .column(report::Column::ContentId)
        .column(report::Column::CommentId)
        .column_as(report::Column::Id.count(), "reports")
        .filter(report::Column::DecidedAt.is_null())
        .filter(report::Column::ContentId.in_subquery(contents))
        .group_by(report::Column::ContentId)
        .group_by(report::Column::CommentId)
        .order_by_asc(report::Column::CreatedAt.min())
        .limit(MOST)
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .map(|(content, comment, count)| (About { content, comment }, count))
        .collect())
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
        .order_by_asc(report::Column::Id)
        .limit(MOST_READ)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(Report::from).collect())
}

/// One report.
pub(crate) async fn find(
    db: &impl ConnectionTrait,
    id: Id<kinds::Report>,
) -> Result<Report, AppError> {
    let row = report::Entity::find_by_id(id).one(db).await?;
    row.map(Report::from).ok_or(AppError::Absent)
}

/// Notes what was decided on a thing, for all open reports about it. Gives who reported it. Whoever
/// decides was asked for the right by the caller.
pub(crate) async fn decide(
    cx: &Cx,
    tx: &Tx,
    about: About,
    decision: &str,
    answer: &str,
) -> Result<Vec<Id<kinds::Person>>, AppError> {
    let reporters: Vec<Option<Id<kinds::Person>>> = report::Entity::find()
        .select_only()
        .column(report::Column::ReporterId)
        .filter(about.is_open())
        .into_tuple()
        .all(tx)
        .await?;
    report::Entity::update_many()
        .col_expr(report::Column::DecidedAt, Expr::value(cx.now))
        .col_expr(report::Column::Decision, Expr::value(decision))
        .col_expr(report::Column::Answer, Expr::value(answer))
        .filter(about.is_open())
        .exec(tx)
        .await?;
    Ok(reporters.into_iter().flatten().collect())
}
