//! What each command does, and what they share: opening the program and saying how it went.

pub(crate) mod demo;
pub(crate) mod import;
pub(crate) mod serve;
pub(crate) mod setup;
pub(crate) mod upkeep;

use std::{
    fmt::Display,
    io::{IsTerminal, Write},
    path::PathBuf,
    process::ExitCode,
};

use platform::{
    clock::{self, Clock},
    config::Config,
    context::{App, Parts},
    database::Database,
    live::{Hub, Pace},
    metrics::Metrics,
    passwords::{Cost, Passwords},
    search::{Index, SearchError},
};

/// The version of the index's documents; another one is rebuilt.
const DOCUMENTS: u32 = 3;
/// Passwords hashed at the same time.
const HASHES_AT_ONCE: usize = 2;

/// Says on the console why a command ended.
pub(crate) fn failed(error: &dyn Display) -> ExitCode {
    let _ = writeln!(std::io::stderr(), "allmende: {error}");
    ExitCode::FAILURE
}

/// Says something on the console.
pub(crate) fn say(text: impl Display) {
    let _ = writeln!(std::io::stdout(), "{text}");
}

/// Log lines go to standard error; `RUST_LOG` chooses more or fewer.
pub(crate) fn log(config: &Config) {
    use tracing_subscriber::{EnvFilter, fmt};
    let filter =
        EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info,tantivy=warn"));
    let builder = fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(std::io::stderr().is_terminal());
    let done = match config.log_json {
        true => builder.json().try_init(),
        false => builder.compact().try_init(),
    };
    if let Err(error) = done {
        failed(&error);
    }
}

/// A server runs on this data folder.
#[derive(Debug)]
pub(crate) struct InUse;

impl Display for InUse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Der Index ist in Gebrauch: Ein Server läuft auf diesem Datenordner.")
    }
}
impl std::error::Error for InUse {}

type Opened = Result<App, Box<dyn std::error::Error + Send + Sync>>;

/// Opens database and index and brings the schema to the newest version.
pub(crate) async fn open(config: Config) -> Opened {
    let folder = config.index();
    open_with(config, folder).await
}

/// Opens the database for a command that only writes to it. The index of the data folder may
/// belong to a running server, so an empty one stands in.
pub(crate) async fn open_beside_a_server(config: Config) -> Opened {
    let folder = std::env::temp_dir().join(format!("allmende-{}", clock::random_id::<()>()));
    let opened = open_with(config, folder.clone()).await;
    std::fs::remove_dir_all(folder)?;
    opened
}

async fn open_with(config: Config, folder: PathBuf) -> Opened {
    std::fs::create_dir_all(&config.data)?;
    let db = Database::open(&config.location()).await?;
    for change in db.migrate().await? {
        tracing::info!(change, "schema changed");
    }
    let search = tokio::task::spawn_blocking(move || Index::open(&folder, DOCUMENTS)).await?;
    let search = search.map_err(|error| match error {
        SearchError::Held(_) => Box::<dyn std::error::Error + Send + Sync>::from(InUse),
        error => error.into(),
    })?;
    let clock = Clock::system(&config.time_zone)?;
    let passwords = Passwords::new(HASHES_AT_ONCE, Cost::Full);
    Ok(App::new(Parts {
        config,
        db,
        clock,
        search,
        passwords,
        metrics: Metrics::default(),
        hits: app::capabilities::HITS,
        live: Hub::new(Pace::default()),
    }))
}
