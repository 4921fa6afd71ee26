//! What one capability shows on another's page. The app says which panels there are, so that no page
//! knows who fills it.

use std::{future::Future, pin::Pin};

use leptos::prelude::*;
use platform::{error::AppError, texts::Lang};

use crate::{suspend::suspend, texts::Texts};

/// What a panel shows once its data is there; nothing where there is nothing to show.
pub type Drawn = Pin<Box<dyn Future<Output = Result<Option<AnyView>, AppError>> + Send>>;

/// Draws a panel.
pub type Draw = fn() -> Drawn;

/// The panels of the start page, in the context of pages.
#[derive(Clone, Copy, Debug)]
pub struct StartPanels(pub &'static [Draw]);

/// The parts of the menu, each of them lines, in the context of pages.
#[derive(Clone, Copy, Debug)]
pub struct MenuParts(pub &'static [Draw]);

/// The panels of the start page, each as soon as its data is there.
pub fn start_panels() -> Vec<AnyView> {
    drawn(use_context::<StartPanels>().map_or(&[][..], |panels| panels.0))
}

/// The parts of the menu.
pub(crate) fn menu_parts() -> Vec<AnyView> {
    drawn(use_context::<MenuParts>().map_or(&[][..], |parts| parts.0))
}

fn drawn(panels: &'static [Draw]) -> Vec<AnyView> {
    let one = |draw: &Draw| {
        let drawn = draw();
        let shown = async { drawn.await.unwrap_or_else(|_| Some(missing())) };
        view! { {suspend(shown)} }.into_any()
    };
    panels.iter().map(one).collect()
}

/// In place of a part that cannot be shown: the page must not look as if it were whole.
fn missing() -> AnyView {
    view! { <p class="al-muted">{Texts::here().part_missing()}</p> }.into_any()
}

/// What stands first on the start page: what its reader should know before anything else.
#[derive(Clone, Copy, Debug)]
pub struct StartMain(pub &'static [Draw]);

/// What stands first on the start page, each as soon as its data is there.
pub fn start_main() -> Vec<AnyView> {
    drawn(use_context::<StartMain>().map_or(&[][..], |panels| panels.0))
}

/// A page that a space has from another capability, reached by its tabs.
#[derive(Clone, Copy, Debug)]
pub struct SpaceArea {
    pub label: fn(Lang) -> &'static str,
    /// Follows the address of the space: `/seiten`.
    pub part: &'static str,
    /// Whether an authority's house has it too.
    pub in_houses: bool,
    /// Whether a section of a group has it too.
    pub in_sections: bool,
}

/// The further pages of every space, for those who read there.
#[derive(Clone, Copy, Debug)]
pub struct SpaceAreas(pub &'static [SpaceArea]);

/// The further pages of every space.
pub fn space_areas() -> &'static [SpaceArea] {
    use_context::<SpaceAreas>().map_or(&[], |areas| areas.0)
}
