//! The pages of contributions, and the panel on a group's home.

pub mod list;
pub mod one;
pub mod write;

pub use list::{ListPage, newest};
pub use one::ContributionPage;
pub use write::{RevisePage, WritePage};
