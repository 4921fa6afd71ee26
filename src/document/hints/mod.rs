//! What whoever writes may want to look at again: long sentences, officialese, the passive voice,
//! pictures without description, headings out of order. Says what and where; how it is put to
//! people is the caller's.

mod language;
mod sentences;

use crate::{
    limits::Place,
    marks::raw_text,
    model::{Block, Document, Inline, Level, Piece},
    reading::{each_block, each_inline},
};

/// The language a text is written in. What is known of style is known of German.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    German,
    English,
}

/// Something to look at again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    pub kind: HintKind,
    /// The block it stands in.
    pub place: Place,
    /// The sentence, the words, or the heading meant; empty for a picture.
    pub sentence: String,
}

impl Hint {
    /// The beginning of it.
    pub fn excerpt(&self) -> String {
        let mut short: String = self.sentence.chars().take(EXCERPT).collect();
        if short.len() < self.sentence.len() {
            short.push('…');
        }
        short
    }
}

/// What it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HintKind {
    /// So many words in a sentence.
    LongSentence(usize),
    /// Nouns do what verbs should: "zur Sicherstellung der Durchführung".
    NominalStyle,
    /// Nobody does it: "wird geprüft".
    Passive,
    /// A word that only authorities use.
    Officialese(String),
    /// A picture that is not decorative and says nothing to who cannot see it.
    UndescribedPicture,
    /// A heading of this level where the one before, or the page's title, leads to another.
    SkippedLevel { found: Level, expected: Level },
    /// A heading without words.
    EmptyHeading,
    /// A link that is called "hier".
    VagueLink,
}

/// Longer ones are read twice.
const MAX_WORDS: usize = 25;
/// As much of a sentence as is shown.
const EXCERPT: usize = 80;

/// Looks through a document, from top to bottom.
pub fn hints(document: &Document, language: Language) -> Vec<Hint> {
    let mut hints = Vec::new();
    let mut level = None;
    for (index, block) in document.blocks().iter().enumerate() {
        let mut hint = |kind, sentence: &str| {
            hints.push(Hint {
                kind,
                place: Place(vec![index + 1]),
                sentence: sentence.trim().to_owned(),
            });
        };
        let block = std::slice::from_ref(block);
        each_block(block, &mut |block| match block {
            Block::Heading {
                level: found,
                content,
            } => {
                let text = raw_text(content);
                if text.trim().is_empty() {
                    hint(HintKind::EmptyHeading, "");
                }
                let expected = below(level);
                if *found > expected {
                    let found = *found;
                    hint(HintKind::SkippedLevel { found, expected }, &text);
                }
                level = Some(*found);
            }
            Block::Paragraph(content) => style(content, language, &mut hint),
            Block::Image(image) if !image.decorative && image.alt.is_empty() => {
                hint(HintKind::UndescribedPicture, "");
            }
            _ => {}
        });
        links(block, &mut hint);
    }
    hints
}

/// The deepest level that may follow.
fn below(level: Option<Level>) -> Level {
    match level {
        None => Level::Two,
        Some(Level::Two) => Level::Three,
        Some(Level::Three | Level::Four) => Level::Four,
    }
}

fn style(content: &[Inline], language: Language, hint: &mut impl FnMut(HintKind, &str)) {
    let text = raw_text(content);
    for sentence in sentences::of(&text) {
        let words = sentences::words(sentence);
        if words.len() > MAX_WORDS {
            hint(HintKind::LongSentence(words.len()), sentence);
        }
        if language == Language::German {
            if language::is_nominal(&words) {
                hint(HintKind::NominalStyle, sentence);
            }
            if language::is_passive(&words) {
                hint(HintKind::Passive, sentence);
            }
            for word in language::officialese(&words) {
                hint(HintKind::Officialese(word), sentence);
            }
        }
    }
}

/// Text of one link, over all its pieces.
fn links(blocks: &[Block], hint: &mut impl FnMut(HintKind, &str)) {
    let mut open = None;
    let mut text = String::new();
    let mut end = |text: &mut String| {
        if language::is_vague(text) {
            hint(HintKind::VagueLink, text);
        }
        text.clear();
    };
    each_inline(blocks, &mut |inline| {
        if inline.marks.link.as_ref() != open {
            end(&mut text);
            open = inline.marks.link.as_ref();
        }
        if let (Some(_), Piece::Text(more)) = (open, &inline.piece) {
            text.push_str(more);
        }
    });
    end(&mut text);
}
