//! The words around names: salutations, titles, what follows a name, and prefixes such as "von".
//! How they are put together stands in `name`.

/// "Frau", "Herr" and their abbreviations.
pub(super) fn is_salutation(word: &str) -> bool {
    let lower = word.trim_end_matches([',', ':']).to_lowercase();
    matches!(
        lower.as_str(),
        "frau"
            | "herr"
            | "herrn"
            | "fr."
            | "hr."
            | "hrn."
            | "mr."
            | "mrs."
            | "ms."
            | "mx."
            | "frau/herr"
            | "herr/frau"
    )
}

/// A word of a title; some count only behind another ("med." behind "Dr.") and in lower case.
pub(super) fn is_title(word: &str, behind: bool) -> bool {
    let bare: String = word
        .chars()
        .filter(|c| c.is_alphabetic())
        .flat_map(char::to_lowercase)
        .collect();
    if bare.starts_with("dipl") && (word.contains(['.', '-']) || bare == "diplom") {
        return true;
    }
    match bare.as_str() {
        "dr" | "drs" | "prof" | "dring" | "drhc" | "drmed" | "drjur" | "drphil" | "professor"
        | "professorin" | "privdoz" | "univprof" | "jprof" => true,
        "pd" => word.chars().all(|c| c.is_uppercase() || c == '.'),
        "mag" | "ing" => word.ends_with('.') || behind && bare == "ing",
        "med" | "jur" | "iur" | "phil" | "rer" | "nat" | "rernat" | "pol" | "rerpol" | "oec"
        | "publ" | "hc" | "h" | "c" | "e" | "eh" | "habil" | "vet" | "dent" | "theol" | "agr"
        | "mult" | "sc" | "soc" | "disc" | "medic" => {
            behind && word.starts_with(char::is_lowercase)
        }
        _ => false,
    }
}

/// A word that follows a name.
pub(super) fn is_suffix(word: &str) -> bool {
    let word = word.trim_matches([',', ' ']);
    let bare: String = word
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .flat_map(char::to_lowercase)
        .collect();
    let dotted = word.contains('.');
    match bare.as_str() {
        "llm" | "mba" | "mpa" | "phd" | "mdb" | "mda" | "mdl" | "mdep" | "msc" | "bsc" | "bed"
        | "med" => {
            word.starts_with(char::is_uppercase)
                && (dotted || word.chars().filter(|c| c.is_uppercase()).count() > 1)
        }
        "ma" | "ba" => dotted && word.chars().filter(|c| c.is_uppercase()).count() == 2,
        "ad" => dotted,
        "" => !word.chars().any(char::is_alphanumeric),
        _ => false,
    }
}

/// Takes the particles off the end of given names.
pub(super) fn tail_particles(words: &mut Vec<String>) -> Vec<String> {
    let kept = words
        .iter()
        .rposition(|word| !is_particle(word, false))
        .map_or(0, |at| at + 1);
    if kept == 0 {
        Vec::new()
    } else {
        words.split_off(kept)
    }
}

/// Takes the particles off the front of a family name, of which one word stays.
pub(super) fn head_particles(words: &mut Vec<String>, capital: bool) -> Vec<String> {
    let end = words.len().saturating_sub(1);
    let first = words.iter().take(end).enumerate().take_while(|(at, word)| {
        is_particle(word, false) && (capital || *at > 0 || !is_noble(word))
            || is_noble(word)
            || (*at == 0 && capital && matches!(word.as_str(), "Von" | "Vom" | "Van"))
    });
    let count = first.count();
    let rest = words.split_off(count);
    std::mem::replace(words, rest)
}

/// "von", "dos", "Gräfin"; a rank of nobility is a given or family name where it stands first.
pub(super) fn is_particle(word: &str, first: bool) -> bool {
    if is_noble(word) {
        return !first;
    }
    matches!(
        word,
        "von"
            | "vom"
            | "van"
            | "zu"
            | "zum"
            | "zur"
            | "und"
            | "u."
            | "v."
            | "de"
            | "del"
            | "della"
            | "der"
            | "den"
            | "di"
            | "da"
            | "dos"
            | "das"
            | "do"
            | "du"
            | "d'"
            | "la"
            | "le"
            | "ter"
            | "ten"
            | "el"
            | "al"
            | "bin"
            | "af"
            | "av"
    )
}

fn is_noble(word: &str) -> bool {
    matches!(
        word,
        "Freiherr"
            | "Freifrau"
            | "Freiin"
            | "Frhr."
            | "Graf"
            | "Gräfin"
            | "Baron"
            | "Baronin"
            | "Prinz"
            | "Prinzessin"
            | "Fürst"
            | "Fürstin"
            | "Ritter"
            | "Edler"
            | "Edle"
    )
}
