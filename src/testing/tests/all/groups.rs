//! Groups: who knows of them, how one gets in, what rules and roles do.

use demo::load::{group_id, id_of};
use testing::{Answer, Client, both};

const NETWORK: &str = "vergabe";

pub(crate) fn home(key: &str) -> String {
    format!("/gruppen/{}", group_id(key))
}

/// The fields of a group to be founded, as the form begins.
const OPEN: [(&str, &str); 7] = [
    ("kind", "interest"),
    ("name", "Lesekreis"),
    ("purpose", "Wir lesen jeden Monat ein Buch."),
    ("visibility", "open"),
    ("audience", "everyone"),
    ("entry", "free"),
    ("profile", "offen"),
];

/// Founds a group and returns its address.
pub(crate) async fn found(who: &Client, fields: &[(&str, &str)]) -> String {
    let mut all = OPEN.to_vec();
    for (name, value) in fields {
        for field in &mut all {
            if field.0 == *name {
                field.1 = value;
            }
        }
    }
    let founded = who.post("/gruppen/neu", &all).await;
    assert_eq!(founded.status, 303, "{}", founded.text());
    founded.location().to_owned()
}

pub(crate) async fn act(who: &Client, address: &str, act: &str, more: &[(&str, &str)]) -> Answer {
    who.post(address, &[&[("act", act)][..], more].concat())
        .await
}

pub(crate) async fn appoint(who: &Client, group: &str, person: &str, role: &str) -> Answer {
    let person = id_of(person).to_string();
    act(
        who,
        &format!("{group}/mitglieder"),
        "appoint",
        &[("person", &person), ("role", role)],
    )
    .await
}

pub(crate) async fn invite(who: &Client, group: &str, person: &str) -> Answer {
    let person = id_of(person).to_string();
    who.post(&format!("{group}/einladen"), &[("person", &person)])
        .await
}

pub(crate) fn title(answer: &Answer) -> String {
    answer.page().text("main h1")
}

both! {
    async fn anybody_founds_a_group_in_one_form(app) {
        let (anke, lukasz) = (app.person("anke.brodersen").await, app.person("lukasz.nowak").await);
        let refused = anke.post("/gruppen/neu", &[("kind", "project"), ("name", "ab"), ("purpose", ""), ("ends_on", "gestern")]).await;
        assert_eq!((refused.status, refused.page().all(".al-errors li").len()), (422, 3), "{}", refused.text());
        assert!(refused.has("value=\"ab\"") && refused.has("value=\"gestern\""));
        let group = found(&anke, &[]).await;
        assert!(title(&anke.get(&group).await).contains("Lesekreis"));
        // Open to all authorities: another one reads and joins without being asked.
        assert!(lukasz.get("/gruppen?q=lese").await.has("Lesekreis"));
        for words in ["Einf%C3%BChrung", "einfuehrung+akte", "E-Akte"] {
            assert!(anke.get(&format!("/gruppen?q={words}")).await.page().text("main").contains("Einführung E-Akte"), "{words}");
        }
        assert_eq!(act(&lukasz, &format!("{group}/beitritt"), "join", &[]).await.status, 303);
        assert_eq!(act(&lukasz, &format!("{group}/beitritt"), "join", &[]).await.status, 303, "twice is once");
        assert!(lukasz.get("/gruppen?meine=1").await.has("Lesekreis"));
        assert_eq!(anke.get(&group).await.page().text(".gr-id").matches("2 Mitglieder").count(), 1);
    }
}

