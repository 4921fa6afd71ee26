//! What elements mean: which hold others, which end a line, which change a look, which are left out.

use html5ever::{
    Attribute,
    tokenizer::{Tag, TagKind, TokenSinkResult, states::RawKind},
};

use super::{Container, css::Look};

pub(super) fn container(name: &str, tag: &Tag) -> Option<Container> {
    let span = |name| value(tag, name).trim().parse().unwrap_or(1);
    Some(match name {
        "h1" => Container::Heading(1),
        "h2" => Container::Heading(2),
        "h3" => Container::Heading(3),
        "h4" | "h5" | "h6" => Container::Heading(4),
        "ul" | "menu" => Container::BulletList,
        "ol" => Container::OrderedList(value(tag, "start").trim().parse().unwrap_or(1)),
        "li" => Container::Item(None),
        "table" => Container::Table,
        "tr" => Container::Row,
        "td" | "th" => Container::Cell {
            header: name == "th",
            colspan: span("colspan"),
            rowspan: span("rowspan"),
        },
        "blockquote" => Container::Quote,
        _ => return None,
    })
}

pub(super) fn look(name: &str) -> Look {
    let mut look = Look::default();
    match name {
        "b" | "strong" => look.bold = Some(true),
        "i" | "em" => look.italic = Some(true),
        "s" | "strike" | "del" => look.strike = Some(true),
        _ => {}
    }
    look
}

/// Begins and ends a line, and is nothing more.
pub(super) fn is_block(name: &str) -> bool {
    matches!(
        name,
        "address"
            | "article"
            | "aside"
            | "body"
            | "caption"
            | "center"
            | "dd"
            | "details"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "footer"
            | "form"
            | "header"
            | "html"
            | "legend"
            | "main"
            | "nav"
            | "option"
            | "section"
            | "summary"
            | "tbody"
            | "tfoot"
            | "thead"
    )
}

/// May stand among what is open.
pub(super) fn does_something(name: &str) -> bool {
    !is_block(name) && !is_void(name) && name != "p"
}

/// Has no end.
pub(super) fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "param"
            | "source"
            | "track"
            | "wbr"
    )
}

/// Neither text nor structure.
pub(super) fn is_left_out(name: &str) -> bool {
    matches!(
        name,
        "script"
            | "style"
            | "title"
            | "svg"
            | "math"
            | "noscript"
            | "iframe"
            | "object"
            | "template"
            | "xml"
            | "noembed"
            | "noframes"
            | "xmp"
            | "audio"
            | "video"
            | "canvas"
    )
}

/// What a browser reads without looking for elements in it.
pub(super) fn raw(tag: &Tag) -> TokenSinkResult<()> {
    let kind = match (&tag.kind, &*tag.name) {
        (TagKind::EndTag, _) => return TokenSinkResult::Continue,
        (_, "script") => RawKind::ScriptData,
        (_, "style" | "xmp" | "iframe" | "noembed" | "noframes" | "noscript") => RawKind::Rawtext,
        (_, "title" | "textarea") => RawKind::Rcdata,
        _ => return TokenSinkResult::Continue,
    };
    TokenSinkResult::RawData(kind)
}

pub(super) fn value<'a>(tag: &'a Tag, name: &str) -> &'a str {
    let found = |attribute: &&Attribute| &*attribute.name.local == name;
    tag.attrs
        .iter()
        .find(found)
        .map_or("", |attribute| &*attribute.value)
}

/// `class="language-rust"`.
pub(super) fn language(tag: &Tag) -> Option<String> {
    let mut classes = value(tag, "class").split_whitespace();
    classes
        .find_map(|class| class.strip_prefix("language-"))
        .map(str::to_owned)
}
