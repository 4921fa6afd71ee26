//! Every door: who comes in without a session, what other sites may do, and the headers of answers.

use axum::{body::Body, http::Method};
use testing::{TestApp, both, encode};

use crate::page_of;

/// Pages that may be read without signing in.
const OPEN: [&str; 5] = [
    "/anmelden",
    "/einrichten",
    "/hilfe",
    "/barrierefreiheit",
    "/datenschutz",
];

/// The address of every page, filled in so that it answers.
pub(crate) fn pages(app: &TestApp) -> Vec<String> {
    let listing = app::server::routes();
    let person = demo::load::id_of("anke").to_string();
    let unit = app.unit("mid", "47").to_string();
    let group = demo::load::group_id("vergabe").to_string();
    let fill = |path: &str| {
        let id = match path.split('/').nth(1) {
            Some("einheiten") => &unit,
            Some("gruppen") => &group,
            _ => &person,
        };
        let path = path
            .replace("{id}", id)
            .replace("{key}", "mid")
            .replace("{version}", id)
            .replace("{section}", id);
        assert!(
            !path.contains(['{', ':', '*']),
            "a parameter this test does not know: {path}"
        );
        match path.rsplit('/').next() {
            Some("zurueck") => format!("{path}?everyone=1"),
            Some("heraus") => format!("{path}?person={person}"),
            _ => path,
        }
    };
    let pages: Vec<String> = listing.iter().map(|route| fill(route.path())).collect();
    assert!(pages.len() > 10);
    pages
}

/// The address of every server function, with all arguments any of them takes.
pub(crate) fn functions() -> Vec<(String, Method)> {
    let arguments = encode(&[("text", "anke")]);
    let paths = leptos::server_fn::axum::server_fn_paths();
    let all: Vec<_> = paths
        .map(|(path, method)| (format!("{path}?{arguments}"), method))
        .collect();
    assert!(!all.is_empty());
    all
}

/// Files and cards beside the pages.
fn others() -> Vec<String> {
    vec![
        format!("{}/visitenkarte.vcf", page_of("anke")),
        format!("/bilder/{}", demo::load::id_of("anke")),
    ]
}

#[tokio::test]
async fn without_a_session_there_is_only_the_public_list() {
    let app = TestApp::mini().await;
    let stranger = app.stranger();
    for page in pages(&app).into_iter().chain(others()) {
        let answer = stranger.get(&page).await;
        if OPEN.contains(&page.as_str()) {
            assert_eq!(answer.status, 200, "{page}");
            continue;
        }
        let to = format!("/anmelden?{}", encode(&[("weiter", &page)]));
        assert_eq!(
            (answer.status, answer.location()),
            (303, to.as_str()),
            "{page}"
        );
        assert!(!answer.has("Anke"), "{page}");
    }
    for (function, method) in functions() {
        let request = stranger
            .request(method, &function)
            .header("sec-fetch-site", "same-origin");
        let answer = stranger.send(request.body(Body::empty()).unwrap()).await;
        assert_eq!(answer.status, 401, "{function}: {}", answer.text());
        assert!(!answer.has("Brodersen"));
    }
}

both! {
    /// Nothing that comes from another site does anything, wherever it goes.
    async fn other_sites_change_nothing(app) {
        let anke = app.person("anke.brodersen").await;
        let tables = ["session", "profile_field", "outbox", "parked_input", "audit_event", "sign_in_throttle", "portrait"];
        let mut before = Vec::new();
        for table in tables {
            before.push(app.count(table).await);
        }
        let forms = ["/anmelden", "/abmelden", "/einrichten", "/konto/geraete", "/konto/kennwort", "/anzeige", "/gibt-es-nicht"];
        let functions = functions().into_iter().map(|(path, _)| path);
        let targets: Vec<String> = pages(&app).into_iter().chain(forms.map(str::to_owned)).chain(functions).chain(others()).collect();
        let fields = [
            ("login", "anke.brodersen"), ("password", "x"), ("others", "1"), ("about", "von fremder Seite"), ("version", "1"), ("lang", "en"),
        ];
        let origins: [&[(&str, &str)]; 6] = [
            &[("sec-fetch-site", "cross-site")],
            &[("sec-fetch-site", "same-site")],
            &[("sec-fetch-site", "none")],
            &[("origin", "https://a.example")],
            &[("origin", "null")],
            &[],
        ];
        for target in &targets {
            for (accept, origin) in ["text/html", "application/json"].into_iter().flat_map(|accept| origins.map(|origin| (accept, origin))) {
                let mut request = anke.request(Method::POST, target).header("accept", accept);
                request = request.header("content-type", "application/x-www-form-urlencoded");
                for (name, value) in origin {
                    request = request.header(*name, *value);
                }
                let answer = anke.send(request.body(Body::from(encode(&fields))).unwrap()).await;
                assert_eq!(answer.status, 403, "{target} {origin:?}");
                assert!(!answer.headers.contains_key("set-cookie"));
            }
        }
        for method in [Method::PUT, Method::PATCH, Method::DELETE] {
            let request = anke.request(method, "/konto/geraete").header("sec-fetch-site", "cross-site");
            assert_eq!(anke.send(request.body(Body::empty()).unwrap()).await.status, 403);
        }
        for (table, before) in tables.iter().zip(before) {
            assert_eq!(app.count(table).await, before, "{table}");
        }
        assert!(anke.is_signed_in().await);
    }
}

