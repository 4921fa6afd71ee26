//! The desk of news: what was decided holds, and nothing appears that nobody decided.

use testing::both;

use crate::{
    groups::act,
    news::{publish_due, write_news},
    pages::head_of,
};

const HOUR: i64 = 3600;
const HOUSE: &str = "/behoerden/mid";
const CHANNEL: &str = "/behoerden/mid/meldungen/einstellungen";
const FOUR_EYES: [(&str, &str); 2] = [("four_eyes", "on"), ("comments", "on")];
/// A moment in the future of the tests' clock.
const LATER: [(&str, &str); 2] = [("publish_on", "24.11.2026"), ("publish_time", "12:00")];

fn fields<'a>(title: &'a str, text: &'a str) -> [(&'a str, &'a str); 3] {
    [("title", title), ("teaser", "Kurz."), ("text", text)]
}

both! {
    /// What was sent back or thrown away does not appear at the moment it was once given.
    async fn what_was_sent_back_does_not_appear(app) {
        let (anke, mehmet) = (app.person("anke.brodersen").await, app.person("mehmet.aydin").await);
        let back = write_news(&mehmet, HOUSE, &fields("Zurück", "Falsch."), "keep").await;
        act(&mehmet, &back, "submit", &[]).await;
        assert_eq!(act(&anke, &back, "publish", &LATER).await.status, 303);
        assert_eq!(act(&anke, &back, "return", &[("answer", "So nicht.")]).await.status, 303);
        let gone = write_news(&mehmet, HOUSE, &fields("Weg", "Falsch."), "keep").await;
        act(&mehmet, &gone, "submit", &[]).await;
        assert_eq!(act(&anke, &gone, "publish", &LATER).await.status, 303);
        assert_eq!(act(&mehmet, &gone, "remove", &[]).await.status, 303);
        assert_eq!(act(&mehmet, &gone, "bring-back", &[]).await.status, 303);
        app.advance(30 * HOUR);
        publish_due(&app).await;
        let (zoe, anke) = (app.person("zoe.mueller-weiss").await, app.person("anke.brodersen").await);
        for news in [&back, &gone] {
            assert_eq!((zoe.get(news).await.status, anke.get(news).await.has("Erscheint:")), (404, false), "{news}");
        }
    }
}

both! {
    /// Whoever looks a version over decides about that one, and not about what came meanwhile.
    async fn an_editor_publishes_what_they_saw(app) {
        let (anke, mehmet, zoe) =
            (app.person("anke.brodersen").await, app.person("mehmet.aydin").await, app.person("zoe.mueller-weiss").await);
        anke.post(CHANNEL, &FOUR_EYES).await;
        let news = write_news(&mehmet, HOUSE, &fields("Umzug", "Im März."), "keep").await;
        act(&mehmet, &news, "submit", &[]).await;
        let seen = anke.get(&news).await.hidden("upon");
        let upon = head_of(&mehmet, &news).await;
        let change = [&[("upon", upon.as_str()), ("act", "keep")], &fields("Umzug", "Nie gesehen.")[..]].concat();
        assert_eq!(mehmet.post(&format!("{news}/bearbeiten"), &change).await.status, 303);
        for what in ["publish", "return"] {
            let asked = act(&anke, &news, what, &[("upon", &seen), ("answer", "Gut.")]).await;
            assert!(asked.status == 422 && asked.has("neuere Fassung") && asked.has("Nie gesehen."), "{what}: {}", asked.text());
        }
        assert_eq!(zoe.get(&news).await.status, 404);
        let now = anke.get(&news).await.hidden("upon");
        assert_eq!(act(&anke, &news, "publish", &[("upon", &now)]).await.status, 303);
        assert!(zoe.get(&news).await.has("Nie gesehen."));
    }
}

both! {
    /// Four eyes switched on are asked for at the moment of publication, too.
    async fn four_eyes_are_asked_at_the_moment(app) {
        let (anke, friederike) = (app.person("anke.brodersen").await, app.person("friederike.hallmoor").await);
        let own = [&fields("Eigenes", "Niemand sah es.")[..], &LATER].concat();
        let news = write_news(&anke, HOUSE, &own, "publish").await;
        assert_eq!(friederike.post(CHANNEL, &FOUR_EYES).await.status, 303);
        app.advance(30 * HOUR);
        publish_due(&app).await;
        assert_eq!(app.person("zoe.mueller-weiss").await.get(&news).await.status, 404);
        let friederike = app.person("friederike.hallmoor").await;
        assert_eq!(act(&friederike, &news, "publish", &[]).await.status, 303);
    }
}

