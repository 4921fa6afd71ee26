//! Takes names apart: salutation, titles, given name, prefix, family name; and knows the words for nobody.
//! Pure text to text; what becomes of the parts is decided in `posts`.

use super::{
    particles::{head_particles, is_particle, is_salutation, is_suffix, is_title, tail_particles},
    status, text,
};

/// A name as the file gives it, in any of its fields.
#[derive(Debug, Default, Clone)]
pub(super) struct Written {
    pub(super) salutation: Option<String>,
    pub(super) title: Option<String>,
    pub(super) first: Option<String>,
    pub(super) last: Option<String>,
    pub(super) full: Option<String>,
}

/// A name taken apart.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Name {
    pub(super) salutation: Option<String>,
    pub(super) title: Option<String>,
    pub(super) given: Option<String>,
    pub(super) prefix: Option<String>,
    pub(super) family: String,
    /// What stood in brackets.
    pub(super) aside: Option<String>,
    /// May be several people, or none.
    pub(super) unclear: bool,
    /// The template's words "Vorname Nachname".
    pub(super) placeholder: bool,
}

/// What a name says.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Read {
    /// Nothing stands there.
    Nothing,
    /// A salutation or title alone, as written.
    Nameless(String),
    /// N.N., unbesetzt and so on.
    Nobody,
    Somebody(Name),
}

/// Takes a name apart.
pub(super) fn read(written: &Written) -> Read {
    let whole = join([&written.first, &written.last, &written.full]);
    if status::says_nobody(&whole) {
        return Read::Nobody;
    }
    let mut parts = Parts::default();
    parts.front(written.salutation.as_deref().unwrap_or_default(), true);
    let honours = parts.front(written.title.as_deref().unwrap_or_default(), false);
    parts.titles.extend(honours);

    let mut asides = Vec::new();
    let mut tidy =
        |raw: &Option<String>| bracketless(raw.as_deref().unwrap_or_default(), &mut asides);
    let (first, last, full) = (
        tidy(&written.first),
        tidy(&written.last),
        tidy(&written.full),
    );
    let mut name = match (names(&first), names(&last)) {
        (true, true) => parts.two(&first, &last),
        (true, false) => parts.one(&first),
        (false, true) => parts.one(&last),
        (false, false) if names(&full) => parts.one(&full),
        (false, false) => Name::default(),
    };
    if name.family.is_empty() {
        name.family = name.given.take().or(name.prefix.take()).unwrap_or_default();
    }
    name.salutation = joined(parts.salutations);
    name.title = joined(parts.titles);
    name.aside = joined(asides);
    if name.family.is_empty() {
        let said = join([&name.salutation, &name.title, &name.aside]);
        return match said.as_str() {
            "" => Read::Nothing,
            said if status::says_nobody(said) => Read::Nobody,
            _ => Read::Nameless(said),
        };
    }
    name.unclear = whole
        .chars()
        .any(|c| c.is_numeric() || matches!(c, '/' | ';' | '&' | '@' | '|' | '+'))
        || whole
            .split_whitespace()
            .any(|word| word == "und" || word == "u.")
            && !text::folded(&whole).contains("von und");
    let folded = text::folded(&join([&name.given, &Some(name.family.clone())]));
    name.placeholder = matches!(
        folded.as_str(),
        "vorname nachname"
            | "nachname"
            | "vorname"
            | "name"
            | "vorname name"
            | "max mustermann"
            | "erika mustermann"
    );
    Read::Somebody(name)
}

/// "N.N." and its spellings as the whole text, or with a remark behind: "N.N. ab Mai", but not "N. N. Meier".
pub(super) fn is_nn(text: &str) -> bool {
    let mut letters = 0;
    for word in text.split_whitespace().filter(|word| !is_salutation(word)) {
        let bare = text::folded(word).replace(' ', "");
        if bare.chars().all(|c| c == 'n') {
            letters += bare.len();
        } else {
            return letters >= 2 && !word.starts_with(char::is_uppercase);
        }
    }
    letters >= 2
}

#[derive(Default)]
struct Parts {
    salutations: Vec<String>,
    titles: Vec<String>,
}

