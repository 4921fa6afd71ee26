//! Cleans text: control and invisible characters out, white space collapsed, length bounded.
//! Markup is neither read nor removed: it stays the text it is, and whoever shows it escapes it.

/// What cleaning did to a text.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Cleaned {
    pub(super) text: String,
    /// Characters were taken out that nobody sees.
    pub(super) unprintable: bool,
    /// The end was cut off.
    pub(super) cut: bool,
}

/// Cleans a text to one line.
pub(super) fn line(raw: &str, limit: usize) -> Cleaned {
    let mut unprintable = false;
    let mut text = String::new();
    let mut length = 0;
    let mut gap = false;
    let mut cut = false;
    for c in raw.chars() {
        if c.is_whitespace() {
            gap = !text.is_empty();
            continue;
        }
        if is_unprintable(c) {
            unprintable = true;
            continue;
        }
        let needed = if gap { 2 } else { 1 };
        if length + needed > limit {
            cut = true;
            break;
        }
        if gap {
            text.push(' ');
            gap = false;
        }
        text.push(c);
        length += needed;
    }
    Cleaned {
        text,
        unprintable,
        cut,
    }
}

/// Cleans a text line by line; empty lines go.
pub(super) fn lines(raw: &str, limit: usize) -> Cleaned {
    let mut all = Cleaned::default();
    let mut left = limit;
    for part in raw.split([
        '\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}',
    ]) {
        let cleaned = line(part, left);
        all.unprintable |= cleaned.unprintable;
        all.cut |= cleaned.cut;
        if cleaned.text.is_empty() {
            continue;
        }
        left = left.saturating_sub(cleaned.text.chars().count() + 1);
        if !all.text.is_empty() {
            all.text.push('\n');
        }
        all.text.push_str(&cleaned.text);
    }
    all
}

/// One clean line of at most `limit` characters, with "…" where it was cut.
pub(super) fn short(raw: &str, limit: usize) -> String {
    let cleaned = line(raw, limit);
    if cleaned.cut {
        format!("{}…", cleaned.text)
    } else {
        cleaned.text
    }
}

/// Whether a text looks like HTML.
pub(super) fn has_markup(text: &str) -> bool {
    let tag = text.split('<').skip(1).any(|rest| {
        rest.contains('>')
            && rest
                .chars()
                .next()
                .is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, '/' | '!'))
    });
    tag || ["&amp;", "&lt;", "&gt;", "&quot;", "&nbsp;", "&#"]
        .iter()
        .any(|entity| text.contains(entity))
}

/// Lower case, letters and digits only, single spaces: for comparing.
pub(super) fn folded(text: &str) -> String {
    let plain: String = text
        .chars()
        .flat_map(char::to_lowercase)
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    line(&plain, usize::MAX - 2).text
}

/// Control characters, zero-width ones, those that turn the direction of writing, and non-characters.
fn is_unprintable(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff0}'..='\u{fffb}'
            | '\u{e000}'..='\u{f8ff}' | '\u{e0000}'..='\u{e0fff}' | '\u{f0000}'..='\u{10ffff}')
        || (u32::from(c) & 0xfffe) == 0xfffe
}
