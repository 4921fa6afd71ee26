//! Which place a page's address names: a group or a section by its id, a house by its key.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use platform::{context::Cx, error::AppError};

use crate::usecases::{Place, house, place};

/// What the address says.
#[derive(Clone, Debug)]
pub enum Here {
    House(String),
    Space(String),
}

impl Here {
    /// From the parts of an address.
    pub fn new(key: Option<String>, section: Option<String>, id: Option<String>) -> Self {
        match (key, section) {
            (Some(key), _) => Self::House(key),
            (None, Some(section)) => Self::Space(section),
            (None, None) => Self::Space(id.unwrap_or_default()),
        }
    }

    /// The place, if its reader reads there.
    ///
    /// # Errors
    /// [`AppError::Absent`] otherwise.
    pub async fn find(self, cx: &Cx) -> Result<Place, AppError> {
        match self {
            Self::House(key) => house(cx, &key).await,
            Self::Space(id) => place(cx, id.parse().map_err(|_| AppError::Absent)?).await,
        }
    }
}

/// The place in the address of the page that is drawn.
pub fn place_here() -> Here {
    let params = use_params_map().read_untracked();
    Here::new(params.get("key"), params.get("section"), params.get("id"))
}
