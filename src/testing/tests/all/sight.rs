//! What is out of sight does not exist: hidden units, people not released, authorities that keep
//! their phone book to themselves.

use directory::usecases::record::{self, NewUnit};
use platform::access::Administration;
use testing::{Client, TestApp, both, encode, multipart, same};

use crate::{form, page_of, pairs, phone_book, portraits::picture, suggested, twins};

/// The same answer, to the byte, as for an id nobody has.
async fn is_absent(who: &Client, address: &str, id: &str) {
    let random = platform::clock::random_id::<()>().to_string();
    let (there, nowhere) = (
        who.get(address).await,
        who.get(&address.replace(id, &random)).await,
    );
    assert_eq!((there.status, nowhere.status), (404, 404), "{address}");
    assert_eq!(
        same(&there.text(), &[id]),
        same(&nowhere.text(), &[&random]),
        "{address}"
    );
    let names = |answer: &testing::Answer| {
        let mut names: Vec<_> = answer.headers.keys().map(ToString::to_string).collect();
        names.sort();
        names
    };
    assert_eq!(names(&there), names(&nowhere));
}

/// Nowhere in what this reader can open or ask.
async fn is_nowhere(app: &TestApp, who: &Client, words: &[&str], questions: &[&str]) {
    let mut addresses = twins::addresses(app);
    addresses.extend(
        questions
            .iter()
            .map(|question| format!("/suche?{}", encode(&[("q", question)]))),
    );
    // Pages repeat their own address.
    addresses.retain(|address| !words.iter().any(|word| address.contains(word)));
    for address in addresses {
        let mut text = who.get(&address).await.text();
        for question in questions {
            // The page repeats what was asked.
            text = text.replace(question, "");
        }
        for word in words.iter().filter(|word| !questions.contains(*word)) {
            assert!(!text.contains(word), "{word} in {address}");
        }
    }
    for question in questions {
        let book = phone_book(who, &[("q", question)]).await;
        assert_eq!(book.rows.len(), 0, "{question}: {}", book.says());
        assert_eq!(book.counts(), [0; 4], "{question}");
        assert!(book.facets.is_empty(), "{question}: {:?}", book.facets);
        assert_eq!(suggested(who, question).await, "[]", "{question}");
    }
}

both! {
    async fn a_hidden_unit_is_known_to_its_own_people_only(app) {
        let unit = app.unit("mid", "33").to_string();
        let member = demo::load::id_of("moebius").to_string();
        for login in ["anke.brodersen", "kai.hinrichs", "kerstin.vogt", "lukasz.nowak", "robert.capek", "nele.jessen"] {
            let who = app.person(login).await;
            is_absent(&who, &format!("/einheiten/{unit}"), &unit).await;
            is_absent(&who, &format!("/personen/{member}"), &member).await;
            is_absent(&who, &format!("/personen/{member}?sicht=unit"), &member).await;
            is_absent(&who, &format!("/personen/{member}/bearbeiten"), &member).await;
            is_absent(&who, &format!("/personen/{member}/visitenkarte.vcf"), &member).await;
            is_nowhere(&app, &who, &[&unit, &member, "Verfassungsschutz", "200-3310"], &["Verfassungsschutz", "Möbius", "2003310"]).await;
        }
        let own = app.person("carsten.moebius").await;
        assert!(own.get(&format!("/einheiten/{unit}")).await.has("Verfassungsschutz"));
        assert!(own.get("/behoerden/mid").await.has("Verfassungsschutz"));
        assert!(own.get(&format!("/einheiten/{}", app.unit("mid", "3"))).await.has("Verfassungsschutz"));
        assert!(suggested(&own, "Verfassungsschutz").await.contains(&unit));
        assert_eq!(phone_book(&own, &[("q", "Möbius")]).await.people, 1);
        assert_eq!(own.get(&format!("/personen/{member}")).await.status, 200);
    }
}

both! {
    /// Whatever is below a hidden unit is hidden with it, from the moment it is there or the unit is
    /// hidden, until it moves away or the unit is shown again.
    async fn what_is_below_a_hidden_unit_is_hidden_too(app) {
        let (inside, outside) = (app.person("carsten.moebius").await, app.person("kai.hinrichs").await);
        let record = async |key: &str, parent: &str, hidden: Option<bool>| {
            let cx = app.app.system();
            let tx = cx.begin().await.unwrap();
            let new = NewUnit {
                key: key.to_owned(), parent: Some(parent.to_owned()), kind: "Sachgebiet".to_owned(), number: key.to_owned(),
                name: format!("Zitterpappelkunde {key}"), hidden, ..NewUnit::default()
            };
            record::unit(&cx, &tx, Administration::console(), app.authority("mid"), new).await.unwrap();
            tx.commit().await.unwrap();
            app.settle().await;
        };
        let is_seen = async |who: &Client, key: &str| {
            let unit = app.unit("mid", key).to_string();
            let seen = who.get(&format!("/einheiten/{unit}")).await.status == 200;
            assert_eq!(suggested(who, &format!("Zitterpappelkunde {key}")).await.contains(&unit), seen);
            assert_eq!(phone_book(who, &[("q", &format!("Zitterpappelkunde {key}"))]).await.units, u64::from(seen));
            assert_eq!(who.get("/behoerden/mid").await.has(&unit), seen);
            seen
        };
        record("335", "33", None).await;
        record("336", "335", None).await;
        for unit in ["335", "336"] {
            assert!(is_seen(&inside, unit).await && !is_seen(&outside, unit).await);
            let unit = app.unit("mid", unit).to_string();
            is_absent(&outside, &format!("/einheiten/{unit}"), &unit).await;
        }
        is_nowhere(&app, &outside, &["Zitterpappelkunde"], &["Zitterpappelkunde"]).await;
        // Moved out it is seen with what is below it, and below a hidden one again it is not.
        record("335", "47", None).await;
        assert!(is_seen(&outside, "335").await && is_seen(&outside, "336").await);
        record("335", "33", None).await;
        assert!(!is_seen(&outside, "336").await);
        // Hidden of itself it stays so when the one above is shown.
        record("335", "33", Some(true)).await;
        record("33", "3", Some(false)).await;
        assert!(is_seen(&outside, "33").await && !is_seen(&outside, "335").await && !is_seen(&outside, "336").await);
        assert!(!is_seen(&inside, "336").await, "not of its own people");
        record("33", "3", Some(true)).await;
        record("335", "33", Some(false)).await;
        assert!(!is_seen(&outside, "33").await && !is_seen(&outside, "335").await && is_seen(&inside, "336").await);
    }
}

