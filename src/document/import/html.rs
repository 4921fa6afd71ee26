//! Foreign HTML, as it is pasted and imported.
//!
//! Only html5ever's tokenizer is used: it goes through its input once and builds no tree. The tree
//! of a hostile page can be as deep as the page is long, and grows with the square of it where
//! unclosed elements are opened anew in each paragraph.

use std::cell::RefCell;

use html5ever::{
    buffer_queue::BufferQueue,
    tendril::StrTendril,
    tokenizer::{Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts},
};

use super::{
    Builder, MAX_HTML_BYTES,
    css::Look,
    elements::{
        container, does_something, is_block, is_left_out, is_void, language, look, raw, value,
    },
    word_lists::{self, WordLists},
};
use crate::{
    limits::Invalid,
    link::Href,
    model::{Block, Document, Marks, Piece},
};

impl Document {
    /// Reads foreign HTML: its structure and text, nothing else. Pictures are left out, and links
    /// that lead where none may.
    ///
    /// # Errors
    /// What is too large.
    pub fn from_html(html: &str) -> Result<Self, Invalid> {
        if html.len() > MAX_HTML_BYTES {
            return Err(Invalid::TooLarge);
        }
        let first = if has_first_heading(html) { 1 } else { 2 };
        let tokenizer = Tokenizer::new(
            Sink(RefCell::new(Reader::new(first))),
            TokenizerOpts::default(),
        );
        let input = BufferQueue::default();
        input.push_back(StrTendril::from(html));
        let _ = tokenizer.feed(&input);
        tokenizer.end();
        let mut reader = tokenizer.sink.0.into_inner();
        reader.lists.end(&mut reader.builder);
        reader.end_code();
        reader.builder.finish()
    }
}

fn has_first_heading(html: &str) -> bool {
    html.as_bytes()
        .windows(3)
        .any(|three| three.eq_ignore_ascii_case(b"<h1"))
}

