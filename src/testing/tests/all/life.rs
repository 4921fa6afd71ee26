//! What becomes of groups: asked for, reviewed, ended, dissolved, handed over; and what authorities
//! allow.

use platform::time::Day;
use testing::{Client, TestApp, both};

use crate::{
    groups::{act, found, home, title},
    sweep,
};

const DAY: i64 = 24 * 3600;

fn day(app: &TestApp, days: i64) -> String {
    Day::from_number(app.app.system().today.number() + days).to_string()
}

const NEW: [(&str, &str); 7] = [
    ("kind", "interest"),
    ("name", "Lesekreis"),
    ("purpose", "Wir lesen."),
    ("visibility", "open"),
    ("audience", "authority"),
    ("entry", "free"),
    ("profile", "offen"),
];

async fn allow(kerstin: &Client, more: &[(&str, &str)]) {
    let profiles = ["offen", "intern", "erhoeht", "streng"].map(|key| ("profiles", key));
    let fields = [&profiles[..], more].concat();
    assert_eq!(
        kerstin.post("/verwaltung/gruppen", &fields).await.status,
        303
    );
}

both! {
    /// Where an authority wants to be asked, a group waits, seen by its founder alone, until an
    /// administrator has decided; declined, it is gone.
    async fn a_group_is_asked_for(app) {
        let (anke, mehmet, kerstin) = (app.person("anke.brodersen").await, app.person("mehmet.aydin").await, app.person("kerstin.vogt").await);
        assert_eq!(mehmet.get("/verwaltung/gruppen").await.status, 404);
        allow(&kerstin, &[("founding", "request"), ("guests", "on"), ("beyond", "on")]).await;
        let refused = anke.post("/gruppen/neu", &NEW).await;
        assert!(refused.status == 422 && refused.has("Bitte nennen Sie den Grund"), "{}", refused.status);
        let asked = [&NEW[..], &[("request", "Lesen bildet.")]].concat();
        let group = anke.post("/gruppen/neu", &asked).await.location().to_owned();
        assert!(anke.get(&group).await.has("Wartet auf Genehmigung"));
        assert_eq!(mehmet.get(&group).await.status, 404);
        assert!(!mehmet.get("/gruppen").await.has("Lesekreis"));
        assert!(kerstin.get("/mitteilungen").await.has("möchte die Gruppe"));
        let waiting = kerstin.get("/verwaltung/gruppen").await;
        assert!(waiting.has("Lesen bildet.") && waiting.has("Anke Brodersen"));
        let id = waiting.hidden("group");
        assert_eq!(act(&mehmet, "/verwaltung/gruppen", "approve", &[("group", &id)]).await.status, 404);
        assert_eq!(act(&kerstin, "/verwaltung/gruppen", "approve", &[("group", &id)]).await.status, 303);
        assert_eq!(act(&kerstin, "/verwaltung/gruppen", "decline", &[("group", &id)]).await.status, 404, "decided");
        assert!(title(&mehmet.get(&group).await).contains("Lesekreis"));
        assert_eq!(act(&mehmet, &format!("{group}/beitritt"), "join", &[]).await.status, 303);
        let second = anke.post("/gruppen/neu", &asked).await.location().to_owned();
        let id = kerstin.get("/verwaltung/gruppen").await.hidden("group");
        assert_eq!(act(&kerstin, "/verwaltung/gruppen", "decline", &[("group", &id)]).await.status, 303);
        assert_eq!(anke.get(&second).await.status, 404);
        assert!(anke.get("/mitteilungen").await.has("nicht genehmigt"));
    }
}

both! {
    /// What an authority does not allow, its people cannot choose; what is already, stays.
    async fn an_authority_decides_what_groups_may_do(app) {
        let (anke, kerstin) = (app.person("anke.brodersen").await, app.person("kerstin.vogt").await);
        let before = found(&anke, &[]).await;
        allow(&kerstin, &[("founding", "free")]).await;
        let everyone: Vec<_> = NEW.iter().map(|(name, value)| match *name {
            "audience" => (*name, "everyone"),
            _ => (*name, *value),
        }).collect();
        assert!(anke.post("/gruppen/neu", &everyone).await.has("nur im eigenen Haus"));
        assert_eq!(anke.post("/gruppen/neu", &NEW).await.status, 303);
        assert_eq!(anke.get(&format!("{}/gaeste", home("vergabe"))).await.status, 404, "no guests");
        let version = anke.get(&format!("{before}/einstellungen")).await.hidden("version");
        let same = [&everyone[..], &[("version", version.as_str())]].concat();
        assert_eq!(anke.post(&format!("{before}/einstellungen"), &same).await.status, 303);
        let only = [("founding", "free"), ("guests", "on"), ("beyond", "on"), ("profiles", "intern")];
        assert_eq!(kerstin.post("/verwaltung/gruppen", &only).await.status, 303);
        assert_eq!(anke.post("/gruppen/neu", &NEW).await.status, 422, "another protection");
    }
}