both! {
    /// For who is not in it, a hidden group is a group that was never founded.
    async fn a_hidden_group_exists_for_its_people_only(app) {
        let (anke, mehmet, lukasz) = (app.person("anke.brodersen").await, app.person("mehmet.aydin").await, app.person("lukasz.nowak").await);
        let group = found(&anke, &[("name", "Zitronenfalterrunde"), ("visibility", "hidden"), ("entry", "invitation"), ("profile", "streng")]).await;
        let nowhere = format!("/gruppen/{}", platform::clock::random_id::<()>());
        for other in [&mehmet, &lukasz] {
            for part in ["", "/beitritt", "/mitglieder", "/regeln", "/regeln/bearbeiten", "/einladen", "/einstellungen", "/sicht", "/verlassen"] {
                let (there, absent) = (other.get(&format!("{group}{part}")).await, other.get(&format!("{nowhere}{part}")).await);
                assert_eq!((there.status, absent.status), (404, 404), "{part}");
                assert_eq!(testing::same(&there.text(), &[&group]), testing::same(&absent.text(), &[&nowhere]), "{part}");
            }
            for part in ["/beitritt", "/mitglieder", "/regeln", "/regeln/bearbeiten", "/einladen", "/einstellungen", "/verlassen"] {
                let fields = [("act", if part == "/mitglieder" { "dismiss" } else { "join" }), ("person", &id_of("mehmet").to_string()), ("version", "0")];
                assert_eq!(other.post(&format!("{group}{part}"), &fields).await.status, 404, "{part}");
            }
            for list in ["/gruppen", "/gruppen?q=zitronenfalter", "/gruppen?archiv=1", "/", "/mitteilungen", "/suche?q=Zitronenfalterrunde"] {
                assert!(!other.get(list).await.has("Zitronenfalterr<") && !other.get(list).await.page().text(".al-rows").contains("Zitronenfalter"), "{list}");
            }
        }
        // An invitation shows the door and nothing behind it; declined, the group is gone again.
        assert_eq!(invite(&anke, &group, "mehmet").await.status, 303);
        assert!(mehmet.get("/mitteilungen").await.has("Zitronenfalterrunde"));
        assert_eq!((mehmet.get(&group).await.status, mehmet.get(&format!("{group}/mitglieder")).await.status), (200, 404));
        assert_eq!(lukasz.get(&group).await.status, 404);
        assert_eq!(act(&mehmet, &format!("{group}/beitritt"), "decline", &[]).await.status, 303);
        assert_eq!(mehmet.get(&group).await.status, 404);
        assert_eq!(act(&mehmet, &format!("{group}/beitritt"), "accept", &[]).await.status, 404, "used twice");
        // Accepted, it holds.
        assert_eq!(invite(&anke, &group, "mehmet").await.status, 303);
        assert_eq!(act(&mehmet, &format!("{group}/beitritt"), "accept", &[]).await.status, 303);
        assert_eq!(mehmet.get(&format!("{group}/mitglieder")).await.status, 200);
    }
}

both! {
    /// An invitation ends by itself.
    async fn an_invitation_expires(app) {
        let (anke, mehmet) = (app.person("anke.brodersen").await, app.person("mehmet.aydin").await);
        let group = found(&anke, &[("visibility", "hidden"), ("entry", "invitation")]).await;
        invite(&anke, &group, "mehmet").await;
        assert_eq!(mehmet.get(&group).await.status, 200);
        app.advance(31 * 24 * 3600);
        let (anke, mehmet) = (app.person("anke.brodersen").await, app.person("mehmet.aydin").await);
        assert_eq!(mehmet.get(&group).await.status, 404);
        invite(&anke, &group, "mehmet").await;
        assert_eq!(mehmet.get(&group).await.status, 200, "a new one after the old");
    }
}

