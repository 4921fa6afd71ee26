//! The record: `{"schema":1,"doc":…}`, whose `doc` is what the editor calls its JSON.
//!
//! Reading refuses every name it does not know, so that nothing is lost unnoticed, and mends what
//! can be mended (`tidy`). Writing is canonical: the same document is always the same bytes.

mod attributes;
mod read;
mod scan;
mod write;

use crate::{limits::Invalid, model::Document};

/// The version of the record that is written.
const SCHEMA: u64 = 1;

impl Document {
    /// Reads a record. Its size and depth are looked at before it is parsed.
    ///
    /// # Errors
    /// What is no record, with the place and the name that is wrong, and what is too large.
    pub fn from_json(json: &str) -> Result<Self, Invalid> {
        read::document(json)
    }

    /// Writes the record. It holds no `<`, so it may stand in a `<script type="application/json">`.
    pub fn to_json(&self) -> String {
        write::document(self)
    }
}
