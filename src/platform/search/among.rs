//! Documents with one of very many terms.
//!
//! tantivy's own `TermSetQuery` builds a minimal automaton of its terms for each question; of the
//! spaces in a reader's reach, that takes longer than the search itself. In order, the terms are an
//! automaton as they stand: its state is the run of them that begins with what was read.

use std::sync::Arc;

use tantivy::{
    query::{AutomatonWeight, EnableScoring, Query, Weight},
    schema::Field,
};
use tantivy_fst::Automaton;

/// The documents that have one of these terms in a field; all score the same.
#[derive(Clone, Debug)]
pub(super) struct Among {
    field: Field,
    terms: Terms,
}

/// In order, each once.
#[derive(Clone, Debug)]
struct Terms(Arc<[String]>);

impl Among {
    pub(super) fn new(field: Field, terms: &[String]) -> Self {
        let mut terms = terms.to_vec();
        terms.sort();
        terms.dedup();
        Self {
            field,
            terms: Terms(terms.into()),
        }
    }
}

impl Query for Among {
    fn weight(&self, _: EnableScoring<'_>) -> tantivy::Result<Box<dyn Weight>> {
        Ok(Box::new(AutomatonWeight::new(
            self.field,
            self.terms.clone(),
        )))
    }
}

/// The terms that begin with the bytes read so far.
#[derive(Clone, Copy, Debug)]
struct Run {
    first: usize,
    end: usize,
    read: usize,
}

impl Terms {
    fn of(&self, run: Run) -> &[String] {
        self.0.get(run.first..run.end).unwrap_or_default()
    }
}

impl Automaton for Terms {
    type State = Run;

    fn start(&self) -> Run {
        Run {
            first: 0,
            end: self.0.len(),
            read: 0,
        }
    }

    /// The shortest of a run stands first.
    fn is_match(&self, run: &Run) -> bool {
        self.of(*run)
            .first()
            .is_some_and(|term| term.len() == run.read)
    }

    fn can_match(&self, run: &Run) -> bool {
        run.first < run.end
    }

    fn accept(&self, run: &Run, byte: u8) -> Run {
        let terms = self.of(*run);
        let next = |term: &String| term.as_bytes().get(run.read).copied();
        let before = terms.partition_point(|term| next(term) < Some(byte));
        let through = terms.partition_point(|term| next(term) <= Some(byte));
        Run {
            first: run.first + before,
            end: run.first + through,
            read: run.read + 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reads(terms: &Terms, text: &str) -> bool {
        let end = text
            .bytes()
            .fold(terms.start(), |run, byte| terms.accept(&run, byte));
        assert!(terms.can_match(&end) || !terms.is_match(&end));
        terms.is_match(&end)
    }

    #[test]
    fn reads_its_terms_and_no_others() {
        let words = ["bc", "a", "abc", "ab", "ä", "bc", "b/live"].map(str::to_owned);
        let Among { terms, .. } = Among::new(Field::from_field_id(0), &words);
        for word in &words {
            assert!(reads(&terms, word), "{word}");
        }
        for other in ["", "b", "abcd", "ac", "b/", "b/lived", "\u{c3}", "z", "A"] {
            assert!(!reads(&terms, other), "{other}");
        }
        let Among { terms, .. } = Among::new(Field::from_field_id(0), &[]);
        assert!(!reads(&terms, "") && !reads(&terms, "a"));
    }
}
