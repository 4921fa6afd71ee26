//! Topics: what is written about what, as far as its reader may read; and keeping their list.

use demo::subjects::topic_id;
use testing::{Answer, Client, TestApp, both, encode};

use crate::{groups::home, news::write_news, writing::contribute};

const KEEP: &str = "/verwaltung/themen";

/// Publishes a page with these fields of topics, and returns its address.
pub(crate) async fn write_about(
    who: &Client,
    place: &str,
    title: &str,
    about: &[(&str, String)],
) -> String {
    let form = format!("{place}/seiten/neu");
    let draft = who
        .get(&format!("{form}?vorlage=leer"))
        .await
        .hidden("draft");
    let mut fields = vec![
        ("draft", draft.as_str()),
        ("title", title),
        ("text", "Kurz."),
        ("act", "publish"),
    ];
    fields.extend(about.iter().map(|(name, value)| (*name, value.as_str())));
    let sent = who.post(&form, &fields).await;
    assert_eq!(sent.status, 303, "{}", sent.text());
    sent.location().to_owned()
}

fn about(names: &[&str]) -> Vec<(&'static str, String)> {
    let ids = names.iter().map(|name| topic_id(name).to_string());
    ids.map(|id| ("topic", id)).collect()
}

fn page_of(topic: &str) -> String {
    format!("/themen/{}", topic_id(topic))
}

/// The names of chips on a page.
pub(crate) async fn chips(who: &Client, address: &str) -> Vec<String> {
    let page = who.get(address).await.page();
    let all = page.all(".al-chips a[href^='/themen/']");
    all.into_iter().map(testing::page::words).collect()
}

/// Saves a page as it stands, with other topics.
async fn retopic(who: &Client, page: &str, had: &[&str], chosen: &[&str]) -> Answer {
    let form = format!("{page}/bearbeiten");
    let upon = who.get(&form).await.hidden("upon");
    let mut fields = vec![
        ("upon", upon),
        ("title", "Ablage".to_owned()),
        ("text", "Kurz.".to_owned()),
    ];
    let ids = |names: &[&str]| {
        names
            .iter()
            .map(|name| topic_id(name).to_string())
            .collect::<Vec<_>>()
    };
    fields.extend(ids(had).into_iter().map(|id| ("topic-had", id)));
    fields.extend(ids(chosen).into_iter().map(|id| ("topic", id)));
    let fields: Vec<_> = fields
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    who.post(&form, &fields).await
}

/// An act on a topic of the list.
async fn keep(who: &Client, act: &str, fields: &[(&str, &str)]) -> Answer {
    let mut all = vec![("act", act)];
    all.extend(fields);
    who.post(KEEP, &all).await
}

/// How much the list says there is about a topic.
async fn count(who: &Client, topic: &str) -> i64 {
    let list = who.get("/themen").await.page();
    let link = format!("a[href='{}'] + .al-num [aria-hidden]", page_of(topic));
    let all = list.all(&link);
    all.first()
        .map_or(0, |number| testing::page::words(*number).parse().unwrap())
}

async fn proposal(app: &TestApp, name: &str) -> String {
    let sql = format!("select id from topic where name = '{name}' and state = 'proposed'");
    app.rows(&sql, &["id"]).await.concat().concat()
}

