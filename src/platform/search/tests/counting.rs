//! What is counted and what is in reach.

use super::*;

#[test]
fn counts_facets_and_letters_without_their_own_filter() -> Outcome {
    let folder = Folder::new()?;
    let of = |id: &str, family: &str, authority: &str, skills: &[&str]| {
        let mut document = person(id, "A", family);
        document.facets.push(("authority", authority.to_owned()));
        document
            .facets
            .extend(skills.iter().map(|skill| ("skill", (*skill).to_owned())));
        document
    };
    let index = filled(
        &folder,
        vec![
            of("1", "Ahrens", "MID", &["Vergabe", "Rust"]),
            of("2", "Ärmel", "MID", &["Vergabe"]),
            of("3", "Behn", "LKO", &["Rust"]),
            of("4", "Čapek", "LKO", &[]),
            of("5", "42", "LKO", &["Vergabe"]),
        ],
    )?;
    let all = index.search(&reader(), &asked(""))?;
    assert_eq!(
        (
            counts(&all, "authority").as_str(),
            counts(&all, "skill").as_str()
        ),
        ("LKO 3, MID 2", "Vergabe 3, Rust 2")
    );
    assert_eq!(all.initials, ['#', 'A', 'B', 'C']);

    let choose = |name: &str, values: &[&str]| {
        (
            name.to_owned(),
            values.iter().map(|v| (*v).to_owned()).collect(),
        )
    };
    let mid = Question {
        facets: vec![choose("authority", &["MID"])],
        ..asked("")
    };
    let answer = index.search(&reader(), &mid)?;
    assert_eq!(answer.total, 2);
    assert_eq!(
        (
            counts(&answer, "authority").as_str(),
            counts(&answer, "skill").as_str()
        ),
        ("LKO 3, MID 2", "Vergabe 2, Rust 1")
    );
    assert_eq!(answer.initials, ['A']);

    let both = Question {
        facets: vec![
            choose("authority", &["MID", "LKO"]),
            choose("skill", &["Rust"]),
        ],
        initial: Some('b'),
        ..asked("")
    };
    let answer = index.search(&reader(), &both)?;
    assert_eq!(answer.things, ["person:3"]);
    assert_eq!(answer.initials, ['A', 'B']);
    assert_eq!(
        (
            counts(&answer, "authority").as_str(),
            counts(&answer, "skill").as_str()
        ),
        ("LKO 1", "Rust 1")
    );

    let none = Question {
        facets: vec![choose("nothing", &["x"])],
        ..asked("")
    };
    assert_eq!(index.search(&reader(), &none)?.total, 0);
    let many = Question {
        facets: (0..=MAX_FILTERS)
            .map(|n| choose(&n.to_string(), &["x"]))
            .collect(),
        ..asked("")
    };
    assert!(matches!(
        index.search(&reader(), &many),
        Err(SearchError::TooManyFilters)
    ));
    Ok(())
}

#[test]
fn what_is_out_of_reach_leaves_no_trace() -> Outcome {
    let folder = Folder::new()?;
    let mut seen = person("seen", "Anke", "Geheim");
    seen.facets = vec![("skill", "Rust".to_owned())];
    let mut hidden = person("hidden", "Berta", "Geheimnis");
    hidden.space = "group:closed".to_owned();
    hidden.facets = vec![
        ("skill", "Spionage".to_owned()),
        ("skill", "Rust".to_owned()),
    ];
    hidden.phones = vec!["4712".to_owned()];
    let mut own = person("own", "Carla", "Geheimrat");
    own.audience = vec!["ring:unit".to_owned()];
    let mut barred = person("barred", "Dora", "Geheimdienst");
    barred.audience.push("barred".to_owned());

    let with = filled(&folder, vec![seen.clone(), hidden, own, barred])?;
    let other = Folder::new()?;
    let without = filled(&other, vec![seen])?;
    let clause = |all: &[&str], none: &[&str]| AudienceClause {
        all: all.iter().map(|t| (*t).to_owned()).collect(),
        none: none.iter().map(|t| (*t).to_owned()).collect(),
    };
    let access = Access {
        any_of: vec![
            clause(&["ring:authority"], &["barred"]),
            clause(&["ring:unit", "unit:9"], &[]),
        ],
        ..reader()
    };
    for text in [
        "",
        "geheim",
        "geheimnis",
        "geheimmis",
        "spionage",
        "berta",
        "4712",
        "carla",
        "dora",
    ] {
        let question = asked(text);
        assert_eq!(
            with.search(&access, &question)?,
            without.search(&access, &question)?,
            "{text}"
        );
        assert_eq!(
            with.suggest(&access, text, 10)?,
            without.suggest(&access, text, 10)?,
            "{text}"
        );
    }
    let everywhere = Access {
        spaces: None,
        any_of: vec![clause(&[], &[])],
    };
    assert_eq!(with.search(&everywhere, &asked("geheim"))?.total, 4);
    for nothing in [
        Access {
            spaces: Some(Vec::new()),
            ..everywhere.clone()
        },
        Access {
            any_of: Vec::new(),
            ..everywhere
        },
    ] {
        assert_eq!(with.search(&nothing, &asked(""))?, Answer::default());
        assert_eq!(with.suggest(&nothing, "geheim", 10)?, []);
    }
    Ok(())
}

