//! What can be read off a document: its text, whom it names, where it leads, what it shows.

use crate::{
    blank::is_blank,
    link::Href,
    model::{Block, Document, Image, Inline, Mention, Piece},
};

impl Document {
    /// The words, a block a line. What stands for somebody who is named, the caller says:
    /// a label may name whom the reader must not see.
    pub fn plain_text(&self, name: impl Fn(&Mention) -> String) -> String {
        let mut text = String::new();
        let mut line = |words: &str| {
            let words = words.trim();
            if !words.is_empty() {
                if !text.is_empty() {
                    text.push('\n');
                }
                text.push_str(words);
            }
        };
        each_block(&self.blocks, &mut |block| match block {
            Block::Heading { content, .. } | Block::Paragraph(content) => {
                let words: String = content
                    .iter()
                    .map(|inline| match &inline.piece {
                        Piece::Text(text) => text.clone(),
                        Piece::Break => "\n".to_owned(),
                        Piece::Mention(mention) => name(mention),
                    })
                    .collect();
                line(&words);
            }
            Block::Code { text, .. } => line(text),
            Block::Image(image) => line(&image.alt),
            _ => {}
        });
        text
    }

    /// The beginning of the text without its headings, at most so many characters, ending with a
    /// whole word and "…" where there is more.
    pub fn excerpt(&self, characters: usize, name: impl Fn(&Mention) -> String) -> String {
        let body = self
            .blocks
            .iter()
            .filter(|block| !matches!(block, Block::Heading { .. }));
        let body = Self {
            blocks: body.cloned().collect(),
        };
        let text = body.plain_text(name);
        let words: Vec<&str> = text.split_whitespace().collect();
        let whole = words.join(" ");
        if whole.chars().count() <= characters {
            return whole;
        }
        let room = characters.saturating_sub(1);
        let mut short = String::new();
        let mut length = 0;
        for word in words {
            let more = word.chars().count() + usize::from(length > 0);
            if length + more > room {
                break;
            }
            if length > 0 {
                short.push(' ');
            }
            short.push_str(word);
            length += more;
        }
        if short.is_empty() {
            short = whole.chars().take(room).collect();
        }
        short.push('…');
        short
    }

    /// Says nothing and shows nothing.
    pub fn is_empty(&self) -> bool {
        let mut empty = true;
        each_block(&self.blocks, &mut |block| match block {
            Block::Heading { content, .. } | Block::Paragraph(content) => {
                empty &= content.iter().all(|inline| match &inline.piece {
                    Piece::Text(text) => is_blank(text),
                    Piece::Break => true,
                    Piece::Mention(_) => false,
                });
            }
            Block::Code { text, .. } => empty &= is_blank(text),
            Block::Image(_) | Block::Rule => empty = false,
            _ => {}
        });
        empty
    }

    /// Who is named, in reading order, as often as they are.
    pub fn mentions(&self) -> Vec<&Mention> {
        let mut all = Vec::new();
        each_inline(&self.blocks, &mut |inline| {
            if let Piece::Mention(mention) = &inline.piece {
                all.push(mention);
            }
        });
        all
    }

    /// Where links lead, in reading order, each once.
    pub fn links(&self) -> Vec<&Href> {
        let mut all = Vec::new();
        let mut seen = std::collections::HashSet::new();
        each_inline(&self.blocks, &mut |inline| {
            if let Some(href) = &inline.marks.link
                && seen.insert(href)
            {
                all.push(href);
            }
        });
        all
    }

    /// The pictures, in reading order.
    pub fn images(&self) -> Vec<&Image> {
        let mut all = Vec::new();
        each_block(&self.blocks, &mut |block| {
            if let Block::Image(image) = block {
                all.push(image);
            }
        });
        all
    }
}

/// Every block, each before those within it.
pub(crate) fn each_block<'a>(blocks: &'a [Block], visit: &mut impl FnMut(&'a Block)) {
    for block in blocks {
        visit(block);
        match block {
            Block::BulletList(items) | Block::OrderedList { items, .. } => {
                for item in items {
                    each_block(item, visit);
                }
            }
            Block::TaskList(items) => {
                for task in items {
                    each_block(&task.content, visit);
                }
            }
            Block::Table(rows) => {
                for cell in rows.iter().flatten() {
                    each_block(&cell.content, visit);
                }
            }
            Block::Quote(content) | Block::Callout { content, .. } => each_block(content, visit),
            Block::Heading { .. }
            | Block::Paragraph(_)
            | Block::Code { .. }
            | Block::Rule
            | Block::Image(_) => {}
        }
    }
}

/// Every piece of every line.
pub(crate) fn each_inline<'a>(blocks: &'a [Block], visit: &mut impl FnMut(&'a Inline)) {
    each_block(blocks, &mut |block| {
        if let Block::Heading { content, .. } | Block::Paragraph(content) = block {
            content.iter().for_each(&mut *visit);
        }
    });
}
