//! What one capability shows on another's page. The app says which panels there are, so that no page
//! knows who fills it.

use std::{future::Future, pin::Pin};

use leptos::prelude::*;

/// Draws a panel; nothing where there is nothing to show.
pub type Draw = fn() -> Pin<Box<dyn Future<Output = Option<AnyView>> + Send>>;

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
    let one = |draw: &Draw| view! { {Suspend::new(draw())} }.into_any();
    panels.iter().map(one).collect()
}
