//! The table of pages: where each stands in the tree of its space. Nobody else touches it.

use std::collections::BTreeSet;

use platform::{
    access::{Actor, Permit, Phases},
    content::{self, Keep, PAGE, Read, Titled, Within},
    database::Tx,
    error::AppError,
    id::Id,
    kinds,
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect,
    sea_query::{Alias, CommonTableExpression, Expr, ExprTrait, Query, UnionType, WithClause},
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
const SHOWN: u64 = 2000;

/// Where a page stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Standing {
    pub(crate) parent: Option<Id<kinds::Content>>,
    pub(crate) place: i64,
}

fn standing(row: page::Model) -> Standing {
    Standing {
        parent: row.parent_id,
        place: row.place,
    }
}

/// The pages the actor reads, with their titles and where each stands.
pub(crate) async fn titles(
    db: &impl ConnectionTrait,
    actor: &Actor,
    within: Within,
    phases: Phases,
) -> Result<Vec<(Titled, Standing)>, AppError> {
    let key = page::Column::ContentId;
    let rows =
        content::titles_beside::<Read, page::Entity>(db, actor, PAGE, within, phases, key).await?;
    Ok(rows
        .into_iter()
        .map(|(one, row)| (one, standing(row)))
        .collect())
}

/// Where the pages that the actor reads in a space stand, without their titles: of many few are listed.
pub(crate) async fn standings(
    db: &impl ConnectionTrait,
    actor: &Actor,
    space: Id<kinds::Space>,
    phases: Phases,
) -> Result<Vec<(Titled, Standing)>, AppError> {
    let (within, key) = (Within::Space(space), page::Column::ContentId);
    let rows = content::beside::<Read, page::Entity>(db, actor, PAGE, within, phases, key).await?;
    Ok(rows
        .into_iter()
        .map(|(one, row)| (one, standing(row)))
        .collect())
}

/// A page, those above it, and those below as far as one shows them.
pub(crate) fn around(id: Id<kinds::Content>) -> Within {
    let (above, below) = (Alias::new("above"), Alias::new("below"));
    let col = |column| Expr::col((page::Entity, column));
    let pages = || {
        let mut query = Query::select();
        query
            .expr(col(page::Column::ContentId))
            .expr(col(page::Column::ParentId))
            .from(page::Entity);
        query
    };
    // Tied by the one column to what was found so far, by the other to what comes next.
    let walk = |name: &Alias, next: page::Column, from: page::Column| {
        let found = col(next).equals((name.clone(), from));
        let further = pages().inner_join(name.clone(), found).take();
        CommonTableExpression::new()
            .table_name(name.clone())
            .columns([page::Column::ContentId, page::Column::ParentId])
            .query(
                pages()
                    .and_where(col(page::Column::ContentId).eq(id))
                    .union(UnionType::Distinct, further)
                    .take(),
            )
            .to_owned()
    };
    let up = walk(&above, page::Column::ContentId, page::Column::ParentId);
    let down = walk(&below, page::Column::ParentId, page::Column::ContentId);
    let ids = |of: Alias| {
        let mut query = Query::select();
        query.column(page::Column::ContentId).from(of);
        query
    };
    let nearest = ids(below).limit(SHOWN).take();
    let below = Query::select()
        .column(page::Column::ContentId)
        .from_subquery(nearest, "nearest")
        .take();
    let around = ids(above)
        .with_cte(
            WithClause::new()
                .recursive(true)
                .cte(up)
                .cte(down)
                .to_owned(),
        )
        .union(UnionType::All, below)
        .take();
    Within::Those(Box::new(around))
}

/// The page below which a page stands.
pub(crate) async fn parent(
    db: &impl ConnectionTrait,
    id: Id<kinds::Content>,
) -> Result<Option<Id<kinds::Content>>, AppError> {
    let row = page::Entity::find_by_id(id).one(db).await?;
    Ok(row.and_then(|row| row.parent_id))
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
        next = parent(db, id).await?.filter(|id| seen.insert(*id));
        above.extend(next);
    }
    Ok(above)
}
