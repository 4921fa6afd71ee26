//! What a page shows, as its `data-live` attributes name it.

use std::{collections::BTreeSet, fmt, str::FromStr};

use crate::{http::limits, id::Id, kinds};

/// Something a page shows that can change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// The reader's own notices.
    Notices,
    /// A space and what lies in it.
    Space(Id<kinds::Space>),
}

impl Topic {
    /// The topics that a tab names, as many as may be; what is none is passed over.
    pub(super) fn list(words: &str) -> BTreeSet<Self> {
        let known = words.split(' ').filter_map(|word| word.parse().ok());
        known.take(limits::LIVE_TOPICS).collect()
    }
}

impl fmt::Display for Topic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Notices => f.write_str("notices"),
            Self::Space(id) => write!(f, "space/{id}"),
        }
    }
}

impl FromStr for Topic {
    type Err = ();

    fn from_str(word: &str) -> Result<Self, ()> {
        match word.strip_prefix("space/") {
            Some(id) => id.parse().map(Self::Space).map_err(|_| ()),
            None if word == "notices" => Ok(Self::Notices),
            None => Err(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn topics_are_read_as_they_are_written_and_bounded() {
        let space = Topic::Space(crate::clock::random_id());
        assert_eq!(
            Topic::list(&format!("{space} notices space/x <b> {space}")),
            BTreeSet::from([Topic::Notices, space])
        );
        let many: Vec<String> = (0..100)
            .map(|_| Topic::Space(crate::clock::random_id()).to_string())
            .collect();
        assert_eq!(Topic::list(&many.join(" ")).len(), limits::LIVE_TOPICS);
    }
}
