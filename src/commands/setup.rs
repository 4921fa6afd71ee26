//! `allmende setup`: an empty installation with a first authority and its administrator, who signs
//! in the first time with a one-time code.

use std::process::ExitCode;

use clap::Args;
use directory::{
    Belonging, Contact, PersonName,
    usecases::{
        self,
        record::{self, NewAffiliation, NewAuthority, NewPerson, NewUnit},
    },
};
use platform::{
    access::{Administration, Role, mandate},
    clock,
    config::Config,
    context::Cx,
    error::AppError,
};

use super::{failed, open, say};

#[derive(Args, Debug)]
pub(crate) struct Setup {
    /// Schlüssel der ersten Behörde: kleine Buchstaben und Ziffern, Teil ihrer Adresse.
    #[arg(long)]
    key: String,
    /// Kurzzeichen, wie es das Wappen zeigt.
    #[arg(long)]
    short: String,
    /// Name der Behörde.
    #[arg(long)]
    name: String,
    /// Vorname der ersten Verwaltungsperson.
    #[arg(long)]
    given: String,
    /// Nachname der ersten Verwaltungsperson.
    #[arg(long)]
    family: String,
    /// Anmeldename der ersten Verwaltungsperson.
    #[arg(long)]
    login: String,
}

pub(crate) async fn run(config: Config, setup: Setup) -> ExitCode {
    let is_key = |key: &str| {
        !key.is_empty()
            && key
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    };
    if !is_key(&setup.key) {
        return failed(&"--key: Bitte nur kleine Buchstaben und Ziffern.");
    }
    let app = match open(config).await {
        Ok(app) => app,
        Err(error) => return failed(&error),
    };
    let cx = app.system();
    match usecases::is_empty(&cx).await {
        Ok(true) => {}
        Ok(false) => return failed(&"Hier ist schon eine Behörde eingerichtet."),
        Err(error) => return failed(&error),
    }
    let code = match establish(&cx, &setup).await {
        Ok(code) => code,
        Err(error) => return failed(&error),
    };
    say(format_args!("{} ist eingerichtet.", setup.name));
    say(format_args!(
        "Einmalcode für {}, 24 Stunden gültig: {code}",
        setup.login
    ));
    say("Starten Sie „allmende serve“ und geben Sie den Code unter /einrichten ein.");
    app.db.clone().close().await;
    ExitCode::SUCCESS
}

async fn establish(cx: &Cx, setup: &Setup) -> Result<String, AppError> {
    let by = Administration::console();
    let tx = cx.begin().await?;
    let authority = NewAuthority {
        key: setup.key.clone(),
        short: setup.short.clone(),
        name: setup.name.clone(),
        house: "darkblue".to_owned(),
        released_fields: Some("phone,email,room,site,city".to_owned()),
        ..NewAuthority::default()
    };
    let of = record::authority(cx, &tx, by, authority).await?;
    let unit = NewUnit {
        key: "leitung".to_owned(),
        kind: "Leitung".to_owned(),
        name: "Leitung".to_owned(),
        ..NewUnit::default()
    };
    let unit = record::unit(cx, &tx, by, of, unit).await?;
    let person = clock::new_id(cx.now);
    let name = PersonName {
        given: setup.given.clone(),
        family: setup.family.clone(),
        ..PersonName::default()
    };
    record::person(
        cx,
        &tx,
        person,
        NewPerson {
            name,
            welcome_since: None,
        },
        &[],
    )
    .await?;
    let affiliation = NewAffiliation {
        person,
        unit,
        belonging: Belonging::Home,
        from: Some(cx.today),
        until: None,
        released: false,
        function: "Verwaltung von Allmende".to_owned(),
        official_title: String::new(),
        contact: Contact::default(),
        site: None,
        first_aider: false,
        fire_warden: false,
    };
    record::affiliation(cx, &tx, by, of, affiliation).await?;
    mandate::appoint(&tx, person, Role::Operator, None).await?;
    mandate::appoint(&tx, person, Role::Administrator, Some(of)).await?;
    let account =
        account::usecases::create_account(cx, &tx, person, &setup.login, None, false).await?;
    let code = account::usecases::issue_code(cx, &tx, account).await?;
    tx.commit().await?;
    Ok(code)
}
