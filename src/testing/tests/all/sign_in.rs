//! Signing in and out, sessions, and what a refusal tells.

use demo::load::PASSWORD;
use testing::{Answer, both, same};

const WAIT: &str = "Zu viele Versuche";

fn told(answer: &Answer, login: &str) -> (u16, String, Vec<String>) {
    let mut names: Vec<String> = answer.headers.keys().map(ToString::to_string).collect();
    names.sort();
    (answer.status, same(&answer.text(), &[login]), names)
}

both! {
    /// Wrong, unknown, blocked and former accounts get the same answer.
    async fn refusals_are_alike(app) {
        let cases = [("anke.brodersen", "ganz-falsches-wort"), ("nie.gesehen", PASSWORD), ("holger.kranz", PASSWORD), ("gisela.thomsen", PASSWORD)];
        let (mut pages, mut answers) = (Vec::new(), Vec::new());
        for (login, password) in cases {
            let page = app.stranger().sign_in(login, password).await;
            assert_eq!(page.status, 422);
            assert!(!page.has(password), "a password went back");
            pages.push(told(&page, login));
            let fields = [("login", login), ("password", password)];
            let json = app.stranger().post_json("/anmelden", &fields).await;
            assert_eq!((json.status, json.headers.contains_key("set-cookie")), (200, false));
            answers.push(told(&json, login));
        }
        for (page, answer) in pages.iter().zip(&answers) {
            assert_eq!(page, &pages[0]);
            assert_eq!(answer, &answers[0]);
        }
        let anke = app.person("anke.brodersen").await;
        assert!(anke.get("/").await.has("Anke"));
    }
}

both! {
    async fn five_failures_close_one_login_and_no_other(app) {
        for _ in 0..5 {
            let answer = app.stranger().sign_in("anke.brodersen", "falsch").await;
            assert!(!answer.has(WAIT));
        }
        for written in ["anke.brodersen", " Anke.BRODERSEN "] {
            let answer = app.stranger().sign_in(written, PASSWORD).await;
            assert_eq!((answer.status, answer.has(WAIT)), (422, true), "{written}");
        }
        app.person("mehmet.aydin").await;
        app.advance(31);
        app.person("anke.brodersen").await;
    }
}

both! {
    /// Whether an account exists cannot be told from being made to wait.
    async fn unknown_logins_are_throttled_alike(app) {
        for _ in 0..5 {
            app.stranger().sign_in("nie.gesehen", "falsch").await;
            app.stranger().sign_in("holger.kranz", "falsch").await;
        }
        let unknown = app.stranger().sign_in("nie.gesehen", PASSWORD).await;
        let blocked = app.stranger().sign_in("holger.kranz", PASSWORD).await;
        assert!(unknown.has(WAIT));
        assert_eq!(told(&unknown, "nie.gesehen"), told(&blocked, "holger.kranz"));
    }
}

both! {
    async fn an_ended_session_ends_at_once(app) {
        let (here, there) = (app.person("anke.brodersen").await, app.person("anke.brodersen").await);
        let devices = there.get("/konto/geraete").await.page();
        let sessions = devices.attributes("[name=session]", "value");
        assert_eq!(sessions.len(), 2);
        let this = devices.all("main li").into_iter().find(|row| testing::page::words(*row).contains("dieses Gerät")).unwrap();
        let id = testing::page::within(this, "[name=session]")[0].attr("value").unwrap();
        assert_eq!(sessions[0], id, "this one first");
        assert!(testing::page::words(this).contains("zuletzt benutzt etwa heute, 8:00"), "{}", testing::page::words(this));

        let mehmet = app.person("mehmet.aydin").await;
        mehmet.post("/konto/geraete", &[("session", id)]).await;
        assert!(there.is_signed_in().await, "somebody else ended it");

        assert_eq!(here.post("/konto/geraete", &[("session", id)]).await.status, 303);
        assert!(!there.is_signed_in().await && here.is_signed_in().await);
        assert_eq!(there.get("/api/directory/suggest?text=a").await.status, 401);

        let third = app.person("anke.brodersen").await;
        assert_eq!(here.post("/konto/geraete", &[("others", "1")]).await.status, 303);
        assert!(!third.is_signed_in().await && here.is_signed_in().await && mehmet.is_signed_in().await);
    }
}

