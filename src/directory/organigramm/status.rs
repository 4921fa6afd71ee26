//! What the words of a position mean: deputy, acting, vacant, and who leads; what a unit's words say
//! of its kind, number and bond. German administrative usage; no structure of the file.

use super::{
    chart::{Bond, PostStatus},
    name, text,
};

/// What a text says of how a post is held; `None` if it says something else.
pub(super) fn status(raw: &str) -> Option<PostStatus> {
    let folded = text::folded(raw);
    let has = |words: &[&str]| words.iter().any(|word| folded.contains(word));
    if says_nobody(raw) || matches!(folded.as_str(), "frei" | "offen" | "leer" | "tbd") {
        Some(PostStatus::Vacant)
    } else if has(&[
        "kommissar",
        "amtierend",
        "interim",
        "in vertretung",
        "wahrnehmung der geschäfte",
        "vorübergehend",
    ]) || matches!(
        folded.as_str(),
        "komm" | "kom" | "i v" | "m d w d g b" | "mdwdgb" | "mdwgb" | "geschäftsführend" | "a i"
    ) {
        Some(PostStatus::Acting)
    } else if has(&["stellvertret", "abwesenheitsvertret"])
        || folded.split(' ').any(|word| {
            word.starts_with("vertret") || matches!(word, "stv" | "stellv" | "vertr" | "vize")
        })
    {
        Some(PostStatus::Deputy)
    } else if matches!(folded.as_str(), "besetzt" | "held" | "aktiv" | "ständig") {
        Some(PostStatus::Held)
    } else {
        None
    }
}

/// The same for the name of a function, where "Frauenvertretung" is no deputy.
pub(super) fn status_of_function(function: &str) -> Option<PostStatus> {
    let folded = text::folded(function);
    if folded.contains("kommissarisch") || folded.starts_with("komm ") {
        return Some(PostStatus::Acting);
    }
    let deputy = folded.contains("stellvertret")
        || folded.contains("ständige vertret")
        || folded.contains("ständiger vertret")
        || folded.contains("abwesenheitsvertret")
        || folded.starts_with("vize")
        || folded
            .split(' ')
            .any(|word| matches!(word, "stellv" | "stv"));
    deputy.then_some(PostStatus::Deputy)
}

/// Whether a text is one of the words for nobody.
pub(super) fn says_nobody(raw: &str) -> bool {
    let outside = raw
        .split(['(', '[', ',', '–', ';'])
        .next()
        .unwrap_or_default();
    if name::is_nn(raw) || name::is_nn(outside) {
        return true;
    }
    let folded = text::folded(raw);
    [
        "unbesetzt",
        "vakant",
        "vakanz",
        "nicht besetzt",
        "zu besetzen",
        "nachbesetz",
        "neubesetz",
        "wiederbesetz",
        "besetzungsverfahren",
        "nomen nominandum",
        "nomen nescio",
        "ausgeschrieben",
    ]
    .iter()
    .any(|word| folded.contains(word))
        || folded == "vacant"
}

/// Functions that head an authority.
const HEADS: &[&str] = &[
    "senator",
    "minister",
    "bürgermeister",
    "landrat",
    "landrät",
    "präsident",
    "intendant",
    "direktor",
    "vorstand",
];

/// How surely a function leads a unit of this kind and name; 0 if it does not.
pub(super) fn leading(function: &str, kind: &str, unit: &str) -> u8 {
    let lower = function.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    let secretary = lower.contains("sekretär") && !has(&["staatssekretär", "generalsekretär"]);
    if secretary
        || has(&[
            "sekretariat",
            "referent",
            "assisten",
            "vorzimmer",
            "mitarbeit",
            "sachbearbeit",
            "begleit",
            "weiterleit",
            "büro der",
            "büro des",
            "persönliche",
            "beratung",
            "berater",
        ])
    {
        return 0;
    }
    if has(&[
        "regierungsdir",
        "verwaltungsdir",
        "ministerialdir",
        "ministerialrat",
        "ministerialrät",
    ]) && !lower.starts_with("leitung")
    {
        return 1;
    }
    if let Some(at) = HEADS.iter().filter_map(|word| lower.find(word)).min() {
        let before = lower.get(..at).unwrap_or_default();
        if !["leit", "büro", "stab", "fahrer", " für", " bei"]
            .iter()
            .any(|word| before.contains(word))
        {
            return 5;
        }
    }
    if let Some(at) = ["leitung", "leiter", "leitend"]
        .iter()
        .filter_map(|word| lower.find(word))
        .min()
    {
        let stem = lower
            .get(..at)
            .unwrap_or_default()
            .trim_end_matches(['s', '-', ' ', 'e']);
        let stem = stem.rsplit([' ', '-', '/', ',']).next().unwrap_or_default();
        let home = format!("{} {}", kind.to_lowercase(), unit.to_lowercase());
        return match stem {
            "" => 3,
            _ if home.contains(stem) => 4,
            "büro" | "projekt" | "team" | "gruppen" | "grupp" | "schicht" | "sachgebiet"
            | "kur" | "fachgruppen" => 1,
            _ => 3,
        };
    }
    if has(&[
        "staatssekretär",
        "stadtrat",
        "stadträt",
        "dezernent",
        "vorsteher",
        "vorsitz",
        "geschäftsführ",
        "chef",
        "beauftragt",
        "sprecher",
        "amtmann der",
        "dekan",
        "rektor",
        "kämmer",
        "beigeordnet",
    ]) {
        return 2;
    }
    0
}

