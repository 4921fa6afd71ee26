//! What ends by itself.

use platform::{content, context::Cx, database::Tx, error::AppError};

use crate::store::{drafts, marks, pictures};

/// Ends drafts nobody went on with, what was thrown away long enough ago, that somebody follows what
/// is gone, and pictures nothing shows.
///
/// # Errors
/// What the database answers.
pub async fn sweep(cx: &Cx, tx: &Tx) -> Result<(), AppError> {
    drafts::sweep(tx, cx.now).await?;
    content::sweep(tx, cx.now).await?;
    marks::sweep(tx).await?;
    pictures::sweep(tx, cx.now).await?;
    Ok(())
}
