//! The live connection: who is let in, what is heard, and how quickly it ends.

use std::time::Duration;

use demo::load::id_of;
use testing::{Client, Engine, METRICS_TOKEN, NOW, Served, Tab, TestApp, both};

/// Positions of a fixed clock.
const AFTER: i64 = NOW.0 + 60_000_000;

/// Served, and a minute later: what is known lies behind the beginning.
async fn served(app: &TestApp) -> Served {
    let served = app.serve().await;
    app.advance(60);
    served
}

/// Half a minute later, with everything told that was done so far; the position of that.
async fn later(app: &TestApp) -> i64 {
    tokio::time::sleep(Duration::from_millis(600)).await;
    app.advance(30);
    app.app.clock.now().0
}

async fn found(who: &Client, visibility: &str) -> (String, String) {
    let fields = [
        ("kind", "project"),
        ("name", "Zitronenfalterrunde"),
        ("purpose", "Wir zählen Zitronenfalter."),
        ("visibility", visibility),
        ("audience", "authority"),
        ("entry", "invitation"),
        ("profile", "intern"),
    ];
    let founded = who.post("/gruppen/neu", &fields).await;
    assert_eq!(founded.status, 303, "{}", founded.text());
    let group = founded.location().to_owned();
    let topic = format!("space/{}", group.rsplit('/').next().unwrap());
    (group, topic)
}

async fn takes_in(lead: &Client, group: &str, key: &str, who: &Client) {
    let person = id_of(key).to_string();
    let invite = format!("{group}/einladen");
    assert_eq!(lead.post(&invite, &[("person", &person)]).await.status, 303);
    let accepted = who
        .post(&format!("{group}/beitritt"), &[("act", "accept")])
        .await;
    assert_eq!(accepted.status, 303, "{}", accepted.text());
}

async fn dismiss(lead: &Client, group: &str, key: &str) {
    let person = id_of(key).to_string();
    let fields = [("act", "dismiss"), ("person", &person)];
    let done = lead.post(&format!("{group}/mitglieder"), &fields).await;
    assert_eq!(done.status, 303);
}

#[tokio::test]
async fn only_a_session_of_this_site_is_let_in() {
    let app = TestApp::mini().await;
    let served = served(&app).await;
    let anke = app.person("anke.brodersen").await;
    let refused = served.tab(&app.stranger(), "notices", AFTER).await;
    assert_eq!(refused.err(), Some(401));
    let others: [&[(&str, &str)]; 5] = [
        &[],
        &[("sec-fetch-site", "cross-site")],
        &[
            ("sec-fetch-site", "same-site"),
            ("origin", "http://localhost"),
        ],
        &[("origin", "https://a.example")],
        &[("origin", "null")],
    ];
    for headers in others {
        let refused = served.tab_from(&anke, "notices", AFTER, headers).await;
        assert_eq!(refused.err(), Some(403), "{headers:?}");
    }
    let own = [("origin", "http://localhost")];
    assert!(served.tab_from(&anke, "notices", AFTER, &own).await.is_ok());
    // Asked for as a page it is none, and nobody is led to it after signing in.
    assert_eq!(anke.get("/live").await.status, 400);
    assert_eq!(app.stranger().get("/live").await.status, 400);
}

both! {
    /// A frame says that there is something, to the person it is for, and nothing of what it is.
    async fn a_notice_is_heard_by_its_reader_and_nobody_else(app) {
        let served = served(&app).await;
        let (anke, mehmet, lukasz) = (app.person("anke.brodersen").await, app.person("mehmet.aydin").await, app.person("lukasz.nowak").await);
        let (group, _) = found(&anke, "hidden").await;
        let mut tab = served.tab(&mehmet, "notices", AFTER).await.unwrap();
        let mut second = served.tab(&mehmet, "notices", AFTER).await.unwrap();
        let mut other = served.tab(&lukasz, "notices", AFTER).await.unwrap();
        let mut elsewhere = served.tab(&mehmet, "", AFTER).await.unwrap();
        let person = id_of("mehmet").to_string();
        assert_eq!(anke.post(&format!("{group}/einladen"), &[("person", &person)]).await.status, 303);
        assert_eq!((tab.words().await.as_str(), second.words().await.as_str()), ("notices", "notices"));
        other.hears_nothing().await;
        elsewhere.hears_nothing().await;
        // Read in one tab, it is read in all.
        assert_eq!(mehmet.post("/mitteilungen", &[]).await.status, 303);
        assert_eq!(tab.words().await, "notices");
        assert_eq!(mehmet.post("/mitteilungen", &[]).await.status, 303);
        tab.hears_nothing().await;
    }
}

