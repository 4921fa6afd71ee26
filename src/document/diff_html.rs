//! Changes as HTML: what was added in `<ins>`, what was taken away in `<del>`, each said in a word
//! that is heard and not seen.

use crate::{
    diff::{Change, Group, How, Part},
    model::Block,
    render::{Html, Pen, Resolve},
    words::Words,
};

/// Draws what changed for a reader, as a whole document with both versions in it.
pub fn render_changes(changes: &[Change], resolve: &impl Resolve, words: &Words<'_>) -> Html {
    let mut pen = Pen::new(resolve, words);
    pen.changes(changes);
    Html(pen.out)
}

impl<R: Resolve> Pen<'_, R> {
    fn changes(&mut self, changes: &[Change]) {
        for change in changes {
            match change {
                Change::Kept(block) => self.block(block, How::Kept),
                Change::Added(block) => self.block(block, How::Added),
                Change::Removed(block) => self.block(block, How::Removed),
                Change::Words { new, words, .. } => {
                    self.line(new, words.iter().map(|word| (word.how, &word.inline)));
                }
                Change::Parts { new, parts, .. } => {
                    self.open(new);
                    for part in parts {
                        self.part(new, part);
                    }
                    self.close(new);
                }
            }
        }
    }

    fn part(&mut self, of: &Block, part: &Part) {
        match part {
            Part::Whole(how, groups) => self.groups(
                of,
                groups
                    .iter()
                    .map(|group| (group, [].as_slice(), Some(*how))),
            ),
            Part::Changed(groups) => self.groups(
                of,
                groups
                    .iter()
                    .map(|(group, changes)| (group, changes.as_slice(), None)),
            ),
        }
    }

    /// An item, a row, or the inside of a quote. Each group is drawn whole, or by its changes.
    fn groups<'b>(
        &mut self,
        of: &Block,
        groups: impl Iterator<Item = (&'b Group, &'b [Change], Option<How>)> + Clone,
    ) {
        let row = matches!(of, Block::Table(_));
        let head = groups
            .clone()
            .all(|(group, ..)| group.cell.as_ref().is_some_and(|c| c.header));
        if row {
            self.raw("<tr>");
        }
        for (group, changes, how) in groups {
            let inside = |pen: &mut Self| match how {
                Some(how) => pen.blocks(&group.content, how),
                None => pen.changes(changes),
            };
            match (of, &group.cell) {
                (_, Some(cell)) => self.cell(cell, head, inside),
                (Block::Quote(_) | Block::Callout { .. }, _) => inside(self),
                _ => self.item(group.checked, inside),
            }
        }
        if row {
            self.raw("</tr>");
        }
    }
}
