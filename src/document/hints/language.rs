//! What is known of German officialese. Heuristics: they may be wrong, and only ask to look again.

/// Words that only authorities use, by their beginning where they are inflected.
const OFFICIALESE: [&str; 30] = [
    "abschlägig",
    "anheimstell",
    "beibringung",
    "bezuschussung",
    "dergestalt",
    "desgleichen",
    "diesbezüglich",
    "fernmündlich",
    "fristwahrend",
    "hiermit",
    "hierorts",
    "hinsichtlich",
    "hinwirken",
    "inanspruchnahme",
    "inkraftsetzung",
    "innehabung",
    "kenntnisnahme",
    "mithin",
    "nachstehend",
    "nichtbeachtung",
    "obenstehend",
    "obig",
    "seitens",
    "sicherstellung",
    "unbeschadet",
    "verbringung",
    "verunmöglich",
    "vorbezeichnet",
    "vorgenannt",
    "zurverfügungstellung",
];

/// Endings of nouns that were made of verbs or adjectives.
const NOMINAL: [&str; 8] = [
    "ung", "ungen", "heit", "heiten", "keit", "keiten", "tion", "tionen",
];

const VAGUE: [&str; 14] = [
    "hier",
    "hier klicken",
    "klicken sie hier",
    "mehr",
    "weiter",
    "weiterlesen",
    "link",
    "dieser link",
    "siehe hier",
    "here",
    "click here",
    "more",
    "read more",
    "this link",
];

/// Three such nouns in a sentence, two in a row with "der" or "des" between, or one after "zur".
pub(super) fn is_nominal(words: &[&str]) -> bool {
    let nominal = |word: &&str| {
        word.chars().count() > 5
            && word.chars().next().is_some_and(char::is_uppercase)
            && NOMINAL.iter().any(|ending| word.ends_with(ending))
    };
    let of = |word: &str| matches!(word, "der" | "des" | "von");
    let dense = words.iter().filter(|word| nominal(word)).count() >= 3;
    let chained = words.windows(3).any(|three| match three {
        [first, middle, last] => of(middle) && nominal(first) && nominal(last),
        _ => false,
    });
    let purpose = words.windows(3).any(|three| match three {
        [zur, noun, middle] => zur.eq_ignore_ascii_case("zur") && nominal(noun) && of(middle),
        _ => false,
    });
    dense || chained || purpose
}

/// A form of "werden" and a participle.
pub(super) fn is_passive(words: &[&str]) -> bool {
    let werden = |word: &&str| {
        [
            "wird", "werden", "wurde", "wurden", "worden", "würde", "würden",
        ]
        .contains(&word.to_lowercase().as_str())
    };
    words.iter().any(werden) && words.iter().any(|word| is_participle(word))
}

fn is_participle(word: &str) -> bool {
    const NOT: [&str; 16] = [
        "gegen",
        "gestern",
        "gerecht",
        "gesamt",
        "gesamten",
        "genannt",
        "genannten",
        "gut",
        "gesetzt",
        "gemeint",
        "gewesen",
        "geworden",
        "entgegen",
        "bestimmt",
        "bekannt",
        "insgesamt",
    ];
    const APART: [&str; 26] = [
        "ab", "an", "auf", "aus", "bei", "bereit", "dar", "durch", "ein", "fest", "frei", "her",
        "hin", "mit", "nach", "sicher", "statt", "teil", "um", "unter", "vor", "weg", "weiter",
        "zu", "zurück", "zusammen",
    ];
    const FIXED: [&str; 6] = ["be", "ent", "er", "ver", "zer", "über"];
    if word.chars().any(char::is_uppercase) || NOT.contains(&word) || word.chars().count() < 5 {
        return false;
    }
    let ends = word.ends_with('t') || word.ends_with("en");
    let with_ge = |rest: &str| rest.starts_with("ge") && rest.chars().count() > 4;
    let apart = APART
        .iter()
        .filter_map(|prefix| word.strip_prefix(prefix))
        .any(with_ge);
    let fixed = word.ends_with('t')
        && FIXED.iter().any(|prefix| {
            word.strip_prefix(prefix)
                .is_some_and(|rest| rest.chars().count() > 3)
        });
    ends && (with_ge(word) || apart || fixed || word.ends_with("iert"))
}

/// The officialese among these words, each as it is written.
pub(super) fn officialese(words: &[&str]) -> Vec<String> {
    words
        .iter()
        .filter(|word| {
            let small = word.to_lowercase();
            OFFICIALESE.iter().any(|known| small.starts_with(known))
        })
        .map(|word| (*word).to_owned())
        .collect()
}

/// Says nothing of where it leads.
pub(super) fn is_vague(link: &str) -> bool {
    let link = link
        .trim_matches(|c: char| !c.is_alphanumeric())
        .to_lowercase();
    VAGUE.contains(&link.as_str())
}
