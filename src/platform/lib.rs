//! What every capability stands on and which knows none of them.
//!
//! Shared by server and client, for what islands carry: ids, days, texts, errors, rings.
//! Everything else is server only. No page, no capability's table lives here.

pub mod access;
pub mod error;
pub mod id;
pub mod kinds;
pub mod texts;
pub mod time;

#[cfg(not(target_arch = "wasm32"))]
pub mod answer;
#[cfg(not(target_arch = "wasm32"))]
pub mod clock;
#[cfg(not(target_arch = "wasm32"))]
pub mod config;
#[cfg(not(target_arch = "wasm32"))]
pub mod content;
#[cfg(not(target_arch = "wasm32"))]
pub mod context;
#[cfg(not(target_arch = "wasm32"))]
pub mod database;
#[cfg(not(target_arch = "wasm32"))]
pub mod datamap;
#[cfg(not(target_arch = "wasm32"))]
pub mod folding;
#[cfg(not(target_arch = "wasm32"))]
pub mod follow;
#[cfg(not(target_arch = "wasm32"))]
pub mod form;
#[cfg(not(target_arch = "wasm32"))]
pub mod hits;
#[cfg(not(target_arch = "wasm32"))]
pub mod http;
#[cfg(not(target_arch = "wasm32"))]
pub mod live;
#[cfg(not(target_arch = "wasm32"))]
pub mod mail;
#[cfg(not(target_arch = "wasm32"))]
pub mod metrics;
#[cfg(not(target_arch = "wasm32"))]
pub mod note;
#[cfg(not(target_arch = "wasm32"))]
pub mod notices;
#[cfg(not(target_arch = "wasm32"))]
pub mod outbox;
#[cfg(not(target_arch = "wasm32"))]
pub mod passwords;
#[cfg(not(target_arch = "wasm32"))]
pub mod picture;
#[cfg(not(target_arch = "wasm32"))]
pub mod search;
#[cfg(not(target_arch = "wasm32"))]
pub mod viewer;
