//! Twin worlds of written content: a reader gets the same bytes as where what others keep among
//! themselves, or have not finished, was never written.

mod twin;

use demo::{load::id_of, subjects::topic_id};
use testing::encode;

use self::twin::{Twin, address, draft, plain};
use crate::{
    groups::{act, home},
    pages::head_of,
    twins,
};

const HOUSE: &str = "/behoerden/mid";
/// A word that stands in every secret, and nowhere else.
const WORD: &str = "Flurfunk";

/// Every address at which something written, a trace of it or its number could stand.
fn addresses(twin: &Twin, secret: &[String]) -> Vec<String> {
    let mut all = twins::addresses(&twin.app);
    let lists = [
        "/meldungen",
        "/wissen",
        "/schreiben",
        "/entwuerfe",
        "/gemerkt",
        "/gemeldet",
    ];
    all.extend(lists.map(str::to_owned));
    for topic in ["Vergabe", "Kantine"] {
        all.push(format!("/themen/{}", topic_id(topic)));
    }
    let groups = ["vergabe", "e-akte", "personalrat", "radeln"].map(home);
    let houses = [HOUSE.to_owned(), "/behoerden/lko".to_owned()];
    for place in groups.into_iter().chain(houses) {
        for part in [
            "/seiten",
            "/seiten/mehrere",
            "/seiten/neu?vorlage=leer",
            "/beitraege",
            "/beitrag",
            "/meldungen",
            "/meldungen/neu",
            "/meldungen/einstellungen",
        ] {
            all.push(format!("{place}{part}"));
        }
    }
    for written in twin.open.iter().chain(secret) {
        for part in ["", "/bearbeiten", "/verwalten", "/fassungen"] {
            all.push(format!("{written}{part}"));
        }
    }
    for word in [WORD, "Flur", "Leitfaden", "Scanner", "Kantine", "Vergabe"] {
        let (q, text) = (encode(&[("q", word)]), encode(&[("text", word)]));
        all.extend([
            format!("/suche?{q}"),
            format!("/inhalte/vorschlaege?{q}"),
            format!("/inhalte/vorschlaege?{q}&kinds=page,news,contribution"),
            format!("/api/directory/suggest?{text}"),
        ]);
    }
    all
}

/// What everybody in the house or the group reads.
async fn write_in_the_open(twin: &mut Twin) {
    let (anke, mehmet) = (
        twin.person("anke.brodersen").await,
        twin.person("mehmet.aydin").await,
    );
    let procurement = topic_id("Vergabe").to_string();
    // It leads to something that only some may read, if it is there at all.
    let text = format!(
        "So geht es. [Mehr dazu]({}) und [noch mehr]({}).",
        address("seiten", "ole", "Flurfunk Beschluss"),
        address("seiten", "mehmet", "Flurfunk Entwurf"),
    );
    let fields = [
        ("text", text.as_str()),
        ("act", "publish"),
        ("topic", &procurement),
    ];
    twin.write(
        &anke,
        &format!("{HOUSE}/seiten/neu"),
        "Leitfaden Ablage",
        &fields,
    )
    .await;
    let fields = [("text", "Es gibt Suppe."), ("act", "publish")];
    twin.write(
        &anke,
        &format!("{HOUSE}/meldungen/neu"),
        "Kantine offen",
        &fields,
    )
    .await;
    let group = home("e-akte");
    let fields = [("text", "Alles in die Akte."), ("act", "publish")];
    twin.write(
        &mehmet,
        &format!("{group}/seiten/neu"),
        "Leitfaden Akte",
        &fields,
    )
    .await;
    let fields = [("text", "Ab Montag."), ("act", "publish")];
    twin.write(
        &mehmet,
        &format!("{group}/meldungen/neu"),
        "Scanner kommt",
        &fields,
    )
    .await;
    let fields = [("text", "Er steht im Flur.")];
    let said = twin
        .write(
            &mehmet,
            &format!("{group}/beitrag"),
            "Scanner steht",
            &fields,
        )
        .await;
    act(&anke, &said, "comment", &[("said", "Danke."), ("key", "1")]).await;
}

