//! What people write: contributions, pages and news, drafts of them, and the conversation.

use demo::load::id_of;
use platform::{id::Id, kinds};
use testing::{Answer, Client, both, multipart};

use crate::groups::{act, found, home};

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

/// Writes a page and returns its address.
pub(crate) async fn write_page(
    who: &Client,
    place: &str,
    title: &str,
    text: &str,
    act: &str,
) -> String {
    let form = format!("{place}/seiten/neu");
    let draft = who
        .get(&format!("{form}?vorlage=leer"))
        .await
        .hidden("draft");
    let fields = [
        ("draft", draft.as_str()),
        ("title", title),
        ("text", text),
        ("act", act),
    ];
    let sent = who.post(&form, &fields).await;
    assert_eq!(sent.status, 303, "{}", sent.text());
    sent.location().to_owned()
}

async fn edit(who: &Client, page: &str, upon: &str, title: &str, text: &str) -> Answer {
    let fields = [("upon", upon), ("title", title), ("text", text)];
    who.post(&format!("{page}/bearbeiten"), &fields).await
}

async fn head_of(who: &Client, page: &str) -> String {
    who.get(&format!("{page}/bearbeiten")).await.hidden("upon")
}

fn content_id(address: &str) -> Id<kinds::Content> {
    address.rsplit('/').next().unwrap().parse().unwrap()
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
    /// Two who write at once: other parts are merged, the same part is shown twice and decided.
    async fn two_who_write_at_once_lose_nothing(app) {
        let (anke, mehmet) = (app.person("anke.brodersen").await, app.person("mehmet.aydin").await);
        let text = "Erster Absatz.\n\nZweiter Absatz.\n\nDritter Absatz.";
        let page = write_page(&anke, &home("e-akte"), "Zwei Hände", text, "publish").await;
        let begun = head_of(&mehmet, &page).await;
        assert_eq!(edit(&anke, &page, &begun, "Zwei Hände", "Erster Absatz von Anke.\n\nZweiter Absatz.\n\nDritter Absatz.").await.status, 303);
        let merged = edit(&mehmet, &page, &begun, "Zwei Hände", "Erster Absatz.\n\nZweiter Absatz.\n\nDritter Absatz von Mehmet.").await;
        assert_eq!(merged.status, 303);
        let both = anke.get(&page).await;
        assert!(both.has("Erster Absatz von Anke.") && both.has("Dritter Absatz von Mehmet."), "{}", both.text());
        // The same part: nothing is written before somebody decides.
        let begun = head_of(&mehmet, &page).await;
        edit(&anke, &page, &begun, "Zwei Hände", "Anders von Anke.\n\nZweiter Absatz.").await;
        let asked = edit(&mehmet, &page, &begun, "Zwei Hände", "Anders von Mehmet.\n\nZweiter Absatz.").await;
        assert!(asked.status == 422 && asked.has("Anders von Mehmet.") && asked.has("Anders von Anke."), "{}", asked.text());
        let against = asked.hidden("against");
        let fields = [("upon", begun.as_str()), ("against", &against), ("keep", "both"), ("title", "Zwei Hände"), ("text", "Anders von Mehmet.\n\nZweiter Absatz.")];
        assert_eq!(mehmet.post(&format!("{page}/bearbeiten"), &fields).await.status, 303);
        let both = anke.get(&page).await;
        assert!(both.has("Anders von Mehmet.") && both.has("Anders von Anke."), "{}", both.text());
    }
}

