//! Writes the record: names in ProseMirror's order, every attribute said, nothing optional.

use std::fmt::Write;

use super::SCHEMA;
use crate::{
    marks::Mark,
    model::{Block, Cell, Document, Inline, Piece},
};

pub(super) fn document(document: &Document) -> String {
    let mut out = format!("{{\"schema\":{SCHEMA},\"doc\":");
    node(&mut out, "doc", "", document.blocks(), block);
    out.push('}');
    out
}

/// A node with its attributes as JSON and its content, if it has any.
fn node<T>(
    out: &mut String,
    name: &str,
    attributes: &str,
    content: &[T],
    write: fn(&mut String, &T),
) {
    out.push_str("{\"type\":\"");
    out.push_str(name);
    out.push('"');
    if !attributes.is_empty() {
        out.push_str(",\"attrs\":{");
        out.push_str(attributes);
        out.push('}');
    }
    if !content.is_empty() {
        out.push_str(",\"content\":");
        array(out, content, write);
    }
    out.push('}');
}

fn array<T>(out: &mut String, items: &[T], write: fn(&mut String, &T)) {
    out.push('[');
    for (index, item) in items.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        write(out, item);
    }
    out.push(']');
}

fn block(out: &mut String, block: &Block) {
    match block {
        Block::Heading { level, content } => {
            let level = format!("\"level\":{}", level.number());
            node(out, "heading", &level, content, inline);
        }
        Block::Paragraph(content) => node(out, "paragraph", "", content, inline),
        Block::BulletList(items) => node(out, "bulletList", "", items, item),
        Block::OrderedList { start, items } => {
            node(
                out,
                "orderedList",
                &format!("\"start\":{start}"),
                items,
                item,
            );
        }
        Block::TaskList(items) => node(out, "taskList", "", items, |out, task| {
            let checked = format!("\"checked\":{}", task.checked);
            node(out, "taskItem", &checked, &task.content, self::block);
        }),
        Block::Table(rows) => node(out, "table", "", rows, |out, row| {
            node(out, "tableRow", "", row, cell);
        }),
        Block::Quote(content) => node(out, "blockquote", "", content, self::block),
        Block::Callout { kind, content } => {
            let kind = format!("\"kind\":\"{}\"", kind.name());
            node(out, "callout", &kind, content, self::block);
        }
        Block::Code { language, text } => {
            let language = match language {
                None => "\"language\":null".to_owned(),
                Some(name) => format!("\"language\":{}", quoted(name)),
            };
            let text: &[&str] = if text.is_empty() { &[] } else { &[text] };
            node(out, "codeBlock", &language, text, |out, text| {
                out.push_str("{\"type\":\"text\",\"text\":");
                out.push_str(&quoted(text));
                out.push('}');
            });
        }
        Block::Rule => node(out, "horizontalRule", "", &[], self::block),
        Block::Image(image) => {
            let attributes = format!(
                "\"file\":\"{}\",\"alt\":{},\"decorative\":{}",
                image.file,
                quoted(&image.alt),
                image.decorative
            );
            node(out, "image", &attributes, &[], self::block);
        }
    }
}

#[expect(
    clippy::ptr_arg,
    reason = "an item is a list of blocks, and `node` takes what it writes by reference"
)]
fn item(out: &mut String, content: &Vec<Block>) {
    node(out, "listItem", "", content, block);
}

fn cell(out: &mut String, cell: &Cell) {
    let name = if cell.header {
        "tableHeader"
    } else {
        "tableCell"
    };
    let spans = format!("\"colspan\":{},\"rowspan\":{}", cell.colspan, cell.rowspan);
    node(out, name, &spans, &cell.content, block);
}

fn inline(out: &mut String, inline: &Inline) {
    let (name, attributes, text) = match &inline.piece {
        Piece::Text(text) => ("text", String::new(), Some(text)),
        Piece::Break => ("hardBreak", String::new(), None),
        Piece::Mention(mention) => (
            "mention",
            format!(
                ",\"attrs\":{{\"kind\":\"{}\",\"id\":\"{}\",\"label\":{}}}",
                mention.kind.name(),
                mention.id,
                quoted(&mention.label)
            ),
            None,
        ),
    };
    out.push_str("{\"type\":\"");
    out.push_str(name);
    out.push('"');
    out.push_str(&attributes);
    let marks = inline.marks.list();
    if !marks.is_empty() {
        out.push_str(",\"marks\":");
        array(out, &marks, mark);
    }
    if let Some(text) = text {
        out.push_str(",\"text\":");
        out.push_str(&quoted(text));
    }
    out.push('}');
}

fn mark(out: &mut String, mark: &Mark<'_>) {
    let (name, attributes) = match mark {
        Mark::Link(href) => ("link", format!("\"href\":{}", quoted(href.as_str()))),
        Mark::Bold => ("bold", String::new()),
        Mark::Italic => ("italic", String::new()),
        Mark::Strike => ("strike", String::new()),
        Mark::Code => ("code", String::new()),
    };
    node(out, name, &attributes, &[], |_, ()| ());
}

/// A JSON string; `<` is escaped for where the record stands in a page.
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '<' => out.push_str("\\u003c"),
            c if c < ' ' => drop(write!(out, "\\u{:04x}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
