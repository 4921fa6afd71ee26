//! Signing out takes along what the editor (`src/editor/store.ts`) kept on this device: whoever uses
//! it next must not find it.

use web_sys::{Event, window};

use super::dom::around;

const PREFIX: &str = "allmende.draft.";

/// Forgets drafts if the form that is sent signs out.
pub(super) fn forget(event: &Event) {
    if around(event.target(), "form[action='/abmelden']").is_none() {
        return;
    }
    let Some(storage) = window().and_then(|window| window.local_storage().ok()?) else {
        return;
    };
    let keys: Vec<String> = (0..storage.length().unwrap_or(0))
        .filter_map(|index| storage.key(index).ok()?)
        .filter(|key| key.starts_with(PREFIX))
        .collect();
    for key in keys {
        let _ = storage.remove_item(&key);
    }
}
