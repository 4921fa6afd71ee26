//! From bytes to a tree of values: size, encoding, nesting, and only then the JSON parser.
//! Nothing here knows what a chart is.

use std::borrow::Cow;

use serde_json::Value;

use super::{
    MAX_BYTES, MAX_NESTING, ReadError,
    report::{Notes, Place, What},
};

/// The most objects; each costs the parser several hundred bytes.
const MAX_OBJECTS: usize = 400_000;
/// The most values of all kinds.
const MAX_VALUES: usize = 4_000_000;
/// Where the tree is cut off: below what 40 organisations need, and below the 128 at which `serde_json` refuses.
const CUT_AT: usize = 120;

/// Reads the bytes of a file into a tree.
pub(super) fn parse(bytes: &[u8], notes: &mut Notes) -> Result<Value, ReadError> {
    if bytes.len() > MAX_BYTES {
        return Err(ReadError::TooLarge { bytes: bytes.len() });
    }
    let text = decode(bytes, notes);
    if text.chars().all(|c| c.is_whitespace() || c == '\0') {
        return Err(ReadError::Empty);
    }
    let text = bounded(&text, notes)?;
    serde_json::from_str(&text).map_err(|error| ReadError::NotJson {
        line: error.line(),
        column: error.column(),
    })
}

/// Reads UTF-8 with or without mark, UTF-16 with mark, and Windows-1252 if the rest speaks for it.
fn decode<'a>(bytes: &'a [u8], notes: &mut Notes) -> Cow<'a, str> {
    if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        return Cow::Owned(utf16(rest, u16::from_le_bytes, notes));
    }
    if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        return Cow::Owned(utf16(rest, u16::from_be_bytes, notes));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if let Ok(text) = str::from_utf8(bytes) {
        return Cow::Borrowed(text);
    }
    if bytes.utf8_chunks().any(|chunk| !chunk.valid().is_ascii()) {
        notes.add(&Place::file(), What::BrokenText);
        return String::from_utf8_lossy(bytes);
    }
    notes.add(&Place::file(), What::ReadAsWindows1252);
    Cow::Owned(bytes.iter().map(|&byte| windows1252(byte)).collect())
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16, notes: &mut Notes) -> String {
    notes.add(&Place::file(), What::ReadAsUtf16);
    let (pairs, rest) = bytes.as_chunks::<2>();
    let text: String = char::decode_utf16(pairs.iter().map(|&pair| unit(pair)))
        .map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect();
    if !rest.is_empty() || text.contains(char::REPLACEMENT_CHARACTER) {
        notes.add(&Place::file(), What::BrokenText);
    }
    text
}

/// The upper half of Latin-1 stands at the same number in Unicode; 0x80 to 0x9f differ.
fn windows1252(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
        '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}',
        'ž', 'Ÿ',
    ];
    byte.checked_sub(0x80)
        .and_then(|at| HIGH.get(usize::from(at)).copied())
        .unwrap_or_else(|| char::from(byte))
}

/// Counts nesting and values outside strings before the parser sees them, and puts `null` where the tree
/// is cut off.
fn bounded<'a>(text: &'a str, notes: &mut Notes) -> Result<Cow<'a, str>, ReadError> {
    let mut scan = Scan::default();
    let mut line = 1;
    let mut kept: Option<String> = None;
    let mut copied = 0;
    for (at, byte) in text.bytes().enumerate() {
        line += usize::from(byte == b'\n');
        match scan.step(byte) {
            _ if scan.depth > MAX_NESTING => return Err(ReadError::TooDeep { line }),
            _ if scan.objects > MAX_OBJECTS || scan.values > MAX_VALUES => {
                return Err(ReadError::TooManyValues);
            }
            Edge::Down if scan.depth == CUT_AT + 1 => {
                let out = kept.get_or_insert_default();
                out.push_str(text.get(copied..at).unwrap_or_default());
                out.push_str("null");
                copied = text.len();
                notes.merge(&Place::file(), What::CutOff);
            }
            Edge::Up if scan.depth == CUT_AT => copied = at + 1,
            _ => {}
        }
    }
    Ok(match kept {
        Some(mut out) => {
            out.push_str(text.get(copied..).unwrap_or_default());
            Cow::Owned(out)
        }
        None => Cow::Borrowed(text),
    })
}

#[derive(Default)]
struct Scan {
    in_string: bool,
    escaped: bool,
    depth: usize,
    objects: usize,
    values: usize,
}

enum Edge {
    Down,
    Up,
    None,
}

impl Scan {
    fn step(&mut self, byte: u8) -> Edge {
        if self.in_string {
            match byte {
                _ if self.escaped => self.escaped = false,
                b'\\' => self.escaped = true,
                b'"' => self.in_string = false,
                _ => {}
            }
            return Edge::None;
        }
        match byte {
            b'"' => self.in_string = true,
            b',' => self.values += 1,
            b'{' | b'[' => {
                self.depth += 1;
                self.values += 1;
                self.objects += usize::from(byte == b'{');
                return Edge::Down;
            }
            b'}' | b']' if self.depth > 0 => {
                self.depth -= 1;
                return Edge::Up;
            }
            _ => {}
        }
        Edge::None
    }
}
