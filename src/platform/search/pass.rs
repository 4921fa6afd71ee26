//! One walk over all matches of a query: hits, totals, facet counts and letters together.
//!
//! The query holds access, kinds and words. The chosen facet values and the letter are looked at
//! here, document by document: one that misses none of them is a hit; one that misses exactly one
//! counts for that facet (or letter) alone, which is what "counted without its own filter" means.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, hash_map::Entry};

use tantivy::{
    DocAddress, DocId, Searcher,
    query::{EnableScoring, Query},
};

use super::{
    MAX_VALUES, fields,
    segment::{LETTER, Segment, Spread, index},
};

/// Facets by name, with their values and counts.
pub(super) type Facets = Vec<(String, Vec<(String, usize)>)>;

/// What the walk is for.
pub(super) struct Wish {
    /// Chosen values by facet, each facet once.
    pub(super) filters: Vec<(String, Vec<String>)>,
    pub(super) initial: Option<char>,
    /// Whether scores matter.
    pub(super) relevance: bool,
    /// How many of the best things to keep.
    pub(super) keep: usize,
    /// Whether facets are counted.
    pub(super) count: bool,
}

/// What the walk brought.
pub(super) struct Found {
    /// The best things, in order, at most `keep`.
    pub(super) hits: Vec<DocAddress>,
    pub(super) total: usize,
    pub(super) facets: Facets,
    pub(super) initials: Vec<char>,
    /// Whether the query matched anything, filters aside.
    pub(super) matched: bool,
}

pub(super) fn walk(searcher: &Searcher, query: &dyn Query, wish: &Wish) -> tantivy::Result<Found> {
    let scoring = if wish.relevance {
        EnableScoring::enabled_from_searcher(searcher)
    } else {
        EnableScoring::disabled_from_searcher(searcher)
    };
    let weight = query.weight(scoring)?;
    let mut walk = Walk::new(wish);
    for reader in searcher.segment_readers() {
        let mut segment = Segment::open(reader, wish)?;
        let alive = reader.alive_bitset();
        let at = walk.segments.len();
        let mut take = |doc: DocId, score: f32| {
            if alive.is_none_or(|alive| alive.is_alive(doc)) {
                walk.take(&mut segment, at, doc, score);
            }
        };
        if wish.relevance {
            weight.for_each(reader, &mut take)?;
        } else {
            weight.for_each_no_score(reader, &mut |docs| {
                for doc in docs {
                    take(*doc, 0.0);
                }
            })?;
        }
        walk.segments.push(segment);
    }
    walk.finish()
}

/// Where a document of a thing with several was met.
#[derive(Clone, Copy)]
struct Met {
    segment: usize,
    doc: DocId,
    missing: u32,
}

struct Walk<'a> {
    wish: &'a Wish,
    segments: Vec<Segment>,
    total: usize,
    matched: bool,
    initials: BTreeSet<char>,
    /// The first document met of each thing that has several; `None` once it stands in `again`.
    first: HashMap<u64, Option<Met>, Spread>,
    /// All documents of the things met more than once: what they count too often is taken back.
    again: Vec<(u64, Met)>,
}

impl<'a> Walk<'a> {
    fn new(wish: &'a Wish) -> Self {
        Self {
            wish,
            segments: Vec::new(),
            total: 0,
            matched: false,
            initials: BTreeSet::new(),
            first: HashMap::default(),
            again: Vec::new(),
        }
    }

    fn take(&mut self, segment: &mut Segment, at: usize, doc: DocId, score: f32) {
        self.matched = true;
        let missing = segment.missing(doc, self.wish);
        if missing.count_ones() > 1 {
            return;
        }
        let Some(thing) = segment.thing.first(doc) else {
            return;
        };
        if segment.siblings.first(doc) != Some(1) {
            let met = Met {
                segment: at,
                doc,
                missing,
            };
            match self.first.entry(thing) {
                Entry::Vacant(slot) => {
                    slot.insert(Some(met));
                }
                Entry::Occupied(mut slot) => {
                    self.again
                        .extend(slot.get_mut().take().map(|first| (thing, first)));
                    self.again.push((thing, met));
                }
            }
        }
        if missing & !LETTER == 0 && self.wish.count {
            self.initials.insert(segment.letter(doc));
        }
        if self.wish.count {
            segment.count(doc, missing);
        }
        if missing == 0 {
            self.total += 1;
            segment.hit(doc, thing, score, self.wish.keep);
        }
    }

    fn finish(mut self) -> tantivy::Result<Found> {
        let twice = self.take_back()?;
        let hits = self.best()?;
        Ok(Found {
            hits,
            facets: self.facets(&twice)?,
            total: self.total,
            initials: self.initials.into_iter().collect(),
            matched: self.matched,
        })
    }

