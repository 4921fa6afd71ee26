//! Where the browser takes over.

use directory as _;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

/// Called by the document once script and WASM are there, with this module as it was imported:
/// it exports a function for each island.
#[wasm_bindgen]
pub fn start(module: JsValue) {
    ui::client::start(module);
}
