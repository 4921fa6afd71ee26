//! `allmende migrate | reindex | check`: what an operator does now and then.

use std::process::ExitCode;

use platform::{
    config::Config,
    database::Database,
    follow,
    http::Assets,
    search::{self, Cause, SearchError, State},
};

use super::{DOCUMENTS, InUse, failed, open, say};

pub(crate) async fn migrate(config: Config) -> ExitCode {
    let done = async {
        std::fs::create_dir_all(&config.data)?;
        let db = Database::open(&config.location()).await?;
        let changes = db.migrate().await?;
        db.close().await;
        Ok::<_, Box<dyn std::error::Error>>(changes)
    };
    match done.await {
        Ok(changes) if changes.is_empty() => say("Die Datenbank ist auf dem neuesten Stand."),
        Ok(changes) => say(format_args!("Geändert: {}.", changes.join(", "))),
        Err(error) => return failed(&error),
    }
    ExitCode::SUCCESS
}

/// Where a server runs on the same data, it is asked to rebuild and goes on answering meanwhile.
pub(crate) async fn reindex(config: Config) -> ExitCode {
    let folder = config.index();
    let app = match open(config).await {
        Ok(app) => app,
        Err(error) if !error.is::<InUse>() => return failed(&error),
        Err(_) => {
            return match search::request_rebuild(&folder, DOCUMENTS) {
                Ok(()) => {
                    say("Der laufende Server baut den Index neu auf.");
                    ExitCode::SUCCESS
                }
                Err(error) => failed(&error),
            };
        }
    };
    let done = follow::rebuild(&app, &app::capabilities::findables()).await;
    app.db.clone().close().await;
    match done {
        Ok(count) => {
            say(format_args!("Index neu aufgebaut: {count} Dokumente."));
            ExitCode::SUCCESS
        }
        Err(error) => failed(&error),
    }
}

pub(crate) async fn check(config: Config) -> ExitCode {
    let mut all_well = true;
    let mut report = |name: &str, problem: Option<String>| match problem {
        None => say(format_args!("{name:<16} in Ordnung")),
        Some(problem) => {
            all_well = false;
            say(format_args!("{name:<16} {problem}"));
        }
    };
    report(
        "Oberfläche",
        Assets::load(&config.site)
            .err()
            .map(|error| error.to_string()),
    );
    match Database::open(&config.location()).await {
        Ok(db) => {
            let behind = db.needs_migration().await;
            let problem = match behind {
                Ok(false) => None,
                Ok(true) => Some("älter als dieses Programm: allmende migrate".to_owned()),
                Err(error) => Some(error.to_string()),
            };
            report("Datenbank", problem);
            db.close().await;
        }
        Err(error) => report("Datenbank", Some(error.to_string())),
    }
    let folder = config.index();
    let state = tokio::task::spawn_blocking(move || {
        search::Index::open(&folder, DOCUMENTS).map(|index| index.state())
    });
    match state.await {
        Ok(Ok(State::Ready)) => report("Index", None),
        Ok(Ok(State::NeedsRebuild(Cause::Damaged(cause)))) => {
            report(
                "Index",
                Some(format!(
                    "beschädigt, wird beim Start neu aufgebaut: {cause}"
                )),
            );
        }
        Ok(Ok(State::NeedsRebuild(_))) => say("Index            wird beim Start neu aufgebaut"),
        Ok(Err(SearchError::Held(_))) => {
            say("Index            in Gebrauch durch einen laufenden Server");
        }
        Ok(Err(error)) => report("Index", Some(error.to_string())),
        Err(error) => report("Index", Some(error.to_string())),
    }
    if all_well {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
