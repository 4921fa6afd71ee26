//! What one can do with written content of any kind, a verb a file.

mod bookmarks;
mod commenting;
mod compare;
mod drafts;
mod follow;
mod lately;
mod names;
mod pictures;
mod places;
mod reports;
mod shown;
mod suggest;
mod sweep;
mod talk;
pub mod told;
pub mod topics;
mod written;

pub use bookmarks::{Bookmarked, bookmarks};
pub use commenting::{comments_page, decide_comments};
pub use compare::{Compared, compare};
pub use drafts::{
    Autosaved, Begun, HintLine, Unfinished, autosave, begin, discard_draft, hints, made_of, sent,
    unfinished,
};
pub use follow::{follow, follows};
pub use lately::{Lately, lately};
pub use names::Names;
pub use pictures::{Added, NotAdded, add_picture, may_show, picture};
pub use places::{Place, Silence, Writable, house, place, place_names, places, writable};
pub use reports::{Decided, Reported, Verdict, decide_report, open_reports};
pub use shown::{May, Shown, kept, may, shown, shown_at, shown_with};
pub use suggest::{Offer, offers};
pub use sweep::sweep;
pub use talk::{Done, Said, Talk, converse, reason};
pub use written::{LONGEST_TITLE, Written, written};

use platform::{
    access::Action,
    content::{self, Content, Revision, Wanted},
    context::Cx,
    error::AppError,
};

use crate::store::comments;

pub use crate::store::comments::TalkAt;

/// The contents with which the reader may do `A`, with what is shown of each and how many comments it
/// has.
///
/// # Errors
/// What the database answers.
pub async fn list_with_comments<A: Action>(
    cx: &Cx,
    wanted: Wanted<'_>,
) -> Result<Vec<(Content, Revision, i64)>, AppError> {
    content::list_counted::<A>(&cx.read(), cx.actor()?, wanted, comments::count).await
}
