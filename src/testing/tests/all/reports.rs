//! What is reported: by whom it is decided, and what whoever reported learns of it.

use testing::{Client, TestApp, both};

use crate::{
    groups::{act, appoint, found},
    news::write_news,
    writing::contribute,
};

const QUEUE: &str = "/gemeldet";

/// A group that Mehmet leads, with these in it.
async fn group(mehmet: &Client, others: &[&Client]) -> String {
    let group = found(mehmet, &[("name", "Aufsicht")]).await;
    for who in others {
        let joined = act(who, &format!("{group}/beitritt"), "join", &[]).await;
        assert_eq!(joined.status, 303);
    }
    group
}

async fn report(who: &Client, address: &str, reason: &str) {
    let sent = act(who, address, "report", &[("reason", reason)]).await;
    assert_eq!(sent.status, 303, "{}", sent.text());
}

/// The ids of all reports.
async fn ids(app: &TestApp) -> Vec<String> {
    app.rows("select id from report order by created_at, id", &["id"])
        .await
        .concat()
}

/// Comments and gives the id of what was said.
async fn say(who: &Client, address: &str, text: &str) -> String {
    let said = act(who, address, "comment", &[("said", text), ("key", text)]).await;
    assert_eq!(said.status, 303, "{}", said.text());
    said.location().split("#k-").nth(1).unwrap().to_owned()
}

both! {
    /// What several reported is one thing to decide, and each of them learns once what came of it.
    async fn a_decision_is_for_all_who_reported_a_thing(app) {
        let (anke, mehmet, zoe, friederike) = (
            app.person("anke.brodersen").await,
            app.person("mehmet.aydin").await,
            app.person("zoe.mueller-weiss").await,
            app.person("friederike.hallmoor").await,
        );
        let group = group(&mehmet, &[&anke, &zoe, &friederike]).await;
        let one = contribute(&anke, &group, "Grob", "Das ist grob.").await;
        report(&zoe, &one, "Zu laut.").await;
        report(&friederike, &one, "Unfreundlich.").await;
        let queue = mehmet.get(QUEUE).await;
        assert!(queue.has("Zu laut.") && queue.has("Unfreundlich.") && queue.has("2 Menschen"), "{}", queue.text());
        assert_eq!(queue.page().all("[name=report]").len(), 1, "things, and not reports");
        for report in ids(&app).await {
            let decided = act(&mehmet, QUEUE, "remove", &[("report", &report)]).await;
            assert_eq!((decided.status, decided.location()), (303, QUEUE));
        }
        assert!(mehmet.get(QUEUE).await.has("Nichts gemeldet"));
        for who in [&zoe, &friederike] {
            assert!(who.get("/mitteilungen").await.has("wurde entfernt"));
        }
        assert_eq!(app.count("notice where kind like '%.report-removed'").await, 2, "once each");
        assert_eq!(anke.get(&one).await.status, 200, "hers to bring back");
        assert_eq!(zoe.get(&one).await.status, 404);
    }
}

both! {
    /// Whoever reports a thing again says it better, and not more.
    async fn one_report_a_person_and_thing(app) {
        let (anke, mehmet, zoe) = (
            app.person("anke.brodersen").await,
            app.person("mehmet.aydin").await,
            app.person("zoe.mueller-weiss").await,
        );
        let group = group(&mehmet, &[&anke, &zoe]).await;
        let one = contribute(&anke, &group, "Grob", "Das ist grob.").await;
        let other = contribute(&anke, &group, "Gröber", "Das ist gröber.").await;
        for reason in ["Erstens.", "Zweitens.", "Drittens."] {
            report(&zoe, &one, reason).await;
        }
        report(&mehmet, &other, "Auch das.").await;
        assert_eq!(ids(&app).await.len(), 2);
        let queue = mehmet.get(QUEUE).await;
        assert!(queue.has("Drittens.") && !queue.has("Erstens.") && queue.has("Auch das."));
        assert_eq!(app.count("notice where kind like '%.reported'").await, 1);
        for report in ids(&app).await {
            act(&mehmet, QUEUE, "keep", &[("report", &report)]).await;
        }
        report(&zoe, &one, "Immer noch.").await;
        assert_eq!(ids(&app).await.len(), 3, "what was decided can be reported anew");
    }
}