async fn are_alike(mut twins: [Twin; 2], secret: &[String], readers: &[&str]) {
    for twin in &mut twins {
        twin.app.settle().await;
    }
    let addresses = addresses(&twins[0], secret);
    twins::read_alike(&twins[0].app, &twins[1].app, readers, &addresses, plain).await;
}

/// A hidden group, a section, another authority; and what is unfinished in one's own group.
#[tokio::test]
async fn without_what_lies_in_closed_places() {
    let mut secrets = Vec::new();
    let mut twins = [Twin::new(true).await, Twin::new(false).await];
    for twin in &mut twins {
        write_in_the_open(twin).await;
        let (ole, zoe) = (
            twin.person("ole.petersen").await,
            twin.person("zoe.mueller-weiss").await,
        );
        let (mehmet, lukasz) = (
            twin.person("mehmet.aydin").await,
            twin.person("lukasz.nowak").await,
        );
        let topic = topic_id("Vergabe").to_string();
        let text = format!(
            "{WORD} @[Anke Brodersen](person:{}) und @[Robert Capek](person:{}), [siehe]({})",
            id_of("anke"),
            id_of("betrieb"),
            twin.open[0],
        );
        let shown = [
            ("text", text.as_str()),
            ("act", "publish"),
            ("topic", topic.as_str()),
        ];
        let kept = [
            ("text", text.as_str()),
            ("act", "keep"),
            ("topic", topic.as_str()),
        ];
        let (council, own) = (home("personalrat"), home("e-akte"));

        let mut made = Vec::new();
        made.push(
            twin.secret(
                &ole,
                &format!("{council}/seiten/neu"),
                "Flurfunk Beschluss",
                &shown,
            )
            .await,
        );
        made.push(
            twin.secret(
                &ole,
                &format!("{council}/beitrag"),
                "Flurfunk Frage",
                &shown,
            )
            .await,
        );
        made.push(
            twin.secret(
                &ole,
                &format!("{council}/meldungen/neu"),
                "Flurfunk Sitzung",
                &shown,
            )
            .await,
        );
        for (number, at) in made.iter().flatten().enumerate() {
            let said = act(
                &zoe,
                at,
                "comment",
                &[("said", &text), ("key", &number.to_string())],
            )
            .await;
            assert_eq!(said.status, 303);
            act(&zoe, at, "react", &[("reaction", "thanks")]).await;
        }
        if twin.with {
            let section = mehmet
                .post(
                    &format!("{own}/bereiche/neu"),
                    &[("name", "Flurfunk Leitung")],
                )
                .await;
            assert_eq!(section.status, 303);
            let form = format!("{}/seiten/neu", section.location());
            made.push(twin.secret(&mehmet, &form, "Flurfunk Liste", &shown).await);
            secrets.push(section.location().to_owned());
        } else {
            twin.app.advance(60);
        }
        // Below a page that all of the group read, and a version of news that waits.
        let parent = twin.open[2].rsplit('/').next().unwrap().to_owned();
        let below = [&kept[..], &[("parent", parent.as_str())]].concat();
        made.push(
            twin.secret(
                &mehmet,
                &format!("{own}/seiten/neu"),
                "Flurfunk Entwurf",
                &below,
            )
            .await,
        );
        made.push(
            twin.secret(
                &mehmet,
                &format!("{own}/meldungen/neu"),
                "Flurfunk Meldung",
                &kept,
            )
            .await,
        );
        let gone = twin
            .secret(
                &mehmet,
                &format!("{own}/beitrag"),
                "Flurfunk Irrtum",
                &[("text", WORD)],
            )
            .await;
        for at in gone.iter().chain(made.get(4).into_iter().flatten()) {
            act(&mehmet, at, "remove", &[]).await;
        }
        made.push(gone);
        made.push(
            twin.secret(
                &lukasz,
                "/behoerden/lko/seiten/neu",
                "Flurfunk Kreis",
                &shown,
            )
            .await,
        );
        made.push(
            twin.secret(
                &lukasz,
                "/behoerden/lko/meldungen/neu",
                "Flurfunk Deich",
                &shown,
            )
            .await,
        );
        if twin.with {
            let news = twin.open[3].clone();
            let head = head_of(&mehmet, &news).await;
            let newer = [
                ("upon", head.as_str()),
                ("act", "keep"),
                ("title", "Flurfunk Scanner"),
                ("teaser", WORD),
                ("text", WORD),
                ("urgent", "on"),
            ];
            assert_eq!(
                mehmet
                    .post(&format!("{news}/bearbeiten"), &newer)
                    .await
                    .status,
                303
            );
            let form = format!("{HOUSE}/seiten/neu");
            let autosave = format!(
                "/entwuerfe/{}?{}",
                draft("Flurfunk"),
                encode(&[("fuer", &form)])
            );
            assert_eq!(
                mehmet
                    .post(&autosave, &[("title", WORD), ("text", WORD)])
                    .await
                    .status,
                200
            );
            // What somebody remembers and follows is nobody else's to know.
            for at in twin.open.clone() {
                act(&mehmet, &at, "bookmark", &[]).await;
            }
        }
        secrets.extend(made.into_iter().flatten());
    }
    assert!(secrets.len() > 8);
    let ole = twins[0].person("ole.petersen").await;
    assert!(ole.get(&secrets[1]).await.has(WORD), "it is there");
    let readers = [
        "anke.brodersen",
        "kerstin.vogt",
        "robert.capek",
        "ines.falk",
        "friederike.hallmoor",
    ];
    are_alike(twins, &secrets, &readers).await;
}

