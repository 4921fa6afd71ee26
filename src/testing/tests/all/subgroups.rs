//! What lies below a group and within it: subgroups and sections.

use demo::load::id_of;
use platform::{id::Id, kinds, texts::Lang};
use testing::{Client, TestApp, both};

use crate::{
    groups::{act, appoint, found, title},
    sweep,
};

const DAY: i64 = 24 * 3600;

fn id_in(address: &str) -> &str {
    address.rsplit('/').next().unwrap()
}

/// Founds a group below another.
async fn found_below(who: &Client, above: &str, fields: &[(&str, &str)]) -> String {
    let mut all = vec![
        ("unter", id_in(above)),
        ("kind", "interest"),
        ("purpose", "Ein Teil davon."),
        ("visibility", "open"),
        ("audience", "everyone"),
        ("entry", "free"),
        ("profile", "offen"),
    ];
    for field in fields {
        all.retain(|(name, _)| name != &field.0);
        all.push(*field);
    }
    let founded = who.post("/gruppen/neu", &all).await;
    assert_eq!(founded.status, 303, "{}", founded.text());
    founded.location().to_owned()
}

async fn join(who: &Client, group: &str) {
    let joined = act(who, &format!("{group}/beitritt"), "join", &[]).await;
    assert_eq!(joined.status, 303);
}

both! {
    /// Leads found groups below theirs, three levels deep; each is a group of its own.
    async fn leads_found_groups_below_theirs(app) {
        let (anke, mehmet) = (app.person("anke.brodersen").await, app.person("mehmet.aydin").await);
        let above = found(&anke, &[("name", "Bücherei")]).await;
        let form = format!("/gruppen/neu?unter={}", id_in(&above));
        assert!(anke.get(&above).await.has(&form) && anke.get(&form).await.has("unter=") && !mehmet.get(&above).await.has(&form));
        assert_eq!(mehmet.get(&form).await.status, 404, "for leads");
        join(&mehmet, &above).await;
        assert_eq!(mehmet.get(&form).await.status, 404);
        let fields = [("unter", id_in(&above)), ("kind", "interest"), ("name", "Krimis"), ("purpose", "x")];
        assert_eq!(mehmet.post("/gruppen/neu", &fields).await.status, 404);
        let below = found_below(&anke, &above, &[("name", "Krimis")]).await;
        let hidden = found_below(&anke, &above, &[("name", "Giftschrank"), ("visibility", "hidden"), ("entry", "invitation")]).await;
        let (seen, page) = (mehmet.get(&above).await, anke.get(&above).await);
        assert!(seen.page().text("#untergruppen + .al-rows").contains("Krimis"), "{}", seen.text());
        assert!(!seen.has("Giftschrank") && !seen.has(id_in(&hidden)) && page.has("Giftschrank"));
        // The one above leads nobody in below, and is named where one is.
        assert_eq!(mehmet.get(&hidden).await.status, 404);
        for part in ["", "/regeln", "/sicht"] {
            assert!(mehmet.get(&format!("{below}{part}")).await.page().text(".al-crumbs").contains("Bücherei"), "{part}");
        }
        let third = found_below(&anke, &below, &[("name", "Nordische")]).await;
        let fourth = [("unter", id_in(&third)), ("kind", "interest"), ("name", "Schwedische"), ("purpose", "x")];
        let refused = anke.post("/gruppen/neu", &fourth).await;
        assert!(refused.status == 422 && refused.has("drei Ebenen") && refused.has("value=\"Schwedische\""), "{}", refused.status);
        assert_eq!(anke.post("/gruppen/neu", &[("unter", "nichts"), ("name", "Etwas"), ("purpose", "x")]).await.status, 422);
        let nowhere = platform::clock::random_id::<()>().to_string();
        assert_eq!(anke.get(&format!("/gruppen/neu?unter={nowhere}")).await.status, 404);
    }
}

