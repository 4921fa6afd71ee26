//! Networks: authorities join and leave by their own decision and admit their own people.

use demo::load::id_of;
use testing::{Answer, Client, TestApp, both};

use crate::{
    groups::{act, appoint, found, home, invite, title},
    sweep,
};

const NETWORK: &str = "vergabe";

/// What an authority's administrator does with its part in a network.
async fn part(who: &Client, group: &str, key: &str, does: &str, more: &[(&str, &str)]) -> Answer {
    act(who, &format!("{group}/behoerden/{key}"), does, more).await
}

/// Makes somebody administrator of an authority; the demo has only some.
async fn administers(app: &TestApp, login: &str, key: &str, authority: &str) -> Client {
    let values = [
        id_of(key).into(),
        "administrator".into(),
        app.authority(authority).into(),
    ];
    app.execute(
        "insert into mandate (person_id, role, authority_id) values ($1, $2, $3)",
        values,
    )
    .await;
    app.person(login).await
}

/// A network of the MID that lets authorities in as `entry` says.
async fn network(anke: &Client, entry: &str) -> String {
    let fields = [
        ("kind", "network"),
        ("name", "Runde Brückenbau"),
        ("visibility", "closed"),
        ("audience", "everyone"),
        ("entry", entry),
        ("profile", "erhoeht"),
    ];
    found(anke, &fields).await
}

both! {
    /// A person of an authority that is not in the network cannot even ask; when it joins and admits
    /// them they come in by themselves, and when it leaves they are out at once.
    async fn an_authority_admits_its_own_people(app) {
        let (anke, tim) = (app.person("anke.brodersen").await, app.person("tim.okonkwo").await);
        let group = network(&anke, "free").await;
        let door = format!("{group}/beitritt");
        assert!(tim.get(&group).await.has("gehört nicht zu diesem Netzwerk"));
        for does in ["join", "ask"] {
            assert_eq!(act(&tim, &door, does, &[("text", "bitte")]).await.status, 404, "{does}");
        }
        // The network's lead proposes people, and admits nobody of another authority.
        assert_eq!(invite(&anke, &group, "tim").await.status, 404, "whose authority is not in it");
        let sta = administers(&app, "tim.okonkwo", "tim", "sta").await;
        assert_eq!(part(&anke, &group, "sta", "join", &[]).await.status, 404, "by its own administrators alone");
        assert_eq!(part(&sta, &group, "mid", "leave", &[]).await.status, 404);
        assert_eq!(part(&sta, &group, "sta", "join", &[]).await.status, 303);
        assert_eq!(part(&sta, &group, "sta", "join", &[]).await.status, 303, "twice is once");
        assert!(anke.get(&group).await.has("Stadt Auenstadt"));
        assert!(anke.get("/mitteilungen").await.has("ist dem Netzwerk"));
        // Joined, nobody is in yet.
        assert_eq!(act(&tim, &door, "join", &[]).await.status, 404);
        let unit = sta.get(&format!("{group}/behoerden/sta?q=B%C3%BCrgeramt")).await.hidden("unit");
        let foreign = app.unit("mid", "47").to_string();
        assert_eq!(part(&sta, &group, "sta", "admit", &[("unit", &foreign)]).await.status, 404, "its own units only");
        let anke_id = id_of("anke").to_string();
        assert_eq!(part(&sta, &group, "sta", "admit", &[("person", &anke_id)]).await.status, 404, "its own people only");
        assert_eq!(part(&sta, &group, "sta", "admit", &[("unit", &unit)]).await.status, 303);
        assert_eq!(act(&tim, &door, "join", &[]).await.status, 303);
        assert!(anke.get(&format!("{group}/sicht")).await.has("von ihrer Behörde ins Netzwerk aufgenommen"));
        assert_eq!(tim.get(&format!("{group}/sicht")).await.status, 200);
        // What it takes back is gone at once, for who is in by it.
        assert_eq!(part(&sta, &group, "sta", "withdraw", &[("unit", &unit)]).await.status, 303);
        assert_eq!(tim.get(&format!("{group}/sicht")).await.status, 404);
        let tim_id = id_of("tim").to_string();
        assert_eq!(part(&sta, &group, "sta", "admit", &[("person", &tim_id)]).await.status, 303);
        assert_eq!(act(&tim, &door, "join", &[]).await.status, 303);
        // Leaving takes everybody along; the lead authority stays.
        let mid = app.person("kerstin.vogt").await;
        assert_eq!(part(&mid, &group, "mid", "leave", &[]).await.status, 404);
        assert_eq!(part(&sta, &group, "sta", "leave", &[]).await.status, 303);
        assert_eq!(tim.get(&format!("{group}/sicht")).await.status, 404);
        assert!(!anke.get(&group).await.page().text(".gr-houses").contains("Auenstadt"));
    }
}

