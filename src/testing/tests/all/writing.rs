//! What people write, whatever its kind: contributions, drafts, pictures, the conversation.

use demo::load::id_of;
use testing::{Client, both};

use crate::{
    groups::{act, found, home},
    pages::{head_of, write_page},
};

const DAY: i64 = 24 * 3600;

/// Writes a contribution in a group and returns its address.
pub(crate) async fn contribute(who: &Client, group: &str, title: &str, text: &str) -> String {
    let address = format!("{group}/beitrag");
    let draft = who.get(&address).await.hidden("draft");
    let sent = who
        .post(
            &address,
            &[("draft", &draft), ("title", title), ("text", text)],
        )
        .await;
    assert_eq!(sent.status, 303, "{}", sent.text());
    sent.location().to_owned()
}

both! {
    /// Written, found, answered: for those in the group, and for nobody else.
    async fn a_contribution_is_found_and_answered(app) {
        let (anke, mehmet, ole) =
            (app.person("anke.brodersen").await, app.person("mehmet.aydin").await, app.person("ole.petersen").await);
        let group = home("e-akte");
        let one = contribute(&anke, &group, "Scanner im Flur", "Wer hat den **Schlüssel** zum Zwischenarchiv?").await;
        assert!(mehmet.get(&group).await.has("Scanner im Flur"));
        assert!(mehmet.get(&one).await.has("<strong>Schlüssel</strong>"));
        app.settle().await;
        assert!(mehmet.get("/suche?q=Zwischenarchiv").await.has("Scanner im Flur"));
        for page in [&one, &format!("{group}/beitraege"), &format!("{group}/beitrag"), &format!("{one}/bearbeiten")] {
            assert_eq!(ole.get(page).await.status, 404, "{page}");
        }
        let search = ole.get("/suche?q=Zwischenarchiv").await;
        assert!(!search.has("Scanner im Flur") && !search.has("1 Beitrag"));

        let said = act(&mehmet, &one, "comment", &[("said", "Liegt bei mir."), ("key", "1")]).await;
        assert_eq!(said.status, 303);
        assert!(anke.get("/mitteilungen").await.has("Neuer Kommentar zu „Scanner im Flur“"));
        let again = act(&mehmet, &one, "comment", &[("said", "Liegt bei mir."), ("key", "1")]).await;
        assert_eq!((again.status, again.location()), (303, said.location()), "sent twice, said once");
        let page = anke.get(&one).await;
        assert_eq!(page.page().all(".ct-said").len(), 1);
        assert_eq!(act(&ole, &one, "comment", &[("said", "Ich auch.")]).await.status, 404);
        // One's own words only; whoever moderates takes away.
        let comment = said.location().split("#k-").nth(1).unwrap();
        let field = format!("edited-{comment}");
        let words = [("comment", comment), (field.as_str(), "Liegt im Büro.")];
        assert_eq!(act(&anke, &one, "edit-comment", &words).await.status, 404);
        assert_eq!(act(&mehmet, &one, "edit-comment", &words).await.status, 303);
        assert!(anke.get(&one).await.has("Liegt im Büro."));
        assert_eq!(act(&anke, &one, "remove-comment", &[("comment", comment)]).await.status, 404);
        assert_eq!(act(&mehmet, &one, "remove-comment", &[("comment", comment)]).await.status, 303);
        assert!(!anke.get(&one).await.has("Liegt im Büro."));
    }
}

both! {
    /// Reactions are numbers with names, given and taken back.
    async fn reactions_are_counted(app) {
        let (anke, mehmet) = (app.person("anke.brodersen").await, app.person("mehmet.aydin").await);
        let one = contribute(&anke, &home("e-akte"), "Danke", "An alle.").await;
        let count = async || mehmet.get(&one).await.page().text(".al-chips button[aria-pressed] b");
        for who in [&anke, &mehmet] {
            assert_eq!(act(who, &one, "react", &[("reaction", "thanks")]).await.status, 303);
        }
        assert_eq!(count().await, "2");
        act(&mehmet, &one, "react", &[("reaction", "thanks")]).await;
        assert_eq!(count().await, "1");
        assert_eq!(act(&anke, &one, "react", &[("reaction", "hate")]).await.status, 422);
    }
}