both! {
    /// Pages, news and contributions have topics, which lead to everything about them.
    async fn what_is_written_about_a_topic_is_found_there(app) {
        let anke = app.person("anke.brodersen").await;
        let page = write_about(&anke, "/behoerden/mid", "Ablage", &about(&["Reisekosten", "Vergabe"])).await;
        let travel = topic_id("Reisekosten").to_string();
        app.advance(60);
        let fields = [("title", "Neu"), ("teaser", "Kurz."), ("text", "Lang."), ("topic", &travel)];
        write_news(&anke, "/behoerden/mid", &fields, "publish").await;
        assert_eq!(chips(&anke, &page).await, ["Reisekosten", "Vergabe"]);
        let list = anke.get(&page_of("Reisekosten")).await.page();
        let titles: Vec<_> = list.all("#inhalt .al-rows a").into_iter().map(testing::page::words).collect();
        assert_eq!(titles, ["Neu", "Ablage"], "the newest first");
        assert_eq!((count(&anke, "Reisekosten").await, count(&anke, "Vergabe").await), (2, 1));
        // The main topic has what its parts have, each once.
        assert_eq!(count(&anke, "Haushalt und Vergabe").await, 2);
        assert!(anke.get(&page_of("Haushalt und Vergabe")).await.has("Ablage"));
        // The search finds and filters by it.
        app.settle().await;
        assert!(anke.get("/suche?q=Reisekosten").await.has("Ablage"));
        let filtered = anke.get(&format!("/suche?{}", encode(&[("q", "Kurz"), ("thema", "Vergabe")]))).await;
        assert!(filtered.has("Ablage") && !filtered.has(">Neu<"), "{}", filtered.text());
        // Another tab's choice is not undone: only what changed in the form changes.
        assert_eq!(retopic(&anke, &page, &["Reisekosten", "Vergabe"], &["Vergabe", "Vergabe"]).await.status, 303);
        assert_eq!(retopic(&anke, &page, &["Reisekosten", "Vergabe"], &["Reisekosten", "Vergabe", "Zuwendungen"]).await.status, 303);
        assert_eq!(chips(&anke, &page).await, ["Vergabe", "Zuwendungen"]);
        app.settle().await;
        let filtered = anke.get(&format!("/suche?{}", encode(&[("q", "Kurz"), ("thema", "Reisekosten")]))).await;
        assert!(!filtered.has(&page), "{}", filtered.text());
        let many = ["Reisekosten", "Vergabe", "Zuwendungen", "Rahmenverträge", "Kantine", "Presse"];
        let refused = retopic(&anke, &page, &[], &many).await;
        assert!(refused.status == 422 && refused.has("Höchstens 5 Themen"), "{}", refused.text());
        assert_eq!(refused.page().all(".al-long > div input[checked]").len(), 6, "what was chosen is still there");
    }
}

both! {
    /// What lies where its reader does not read is not seen, counted, or suggested on pages of topics.
    async fn a_topic_tells_nothing_of_what_is_hidden(app) {
        let (ole, anke) = (app.person("ole.petersen").await, app.person("anke.brodersen").await);
        let hidden = home("personalrat");
        let secret = write_about(&ole, &hidden, "Geheimes Vorgehen", &about(&["Kantine", "Presse"])).await;
        let open = write_about(&anke, "/behoerden/mid", "Offenes Vorgehen", &about(&["Kantine", "Presse"])).await;
        let other = write_about(&ole, &hidden, "Noch Geheimes", &about(&["Kantine"])).await;
        app.settle().await;
        assert_eq!((count(&ole, "Kantine").await, count(&anke, "Kantine").await), (3, 1));
        assert_eq!((count(&ole, "Haus und Technik").await, count(&anke, "Haus und Technik").await), (3, 1));
        assert!(ole.get(&page_of("Kantine")).await.has("Geheimes Vorgehen"));
        assert!(ole.get(&secret).await.page().text("#inhalt section[aria-labelledby=verwandt]").contains("Noch Geheimes"));
        assert!(ole.get(&open).await.page().text("#inhalt section[aria-labelledby=verwandt]").contains("Geheimes Vorgehen"));
        for address in [page_of("Kantine"), page_of("Haus und Technik"), "/themen".to_owned(), open, KEEP.to_owned(), "/suche?q=Kurz&thema=Kantine".to_owned(), "/suche?q=Kantine".to_owned()] {
            let answer = anke.get(&address).await;
            assert!(answer.status == 200 && !answer.has("Geheim"), "{address}: {}", answer.text());
            assert!(!answer.has(&secret) && !answer.has(&other), "{address}");
        }
        // Nor does the choice of the search count it.
        let search = anke.get("/suche?q=Kurz&thema=Kantine").await;
        assert!(search.has("1 Seite") && !search.has("3 Seiten"), "{}", search.text());
        // A draft is not there before it is shown.
        let draft = format!("{}/seiten/neu", home("e-akte"));
        let id = anke.get(&format!("{draft}?vorlage=leer")).await.hidden("draft");
        let canteen = topic_id("Kantine").to_string();
        let fields = [("draft", id.as_str()), ("title", "Halb fertig"), ("text", "Kurz."), ("act", "keep"), ("topic", &canteen)];
        assert_eq!(anke.post(&draft, &fields).await.status, 303);
        assert_eq!(count(&anke, "Kantine").await, 1);
    }
}

