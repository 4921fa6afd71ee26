//! A component in one of its states: what the gallery and the tests are fed with.

use leptos::prelude::*;

/// Says to what is shown that it is an example: it must not take the focus.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Clone, Copy, Debug)]
pub(crate) struct Shown;

/// A component in one of its states.
pub struct Example {
    pub name: &'static str,
    pub view: Box<dyn Fn() -> AnyView + Send + Sync>,
}

impl Example {
    pub fn new<V: IntoView + 'static>(
        name: &'static str,
        view: impl Fn() -> V + Send + Sync + 'static,
    ) -> Self {
        Self {
            name,
            view: Box::new(move || view().into_any()),
        }
    }
}