both! {
    /// What was taken away can be brought back for thirty days, and then is gone for good.
    async fn what_is_thrown_away_comes_back_or_goes(app) {
        let (anke, mehmet) = (app.person("anke.brodersen").await, app.person("mehmet.aydin").await);
        let before = app.count("revision").await;
        let one = contribute(&anke, &home("e-akte"), "Versehen", "Das war ein Versehen.").await;
        assert_eq!(act(&anke, &one, "remove", &[]).await.status, 303);
        app.settle().await;
        assert!(!mehmet.get("/suche?q=Versehen").await.has(&one));
        assert_eq!(act(&anke, &one, "bring-back", &[]).await.status, 303);
        assert_eq!(mehmet.get(&one).await.status, 200);
        act(&anke, &one, "remove", &[]).await;
        app.advance(31 * DAY);
        let cx = app.app.system();
        let tx = cx.begin().await.unwrap();
        writing::usecases::sweep(&cx, &tx).await.unwrap();
        tx.commit().await.unwrap();
        let anke = app.person("anke.brodersen").await;
        assert_eq!(anke.get(&one).await.status, 404);
        assert_eq!(app.count("revision").await, before, "with its versions");
    }
}

both! {
    /// What is typed is kept for its writer alone, comes back, and ends when it is sent.
    async fn a_draft_is_kept_until_it_is_sent(app) {
        let (anke, mehmet) = (app.person("anke.brodersen").await, app.person("mehmet.aydin").await);
        let address = format!("{}/beitrag", home("e-akte"));
        let draft = anke.get(&address).await.hidden("draft");
        let save = format!("/entwuerfe/{draft}?{}", testing::encode(&[("fuer", &address)]));
        let kept = anke.post(&save, &[("draft", &draft), ("title", "Halb fertig"), ("text", "Zur Sicherstellung der Durchführung der Prüfung der Anträge wird um Beachtung der Regelung gebeten.")]).await;
        assert_eq!(kept.status, 200, "{}", kept.text());
        assert!(kept.json()["hints"].as_array().is_some_and(|hints| !hints.is_empty()), "{}", kept.text());
        let again = anke.get(&address).await;
        assert!(again.has("Halb fertig") && again.hidden("draft") == draft, "{}", again.text());
        assert!(anke.get("/entwuerfe").await.has("Halb fertig"));
        assert!(!mehmet.get(&address).await.has("Halb fertig") && !mehmet.get("/entwuerfe").await.has("Halb fertig"));
        for elsewhere in ["", "beitrag", "//elsewhere.example/x", "/\\elsewhere.example", "\\\\elsewhere.example", "https://elsewhere.example", "/x//elsewhere.example"] {
            let save = format!("/entwuerfe/{draft}?{}", testing::encode(&[("fuer", elsewhere)]));
            assert_eq!(anke.post(&save, &[("title", "Woanders")]).await.status, 422, "{elsewhere}");
        }
        // Nobody saves over another's, nor throws it away.
        let stolen = mehmet.post(&save, &[("title", "Anderes")]).await;
        assert!(stolen.status >= 400, "{}", stolen.status);
        mehmet.post("/entwuerfe", &[("draft", &draft)]).await;
        assert!(anke.get(&address).await.has("Halb fertig"));
        let sent = anke.post(&address, &[("draft", &draft), ("title", "Fertig"), ("text", "Ja.")]).await;
        let twice = anke.post(&address, &[("draft", &draft), ("title", "Fertig"), ("text", "Ja.")]).await;
        assert_eq!((sent.status, sent.location()), (303, twice.location()), "sent twice, there once");
        assert!(!anke.get(&address).await.has("Halb fertig") && !anke.get("/entwuerfe").await.has("Halb fertig"));
    }
}

