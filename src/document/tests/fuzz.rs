//! Spoils the corpus in repeatable ways: no bytes may make a reader panic, and whatever is read
//! is a document like any other.

use super::*;

const CORPUS: [&str; 5] = [
    include_str!("../corpus/word.html"),
    include_str!("../corpus/libreoffice.html"),
    include_str!("../corpus/page.md"),
    include_str!("../corpus/page.json"),
    include_str!("../corpus/editor.json"),
];

/// Small and repeatable (`xorshift`).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(below.max(1)).unwrap()).unwrap()
    }
}

#[test]
fn no_mutation_panics() {
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    let signs: Vec<char> = "<>/\"'&;=[](){}|*_`~#!@:-+.\\\n\t\u{0}\u{202e}ä1"
        .chars()
        .collect();
    for sample in CORPUS {
        for _ in 0..150 {
            let mut text: Vec<char> = sample.chars().collect();
            for _ in 0..=dice.roll(12) {
                let at = dice.roll(text.len());
                match dice.roll(5) {
                    0 => text[at] = signs[dice.roll(signs.len())],
                    1 => drop(text.remove(at)),
                    2 => text.truncate(at.max(text.len() / 2)),
                    3 => {
                        let piece: Vec<char> =
                            text.iter().skip(at).take(dice.roll(40)).copied().collect();
                        let to = dice.roll(text.len());
                        text.splice(to..to, piece);
                    }
                    _ => text.insert(at, signs[dice.roll(signs.len())]),
                }
            }
            let text: String = text.into_iter().collect();
            let read = [
                Document::from_html(&text),
                Document::from_markdown(&text),
                Document::from_json(&text),
            ];
            for document in read.into_iter().flatten() {
                assert_eq!(
                    Document::from_json(&document.to_json()).as_ref(),
                    Ok(&document)
                );
                render::check(&html(&document));
                let there = document.to_markdown();
                let back = markdown(&there);
                assert!(!diff(&document, &back).is_empty());
                hints(&document, Language::German);
            }
        }
    }
}
