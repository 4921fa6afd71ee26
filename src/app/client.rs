//! Where the browser takes over.

use wasm_bindgen::prelude::wasm_bindgen;

/// Called by the document once script and WASM are there.
#[wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_body(crate::Root);
}