/// GET never changes anything but the limit of the session.
#[tokio::test]
async fn reading_writes_nothing() {
    let app = TestApp::mini().await;
    let anke = app.person("anke.brodersen").await;
    let before = (
        app.count("outbox").await,
        app.count("audit_event").await,
        app.count("session").await,
    );
    for page in pages(&app) {
        // The group of these addresses is a network, to which nobody belongs by a rule, and has no
        // section of this id.
        // Nothing is written yet, and no topic is called as the person is.
        let written = ["/seiten/", "/meldungen/", "/beitraege/", "/themen/"];
        // Topics are looked after by editors, of whom she is one.
        let elsewhere = (page.starts_with("/verwaltung") && page != "/verwaltung/themen")
            || written.iter().any(|room| page.starts_with(room))
            || page.contains("/zugehoerig")
            || (page.contains(&format!("/bereiche/{}", demo::load::group_id("vergabe")))
                && !page.contains("/seiten"));
        // Whoever is signed in is led on.
        let expected = match page.as_str() {
            "/anmelden" => 303,
            _ if elsewhere => 404,
            _ => 200,
        };
        assert_eq!(anke.get(&page).await.status, expected, "{page}");
    }
    for form in ["/abmelden", "/anzeige"] {
        assert!(anke.get(form).await.status >= 400, "{form}");
    }
    let after = (
        app.count("outbox").await,
        app.count("audit_event").await,
        app.count("session").await,
    );
    assert_eq!(before, after);
    assert!(anke.is_signed_in().await);
}

#[tokio::test]
async fn every_answer_has_its_headers() {
    let app = TestApp::mini().await;
    let anke = app.person("anke.brodersen").await;
    let portrait = {
        let page = anke.get(&page_of("anke")).await.text();
        let at = page.find("/bilder/").expect("a portrait");
        page[at..at + 40].to_owned()
    };
    let other = |kind: &'static str, method: Method, address: String| (kind, method, address);
    let cases = [
        other("page", Method::GET, "/".to_owned()),
        other("public page", Method::GET, "/hilfe".to_owned()),
        other("absent page", Method::GET, "/gibt-es-nicht".to_owned()),
        other("absent person", Method::GET, page_of("niemand")),
        other("file", Method::GET, "/favicon.svg".to_owned()),
        other("absent file", Method::GET, "/gibt/es.nicht".to_owned()),
        other("portrait", Method::GET, portrait),
        other(
            "card",
            Method::GET,
            format!("{}/visitenkarte.vcf", page_of("anke")),
        ),
        other(
            "absent card",
            Method::GET,
            format!("{}/visitenkarte.vcf", page_of("niemand")),
        ),
        other("data", Method::GET, "/api/directory/suggest".to_owned()),
        other("absent data", Method::GET, "/api/gibt/es-nicht".to_owned()),
        other("cross-site", Method::POST, "/anmelden".to_owned()),
        other("wrong method", Method::PUT, "/anmelden".to_owned()),
        other("probe", Method::GET, "/healthz".to_owned()),
        other("probe", Method::GET, "/readyz".to_owned()),
        other("figures", Method::GET, "/metrics".to_owned()),
    ];
    let stranger = app.stranger();
    for (kind, method, address) in cases {
        for who in [&anke, &stranger] {
            let answer = who
                .send(
                    who.request(method.clone(), &address)
                        .body(Body::empty())
                        .unwrap(),
                )
                .await;
            for (name, value) in [
                ("x-content-type-options", "nosniff"),
                ("referrer-policy", "same-origin"),
                ("cross-origin-opener-policy", "same-origin"),
                ("cross-origin-resource-policy", "same-origin"),
            ] {
                assert_eq!(
                    answer.header(name),
                    value,
                    "{kind} {address} {}",
                    answer.status
                );
            }
            for name in [
                "strict-transport-security",
                "permissions-policy",
                "x-request-id",
                "cache-control",
            ] {
                assert_ne!(answer.header(name), "", "{kind}: {name}");
            }
            let policy = answer.header("content-security-policy");
            assert!(
                policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"),
                "{kind}: {policy}"
            );
            assert!(!policy.contains("unsafe-inline"), "{kind}: {policy}");
            if answer.header("content-type").starts_with("text/html") {
                let nonce = policy
                    .split("'nonce-")
                    .nth(1)
                    .and_then(|rest| rest.split('\'').next())
                    .unwrap();
                let page = answer.text();
                for script in page.split("<script").skip(1) {
                    let head = script.split('>').next().unwrap();
                    assert!(head.contains(nonce), "{kind}: script without nonce: {head}");
                }
                assert!(!page.contains(" style=\""), "{kind}");
                assert!(
                    answer.header("cache-control").contains("no-store"),
                    "{kind}: {}",
                    answer.header("cache-control")
                );
            }
        }
    }
}

