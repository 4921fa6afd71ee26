//! Marks in their order, for all that writes them around text.

use crate::{
    link::Href,
    model::{Inline, Marks},
};

/// One mark; what comes first stands outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Mark<'a> {
    Link(&'a Href),
    Bold,
    Italic,
    Strike,
    Code,
}

impl Marks {
    /// From the outermost to the innermost.
    pub(crate) fn list(&self) -> Vec<Mark<'_>> {
        let mut list = Vec::new();
        list.extend(self.link.as_ref().map(Mark::Link));
        list.extend(self.bold.then_some(Mark::Bold));
        list.extend(self.italic.then_some(Mark::Italic));
        list.extend(self.strike.then_some(Mark::Strike));
        list.extend(self.code.then_some(Mark::Code));
        list
    }

    /// What both have.
    pub(crate) fn both(&self, other: &Self) -> Self {
        Self {
            link: self.link.clone().filter(|_| self.link == other.link),
            bold: self.bold && other.bold,
            italic: self.italic && other.italic,
            strike: self.strike && other.strike,
            code: self.code && other.code,
        }
    }
}

/// The text of a line, without its marks and names.
pub(crate) fn raw_text(content: &[Inline]) -> String {
    content
        .iter()
        .map(|inline| match &inline.piece {
            crate::model::Piece::Text(text) => text.as_str(),
            crate::model::Piece::Break => " ",
            crate::model::Piece::Mention(mention) => mention.label.as_str(),
        })
        .collect()
}
