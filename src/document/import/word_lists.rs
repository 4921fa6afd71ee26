//! Word's lists: paragraphs that say at which level they are, with the number or dot as text.

use super::{Builder, Container, css::declarations};

/// The lists that have begun, one in the other.
#[derive(Default)]
pub(super) struct WordLists {
    /// Whether each is ordered.
    open: Vec<bool>,
    /// The level of an item whose number or dot has not been seen yet.
    waiting: Option<usize>,
}

const MAX_LEVEL: usize = 9;

/// The level a paragraph's `style` says: `mso-list:l0 level2 lfo1`.
pub(super) fn level(style: &str) -> Option<usize> {
    let (_, value) = declarations(style).find(|(name, _)| name == "mso-list")?;
    let level = value
        .split_whitespace()
        .find_map(|word| word.strip_prefix("level"))?;
    level
        .parse()
        .ok()
        .filter(|level| (1..=MAX_LEVEL).contains(level))
}

/// Whether an element holds the number or dot: `mso-list:Ignore`.
pub(super) fn is_marker(style: &str) -> bool {
    declarations(style).any(|(name, value)| name == "mso-list" && value == "ignore")
}

impl WordLists {
    /// An item of this level comes.
    pub(super) fn expect(&mut self, level: usize) {
        self.waiting = Some(level);
    }

    /// Begins the item that is waited for, now that its number or dot is known, or its text.
    pub(super) fn begin(&mut self, marker: &str, builder: &mut Builder) {
        let Some(level) = self.waiting.take() else {
            return;
        };
        let marker = marker.trim();
        let ordered = marker.ends_with(['.', ')']) && marker.contains(char::is_alphanumeric);
        let digits: String = marker.chars().filter(char::is_ascii_digit).collect();
        let list = match ordered {
            true => Container::OrderedList(digits.parse().unwrap_or(1)),
            false => Container::BulletList,
        };
        while self.open.len() > level {
            self.close(builder);
        }
        if self.open.len() == level {
            if self.open.last() == Some(&ordered) {
                builder.close();
                builder.open(Container::Item(None));
                return;
            }
            self.close(builder);
        }
        while self.open.len() < level {
            builder.open(list.clone());
            builder.open(Container::Item(None));
            self.open.push(ordered);
        }
    }

    /// Something else begins.
    pub(super) fn end(&mut self, builder: &mut Builder) {
        self.waiting = None;
        while !self.open.is_empty() {
            self.close(builder);
        }
    }

    fn close(&mut self, builder: &mut Builder) {
        builder.close();
        builder.close();
        self.open.pop();
    }
}
