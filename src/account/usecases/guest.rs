//! The account of a guest, made by whoever answers for them.

use directory::PersonName;
use platform::{context::Cx, database::Tx, error::AppError, folding, id::Id, kinds};

use super::{create_account, issue_code};
use crate::store::{self, Event};

/// Logins tried before giving up.
const TRIES: u32 = 100;

/// A guest's login and the code with which they set their password; it is shown this one time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GuestAccess {
    pub login: String,
    pub code: String,
}

/// Makes the account of a guest of an authority. Whoever calls this has checked that it may.
///
/// # Errors
/// [`AppError::Conflict`] where all logins made of the name are taken; what the database answers.
pub async fn create_guest_account(
    cx: &Cx,
    tx: &Tx,
    by: Id<kinds::Person>,
    authority: Id<kinds::Authority>,
    person: Id<kinds::Person>,
    name: &PersonName,
) -> Result<GuestAccess, AppError> {
    let login = free_login(tx, name).await?;
    let account = create_account(cx, tx, person, &login, None, false).await?;
    let code = issue_code(cx, tx, account).await?;
    store::note_in(tx, Event::Created, by, account, authority, cx.now).await?;
    Ok(GuestAccess { login, code })
}

/// Deletes the account of a guest who is long gone.
///
/// # Errors
/// What the database answers.
pub async fn forget_guest(tx: &Tx, person: Id<kinds::Person>) -> Result<(), AppError> {
    Ok(store::delete_of(tx, person).await?)
}

/// "gast.ines.falk", with a number behind it where that is taken.
async fn free_login(tx: &Tx, name: &PersonName) -> Result<String, AppError> {
    let words = folding::fold_written_out(&format!("{} {}", name.given, name.family));
    let plain: Vec<String> = words
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    let plain: String = format!("gast.{}", plain.join("."))
        .chars()
        .take(50)
        .collect();
    for number in 1..=TRIES {
        let login = match number {
            1 => plain.clone(),
            number => format!("{plain}{number}"),
        };
        if !store::is_taken(tx, &login).await? {
            return Ok(login);
        }
    }
    Err(AppError::Conflict)
}
