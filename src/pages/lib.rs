//! Pages: what an authority, a group or a network knows, as a tree. Whoever takes part writes in them;
//! every version stays, and two who write at once lose nothing.

pub mod capability;
pub mod http;
pub(crate) mod store;
mod templates;
pub mod texts;
pub mod usecases;
pub mod views;

pub use templates::Template;
