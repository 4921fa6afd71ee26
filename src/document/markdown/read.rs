//! Markdown to a document, by comrak's tree. The tree is walked without calling itself.

use comrak::{
    Arena, Options,
    arena_tree::NodeEdge,
    nodes::{ListType, NodeLink, NodeValue},
    parse_document,
};
use uuid::Uuid;

use super::{DECORATIVE, PICTURE, callout};
use crate::{
    import::{Builder, Container},
    limits::{Invalid, MAX_BYTES},
    link::Href,
    model::{Block, Document, Image, Inline, Marks, Mention, MentionKind, Piece},
};

/// So many quotes and items in one line are an attack: the parser's work grows with them.
const MAX_MARKERS: usize = 64;

pub(super) fn document(markdown: &str) -> Result<Document, Invalid> {
    if markdown.len() > MAX_BYTES {
        return Err(Invalid::TooLarge);
    }
    if markdown.lines().any(|line| markers(line) > MAX_MARKERS) {
        return Err(Invalid::TooDeep);
    }
    let mut options = Options::default();
    options.extension.strikethrough = true;
    options.extension.table = true;
    options.extension.tasklist = true;
    options.extension.ofm_callouts = true;
    let arena = Arena::new();
    let root = parse_document(&arena, markdown, &options);
    let first = root
        .descendants()
        .filter_map(|node| match &node.data().value {
            NodeValue::Heading(heading) => Some(heading.level),
            _ => None,
        })
        .min();
    let mut reader = Reader {
        builder: Builder::new(first.unwrap_or(2)),
        marks: vec![Marks::default()],
        picture: None,
        head: false,
    };
    for edge in root.traverse() {
        match edge {
            NodeEdge::Start(node) => reader.start(&node.data().value),
            NodeEdge::End(node) => reader.end(&node.data().value),
        }
    }
    reader.builder.finish()
}

/// The signs of quotes and lists at the beginning of a line. A rule is a row of signs and none.
fn markers(line: &str) -> usize {
    let mut signs = line.chars().peekable();
    let mut count = 0;
    while let Some(sign) = signs.next() {
        match sign {
            ' ' | '\t' | '0'..='9' => {}
            '>' => count += 1,
            '-' | '+' | '*' | '.' | ')' => {
                count += usize::from(matches!(signs.peek(), Some(' ' | '\t')));
            }
            _ => break,
        }
    }
    count
}

struct Reader {
    builder: Builder,
    /// Of each inline that has begun.
    marks: Vec<Marks>,
    /// Within a picture: where it lies, if it is one of ours, and what it shows.
    picture: Option<(Result<Image, String>, String)>,
    /// In the first row of a table.
    head: bool,
}

impl Reader {
    fn start(&mut self, value: &NodeValue) {
        if let NodeValue::TableRow(head) = value {
            self.head = *head;
        }
        if let Some(container) = self.container(value) {
            return self.builder.open(container);
        }
        match value {
            NodeValue::Paragraph | NodeValue::CalloutTitle => self.builder.end_line(),
            NodeValue::CodeBlock(code) => {
                let language = code.info.split_whitespace().next().map(str::to_owned);
                let text = code
                    .literal
                    .strip_suffix('\n')
                    .unwrap_or(&code.literal)
                    .to_owned();
                self.builder.block(Block::Code { language, text });
            }
            NodeValue::HtmlBlock(html) => {
                self.builder.end_line();
                self.text(html.literal.trim_end());
                self.builder.end_line();
            }
            NodeValue::ThematicBreak => self.builder.block(Block::Rule),
            NodeValue::Text(text) => self.text(text),
            NodeValue::HtmlInline(html) => self.text(html),
            NodeValue::Code(code) => {
                let marks = Marks {
                    code: true,
                    ..self.marks()
                };
                self.piece(Piece::Text(code.literal.clone()), &marks);
            }
            NodeValue::SoftBreak => self.text(" "),
            NodeValue::LineBreak => {
                let marks = self.marks();
                self.piece(Piece::Break, &marks);
            }
            NodeValue::Strong => self.mark(|marks| marks.bold = true),
            NodeValue::Emph => self.mark(|marks| marks.italic = true),
            NodeValue::Strikethrough => self.mark(|marks| marks.strike = true),
            NodeValue::Link(link) => {
                let href = Href::parse(&link.url);
                self.mark(|marks| marks.link = href);
            }
            NodeValue::Image(link) if self.picture.is_none() => {
                let picture = picture(link).ok_or_else(|| link.url.clone());
                self.picture = Some((picture, String::new()));
            }
            _ => {}
        }
    }

