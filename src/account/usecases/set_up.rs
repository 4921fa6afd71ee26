//! Setting a password with a one-time code, and being signed in with it.

use platform::{
    access::session::{self, Token},
    context::Cx,
    database::Tx,
    error::AppError,
    passwords::Weak,
};
use sea_orm::DbErr;

use super::{
    Browser, Identity, admit, code, strength,
    throttle::{self, Subject},
};
use crate::store::{self, Account};

/// Why an account was not set up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotSetUp {
    /// No such code, used or out of date, or its account may not sign in: all the same.
    Code,
    Weak(Weak),
    /// Too many failures: try again after this many seconds.
    Wait(u32),
    Failed(AppError),
}

impl From<AppError> for NotSetUp {
    fn from(error: AppError) -> Self {
        match error {
            AppError::TooMany(seconds) => Self::Wait(seconds),
            error => Self::Failed(error),
        }
    }
}

impl From<DbErr> for NotSetUp {
    fn from(error: DbErr) -> Self {
        Self::Failed(error.into())
    }
}

/// Sets the password of the account a code was made for and returns the token of a new session.
/// A password that is too weak does not use the code up.
///
/// # Errors
/// Why not.
pub async fn set_up(
    cx: &Cx,
    typed: &str,
    password: String,
    browser: &Browser,
) -> Result<Token, NotSetUp> {
    let attempt = throttle::attempt(cx, vec![Subject::address(browser.address)]).await?;
    let hash = code::hash(typed).unwrap_or_default();
    let Some(account) = store::by_code(&cx.read(), &hash, cx.now).await? else {
        attempt.failed(cx, None).await?;
        return Err(NotSetUp::Code);
    };
    let holder = session::holder(&cx.read(), account.id, cx.today).await?;
    if let Err(weak) = strength::check(&password, &account.login, holder.as_ref()) {
        attempt.taken_back(cx).await?;
        return Err(NotSetUp::Weak(weak));
    }
    let password_hash = cx.app.passwords.hash(password).await?;
    let tx = cx.begin().await?;
    let token = if store::use_code(&tx, &hash, cx.now).await? {
        renew(cx, &tx, &account, password_hash).await?;
        admit(cx, &tx, &Identity::local(&account.login), browser).await?
    } else {
        None
    };
    let Some(token) = token else {
        drop(tx);
        attempt.failed(cx, Some(account.id)).await?;
        return Err(NotSetUp::Code);
    };
    attempt.succeeded(&tx).await?;
    tx.commit().await?;
    Ok(token)
}

/// The account with its new password and nothing left of before.
async fn renew(cx: &Cx, tx: &Tx, account: &Account, password_hash: String) -> Result<(), DbErr> {
    store::set_password(tx, account.id, password_hash).await?;
    store::drop_codes(tx, account.id).await?;
    session::end_others(tx, account.id, None).await?;
    throttle::forget_login(tx, &account.login).await?;
    store::note(tx, store::Event::CodeUsed, None, Some(account.id), cx.now).await
}
