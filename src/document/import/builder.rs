//! Puts a document together from what begins and ends, whatever the order it comes in.

use crate::{
    limits::{Invalid, MAX_DEPTH},
    model::{Block, CalloutKind, Cell, Document, Inline, Level, Marks, Piece, Row, Task},
};

/// What holds others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Container {
    Heading(u8),
    BulletList,
    OrderedList(u32),
    /// Done or not, if it is a task.
    Item(Option<bool>),
    Table,
    Row,
    Cell {
        header: bool,
        colspan: u16,
        rowspan: u16,
    },
    Quote,
    Callout(CalloutKind),
}

/// Something that has begun and not ended.
struct Frame {
    container: Option<Container>,
    blocks: Vec<Block>,
    line: Vec<Inline>,
    items: Vec<Item>,
    rows: Vec<Row>,
    cells: Row,
}

struct Item {
    checked: Option<bool>,
    content: Vec<Block>,
}

pub(crate) struct Builder {
    /// The innermost that lasts; the outermost is the document.
    top: Frame,
    below: Vec<Frame>,
    /// Begun where nothing may begin any more: what they hold stands in the last frame.
    flat: usize,
    /// By how much headings move down, so that the first level is the page's own.
    shift: u8,
}

/// A line and its pieces go into the deepest frame.
const MAX_FRAMES: usize = MAX_DEPTH - 2;

impl Frame {
    fn new(container: Option<Container>) -> Self {
        Self {
            container,
            blocks: Vec::new(),
            line: Vec::new(),
            items: Vec::new(),
            rows: Vec::new(),
            cells: Vec::new(),
        }
    }

    /// The line ends; what was in it is a paragraph or a heading.
    fn end_line(&mut self, shift: u8) {
        let mut content = std::mem::take(&mut self.line);
        trim(&mut content);
        if content.is_empty() {
            return;
        }
        let block = match self.container {
            Some(Container::Heading(level)) => Block::Heading {
                level: match level + shift {
                    0..=2 => Level::Two,
                    3 => Level::Three,
                    _ => Level::Four,
                },
                content,
            },
            _ => Block::Paragraph(content),
        };
        self.take(vec![block]);
    }

    /// Blocks that ended within it; in a list they are an item, in a table they stand before it.
    fn take(&mut self, blocks: Vec<Block>) {
        match self.container {
            Some(Container::BulletList | Container::OrderedList(_)) => self.items.push(Item {
                checked: None,
                content: blocks,
            }),
            Some(Container::Row) => self.cells.push(Cell {
                header: false,
                colspan: 1,
                rowspan: 1,
                content: blocks,
            }),
            _ => self.blocks.extend(blocks),
        }
    }
}

impl Builder {
    /// `first` is the highest level of the headings that will come.
    pub(crate) fn new(first: u8) -> Self {
        Self {
            top: Frame::new(None),
            below: Vec::new(),
            flat: 0,
            shift: u8::from(first <= 1),
        }
    }

    /// How many have begun and not ended.
    pub(crate) fn depth(&self) -> usize {
        self.below.len() + self.flat
    }

    pub(crate) fn open(&mut self, container: Container) {
        self.end_line();
        if self.flat > 0 || self.below.len() >= MAX_FRAMES {
            self.flat += 1;
        } else {
            let frame = Frame::new(Some(container));
            self.below.push(std::mem::replace(&mut self.top, frame));
        }
    }