both! {
    /// What editors decided about the place of news stays when their writer corrects a word.
    async fn a_correction_leaves_the_marks(app) {
        let (anke, mehmet, zoe) =
            (app.person("anke.brodersen").await, app.person("mehmet.aydin").await, app.person("zoe.mueller-weiss").await);
        let news = write_news(&mehmet, HOUSE, &fields("Phishing", "Nichts öfnen."), "keep").await;
        let upon = head_of(&anke, &news).await;
        let marked = [&[("upon", upon.as_str()), ("pinned", "on"), ("act", "publish")], &fields("Phishing", "Nichts öfnen.")[..]].concat();
        assert_eq!(anke.post(&format!("{news}/bearbeiten"), &marked).await.status, 303);
        let upon = head_of(&mehmet, &news).await;
        let corrected = [&[("upon", upon.as_str()), ("act", "keep")], &fields("Phishing", "Nichts öffnen.")[..]].concat();
        assert_eq!(mehmet.post(&format!("{news}/bearbeiten"), &corrected).await.status, 303);
        act(&mehmet, &news, "submit", &[]).await;
        assert_eq!(act(&anke, &news, "publish", &[]).await.status, 303);
        let list = zoe.get("/behoerden/mid/meldungen").await.page();
        let row = list.all("article").into_iter().map(testing::page::words).find(|row| row.contains("Phishing"));
        assert!(row.as_ref().is_some_and(|row| row.contains("Oben gehalten")), "{row:?}");
    }
}

both! {
    /// Days that make no sense are refused where they stand; what comes back after its last day stays.
    async fn days_of_news_fit_together(app) {
        let anke = app.person("anke.brodersen").await;
        let form = format!("{HOUSE}/meldungen/neu");
        for (wrong, field) in [
            (&[("expires_on", "22.11.2026")][..], "expires_on"),
            (&[("publish_on", "01.12.2026"), ("expires_on", "30.11.2026")], "expires_on"),
            (&[("publish_on", "01.12.2020")], "publish_on"),
        ] {
            let sent = [&[("act", "publish")], &fields("Frist", "Bis bald.")[..], wrong].concat();
            let refused = anke.post(&form, &sent).await;
            let parsed = refused.page();
            let invalid = format!("[name={field}][aria-invalid=true]");
            assert!(refused.status == 422 && parsed.all(&invalid).len() == 1, "{wrong:?} {}", refused.text());
            assert!(refused.has("Bis bald."));
        }
        let until = [&fields("Frist", "Bis bald.")[..], &[("expires_on", "24.11.2026")]].concat();
        let news = write_news(&anke, HOUSE, &until, "publish").await;
        app.advance(60 * HOUR);
        publish_due(&app).await;
        let anke = app.person("anke.brodersen").await;
        assert!(anke.get(&news).await.has("Archiv"));
        assert_eq!(act(&anke, &news, "bring-back", &[]).await.status, 303);
        publish_due(&app).await;
        assert!(anke.get("/meldungen").await.has("Frist"));
    }
}

both! {
    /// What is pinned stays on the start page however much comes after it; what was urgent once stands there
    /// no longer above everything.
    async fn what_is_pinned_stays_on_the_start_page(app) {
        let (anke, zoe) = (app.person("anke.brodersen").await, app.person("zoe.mueller-weiss").await);
        let pinned = [&fields("Angeheftet", "Gilt lange.")[..], &[("pinned", "on")]].concat();
        let news = write_news(&anke, HOUSE, &pinned, "publish").await;
        let urgent = [&fields("Eilig", "Gilt kurz.")[..], &[("urgent", "on")]].concat();
        write_news(&anke, HOUSE, &urgent, "publish").await;
        let first = |page: &testing::page::Page| page.text("main .st-lead").contains("Angeheftet");
        let above = |page: &testing::page::Page| page.text("main .kern-alert").contains("Eilig");
        let start = zoe.get("/").await.page();
        assert!(first(&start) && above(&start));
        app.advance(15 * 24 * HOUR);
        let anke = app.person("anke.brodersen").await;
        for number in 0..45 {
            write_news(&anke, HOUSE, &fields(&format!("Nummer {number}"), "Lang."), "publish").await;
        }
        let start = app.person("zoe.mueller-weiss").await.get("/").await.page();
        assert!(first(&start) && !above(&start), "{}", start.text("main"));
        assert!(start.attributes("main a", "href").contains(&news));
    }
}