#[test]
fn several_documents_of_a_thing_count_once() -> Outcome {
    let folder = Folder::new()?;
    let index = Index::open(&folder.0, VERSION)?;
    let ring = |id: usize, key: &str, authority: &str, skill: &str| Document {
        key: key.to_owned(),
        facets: vec![
            ("authority", authority.to_owned()),
            ("skill", skill.to_owned()),
        ],
        ..person(&id.to_string(), "Anke", "Brodersen")
    };
    let documents = (0..40).flat_map(|id| {
        [
            ring(id, "a", "MID", "Rust"),
            ring(id, "b", "LKO", "Rust"),
            ring(id, "c", "LKO", "Rust"),
        ]
    });
    index.rebuild([Ok::<_, SearchError>(documents.collect())], 1)?;

    let everything = index.search(&reader(), &asked("brodersen"))?;
    assert_eq!((everything.total, everything.things.len()), (40, 40));
    assert_eq!(
        (
            counts(&everything, "authority").as_str(),
            counts(&everything, "skill").as_str()
        ),
        ("LKO 40, MID 40", "Rust 40")
    );
    let mut distinct = everything.things.clone();
    distinct.sort();
    distinct.dedup();
    assert_eq!(distinct.len(), 40);
    let page = index.search(
        &reader(),
        &Question {
            offset: 38,
            limit: 10,
            ..asked("")
        },
    )?;
    assert_eq!((page.things.len(), page.total), (2, 40));
    assert_eq!(index.suggest(&reader(), "brod", 5)?.len(), 5);

    // A change replaces all documents of its thing; the last document of a key is the one.
    index.apply(
        vec![
            Change::Put(ring(0, "a", "old", "x")),
            Change::Put(ring(0, "a", "new", "x")),
        ],
        2,
    )?;
    let after = index.search(&reader(), &asked(""))?;
    assert_eq!((after.total, index.documents()?), (40, 118));
    assert_eq!(counts(&after, "authority"), "LKO 39, MID 39, new 1");
    index.apply(
        vec![Change::Remove {
            thing: "person:0".to_owned(),
        }],
        3,
    )?;
    assert_eq!(index.search(&reader(), &asked(""))?.total, 39);
    Ok(())
}

#[test]
fn a_thing_spread_over_segments_counts_once() -> Outcome {
    let folder = Folder::new()?;
    let index = Index::open(&folder.0, VERSION)?;
    // Large enough for the writer to begin further segments within the batch of one thing.
    let documents: Vec<Document> = (0..6_000)
        .map(|n| Document {
            key: n.to_string(),
            names: (0..20)
                .map(|m| format!("Anke x{n}y{m}zzzzzzzzzzzz"))
                .collect(),
            facets: vec![("skill", "Rust".to_owned())],
            ..person("1", "Anke", "Brodersen")
        })
        .collect();
    index.rebuild([Ok::<_, SearchError>(documents)], 1)?;
    let answer = index.search(&reader(), &asked("anke"))?;
    assert_eq!(
        (
            answer.total,
            answer.things.len(),
            counts(&answer, "skill").as_str()
        ),
        (1, 1, "Rust 1")
    );
    Ok(())
}
