//! A document to Markdown.

use super::{DECORATIVE, PICTURE, line};
use crate::model::{Block, Document, Image, Inline, Row};

pub(super) fn document(document: &Document) -> String {
    let mut out = blocks(document.blocks()).join("\n");
    if !out.is_empty() {
        out.push('\n');
    }
    out
}

/// The lines of some blocks, one below the other with an empty line between.
fn blocks(blocks: &[Block]) -> Vec<String> {
    let mut lines = Vec::new();
    let mut before: Option<(char, bool)> = None;
    for block in blocks {
        // Two lists of one kind in a row are two only if their signs differ.
        let list = sign(block, before);
        let written = self::block(block, list.is_some_and(|(_, other)| other));
        if written.is_empty() {
            continue;
        }
        before = list;
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.extend(written);
    }
    lines
}

/// Whether it is numbered, and whether it takes the other sign than usual.
fn sign(block: &Block, before: Option<(char, bool)>) -> Option<(char, bool)> {
    let kind = match block {
        Block::BulletList(_) | Block::TaskList(_) => '-',
        Block::OrderedList { .. } => '.',
        _ => return None,
    };
    let other = before.is_some_and(|(was, other)| was == kind && !other);
    Some((kind, other))
}

fn block(block: &Block, other_sign: bool) -> Vec<String> {
    let bullet = if other_sign { "* " } else { "- " };
    match block {
        Block::Heading { level, content } => {
            let text = line::single(content);
            vec![format!("{} {text}", "#".repeat(level.number().into()))]
        }
        Block::Paragraph(content) => lines(&line::several(content)),
        Block::BulletList(items) => items
            .iter()
            .flat_map(|content| item(bullet, "", content))
            .collect(),
        Block::OrderedList { start, items } => (u64::from(*start)..)
            .zip(items)
            .flat_map(|(number, content)| {
                let sign = if other_sign { ')' } else { '.' };
                item(&format!("{number}{sign} "), "", content)
            })
            .collect(),
        Block::TaskList(items) => items
            .iter()
            .flat_map(|task| {
                let done = if task.checked { "[x] " } else { "[ ] " };
                item(bullet, done, &task.content)
            })
            .collect(),
        Block::Table(rows) => table(rows),
        Block::Quote(content) => prefixed(blocks(content)),
        Block::Callout { kind, content } => {
            let mut inside = vec![format!("[!{}]", kind.name().to_uppercase())];
            inside.extend(blocks(content));
            prefixed(inside)
        }
        Block::Code { language, text } => code(language.as_deref(), text),
        // Three hyphens could be a list within a list.
        Block::Rule => vec!["___".to_owned()],
        Block::Image(image) => vec![picture(image)],
    }
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::to_owned).collect()
}

/// The first line after the sign, the others below it.
fn item(sign: &str, task: &str, content: &[Block]) -> Vec<String> {
    let indent = " ".repeat(sign.chars().count());
    let mut inside = blocks(content);
    let silent = blocks(content.get(..1).unwrap_or_default()).is_empty();
    match (silent, task) {
        // In one line, the signs of lists within lists could be a rule.
        (true, "") => inside.insert(0, String::new()),
        // A task needs a text, and a blank that is written by its number is one.
        (true, _) => drop(inside.splice(..0, ["&#32;".to_owned(), String::new()])),
        (false, _) => {}
    }
    let mut first = true;
    inside
        .into_iter()
        .map(|line| {
            let lead = if first {
                format!("{sign}{task}")
            } else {
                indent.clone()
            };
            first = false;
            format!("{lead}{line}").trim_end().to_owned()
        })
        .collect()
}

fn prefixed(inside: Vec<String>) -> Vec<String> {
    let quoted: Vec<String> = inside
        .into_iter()
        .map(|line| format!("> {line}").trim_end().to_owned())
        .collect();
    if quoted.is_empty() {
        vec![">".to_owned()]
    } else {
        quoted
    }
}

fn code(language: Option<&str>, text: &str) -> Vec<String> {
    let mut run = 0;
    let mut longest = 0;
    for c in text.chars() {
        run = if c == '`' { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    let fence = "`".repeat((longest + 1).max(3));
    let mut out = vec![format!("{fence}{}", language.unwrap_or_default())];
    if !text.is_empty() {
        out.extend(text.split('\n').map(str::to_owned));
    }
    out.push(fence);
    out
}

fn picture(image: &Image) -> String {
    let alt = line::single(&[Inline::text(&image.alt)]);
    let title = match image.decorative {
        true => format!(" \"{DECORATIVE}\""),
        false => String::new(),
    };
    format!("![{alt}]({PICTURE}:{}{title})", image.file)
}

/// The first row is the head, if it is one; else the head is empty.
fn table(rows: &[Row]) -> Vec<String> {
    let wide = |row: &Row| {
        row.iter()
            .map(|cell| usize::from(cell.colspan))
            .sum::<usize>()
    };
    let columns = rows.iter().map(wide).max().unwrap_or(1).max(1);
    let written = |row: &Row| {
        let mut cells: Vec<String> = Vec::new();
        for cell in row {
            cells.push(cell_text(&cell.content));
            cells.extend((1..cell.colspan).map(|_| String::new()));
        }
        cells.resize(columns, String::new());
        format!("| {} |", cells.join(" | "))
    };
    let mut body = rows.iter();
    let head = match rows.first().filter(|row| crate::render::is_head(row)) {
        Some(row) => {
            body.next();
            written(row)
        }
        None => written(&Vec::new()),
    };
    let mut out = vec![head, format!("|{}", " --- |".repeat(columns))];
    out.extend(body.map(written));
    out
}

/// What a cell holds, in one line.
fn cell_text(content: &[Block]) -> String {
    let mut texts: Vec<String> = Vec::new();
    crate::reading::each_block(content, &mut |block| match block {
        Block::Paragraph(content) | Block::Heading { content, .. } => {
            texts.push(line::cell(content));
        }
        Block::Code { text, .. } => {
            texts.push(line::cell(&[Inline::text(text.replace('\n', " "))]));
        }
        Block::Image(image) => texts.push(picture(image)),
        _ => {}
    });
    texts.retain(|text| !text.is_empty());
    texts.join(" ")
}
