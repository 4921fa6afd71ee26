//! How names, words and telephone numbers are made comparable.
//!
//! Pure functions without tables of their own: the index, the folded columns of the database and
//! the order of lists all use these, so that they cannot disagree. What does not live here: German
//! text analysis (stems, compounds), which is about running text.
//!
//! # The rule for umlauts
//!
//! People write Müller as Müller, Mueller and Muller, and some *are called* Mueller. So a word has
//! up to three [`forms`], indexed all and asked all:
//!
//! | written | plain (`fold`) | written out | closed |
//! |---|---|---|---|
//! | Müller | `muller` | `mueller` | |
//! | Mueller | `mueller` | | `muller` |
//! | Bauer | `bauer` | | (not after a vowel or q) |
//!
//! Two words match when they share a form.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Longest prefix in characters that [`edge_ngrams`] makes; a longer query is cut to it.
pub const MAX_EDGE: usize = 20;

/// Longest token in characters; the rest of a longer one is not comparable.
pub const MAX_TOKEN: usize = 64;

/// Shortest run of digits that is looked for at the end of a telephone number.
pub const MIN_PHONE: usize = 3;

/// The country code assumed for numbers written with one leading zero.
const HOME_COUNTRY: &str = "49";

/// Words before a family name that do not count when sorting it.
const PARTICLES: &[&str] = &[
    "af", "da", "de", "del", "dem", "den", "der", "des", "di", "do", "dos", "du", "la", "ten",
    "ter", "und", "van", "vom", "von", "zu", "zum", "zur",
];

/// Lower case without marks, in plain letters: `Łukasz` → `lukasz`, `Straße` → `strasse`,
/// `Müller` → `muller`. Letters of other scripts stay, without their marks.
pub fn fold(text: &str) -> String {
    fold_with(text, false)
}

/// As [`fold`], with umlauts written out: `Müller` → `mueller`, `Sørensen` → `soerensen`.
pub fn fold_written_out(text: &str) -> String {
    fold_with(text, true)
}

/// Whether nothing of a text can be seen: blanks, marks without width, fillers.
pub fn is_unseen(text: &str) -> bool {
    let unseen = |c: char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
                | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
                | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
    };
    text.chars().all(unseen)
}

fn fold_with(text: &str, write_out: bool) -> String {
    let mut out = String::with_capacity(text.len() + 4);
    for c in text.nfc().flat_map(char::to_lowercase) {
        if write_out && let Some(long) = written_out(c) {
            out.push_str(long);
            continue;
        }
        match c {
            // What Unicode does not take apart.
            'ß' => out.push_str("ss"),
            'æ' => out.push_str("ae"),
            'œ' => out.push_str("oe"),
            'þ' => out.push_str("th"),
            'ł' => out.push('l'),
            'đ' | 'ð' => out.push('d'),
            'ø' => out.push('o'),
            'ı' => out.push('i'),
            'ħ' => out.push('h'),
            'ŋ' => out.push('n'),
            'ŧ' => out.push('t'),
            '’' | '‘' | 'ʼ' | '`' | '´' => out.push('\''),
            '‐' | '‑' | '–' | '—' => out.push('-'),
            c => out.extend(
                std::iter::once(c)
                    .nfkd()
                    .filter(|c| !is_combining_mark(*c))
                    .flat_map(char::to_lowercase),
            ),
        }
    }
    out
}

fn written_out(c: char) -> Option<&'static str> {
    Some(match c {
        'ä' => "ae",
        'ö' | 'ø' => "oe",
        'ü' => "ue",
        'å' => "aa",
        _ => return None,
    })
}

/// The forms in which a word is indexed and asked: plain, with umlauts written out, and with
/// written-out umlauts closed. One to three, without repetition, the plain one first.
pub fn forms(word: &str) -> Vec<String> {
    let plain: String = fold(word).chars().take(MAX_TOKEN).collect();
    if plain.is_empty() {
        return Vec::new();
    }
    let long: String = fold_written_out(word).chars().take(MAX_TOKEN).collect();
    let closed = closed(&plain);
    let mut forms = vec![plain];
    for form in [long, closed] {
        if !forms.contains(&form) {
            forms.push(form);
        }
    }
    forms
}

