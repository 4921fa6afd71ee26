//! Lists of groups, always of those within reach.

use platform::{
    access::{Actor, Phase},
    context::Cx,
    error::AppError,
    id::Id,
    kinds,
    time::Instant,
};
use sea_orm::sea_query::{Cond, Condition, Expr, ExprTrait, Order, Query, SelectStatement};

use super::{
    admissions::Admitter,
    groups::{all, groups},
    tables::work_group,
};
use crate::{Group, Kind};

/// The table of what is open to whom.
const GRANT: &str = "access_grant";

/// Which groups a list shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Wanted {
    /// Folded words, each of which must stand in the name.
    pub words: Vec<String>,
    pub kind: Option<Kind>,
    /// Only those the reader is in, or belongs to by rule.
    pub own: bool,
    /// Those that are not live: archived ones, and the reader's own drafts and dissolved ones.
    pub archived: bool,
    /// Behind this place in the order.
    pub after: Option<(String, Id<kinds::Group>)>,
    pub limit: u64,
}

/// Groups by name, one more than asked for where there are more.
pub(crate) async fn list(cx: &Cx, wanted: &Wanted) -> Result<Vec<Group>, AppError> {
    let col = |column| Expr::col((work_group::Entity, column));
    let actor = cx.actor()?;
    let mut query = groups(cx, actor);
    if wanted.own {
        let stranger = Expr::col(("own", "level")).is_null();
        let unplaced = Expr::col(("own", "place")).is_null();
        query
            .order_by_expr(stranger, Order::Asc)
            .order_by_expr(unplaced, Order::Asc)
            .order_by(("own", "place"), Order::Asc);
    }
    query
        .and_where(match wanted.archived {
            true => col(work_group::Column::Phase).ne(Phase::Live.code()),
            false => col(work_group::Column::Phase).eq(Phase::Live.code()),
        })
        .order_by((work_group::Entity, work_group::Column::Sort), Order::Asc)
        .order_by((work_group::Entity, work_group::Column::Id), Order::Asc)
        .limit(wanted.limit + 1);
    for word in &wanted.words {
        query.and_where(
            col(work_group::Column::Sort).like(format!("%{}%", word.replace(['%', '_'], ""))),
        );
    }
    if let Some(kind) = wanted.kind {
        query.and_where(col(work_group::Column::Kind).eq(kind.code()));
    }
    if wanted.own {
        query.cond_where(
            Cond::any()
                .add(Expr::col(("own", "level")).is_not_null())
                .add(Expr::exists(belonging(actor, cx.now))),
        );
    }
    if let Some((sort, id)) = &wanted.after {
        query.cond_where(behind(sort, *id));
    }
    Ok(all(&cx.read(), &query).await?)
}

/// The rule by which the actor belongs to a group.
fn belonging(actor: &Actor, now: Instant) -> SelectStatement {
    let col = |column| Expr::col((GRANT, column));
    let mut rule = Query::select();
    rule.expr(Expr::val(1))
        .from(GRANT)
        .and_where(col("space_id").equals((work_group::Entity, work_group::Column::Id)))
        .and_where(col("source").eq(Admitter::RULE))
        .and_where(col("principal_id").is_in(actor.principals().map(sea_orm::Value::from)))
        .cond_where(
            Cond::any()
                .add(col("until_at").is_null())
                .add(col("until_at").gt(now)),
        );
    rule
}

fn behind(sort: &str, id: Id<kinds::Group>) -> Condition {
    let col = |column| Expr::col((work_group::Entity, column));
    Cond::any().add(col(work_group::Column::Sort).gt(sort)).add(
        Cond::all()
            .add(col(work_group::Column::Sort).eq(sort))
            .add(col(work_group::Column::Id).gt(id)),
    )
}
