//! Contents in the queries of others: whoever keeps a table beside them counts and sorts by it, while
//! the rights stay here.

use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait,
    sea_query::{
        ColumnRef, Expr, ExprTrait, InsertStatement, IntoColumnRef, NullOrdering, Order, Query,
        SelectStatement, SimpleExpr,
    },
};

use super::{
    Content, Phase, Wanted,
    store::{titled, wanted, within},
    tables::content,
};
use crate::{
    access::{Action, Actor, Phases, right::Asked},
    database::Tx,
    error::AppError,
    time::Instant,
};

/// The query of the ids of all contents of these kinds with which the actor may do `A`.
pub fn ids<A: Action>(actor: &Actor, kinds: &[&str], phases: Phases) -> SelectStatement {
    let asked = Asked {
        kinds,
        phases,
        spaces: None,
    };
    content::Entity::find()
        .select_only()
        .column(content::Column::Id)
        .filter(content::Column::Kind.is_in(kinds.iter().copied()))
        .filter(content::Column::Phase.is_in(phases.iter().map(Phase::code)))
        .filter(within::<A>(actor, asked))
        .into_query()
}

/// The query of the ids that a list shows.
pub fn listed_ids<A: Action>(actor: &Actor, wanted: Wanted<'_>) -> SelectStatement {
    let listed = self::wanted::<A>(actor, wanted).select_only();
    let listed = listed.column(content::Column::Id).into_query();
    Query::select()
        .column(content::Column::Id)
        .from_subquery(listed, "listed")
        .take()
}

/// As [`super::headlines`], those with the highest number first: `number` makes the query of it from
/// the column that holds a content's id.
///
/// # Errors
/// What the database answers.
pub async fn headlines_by<A: Action>(
    db: &impl ConnectionTrait,
    actor: &Actor,
    wanted: Wanted<'_>,
    number: impl FnOnce(ColumnRef) -> SelectStatement,
) -> Result<Vec<(Content, String)>, AppError> {
    let id = (content::Entity, content::Column::Id).into_column_ref();
    let number = SimpleExpr::SubQuery(None, Box::new(number(id).into()));
    let published = (content::Entity, content::Column::PublishedAt);
    let mut query = self::wanted::<A>(actor, wanted);
    QueryTrait::query(&mut query)
        .clear_order_by()
        .order_by_expr(number, Order::Desc)
        .order_by_with_nulls(published, Order::Desc, NullOrdering::Last)
        .order_by((content::Entity, content::Column::Id), Order::Desc);
    titled(db, query).await
}

/// Notes that what belongs to these contents changed, so that the index looks at them again. `those`
/// is a query of ids.
///
/// # Errors
/// What the database answers.
pub async fn touch(tx: &Tx, those: SelectStatement, now: Instant) -> Result<(), AppError> {
    let mut rows = Query::select();
    rows.column(content::Column::Kind)
        .column(content::Column::Id)
        .expr(Expr::val(now))
        .from(content::Entity)
        .and_where(Expr::col(content::Column::Id).in_subquery(those));
    let mut notes = InsertStatement::new();
    notes.into_table("outbox").columns(["kind", "thing", "at"]);
    notes.select_from(rows).map_err(|error| {
        tracing::error!(%error, "contents were not noted");
        AppError::Internal
    })?;
    tx.execute(&notes).await?;
    Ok(())
}