both! {
    /// Pages that share more topics stand first, and never more than five.
    async fn related_pages_share_topics(app) {
        let anke = app.person("anke.brodersen").await;
        let two = ["Reisekosten", "Vergabe"];
        let page = write_about(&anke, "/behoerden/mid", "Ablage", &about(&two)).await;
        write_about(&anke, "/behoerden/mid", "Beides", &about(&two)).await;
        for title in ["Eins", "Zwei", "Drei", "Vier", "Fünf"] {
            app.advance(60);
            write_about(&anke, "/behoerden/mid", title, &about(&two[..1])).await;
        }
        write_about(&anke, "/behoerden/mid", "Anderes", &about(&["Presse"])).await;
        let shown = anke.get(&page).await.page();
        let titles: Vec<_> = shown.all("section[aria-labelledby=verwandt] a").into_iter().map(testing::page::words).collect();
        assert_eq!(titles, ["Beides", "Fünf", "Vier", "Drei", "Zwei"]);
    }
}

both! {
    /// Editors of a house keep the list, and nobody else.
    async fn editors_keep_the_list(app) {
        let (anke, mehmet) = (app.person("anke.brodersen").await, app.person("mehmet.aydin").await);
        assert_eq!(mehmet.get(KEEP).await.status, 404);
        assert!(!mehmet.get("/themen").await.has(KEEP) && anke.get("/themen").await.has(KEEP));
        let travel = topic_id("Reisekosten").to_string();
        for act in ["save", "retire", "merge", "decline"] {
            assert_eq!(keep(&mehmet, act, &[("id", &travel), ("name", "Anders")]).await.status, 404, "{act}");
        }
        assert_eq!(keep(&mehmet, "add", &[("name", "Anders")]).await.status, 404);
        let page = write_about(&anke, "/behoerden/mid", "Ablage", &about(&["Reisekosten"])).await;
        app.settle().await;
        // Renamed, it is found by its new name only.
        let money = topic_id("Haushalt und Vergabe").to_string();
        assert_eq!(keep(&anke, "save", &[("id", &travel), ("name", "Dienstreisen"), ("parent", &money)]).await.status, 303);
        assert_eq!(chips(&anke, &page).await, ["Dienstreisen"]);
        app.settle().await;
        assert!(anke.get("/suche?q=Kurz&thema=Dienstreisen").await.has("Ablage"));
        let old = anke.get("/suche?q=Kurz&thema=Reisekosten").await;
        assert!(!old.has(&page), "{}", old.text());
        // One name is one topic, and the tree has two levels.
        for name in ["dienstreisen", ""] {
            assert_eq!(keep(&anke, "add", &[("name", name)]).await.status, 422, "{name}");
        }
        let canteen = topic_id("Kantine").to_string();
        for (id, parent) in [(&canteen, &travel), (&money, &topic_id("Personal").to_string())] {
            assert_eq!(keep(&anke, "save", &[("id", id), ("name", "Neues"), ("parent", parent)]).await.status, 422);
        }
        assert_eq!(keep(&anke, "add", &[("name", "Fuhrpark"), ("parent", &money)]).await.status, 303);
        assert!(anke.get("/themen").await.has("Fuhrpark"));
        // Retired, it stays where it is and is offered no more.
        assert_eq!(keep(&anke, "retire", &[("id", &travel)]).await.status, 303);
        assert_eq!(chips(&anke, &page).await, ["Dienstreisen"]);
        let form = anke.get(&format!("{page}/bearbeiten")).await;
        assert_eq!(form.page().attributes("input[name=topic][checked]", "value"), [travel.as_str()]);
        assert!(!anke.get("/behoerden/mid/seiten/neu?vorlage=leer").await.has(&travel));
        assert!(anke.get(&page_of("Reisekosten")).await.has("nicht mehr vergeben"));
        assert_eq!(keep(&anke, "revive", &[("id", &travel)]).await.status, 303);
        // Merged, the old address leads to the other, and each content has it once.
        let both = write_about(&anke, "/behoerden/mid", "Beides", &about(&["Reisekosten", "Vergabe"])).await;
        let tender = topic_id("Vergabe").to_string();
        assert_eq!(keep(&anke, "merge", &[("id", &travel)]).await.status, 422, "with what?");
        assert_eq!(keep(&anke, "merge", &[("id", &travel), ("into", &travel)]).await.status, 422);
        assert_eq!(keep(&anke, "merge", &[("id", &travel), ("into", &tender)]).await.status, 303);
        assert_eq!((chips(&anke, &page).await, chips(&anke, &both).await), (vec!["Vergabe".to_owned()], vec!["Vergabe".to_owned()]));
        let old = anke.get(&page_of("Reisekosten")).await;
        assert!(old.status == 200 && old.page().text("h1") == "Vergabe" && old.has("Ablage"));
        assert_eq!(keep(&anke, "save", &[("id", &travel), ("name", "Wieder")]).await.status, 404);
    }
}

