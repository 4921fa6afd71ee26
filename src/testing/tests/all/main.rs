//! What holds for the whole program, proved through its doors. Tests that touch data run on SQLite
//! and, where `ALLMENDE_TEST_POSTGRES` says where it is, on PostgreSQL.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::large_futures,
    reason = "what fails here fails the test"
)]

mod chance;
mod doors;
mod edit;
mod fields;
mod fuzz;
mod import;
mod index;
mod input;
mod portraits;
mod queries;
mod search;
mod setup;
mod sight;
mod sign_in;
mod twins;
mod worlds;

use testing::{Answer, Client, encode};

/// The address of a person of the demo world.
fn page_of(key: &str) -> String {
    format!("/personen/{}", demo::load::id_of(key))
}

/// Asks a server function.
async fn ask(who: &Client, function: &str, arguments: &[(&str, &str)]) -> Answer {
    who.get(&format!("/api/{function}?{}", encode(arguments))).await
}

/// A page of the phone book as data.
async fn phone_book(who: &Client, query: &[(&str, &str)]) -> serde_json::Value {
    let answer = ask(who, "directory/phone-book", &[("query", &encode(query))]).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.json()
}

/// What the search box offers, as text.
async fn suggested(who: &Client, text: &str) -> String {
    let answer = ask(who, "directory/suggest", &[("text", text)]).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    answer.text()
}