both! {
    /// Addresses as they are remembered lead to the page, and never to another host.
    async fn small_mistakes_in_an_address_lead_on(app) {
        let anke = app.person("anke.brodersen").await;
        let slash = anke.get("/personen/?q=Nowak").await;
        assert_eq!((slash.status, slash.location()), (308, "/personen?q=Nowak"));
        for hostile in ["//a.example/", "/\\a.example/", "///a.example/"] {
            assert_eq!(anke.get(hostile).await.status, 404, "{hostile}");
        }
        assert_eq!(anke.get("/anmelden?weiter=/personen").await.location(), "/personen");
        assert_eq!(anke.get("/anmelden?weiter=//a.example").await.location(), "/");
    }
}

both! {
    /// What is refused is called what it is.
    async fn refusals_are_titled_by_what_did_not_happen(app) {
        let refused = app.stranger().sign_in("anke.brodersen", "falsch").await;
        assert_eq!(refused.page().text(".al-errors h2"), "Anmeldung nicht möglich");
        let anke = app.person("anke.brodersen").await;
        let long = anke.get(&format!("/suche?q={}", "a".repeat(10_000))).await;
        assert_eq!((long.status, long.page().text("h1").as_str()), (414, "Diese Adresse ist zu lang"));
    }
}

both! {
    /// A form that led elsewhere is answered there, once, in words that nobody else can choose.
    async fn the_next_page_says_what_was_done(app) {
        let anke = app.person("anke.brodersen").await;
        let page = page_of("anke");
        crate::save(&anke, "anke", &[("about", "Neu.")]).await;
        let by_itself = anke.request(Method::GET, &page).header("x-by-itself", "1");
        let by_itself = anke.send(by_itself.body(Body::empty()).unwrap()).await;
        assert!(!by_itself.has("al-note"), "the reader has not seen it yet");
        assert_eq!(anke.get(&page).await.page().text(".al-note"), "Ihre Seite ist gespeichert.");
        assert!(!anke.get(&page).await.has("al-note"), "said once");

        let ended = anke.post_json("/abmelden", &[]).await;
        assert!(ended.has("/anmelden"));
        assert_eq!(anke.get("/anmelden").await.page().text(".al-note"), "Sie sind abgemeldet.");

        let made_up = anke.request(Method::GET, "/anmelden").header("cookie", "__Host-note=Rufen Sie 0190 an");
        assert!(!anke.send(made_up.body(Body::empty()).unwrap()).await.has("al-note"));
    }
}

both! {
    /// The menu and the main areas offer each person what opens for them, and nothing else.
    async fn every_door_of_the_shell_opens(app) {
        for login in ["anke.brodersen", "kerstin.vogt", "robert.capek", "ines.falk"] {
            let person = app.person(login).await;
            let shell = person.get("/datenschutz").await.page();
            let doors = shell.attributes(".al-tools a, .al-rail a", "href");
            assert!(doors.len() > 3, "{login}: {doors:?}");
            for door in doors {
                assert_eq!(person.get(&door).await.status, 200, "{login} at {door}");
            }
        }
    }
}