both! {
    /// Whoever writes proposes what is missing; it appears when an editor takes it up.
    async fn a_missing_topic_is_proposed_and_decided(app) {
        let (anke, mehmet) = (app.person("anke.brodersen").await, app.person("mehmet.aydin").await);
        let propose = [("topic-new", "Lastenräder".to_owned())];
        let page = write_about(&mehmet, "/behoerden/mid", "Fahrrad", &propose).await;
        let again = write_about(&anke, "/behoerden/mid", "Noch eines", &[("topic-new", "lastenräder".to_owned())]).await;
        let id = proposal(&app, "Lastenräder").await;
        assert!(chips(&anke, &page).await.is_empty());
        assert!(!anke.get("/themen").await.has("Lastenräder"));
        assert_eq!(anke.get(&format!("/themen/{id}")).await.status, 404);
        assert!(mehmet.get(&format!("{page}/bearbeiten")).await.has("Lastenräder (vorgeschlagen)"));
        app.settle().await;
        assert!(!mehmet.get("/suche?q=Kurz&thema=Lastenr%C3%A4der").await.has("Fahrrad</"));
        assert!(anke.get("/themen").await.has("1 Vorschlag wartet") && !mehmet.get("/themen").await.has("Vorschlag"));
        assert!(anke.get(KEEP).await.has("Lastenräder"));
        assert_eq!(keep(&anke, "save", &[("id", &id), ("name", "Lastenräder")]).await.status, 303);
        assert_eq!((chips(&anke, &page).await, chips(&anke, &again).await), (vec!["Lastenräder".to_owned()], vec!["Lastenräder".to_owned()]));
        assert!(mehmet.get("/mitteilungen").await.has("Das Thema „Lastenräder“ gibt es jetzt."));
        // Declined, it is gone, and its proposer is told.
        let said = contribute(&mehmet, &home("e-akte"), "Frage", "Wer weiß es?").await;
        let form = format!("{said}/bearbeiten");
        let upon = mehmet.get(&form).await.hidden("upon");
        let fields = [("upon", upon.as_str()), ("title", "Frage"), ("text", "Wer weiß es?"), ("topic-new", "Unfug")];
        assert_eq!(mehmet.post(&form, &fields).await.status, 303);
        let id = proposal(&app, "Unfug").await;
        assert_eq!(keep(&anke, "decline", &[("id", &id)]).await.status, 303);
        assert!(mehmet.get("/mitteilungen").await.has("Ihr Vorschlag „Unfug“ wurde nicht als Thema aufgenommen."));
        assert!(proposal(&app, "Unfug").await.is_empty() && !mehmet.get(&form).await.has("Unfug"));
        let long = [("topic-new", "Sehr langer Name ".repeat(6))];
        let refused = mehmet.post("/behoerden/mid/seiten/neu", &[("title", "Lang"), ("text", "Kurz."), ("act", "publish"), ("topic-new", &long[0].1)]).await;
        assert!(refused.status == 422 && refused.has("zu lang"));
    }
}