both! {
    /// That something was removed is told when it is gone, also from an archive, and not before.
    async fn what_is_told_to_be_removed_is_gone(app) {
        let (anke, mehmet, zoe) = (
            app.person("anke.brodersen").await,
            app.person("mehmet.aydin").await,
            app.person("zoe.mueller-weiss").await,
        );
        let group = group(&mehmet, &[&anke, &zoe]).await;
        let fields = [("title", "Neues"), ("teaser", "Kurz."), ("text", "Lang.")];
        let news = write_news(&mehmet, &group, &fields, "publish").await;
        let said = say(&anke, &news, "Sehr grob.").await;
        let field = format!("reason-{said}");
        let sent = act(&zoe, &news, "report", &[("comment", &said), (&field, "Bitte nicht so.")]).await;
        assert_eq!(sent.status, 303);
        let report = mehmet.get(QUEUE).await.hidden("report");
        // Thrown away, it cannot be told apart from what it belongs to.
        assert_eq!(act(&mehmet, &news, "remove", &[]).await.status, 303);
        let refused = act(&mehmet, QUEUE, "remove", &[("report", &report), ("answer", "Danke.")]).await;
        assert!(refused.status == 422 && refused.has("nicht veröffentlicht") && refused.has("Danke."), "{}", refused.text());
        assert_eq!(app.count("comment where removed is null").await, 1);
        assert_eq!(app.count("report where decided_at is null").await, 1);
        assert_eq!(act(&mehmet, &news, "bring-back", &[]).await.status, 303);
        assert!(!zoe.get("/mitteilungen").await.has("wurde entfernt"));
        assert_eq!(act(&mehmet, &news, "archive", &[]).await.status, 303);
        assert_eq!(act(&mehmet, QUEUE, "remove", &[("report", &report)]).await.status, 303);
        assert_eq!(app.count("comment where removed is null").await, 0);
        assert!(zoe.get("/mitteilungen").await.has("wurde entfernt"));
    }
}

both! {
    /// Nobody decides on their own words where somebody else can.
    async fn nobody_decides_on_their_own_words(app) {
        let (anke, mehmet, zoe) = (
            app.person("anke.brodersen").await,
            app.person("mehmet.aydin").await,
            app.person("zoe.mueller-weiss").await,
        );
        let group = group(&mehmet, &[&anke, &zoe]).await;
        let one = contribute(&mehmet, &group, "Grob", "Das ist grob.").await;
        report(&zoe, &one, "Zu laut.").await;
        assert!(mehmet.get(QUEUE).await.has("Zu laut."), "there is nobody else");
        assert_eq!(appoint(&mehmet, &group, "anke", "lead").await.status, 303);
        let report_id = ids(&app).await.concat();
        assert!(!mehmet.get(QUEUE).await.has("Zu laut.") && anke.get(QUEUE).await.has("Zu laut."));
        for verdict in ["keep", "remove"] {
            assert_eq!(act(&mehmet, QUEUE, verdict, &[("report", &report_id)]).await.status, 404);
        }
        // The same of comments, whosever the content is.
        let said = say(&anke, &one, "Noch gröber.").await;
        let field = format!("reason-{said}");
        act(&zoe, &one, "report", &[("comment", &said), (&field, "Auch das.")]).await;
        assert!(mehmet.get(QUEUE).await.has("Auch das.") && !anke.get(QUEUE).await.has("Auch das."));
        assert!(mehmet.get("/mitteilungen").await.has("wurde gemeldet"));
        assert_eq!(act(&anke, QUEUE, "keep", &[("report", &report_id)]).await.status, 303);
    }
}
