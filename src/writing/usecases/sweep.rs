//! What ends by itself.

use platform::{content, context::Cx, error::AppError};

use crate::store::drafts;

/// Ends drafts nobody went on with, and what was thrown away long enough ago. Gives how many contents
/// ended.
///
/// # Errors
/// What the database answers.
pub async fn sweep(cx: &Cx) -> Result<usize, AppError> {
    let tx = cx.begin().await?;
    drafts::sweep(&tx, cx.now).await?;
    let ended = content::sweep(&tx, cx.now).await?;
    tx.commit().await?;
    Ok(ended)
}
