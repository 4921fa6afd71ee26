//! The life of a group: closed to all but reading, and opened again.

use platform::{
    access::Phase, context::Cx, database::Tx, error::AppError, id::Id, kinds, time::Instant,
};
use sea_orm::ActiveValue::Set;

use super::group_for;
use crate::{
    capability::{Archive, Reopen},
    store::{groups as store, members, requests},
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

/// Drops what is kept of requests and invitations longer than the data map says.
///
/// # Errors
/// What the database answers.
pub async fn sweep(tx: &Tx, now: Instant) -> Result<(), AppError> {
    requests::sweep(tx, now).await
}
