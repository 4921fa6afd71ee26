//! Notices as their reader finds them: the page, and marking them read.
//!
//! Capabilities write notices with `platform::notices`; what one says and where it leads each says
//! for its own kinds through a [`Teller`].

pub mod http;
mod texts;
pub mod usecases;
pub mod views;

use platform::{
    id::Id,
    live::Concern,
    notices::{NOTICES, Notice},
    texts::Lang,
};
use uuid::Uuid;

/// What a notice says, and where it leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// One sentence.
    pub text: String,
    pub address: Option<String>,
    /// Why its reader gets it.
    pub why: &'static str,
}

/// Puts notices of its own kinds into words; none for others.
pub type Teller = fn(&Notice, Lang) -> Option<Told>;

/// The tellers of all capabilities, as the app leaves them in the context of pages.
#[derive(Clone, Debug)]
pub struct Tellers(pub &'static [Teller]);

/// The address of the page.
pub const ADDRESS: &str = "/mitteilungen";

/// A row of the outbox names whose notices changed.
pub fn concerns(kind: &str, thing: Uuid) -> Option<Concern> {
    (kind == NOTICES).then(|| Concern::Notices(Id::from_uuid(thing)))
}
