//! The engine through its public face.

use std::{
    error::Error,
    fs,
    path::PathBuf,
    sync::atomic::{AtomicU32, Ordering as Atomic},
};

use super::*;

mod counting;
mod keeping;

type Outcome = Result<(), Box<dyn Error>>;

const VERSION: u32 = 1;

/// A folder that is empty at first and gone at last.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Result<Self, std::io::Error> {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!(
            "allmende-search-{}-{}",
            std::process::id(),
            NEXT.fetch_add(1, Atomic::Relaxed)
        );
        let path = std::env::temp_dir().join(name);
        fs::create_dir_all(&path)?;
        Ok(Self(path))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn person(id: &str, given: &str, family: &str) -> Document {
    Document {
        key: format!("person:{id}:all"),
        thing: format!("person:{id}"),
        kind: "person",
        space: "house:mid".to_owned(),
        audience: vec!["ring:authority".to_owned()],
        names: vec![format!("{given} {family}")],
        order: format!(
            "{} {}",
            crate::folding::sort_key(family),
            crate::folding::fold(given)
        ),
        ..Document::default()
    }
}

/// The people of the demo world whose names are hard to write.
fn people() -> Vec<Document> {
    let mut zoe = person("zoe", "Zoë", "Müller-Weiß");
    zoe.fields = vec![
        (FieldName::Skills, "Vergaberecht".to_owned()),
        (FieldName::Unit, "MID, Referat 42, OZG-Umsetzung".to_owned()),
        (FieldName::Place, "Hollern, Raum 2.14".to_owned()),
    ];
    zoe.phones = vec!["0551 200-4712".to_owned()];
    let mut bernd = person("bernd", "Bernd", "Nowak");
    bernd.fields = vec![
        (FieldName::Unit, "MID, Referat 14".to_owned()),
        (FieldName::Place, "Hollern, Raum 21.4".to_owned()),
    ];
    bernd.phones = vec!["+49 551 200 4713".to_owned()];
    let mut unit = person("-", "", "");
    unit.key = "unit:42".to_owned();
    unit.thing = "unit:42".to_owned();
    unit.kind = "unit";
    unit.names = vec!["Referat 42".to_owned(), "OZG-Umsetzung".to_owned()];
    unit.order = "referat 42".to_owned();
    vec![
        zoe,
        bernd,
        unit,
        person("fvh", "Dr. Friederike", "von Hallmoor"),
        person("strass", "Ines", "Straßburger"),
        person("mue", "Karl", "Mueller"),
        person("bro", "Anke", "Brodersen"),
        person("luk", "Łukasz", "Wiśniewski"),
        person("ayd", "Aydın", "Şahin"),
        person("ngu", "Minh", "Nguyễn"),
        person("oneill", "Sean", "O’Neill"),
    ]
}

fn reader() -> Access {
    Access {
        spaces: Some(vec!["house:mid".to_owned()]),
        any_of: vec![AudienceClause {
            all: vec!["ring:authority".to_owned()],
            none: Vec::new(),
        }],
    }
}

fn filled(folder: &Folder, documents: Vec<Document>) -> Result<Index, SearchError> {
    let index = Index::open(&folder.0, VERSION)?;
    index.rebuild([Ok::<_, SearchError>(documents)], 7)?;
    Ok(index)
}

fn asked(text: &str) -> Question {
    Question {
        text: text.to_owned(),
        limit: MAX_LIMIT,
        ..Question::default()
    }
}

fn things(index: &Index, text: &str) -> Result<Vec<String>, SearchError> {
    Ok(index.search(&reader(), &asked(text))?.things)
}

/// A facet's values as one line: `MID 2, LKO 1`.
fn counts(answer: &Answer, facet: &str) -> String {
    let values = answer.facets.iter().find(|(name, _)| name == facet);
    let values = values.map(|(_, values)| {
        values
            .iter()
            .map(|(value, count)| format!("{value} {count}"))
    });
    values
        .map(|values| values.collect::<Vec<_>>().join(", "))
        .unwrap_or_default()
}

