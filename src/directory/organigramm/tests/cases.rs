//! Single fields: statuses, contacts, odd shapes. Names stand in `names`.

use serde_json::json;

use super::{super::*, chart, check, unit, whats};

#[test]
fn statuses() {
    use PostStatus::{Acting, Deputy, Held, Vacant};
    for (function, status, named, expected, note) in [
        ("Leitung", "", true, Held, None),
        ("Leitung", "stellvertretend", true, Deputy, None),
        ("Leitung", "Stv.", true, Deputy, None),
        ("Stellv. Leitung", "", true, Deputy, None),
        ("Frauenvertreterin", "", true, Held, None),
        ("Leitung", "komm.", true, Acting, None),
        ("Leitung", "m.d.W.d.G.b.", true, Acting, None),
        ("Leitung", "i. V.", true, Acting, None),
        ("Leitung", "N. N.", false, Vacant, None),
        ("Leitung", "N.N.", true, Held, None),
        (
            "Leitung",
            "Bürgermeister",
            true,
            Held,
            Some("Bürgermeister"),
        ),
        (
            "Leitung",
            "stellvertretend",
            false,
            Vacant,
            Some("stellvertretend"),
        ),
        ("Leitung", "", false, Vacant, None),
    ] {
        let person = if named {
            json!({ "lastName": "Kohl" })
        } else {
            json!({ "gender": "1" })
        };
        let chart = chart(
            json!([{ "name": "A", "positions": [{ "positionType": function, "positionStatus": status, "person": person }] }]),
        );
        check(&chart);
        let post = &chart.units[0].posts[0];
        assert_eq!(
            (post.status, post.note.as_deref()),
            (expected, note),
            "{function} {status}"
        );
        assert_eq!(
            post.leads,
            function == "Leitung" && !status.to_lowercase().starts_with("st"),
            "{function} {status}"
        );
    }
}

#[test]
fn who_leads() {
    let leads = |kind: &str, name: &str, functions: &[&str]| -> Vec<String> {
        let positions: Vec<_> = functions
            .iter()
            .map(|function| json!({ "positionType": function, "person": { "lastName": "Kohl" } }))
            .collect();
        let chart = chart(json!([{ "type": kind, "name": name, "positions": positions }]));
        chart.units[0]
            .posts
            .iter()
            .filter(|post| post.leads)
            .filter_map(|post| post.function.clone())
            .collect()
    };
    assert_eq!(
        leads(
            "Senatsverwaltung",
            "Finanzen",
            &[
                "Büroleitung der Senatorin",
                "Senator:in",
                "Staatssekretär:in"
            ]
        ),
        ["Senator:in"]
    );
    assert_eq!(
        leads(
            "Abteilung",
            "II",
            &["Referatsleitung", "Abteilungsleitung", "Sekretär:in"]
        ),
        ["Abteilungsleitung"]
    );
    assert_eq!(
        leads(
            "Büro",
            "Büro der Leitung",
            &["Büroleiter:in", "Referent:in der Leitung"]
        ),
        ["Büroleiter:in"]
    );
    assert_eq!(
        leads("Referat", "IV D", &["Referatsleitung", "Referatsleitung"]).len(),
        2
    );
    assert_eq!(
        leads("", "Kasse", &["Sachbearbeitung", "Assistenz der Leitung"]),
        [""; 0]
    );
}

#[test]
fn numbers_and_kinds() {
    for (kind, name, expected_kind, number) in [
        (
            "",
            "Referat III A - Angelegenheiten der EU",
            "Referat",
            Some("III A"),
        ),
        ("Referat", "Referat ZS A", "Referat", Some("ZS A")),
        ("Other", "Amt für Statistik", "Organisationseinheit", None),
        ("", "SE 2 - Personal", "Organisationseinheit", Some("SE 2")),
        ("", "2.1 Personal", "Organisationseinheit", Some("2.1")),
        ("", "IT und Digitales", "Organisationseinheit", None),
        ("Sztabsstelle", "EGovernment", "Sztabsstelle", None),
        ("", "Team Jugend", "Team", None),
    ] {
        let chart = chart(json!([{ "type": kind, "name": name }]));
        let expected_kind = if name.starts_with("Amt") {
            "Amt"
        } else {
            expected_kind
        };
        assert_eq!(
            (
                chart.units[0].kind.as_str(),
                chart.units[0].number.as_deref()
            ),
            (expected_kind, number),
            "{name}"
        );
    }
}

