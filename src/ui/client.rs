//! What the browser adds to drawn pages: comfort for forms, menus and passwords, the live connection,
//! and the islands.
//!
//! One set of listeners at the document serves every page, whatever was drawn into it. Nothing here
//! draws: a refused form comes back as the page the server would have shown, and takes its place.

#[cfg(target_arch = "wasm32")]
mod again;
#[cfg(target_arch = "wasm32")]
mod comfort;
#[cfg(target_arch = "wasm32")]
mod dom;
#[cfg(target_arch = "wasm32")]
mod drafts;
#[cfg(target_arch = "wasm32")]
mod live;
#[cfg(target_arch = "wasm32")]
mod narrow;
#[cfg(target_arch = "wasm32")]
mod sending;
#[cfg(target_arch = "wasm32")]
mod session_end;

#[cfg(target_arch = "wasm32")]
pub use comfort::start;

/// Leaves the page for another. On the server nobody asks for it.
pub(crate) fn go(address: &str) {
    #[cfg(target_arch = "wasm32")]
    dom::go(address);
    #[cfg(not(target_arch = "wasm32"))]
    let _ = address;
}
