//! From an empty installation to the first session.

use directory::{
    Belonging, Contact, PersonName,
    usecases::record::{self, NewAffiliation, NewAuthority, NewPerson, NewUnit},
};
use platform::{
    access::{Administration, Role, mandate},
    clock,
    id::Id,
    kinds,
};
use testing::{Engine, TestApp};

/// What `allmende setup` does.
async fn set_up(app: &TestApp) -> (Id<kinds::Account>, String) {
    let cx = app.app.system();
    let by = Administration::console();
    let tx = cx.begin().await.unwrap();
    let authority = NewAuthority {
        key: "amt".to_owned(),
        short: "AMT".to_owned(),
        name: "Amt Auental".to_owned(),
        ..NewAuthority::default()
    };
    let of = record::authority(&cx, &tx, by, authority).await.unwrap();
    let unit = NewUnit {
        key: "leitung".to_owned(),
        kind: "Leitung".to_owned(),
        name: "Leitung".to_owned(),
        ..NewUnit::default()
    };
    let unit = record::unit(&cx, &tx, by, of, unit).await.unwrap();
    let person = clock::new_id(cx.now);
    let name = PersonName {
        given: "Erna".to_owned(),
        family: "Erste".to_owned(),
        ..PersonName::default()
    };
    record::person(
        &cx,
        &tx,
        person,
        NewPerson {
            name,
            welcome_since: None,
        },
        &[],
    )
    .await
    .unwrap();
    let affiliation = NewAffiliation {
        person,
        unit,
        belonging: Belonging::Home,
        from: Some(cx.today),
        until: None,
        released: false,
        function: "Verwaltung".to_owned(),
        official_title: String::new(),
        contact: Contact::default(),
        site: None,
        first_aider: false,
        fire_warden: false,
    };
    record::affiliation(&cx, &tx, by, of, affiliation)
        .await
        .unwrap();
    mandate::appoint(&tx, person, Role::Operator, None)
        .await
        .unwrap();
    let account = account::usecases::create_account(&cx, &tx, person, "erna.erste", None, false)
        .await
        .unwrap();
    let code = account::usecases::issue_code(&cx, &tx, account)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    (account, code)
}

async fn new_code(app: &TestApp, account: Id<kinds::Account>) -> String {
    let cx = app.app.system();
    let tx = cx.begin().await.unwrap();
    let code = account::usecases::issue_code(&cx, &tx, account)
        .await
        .unwrap();
    tx.commit().await.unwrap();
    code
}

async fn a_code_works_once(engine: Engine) {
    let Some(app) = TestApp::empty_on(engine).await else {
        return;
    };
    let stranger = app.stranger();
    assert!(stranger.get("/").await.location().starts_with("/anmelden"));
    assert_eq!(stranger.get("/anmelden").await.status, 200);

    let (account, code) = set_up(&app).await;
    let good = "Tulpe-Amboss-Fahrrad-Nebel";
    let send = async |code: &str, password: &str| {
        app.stranger()
            .post(
                "/einrichten",
                &[("code", code), ("password", password), ("repeat", password)],
            )
            .await
    };
    assert_eq!(send("7K-3M-QX-P4-9D-WB-2T-HE", good).await.status, 422);
    assert_eq!(
        send(&code, "123456789012").await.status,
        422,
        "a weak password"
    );
    // An account without password lets nobody in.
    assert_eq!(app.stranger().sign_in("erna.erste", "").await.status, 422);
    assert_eq!(app.stranger().sign_in("erna.erste", good).await.status, 422);

    let typed = code.to_lowercase().replace('-', " ");
    let erna = app.stranger();
    let done = erna
        .post(
            "/einrichten",
            &[("code", &typed), ("password", good), ("repeat", good)],
        )
        .await;
    assert_eq!(
        (done.status, done.location()),
        (303, "/"),
        "{}",
        done.text()
    );
    app.settle().await;
    for page in ["/", "/personen", "/behoerden/amt"] {
        let answer = erna.get(page).await;
        assert_eq!(answer.status, 200, "{page}");
    }
    assert_eq!(
        send(&code, "Andere-Wolke-Ziegel-Bratsche").await.status,
        422,
        "used twice"
    );
    assert_eq!(app.stranger().sign_in("erna.erste", good).await.status, 303);

    let earlier = new_code(&app, account).await;
    let later = new_code(&app, account).await;
    assert_eq!(
        send(&earlier, "Andere-Wolke-Ziegel-Bratsche").await.status,
        422,
        "replaced by a later one"
    );
    app.advance(24 * 3600 + 1);
    assert_eq!(
        send(&later, "Andere-Wolke-Ziegel-Bratsche").await.status,
        422,
        "older than a day"
    );
}

#[tokio::test]
async fn a_code_works_once_sqlite() {
    a_code_works_once(Engine::Sqlite).await;
}

#[tokio::test]
async fn a_code_works_once_postgres() {
    a_code_works_once(Engine::Postgres).await;
}
