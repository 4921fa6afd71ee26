//! The directory: people, their pages, units, posts and phone-book lines of all authorities, and
//! the search that finds them.
//!
//! Who sees what is decided in `rights`, and every read in `store` is limited by it. The server
//! draws all pages; only what `islands` holds, and what it reads, also lives in the browser.

pub mod api;
pub mod islands;

#[cfg(not(target_arch = "wasm32"))]
pub mod capability;
#[cfg(not(target_arch = "wasm32"))]
mod entries;
#[cfg(not(target_arch = "wasm32"))]
pub mod http;
#[cfg(not(target_arch = "wasm32"))]
pub mod name;
#[cfg(not(target_arch = "wasm32"))]
pub mod organigramm;
#[cfg(not(target_arch = "wasm32"))]
mod pages;
#[cfg(not(target_arch = "wasm32"))]
pub mod panels;
#[cfg(not(target_arch = "wasm32"))]
pub mod phone_book;
#[cfg(not(target_arch = "wasm32"))]
pub mod rights;
#[cfg(not(target_arch = "wasm32"))]
pub mod store;
#[cfg(not(target_arch = "wasm32"))]
pub mod texts;
#[cfg(not(target_arch = "wasm32"))]
pub mod usecases;
#[cfg(not(target_arch = "wasm32"))]
pub mod views;

#[cfg(not(target_arch = "wasm32"))]
pub use {
    entries::{
        Belonging, Comments, Contact, FieldValue, Hold, Holder, House, LineEntry, PersonEntry,
        PostEntry, ProfileField, Sponsor, UnitLink, tel,
    },
    name::PersonName,
    pages::{
        AuthorityPage, EditPage, HouseParts, PersonPage, SiteEntry, StartPage, TreeUnit, UnitPage,
    },
    phone_book::{Entry, Facet, PhoneBook, PhoneBookQuery},
    texts::Notes,
};

use serde::{Deserialize, Serialize};

/// Something that might be meant, while somebody types.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suggestion {
    pub label: String,
    pub detail: String,
    pub address: String,
}
