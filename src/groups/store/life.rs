//! What becomes of groups as a whole: waiting for approval, due for something, closed to all but their
//! leads, led by another authority, gone.

use platform::{
    access::Phase, content, context::Cx, database::Tx, error::AppError, id::Id, kinds, outbox,
    time::Day,
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, Statement,
    sea_query::{Cond, ExprTrait},
};

use super::{groups::for_the_program, tables::work_group};
use crate::{Group, capability::GROUP};

/// Groups of an authority that wait for its approval, the oldest first.
pub(crate) async fn drafts(
    db: &impl ConnectionTrait,
    cx: &Cx,
    authority: Id<kinds::Authority>,
) -> Result<Vec<Group>, AppError> {
    let rows = work_group::Entity::find()
        .filter(work_group::Column::AuthorityId.eq(authority))
        .filter(work_group::Column::Phase.eq(Phase::Draft.code()))
        .order_by_asc(work_group::Column::CreatedAt)
        .all(db)
        .await?;
    let ids: Vec<_> = rows.into_iter().map(|row| row.id).collect();
    for_the_program(db, cx, &ids).await
}

/// Groups with something to do on a day: a review due, an end near or past, a dissolution over.
pub(crate) async fn due(
    db: &impl ConnectionTrait,
    cx: &Cx,
    soon: Day,
) -> Result<Vec<Group>, AppError> {
    let rows = work_group::Entity::find()
        .filter(
            Cond::any()
                .add(
                    work_group::Column::Phase.eq(Phase::Live.code()).and(
                        work_group::Column::ReviewOn
                            .lte(soon)
                            .or(work_group::Column::EndsOn.lte(soon)),
                    ),
                )
                .add(work_group::Column::DissolvesOn.lt(cx.today)),
        )
        .all(db)
        .await?;
    let ids: Vec<_> = rows.into_iter().map(|row| row.id).collect();
    for_the_program(db, cx, &ids).await
}

/// Closes everything that opens a group but what its leads hold.
pub(crate) async fn close_to_all_but_leads(
    cx: &Cx,
    tx: &Tx,
    id: Id<kinds::Group>,
) -> Result<(), DbErr> {
    tx.execute_raw(Statement::from_sql_and_values(
        tx.get_database_backend(),
        "update access_grant set until_at = $2 where space_id = $1 and not exists (
             select 1 from membership m where m.group_id = access_grant.space_id
             and m.person_id = access_grant.principal_id and m.level = 5
             and access_grant.source = 'member')",
        [id.into(), cx.now.into()],
    ))
    .await
    .map(|_| ())
}

/// Opens again what [`close_to_all_but_leads`] closed; memberships are for `members::regrant_each`.
pub(crate) async fn open_again(tx: &Tx, id: Id<kinds::Group>) -> Result<(), DbErr> {
    tx.execute_raw(Statement::from_sql_and_values(
        tx.get_database_backend(),
        "update access_grant set until_at = null
         where space_id = $1 and source <> 'member' and source <> 'invited'",
        [id.into()],
    ))
    .await
    .map(|_| ())
}

/// Deletes a group with all that is about it. Groups below it stand for themselves from now on.
pub(crate) async fn delete(cx: &Cx, tx: &Tx, id: Id<kinds::Group>) -> Result<(), AppError> {
    content::purge_space(tx, id.cast(), cx.now).await?;
    for sql in [
        "delete from membership where group_id = $1",
        "delete from entry_request where group_id = $1",
        "delete from group_rules where group_id = $1",
        "delete from network_authority where group_id = $1",
        "delete from access_grant where space_id = $1
         or space_id in (select id from group_section where group_id = $1)",
        "delete from group_section where group_id = $1",
        "delete from space where parent_id = $1",
        "delete from work_group where id = $1",
        "delete from space where id = $1",
    ] {
        let statement = Statement::from_sql_and_values(tx.get_database_backend(), sql, [id.into()]);
        tx.execute_raw(statement).await?;
    }
    outbox::append(tx, GROUP, id, cx.now).await?;
    Ok(())
}

/// Makes a group's space another authority's; what opened it to the earlier one's house is closed.
pub(crate) async fn move_to(
    tx: &Tx,
    id: Id<kinds::Group>,
    authority: Id<kinds::Authority>,
) -> Result<(), DbErr> {
    for (sql, values) in [
        (
            "update space set authority_id = $2 where id = $1 or parent_id = $1",
            vec![id.into(), authority.into()],
        ),
        (
            "delete from access_grant where space_id = $1 and source = 'visible'
             and principal_kind = 'authority'",
            vec![id.into()],
        ),
    ] {
        let statement = Statement::from_sql_and_values(tx.get_database_backend(), sql, values);
        tx.execute_raw(statement).await?;
    }
    Ok(())
}
