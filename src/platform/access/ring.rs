//! Rings: how near a reader stands to a person. Which fields follow from it is said where the
//! fields live; whether a person's unit may be seen at all is a matter of the reach.

use serde::{Deserialize, Serialize};

/// How far a field of a person may be seen, from near to far; the order is the inclusion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Ring {
    /// The person's own unit.
    Unit,
    /// The person's own authority.
    Authority,
    /// Other authorities, where the authority releases the person.
    Others,
}

impl Ring {
    pub const ALL: [Self; 3] = [Self::Unit, Self::Authority, Self::Others];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Unit => "unit",
            Self::Authority => "authority",
            Self::Others => "others",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ring| ring.code() == code)
    }

    /// Whether a reader in this ring sees a field released up to `field`.
    pub fn sees(self, field: Self) -> bool {
        self <= field
    }
}
