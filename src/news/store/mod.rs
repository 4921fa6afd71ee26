//! The tables of news. Nobody else touches them.

pub(crate) mod reviews;

use platform::{
    access::{Actor, Permit},
    clock,
    content::{self, Content, Keep, Read, Wanted},
    context::Cx,
    database::Tx,
    error::AppError,
    id::Id,
    kinds,
    time::Day,
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect,
    QueryTrait,
    sea_query::{Expr, OnConflict, SelectStatement, UnionType},
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use writing::usecases::topics::{TopicChange, change_topics};

use crate::Audience;

mod tables {
    use platform::{id::Id, kinds};
    use sea_orm::entity::prelude::*;

    platform::tables! {
        channel("news_channel") {
            #[sea_orm(primary_key, auto_increment = false)]
            space_id: Id<kinds::Space>,
            four_eyes: bool,
            comments: bool,
        }
        news("news") {
            #[sea_orm(primary_key, auto_increment = false)]
            content_id: Id<kinds::Content>,
            teaser: String,
            picture_id: Option<Id<kinds::Picture>>,
            picture_alt: String,
            focus_x: i16,
            focus_y: i16,
            pinned: bool,
            urgent: bool,
            asks_confirmation: bool,
            addressed: String,
            secret: Uuid,
            ahead: Option<String>,
            unit_id: Option<Id<kinds::Unit>>,
        }
        confirmation("news_confirmation") {
            #[sea_orm(primary_key, auto_increment = false)]
            news_id: Id<kinds::Content>,
            #[sea_orm(primary_key, auto_increment = false)]
            token: Vec<u8>,
        }
    }
}

use tables::{channel, confirmation, news};

/// How news are published in a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Channel {
    /// A second person looks before readers do.
    pub four_eyes: bool,
    /// News may be commented on.
    pub comments: bool,
}

impl Default for Channel {
    fn default() -> Self {
        Self {
            four_eyes: false,
            comments: true,
        }
    }
}

/// What news have beside their text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Details {
    pub teaser: String,
    pub picture: Option<Id<kinds::Picture>>,
    pub picture_alt: String,
    /// What of the picture stays in sight, in percent from the left and from the top.
    pub focus: (i16, i16),
    pub pinned: bool,
    pub urgent: bool,
    pub asks_confirmation: bool,
    /// For whom it is in the first place; nobody in particular where this is empty.
    pub addressed: Vec<Audience>,
    /// The unit whose news it is; none where it is the whole place's.
    #[serde(default)]
    pub unit: Option<Id<kinds::Unit>>,
}

/// What the newest version of news says beside its text, while readers see an older one: teaser, picture,
/// marks, topics and the last day are shown as late as the text they came with.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Ahead {
    #[serde(flatten)]
    pub details: Details,
    #[serde(default)]
    pub expires_on: Option<Day>,
    #[serde(default)]
    pub topics: TopicChange,
}

/// How a place publishes.
pub(crate) async fn channel(
    db: &impl ConnectionTrait,
    space: Id<kinds::Space>,
) -> Result<Channel, AppError> {
    let row = channel::Entity::find_by_id(space).one(db).await?;
    Ok(row.map_or_else(Channel::default, |row| Channel {
        four_eyes: row.four_eyes,
        comments: row.comments,
    }))
}

