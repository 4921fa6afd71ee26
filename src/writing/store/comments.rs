//! What people say about a content. A comment lies with its content and is read by whoever reads
//! that; a removed one keeps its place for the answers to it, without its words and its author.

use std::{collections::BTreeMap, num::NonZeroU64};

use platform::{
    access::{Permit, Phase, Protected, space::Principal},
    content::{self, COMMENT, Content},
    context::Cx,
    database::Tx,
    error::AppError,
    id::Id,
    kinds,
    time::Instant,
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, Statement, Value,
    sea_query::{ColumnRef, Expr, ExprTrait, Func, Query, SelectStatement},
};

use super::tables::comment;
use crate::capability::{DeleteComment, EditComment};

/// Comments a page shows.
const SHOWN: i64 = 100;

/// The comments of a content (`$1`) with the place of each: what was said first, with the answers to
/// it.
const PLACED: &str = "with placed as (
    select c.*, row_number() over (
        order by coalesce(p.created_at, c.created_at), coalesce(p.id, c.id), c.parent_id is not null, c.created_at, c.id
    ) as place from comment c left join comment p on p.id = c.parent_id where c.content_id = $1)";

/// Which part of what was said is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TalkAt {
    /// A page, counted from 1.
    Page(NonZeroU64),
    /// Where this one stands.
    Comment(Id<kinds::Comment>),
}

impl Default for TalkAt {
    fn default() -> Self {
        Self::Page(NonZeroU64::MIN)
    }
}

/// A page of the comments of a content.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Listed {
    pub(crate) comments: Vec<Comment>,
    pub(crate) page: u64,
    pub(crate) pages: u64,
    /// How many there are on all pages that were not removed.
    pub(crate) count: u64,
}

/// A comment as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    pub id: Id<kinds::Comment>,
    pub content: Id<kinds::Content>,
    /// What it answers to.
    pub parent: Option<Id<kinds::Comment>>,
    /// None once its author is erased or the comment removed.
    pub author: Option<Id<kinds::Person>>,
    /// Empty when it was removed.
    pub document: String,
    pub created_at: Instant,
    pub edited_at: Option<Instant>,
    pub removed: bool,
}

impl Comment {
    /// What decisions about it are made on.
    pub(crate) fn protected(&self, of: &Content) -> Protected<'static> {
        Protected {
            kind: COMMENT,
            thing: self.id.uuid(),
            space: of.space,
            owner: self.author.map(Principal::Person),
            deputy: None,
            phase: match self.removed {
                true => Phase::Trashed,
                false => of.phase,
            },
            authority: None,
        }
    }
}

impl From<comment::Model> for Comment {
    fn from(row: comment::Model) -> Self {
        Self {
            id: row.id,
            content: row.content_id,
            parent: row.parent_id,
            author: row.author_id,
            document: row.document,
            created_at: row.created_at,
            edited_at: row.edited_at,
            removed: row.removed.is_some(),
        }
    }
}

/// A page of the comments of a content that was found, the oldest first. What its first one answers to
/// comes with it.
pub(crate) async fn of(
    db: &impl ConnectionTrait,
    of: &Content,
    at: TalkAt,
) -> Result<Listed, AppError> {
    let (before, wanted): (&str, Value) = match at {
        TalkAt::Page(page) => {
            let before = (page.get() - 1).saturating_mul(SHOWN.unsigned_abs());
            ("$3", i64::try_from(before).unwrap_or(i64::MAX).into())
        }
        TalkAt::Comment(id) => (
            "coalesce((select (place - 1) / $2 * $2 from placed where id = $3), 0)",
            id.into(),
        ),
    };
    let sql = format!(
        "{PLACED}, page as (select {before} as skipped)
         select placed.*, page.skipped / $2 + 1 as page,
         (select count(*) from placed) as everything,
         (select count(*) from placed where removed is null) as counted
         from placed cross join page
         where (place > skipped and place <= skipped + $2)
            or id = (select parent_id from placed where place = page.skipped + 1)
         order by place"
    );
    let values = [of.id.into(), SHOWN.into(), wanted];
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    let mut listed = Listed::default();
    for row in db.query_all_raw(statement).await? {
        let number = |name: &str| row.try_get::<i64>("", name).map(i64::unsigned_abs);
        listed.page = number("page")?;
        listed.pages = number("everything")?.div_ceil(SHOWN.unsigned_abs());
        listed.count = number("counted")?;
        let one = comment::Model::from_query_result(&row, "")?;
        listed.comments.push(one.into());
    }
    match (at, listed.comments.is_empty()) {
        (TalkAt::Page(page), true) if page > NonZeroU64::MIN => Err(AppError::Absent),
        _ => Ok(listed),
    }
}

