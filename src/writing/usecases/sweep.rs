//! What ends by itself.

use platform::{content, context::Cx, database::Tx, error::AppError};

use crate::store::{drafts, marks};

/// Ends drafts nobody went on with, what was thrown away long enough ago, and that somebody follows
/// what is gone.
///
/// # Errors
/// What the database answers.
pub async fn sweep(cx: &Cx, tx: &Tx) -> Result<(), AppError> {
    drafts::sweep(tx, cx.now).await?;
    content::sweep(tx, cx.now).await?;
    marks::sweep(tx).await?;
    Ok(())
}