    /// Ends what began last.
    pub(crate) fn close(&mut self) {
        self.end_line();
        if self.flat > 0 {
            self.flat -= 1;
            return;
        }
        let Some(parent) = self.below.pop() else {
            return;
        };
        let frame = std::mem::replace(&mut self.top, parent);
        let parent = &mut self.top;
        match (frame.container, &parent.container) {
            (
                Some(Container::Item(checked)),
                Some(Container::BulletList | Container::OrderedList(_)),
            ) => {
                parent.items.push(Item {
                    checked,
                    content: frame.blocks,
                });
            }
            (Some(Container::Row), Some(Container::Table)) => {
                // Markdown has no table without a head; one that says nothing is none.
                if !(parent.rows.is_empty() && is_hollow_head(&frame.cells)) {
                    parent.rows.push(frame.cells);
                }
            }
            (
                Some(Container::Cell {
                    header,
                    colspan,
                    rowspan,
                }),
                Some(Container::Row),
            ) => {
                parent.cells.push(Cell {
                    header,
                    colspan,
                    rowspan,
                    content: frame.blocks,
                });
            }
            (Some(Container::BulletList), _) => parent.take(lists(frame.items, None)),
            (Some(Container::OrderedList(start)), _) => {
                parent.take(lists(frame.items, Some(start)));
            }
            (Some(Container::Table), _) => {
                // A caption, and whatever else stands in a table outside its cells.
                let mut blocks = frame.blocks;
                blocks.push(Block::Table(frame.rows));
                parent.take(blocks);
            }
            (Some(Container::Quote), _) => parent.take(vec![Block::Quote(frame.blocks)]),
            (Some(Container::Callout(kind)), _) => parent.take(vec![Block::Callout {
                kind,
                content: frame.blocks,
            }]),
            // A heading, and what stands where it does not belong.
            _ => {
                let mut blocks = frame.blocks;
                blocks.extend(frame.cells.into_iter().flat_map(|cell| cell.content));
                if !blocks.is_empty() {
                    parent.take(blocks);
                }
            }
        }
    }

    pub(crate) fn end_line(&mut self) {
        self.top.end_line(self.shift);
    }

    /// A block that holds no others.
    pub(crate) fn block(&mut self, block: Block) {
        self.end_line();
        self.top.take(vec![block]);
    }

    pub(crate) fn piece(&mut self, piece: Piece, marks: &Marks) {
        self.top.line.push(Inline {
            piece,
            marks: marks.clone(),
        });
    }

    /// The line so far.
    pub(crate) fn line(&mut self) -> &mut Vec<Inline> {
        &mut self.top.line
    }

    pub(crate) fn finish(mut self) -> Result<Document, Invalid> {
        while self.depth() > 0 {
            self.close();
        }
        self.end_line();
        Document::new(self.top.blocks)
    }
}

fn is_hollow_head(row: &[Cell]) -> bool {
    row.iter()
        .all(|cell| cell.header && cell.content.is_empty())
}

/// Items as lists; tasks and others do not stand in one.
fn lists(items: Vec<Item>, start: Option<u32>) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut number = start.unwrap_or(1);
    let mut items = items.into_iter().peekable();
    while let Some(first) = items.next() {
        let mut run = vec![first];
        let task = run.iter().all(|item| item.checked.is_some());
        while let Some(item) = items.next_if(|item| item.checked.is_some() == task) {
            run.push(item);
        }
        let count = u32::try_from(run.len()).unwrap_or(u32::MAX);
        blocks.push(match (task, start) {
            (true, _) => Block::TaskList(
                run.into_iter()
                    .map(|item| Task {
                        checked: item.checked.unwrap_or_default(),
                        content: item.content,
                    })
                    .collect(),
            ),
            (false, None) => Block::BulletList(run.into_iter().map(|item| item.content).collect()),
            (false, Some(_)) => Block::OrderedList {
                start: number,
                items: run.into_iter().map(|item| item.content).collect(),
            },
        });
        number = number.saturating_add(count);
    }
    blocks
}

/// Takes the ends of lines and the blanks from both ends.
fn trim(content: &mut Vec<Inline>) {
    let hollow = |inline: &Inline| match &inline.piece {
        Piece::Text(text) => text.chars().all(char::is_whitespace),
        Piece::Break => true,
        Piece::Mention(_) => false,
    };
    while content.last().is_some_and(hollow) {
        content.pop();
    }
    let leading = content.iter().take_while(|inline| hollow(inline)).count();
    content.drain(..leading);
    if let Some(Inline {
        piece: Piece::Text(text),
        ..
    }) = content.first_mut()
    {
        *text = text.trim_start().to_owned();
    }
    if let Some(Inline {
        piece: Piece::Text(text),
        ..
    }) = content.last_mut()
    {
        text.truncate(text.trim_end().len());
    }
}