both! {
    async fn a_person_not_released_is_not_there_for_others(app) {
        let adler = demo::load::id_of("adler").to_string();
        let own = app.person("svenja.adler").await;
        let edit = format!("/personen/{adler}/bearbeiten");
        let (kind, body) = multipart(&pairs(&form(&own, "adler", &[("skills", "Greifvogelkunde")]).await), ("portrait", "a.png", &picture()));
        assert_eq!(own.post_raw(&edit, &kind, body).await.status, 303);
        app.settle().await;
        let page = own.get(&format!("/personen/{adler}")).await.text();
        let at = page.find("/bilder/").unwrap() + 8;
        let portrait = page[at..at + 32].to_owned();

        let colleague = app.person("juergen.weiss").await;
        assert_eq!(colleague.get(&format!("/bilder/{portrait}")).await.status, 200);
        assert!(colleague.get(&format!("/einheiten/{}", app.unit("lko", "51"))).await.has("Adler"));
        assert_eq!(phone_book(&colleague, &[("q", "Greifvogelkunde")]).await.people, 1);

        // Nele is of LKO too, and sees her; Čapek runs the installation and does not.
        for login in ["anke.brodersen", "robert.capek", "kerstin.vogt"] {
            let who = app.person(login).await;
            is_absent(&who, &format!("/personen/{adler}"), &adler).await;
            is_absent(&who, &format!("/personen/{adler}?sicht=unit"), &adler).await;
            is_absent(&who, &format!("/personen/{adler}/bearbeiten"), &adler).await;
            is_absent(&who, &format!("/personen/{adler}/visitenkarte.vcf"), &adler).await;
            is_absent(&who, &format!("/bilder/{portrait}"), &portrait).await;
            is_absent(&who, &format!("/personen/{adler}?sicht=unit"), &adler).await;
            is_nowhere(&app, &who, &[&adler, &portrait, "Adler", "81-5111"], &["Adler", "Greifvogelkunde", "5111"]).await;
        }
    }
}

#[tokio::test]
async fn an_authority_that_releases_nothing_is_not_there_for_others() {
    let (world, key) = twins::with_msg();
    let app = TestApp::with_world(&world).await;
    let login = world
        .person(&key)
        .unwrap()
        .account
        .as_ref()
        .unwrap()
        .name
        .clone();
    let own = app.person(&login).await;
    assert_eq!(own.get("/behoerden/msg").await.status, 200);
    assert!(phone_book(&own, &[("behoerde", "msg")]).await.people > 10);
    let unit = app.unit("msg", "leitung").to_string();
    for login in ["anke.brodersen", "robert.capek"] {
        let who = app.person(login).await;
        is_absent(&who, "/behoerden/msg", "msg").await;
        is_absent(&who, &format!("/einheiten/{unit}"), &unit).await;
        for person in world
            .persons
            .iter()
            .filter(|person| person.affiliations.iter().all(|a| a.authority == "msg"))
        {
            assert_eq!(who.get(&page_of(&person.key)).await.status, 404);
        }
        is_nowhere(
            &app,
            &who,
            // Its name, a unit and a line: topics, which are everybody's, have "Gleichstellung" too.
            &[
                &unit,
                "MSG",
                "msg.mittelau",
                "Gesundheit und Gleichstellung",
                "Gleichstellung, Arbeit",
                "Hilfetelefon Gleichstellung",
            ],
            &["Heimaufsicht", "Pflegetelefon"],
        )
        .await;
        assert_eq!(phone_book(&who, &[("behoerde", "msg")]).await.people, 0);
    }
}

both! {
    /// What is released or hidden now shows at once, and later no more.
    async fn openness_follows_the_rows(app) {
        let adler = demo::load::id_of("adler");
        let anke = app.person("anke.brodersen").await;
        for released in [true, false] {
            app.execute("update affiliation set released = $1 where person_id = $2", [released.into(), adler.into()]).await;
            let cx = app.app.system();
            let tx = cx.begin().await.unwrap();
            platform::outbox::append(&tx, "person", adler, cx.now).await.unwrap();
            tx.commit().await.unwrap();
            assert_eq!(anke.get(&page_of("adler")).await.status, if released { 200 } else { 404 });
            // Before the index follows, a line it still has falls out.
            let stale = phone_book(&anke, &[("q", "Adler")]).await;
            assert!(stale.rows.is_empty());
            app.settle().await;
            assert_eq!(phone_book(&anke, &[("q", "Adler")]).await.people, u64::from(released));
        }
    }
}
