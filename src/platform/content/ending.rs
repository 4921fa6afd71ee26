//! Ends contents for good: what was thrown away long enough ago, and what lies in a space that goes. It is
//! for the program, and takes no proof.

use sea_orm::{
    ColumnTrait, EntityTrait, QueryFilter, QuerySelect,
    sea_query::{Expr, ExprTrait, Query},
};

use super::{
    GRACE, Phase,
    tables::{content, revision},
};
use crate::{database::Tx, error::AppError, id::Id, kinds, notices, outbox, time::Instant};

/// Ends what was thrown away longer than [`GRACE`] days ago, with everything that belongs to it; at
/// most a hundred at once. Gives how many.
///
/// # Errors
/// What the database answers.
pub async fn sweep(tx: &Tx, now: Instant) -> Result<usize, AppError> {
    let over: Vec<(Id<kinds::Content>, String)> = content::Entity::find()
        .select_only()
        .column(content::Column::Id)
        .column(content::Column::Kind)
        .filter(content::Column::Phase.eq(Phase::Trashed.code()))
        .filter(content::Column::PhaseAt.lt(now.plus_days(-GRACE)))
        .limit(100)
        .into_tuple()
        .all(tx)
        .await?;
    end(tx, &over, now).await?;
    Ok(over.len())
}

/// Ends everything in a space that is about to go, and in the sections of it, whatever its phase.
///
/// # Errors
/// What the database answers.
pub async fn purge_space(tx: &Tx, space: Id<kinds::Space>, now: Instant) -> Result<(), AppError> {
    let all: Vec<(Id<kinds::Content>, String)> = content::Entity::find()
        .select_only()
        .column(content::Column::Id)
        .column(content::Column::Kind)
        .filter(
            content::Column::SpaceId
                .eq(space)
                .or(content::Column::SpaceId.in_subquery(
                    Query::select()
                        .column("id")
                        .from("space")
                        .and_where(Expr::col("parent_id").eq(space))
                        .take(),
                )),
        )
        .into_tuple()
        .all(tx)
        .await?;
    end(tx, &all, now).await
}

/// Ends contents for good, with everything that belongs to them.
async fn end(tx: &Tx, all: &[(Id<kinds::Content>, String)], now: Instant) -> Result<(), AppError> {
    for (id, kind) in all {
        revision::Entity::delete_many()
            .filter(revision::Column::ContentId.eq(*id))
            .exec(tx)
            .await?;
        content::Entity::delete_by_id(*id).exec(tx).await?;
        notices::withdraw(tx, id.uuid()).await?;
        outbox::append(tx, kind, *id, now).await?;
    }
    Ok(())
}
