//! A document as HTML. The only maker of [`Html`], with its own escaping and a closed set of
//! elements; looks come from classes, nothing from the document becomes a name or a style.

mod line;

use uuid::Uuid;

use crate::{
    diff::How,
    escape::{attribute, escape},
    marks::raw_text,
    model::{Block, Cell, Document, Image, Inline, Level, Mention, Row},
    outline::Ids,
    words::Words,
};

/// HTML that may stand in a page as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Html(pub(crate) String);

impl Html {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn into_string(self) -> String {
        self.0
    }
}

/// What this reader may see of what a document only names.
pub trait Resolve {
    /// The name and address of somebody; nothing if the reader may not see them.
    fn mention(&self, mention: &Mention) -> Option<Seen>;
    /// The address and size of a picture; nothing if it is gone.
    fn image(&self, file: Uuid) -> Option<Picture>;
}

/// Somebody as this reader sees them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    pub name: String,
    /// Their page, within this house.
    pub href: String,
}

/// A picture as it is fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    pub src: String,
    pub width: u32,
    pub height: u32,
}

/// Draws a document for a reader.
pub fn render(document: &Document, resolve: &impl Resolve, words: &Words<'_>) -> Html {
    let mut pen = Pen::new(resolve, words);
    pen.ids = Some(Ids::default());
    pen.blocks(document.blocks(), How::Kept);
    Html(pen.out)
}

/// Writes elements, each with its end; shared with the drawing of changes.
pub(crate) struct Pen<'a, R> {
    pub(crate) out: String,
    resolve: &'a R,
    words: &'a Words<'a>,
    /// Headings have ids, except where two versions stand in one.
    ids: Option<Ids>,
}

impl<'a, R: Resolve> Pen<'a, R> {
    pub(crate) fn new(resolve: &'a R, words: &'a Words<'a>) -> Self {
        Self {
            out: String::new(),
            resolve,
            words,
            ids: None,
        }
    }

    pub(crate) fn raw(&mut self, html: &'static str) {
        self.out.push_str(html);
    }

    pub(crate) fn blocks(&mut self, blocks: &[Block], how: How) {
        for block in blocks {
            self.block(block, how);
        }
    }

    pub(crate) fn block(&mut self, block: &Block, how: How) {
        match block {
            Block::Heading { content, .. } | Block::Paragraph(content) => {
                self.line(block, content.iter().map(|inline| (how, inline)));
            }
            Block::Code { text, .. } => {
                self.raw("<pre><code>");
                self.ink(how, |pen| escape(&mut pen.out, text));
                self.raw("</code></pre>");
            }
            Block::BulletList(items) | Block::OrderedList { items, .. } => {
                self.open(block);
                for item in items {
                    self.item(None, |pen| pen.blocks(item, how));
                }
                self.close(block);
            }
            Block::TaskList(items) => {
                self.open(block);
                for task in items {
                    self.task(task.checked, &task.content, how);
                }
                self.close(block);
            }
            Block::Table(rows) => self.table(rows, how),
            Block::Quote(content) | Block::Callout { content, .. } => {
                self.open(block);
                self.blocks(content, how);
                self.close(block);
            }
            Block::Rule => self.ink(how, |pen| pen.raw("<hr>")),
            Block::Image(image) => {
                self.raw("<div class=\"ct-picture\">");
                self.ink(how, |pen| pen.image(image));
                self.raw("</div>");
            }
        }
    }

    /// A paragraph, heading or code block with these pieces in it.
    pub(crate) fn line<'b>(
        &mut self,
        block: &Block,
        pieces: impl Iterator<Item = (How, &'b Inline)>,
    ) {
        match block {
            Block::Heading { level, content } => {
                let (begin, end) = match level {
                    Level::Two => ("<h2", "</h2>"),
                    Level::Three => ("<h3", "</h3>"),
                    Level::Four => ("<h4", "</h4>"),
                };
                self.raw(begin);
                if let Some(ids) = &mut self.ids {
                    let id = ids.of(&raw_text(content));
                    attribute(&mut self.out, "id", &id);
                }
                self.raw(">");
                self.inlines(pieces);
                self.raw(end);
            }
            Block::Code { .. } => {
                self.raw("<pre><code>");
                self.inlines(pieces);
                self.raw("</code></pre>");
            }
            _ => {
                self.raw("<p>");
                self.inlines(pieces);
                self.raw("</p>");
            }
        }
    }

