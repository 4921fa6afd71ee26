//! What changed from one document to another: block by block, and within a block word by word.
//! How it looks stands in `diff_html`.

use std::{collections::HashMap, hash::Hash};

use similar::{Algorithm, DiffOp, capture_diff_slices};

use crate::model::{Block, Cell, Document, Inline, Piece};

/// What became of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum How {
    Kept,
    Added,
    Removed,
}

/// A block, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    Kept(Block),
    Added(Block),
    Removed(Block),
    /// A paragraph, heading or code block with other words than before.
    Words {
        old: Block,
        new: Block,
        words: Vec<Word>,
    },
    /// A list, table, quote or call-out with other parts than before.
    Parts {
        old: Block,
        new: Block,
        parts: Vec<Part>,
    },
}

/// A word, a blank or a sign, and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    pub how: How,
    pub inline: Inline,
}

/// An item or a row, and what became of it. An item is one group, a row is a group a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    Whole(How, Vec<Group>),
    Changed(Vec<(Group, Vec<Change>)>),
}

/// Blocks that belong together within a block.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Group {
    /// The cell they stand in, without them.
    pub cell: Option<Cell>,
    /// Whether the task they are is done.
    pub checked: Option<bool>,
    pub content: Vec<Block>,
}

/// Compares two documents.
pub fn diff(old: &Document, new: &Document) -> Vec<Change> {
    blocks(old.blocks(), new.blocks())
}

/// Of two documents the blocks of each that the other does not have so, for whoever decides between them.
/// Where one has none, nothing is left of it.
pub fn differing(one: &Document, other: &Document) -> (Option<Document>, Option<Document>) {
    let (mut own, mut others) = (Vec::new(), Vec::new());
    for change in diff(one, other) {
        match change {
            Change::Kept(_) => {}
            Change::Removed(block) => own.push(block),
            Change::Added(block) => others.push(block),
            Change::Words { old, new, .. } | Change::Parts { old, new, .. } => {
                own.push(old);
                others.push(new);
            }
        }
    }
    let rest = |blocks: Vec<Block>| (!blocks.is_empty()).then_some(Document { blocks });
    (rest(own), rest(others))
}

/// A comparison of everything with everything would take seconds beyond this.
const MAX_WORK: usize = 25_000_000;
/// So many pairs are looked at for likeness where several blocks were replaced by several.
const MAX_PAIRS: usize = 2_000;
/// Alike enough to be the same thing, changed: the share of words that both have.
const ALIKE: f64 = 0.4;

/// The steps from old to new.
pub(crate) fn steps<T: Eq + Hash>(old: &[T], new: &[T]) -> Vec<DiffOp> {
    let same = |(a, b): &(&T, &T)| a == b;
    let head = old.iter().zip(new).take_while(same).count();
    let tail = (old.iter().rev())
        .zip(new.iter().rev())
        .take(old.len().min(new.len()) - head)
        .take_while(same)
        .count();
    let (old_len, new_len) = (old.len() - head - tail, new.len() - head - tail);
    if old_len.saturating_mul(new_len) <= MAX_WORK {
        return capture_diff_slices(Algorithm::Myers, old, new);
    }
    let equal = |old_index, new_index, len| DiffOp::Equal {
        old_index,
        new_index,
        len,
    };
    let replace = DiffOp::Replace {
        old_index: head,
        old_len,
        new_index: head,
        new_len,
    };
    let mut steps = vec![
        equal(0, 0, head),
        replace,
        equal(head + old_len, head + new_len, tail),
    ];
    steps.retain(|step| !matches!(step, DiffOp::Equal { len: 0, .. }));
    steps
}

fn blocks(old: &[Block], new: &[Block]) -> Vec<Change> {
    paired(
        old,
        new,
        alike,
        Change::Kept,
        Change::Removed,
        Change::Added,
        changed,
    )
}

/// Goes through the steps and hands on what was kept, taken away, added or changed.
fn paired<T: Eq + Hash + Clone, C>(
    old: &[T],
    new: &[T],
    alike: fn(&T, &T) -> bool,
    kept: impl Fn(T) -> C,
    removed: impl Fn(T) -> C,
    added: impl Fn(T) -> C,
    changed: impl Fn(&T, &T) -> C,
) -> Vec<C> {
    let mut all = Vec::new();
    for step in steps(old, new) {
        let was = old.get(step.old_range()).unwrap_or_default();
        let is = new.get(step.new_range()).unwrap_or_default();
        if let DiffOp::Equal { .. } = step {
            all.extend(is.iter().cloned().map(&kept));
            continue;
        }
        let few = was.len().saturating_mul(is.len()) <= MAX_PAIRS;
        let mut rest = was;
        for one in is {
            // In order: what is passed over was taken away.
            let near = rest.iter().take(if few { rest.len() } else { 1 });
            match near.enumerate().find(|(_, before)| alike(before, one)) {
                None => all.push(added(one.clone())),
                Some((index, before)) => {
                    all.extend(rest.iter().take(index).cloned().map(&removed));
                    all.push(changed(before, one));
                    rest = rest.get(index + 1..).unwrap_or_default();
                }
            }
        }
        all.extend(rest.iter().cloned().map(&removed));
    }
    all
}