both! {
    /// A request waits for those who decide, is decided once, and accepts the rules.
    async fn a_request_is_decided_once(app) {
        let (anke, mehmet) = (app.person("anke.brodersen").await, app.person("mehmet.aydin").await);
        let group = found(&anke, &[("visibility", "closed"), ("entry", "request"), ("profile", "intern")]).await;
        let door = format!("{group}/beitritt");
        let rules = [("text", "Leise sprechen."), ("version", "0")];
        assert_eq!(anke.post(&format!("{group}/regeln/bearbeiten"), &rules).await.status, 303);
        assert_eq!(act(&mehmet, &door, "join", &[]).await.status, 404, "nobody joins freely here");
        let refused = act(&mehmet, &door, "ask", &[("text", ""), ("rules_version", "1")]).await;
        assert_eq!((refused.status, refused.page().all(".al-errors li").len()), (422, 2));
        let fields = [("text", "Ich vergebe selbst."), ("rules", "on"), ("rules_version", "1")];
        for _ in 0..2 {
            assert_eq!(act(&mehmet, &door, "ask", &fields).await.status, 303);
        }
        assert_eq!(app.count("entry_request").await, 1, "asked twice, it is one request");
        assert!(anke.get("/mitteilungen").await.has("Jemand möchte in die Gruppe"));
        let members = format!("{group}/mitglieder");
        assert!(anke.get(&members).await.has("Ich vergebe selbst."));
        assert_eq!(mehmet.get(&members).await.status, 404);
        let who = id_of("mehmet").to_string();
        assert_eq!(act(&mehmet, &members, "admit", &[("person", &who)]).await.status, 404, "not by oneself");
        assert_eq!(act(&anke, &members, "admit", &[("person", &who)]).await.status, 303);
        assert_eq!(act(&anke, &members, "refuse", &[("person", &who)]).await.status, 303, "too late");
        assert!(mehmet.get("/mitteilungen").await.has("angenommen"));
        // The profile shows members to those who take part.
        assert_eq!(mehmet.get(&members).await.status, 200);
    }
}

both! {
    /// After a change of substance everybody reads only, until they accept the new version.
    async fn new_rules_are_accepted_anew(app) {
        let (anke, karl) = (app.person("anke.brodersen").await, app.person("karl-heinz.strassburger").await);
        let group = home(NETWORK);
        assert_eq!(karl.get(&format!("{group}/einladen")).await.status, 404, "the profile lets moderators invite");
        assert_eq!(karl.get(&format!("{group}/mitglieder")).await.status, 200);
        let write = format!("{group}/regeln/bearbeiten");
        let form = anke.get(&write).await.text();
        assert!(form.split("name=\"binding\"").nth(1).is_some_and(|rest| rest[..40].contains("checked")), "a change is one of substance, unless its writer says otherwise");
        let old = anke.post(&write, &[("text", "Neu"), ("version", "0"), ("binding", "on")]).await;
        assert!(old.status == 422 && old.has(">Neu<"), "somebody wrote meanwhile");
        assert_eq!(anke.post(&write, &[("text", "Erstens\nZweitens"), ("version", "1"), ("binding", "on")]).await.status, 303);
        assert_eq!(karl.post(&write, &[("text", "x"), ("version", "2")]).await.status, 404);
        assert_eq!(karl.get(&format!("{group}/mitglieder")).await.status, 404, "reading is not taking part");
        let reading = karl.get(&group).await;
        assert!(reading.has("Die Regeln haben sich geändert") && !reading.has("Von Ihnen angenommen"));
        assert!(karl.get("/mitteilungen").await.has("Neue Regeln"));
        let accept = format!("{group}/regeln");
        let stale = karl.post(&accept, &[("version", "1")]).await;
        assert!(stale.status == 422 && stale.has("Erstens"), "the old version is not accepted");
        assert_eq!(karl.post(&accept, &[("version", "2")]).await.status, 303);
        assert_eq!(karl.get(&format!("{group}/mitglieder")).await.status, 200);
        assert!(karl.get(&group).await.has("Von Ihnen angenommen"));
        // A change that is none in substance asks nobody.
        assert_eq!(anke.post(&write, &[("text", "Erstens.\nZweitens."), ("version", "2")]).await.status, 303);
        assert_eq!(karl.get(&format!("{group}/mitglieder")).await.status, 200);
    }
}