/// What a unit without a kind is called.
pub(super) const DEFAULT_KIND: &str = "Organisationseinheit";

const KINDS: &[&str] = &[
    "Abteilung",
    "Amt",
    "Beauftragte",
    "Bezirksamt",
    "Büro",
    "Dezernat",
    "Fachbereich",
    "Fachdienst",
    "Fachgebiet",
    "Fachgruppe",
    "Geschäftsbereich",
    "Geschäftsstelle",
    "Gruppe",
    "Hauptabteilung",
    "Justitiariat",
    "Landesamt",
    "Landesstelle",
    "Leitstelle",
    "Leitungsstab",
    "Museum",
    "Personalrat",
    "Pressestelle",
    "Projekt",
    "Referat",
    "Ressort",
    "Sachgebiet",
    "Sekretariat",
    "Senatskanzlei",
    "Senatsverwaltung",
    "Serviceeinheit",
    "Stabsstelle",
    "Stabstelle",
    "Team",
    "Unterabteilung",
];

/// The kind of a unit: as written, else the word its name begins with, else the default.
pub(super) fn kind(written: Option<&str>, name: &str) -> String {
    if let Some(kind) = written
        && !matches!(
            text::folded(kind).as_str(),
            "" | "other" | "sonstige" | "sonstiges" | "andere"
        )
    {
        return kind.to_owned();
    }
    let first = name
        .split(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or_default();
    KINDS
        .iter()
        .find(|kind| **kind == first)
        .copied()
        .unwrap_or(DEFAULT_KIND)
        .to_owned()
}

/// The code in a name: "ZS A" in "Referat ZS A", "III A" in "Referat III A - Angelegenheiten der EU".
pub(super) fn number(name: &str, kind: &str) -> Option<String> {
    let mut words = name.split_whitespace();
    let first = words.next()?;
    let bare = first.split(['/', ':', '.']).next().unwrap_or_default();
    let mut code: Vec<&str> = Vec::new();
    if bare == "SE" {
        code.push("SE");
    } else if !(KINDS.contains(&bare) || bare == kind || bare.starts_with("Abt")) {
        // Without a word before it, only digits and Roman numerals are surely a code: "2.1 Personal".
        if !is_code(first)
            || !first
                .chars()
                .all(|c| c.is_ascii_digit() || matches!(c, 'I' | 'V' | 'X' | '.'))
            || first.len() > 8
        {
            return None;
        }
        if first == "I"
            || first == "V"
            || first == "X"
            || first.starts_with(|c: char| c.is_ascii_digit())
            || first.len() > 1
        {
            code.push(first);
        }
    }
    for word in words {
        let ends = word.ends_with([':', ',', ';']);
        if code.len() == 3 || !is_code(word) {
            break;
        }
        code.push(word);
        if ends {
            break;
        }
    }
    let code = code.join(" ");
    let code = code.trim_end_matches([':', ',', ';', '.']);
    (!code.is_empty()).then(|| code.to_owned())
}

/// Short, and of capitals and digits only: "ZS", "III", "A", "1", "2.3", "10/2", "Z1a".
fn is_code(word: &str) -> bool {
    let bare = word.trim_end_matches([':', ',', ';', '.']);
    let letters = bare.chars().filter(|c| c.is_alphabetic()).count();
    bare.starts_with(|c: char| c.is_ascii_digit() || c.is_uppercase())
        && bare
            .chars()
            .all(|c| c.is_ascii_digit() || c.is_alphabetic() || matches!(c, '.' | '/' | '-'))
        && bare.chars().count() <= 8
        && letters <= 4
        && bare.chars().filter(|c| c.is_lowercase()).count()
            <= usize::from(bare.chars().any(|c| c.is_ascii_digit()))
        && !matches!(bare, "IT" | "EU" | "SAP" | "EDV" | "KI")
}

/// How a unit hangs at its parent.
pub(super) fn bond(kind: &str, name: &str) -> Bond {
    let both = format!("{} {}", kind.to_lowercase(), name.to_lowercase());
    let has = |words: &[&str]| words.iter().any(|word| both.contains(word));
    if has(&[
        "personalrat",
        "personalvertretung",
        "frauenvertret",
        "schwerbehindertenvertret",
        "auszubildendenvertret",
        "jugendvertret",
        "hauptpersonalrat",
        "richterrat",
        "betriebsrat",
        "vertrauensperson",
    ]) {
        Bond::Representation
    } else if has(&["beauftragte", "beauftragter"]) {
        Bond::Officer
    } else if has(&["nachgeordnete", "nachgeordnet"]) {
        Bond::Subordinate
    } else if has(&[
        "stabsstelle",
        "stabstelle",
        "leitungsstab",
        "pressestelle",
        "planungsstab",
    ]) {
        Bond::Staff
    } else {
        Bond::Line
    }
}
