//! The views of pages.

pub mod edit;
pub mod knowledge;
pub mod look;
pub mod manage;
pub mod outline;
pub mod parent;
pub mod several;
pub mod tree;
pub mod versions;

pub use edit::{BeginPage, EditPage};
pub use knowledge::KnowledgePage;
pub use look::{PagePage, VersionPage};
pub use manage::ManagePage;
pub use several::SeveralPage;
pub use tree::TreePage;
pub use versions::VersionsPage;
