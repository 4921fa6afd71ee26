//! The names by which a reader knows whom a document mentions.

use crate::{
    model::{Block, Document, Mention, Piece},
    render::Resolve,
    words::Words,
};

impl Document {
    /// The same document for a reader who changes it. A label is what its writer saw, and may name
    /// whom this reader must not see.
    #[must_use]
    pub fn named(mut self, resolve: &impl Resolve, words: &Words<'_>) -> Self {
        each_mention(&mut self.blocks, &mut |mention| {
            let seen = resolve.mention(mention);
            mention.label =
                seen.map_or_else(|| words.unseen(mention.kind).to_owned(), |seen| seen.name);
        });
        self
    }
}

fn each_mention(blocks: &mut [Block], visit: &mut impl FnMut(&mut Mention)) {
    for block in blocks {
        match block {
            Block::Heading { content, .. } | Block::Paragraph(content) => {
                for inline in content {
                    if let Piece::Mention(mention) = &mut inline.piece {
                        visit(mention);
                    }
                }
            }
            Block::BulletList(items) | Block::OrderedList { items, .. } => {
                for item in items {
                    each_mention(item, visit);
                }
            }
            Block::TaskList(items) => {
                for task in items {
                    each_mention(&mut task.content, visit);
                }
            }
            Block::Table(rows) => {
                for cell in rows.iter_mut().flatten() {
                    each_mention(&mut cell.content, visit);
                }
            }
            Block::Quote(content) | Block::Callout { content, .. } => each_mention(content, visit),
            Block::Code { .. } | Block::Rule | Block::Image(_) => {}
        }
    }
}
