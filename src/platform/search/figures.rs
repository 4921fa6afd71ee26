//! Measures the engine: `cargo test --release -p platform search::figures -- --ignored --nocapture`.

use std::{error::Error, fs, time::Instant};

use super::*;

const FAMILIES: &[&str] = &[
    "Müller",
    "Schmidt",
    "Schneider",
    "Fischer",
    "Weber",
    "Meyer",
    "Wagner",
    "Becker",
    "Schulz",
    "Hoffmann",
    "Schäfer",
    "Koch",
    "Bauer",
    "Richter",
    "Klein",
    "Wolf",
    "Schröder",
    "Neumann",
    "Schwarz",
    "Zimmermann",
    "Braun",
    "Krüger",
    "Hofmann",
    "Hartmann",
    "Lange",
    "Werner",
    "Krause",
    "Lehmann",
    "Köhler",
    "Brodersen",
];
const GIVEN: &[&str] = &[
    "Anke",
    "Bernd",
    "Carla",
    "Dieter",
    "Elif",
    "Friederike",
    "Georg",
    "Hanna",
    "Ines",
    "Jörg",
    "Karl",
    "Łukasz",
    "Minh",
    "Nele",
    "Olga",
    "Peter",
    "Quirin",
    "Ruth",
    "Sven",
    "Thea",
    "Uwe",
    "Vera",
    "Wiebke",
    "Zoë",
];
const SKILLS: &[&str] = &[
    "Vergaberecht",
    "Datenschutz",
    "Haushalt",
    "Projektleitung",
    "Rust",
    "Barrierefreiheit",
    "Personalrecht",
    "Statistik",
    "Wasserrecht",
    "Denkmalschutz",
    "Katasterwesen",
    "Informationssicherheit",
];

/// A small generator with a fixed seed (Knuth's MMIX constants), so that runs are alike.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % n.max(1)
    }
    fn of<'a>(&mut self, all: &[&'a str]) -> &'a str {
        all.get(self.below(all.len())).copied().unwrap_or_default()
    }
}

/// Name, reader, question, and what makes its text.
type Case<'a> = (&'a str, &'a Access, Question, fn(&mut Dice) -> String);

/// A person in three rings; each ring its own audience, as the directory makes them.
fn person(id: usize, dice: &mut Dice) -> Vec<Document> {
    let family = format!(
        "{}{}",
        dice.of(FAMILIES),
        ["", "-Weiß", "mann", "sen"]
            .get(dice.below(4))
            .copied()
            .unwrap_or("")
    );
    let given = dice.of(GIVEN);
    let authority = format!("Behörde {}", dice.below(20));
    let unit = format!("Referat {}", dice.below(90) + 10);
    let skills = [dice.of(SKILLS), dice.of(SKILLS)];
    let room = format!("{}.{:02}", dice.below(6), dice.below(40));
    let phone = format!("0551 200-{}", 1000 + dice.below(9000));
    ["others", "authority", "unit"]
        .iter()
        .map(|ring| Document {
            key: format!("person:{id}:{ring}"),
            thing: format!("person:{id}"),
            kind: "person",
            space: format!("house:{authority}"),
            audience: vec![format!("ring:{ring}")],
            names: vec![format!("{given} {family}")],
            fields: vec![
                (FieldName::Unit, unit.clone()),
                (FieldName::Authority, authority.clone()),
                (FieldName::Skills, skills.join(", ")),
                (FieldName::Place, format!("Hollern, Raum {room}")),
                (
                    FieldName::Tasks,
                    format!("Grundsatzfragen {} und Koordination", skills.concat()),
                ),
            ],
            phones: vec![phone.clone()],
            facets: vec![
                ("authority", authority.clone()),
                ("site", format!("Standort {}", id % 50)),
                ("kind", "person".to_owned()),
                ("skill", skills[0].to_owned()),
                ("skill", skills[1].to_owned()),
            ],
            order: format!(
                "{} {}",
                crate::folding::sort_key(&family),
                crate::folding::fold(given)
            ),
        })
        .collect()
}

