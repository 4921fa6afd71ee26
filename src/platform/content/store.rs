//! Reads content through the actor.

use std::{collections::BTreeMap, slice};

use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, FromQueryResult, JoinType, QueryFilter,
    QueryOrder, QuerySelect, QueryTrait, Select, SelectTwo, Statement,
    sea_query::{
        ColumnRef, Condition, Expr, ExprTrait, Func, IntoColumnRef, NullOrdering, Order,
        SelectStatement, SimpleExpr,
    },
};

use super::{
    Content, Phase, Revision,
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
    time::{Day, Instant},
};

/// Most rows of a list.
const PAGE_SIZE: u64 = 100;

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

/// What readers see of these contents, for the index: only what is live or archived.
///
/// # Errors
/// What the database answers.
pub async fn for_the_program(
    db: &impl ConnectionTrait,
    ids: &[Id<kinds::Content>],
) -> Result<Vec<(Content, Revision)>, AppError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = content::Entity::find()
        .filter(content::Column::Id.is_in(ids.iter().copied()))
        .filter(content::Column::Phase.is_in([Phase::Live.code(), Phase::Archived.code()]))
        .all(db)
        .await?;
    let found: Vec<Content> = rows
        .into_iter()
        .map(Content::try_from)
        .collect::<Result<_, _>>()?;
    let mut shown = shown(db, &found).await?;
    Ok(found
        .into_iter()
        .filter_map(|one| {
            let revision = shown.remove(&one.id)?;
            Some((one, revision))
        })
        .collect())
}

/// The ids of all contents in an order that stays, for the index.
///
/// # Errors
/// What the database answers.
pub async fn ids_for_the_program(
    db: &impl ConnectionTrait,
    offset: u64,
    limit: u64,
) -> Result<Vec<Id<kinds::Content>>, AppError> {
    Ok(content::Entity::find()
        .select_only()
        .column(content::Column::Id)
        .order_by_asc(content::Column::Id)
        .offset(offset)
        .limit(limit)
        .into_tuple()
        .all(db)
        .await?)
}

/// What readers see of contents that were found: the published revision, or the newest of what was
/// never published.
///
/// # Errors
/// What the database answers.
pub async fn shown(
    db: &impl ConnectionTrait,
    found: &[Content],
) -> Result<BTreeMap<Id<kinds::Content>, Revision>, AppError> {
    let ids: Vec<_> = found
        .iter()
        .filter_map(|one| one.published.or(one.head))
        .collect();
    if ids.is_empty() {
        return Ok(BTreeMap::new());
    }
    let rows = revision::Entity::find()
        .filter(revision::Column::Id.is_in(ids))
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.content_id, row.into()))
        .collect())
}

/// The revisions of a content, the newest first, without their documents; at most a hundred before
/// a number. With a proof to preview all, otherwise those that readers saw.
///
/// # Errors
/// What the database answers.
pub async fn revisions(
    db: &impl ConnectionTrait,
    of: &Content,
    preview: Option<&Permit<super::Preview>>,
    before: Option<i64>,
) -> Result<Vec<Revision>, AppError> {
    let all = preview.is_some_and(|permit| permit.thing() == of.id);
    if !all && of.published.is_none() {
        return Ok(Vec::new());
    }
    let mut query = revision::Entity::find()
        .filter(revision::Column::ContentId.eq(of.id))
        .order_by_desc(revision::Column::Number)
        .limit(PAGE_SIZE);
    if let Some(before) = before {
        query = query.filter(revision::Column::Number.lt(before));
    }
    if !all {
        query = query.filter(revision::Column::PublishedAt.is_not_null());
    }
    let rows = query.all(db).await?;
    Ok(rows.into_iter().map(Revision::from).collect())
}

/// A revision of a content that was found; one that readers saw, or with a proof to preview any.
///
/// # Errors
/// [`AppError::Absent`] when the content has none such.
pub async fn revision(
    db: &impl ConnectionTrait,
    of: &Content,
    id: Id<kinds::Revision>,
    preview: Option<&Permit<super::Preview>>,
) -> Result<Revision, AppError> {
    let found = revision::Entity::find_by_id(id)
        .filter(revision::Column::ContentId.eq(of.id))
        .one(db)
        .await?
        .ok_or(AppError::Absent)?;
    let was_shown = of.published.is_some() && found.published_at.is_some();
    match was_shown || preview.is_some_and(|permit| permit.thing() == of.id) {
        true => Ok(found.into()),
        false => Err(AppError::Absent),
    }
}

/// Whether nothing lies in a space, whatever its phase: asked before the space goes.
///
/// # Errors
/// What the database answers.
pub async fn is_empty(
    db: &impl ConnectionTrait,
    space: Id<kinds::Space>,
) -> Result<bool, AppError> {
    let one = content::Entity::find()
        .filter(content::Column::SpaceId.eq(space))
        .one(db)
        .await?;
    Ok(one.is_none())
}

/// Live contents of a kind of which, in the last 30 days, somebody should have asked whether they
/// still hold, for the program.
///
/// # Errors
/// What the database answers.
pub async fn due_for_review(
    db: &impl ConnectionTrait,
    kind: &str,
    today: Day,
    limit: u64,
) -> Result<Vec<Content>, AppError> {
    let since = Day::from_number(today.number() - 30);
    let rows = content::Entity::find()
        .filter(content::Column::Kind.eq(kind))
        .filter(content::Column::Phase.eq(Phase::Live.code()))
        .filter(
            Condition::any()
                .add(content::Column::ReviewOn.between(since, today))
                .add(content::Column::ValidUntil.between(since, today)),
        )
        .order_by_asc(content::Column::Id)
        .limit(limit)
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .map(Content::try_from)
        .collect::<Result<_, _>>()?)
}

/// Whether something bears a person's name: they wrote a revision of it, or own it.
///
/// # Errors
/// What the database answers.
pub async fn bears_name(
    db: &impl ConnectionTrait,
    person: Id<kinds::Person>,
) -> Result<bool, DbErr> {
    let statement = Statement::from_sql_and_values(
        db.get_database_backend(),
        "select id from revision where author_id = $1
         union all select id from content where owner_kind = 'person' and owner_id = $1 limit 1",
        [person.into()],
    );
    Ok(db.query_one_raw(statement).await?.is_some())
}
