//! The command line: `allmende serve | setup | demo | import | migrate | reindex | check`.

mod commands;

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand, ValueEnum};
use platform::config::{self, Config};

/// Das soziale Intranet für die öffentliche Verwaltung.
#[derive(Debug, Parser)]
#[command(version, about)]
struct Arguments {
    /// Konfiguration (TOML); `ALLMENDE_…`-Umgebungsvariablen gehen vor.
    #[arg(long, global = true)]
    config: Option<PathBuf>,
    /// Ordner für Datenbank, Index und Dateien.
    #[arg(long, global = true)]
    data: Option<PathBuf>,
    /// Ordner der gebauten Oberfläche.
    #[arg(long, global = true)]
    site: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Startet den Server.
    Serve {
        /// Adresse, auf der der Server lauscht.
        #[arg(long)]
        listen: Option<std::net::SocketAddr>,
        /// Auch über http unter anderen Namen als localhost anmelden; nur zum Ausprobieren.
        #[arg(long)]
        insecure_http: bool,
    },
    /// Richtet eine leere Installation mit einer ersten Behörde und Verwaltung ein.
    Setup(commands::setup::Setup),
    /// Lädt die Demowelt „Land Mittelau“ in eine leere Installation.
    Demo {
        #[arg(long, value_enum, default_value = "demo")]
        size: DemoSize,
    },
    /// Liest fremde Daten ein.
    Import {
        #[command(subcommand)]
        what: Import,
    },
    /// Bringt die Datenbank auf den Stand dieses Programms.
    Migrate,
    /// Baut den Suchindex neu auf; ein laufender Server tut es selbst.
    Reindex,
    /// Prüft Konfiguration, Datenbank und Index.
    Check,
}

#[derive(Debug, Subcommand)]
enum Import {
    /// Organigramm im offenen Berliner Format (JSON).
    Organigramm {
        file: PathBuf,
        /// Schlüssel der Behörde.
        #[arg(long)]
        authority: String,
        /// Legt die Behörde mit diesem Namen an, wenn es sie nicht gibt.
        #[arg(long)]
        create: Option<String>,
    },
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum DemoSize {
    Mini,
    Demo,
    /// 10.000 Personen, für Messungen.
    Load,
    /// 25.000 Personen, für Messungen.
    State,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let config = match configuration(&arguments) {
        Ok(config) => config,
        Err(error) => return commands::failed(&error),
    };
    commands::log(&config);
    for variable in config::unknown_variables() {
        tracing::warn!("{variable} sets nothing: no key of the configuration has this name");
    }
    let runtime = match tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
    {
        Ok(runtime) => runtime,
        Err(error) => return commands::failed(&error),
    };
    runtime.block_on(run(arguments.command, config))
}

fn configuration(arguments: &Arguments) -> Result<Config, Box<dyn std::error::Error>> {
    let mut config = Config::load(arguments.config.as_deref())
        .map_err(|error| format!("Die Konfiguration lässt sich nicht lesen: {error}"))?;
    if let Some(data) = &arguments.data {
        config.data.clone_from(data);
    }
    if let Some(site) = &arguments.site {
        config.site.clone_from(site);
    }
    if let Command::Serve {
        listen,
        insecure_http,
    } = &arguments.command
    {
        config.listen = listen.unwrap_or(config.listen);
        config.insecure_http |= insecure_http;
    }
    Ok(config)
}

async fn run(command: Command, config: Config) -> ExitCode {
    match command {
        Command::Serve { .. } => commands::serve::serve(config).await,
        Command::Setup(setup) => commands::setup::run(config, setup).await,
        Command::Demo { size } => {
            let size = match size {
                DemoSize::Mini => demo::Size::Mini,
                DemoSize::Demo => demo::Size::Demo,
                DemoSize::Load => demo::Size::Load(10_000),
                DemoSize::State => demo::Size::Load(25_000),
            };
            commands::demo::run(config, size).await
        }
        Command::Import {
            what:
                Import::Organigramm {
                    file,
                    authority,
                    create,
                },
        } => commands::import::run(config, &file, &authority, create).await,
        Command::Migrate => commands::upkeep::migrate(config).await,
        Command::Reindex => commands::upkeep::reindex(config).await,
        Command::Check => commands::upkeep::check(config).await,
    }
}
