//! What somebody wrote is not lost when it is refused, and is gone when they throw it away.

use testing::{TestApp, both, multipart};

use crate::{
    groups::{act, found, home},
    news::write_news,
    pages::{head_of, write_page},
    writing::contribute,
};

both! {
    /// One form sent twice makes one thing; with other words, it is another: two tabs hold the same draft.
    async fn the_same_draft_with_other_words_is_not_lost(app) {
        let anke = app.person("anke.brodersen").await;
        let form = format!("{}/beitrag", home("vergabe"));
        let draft = anke.get(&form).await.hidden("draft");
        let send = async |text: &str| {
            let sent = anke.post(&form, &[("draft", &draft), ("title", "Zwei Fenster"), ("text", text)]).await;
            assert_eq!(sent.status, 303);
            sent.location().to_owned()
        };
        let (first, again, other) = (send("Erste Worte.").await, send("Erste Worte.").await, send("Andere Worte.").await);
        assert!(first == again && first != other);
        assert!(anke.get(&first).await.has("Erste Worte.") && anke.get(&other).await.has("Andere Worte."));
        // Kept first, then published with more: both are there.
        for (place, part) in [(home("vergabe"), "seiten"), ("/behoerden/mid".to_owned(), "meldungen")] {
            let form = format!("{place}/{part}/neu");
            let draft = anke.get(&format!("{form}?vorlage=leer")).await.hidden("draft");
            let send = async |act: &str, text: &str| {
                let fields = [("act", act), ("draft", &draft), ("title", "Zweimal"), ("teaser", "Kurz."), ("text", text)];
                let sent = anke.post(&form, &fields).await;
                anke.get(sent.location()).await
            };
            assert!(send("keep", "Halb fertig.").await.has("Halb fertig."), "{part}");
            assert!(send("publish", "Ganz fertig.").await.has("Ganz fertig."), "{part}");
        }
        // Comments, which have a key in place of a draft.
        for said in ["Ja.", "Ja.", "Nein."] {
            assert_eq!(act(&anke, &first, "comment", &[("key", "1"), ("said", said)]).await.status, 303);
        }
        let mehmet = app.person("mehmet.aydin").await;
        let shared = contribute(&mehmet, &home("e-akte"), "Alle", "Wer kommt?").await;
        for who in [&anke, &mehmet] {
            act(who, &shared, "comment", &[("said", "Ich.")]).await;
        }
        let count = async |address: &str| anke.get(address).await.page().all("article.ct-said").len();
        assert_eq!((count(&first).await, count(&shared).await), (2, 2));
    }
}

both! {
    /// News sent twice are one, also where a picture comes with them.
    async fn news_with_a_picture_sent_twice_are_one(app) {
        let anke = app.person("anke.brodersen").await;
        let form = "/behoerden/mid/meldungen/neu";
        let draft = anke.get(form).await.hidden("draft");
        let fields = [("draft", draft.as_str()), ("act", "publish"), ("title", "Neues Bild"), ("teaser", "Kurz."), ("text", "Lang."), ("picture_alt", "Ein Haus")];
        let (kind, body) = multipart(&fields, ("picture", "haus.png", &crate::portraits::picture()));
        let first = anke.post_raw(form, &kind, body.clone()).await;
        let second = anke.post_raw(form, &kind, body).await;
        assert_eq!((first.status, second.status), (303, 303), "{}", first.text());
        assert_eq!(first.location(), second.location());
    }
}

