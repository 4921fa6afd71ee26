//! What is announced to screen readers without moving the focus.

use leptos::prelude::*;

/// Announces: one polite and one assertive region, both in the shell.
#[derive(Clone, Copy, Debug)]
pub struct Announcer {
    polite: RwSignal<String>,
    assertive: RwSignal<String>,
}

impl Announcer {
    pub(crate) fn new() -> Self {
        Self {
            polite: RwSignal::default(),
            assertive: RwSignal::default(),
        }
    }

    /// Says something when the reader is done with what is being said: counts, saving.
    pub fn say(self, text: impl Into<String>) {
        self.polite.set(text.into());
    }

    /// Says something at once: only what must not be missed.
    pub fn interrupt(self, text: impl Into<String>) {
        self.assertive.set(text.into());
    }
}

/// The announcer of the shell around, if there is one.
pub fn announcer() -> Option<Announcer> {
    use_context()
}

/// The two regions. Once a page, in the shell.
#[component]
pub fn LiveRegion(announcer: Announcer) -> impl IntoView {
    view! {
        <div class="al-vh" role="status">{move || announcer.polite.get()}</div>
        <div class="al-vh" role="alert">{move || announcer.assertive.get()}</div>
    }
}