#[test]
fn contacts() {
    let read = |contact: serde_json::Value| {
        let chart = chart(json!([{ "name": "A", "contact": contact }]));
        (chart.units[0].contact.clone(), chart.report.remarks.len())
    };
    let website = |text: &str| read(json!({ "website": text })).0.website;
    assert_eq!(
        website("www.berlin.de\\lvwa\\").as_deref(),
        Some("https://www.berlin.de/lvwa/")
    );
    assert_eq!(
        website("HTTP://Berlin.de?x=http://a.b").as_deref(),
        Some("http://Berlin.de?x=http://a.b")
    );
    for bad in [
        "javascript:alert(1)",
        "data:text/html,x",
        "https://",
        "ftp://a.de",
        "//",
        "a b.de",
        "https://x@a.de",
        "a.de/\">",
        "intern",
    ] {
        assert_eq!(
            read(json!({ "website": bad })),
            (Contact::default(), 1),
            "{bad}"
        );
    }
    assert_eq!(
        read(json!({ "email": "mailto:A.b@berlin.de" }))
            .0
            .email
            .as_deref(),
        Some("A.b@berlin.de")
    );
    assert_eq!(
        read(json!({ "email": "a@b.de; c@d.de" })),
        (
            Contact {
                email: Some("a@b.de".to_owned()),
                ..Contact::default()
            },
            1
        )
    );
    for bad in ["a(at)b.de", "@b.de", "a@b", "a@b..de", "a@-b.de"] {
        assert_eq!(
            read(json!({ "email": bad })),
            (Contact::default(), 1),
            "{bad}"
        );
    }
    assert_eq!(
        read(json!({ "telephone": 90_283_100 })).0.phone.as_deref(),
        Some("90283100")
    );
    assert_eq!(read(json!({ "telephone": "-220" })).1, 0);
    assert_eq!(read(json!({ "telephone": "App. 12" })).1, 1);
}

#[test]
fn an_address_or_a_name_given_twice() {
    let chart = chart(
        json!([{ "name": "A", "address": " Am Markt 1,\n12345 Ort ", "positions": [{ "person":
        { "firstName": "Ada", "lastName": "Arnim", "name": "Ada von Arnim" } }] }]),
    );
    check(&chart);
    let address = chart.units[0].contact.address.as_ref().unwrap();
    assert_eq!(address.line(), "Am Markt 1, 12345 Ort");
    assert!(whats(&chart).contains(&&What::Second(Field::FullName, "Ada von Arnim".to_owned())));
}

#[test]
fn vacant_desks_keep_their_phone() {
    let chart = chart(json!([{ "name": "A", "positions": [
        { "positionType": "Referatsleitung", "positionStatus": "N.N.", "person": { "contact": { "telephone": "030 1" } } },
        { "person": { "contact": { "telephone": "030 2" } } }
    ] }]));
    check(&chart);
    let phones: Vec<_> = chart.units[0]
        .posts
        .iter()
        .map(|post| post.contact.phone.as_deref().unwrap())
        .collect();
    assert_eq!(phones, ["030 1", "030 2"]);
    assert!(
        whats(&chart).contains(&&What::ContactOnly)
            && whats(&chart).contains(&&What::WithoutPeople)
    );
}