both! {
    /// A group that is hidden from somebody sounds like one that never was; of a closed one, whoever
    /// stands before its door hears nothing of what happens behind.
    async fn what_is_out_of_reach_is_silent(app) {
        let served = served(&app).await;
        let (anke, mehmet) = (app.person("anke.brodersen").await, app.person("mehmet.aydin").await);
        let ((hidden, hidden_topic), (closed, closed_topic)) = (found(&anke, "hidden").await, found(&anke, "closed").await);
        let after = later(&app).await;
        let nowhere = format!("space/{}", platform::clock::random_id::<()>());
        let mut own = served.tab(&anke, &format!("{hidden_topic} {closed_topic}"), after).await.unwrap();
        let mut forbidden = served.tab(&mehmet, &hidden_topic, after).await.unwrap();
        let mut absent = served.tab(&mehmet, &nowhere, after).await.unwrap();
        let mut door = served.tab(&mehmet, &closed_topic, after).await.unwrap();
        assert_eq!(forbidden.words().await, format!("-{hidden_topic}"));
        assert_eq!(absent.words().await, format!("-{nowhere}"));
        let person = id_of("karl-heinz").to_string();
        for (group, topic) in [(&hidden, &hidden_topic), (&closed, &closed_topic)] {
            assert_eq!(anke.post(&format!("{group}/einladen"), &[("person", &person)]).await.status, 303);
            assert_eq!(own.words().await, *topic);
        }
        forbidden.hears_nothing().await;
        absent.hears_nothing().await;
        door.hears_nothing().await;
        // Let in, the door hears.
        takes_in(&anke, &closed, "mehmet", &mehmet).await;
        assert_eq!(door.words().await, closed_topic);
    }
}

both! {
    /// Whoever comes back hears what they missed, and where that is not known any more, that.
    async fn what_was_missed_is_told(app) {
        let served = served(&app).await;
        let (anke, mehmet) = (app.person("anke.brodersen").await, app.person("mehmet.aydin").await);
        let (group, _) = found(&anke, "hidden").await;
        let mut tab = served.tab(&mehmet, "notices", AFTER).await.unwrap();
        tab.hears_nothing().await;
        let known = tab.position;
        drop(tab);
        app.advance(30);
        let person = id_of("mehmet").to_string();
        assert_eq!(anke.post(&format!("{group}/einladen"), &[("person", &person)]).await.status, 303);
        tokio::time::sleep(Duration::from_millis(600)).await;
        app.advance(30);
        let mut back = served.tab(&mehmet, "notices", known).await.unwrap();
        assert_eq!(back.words().await, "notices");
        app.advance(30);
        back.hears_nothing().await;
        let mut knows = served.tab(&mehmet, "notices", back.position).await.unwrap();
        knows.hears_nothing().await;
        // Before this start of the program.
        let mut old = served.tab(&mehmet, "notices", NOW.0 - 60_000_000).await.unwrap();
        assert_eq!(old.words().await, "refresh");
        drop((back, knows, old));
    }
}

both! {
    /// The limit is five seconds, for whatever ends; the way there is not waited for.
    async fn what_ends_ends_in_open_tabs(app) {
        let served = served(&app).await;
        let (anke, mehmet) = (app.person("anke.brodersen").await, app.person("mehmet.aydin").await);
        let (group, topic) = found(&anke, "hidden").await;
        takes_in(&anke, &group, "mehmet", &mehmet).await;
        // Let go by a lead.
        let after = later(&app).await;
        let mut tab = served.tab(&mehmet, &topic, after).await.unwrap();
        tab.hears_nothing().await;
        dismiss(&anke, &group, "mehmet").await;
        assert_eq!(heard_last(&mut tab, &topic).await, format!("-{topic}"));
        // A guest whose time is over.
        takes_in(&anke, &group, "mehmet", &mehmet).await;
        assert_eq!(tab.words().await, topic, "in again");
        tab.hears_all().await;
        let soon = NOW.plus_seconds(200);
        app.execute("update access_grant set until_at = $1 where source = 'member' and principal_id = $2", [soon.into(), id_of("mehmet").into()]).await;
        tab.hears_nothing().await;
        app.advance(300);
        assert_eq!(heard_last(&mut tab, &topic).await, format!("-{topic}"));
        // A device that was sent away.
        let second = app.person("mehmet.aydin").await;
        let mut theirs = served.tab(&second, "notices", after).await.unwrap();
        assert_eq!(mehmet.post("/konto/geraete", &[("others", "1")]).await.status, 303);
        assert_eq!(theirs.end().await, 4401);
        tab.hears_nothing().await;
        // A blocked account.
        app.execute("update account set blocked = true where person_id = $1", [id_of("mehmet").into()]).await;
        assert_eq!(tab.end().await, 4401);
        assert_eq!(served.tab(&mehmet, "notices", after).await.err(), Some(401));
    }
}

