//! What writers are asked to look at again.

use super::*;

fn of(text: &str) -> Vec<HintKind> {
    hints(&markdown(text), Language::German)
        .into_iter()
        .map(|hint| hint.kind)
        .collect()
}

#[test]
fn officialese_is_noticed() {
    use HintKind::{NominalStyle, Officialese, Passive};
    let found = of(
        "Zur Sicherstellung der Inanspruchnahme der Schulungsangebote wird um eine Anmeldung gebeten.",
    );
    assert!(found.contains(&NominalStyle), "{found:?}");
    assert!(found.contains(&Officialese("Inanspruchnahme".into())));
    assert!(of("Der Antrag wird von der Poststelle geprüft.").contains(&Passive));
    assert!(of("Die Unterlagen wurden gestern eingereicht.").contains(&Passive));
    assert!(of("Diesbezüglich melden Sie sich.").contains(&Officialese("Diesbezüglich".into())));
    for plain in [
        "Bitte melden Sie sich früh zu einem der drei Termine an.",
        "Es wird gegen Abend kalt.",
        "Wir prüfen Ihren Antrag.",
        "Die Leitung wird morgen Genaues sagen.",
        "Am 1. Mai, z. B. in Raum 2, treffen sich alle.",
    ] {
        assert_eq!(of(plain), [], "{plain}");
    }
}

#[test]
fn sentences_are_counted() {
    let twenty = "wort ".repeat(20);
    assert_eq!(of(&format!("Ein {twenty} Ende. Noch {twenty} eines.")), []);
    assert_eq!(
        of(&format!(
            "Ein {twenty} am 1. Mai und {twenty} gem. Abs. 2 Ende."
        )),
        [HintKind::LongSentence(49)]
    );
    let long = &hints(
        &markdown(&format!("kurz\n\n{}", "wort ".repeat(30))),
        Language::English,
    )[0];
    assert_eq!(
        (&long.kind, long.place.block()),
        (&HintKind::LongSentence(30), Some(2))
    );
    assert!(long.excerpt().ends_with('…') && long.excerpt().chars().count() <= 81);
}

#[test]
fn structure_is_looked_at() {
    let skipped = |found, expected| HintKind::SkippedLevel { found, expected };
    assert_eq!(of("### Gleich tief"), [skipped(Level::Three, Level::Two)]);
    assert_eq!(
        of("## A\n\n#### B\n\n## C\n\n### D\n\n#### E"),
        [skipped(Level::Four, Level::Three)]
    );
    assert_eq!(of("##"), []);
    assert_eq!(
        of("Mehr [**hier**](/a) und [im Leitfaden](/b) und [hier](/c)."),
        [HintKind::VagueLink, HintKind::VagueLink]
    );
    assert_eq!(
        of("![](bild:0192bbbb-0000-7000-8000-000000000002)"),
        [HintKind::UndescribedPicture]
    );
    assert_eq!(
        of("![](bild:0192bbbb-0000-7000-8000-000000000002 \"dekorativ\")"),
        []
    );
    let empty = Document::new(vec![Block::Heading {
        level: Level::Two,
        content: Vec::new(),
    }])
    .unwrap();
    assert_eq!(
        hints(&empty, Language::German)[0].kind,
        HintKind::EmptyHeading
    );
}