both! {
    /// Every version stays, can be compared and brought back.
    async fn versions_stay(app) {
        let (anke, mehmet) = (app.person("anke.brodersen").await, app.person("mehmet.aydin").await);
        let page = write_page(&anke, &home("e-akte"), "Ablage", "Alles auf Papier.", "publish").await;
        let first = head_of(&anke, &page).await;
        edit(&mehmet, &page, &first, "Ablage", "Alles in der E-Akte.").await;
        let second = head_of(&anke, &page).await;
        let compared = anke.get(&format!("{page}/vergleich?von={first}&bis={second}")).await;
        let parsed = compared.page();
        assert!(parsed.text("del").contains("auf") && parsed.text("ins").contains("E-Akte"), "{}", compared.text());
        let list = anke.get(&format!("{page}/fassungen")).await;
        assert!(list.has("Fassung 1") && list.has("Fassung 2") && list.has("Mehmet"));
        let back = act(&anke, &format!("{page}/fassungen"), "restore", &[("version", &first)]).await;
        assert_eq!(back.status, 303);
        assert!(mehmet.get(&page).await.has("Alles auf Papier.") && mehmet.get(&page).await.has("Fassung 3"));
        let ole = app.person("ole.petersen").await;
        for part in ["", "/fassungen", &format!("/fassungen/{first}"), "/verwalten", "/bearbeiten"] {
            assert_eq!(ole.get(&format!("{page}{part}")).await.status, 404, "{part}");
        }
    }
}

both! {
    /// A draft is its author's and the moderators'; a locked page is changed by its keepers alone.
    async fn drafts_and_locks_hold(app) {
        let (anke, mehmet, zoe) =
            (app.person("anke.brodersen").await, app.person("mehmet.aydin").await, app.person("zoe.mueller-weiss").await);
        let house = "/behoerden/mid";
        let draft = write_page(&mehmet, house, "Unfertiges", "Noch nicht.", "keep").await;
        assert_eq!((mehmet.get(&draft).await.status, zoe.get(&draft).await.status), (200, 404));
        assert!(!zoe.get(&format!("{house}/seiten")).await.has("Unfertiges"));
        assert_eq!(anke.get(&draft).await.status, 200, "an editor of the house");
        let page = write_page(&mehmet, house, "Mein Leitfaden", "So geht es.", "publish").await;
        assert_eq!(zoe.get(&page).await.status, 200);
        let head = head_of(&mehmet, &page).await;
        assert_eq!(edit(&zoe, &page, &head, "Mein Leitfaden", "Anders.").await.status, 404, "locked in a house");
        assert_eq!(edit(&anke, &page, &head, "Mein Leitfaden", "Besser.").await.status, 303);
        // Another authority reads nothing of a house.
        let lukasz = app.person("lukasz.nowak").await;
        for address in [&page, &draft, &format!("{house}/seiten")] {
            assert_eq!(lukasz.get(address).await.status, 404, "{address}");
        }
    }
}

both! {
    /// Pages stand below each other, never in a circle, and are moved without a mouse.
    async fn pages_form_a_tree(app) {
        let anke = app.person("anke.brodersen").await;
        let group = found(&anke, &[("name", "Baumschule")]).await;
        let one = write_page(&anke, &group, "Erste", "1", "publish").await;
        let two = write_page(&anke, &group, "Zweite", "2", "publish").await;
        let (first, second) = (content_id(&one).to_string(), content_id(&two).to_string());
        let owner = format!("person:{}", id_of("anke"));
        let below = |parent: &str| vec![("owner".to_owned(), owner.clone()), ("parent".to_owned(), parent.to_owned()), ("comments".to_owned(), "on".to_owned())];
        let manage = async |page: &str, parent: &str| {
            let fields = below(parent);
            let fields: Vec<_> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            anke.post(&format!("{page}/verwalten"), &fields).await.status
        };
        assert_eq!(manage(&two, &first).await, 303);
        assert!(anke.get(&one).await.page().text("#darunter").contains("Seiten darunter"));
        assert_eq!(manage(&one, &second).await, 422, "a page below itself");
        assert_eq!(manage(&two, "").await, 303);
        assert_eq!(act(&anke, &two, "up", &[]).await.status, 303);
        let tree = anke.get(&format!("{group}/seiten")).await.page().text(".pg-tree");
        assert!(tree.find("Zweite") < tree.find("Erste"), "{tree}");
    }
}

