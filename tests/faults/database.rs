//! A database that somebody else holds, or that is gone: who only reads goes on where that can be,
//! who saves is told, and all goes on without a restart.

use std::time::Duration;

use platform::database::{Database, Location, Queries};
use testing::{Data, Engine, administer};

use crate::{
    server::{Log, Server, page_of, save, tasks},
    until,
};

#[tokio::test]
async fn a_database_held_by_another_program_stops_saving_and_nothing_else() {
    let data = Data::mini(Engine::Sqlite).await.unwrap();
    let log = Log::new(&data.folder);
    let server = Server::start(&data.folder, None, log.path());
    let anke = server.person("anke.brodersen");
    let file = Location::File(data.folder.join("allmende.db"));
    let before = tasks(&anke, "anke").unwrap();
    let other = Database::open(&file).await.unwrap();
    let held = other.begin(&Queries::default()).await.unwrap();

    for page in ["/", "/personen", "/hilfe", &page_of("anke")] {
        assert_eq!(anke.status(page), 200, "{page}");
    }
    let answer = save(&anke, "anke", &before, "Quastenflosser").unwrap();
    assert_eq!(answer.status, 503, "{}", answer.body);
    assert!(answer.body.contains("Ihre Eingaben stehen noch hier"));
    assert!(
        answer.body.contains("Quastenflosser"),
        "what was typed is kept"
    );
    let fields = [
        ("login", "mehmet.aydin"),
        ("password", demo::load::PASSWORD),
    ];
    let answer = server.browser().post("/anmelden", &fields).unwrap();
    assert_eq!(answer.status, 503);
    assert!(answer.body.contains("Ihre Eingaben stehen noch hier"));
    assert_eq!(anke.status("/healthz"), 200);

    drop(held);
    other.close().await;
    until("saved", Duration::from_secs(5), || {
        save(&anke, "anke", &before, "Quastenflosser")
            .unwrap()
            .status
            == 303
    });
}

#[tokio::test]
async fn a_database_that_is_gone_is_told_and_comes_back() {
    let Some(data) = Data::mini(Engine::Postgres).await else {
        return;
    };
    let address = data.database.clone().unwrap();
    let name = address.rsplit('/').next().unwrap().to_owned();
    let log = Log::new(&data.folder);
    let server = Server::start(&data.folder, Some(&address), log.path());
    let (anke, stranger) = (server.person("anke.brodersen"), server.browser());

    let before = tasks(&anke, "anke").unwrap();
    administer(&format!("alter database {name} allow_connections false")).await;
    let ended =
        format!("select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}'");
    administer(&ended).await;
    for page in ["/", "/personen", &page_of("anke")] {
        let answer = anke.get(page).unwrap();
        assert_eq!(answer.status, 503, "{page}");
        assert!(
            answer.body.contains("Gerade nicht erreichbar"),
            "{page}: {}",
            answer.body
        );
    }
    assert_eq!(
        save(&anke, "anke", &before, "Quastenflosser")
            .unwrap()
            .status,
        503
    );
    // Whoever has not signed in sees what needs no database.
    for page in ["/anmelden", "/hilfe"] {
        assert_eq!(stranger.status(page), 200, "{page}");
    }
    let fields = [
        ("login", "mehmet.aydin"),
        ("password", demo::load::PASSWORD),
    ];
    let answer = stranger.post("/anmelden", &fields).unwrap();
    assert_eq!(answer.status, 503);
    assert!(answer.body.contains("Ihre Eingaben stehen noch hier"));
    assert_eq!(stranger.status("/readyz"), 503);
    assert_eq!(stranger.status("/healthz"), 200);

    administer(&format!("alter database {name} allow_connections true")).await;
    until("ready", Duration::from_secs(5), || {
        stranger.status("/readyz") == 200
    });
    assert_eq!(anke.status("/"), 200);
    assert_eq!(
        save(&anke, "anke", &before, "Quastenflosser")
            .unwrap()
            .status,
        303
    );
    until("found", Duration::from_secs(20), || {
        anke.found("Quastenflosser") == Some(1)
    });
}