#[test]
fn finds_people_however_their_name_is_written() -> Outcome {
    let folder = Folder::new()?;
    let index = filled(&folder, people())?;
    for (text, first) in [
        ("Strassburger", "person:strass"),
        ("STRAẞBURGER", "person:strass"),
        ("müller weiss", "person:zoe"),
        ("Mueller-Weiß", "person:zoe"),
        ("muellerweiss", "person:zoe"),
        ("weiss müller zoe", "person:zoe"),
        ("Nowack", "person:bernd"),
        ("brode", "person:bro"),
        ("anke brod", "person:bro"),
        ("hallmoor", "person:fvh"),
        ("von hallmoor", "person:fvh"),
        ("lukasz wisniewski", "person:luk"),
        ("aydin", "person:ayd"),
        ("nguyen", "person:ngu"),
        ("oneill", "person:oneill"),
        ("O'Neill", "person:oneill"),
        ("Vergaberecht", "person:zoe"),
        ("vergabe", "person:zoe"),
        ("MID 42", "person:zoe"),
        ("zoe OZG", "person:zoe"),
        ("Referat 42", "unit:42"),
        ("ozg umsetzung", "unit:42"),
        ("2.14", "person:zoe"),
        ("hollern raum 2.14", "person:zoe"),
        ("0551 200-4712", "person:zoe"),
        ("+49 551 2004712", "person:zoe"),
        ("+49 (0)551 200 4712", "person:zoe"),
        ("0551/2004712", "person:zoe"),
        ("200 4712", "person:zoe"),
        ("4712", "person:zoe"),
        ("471", "person:zoe"),
        ("müller 4712", "person:zoe"),
    ] {
        let found = things(&index, text)?;
        assert_eq!(
            found.first().map(String::as_str),
            Some(first),
            "{text}: {found:?}"
        );
    }
    for text in [
        "2.14",
        "4712",
        "0551 200-4712",
        "hollern raum 2.14",
        "MID 42",
    ] {
        assert_eq!(things(&index, text)?.len(), 1, "{text}");
    }
    for text in ["Mueller", "muller", "Müller"] {
        let mut found = things(&index, text)?;
        found.sort();
        assert_eq!(found, ["person:mue", "person:zoe"], "{text}");
    }
    for text in [
        "müller nowak",
        "zoe 4713",
        "Vergaberecht Brodersen",
        "21.14",
    ] {
        assert!(things(&index, text)?.is_empty(), "{text}");
    }
    Ok(())
}

#[test]
fn ranks_exact_names_then_beginnings_then_words_then_sounds() -> Outcome {
    let folder = Folder::new()?;
    let mut field = person("d", "Anna", "Alt");
    field.fields = vec![(FieldName::Tasks, "Betreuung Schmid".to_owned())];
    let index = filled(
        &folder,
        vec![
            field,
            person("c", "Anna", "Schmitt"),
            person("b", "Anna", "Schmidlin"),
            person("a2", "Zora", "Schmid"),
            person("a1", "Anna", "Schmid"),
        ],
    )?;
    assert_eq!(
        things(&index, "schmid")?,
        ["person:a1", "person:a2", "person:b", "person:d", "person:c"]
    );
    let by_name = Question {
        order: Order::Name,
        ..asked("schmid")
    };
    let answer = index.search(&reader(), &by_name)?;
    assert_eq!(
        answer.things,
        ["person:d", "person:a1", "person:a2", "person:b", "person:c"]
    );
    let page = Question {
        offset: 1,
        limit: 2,
        ..by_name
    };
    let page = index.search(&reader(), &page)?;
    assert_eq!((page.things.len(), page.total), (2, 5));
    assert_eq!(page.things, ["person:a1", "person:a2"]);

    let guess = index.search(&reader(), &asked("schmirlin"))?;
    assert_eq!(
        (guess.things, guess.guessed),
        (vec!["person:b".to_owned()], true)
    );
    assert!(!answer.guessed);
    Ok(())
}

#[test]
fn a_sound_needs_more_in_common_than_a_vowel_in_front() -> Outcome {
    let folder = Folder::new()?;
    let index = filled(
        &folder,
        vec![
            person("hal", "Friederike", "Hallmoor"),
            person("jul", "Julian", "Jahn"),
            person("ele", "Elena", "Ehlers"),
            person("yan", "Yannik", "Ilmaz"),
        ],
    )?;
    for (text, found) in [
        ("hallmo", "person:hal"),
        ("Ahlers", "person:ele"),
        ("Jannick", "person:yan"),
        ("Yilmaz", "person:yan"),
    ] {
        assert_eq!(things(&index, text)?, [found], "{text}");
    }
    Ok(())
}

#[test]
fn suggestions_carry_their_kind_and_questions_are_bounded() -> Outcome {
    let folder = Folder::new()?;
    let index = filled(&folder, people())?;
    let found = index.suggest(&reader(), "referat 4", 5)?;
    let first = found.first().map(|s| (s.thing.as_str(), s.kind.as_str()));
    assert_eq!(first, Some(("unit:42", "unit")));
    assert_eq!(index.suggest(&reader(), " – ", 5)?, []);
    let units = Question {
        kinds: vec!["unit".to_owned()],
        ..asked("42")
    };
    assert_eq!(index.search(&reader(), &units)?.things, ["unit:42"]);
    for hostile in [
        "(((((((((((((((((((((".repeat(5_000),
        "a-".repeat(5_000),
        "anke ".repeat(5_000),
        "+1 ".repeat(5_000),
        "\0 \u{301}\u{301} AND OR NOT * ? ~ name:x".to_owned(),
        "ﷺ".repeat(200),
    ] {
        index.search(&reader(), &asked(&hostile))?;
        index.suggest(&reader(), &hostile, usize::MAX)?;
    }
    let far = Question {
        offset: usize::MAX,
        limit: usize::MAX,
        ..asked("anke")
    };
    assert_eq!(index.search(&reader(), &far)?.things.len(), 0);
    Ok(())
}
