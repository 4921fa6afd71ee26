//! Who may do what, where. Principals, spaces, grants and levels; what an actor reaches; and the
//! rings of a person's fields.
//!
//! Nobody writes a condition on rights by hand: the decision, the SQL condition and the terms of
//! the index query are made here from the same data, so that they cannot part. Which tables a
//! capability protects is the capability's matter.

#[cfg(not(target_arch = "wasm32"))]
mod actor;
#[cfg(not(target_arch = "wasm32"))]
mod administration;
#[cfg(not(target_arch = "wasm32"))]
mod hold;
#[cfg(not(target_arch = "wasm32"))]
mod kept;
#[cfg(not(target_arch = "wasm32"))]
pub mod mandate;
#[cfg(not(target_arch = "wasm32"))]
mod memory;
mod phase;
#[cfg(not(target_arch = "wasm32"))]
mod principals;
#[cfg(not(target_arch = "wasm32"))]
mod reach;
#[cfg(not(target_arch = "wasm32"))]
pub mod right;
mod ring;
#[cfg(not(target_arch = "wasm32"))]
pub mod session;
#[cfg(not(target_arch = "wasm32"))]
mod sight;
#[cfg(not(target_arch = "wasm32"))]
pub mod space;

#[cfg(not(target_arch = "wasm32"))]
pub use actor::{Actor, Membership};
#[cfg(not(target_arch = "wasm32"))]
pub use administration::Administration;
#[cfg(not(target_arch = "wasm32"))]
pub use hold::hold;
#[cfg(not(target_arch = "wasm32"))]
pub use kept::Kept;
#[cfg(not(target_arch = "wasm32"))]
pub use memory::Memory;
pub use phase::{Phase, Phases};
#[cfg(not(target_arch = "wasm32"))]
pub use principals::{Standing, standings};
#[cfg(not(target_arch = "wasm32"))]
pub use reach::{Granted, Reach};
#[cfg(not(target_arch = "wasm32"))]
pub use right::{Action, Need, Permit, Protected, Right, may};
pub use ring::Ring;
#[cfg(not(target_arch = "wasm32"))]
pub use sight::{Sight, epoch};

/// Steps of openness; each includes the ones before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(i16)]
pub enum Level {
    /// Knows that it exists.
    See = 1,
    Read = 2,
    TakePart = 3,
    Moderate = 4,
    Lead = 5,
}

impl Level {
    pub const ALL: [Self; 5] = [
        Self::See,
        Self::Read,
        Self::TakePart,
        Self::Moderate,
        Self::Lead,
    ];

    pub const fn number(self) -> i16 {
        self as i16
    }

    pub fn from_number(number: i16) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.number() == number)
    }
}

/// An administrative role. Roles act on people, units and settings and give no sight of content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Runs the installation.
    Operator,
    /// Administers one authority.
    Administrator,
}

impl Role {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Operator => "operator",
            Self::Administrator => "administrator",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Operator, Self::Administrator]
            .into_iter()
            .find(|role| role.code() == code)
    }
}
