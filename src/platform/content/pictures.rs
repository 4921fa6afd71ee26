//! Which pictures a content shows. Who may see a picture follows from it: whoever may read something
//! that shows it.

use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QuerySelect, QueryTrait,
    sea_query::{Expr, ExprTrait, SelectStatement},
};

use super::{
    CONTRIBUTION, NEWS, PAGE, Read,
    store::within,
    tables::{content, picture_use},
};
use crate::{
    access::{Actor, Phases, right::Asked},
    database::Tx,
    error::AppError,
    id::Id,
    kinds,
};

/// Says which pictures a part of a content shows from now on: a version of it, a comment on it, or
/// the content itself with what it has beside its text. Whether its writer may show them, the caller
/// has asked.
///
/// # Errors
/// What the database answers.
pub async fn show<T>(
    tx: &Tx,
    content: Id<kinds::Content>,
    by: Id<T>,
    pictures: &[Id<kinds::Picture>],
) -> Result<(), AppError> {
    hide(tx, by).await?;
    if pictures.is_empty() {
        return Ok(());
    }
    let mut pictures = pictures.to_vec();
    pictures.sort();
    pictures.dedup();
    let rows = pictures
        .into_iter()
        .map(|picture| picture_use::ActiveModel {
            picture_id: Set(picture),
            by_id: Set(by.uuid()),
            content_id: Set(content),
        });
    picture_use::Entity::insert_many(rows)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// A part of a content shows no pictures any more.
///
/// # Errors
/// What the database answers.
pub async fn hide<T>(tx: &Tx, by: Id<T>) -> Result<(), AppError> {
    picture_use::Entity::delete_many()
        .filter(picture_use::Column::ById.eq(by.uuid()))
        .exec(tx)
        .await?;
    Ok(())
}

/// Of these pictures those that the actor sees in something they may read.
///
/// # Errors
/// What the database answers.
pub async fn seen(
    db: &impl ConnectionTrait,
    actor: &Actor,
    pictures: &[Id<kinds::Picture>],
) -> Result<Vec<Id<kinds::Picture>>, AppError> {
    let asked = Asked {
        kinds: &[PAGE, CONTRIBUTION, NEWS],
        phases: Phases::ALL,
        spaces: None,
    };
    let shows = Expr::col((picture_use::Entity, picture_use::Column::ContentId))
        .eq(Expr::col((content::Entity, content::Column::Id)));
    let mut query = picture_use::Entity::find()
        .select_only()
        .column(picture_use::Column::PictureId)
        .distinct()
        .filter(picture_use::Column::PictureId.is_in(pictures.iter().copied()))
        .filter(within::<Read>(actor, asked));
    QuerySelect::query(&mut query).join(JoinType::InnerJoin, content::Entity, shows);
    Ok(query.into_tuple().all(db).await?)
}

/// The query of the ids of all pictures that something shows.
pub fn pictures_shown() -> SelectStatement {
    picture_use::Entity::find()
        .select_only()
        .column(picture_use::Column::PictureId)
        .into_query()
}
