//! Sentences and words of a German or English text.

/// After these a full stop ends nothing.
const SHORT: [&str; 44] = [
    "abs", "art", "aufl", "az", "bd", "betr", "bspw", "bzgl", "bzw", "ca", "dr", "ebd", "etc",
    "evtl", "ff", "gem", "ggf", "hr", "inkl", "insb", "kap", "lfd", "lit", "max", "min", "mio",
    "mr", "mrd", "mrs", "nr", "o.g", "prof", "rn", "sog", "std", "str", "tel", "u.a", "usw", "vgl",
    "vom", "z.b", "zz", "zzgl",
];

/// The sentences of a text. A list of numbers or a date does not end one.
pub(super) fn of(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut signs = text.char_indices().peekable();
    while let Some((at, sign)) = signs.next() {
        if !matches!(sign, '.' | '!' | '?' | '…') {
            continue;
        }
        while signs
            .next_if(|(_, c)| matches!(c, '“' | '"' | ')' | '»' | '.' | '!' | '?'))
            .is_some()
        {}
        let end = signs.peek().map_or(text.len(), |(end, _)| *end);
        let rest = text.get(end..).unwrap_or_default();
        let before = text.get(start..at).unwrap_or_default();
        let begins = rest.trim_start().chars().next();
        let ends = rest.is_empty()
            || (rest.starts_with(char::is_whitespace)
                && begins.is_none_or(|c| !c.is_lowercase())
                && !(sign == '.' && goes_on(before)));
        if ends {
            sentences.push(text.get(start..end).unwrap_or_default().trim());
            start = end;
        }
    }
    sentences.push(text.get(start..).unwrap_or_default().trim());
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

/// The word before a full stop is a short form, a single letter or a number.
fn goes_on(before: &str) -> bool {
    let word = before
        .rsplit([' ', '\u{a0}', '('])
        .next()
        .unwrap_or_default();
    word.chars().count() == 1
        || word.chars().all(|c| c.is_ascii_digit())
        || SHORT.binary_search(&word.to_lowercase().as_str()).is_ok()
}

/// Words without the signs around them; numbers are words, dashes are none.
pub(super) fn words(sentence: &str) -> Vec<&str> {
    sentence
        .split_whitespace()
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
        .collect()
}
