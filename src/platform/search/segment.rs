//! One segment during a walk: its columns, and what was gathered in it.

use std::{
    collections::HashSet,
    hash::{BuildHasherDefault, Hasher},
};

use tantivy::{
    DocId, SegmentReader,
    columnar::{Column, StrColumn, TermOrdHit},
};

use super::{OTHER_INITIAL, fields, pass::Wish};

/// The bit of `missing` that stands for the letter; the lower ones are the filters.
pub(super) const LETTER: u32 = 1 << 31;

/// A hit within its segment: the smaller `rank`, the better.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Hit {
    /// Score, turned round, and the number of the order key in the segment.
    pub(super) rank: (u32, u64),
    pub(super) thing: u64,
    pub(super) doc: DocId,
}

/// The columns of a segment and what was gathered in it.
pub(super) struct Segment {
    pub(super) thing: Column<u64>,
    pub(super) siblings: Column<u64>,
    initial: Column<u64>,
    pub(super) order: Option<StrColumn>,
    pub(super) facet: Option<StrColumn>,
    /// For each facet term: the bit of the filter that chose it, or 0.
    chosen: Vec<u32>,
    /// For each filter: where the terms of its facet lie.
    ranges: Vec<std::ops::Range<u64>>,
    pub(super) counts: Vec<u32>,
    pub(super) hits: Vec<Hit>,
    worst: Option<(u32, u64)>,
}

impl Segment {
    pub(super) fn open(reader: &SegmentReader, wish: &Wish) -> tantivy::Result<Self> {
        let columns = reader.fast_fields();
        let facet = columns.str(fields::FACET)?;
        let terms = facet.as_ref().map_or(0, |column| column.num_terms());
        let mut chosen = Vec::new();
        let mut ranges = Vec::new();
        if let Some(column) = facet.as_ref().filter(|_| !wish.filters.is_empty()) {
            chosen.resize(terms, 0);
            let dictionary = column.dictionary();
            for (at, (name, values)) in wish.filters.iter().enumerate() {
                for value in values {
                    let ord = dictionary.term_ord(fields::facet_term(name, value))?;
                    if let Some(slot) = ord.and_then(|ord| chosen.get_mut(index(ord))) {
                        *slot |= 1 << at;
                    }
                }
                let begin = dictionary.term_ord_or_next(format!("{name}{}", fields::DIVIDER))?;
                let end = dictionary.term_ord_or_next(format!("{name}\u{1}"))?;
                ranges.push(ord_of(begin)..ord_of(end));
            }
        }
        Ok(Self {
            thing: columns.u64(fields::THING_HASH)?,
            siblings: columns.u64(fields::SIBLINGS)?,
            initial: columns.u64(fields::INITIAL)?,
            order: columns.str(fields::ORDER)?,
            counts: vec![0; if wish.count { terms } else { 0 }],
            facet,
            chosen,
            ranges,
            hits: Vec::new(),
            worst: None,
        })
    }

    /// The numbers of the facet values that this document counts for.
    pub(super) fn counted(&self, doc: DocId, missing: u32) -> impl Iterator<Item = u64> {
        let range = match missing {
            0 => Some(0..u64::MAX),
            LETTER => None,
            filter => self.ranges.get(filter.trailing_zeros() as usize).cloned(),
        };
        let ords = self.facet.as_ref().map(|column| column.term_ords(doc));
        ords.into_iter()
            .flatten()
            .filter(move |ord| range.as_ref().is_some_and(|range| range.contains(ord)))
    }

    /// The filters that a document misses, a bit each.
    pub(super) fn missing(&self, doc: DocId, wish: &Wish) -> u32 {
        let mut missing = 0;
        if !wish.filters.is_empty() {
            missing = (1 << wish.filters.len()) - 1;
            if let Some(column) = &self.facet {
                for ord in column.term_ords(doc) {
                    missing &= !self.chosen.get(index(ord)).copied().unwrap_or(0);
                }
            }
        }
        if wish
            .initial
            .is_some_and(|letter| self.letter(doc) != letter)
        {
            missing |= LETTER;
        }
        missing
    }

    /// The letter that a document is listed under.
    pub(super) fn letter(&self, doc: DocId) -> char {
        let code = self
            .initial
            .first(doc)
            .and_then(|code| u32::try_from(code).ok());
        code.and_then(char::from_u32).unwrap_or(OTHER_INITIAL)
    }

    /// Counts the facet values of a document.
    pub(super) fn count(&mut self, doc: DocId, missing: u32) {
        let mut counts = std::mem::take(&mut self.counts);
        for ord in self.counted(doc, missing) {
            if let Some(count) = counts.get_mut(index(ord)) {
                *count += 1;
            }
        }
        self.counts = counts;
    }

    /// Keeps a hit if it may be among the best.
    pub(super) fn hit(&mut self, doc: DocId, thing: u64, score: f32, keep: usize) {
        let order = self
            .order
            .as_ref()
            .and_then(|column| column.ords().first(doc));
        let rank = (!score.to_bits(), order.unwrap_or(u64::MAX));
        if self.worst.is_some_and(|worst| rank > worst) {
            return;
        }
        self.hits.push(Hit { rank, thing, doc });
        if self.hits.len() >= (keep * 2).max(512) {
            self.shrink(keep);
        }
    }

    /// Sorts the hits and leaves the best, each thing once.
    pub(super) fn shrink(&mut self, keep: usize) {
        self.hits.sort_unstable();
        let mut seen = HashSet::<u64, Spread>::default();
        self.hits.retain(|hit| seen.insert(hit.thing));
        self.hits.truncate(keep);
        if self.hits.len() == keep {
            self.worst = self.hits.last().map(|hit| hit.rank);
        }
    }
}

pub(super) fn index(ord: u64) -> usize {
    usize::try_from(ord).unwrap_or(usize::MAX)
}

fn ord_of(hit: TermOrdHit) -> u64 {
    match hit {
        TermOrdHit::Exact(ord) | TermOrdHit::Next(ord) => ord,
    }
}

/// The hashes of things are evenly spread already, so they are taken as they are.
#[derive(Default)]
pub(super) struct AsIs(u64);

pub(super) type Spread = BuildHasherDefault<AsIs>;

impl Hasher for AsIs {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }
    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}
