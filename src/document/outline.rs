//! The headings of a document, and the names by which links reach them.

use std::collections::HashSet;

use crate::{
    marks::raw_text,
    model::{Block, Document, Level},
    reading::each_block,
};

/// A heading, for the table of contents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutlineEntry {
    pub level: Level,
    pub text: String,
    /// As in the drawn heading's `id`.
    pub id: String,
}

impl Document {
    /// The headings from top to bottom, those that say nothing left out.
    pub fn outline(&self) -> Vec<OutlineEntry> {
        let mut ids = Ids::default();
        let mut outline = Vec::new();
        each_block(&self.blocks, &mut |block| {
            if let Block::Heading { level, content } = block {
                let text = raw_text(content);
                let id = ids.of(&text);
                if !text.trim().is_empty() {
                    outline.push(OutlineEntry {
                        level: *level,
                        text,
                        id,
                    });
                }
            }
        });
        outline
    }
}

/// Gives each heading of a document an id of its own.
#[derive(Default)]
pub(crate) struct Ids {
    given: HashSet<String>,
}

const MAX_LENGTH: usize = 60;

impl Ids {
    /// The text in small letters with hyphens. It begins with `ct-`, or a heading "Inhalt" would
    /// take the place of the page's own `inhalt`.
    pub(crate) fn of(&mut self, text: &str) -> String {
        let slug = slug(text);
        let mut id = format!("ct-{slug}");
        let mut next = 2;
        while !self.given.insert(id.clone()) {
            id = format!("ct-{slug}-{next}");
            next += 1;
        }
        id
    }
}

fn slug(text: &str) -> String {
    let mut slug = String::new();
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            'ä' => slug.push_str("ae"),
            'ö' => slug.push_str("oe"),
            'ü' => slug.push_str("ue"),
            'ß' => slug.push_str("ss"),
            c if c.is_alphanumeric() => slug.push(c),
            _ if !slug.is_empty() && !slug.ends_with('-') => slug.push('-'),
            _ => {}
        }
        if slug.len() >= MAX_LENGTH {
            break;
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() {
        "abschnitt".to_owned()
    } else {
        slug.to_owned()
    }
}