struct Sink(RefCell<Reader>);

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut reader = self.0.borrow_mut();
        match token {
            Token::TagToken(tag) => return reader.tag(&tag),
            Token::CharacterTokens(text) => reader.text(&text),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

/// An element that has begun and does something until it ends.
struct Open {
    name: String,
    does: Does,
}

enum Does {
    Hold,
    Look(Look),
    Code,
    Link(Option<Href>),
    /// Holds the number or dot of one of Word's items.
    Mark,
}

struct Reader {
    builder: Builder,
    open: Vec<Open>,
    /// Begun beyond [`MAX_OPEN`], and of no effect.
    ignored: usize,
    lists: WordLists,
    /// An element whose content is left out, and how many of its name are open.
    skipped: Option<(String, usize)>,
    /// The text and language of a `pre`.
    code: Option<(String, Option<String>)>,
    marker: String,
}

const MAX_OPEN: usize = 256;

impl Reader {
    fn new(first: u8) -> Self {
        Self {
            builder: Builder::new(first),
            open: Vec::new(),
            ignored: 0,
            lists: WordLists::default(),
            skipped: None,
            code: None,
            marker: String::new(),
        }
    }

    fn tag(&mut self, tag: &Tag) -> TokenSinkResult<()> {
        let name: &str = &tag.name;
        if let Some((skipped, count)) = &mut self.skipped {
            if skipped == name {
                match tag.kind {
                    TagKind::StartTag if !tag.self_closing => *count += 1,
                    TagKind::StartTag => {}
                    TagKind::EndTag => *count -= 1,
                }
                if *count == 0 {
                    self.skipped = None;
                }
            }
            return raw(tag);
        }
        match tag.kind {
            TagKind::StartTag => self.start(name, tag),
            TagKind::EndTag => self.end(name),
        }
        raw(tag)
    }

    fn start(&mut self, name: &str, tag: &Tag) {
        if is_left_out(name) {
            if !tag.self_closing {
                self.skipped = Some((name.to_owned(), 1));
            }
            return;
        }
        if let Some((code, _)) = &mut self.code {
            if matches!(name, "br" | "div" | "p") {
                code.push('\n');
            }
            return;
        }
        let style = value(tag, "style");
        if let Some(container) = container(name, tag) {
            self.lists.end(&mut self.builder);
            self.end_before(name);
            if self.begin(name, Does::Hold) {
                self.builder.open(container);
            }
            return;
        }
        match name {
            "br" => {
                let marks = self.marks();
                self.builder.piece(Piece::Break, &marks);
            }
            "hr" => {
                self.lists.end(&mut self.builder);
                self.builder.block(Block::Rule);
            }
            "pre" => {
                self.lists.end(&mut self.builder);
                self.builder.end_line();
                self.code = Some((String::new(), language(tag)));
                self.begin(name, Does::Code);
            }
            "p" => {
                self.builder.end_line();
                match word_lists::level(style) {
                    Some(level) => self.lists.expect(level),
                    None => self.lists.end(&mut self.builder),
                }
            }
            "a" => {
                let href = value(tag, "href").trim_matches(|c: char| c.is_ascii_whitespace());
                self.begin(name, Does::Link(Href::parse(href)));
            }
            _ if word_lists::is_marker(style) => {
                self.marker.clear();
                self.begin(name, Does::Mark);
            }
            _ if is_block(name) => self.builder.end_line(),
            _ if is_void(name) => {}
            _ => {
                let does = match name {
                    "code" | "tt" | "kbd" | "samp" => Does::Code,
                    _ => Does::Look(look(name).with(style)),
                };
                self.begin(name, does);
            }
        }
    }

    /// Notes that something has begun; not where too much has already.
    fn begin(&mut self, name: &str, does: Does) -> bool {
        if self.open.len() >= MAX_OPEN {
            self.ignored += 1;
            return false;
        }
        self.open.push(Open {
            name: name.to_owned(),
            does,
        });
        true
    }

    fn end(&mut self, name: &str) {
        if self.code.is_some() && name != "pre" {
            return;
        }
        if name == "p" || is_block(name) {
            self.builder.end_line();
        }
        if !does_something(name) {
            return;
        }
        if self.ignored > 0 {
            self.ignored -= 1;
            return;
        }
        let Some(index) = self.open.iter().rposition(|open| open.name == name) else {
            return;
        };
        self.end_at(index);
    }

    /// Ends what began there, and if it holds blocks, everything that began in it.
    fn end_at(&mut self, index: usize) {
        let holds = matches!(
            self.open.get(index).map(|open| &open.does),
            Some(Does::Hold)
        );
        if !holds {
            let open = self.open.remove(index);
            match open.does {
                Does::Mark => {
                    let marker = std::mem::take(&mut self.marker);
                    self.lists.begin(&marker, &mut self.builder);
                }
                Does::Code if open.name == "pre" => self.end_code(),
                _ => {}
            }
            return;
        }
        self.lists.end(&mut self.builder);
        for open in self.open.split_off(index) {
            if matches!(open.does, Does::Hold) {
                self.builder.close();
            }
        }
    }

    /// An item ends the item before it, and so do rows and cells.
    fn end_before(&mut self, name: &str) {
        let (same, within): (&[&str], &[&str]) = match name {
            "li" => (&["li"], &["ul", "ol", "table", "td", "th"]),
            "tr" => (&["tr"], &["table"]),
            "td" | "th" => (&["td", "th"], &["tr", "table"]),
            _ => return,
        };
        let near = self.open.iter().rposition(|open| {
            same.contains(&open.name.as_str()) || within.contains(&open.name.as_str())
        });
        if let Some(index) = near
            && self
                .open
                .get(index)
                .is_some_and(|open| same.contains(&open.name.as_str()))
        {
            self.end_at(index);
        }
    }

    fn end_code(&mut self) {
        if let Some((text, language)) = self.code.take() {
            let text = text.trim_matches('\n').to_owned();
            self.builder.block(Block::Code { language, text });
        }
    }

    fn text(&mut self, text: &str) {
        if self.skipped.is_some() {
            return;
        }
        if let Some((code, _)) = &mut self.code {
            code.push_str(text);
            return;
        }
        if self.open.iter().any(|open| matches!(open.does, Does::Mark)) {
            self.marker.push_str(text);
            return;
        }
        if text.chars().any(|c| !c.is_whitespace()) {
            self.lists.begin("", &mut self.builder);
        }
        let mut collapsed = String::with_capacity(text.len());
        let mut blank = match self.builder.line().last().map(|inline| &inline.piece) {
            None | Some(Piece::Break) => true,
            Some(Piece::Text(before)) => before.ends_with(' '),
            Some(Piece::Mention(_)) => false,
        };
        for c in text.chars() {
            let space = c.is_ascii_whitespace();
            if !(space && blank) {
                collapsed.push(if space { ' ' } else { c });
            }
            blank = space;
        }
        if !collapsed.is_empty() {
            let marks = self.marks();
            self.builder.piece(Piece::Text(collapsed), &marks);
        }
    }

    /// What all that is open amounts to.
    fn marks(&self) -> Marks {
        let mut marks = Marks::default();
        for open in &self.open {
            match &open.does {
                Does::Look(look) => {
                    marks.bold = look.bold.unwrap_or(marks.bold);
                    marks.italic = look.italic.unwrap_or(marks.italic);
                    marks.strike = look.strike.unwrap_or(marks.strike);
                }
                Does::Code => marks.code = true,
                Does::Link(href) => marks.link.clone_from(href),
                Does::Hold | Does::Mark => {}
            }
        }
        marks
    }
}
