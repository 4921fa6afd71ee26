//! The reading as a whole: the two samples of the tool, keys over edits, limits, and encodings.
//! Single fields and names stand in `cases` and `names`, mutations in `fuzz`.

mod cases;
mod fuzz;
mod names;

use std::collections::HashSet;

use serde_json::{Value, json};

use super::*;

const EXAMPLE: &[u8] = include_bytes!("samples/beispielOrg.json");
const DISTRICT: &[u8] = include_bytes!("samples/berBez.json");

/// Reads a chart of the given organisations.
fn chart(organisations: Value) -> Chart {
    let file = json!({ "document": { "title": "Amt" }, "organisations": organisations });
    read(file.to_string().as_bytes()).unwrap()
}

fn whats(chart: &Chart) -> Vec<&What> {
    chart
        .report
        .remarks
        .iter()
        .map(|remark| &remark.what)
        .collect()
}

fn unit<'a>(chart: &'a Chart, name: &str) -> &'a Unit {
    chart.units.iter().find(|unit| unit.name == name).unwrap()
}

/// What holds for every chart.
fn check(chart: &Chart) {
    let read = chart.report.read;
    assert_eq!(read.units, chart.units.len());
    assert_eq!(
        read.posts,
        chart
            .units
            .iter()
            .map(|unit| unit.posts.len())
            .sum::<usize>()
    );
    assert_eq!(read.posts, read.held + read.vacant);
    assert!(chart.main.is_none_or(|main| main < chart.units.len()));
    let keys: HashSet<_> = chart.units.iter().map(|unit| &unit.key).collect();
    assert_eq!(keys.len(), chart.units.len(), "unit keys");
    let posts: HashSet<_> = chart
        .units
        .iter()
        .flat_map(|unit| &unit.posts)
        .map(|post| &post.key)
        .collect();
    assert_eq!(posts.len(), read.posts, "post keys");
    for (at, unit) in chart.units.iter().enumerate() {
        assert!(unit.parent.is_none_or(|parent| parent < at));
        assert!(!unit.name.is_empty() && !unit.kind.is_empty() && !unit.key.is_empty());
        for post in &unit.posts {
            assert_eq!(post.holder.is_none(), post.status == PostStatus::Vacant);
            assert!(post.holder.is_none() || post.contact.is_empty());
            assert!(!post.leads || post.status != PostStatus::Deputy);
            if let Some(holder) = &post.holder {
                assert!(!holder.family.trim().is_empty() && !holder.key.is_empty());
            }
        }
    }
    let text = format!("{:?}", chart.units);
    assert!(!text.contains("\\0") && !text.contains("\\u{202e}"));
}

#[test]
fn reads_the_example() {
    let chart = read(EXAMPLE).unwrap();
    check(&chart);
    assert_eq!(chart.title, "Beispiel Bezirksamt");
    assert_eq!(chart.version.as_deref(), Some("2022-02-22"));
    assert!(
        chart
            .note
            .as_ref()
            .unwrap()
            .contains("\n- Zum Beispiel *allgemeine Telefonnummer*.")
    );
    assert_eq!(
        chart.report.read,
        Counts {
            units: 7,
            posts: 5,
            held: 5,
            vacant: 0,
            people: 5
        }
    );
    assert_eq!(chart.main, Some(0));
    let names: Vec<_> = chart
        .units
        .iter()
        .map(|unit| (unit.key.as_str(), unit.parent))
        .collect();
    assert_eq!(names[0], ("id:n3", None));
    assert_eq!(names[1], ("id:n5", Some(0)));
    assert_eq!(names[2].1, Some(1));
    assert_eq!(
        names[3..],
        [
            ("id:n6", Some(0)),
            ("id:n4", Some(0)),
            ("id:n9", Some(4)),
            ("id:n2", None)
        ]
    );
    let top = &chart.units[0];
    assert_eq!(
        top.contact.website.as_deref(),
        Some("https://www.berlin.de")
    );
    assert_eq!(
        top.contact.address.as_ref().unwrap().line(),
        "Unter den Linden 1, 12345 Berlin"
    );
    assert_eq!(
        (top.contact.building.as_deref(), top.contact.room.as_deref()),
        (Some("AB"), Some("100"))
    );
    let head = top.posts[0].holder.as_ref().unwrap();
    assert_eq!(head.full_name(), "Dr. Erika Muster");
    assert_eq!(head.contact.email.as_deref(), Some("muster@berlin.de"));
    assert_eq!(head.contact.fax.as_deref(), Some("030 345679"));
    assert!(top.posts[0].leads);
    let section = &chart.units[1];
    assert_eq!(section.kind, "Abteilung");
    assert_eq!(
        section.posts[0].function.as_deref(),
        Some("Abteilungsleiter")
    );
    assert!(section.posts[0].leads && !section.posts[1].leads);
    assert_eq!(section.posts[1].status, PostStatus::Deputy);
    let desk = &chart.units[2];
    assert_eq!(
        (desk.name.as_str(), desk.origin, desk.posts.len()),
        ("Sekretariat", Origin::Department, 2)
    );
}

