//! How often a page asks the database, session and rights included.

use testing::both;

use crate::page_of;

/// The design's budget, session and reach included.
const MOST: u32 = 7;

both! {
    async fn pages_ask_the_database_seldom(app) {
        let anke = app.person("anke.brodersen").await;
        let pages = [
            ("start", "/".to_owned()),
            ("phone book", "/personen".to_owned()),
            ("search", "/suche?q=Vergabe".to_owned()),
            ("person of another authority", page_of("lukasz")),
            ("person of the authority", page_of("mehmet")),
            ("own page", page_of("anke")),
            ("edit", format!("{}/bearbeiten", page_of("anke"))),
            ("unit", format!("/einheiten/{}", app.unit("mid", "47"))),
            ("authority", "/behoerden/mid".to_owned()),
            ("authorities", "/behoerden".to_owned()),
            ("groups", "/gruppen".to_owned()),
            ("group", format!("/gruppen/{}", demo::load::group_id("vergabe"))),
            ("members", format!("/gruppen/{}/mitglieder", demo::load::group_id("vergabe"))),
            ("contributions", format!("/gruppen/{}/beitraege", demo::load::group_id("vergabe"))),
            ("tree", "/behoerden/mid/seiten".to_owned()),
            ("news", "/meldungen".to_owned()),
            ("knowledge", "/wissen".to_owned()),
            ("a page", first(&anke.get("/behoerden/mid/seiten").await, "/seiten/")),
            ("one of the news", first(&anke.get("/meldungen").await, "/meldungen/")),
            ("notices", "/mitteilungen".to_owned()),
            ("notices by mail", "/mitteilungen/einstellungen".to_owned()),
            ("devices", "/konto/geraete".to_owned()),
            ("help", "/hilfe".to_owned()),
            ("card", format!("{}/visitenkarte.vcf", page_of("lukasz"))),
        ];
        // The first page of a reader also loads what they reach, and the first of all the names of
        // authorities.
        anke.get("/hilfe").await;
        anke.get("/behoerden").await;
        for (name, address) in pages {
            let answer = anke.get(&address).await;
            let count = answer.queries.unwrap();
            println!("{count:>3} queries: {name}");
            assert!(answer.status == 200 && count <= MOST, "{name}: {count}");
        }
    }
}

/// The first link of a page that leads below an address.
fn first(answer: &testing::Answer, below: &str) -> String {
    let links = answer.page().attributes("main a", "href");
    let mut links = links.into_iter();
    links.find(|href| href.starts_with(below)).unwrap()
}
