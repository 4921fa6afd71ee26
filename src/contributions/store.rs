//! The table of contributions. Nobody else touches it.

use std::collections::BTreeMap;

use platform::{database::Tx, error::AppError, id::Id, kinds};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, sea_query::OnConflict,
};

mod tables {
    use platform::{id::Id, kinds};
    use sea_orm::entity::prelude::*;

    platform::tables! {
        contribution("contribution") {
            #[sea_orm(primary_key, auto_increment = false)]
            content_id: Id<kinds::Content>,
            attached_id: Option<Id<kinds::Content>>,
        }
    }
}

use tables::contribution;

/// Says which page a contribution is about.
pub(crate) async fn attach(
    tx: &Tx,
    id: Id<kinds::Content>,
    attached: Option<Id<kinds::Content>>,
) -> Result<(), AppError> {
    let row = contribution::ActiveModel {
        content_id: Set(id),
        attached_id: Set(attached),
    };
    contribution::Entity::insert(row)
        .on_conflict(
            OnConflict::column(contribution::Column::ContentId)
                .update_column(contribution::Column::AttachedId)
                .to_owned(),
        )
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// The pages that contributions are about.
pub(crate) async fn attached(
    db: &impl ConnectionTrait,
    ids: &[Id<kinds::Content>],
) -> Result<BTreeMap<Id<kinds::Content>, Id<kinds::Content>>, AppError> {
    if ids.is_empty() {
        return Ok(BTreeMap::new());
    }
    let rows = contribution::Entity::find()
        .filter(contribution::Column::ContentId.is_in(ids.iter().copied()))
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| Some((row.content_id, row.attached_id?)))
        .collect())
}
