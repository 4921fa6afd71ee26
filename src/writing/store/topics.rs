//! Topics: the managed list, and what is about which of them.

use std::collections::BTreeMap;

use platform::{access::Permit, database::Tx, error::AppError, folding::sort_key, id::Id, kinds};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    sea_query::{
        Alias, ColumnRef, Condition, Expr, ExprTrait, Func, IntoColumnRef, JoinType, OnConflict,
        Query, SelectStatement,
    },
};

use super::tables::{content_topic, topic};

/// How a topic stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Waits until somebody who keeps the list decides on it.
    Proposed,
    Live,
    /// Stays where it was given, and is given no more.
    Retired,
}

impl State {
    const fn code(self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Live => "live",
            Self::Retired => "retired",
        }
    }

    pub(crate) fn from_code(code: &str) -> Self {
        match code {
            "proposed" => Self::Proposed,
            "live" => Self::Live,
            _ => Self::Retired,
        }
    }
}

/// A word of the managed list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    pub id: Id<kinds::Topic>,
    /// The main topic it is part of.
    pub parent: Option<Id<kinds::Topic>>,
    pub name: String,
    pub state: State,
    /// Where it leads since it was merged.
    pub merged: Option<Id<kinds::Topic>>,
}

impl Topic {
    /// The address of its page.
    pub fn address(&self) -> String {
        format!("/themen/{}", self.id)
    }

    /// Whether it is given to what is written.
    pub fn is_live(&self) -> bool {
        self.state == State::Live && self.merged.is_none()
    }
}

impl From<topic::Model> for Topic {
    fn from(row: topic::Model) -> Self {
        Self {
            id: row.id,
            parent: row.parent_id,
            state: State::from_code(&row.state),
            name: row.name,
            merged: row.merged_id,
        }
    }
}

/// All topics by name, also those that were merged.
pub(crate) async fn all(db: &impl ConnectionTrait) -> Result<Vec<Topic>, AppError> {
    let rows = topic::Entity::find()
        .order_by_asc(topic::Column::Sort)
        .order_by_asc(topic::Column::Id)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(Topic::from).collect())
}

/// A topic that was not merged.
pub(crate) async fn find(
    db: &impl ConnectionTrait,
    id: Id<kinds::Topic>,
) -> Result<Topic, AppError> {
    let row = topic::Entity::find_by_id(id)
        .filter(topic::Column::MergedId.is_null())
        .one(db)
        .await?;
    row.map(Topic::from).ok_or(AppError::Absent)
}

/// The topics of a name, however it is written; those that were merged are not called that any more.
pub(crate) async fn of_name(db: &impl ConnectionTrait, name: &str) -> Result<Vec<Topic>, AppError> {
    let rows = topic::Entity::find()
        .filter(topic::Column::Sort.eq(sort_key(name)))
        .filter(topic::Column::MergedId.is_null())
        .all(db)
        .await?;
    Ok(rows.into_iter().map(Topic::from).collect())
}

/// What these contents are about, by name, for the index.
pub(crate) async fn names_for_the_program(
    db: &impl ConnectionTrait,
    contents: &[Id<kinds::Content>],
) -> Result<BTreeMap<Id<kinds::Content>, Vec<String>>, AppError> {
    let mut names: BTreeMap<_, Vec<String>> = BTreeMap::new();
    if contents.is_empty() {
        return Ok(names);
    }
    let mut query = Query::select();
    query
        .column((content_topic::Entity, content_topic::Column::ContentId))
        .column((topic::Entity, topic::Column::Name))
        .from(content_topic::Entity)
        .join(JoinType::InnerJoin, topic::Entity, same_topic())
        .and_where(is_given())
        .and_where(
            Expr::col((content_topic::Entity, content_topic::Column::ContentId))
                .is_in(contents.iter().copied()),
        );
    for row in db.query_all(&query).await? {
        let content = row.try_get("", "content_id")?;
        names
            .entry(content)
            .or_default()
            .push(row.try_get("", "name")?);
    }
    Ok(names)
}

