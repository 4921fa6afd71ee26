//! What a page may begin with: the forms of text that authorities write most.

use platform::texts::Lang;

platform::texts! {
    struct Texts {
        empty => "Leere Seite", "Empty page";
        note => "Vermerk", "Memo";
        minutes => "Protokoll", "Minutes";
        faq => "Fragen und Antworten", "Questions and answers";
        guide => "Leitfaden", "Guide";
        empty_about => "Ohne Vorgabe", "No outline";
        note_about => "Anlass, Sachstand, Bewertung, Vorschlag", "Occasion, facts, assessment, proposal";
        minutes_about => "Teilnehmende, Ergebnisse, Aufgaben", "Participants, results, tasks";
        faq_about => "Eine Frage je Überschrift", "One question a heading";
        guide_about => "Für wen, Schritte, wer hilft", "For whom, steps, who helps";
    }
}

/// A form of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Template {
    Empty,
    Note,
    Minutes,
    Faq,
    Guide,
}

impl Template {
    pub const ALL: [Self; 5] = [
        Self::Empty,
        Self::Note,
        Self::Minutes,
        Self::Faq,
        Self::Guide,
    ];

    /// Its name in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "leer",
            Self::Note => "vermerk",
            Self::Minutes => "protokoll",
            Self::Faq => "faq",
            Self::Guide => "leitfaden",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }

    pub(crate) fn name(self, lang: Lang) -> &'static str {
        let t = Texts(lang);
        match self {
            Self::Empty => t.empty(),
            Self::Note => t.note(),
            Self::Minutes => t.minutes(),
            Self::Faq => t.faq(),
            Self::Guide => t.guide(),
        }
    }

    pub(crate) fn about(self, lang: Lang) -> &'static str {
        let t = Texts(lang);
        match self {
            Self::Empty => t.empty_about(),
            Self::Note => t.note_about(),
            Self::Minutes => t.minutes_about(),
            Self::Faq => t.faq_about(),
            Self::Guide => t.guide_about(),
        }
    }

    /// What the page begins with. Content is German, whatever the language of the interface.
    pub(crate) const fn markdown(self) -> &'static str {
        match self {
            Self::Empty => "",
            Self::Note => {
                "## Anlass\n\nWorum geht es, und wer hat gefragt?\n\n## Sachstand\n\nWas ist bekannt?\n\n## Bewertung\n\nWas folgt daraus?\n\n## Vorschlag\n\nWas soll entschieden werden, von wem und bis wann?"
            }
            Self::Minutes => {
                "Datum, Ort oder Videokonferenz\n\n## Teilnehmende\n\n- \n\n## Ergebnisse\n\n1. \n\n## Aufgaben\n\n| Was | Wer | Bis wann |\n| --- | --- | --- |\n|  |  |  |\n\n## Nächster Termin\n\n"
            }
            Self::Faq => {
                "Kurz gesagt: Worum geht es auf dieser Seite?\n\n## Erste Frage?\n\nAntwort in zwei, drei Sätzen.\n\n## Zweite Frage?\n\nAntwort.\n\n## Wen kann ich fragen?\n\n"
            }
            Self::Guide => {
                "Für wen ist dieser Leitfaden, und wann braucht man ihn?\n\n## Das Wichtigste\n\n- \n\n## In Schritten\n\n1. \n2. \n3. \n\n## Häufige Fehler\n\n\n\n## Wer hilft\n\n"
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_template_reads() {
        for template in Template::ALL {
            assert!(document::Document::from_markdown(template.markdown()).is_ok());
            assert_eq!(Template::from_code(template.code()), Some(template));
        }
    }
}