#[test]
fn several_people_and_the_older_list() {
    let chart = chart(json!([{ "name": "A", "style": "emphasized",
        "positions": [{ "positionType": "Referent:in", "person": [{ "lastName": "A" }, "Ben Berg", null, 3, {}] }],
        "employees": [{ "lastName": "Woop", "firstName": "Gerry", "position": "Staatssekretär für Europa", "contact": { "telephone": "-1" } }, {}]
    }]));
    check(&chart);
    let posts = &chart.units[0].posts;
    let names: Vec<_> = posts
        .iter()
        .map(|post| {
            (
                post.function.as_deref().unwrap(),
                post.holder.as_ref().unwrap().full_name(),
            )
        })
        .collect();
    assert_eq!(
        names,
        [
            ("Referent:in", "A".to_owned()),
            ("Referent:in", "Ben Berg".to_owned()),
            ("Staatssekretär für Europa", "Gerry Woop".to_owned())
        ]
    );
    assert!(posts[2].leads);
    assert!(
        whats(&chart).contains(&&What::SeveralPeople(4))
            && whats(&chart).contains(&&What::EmptyPost)
    );
}

#[test]
fn units_in_any_place() {
    let file = json!({ "document": 5, "departments": [{ "name": "Stab", "organisations": { "name": "Kasse", "departments": ["Schalter"] } }],
        "organisations": [null, 7, { "layout": { "style": "hide" }, "name": "Organisation", "organisations": [{ "name": "Amt", "isMainOrganisation": "true" }] },
            { "name": "", "departments": [], "positions": [] }, { "type": "Beirat" }, { "layout": { "style": "hide" }, "name": "H", "purpose": "x" }] });
    let chart = read(file.to_string().as_bytes()).unwrap();
    check(&chart);
    let units: Vec<_> = chart
        .units
        .iter()
        .map(|unit| (unit.name.as_str(), unit.parent))
        .collect();
    assert_eq!(
        units,
        [
            ("Stab", None),
            ("Kasse", Some(0)),
            ("Schalter", Some(1)),
            ("Amt", None),
            ("Beirat", None),
            ("H", None)
        ]
    );
    for what in [
        What::Connector,
        What::EmptyUnit,
        What::HiddenWithContent,
        What::WrongType(Field::Units),
        What::WrongType(Field::Title),
        What::NameMissing("Beirat".to_owned()),
    ] {
        assert!(whats(&chart).contains(&&what), "{what:?}");
    }
    assert_eq!(chart.title, "Stab");
}

#[test]
fn text_is_cleaned_and_nothing_is_lost_silently() {
    let chart = chart(
        json!([{ "name": "<b>Amt</b>\n\u{0}für\u{202e}  Text", "purpose": "eins\r\n\n  zwei\tdrei ", "altName": "ein viel zu langes Kürzel für ein Kürzel",
        "extra": { "a": [1] }, "leer": [{}], "type": { "x": 1 }, "contact": "030 1", "id": "x".repeat(500),
        "positions": [{ "positionType": "y".repeat(300), "foo": 1, "person": { "lastName": "Müller / Schmidt", "bar": 2 } }] }]),
    );
    check(&chart);
    let unit = unit(&chart, "<b>Amt</b> für Text");
    assert_eq!(
        unit.purpose.as_deref(),
        Some("eins\nzwei drei\nein viel zu langes Kürzel für ein Kürzel")
    );
    assert_eq!(unit.posts[0].function.as_ref().unwrap().len(), 200);
    let found = whats(&chart);
    for what in [
        What::Markup(Field::Name),
        What::Unprintable(Field::Name),
        What::LongShort,
        What::WrongType(Field::Kind),
        What::WrongType(Field::Contact),
        What::UnknownField("extra".to_owned()),
        What::UnknownField("foo".to_owned()),
        What::UnknownField("bar".to_owned()),
        What::TooLong(Field::Id),
        What::TooLong(Field::Function),
        What::UnclearName("Müller / Schmidt".to_owned()),
    ] {
        assert!(found.contains(&&what), "{what:?}");
    }
    assert!(!found.contains(&&What::UnknownField("leer".to_owned())));
}

#[test]
fn long_reports_are_bounded() {
    let units: Vec<_> = (0..3_000)
        .map(|at| json!({ "name": format!("U{at}"), "odd": 1 }))
        .collect();
    let chart = chart(json!(units));
    assert_eq!(
        (chart.report.remarks.len(), chart.report.more),
        (MAX_REMARKS, 3_000 - MAX_REMARKS)
    );
}