both! {
    /// Reports reach those who moderate, and come back to who reported.
    async fn reports_are_decided(app) {
        let (anke, mehmet) = (app.person("anke.brodersen").await, app.person("mehmet.aydin").await);
        let group = found(&mehmet, &[("name", "Aufsicht")]).await;
        act(&anke, &format!("{group}/beitritt"), "join", &[]).await;
        let one = contribute(&mehmet, &group, "Grob", "Das ist grob.").await;
        assert_eq!(act(&anke, &one, "report", &[("reason", "")]).await.status, 422);
        assert_eq!(act(&anke, &one, "report", &[("reason", "Bitte freundlicher.")]).await.status, 303);
        assert!(!anke.get("/gemeldet").await.has("Bitte freundlicher."), "who reported does not decide");
        let queue = mehmet.get("/gemeldet").await;
        assert!(queue.has("Bitte freundlicher.") && !queue.has("Brodersen"));
        let report = queue.hidden("report");
        assert_eq!(act(&anke, "/gemeldet", "remove", &[("report", &report)]).await.status, 404);
        assert_eq!(act(&mehmet, "/gemeldet", "remove", &[("report", &report)]).await.status, 303);
        assert!(anke.get("/mitteilungen").await.has("wurde entfernt"));
        assert_eq!(anke.get(&one).await.status, 404);
    }
}

both! {
    /// A single comment is reported where it stands, and goes without what it is about.
    async fn a_comment_is_reported(app) {
        let (anke, mehmet) = (app.person("anke.brodersen").await, app.person("mehmet.aydin").await);
        let group = found(&mehmet, &[("name", "Ton")]).await;
        act(&anke, &format!("{group}/beitritt"), "join", &[]).await;
        let one = contribute(&mehmet, &group, "Frage", "Was meint ihr?").await;
        let said = act(&mehmet, &one, "comment", &[("said", "Sehr grob."), ("key", "1")]).await;
        let comment = said.location().split("#k-").nth(1).unwrap();
        let field = format!("reason-{comment}");
        assert!(anke.get(&one).await.has(&field) && !mehmet.get(&one).await.has(&field), "not one's own");
        let refused = act(&anke, &one, "report", &[("comment", comment), (&field, "")]).await;
        assert_eq!((refused.status, refused.page().all(".ct-act[open] .kern-error").len()), (422, 1));
        let sent = act(&anke, &one, "report", &[("comment", comment), (&field, "Bitte freundlicher.")]).await;
        assert_eq!(sent.status, 303);
        let queue = mehmet.get("/gemeldet").await;
        assert!(queue.has("Bitte freundlicher.") && queue.has(&format!("{one}?kommentar={comment}#k-{comment}")), "{}", queue.text());
        let report = queue.hidden("report");
        assert_eq!(act(&mehmet, "/gemeldet", "remove", &[("report", &report)]).await.status, 303);
        let after = anke.get(&one).await;
        assert!(after.status == 200 && !after.has("Sehr grob."));
    }
}

