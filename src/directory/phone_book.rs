//! The phone book as it travels: what is asked, what is answered, and the address that says both.

use platform::hits::Hit;

use crate::{House, LineEntry, PersonEntry, PostEntry, UnitLink};

/// What a phone book is asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PhoneBookQuery {
    pub text: String,
    /// (facet, chosen value), in the order of the address.
    pub chosen: Vec<(String, String)>,
    pub initial: Option<char>,
    /// From 1.
    pub page: u32,
}

/// A facet with its values and how many lines each would leave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facet {
    pub name: String,
    /// (value, label, count)
    pub values: Vec<(String, String, usize)>,
}

/// A line of the phone book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    Person(PersonEntry),
    Post(PostEntry),
    Line(LineEntry),
    Unit {
        unit: UnitLink,
        house: House,
    },
    /// Something of another capability.
    Other(Hit),
}

/// A page of the phone book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhoneBook {
    pub query: PhoneBookQuery,
    /// The authority that the text names, on the first page.
    pub authority: Option<House>,
    pub entries: Vec<Entry>,
    pub people: usize,
    pub vacancies: usize,
    pub lines: usize,
    pub units: usize,
    /// Things of other capabilities in words: "2 Gruppen".
    pub others: Vec<String>,
    pub facets: Vec<Facet>,
    pub initials: String,
    pub pages: u32,
}

impl PhoneBookQuery {
    /// Facets an address may choose from, by the name of their parameter.
    pub const FACETS: [&str; 6] = ["art", "behoerde", "kenntnis", "ort", "rolle", "thema"];

    /// Reads the query part of an address.
    pub fn read(pairs: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut query = Self {
            page: 1,
            ..Self::default()
        };
        for (key, value) in pairs {
            match key.as_str() {
                "q" => value.trim().clone_into(&mut query.text),
                "a" => query.initial = value.chars().next().filter(char::is_ascii_alphabetic),
                "seite" => query.page = value.parse().unwrap_or(1).clamp(1, 400),
                facet if Self::FACETS.contains(&facet) && !value.is_empty() => {
                    query.chosen.push((key, value));
                }
                _ => {}
            }
        }
        query
    }

    /// The parameters of the address that asks this, without the page.
    pub fn pairs(&self) -> Vec<(String, String)> {
        let text = (!self.text.is_empty()).then(|| ("q".to_owned(), self.text.clone()));
        let initial = self
            .initial
            .map(|letter| ("a".to_owned(), letter.to_string()));
        text.into_iter()
            .chain(initial)
            .chain(self.chosen.iter().cloned())
            .collect()
    }
}
