//! How a question becomes a query: built by hand, without a grammar, of bounded size and depth.

use tantivy::{
    Term,
    query::{
        AllQuery, BooleanQuery, ConstScoreQuery, DisjunctionMaxQuery, EmptyQuery, FuzzyTermQuery,
        Occur, Query, TermQuery,
    },
    schema::{Field, IndexRecordOption},
};

use super::{Access, MAX_TEXT, MAX_WORDS, among::Among, fields, sentence};
use crate::folding::{self, Chunk};

/// What a word scores where it matches best; the scores of all words are added.
mod score {
    pub(super) const NAME: f32 = 8.0;
    pub(super) const NAME_BEGINS: f32 = 4.0;
    pub(super) const PHONE: f32 = 4.0;
    pub(super) const WORD: f32 = 1.0;
    /// Below a word as it was typed: who looks for the LKO does not mean Ms Locke.
    pub(super) const SOUND: f32 = 0.75;
    pub(super) const WORD_BEGINS: f32 = 0.5;
    pub(super) const GUESS: f32 = 0.25;
}

/// Most parts of a word with hyphens that are looked for one by one.
const MAX_PARTS: usize = 6;
/// Shortest word whose beginnings count although further words follow.
const MIN_INNER_PREFIX: usize = 3;
/// Shortest word that may have a wrong letter.
const MIN_GUESS: usize = 4;
/// From this many terms on, one automaton instead of a query a term.
const MANY: usize = 16;

type Clause = (Occur, Box<dyn Query>);

/// Everything the reader may find among these kinds that matches the text, and whether the text
/// had a word. `guess` also lets in words with one wrong, missing, additional or exchanged letter.
pub(super) fn query(
    fields: &fields::Fields,
    access: &Access,
    kinds: &[String],
    text: &str,
    guess: bool,
) -> (Box<dyn Query>, bool) {
    let mut clauses = vec![must(silent(restriction(fields, access)))];
    if !kinds.is_empty() {
        clauses.push(must(silent(any(fields.kind, kinds))));
    }
    let words = Words { fields, guess }.read(text);
    let has_words = !words.is_empty();
    // Signs alone ask for nothing that could be found.
    if !has_words && !text.trim().is_empty() {
        clauses.push(must(Box::new(EmptyQuery)));
    }
    clauses.extend(words.into_iter().map(must));
    (Box::new(BooleanQuery::new(clauses)), has_words)
}

fn restriction(fields: &fields::Fields, access: &Access) -> Box<dyn Query> {
    let clauses = access.any_of.iter().map(|clause| -> Box<dyn Query> {
        let mut parts = vec![must(Box::new(AllQuery))];
        if !clause.all.is_empty() {
            parts.clear();
        }
        parts.extend(
            clause
                .all
                .iter()
                .map(|term| must(exact(fields.audience, term))),
        );
        parts.extend(
            clause
                .none
                .iter()
                .map(|term| (Occur::MustNot, exact(fields.audience, term))),
        );
        Box::new(BooleanQuery::new(parts))
    });
    let clauses: Vec<_> = clauses.collect();
    let audience: Box<dyn Query> = if clauses.is_empty() {
        Box::new(EmptyQuery)
    } else {
        Box::new(BooleanQuery::union(clauses))
    };
    match &access.spaces {
        None => audience,
        Some(spaces) => Box::new(BooleanQuery::intersection(vec![
            any(fields.space, spaces),
            audience,
        ])),
    }
}

struct Words<'a> {
    fields: &'a fields::Fields,
    guess: bool,
}

