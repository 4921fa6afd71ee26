//! Reads Berlin's open organisation-chart format (`technologiestiftung/organigramming-berlin`).
//!
//! Here lives the way from the bytes of one file to a [`Chart`]: units in reading order, their posts,
//! the people who hold them, and a [`Report`] of everything that was ignored, repaired or guessed.
//! Nothing here knows the database, the authority the chart is meant for, or what is already
//! stored: whoever imports compares by the stable keys.
//!
//! The schema of the format is a hope, not a promise, so nothing is deserialised into fixed structs:
//! each field is looked up in a tree of values and may be missing, misspelt or of another type.

mod bytes;
mod chart;
mod contact;
mod fields;
mod keys;
mod name;
mod particles;
mod posts;
mod report;
mod status;
mod text;
mod tree;
mod words;

pub use chart::{Address, Bond, Chart, Contact, Holder, Origin, Post, PostStatus, Unit};
pub use report::{Counts, Field, MAX_REMARKS, Remark, Report, What};

/// The largest file that is read.
pub const MAX_BYTES: usize = 20 * 1024 * 1024;
/// The deepest nesting of JSON that is let through to the parser.
pub const MAX_NESTING: usize = 256;
/// The deepest nesting of organisations; what lies deeper is reported and left out.
pub const MAX_DEPTH: usize = 40;
/// The most units of one chart; further ones are reported and left out.
pub const MAX_UNITS: usize = 20_000;
/// The most posts of one chart; further ones are reported and left out.
pub const MAX_POSTS: usize = 100_000;

/// Why a file gave no chart at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// More than [`MAX_BYTES`].
    TooLarge { bytes: usize },
    /// No bytes, or white space only.
    Empty,
    /// Nested deeper than [`MAX_NESTING`].
    TooDeep { line: usize },
    /// So many objects or values that the tree would not fit into memory.
    TooManyValues,
    /// Not JSON; where the parser stopped.
    NotJson { line: usize, column: usize },
    /// JSON, but no list of organisations in it.
    NotAChart,
}

/// Reads a chart. Never panics, whatever the bytes.
///
/// # Errors
/// When the file as a whole cannot be read; everything smaller stands in the report of the chart.
pub fn read(bytes: &[u8]) -> Result<Chart, ReadError> {
    let mut notes = report::Notes::default();
    let value = bytes::parse(bytes, &mut notes)?;
    tree::chart(&value, notes)
}

#[cfg(test)]
mod tests;