both! {
    /// There is always a lead, whatever two of them do at once.
    async fn a_group_keeps_a_lead(app) {
        let (anke, mehmet) = (app.person("anke.brodersen").await, app.person("mehmet.aydin").await);
        let group = found(&anke, &[]).await;
        let (leave, members) = (format!("{group}/verlassen"), format!("{group}/mitglieder"));
        assert_eq!(anke.post(&leave, &[]).await.status, 422);
        assert_eq!(appoint(&anke, &group, "anke", "member").await.status, 422);
        act(&mehmet, &format!("{group}/beitritt"), "join", &[]).await;
        assert_eq!(appoint(&mehmet, &group, "mehmet", "lead").await.status, 404, "not by oneself");
        assert_eq!(appoint(&anke, &group, "mehmet", "lead").await.status, 303);
        let (of_anke, of_mehmet) = (id_of("anke").to_string(), id_of("mehmet").to_string());
        let (of_mehmet, of_anke) = ([("person", of_mehmet.as_str())], [("person", of_anke.as_str())]);
        let (one, other) = tokio::join!(
            act(&anke, &members, "dismiss", &of_mehmet),
            act(&mehmet, &members, "dismiss", &of_anke),
        );
        let mut done = [one.status, other.status];
        done.sort_unstable();
        assert_eq!(done, [303, 404], "the second one no longer leads");
        let leads = app.rows("select count(*) as leads from membership m join work_group g on g.id = m.group_id where m.level = 5 and g.name = 'Lesekreis'", &["leads"]).await;
        assert_eq!(leads, [["1"]]);
    }
}

both! {
    /// Archived, a group is read and nothing else; opened again, everybody is what they were.
    async fn an_archived_group_is_read_only(app) {
        let (mehmet, anke, ole) = (app.person("mehmet.aydin").await, app.person("anke.brodersen").await, app.person("ole.petersen").await);
        let group = home("e-akte");
        let settings = format!("{group}/einstellungen");
        assert_eq!(act(&anke, &settings, "archive", &[]).await.status, 404);
        assert_eq!(act(&mehmet, &settings, "archive", &[]).await.status, 303);
        assert!(anke.get(&group).await.has("Abgeschlossen"));
        assert_eq!(invite(&mehmet, &group, "ole").await.status, 404);
        assert_eq!(anke.get(&format!("{group}/einladen")).await.status, 404);
        assert_eq!(appoint(&mehmet, &group, "anke", "lead").await.status, 404);
        let entry = format!("{group}/beitritt");
        assert_eq!(act(&ole, &entry, "ask", &[("text", "x")]).await.status, 404);
        let entry = ole.get(&entry).await;
        assert!(entry.has("Es kommt niemand mehr hinzu") && !entry.has("name=\"act\""), "{}", entry.text());
        assert!(!anke.get("/gruppen?meine=1").await.has("Einführung E-Akte"));
        assert!(anke.get("/gruppen?archiv=1").await.has("Einführung E-Akte"));
        assert_eq!(act(&anke, &settings, "reopen", &[]).await.status, 404);
        assert_eq!(act(&mehmet, &settings, "reopen", &[]).await.status, 303);
        assert_eq!(invite(&mehmet, &group, "ole").await.status, 303);
        assert_eq!(appoint(&mehmet, &group, "anke", "lead").await.status, 303);
    }
}

both! {
    /// Losing a membership acts at once, although actors are kept between requests.
    async fn a_lost_membership_is_lost_at_once(app) {
        let (mehmet, anke) = (app.person("mehmet.aydin").await, app.person("anke.brodersen").await);
        let members = format!("{}/mitglieder", home("e-akte"));
        assert_eq!(anke.get(&members).await.status, 200);
        act(&mehmet, &members, "dismiss", &[("person", &id_of("anke").to_string())]).await;
        assert_eq!(anke.get(&members).await.status, 404);
        assert!(anke.get("/mitteilungen").await.has("nicht mehr in der Gruppe"));
    }
}