both! {
    /// Where the network wants to be asked, its leads decide on authorities; where only they propose,
    /// an authority that was not proposed has no way in.
    async fn authorities_ask_and_are_proposed(app) {
        let anke = app.person("anke.brodersen").await;
        let sta = administers(&app, "tim.okonkwo", "tim", "sta").await;
        let asked = network(&anke, "request").await;
        assert_eq!(part(&sta, &asked, "sta", "join", &[]).await.status, 303);
        assert!(sta.get(&format!("{asked}/behoerden/sta")).await.has("noch ohne Antwort"));
        let list = format!("{asked}/behoerden");
        assert_eq!(act(&sta, &list, "accept", &[("authority", "sta")]).await.status, 404, "not by oneself");
        assert_eq!(act(&anke, &list, "accept", &[("authority", "sta")]).await.status, 303);
        assert!(sta.get("/mitteilungen").await.has("gehört jetzt zum Netzwerk"));
        // What the reader does not know of is not there to be proposed.
        assert_eq!(act(&anke, &list, "propose", &[("authority", "gibt-es-nicht")]).await.status, 404);
        let closed = network(&anke, "invitation").await;
        assert_eq!(part(&sta, &closed, "sta", "join", &[]).await.status, 404);
        let propose = [("authority", "sta"), ("text", "Ihre Brücken fehlen uns.")];
        assert_eq!(act(&anke, &format!("{closed}/behoerden"), "propose", &propose).await.status, 303);
        // The administrator learns what the network says of itself.
        let shown = sta.get(&format!("{closed}/behoerden/eigene")).await;
        assert!(shown.has("Ihre Brücken fehlen uns.") && shown.has("Runde Brückenbau"), "{}", shown.status);
        assert_eq!(part(&sta, &closed, "sta", "decline", &[]).await.status, 303);
        assert!(anke.get("/mitteilungen").await.has("tritt dem Netzwerk"));
        assert_eq!(part(&sta, &closed, "sta", "join", &[]).await.status, 404, "the proposal is over");
    }
}

both! {
    /// Of somebody of another authority a lead can only speak to that authority; it decides, and they
    /// learn nothing before.
    async fn people_of_another_authority_are_proposed(app) {
        let (anke, lukasz) = (app.person("anke.brodersen").await, app.person("lukasz.nowak").await);
        let group = network(&anke, "free").await;
        let lko = administers(&app, "lukasz.nowak", "lukasz", "lko").await;
        part(&lko, &group, "lko", "join", &[]).await;
        // Łukasz became the contact; another of his house is proposed.
        let kroeger = anke.get(&format!("{group}/einladen?q=Kr%C3%B6ger")).await.hidden("person");
        assert_eq!(anke.post(&format!("{group}/einladen"), &[("person", &kroeger)]).await.status, 303);
        let page = format!("{group}/behoerden/lko");
        assert!(lukasz.get(&page).await.has("vom Netzwerk vorgeschlagen"));
        assert_eq!(act(&anke, &page, "accept", &[("person", &kroeger)]).await.status, 404, "not the network");
        assert_eq!(act(&anke, &format!("{group}/mitglieder"), "admit", &[("person", &kroeger)]).await.status, 404);
        assert_eq!(act(&lukasz, &page, "accept", &[("person", &kroeger)]).await.status, 303);
        let open = app.rows("select kind from entry_request where state = 'open'", &["kind"]).await;
        assert_eq!(open, [["invitation"]]);
    }
}

both! {
    /// Whoever leaves the authority that admitted them leaves the network; a network without a lead
    /// gets the one who comes next.
    async fn leaving_the_authority_leaves_the_network(app) {
        let (anke, lukasz) = (app.person("anke.brodersen").await, app.person("lukasz.nowak").await);
        let group = home(NETWORK);
        assert_eq!(lukasz.get(&format!("{group}/sicht")).await.status, 200);
        let gone = [id_of("anke").into(), "2026-11-01".into()];
        app.execute("update affiliation set until_day = $2 where person_id = $1", gone).await;
        appoint(&lukasz, &group, "lukasz", "member").await;
        sweep(&app).await;
        let members = app.rows("select level from membership where level = 5", &["level"]).await;
        assert!(!members.is_empty());
        assert_eq!(app.count("notice where kind = 'group.succeeded'").await, 1);
        assert!(title(&lukasz.get(&group).await).contains("Vergabe"));
        assert!(!anke.is_signed_in().await);
    }
}

