//! Reads a record, strictly: an unknown name is an error that says what and where.

use serde_json::Value;

use super::{SCHEMA, attributes::Attributes, scan};
use crate::{
    limits::{Invalid, MAX_BYTES, MAX_DEPTH, Place, Problem},
    link::Href,
    model::{
        Block, CalloutKind, Cell, Document, Image, Inline, Level, Marks, Mention, MentionKind,
        Piece, Task,
    },
    tidy::clean,
};

/// A node is an object in an array; the record, its marks and their attributes are the rest.
const JSON_DEPTH: usize = 2 * MAX_DEPTH + 8;

pub(super) fn document(json: &str) -> Result<Document, Invalid> {
    if json.len() > MAX_BYTES {
        return Err(Invalid::TooLarge);
    }
    if scan::deeper_than(json, JSON_DEPTH) {
        return Err(Invalid::TooDeep);
    }
    let value: Value = serde_json::from_str(json).map_err(|error| Invalid::Syntax {
        line: error.line(),
        column: error.column(),
    })?;
    let Value::Object(mut record) = value else {
        return Err(Invalid::Schema);
    };
    let schema = record.remove("schema").and_then(|number| number.as_u64());
    let (Some(SCHEMA), Some(doc), true) = (schema, record.remove("doc"), record.is_empty()) else {
        return Err(Invalid::Schema);
    };
    let mut reader = Reader { place: Vec::new() };
    match reader.doc(doc) {
        Ok(blocks) => Document::new(blocks),
        Err(problem) => Err(Invalid::Node {
            place: Place(reader.place),
            problem,
        }),
    }
}

/// Knows where it is; after an error, that is where the error lies.
struct Reader {
    place: Vec<usize>,
}

/// A node whose name is known to be one and whose parts are not yet read.
struct Node {
    name: String,
    attributes: Attributes,
    content: Vec<Value>,
    marks: Vec<Value>,
    text: Option<String>,
}

impl Node {
    fn of(value: Value) -> Result<Self, Problem> {
        let Value::Object(mut map) = value else {
            return Err(Problem::NotANode);
        };
        let Some(Value::String(name)) = map.remove("type") else {
            return Err(Problem::NotANode);
        };
        let node = Self {
            name,
            attributes: Attributes::of(map.remove("attrs"))?,
            content: array(map.remove("content"))?,
            marks: array(map.remove("marks"))?,
            text: match map.remove("text") {
                None => None,
                Some(Value::String(text)) => Some(text),
                Some(_) => return Err(Problem::NotANode),
            },
        };
        match map.into_iter().next() {
            None => Ok(node),
            Some((name, _)) => Err(Problem::UnknownAttribute(name)),
        }
    }

    /// Without what only text has.
    fn block(value: Value) -> Result<Self, Problem> {
        let node = Self::of(value)?;
        if node.text.is_some() {
            return Err(Problem::Misplaced(node.name));
        }
        match node.marks.is_empty() {
            true => Ok(node),
            false => Err(Problem::Misplaced("marks".to_owned())),
        }
    }

    /// As the one child its parent has.
    fn named(value: Value, names: &[&str]) -> Result<Self, Problem> {
        let node = Self::block(value)?;
        if names.contains(&node.name.as_str()) {
            Ok(node)
        } else {
            Err(stranger(node.name))
        }
    }

    fn childless(&self) -> Result<(), Problem> {
        match self.content.is_empty() {
            true => Ok(()),
            false => Err(Problem::Misplaced("content".to_owned())),
        }
    }
}

const NAMES: [&str; 19] = [
    "doc",
    "heading",
    "paragraph",
    "bulletList",
    "orderedList",
    "listItem",
    "taskList",
    "taskItem",
    "table",
    "tableRow",
    "tableHeader",
    "tableCell",
    "blockquote",
    "callout",
    "codeBlock",
    "horizontalRule",
    "image",
    "hardBreak",
    "mention",
];

/// A node where it cannot be: one we know, or one we do not.
fn stranger(name: String) -> Problem {
    if name == "text" || NAMES.contains(&name.as_str()) {
        Problem::Misplaced(name)
    } else {
        Problem::UnknownNode(name)
    }
}

fn array(value: Option<Value>) -> Result<Vec<Value>, Problem> {
    match value {
        None | Some(Value::Null) => Ok(Vec::new()),
        Some(Value::Array(items)) => Ok(items),
        Some(_) => Err(Problem::NotANode),
    }
}

impl Reader {
    fn doc(&mut self, value: Value) -> Result<Vec<Block>, Problem> {
        let node = Node::named(value, &["doc"])?;
        node.attributes.done()?;
        self.blocks(node.content)
    }

    /// Reads each of the values one level deeper.
    fn each<T>(
        &mut self,
        values: Vec<Value>,
        read: impl Fn(&mut Self, Value) -> Result<T, Problem>,
    ) -> Result<Vec<T>, Problem> {
        let mut all = Vec::with_capacity(values.len());
        for (index, value) in values.into_iter().enumerate() {
            self.place.push(index + 1);
            all.push(read(self, value)?);
            self.place.pop();
        }
        Ok(all)
    }