both! {
    /// Dissolved, a group is its leads' alone; they bring it back with everybody in it, or it is
    /// deleted after the grace, and nothing of it is left.
    async fn a_dissolved_group_comes_back_or_goes(app) {
        let (anke, mehmet) = (app.person("anke.brodersen").await, app.person("mehmet.aydin").await);
        let group = found(&anke, &[]).await;
        let settings = format!("{group}/einstellungen");
        act(&mehmet, &format!("{group}/beitritt"), "join", &[]).await;
        assert_eq!(act(&mehmet, &settings, "dissolve", &[]).await.status, 404);
        assert_eq!(act(&anke, &settings, "dissolve", &[]).await.status, 303);
        assert_eq!(mehmet.get(&group).await.status, 404);
        assert!(mehmet.get("/mitteilungen").await.has("wurde aufgelöst"));
        assert!(anke.get(&group).await.has("Diese Gruppe ist aufgelöst"));
        assert_eq!(act(&anke, &settings, "restore", &[]).await.status, 303);
        assert_eq!(mehmet.get(&format!("{group}/mitglieder")).await.status, 200);
        assert_eq!(app.person("lukasz.nowak").await.get(&group).await.status, 200, "open as before");
        act(&anke, &settings, "dissolve", &[]).await;
        app.advance(91 * DAY);
        sweep(&app).await;
        let anke = app.person("anke.brodersen").await;
        assert_eq!(anke.get(&group).await.status, 404);
        let id = group.strip_prefix("/gruppen/").unwrap().to_owned();
        for (table, column) in [("membership", "group_id"), ("access_grant", "space_id"), ("space", "id"), ("work_group", "id")] {
            let ids = app.rows(&format!("select {column} as id from {table}"), &["id"]).await.concat();
            assert!(!ids.contains(&id), "{table}");
        }
    }
}

both! {
    /// Leads are reminded of a review and of an end, once; past its end a group is archived.
    async fn leads_are_reminded(app) {
        let anke = app.person("anke.brodersen").await;
        let end = day(&app, 20);
        let fields: Vec<_> = NEW.iter().copied().chain([("ends_on", end.as_str())]).collect();
        let group = anke.post("/gruppen/neu", &fields).await.location().to_owned();
        for _ in 0..2 {
            app.advance(5 * DAY);
            sweep(&app).await;
        }
        assert_eq!(app.count("notice where kind = 'group.ends_soon'").await, 1);
        app.advance(12 * DAY);
        sweep(&app).await;
        let anke = app.person("anke.brodersen").await;
        assert!(anke.get(&group).await.has("Abgeschlossen"));
        assert_eq!(act(&anke, &format!("{group}/einstellungen"), "reopen", &[]).await.status, 303);
        sweep(&app).await;
        assert!(!anke.get(&group).await.has("Abgeschlossen"), "an end that is over is none");
        app.execute("update work_group set review_on = $1 where name = $2", [day(&app, 3).into(), "Lesekreis".into()]).await;
        sweep(&app).await;
        assert!(anke.get(&group).await.has("Überprüfung fällig am"));
        assert_eq!(act(&anke, &format!("{group}/einstellungen"), "review", &[]).await.status, 303);
        assert!(!anke.get(&group).await.has("Überprüfung fällig am"));
    }
}

both! {
    /// The lead of a network goes to another of its authorities when that one takes it.
    async fn the_lead_of_a_network_is_handed_over(app) {
        let (anke, kerstin) = (app.person("anke.brodersen").await, app.person("kerstin.vogt").await);
        let group = home("vergabe");
        let settings = format!("{group}/einstellungen");
        assert_eq!(act(&anke, &settings, "offer", &[("authority", "sta")]).await.status, 404, "not in it");
        assert_eq!(act(&kerstin, &format!("{group}/behoerden/mid"), "lead", &[]).await.status, 404, "not offered");
        assert_eq!(act(&anke, &settings, "offer", &[("authority", "mid")]).await.status, 303);
        assert!(kerstin.get("/mitteilungen").await.has("die Federführung an"));
        assert_eq!(act(&kerstin, &format!("{group}/behoerden/mid"), "lead", &[]).await.status, 303);
        assert!(anke.get(&group).await.has("Federführung MID"));
        assert_eq!(act(&kerstin, &format!("{group}/behoerden/mid"), "leave", &[]).await.status, 404, "now the lead authority");
    }
}

both! {
    /// Everybody has their own order of groups.
    async fn own_groups_have_an_own_order(app) {
        let anke = app.person("anke.brodersen").await;
        let names = |answer: &testing::Answer| answer.page().all("main .gr-line h2").iter().map(|h2| testing::page::words(*h2)).collect::<Vec<_>>();
        let before = names(&anke.get("/gruppen?meine=1").await);
        assert!(before.len() >= 3, "{before:?}");
        let vergabe = demo::load::group_id("vergabe").to_string();
        for _ in 0..before.len() {
            assert_eq!(act(&anke, "/gruppen/ordnung", "up", &[("group", &vergabe)]).await.status, 303);
        }
        let after = names(&anke.get("/gruppen?meine=1").await);
        assert_eq!(after.first().map(String::as_str), Some("Vergabe-Praxis"));
        assert!(anke.get("/").await.page().text("#own-groups, main").contains("Vergabe-Praxis"));
        let mehmet = app.person("mehmet.aydin").await;
        assert_eq!(act(&mehmet, "/gruppen/ordnung", "up", &[("group", &vergabe)]).await.status, 404);
    }
}