both! {
    /// Proposed, returned, handed in anew, published by somebody else.
    async fn four_eyes_look_at_news(app) {
        let (anke, friederike, mehmet) =
            (app.person("anke.brodersen").await, app.person("friederike.hallmoor").await, app.person("mehmet.aydin").await);
        let house = "/behoerden/mid";
        let set = anke.post(&format!("{house}/meldungen/einstellungen"), &[("four_eyes", "on"), ("comments", "on")]).await;
        assert_eq!(set.status, 303);
        assert_eq!(mehmet.post(&format!("{house}/meldungen/einstellungen"), &[("four_eyes", "")]).await.status, 404);
        let fields = [("title", "Aufzug steht"), ("teaser", "Bis Freitag."), ("text", "Im Haus B.")];
        let news = write_news(&mehmet, house, &fields, "keep").await;
        assert_eq!(mehmet.post(&news, &[("act", "publish")]).await.status, 404, "for editors");
        assert_eq!(act(&mehmet, &news, "submit", &[("note", "Stimmt der Tag?")]).await.status, 303);
        assert!(anke.get("/mitteilungen").await.has("„Aufzug steht“ wartet auf Ihre Freigabe"));
        assert_eq!(act(&anke, &news, "return", &[("answer", "Es ist Donnerstag.")]).await.status, 303);
        assert!(mehmet.get(&news).await.has("Es ist Donnerstag."));
        act(&mehmet, &news, "submit", &[]).await;
        assert_eq!(act(&friederike, &news, "publish", &[]).await.status, 303);
        let zoe = app.person("zoe.mueller-weiss").await;
        assert!(zoe.get("/").await.has("Aufzug steht") && zoe.get(&news).await.status == 200);
        // An editor's own words need another editor, now and later.
        let form = format!("{house}/meldungen/neu");
        assert!(!anke.get(&form).await.has("value=\"publish\""));
        let later = [("act", "publish"), ("title", "Eigenes"), ("teaser", "Kurz."), ("text", "Lang."), ("publish_on", "30.11.2026")];
        assert_eq!(anke.post(&form, &later).await.status, 404);
        let own = write_news(&anke, house, &[("title", "Eigenes"), ("teaser", "Kurz."), ("text", "Lang.")], "keep").await;
        assert_eq!(act(&anke, &own, "publish", &[]).await.status, 404);
        assert_eq!(act(&friederike, &own, "publish", &[]).await.status, 303);
        let lukasz = app.person("lukasz.nowak").await;
        assert!(lukasz.get(&news).await.status == 404 && !lukasz.get("/meldungen").await.has("Aufzug steht"));
    }
}

both! {
    /// A further version of news waits like the first: those who read see the one before until somebody
    /// else has looked at it.
    async fn a_newer_version_of_news_is_published(app) {
        let (anke, friederike, mehmet, zoe) = (
            app.person("anke.brodersen").await,
            app.person("friederike.hallmoor").await,
            app.person("mehmet.aydin").await,
            app.person("zoe.mueller-weiss").await,
        );
        let house = "/behoerden/mid";
        let first = [("title", "Kantine"), ("teaser", "Ab Montag."), ("text", "Es gibt Suppe.")];
        let news = write_news(&mehmet, house, &first, "keep").await;
        assert_eq!(act(&anke, &news, "publish", &[]).await.status, 303);
        let set = [("four_eyes", "on"), ("comments", "on")];
        assert_eq!(anke.post(&format!("{house}/meldungen/einstellungen"), &set).await.status, 303);
        let head = head_of(&mehmet, &news).await;
        let next = [("upon", head.as_str()), ("act", "keep"), ("title", "Kantine"), ("teaser", "Ab Montag."), ("text", "Es gibt Auflauf.")];
        assert_eq!(mehmet.post(&format!("{news}/bearbeiten"), &next).await.status, 303);
        for (who, reads) in [(&mehmet, "Auflauf"), (&anke, "Auflauf"), (&zoe, "Suppe")] {
            assert!(who.get(&news).await.has(reads), "{reads}");
        }
        assert!(!zoe.get(&news).await.has("noch nicht veröffentlicht"));
        assert_eq!(zoe.post(&news, &[("act", "submit")]).await.status, 404);
        assert!(mehmet.get(&news).await.has("Zur Freigabe geben"));
        assert_eq!(act(&mehmet, &news, "submit", &[]).await.status, 303);
        assert_eq!(mehmet.post(&news, &[("act", "submit")]).await.status, 404, "it waits already");
        assert_eq!(zoe.get(&news).await.status, 200, "what was published stays");
        assert!(anke.get(&news).await.has("Wartet auf Freigabe"));
        assert_eq!(act(&anke, &news, "return", &[("answer", "Welcher Auflauf?")]).await.status, 303);
        assert!(mehmet.get(&news).await.has("Welcher Auflauf?") && zoe.get(&news).await.has("Suppe"));
        act(&mehmet, &news, "submit", &[]).await;
        assert!(friederike.get(&news).await.has("value=\"publish\""), "the button");
        assert_eq!(act(&friederike, &news, "publish", &[]).await.status, 303);
        assert!(zoe.get(&news).await.has("Auflauf"));
        let over = friederike.get(&news).await;
        assert!(!over.has("value=\"publish\"") && !over.has("noch nicht veröffentlicht"));
        assert_eq!(friederike.post(&news, &[("act", "return"), ("answer", "Nein.")]).await.status, 404);
    }
}

