//! Hits of the search that lie in other capabilities than the page that shows them: each capability
//! says what its things are called and looks them up through the reader.

use std::pin::Pin;

use uuid::Uuid;

use crate::{
    access::Actor, context::Cx, error::AppError, folding::fold, search::Access, texts::Lang,
};

/// A hit, as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// As the index names it: `group:` and the id.
    pub thing: String,
    pub id: Uuid,
    pub title: String,
    /// What it is, and whose: "Fachnetzwerk · LZD".
    pub detail: String,
    /// What it is about.
    pub text: String,
    pub address: String,
}

/// Characters of a snippet.
const SNIPPET: usize = 220;
/// Characters before the first word that was asked for.
const BEFORE: usize = 60;

/// The part of a text in which the first of the words asked for stands, or its beginning.
pub fn snippet(text: &str, asked: &str) -> String {
    let asked: Vec<String> = asked.split_whitespace().map(fold).collect();
    let mut at = 0;
    let mut start = None;
    for word in text.split_inclusive(char::is_whitespace) {
        let folded = fold(word.trim());
        let is_meant = |asked: &String| asked.len() > 1 && folded.contains(asked.as_str());
        if asked.iter().any(is_meant) {
            start = Some(at);
            break;
        }
        at += word.chars().count();
    }
    let from = start.unwrap_or(0).saturating_sub(BEFORE);
    let mut part: String = text.chars().skip(from).take(SNIPPET).collect();
    // Words are whole.
    if from > 0 {
        let rest = part
            .split_once(char::is_whitespace)
            .map(|(_, rest)| rest.to_owned());
        part = format!("… {}", rest.unwrap_or(part));
    }
    if text.chars().count() > from + SNIPPET {
        let whole = part
            .rsplit_once(char::is_whitespace)
            .map(|(whole, _)| whole.to_owned());
        part = format!("{} …", whole.unwrap_or(part));
    }
    part
}

type Found<'a> = Pin<Box<dyn Future<Output = Result<Vec<Hit>, AppError>> + Send + 'a>>;

/// A kind of things that can be found.
#[derive(Clone, Copy, Debug)]
pub struct HitKind {
    /// As in the index.
    pub kind: &'static str,
    /// "3 Gruppen"
    pub count: fn(Lang, usize) -> String,
    /// What they are called together: "Gruppen".
    pub plural: fn(Lang) -> &'static str,
    /// Which of them may be found, where that is more than seeing the space they lie in.
    pub access: Option<fn(&Actor) -> Access>,
    /// Those of the things that the reader may know of.
    pub look_up: for<'a> fn(&'a Cx, Vec<Uuid>) -> Found<'a>,
}

/// The kinds whose things can be found beside those of the directory.
#[derive(Clone, Copy, Debug, Default)]
pub struct HitKinds(pub &'static [HitKind]);

impl HitKinds {
    pub fn find(self, kind: &str) -> Option<&'static HitKind> {
        self.0.iter().find(|known| known.kind == kind)
    }
}

#[cfg(test)]
mod tests {
    use super::snippet;

    #[test]
    fn a_snippet_shows_what_was_asked_for() {
        let text = format!(
            "{}Das Zwischenarchiv liegt im Keller. {}",
            "Vorher. ".repeat(40),
            "Nachher. ".repeat(40)
        );
        let found = snippet(&text, "zwischenarchiv");
        assert!(
            found.contains("Das Zwischenarchiv liegt")
                && found.starts_with('…')
                && found.ends_with('…'),
            "{found}"
        );
        assert_eq!(snippet("Kurz.", "anders"), "Kurz.");
        assert!(snippet(&"ß".repeat(1000), "ss").chars().count() < 230);
    }
}