/// `ae`, `oe`, `ue` as one letter, except after a vowel or q (Bauer, Quelle) and at the end of the
/// word (`mue` while typing must not become `mu`).
fn closed(plain: &str) -> String {
    let mut out = String::with_capacity(plain.len());
    let mut before = None;
    let mut rest = plain.chars().peekable();
    while let Some(c) = rest.next() {
        out.push(c);
        let open = !matches!(before, Some('a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'q'));
        if open && matches!(c, 'a' | 'o' | 'u') && rest.peek() == Some(&'e') {
            let mut ahead = rest.clone();
            ahead.next();
            if ahead.peek().is_some() {
                rest.next();
            }
        }
        before = Some(c);
    }
    out
}

/// A run of characters between spaces, as [`chunks`] finds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chunk {
    /// As written, without marks of punctuation at both ends: `Müller-Weiß`, `2.14`.
    pub whole: String,
    /// What stands between hyphens, apostrophes, dots and the like: `Müller`, `Weiß`.
    pub parts: Vec<String>,
}

impl Chunk {
    /// The parts without what divides them, when there are several: `MüllerWeiß`.
    pub fn joined(&self) -> Option<String> {
        (self.parts.len() > 1 && !self.is_number()).then(|| self.parts.concat())
    }

    /// A room, a date, a number with dots: only the whole means something.
    pub fn is_number(&self) -> bool {
        self.parts
            .iter()
            .all(|part| part.chars().all(|c| c.is_ascii_digit()))
    }
}

/// Splits a text at spaces, commas and semicolons, and what it finds at all other punctuation.
pub fn chunks(text: &str) -> Vec<Chunk> {
    let composed: String = text.nfc().collect();
    composed
        .split(|c: char| c.is_whitespace() || c == ',' || c == ';')
        .filter_map(|raw| {
            let whole = raw.trim_matches(|c| !is_word(c));
            let parts: Vec<String> = whole
                .split(|c| !is_word(c))
                .filter(|part| !part.is_empty())
                .map(str::to_owned)
                .collect();
            (!parts.is_empty()).then(|| Chunk {
                whole: whole.to_owned(),
                parts,
            })
        })
        .collect()
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c)
}

/// All tokens under which a name or a short field is found, sorted, without repetition: the
/// [`forms`] of each part, of hyphenated parts joined, and of the whole where it has digits
/// (`D2.14`). A number with dots (`2.14`) is one token only.
pub fn name_tokens(text: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    for chunk in chunks(text) {
        let single = chunk.parts.len() == 1;
        if !chunk.is_number() || single {
            for part in &chunk.parts {
                tokens.extend(forms(part));
            }
        }
        if let Some(joined) = chunk.joined() {
            tokens.extend(forms(&joined));
        }
        if !single && chunk.whole.chars().any(|c| c.is_ascii_digit()) {
            tokens.extend(forms(&chunk.whole));
        }
    }
    tokens.sort();
    tokens.dedup();
    tokens
}

/// The key by which a family name is sorted: umlauts written out as in DIN 5007-2 (lists of
/// names), without leading `von`, `zu`, `van`, `de` and their kin, punctuation as one space.
/// A name of particles alone keeps them.
pub fn sort_key(family: &str) -> String {
    let folded = fold_written_out(family);
    let words: Vec<&str> = folded
        .split(|c| !is_word(c))
        .filter(|word| !word.is_empty())
        .collect();
    let start = words
        .iter()
        .position(|word| !PARTICLES.contains(word) && *word != "d")
        .unwrap_or(0);
    words.get(start..).unwrap_or_default().join(" ")
}

/// The sound of a word in Kölner Phonetik, as digits; empty when it has no letter that sounds.
///
/// Source: H. J. Postel, Die Kölner Phonetik. Ein Verfahren zur Identifizierung von Personennamen
/// auf der Grundlage der Gestaltanalyse, IBM-Nachrichten 19 (1969), 925–931.
pub fn cologne(word: &str) -> String {
    let letters: Vec<char> = fold(word)
        .chars()
        .filter(char::is_ascii_lowercase)
        .collect();
    let mut digits = String::with_capacity(letters.len() + 1);
    for (at, c) in letters.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|i| letters.get(i)).copied();
        let after = letters.get(at + 1).copied();
        digits.push_str(match c {
            'a' | 'e' | 'i' | 'j' | 'o' | 'u' | 'y' => "0",
            'p' if after == Some('h') => "3",
            'b' | 'p' => "1",
            'd' | 't' if matches!(after, Some('c' | 's' | 'z')) => "8",
            'd' | 't' => "2",
            'f' | 'v' | 'w' => "3",
            'g' | 'k' | 'q' => "4",
            'c' => match (before, after) {
                (None, Some('a' | 'h' | 'k' | 'l' | 'o' | 'q' | 'r' | 'u' | 'x')) => "4",
                (None | Some('s' | 'z'), _) => "8",
                (Some(_), Some('a' | 'h' | 'k' | 'o' | 'q' | 'u' | 'x')) => "4",
                _ => "8",
            },
            'x' if matches!(before, Some('c' | 'k' | 'q')) => "8",
            'x' => "48",
            'l' => "5",
            'm' | 'n' => "6",
            'r' => "7",
            's' | 'z' => "8",
            _ => "",
        });
    }
    let mut code = String::with_capacity(digits.len());
    let mut last = None;
    for digit in digits.chars() {
        if last != Some(digit) && (digit != '0' || last.is_none()) {
            code.push(digit);
        }
        last = Some(digit);
    }
    code
}