/// Says how a place publishes. Whether the reader decides that, the caller has asked.
pub(crate) async fn set_channel(
    tx: &Tx,
    space: Id<kinds::Space>,
    to: Channel,
) -> Result<(), AppError> {
    let row = channel::ActiveModel {
        space_id: Set(space),
        four_eyes: Set(to.four_eyes),
        comments: Set(to.comments),
    };
    channel::Entity::insert(row)
        .on_conflict(
            OnConflict::column(channel::Column::SpaceId)
                .update_columns([channel::Column::FourEyes, channel::Column::Comments])
                .to_owned(),
        )
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// The details of news: those readers see, and what waits with the newest version.
pub(crate) async fn details(
    db: &impl ConnectionTrait,
    id: Id<kinds::Content>,
) -> Result<(Details, Option<Ahead>), AppError> {
    let row = news::Entity::find_by_id(id).one(db).await?;
    let row = row.ok_or(AppError::Absent)?;
    let ahead = row.ahead.as_deref().map(serde_json::from_str).transpose();
    let ahead = ahead.map_err(|_| AppError::Internal)?;
    Ok((row.into(), ahead))
}

/// The news the actor reads, with their titles and details.
pub(crate) async fn headlines(
    db: &impl ConnectionTrait,
    actor: &Actor,
    wanted: Wanted<'_>,
) -> Result<Vec<(Content, String, Details)>, AppError> {
    let key = news::Column::ContentId;
    let rows = content::headlines_beside::<Read, news::Entity>(db, actor, wanted, key).await?;
    Ok(rows
        .into_iter()
        .map(|(one, title, row)| (one, title, row.into()))
        .collect())
}

impl From<news::Model> for Details {
    fn from(row: news::Model) -> Self {
        let addressed = row.addressed.lines();
        Self {
            teaser: row.teaser,
            picture: row.picture_id,
            picture_alt: row.picture_alt,
            focus: (row.focus_x, row.focus_y),
            pinned: row.pinned,
            urgent: row.urgent,
            asks_confirmation: row.asks_confirmation,
            addressed: addressed.filter_map(|code| code.parse().ok()).collect(),
            unit: row.unit_id,
        }
    }
}

/// The query of the ids of a unit's news.
pub(crate) fn of_unit(unit: Id<kinds::Unit>) -> SelectStatement {
    let ids = news::Entity::find().select_only();
    let ids = ids.column(news::Column::ContentId);
    ids.filter(news::Column::UnitId.eq(unit)).into_query()
}

/// The query of the ids of the newest news, and of those that are urgent or pinned, however old.
pub(crate) fn newest_or_marked(actor: &Actor, newest: Wanted<'_>) -> SelectStatement {
    let mut newest = content::listed_ids::<Read>(actor, newest);
    newest.union(UnionType::Distinct, marked()).take()
}

fn marked() -> SelectStatement {
    let ids = news::Entity::find().select_only();
    let ids = ids.column(news::Column::ContentId);
    let is_marked = Condition::any()
        .add(news::Column::Urgent.eq(true))
        .add(news::Column::Pinned.eq(true));
    ids.filter(is_marked).into_query()
}

/// Keeps the details of news that nobody reads yet.
pub(crate) async fn keep(
    tx: &Tx,
    permit: &Permit<Keep>,
    details: &Details,
) -> Result<(), AppError> {
    put(tx, permit.thing(), details).await
}

/// Keeps what a version says beside its text that readers do not see yet, while they see an older one.
/// What it changes in the topics is added to what waits already.
pub(crate) async fn keep_ahead(
    tx: &Tx,
    permit: &Permit<Keep>,
    mut ahead: Ahead,
) -> Result<(), AppError> {
    let id = permit.thing::<kinds::Content>();
    let (shown, before) = details(tx, id).await?;
    if let Some(before) = before {
        ahead.topics = before.topics.then(ahead.topics);
    }
    let pictures = [shown.picture, ahead.details.picture].into_iter().flatten();
    content::pictures::show(tx, id, id, &pictures.collect::<Vec<_>>()).await?;
    let kept = serde_json::to_string(&ahead).map_err(|_| AppError::Internal)?;
    news::Entity::update_many()
        .col_expr(news::Column::Ahead, Expr::value(kept))
        .filter(news::Column::ContentId.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Readers see the newest version from now on, and so what waited with it.
pub(crate) async fn catch_up(tx: &Tx, permit: &Permit<Keep>) -> Result<(), AppError> {
    let id = permit.thing();
    if let (_, Some(ahead)) = details(tx, id).await? {
        put(tx, id, &ahead.details).await?;
        content::set_expiry(tx, permit, ahead.expires_on).await?;
        change_topics(tx, permit, ahead.topics).await?;
    }
    Ok(())
}

async fn put(tx: &Tx, id: Id<kinds::Content>, details: &Details) -> Result<(), AppError> {
    let addressed: Vec<_> = details.addressed.iter().map(Audience::to_string).collect();
    let row = news::ActiveModel {
        content_id: Set(id),
        teaser: Set(details.teaser.clone()),
        picture_id: Set(details.picture),
        picture_alt: Set(details.picture_alt.clone()),
        focus_x: Set(details.focus.0),
        focus_y: Set(details.focus.1),
        pinned: Set(details.pinned),
        urgent: Set(details.urgent),
        asks_confirmation: Set(details.asks_confirmation),
        addressed: Set(addressed.join("\n")),
        secret: Set(clock::random_id::<()>().uuid()),
        ahead: Set(None),
        unit_id: Set(details.unit),
    };
    news::Entity::insert(row)
        .on_conflict(
            OnConflict::column(news::Column::ContentId)
                .update_columns([
                    news::Column::Teaser,
                    news::Column::PictureId,
                    news::Column::PictureAlt,
                    news::Column::FocusX,
                    news::Column::FocusY,
                    news::Column::Pinned,
                    news::Column::Urgent,
                    news::Column::AsksConfirmation,
                    news::Column::Addressed,
                    news::Column::Ahead,
                ])
                .to_owned(),
        )
        .exec_without_returning(tx)
        .await?;
    content::pictures::show(tx, id, id, details.picture.as_slice()).await
}

/// What counts a reader once: a hash of the person with a secret of the news, which goes with it.
async fn token(
    cx: &Cx,
    db: &impl ConnectionTrait,
    id: Id<kinds::Content>,
) -> Result<Vec<u8>, AppError> {
    let row = news::Entity::find_by_id(id).one(db).await?;
    let secret = row.ok_or(AppError::Absent)?.secret;
    let mut hash = Sha256::new();
    hash.update(secret.as_bytes());
    hash.update(cx.actor()?.person.uuid().as_bytes());
    Ok(hash.finalize().to_vec())
}

/// Counts the reader; a second time changes nothing.
pub(crate) async fn confirm(cx: &Cx, tx: &Tx, id: Id<kinds::Content>) -> Result<(), AppError> {
    let row = confirmation::ActiveModel {
        news_id: Set(id),
        token: Set(token(cx, tx, id).await?),
    };
    confirmation::Entity::insert(row)
        .on_conflict(
            OnConflict::columns([confirmation::Column::NewsId, confirmation::Column::Token])
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// How many confirmed, and whether the reader is among them.
pub(crate) async fn confirmed(
    cx: &Cx,
    db: &impl ConnectionTrait,
    id: Id<kinds::Content>,
) -> Result<(u64, bool), AppError> {
    let all = confirmation::Entity::find().filter(confirmation::Column::NewsId.eq(id));
    let own = confirmation::Entity::find_by_id((id, token(cx, db, id).await?));
    Ok((all.count(db).await?, own.one(db).await?.is_some()))
}