both! {
    /// A notice is its reader's alone, and is new until it is marked.
    async fn notices_are_counted_until_read(app) {
        let (anke, mehmet) = (app.person("anke.brodersen").await, app.person("mehmet.aydin").await);
        let group = found(&anke, &[("entry", "invitation")]).await;
        invite(&anke, &group, "mehmet").await;
        let bell = |answer: &Answer| answer.page().text(".al-tools a[href='/mitteilungen']");
        assert!(bell(&mehmet.get("/").await).contains("1 ungelesen"));
        assert!(!bell(&anke.get("/").await).contains("ungelesen"));
        let notice = mehmet.get("/mitteilungen").await.hidden("notice");
        anke.post("/mitteilungen", &[("notice", &notice)]).await;
        assert!(bell(&mehmet.get("/").await).contains("1 ungelesen"), "somebody else marked it");
        assert_eq!(mehmet.post("/mitteilungen", &[("notice", &notice)]).await.status, 303);
        assert!(!bell(&mehmet.get("/").await).contains("ungelesen"));
    }
}

both! {
    /// What the data map says goes, goes.
    async fn notices_and_old_requests_go_by_themselves(app) {
        let (anke, mehmet) = (app.person("anke.brodersen").await, app.person("mehmet.aydin").await);
        let group = found(&anke, &[("entry", "invitation")]).await;
        invite(&anke, &group, "mehmet").await;
        act(&mehmet, &format!("{group}/beitritt"), "decline", &[]).await;
        for (days, left) in [(89, (1, 1)), (2, (0, 1)), (130, (0, 0))] {
            app.advance(days * 24 * 3600);
            let cx = app.app.system();
            let tx = cx.begin().await.unwrap();
            platform::notices::sweep(&tx, cx.now).await.unwrap();
            tx.commit().await.unwrap();
            crate::sweep(&app).await;
            assert_eq!((app.count("notice where kind = 'group.invited'").await, app.count("entry_request").await), left, "{days}");
        }
    }
}

both! {
    /// Addresses and forms made by hand are answered like any other.
    async fn what_is_typed_by_hand_breaks_nothing(app) {
        let anke = app.person("anke.brodersen").await;
        let hostile = "</title><script>alert(1)</script>\u{0}\u{202e}";
        let group = found(&anke, &[("name", hostile), ("purpose", hostile)]).await;
        for address in [group.clone(), "/gruppen".to_owned(), "/".to_owned(), format!("{group}/verlassen"), format!("{group}/einladen?q=%00")] {
            let page = anke.get(&address).await;
            assert!(page.status == 200 && !page.has("<script>alert"), "{address}");
        }
        for query in ["seite=18446744073709551615", "seite=0", "seite=-1", "seite=x"] {
            assert_eq!(anke.get(&format!("{group}/mitglieder?{query}")).await.status, 200, "{query}");
        }
        for query in ["nach=%00:%00", "nach=::", "art=nichts", "q=%25%25%25", "q=%00", "meine=2&archiv=1"] {
            assert_eq!(anke.get(&format!("/gruppen?{query}")).await.status, 200, "{query}");
        }
        let long = "x".repeat(500_000);
        let answer = anke.post("/gruppen/neu", &[("kind", "interest"), ("name", &long), ("purpose", &long)]).await;
        assert!(answer.status == 422 || answer.status == 413, "{}", answer.status);
        for act in ["", "dismiss", "nichts"] {
            let answer = anke.post(&format!("{group}/mitglieder"), &[("act", act), ("person", "nobody")]).await;
            assert_eq!(answer.status, 422, "{act}");
        }
        let kerstin = app.person("kerstin.vogt").await;
        assert_eq!(kerstin.get("/verwaltung/konten?seite=4294967295&q=%00").await.status, 200);
    }
}

