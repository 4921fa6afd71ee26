//! What can go wrong with an index, and why one must be rebuilt.

use tantivy::TantivyError;

/// Why the index cannot answer or take a change.
#[derive(Debug, thiserror::Error)]
pub enum SearchError {
    /// There is no index to ask at this moment; a rebuild brings it.
    #[error("the index must be rebuilt: {0}")]
    NeedsRebuild(Cause),
    /// Another process holds the index of this folder.
    #[error("another process holds the index in {0}")]
    Held(std::path::PathBuf),
    /// The question filters by more facets than [`super::MAX_FILTERS`].
    #[error("a question filters by too many facets")]
    TooManyFilters,
    /// A second rebuild was begun while one runs.
    #[error("the index is being rebuilt already")]
    Rebuilding,
    /// The source of a rebuild gave up; the index before it stays.
    #[error("the documents could not be read: {0}")]
    Source(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// The engine failed while writing; nothing of this batch was taken.
    #[error("the index could not be written: {0}")]
    Engine(#[from] TantivyError),
    /// The folder cannot be read or written.
    #[error("the folder of the index: {0}")]
    Folder(#[from] std::io::Error),
}

/// Why an index must be rebuilt.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Cause {
    #[error("there is none of this version")]
    Missing,
    #[error("it is damaged ({0})")]
    Damaged(String),
    #[error("somebody asked for it")]
    Asked,
}
