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
    reason = "what fails here fails the test"
)]

mod chance;
mod doors;
mod edit;
mod fields;
mod fuzz;
mod groups;
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

/// A page of the phone book, as its reader sees it.
struct Book {
    people: u64,
    vacancies: u64,
    lines: u64,
    units: u64,
    /// Where each row leads, and all it says.
    rows: Vec<(String, String)>,
    /// Name, value and count of each box to tick.
    facets: Vec<(String, String, u64)>,
    /// The letters that lead somewhere.
    initials: String,
    has_next: bool,
}

impl Book {
    fn counts(&self) -> [u64; 4] {
        [self.people, self.vacancies, self.lines, self.units]
    }

    /// The ids of the people in it.
    fn ids(&self) -> impl Iterator<Item = &str> {
        self.rows
            .iter()
            .filter_map(|(address, _)| address.strip_prefix("/personen/"))
    }

    fn says(&self) -> String {
        self.rows.iter().map(|(_, text)| text.as_str()).collect()
    }
}

/// A page of the phone book.
async fn phone_book(who: &Client, query: &[(&str, &str)]) -> Book {
    let answer = who.get(&format!("/personen?{}", encode(query))).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    let page = answer.page();
    let counted = page.text("main [role=status] h2");
    let count = |word: &str| {
        let part = counted.split(", ").find(|part| part.contains(word));
        part.and_then(|part| part.split(' ').next()?.parse().ok())
            .unwrap_or(0)
    };
    let row = |row: scraper::ElementRef<'_>| {
        let link = testing::page::within(row, "a[href^='/']")
            .into_iter()
            .next();
        let address = link.and_then(|link| link.attr("href")).unwrap_or_default();
        (address.to_owned(), testing::page::words(row))
    };
    let facet = |pick: scraper::ElementRef<'_>| {
        let input = testing::page::within(pick, "input").into_iter().next()?;
        let count = testing::page::words(pick);
        let count = count.trim_end_matches(" Treffer").rsplit(", ").next()?;
        Some((
            input.attr("name")?.to_owned(),
            input.attr("value")?.to_owned(),
            count.trim().parse().ok()?,
        ))
    };
    Book {
        people: count("Person"),
        vacancies: count("Stelle"),
        lines: count("Anschl"),
        units: count("Einheit"),
        rows: page.all(".pb-list tbody tr").into_iter().map(row).collect(),
        facets: page
            .all(".al-facets .al-pick")
            .into_iter()
            .filter_map(facet)
            .collect(),
        initials: page
            .all(".pb-az a")
            .into_iter()
            .map(testing::page::words)
            .filter(|text| text.chars().count() == 1)
            .collect(),
        has_next: !page.all("[rel=next]").is_empty(),
    }
}

/// What the search box offers, as text.
async fn suggested(who: &Client, text: &str) -> String {
    let question = encode(&[("text", text)]);
    let answer = who.get(&format!("/api/directory/suggest?{question}")).await;
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
