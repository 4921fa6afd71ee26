//! Contributions: what people say in a group, and are answered. Shown as they are sent, and nobody
//! else's to change.

pub mod capability;
pub mod http;
pub(crate) mod store;
pub mod texts;
pub mod usecases;
pub mod views;
