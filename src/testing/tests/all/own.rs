//! The reader's own groups: in the menu of every page, in their list, and in the choice of mail.

use demo::load::id_of;
use testing::{Client, both};

use crate::{
    groups::{act, found, invite},
    sweep,
};

/// The groups the menu names.
async fn in_menu(who: &Client) -> String {
    who.get("/hilfe").await.page().text("#menu-own")
}

both! {
    /// The menu names the first groups in the reader's own order, as they are called now, and costs no
    /// question to the database while nothing changes.
    async fn the_menu_names_own_groups(app) {
        let (anke, mehmet) = (app.person("anke.brodersen").await, app.person("mehmet.aydin").await);
        assert!(in_menu(&anke).await.contains("Vergabe-Praxis"));
        let again = anke.get("/hilfe").await;
        assert_eq!(again.queries, Some(1), "the session");
        let group = found(&anke, &[("name", "Aquarium"), ("visibility", "hidden"), ("entry", "invitation")]).await;
        assert!(in_menu(&anke).await.contains("Aquarium") && !in_menu(&mehmet).await.contains("Aquarium"));
        let id = group.rsplit('/').next().unwrap();
        for _ in 0..9 {
            act(&anke, "/gruppen/ordnung", "up", &[("group", id)]).await;
        }
        assert!(in_menu(&anke).await.starts_with("Aquarium"), "{}", in_menu(&anke).await);
        invite(&anke, &group, "mehmet").await;
        assert!(!in_menu(&mehmet).await.contains("Aquarium"), "asked is not in");
        act(&mehmet, &format!("{group}/beitritt"), "accept", &[]).await;
        assert!(in_menu(&mehmet).await.contains("Aquarium"));
        let version = anke.get(&format!("{group}/einstellungen")).await.hidden("version");
        let fields = [("version", version.as_str()), ("kind", "interest"), ("name", "Terrarium"), ("purpose", "x"), ("visibility", "hidden"), ("entry", "invitation"), ("profile", "offen")];
        assert_eq!(anke.post(&format!("{group}/einstellungen"), &fields).await.status, 303);
        assert!(in_menu(&mehmet).await.contains("Terrarium") && !in_menu(&mehmet).await.contains("Aquarium"));
        let who = id_of("mehmet").to_string();
        act(&anke, &format!("{group}/mitglieder"), "dismiss", &[("person", &who)]).await;
        assert!(!in_menu(&mehmet).await.contains("Terrarium"));
        act(&anke, &format!("{group}/einstellungen"), "archive", &[]).await;
        assert!(!in_menu(&anke).await.contains("Terrarium"), "what is archived is no work any more");
        assert_eq!(app.stranger().get("/hilfe").await.page().text("#menu-own"), "");
    }
}

both! {
    /// Whoever belongs by rule finds the group among their own, with the reason, and may choose when it
    /// writes to them.
    async fn who_belongs_by_rule_finds_the_group(app) {
        let (anke, mehmet) = (app.person("anke.brodersen").await, app.person("mehmet.aydin").await);
        let group = found(&anke, &[("name", "Aquarium"), ("visibility", "hidden"), ("entry", "invitation")]).await;
        let rule = format!("{group}/zugehoerig");
        let unit = anke.get(&format!("{rule}?q=Digitalisierung")).await.hidden("unit");
        act(&anke, &rule, "admit", &[("unit", &unit)]).await;
        let own = mehmet.get("/gruppen?meine=1").await;
        let line = own.page().all("main .gr-line").iter().map(|line| testing::page::words(*line)).find(|line| line.contains("Aquarium"));
        assert!(line.clone().is_some_and(|line| line.contains("gehören durch Regel dazu") && !line.contains("Nach oben")), "{line:?}");
        assert!(in_menu(&mehmet).await.contains("Aquarium") && mehmet.get("/").await.page().text("main").contains("Aquarium"));
        assert!(mehmet.get("/mitteilungen/einstellungen").await.has("Aquarium"));
        assert!(!anke.get("/gruppen?meine=1").await.has("durch Regel"), "a member is a member");
        let id = group.rsplit('/').next().unwrap();
        assert_eq!(act(&mehmet, "/gruppen/ordnung", "up", &[("group", id)]).await.status, 404);
        assert!(!app.person("lukasz.nowak").await.get("/gruppen?meine=1").await.has("Aquarium"));
        act(&mehmet, &format!("{group}/beitritt"), "join", &[]).await;
        let joined = mehmet.get("/gruppen?meine=1").await;
        assert!(joined.has("Aquarium") && !joined.has("durch Regel"));
        act(&anke, &rule, "withdraw", &[("unit", &unit)]).await;
        sweep(&app).await;
        assert!(!app.person("friederike.hallmoor").await.get("/gruppen?meine=1").await.has("Aquarium"));
    }
}
