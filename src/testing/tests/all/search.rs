//! What is found by what people type.

use testing::both;

use crate::{phone_book, suggested};

both! {
    async fn people_are_found_as_they_are_remembered(app) {
        let anke = app.person("anke.brodersen").await;
        // What is typed, what must come first, and whether it is also offered while typing.
        let cases = [
            ("Strassburger", "Straßburger", true),
            ("Raum 2.11", "Brodersen", false),
            ("STRASSBURGER karl", "Straßburger", true),
            ("Mueller", "Müller-Weiß", true),
            ("Muller", "Müller-Weiß", true),
            ("müller weiss", "Müller-Weiß", true),
            ("Nowack", "Nowak", true),
            ("Lukasz", "Nowak", true),
            ("brode", "Brodersen", true),
            ("Brodersen, Anke", "Brodersen", true),
            ("hallmoor", "Hallmoor", true),
            ("von hallmoor", "Hallmoor", true),
            ("aydin", "Aydın", true),
            ("Yildirim", "Yıldırım", true),
            ("capek", "Čapek", true),
            ("2.11", "Brodersen", false),
            ("4712", "Brodersen", false),
            ("+49 551 2004712", "Brodersen", false),
            ("0551/200-4712", "Brodersen", false),
            ("a.brodersen@mid.mittelau.example", "Brodersen", false),
        ];
        for (typed, family, is_offered) in cases {
            let book = phone_book(&anke, &[("q", typed)]).await;
            assert!(book.rows.first().is_some_and(|(to, text)| to.starts_with("/personen/") && text.starts_with(family)), "{typed}: {}", book.says());
            assert!(anke.get(&format!("/suche?{}", testing::encode(&[("q", typed)]))).await.has(family), "{typed}");
            if is_offered {
                assert!(suggested(&anke, typed).await.contains(family), "{typed}");
            }
        }
        let contained = [("Vergaberecht", "Nowak"), ("OZG", "OZG"), ("Referentin Wissensmanagement", "Brodersen"), ("LKO Vergabe", "Nowak")];
        for (typed, name) in contained {
            let book = phone_book(&anke, &[("q", typed)]).await;
            assert!(book.says().contains(name), "{typed}: {}", book.says());
        }
        assert!(suggested(&anke, "OZG").await.contains("OZG"));
    }
}

both! {
    /// What is named exactly comes before what only sounds like it, and a sentence is understood.
    async fn what_is_named_comes_first(app) {
        let anke = app.person("anke.brodersen").await;
        for text in ["LKO", "lko", "Landkreis Oberau"] {
            let hits = anke.get(&format!("/suche?{}", testing::encode(&[("q", text)]))).await.page();
            assert_eq!(hits.attributes("main .al-title-link", "href").first().map(String::as_str), Some("/behoerden/lko"), "{text}");
            assert!(suggested(&anke, text).await.starts_with("[{\"label\":\"Landkreis Oberau\""), "{text}");
        }
        let book = phone_book(&anke, &[("q", "MID 47")]).await;
        assert!(book.rows[0].0.starts_with("/einheiten/"), "{}", book.says());
        let sentence = phone_book(&anke, &[("q", "jemand, der Vergaberecht kann")]).await;
        assert_eq!(sentence.counts(), phone_book(&anke, &[("q", "Vergaberecht")]).await.counts());
        assert!(sentence.people > 0);
    }
}

both! {
    async fn nothing_is_found_for_nonsense(app) {
        let anke = app.person("anke.brodersen").await;
        for typed in ["qxzvwkjy", "Brodersen qxzvwkjy", "99999999999", "\"", "*", "🦆", "\u{200b}", "AND OR NOT", "a:b", "brodersen~9", "/.*/"] {
            let book = phone_book(&anke, &[("q", typed)]).await;
            let answer = suggested(&anke, typed).await;
            if typed.contains("qxz") || typed.starts_with('9') || !typed.contains(char::is_alphanumeric) {
                assert_eq!(book.rows.len(), 0, "{typed}");
                assert_eq!(answer, "[]", "{typed}");
            }
        }
        let page = anke.get("/suche?q=qxzvwkjy").await;
        assert_eq!(page.text().matches("Keine Treffer").count(), 1);
    }
}

both! {
    /// Facets count what choosing them leaves, and pages hold everybody once.
    async fn facets_and_pages_add_up(app) {
        let anke = app.person("anke.brodersen").await;
        let all = phone_book(&anke, &[]).await;
        let (mut seen, mut page) = (std::collections::BTreeSet::new(), 1);
        loop {
            let book = phone_book(&anke, &[("seite", &page.to_string())]).await;
            for (address, text) in &book.rows {
                // A person is known by the address; lines of one unit share theirs.
                let mark = if address.starts_with("/personen/") { "" } else { text };
                assert!(seen.insert((address.clone(), mark.to_owned())), "twice: {text}");
            }
            if !book.has_next {
                break;
            }
            page += 1;
        }
        assert_eq!(seen.len() as u64, all.people + all.lines);
        for (name, value, count) in &all.facets {
            let chosen = phone_book(&anke, &[(name, value)]).await;
            assert_eq!(chosen.people + chosen.lines, *count, "{name} {value}");
        }
        assert!(all.facets.len() > 10 && all.initials.len() > 5);
        for letter in all.initials.chars() {
            let book = phone_book(&anke, &[("a", &letter.to_string())]).await;
            assert_ne!(book.rows.len(), 0, "{letter}");
        }
    }
}

both! {
    /// Groups are found where everything is searched, by those who may know of them.
    async fn groups_are_found(app) {
        let (anke, lukasz) = (app.person("anke.brodersen").await, app.person("lukasz.nowak").await);
        let rows = |answer: &testing::Answer| answer.page().text("main table");
        let hits = lukasz.get("/suche?q=Vergabe-Praxis").await;
        assert!(rows(&hits).contains("Fachnetzwerk · LZD"), "{}", rows(&hits));
        assert!(hits.page().text("main h2").contains("1 Gruppe"));
        let only = lukasz.get("/suche?q=Vergabe&art=group").await;
        assert!(rows(&only).contains("Vergabe-Praxis") && !rows(&only).contains("Nowak"));
        assert!(!rows(&lukasz.get("/personen?q=Vergabe-Praxis").await).contains("Fachnetzwerk"), "the phone book has people");
        assert!(anke.get("/api/directory/suggest?text=Vergabe-P").await.has("Fachnetzwerk"));
        for (login, sees) in [("ole.petersen", true), ("anke.brodersen", false)] {
            let found = app.person(login).await.get("/suche?q=Personalrat").await;
            assert_eq!(rows(&found).contains("Beratung und Beschlüsse"), sees, "{login}");
        }
        let fields = [
            ("kind", "interest"), ("name", "Zitherorchester"), ("purpose", "Wir spielen dienstags."),
            ("visibility", "open"), ("audience", "everyone"), ("entry", "free"), ("profile", "offen"),
        ];
        assert_eq!(anke.post("/gruppen/neu", &fields).await.status, 303);
        app.settle().await;
        assert!(rows(&lukasz.get("/suche?q=dienstags").await).contains("Zitherorchester"));
    }
}
