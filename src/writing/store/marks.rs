//! Small signs that people leave at contents: reactions, which others see as numbers, and bookmarks
//! and subscriptions, which nobody sees but who left them.

use std::collections::BTreeMap;

use platform::{context::Cx, database::Tx, error::AppError, id::Id, kinds};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect, Statement, sea_query::OnConflict,
};
use uuid::Uuid;

use super::{
    tables::{bookmark, reaction, subscription},
    topics::{State, Topic},
};
use crate::Reaction;

/// What a reaction is to: the content itself, or one of its comments.
pub type Target = Option<Id<kinds::Comment>>;

fn stored(target: Target) -> Id<kinds::Comment> {
    target.unwrap_or(Id::from_uuid(Uuid::nil()))
}

/// How often each reaction was given, and whether the reader is among them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Given {
    pub count: i64,
    pub own: bool,
}

/// Everything left at a content, as its reader may know it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    pub reactions: BTreeMap<(Target, Reaction), Given>,
    pub bookmarked: bool,
    pub subscribed: bool,
    /// What it is about, by name.
    pub topics: Vec<Topic>,
}

/// Reads the marks of a content in one query.
pub(crate) async fn of(
    db: &impl ConnectionTrait,
    content: Id<kinds::Content>,
    reader: Id<kinds::Person>,
) -> Result<Marks, AppError> {
    let statement = Statement::from_sql_and_values(
        db.get_database_backend(),
        "select comment_id, kind, count(*) as given, max(case when person_id = $2 then 1 else 0 end) as own, '' as name
         from reaction where content_id = $1 group by comment_id, kind
         union all
         select content_id, 'bookmark', 1, 1, '' from bookmark where content_id = $1 and person_id = $2
         union all
         select thing_id, 'subscription', 1, 1, '' from subscription where thing_id = $1 and person_id = $2
         union all
         select topic.id, 'topic ' || topic.state, 1, 1, topic.name from content_topic
         join topic on topic.id = content_topic.topic_id where content_topic.content_id = $1",
        [content.into(), reader.into()],
    );
    let mut marks = Marks::default();
    for row in db.query_all_raw(statement).await? {
        let kind: String = row.try_get("", "kind")?;
        match kind.as_str() {
            "bookmark" => marks.bookmarked = true,
            "subscription" => marks.subscribed = true,
            kind if kind.starts_with("topic ") => marks.topics.push(Topic {
                id: row.try_get("", "comment_id")?,
                parent: None,
                name: row.try_get("", "name")?,
                state: State::from_code(kind.trim_start_matches("topic ")),
                merged: None,
            }),
            kind => {
                let on: Id<kinds::Comment> = row.try_get("", "comment_id")?;
                let target = (!on.uuid().is_nil()).then_some(on);
                let own: i32 = row.try_get("", "own")?;
                let given = Given {
                    count: row.try_get("", "given")?,
                    own: own == 1,
                };
                if let Some(kind) = Reaction::from_code(kind) {
                    marks.reactions.insert((target, kind), given);
                }
            }
        }
    }
    marks
        .topics
        .sort_by_cached_key(|topic| platform::folding::sort_key(&topic.name));
    Ok(marks)
}

/// Gives a reaction, or takes it back where it was given.
pub(crate) async fn react(
    tx: &Tx,
    content: Id<kinds::Content>,
    target: Target,
    person: Id<kinds::Person>,
    kind: Reaction,
) -> Result<(), AppError> {
    let key = (content, stored(target), person, kind.code().to_owned());
    let taken = reaction::Entity::delete_by_id(key).exec(tx).await?;
    if taken.rows_affected == 0 {
        let row = reaction::ActiveModel {
            content_id: Set(content),
            comment_id: Set(stored(target)),
            person_id: Set(person),
            kind: Set(kind.code().to_owned()),
        };
        reaction::Entity::insert(row)
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}

/// Remembers a content for its reader, or forgets it where it was remembered.
pub(crate) async fn bookmark(
    cx: &Cx,
    tx: &Tx,
    content: Id<kinds::Content>,
) -> Result<(), AppError> {
    let person = cx.actor()?.person;
    let taken = bookmark::Entity::delete_by_id((person, content))
        .exec(tx)
        .await?;
    if taken.rows_affected == 0 {
        let row = bookmark::ActiveModel {
            person_id: Set(person),
            content_id: Set(content),
            created_at: Set(cx.now),
        };
        bookmark::Entity::insert(row)
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}

/// The contents the reader remembered, the newest first.
pub(crate) async fn bookmarks(
    db: &impl ConnectionTrait,
    person: Id<kinds::Person>,
    limit: u64,
) -> Result<Vec<Id<kinds::Content>>, AppError> {
    Ok(bookmark::Entity::find()
        .select_only()
        .column(bookmark::Column::ContentId)
        .filter(bookmark::Column::PersonId.eq(person))
        .order_by_desc(bookmark::Column::CreatedAt)
        .limit(limit)
        .into_tuple()
        .all(db)
        .await?)
}

/// Subscribes somebody to a thing; a second time it stays as it is.
pub(crate) async fn subscribe(
    tx: &Tx,
    person: Id<kinds::Person>,
    thing: Uuid,
    kind: &str,
) -> Result<(), AppError> {
    let row = subscription::ActiveModel {
        person_id: Set(person),
        thing_id: Set(thing),
        kind: Set(kind.to_owned()),
    };
    subscription::Entity::insert(row)
        .on_conflict(
            OnConflict::columns([
                subscription::Column::PersonId,
                subscription::Column::ThingId,
            ])
            .do_nothing()
            .to_owned(),
        )
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Whether somebody is subscribed to a thing.
pub(crate) async fn is_subscribed(
    db: &impl ConnectionTrait,
    person: Id<kinds::Person>,
    thing: Uuid,
) -> Result<bool, AppError> {
    let found = subscription::Entity::find_by_id((person, thing));
    Ok(found.one(db).await?.is_some())
}

/// Ends the subscriptions to what there is no more.
pub(crate) async fn sweep(tx: &Tx) -> Result<(), AppError> {
    tx.execute_unprepared(
        "delete from subscription
         where not exists (select 1 from content where content.id = thing_id)
         and not exists (select 1 from space where space.id = thing_id)",
    )
    .await?;
    Ok(())
}

/// Ends a subscription. Whether there was one.
pub(crate) async fn unsubscribe(
    tx: &Tx,
    person: Id<kinds::Person>,
    thing: Uuid,
) -> Result<bool, AppError> {
    let ended = subscription::Entity::delete_by_id((person, thing))
        .exec(tx)
        .await?;
    Ok(ended.rows_affected > 0)
}

/// Who is subscribed to a thing. Whether they still reach it is for the caller to ask.
pub(crate) async fn subscribers(
    db: &impl ConnectionTrait,
    thing: Uuid,
    limit: u64,
) -> Result<Vec<Id<kinds::Person>>, AppError> {
    Ok(subscription::Entity::find()
        .select_only()
        .column(subscription::Column::PersonId)
        .filter(subscription::Column::ThingId.eq(thing))
        .order_by_asc(subscription::Column::PersonId)
        .limit(limit)
        .into_tuple()
        .all(db)
        .await?)
}
