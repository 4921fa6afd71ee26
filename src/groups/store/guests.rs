//! Members of groups who go on a day.

use platform::{context::Cx, database::Tx, error::AppError, id::Id, kinds, time::Day};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, sea_query::Expr};

use super::{members, tables::membership};

/// Who is in a group as a guest.
pub(crate) async fn of_group(
    db: &impl ConnectionTrait,
    group: Id<kinds::Group>,
) -> Result<Vec<Id<kinds::Person>>, AppError> {
    let rows = membership::Entity::find()
        .filter(membership::Column::GroupId.eq(group))
        .filter(membership::Column::UntilDay.is_not_null())
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| row.person_id).collect())
}

/// Moves the last day of a guest in all groups.
pub(crate) async fn stay_until(
    cx: &Cx,
    tx: &Tx,
    person: Id<kinds::Person>,
    until: Day,
) -> Result<(), AppError> {
    let rows = membership::Entity::find()
        .filter(membership::Column::PersonId.eq(person))
        .filter(membership::Column::UntilDay.is_not_null())
        .all(tx)
        .await?;
    membership::Entity::update_many()
        .col_expr(membership::Column::UntilDay, Expr::value(until))
        .filter(membership::Column::PersonId.eq(person))
        .filter(membership::Column::UntilDay.is_not_null())
        .exec(tx)
        .await?;
    for row in rows {
        members::regrant(cx, tx, row.group_id, person).await?;
    }
    Ok(())
}

/// Lets guests go whose last day is over. Their grants have ended by themselves.
pub(crate) async fn end_stays(cx: &Cx, tx: &Tx) -> Result<(), AppError> {
    let over = membership::Entity::find()
        .filter(membership::Column::UntilDay.lt(cx.today))
        .all(tx)
        .await?;
    for row in over {
        members::dismiss(cx, tx, row.group_id, row.person_id).await?;
    }
    Ok(())
}