both! {
    /// News appear at their moment, if whoever decided it still may, and leave the lists on their day.
    async fn news_appear_at_their_moment(app) {
        let (anke, zoe) = (app.person("anke.brodersen").await, app.person("zoe.mueller-weiss").await);
        let house = "/behoerden/mid";
        let fields = |title: &'static str| {
            [("title", title), ("teaser", "Kurz."), ("text", "Lang."), ("publish_on", "25.11.2026"), ("publish_time", "7:30"), ("expires_on", "27.11.2026")]
        };
        let news = write_news(&anke, house, &fields("Morgen früh"), "publish").await;
        assert!(anke.get(&news).await.has("Erscheint") && zoe.get(&news).await.status == 404);
        let due = async || {
            let cx = app.app.system();
            let tx = cx.begin().await.unwrap();
            news::usecases::publish_due(&cx, &tx).await.unwrap();
            tx.commit().await.unwrap();
        };
        due().await;
        assert_eq!(zoe.get(&news).await.status, 404, "not yet");
        app.advance(DAY);
        due().await;
        let zoe = app.person("zoe.mueller-weiss").await;
        assert!(zoe.get("/").await.has("Morgen früh"));
        app.advance(3 * DAY);
        due().await;
        let (zoe, anke) = (app.person("zoe.mueller-weiss").await, app.person("anke.brodersen").await);
        assert!(!zoe.get("/meldungen").await.has("Morgen früh") && zoe.get(&news).await.has("Archiv"));
        // Who is no editor any more when the moment comes publishes nothing.
        let mut later = fields("Zu spät");
        later[3] = ("publish_on", "30.11.2026");
        later[5] = ("expires_on", "");
        let late = write_news(&anke, house, &later, "publish").await;
        let kerstin = app.person("kerstin.vogt").await;
        let person = id_of("anke").to_string();
        assert_eq!(kerstin.post("/verwaltung/redaktion", &[("act", "remove"), ("person", &person)]).await.status, 303);
        app.advance(4 * DAY);
        due().await;
        let zoe = app.person("zoe.mueller-weiss").await;
        assert_eq!(zoe.get(&late).await.status, 404);
    }
}

both! {
    /// What was chosen for news stands in their form again, so that saving loses none of it.
    async fn what_was_chosen_for_news_stays(app) {
        let anke = app.person("anke.brodersen").await;
        let unit = format!("unit:{}", app.unit("mid", "47"));
        let fields = [("title", "Später"), ("teaser", "Kurz."), ("text", "Lang."), ("pinned", "on"), ("asks_confirmation", "on"), ("addressed", &unit), ("publish_on", "25.11.2026"), ("publish_time", "7:30")];
        let news = write_news(&anke, "/behoerden/mid", &fields, "publish").await;
        let form = anke.get(&format!("{news}/bearbeiten")).await;
        for chosen in ["[name=pinned][checked]", "[name=asks_confirmation][checked]", "[name=addressed][checked]", "[name=publish_on][value='25.11.2026']", "[name=publish_time][value='7:30']"] {
            assert_eq!(form.page().all(chosen).len(), 1, "{chosen}");
        }
        assert!(form.page().all("[name=urgent][checked]").is_empty());
        // So it is when something is wrong with the form.
        let again = [("act", "keep"), ("title", ""), ("text", "Lang."), ("pinned", "on"), ("publish_on", "25.11.2026")];
        let again = anke.post("/behoerden/mid/meldungen/neu", &again).await;
        assert_eq!(again.status, 422);
        assert_eq!(again.page().all("[name=pinned][checked], [name=publish_on][value='25.11.2026']").len(), 2);
    }
}

