//! Markdown: `CommonMark` with GFM's tables, task lists and strikethrough, call-outs as
//! `> [!INFO]`, people as `@[Name](person:uuid)`, pictures as `![what it shows](bild:uuid)` and
//! decorative ones as `![](bild:uuid "dekorativ")`.
//!
//! What Markdown cannot say is written as near as it can: cells that span others, or hold more
//! than a line, lose that.

mod line;
mod read;
mod write;

use crate::{
    limits::Invalid,
    model::{CalloutKind, Document},
};

/// The scheme of an uploaded picture.
const PICTURE: &str = "bild";
/// The title of a picture that says nothing.
const DECORATIVE: &str = "dekorativ";

impl Document {
    /// Reads Markdown. Raw HTML in it is text.
    ///
    /// # Errors
    /// What is too large or too deep.
    pub fn from_markdown(markdown: &str) -> Result<Self, Invalid> {
        read::document(markdown)
    }

    /// Reads what a form of the editor says: its record where there is one, else Markdown.
    ///
    /// # Errors
    /// As the one that is read.
    pub fn typed(record: &str, markdown: &str) -> Result<Self, Invalid> {
        match record.is_empty() {
            true => Self::from_markdown(markdown),
            false => Self::from_json(record),
        }
    }

    /// Writes Markdown that reads as the same, for all that Markdown can say.
    pub fn to_markdown(&self) -> String {
        write::document(self)
    }
}

/// As written after `[!`, in small letters; also GitHub's and Obsidian's names.
fn callout(name: &str) -> Option<CalloutKind> {
    Some(match name {
        "info" | "note" | "important" | "hinweis" => CalloutKind::Info,
        "success" | "tip" | "tipp" => CalloutKind::Success,
        "warning" | "achtung" => CalloutKind::Warning,
        "danger" | "caution" | "gefahr" => CalloutKind::Danger,
        _ => return None,
    })
}
