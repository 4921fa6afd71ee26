//! News: four eyes, the moment they appear, for whom they are, and that they were read.

use demo::{load::id_of, subjects::topic_id};
use testing::{Client, TestApp, both, encode};

use crate::{
    groups::{act, found},
    pages::head_of,
    topics::chips,
};

const DAY: i64 = 24 * 3600;

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
        let next = [("upon", head.as_str()), ("act", "keep"), ("title", "Kantine"), ("teaser", "Ab Dienstag."), ("text", "Es gibt Auflauf."), ("urgent", "on")];
        assert_eq!(mehmet.post(&format!("{news}/bearbeiten"), &next).await.status, 303);
        for (who, reads) in [(&mehmet, "Auflauf"), (&anke, "Auflauf"), (&zoe, "Suppe")] {
            assert!(who.get(&news).await.has(reads), "{reads}");
        }
        // What stands beside the text is as old as the text.
        let lists = zoe.get("/").await;
        assert!(!zoe.get(&news).await.has("Ab Dienstag.") && !lists.has("Ab Dienstag.") && lists.has("Ab Montag."));
        assert!(anke.get(&news).await.has("Ab Dienstag.") && anke.get(&format!("{news}/bearbeiten")).await.has("Ab Dienstag."));
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
        assert!(zoe.get(&news).await.has("Auflauf") && zoe.get("/").await.has("Ab Dienstag."));
        let over = friederike.get(&news).await;
        assert!(!over.has("value=\"publish\"") && !over.has("noch nicht veröffentlicht"));
        assert_eq!(friederike.post(&news, &[("act", "return"), ("answer", "Nein.")]).await.status, 404);
    }
}

both! {
    /// Topics and the last day of a further version wait with it, also those that were merged meanwhile.
    async fn topics_and_the_last_day_wait_with_their_version(app) {
        let (anke, zoe) = (app.person("anke.brodersen").await, app.person("zoe.mueller-weiss").await);
        let [meals, press, trips] = ["Kantine", "Presse", "Reisekosten"].map(|name| topic_id(name).to_string());
        let first = [("title", "Suppe"), ("teaser", "Kurz."), ("text", "Lang."), ("topic", &meals), ("expires_on", "30.11.2026")];
        let news = write_news(&anke, "/behoerden/mid", &first, "publish").await;
        let form = format!("{news}/bearbeiten");
        let next = async |had: &str, topic: &str| {
            let upon = head_of(&anke, &news).await;
            let fields = [("upon", upon.as_str()), ("act", "keep"), ("title", "Suppe"), ("teaser", "Kurz."), ("text", "Lang."), ("topic-had", had), ("topic", topic), ("expires_on", "24.11.2026")];
            assert_eq!(anke.post(&form, &fields).await.status, 303);
        };
        next(&meals, &press).await;
        next(&press, &trips).await;
        app.settle().await;
        assert_eq!((chips(&zoe, &news).await, chips(&anke, &news).await), (vec!["Kantine".to_owned()], vec!["Reisekosten".to_owned()]));
        let filtered = async |topic: &str| zoe.get(&format!("/suche?{}", encode(&[("q", "Suppe"), ("thema", topic)]))).await.has(&news);
        assert!(filtered("Kantine").await && !filtered("Reisekosten").await);
        let again = anke.get(&form).await.page();
        assert_eq!(again.all("[name=expires_on][value='24.11.2026']").len(), 1);
        assert_eq!(again.attributes("[name=topic-had]", "value"), [trips.as_str()]);
        // The day of the version that readers see counts.
        app.advance(2 * DAY);
        publish_due(&app).await;
        let zoe = app.person("zoe.mueller-weiss").await;
        assert!(zoe.get("/meldungen").await.has("Suppe") && !zoe.get(&news).await.has("Archiv"));
        let robert = app.person("robert.capek").await;
        let merge = [("act", "merge"), ("id", trips.as_str()), ("into", press.as_str())];
        assert_eq!(robert.post("/verwaltung/themen", &merge).await.status, 303);
        let friederike = app.person("friederike.hallmoor").await;
        assert_eq!(act(&friederike, &news, "publish", &[]).await.status, 303);
        assert_eq!(chips(&zoe, &news).await, ["Presse"]);
        publish_due(&app).await;
        assert!(!zoe.get("/meldungen").await.has("Suppe") && zoe.get(&news).await.has("Archiv"));
    }
}

