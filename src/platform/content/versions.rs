//! Reads the versions of contents that were found.

use std::collections::BTreeMap;

use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{Content, PAGE_SIZE, Preview, Revision, tables::revision};
use crate::{access::Permit, error::AppError, id::Id, kinds};

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
    preview: Option<&Permit<Preview>>,
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
    preview: Option<&Permit<Preview>>,
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
