//! The phases of content, and sets of them as rights name them.

use serde::{Deserialize, Serialize};

/// Where a content stands. A live one stays live while a newer revision is being written or in
/// review: readers see the published revision until the newer one takes its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[repr(u8)]
pub enum Phase {
    /// Being written, never published.
    Draft,
    /// Handed in to be published the first time.
    Review,
    Live,
    /// Kept and readable, out of lists.
    Archived,
    /// Waits for its end.
    Trashed,
}

impl Phase {
    pub const ALL: [Self; 5] = [
        Self::Draft,
        Self::Review,
        Self::Live,
        Self::Archived,
        Self::Trashed,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Review => "review",
            Self::Live => "live",
            Self::Archived => "archived",
            Self::Trashed => "trashed",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|phase| phase.code() == code)
    }
}

/// A set of phases. What has no phases counts as live.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phases(u8);

impl Phases {
    pub const ALL: Self = Self::of(&Phase::ALL);
    pub const LIVE: Self = Self::of(&[Phase::Live]);

    pub const fn of(phases: &[Phase]) -> Self {
        let (mut bits, mut rest) = (0, phases);
        while let [phase, others @ ..] = rest {
            bits |= 1 << *phase as u8;
            rest = others;
        }
        Self(bits)
    }

    pub const fn has(self, phase: Phase) -> bool {
        self.0 & (1 << phase as u8) != 0
    }

    pub fn iter(self) -> impl Iterator<Item = Phase> {
        Phase::ALL.into_iter().filter(move |phase| self.has(*phase))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_hold_what_they_were_made_of() {
        let set = Phases::of(&[Phase::Draft, Phase::Trashed]);
        assert_eq!(
            set.iter().collect::<Vec<_>>(),
            [Phase::Draft, Phase::Trashed]
        );
        assert_eq!(Phases::ALL.iter().count(), 5);
        assert!(Phases::LIVE.has(Phase::Live) && !Phases::LIVE.has(Phase::Review));
        assert!(
            Phase::ALL
                .into_iter()
                .all(|phase| Phase::from_code(phase.code()) == Some(phase))
        );
    }
}
