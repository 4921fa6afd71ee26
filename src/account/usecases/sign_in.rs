//! Signing in with login and password. Whether a login exists, is blocked or has no password makes
//! no difference: neither to the answer nor to the work before it.

use platform::{access::session::Token, context::Cx, error::AppError};
use sea_orm::DbErr;

use super::{
    Browser, Identity, admit, folded,
    throttle::{self, Subject},
};
use crate::store;

/// Why nobody was signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotSignedIn {
    /// Login and password do not fit, or may not sign in: all the same.
    Refused,
    /// Too many failures: try again after this many seconds.
    Wait(u32),
    Failed(AppError),
}

impl From<AppError> for NotSignedIn {
    fn from(error: AppError) -> Self {
        match error {
            AppError::TooMany(seconds) => Self::Wait(seconds),
            error => Self::Failed(error),
        }
    }
}

impl From<DbErr> for NotSignedIn {
    fn from(error: DbErr) -> Self {
        Self::Failed(error.into())
    }
}

/// Signs in and returns the token of the new session.
///
/// # Errors
/// Why not.
pub async fn sign_in(
    cx: &Cx,
    login: &str,
    password: String,
    browser: &Browser,
) -> Result<Token, NotSignedIn> {
    let identity = Identity::local(login);
    let subjects = vec![
        Subject::login(&folded(login)),
        Subject::address(browser.address),
    ];
    let attempt = throttle::attempt(cx, subjects).await?;
    let known = store::by_identity(&cx.read(), &identity.issuer, &identity.subject).await?;
    let (account, hash) = known.map(|known| (known.id, known.password_hash)).unzip();
    let fits = cx.app.passwords.verify(password, hash.flatten()).await?;
    if fits {
        let tx = cx.begin().await?;
        if let Some(token) = admit(cx, &tx, &identity, browser).await? {
            attempt.succeeded(&tx).await?;
            tx.commit().await?;
            return Ok(token);
        }
    }
    attempt.failed(cx, account).await?;
    Err(NotSignedIn::Refused)
}
