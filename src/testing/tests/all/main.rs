//! What holds for the whole program, proved through its doors. Tests that touch data run on SQLite
//! and, where `ALLMENDE_TEST_POSTGRES` says where it is, on PostgreSQL.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::cast_possible_truncation,
    clippy::format_collect,
    clippy::trivially_copy_pass_by_ref,
    clippy::panic,
    reason = "what fails here fails the test"
)]

mod administration;
mod chance;
mod commenting;
mod crowd;
mod desk;
mod doors;
mod edit;
mod fields;
mod figures;
mod fuzz;
mod groups;
mod guests;
mod import;
mod index;
mod input;
mod kept;
mod life;
mod live;
mod mail;
mod networks;
mod news;
mod own;
mod pages;
mod pictures;
mod portraits;
mod queries;
mod reports;
mod search;
mod secrets;
mod setup;
mod sight;
mod sign_in;
mod subgroups;
mod topics;
mod twins;
mod unit_news;
mod writing;

mod worlds;
mod written;

use testing::{Answer, Client, encode};

/// The address of a person of the demo world.
fn page_of(key: &str) -> String {
    format!("/personen/{}", demo::load::id_of(key))
}

/// A page of the phone book, as its reader sees it.
#[derive(Debug, PartialEq, Eq)]
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
        let texts: Vec<&str> = self.rows.iter().map(|(_, text)| text.as_str()).collect();
        texts.join("\n")
    }
}

/// A page of the phone book.
async fn phone_book(who: &Client, query: &[(&str, &str)]) -> Book {
    let answer = who.get(&format!("/personen?{}", encode(query))).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    let page = answer.page();
    let counted = page.text("main [role=status] h2");
    // A heading that says anything else must not pass for nothing found.
    let (mut people, mut vacancies, mut lines, mut units) = (0, 0, 0, 0);
    for part in counted.split(", ").filter(|_| counted != "Keine Treffer") {
        let (number, what) = part.split_once(' ').expect(&counted);
        let count = match what {
            "Person" | "Personen" => &mut people,
            "unbesetzte Stelle" | "unbesetzte Stellen" => &mut vacancies,
            "Anschluss" | "Anschlüsse" => &mut lines,
            "Einheit" | "Einheiten" => &mut units,
            _ => panic!("unknown count: {counted}"),
        };
        *count = number.parse().expect(&counted);
    }
    let row = |row: scraper::ElementRef<'_>| {
        let links = testing::page::within(row, "a[href^='/']");
        let address = links.first().and_then(|link| link.attr("href"));
        let text = testing::page::words(row);
        (address.expect("a row leads somewhere").to_owned(), text)
    };
    let facet = |pick: scraper::ElementRef<'_>| {
        let input = testing::page::within(pick, "input")[0];
        let text = testing::page::words(pick);
        let (_, count) = text
            .trim_end_matches(" Treffer")
            .rsplit_once(", ")
            .expect(&text);
        (
            input.attr("name").expect(&text).to_owned(),
            input.attr("value").expect(&text).to_owned(),
            count.parse::<u64>().expect(&text),
        )
    };
    let book = Book {
        people,
        vacancies,
        lines,
        units,
        rows: page.all(".pb-list tbody tr").into_iter().map(row).collect(),
        facets: page
            .all(".al-facets .al-pick")
            .into_iter()
            .map(facet)
            .collect(),
        initials: page
            .all(".pb-az a")
            .into_iter()
            .map(testing::page::words)
            .filter(|text| text.chars().count() == 1)
            .collect(),
        has_next: !page.all("[rel=next]").is_empty(),
    };
    assert!(
        book.counts() != [0; 4] || book.rows.is_empty(),
        "nothing counted, but listed: {}",
        book.says()
    );
    book
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
        .page();
    let own = |input: scraper::ElementRef<'_>| {
        let (name, value) = (input.attr("name")?, input.attr("value").unwrap_or_default());
        Some((name.to_owned(), value.to_owned()))
    };
    let mut all: Vec<(String, String)> = page
        .all("input[type=hidden][name^='base-']")
        .into_iter()
        .filter_map(own)
        .collect();
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

/// What the server does by itself every hour.
pub(crate) async fn sweep(app: &testing::TestApp) {
    let cx = app.app.system();
    let tx = cx.begin().await.unwrap();
    ::groups::usecases::sweep(&cx, &tx).await.unwrap();
    tx.commit().await.unwrap();
}
