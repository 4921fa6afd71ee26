//! The titles of everything of a kind, without a page's limit: for trees, which are whole or wrong.

use sea_orm::{
    ConnectionTrait, EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait, Select,
    sea_query::{Expr, ExprTrait},
};

use super::{
    Phase, Within,
    store::{self, is_shown},
    tables::{content, revision},
};
use crate::{
    access::{Action, Actor, Phases},
    error::AppError,
    id::Id,
    kinds,
};

/// A content in a list of everything in a space.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Titled {
    pub id: Id<kinds::Content>,
    pub phase: Phase,
    pub title: String,
}

/// Most contents of a list of titles: a tree of pages is whole or wrong, so no place may have more.
const TITLES: u64 = 10_000;

/// The titles of everything of a kind with which the actor may do `A`, in the order it was made: what
/// readers see of it, or what there is of what was never published.
///
/// # Errors
/// What the database answers.
pub async fn titles<A: Action>(
    db: &impl ConnectionTrait,
    actor: &Actor,
    kind: &str,
    within: Within,
    phases: Phases,
) -> Result<Vec<Titled>, AppError> {
    let query = with_titles::<A>(actor, kind, within, phases);
    let rows: Vec<(Id<kinds::Content>, String, String)> = query.into_tuple().all(db).await?;
    Ok(rows
        .into_iter()
        .filter_map(|(id, phase, title)| {
            Some(Titled {
                id,
                phase: Phase::from_code(&phase)?,
                title,
            })
        })
        .collect())
}

/// The same with the row a capability keeps beside each, whose column `key` holds the content's id.
/// What has no such row is left out.
///
/// # Errors
/// What the database answers.
pub async fn titles_beside<A: Action, E: EntityTrait>(
    db: &impl ConnectionTrait,
    actor: &Actor,
    kind: &str,
    within: Within,
    phases: Phases,
    key: E::Column,
) -> Result<Vec<(Titled, E::Model)>, AppError> {
    let mut query = with_titles::<A>(actor, kind, within, phases);
    let own = Expr::col((content::Entity, content::Column::Id));
    let beside = Expr::col((E::default(), key)).eq(own);
    QuerySelect::query(&mut query).join(JoinType::InnerJoin, E::default(), beside);
    let query = query.select_also(E::default());
    let statement = query.build(db.get_database_backend());
    let mut found = Vec::new();
    for row in db.query_all_raw(statement).await? {
        let phase: String = row.try_get("A_", "phase")?;
        let Some(phase) = Phase::from_code(&phase) else {
            continue;
        };
        let titled = Titled {
            id: row.try_get("A_", "id")?,
            phase,
            title: row.try_get("A_", "title")?,
        };
        found.push((titled, E::Model::from_query_result(&row, "B_")?));
    }
    Ok(found)
}

fn with_titles<A: Action>(
    actor: &Actor,
    kind: &str,
    within: Within,
    phases: Phases,
) -> Select<content::Entity> {
    let mut query = content::Entity::find()
        .select_only()
        .column(content::Column::Id)
        .column(content::Column::Phase)
        .column(revision::Column::Title)
        .filter(within.narrowed(&[kind], phases))
        .filter(within.condition())
        .filter(store::within::<A>(actor))
        .order_by_asc(content::Column::Id)
        .limit(TITLES);
    QuerySelect::query(&mut query).join(JoinType::InnerJoin, revision::Entity, is_shown());
    query
}