both! {
    /// Who is mentioned is named to those who may know of them, in the text as in the form to change
    /// it, and is told where they read.
    async fn a_mention_names_nobody_to_whom_they_are_unknown(app) {
        let (lukasz, anke, adler) =
            (app.person("lukasz.nowak").await, app.person("anke.brodersen").await, app.person("svenja.adler").await);
        let network = home("vergabe");
        let text = format!("Fragen an @[Svenja Adler](person:{}) und @[Anke](person:{}).", id_of("adler"), id_of("anke"));
        let one = contribute(&lukasz, &network, "Wer hilft?", &text).await;
        let page = write_page(&lukasz, &network, "Wer hilft", &text, "publish").await;
        app.settle().await;
        assert!(lukasz.get(&one).await.has("Svenja Adler") && lukasz.get(&page).await.has("Svenja Adler"));
        let versions = format!("{page}/fassungen");
        for address in [&one, &page, &format!("{page}/bearbeiten"), &versions, "/suche?q=Fragen", "/wissen", "/", "/mitteilungen"] {
            let seen = anke.get(address).await;
            assert!(seen.status == 200 && !seen.has("Adler") && !seen.has("Svenja"), "{address}");
        }
        assert!(anke.get(&one).await.has("Brodersen"));
        assert!(anke.get("/suche?q=Svenja").await.page().text("main").contains("Keine Treffer"));
        assert!(anke.get("/mitteilungen").await.has("Wer hilft?"));
        assert!(!adler.get("/mitteilungen").await.has("Wer hilft"), "she does not read there");
        // Whoever changes it without knowing whom it names loses nobody.
        let form = anke.get(&format!("{page}/bearbeiten")).await;
        let text = format!("{}\n\nDanke.", form.page().text("textarea[name=text]"));
        let changed = [("upon", form.hidden("upon")), ("title", "Wer hilft".to_owned()), ("text", text)];
        let changed = changed.each_ref().map(|(name, value)| (*name, value.as_str()));
        assert_eq!(anke.post(&format!("{page}/bearbeiten"), &changed).await.status, 303);
        let after = lukasz.get(&page).await;
        assert!(after.has("Svenja Adler") && after.has("Danke."));
        let (upon, now) = (&changed[0].1, head_of(&anke, &page).await);
        let compare = format!("{page}/vergleich?von={upon}&bis={now}");
        let compared = lukasz.get(&compare).await.page().text("main");
        assert!(compared.contains("Svenja Adler") && !compared.contains("jemand"), "only thanks were added: {compared}");
        let compared = anke.get(&compare).await;
        assert!(compared.has("Danke.") && !compared.has("Svenja"));
    }
}

