//! Two people wrote from the same beginning: what both did, as one document.
//!
//! Blocks are the smallest unit. Where only one changed something, that is taken; where both
//! changed the same block, nobody but the writers can say what is meant, and nothing is dropped.

use std::ops::Range;

use crate::{
    diff::steps,
    limits::Invalid,
    model::{Block, Document},
};

/// Both changed the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    pub mine: Document,
    pub theirs: Document,
    /// The blocks of the common beginning that both changed, by their place from 0; empty where
    /// both added something at the same place.
    pub places: Vec<Range<usize>>,
}

/// Puts what both did into one document.
///
/// # Errors
/// Both changed the same, or the whole would be more than a document may hold.
pub fn merge(base: &Document, mine: &Document, theirs: &Document) -> Result<Document, Conflict> {
    let (blocks, places) = weave(base, mine, theirs);
    let merged = match places.is_empty() {
        true => Document::new(blocks).ok(),
        false => None,
    };
    merged.ok_or_else(|| Conflict {
        mine: mine.clone(),
        theirs: theirs.clone(),
        places,
    })
}

/// The same, and where both changed the same, first my version of it and then theirs.
///
/// # Errors
/// The whole would be more than a document may hold.
pub fn both(base: &Document, mine: &Document, theirs: &Document) -> Result<Document, Invalid> {
    Document::new(weave(base, mine, theirs).0)
}

/// Blocks of the beginning, and what somebody put in their place.
struct Edit<'a> {
    range: Range<usize>,
    with: &'a [Block],
}

fn edits<'a>(base: &[Block], changed: &'a [Block]) -> Vec<Edit<'a>> {
    steps(base, changed)
        .into_iter()
        .filter(|step| !matches!(step, similar::DiffOp::Equal { .. }))
        .map(|step| Edit {
            range: step.old_range(),
            with: changed.get(step.new_range()).unwrap_or_default(),
        })
        .collect()
}

/// Goes from the top to the bottom of the beginning and takes the edits of both as they come.
fn weave(base: &Document, mine: &Document, theirs: &Document) -> (Vec<Block>, Vec<Range<usize>>) {
    let base = base.blocks();
    let (mine, theirs) = (edits(base, mine.blocks()), edits(base, theirs.blocks()));
    let (mut left, mut right) = (mine.as_slice(), theirs.as_slice());
    let (mut blocks, mut places) = (Vec::new(), Vec::new());
    let mut at = 0;
    while let Some(range) = next(left, right) {
        blocks.extend_from_slice(base.get(at..range.start).unwrap_or_default());
        // Everything that touches what is already in the range widens it.
        let (mut range, mut ours, mut others) = (range, 0, 0);
        loop {
            let (before, was) = ((ours, others), range.clone());
            ours = left
                .iter()
                .take_while(|edit| meets(&range, &edit.range))
                .count();
            widen(&mut range, left.iter().take(ours));
            others = right
                .iter()
                .take_while(|edit| meets(&range, &edit.range))
                .count();
            widen(&mut range, right.iter().take(others));
            if before == (ours, others) && was == range {
                break;
            }
        }
        let version = |edits: &[Edit<'_>]| applied(base, &range, edits);
        let (my, their) = (left.split_at(ours), right.split_at(others));
        let (mine, theirs) = (version(my.0), version(their.0));
        match (ours, others) {
            (_, 0) => blocks.extend(mine),
            (0, _) => blocks.extend(theirs),
            _ if mine == theirs => blocks.extend(mine),
            _ => {
                places.push(range.clone());
                blocks.extend(mine);
                blocks.extend(theirs);
            }
        }
        (left, right) = (my.1, their.1);
        at = range.end;
    }
    blocks.extend_from_slice(base.get(at..).unwrap_or_default());
    (blocks, places)
}

/// The first edit of the two; of two at one place an insertion, as it stands before the rest.
fn next(left: &[Edit<'_>], right: &[Edit<'_>]) -> Option<Range<usize>> {
    let order = |edit: &Edit<'_>| (edit.range.start, edit.range.end);
    match (left.first(), right.first()) {
        (Some(a), Some(b)) if order(b) < order(a) => Some(b.range.clone()),
        (Some(a), _) => Some(a.range.clone()),
        (None, b) => b.map(|b| b.range.clone()),
    }
}

/// They have a block in common, or are the same; an insertion at an edge of what is replaced
/// stands beside it.
fn meets(a: &Range<usize>, b: &Range<usize>) -> bool {
    a == b || (a.start < b.end && b.start < a.end)
}

fn widen<'a>(range: &mut Range<usize>, edits: impl Iterator<Item = &'a Edit<'a>>) {
    for edit in edits {
        range.start = range.start.min(edit.range.start);
        range.end = range.end.max(edit.range.end);
    }
}

/// What a range of the beginning has become.
fn applied(base: &[Block], range: &Range<usize>, edits: &[Edit<'_>]) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut at = range.start;
    for edit in edits {
        blocks.extend_from_slice(base.get(at..edit.range.start).unwrap_or_default());
        blocks.extend_from_slice(edit.with);
        at = edit.range.end;
    }
    blocks.extend_from_slice(base.get(at..range.end).unwrap_or_default());
    blocks
}
