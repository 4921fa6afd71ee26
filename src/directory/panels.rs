//! What other capabilities show on the page of a unit.

use std::pin::Pin;

use leptos::prelude::AnyView;
use platform::{context::Cx, error::AppError, id::Id, kinds};

/// Draws a panel whose data is there; nothing where there is nothing to show.
pub type Panel = Box<dyn FnOnce() -> Option<AnyView> + Send>;

/// Reads what a panel shows of a unit that its reader sees.
pub type Prepare = for<'a> fn(
    &'a Cx,
    Id<kinds::Unit>,
)
    -> Pin<Box<dyn Future<Output = Result<Panel, AppError>> + Send + 'a>>;

/// The panels of every unit's page, in the context of pages.
#[derive(Clone, Copy, Debug)]
pub struct UnitPanels(pub &'static [Prepare]);
