//! What other capabilities show on a group's home. Each says whom it names before it is drawn, so that
//! the page asks for all names at once.

use std::{collections::BTreeMap, pin::Pin};

use directory::usecases::Named;
use leptos::prelude::AnyView;
use platform::{context::Cx, error::AppError, id::Id, kinds};

/// The names of the people on the page.
pub type Names = BTreeMap<Id<kinds::Person>, Named>;

/// A panel whose data is there.
pub struct HomePanel {
    /// Whom it names.
    pub people: Vec<Id<kinds::Person>>,
    /// What one comes to do here, at the head of the page.
    pub act: Option<AnyView>,
    pub draw: Box<dyn FnOnce(&Names) -> AnyView + Send>,
}

/// Reads what a panel shows of a space, for whoever reads there.
pub type Prepare =
    for<'a> fn(
        &'a Cx,
        Id<kinds::Space>,
    ) -> Pin<Box<dyn Future<Output = Result<HomePanel, AppError>> + Send + 'a>>;

/// The panels of every group's home, in the context of pages.
#[derive(Clone, Copy, Debug)]
pub struct HomePanels(pub &'static [Prepare]);
