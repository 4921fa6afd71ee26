//! The fields of the index, and how a document becomes terms.

use std::collections::BTreeSet;

use sha2::{Digest, Sha256};
use tantivy::{
    TantivyDocument, Term,
    schema::{FAST, Field, IndexRecordOption, STORED, Schema, TextFieldIndexing, TextOptions},
};

use super::{Document, FieldName, OTHER_INITIAL};
use crate::folding;

/// Names of the columns that `pass` reads.
pub(super) const THING_HASH: &str = "thing_hash";
pub(super) const SIBLINGS: &str = "siblings";
pub(super) const INITIAL: &str = "initial";
pub(super) const ORDER: &str = "order";
pub(super) const FACET: &str = "facet";

/// Divides a facet's name from its value in a term; sorts before every other character, so the
/// values of a facet lie side by side in the dictionary.
pub(super) const DIVIDER: char = '\0';

#[derive(Clone, Debug)]
pub(super) struct Fields {
    pub(super) schema: Schema,
    pub(super) thing: Field,
    pub(super) kind: Field,
    pub(super) space: Field,
    pub(super) audience: Field,
    pub(super) name: Field,
    pub(super) name_edge: Field,
    pub(super) sound: Field,
    pub(super) word: Field,
    pub(super) word_edge: Field,
    pub(super) phone: Field,
    facet: Field,
    order: Field,
    thing_hash: Field,
    siblings: Field,
    initial: Field,
}

impl Fields {
    /// Tokens are made by `folding`, so every text field is raw: one term a value, no positions,
    /// no frequencies.
    pub(super) fn new() -> Self {
        let mut schema = Schema::builder();
        let indexed = TextFieldIndexing::default()
            .set_tokenizer("raw")
            .set_fieldnorms(false)
            .set_index_option(IndexRecordOption::Basic);
        let term = TextOptions::default().set_indexing_options(indexed);
        let column = TextOptions::default().set_fast("raw");
        Self {
            thing: schema.add_text_field("thing", term.clone() | STORED),
            kind: schema.add_text_field("kind", term.clone() | STORED),
            space: schema.add_text_field("space", term.clone()),
            audience: schema.add_text_field("audience", term.clone()),
            name: schema.add_text_field("name", term.clone()),
            name_edge: schema.add_text_field("name_edge", term.clone()),
            sound: schema.add_text_field("sound", term.clone()),
            word: schema.add_text_field("word", term.clone()),
            word_edge: schema.add_text_field("word_edge", term.clone()),
            phone: schema.add_text_field("phone", term),
            facet: schema.add_text_field(FACET, column.clone()),
            order: schema.add_text_field(ORDER, column),
            thing_hash: schema.add_u64_field(THING_HASH, FAST),
            siblings: schema.add_u64_field(SIBLINGS, FAST),
            initial: schema.add_u64_field(INITIAL, FAST),
            schema: schema.build(),
        }
    }

    /// The term by which all documents of a thing are deleted.
    pub(super) fn thing_term(&self, thing: &str) -> Term {
        Term::from_field_text(self.thing, thing)
    }

    /// A document as terms; `siblings` is how many documents its thing has.
    pub(super) fn document(&self, document: &Document, siblings: usize) -> TantivyDocument {
        let mut out = TantivyDocument::default();
        out.add_text(self.thing, &document.thing);
        out.add_text(self.kind, document.kind);
        out.add_text(self.space, &document.space);
        for audience in &document.audience {
            out.add_text(self.audience, audience);
        }

        let names: BTreeSet<String> = document
            .names
            .iter()
            .flat_map(|n| folding::name_tokens(n))
            .collect();
        add_all(&mut out, self.name_edge, edges(&names));
        add_all(&mut out, self.name, &names);
        let sounds: BTreeSet<String> = document.names.iter().flat_map(|n| sounds(n)).collect();
        add_all(&mut out, self.sound, sounds);

        let words: BTreeSet<String> = document
            .fields
            .iter()
            .flat_map(|(field, text)| tokens(*field, text))
            .collect();
        add_all(&mut out, self.word_edge, edges(&words));
        add_all(&mut out, self.word, &words);

        let phones: BTreeSet<String> = document
            .phones
            .iter()
            .filter_map(|phone| folding::phone_digits(phone))
            .flat_map(|phone| phone.tokens())
            .collect();
        add_all(&mut out, self.phone, phones);

        let facets: BTreeSet<String> = document
            .facets
            .iter()
            .map(|(name, value)| facet_term(name, value))
            .collect();
        add_all(&mut out, self.facet, facets);

        out.add_text(self.order, &document.order);
        out.add_u64(self.thing_hash, thing_hash(&document.thing));
        out.add_u64(self.siblings, siblings as u64);
        out.add_u64(
            self.initial,
            u64::from(u32::from(initial(document.order.chars().next()))),
        );
        out
    }
}

