//! Reads content through the actor.

use std::slice;

use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait, Select, SelectTwo,
    sea_query::{
        ColumnRef, Condition, Expr, ExprTrait, Func, IntoColumnRef, NullOrdering, Order,
        SelectStatement, SimpleExpr,
    },
};

use super::{
    Content, PAGE_SIZE, Phase, Revision,
    tables::{content, revision},
};
use crate::{
    access::{
        Action, Actor, Permit, Phases, may,
        right::{self, Asked, Columns},
    },
    error::AppError,
    id::Id,
    kinds,
    time::Instant,
};

/// Where content keeps what decisions are made on.
pub fn columns() -> Columns {
    let col = |column| (content::Entity, column);
    Columns::of_kinds(col(content::Column::Kind), col(content::Column::SpaceId))
        .owned(col(content::Column::OwnerId))
        .owned(col(content::Column::DeputyId))
        .phased(col(content::Column::Phase))
}

pub(super) fn within<A: Action>(actor: &Actor, asked: Asked<'_>) -> Condition {
    right::condition(A::RIGHTS, actor, A::NAME, &columns(), asked)
}

/// A content with the proof that the actor may do `A` with it.
///
/// # Errors
/// [`AppError::Absent`] when there is none, or not for this actor and action.
pub async fn find<A: Action>(
    db: &impl ConnectionTrait,
    actor: &Actor,
    id: Id<kinds::Content>,
) -> Result<(Content, Permit<A>), AppError> {
    let row = content::Entity::find_by_id(id).one(db).await?;
    let found = Content::try_from(row.ok_or(AppError::Absent)?)?;
    let permit = may(actor, &found.protected()).ok_or(AppError::Absent)?;
    Ok((found, permit))
}

/// The same with the revision readers see of it, in one query.
///
/// # Errors
/// As [`find`].
pub async fn find_shown<A: Action>(
    db: &impl ConnectionTrait,
    actor: &Actor,
    id: Id<kinds::Content>,
) -> Result<(Content, Permit<A>, Revision), AppError> {
    let query = content::Entity::find_by_id(id);
    let (row, revision) = with_shown(query).one(db).await?.ok_or(AppError::Absent)?;
    let found = Content::try_from(row)?;
    let permit = may(actor, &found.protected()).ok_or(AppError::Absent)?;
    Ok((found, permit, revision.ok_or(AppError::Absent)?.into()))
}

fn with_shown(mut query: Select<content::Entity>) -> SelectTwo<content::Entity, revision::Entity> {
    QuerySelect::query(&mut query).join(JoinType::InnerJoin, revision::Entity, is_shown());
    query.select_also(revision::Entity)
}

/// Which contents a list shows.
#[derive(Clone, Debug)]
pub struct Wanted<'a> {
    pub kinds: &'a [&'a str],
    pub phases: Phases,
    pub within: Within,
    /// Only those first shown before this.
    pub before: Option<Instant>,
    /// Only those first shown since this.
    pub since: Option<Instant>,
    /// At most a hundred are given.
    pub limit: u64,
}

/// Where a list looks.
#[derive(Clone, Debug)]
pub enum Within {
    /// Wherever the actor may.
    Anywhere,
    Space(Id<kinds::Space>),
    Spaces(Vec<Id<kinds::Space>>),
    Contents(Vec<Id<kinds::Content>>),
    /// Those whose ids this query gives.
    Those(Box<SelectStatement>),
    /// Owned by one of these.
    Owned(Vec<Id<kinds::Principal>>),
}

impl Within {
    /// Of which kinds and in which phases. What is given by ids is few: an index of these columns, which
    /// leads through all there is, must not be taken for it, as SQLite would from some ids on.
    pub(super) fn narrowed(&self, kinds: &[&str], phases: Phases) -> Condition {
        let column = |column: content::Column| -> SimpleExpr {
            let column = Expr::col((content::Entity, column));
            match self {
                Self::Contents(_) | Self::Those(_) => {
                    Func::coalesce([column.clone(), column]).into()
                }
                _ => column,
            }
        };
        Condition::all()
            .add(column(content::Column::Kind).is_in(kinds.iter().copied()))
            .add(column(content::Column::Phase).is_in(phases.iter().map(Phase::code)))
    }

    /// The spaces in which it looks, where it names them.
    pub(super) fn spaces(&self) -> Option<&[Id<kinds::Space>]> {
        match self {
            Self::Space(space) => Some(slice::from_ref(space)),
            Self::Spaces(spaces) => Some(spaces),
            _ => None,
        }
    }

    pub(super) fn condition(self) -> Condition {
        let all = Condition::all();
        match self {
            Self::Anywhere => all,
            Self::Space(space) => all.add(content::Column::SpaceId.eq(space)),
            Self::Spaces(spaces) => all.add(content::Column::SpaceId.is_in(spaces)),
            Self::Contents(ids) => all.add(content::Column::Id.is_in(ids)),
            Self::Those(ids) => all.add(content::Column::Id.in_subquery(*ids)),
            Self::Owned(by) => Condition::any()
                .add(content::Column::OwnerId.is_in(by.clone()))
                .add(content::Column::DeputyId.is_in(by)),
        }
    }
}

