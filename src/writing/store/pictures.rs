//! Pictures in what is written. Each lies in the space it was written for, and is seen by whoever
//! reads there.

use platform::{access::Level, context::Cx, database::Tx, error::AppError, id::Id, kinds};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect,
};

use super::tables::picture;

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

/// A picture, if its reader reads where it lies.
pub(crate) async fn find(cx: &Cx, id: Id<kinds::Picture>) -> Result<Picture, AppError> {
    let reach = &cx.actor()?.reach;
    let row = picture::Entity::find_by_id(id)
        .filter(reach.condition((picture::Entity, picture::Column::SpaceId), Level::Read))
        .one(&cx.read())
        .await?
        .ok_or(AppError::Absent)?;
    Ok(Picture {
        mime: row.mime,
        bytes: row.bytes,
    })
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
