//! The table of pages: where each stands in the tree of its space. Nobody else touches it.

use std::collections::{BTreeMap, BTreeSet};

use platform::{access::Permit, content::Keep, database::Tx, error::AppError, id::Id, kinds};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect,
    Statement, sea_query::Expr,
};

mod tables {
    use platform::{id::Id, kinds};
    use sea_orm::entity::prelude::*;

    platform::tables! {
        page("page") {
            #[sea_orm(primary_key, auto_increment = false)]
            content_id: Id<kinds::Content>,
            parent_id: Option<Id<kinds::Content>>,
            place: i64,
        }
    }
}

use tables::page;

/// Most pages shown below one.
const SHOWN: i64 = 2000;

/// Where a page stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Standing {
    pub(crate) parent: Option<Id<kinds::Content>>,
    pub(crate) place: i64,
}

/// Where pages stand.
pub(crate) type Standings = BTreeMap<Id<kinds::Content>, Standing>;

/// Where these pages stand.
pub(crate) async fn standings(
    db: &impl ConnectionTrait,
    ids: &[Id<kinds::Content>],
) -> Result<Standings, AppError> {
    if ids.is_empty() {
        return Ok(BTreeMap::new());
    }
    let rows = page::Entity::find()
        .filter(page::Column::ContentId.is_in(ids.iter().copied()))
        .all(db)
        .await?;
    Ok(standings_of(rows))
}

fn standings_of(rows: Vec<page::Model>) -> Standings {
    let standing = |row: page::Model| Standing {
        parent: row.parent_id,
        place: row.place,
    };
    rows.into_iter()
        .map(|row| (row.content_id, standing(row)))
        .collect()
}

/// Where a page stands, those above it, and those below as far as one shows them.
pub(crate) async fn around(
    db: &impl ConnectionTrait,
    id: Id<kinds::Content>,
) -> Result<Standings, AppError> {
    let statement = Statement::from_sql_and_values(
        db.get_database_backend(),
        "with recursive above (id, parent_id) as (
            select content_id, parent_id from page where content_id = $1
            union select page.content_id, page.parent_id from page join above on page.content_id = above.parent_id
        ), below (id) as (
            select content_id from page where content_id = $1
            union select page.content_id from page join below on page.parent_id = below.id
        )
        select content_id, parent_id, place from page where content_id in (
            select id from above union all select id from (select id from below limit $2) as nearest
        )",
        [id.into(), SHOWN.into()],
    );
    let rows = page::Entity::find().from_raw_sql(statement).all(db).await?;
    Ok(standings_of(rows))
}

/// The place behind the last below a page; at the top where there is none.
async fn last(
    db: &impl ConnectionTrait,
    parent: Option<Id<kinds::Content>>,
) -> Result<i64, AppError> {
    let mut query = page::Entity::find()
        .select_only()
        .column_as(page::Column::Place.max(), "last");
    query = match parent {
        Some(parent) => query.filter(page::Column::ParentId.eq(parent)),
        None => query.filter(page::Column::ParentId.is_null()),
    };
    let last: Option<Option<i64>> = query.into_tuple().one(db).await?;
    Ok(last.flatten().unwrap_or_default() + 1)
}

/// Puts a new page behind the last below another.
pub(crate) async fn add(
    tx: &Tx,
    permit: &Permit<Keep>,
    parent: Option<Id<kinds::Content>>,
) -> Result<(), AppError> {
    let row = page::ActiveModel {
        content_id: Set(permit.thing()),
        parent_id: Set(parent),
        place: Set(last(tx, parent).await?),
    };
    page::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

/// Puts a page below another, behind the last there.
pub(crate) async fn put_below(
    tx: &Tx,
    permit: &Permit<Keep>,
    parent: Option<Id<kinds::Content>>,
) -> Result<(), AppError> {
    let place = last(tx, parent).await?;
    page::Entity::update_many()
        .col_expr(page::Column::ParentId, Expr::value(parent))
        .col_expr(page::Column::Place, Expr::value(place))
        .filter(page::Column::ContentId.eq(permit.thing::<kinds::Content>()))
        .exec(tx)
        .await?;
    Ok(())
}

/// Gives pages that stand side by side this order. The proof is for the one that is moved.
pub(crate) async fn order(
    tx: &Tx,
    _: &Permit<Keep>,
    order: &[Id<kinds::Content>],
) -> Result<(), AppError> {
    for (place, id) in (1_i64..).zip(order) {
        page::Entity::update_many()
            .col_expr(page::Column::Place, Expr::value(place))
            .filter(page::Column::ContentId.eq(*id))
            .exec(tx)
            .await?;
    }
    Ok(())
}

/// The pages above a page, the nearest first. Ends where a broken tree runs in a circle.
pub(crate) async fn above(
    db: &impl ConnectionTrait,
    id: Id<kinds::Content>,
) -> Result<Vec<Id<kinds::Content>>, AppError> {
    let mut above = Vec::new();
    let mut seen = BTreeSet::from([id]);
    let mut next = Some(id);
    while let Some(id) = next {
        let row = page::Entity::find_by_id(id).one(db).await?;
        next = row
            .and_then(|row| row.parent_id)
            .filter(|id| seen.insert(*id));
        above.extend(next);
    }
    Ok(above)
}
