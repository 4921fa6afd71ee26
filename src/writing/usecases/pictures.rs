//! Pictures in what is written: taken in, made smaller, encoded anew, and given out again.

use std::io::Cursor;

use document::Document;
use image::{DynamicImage, ImageFormat, imageops::FilterType};
use platform::{
    access::Level,
    clock,
    context::Cx,
    database::Tx,
    error::AppError,
    id::Id,
    kinds,
    picture::{PictureError, decode, jpeg},
};

use crate::{
    store::pictures::{self as store, NewPicture, Picture},
    usecases::places::place,
};

/// Width in pixels that a text column needs on a sharp screen.
const WIDEST: u32 = 1600;
/// Height of the tallest picture.
const TALLEST: u32 = 2400;

/// A picture that was taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Added {
    pub id: Id<kinds::Picture>,
    pub width: u32,
    pub height: u32,
}

/// Why a picture was not taken in.
#[derive(Debug)]
pub enum NotAdded {
    Picture(PictureError),
    Other(AppError),
}

impl<E: Into<AppError>> From<E> for NotAdded {
    fn from(error: E) -> Self {
        Self::Other(error.into())
    }
}

/// Takes a picture into a space in which its sender may write.
///
/// # Errors
/// Why not.
pub async fn add_picture(
    cx: &Cx,
    space: Id<kinds::Space>,
    bytes: Vec<u8>,
) -> Result<Added, NotAdded> {
    if !place(cx, space).await?.is_open() {
        return Err(AppError::Absent.into());
    }
    let new = tokio::task::spawn_blocking(move || prepare(&bytes))
        .await
        .map_err(|_| AppError::Internal)?
        .map_err(NotAdded::Picture)?;
    let added = Added {
        id: clock::random_id(),
        width: new.width,
        height: new.height,
    };
    let tx = cx.begin().await?;
    let actor = cx.actor_in(&tx).await?;
    if !actor.reach.has(space, Level::TakePart) {
        return Err(AppError::Absent.into());
    }
    store::add(cx, &tx, added.id, space, new).await?;
    tx.commit().await?;
    Ok(added)
}

/// The pictures of a document that its writer may show in a space: those they added, and those they
/// see there. Naming any other picture opens it to nobody.
pub(crate) async fn shown_in(
    cx: &Cx,
    tx: &Tx,
    space: Id<kinds::Space>,
    document: &Document,
) -> Result<Vec<Id<kinds::Picture>>, AppError> {
    let images = document.images();
    let named: Vec<_> = images.iter().map(|one| Id::from_uuid(one.file)).collect();
    match named.is_empty() {
        true => Ok(Vec::new()),
        false => store::known(tx, &cx.actor_in(tx).await?, space, &named).await,
    }
}

/// Whether the reader may show a picture in a space.
///
/// # Errors
/// What the database answers.
pub async fn may_show(
    cx: &Cx,
    space: Id<kinds::Space>,
    id: Id<kinds::Picture>,
) -> Result<bool, AppError> {
    let known = store::known(&cx.read(), cx.actor()?, space, &[id]).await?;
    Ok(!known.is_empty())
}

/// A picture for whoever added it or reads something that shows it.
///
/// # Errors
/// [`AppError::Absent`] for everybody else.
pub async fn picture(cx: &Cx, id: Id<kinds::Picture>) -> Result<Picture, AppError> {
    store::find(cx, id).await
}

fn prepare(bytes: &[u8]) -> Result<NewPicture, PictureError> {
    let mut picture = decode(bytes)?;
    if picture.width() > WIDEST || picture.height() > TALLEST {
        picture = picture.resize(WIDEST, TALLEST, FilterType::Triangle);
    }
    let (mime, encoded) = match picture.color().has_alpha() {
        true => ("image/png", png(&picture)?),
        false => ("image/jpeg", jpeg(&picture.to_rgb8())?),
    };
    Ok(NewPicture {
        mime,
        width: picture.width(),
        height: picture.height(),
        bytes: encoded,
    })
}

fn png(picture: &DynamicImage) -> Result<Vec<u8>, PictureError> {
    let mut encoded = Cursor::new(Vec::new());
    picture
        .write_to(&mut encoded, ImageFormat::Png)
        .map_err(|_| PictureError::Unreadable)?;
    Ok(encoded.into_inner())
}
