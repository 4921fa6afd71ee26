//! Making accounts and the codes with which their people set a first password. For the console,
//! the demo world and, later, an administrator: whoever calls this has checked that it may.

use platform::{clock, context::Cx, database::Tx, error::AppError, id::Id, kinds};

use super::{Identity, code, folded};
use crate::store::{self, NewAccount};

/// Hours a code is good for.
const CODE_HOURS: i64 = 24;

/// Creates an account for a person. Without a password it needs a code ([`issue_code`]).
///
/// # Errors
/// [`AppError::Invalid`] for an empty login, [`AppError::Conflict`] when there is one already; what
/// the database answers.
pub async fn create_account(
    cx: &Cx,
    tx: &Tx,
    person: Id<kinds::Person>,
    login: &str,
    password_hash: Option<String>,
    blocked: bool,
) -> Result<Id<kinds::Account>, AppError> {
    let login = folded(login);
    if login.is_empty() {
        return Err(AppError::Invalid);
    }
    let id = clock::new_id(cx.now);
    let identity = Identity::local(&login);
    store::insert(
        tx,
        NewAccount {
            id,
            person,
            login,
            password_hash,
            blocked,
        },
        cx.now,
    )
    .await?;
    store::add_identity(tx, id, &identity.issuer, &identity.subject).await?;
    Ok(id)
}

/// Makes a code with which the owner of an account sets a password, once and within 24 hours.
/// Earlier codes of the account end. The code is shown this one time and stored as hash.
///
/// # Errors
/// What the database answers.
pub async fn issue_code(cx: &Cx, tx: &Tx, account: Id<kinds::Account>) -> Result<String, AppError> {
    let code = code::new();
    let hash = code::hash(&code).ok_or(AppError::Internal)?;
    store::keep_code(tx, account, hash, cx.now.plus_seconds(CODE_HOURS * 3600)).await?;
    Ok(code)
}