impl Parts {
    /// Takes salutations and titles off the front; gives the words behind them. Of a field for
    /// salutations, unknown words are taken as well.
    fn front(&mut self, raw: &str, all: bool) -> Vec<String> {
        let mut rest = words(raw).into_iter().peekable();
        let mut titles = Vec::new();
        while let Some(word) =
            rest.next_if(|word| all || is_salutation(word) || is_title(word, !titles.is_empty()))
        {
            if is_title(&word, !titles.is_empty()) {
                titles.push(word);
            } else if !self.salutations.contains(&word) {
                self.salutations.push(word);
            }
        }
        // The same title often stands in two fields.
        if !titles.is_empty()
            && !self
                .titles
                .windows(titles.len())
                .any(|known| known == titles)
        {
            self.titles.extend(titles);
        }
        rest.collect()
    }

    /// First and last name stand apart.
    fn two(&mut self, first: &str, last: &str) -> Name {
        let mut given = self.front(first, false);
        let last = self.suffixes(last);
        let last = match last.split_once(',') {
            Some((family, behind)) if self.front(behind, false).is_empty() => family,
            _ => &last,
        };
        let mut family = self.front(last, false);
        let mut prefix = tail_particles(&mut given);
        prefix.extend(head_particles(&mut family, true));
        Name {
            given: joined(given),
            prefix: joined(prefix),
            family: family.join(" "),
            ..Name::default()
        }
    }

    /// One field holds the whole name.
    fn one(&mut self, full: &str) -> Name {
        let full = self.suffixes(full);
        if let Some((family, given)) = full.split_once(',') {
            let mut family = self.front(family, false);
            let mut given = self.front(given, false);
            let mut prefix = tail_particles(&mut given);
            prefix.extend(head_particles(&mut family, true));
            return Name {
                given: joined(given),
                prefix: joined(prefix),
                family: family.join(" "),
                ..Name::default()
            };
        }
        let mut rest = self.front(&full, false);
        let particle = rest
            .iter()
            .enumerate()
            .position(|(at, word)| at + 1 < rest.len() && is_particle(word, at == 0));
        let mut family = rest.split_off(particle.unwrap_or(rest.len().saturating_sub(1)));
        let prefix = head_particles(&mut family, false);
        Name {
            given: joined(rest),
            prefix: joined(prefix),
            family: family.join(" "),
            ..Name::default()
        }
    }

    /// Takes what follows a name off its end: "Müller, LL.M.", "Schmidt M.A.".
    fn suffixes(&mut self, name: &str) -> String {
        let mut words = words(name);
        let mut taken = Vec::new();
        while words.len() > 1 && words.last().is_some_and(|word| is_suffix(word)) {
            taken.extend(words.pop());
        }
        taken.reverse();
        self.titles.extend(
            taken
                .into_iter()
                .map(|word| word.trim_matches(',').to_owned())
                .filter(|w| !w.is_empty()),
        );
        words.join(" ").trim_end_matches([',', ' ']).to_owned()
    }
}

/// Words of a name; a title glued to the next word is set apart ("Dr.Müller").
fn words(raw: &str) -> Vec<String> {
    let mut all = Vec::new();
    for word in raw.split_whitespace() {
        let mut word = word;
        while let Some((title, rest)) = word.split_once('.') {
            let glued = matches!(title.to_lowercase().as_str(), "dr" | "prof");
            if !glued || !rest.starts_with(char::is_alphabetic) {
                break;
            }
            all.push(format!("{title}."));
            word = rest;
        }
        all.push(word.to_owned());
    }
    all
}

/// Takes what stands in brackets out of a name.
fn bracketless(raw: &str, asides: &mut Vec<String>) -> String {
    let mut name = String::new();
    let mut aside = String::new();
    let mut depth = 0_usize;
    for c in raw.chars() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => {
                depth = depth.saturating_sub(1);
                if depth == 0 && !aside.trim().is_empty() {
                    asides.push(std::mem::take(&mut aside).trim().to_owned());
                }
            }
            c if depth > 0 => aside.push(c),
            c => name.push(c),
        }
    }
    if !aside.trim().is_empty() {
        asides.push(aside.trim().to_owned());
    }
    name.trim_matches([' ', ',', ';']).to_owned()
}

/// Has a letter or digit at all: "-" and "?" are no names.
fn names(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

fn joined(words: Vec<String>) -> Option<String> {
    (!words.is_empty()).then(|| words.join(" "))
}

fn join<const N: usize>(parts: [&Option<String>; N]) -> String {
    parts
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect::<Vec<_>>()
        .join(" ")
}
