//! Reading notices and marking them read. Everybody has their own and sees no others.

mod deliver;
mod letter;
mod wishes;

pub use deliver::{Step, deliver_next, run};
pub(crate) use wishes::place_field;
pub use wishes::{MailPage, choose, mail_page};

use platform::{context::Cx, error::AppError, id::Id, kinds, notices};

/// A notice with the day and hour it came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub notice: notices::Notice,
    pub day: platform::time::Day,
}

/// The reader's notices, the newest first.
///
/// # Errors
/// [`AppError::SignedOut`]; what the database answers.
pub async fn own(cx: &Cx) -> Result<Vec<Entry>, AppError> {
    let found = notices::of(&cx.read(), cx.actor()?.person).await?;
    let entry = |notice: notices::Notice| Entry {
        day: cx.app.clock.day_and_hour(notice.created_at).0,
        notice,
    };
    Ok(found.into_iter().map(entry).collect())
}

/// Marks one of the reader's notices as read, or all.
///
/// # Errors
/// As [`own`].
pub async fn mark_read(cx: &Cx, one: Option<Id<kinds::Notice>>) -> Result<(), AppError> {
    let person = cx.actor()?.person;
    let tx = cx.begin().await?;
    notices::mark_read(&tx, person, one, cx.now).await?;
    tx.commit().await?;
    Ok(())
}
