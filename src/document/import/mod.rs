//! Foreign text becomes a document: its structure is kept, everything else is left behind.
//!
//! Readers go through their input once and tell a [`Builder`] what begins and ends; it holds no
//! more levels than a document may have, however deep the input is.

mod builder;
mod css;
mod elements;
mod html;
mod word_lists;

pub(crate) use builder::{Builder, Container};

/// The longest HTML that is read: word processors write much around few words.
pub const MAX_HTML_BYTES: usize = 4 * 1024 * 1024;
