//! Changing one's own password.

use platform::{
    access::session::{self, Token},
    context::Cx,
    error::AppError,
    passwords::Weak,
};
use sea_orm::DbErr;

use super::{
    strength,
    throttle::{self, Subject},
};
use crate::store;

/// Why a password was not changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotChanged {
    /// The current password is another.
    Current,
    /// The new one is the current one.
    Same,
    Weak(Weak),
    /// Too many failures: try again after this many seconds.
    Wait(u32),
    Failed(AppError),
}

impl From<AppError> for NotChanged {
    fn from(error: AppError) -> Self {
        match error {
            AppError::TooMany(seconds) => Self::Wait(seconds),
            error => Self::Failed(error),
        }
    }
}

impl From<DbErr> for NotChanged {
    fn from(error: DbErr) -> Self {
        Self::Failed(error.into())
    }
}

/// Changes the reader's password, ends all other sessions, and returns the new token of this one.
///
/// # Errors
/// Why not.
pub async fn change_password(cx: &Cx, current: String, new: String) -> Result<Token, NotChanged> {
    let session = cx.session().ok_or(AppError::SignedOut)?;
    let read = cx.read();
    let account = store::by_id(&read, session.account)
        .await?
        .ok_or(AppError::SignedOut)?;
    let holder = session::holder(&read, account.id, cx.today).await?;
    strength::check(&new, &account.login, holder.as_ref()).map_err(NotChanged::Weak)?;
    let attempt = throttle::attempt(cx, vec![Subject::account(account.id)]).await?;
    let is_same = current == new;
    if !cx
        .app
        .passwords
        .verify(current, account.password_hash)
        .await?
    {
        attempt.failed(cx, Some(account.id)).await?;
        return Err(NotChanged::Current);
    }
    if is_same {
        attempt.taken_back(cx).await?;
        return Err(NotChanged::Same);
    }
    let hash = cx.app.passwords.hash(new).await?;
    let tx = cx.begin().await?;
    attempt.succeeded(&tx).await?;
    store::set_password(&tx, account.id, hash).await?;
    store::drop_codes(&tx, account.id).await?;
    session::end_others(&tx, account.id, Some(session.session)).await?;
    let token = session::replace_token(&tx, session.session).await?;
    store::note(
        &tx,
        store::Event::PasswordChanged,
        Some(session.shown.person),
        Some(account.id),
        cx.now,
    )
    .await?;
    tx.commit().await?;
    Ok(token)
}
