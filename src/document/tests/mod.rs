//! The document through its public doors.

mod changes;
mod editor;
mod fuzz;
mod hints;
mod hostile;
mod html;
mod json;
mod markdown;
mod render;
mod worlds;

use uuid::Uuid;

use crate::*;

pub(super) const ANKE: Uuid = Uuid::from_u128(0x0192_aaaa_0000_7000_8000_0000_0000_0001);
pub(super) const PICTURE: Uuid = Uuid::from_u128(0x0192_bbbb_0000_7000_8000_0000_0000_0002);

pub(super) const WORDS: Words<'static> = Words {
    somebody: "jemand",
    some_unit: "eine Stelle",
    some_group: "eine Gruppe",
    info: "Hinweis",
    success: "Gut zu wissen",
    warning: "Achtung",
    danger: "Gefahr",
    table: "Tabelle",
    task: "Aufgabe",
    undescribed: "Bild ohne Beschreibung",
    no_picture: "Bild nicht verfügbar",
    added: "hinzugefügt: ",
    removed: "entfernt: ",
};

/// Sees Anke and every picture but those with an even id.
pub(super) struct Reader;

impl Resolve for Reader {
    fn mention(&self, mention: &Mention) -> Option<Seen> {
        (mention.id == ANKE).then(|| Seen {
            name: "Anke Brodersen".into(),
            href: "/personen/anke".into(),
        })
    }

    fn image(&self, file: Uuid) -> Option<Picture> {
        (file == PICTURE).then(|| Picture {
            src: format!("/dateien/{file}"),
            width: 640,
            height: 480,
        })
    }
}

pub(super) fn markdown(text: &str) -> Document {
    Document::from_markdown(text).unwrap()
}

pub(super) fn html(document: &Document) -> String {
    render(document, &Reader, &WORDS).into_string()
}

pub(super) fn paragraph(text: &str) -> Block {
    Block::Paragraph(vec![Inline::text(text)])
}
