//! Pictures in what is written. Each lies in the space it was written for, and is seen by whoever
//! added it or reads something there that shows it.

use platform::{
    access::{Actor, Level},
    clock, content,
    context::Cx,
    database::Tx,
    error::AppError,
    id::Id,
    kinds,
    time::Instant,
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, Order, QueryFilter, QueryOrder,
    QuerySelect,
};

use super::{drafts, tables::picture};

/// Days after which a picture goes that nothing shows.
const KEPT_DAYS: i64 = 7;
/// Pictures looked at in one sweep.
const SWEPT: u64 = 100;

/// A picture as it is sent to a browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    pub mime: String,
    pub bytes: Vec<u8>,
}

/// A picture that has been decoded and encoded anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NewPicture {
    pub(crate) mime: &'static str,
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) bytes: Vec<u8>,
}

/// Keeps a picture in a space.
pub(crate) async fn add(
    cx: &Cx,
    tx: &Tx,
    id: Id<kinds::Picture>,
    space: Id<kinds::Space>,
    new: NewPicture,
) -> Result<(), AppError> {
    let row = picture::ActiveModel {
        id: Set(id),
        space_id: Set(space),
        owner_id: Set(Some(cx.actor()?.person)),
        mime: Set(new.mime.to_owned()),
        width: Set(new.width.into()),
        height: Set(new.height.into()),
        bytes: Set(new.bytes),
        created_at: Set(cx.now),
    };
    picture::Entity::insert(row)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// A picture, if its reader reads where it lies, and added it or may read something that shows it.
pub(crate) async fn find(cx: &Cx, id: Id<kinds::Picture>) -> Result<Picture, AppError> {
    let (actor, read) = (cx.actor()?, cx.read());
    let space = (picture::Entity, picture::Column::SpaceId);
    let row = picture::Entity::find_by_id(id)
        .filter(actor.reach.condition(space, Level::Read))
        .one(&read)
        .await?
        .ok_or(AppError::Absent)?;
    let own = row.owner_id == Some(actor.person);
    if !own
        && content::pictures::seen(&read, actor, &[id])
            .await?
            .is_empty()
    {
        return Err(AppError::Absent);
    }
    Ok(Picture {
        mime: row.mime,
        bytes: row.bytes,
    })
}

/// Of these pictures those of a space that somebody added or sees in something.
pub(crate) async fn known(
    db: &impl ConnectionTrait,
    actor: &Actor,
    space: Id<kinds::Space>,
    ids: &[Id<kinds::Picture>],
) -> Result<Vec<Id<kinds::Picture>>, AppError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let here: Vec<(Id<kinds::Picture>, Option<Id<kinds::Person>>)> = picture::Entity::find()
        .select_only()
        .column(picture::Column::Id)
        .column(picture::Column::OwnerId)
        .filter(picture::Column::Id.is_in(ids.iter().copied()))
        .filter(picture::Column::SpaceId.eq(space))
        .into_tuple()
        .all(db)
        .await?;
    let (own, others): (Vec<_>, Vec<_>) = here
        .into_iter()
        .partition(|(_, owner)| *owner == Some(actor.person));
    let mut known: Vec<_> = own.into_iter().map(|(id, _)| id).collect();
    let others: Vec<_> = others.into_iter().map(|(id, _)| id).collect();
    if !others.is_empty() {
        known.extend(content::pictures::seen(db, actor, &others).await?);
    }
    Ok(known)
}

/// Drops pictures that nothing shows and no draft names, some days after they were added.
pub(crate) async fn sweep(tx: &Tx, now: Instant) -> Result<(), AppError> {
    // Somewhere else each time: what drafts name must not keep the rest from being looked at.
    let from: Id<kinds::Picture> = clock::random_id();
    let unused: Vec<Id<kinds::Picture>> = picture::Entity::find()
        .select_only()
        .column(picture::Column::Id)
        .filter(picture::Column::CreatedAt.lt(now.plus_days(-KEPT_DAYS)))
        .filter(picture::Column::Id.not_in_subquery(content::pictures::pictures_shown()))
        .order_by(picture::Column::Id.gt(from), Order::Desc)
        .order_by_asc(picture::Column::Id)
        .limit(SWEPT)
        .into_tuple()
        .all(tx)
        .await?;
    for id in unused {
        if !drafts::name(tx, id.uuid()).await? {
            picture::Entity::delete_by_id(id).exec(tx).await?;
        }
    }
    Ok(())
}

/// Width and height in pixels of those pictures that lie in a space.
pub(crate) async fn sizes(
    db: &impl ConnectionTrait,
    space: Id<kinds::Space>,
    ids: &[Id<kinds::Picture>],
) -> Result<Vec<(Id<kinds::Picture>, u32, u32)>, AppError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows: Vec<(Id<kinds::Picture>, i64, i64)> = picture::Entity::find()
        .select_only()
        .column(picture::Column::Id)
        .column(picture::Column::Width)
        .column(picture::Column::Height)
        .filter(picture::Column::Id.is_in(ids.iter().copied()))
        .filter(picture::Column::SpaceId.eq(space))
        .into_tuple()
        .all(db)
        .await?;
    let size = |edge: i64| u32::try_from(edge).unwrap_or_default();
    Ok(rows
        .into_iter()
        .map(|(id, width, height)| (id, size(width), size(height)))
        .collect())
}
