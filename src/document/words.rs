//! The few words that stand in a drawn document and that nobody wrote.

use crate::model::{CalloutKind, MentionKind};

/// Given by the caller, in the language of the page.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    /// Instead of a person whom the reader may not see: "jemand".
    pub somebody: &'a str,
    /// Instead of a unit: "eine Stelle".
    pub some_unit: &'a str,
    /// Instead of a group: "eine Gruppe".
    pub some_group: &'a str,
    pub info: &'a str,
    pub success: &'a str,
    pub warning: &'a str,
    pub danger: &'a str,
    /// Names the box in which a wide table scrolls: "Tabelle".
    pub table: &'a str,
    /// Names a task without words: "Aufgabe".
    pub task: &'a str,
    /// Instead of a missing description: "Bild ohne Beschreibung".
    pub undescribed: &'a str,
    /// Before the description of a picture that is not there: "Bild nicht verfügbar".
    pub no_picture: &'a str,
    /// Before what was added: "hinzugefügt: ".
    pub added: &'a str,
    /// Before what was taken away: "entfernt: ".
    pub removed: &'a str,
}

impl<'a> Words<'a> {
    pub(crate) fn callout(&self, kind: CalloutKind) -> &'a str {
        match kind {
            CalloutKind::Info => self.info,
            CalloutKind::Success => self.success,
            CalloutKind::Warning => self.warning,
            CalloutKind::Danger => self.danger,
        }
    }

    /// For whom the reader may not see.
    pub fn unseen(&self, kind: MentionKind) -> &'a str {
        match kind {
            MentionKind::Person => self.somebody,
            MentionKind::Unit => self.some_unit,
            MentionKind::Group => self.some_group,
        }
    }
}
