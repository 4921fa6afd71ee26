//! Words that a question has only because it is a sentence: "jemand, der Vergaberecht kann".

use crate::folding;

/// Articles, prepositions and the like, folded: they stand in names too, but tell none apart.
const FILLERS: &[&str] = &[
    "als", "am", "an", "auf", "aus", "bei", "bitte", "das", "dem", "den", "der", "des", "die",
    "ein", "eine", "einem", "einen", "einer", "fur", "im", "in", "ist", "mit", "nach", "oder",
    "sich", "sind", "uber", "um", "und", "vom", "von", "zu", "zum", "zur",
];
/// With one of these the text is a sentence that asks for somebody.
const ASKING: &[&str] = &[
    "jemand", "jemanden", "jemandem", "wer", "wen", "wem", "welche", "welcher", "wo", "who",
    "someone", "somebody",
];
/// What such a sentence says of them; without it these may be names (Weiß, Can).
const SAYING: &[&str] = &[
    "about",
    "arbeitet",
    "auskennt",
    "can",
    "does",
    "for",
    "gut",
    "hat",
    "hilft",
    "is",
    "kann",
    "kennt",
    "knows",
    "konnte",
    "macht",
    "of",
    "spricht",
    "the",
    "that",
    "weiss",
    "with",
    "zustandig",
];

/// The words that say what is looked for; all of them where none does.
pub(super) fn told<'a>(words: &[&'a str]) -> Vec<&'a str> {
    let folded = |word: &str| {
        let plain = word.trim_matches(|c: char| !c.is_alphanumeric());
        folding::fold(plain).replace("ue", "u").replace("ae", "a")
    };
    let is_sentence = words
        .iter()
        .any(|word| ASKING.contains(&folded(word).as_str()));
    let is_filler = |word: &str| {
        let word = folded(word);
        let word = word.as_str();
        FILLERS.contains(&word) || is_sentence && (ASKING.contains(&word) || SAYING.contains(&word))
    };
    let told: Vec<_> = words
        .iter()
        .copied()
        .filter(|word| !is_filler(word))
        .collect();
    if told.is_empty() {
        words.to_vec()
    } else {
        told
    }
}

#[cfg(test)]
mod tests {
    use super::told;

    #[test]
    fn a_sentence_is_asked_for_what_it_is_about() {
        let cases = [
            ("jemand, der Vergaberecht kann", "Vergaberecht"),
            ("Wer ist zuständig für Wohngeld?", "Wohngeld?"),
            ("wer weiß etwas über OZG", "etwas OZG"),
            ("Müller Weiß", "Müller Weiß"),
            ("Can Yıldırım", "Can Yıldırım"),
            ("von der Hallmoor", "Hallmoor"),
            ("von und zu", "von und zu"),
            ("wer", "wer"),
            ("", ""),
        ];
        for (typed, asked) in cases {
            let words: Vec<_> = typed.split_whitespace().collect();
            assert_eq!(told(&words).join(" "), asked, "{typed}");
        }
    }
}