/// The page on which a comment stands; none where there is no such comment.
pub(crate) async fn page_of(
    db: &impl ConnectionTrait,
    of: &Content,
    id: Id<kinds::Comment>,
) -> Result<Option<u64>, AppError> {
    let sql = format!("{PLACED} select place from placed where id = $2");
    let values = [of.id.into(), id.into()];
    let statement = Statement::from_sql_and_values(db.get_database_backend(), sql, values);
    let Some(row) = db.query_one_raw(statement).await? else {
        return Ok(None);
    };
    let place: i64 = row.try_get("", "place")?;
    Ok(Some(place.unsigned_abs().div_ceil(SHOWN.unsigned_abs())))
}

/// One comment of a content that was found.
pub(crate) async fn find(
    db: &impl ConnectionTrait,
    of: &Content,
    id: Id<kinds::Comment>,
) -> Result<Comment, AppError> {
    let row = comment::Entity::find_by_id(id)
        .filter(comment::Column::ContentId.eq(of.id))
        .one(db)
        .await?;
    row.map(Comment::from).ok_or(AppError::Absent)
}

/// These comments, whatever they are said of.
pub(crate) async fn by_ids(
    db: &impl ConnectionTrait,
    ids: &[Id<kinds::Comment>],
) -> Result<BTreeMap<Id<kinds::Comment>, Comment>, AppError> {
    if ids.is_empty() {
        return Ok(BTreeMap::new());
    }
    let rows = comment::Entity::find()
        .filter(comment::Column::Id.is_in(ids.iter().copied()))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row.into())).collect())
}

/// How many comments stand below the content whose id is in a column.
pub(crate) fn count(of: ColumnRef) -> SelectStatement {
    Query::select()
        .expr(Func::count(Expr::col((
            comment::Entity,
            comment::Column::Id,
        ))))
        .from(comment::Entity)
        .and_where(Expr::col((comment::Entity, comment::Column::ContentId)).eq(Expr::col(of)))
        .and_where(Expr::col((comment::Entity, comment::Column::Removed)).is_null())
        .take()
}

/// Adds a comment, by proof that its writer may comment on the content.
pub(crate) async fn add(
    tx: &Tx,
    permit: &Permit<content::Comment>,
    id: Id<kinds::Comment>,
    parent: Option<Id<kinds::Comment>>,
    document: String,
    pictures: &[Id<kinds::Picture>],
    now: Instant,
) -> Result<(), AppError> {
    let row = comment::ActiveModel {
        id: Set(id),
        content_id: Set(permit.thing()),
        parent_id: Set(parent),
        author_id: Set(Some(permit.by())),
        document: Set(document),
        created_at: Set(now),
        edited_at: Set(None),
        removed: Set(None),
    };
    comment::Entity::insert(row)
        .exec_without_returning(tx)
        .await?;
    content::pictures::show(tx, permit.thing(), id, pictures).await
}

/// Changes the words of a comment; that it was changed is seen.
pub(crate) async fn edit(
    tx: &Tx,
    of: &Content,
    permit: Permit<EditComment>,
    document: String,
    pictures: &[Id<kinds::Picture>],
    now: Instant,
) -> Result<(), AppError> {
    comment::Entity::update_many()
        .col_expr(comment::Column::Document, Expr::value(document))
        .col_expr(comment::Column::EditedAt, Expr::value(now))
        .filter(comment::Column::Id.eq(permit.thing::<kinds::Comment>()))
        .exec(tx)
        .await?;
    content::pictures::show(tx, of.id, permit.thing::<kinds::Comment>(), pictures).await
}

/// Takes a comment away for good.
pub(crate) async fn remove(
    cx: &Cx,
    tx: &Tx,
    permit: Permit<DeleteComment>,
) -> Result<(), AppError> {
    comment::Entity::update_many()
        .col_expr(comment::Column::Document, Expr::value(""))
        .col_expr(
            comment::Column::AuthorId,
            Expr::value(None::<Id<kinds::Person>>),
        )
        .col_expr(comment::Column::Removed, Expr::value(cx.today.to_string()))
        .filter(comment::Column::Id.eq(permit.thing::<kinds::Comment>()))
        .exec(tx)
        .await?;
    content::pictures::hide(tx, permit.thing::<kinds::Comment>()).await
}