#[test]
fn reads_the_district_template() {
    let chart = read(DISTRICT).unwrap();
    check(&chart);
    // 23 boxes, of which three only join others; 27 positions, of which two are empty.
    assert_eq!(
        chart.report.read,
        Counts {
            units: 20,
            posts: 25,
            held: 25,
            vacant: 0,
            people: 25
        }
    );
    let found = whats(&chart);
    assert_eq!(
        found
            .iter()
            .filter(|what| ***what == What::Connector)
            .count(),
        3
    );
    assert_eq!(
        found
            .iter()
            .filter(|what| ***what == What::EmptyPost)
            .count(),
        2
    );
    assert_eq!(
        found
            .iter()
            .filter(|what| ***what == What::PlaceholderName)
            .count(),
        25
    );
    assert_eq!(unit(&chart, "Rechtsamt").parent, Some(0));
    assert_eq!(unit(&chart, "Personalrat").bond, Bond::Representation);
    assert_eq!(unit(&chart, "Personalrat").parent, None);
    assert_eq!(unit(&chart, "Klimaschutzbeauftragte").bond, Bond::Officer);
    let mayor = &chart.units[0];
    assert_eq!(
        (mayor.short.as_deref(), mayor.kind.as_str()),
        (Some("BA"), "Bezirksamt")
    );
    assert_eq!((mayor.posts[0].leads, mayor.posts[1].leads), (true, false));
    assert_eq!(mayor.posts[1].status, PostStatus::Deputy);
    let division = unit(&chart, "Abteilung/Geschäftsbereich 2");
    assert_eq!(division.number.as_deref(), Some("2"));
    assert!(chart.report.remarks.iter().any(|remark| {
        remark.place == "Bezirksamt › Organisation › Pressestelle › Stelle 3"
            && remark.what == What::EmptyPost
    }));
}

#[test]
fn same_file_same_chart() {
    assert_eq!(read(DISTRICT), read(DISTRICT));
}

#[test]
fn edits_change_no_other_key() {
    let before = chart(json!([{ "name": "Amt", "departments": [
        { "name": "Sekretariat", "positions": [{ "positionType": "Referent:in", "person": { "lastName": "Arnim", "firstName": "Ada" } }] },
        { "name": "Kasse" }
    ] }]));
    let after = chart(
        json!([{ "name": "Amt", "purpose": "neu", "altName": "A", "departments": [
        { "name": "Poststelle" },
        { "name": " Sekretariat ", "type": "Büro", "positions": [{ "positionType": "Referent:in",
            "person": { "lastName": "Brentano", "firstName": "Bettina", "contact": { "telephone": 12345 } } }] },
        { "name": "Kasse" }
    ] }]),
    );
    for name in ["Amt", "Sekretariat", "Kasse"] {
        assert_eq!(unit(&before, name).key, unit(&after, name).key);
    }
    let post = |chart: &Chart| unit(chart, "Sekretariat").posts[0].clone();
    assert_eq!(post(&before).key, post(&after).key);
    assert_ne!(
        post(&before).holder.unwrap().key,
        post(&after).holder.unwrap().key
    );
}

#[test]
fn shared_ids_are_no_keys() {
    let twice = chart(
        json!([{ "id": "n1", "name": "A" }, { "id": "n1", "name": "B" }, { "id": 7, "name": "C" }, { "name": "A" }]),
    );
    check(&twice);
    assert!(twice.units[0].key.starts_with("path:") && twice.units[1].key.starts_with("path:"));
    assert_eq!(twice.units[2].key, "id:7");
    assert_eq!(
        whats(&twice)
            .iter()
            .filter(|what| matches!(what, What::SharedId(_)))
            .count(),
        2
    );
}

