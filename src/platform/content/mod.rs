//! Content: the one row that pages, news, posts, documents and so on have in common, and its
//! revisions. Comments, search, notices, export and erasure are written once against it.
//!
//! What lives here: the row, its phases and revisions, the rights of its kinds. What must not: the
//! table a kind has beside it, which is its capability's.
//!
//! Content is found through the actor ([`find`]), which also gives the proof for what is to be done
//! with it; every write takes that proof, and none takes an id.

mod among;
mod ending;
pub mod pictures;
mod program;
mod rights;
mod schedule;
mod store;
mod tables;
mod titles;
mod versions;
mod writes;

pub use among::{headlines_by, ids, listed_ids, touch};
pub use ending::{purge_space, sweep};
pub use program::{bears_name, due_for_review, for_the_program, ids_for_the_program, is_empty};
pub use rights::{
    Archive, Comment, Create, Delete, Edit, FOUND, Keep, Moderate, Preview, Publish, Purge, RIGHTS,
    Read, Restore, Submit,
};
pub use schedule::{
    Schedule, due, expire, find_for_the_program, schedule, schedule_of, set_expiry, unschedule,
};
pub use store::{
    Wanted, Within, columns, find, find_shown, headlines, headlines_beside, list, list_counted,
    list_shown,
};
pub use titles::{Titled, beside, titled, titles, titles_beside};
pub use versions::{revision, revisions, shown};
pub use writes::{
    GRACE, Kept, NewContent, NewRevision, archive, create, keep, lock, move_to_trash, name,
    publish, restore, revise, send_back, submit, untrash,
};

use sea_orm::DbErr;

pub use crate::access::{Phase, Phases};
use crate::{
    access::{Protected, space::Principal},
    id::Id,
    kinds,
    time::{Day, Instant},
};

/// Most rows of a list.
const PAGE_SIZE: u64 = 100;

/// The word for pages.
pub const PAGE: &str = "page";
/// The word for what people say in a group.
pub const CONTRIBUTION: &str = "contribution";
/// The word for news.
pub const NEWS: &str = "news";
/// The word for comments, which are no content but lie with one.
pub const COMMENT: &str = "comment";

/// What every content has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    pub id: Id<kinds::Content>,
    pub space: Id<kinds::Space>,
    /// [`PAGE`], [`CONTRIBUTION`] or [`NEWS`].
    pub kind: String,
    pub owner: Principal,
    pub deputy: Option<Principal>,
    pub phase: Phase,
    /// The newest revision, which only those who may preview see before it is published.
    pub head: Option<Id<kinds::Revision>>,
    /// The revision readers see.
    pub published: Option<Id<kinds::Revision>>,
    /// As content may be in any language, a code of its own and not that of the interface.
    pub lang: String,
    /// The content this is the same as, in another language.
    pub variant_of: Option<Id<kinds::Content>>,
    pub classification: String,
    pub retention: String,
    pub valid_until: Option<Day>,
    pub created_at: Instant,
    /// Since when it is in its phase.
    pub phase_at: Instant,
    /// When readers first saw it.
    pub published_at: Option<Instant>,
    /// When its owners are asked whether it still holds.
    pub review_on: Option<Day>,
    /// When its newest version is to appear.
    pub publish_at: Option<Instant>,
    /// The last day on which it is in lists.
    pub expires_on: Option<Day>,
    /// Nobody but owners and moderators changes it.
    pub locked: bool,
    /// Whether it may be commented on.
    pub comments: bool,
}

impl Content {
    /// What decisions about it are made on.
    pub fn protected(&self) -> Protected<'_> {
        Protected {
            kind: &self.kind,
            thing: self.id.uuid(),
            space: self.space,
            owner: Some(self.owner),
            deputy: self.deputy,
            phase: self.phase,
            authority: None,
        }
    }
}

/// A version of a content. Never changed once written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revision {
    pub id: Id<kinds::Revision>,
    pub content: Id<kinds::Content>,
    /// Counts from 1 within the content.
    pub number: i64,
    pub title: String,
    /// The document in the notation of rich text.
    pub document: String,
    /// None once its author is erased.
    pub author: Option<Id<kinds::Person>>,
    pub created_at: Instant,
    /// What its author calls this version, to find it again.
    pub name: String,
    /// When readers first saw it.
    pub published_at: Option<Instant>,
}

impl TryFrom<tables::content::Model> for Content {
    type Error = DbErr;

    /// Fails on a row that names an owner or a phase there is not: nobody may guess what is meant.
    fn try_from(row: tables::content::Model) -> Result<Self, DbErr> {
        let unknown = |what: &str| DbErr::Type(format!("unknown {what} of content {}", row.id));
        Ok(Self {
            owner: Principal::from_code(&row.owner_kind, row.owner_id)
                .ok_or_else(|| unknown("owner"))?,
            phase: Phase::from_code(&row.phase).ok_or_else(|| unknown("phase"))?,
            deputy: match (row.deputy_kind, row.deputy_id) {
                (Some(kind), Some(id)) => {
                    Some(Principal::from_code(&kind, id).ok_or_else(|| unknown("deputy"))?)
                }
                _ => None,
            },
            id: row.id,
            space: row.space_id,
            kind: row.kind,
            head: row.head_revision,
            published: row.published_revision,
            lang: row.lang,
            variant_of: row.variant_of,
            classification: row.classification,
            retention: row.retention,
            valid_until: row.valid_until,
            created_at: row.created_at,
            phase_at: row.phase_at,
            published_at: row.published_at,
            review_on: row.review_on,
            publish_at: row.publish_at,
            expires_on: row.expires_on,
            locked: row.locked,
            comments: row.comments,
        })
    }
}

impl From<tables::revision::Model> for Revision {
    fn from(row: tables::revision::Model) -> Self {
        Self {
            id: row.id,
            content: row.content_id,
            number: row.number,
            title: row.title,
            document: row.document,
            author: row.author_id,
            created_at: row.created_at,
            name: row.name,
            published_at: row.published_at,
        }
    }
}
