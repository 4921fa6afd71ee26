//! What stands in a line: text with its marks, names, and what became of them.

use super::{Pen, Resolve};
use crate::{
    diff::How,
    escape::{attribute, escape},
    marks::Mark,
    model::{Inline, Mention, MentionKind, Piece},
};

impl<R: Resolve> Pen<'_, R> {
    /// Within an element that says what was done, if anything was.
    pub(crate) fn ink(&mut self, how: How, inside: impl FnOnce(&mut Self)) {
        self.begin(how);
        inside(self);
        self.end(how);
    }

    fn begin(&mut self, how: How) {
        let (element, said) = match how {
            How::Kept => return,
            How::Added => ("<ins>", self.words.added),
            How::Removed => ("<del>", self.words.removed),
        };
        self.raw(element);
        self.raw("<span class=\"al-vh\">");
        escape(&mut self.out, said);
        self.raw("</span>");
    }

    fn end(&mut self, how: How) {
        self.raw(match how {
            How::Kept => "",
            How::Added => "</ins>",
            How::Removed => "</del>",
        });
    }

    /// Pieces with their marks around them; what neighbours share is opened once.
    pub(super) fn inlines<'b>(&mut self, pieces: impl Iterator<Item = (How, &'b Inline)>) {
        let mut now = How::Kept;
        let mut open: Vec<Mark<'b>> = Vec::new();
        for (how, inline) in pieces {
            let marks = inline.marks.list();
            let shared = match how == now {
                true => open.iter().zip(&marks).take_while(|(a, b)| a == b).count(),
                false => 0,
            };
            self.close_marks(&mut open, shared);
            if how != now {
                self.end(now);
                self.begin(how);
                now = how;
            }
            for mark in marks.into_iter().skip(shared) {
                self.open_mark(&mark);
                open.push(mark);
            }
            self.piece(inline);
        }
        self.close_marks(&mut open, 0);
        self.end(now);
    }

    fn piece(&mut self, inline: &Inline) {
        match &inline.piece {
            Piece::Text(text) => escape(&mut self.out, text),
            Piece::Break => self.raw("<br>"),
            Piece::Mention(mention) => self.mention(mention),
        }
    }

    fn mention(&mut self, mention: &Mention) {
        match self.resolve.mention(mention) {
            Some(seen) => {
                self.raw("<a class=\"ct-mention\"");
                attribute(&mut self.out, "href", &seen.href);
                self.raw(">");
                self.name(mention.kind, &seen.name);
                self.raw("</a>");
            }
            None => escape(&mut self.out, self.words.unseen(mention.kind)),
        }
    }

    /// Names of people are no words to be translated or parted.
    fn name(&mut self, kind: MentionKind, name: &str) {
        self.raw(match kind {
            MentionKind::Person => "<span translate=\"no\">",
            MentionKind::Unit | MentionKind::Group => "<span>",
        });
        escape(&mut self.out, name);
        self.raw("</span>");
    }

    fn open_mark(&mut self, mark: &Mark<'_>) {
        match mark {
            Mark::Link(href) => {
                self.raw("<a");
                attribute(&mut self.out, "href", href.as_str());
                if href.is_external() {
                    self.raw(" rel=\"noopener noreferrer\"");
                }
                self.raw(">");
            }
            Mark::Bold => self.raw("<strong>"),
            Mark::Italic => self.raw("<em>"),
            Mark::Strike => self.raw("<s>"),
            Mark::Code => self.raw("<code>"),
        }
    }

    fn close_marks(&mut self, open: &mut Vec<Mark<'_>>, down_to: usize) {
        for mark in open.drain(down_to..).rev() {
            self.out.push_str(match mark {
                Mark::Link(_) => "</a>",
                Mark::Bold => "</strong>",
                Mark::Italic => "</em>",
                Mark::Strike => "</s>",
                Mark::Code => "</code>",
            });
        }
    }
}