both! {
    /// Addressed news stand on the start page of those they are for, and everybody finds them.
    async fn addressed_news_hide_from_nobody(app) {
        let (anke, zoe) = (app.person("anke.brodersen").await, app.person("zoe.mueller-weiss").await);
        let unit = format!("unit:{}", app.unit("mid", "47"));
        let fields = [("title", "Nur für 47"), ("teaser", "Kurz."), ("text", "Tischvorlage."), ("addressed", &unit)];
        let news = write_news(&anke, "/behoerden/mid", &fields, "publish").await;
        app.settle().await;
        assert!(anke.get("/").await.has("Nur für 47") && !zoe.get("/").await.has("Nur für 47"));
        assert!(zoe.get(&news).await.status == 200 && zoe.get("/suche?q=Tischvorlage").await.has("Nur für 47"));
    }
}

both! {
    /// That something was read is a number that names nobody.
    async fn confirmations_are_numbers(app) {
        let (anke, zoe) = (app.person("anke.brodersen").await, app.person("zoe.mueller-weiss").await);
        let fields = [("title", "Bitte lesen"), ("teaser", "Kurz."), ("text", "Lang."), ("asks_confirmation", "on")];
        let news = write_news(&anke, "/behoerden/mid", &fields, "publish").await;
        for _ in 0..2 {
            assert_eq!(act(&zoe, &news, "confirm", &[]).await.status, 303);
        }
        assert!(anke.get(&news).await.has("1 Person hat bestätigt"));
        let zoe = id_of("zoe").to_string().replace('-', "");
        let rows = app.rows("select token from news_confirmation", &["token"]).await;
        assert!(rows.len() == 1 && !rows[0][0].contains(&zoe));
    }
}

both! {
    /// A picture is seen by whoever reads where it lies, and keeps nothing it was sent with.
    async fn pictures_follow_their_place(app) {
        let (anke, mehmet, ole) =
            (app.person("anke.brodersen").await, app.person("mehmet.aydin").await, app.person("ole.petersen").await);
        let space = home("e-akte").rsplit('/').next().unwrap().to_owned();
        let png = crate::portraits::picture();
        let (kind, body) = multipart(&[], ("file", "bild.png", &png));
        let upload = format!("/inhalte/bilder?ort={space}");
        let added = anke.post_raw(&upload, &kind, body.clone()).await;
        assert_eq!(added.status, 200, "{}", added.text());
        let src = added.json()["src"].as_str().unwrap().to_owned();
        assert_eq!((mehmet.get(&src).await.status, ole.get(&src).await.status), (200, 404));
        assert_eq!(ole.post_raw(&upload, &kind, body).await.status, 404);
        let (kind, body) = multipart(&[], ("file", "bild.svg", b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"));
        assert_eq!(anke.post_raw(&upload, &kind, body).await.status, 422);
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
        assert!(queue.has("Bitte freundlicher.") && queue.has(&format!("{one}#k-{comment}")), "{}", queue.text());
        let report = queue.hidden("report");
        assert_eq!(act(&mehmet, "/gemeldet", "remove", &[("report", &report)]).await.status, 303);
        let after = anke.get(&one).await;
        assert!(after.status == 200 && !after.has("Sehr grob."));
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

/// Writes news and returns their address.
pub(crate) async fn write_news(
    who: &Client,
    place: &str,
    fields: &[(&str, &str)],
    act: &str,
) -> String {
    let form = format!("{place}/meldungen/neu");
    let draft = who.get(&form).await.hidden("draft");
    let all = [&[("draft", draft.as_str()), ("act", act)][..], fields].concat();
    let sent = who.post(&form, &all).await;
    assert_eq!(sent.status, 303, "{}", sent.text());
    sent.location().to_owned()
}
