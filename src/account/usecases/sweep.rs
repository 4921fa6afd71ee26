//! Dropping what is over.

use platform::{access::session, database::Tx, time::Instant};
use sea_orm::DbErr;

use crate::store;

/// Drops sessions, counted attempts and one-time codes whose time is over.
///
/// # Errors
/// What the database answers.
pub async fn sweep(tx: &Tx, now: Instant) -> Result<(), DbErr> {
    session::sweep(tx, now).await?;
    store::sweep(tx, now).await
}
