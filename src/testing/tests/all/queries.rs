//! How often a page asks the database, session and rights included.

use demo::subjects::topic_id;
use testing::both;

use crate::{news::write_news, page_of, topics::write_about, writing::contribute};

/// The design's budget, session and reach included.
const MOST: u32 = 7;

both! {
    async fn pages_ask_the_database_seldom(app) {
        let anke = app.person("anke.brodersen").await;
        let group = crate::groups::home("vergabe");
        let about = [("topic", topic_id("Vergabe").to_string())];
        let page = write_about(&anke, "/behoerden/mid", "Ablage", &about).await;
        write_about(&anke, "/behoerden/mid", "Auswahl", &about).await;
        let fields = [("title", "Neu"), ("teaser", "Kurz."), ("text", "Lang.")];
        let news = write_news(&anke, "/behoerden/mid", &fields, "publish").await;
        write_news(&anke, &group, &fields, "publish").await;
        let unit = format!("/einheiten/{}", app.unit("mid", "47"));
        write_news(&anke, &unit, &fields, "publish").await;
        let said = contribute(&anke, &group, "Frage", "Wer weiß es?").await;
        let pages = [
            ("start", "/".to_owned()),
            ("phone book", "/personen".to_owned()),
            ("search", "/suche?q=Vergabe".to_owned()),
            ("person of another authority", page_of("lukasz")),
            ("person of the authority", page_of("mehmet")),
            ("own page", page_of("anke")),
            ("edit", format!("{}/bearbeiten", page_of("anke"))),
            ("news of a unit", format!("{unit}/meldungen")),
            ("unit", unit),
            ("authority", "/behoerden/mid".to_owned()),
            ("authorities", "/behoerden".to_owned()),
            ("groups", "/gruppen".to_owned()),
            ("group", format!("/gruppen/{}", demo::load::group_id("vergabe"))),
            ("members", format!("/gruppen/{}/mitglieder", demo::load::group_id("vergabe"))),
            ("contributions", format!("/gruppen/{}/beitraege", demo::load::group_id("vergabe"))),
            ("tree", "/behoerden/mid/seiten".to_owned()),
            ("news", "/meldungen".to_owned()),
            ("knowledge", "/wissen".to_owned()),
            ("where to write", "/schreiben".to_owned()),
            ("a page", page),
            ("one of the news", news),
            ("a contribution", said),
            ("topics", "/themen".to_owned()),
            ("a topic", format!("/themen/{}", topic_id("Vergabe"))),
            ("topics as they are kept", "/verwaltung/themen".to_owned()),
            ("notices", "/mitteilungen".to_owned()),
            ("notices by mail", "/mitteilungen/einstellungen".to_owned()),
            ("devices", "/konto/geraete".to_owned()),
            ("help", "/hilfe".to_owned()),
            ("card", format!("{}/visitenkarte.vcf", page_of("lukasz"))),
        ];
        // The first page of a reader also loads what they reach.
        anke.get("/hilfe").await;
        for (name, address) in pages {
            let answer = anke.get(&address).await;
            let count = answer.queries.unwrap();
            println!("{count:>3} queries: {name}");
            assert!(answer.status == 200 && count <= MOST, "{name}: {count}");
        }
    }
}

both! {
    /// Many readers at once: each gets the whole page. A part of a page that has begun to ask while
    /// its turn has not come keeps a connection from the others, and they wait for each other.
    async fn a_page_of_several_parts_serves_many_readers_at_once(app) {
        let (anke, mehmet) = (app.person("anke.brodersen").await, app.person("mehmet.aydin").await);
        let open = crate::groups::found(&mehmet, &[]).await;
        let fields = [("title", "Neues Haus"), ("teaser", "Kurz."), ("text", "Lang.")];
        write_news(&mehmet, &open, &fields, "publish").await;
        contribute(&anke, &crate::groups::home("vergabe"), "Neue Frage", "Wer weiß es?").await;
        let mut readers = tokio::task::JoinSet::new();
        for _ in 0..64 {
            let reader = anke.tab();
            readers.spawn(async move { reader.get("/").await });
        }
        for page in readers.join_all().await {
            assert_eq!(page.status, 200);
            for part in ["Neues Haus", "Neue Frage", "Vergabe-Praxis"] {
                assert!(page.has(part), "{part} is missing");
            }
        }
    }
}