both! {
    /// What lies below a hidden group says nothing of it.
    async fn a_hidden_group_leaves_no_trace_below(app) {
        let (anke, lukasz) = (app.person("anke.brodersen").await, app.person("lukasz.nowak").await);
        let above = found(&anke, &[("name", "Zitronenfalterrunde"), ("visibility", "hidden"), ("entry", "invitation")]).await;
        let below = found_below(&anke, &above, &[("name", "Schmetterlinge")]).await;
        app.settle().await;
        let pages = ["", "/beitritt", "/mitglieder", "/regeln", "/sicht"].map(|part| format!("{below}{part}"));
        let lists = ["/gruppen", "/gruppen?q=schmetter", "/suche?q=Schmetterlinge", "/", "/gruppen?meine=1"];
        for pass in 0..2 {
            for address in pages.iter().map(String::as_str).chain(lists) {
                let answer = lukasz.get(address).await;
                assert!(answer.status == 200 && !answer.has("Zitronenfalter") && !answer.has(id_in(&above)), "{address}: {}", answer.status);
            }
            if pass == 0 {
                join(&lukasz, &below).await;
                appoint(&anke, &below, "lukasz", "lead").await;
            }
        }
        assert!(anke.get(&below).await.page().text(".al-crumbs").contains("Zitronenfalterrunde"));
    }
}

both! {
    /// What lies below a dissolved group stays, and stands for itself when that is gone.
    async fn what_lies_below_outlives_the_group_above(app) {
        let anke = app.person("anke.brodersen").await;
        let above = found(&anke, &[("name", "Bücherei")]).await;
        let below = found_below(&anke, &above, &[("name", "Krimis")]).await;
        let end = format!("{above}/einstellungen");
        assert!(anke.get(&end).await.has("Untergruppen bleiben"));
        act(&anke, &end, "dissolve", &[]).await;
        let lukasz = app.person("lukasz.nowak").await;
        let there = lukasz.get(&below).await;
        assert!(there.status == 200 && !there.has("Bücherei"));
        join(&lukasz, &below).await;
        app.advance(91 * DAY);
        sweep(&app).await;
        let anke = app.person("anke.brodersen").await;
        assert_eq!((anke.get(&above).await.status, anke.get(&below).await.status), (404, 200));
        let left = app.rows("select name from work_group where parent_id is not null", &["name"]).await;
        assert!(left.is_empty(), "{left:?}");
    }
}

async fn take(who: &Client, section: &str, what: &str, person: &str) -> u16 {
    let person = id_of(person).to_string();
    act(who, section, what, &[("person", &person)]).await.status
}

/// A group with members, led by Anke, and a section of it.
async fn divided(anke: &Client, others: &[&Client], fields: &[(&str, &str)]) -> (String, String) {
    let group = found(anke, &[("name", "Bücherei")]).await;
    for other in others {
        join(other, &group).await;
    }
    let made = anke
        .post(
            &format!("{group}/bereiche/neu"),
            &[&[("name", "Geheime Liste")][..], fields].concat(),
        )
        .await;
    assert_eq!(made.status, 303, "{}", made.text());
    (group, made.location().to_owned())
}

async fn room_of(app: &TestApp, person: &str, section: &str) -> Option<::groups::usecases::Room> {
    let space: Id<kinds::Space> = id_in(section).parse().unwrap();
    let person = id_of(person);
    let cx = app.app.system().written_to(person, Lang::De).await.unwrap();
    ::groups::usecases::room(&cx, space).await.ok()
}

both! {
    /// Whoever is in a section knows of it; for everybody else in the group it was never made.
    async fn a_section_is_for_whom_it_names(app) {
        let (anke, mehmet, lukasz) = (app.person("anke.brodersen").await, app.person("mehmet.aydin").await, app.person("lukasz.nowak").await);
        let (group, section) = divided(&anke, &[&mehmet, &lukasz], &[]).await;
        assert_eq!(take(&anke, &section, "in", "mehmet").await, 303);
        assert_eq!(take(&anke, &section, "in", "zoe").await, 404, "members only");
        let page = mehmet.get(&section).await;
        assert!(page.status == 200 && title(&page) == "Geheime Liste" && page.has("Mehmet") && !page.has("Dazunehmen"), "{}", page.text());
        assert!(mehmet.get(&group).await.has(id_in(&section)));
        let sight = mehmet.get(&format!("{section}/sicht")).await;
        assert!(sight.has("namentlich gewählt") && sight.has("Rolle in der Gruppe") && sight.has("leiten") && sight.has("mitwirken"), "{}", sight.text());
        let room = room_of(&app, "mehmet", &section).await.unwrap();
        assert_eq!((room.name.as_str(), room.above[0].0.as_str(), room.address.as_str()), ("Geheime Liste", "Bücherei", section.as_str()));
        assert!(room_of(&app, "lukasz", &section).await.is_none() && room_of(&app, "lukasz", &group).await.is_some());
        // Not for another member, in whatever they try. The note of what they did last is said before.
        lukasz.get("/hilfe").await;
        let nowhere = format!("{group}/bereiche/{}", platform::clock::random_id::<()>());
        for part in ["", "/sicht"] {
            let (there, absent) = (lukasz.get(&format!("{section}{part}")).await, lukasz.get(&format!("{nowhere}{part}")).await);
            assert_eq!((there.status, absent.status), (404, 404));
            assert_eq!(testing::same(&there.text(), &[&section]), testing::same(&absent.text(), &[&nowhere]));
        }
        for what in ["in", "out", "change", "delete"] {
            assert_eq!((take(&lukasz, &section, what, "lukasz").await, take(&mehmet, &section, what, "mehmet").await), (404, 404), "{what}");
        }
        let home = lukasz.get(&group).await;
        assert!(!home.has("Geheime Liste") && !home.has(id_in(&section)) && !home.has("id=\"bereiche\""), "{}", home.text());
        assert_eq!(lukasz.post(&format!("{group}/bereiche/neu"), &[("name", "Meins")]).await.status, 404);
        // Another group's section is not one of this.
        let other = found(&anke, &[]).await;
        assert_eq!(anke.get(&format!("{other}/bereiche/{}", id_in(&section))).await.status, 404);
    }
}