    fn blocks(&mut self, values: Vec<Value>) -> Result<Vec<Block>, Problem> {
        self.each(values, Self::block)
    }

    fn block(&mut self, value: Value) -> Result<Block, Problem> {
        let mut node = Node::block(value)?;
        let attributes = &mut node.attributes;
        let block = match node.name.as_str() {
            "heading" => Block::Heading {
                level: Level::from_number(attributes.number("level", 0)?)
                    .ok_or(Problem::WrongAttribute("level"))?,
                content: self.each(node.content, Self::inline)?,
            },
            "paragraph" => Block::Paragraph(self.each(node.content, Self::inline)?),
            "bulletList" => Block::BulletList(self.each(node.content, Self::item)?),
            "orderedList" => Block::OrderedList {
                start: attributes.number("start", 1)?,
                items: self.each(node.content, Self::item)?,
            },
            "taskList" => Block::TaskList(self.each(node.content, Self::task)?),
            "table" => Block::Table(self.each(node.content, |reader, row| {
                let row = Node::named(row, &["tableRow"])?;
                row.attributes.done()?;
                reader.each(row.content, Self::cell)
            })?),
            "blockquote" => Block::Quote(self.blocks(node.content)?),
            "callout" => Block::Callout {
                kind: attributes.one_of("kind", &CalloutKind::ALL, CalloutKind::name)?,
                content: self.blocks(node.content)?,
            },
            "codeBlock" => Block::Code {
                language: attributes.text("language")?,
                text: self.each(node.content, Self::code)?.concat(),
            },
            "horizontalRule" => {
                node.childless()?;
                Block::Rule
            }
            "image" => {
                node.childless()?;
                let attributes = &mut node.attributes;
                Block::Image(Image {
                    file: attributes.id("file")?,
                    alt: attributes.text("alt")?.unwrap_or_default(),
                    decorative: attributes.flag("decorative")?,
                })
            }
            _ => return Err(stranger(node.name)),
        };
        node.attributes.done()?;
        Ok(block)
    }

    fn item(&mut self, value: Value) -> Result<Vec<Block>, Problem> {
        let node = Node::named(value, &["listItem"])?;
        node.attributes.done()?;
        self.blocks(node.content)
    }

    fn task(&mut self, value: Value) -> Result<Task, Problem> {
        let mut node = Node::named(value, &["taskItem"])?;
        let checked = node.attributes.flag("checked")?;
        node.attributes.done()?;
        Ok(Task {
            checked,
            content: self.blocks(node.content)?,
        })
    }

    fn cell(&mut self, value: Value) -> Result<Cell, Problem> {
        let mut node = Node::named(value, &["tableHeader", "tableCell"])?;
        let colspan = node.attributes.number("colspan", 1)?;
        let rowspan = node.attributes.number("rowspan", 1)?;
        // How wide its author's window was is nothing to keep.
        node.attributes.take("colwidth");
        node.attributes.done()?;
        Ok(Cell {
            header: node.name == "tableHeader",
            colspan,
            rowspan,
            content: self.blocks(node.content)?,
        })
    }

    fn code(_: &mut Self, value: Value) -> Result<String, Problem> {
        let node = Node::of(value)?;
        match (node.name.as_str(), node.text) {
            ("text", Some(text)) if node.marks.is_empty() => Ok(text),
            ("text", None) => Err(Problem::NotANode),
            ("text", Some(_)) => Err(Problem::Misplaced("marks".to_owned())),
            _ => Err(stranger(node.name)),
        }
    }

    fn inline(_: &mut Self, value: Value) -> Result<Inline, Problem> {
        let mut node = Node::of(value)?;
        node.childless()?;
        let marks = marks(std::mem::take(&mut node.marks))?;
        let piece = match (node.name.as_str(), node.text) {
            ("text", Some(text)) => Piece::Text(text),
            ("text", None) => return Err(Problem::NotANode),
            ("hardBreak", None) => Piece::Break,
            ("mention", None) => Piece::Mention(Mention {
                kind: (node.attributes).one_of("kind", &MentionKind::ALL, MentionKind::name)?,
                id: node.attributes.id("id")?,
                label: (node.attributes.text("label")?)
                    .filter(|label| !clean(label).trim().is_empty())
                    .ok_or(Problem::WrongAttribute("label"))?,
            }),
            _ => return Err(stranger(node.name)),
        };
        node.attributes.done()?;
        Ok(Inline { piece, marks })
    }
}

fn marks(values: Vec<Value>) -> Result<Marks, Problem> {
    let mut marks = Marks::default();
    for value in values {
        let mut node = Node::of(value)?;
        node.childless()?;
        match node.name.as_str() {
            "bold" => marks.bold = true,
            "italic" => marks.italic = true,
            "strike" => marks.strike = true,
            "code" => marks.code = true,
            "link" => {
                let href =
                    (node.attributes.text("href")?).ok_or(Problem::WrongAttribute("href"))?;
                marks.link = Some(Href::parse(&href).ok_or(Problem::Link(href))?);
            }
            _ => return Err(Problem::UnknownMark(node.name)),
        }
        node.attributes.done()?;
    }
    Ok(marks)
}