/// What is done at one process is heard, lost and found at the other.
#[tokio::test]
async fn two_processes_on_one_database_deliver_to_each_other() {
    let Some(one) = TestApp::mini_on(Engine::Postgres).await else {
        return;
    };
    let other = one.beside().await;
    let (here, there) = (served(&one).await, served(&other).await);
    let (anke, mehmet) = (
        one.person("anke.brodersen").await,
        other.person("mehmet.aydin").await,
    );
    let (group, topic) = found(&anke, "hidden").await;
    let mut of_anke = here.tab(&anke, &topic, AFTER).await.unwrap();
    of_anke.hears_all().await;
    let mut of_mehmet = there.tab(&mehmet, "notices", AFTER).await.unwrap();
    takes_in(&anke, &group, "mehmet", &mehmet).await;
    assert_eq!(of_mehmet.words().await, "notices");
    assert_eq!(of_anke.words().await, topic);
    other.settle().await;
    let search = "/suche?q=Zitronenfalter";
    assert!(mehmet.get(search).await.has("Zitronenfalterrunde"));
    let mut inside = there
        .tab(&mehmet, &topic, later(&other).await)
        .await
        .unwrap();
    inside.hears_nothing().await;
    dismiss(&anke, &group, "mehmet").await;
    assert_eq!(heard_last(&mut inside, &topic).await, format!("-{topic}"));
    other.settle().await;
    assert!(!mehmet.get(search).await.has("Zitronenfalterrunde"));
}

/// A change in the group may be heard before the loss.
async fn heard_last(tab: &mut Tab, topic: &str) -> String {
    match tab.words().await {
        first if first == topic => tab.words().await,
        first => first,
    }
}

#[tokio::test]
async fn a_tab_does_not_keep_a_session_in_use() {
    let app = TestApp::mini().await;
    let served = served(&app).await;
    let anke = app.person("anke.brodersen").await;
    let mut tab = served.tab(&anke, "notices", AFTER).await.unwrap();
    for _ in 0..5 {
        app.advance(11 * 60);
        let again = served.tab(&anke, "notices", AFTER).await;
        assert!(again.is_ok());
        let request = anke.request(axum::http::Method::GET, "/");
        let request = request.header("x-by-itself", "1");
        let page = anke
            .send(request.body(axum::body::Body::empty()).unwrap())
            .await;
        assert_eq!(page.status, 200);
    }
    tab.hears_nothing().await;
    app.advance(6 * 60);
    assert_eq!(tab.end().await, 4401, "an hour without a request");
}

#[tokio::test]
async fn a_silent_tab_is_let_go_and_the_others_hear() {
    let app = TestApp::mini().await;
    let served = served(&app).await;
    let (anke, mehmet) = (
        app.person("anke.brodersen").await,
        app.person("mehmet.aydin").await,
    );
    let (group, _) = found(&anke, "hidden").await;
    let mut silent = served.tab(&mehmet, "notices", AFTER).await.unwrap();
    let mut tab = served.tab(&mehmet, "notices", AFTER).await.unwrap();
    let mut talks = served.tab(&mehmet, "notices", AFTER).await.unwrap();
    let person = id_of("mehmet").to_string();
    let invited = anke
        .post(&format!("{group}/einladen"), &[("person", &person)])
        .await;
    assert_eq!(invited.status, 303);
    assert_eq!(tab.words().await, "notices");
    talks.say("notices");
    assert_eq!(talks.end().await, 1008, "there is nothing to say");
    silent.fall_silent();
    assert_eq!(silent.end().await, 0);
    tab.hears_nothing().await;
    let figures = |who: Client| async move {
        let request = who.request(axum::http::Method::GET, "/metrics");
        let request = request.header("authorization", format!("Bearer {METRICS_TOKEN}"));
        who.send(request.body(axum::body::Body::empty()).unwrap())
            .await
    };
    assert!(
        figures(app.stranger())
            .await
            .has("allmende_live_connections 1\n")
    );
}

#[tokio::test]
async fn there_is_an_end_to_the_tabs_of_a_person_and_to_all_when_the_server_stops() {
    let app = TestApp::mini().await;
    let served = served(&app).await;
    let anke = app.person("anke.brodersen").await;
    let mut tabs = Vec::new();
    while tabs.len() < platform::http::limits::LIVE_OF_PERSON {
        tabs.push(served.tab(&anke, "notices", AFTER).await.unwrap());
    }
    assert_eq!(served.tab(&anke, "notices", AFTER).await.err(), Some(429));
    let mehmet = app.person("mehmet.aydin").await;
    let mut other = served.tab(&mehmet, "notices", AFTER).await.unwrap();
    served.stop();
    assert_eq!(other.end().await, 1012);
    for tab in &mut tabs {
        assert_eq!(tab.end().await, 1012);
    }
    assert_eq!(served.tab(&mehmet, "notices", AFTER).await.err(), Some(503));
}
