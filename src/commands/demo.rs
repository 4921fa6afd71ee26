//! `allmende demo`: the demo world in an empty installation.

use std::process::ExitCode;

use platform::{config::Config, follow};

use super::{failed, open, say};

pub(crate) async fn run(config: Config, size: demo::Size) -> ExitCode {
    let app = match open(config).await {
        Ok(app) => app,
        Err(error) => return failed(&error),
    };
    let cx = app.system();
    match directory::usecases::is_empty(&cx).await {
        Ok(true) => {}
        Ok(false) => {
            return failed(
                &"Hier liegen schon Daten. Die Demowelt kommt nur in eine leere Installation.",
            );
        }
        Err(error) => return failed(&error),
    }
    let world = demo::world(size);
    if let Err(error) = demo::load::load(&cx, &world).await {
        return failed(&error);
    }
    if let Err(error) = demo::stories(&cx).await {
        return failed(&error);
    }
    if let Err(error) = demo::library(&cx, &world).await {
        return failed(&error);
    }
    if let Err(error) = follow::rebuild(&app, &app::capabilities::findables()).await {
        return failed(&error);
    }
    say(format_args!(
        "Demowelt „Land Mittelau“ geladen: {} Behörden, {} Personen.",
        world.authorities.len(),
        world.persons.len()
    ));
    say(format_args!(
        "Anmeldungen (Kennwort für alle: {}):",
        demo::load::PASSWORD
    ));
    for (key, role) in demo::CAST {
        let person = world
            .person(key)
            .filter(|person| person.affiliations.iter().any(|a| a.unit.is_some()));
        let login = person.and_then(|person| person.account.as_ref());
        if let Some(login) = login {
            say(format_args!("  {:<24} {role}", login.name));
        }
    }
    app.db.clone().close().await;
    ExitCode::SUCCESS
}
