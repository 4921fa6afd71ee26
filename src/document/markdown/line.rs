//! A line of Markdown: what could be read as a sign is escaped, and marks are set so that they
//! are read as marks.
//!
//! `CommonMark` takes `**` for the beginning of bold only where it does not follow a letter and
//! precede a sign, and the like. Where that would fail, the neighbouring character is written by
//! its number (`&#228;`), which is a sign to the parser and the same character to the reader.

use crate::{
    marks::Mark,
    model::{Inline, Piece},
};

/// In one line: for headings and descriptions.
pub(super) fn single(content: &[Inline]) -> String {
    write(content, " ", false)
}

/// In one line, in which a bar ends the cell.
pub(super) fn cell(content: &[Inline]) -> String {
    write(content, " ", true)
}

/// In as many lines as it has.
pub(super) fn several(content: &[Inline]) -> String {
    write(content, "\\\n", false)
}

fn write(content: &[Inline], line_end: &'static str, cell: bool) -> String {
    let mut writer = Writer {
        out: String::new(),
        open: Vec::new(),
        line_end,
        cell,
        opened: false,
        closed: false,
    };
    let content = trimmed(content);
    for (index, inline) in content.iter().enumerate() {
        if inline.piece == Piece::Break {
            let after = content
                .iter()
                .skip(index)
                .find(|inline| inline.piece != Piece::Break);
            writer.end_of_line(after);
        } else {
            writer.inline(inline);
        }
    }
    writer.close(0);
    writer.out
}

/// Markdown begins and ends no line with a blank.
fn trimmed(content: &[Inline]) -> Vec<Inline> {
    let hollow = |inline: &&Inline| match &inline.piece {
        Piece::Text(text) => text.trim().is_empty(),
        Piece::Break => true,
        Piece::Mention(_) => false,
    };
    let leading = content.iter().take_while(hollow).count();
    let mut rest: Vec<Inline> = content.iter().skip(leading).cloned().collect();
    while rest.last().as_ref().is_some_and(hollow) {
        rest.pop();
    }
    if let Some(Inline {
        piece: Piece::Text(text),
        ..
    }) = rest.first_mut()
    {
        *text = text.trim_start().to_owned();
    }
    if let Some(Inline {
        piece: Piece::Text(text),
        ..
    }) = rest.last_mut()
    {
        text.truncate(text.trim_end().len());
    }
    rest
}

struct Writer<'a> {
    out: String,
    open: Vec<Mark<'a>>,
    line_end: &'static str,
    cell: bool,
    /// A mark has just begun.
    opened: bool,
    /// A mark has just ended.
    closed: bool,
}

impl<'a> Writer<'a> {
    fn inline(&mut self, inline: &'a Inline) {
        let mut marks = inline.marks.list();
        // Code is not a mark around others here, but a text of its own.
        let code = marks.pop_if(|mark| *mark == Mark::Code).is_some();
        let shared = self.shared(&marks);
        self.close(shared);
        let piece = match &inline.piece {
            Piece::Text(text) if code && self.cell => code_span(text).replace('|', "\\|"),
            Piece::Text(text) if code => code_span(text),
            Piece::Text(text) => escaped(text, self.out.is_empty() || self.out.ends_with('\n')),
            Piece::Break => String::new(),
            Piece::Mention(mention) => {
                let label = escaped(&mention.label, false);
                format!("@[{label}]({}:{})", mention.kind.name(), mention.id)
            }
        };
        for mark in marks.into_iter().skip(shared) {
            self.begin(mark);
        }
        self.push(&piece);
    }

    /// Only what is open before and after stays open: no mark ends at the beginning of a line.
    fn end_of_line(&mut self, after: Option<&Inline>) {
        let marks = after.map(|inline| inline.marks.list()).unwrap_or_default();
        let shared = self.shared(&marks);
        self.close(shared);
        self.out.push_str(self.line_end);
        self.closed = false;
    }

