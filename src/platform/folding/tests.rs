//! Folding, sounds and numbers by table.

use super::*;

#[test]
fn letters_of_all_neighbours_become_plain() {
    for (written, folded) in [
        ("Straßburger", "strassburger"),
        ("STRAẞE", "strasse"),
        ("Müller", "muller"),
        ("Mu\u{308}ller", "muller"),
        ("Łukasz", "lukasz"),
        ("Aydın", "aydin"),
        ("İpek", "ipek"),
        ("Nguyễn", "nguyen"),
        ("Đorđević", "dordevic"),
        ("Sørensen", "sorensen"),
        ("Æbelø", "aebelo"),
        ("Zoë", "zoe"),
        ("ﬁnanz", "finanz"),
        ("Ⅳ", "iv"),
        ("Ольга", "ольга"),
        ("O’Neill", "o'neill"),
    ] {
        assert_eq!(fold(written), folded, "{written}");
    }
}

#[test]
fn spellings_of_an_umlaut_share_a_form_and_other_words_do_not() {
    let meet = |a: &str, b: &str| forms(a).iter().any(|form| forms(b).contains(form));
    for (a, b) in [
        ("Müller", "Mueller"),
        ("Müller", "muller"),
        ("Mueller", "muller"),
        ("Groß", "Gross"),
        ("Jäger", "Jaeger"),
        ("Goethe", "Göthe"),
        ("Sørensen", "Soerensen"),
    ] {
        assert!(meet(a, b), "{a} {b}");
    }
    for (a, b) in [("Bauer", "Baur"), ("Quelle", "Qulle"), ("mue", "mu")] {
        assert!(!meet(a, b), "{a} {b}");
    }
    assert_eq!(forms("Anke"), ["anke"]);
}

#[test]
fn names_are_split_and_joined() {
    assert_eq!(
        name_tokens("Zoë Müller-Weiß"),
        [
            "mueller",
            "muellerweiss",
            "muller",
            "mullerweiss",
            "weiss",
            "zoe"
        ]
    );
    assert_eq!(name_tokens("O'Neill"), ["neill", "o", "oneill"]);
    assert_eq!(
        name_tokens("Hollern, Raum 2.14"),
        ["2.14", "hollern", "raum"]
    );
    assert_eq!(name_tokens("MID-42"), ["42", "mid", "mid-42", "mid42"]);
    assert_eq!(name_tokens("Mu\u{308}ller"), ["mueller", "muller"]);
    assert!(name_tokens(" – · ").is_empty());
}

#[test]
fn particles_do_not_sort() {
    for (family, key) in [
        ("von Hallmoor", "hallmoor"),
        ("von und zu Hallmoor", "hallmoor"),
        ("van der Meer", "meer"),
        ("d'Angelo", "angelo"),
        ("Müller-Weiß", "mueller weiss"),
        ("Zu", "zu"),
        ("Vonnegut", "vonnegut"),
    ] {
        assert_eq!(sort_key(family), key, "{family}");
    }
    assert!(sort_key("Müller") < sort_key("Mulder"));
}

#[test]
fn cologne_follows_postel() {
    for (word, code) in [
        ("Wikipedia", "3412"),
        ("Müller-Lüdenscheidt", "65752682"),
        ("Breschnew", "17863"),
        ("Classen", "4586"),
        ("Nowack", "634"),
        ("Nowak", "634"),
        ("Meyer", "67"),
        ("Mayr", "67"),
        ("Philipp", "351"),
        ("Xaver", "4837"),
        ("Schmidt", "862"),
        ("Schmitz", "868"),
        ("Aachen", "046"),
        ("Hh", ""),
        ("42", ""),
    ] {
        assert_eq!(cologne(word), code, "{word}");
    }
}

#[test]
fn telephone_numbers_meet_however_written() {
    let indexed = phone_digits("0551 200-4712")
        .map(|p| p.tokens())
        .unwrap_or_default();
    for typed in [
        "0551 200-4712",
        "+49 551 2004712",
        "+49 (0)551 2004712",
        "0049-551-200 4712",
        "0551/2004712",
        "551 2004712",
        "200 4712",
        "200-4712",
        "4712",
        "471",
        "0551 20",
        "712",
    ] {
        let asked = phone_questions(typed);
        assert!(
            asked.iter().any(|q| indexed.contains(q)),
            "{typed}: {asked:?}"
        );
    }
    for typed in ["4713", "0552 200-4712", "47", "+43 551 2004712", "004"] {
        let asked = phone_questions(typed);
        assert!(
            !asked.iter().any(|q| indexed.contains(q)),
            "{typed}: {asked:?}"
        );
    }
    let short = phone_digits("4712");
    assert_eq!(
        short.as_ref().map(|p| (p.digits.as_str(), p.full)),
        Some(("4712", false))
    );
    assert_eq!(phone_digits("keine"), None);
}

#[test]
fn edges_count_characters() {
    assert_eq!(edge_ngrams("äöü"), ["ä", "äö", "äöü"]);
    assert_eq!(edge_ngrams(&"x".repeat(50)).len(), MAX_EDGE);
}
