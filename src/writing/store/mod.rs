//! The tables that all kinds of written content share, and their queries. Nobody else touches them.

pub(crate) mod comments;
pub(crate) mod drafts;
pub(crate) mod marks;
pub(crate) mod pictures;
pub(crate) mod reports;
mod tables;
pub(crate) mod topics;
