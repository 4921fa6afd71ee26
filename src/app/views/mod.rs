//! The frame of all pages and the pages that belong to no capability.

pub mod info;
pub mod root;

pub use root::Root;
pub(crate) use root::links;
