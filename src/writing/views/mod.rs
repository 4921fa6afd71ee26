//! What the pages of all kinds of content share, and the reader's own lists: drafts, bookmarks,
//! reports.

pub mod begin;
pub mod commenting;
pub mod compare;
pub mod curate;
pub mod form;
pub mod frame;
pub mod here;
pub mod lists;
pub mod talk;
pub mod topic_field;
pub mod topics;
pub mod when;

pub use begin::{WritePage, in_menu, lately};
pub use commenting::CommentsPage;
pub use compare::ComparePage;
pub use curate::CuratePage;
pub use form::{Beside, Filled, WriteForm, standing};
pub use frame::{FollowPlace, Frame, OpenActs, PlaceMarks, crumbs};
pub use here::{Here, place_here};
pub use lists::{BookmarksPage, DraftsPage, ReportsPage};
pub(crate) use talk::TALK_PAGE;
pub use talk::{TalkSection, silence, talk_at};
pub use topics::{TopicChips, TopicPage, TopicsPage};
pub use when::{OnDay, When, Writer, day_words, moment};