    /// How many of the open marks stay open.
    fn shared(&self, marks: &[Mark<'_>]) -> usize {
        self.open
            .iter()
            .zip(marks)
            .take_while(|(a, b)| a == b)
            .count()
    }

    /// Writes a piece, its first character by its number where it would keep the mark before it
    /// from being one, or where it would be left out.
    fn push(&mut self, piece: &str) {
        let first = piece.chars().next();
        let numbered = first.filter(|c| match c {
            c if c.is_whitespace() => self.opened || (*c == ' ' && self.out.ends_with('\n')),
            c if is_sign(*c) => false,
            _ => self.closed && (!self.opened || self.out.ends_with(delimiter(&Mark::Strike))),
        });
        match numbered {
            Some(c) => {
                self.out.push_str(&by_number(c));
                self.out.extend(piece.chars().skip(1));
            }
            None => self.out.push_str(piece),
        }
        (self.opened, self.closed) = (false, false);
    }

    fn begin(&mut self, mark: Mark<'a>) {
        let sign = delimiter(&mark);
        // It must not look as if it ended something: what is before it is a blank or a sign.
        // The parser looks through tildes.
        let strike = delimiter(&Mark::Strike);
        let ended = self.closed && self.out.ends_with(strike);
        if ended {
            self.out.truncate(self.out.len() - strike.len());
        }
        if self
            .out
            .ends_with(|c: char| !c.is_whitespace() && !is_sign(c))
        {
            by_number_last(&mut self.out);
        }
        if ended {
            self.out.push_str(strike);
        }
        self.out.push_str(sign);
        self.open.push(mark);
        self.opened = true;
    }

    fn close(&mut self, down_to: usize) {
        while self.open.len() > down_to {
            let Some(mark) = self.open.pop() else { return };
            if let Mark::Link(href) = mark {
                self.out.push_str("](<");
                self.out.push_str(&escaped_address(href.as_str()));
                self.out.push_str(">)");
                continue;
            }
            // A blank before the end would keep it from ending.
            if self.out.ends_with(char::is_whitespace) {
                by_number_last(&mut self.out);
            }
            self.out.push_str(delimiter(&mark));
            self.closed = true;
        }
    }
}

/// Three that cannot be taken for one another.
fn delimiter(mark: &Mark<'_>) -> &'static str {
    match mark {
        Mark::Link(_) => "[",
        Mark::Bold => "**",
        Mark::Italic => "_",
        Mark::Strike => "~~",
        Mark::Code => "`",
    }
}

fn is_sign(c: char) -> bool {
    c.is_ascii_punctuation()
}

fn by_number(c: char) -> String {
    format!("&#{};", u32::from(c))
}

fn by_number_last(out: &mut String) {
    if let Some(c) = out.pop() {
        out.push_str(&by_number(c));
    }
}

/// Text in which nothing is a sign; at the beginning of a line also what would be one there.
fn escaped(text: &str, begins: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut number = begins;
    for (index, c) in text.chars().enumerate() {
        let first = begins && index == 0;
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' | '|' | '#' | '!' | '@' => {
                out.push('\\');
            }
            '-' | '+' | '=' | ':' if first => out.push('\\'),
            '.' | ')' if number && index > 0 => out.push('\\'),
            _ => {}
        }
        number &= c.is_ascii_digit();
        out.push(c);
    }
    out
}

/// Within `<` and `>`.
fn escaped_address(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for c in address.chars() {
        if c.is_ascii_punctuation()
            && matches!(c, '\\' | '<' | '>' | '&' | '|' | '*' | '_' | '`' | '~')
        {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// Within more backticks than stand in it.
fn code_span(text: &str) -> String {
    let longest = text
        .split(|c| c != '`')
        .map(str::len)
        .max()
        .unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    let pad = match text.starts_with(['`', ' ']) || text.ends_with(['`', ' ']) {
        true if !text.trim().is_empty() => " ",
        _ => "",
    };
    format!("{fence}{pad}{text}{pad}{fence}")
}