both! {
    /// A rule by unit follows the people: whoever is in the unit, or below it, belongs; whoever leaves
    /// does not. A circle of units ends nothing.
    async fn units_belong_by_rule(app) {
        let (anke, mehmet) = (app.person("anke.brodersen").await, app.person("mehmet.aydin").await);
        let group = found(&anke, &[("visibility", "hidden"), ("entry", "invitation"), ("profile", "intern")]).await;
        assert_eq!(mehmet.get(&group).await.status, 404);
        let rule = format!("{group}/zugehoerig");
        assert_eq!(mehmet.get(&rule).await.status, 404);
        let foreign = app.unit("lko", "12").to_string();
        assert_eq!(act(&anke, &rule, "admit", &[("unit", &foreign)]).await.status, 404, "own units only");
        let person = id_of("mehmet").to_string();
        assert_eq!(act(&anke, &rule, "admit", &[("person", &person)]).await.status, 404, "people come by invitation");
        let unit = anke.get(&format!("{rule}?q=Digitalisierung")).await.hidden("unit");
        assert_eq!(act(&anke, &rule, "admit", &[("unit", &unit)]).await.status, 303);
        assert_eq!(mehmet.get(&group).await.status, 200, "in a unit below");
        assert_eq!(act(&mehmet, &format!("{group}/beitritt"), "join", &[]).await.status, 303);
        assert!(anke.get(&format!("{group}/sicht")).await.has("Regel der Gruppe"));
        // A circle in the tree of units is passed once.
        let circle = [app.unit("mid", "42").into(), unit.parse::<platform::id::Id<platform::kinds::Unit>>().unwrap().into()];
        app.execute("update unit set parent_id = $1 where id = $2", circle).await;
        assert_eq!(mehmet.get(&group).await.status, 200);
        assert_eq!(act(&anke, &rule, "withdraw", &[("unit", &unit)]).await.status, 303);
        assert_eq!(mehmet.get(&group).await.status, 200, "who joined is a member");
        assert_eq!(app.person("friederike.hallmoor").await.get(&group).await.status, 404);
    }
}

both! {
    /// An authority that is suspended is out with all its people, and back with them.
    async fn a_suspended_authority_rests_in_the_network(app) {
        let (anke, lukasz) = (app.person("anke.brodersen").await, app.person("lukasz.nowak").await);
        let group = home(NETWORK);
        let lko = [app.authority("lko").into()];
        app.execute("update authority set active = false where id = $1", lko.clone()).await;
        assert!(!lukasz.is_signed_in().await);
        let there = anke.get(&group).await;
        assert!(there.status == 200 && !there.page().text(".gr-houses").contains("Oberau"));
        assert_eq!(anke.get(&format!("{group}/mitglieder")).await.status, 200);
        sweep(&app).await;
        app.execute("update authority set active = true where id = $1", lko).await;
        assert_eq!(app.person("lukasz.nowak").await.get(&format!("{group}/sicht")).await.status, 200);
    }
}

both! {
    /// Whom the leads let go reads no more, although the authority had admitted them; a dissolved
    /// network is hidden from the authorities that were in it, and from its guests, whatever becomes of
    /// their day.
    async fn who_is_let_go_reads_no_more(app) {
        let (anke, lukasz, kerstin) = (app.person("anke.brodersen").await, app.person("lukasz.nowak").await, app.person("kerstin.vogt").await);
        let group = home(NETWORK);
        let ines = id_of("ines").to_string();
        assert_eq!(anke.post(&format!("{group}/einladen"), &[("person", &ines)]).await.status, 404, "guests come by their sponsor");
        appoint(&anke, &group, "lukasz", "member").await;
        let person = id_of("lukasz").to_string();
        assert_eq!(act(&anke, &format!("{group}/mitglieder"), "dismiss", &[("person", &person)]).await.status, 303);
        assert_eq!(lukasz.get(&format!("{group}/sicht")).await.status, 404);
        assert_eq!(act(&lukasz, &format!("{group}/beitritt"), "join", &[]).await.status, 404);
        assert_eq!(act(&anke, &format!("{group}/einstellungen"), "dissolve", &[]).await.status, 303);
        assert!(!kerstin.get("/verwaltung/netzwerke").await.has("Vergabe-Praxis"));
        assert_eq!(kerstin.get(&format!("{group}/behoerden/mid")).await.status, 404);
        assert_eq!(part(&kerstin, &group, "mid", "lead", &[]).await.status, 404);
        let until = [("person", ines.as_str()), ("until", "2027-01-31")];
        act(&anke, &format!("{group}/gaeste"), "until", &until).await;
        let open = app.rows("select cast(g.level as bigint) as level from access_grant g join work_group w on w.id = g.space_id where w.phase = 'trashed' and (g.until_at is null or g.until_at > 1798000000000000)", &["level"]).await;
        assert_eq!(open, [["2"]], "its one lead");
    }
}

