//! News: what an authority, a group or a network tells its people. Anybody who takes part proposes,
//! editors publish, at once or at a moment; where the channel asks for it, a second person looks first.

mod audience;
pub mod capability;
pub mod http;
pub(crate) mod store;
pub mod texts;
pub mod usecases;
pub mod views;

pub use audience::Audience;
pub use store::{Channel, Details, reviews::Review};
