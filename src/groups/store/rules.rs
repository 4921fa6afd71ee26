//! The rules of groups, every version of them.

use platform::{context::Cx, database::Tx, error::AppError, id::Id, kinds};
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait};

use super::{groups, tables::group_rules};

/// Writes the next version of the rules. After a change of substance everybody has to accept anew.
pub(crate) async fn write(
    cx: &Cx,
    tx: &Tx,
    id: Id<kinds::Group>,
    text: &str,
    binding: bool,
    version: i64,
) -> Result<(), AppError> {
    let row = group_rules::ActiveModel {
        group_id: Set(id),
        version: Set(version),
        text: Set(text.to_owned()),
        binding: Set(binding),
        created_at: Set(cx.now),
    };
    group_rules::Entity::insert(row)
        .exec_without_returning(tx)
        .await?;
    groups::update(cx, tx, id, |row| {
        row.rules_version = Set(version);
        if binding {
            row.rules_binding = Set(version);
        }
    })
    .await
}

/// The rules of a group in a version.
pub(crate) async fn text(
    db: &impl ConnectionTrait,
    id: Id<kinds::Group>,
    version: i64,
) -> Result<String, AppError> {
    let found = group_rules::Entity::find_by_id((id, version))
        .one(db)
        .await?;
    Ok(found.map(|rules| rules.text).unwrap_or_default())
}
