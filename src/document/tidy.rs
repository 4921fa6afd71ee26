//! The shape every document has: what can be mended without losing a word is mended here.
//!
//! Neighbouring texts with the same marks become one, empty lists go, an item begins with a
//! paragraph, and control characters are left out (line ends and tabs become blanks, except in
//! code), as are those that turn the order of reading around. So what looks the same is the same, and
//! the editor takes whatever the record holds.

use crate::{
    blank::turns_order,
    limits::{self, Invalid},
    model::{Block, Cell, Document, Image, Inline, Marks, Piece, Task},
};

const MAX_SPAN: u16 = 100;

impl Document {
    /// Brings blocks into the shape of a document.
    ///
    /// # Errors
    /// What is too large or too deep for one.
    pub fn new(blocks: Vec<Block>) -> Result<Self, Invalid> {
        limits::check_depth(&blocks)?;
        let document = Self {
            blocks: filled(blocks),
        };
        // What was mended in the deepest place may have added a level.
        limits::check_depth(&document.blocks)?;
        limits::check(&document)?;
        Ok(document)
    }
}

fn filled(blocks: Vec<Block>) -> Vec<Block> {
    let blocks: Vec<Block> = blocks.into_iter().filter_map(block).collect();
    if blocks.is_empty() {
        vec![Block::Paragraph(Vec::new())]
    } else {
        blocks
    }
}

/// The content of an item begins with a paragraph.
fn item(blocks: Vec<Block>) -> Vec<Block> {
    let mut blocks = filled(blocks);
    if !matches!(blocks.first(), Some(Block::Paragraph(_))) {
        blocks.insert(0, Block::Paragraph(Vec::new()));
    }
    blocks
}

fn block(block: Block) -> Option<Block> {
    Some(match block {
        Block::Heading { level, content } => Block::Heading {
            level,
            content: inlines(content),
        },
        Block::Paragraph(content) => Block::Paragraph(inlines(content)),
        Block::BulletList(items) if items.is_empty() => return None,
        Block::OrderedList { items, .. } if items.is_empty() => return None,
        Block::TaskList(items) if items.is_empty() => return None,
        Block::BulletList(items) => Block::BulletList(items.into_iter().map(item).collect()),
        Block::OrderedList { start, items } => Block::OrderedList {
            start: start.min(999_999_999),
            items: items.into_iter().map(item).collect(),
        },
        Block::TaskList(items) => Block::TaskList(
            items
                .into_iter()
                .map(|task| Task {
                    checked: task.checked,
                    content: item(task.content),
                })
                .collect(),
        ),
        Block::Table(rows) if rows.iter().all(Vec::is_empty) => return None,
        Block::Table(rows) => Block::Table(
            rows.into_iter()
                .map(|row| row.into_iter().map(cell).collect())
                .collect(),
        ),
        Block::Quote(content) => Block::Quote(filled(content)),
        Block::Callout { kind, content } => Block::Callout {
            kind,
            content: filled(content),
        },
        Block::Code { language, text } => Block::Code {
            language: language.filter(|name| is_language(name)),
            text: clean_code(&text),
        },
        Block::Rule => Block::Rule,
        Block::Image(Image {
            file,
            alt,
            decorative,
        }) => Block::Image(Image {
            file,
            alt: if decorative {
                String::new()
            } else {
                clean(&alt).trim().to_owned()
            },
            decorative,
        }),
    })
}

fn cell(cell: Cell) -> Cell {
    Cell {
        header: cell.header,
        colspan: cell.colspan.clamp(1, MAX_SPAN),
        rowspan: cell.rowspan.clamp(1, MAX_SPAN),
        content: filled(cell.content),
    }
}

fn inlines(content: Vec<Inline>) -> Vec<Inline> {
    let mut tidy: Vec<Inline> = Vec::with_capacity(content.len());
    for mut inline in content {
        match &mut inline.piece {
            Piece::Text(text) => {
                *text = clean(text);
                if text.is_empty() {
                    continue;
                }
                if let Some(Inline {
                    piece: Piece::Text(before),
                    marks,
                }) = tidy.last_mut()
                    && *marks == inline.marks
                {
                    before.push_str(text);
                    continue;
                }
            }
            Piece::Mention(mention) => {
                clean(&mention.label).trim().clone_into(&mut mention.label);
                // It leads to whom it names, and a name is no code.
                inline.marks.link = None;
                inline.marks.code = false;
            }
            Piece::Break => {}
        }
        tidy.push(inline);
    }
    mark_breaks(&mut tidy);
    tidy
}

/// The end of a line is marked as both of its neighbours are; on it alone a mark cannot be seen.
fn mark_breaks(content: &mut [Inline]) {
    let mut after = Marks::default();
    for inline in content.iter_mut().rev() {
        match inline.piece {
            Piece::Break => inline.marks = after.clone(),
            _ => after = inline.marks.clone(),
        }
    }
    let mut before = Marks::default();
    for inline in content {
        match inline.piece {
            Piece::Break => inline.marks = inline.marks.both(&before),
            _ => before = inline.marks.clone(),
        }
    }
}

pub(crate) fn clean(text: &str) -> String {
    text.replace("\r\n", " ")
        .chars()
        .map(|c| {
            if matches!(c, '\t' | '\n' | '\r') {
                ' '
            } else {
                c
            }
        })
        .filter(|c| !c.is_control() && !turns_order(*c))
        .collect()
}

fn clean_code(text: &str) -> String {
    text.replace("\r\n", "\n")
        .chars()
        .map(|c| if c == '\r' { '\n' } else { c })
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .filter(|c| !turns_order(*c))
        .collect()
}

/// As it may stand after a fence of code.
pub(crate) fn is_language(name: &str) -> bool {
    (1..=30).contains(&name.len())
        && name
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '#' | '.' | '_' | '-'))
}