fn add_all<T: AsRef<str>>(
    out: &mut TantivyDocument,
    field: Field,
    terms: impl IntoIterator<Item = T>,
) {
    for term in terms {
        out.add_text(field, term.as_ref());
    }
}

fn edges(tokens: &BTreeSet<String>) -> BTreeSet<String> {
    tokens
        .iter()
        .flat_map(|token| folding::edge_ngrams(token))
        .collect()
}

/// How the text of a field becomes tokens. All present fields are short: names of units, skills,
/// rooms. Running text joins here with an analysis of its own.
fn tokens(field: FieldName, text: &str) -> Vec<String> {
    match field {
        FieldName::Skills
        | FieldName::Tasks
        | FieldName::Unit
        | FieldName::Function
        | FieldName::Place
        | FieldName::Authority
        | FieldName::Text
        | FieldName::Other => folding::name_tokens(text),
    }
}

fn sounds(name: &str) -> Vec<String> {
    folding::chunks(name)
        .iter()
        .flat_map(|chunk| {
            chunk
                .parts
                .iter()
                .chain(chunk.joined().as_ref())
                .filter_map(|part| sound(part))
                .collect::<Vec<_>>()
        })
        .collect()
}

/// The term of a word's sound: its Kölner Phonetik. Codes of two digits are shared by too many
/// names (Weiß, Voss, Fuß), so they count only together with the first letter, f for v and i for
/// j and y. In longer ones the first letter counts where the code has nothing of it but "vowel":
/// Hallmo is neither Julian nor Elena. `None` for what is too short or no word.
pub(super) fn sound(word: &str) -> Option<String> {
    let folded = folding::fold(word);
    if folded.len() < 3 || !folded.chars().all(|c| c.is_ascii_alphabetic()) {
        return None;
    }
    let code = folding::cologne(&folded);
    let first = folded.chars().next()?;
    let first = match first {
        'v' | 'p' if code.starts_with('3') => 'f',
        'c' | 'q' => 'k',
        'j' | 'y' => 'i',
        'e' | 'o' | 'u' if code.len() > 2 => 'a',
        other => other,
    };
    match code.len() {
        0 | 1 => None,
        2 => Some(format!("{first}{code}")),
        _ if code.starts_with('0') => Some(format!("{first}{code}")),
        _ => Some(code),
    }
}

pub(super) fn facet_term(name: &str, value: &str) -> String {
    format!("{name}{DIVIDER}{value}")
}

/// The letter a key is listed under.
pub(super) fn initial(first: Option<char>) -> char {
    first
        .and_then(|c| folding::fold(&c.to_string()).chars().next())
        .map(|c| c.to_ascii_uppercase())
        .filter(char::is_ascii_uppercase)
        .unwrap_or(OTHER_INITIAL)
}

/// 64 bits that stand for a thing in columns, where strings of different segments cannot be
/// compared cheaply. Evenly spread, and nobody can make two things meet on purpose.
fn thing_hash(thing: &str) -> u64 {
    Sha256::digest(thing.as_bytes())
        .iter()
        .take(8)
        .fold(0, |hash, byte| hash << 8 | u64::from(*byte))
}