/// What the program does by itself as time goes by.
pub(crate) async fn publish_due(app: &TestApp) {
    let cx = app.app.system();
    let tx = cx.begin().await.unwrap();
    news::usecases::publish_due(&cx, &tx).await.unwrap();
    tx.commit().await.unwrap();
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
        publish_due(&app).await;
        assert_eq!(zoe.get(&news).await.status, 404, "not yet");
        app.advance(DAY);
        publish_due(&app).await;
        let zoe = app.person("zoe.mueller-weiss").await;
        assert!(zoe.get("/").await.has("Morgen früh"));
        app.advance(3 * DAY);
        publish_due(&app).await;
        let (zoe, anke) = (app.person("zoe.mueller-weiss").await, app.person("anke.brodersen").await);
        assert!(!zoe.get("/meldungen").await.has("Morgen früh") && zoe.get(&news).await.has("Archiv"));
        // Who is no editor any more when the moment comes publishes nothing.
        let mut later = fields("Zu spät");
        later[3] = ("publish_on", "30.11.2026");
        later[5] = ("expires_on", "");
        let late = write_news(&anke, house, &later, "publish").await;
        let kerstin = app.person("kerstin.vogt").await;
        let (person, own) = (id_of("anke").to_string(), id_of("admin-mid").to_string());
        assert_eq!(kerstin.post("/verwaltung/redaktion", &[("act", "add"), ("person", &own)]).await.status, 404);
        assert_eq!(kerstin.post("/verwaltung/redaktion", &[("act", "remove"), ("person", &person)]).await.status, 303);
        app.advance(4 * DAY);
        publish_due(&app).await;
        let zoe = app.person("zoe.mueller-weiss").await;
        assert_eq!(zoe.get(&late).await.status, 404);
    }
}

