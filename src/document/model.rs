//! The types a document is made of. How they are read, written and mended stands elsewhere.

use uuid::Uuid;

use crate::link::Href;

/// A text with its structure. The page's title is not part of it.
///
/// It can only be made by [`Document::new`] and the readers, which all end there.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Document {
    pub(crate) blocks: Vec<Block>,
}

impl Document {
    /// What the document consists of, from top to bottom; never empty.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }
}

impl Default for Document {
    /// A single empty paragraph, as an editor begins.
    fn default() -> Self {
        Self {
            blocks: vec![Block::Paragraph(Vec::new())],
        }
    }
}

/// What stands by itself, one below the other.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Block {
    Heading {
        level: Level,
        content: Vec<Inline>,
    },
    Paragraph(Vec<Inline>),
    BulletList(Vec<Vec<Block>>),
    OrderedList {
        start: u32,
        items: Vec<Vec<Block>>,
    },
    TaskList(Vec<Task>),
    Table(Vec<Row>),
    Quote(Vec<Block>),
    Callout {
        kind: CalloutKind,
        content: Vec<Block>,
    },
    Code {
        language: Option<String>,
        text: String,
    },
    Rule,
    Image(Image),
}

/// The level of a heading; the first is the page's title and stands outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    Two,
    Three,
    Four,
}

impl Level {
    /// As in `h2`.
    pub fn number(self) -> u8 {
        match self {
            Self::Two => 2,
            Self::Three => 3,
            Self::Four => 4,
        }
    }

    /// Reads what [`Level::number`] wrote.
    pub fn from_number(number: u64) -> Option<Self> {
        match number {
            2 => Some(Self::Two),
            3 => Some(Self::Three),
            4 => Some(Self::Four),
            _ => None,
        }
    }
}

/// An item of a task list.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Task {
    pub checked: bool,
    pub content: Vec<Block>,
}

/// A row of a table.
pub type Row = Vec<Cell>;

/// A cell of a table, as wide and high as it says.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Cell {
    pub header: bool,
    pub colspan: u16,
    pub rowspan: u16,
    pub content: Vec<Block>,
}

/// What a call-out wants of its reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CalloutKind {
    Info,
    Success,
    Warning,
    Danger,
}

impl CalloutKind {
    pub(crate) const ALL: [Self; 4] = [Self::Info, Self::Success, Self::Warning, Self::Danger];

    /// As in the record.
    pub fn name(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Success => "success",
            Self::Warning => "warning",
            Self::Danger => "danger",
        }
    }
}

/// An uploaded picture; never one of another site.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Image {
    pub file: Uuid,
    /// What it shows; empty when it is decorative, or when nobody has said so yet.
    pub alt: String,
    /// Says nothing that the text does not.
    pub decorative: bool,
}

/// What stands in a line.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Inline {
    pub piece: Piece,
    pub marks: Marks,
}

impl Inline {
    /// Text without marks.
    pub fn text(text: impl Into<String>) -> Self {
        Self {
            piece: Piece::Text(text.into()),
            marks: Marks::default(),
        }
    }
}

/// Text, the end of a line, or the name of somebody.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Piece {
    Text(String),
    Break,
    Mention(Mention),
}

/// How a piece is set off, and where it leads.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each mark is there or not, whatever the others are"
)]
pub struct Marks {
    pub link: Option<Href>,
    pub bold: bool,
    pub italic: bool,
    pub strike: bool,
    pub code: bool,
}

/// Somebody who is named, so that the name leads to them. Two are the same that name the same, under
/// whatever label: readers know the same person by different names, or by none.
#[derive(Clone, Debug, Eq)]
pub struct Mention {
    pub kind: MentionKind,
    pub id: Uuid,
    /// The name when it was written; what a reader sees is [`crate::Resolve`]'s to say.
    pub label: String,
}

impl PartialEq for Mention {
    fn eq(&self, other: &Self) -> bool {
        (self.kind, self.id) == (other.kind, other.id)
    }
}

impl std::hash::Hash for Mention {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        (self.kind, self.id).hash(state);
    }
}

/// What a mention names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MentionKind {
    Person,
    Unit,
    Group,
}

impl MentionKind {
    pub(crate) const ALL: [Self; 3] = [Self::Person, Self::Unit, Self::Group];

    /// As in the record.
    pub fn name(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Unit => "unit",
            Self::Group => "group",
        }
    }
}
