//! Rich text: what people write, as a typed and versioned document.
//!
//! Here lives the [`Document`], the ways into it (its own JSON, Markdown, foreign HTML) and out of
//! it (JSON, HTML, Markdown, plain text), what changed between two of them, and hints for whoever
//! writes. It stands beneath the platform and knows nothing of it: no database, no view, no text
//! of the interface; whom a mention shows and where a picture lies, the caller says.
//!
//! The record is `{"schema":1,"doc":…}`, a subset of ProseMirror's JSON, so that what the editor
//! gives is what is kept. A [`Document`] always holds what [`Document::new`] promises, whoever made it.

mod blank;
mod diff;
mod diff_html;
mod escape;
mod hints;
mod json;
mod limits;
mod link;
mod marks;
mod merge;
mod model;
mod names;
mod outline;
mod reading;
mod render;
mod tidy;
mod words;

#[cfg(not(target_arch = "wasm32"))]
mod import;
#[cfg(not(target_arch = "wasm32"))]
mod markdown;

#[cfg(test)]
mod tests;

pub use blank::is_blank;
pub use diff::{Change, Group, How, Part, Word, diff, differing};
pub use diff_html::render_changes;
pub use hints::{Hint, HintKind, Language, hints};
pub use limits::{Invalid, MAX_BYTES, MAX_DEPTH, MAX_NODES, MAX_TEXT, Place, Problem};
pub use link::Href;
pub use merge::{Conflict, both, merge};
pub use model::{
    Block, CalloutKind, Cell, Document, Image, Inline, Level, Marks, Mention, MentionKind, Piece,
    Row, Task,
};
pub use outline::OutlineEntry;
pub use render::{Html, Picture, Resolve, Seen, render};
pub use words::Words;

#[cfg(not(target_arch = "wasm32"))]
pub use import::MAX_HTML_BYTES;