    fn end(&mut self, value: &NodeValue) {
        match value {
            NodeValue::Strong | NodeValue::Emph | NodeValue::Strikethrough => {
                self.marks.pop();
            }
            NodeValue::Link(link) => {
                self.marks.pop();
                self.mention(&link.url);
            }
            NodeValue::Image(_) => self.end_picture(),
            NodeValue::Paragraph | NodeValue::CalloutTitle => self.builder.end_line(),
            value if self.container(value).is_some() => self.builder.close(),
            _ => {}
        }
    }

    fn container(&self, value: &NodeValue) -> Option<Container> {
        Some(match value {
            NodeValue::Heading(heading) => Container::Heading(heading.level),
            NodeValue::BlockQuote => Container::Quote,
            NodeValue::Callout(found) => match callout(&found.callout_type) {
                Some(kind) => Container::Callout(kind),
                None => Container::Quote,
            },
            NodeValue::List(list) => match list.list_type {
                ListType::Bullet => Container::BulletList,
                ListType::Ordered => Container::OrderedList(u32::try_from(list.start).unwrap_or(1)),
            },
            NodeValue::Item(_) => Container::Item(None),
            NodeValue::TaskItem(task) => Container::Item(Some(task.symbol.is_some())),
            NodeValue::Table(_) => Container::Table,
            NodeValue::TableRow(_) => Container::Row,
            NodeValue::TableCell => Container::Cell {
                header: self.head,
                colspan: 1,
                rowspan: 1,
            },
            _ => return None,
        })
    }

    fn marks(&self) -> Marks {
        self.marks.last().cloned().unwrap_or_default()
    }

    fn mark(&mut self, set: impl FnOnce(&mut Marks)) {
        let mut marks = self.marks();
        set(&mut marks);
        self.marks.push(marks);
    }

    fn text(&mut self, text: &str) {
        let marks = self.marks();
        self.piece(Piece::Text(text.to_owned()), &marks);
    }

    fn piece(&mut self, piece: Piece, marks: &Marks) {
        match (&mut self.picture, piece) {
            (Some((_, alt)), Piece::Text(text)) => alt.push_str(&text),
            (Some(_), _) => {}
            (None, piece) => self.builder.piece(piece, marks),
        }
    }

    /// After `@[Name](person:uuid)`: the name just read is that of somebody.
    fn mention(&mut self, url: &str) {
        let Some((kind, id)) = url.split_once(':') else {
            return;
        };
        let kind = MentionKind::ALL.into_iter().find(|one| one.name() == kind);
        let (Some(kind), Ok(id)) = (kind, Uuid::try_parse(id)) else {
            return;
        };
        let marks = self.marks();
        let line = self.builder.line();
        let at = line.iter().rposition(|inline| match &inline.piece {
            Piece::Text(text) => text.ends_with('@'),
            _ => false,
        });
        let Some(at) = at else { return };
        let label: String = line
            .split_off(at + 1)
            .into_iter()
            .map(|inline| match inline.piece {
                Piece::Text(text) => text,
                _ => String::new(),
            })
            .collect();
        if let Some(Inline {
            piece: Piece::Text(text),
            ..
        }) = line.last_mut()
        {
            text.pop();
        }
        self.builder
            .piece(Piece::Mention(Mention { kind, id, label }), &marks);
    }

    /// One of ours stands by itself; of another, what it shows is kept, or else where it lies.
    fn end_picture(&mut self) {
        match self.picture.take() {
            Some((Ok(image), alt)) => self.builder.block(Block::Image(Image { alt, ..image })),
            Some((Err(address), alt)) if alt.trim().is_empty() => self.text(&address),
            Some((Err(_), alt)) => self.text(&alt),
            None => {}
        }
    }
}

fn picture(link: &NodeLink) -> Option<Image> {
    let id = link.url.strip_prefix(PICTURE)?.strip_prefix(':')?;
    Some(Image {
        file: Uuid::try_parse(id).ok()?,
        alt: String::new(),
        decorative: link.title == DECORATIVE,
    })
}
