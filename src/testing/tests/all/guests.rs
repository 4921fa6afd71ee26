//! Guests: who answers for them, what they reach, and when they go.

use demo::load::id_of;
use platform::time::Day;
use testing::{Answer, Client, TestApp, both};

use crate::{
    groups::{act, found, home},
    sweep,
};

const DAY: i64 = 24 * 3600;
const PASSWORD: &str = "kleine gelbe Lampe 77";

fn guest(until: &str) -> [(&'static str, String); 5] {
    [
        ("title", String::new()),
        ("given", "Wanda".to_owned()),
        ("family", "Externe".to_owned()),
        ("organisation", "Hochschule".to_owned()),
        ("until", until.to_owned()),
    ]
}

async fn bring_in(who: &Client, group: &str, until: &str) -> Answer {
    let fields = guest(until);
    let fields: Vec<_> = fields
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    act(who, &format!("{group}/gaeste"), "invite", &fields).await
}

/// Signs the guest in with the code their sponsor was shown.
async fn come(app: &TestApp, shown: &Answer) -> (Client, String) {
    let text = shown.page().text("main");
    let word = |after: &str| {
        let (_, rest) = text.split_once(after).unwrap();
        rest.split(". ").next().unwrap().trim().to_owned()
    };
    let (login, code) = (word("Anmeldename: "), word("Einmalcode: "));
    let client = app.stranger();
    let fields = [
        ("code", code.as_str()),
        ("password", PASSWORD),
        ("repeat", PASSWORD),
    ];
    let answer = client.post("/einrichten", &fields).await;
    assert_eq!(answer.status, 303, "{login}: {}", answer.text());
    (client, login)
}

/// A day from today on, as it is typed.
fn day(app: &TestApp, days: i64) -> String {
    Day::from_number(app.app.system().today.number() + days).to_string()
}

both! {
    /// A guest comes with a code, accepts the rules, reaches the one group and nothing else, and is
    /// marked as guest with their sponsor.
    async fn a_guest_reaches_their_group_alone(app) {
        let (anke, mehmet) = (app.person("anke.brodersen").await, app.person("mehmet.aydin").await);
        let group = home("vergabe");
        let refused = bring_in(&anke, &group, "2031-01-01").await;
        assert_eq!((refused.status, refused.page().all(".al-errors li").len()), (422, 1), "a year at most");
        let shown = bring_in(&anke, &group, "2027-03-31").await;
        assert_eq!(shown.status, 200);
        let (wanda, _) = come(&app, &shown).await;
        let there = wanda.get(&group).await;
        assert!(there.status == 200 && there.has("Regeln"), "{}", there.status);
        // What is open to everybody is not open to guests.
        let open = found(&anke, &[]).await;
        for elsewhere in [&open, &home("radeln"), "/behoerden/mid", &format!("/personen/{}", id_of("anke"))] {
            assert_eq!(wanda.get(elsewhere).await.status, 404, "{elsewhere}");
        }
        for list in ["/personen", "/personen?q=Brodersen", "/suche?q=Brodersen", "/gruppen", "/"] {
            let page = wanda.get(list).await;
            assert!(page.status == 200 && !page.has("Brodersen, Anke") && !page.has("Anke Brodersen"), "{list}: {}", page.status);
        }
        assert_eq!(wanda.get("/gruppen").await.page().all(".gr-line").len(), 1);
        for page in ["/gruppen/neu", "/einladen"] {
            let address = if page == "/einladen" { format!("{group}{page}") } else { page.to_owned() };
            assert_ne!(wanda.post(&address, &[("kind", "interest"), ("name", "Meine"), ("purpose", "x"), ("person", &id_of("mehmet").to_string())]).await.status, 303, "{page}");
        }
        // Others see what they are.
        let members = anke.get(&format!("{group}/mitglieder")).await;
        assert!(members.has("Wanda Externe") && members.has("Gast bis 31.") && members.has("Bürgschaft: Anke Brodersen"));
        let book = mehmet.get("/personen?q=Externe").await;
        assert!(book.has("Gast bis") && book.has("Bürgschaft"), "{}", book.page().text("main"));
        assert!(!app.person("lukasz.nowak").await.get("/personen?q=Externe").await.page().text("main").contains("Wanda"), "not released");
    }
}

both! {
    /// On the day after the last a guest is out; the sponsor can move the day, and end the stay.
    async fn a_guest_goes_on_the_day(app) {
        let anke = app.person("anke.brodersen").await;
        let group = home("vergabe");
        let (_, login) = come(&app, &bring_in(&anke, &group, &day(&app, 10)).await).await;
        let page = format!("{group}/gaeste");
        let person = anke.get(&page).await.hidden("person");
        let lukasz = app.person("lukasz.nowak").await;
        let later = [("person", person.as_str()), ("until", &day(&app, 20))];
        assert_eq!(act(&lukasz, &page, "until", &later).await.status, 404, "not the sponsor");
        assert_eq!(act(&anke, &page, "until", &later).await.status, 303);
        app.advance(11 * DAY);
        let (anke, wanda) = (app.person("anke.brodersen").await, app.stranger());
        assert_eq!(wanda.sign_in(&login, PASSWORD).await.status, 303, "the day was moved");
        assert_eq!(wanda.get(&group).await.status, 200);
        sweep(&app).await;
        assert!(anke.get("/mitteilungen").await.has("endet in den nächsten 14 Tagen"));
        app.advance(10 * DAY);
        assert_eq!(app.stranger().sign_in(&login, PASSWORD).await.status, 422, "the day is over");
        sweep(&app).await;
        let anke = app.person("anke.brodersen").await;
        assert!(!anke.get(&format!("{group}/mitglieder")).await.has("Wanda"));
    }
}

both! {
    /// Ended, a guest is out at once; without sponsor the administrators are told and the stay becomes
    /// short, until somebody else answers.
    async fn a_guest_needs_a_sponsor(app) {
        let (anke, kerstin) = (app.person("anke.brodersen").await, app.person("kerstin.vogt").await);
        let group = home("vergabe");
        let (wanda, _) = come(&app, &bring_in(&anke, &group, &day(&app, 200)).await).await;
        let person = anke.get(&format!("{group}/gaeste")).await.hidden("person");
        let gone = [id_of("anke").into(), "2026-11-01".into()];
        app.execute("update affiliation set until_day = $2 where person_id = $1", gone).await;
        sweep(&app).await;
        assert!(kerstin.get("/mitteilungen").await.has("bürgt niemand mehr"));
        let list = kerstin.get("/verwaltung/gaeste").await;
        assert!(list.has("Wanda Externe") && !list.has("Vergabe-Praxis"), "no sight of groups");
        let mehmet = id_of("mehmet").to_string();
        let sponsor = [("person", person.as_str()), ("sponsor", mehmet.as_str())];
        assert_eq!(act(&app.person("lukasz.nowak").await, "/verwaltung/gaeste", "sponsor", &sponsor).await.status, 404);
        assert_eq!(act(&kerstin, "/verwaltung/gaeste", "sponsor", &sponsor).await.status, 303);
        assert!(app.person("mehmet.aydin").await.get("/mitteilungen").await.has("Sie bürgen jetzt"));
        assert_eq!(wanda.get(&group).await.status, 200);
        assert_eq!(act(&kerstin, "/verwaltung/gaeste", "end", &[("person", &person)]).await.status, 303);
        assert!(!wanda.is_signed_in().await, "out at once");
    }
}

both! {
    /// Ninety days after a guest's end nothing is known of them but what they wrote, and who wrote it.
    async fn a_guest_is_forgotten(app) {
        let anke = app.person("anke.brodersen").await;
        let group = home("vergabe");
        let (wanda, _) = come(&app, &bring_in(&anke, &group, &day(&app, 10)).await).await;
        wanda.get(&group).await;
        let written = app.rows("select person_id, authority_id from guest join affiliation using (person_id) where organisation = 'Hochschule'", &["person_id", "authority_id"]).await.concat();
        let person: platform::id::Id<platform::kinds::Person> = written[0].parse().unwrap();
        let other: platform::id::Id<platform::kinds::Person> = id_of("ines");
        // What a profile would hold; guests have no page to write it on yet.
        for guest in [person, other] {
            app.execute("insert into profile_field (person_id, field, ring, value) values ($1, 'zitronen', 'authority', 'Zitronen')", [guest.into()]).await;
            app.execute("update affiliation set phone = '0551', email = 'a@b.example', until_day = '2026-12-04' where person_id = $1", [guest.into()]).await;
        }
        // The other one wrote something that stays.
        let house = app.rows("select id from space where kind = 'group' order by id limit 1", &["id"]).await.concat().concat();
        let (house, content) = (house.parse::<platform::id::Id<platform::kinds::Space>>().unwrap(), platform::clock::random_id::<()>());
        let values = [content.into(), house.into(), other.into()];
        app.execute(
            "insert into content (id, space_id, kind, owner_kind, owner_id, phase, lang, classification, retention, created_at)
             values ($1, $2, 'page', 'person', $3, 'live', 'de', 'offen', 'usual', 0)",
            values,
        ).await;
        let left = "select p.family, a.phone, a.email, a.function from person p join affiliation a on a.person_id = p.id where a.kind = 'guest' and a.until_day = '2026-12-04' order by p.family";
        let columns = ["family", "phone", "email", "function"];
        app.advance(100 * DAY);
        sweep(&app).await;
        assert_eq!(app.rows(left, &columns).await[0][1], "0551", "not yet");
        let accounts = app.count("account").await;
        app.advance(DAY);
        for _ in 0..2 {
            sweep(&app).await;
        }
        let rows = app.rows(left, &columns).await;
        let names: Vec<_> = rows.iter().map(|row| row[0].as_str()).collect();
        assert_eq!(names, ["Ehemaliger Gast", "Falk"]);
        assert!(rows.iter().all(|row| row[1..].iter().all(String::is_empty)), "{rows:?}");
        let fields = app.rows("select count(*) as n from profile_field where value = 'Zitronen'", &["n"]).await.concat();
        let notices = app.rows("select count(*) as n from guest join account using (person_id)", &["n"]).await.concat();
        assert_eq!((fields[0].as_str(), notices[0].as_str(), app.count("guest").await), ("0", "0", 0));
        assert!(app.count("account").await < accounts);
    }
}
