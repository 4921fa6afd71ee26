//! Signing out.

use platform::{
    access::session::{self, Token},
    context::Cx,
    error::AppError,
};

/// Ends the session of a token, also one that is over: its owner has gone and parks nothing.
///
/// # Errors
/// What the database answers.
pub async fn sign_out(cx: &Cx, token: &Token) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    session::end_by_token(&tx, token).await?;
    Ok(tx.commit().await?)
}
