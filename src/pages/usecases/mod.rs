//! What one can do with pages, a verb a file.

mod begin;
mod knowledge;
mod look;
mod manage;
mod merge;
mod parent;
mod save;
mod several;
mod sweep;
mod tree;
mod versions;

pub use begin::{BeginPage, begin_page, begin_page_form};
pub use knowledge::{Knowledge, Recent, knowledge};
pub use look::{PageView, look};
pub use manage::{Manage, Move, act, manage, manage_page};
pub use parent::Parents;
pub use save::{EditPage, Saved, edit_page, save};
pub use several::{Several, do_with_several, several};
pub use sweep::remind;
pub use tree::{Below, TreePage, tree};
pub use versions::{VersionsPage, restore, versions};
