//! What holds for the whole program, proved through its doors. Tests that touch data run on SQLite
//! and, where `ALLMENDE_TEST_POSTGRES` says where it is, on PostgreSQL.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::assigning_clones,
    clippy::cast_possible_truncation,
    clippy::format_collect,
    clippy::trivially_copy_pass_by_ref,
    clippy::panic,
    reason = "what fails here fails the test"
)]

mod chance;
mod doors;
mod edit;
mod fields;
mod figures;
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
    who.get(&format!("/api/{function}?{}", encode(arguments)))
        .await
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

/// The form of somebody's own page as a browser would send it: what it began with, and these fields.
async fn form(who: &Client, key: &str, fields: &[(&str, &str)]) -> Vec<(String, String)> {
    let page = who
        .get(&format!("{}/bearbeiten", page_of(key)))
        .await
        .text();
    let mut all = Vec::new();
    for part in page.split("name=\"base-").skip(1) {
        let (name, rest) = part.split_once("\" value=\"").unwrap();
        let value = rest.split('"').next().unwrap();
        let plain = [
            ("&lt;", "<"),
            ("&gt;", ">"),
            ("&quot;", "\""),
            ("&#x27;", "'"),
            ("&amp;", "&"),
        ];
        let value = plain
            .iter()
            .fold(value.to_owned(), |text, (from, to)| text.replace(from, to));
        all.push((format!("base-{name}"), value));
    }
    assert!(
        all.len() >= 14,
        "{} hidden fields in the form of {key}",
        all.len()
    );
    all.extend(
        fields
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned())),
    );
    all
}

/// As [`encode`] takes them.
fn pairs(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect()
}

/// Opens the form of the own page, changes these fields and saves.
async fn save(who: &Client, key: &str, fields: &[(&str, &str)]) -> Answer {
    let form = form(who, key, fields).await;
    who.post(&format!("{}/bearbeiten", page_of(key)), &pairs(&form))
        .await
}
