//! Notices as their reader finds them: the page, and marking them read.
//!
//! Capabilities write notices with `platform::notices`; what one says and where it leads each says
//! for its own kinds through a [`Teller`]. What a mail may say of them, and from where one may choose
//! to have mail, it says through a [`MailTeller`].

pub mod http;
mod texts;
pub mod usecases;
pub mod views;

pub use texts::Notes;

use async_trait::async_trait;
use platform::{
    context::Cx,
    error::AppError,
    id::Id,
    kinds,
    live::Concern,
    notices::{NOTICES, Notice},
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

/// Puts notices of its own kinds into words, for their reader as of now: what the reader lost is named
/// no more. None for kinds of others.
pub type Teller = fn(&Notice, &Cx) -> Option<Told>;

/// The tellers of all capabilities, as the app leaves them in the context of pages.
#[derive(Clone, Debug)]
pub struct Tellers(pub &'static [Teller]);

/// A place from which notices come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub space: Id<kinds::Space>,
    pub name: String,
}

/// What leaves the installation in a mail, asked at the moment it is sent. The context is that of its
/// reader.
#[async_trait]
pub trait MailTeller: std::fmt::Debug + Send + Sync {
    /// For each notice what a mail may say of it; none where that is nothing, and for kinds of others.
    ///
    /// # Errors
    /// What the database answers.
    async fn tell(&self, cx: &Cx, notices: &[Notice]) -> Result<Vec<Option<Told>>, AppError>;

    /// The places the reader may choose for.
    ///
    /// # Errors
    /// As [`MailTeller::tell`].
    async fn places(&self, cx: &Cx) -> Result<Vec<Place>, AppError>;
}

/// The mail tellers of all capabilities.
#[derive(Clone, Copy, Debug)]
pub struct MailTellers(pub &'static [&'static dyn MailTeller]);

/// The address of the page.
pub const ADDRESS: &str = "/mitteilungen";

/// The address of the page on which one chooses when mail comes.
pub const MAIL: &str = "/mitteilungen/einstellungen";

/// A row of the outbox names whose notices changed.
pub fn concerns(kind: &str, thing: Uuid) -> Option<Concern> {
    (kind == NOTICES).then(|| Concern::Notices(Id::from_uuid(thing)))
}