/// A telephone number, comparable however it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phone {
    /// Digits only; with the country code first when `full`.
    pub digits: String,
    /// Whether the number can be dialled from everywhere; otherwise it is the end of one, such as
    /// an extension.
    pub full: bool,
    /// Where the groups of the writing begin in `digits`.
    groups: Vec<usize>,
}

/// Reads a telephone number: `0551 200-4712`, `+49 (0)551 2004712` and `0049 551/2004712` are all
/// `495512004712`; `4712` and `200 4712` stay as they are. `None` without any digit.
pub fn phone_digits(text: &str) -> Option<Phone> {
    let folded: String = text.nfkc().collect::<String>().replace("(0)", " ");
    let international = folded.trim_start().starts_with('+');
    let mut digits = String::new();
    let mut groups = Vec::new();
    let mut inside = false;
    for c in folded.chars() {
        if c.is_ascii_digit() {
            if !inside {
                groups.push(digits.len());
            }
            digits.push(c);
        }
        inside = c.is_ascii_digit();
    }
    if digits.is_empty() {
        return None;
    }
    let (prefix, cut, full) = if international {
        ("", 0, true)
    } else if digits.starts_with("00") {
        ("", 2, true)
    } else if digits.starts_with('0') {
        (HOME_COUNTRY, 1, true)
    } else {
        ("", 0, false)
    };
    let rest: String = digits.chars().skip(cut).collect();
    let groups = groups
        .into_iter()
        .map(|at| at.saturating_sub(cut) + prefix.len())
        .collect();
    Some(Phone {
        digits: format!("{prefix}{rest}"),
        full,
        groups,
    })
}

impl Phone {
    /// What the index holds: every end of the number from [`MIN_PHONE`] digits on, so that
    /// `2004712` and `4712` find it, and every beginning of the number and of a group as it was
    /// written, so that it is found while typing.
    pub fn tokens(&self) -> Vec<String> {
        let all: Vec<char> = self.digits.chars().collect();
        let tail = |from: usize| all.get(from..).unwrap_or_default();
        let mut tokens: Vec<String> = (0..all.len())
            .map(tail)
            .filter(|end| end.len() >= MIN_PHONE || end.len() == all.len())
            .map(String::from_iter)
            .collect();
        let national = if self.full { HOME_COUNTRY.len() } else { 0 };
        for start in [0, national].iter().chain(&self.groups) {
            let group = tail(*start);
            tokens.extend(
                (MIN_PHONE..group.len())
                    .filter_map(|length| group.get(..length))
                    .map(String::from_iter),
            );
        }
        tokens.sort();
        tokens.dedup();
        tokens
    }
}

/// What to ask for a number somebody typed: as a full number, and as its end. Empty below
/// [`MIN_PHONE`] digits.
pub fn phone_questions(text: &str) -> Vec<String> {
    let Some(phone) = phone_digits(text) else {
        return Vec::new();
    };
    let plain: String = text.chars().filter(char::is_ascii_digit).collect();
    if plain.len() < MIN_PHONE {
        return Vec::new();
    }
    if plain == phone.digits {
        return vec![plain];
    }
    vec![phone.digits, plain]
}

/// All beginnings of a token, from one character to [`MAX_EDGE`]: `bro` → `b`, `br`, `bro`.
pub fn edge_ngrams(token: &str) -> Vec<String> {
    let mut edge = String::new();
    token
        .chars()
        .take(MAX_EDGE)
        .map(|c| {
            edge.push(c);
            edge.clone()
        })
        .collect()
}

#[cfg(test)]
mod tests;
