//! What one can do with written content of any kind, a verb a file.

mod bookmarks;
mod drafts;
mod names;
mod pictures;
mod places;
mod reports;
mod shown;
mod suggest;
mod sweep;
mod talk;
pub mod told;
mod written;

pub use bookmarks::{Bookmarked, bookmarks};
pub use drafts::{
    Autosaved, Begun, HintLine, autosave, begin, discard_draft, hints, made_of, own_drafts, sent,
};
pub use names::Names;
pub use pictures::{Added, NotAdded, add_picture, picture};
pub use places::{Place, house, place, place_names, places, writable};
pub use reports::{Reported, Verdict, decide_report, open_reports};
pub use shown::{May, Shown, kept, may, shown, shown_at};
pub use suggest::{Offer, offers};
pub use sweep::sweep;
pub use talk::{Done, Said, Talk, converse};
pub use written::{LONGEST_TITLE, Written, written};

use std::collections::BTreeMap;

use platform::{context::Cx, error::AppError, id::Id, kinds};

use crate::store::comments;

/// The names of people who wrote something the reader may read.
///
/// # Errors
/// What the database answers.
pub async fn writers(
    cx: &Cx,
    people: impl IntoIterator<Item = Id<kinds::Person>>,
) -> Result<Names, AppError> {
    names::names(cx, None, &[], people).await
}

/// How many comments stand below contents that were found.
///
/// # Errors
/// What the database answers.
pub async fn comment_counts(
    cx: &Cx,
    contents: &[Id<kinds::Content>],
) -> Result<BTreeMap<Id<kinds::Content>, i64>, AppError> {
    comments::counts(&cx.read(), contents).await
}