both! {
    /// Where a form is refused because its thing is gone, or its place closed, what was typed stands there.
    async fn what_cannot_be_sent_is_shown_to_its_writer(app) {
        let (anke, mehmet) = (app.person("anke.brodersen").await, app.person("mehmet.aydin").await);
        let page = write_page(&anke, &home("e-akte"), "Ablage", "Alles auf Papier.", "publish").await;
        let upon = head_of(&mehmet, &page).await;
        let talk = contribute(&anke, &home("e-akte"), "Frage", "Wer weiß es?").await;
        act(&anke, &page, "remove", &[]).await;
        act(&anke, &talk, "remove", &[]).await;
        let group = found(&anke, &[]).await;
        act(&anke, &format!("{group}/einstellungen"), "archive", &[]).await;
        let typed = [("upon", upon.as_str()), ("title", "Ablage"), ("text", "Mein langer Satz."), ("said", "Mein langer Satz.")];
        for (who, address, what) in [
            (&mehmet, format!("{page}/bearbeiten"), "publish"),
            (&mehmet, talk, "comment"),
            (&anke, format!("{group}/beitrag"), "send"),
            (&anke, format!("{group}/seiten/neu"), "publish"),
        ] {
            let refused = act(who, &address, what, &typed).await;
            let parsed = refused.page();
            assert!(refused.status == 404 && parsed.text("main").contains("Mein langer Satz."), "{address} {}", refused.text());
            assert!(who.post_json(&address, &typed).await.status >= 400, "{address}");
        }
        // A password never comes back.
        let refused = mehmet.post(&format!("{page}/bearbeiten"), &[("password", "geheim und lang")]).await;
        assert!(!refused.has("geheim und lang"));
    }
}

both! {
    /// The list of drafts holds what is saved, and the text of what is not sent.
    async fn all_that_is_unfinished_is_listed(app) {
        let (mehmet, zoe) = (app.person("mehmet.aydin").await, app.person("zoe.mueller-weiss").await);
        let page = write_page(&mehmet, &home("e-akte"), "Halbe Seite", "Noch nicht.", "keep").await;
        let fields = [("title", "Halbe Meldung"), ("teaser", "Kurz."), ("text", "Lang.")];
        let news = write_news(&mehmet, "/behoerden/mid", &fields, "keep").await;
        act(&mehmet, &news, "submit", &[]).await;
        let form = format!("{page}/bearbeiten");
        let draft = mehmet.get(&form).await.hidden("draft");
        let typed = [("title", "Halbe Seite"), ("text", "Mitten im Satz")];
        assert_eq!(mehmet.post(&format!("/entwuerfe/{draft}?fuer={form}"), &typed).await.status, 200);
        let list = mehmet.get("/entwuerfe").await;
        let links = list.page().attributes("main a", "href");
        assert!(links.contains(&page) && links.contains(&news) && list.has("wartet auf Freigabe"), "{}", list.text());
        assert!(list.has("Mitten im Satz"));
        let other = zoe.get("/entwuerfe").await;
        assert!(!other.has("Halbe Seite") && !other.has("Mitten im Satz"));
    }
}

async fn hits(app: &TestApp, login: &str, word: &str) -> bool {
    app.settle().await;
    let found = app
        .person(login)
        .await
        .get(&format!("/suche?q={word}"))
        .await;
    found.page().text("main .pb-tools").contains('1')
}

both! {
    /// What is thrown away is found by nobody and named by no notice; what comes back is found again.
    async fn what_is_thrown_away_leaves_no_trace(app) {
        let (anke, mehmet) = (app.person("anke.brodersen").await, app.person("mehmet.aydin").await);
        act(&mehmet, &home("e-akte"), "follow", &[]).await;
        let post = contribute(&anke, &home("e-akte"), "Versehen", "Ein Quarkstrudel zuviel.").await;
        let page = write_page(&anke, &home("e-akte"), "Apfelstrudel", "Ein Rezept.", "publish").await;
        act(&mehmet, &post, "comment", &[("said", "Was ist das?")]).await;
        assert!(hits(&app, "mehmet.aydin", "Quarkstrudel").await && hits(&app, "mehmet.aydin", "Apfelstrudel").await);
        assert!(anke.get("/mitteilungen").await.has("Versehen"));
        for thing in [&post, &page] {
            assert_eq!(act(&anke, thing, "remove", &[]).await.status, 303);
        }
        assert!(!hits(&app, "mehmet.aydin", "Quarkstrudel").await && !hits(&app, "mehmet.aydin", "Apfelstrudel").await);
        for who in [&anke, &mehmet] {
            assert!(!who.get("/mitteilungen").await.has("Versehen"));
        }
        assert_eq!(act(&anke, &page, "bring-back", &[]).await.status, 303);
        assert!(hits(&app, "mehmet.aydin", "Apfelstrudel").await);
    }
}
