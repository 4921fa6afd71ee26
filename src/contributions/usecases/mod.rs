//! What one can do with contributions, a verb a file.

mod change;
mod list;
mod write;

pub use change::{RevisePage, bring_back, remove, revise, revise_page};
pub use list::{Entry, List, list, recent};
pub use write::{Attached, WritePage, attached, write, write_page};
