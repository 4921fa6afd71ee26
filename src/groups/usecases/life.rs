//! The life of a group: closed to all but reading, opened again, and what the days do to it.

use platform::{
    access::{Level, Phase},
    clock,
    context::Cx,
    database::Tx,
    error::AppError,
    id::Id,
    kinds,
};
use sea_orm::ActiveValue::Set;

use super::{entry::tell, group_for, guests};
use crate::{
    Group,
    capability::{Archive, Reopen},
    store::{admissions, groups as store, members, requests},
};

/// Closes a group to all but reading.
///
/// # Errors
/// [`AppError::Absent`] where the reader does not lead a live group.
pub async fn archive(cx: &Cx, id: Id<kinds::Group>) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let (_, _permit) = group_for::<Archive>(cx, &tx, id).await?;
    store::update(cx, &tx, id, |row| {
        row.phase = Set(Phase::Archived.code().to_owned());
    })
    .await?;
    members::regrant_all(&tx, id).await?;
    tx.commit().await?;
    Ok(())
}

/// Opens an archived group again; everybody is what they were.
///
/// # Errors
/// [`AppError::Absent`] where the reader did not lead it, or it is not archived.
pub async fn reopen(cx: &Cx, id: Id<kinds::Group>) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let (_, _permit) = group_for::<Reopen>(cx, &tx, id).await?;
    store::update(cx, &tx, id, |row| {
        row.phase = Set(Phase::Live.code().to_owned());
    })
    .await?;
    members::regrant_all(&tx, id).await?;
    tx.commit().await?;
    Ok(())
}

/// Lets those go whom no authority admits to a network any more.
pub(super) async fn drop_strays(
    cx: &Cx,
    tx: &Tx,
    only: Option<Id<kinds::Group>>,
) -> Result<(), AppError> {
    let strays = admissions::strays(tx, only, cx.today).await?;
    let ids: Vec<_> = strays.iter().map(|(group, _)| *group).collect();
    for group in store::for_the_program(tx, cx, &ids).await? {
        for (_, person) in strays.iter().filter(|(of, _)| *of == group.id) {
            members::dismiss(cx, tx, group.id, *person).await?;
            let moment: Id<()> = clock::new_id(cx.now);
            tell(cx, tx, *person, "dismissed", moment, &group).await?;
        }
        succeed(cx, tx, &group).await?;
    }
    Ok(())
}

/// Gives a group without a lead the one who comes next: the highest role, the longest in it. Guests
/// lead nothing.
pub(super) async fn succeed(cx: &Cx, tx: &Tx, group: &Group) -> Result<(), AppError> {
    if members::leads(tx, group.id).await? > 0 {
        return Ok(());
    }
    if let Some(next) = members::successor(tx, group.id).await? {
        members::appoint(cx, tx, group.id, next.person, Level::Lead, &next.title).await?;
        let moment: Id<()> = clock::new_id(cx.now);
        tell(cx, tx, next.person, "succeeded", moment, group).await?;
    }
    Ok(())
}

/// What follows from the day alone: who is no longer admitted leaves, and what is kept of requests and
/// invitations longer than the data map says is dropped.
///
/// # Errors
/// What the database answers.
pub async fn sweep(cx: &Cx, tx: &Tx) -> Result<(), AppError> {
    guests::sweep(cx, tx).await?;
    drop_strays(cx, tx, None).await?;
    requests::sweep(tx, cx.now).await
}
