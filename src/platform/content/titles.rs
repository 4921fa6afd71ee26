//! The titles of everything of a kind, without a page's limit: for trees, which are whole or wrong.

use sea_orm::{
    ConnectionTrait, EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait, Select,
    sea_query::{Expr, ExprTrait, Func, LikeExpr},
};

use super::{
    Phase, Within,
    store::{self, is_shown},
    tables::{content, revision},
};
use crate::{
    access::{Action, Actor, Phases, right::Asked},
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

/// Those of them that are live and whose title holds a text, whatever its case; at most so many.
///
/// # Errors
/// What the database answers.
pub async fn titled<A: Action>(
    db: &impl ConnectionTrait,
    actor: &Actor,
    kind: &str,
    within: Within,
    (text, most): (&str, u64),
) -> Result<Vec<Titled>, AppError> {
    let escaped: String = text
        .chars()
        .flat_map(|letter| match letter {
            '%' | '_' | '\\' => vec!['\\', letter],
            letter => vec![letter],
        })
        .collect();
    let pattern = LikeExpr::new(format!("%{}%", escaped.to_lowercase())).escape('\\');
    let title = Expr::col((revision::Entity, revision::Column::Title));
    let query = with_titles::<A>(actor, kind, within, Phases::LIVE)
        .filter(Expr::expr(Func::lower(title)).like(pattern))
        .limit(most);
    let rows: Vec<(Id<kinds::Content>, String, String)> = query.into_tuple().all(db).await?;
    Ok(rows
        .into_iter()
        .map(|(id, _, title)| Titled {
            id,
            phase: Phase::Live,
            title,
        })
        .collect())
}

/// All of them with the row a capability keeps beside each, whose column `key` holds the content's id.
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
    read_beside::<E>(db, with_titles::<A>(actor, kind, within, phases), key).await
}

/// The same without reading the titles, which stay empty.
///
/// # Errors
/// What the database answers.
pub async fn beside<A: Action, E: EntityTrait>(
    db: &impl ConnectionTrait,
    actor: &Actor,
    kind: &str,
    within: Within,
    phases: Phases,
    key: E::Column,
) -> Result<Vec<(Titled, E::Model)>, AppError> {
    read_beside::<E>(db, all::<A>(actor, kind, within, phases), key).await
}

async fn read_beside<E: EntityTrait>(
    db: &impl ConnectionTrait,
    mut query: Select<content::Entity>,
    key: E::Column,
) -> Result<Vec<(Titled, E::Model)>, AppError> {
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
            title: row.try_get("A_", "title").unwrap_or_default(),
        };
        found.push((titled, E::Model::from_query_result(&row, "B_")?));
    }
    Ok(found)
}

fn all<A: Action>(
    actor: &Actor,
    kind: &str,
    within: Within,
    phases: Phases,
) -> Select<content::Entity> {
    let asked = Asked {
        kinds: &[kind],
        phases,
        spaces: within.spaces(),
    };
    let open = store::within::<A>(actor, asked);
    content::Entity::find()
        .select_only()
        .column(content::Column::Id)
        .column(content::Column::Phase)
        .filter(within.narrowed(&[kind], phases))
        .filter(within.condition())
        .filter(open)
        .order_by_asc(content::Column::Id)
        .limit(TITLES)
}

fn with_titles<A: Action>(
    actor: &Actor,
    kind: &str,
    within: Within,
    phases: Phases,
) -> Select<content::Entity> {
    let mut query = all::<A>(actor, kind, within, phases).column(revision::Column::Title);
    QuerySelect::query(&mut query).join(JoinType::InnerJoin, revision::Entity, is_shown());
    query
}
