//! What is found by what people type.

use testing::both;

use crate::{phone_book, suggested};

both! {
    async fn people_are_found_as_they_are_remembered(app) {
        let anke = app.person("anke.brodersen").await;
        // What is typed, what must come first, and whether it is also offered while typing.
        let cases = [
            ("Strassburger", "Straßburger", true),
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
            assert_eq!(book["entries"][0]["Person"]["name"]["family"], family, "{typed}: {}", book["entries"]);
            assert!(anke.get(&format!("/suche?{}", testing::encode(&[("q", typed)]))).await.has(family), "{typed}");
            if is_offered {
                assert!(suggested(&anke, typed).await.contains(family), "{typed}");
            }
        }
        let contained = [("Vergaberecht", "Nowak"), ("OZG", "OZG"), ("Referentin Wissensmanagement", "Brodersen"), ("LKO Vergabe", "Nowak")];
        for (typed, name) in contained {
            let book = phone_book(&anke, &[("q", typed)]).await;
            assert!(book["entries"].to_string().contains(name), "{typed}: {}", book["entries"]);
        }
        assert!(suggested(&anke, "OZG").await.contains("OZG"));
    }
}

both! {
    async fn nothing_is_found_for_nonsense(app) {
        let anke = app.person("anke.brodersen").await;
        for typed in ["qxzvwkjy", "Brodersen qxzvwkjy", "99999999999", "\"", "*", "AND OR NOT", "a:b", "brodersen~9", "/.*/"] {
            let book = phone_book(&anke, &[("q", typed)]).await;
            let answer = suggested(&anke, typed).await;
            if typed.contains("qxz") || typed.starts_with('9') {
                assert_eq!(book["entries"].as_array().unwrap().len(), 0, "{typed}");
                assert_eq!(answer, "[]", "{typed}");
            }
        }
    }
}

both! {
    /// Facets count what choosing them leaves, and pages hold everybody once.
    async fn facets_and_pages_add_up(app) {
        let anke = app.person("anke.brodersen").await;
        let all = phone_book(&anke, &[]).await;
        let (people, lines) = (all["people"].as_u64().unwrap(), all["lines"].as_u64().unwrap());
        let mut seen = std::collections::BTreeSet::new();
        for page in 1..=all["pages"].as_u64().unwrap() {
            let book = phone_book(&anke, &[("seite", &page.to_string())]).await;
            for entry in book["entries"].as_array().unwrap() {
                let id = entry["Person"]["id"].as_str().or(entry["Line"]["id"].as_str()).unwrap();
                assert!(seen.insert(id.to_owned()), "twice");
            }
        }
        assert_eq!(seen.len() as u64, people + lines);
        for facet in all["facets"].as_array().unwrap() {
            let name = facet["name"].as_str().unwrap();
            for value in facet["values"].as_array().unwrap() {
                let chosen = phone_book(&anke, &[(name, value[0].as_str().unwrap())]).await;
                let left = chosen["people"].as_u64().unwrap() + chosen["lines"].as_u64().unwrap();
                assert_eq!(Some(left), value[2].as_u64(), "{name} {value}");
            }
        }
        for letter in all["initials"].as_str().unwrap().chars() {
            let book = phone_book(&anke, &[("a", &letter.to_string())]).await;
            assert_ne!(book["entries"].as_array().unwrap().len(), 0, "{letter}");
        }
    }
}