both! {
    async fn signing_out_voids_the_cookie(app) {
        let anke = app.person("anke.brodersen").await;
        let stolen = anke.tab();
        let answer = anke.post("/abmelden", &[]).await;
        assert_eq!((answer.status, answer.location()), (303, "/anmelden"));
        assert!(!stolen.is_signed_in().await);
    }
}

both! {
    async fn sessions_end_by_themselves(app) {
        let (idle, busy) = (app.person("anke.brodersen").await, app.person("anke.brodersen").await);
        app.advance(50 * 60);
        assert!(busy.is_signed_in().await);
        app.advance(11 * 60);
        assert!(busy.is_signed_in().await && !idle.is_signed_in().await);
        for _ in 0..14 {
            app.advance(50 * 60);
            busy.get("/").await;
        }
        assert!(!busy.is_signed_in().await, "longer than twelve hours");
    }
}

both! {
    /// Whoever is blocked, or leaves, is out with the next request.
    async fn blocking_and_leaving_end_sessions(app) {
        let (anke, mehmet) = (app.person("anke.brodersen").await, app.person("mehmet.aydin").await);
        app.execute("update account set blocked = $1 where login = $2", [true.into(), "anke.brodersen".into()]).await;
        let left = platform::time::Day::new(2026, 11, 23).unwrap();
        let person = demo::load::id_of("mehmet");
        app.execute("update affiliation set until_day = $1 where person_id = $2", [left.into(), person.into()]).await;
        assert!(!anke.is_signed_in().await && !mehmet.is_signed_in().await);
    }
}

both! {
    async fn a_new_password_ends_all_other_sessions(app) {
        let (here, there) = (app.person("anke.brodersen").await, app.person("anke.brodersen").await);
        let new = "Tulpe-Amboss-Fahrrad-Nebel";
        let wrong = here.post("/konto/kennwort", &[("current", "falsch"), ("new", new), ("repeat", new)]).await;
        assert_eq!(wrong.status, 422);
        assert!(there.is_signed_in().await && !wrong.has(new));
        let done = here.post("/konto/kennwort", &[("current", PASSWORD), ("new", new), ("repeat", new)]).await;
        assert_eq!(done.status, 303);
        assert!(here.is_signed_in().await && !there.is_signed_in().await);
        assert_eq!(app.stranger().sign_in("anke.brodersen", PASSWORD).await.status, 422);
        assert_eq!(app.stranger().sign_in("anke.brodersen", new).await.status, 303);
    }
}

#[tokio::test]
async fn after_signing_in_nobody_is_sent_elsewhere() {
    let app = testing::TestApp::mini().await;
    let bad = [
        "//a.example",
        "/\\a.example",
        "\\\\a.example",
        "https://a.example",
        "javascript:alert(1)",
        "/\t/a.example",
        "/\n/a.example",
        "///a.example",
        "a.example",
        "/.//a.example",
        "/personen//a.example",
        " //a.example",
        "/\r\nset-cookie: a=b",
        "data:text/html,x",
        "/\u{0}/a.example",
    ];
    for onward in bad {
        let fields = [
            ("login", "anke.brodersen"),
            ("password", PASSWORD),
            ("weiter", onward),
        ];
        let answer = app.stranger().post("/anmelden", &fields).await;
        let to = answer.location().to_owned();
        let is_here = to.starts_with('/') && !to.contains("//") && !to.contains('\\');
        assert!(
            answer.status == 303 && is_here,
            "{onward:?} leads to {to:?}"
        );
        assert_eq!(answer.headers.get_all("set-cookie").iter().count(), 1);
    }
    let fields = [
        ("login", "anke.brodersen"),
        ("password", PASSWORD),
        ("weiter", "/personen?q=Vergabe&seite=2"),
    ];
    assert_eq!(
        app.stranger().post("/anmelden", &fields).await.location(),
        "/personen?q=Vergabe&seite=2"
    );
    let display = app
        .stranger()
        .post("/anzeige", &[("lang", "en"), ("back", "//a.example")])
        .await;
    assert_eq!(display.location(), "/");
}