#[test]
#[ignore = "a measurement, not a test"]
fn figures() -> Result<(), Box<dyn Error>> {
    for documents in [10_000, 100_000] {
        measure(documents)?;
    }
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "it measures time")]
fn measure(documents: usize) -> Result<(), Box<dyn Error>> {
    let folder = std::env::temp_dir().join(format!(
        "allmende-figures-{}-{documents}",
        std::process::id()
    ));
    let index = Index::open(&folder, 1)?;
    let people = documents / 3;
    let mut dice = Dice(42);
    let start = Instant::now();
    let batches = (0..people.div_ceil(500)).map(|batch| {
        let ids = batch * 500..people.min((batch + 1) * 500);
        Ok::<_, SearchError>(ids.flat_map(|id| person(id, &mut dice)).collect())
    });
    index.rebuild(batches, 1)?;
    println!("{documents} documents ({people} people in 3 rings)");
    println!("  rebuild                {:>9.2?}", start.elapsed());

    let one = Access {
        spaces: Some((0..20).map(|n| format!("house:Behörde {n}")).collect()),
        any_of: vec![AudienceClause {
            all: vec!["ring:authority".to_owned()],
            none: Vec::new(),
        }],
    };
    let clauses = |rings: &[&str]| {
        rings
            .iter()
            .map(|ring| AudienceClause {
                all: vec![format!("ring:{ring}")],
                none: Vec::new(),
            })
            .collect()
    };
    let all = Access {
        any_of: clauses(&["others", "authority", "unit"]),
        ..one.clone()
    };

    let mut dice = Dice(7);
    let list = Question {
        limit: 50,
        ..Question::default()
    };
    let filtered = Question {
        facets: vec![
            ("authority".to_owned(), vec!["Behörde 3".to_owned()]),
            ("skill".to_owned(), vec!["Rust".to_owned()]),
        ],
        ..list.clone()
    };
    let cases: [Case; 8] = [
        (
            "everybody, by name",
            &one,
            Question {
                order: Order::Name,
                ..list.clone()
            },
            |_| String::new(),
        ),
        ("everybody, 3 rings seen", &all, list.clone(), |_| {
            String::new()
        }),
        ("two filters, no text", &one, filtered.clone(), |_| {
            String::new()
        }),
        ("family name", &one, list.clone(), |dice| {
            dice.of(FAMILIES).to_owned()
        }),
        ("given and family, filters", &one, filtered, |dice| {
            format!("{} {}", dice.of(GIVEN), dice.of(FAMILIES))
        }),
        ("half a name", &one, list.clone(), |dice| {
            dice.of(FAMILIES).chars().take(3).collect()
        }),
        ("extension", &one, list.clone(), |dice| {
            format!("200-{}", 1000 + dice.below(9000))
        }),
        ("guess", &one, list, |dice| {
            format!("{}xq", dice.of(FAMILIES))
        }),
    ];
    for (name, access, question, text) in cases {
        let mut times = Vec::new();
        let mut total = 0;
        for _ in 0..300 {
            let question = Question {
                text: text(&mut dice),
                ..question.clone()
            };
            let start = Instant::now();
            total = index.search(access, &question)?.total;
            times.push(start.elapsed());
        }
        report(name, times, &format!("last total {total}"));
    }
    let mut times = Vec::new();
    for _ in 0..300 {
        let text: String = dice.of(FAMILIES).chars().take(1 + dice.below(4)).collect();
        let start = Instant::now();
        index.suggest(&one, &text, 8)?;
        times.push(start.elapsed());
    }
    report("suggestion", times, "");
    let mut times = Vec::new();
    for n in 0..50 {
        let changes = person(n, &mut dice).into_iter().map(Change::Put).collect();
        let start = Instant::now();
        index.apply(changes, 2 + i64::try_from(n)?)?;
        times.push(start.elapsed());
    }
    report("one change, till visible", times, "");
    drop(index);
    let start = Instant::now();
    let index = Index::open(&folder, 1)?;
    println!(
        "  open with checksums    {:>9.2?}  {:?}",
        start.elapsed(),
        index.state()
    );
    println!("  bytes on disk          {:>9}", bytes(&folder)?);
    drop(index);
    fs::remove_dir_all(&folder)?;
    Ok(())
}

fn report(name: &str, mut times: Vec<std::time::Duration>, note: &str) {
    times.sort();
    let at = |percent: usize| {
        times
            .get(times.len() * percent / 100)
            .copied()
            .unwrap_or_default()
    };
    println!(
        "  {name:<26} p50 {:>9.2?}  p99 {:>9.2?}  {note}",
        at(50),
        at(99)
    );
}

fn bytes(folder: &std::path::Path) -> Result<u64, std::io::Error> {
    let mut sum = 0;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        sum += if path.is_dir() {
            bytes(&path)?
        } else {
            path.metadata()?.len()
        };
    }
    Ok(sum)
}