both! {
    /// Whoever leaves the group loses the section, and finds none when they come back.
    async fn leaving_the_group_leaves_its_sections(app) {
        let (anke, mehmet) = (app.person("anke.brodersen").await, app.person("mehmet.aydin").await);
        let (group, section) = divided(&anke, &[&mehmet], &[]).await;
        take(&anke, &section, "in", "mehmet").await;
        assert_eq!(mehmet.get(&section).await.status, 200);
        assert_eq!(mehmet.post(&format!("{group}/verlassen"), &[]).await.status, 303);
        // The group is open: they read on there, and not in the section.
        assert_eq!((mehmet.get(&group).await.status, mehmet.get(&section).await.status), (200, 404));
        join(&mehmet, &group).await;
        assert_eq!(mehmet.get(&section).await.status, 404);
    }
}

both! {
    /// Leads are always in, moderators where the section says so; roles are followed as they change.
    async fn a_section_follows_roles(app) {
        let (anke, mehmet, lukasz) = (app.person("anke.brodersen").await, app.person("mehmet.aydin").await, app.person("lukasz.nowak").await);
        let (group, section) = divided(&anke, &[&mehmet, &lukasz], &[("moderators", "on")]).await;
        assert_eq!(mehmet.get(&section).await.status, 404);
        appoint(&anke, &group, "mehmet", "moderator").await;
        appoint(&anke, &group, "lukasz", "lead").await;
        assert_eq!((mehmet.get(&section).await.status, lukasz.get(&section).await.status), (200, 200));
        assert_eq!(take(&mehmet, &section, "in", "mehmet").await, 404, "moderators do not say who is in");
        assert_eq!(act(&lukasz, &section, "change", &[("name", "Nur Leitung")]).await.status, 303);
        assert_eq!((mehmet.get(&section).await.status, title(&anke.get(&section).await).as_str()), (404, "Nur Leitung"));
        appoint(&anke, &group, "lukasz", "member").await;
        assert_eq!(lukasz.get(&section).await.status, 404);
        // In an archived group it is there for reading; deleted, it is gone for everybody.
        act(&anke, &format!("{group}/einstellungen"), "archive", &[]).await;
        assert_eq!((anke.get(&section).await.status, take(&anke, &section, "in", "lukasz").await), (200, 404));
        act(&anke, &format!("{group}/einstellungen"), "reopen", &[]).await;
        let refused = act(&anke, &section, "change", &[("name", "x")]).await;
        assert_eq!(refused.status, 422);
        assert_eq!(act(&anke, &section, "delete", &[]).await.status, 303);
        assert_eq!((anke.get(&section).await.status, app.count("group_section").await), (404, 0));
        // With the group go its sections.
        anke.post(&format!("{group}/bereiche/neu"), &[("name", "Noch einer")]).await;
        act(&anke, &format!("{group}/einstellungen"), "dissolve", &[]).await;
        app.advance(91 * DAY);
        sweep(&app).await;
        assert_eq!(app.count("group_section").await, 0);
    }
}
