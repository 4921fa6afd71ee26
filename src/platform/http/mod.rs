//! The door: everything a request passes before a handler sees it, and the ways to answer.
//!
//! From outside in: request id and log line, panics, security headers, time and size limits,
//! cross-site check, session. What a page contains is not decided here.

mod assets;
mod cookies;
pub mod door;
pub mod form;
mod guard;
pub mod limits;
pub mod local;
pub mod page;
pub mod parked;

pub use assets::Assets;
pub use cookies::Cookies;