both! {
    /// No document brings a script in, and what is refused stays as it was typed.
    async fn hostile_documents_do_nothing(app) {
        let anke = app.person("anke.brodersen").await;
        let address = format!("{}/beitrag", home("e-akte"));
        let markdown = "<script>alert(1)</script>\n\n[klick](javascript:alert(1)) ![x](data:text/html,x)";
        let one = contribute(&anke, &home("e-akte"), "<img src=x onerror=alert(1)>", markdown).await;
        let text = anke.get(&one).await.text();
        assert!(!text.contains("<script>alert") && !text.contains("javascript:") && !text.contains("<img src=x"), "{text}");
        let link = r#"{"schema":1,"doc":{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"x","marks":[{"type":"link","attrs":{"href":"javascript:alert(1)"}}]}]}]}}"#;
        let deep = format!("{}{}", r#"{"schema":1,"doc":"#, "[".repeat(10_000));
        for document in [link, &deep, "{}", r#"{"schema":1,"doc":{"type":"doc","content":[{"type":"script"}]}}"#] {
            let refused = anke.post(&address, &[("title", "Böse"), ("document", document), ("text", "Mein Text")]).await;
            assert!(refused.status == 422 && refused.has("Mein Text"), "{}: {document:.60}", refused.status);
        }
        let large = "x".repeat(5 * 1024 * 1024);
        assert_eq!(anke.post(&address, &[("title", "Groß"), ("text", &large)]).await.status, 413);
    }
}

both! {
    /// What nobody sees is nothing, and no text turns the order of reading around.
    async fn what_nobody_sees_is_nothing(app) {
        let (anke, robert) = (app.person("anke.brodersen").await, app.person("robert.capek").await);
        let address = format!("{}/beitrag", home("e-akte"));
        let one = contribute(&anke, &home("e-akte"), "Rechnung", "Im Anhang.").await;
        for nothing in ["\u{200b}", "\u{ad}\u{2060} \u{feff}", "\u{3164}", "\u{2800}\u{fe0f}"] {
            assert_eq!(anke.post(&address, &[("title", nothing), ("text", "Text")]).await.status, 422, "{nothing:?}");
            assert_eq!(anke.post(&address, &[("title", "Titel"), ("text", nothing)]).await.status, 422, "{nothing:?}");
            assert_eq!(act(&anke, &one, "comment", &[("said", nothing), ("key", "1")]).await.status, 422, "{nothing:?}");
            assert_eq!(act(&robert, "/verwaltung/themen", "add", &[("name", nothing)]).await.status, 422, "{nothing:?}");
        }
        let document = r#"{"schema":1,"doc":{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"Rechnung \u202Egpj.exe\u2066 hier"}]},{"type":"codeBlock","content":[{"type":"text","text":"a \u202Db"}]}]}}"#;
        let sent = anke.post(&address, &[("title", "Anhang"), ("document", document)]).await;
        assert_eq!(sent.status, 303, "{}", sent.text());
        let text = anke.get(sent.location()).await.text();
        assert!(text.contains("Rechnung gpj.exe hier") && !text.contains(['\u{202d}', '\u{202e}', '\u{2066}']), "{text}");
    }
}

both! {
    /// An archived group takes nothing more, and still shows what there is.
    async fn an_archived_group_is_read_only(app) {
        let anke = app.person("anke.brodersen").await;
        let group = found(&anke, &[("name", "Vorbei")]).await;
        let one = contribute(&anke, &group, "Letztes", "Wort.").await;
        assert_eq!(act(&anke, &format!("{group}/einstellungen"), "archive", &[]).await.status, 303);
        assert_eq!(anke.get(&one).await.status, 200);
        assert_eq!(anke.get(&format!("{group}/beitrag")).await.status, 404);
        assert_eq!(act(&anke, &one, "comment", &[("said", "Noch etwas.")]).await.status, 404);
        assert_eq!(act(&anke, &one, "remove", &[]).await.status, 404);
    }
}

both! {
    /// What lies in a dissolved group goes with it when its grace is over, and with all it held.
    async fn what_lies_in_a_dissolved_group_goes_with_it(app) {
        let anke = app.person("anke.brodersen").await;
        let before = (app.count("content").await, app.count("revision").await, app.count("space").await);
        let group = found(&anke, &[("name", "Auf Zeit")]).await;
        contribute(&anke, &group, "Gruß", "Hallo.").await;
        write_page(&anke, &group, "Merkzettel", "Eins.", "publish").await;
        write_page(&anke, &group, "Entwurf", "Zwei.", "keep").await;
        assert_eq!(act(&anke, &format!("{group}/einstellungen"), "dissolve", &[]).await.status, 303);
        app.advance(91 * DAY);
        let cx = app.app.system();
        let tx = cx.begin().await.unwrap();
        groups::usecases::sweep(&cx, &tx).await.unwrap();
        tx.commit().await.unwrap();
        let after = (app.count("content").await, app.count("revision").await, app.count("space").await);
        assert_eq!(after, before);
    }
}

both! {
    /// The start page shows what is new in one's own groups, and of no others.
    async fn the_start_page_shows_what_is_new_in_own_groups(app) {
        let (anke, mehmet, ole) =
            (app.person("anke.brodersen").await, app.person("mehmet.aydin").await, app.person("ole.petersen").await);
        let group = home("e-akte");
        contribute(&anke, &group, "Neues vom Flur", "Der Scanner steht.").await;
        write_page(&anke, &group, "Halb fertig", "Noch nicht.", "keep").await;
        let start = mehmet.get("/").await;
        assert!(start.has("Neu in Ihren Gruppen") && start.has("Neues vom Flur"), "{}", start.text());
        assert!(!start.has("Halb fertig"));
        assert!(!ole.get("/").await.has("Neues vom Flur"));
        // Where one can write is offered, and nowhere else.
        let offered = |page: testing::Answer| page.page().attributes("main a", "href");
        assert!(offered(anke.get("/schreiben").await).contains(&format!("{group}/beitrag")));
        assert!(!offered(ole.get("/schreiben").await).contains(&format!("{group}/beitrag")));
    }
}