/// The same kind of block with many of the same words.
fn alike(old: &Block, new: &Block) -> bool {
    let same_kind = match (old, new) {
        (Block::Heading { level: a, .. }, Block::Heading { level: b, .. }) => a == b,
        (Block::OrderedList { start: a, .. }, Block::OrderedList { start: b, .. }) => a == b,
        (Block::Callout { kind: a, .. }, Block::Callout { kind: b, .. }) => a == b,
        (Block::Code { language: a, .. }, Block::Code { language: b, .. }) => a == b,
        (Block::Image(_) | Block::Rule, _) => false,
        (a, b) => std::mem::discriminant(a) == std::mem::discriminant(b),
    };
    same_kind && share(std::slice::from_ref(old), std::slice::from_ref(new)) >= ALIKE
}

/// The share of words that both have; two that say nothing are alike.
fn share(old: &[Block], new: &[Block]) -> f64 {
    let text = |blocks: &[Block]| {
        let document = Document {
            blocks: blocks.to_vec(),
        };
        document.plain_text(|mention| mention.label.clone())
    };
    let (old, new) = (text(old), text(new));
    let mut counts: HashMap<&str, u32> = HashMap::new();
    let (mut before, mut after, mut common) = (0_u32, 0_u32, 0_u32);
    for word in old.split_whitespace() {
        *counts.entry(word).or_default() += 1;
        before += 1;
    }
    for word in new.split_whitespace() {
        after += 1;
        if let Some(count) = counts.get_mut(word).filter(|count| **count > 0) {
            *count -= 1;
            common += 1;
        }
    }
    match before + after {
        0 => 1.0,
        all => f64::from(2 * common) / f64::from(all),
    }
}

fn changed(old: &Block, new: &Block) -> Change {
    let (was, is) = (old.clone(), new.clone());
    match (old, new) {
        (Block::Heading { content: a, .. }, Block::Heading { content: b, .. })
        | (Block::Paragraph(a), Block::Paragraph(b)) => Change::Words {
            old: was,
            new: is,
            words: words(a, b),
        },
        (Block::Code { text: a, .. }, Block::Code { text: b, .. }) => Change::Words {
            old: was,
            new: is,
            words: words(&[Inline::text(a)], &[Inline::text(b)]),
        },
        _ => Change::Parts {
            old: was,
            new: is,
            parts: paired(
                &groups(old),
                &groups(new),
                parts_alike,
                |part| Part::Whole(How::Kept, part),
                |part| Part::Whole(How::Removed, part),
                |part| Part::Whole(How::Added, part),
                |old, new| {
                    let pairs = old.iter().zip(new);
                    Part::Changed(
                        pairs
                            .map(|(old, new)| (new.clone(), blocks(&old.content, &new.content)))
                            .collect(),
                    )
                },
            ),
        },
    }
}

/// The items or rows of a block.
fn groups(block: &Block) -> Vec<Vec<Group>> {
    let plain = |content: &Vec<Block>, checked| {
        vec![Group {
            cell: None,
            checked,
            content: content.clone(),
        }]
    };
    match block {
        Block::BulletList(items) | Block::OrderedList { items, .. } => {
            items.iter().map(|item| plain(item, None)).collect()
        }
        Block::TaskList(items) => items
            .iter()
            .map(|task| plain(&task.content, Some(task.checked)))
            .collect(),
        Block::Quote(content) | Block::Callout { content, .. } => vec![plain(content, None)],
        Block::Table(rows) => rows
            .iter()
            .map(|row| {
                let cells = row.iter().map(|cell| Group {
                    cell: Some(Cell {
                        content: Vec::new(),
                        ..cell.clone()
                    }),
                    checked: None,
                    content: cell.content.clone(),
                });
                cells.collect()
            })
            .collect(),
        _ => Vec::new(),
    }
}

/// The same shape with many of the same words.
fn parts_alike(old: &Vec<Group>, new: &Vec<Group>) -> bool {
    let pairs = || old.iter().zip(new);
    let words = |part: &Vec<Group>| -> Vec<Block> {
        part.iter()
            .flat_map(|group| group.content.clone())
            .collect()
    };
    old.len() == new.len()
        && pairs().all(|(a, b)| a.cell == b.cell && a.checked == b.checked)
        && share(&words(old), &words(new)) >= ALIKE
}

/// The words of a line, compared one by one.
fn words(old: &[Inline], new: &[Inline]) -> Vec<Word> {
    let (old, new) = (split(old), split(new));
    let mut words = Vec::new();
    for step in steps(&old, &new) {
        let mut take = |how, from: &[Inline], range: std::ops::Range<usize>| {
            let pieces = from.get(range).unwrap_or_default();
            words.extend(pieces.iter().cloned().map(|inline| Word { how, inline }));
        };
        if let DiffOp::Equal { .. } = step {
            take(How::Kept, &new, step.new_range());
        } else {
            take(How::Removed, &old, step.old_range());
            take(How::Added, &new, step.new_range());
        }
    }
    words
}

/// Cuts texts into words, runs of blanks, and single signs.
fn split(content: &[Inline]) -> Vec<Inline> {
    let mut pieces = Vec::new();
    for inline in content {
        let Piece::Text(text) = &inline.piece else {
            pieces.push(inline.clone());
            continue;
        };
        let mut word = String::new();
        let mut kind = None;
        for c in text.chars() {
            let next = match c {
                c if c.is_alphanumeric() => 0,
                c if c.is_whitespace() => 1,
                _ => 2,
            };
            if kind.is_some_and(|kind| kind != next || next == 2) {
                pieces.push(piece(std::mem::take(&mut word), inline));
            }
            word.push(c);
            kind = Some(next);
        }
        pieces.push(piece(word, inline));
    }
    pieces
}

fn piece(text: String, of: &Inline) -> Inline {
    Inline {
        piece: Piece::Text(text),
        marks: of.marks.clone(),
    }
}
