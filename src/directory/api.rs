//! What the views read: context, one use case, answer.

use leptos::{prelude::*, server_fn::codec::GetUrl};
use platform::{access::Ring, error::AppError, id::Id, kinds};

use crate::{AuthorityPage, EditPage, House, PersonPage, StartPage, Suggestion, UnitPage};
#[cfg(not(target_arch = "wasm32"))]
use {crate::usecases, platform::context::cx};

/// A page of the phone book; `query` is the query part of its address.
#[server(prefix = "/api/directory", endpoint = "phone-book", input = GetUrl)]
pub async fn phone_book(query: String) -> Result<crate::PhoneBook, AppError> {
    usecases::phone_book(&cx()?, usecases::read_query(&query)).await
}

/// What to offer while somebody types.
#[server(prefix = "/api/directory", endpoint = "suggest", input = GetUrl)]
pub async fn suggest(text: String) -> Result<Vec<Suggestion>, AppError> {
    usecases::suggest(&cx()?, text).await
}

/// A personal page; its owner may look as somebody in another ring does.
#[server(prefix = "/api/directory", endpoint = "person", input = GetUrl)]
pub async fn person(id: Id<kinds::Person>, seen_as: Option<Ring>) -> Result<PersonPage, AppError> {
    usecases::person_page(&cx()?, id, seen_as).await
}

/// A unit's page.
#[server(prefix = "/api/directory", endpoint = "unit", input = GetUrl)]
pub async fn unit(id: Id<kinds::Unit>) -> Result<UnitPage, AppError> {
    usecases::unit_page(&cx()?, id).await
}

/// An authority's page, by its key.
#[server(prefix = "/api/directory", endpoint = "authority", input = GetUrl)]
pub async fn authority(key: String) -> Result<AuthorityPage, AppError> {
    usecases::authority_page(&cx()?, &key).await
}

/// All authorities the reader knows of.
#[server(prefix = "/api/directory", endpoint = "authorities", input = GetUrl)]
pub async fn authorities() -> Result<Vec<House>, AppError> {
    usecases::authorities(&cx()?).await
}

/// The reader's start page.
#[server(prefix = "/api/directory", endpoint = "start", input = GetUrl)]
pub async fn start() -> Result<StartPage, AppError> {
    usecases::start_page(&cx()?).await
}

/// The own page, to be edited.
#[server(prefix = "/api/directory", endpoint = "edit", input = GetUrl)]
pub async fn edit(id: Id<kinds::Person>) -> Result<EditPage, AppError> {
    usecases::edit_page(&cx()?, id).await
}