impl Words<'_> {
    /// One query a word, or a run of words that may be one telephone number.
    fn read(&self, text: &str) -> Vec<Box<dyn Query>> {
        let text: String = text.chars().take(MAX_TEXT).collect();
        let words: Vec<&str> = text.split_whitespace().take(MAX_WORDS).collect();
        let words = sentence::told(&words);
        let mut queries = Vec::new();
        let mut rest = words.as_slice();
        while let Some((first, others)) = rest.split_first() {
            let run = 1 + others.iter().take_while(|word| is_numeric(word)).count();
            let run = if is_numeric(first) { run } else { 1 };
            let (these, after) = rest.split_at(run);
            queries.extend(self.run(these, after.is_empty()));
            rest = after;
        }
        queries
    }

    fn run(&self, words: &[&str], last: bool) -> Option<Box<dyn Query>> {
        let one_by_one: Vec<_> = words
            .iter()
            .enumerate()
            .flat_map(|(at, word)| {
                let last = last && at + 1 == words.len();
                folding::chunks(word)
                    .into_iter()
                    .filter_map(move |chunk| self.chunk(&chunk, last))
            })
            .collect();
        let one_by_one = all_of(one_by_one);
        if words.len() < 2 {
            return one_by_one;
        }
        let number = self.phone(&words.join(" "));
        best(number.into_iter().chain(one_by_one).collect())
    }

    fn phone(&self, typed: &str) -> Option<Box<dyn Query>> {
        // A room such as 2.14 is no extension; a number grouped by dots is longer.
        if typed.contains('.') && typed.chars().filter(char::is_ascii_digit).count() < 5 {
            return None;
        }
        let asked = folding::phone_questions(typed);
        (!asked.is_empty()).then(|| scored(score::PHONE, any(self.fields.phone, &asked)))
    }

    fn chunk(&self, chunk: &Chunk, last: bool) -> Option<Box<dyn Query>> {
        let mut ways = Vec::new();
        if is_numeric(&chunk.whole) {
            ways.extend(self.phone(&chunk.whole));
        }
        match chunk.parts.as_slice() {
            [part] => ways.extend(self.token(&folding::forms(part), fields::sound(part), last)),
            _ if chunk.is_number() => {
                ways.extend(self.token(&folding::forms(&chunk.whole), None, last));
            }
            parts => {
                let joined = chunk.joined().unwrap_or_default();
                let mut forms = folding::forms(&joined);
                forms.extend(folding::forms(&chunk.whole));
                ways.extend(self.token(&forms, fields::sound(&joined), last));
                if parts.len() <= MAX_PARTS {
                    let apart = parts.iter().enumerate().filter_map(|(at, part)| {
                        let last = last && at + 1 == parts.len();
                        self.token(&folding::forms(part), fields::sound(part), last)
                    });
                    ways.extend(all_of(apart.collect()));
                }
            }
        }
        best(ways)
    }

    /// One token in all fields, scored by the best of its matches.
    fn token(&self, forms: &[String], sound: Option<String>, last: bool) -> Option<Box<dyn Query>> {
        let plain = forms.first()?;
        let f = self.fields;
        let mut ways = vec![
            scored(score::NAME, any(f.name, forms)),
            scored(score::WORD, any(f.word, forms)),
        ];
        let letters = plain.chars().all(char::is_alphabetic);
        let length = plain.chars().count();
        if last || (letters && length >= MIN_INNER_PREFIX) {
            let edges: Vec<String> = forms
                .iter()
                .map(|form| form.chars().take(folding::MAX_EDGE).collect())
                .collect();
            ways.push(scored(score::NAME_BEGINS, any(f.name_edge, &edges)));
            ways.push(scored(score::WORD_BEGINS, any(f.word_edge, &edges)));
        }
        if let Some(sound) = sound {
            ways.push(scored(score::SOUND, exact(f.sound, &sound)));
        }
        if self.guess && letters && length >= MIN_GUESS {
            for field in [f.name, f.word] {
                let term = Term::from_field_text(field, plain);
                ways.push(scored(
                    score::GUESS,
                    Box::new(FuzzyTermQuery::new(term, 1, true)),
                ));
            }
        }
        best(ways)
    }
}

/// Whether a word may be a part of a telephone number.
fn is_numeric(word: &str) -> bool {
    word.chars().any(|c| c.is_ascii_digit())
        && word
            .chars()
            .all(|c| c.is_ascii_digit() || "+-/().–".contains(c))
}

fn must(query: Box<dyn Query>) -> Clause {
    (Occur::Must, query)
}

fn silent(query: Box<dyn Query>) -> Box<dyn Query> {
    scored(0.0, query)
}

fn scored(score: f32, query: Box<dyn Query>) -> Box<dyn Query> {
    Box::new(ConstScoreQuery::new(query, score))
}

fn exact(field: Field, text: &str) -> Box<dyn Query> {
    Box::new(TermQuery::new(
        Term::from_field_text(field, text),
        IndexRecordOption::Basic,
    ))
}

/// Documents with one of these terms; none when there is no term.
fn any(field: Field, terms: &[String]) -> Box<dyn Query> {
    match terms {
        [] => Box::new(EmptyQuery),
        [term] => exact(field, term),
        few if few.len() < MANY => Box::new(BooleanQuery::union(
            few.iter().map(|term| exact(field, term)).collect(),
        )),
        many => Box::new(Among::new(field, many)),
    }
}

fn all_of(mut queries: Vec<Box<dyn Query>>) -> Option<Box<dyn Query>> {
    match queries.len() {
        0 | 1 => queries.pop(),
        _ => Some(Box::new(BooleanQuery::intersection(queries))),
    }
}

fn best(mut queries: Vec<Box<dyn Query>>) -> Option<Box<dyn Query>> {
    match queries.len() {
        0 | 1 => queries.pop(),
        _ => Some(Box::new(DisjunctionMaxQuery::new(queries))),
    }
}