/// Drafts, what waits for somebody or for its day, and what was thrown away, in one's own house.
#[tokio::test]
async fn without_what_is_unfinished_in_the_house() {
    let mut secrets = Vec::new();
    let mut twins = [Twin::new(true).await, Twin::new(false).await];
    for twin in &mut twins {
        write_in_the_open(twin).await;
        let (anke, mehmet) = (
            twin.person("anke.brodersen").await,
            twin.person("mehmet.aydin").await,
        );
        let topic = topic_id("Kantine").to_string();
        let kept = [("text", WORD), ("act", "keep"), ("topic", topic.as_str())];
        let shown = [
            ("text", WORD),
            ("act", "publish"),
            ("topic", topic.as_str()),
        ];
        let parent = twin.open[0].rsplit('/').next().unwrap().to_owned();
        let below = [&kept[..], &[("parent", parent.as_str())]].concat();
        let (pages, news) = (
            format!("{HOUSE}/seiten/neu"),
            format!("{HOUSE}/meldungen/neu"),
        );
        let mut made = Vec::new();
        made.push(
            twin.secret(&mehmet, &pages, "Flurfunk Entwurf", &below)
                .await,
        );
        made.push(
            twin.secret(&mehmet, &news, "Flurfunk Vorschlag", &kept)
                .await,
        );
        for at in made.get(1).into_iter().flatten() {
            assert_eq!(act(&mehmet, at, "submit", &[]).await.status, 303);
        }
        let later = [
            ("text", WORD),
            ("act", "publish"),
            ("publish_on", "24.12.2026"),
        ];
        made.push(
            twin.secret(&anke, &news, "Flurfunk Weihnacht", &later)
                .await,
        );
        let gone = twin
            .secret(&mehmet, &pages, "Flurfunk Irrtum", &shown)
            .await;
        if let Some(at) = &gone {
            assert_eq!(act(&mehmet, at, "remove", &[]).await.status, 303);
        }
        made.push(gone);
        secrets.extend(made.into_iter().flatten());
    }
    assert_eq!(secrets.len(), 4);
    are_alike(
        twins,
        &secrets,
        &[
            "kerstin.vogt",
            "robert.capek",
            "lukasz.nowak",
            "kai.hinrichs",
        ],
    )
    .await;
}
