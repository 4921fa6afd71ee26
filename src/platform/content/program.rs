//! What the program itself asks of content, without an actor: for the index, for what falls due, before
//! something goes.

use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect, Statement,
};

use super::{Content, Phase, Revision, shown, tables::content};
use crate::{error::AppError, id::Id, kinds, time::Day};

/// What readers see of these contents, for the index: only what is live or archived.
///
/// # Errors
/// What the database answers.
pub async fn for_the_program(
    db: &impl ConnectionTrait,
    ids: &[Id<kinds::Content>],
) -> Result<Vec<(Content, Revision)>, AppError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = content::Entity::find()
        .filter(content::Column::Id.is_in(ids.iter().copied()))
        .filter(content::Column::Phase.is_in([Phase::Live.code(), Phase::Archived.code()]))
        .all(db)
        .await?;
    let found: Vec<Content> = rows
        .into_iter()
        .map(Content::try_from)
        .collect::<Result<_, _>>()?;
    let mut shown = shown(db, &found).await?;
    Ok(found
        .into_iter()
        .filter_map(|one| {
            let revision = shown.remove(&one.id)?;
            Some((one, revision))
        })
        .collect())
}

/// The ids of all contents in an order that stays, for the index.
///
/// # Errors
/// What the database answers.
pub async fn ids_for_the_program(
    db: &impl ConnectionTrait,
    offset: u64,
    limit: u64,
) -> Result<Vec<Id<kinds::Content>>, AppError> {
    Ok(content::Entity::find()
        .select_only()
        .column(content::Column::Id)
        .order_by_asc(content::Column::Id)
        .offset(offset)
        .limit(limit)
        .into_tuple()
        .all(db)
        .await?)
}

/// Whether nothing lies in a space, whatever its phase: asked before the space goes.
///
/// # Errors
/// What the database answers.
pub async fn is_empty(
    db: &impl ConnectionTrait,
    space: Id<kinds::Space>,
) -> Result<bool, AppError> {
    let one = content::Entity::find()
        .filter(content::Column::SpaceId.eq(space))
        .one(db)
        .await?;
    Ok(one.is_none())
}

/// Live contents of a kind of which, in the last 30 days, somebody should have asked whether they
/// still hold, for the program.
///
/// # Errors
/// What the database answers.
pub async fn due_for_review(
    db: &impl ConnectionTrait,
    kind: &str,
    today: Day,
    limit: u64,
) -> Result<Vec<Content>, AppError> {
    let since = Day::from_number(today.number() - 30);
    let rows = content::Entity::find()
        .filter(content::Column::Kind.eq(kind))
        .filter(content::Column::Phase.eq(Phase::Live.code()))
        .filter(
            Condition::any()
                .add(content::Column::ReviewOn.between(since, today))
                .add(content::Column::ValidUntil.between(since, today)),
        )
        .order_by_asc(content::Column::Id)
        .limit(limit)
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .map(Content::try_from)
        .collect::<Result<_, _>>()?)
}

/// Whether something bears a person's name: they wrote a revision of it, or own it.
///
/// # Errors
/// What the database answers.
pub async fn bears_name(
    db: &impl ConnectionTrait,
    person: Id<kinds::Person>,
) -> Result<bool, DbErr> {
    let statement = Statement::from_sql_and_values(
        db.get_database_backend(),
        "select id from revision where author_id = $1
         union all select id from content where owner_kind = 'person' and owner_id = $1 limit 1",
        [person.into()],
    );
    Ok(db.query_one_raw(statement).await?.is_some())
}
