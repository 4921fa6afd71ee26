//! What all written content has in common, whatever its kind: where it lies, drafts, pictures,
//! mentions, and the conversation about it.
//!
//! What lives here: everything that is written once against the content row. What must not: the
//! pages of a kind, which are their capability's (`contributions`, `pages`, `news`).

pub mod capability;
pub mod http;
mod in_mail;
pub(crate) mod store;
pub mod texts;
mod told;
pub mod usecases;
pub mod views;

pub use in_mail::InMail;
pub use told::tell;

pub use store::{
    comments::Comment,
    drafts::Draft,
    marks::{Given, Marks, Target},
    reports::{About, Report},
    topics::{State, Topic},
};

use platform::{
    content::{CONTRIBUTION, NEWS, PAGE},
    id::Id,
    kinds,
};

/// What one may say without words. Few, with names, and no picture that could be misread.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reaction {
    Thanks,
    Helpful,
    Glad,
    Differ,
}

impl Reaction {
    pub const ALL: [Self; 4] = [Self::Thanks, Self::Helpful, Self::Glad, Self::Differ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Thanks => "thanks",
            Self::Helpful => "helpful",
            Self::Glad => "glad",
            Self::Differ => "differ",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// The address of a content's page. It holds an id and no title, so that it outlives every renaming.
pub fn address(kind: &str, id: Id<kinds::Content>) -> String {
    let room = match kind {
        CONTRIBUTION => "beitraege",
        NEWS => "meldungen",
        _ => "seiten",
    };
    format!("/{room}/{id}")
}

/// The kinds of content.
pub const KINDS: [&str; 3] = [CONTRIBUTION, PAGE, NEWS];