#[test]
fn one_person_on_two_posts() {
    let person = |first: &str, phone: &str, uri: &str| json!({ "person": { "firstName": first, "lastName": "Thiel", "contact": { "telephone": phone }, "uri": { "uri": uri } } });
    let chart = chart(json!([{ "name": "A", "positions": [
        person("Cora", "030 / 90-1", "u:1"), person("Cora", "", "u:1"), person("Cora", "030 901", ""), person("Cora", "77", ""),
        person("Olaf", "77", "u:2"), person("Otto", "77", "u:2")
    ] }]));
    check(&chart);
    let keys: Vec<_> = chart.units[0]
        .posts
        .iter()
        .map(|post| post.holder.as_ref().unwrap().key.as_str())
        .collect();
    assert_eq!(keys[..3], ["uri:u:1"; 3]);
    assert_ne!(keys[3], "uri:u:1");
    assert_ne!(keys[4], keys[5]);
    assert_eq!(chart.report.read.people, 4);
    assert!(whats(&chart).contains(&&What::SharedUri("u:2".to_owned())));
    assert!(whats(&chart).contains(&&What::SameName("Cora Thiel".to_owned())));
}

#[test]
fn refuses_what_is_no_chart() {
    assert_eq!(read(b""), Err(ReadError::Empty));
    assert_eq!(read(b"\xef\xbb\xbf \n\t"), Err(ReadError::Empty));
    assert_eq!(
        read(&vec![b' '; MAX_BYTES + 1]),
        Err(ReadError::TooLarge {
            bytes: MAX_BYTES + 1
        })
    );
    assert_eq!(
        read(b"{\n\"organisations\": [}"),
        Err(ReadError::NotJson {
            line: 2,
            column: 19
        })
    );
    for other in ["{}", "[]", "3", "null", "\"a\"", "[1]", "{\"a\":1}"] {
        assert_eq!(read(other.as_bytes()), Err(ReadError::NotAChart), "{other}");
    }
    assert_eq!(
        read("[".repeat(2_000_000).as_bytes()),
        Err(ReadError::TooDeep { line: 1 })
    );
    assert_eq!(
        read(format!("[{}]", "{},".repeat(500_000)).as_bytes()),
        Err(ReadError::TooManyValues)
    );
    assert_eq!(read(b"{\"organisations\":[]}").unwrap().units, []);
    // Brackets in strings are no nesting.
    let name = "[{\\\"".repeat(60);
    assert_eq!(
        read(format!("[{{\"name\":\"{name}\"}}]").as_bytes())
            .unwrap()
            .units
            .len(),
        1
    );
}

#[test]
fn deep_charts_are_cut_and_reported() {
    let nested = |depth: usize| {
        format!(
            "{}{}",
            "{\"organisations\":[{\"name\":\"x\"},".repeat(depth),
            "null".to_owned() + &"]}".repeat(depth)
        )
    };
    let nested = |depth: usize| {
        nested(depth)
            .replace("{\"organisations\"", "{\"name\":\"o\",\"organisations\"")
            .replacen("\"name\":\"o\",", "", 1)
    };
    for (depth, units) in [(3, 5), (40, 79), (41, 80), (60, 80), (100, 80), (127, 80)] {
        let chart = read(nested(depth).as_bytes()).unwrap();
        check(&chart);
        assert_eq!(chart.units.len(), units, "{depth}");
        assert_eq!(
            whats(&chart).iter().any(|what| **what == What::TooDeep),
            depth > 40,
            "{depth}"
        );
        assert_eq!(
            whats(&chart).contains(&&What::CutOff),
            depth >= 60,
            "{depth}"
        );
    }
    assert_eq!(
        read(nested(129).as_bytes()),
        Err(ReadError::TooDeep { line: 1 })
    );
}

#[test]
fn other_encodings() {
    let file = "[{\"name\":\"Büro – Straße\"}]";
    let name = |bytes: &[u8]| read(bytes).unwrap().units[0].name.clone();
    assert_eq!(name(format!("\u{feff}{file}").as_bytes()), "Büro – Straße");
    assert_eq!(
        name(b"[{\"name\":\"B\xfcro \x96 Stra\xdfe\"}]"),
        "Büro – Straße"
    );
    let utf16: Vec<u8> = [0xfeff]
        .into_iter()
        .chain(file.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(name(&utf16), "Büro – Straße");
    let utf16: Vec<u8> = [0xfeff]
        .into_iter()
        .chain(file.encode_utf16())
        .flat_map(u16::to_be_bytes)
        .collect();
    assert_eq!(name(&utf16), "Büro – Straße");
    let broken = read(b"[{\"name\":\"B\xc3\xbcro\xff\"}]").unwrap();
    assert_eq!(
        (broken.units[0].name.as_str(), whats(&broken)),
        ("Büro\u{fffd}", vec![&What::BrokenText])
    );
}
