//! What people write about themselves: fields with rings, portraits, the vocabulary of skills.

use platform::{access::Ring, context::Cx, database::Tx, error::AppError, id::Id, kinds, outbox};
use sea_orm::{
    ActiveValue::{NotSet, Set, Unchanged},
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Statement,
    sea_query::OnConflict,
};

use super::tables::{person, portrait, profile_field, skill};
use crate::{FieldValue, ProfileField};

/// The filled-in fields of a person that somebody in `ring` may see.
pub(crate) async fn fields<C: ConnectionTrait>(
    db: &C,
    of: Id<kinds::Person>,
    ring: Ring,
) -> Result<Vec<FieldValue>, AppError> {
    let rows = profile_field::Entity::find()
        .filter(profile_field::Column::PersonId.eq(of))
        .all(db)
        .await?;
    let mut fields: Vec<FieldValue> = rows
        .into_iter()
        .filter_map(read)
        .filter(|f| ring.sees(f.ring))
        .collect();
    fields.sort_by_key(|field| field.field);
    Ok(fields)
}

pub(super) fn read(row: profile_field::Model) -> Option<FieldValue> {
    Some(FieldValue {
        field: ProfileField::from_code(&row.field)?,
        ring: Ring::from_code(&row.ring)?,
        value: row.value,
    })
}

/// Writes all fields of a person; empty ones keep their ring.
pub(crate) async fn save(
    tx: &Tx,
    of: Id<kinds::Person>,
    fields: &[FieldValue],
) -> Result<(), AppError> {
    if fields.is_empty() {
        return Ok(());
    }
    let rows = fields.iter().map(|field| profile_field::ActiveModel {
        person_id: Set(of),
        field: Set(field.field.code().to_owned()),
        ring: Set(field.ring.code().to_owned()),
        value: Set(field.value.clone()),
    });
    profile_field::Entity::insert_many(rows)
        .on_conflict(
            OnConflict::columns([
                profile_field::Column::PersonId,
                profile_field::Column::Field,
            ])
            .update_columns([profile_field::Column::Ring, profile_field::Column::Value])
            .to_owned(),
        )
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// The version of a person's own page.
pub(crate) async fn version<C: ConnectionTrait>(
    db: &C,
    of: Id<kinds::Person>,
) -> Result<i64, AppError> {
    let person = person::Entity::find_by_id(of).one(db).await?;
    Ok(person.ok_or(AppError::Absent)?.version)
}

/// Counts the version up, if it is still the one given: whether this was so.
pub(crate) async fn advance(
    tx: &Tx,
    cx: &Cx,
    of: Id<kinds::Person>,
    from: i64,
) -> Result<bool, AppError> {
    let done = tx
        .execute_raw(Statement::from_sql_and_values(
            tx.get_database_backend(),
            "update person set version = version + 1 where id = $1 and version = $2",
            [of.into(), from.into()],
        ))
        .await?;
    outbox::append(tx, "person", of, cx.now).await?;
    Ok(done.rows_affected() == 1)
}

/// Replaces a person's portrait; none takes it away. Pictures get a random id, so that their
/// address tells nothing and may be kept by browsers.
pub(crate) async fn set_portrait(
    tx: &Tx,
    of: Id<kinds::Person>,
    picture: Option<(Id<kinds::Portrait>, Vec<u8>)>,
) -> Result<(), AppError> {
    portrait::Entity::delete_many()
        .filter(portrait::Column::PersonId.eq(of))
        .exec(tx)
        .await?;
    let id = picture.as_ref().map(|(id, _)| *id);
    if let Some((id, bytes)) = picture {
        let row = portrait::ActiveModel {
            id: Set(id),
            person_id: Set(of),
            media_type: Set("image/jpeg".to_owned()),
            bytes: Set(bytes),
        };
        portrait::Entity::insert(row)
            .exec_without_returning(tx)
            .await?;
    }
    let row = person::ActiveModel {
        id: Unchanged(of),
        portrait_id: Set(id),
        title: NotSet,
        ..Default::default()
    };
    person::Entity::update(row).exec(tx).await?;
    Ok(())
}

/// A portrait by its id, with the person it shows.
pub(crate) async fn portrait<C: ConnectionTrait>(
    db: &C,
    id: Id<kinds::Portrait>,
) -> Result<portrait::Model, AppError> {
    portrait::Entity::find_by_id(id)
        .one(db)
        .await?
        .ok_or(AppError::Absent)
}

/// The common list of skills.
pub(crate) async fn skills<C: ConnectionTrait>(db: &C) -> Result<Vec<String>, AppError> {
    let rows = skill::Entity::find()
        .order_by_asc(skill::Column::Name)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| row.name).collect())
}

/// Adds to the common list of skills.
pub(crate) async fn add_skills(tx: &Tx, names: &[String]) -> Result<(), AppError> {
    if names.is_empty() {
        return Ok(());
    }
    let rows = names.iter().map(|name| skill::ActiveModel {
        name: Set(name.clone()),
    });
    skill::Entity::insert_many(rows)
        .on_conflict(
            OnConflict::column(skill::Column::Name)
                .do_nothing()
                .to_owned(),
        )
        .exec_without_returning(tx)
        .await?;
    Ok(())
}
