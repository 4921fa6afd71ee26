//! Dropping what is over.

use platform::{access::session, context::Cx, error::AppError};

use crate::store;

/// Drops counted attempts, codes and sessions whose time is over. To be run every hour or so.
///
/// # Errors
/// What the database answers.
pub async fn sweep(cx: &Cx) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    store::sweep(&tx, cx.now).await?;
    session::sweep(&tx, cx.now).await?;
    Ok(tx.commit().await?)
}