pub(super) fn wanted<A: Action>(actor: &Actor, wanted: Wanted<'_>) -> Select<content::Entity> {
    let asked = Asked {
        kinds: wanted.kinds,
        phases: wanted.phases,
        spaces: wanted.within.spaces(),
    };
    let mut query = content::Entity::find()
        .filter(wanted.within.narrowed(wanted.kinds, wanted.phases))
        .filter(within::<A>(actor, asked))
        .order_by_with_nulls(
            content::Column::PublishedAt,
            Order::Desc,
            NullOrdering::Last,
        )
        .order_by_desc(content::Column::Id)
        .limit(Ord::min(wanted.limit, PAGE_SIZE));
    query = query.filter(wanted.within.condition());
    if let Some(before) = wanted.before {
        query = query.filter(content::Column::PublishedAt.lt(before));
    }
    if let Some(since) = wanted.since {
        query = query.filter(content::Column::PublishedAt.gte(since));
    }
    query
}

/// The contents with which the actor may do `A`, those first shown latest first, then those not
/// shown yet.
///
/// # Errors
/// What the database answers.
pub async fn list<A: Action>(
    db: &impl ConnectionTrait,
    actor: &Actor,
    wanted: Wanted<'_>,
) -> Result<Vec<Content>, AppError> {
    let rows = self::wanted::<A>(actor, wanted).all(db).await?;
    Ok(rows
        .into_iter()
        .map(Content::try_from)
        .collect::<Result<_, _>>()?)
}

/// The same with what readers see of each, in one query.
///
/// # Errors
/// What the database answers.
pub async fn list_shown<A: Action>(
    db: &impl ConnectionTrait,
    actor: &Actor,
    wanted: Wanted<'_>,
) -> Result<Vec<(Content, Revision)>, AppError> {
    let rows = with_shown(self::wanted::<A>(actor, wanted)).all(db).await?;
    rows.into_iter()
        .filter_map(|(row, revision)| Some((row, revision?)))
        .map(|(row, revision)| Ok((Content::try_from(row)?, revision.into())))
        .collect()
}

/// The same with a number beside each, such as how many comments it has: `count` makes the query of
/// that number from the column that holds a content's id.
///
/// # Errors
/// What the database answers.
pub async fn list_counted<A: Action>(
    db: &impl ConnectionTrait,
    actor: &Actor,
    wanted: Wanted<'_>,
    count: impl FnOnce(ColumnRef) -> SelectStatement,
) -> Result<Vec<(Content, Revision, i64)>, AppError> {
    let id = (content::Entity, content::Column::Id).into_column_ref();
    let number = SimpleExpr::SubQuery(None, Box::new(count(id).into()));
    let mut query = with_shown(self::wanted::<A>(actor, wanted));
    QueryTrait::query(&mut query).expr_as(number, "counted");
    let statement = query.build(db.get_database_backend());
    let mut found = Vec::new();
    for row in db.query_all_raw(statement).await? {
        let one = content::Model::from_query_result(&row, "A_")?;
        let revision = revision::Model::from_query_result(&row, "B_")?;
        found.push((
            Content::try_from(one)?,
            revision.into(),
            row.try_get("", "counted")?,
        ));
    }
    Ok(found)
}

/// The same with their titles, in one query and without their documents.
///
/// # Errors
/// What the database answers.
pub async fn headlines<A: Action>(
    db: &impl ConnectionTrait,
    actor: &Actor,
    wanted: Wanted<'_>,
) -> Result<Vec<(Content, String)>, AppError> {
    titled(db, self::wanted::<A>(actor, wanted)).await
}

/// What a query finds, with titles.
pub(super) async fn titled(
    db: &impl ConnectionTrait,
    query: Select<content::Entity>,
) -> Result<Vec<(Content, String)>, AppError> {
    let mut query = query.column(revision::Column::Title);
    QuerySelect::query(&mut query).join(JoinType::InnerJoin, revision::Entity, is_shown());
    let statement = query.build(db.get_database_backend());
    let mut found = Vec::new();
    for row in db.query_all_raw(statement).await? {
        let one = content::Model::from_query_result(&row, "")?;
        found.push((Content::try_from(one)?, row.try_get("", "title")?));
    }
    Ok(found)
}

/// The same with the row a capability keeps beside each, whose column `key` holds the content's id.
/// What has no such row is left out.
///
/// # Errors
/// What the database answers.
pub async fn headlines_beside<A: Action, E: EntityTrait>(
    db: &impl ConnectionTrait,
    actor: &Actor,
    wanted: Wanted<'_>,
    key: E::Column,
) -> Result<Vec<(Content, String, E::Model)>, AppError> {
    let mut query = self::wanted::<A>(actor, wanted);
    let own = Expr::col((content::Entity, content::Column::Id));
    QuerySelect::query(&mut query)
        .join(JoinType::InnerJoin, revision::Entity, is_shown())
        .join(
            JoinType::InnerJoin,
            E::default(),
            Expr::col((E::default(), key)).eq(own),
        );
    let mut query = query.select_also(E::default());
    let title = Expr::col((revision::Entity, revision::Column::Title));
    QueryTrait::query(&mut query).expr_as(title, "title");
    let statement = query.build(db.get_database_backend());
    let mut found = Vec::new();
    for row in db.query_all_raw(statement).await? {
        let one = content::Model::from_query_result(&row, "A_")?;
        let beside = E::Model::from_query_result(&row, "B_")?;
        found.push((Content::try_from(one)?, row.try_get("", "title")?, beside));
    }
    Ok(found)
}

/// A revision is the one readers see, or the newest of what was never published.
pub(super) fn is_shown() -> Condition {
    let shown = Func::coalesce([
        Expr::col((content::Entity, content::Column::PublishedRevision)),
        Expr::col((content::Entity, content::Column::HeadRevision)),
    ]);
    Condition::all().add(Expr::col((revision::Entity, revision::Column::Id)).eq(shown))
}