both! {
    /// The profile keeps guests out on each way in.
    async fn guests_come_only_where_the_profile_lets_them(app) {
        let (anke, mehmet) = (app.person("anke.brodersen").await, app.person("mehmet.aydin").await);
        let free = found(&anke, &[("profile", "intern")]).await;
        let asked = found(&anke, &[("profile", "intern"), ("entry", "request"), ("visibility", "closed")]).await;
        let with = found(&anke, &[]).await;
        invite(&anke, &asked, "mehmet").await;
        app.execute("update affiliation set kind = 'guest' where person_id = $1", [id_of("mehmet").into()]).await;
        assert_eq!(act(&mehmet, &format!("{free}/beitritt"), "join", &[]).await.status, 404);
        assert_eq!(act(&mehmet, &format!("{asked}/beitritt"), "accept", &[]).await.status, 404);
        assert_eq!(act(&mehmet, &format!("{asked}/beitritt"), "decline", &[]).await.status, 303);
        assert_eq!(act(&mehmet, &format!("{asked}/beitritt"), "ask", &[("text", "bitte")]).await.status, 404);
        assert_eq!(invite(&anke, &free, "mehmet").await.status, 404);
        // A guest is a guest in no house: what is open to everybody is not open to them.
        assert_eq!(act(&mehmet, &format!("{with}/beitritt"), "join", &[]).await.status, 404);
        assert_eq!(invite(&anke, &with, "mehmet").await.status, 303);
        assert_eq!(act(&mehmet, &format!("{with}/beitritt"), "accept", &[]).await.status, 303);
    }
}

both! {
    /// The settings are refused when they were changed meanwhile, and not when somebody joined.
    async fn settings_notice_settings_only(app) {
        let (anke, mehmet) = (app.person("anke.brodersen").await, app.person("mehmet.aydin").await);
        let group = found(&anke, &[]).await;
        let settings = format!("{group}/einstellungen");
        let version = anke.get(&settings).await.hidden("version");
        act(&mehmet, &format!("{group}/beitritt"), "join", &[]).await;
        let mut fields = OPEN.to_vec();
        fields.push(("version", &version));
        assert_eq!(anke.post(&settings, &fields).await.status, 303);
        assert_eq!(anke.post(&settings, &fields).await.status, 422, "changed meanwhile");
        let version = anke.get(&settings).await.hidden("version");
        let mut unknown: Vec<_> = OPEN.iter().copied().filter(|(name, _)| *name != "profile").collect();
        unknown.extend([("profile", "geheim"), ("version", version.as_str())]);
        let refused = anke.post(&settings, &unknown).await;
        assert!(refused.status == 422 && refused.has("Schutzstufe gibt es nicht mehr"), "{}", refused.status);
    }
}

both! {
    /// What somebody lost their notices name no more, whatever it is called now.
    async fn notices_name_no_group_that_was_lost(app) {
        let (anke, mehmet) = (app.person("anke.brodersen").await, app.person("mehmet.aydin").await);
        let hidden = [("name", "Zitronenfalterrunde"), ("visibility", "hidden"), ("entry", "invitation")];
        let (group, open) = (found(&anke, &hidden).await, found(&anke, &[]).await);
        invite(&anke, &group, "mehmet").await;
        act(&mehmet, &format!("{group}/beitritt"), "accept", &[]).await;
        act(&mehmet, &format!("{open}/beitritt"), "join", &[]).await;
        assert!(mehmet.get("/mitteilungen").await.has("Zitronenfalterrunde"));
        let who = id_of("mehmet").to_string();
        for group in [&group, &open] {
            act(&anke, &format!("{group}/mitglieder"), "dismiss", &[("person", &who)]).await;
        }
        let notices = mehmet.get("/mitteilungen").await;
        assert!(!notices.has("Zitronenfalter") && !notices.has(&group), "{}", notices.text());
        assert!(notices.has("die nur ihre Mitglieder sehen") && notices.has("Sie sind nicht mehr in der Gruppe „Lesekreis“"));
    }
}