    /// The beginning of what has blocks within it.
    pub(crate) fn open(&mut self, block: &Block) {
        match block {
            Block::BulletList(_) => self.raw("<ul>"),
            Block::OrderedList { start: 1, .. } => self.raw("<ol>"),
            Block::OrderedList { start, .. } => {
                self.raw("<ol");
                attribute(&mut self.out, "start", &start.to_string());
                self.raw(">");
            }
            Block::TaskList(_) => self.raw("<ul class=\"ct-tasks\">"),
            Block::Table(_) => {
                self.raw("<div class=\"al-tablebox ct-tablebox\" role=\"region\" tabindex=\"0\"");
                attribute(&mut self.out, "aria-label", self.words.table);
                self.raw("><table class=\"ct-table\">");
            }
            Block::Quote(_) => self.raw("<blockquote>"),
            Block::Callout { kind, .. } => {
                let label = self.words.callout(*kind);
                self.raw("<div class=\"ct-callout ct-callout--");
                self.raw(kind.name());
                self.raw("\" role=\"note\"");
                attribute(&mut self.out, "aria-label", label);
                self.raw("><p class=\"ct-callout__label\">");
                escape(&mut self.out, label);
                self.raw("</p>");
            }
            _ => {}
        }
    }

    /// The end of what [`Pen::open`] began.
    pub(crate) fn close(&mut self, block: &Block) {
        self.raw(match block {
            Block::BulletList(_) | Block::TaskList(_) => "</ul>",
            Block::OrderedList { .. } => "</ol>",
            Block::Table(_) => "</table></div>",
            Block::Quote(_) => "</blockquote>",
            Block::Callout { .. } => "</div>",
            _ => "",
        });
    }

    /// An item; of a task list if it says whether it is done.
    pub(crate) fn item(&mut self, checked: Option<bool>, inside: impl FnOnce(&mut Self)) {
        self.raw("<li>");
        if let Some(checked) = checked {
            self.checkbox(checked, true);
        }
        inside(self);
        self.raw("</li>");
    }

    /// The first line of a task is the label of its box.
    fn task(&mut self, checked: bool, content: &[Block], how: How) {
        let Some((Block::Paragraph(line), rest)) = content.split_first() else {
            return self.item(Some(checked), |pen| pen.blocks(content, how));
        };
        let speaks = !raw_text(line).trim().is_empty();
        self.raw("<li>");
        if speaks {
            self.raw("<label>");
        }
        self.checkbox(checked, !speaks);
        self.raw("<span>");
        self.inlines(line.iter().map(|inline| (how, inline)));
        self.raw("</span>");
        if speaks {
            self.raw("</label>");
        }
        self.blocks(rest, how);
        self.raw("</li>");
    }

    fn checkbox(&mut self, checked: bool, named: bool) {
        self.raw("<input type=\"checkbox\" disabled");
        if checked {
            self.raw(" checked");
        }
        if named {
            attribute(&mut self.out, "aria-label", self.words.task);
        }
        self.raw(">");
    }

    fn table(&mut self, rows: &[Row], how: How) {
        let block = Block::Table(Vec::new());
        self.open(&block);
        let heads = rows.iter().take_while(|row| is_head(row)).count();
        // A head without a body is a body.
        let (head, body) = rows.split_at(if heads == rows.len() { 0 } else { heads });
        if !head.is_empty() {
            self.raw("<thead>");
            for row in head {
                self.row(row, how);
            }
            self.raw("</thead>");
        }
        self.raw("<tbody>");
        for row in body {
            self.row(row, how);
        }
        self.raw("</tbody>");
        self.close(&block);
    }

    fn row(&mut self, row: &[Cell], how: How) {
        self.raw("<tr>");
        let head = is_head(row);
        for cell in row {
            self.cell(cell, head, |pen| pen.blocks(&cell.content, how));
        }
        self.raw("</tr>");
    }

    /// A cell; in a row of headers it heads its column, else its row.
    pub(crate) fn cell(&mut self, cell: &Cell, head: bool, inside: impl FnOnce(&mut Self)) {
        self.raw(match (cell.header, head) {
            (true, true) => "<th scope=\"col\"",
            (true, false) => "<th scope=\"row\"",
            (false, _) => "<td",
        });
        for (name, span) in [("colspan", cell.colspan), ("rowspan", cell.rowspan)] {
            if span > 1 {
                attribute(&mut self.out, name, &span.to_string());
            }
        }
        self.raw(">");
        inside(self);
        self.raw(if cell.header { "</th>" } else { "</td>" });
    }

    fn image(&mut self, image: &Image) {
        let Some(picture) = self.resolve.image(image.file) else {
            self.raw("<span class=\"ct-gone\">");
            escape(&mut self.out, self.words.no_picture);
            if !image.alt.is_empty() {
                self.raw(": ");
                escape(&mut self.out, &image.alt);
            }
            self.raw("</span>");
            return;
        };
        let alt = match (image.decorative, image.alt.as_str()) {
            (false, "") => self.words.undescribed,
            (_, alt) => alt,
        };
        self.raw("<img");
        attribute(&mut self.out, "src", &picture.src);
        attribute(&mut self.out, "alt", alt);
        attribute(&mut self.out, "width", &picture.width.to_string());
        attribute(&mut self.out, "height", &picture.height.to_string());
        self.raw(" loading=\"lazy\" decoding=\"async\">");
    }
}

/// All of its cells are headers.
pub(crate) fn is_head(row: &[Cell]) -> bool {
    !row.is_empty() && row.iter().all(|cell| cell.header)
}
