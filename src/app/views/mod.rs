//! The frame of all pages and the pages that belong to no capability.

mod info;
mod root;

pub use root::Root;
