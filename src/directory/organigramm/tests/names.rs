//! Names of all kinds, and the words for nobody.

use serde_json::json;

use super::{chart, check};

/// "salutation|title|given|prefix|family" of a person; "-" for nobody.
fn person(person: serde_json::Value) -> String {
    let chart =
        chart(json!([{ "name": "A", "positions": [{ "positionType": "X", "person": person }] }]));
    check(&chart);
    chart.units[0].posts[0]
        .holder
        .as_ref()
        .map_or("-".to_owned(), |holder| {
            let text = |part: &Option<String>| part.clone().unwrap_or_default();
            let parts = [
                text(&holder.salutation),
                text(&holder.title),
                text(&holder.given),
                text(&holder.prefix),
                holder.family.clone(),
            ];
            parts.join("|")
        })
}

#[test]
fn whole_names() {
    for (name, parts) in [
        (
            "Dr. Friederike von Hallmoor",
            "|Dr.|Friederike|von|Hallmoor",
        ),
        ("Frau Dr. Müller", "Frau|Dr.|||Müller"),
        (
            "Herr Prof. Dr.-Ing. habil. Karl Heinz van der Beek",
            "Herr|Prof. Dr.-Ing. habil.|Karl Heinz|van der|Beek",
        ),
        (
            "Dr. rer. nat. h.c. Ada Gräfin von und zu Arnim",
            "|Dr. rer. nat. h.c.|Ada|Gräfin von und zu|Arnim",
        ),
        ("Hallmoor, Friederike von", "||Friederike|von|Hallmoor"),
        (
            "von Hallmoor, Dr. Friederike",
            "|Dr.|Friederike|von|Hallmoor",
        ),
        ("Müller, LL.M.", "|LL.M.|||Müller"),
        ("Dr.Müller", "|Dr.|||Müller"),
        ("Steffi Graf", "||Steffi||Graf"),
        ("Graf Zeppelin", "||Graf||Zeppelin"),
        ("Dipl.-Ing. (FH) Uwe Özdemir", "|Dipl.-Ing.|Uwe||Özdemir"),
        ("Cher", "||||Cher"),
        ("Đặng Thị Hoa", "||Đặng Thị||Hoa"),
        ("张 伟", "||张||伟"),
        ("Phil Med", "||Phil||Med"),
        ("  Anna\n\tBertha\u{200b} ", "||Anna||Bertha"),
    ] {
        assert_eq!(person(json!({ "name": name })), parts, "{name}");
        assert_eq!(person(json!(name)), parts, "{name} as text");
    }
}

#[test]
fn split_names() {
    for (given, parts) in [
        (
            json!({ "firstName": "Uta", "lastName": "Francisco dos Santos" }),
            "||Uta||Francisco dos Santos",
        ),
        (
            json!({ "firstName": "Friederike", "lastName": "von Hallmoor" }),
            "||Friederike|von|Hallmoor",
        ),
        (
            json!({ "firstName": "Friederike von", "lastName": "Hallmoor" }),
            "||Friederike|von|Hallmoor",
        ),
        (
            json!({ "salutation": "Frau Dr.", "title": "Dr.", "firstName": "Dr. Ute", "lastName": "Herd" }),
            "Frau|Dr.|Ute||Herd",
        ),
        (
            json!({ "salutation": "Dr.", "firstName": "Volker", "lastName": "Löwe" }),
            "|Dr.|Volker||Löwe",
        ),
        (
            json!({ "title": "Dr. Dr.", "lastName": "Frau Müller" }),
            "Frau|Dr. Dr.|||Müller",
        ),
        (
            json!({ "lastName": "Frau Dr. Müller" }),
            "Frau|Dr.|||Müller",
        ),
        (json!({ "firstName": "Max Emil" }), "||Max||Emil"),
        (
            json!({ "firstName": "N.", "lastName": "Nguyen" }),
            "||N.||Nguyen",
        ),
        (
            json!({ "firstName": "N. N.", "lastName": "Meier" }),
            "||N. N.||Meier",
        ),
        (
            json!({ "firstName": 4, "lastName": ["Müller", "Lüd"] }),
            "||4||Müller, Lüd",
        ),
    ] {
        assert_eq!(person(given.clone()), parts, "{given}");
    }
}

#[test]
fn words_for_nobody() {
    for name in [
        "N.N.",
        "N. N.",
        "n.n.",
        "NN",
        "nn",
        "N.N",
        "Frau N.N.",
        "N.N. (Ausschreibung läuft)",
        "N.N. ab 1.4.",
        "N.N., Nachbesetzung",
        "unbesetzt",
        "zzt. vakant",
        "Vakant",
        "nicht besetzt",
        "-",
        "?",
        "(unbesetzt)",
    ] {
        for given in [
            json!({ "lastName": name }),
            json!({ "name": name }),
            json!({ "firstName": "", "lastName": name, "salutation": "Herr" }),
        ] {
            assert_eq!(person(given.clone()), "-", "{given}");
        }
    }
    assert_eq!(person(json!({ "firstName": "N.", "lastName": "N." })), "-");
    assert_eq!(
        person(json!({ "firstName": "N.N.", "lastName": "N.N." })),
        "-"
    );
}
