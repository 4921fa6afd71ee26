//! What ends by itself.

use platform::{content, context::Cx, database::Tx, error::AppError};

use crate::store::drafts;

/// Ends drafts nobody went on with, and what was thrown away long enough ago.
///
/// # Errors
/// What the database answers.
pub async fn sweep(cx: &Cx, tx: &Tx) -> Result<(), AppError> {
    drafts::sweep(tx, cx.now).await?;
    content::sweep(tx, cx.now).await?;
    Ok(())
}