both! {
    /// What concerns many, or somebody else has to make good, is asked first, on a page of its own that
    /// says for how many; what was done is said on the next.
    async fn what_concerns_many_is_asked_first(app) {
        let (kerstin, anke, lukasz) = (app.person("kerstin.vogt").await, app.person("anke.brodersen").await, app.person("lukasz.nowak").await);
        let part = format!("{}/behoerden/mid", home("barrierefreiheit"));
        let who = id_of("anke").to_string();
        let all = kerstin.get(&format!("{part}/alle")).await;
        assert!(all.status == 200 && all.has("Alle im MID in „Digitale Barrierefreiheit“ aufnehmen?"), "{}", all.text());
        // All of the house, but for those in the hidden unit, of whom she does not know.
        let people = app.rows("select count(distinct a.person_id) as n from affiliation a join authority h on h.id = a.authority_id where h.key = 'mid' and a.kind <> 'guest' and (a.until_day is null or a.until_day >= '2026-11-24')", &["n"]).await.concat().concat();
        let hidden = app.rows("select count(distinct a.person_id) as n from affiliation a join unit u on u.id = a.unit_id join space s on s.id = u.space_id join authority h on h.id = a.authority_id where h.key = 'mid' and s.kind = 'section' and a.kind <> 'guest' and (a.until_day is null or a.until_day >= '2026-11-24')", &["n"]).await.concat().concat();
        let people = people.parse::<u64>().unwrap() - hidden.parse::<u64>().unwrap();
        assert!(all.has(&format!("heute {people}, später")), "{people}: {}", all.page().text("main"));
        let out = kerstin.get(&format!("{part}/heraus?person={who}")).await;
        assert!(out.has("Anke Brodersen aus „Digitale Barrierefreiheit“ nehmen?"), "{}", out.text());
        for address in ["alle", &format!("heraus?person={who}"), "zurueck?everyone=1"] {
            for other in [&anke, &lukasz] {
                assert_eq!(other.get(&format!("{part}/{address}")).await.status, 404, "{address}");
            }
        }
        let foreign = format!("{part}/heraus?person={}", id_of("lukasz"));
        for wrong in [&foreign, &format!("{part}/heraus"), &format!("{part}/zurueck"), &format!("{part}/zurueck?unit=x")] {
            assert_eq!(kerstin.get(wrong).await.status, 404, "{wrong}");
        }
        // By name and with everybody: the one leaves her in, both do not.
        let (everyone, by_name) = (format!("{part}/zurueck?everyone=1"), format!("{part}/zurueck?person={who}"));
        assert!(kerstin.get(&by_name).await.has("1 Mitglied verlässt"));
        assert_eq!(act(&kerstin, &part, "admit", &[("everyone", "1")]).await.status, 303);
        let after = kerstin.get(&part).await;
        assert!(after.page().text(".al-note").contains("Aufgenommen") && !kerstin.get(&part).await.has("al-note"), "once");
        assert!(kerstin.get(&by_name).await.has("Kein Mitglied") && kerstin.get(&everyone).await.has("Kein Mitglied"));
        act(&kerstin, &part, "withdraw", &[("person", &who)]).await;
        assert!(kerstin.get(&everyone).await.has("1 Mitglied verlässt"));
        let mehmet = app.person("mehmet.aydin").await;
        let rules = format!("{}/zugehoerig/alle", home("e-akte"));
        assert!(mehmet.get(&rules).await.has("Gehören alle im MID zu „Einführung E-Akte“?"));
        assert_eq!((anke.get(&rules).await.status, lukasz.get(&rules).await.status), (404, 404));
    }
}