both! {
    /// A clock that jumps ahead makes what was scheduled appear at once, one that jumps back takes
    /// nothing away, and nothing appears twice.
    async fn a_clock_that_jumps_publishes_once(app) {
        let (anke, mehmet) = (app.person("anke.brodersen").await, app.person("mehmet.aydin").await);
        let group = found(&anke, &[]).await;
        assert_eq!(act(&mehmet, &format!("{group}/beitritt"), "join", &[]).await.status, 303);
        let fields = [("title", "Sommerfest"), ("teaser", "Kurz."), ("text", "Lang."), ("publish_on", "25.11.2026"), ("publish_time", "7:30")];
        let news = write_news(&anke, &group, &fields, "publish").await;
        assert_eq!(act(&mehmet, &format!("{group}/folgen"), "follow", &[]).await.status, 303);
        assert!(mehmet.get(&format!("{group}/meldungen")).await.has("Sie folgen"));
        let seen = async |after: i64| {
            app.advance(after);
            let cx = app.app.system();
            let tx = cx.begin().await.unwrap();
            news::usecases::publish_due(&cx, &tx).await.unwrap();
            tx.commit().await.unwrap();
            let told = app.count("notice").await;
            (app.person("mehmet.aydin").await.get(&news).await.status, told)
        };
        let (before, told) = seen(-DAY).await;
        assert_eq!(before, 404, "put back, it waits longer");
        let (ahead, told_once) = seen(40 * DAY).await;
        assert_eq!((ahead, told_once), (200, told + 1), "put ahead, it appears");
        assert_eq!(seen(-39 * DAY).await, (200, told_once), "put back, it stays");
        assert_eq!(seen(2 * DAY).await, (200, told_once), "and appears once");
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
        let again = [("act", "publish"), ("title", ""), ("text", "Lang."), ("pinned", "on"), ("publish_on", "25.11.2026")];
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
    /// News for a site, a function or a role: whose start page they are on, who is told, and what they are
    /// called for whom they are.
    async fn news_are_for_sites_functions_and_roles(app) {
        let (anke, zoe) = (app.person("anke.brodersen").await, app.person("zoe.mueller-weiss").await);
        let form = anke.get("/behoerden/mid/meldungen/neu").await.page();
        let code = |name: &str| {
            let lines = form.all("label.al-pick:has([name=addressed])");
            let line = lines.into_iter().find(|line| testing::page::words(*line).trim() == name);
            let input = testing::page::within(line.unwrap_or_else(|| panic!("{name} is offered")), "input");
            input[0].attr("value").unwrap_or_default().to_owned()
        };
        let on = async |who: &Client, title: &str| who.get("/").await.has(title);
        let mehmet = app.person("mehmet.aydin").await;
        for who in [&zoe, &mehmet] {
            assert_eq!(act(who, "/behoerden/mid/folgen", "follow", &[]).await.status, 303);
        }
        for (name, is_anke, is_zoe) in [("Haus A", true, false), ("Vertrauensperson", false, true), ("Referatsleitung", false, false), ("Redaktion", true, false)] {
            let code = code(name);
            let title = format!("Für {name}");
            let fields = [("title", title.as_str()), ("teaser", "Kurz."), ("text", "Lang."), ("addressed", code.as_str())];
            let news = write_news(&anke, "/behoerden/mid", &fields, "publish").await;
            assert_eq!((on(&anke, &title).await, on(&zoe, &title).await), (is_anke, is_zoe), "{name}");
            assert_eq!(zoe.get("/mitteilungen").await.has(&title), is_zoe, "{name}");
            assert!(zoe.get(&news).await.has(&format!("Für: {name}")) && zoe.get("/meldungen").await.has(&title));
            assert_eq!(anke.get(&format!("{news}/bearbeiten")).await.page().attributes("[name=addressed][checked]", "value"), [code]);
        }
        // Who follows no more is not told, and nobody follows what they do not read.
        assert_eq!(act(&zoe, "/behoerden/mid/folgen", "leave", &[]).await.status, 303);
        let fields = [("title", "Für alle"), ("teaser", "Kurz."), ("text", "Lang.")];
        write_news(&anke, "/behoerden/mid", &fields, "publish").await;
        assert!(mehmet.get("/mitteilungen").await.has("Für alle") && !zoe.get("/mitteilungen").await.has("Für alle"));
        let lukasz = app.person("lukasz.nowak").await;
        assert_eq!(act(&lukasz, "/behoerden/mid/folgen", "follow", &[]).await.status, 404);
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

both! {
    /// With four eyes, whoever looks says when it appears.
    async fn who_approves_news_says_when_they_appear(app) {
        let (anke, friederike, mehmet, zoe) = (
            app.person("anke.brodersen").await,
            app.person("friederike.hallmoor").await,
            app.person("mehmet.aydin").await,
            app.person("zoe.mueller-weiss").await,
        );
        let house = "/behoerden/mid";
        let set = [("four_eyes", "on"), ("comments", "on")];
        assert_eq!(anke.post(&format!("{house}/meldungen/einstellungen"), &set).await.status, 303);
        let fields = [("title", "Am Mittwoch"), ("teaser", "Kurz."), ("text", "Lang.")];
        let news = write_news(&mehmet, house, &fields, "keep").await;
        act(&mehmet, &news, "submit", &[]).await;
        let wrong = act(&friederike, &news, "publish", &[("publish_on", "bald")]).await;
        assert!(wrong.status == 422 && wrong.has("bald"), "{}", wrong.text());
        let on = [("publish_on", "25.11.2026"), ("publish_time", "7:30")];
        assert_eq!(act(&friederike, &news, "publish", &on).await.status, 303);
        assert!(mehmet.get(&news).await.has("Erscheint:") && zoe.get(&news).await.status == 404);
        app.advance(DAY);
        publish_due(&app).await;
        let zoe = app.person("zoe.mueller-weiss").await;
        assert!(zoe.get("/").await.has("Am Mittwoch"));
    }
}

both! {
    /// Who hands news in says whose turn it is, and who steps in when the day is over; whoever publishes
    /// there may decide all the same.
    async fn somebody_steps_in_when_the_day_is_over(app) {
        let (anke, friederike, mehmet) =
            (app.person("anke.brodersen").await, app.person("friederike.hallmoor").await, app.person("mehmet.aydin").await);
        let (a, f) = (id_of("anke").to_string(), id_of("friederike").to_string());
        let fields = [("title", "Aufzug"), ("teaser", "Kurz."), ("text", "Lang.")];
        let news = write_news(&mehmet, "/behoerden/mid", &fields, "keep").await;
        let other = id_of("zoe").to_string();
        for wrong in [[("reviewer", other.as_str()), ("substitute", "")], [("reviewer", a.as_str()), ("substitute", a.as_str())]] {
            assert_eq!(act(&mehmet, &news, "submit", &wrong).await.status, 422);
        }
        let asked = [("reviewer", a.as_str()), ("substitute", f.as_str()), ("due_on", "25.11.2026")];
        assert_eq!(act(&mehmet, &news, "submit", &asked).await.status, 303);
        let told = async |who: &Client, what: &str| who.get("/mitteilungen").await.has(what);
        assert!(told(&anke, "„Aufzug“ wartet auf Ihre Freigabe").await && !told(&friederike, "„Aufzug“").await);
        let waits = mehmet.get(&news).await;
        assert!(waits.has("Gefragt ist Anke Brodersen.") && waits.has("springt Dr. Friederike von Hallmoor ein"));
        app.advance(DAY);
        publish_due(&app).await;
        let friederike = app.person("friederike.hallmoor").await;
        assert!(!told(&friederike, "„Aufzug“").await, "the day is not over");
        app.advance(DAY);
        publish_due(&app).await;
        publish_due(&app).await;
        let friederike = app.person("friederike.hallmoor").await;
        assert!(told(&friederike, "„Aufzug“ wartet noch auf Freigabe").await);
        let late = app.rows("select key from notice where kind = 'news.review-late'", &["key"]).await;
        assert_eq!(late.len(), 1, "once");
        assert!(friederike.get(&news).await.has("Inzwischen ist auch Dr. Friederike von Hallmoor gefragt"));
        assert_eq!(act(&friederike, &news, "publish", &[]).await.status, 303);
        // Where the substitute publishes no more, everybody else who does steps in.
        let mehmet = app.person("mehmet.aydin").await;
        let fields = [("title", "Parkplatz"), ("teaser", "Kurz."), ("text", "Lang.")];
        let second = write_news(&mehmet, "/behoerden/mid", &fields, "keep").await;
        assert_eq!(act(&mehmet, &second, "submit", &[("reviewer", f.as_str()), ("substitute", a.as_str())]).await.status, 303);
        let kerstin = app.person("kerstin.vogt").await;
        for (act, person) in [("remove", &a), ("add", &id_of("zoe").to_string())] {
            assert_eq!(kerstin.post("/verwaltung/redaktion", &[("act", act), ("person", person)]).await.status, 303);
        }
        app.advance(3 * DAY);
        publish_due(&app).await;
        let (zoe, anke) = (app.person("zoe.mueller-weiss").await, app.person("anke.brodersen").await);
        assert!(told(&zoe, "„Parkplatz“ wartet noch auf Freigabe").await && !told(&anke, "„Parkplatz“").await);
    }
}
