//! Organisation charts: read twice they are one, and what a chart no longer has ends.

use directory::usecases::{
    import,
    record::{self, NewAuthority},
};
use platform::access::Administration;
use serde_json::Value;
use testing::{TestApp, both};

use crate::{phone_book, suggested};

const SAMPLES: [&[u8]; 2] = [
    include_bytes!("../../../directory/organigramm/samples/beispielOrg.json"),
    include_bytes!("../../../directory/organigramm/samples/berBez.json"),
];

async fn read(app: &TestApp, key: &str, chart: &[u8]) {
    let cx = app.app.system();
    let by = Administration::console();
    let new = NewAuthority {
        key: key.to_owned(),
        short: key.to_uppercase(),
        name: format!("Bezirksamt {key}"),
        house: "darkblue".to_owned(),
        released_fields: Some("phone,email,room,site,city".to_owned()),
        ..NewAuthority::default()
    };
    record::ensure_authority(&cx, by, new).await.unwrap();
    import::chart(&cx, by, key, chart).await.unwrap();
    app.settle().await;
}

/// All rows of the directory, without ids that are new with each import.
async fn everything(app: &TestApp) -> Vec<Vec<Vec<String>>> {
    let tables: [(&str, &[&str]); 6] = [
        (
            "unit",
            &[
                "id",
                "parent_id",
                "space_id",
                "key",
                "kind",
                "number",
                "name",
                "tasks",
                "phone",
                "email",
                "ordinal",
                "valid_until",
            ],
        ),
        (
            "person",
            &[
                "id", "title", "given", "prefix", "family", "sort", "version",
            ],
        ),
        (
            "affiliation",
            &[
                "id",
                "person_id",
                "unit_id",
                "function",
                "phone",
                "email",
                "room",
                "until_day",
            ],
        ),
        (
            "post",
            &[
                "id", "unit_id", "key", "function", "leads", "vacant", "ordinal",
            ],
        ),
        ("holding", &["post_id", "person_id", "role", "until_day"]),
        (
            "line",
            &["id", "unit_id", "name", "phone", "email", "ordinal"],
        ),
    ];
    let mut all = Vec::new();
    for (table, columns) in tables {
        let mut rows = app.rows(&format!("select * from {table}"), columns).await;
        rows.sort();
        all.push(rows);
    }
    all
}

both! {
    async fn a_chart_read_twice_is_one_chart(app) {
        let anke = app.person("anke.brodersen").await;
        for (key, chart) in ["beispiel", "bezirk"].into_iter().zip(SAMPLES) {
            let before = app.count("unit").await;
            read(&app, key, chart).await;
            assert!(app.count("unit").await > before + 3);
            let first = (everything(&app).await, phone_book(&anke, &[("behoerde", key)]).await, anke.get(&format!("/behoerden/{key}")).await);
            read(&app, key, chart).await;
            let second = (everything(&app).await, phone_book(&anke, &[("behoerde", key)]).await, anke.get(&format!("/behoerden/{key}")).await);
            for (first, second) in first.0.iter().zip(&second.0) {
                assert_eq!(first, second, "{key}");
            }
            assert_eq!(first.1, second.1, "{key}");
            assert_eq!((first.2.status, testing::same(&first.2.text(), &[])), (200, testing::same(&second.2.text(), &[])), "{key}");
        }
        assert!(phone_book(&anke, &[("q", "Erika Muster"), ("behoerde", "beispiel")]).await.people > 0);
    }
}

both! {
    async fn units_gone_from_the_chart_end(app) {
        let anke = app.person("anke.brodersen").await;
        let whole = SAMPLES[0];
        read(&app, "beispiel", whole).await;
        let name = "Nebengeordnete Organisationseinheit";
        assert!(suggested(&anke, name).await.contains("einheiten"));
        let ended = everything(&app).await;

        let mut chart: Value = serde_json::from_slice(whole).unwrap();
        chart["organisations"].as_array_mut().unwrap().retain(|unit| unit["name"] != name);
        read(&app, "beispiel", chart.to_string().as_bytes()).await;
        assert!(!suggested(&anke, name).await.contains(name));
        assert!(!anke.get("/behoerden/beispiel").await.has(name));
        assert_eq!(phone_book(&anke, &[("q", name), ("behoerde", "beispiel")]).await.units, 0);

        read(&app, "beispiel", whole).await;
        assert!(suggested(&anke, name).await.contains(name));
        assert_eq!(everything(&app).await[0], ended[0], "begins again as it was");
        assert!(anke.get("/behoerden/mid").await.has("Wissensmanagement"), "other authorities are left alone");
    }
}

both! {
    /// Somebody whose post is no longer in the chart, though the unit is.
    async fn people_gone_from_the_chart_end(app) {
        let anke = app.person("anke.brodersen").await;
        let whole = SAMPLES[0];
        read(&app, "beispiel", whole).await;
        let erika = [("q", "Erika Muster"), ("behoerde", "beispiel")];
        let before = phone_book(&anke, &erika).await.people;
        assert!(before > 0);
        let mut chart: Value = serde_json::from_slice(whole).unwrap();
        chart["organisations"][0]["positions"] = Value::Array(Vec::new());
        read(&app, "beispiel", chart.to_string().as_bytes()).await;
        assert_eq!(phone_book(&anke, &erika).await.people, before - 1);
        read(&app, "beispiel", whole).await;
        assert_eq!(phone_book(&anke, &erika).await.people, before);
    }
}

both! {
    async fn broken_charts_change_nothing(app) {
        read(&app, "beispiel", SAMPLES[0]).await;
        let before = everything(&app).await;
        let cx = app.app.system();
        let deep = format!("{}{}", "{\"organisations\":[".repeat(5000), "]}".repeat(5000));
        for broken in [b"".as_slice(), b"{", b"[]", b"null", &SAMPLES[0][..SAMPLES[0].len() / 2], deep.as_bytes(), b"\xff\xfe"] {
            assert!(import::chart(&cx, Administration::console(), "beispiel", broken).await.is_err());
        }
        assert!(import::chart(&cx, Administration::console(), "gibtesnicht", SAMPLES[0]).await.is_err());
        assert_eq!(everything(&app).await, before);
    }
}
