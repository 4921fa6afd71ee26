//! The views of pages.

pub mod edit;
pub mod knowledge;
pub mod look;
pub mod manage;
pub mod tree;
pub mod versions;

pub use edit::{BeginPage, EditPage};
pub use knowledge::KnowledgePage;
pub use look::{PagePage, VersionPage};
pub use manage::ManagePage;
pub use tree::TreePage;
pub use versions::{ComparePage, VersionsPage};

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use platform::{context::Cx, error::AppError};
use writing::usecases::{Place, house, place};

/// Which place a page's address names: a group by its id, a house by its key.
#[derive(Clone, Debug)]
enum Where {
    House(String),
    Space(String),
}

fn here() -> Where {
    let params = use_params_map().read_untracked();
    match params.get("key") {
        Some(key) => Where::House(key),
        None => Where::Space(params.get("id").unwrap_or_default()),
    }
}

async fn place_of(cx: &Cx, named: Where) -> Result<Place, AppError> {
    match named {
        Where::House(key) => house(cx, &key).await,
        Where::Space(id) => place(cx, id.parse().map_err(|_| AppError::Absent)?).await,
    }
}