fn same_topic() -> Condition {
    let given = (content_topic::Entity, content_topic::Column::TopicId);
    Condition::all().add(Expr::col((topic::Entity, topic::Column::Id)).equals(given))
}

/// Not merely proposed.
fn is_given() -> Expr {
    Expr::col((topic::Entity, topic::Column::State)).ne(State::Proposed.code())
}

/// How many of these contents are about each topic, or about one that is part of it. `contents` is a
/// query of ids.
pub(crate) async fn counts(
    db: &impl ConnectionTrait,
    contents: SelectStatement,
) -> Result<BTreeMap<Id<kinds::Topic>, i64>, AppError> {
    let above = Alias::new("above");
    let about = (content_topic::Entity, content_topic::Column::ContentId);
    let mut query = Query::select();
    query
        .expr_as(Expr::col((above.clone(), topic::Column::Id)), "topic")
        .expr_as(Func::count_distinct(Expr::col(about)), "contents")
        .from(content_topic::Entity)
        .join(JoinType::InnerJoin, topic::Entity, same_topic())
        .join_as(
            JoinType::InnerJoin,
            topic::Entity,
            above.clone(),
            Condition::any()
                .add(
                    Expr::col((above.clone(), topic::Column::Id))
                        .equals((topic::Entity, topic::Column::Id)),
                )
                .add(
                    Expr::col((above.clone(), topic::Column::Id))
                        .equals((topic::Entity, topic::Column::ParentId)),
                ),
        )
        .and_where(is_given())
        .and_where(Expr::col(about).in_subquery(contents))
        .group_by_col((above, topic::Column::Id));
    let mut counts = BTreeMap::new();
    for row in db.query_all(&query).await? {
        counts.insert(row.try_get("", "topic")?, row.try_get("", "contents")?);
    }
    Ok(counts)
}

/// The query of the ids of what is about one of these topics.
pub(crate) fn about(topics: &[Id<kinds::Topic>]) -> SelectStatement {
    Query::select()
        .column(content_topic::Column::ContentId)
        .from(content_topic::Entity)
        .and_where(Expr::col(content_topic::Column::TopicId).is_in(topics.iter().copied()))
        .take()
}

/// The query of how many of these topics a content is about.
pub(crate) fn shared(content: ColumnRef, topics: &[Id<kinds::Topic>]) -> SelectStatement {
    let topic = (content_topic::Entity, content_topic::Column::TopicId).into_column_ref();
    Query::select()
        .expr(Func::count(Expr::col(topic.clone())))
        .from(content_topic::Entity)
        .and_where(
            Expr::col((content_topic::Entity, content_topic::Column::ContentId)).equals(content),
        )
        .and_where(Expr::col(topic).is_in(topics.iter().copied()))
        .take()
}

/// Gives a content these topics. Whether that changes anything.
pub(crate) async fn give<A>(
    tx: &Tx,
    permit: &Permit<A>,
    topics: &[Id<kinds::Topic>],
) -> Result<bool, AppError> {
    let mut changed = 0;
    for topic in topics {
        let row = content_topic::ActiveModel {
            content_id: Set(permit.thing()),
            topic_id: Set(*topic),
        };
        let key = [
            content_topic::Column::ContentId,
            content_topic::Column::TopicId,
        ];
        changed += content_topic::Entity::insert(row)
            .on_conflict(OnConflict::columns(key).do_nothing().to_owned())
            .exec_without_returning(tx)
            .await?;
    }
    Ok(changed > 0)
}

/// Takes these topics from a content. Whether that changes anything.
pub(crate) async fn take<A>(
    tx: &Tx,
    permit: &Permit<A>,
    topics: &[Id<kinds::Topic>],
) -> Result<bool, AppError> {
    let taken = content_topic::Entity::delete_many()
        .filter(content_topic::Column::ContentId.eq(permit.thing::<kinds::Content>()))
        .filter(content_topic::Column::TopicId.is_in(topics.iter().copied()))
        .exec(tx)
        .await?;
    Ok(taken.rows_affected > 0)
}

