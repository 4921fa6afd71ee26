//! The index of what can be found: people, units, posts; later pages and all other content.
//!
//! What lives here: the engine on tantivy, which knows documents, access and questions and no
//! capability. What must not: what a document of some kind consists of (each capability's
//! `capability.rs`) and who may see it (`access`, which hands over [`Access`] as data).
//!
//! In reading order: the plain types below, `words` and `sentence` (a text becomes a query), `fields` (a document
//! becomes terms), `pass` and `segment` (one walk over the matches gives hits, totals, facets and letters),
//! `ask` (the two questions), `store` and `generation` (opening, changing, rebuilding on disk).
//!
//! Three rules hold everywhere:
//! * **No question without access.** Each search carries the access restriction as a clause that
//!   gives no score; nothing is counted, suggested or ranked from documents outside it. Scores
//!   are constants, not frequencies, so they tell nothing about documents out of sight.
//! * **Things, not documents.** Several documents may stand for one thing (rings, affiliations);
//!   hits, totals and counts are of things.
//! * **Disposable.** The database is the truth. An index that is missing, damaged or of another
//!   version is rebuilt; it never stops the program.
//!
//! Running text with German analysis joins as a further [`FieldName`] with its own way to make
//! tokens in `fields::tokens` and `words`; nothing else knows how tokens are made.

mod among;
mod ask;
mod error;
mod fields;
mod generation;
mod pass;
mod segment;
mod sentence;
mod store;
mod words;

#[cfg(test)]
mod figures;
#[cfg(test)]
mod tests;

pub use error::{Cause, SearchError};
pub use store::{Index, State, request_rebuild};

/// Longest question in characters; what is longer is cut.
pub const MAX_TEXT: usize = 200;
/// Most words of a question; further ones are not looked at.
pub const MAX_WORDS: usize = 12;
/// Most things in one answer.
pub const MAX_LIMIT: usize = 100;
/// Farthest first hit of an answer.
pub const MAX_OFFSET: usize = 10_000;
/// Most facets that one question may filter by.
pub const MAX_FILTERS: usize = 16;
/// Most values counted for one facet, the most frequent ones; chosen ones come always.
pub const MAX_VALUES: usize = 200;
/// The letter that stands for order keys which do not begin with A–Z.
pub const OTHER_INITIAL: char = '#';

/// What can be found, as a capability describes it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// Unique among the documents of its thing, such as `person:7:own-unit`.
    pub key: String,
    /// What it stands for, such as `person:7`. All documents of a thing come in one batch.
    pub thing: String,
    /// The kind of the thing: `person`, `unit`, `post`.
    pub kind: &'static str,
    /// The space it lies in, as a term of [`Access::spaces`].
    pub space: String,
    /// Access terms for [`Access::any_of`].
    pub audience: Vec<String>,
    /// Found exactly, by beginning and by sound, and ranked first.
    pub names: Vec<String>,
    /// Found exactly and by beginning.
    pub fields: Vec<(FieldName, String)>,
    /// Telephone numbers as written.
    pub phones: Vec<String>,
    /// Name and value of each facet; neither may hold `\0`.
    pub facets: Vec<(&'static str, String)>,
    /// What lists are sorted by: see [`crate::folding::sort_key`].
    pub order: String,
}

/// What a field is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldName {
    Skills,
    Tasks,
    Unit,
    Function,
    Place,
    Authority,
    /// What somebody wrote, of any length.
    Text,
    Other,
}

/// What a reader may find, made by the rights from their list and the reader's grants.
/// A document may be found when its space is listed and one clause holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Access {
    /// The spaces in reach; `None` when the clauses alone decide. An empty list reaches nothing.
    pub spaces: Option<Vec<String>>,
    /// One of these must hold. None at all: nothing may be found.
    pub any_of: Vec<AudienceClause>,
}

impl Access {
    /// What either lets find. The spaces of the two must not mean the same things: a clause of one is
    /// not to hold in a space of the other.
    #[must_use]
    pub fn or(mut self, other: Self) -> Self {
        self.spaces = match (self.spaces, other.spaces) {
            (Some(own), Some(more)) => Some([own, more].concat()),
            _ => None,
        };
        self.any_of.extend(other.any_of);
        self
    }
}

/// Holds when the document's audience has all of `all` and none of `none`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AudienceClause {
    pub all: Vec<String>,
    pub none: Vec<String>,
}

/// How an answer is sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// Exact names, then beginnings, then sounds, then other fields; equals by order key.
    #[default]
    Relevance,
    /// By order key.
    Name,
}

/// What is asked. An empty text asks for everything in reach.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Question {
    /// Words that must all match, each in any field of the same document. No operators.
    pub text: String,
    /// Kinds to look among; empty for all.
    pub kinds: Vec<String>,
    /// Chosen values: one of a facet's values, and this for every facet named.
    pub facets: Vec<(String, Vec<String>)>,
    /// First letter of the order key: A–Z in any case, [`OTHER_INITIAL`] for all others.
    pub initial: Option<char>,
    pub order: Order,
    /// How many things to skip, at most [`MAX_OFFSET`].
    pub offset: usize,
    /// How many things to give, at most [`MAX_LIMIT`].
    pub limit: usize,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// The things from `offset` on. The index lags: look each up, through the actor, before showing.
    pub things: Vec<String>,
    /// All things that match.
    pub total: usize,
    /// Each facet by name with its values and how many things have them, most frequent first,
    /// counted under the filters of the other facets but not its own.
    pub facets: Vec<(String, Vec<(String, usize)>)>,
    /// The letters under which something would be found, counted without `initial`.
    pub initials: Vec<char>,
    /// Nothing matched as written, so words with one wrong letter were let in.
    pub guessed: bool,
}

/// A thing to offer while somebody types.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    pub thing: String,
    pub kind: String,
}

/// What happened to a thing.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(
    clippy::large_enum_variant,
    reason = "nearly all changes are documents, and a batch is short"
)]
pub enum Change {
    /// It now has this document. The first `Put` of a thing in a batch replaces all its earlier
    /// documents, so put all of them in the same batch.
    Put(Document),
    /// It is not to be found any more.
    Remove { thing: String },
}