    /// Things met more than once were counted for each document; leaves one count for each thing.
    /// Gives what cannot be taken back by number, because the documents lie in two segments.
    fn take_back(&mut self) -> tantivy::Result<HashMap<String, usize>> {
        let mut twice = HashMap::new();
        let mut again = std::mem::take(&mut self.again);
        again.sort_unstable_by_key(|(thing, _)| *thing);
        let mut ords = Vec::new();
        for met in again.chunk_by(|a, b| a.0 == b.0) {
            let hits = met.iter().filter(|(_, met)| met.missing == 0).count();
            self.total -= hits.saturating_sub(1);
            let Some(home) = met
                .first()
                .map(|(_, met)| met.segment)
                .filter(|_| self.wish.count)
            else {
                continue;
            };
            if met.iter().any(|(_, met)| met.segment != home) {
                for term in repeated(&mut self.terms(met)?) {
                    *twice.entry(term.clone()).or_insert(0) += 1;
                }
            } else if let Some(segment) = self.segments.get_mut(home) {
                ords.clear();
                for (_, met) in met {
                    ords.extend(segment.counted(met.doc, met.missing));
                }
                for ord in repeated(&mut ords) {
                    if let Some(count) = segment.counts.get_mut(index(*ord)) {
                        *count -= 1;
                    }
                }
            }
        }
        Ok(twice)
    }

    /// The facet values that these documents count for, with repetition.
    fn terms(&self, met: &[(u64, Met)]) -> tantivy::Result<Vec<String>> {
        let mut terms = Vec::new();
        for (_, met) in met {
            let Some(segment) = self.segments.get(met.segment) else {
                continue;
            };
            for ord in segment.counted(met.doc, met.missing) {
                let mut term = String::new();
                if let Some(column) = &segment.facet
                    && column.ord_to_str(ord, &mut term)?
                {
                    terms.push(term);
                }
            }
        }
        Ok(terms)
    }

    /// The best of all segments, by score, then by order key.
    fn best(&mut self) -> tantivy::Result<Vec<DocAddress>> {
        let keep = self.wish.keep;
        let mut all = Vec::new();
        for (at, segment) in self.segments.iter_mut().enumerate() {
            segment.shrink(keep);
            let ords: BTreeSet<u64> = segment
                .hits
                .iter()
                .map(|hit| hit.rank.1)
                .filter(|ord| *ord != u64::MAX)
                .collect();
            let ords: Vec<u64> = ords.into_iter().collect();
            let mut keys = HashMap::new();
            if let Some(column) = &segment.order {
                let mut next = ords.iter();
                column.dictionary().sorted_ords_to_term_cb(&ords, |key| {
                    keys.extend(next.next().map(|ord| (*ord, key.to_vec())));
                })?;
            }
            let at = u32::try_from(at).unwrap_or(u32::MAX);
            all.extend(segment.hits.iter().map(|hit| {
                let key = keys.get(&hit.rank.1).cloned().unwrap_or_default();
                ((hit.rank.0, key, hit.thing), DocAddress::new(at, hit.doc))
            }));
        }
        all.sort_unstable();
        let mut seen = HashSet::<u64, Spread>::default();
        all.retain(|((_, _, thing), _)| seen.insert(*thing));
        all.truncate(keep);
        Ok(all.into_iter().map(|(_, address)| address).collect())
    }

    fn facets(&self, twice: &HashMap<String, usize>) -> tantivy::Result<Facets> {
        let mut terms: HashMap<String, usize> = HashMap::new();
        for segment in &self.segments {
            let Some(column) = &segment.facet else {
                continue;
            };
            let counted: (Vec<u64>, Vec<u32>) = (0..)
                .zip(&segment.counts)
                .filter(|(_, count)| **count > 0)
                .map(|(ord, count)| (ord, *count))
                .unzip();
            let mut counts = counted.1.iter();
            column
                .dictionary()
                .sorted_ords_to_term_cb(&counted.0, |term| {
                    let count = counts.next().copied().unwrap_or(0);
                    *terms
                        .entry(String::from_utf8_lossy(term).into_owned())
                        .or_insert(0) += count as usize;
                })?;
        }
        let mut facets: BTreeMap<String, Vec<(String, usize)>> = BTreeMap::new();
        for (term, count) in terms {
            let count = count.saturating_sub(twice.get(&term).copied().unwrap_or(0));
            if let Some((name, value)) = term.split_once(fields::DIVIDER).filter(|_| count > 0) {
                facets
                    .entry(name.to_owned())
                    .or_default()
                    .push((value.to_owned(), count));
            }
        }
        for (name, values) in &mut facets {
            values.sort_unstable_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
            let chosen = self.wish.filters.iter().find(|(filter, _)| filter == name);
            let mut at = 0;
            values.retain(|(value, _)| {
                at += 1;
                at <= MAX_VALUES || chosen.is_some_and(|(_, chosen)| chosen.contains(value))
            });
        }
        Ok(facets.into_iter().collect())
    }
}

/// Sorts, and gives each element as often as it comes again.
fn repeated<T: Ord>(all: &mut [T]) -> impl Iterator<Item = &T> {
    all.sort_unstable();
    all.windows(2).filter_map(|pair| match pair {
        [a, b] if a == b => Some(b),
        _ => None,
    })
}
