//! The built files: script, WASM and styles under hashed names, fonts and pictures under their
//! own. The build writes `manifest.json` beside them, which tells today's hashed names.

use std::path::Path;

use serde::Deserialize;

/// Addresses of the hashed files.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Assets {
    pub js: String,
    pub wasm: String,
    pub css: String,
    /// Where one writes, and nowhere else.
    pub editor: String,
}

impl Assets {
    /// Reads the manifest of a built site.
    ///
    /// # Errors
    /// When there is none or it cannot be read.
    pub fn load(site: &Path) -> std::io::Result<Self> {
        let text = std::fs::read_to_string(site.join("manifest.json"))?;
        serde_json::from_str(&text).map_err(std::io::Error::other)
    }
}