/// Adds a topic.
pub(crate) async fn add(
    tx: &Tx,
    new: Topic,
    proposed_by: Option<Id<kinds::Person>>,
) -> Result<(), AppError> {
    let row = topic::ActiveModel {
        id: Set(new.id),
        parent_id: Set(new.parent),
        sort: Set(sort_key(&new.name)),
        name: Set(new.name),
        state: Set(new.state.code().to_owned()),
        merged_id: Set(new.merged),
        proposed_by_id: Set(proposed_by),
    };
    topic::Entity::insert(row)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Changes name, place and state of a topic. Gives who proposed it, who is forgotten by that.
pub(crate) async fn change(tx: &Tx, new: &Topic) -> Result<Option<Id<kinds::Person>>, AppError> {
    let before = topic::Entity::find_by_id(new.id).one(tx).await?;
    let before = before.ok_or(AppError::Absent)?;
    topic::Entity::update_many()
        .col_expr(topic::Column::ParentId, Expr::value(new.parent))
        .col_expr(topic::Column::Name, Expr::value(new.name.clone()))
        .col_expr(topic::Column::Sort, Expr::value(sort_key(&new.name)))
        .col_expr(topic::Column::State, Expr::value(new.state.code()))
        .col_expr(
            topic::Column::ProposedById,
            Expr::value(None::<Id<kinds::Person>>),
        )
        .filter(topic::Column::Id.eq(new.id))
        .exec(tx)
        .await?;
    Ok(before.proposed_by_id)
}

/// Ends a proposal. Gives who made it.
pub(crate) async fn decline(
    tx: &Tx,
    id: Id<kinds::Topic>,
) -> Result<Option<Id<kinds::Person>>, AppError> {
    let row = topic::Entity::find_by_id(id)
        .filter(topic::Column::State.eq(State::Proposed.code()))
        .one(tx)
        .await?;
    let row = row.ok_or(AppError::Absent)?;
    topic::Entity::delete_by_id(id).exec(tx).await?;
    Ok(row.proposed_by_id)
}

/// Makes two topics one: what is about the first is about the second, and so is what was part of it.
pub(crate) async fn merge(tx: &Tx, from: &Topic, into: &Topic) -> Result<(), AppError> {
    let moved = Query::select()
        .column(content_topic::Column::ContentId)
        .expr(Expr::value(into.id))
        .from(content_topic::Entity)
        .and_where(Expr::col(content_topic::Column::TopicId).eq(from.id))
        .take();
    let mut insert = Query::insert();
    insert
        .into_table(content_topic::Entity)
        .columns([
            content_topic::Column::ContentId,
            content_topic::Column::TopicId,
        ])
        .on_conflict(OnConflict::new().do_nothing().to_owned());
    insert.select_from(moved).map_err(|error| {
        tracing::error!(%error, "topics were not merged");
        AppError::Internal
    })?;
    tx.execute(&insert).await?;
    content_topic::Entity::delete_many()
        .filter(content_topic::Column::TopicId.eq(from.id))
        .exec(tx)
        .await?;
    topic::Entity::update_many()
        .col_expr(
            topic::Column::ParentId,
            Expr::value(into.parent.unwrap_or(into.id)),
        )
        .filter(topic::Column::ParentId.eq(from.id))
        .filter(topic::Column::Id.ne(into.id))
        .exec(tx)
        .await?;
    topic::Entity::update_many()
        .col_expr(topic::Column::MergedId, Expr::value(into.id))
        .filter(
            Condition::any()
                .add(topic::Column::Id.eq(from.id))
                .add(topic::Column::MergedId.eq(from.id)),
        )
        .exec(tx)
        .await?;
    Ok(())
}
