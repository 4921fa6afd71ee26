//! How large a document may be, and the errors of those that are not one.

use std::fmt;

use crate::model::{Block, Document, Inline, Piece};

/// The longest record, and the longest Markdown, that is read or written.
pub const MAX_BYTES: usize = 1024 * 1024;
/// The deepest nesting of nodes: a paragraph in a list is at three.
pub const MAX_DEPTH: usize = 40;
/// Blocks, items, rows, cells and pieces of text, all together.
pub const MAX_NODES: usize = 20_000;
/// Characters of text, all together.
pub const MAX_TEXT: usize = 400_000;

/// Why something is no document.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Invalid {
    #[error("more than {MAX_BYTES} bytes")]
    TooLarge,
    #[error("nested more than {MAX_DEPTH} levels deep")]
    TooDeep,
    #[error("more than {MAX_NODES} parts")]
    TooManyNodes,
    #[error("more than {MAX_TEXT} characters")]
    TooLong,
    /// Also for escapes of half a character (lone surrogates), which no text can hold.
    #[error("not JSON at line {line}, column {column}")]
    Syntax { line: usize, column: usize },
    #[error("not a record of schema 1")]
    Schema,
    #[error("{problem} at {place}")]
    Node { place: Place, problem: Problem },
}

/// Where in the document: the first number is the block, the next the part within it, from 1.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place(pub(crate) Vec<usize>);

impl Place {
    /// The block from the top, from 1; none when the document as a whole is meant.
    pub fn block(&self) -> Option<usize> {
        self.0.first().copied()
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("doc")?;
        self.0.iter().try_for_each(|step| write!(f, "/{step}"))
    }
}

/// What is wrong with a node; the strings are names of the record's JSON. In words it goes to the log, which
/// quotes nothing that somebody wrote.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    #[error("something that is no node")]
    NotANode,
    #[error("unknown node")]
    UnknownNode(String),
    #[error("unknown mark")]
    UnknownMark(String),
    #[error("unknown attribute")]
    UnknownAttribute(String),
    #[error("missing or wrong attribute {0:?}")]
    WrongAttribute(&'static str),
    #[error("something that does not belong here")]
    Misplaced(String),
    /// Its scheme is none that a link may have.
    #[error("link with a scheme that is not allowed")]
    Link(String),
}

/// How deep, how many and how long; stops early where it is too deep.
#[derive(Default)]
struct Measure {
    depth: usize,
    nodes: usize,
    text: usize,
}

pub(crate) fn check(document: &Document) -> Result<(), Invalid> {
    let mut measure = Measure::default();
    measure.blocks(&document.blocks, 1);
    if measure.nodes > MAX_NODES {
        return Err(Invalid::TooManyNodes);
    }
    if measure.text > MAX_TEXT {
        return Err(Invalid::TooLong);
    }
    if document.to_json().len() > MAX_BYTES {
        return Err(Invalid::TooLarge);
    }
    Ok(())
}

/// Asked before anything else walks a tree that comes from outside.
pub(crate) fn check_depth(blocks: &[Block]) -> Result<(), Invalid> {
    let mut measure = Measure::default();
    measure.blocks(blocks, 1);
    if measure.depth > MAX_DEPTH {
        return Err(Invalid::TooDeep);
    }
    Ok(())
}

impl Measure {
    fn blocks(&mut self, blocks: &[Block], depth: usize) {
        self.depth = self.depth.max(depth);
        if depth > MAX_DEPTH {
            return;
        }
        self.nodes += blocks.len();
        for block in blocks {
            match block {
                Block::Heading { content, .. } | Block::Paragraph(content) => {
                    self.inlines(content, depth + 1);
                }
                Block::BulletList(items) | Block::OrderedList { items, .. } => {
                    self.nodes += items.len();
                    for item in items {
                        self.blocks(item, depth + 2);
                    }
                }
                Block::TaskList(items) => {
                    self.nodes += items.len();
                    for item in items {
                        self.blocks(&item.content, depth + 2);
                    }
                }
                Block::Table(rows) => {
                    self.nodes += rows.len();
                    for cell in rows.iter().flatten() {
                        self.nodes += 1;
                        self.blocks(&cell.content, depth + 3);
                    }
                }
                Block::Quote(content) | Block::Callout { content, .. } => {
                    self.blocks(content, depth + 1);
                }
                Block::Code { text, .. } => self.text += text.chars().count(),
                Block::Image(image) => self.text += image.alt.chars().count(),
                Block::Rule => {}
            }
        }
    }

    fn inlines(&mut self, inlines: &[Inline], depth: usize) {
        self.depth = self.depth.max(depth);
        self.nodes += inlines.len();
        for inline in inlines {
            self.text += match &inline.piece {
                Piece::Text(text) => text.chars().count(),
                Piece::Mention(mention) => mention.label.chars().count(),
                Piece::Break => 1,
            };
        }
    }
}
