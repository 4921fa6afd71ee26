//! The application as a test meets it: its own database and index, a clock that stands still, and
//! people as clients who sign in through the real form.
//!
//! The mini demo world is loaded once a build and engine; each test gets a copy of it. Without
//! `ALLMENDE_TEST_POSTGRES` (see `script/postgres`) tests run on SQLite alone and say so.
//!
//! For development only: no crate that is shipped depends on this one.
#![expect(
    clippy::missing_panics_doc,
    clippy::unused_self,
    reason = "a helper of tests panics to fail the test, and reads as one of its application"
)]
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "what fails here fails the test"
)]

mod client;
mod live;
pub mod page;
mod template;

use std::{
    path::{Path, PathBuf},
    sync::Once,
    time::Duration,
};

use app::capabilities::findables;
use axum::Router;
use platform::{
    clock::{self, Clock},
    config::Config,
    context::{App, Parts},
    database::Database,
    follow,
    http::Assets,
    id::Id,
    kinds,
    live::{Hub, Pace},
    metrics::Metrics,
    passwords::{Cost, Passwords},
    search::Index,
    time::Instant,
};
use sea_orm::{ConnectionTrait, Statement, Value};

pub use client::{Answer, Client, encode, multipart, same};
pub use live::{Served, Tab};
pub use template::administer;

/// 24 November 2026, 8:00 UTC: the day on which the demo world plays.
pub const NOW: Instant = Instant(1_795_507_200_000_000);

/// Opens `/metrics`.
pub const METRICS_TOKEN: &str = "nur-fuer-die-Tests";

/// Where the installation is found, by what links in mails say.
pub const ADDRESS: &str = "https://allmende.example";

/// Where the data of a test lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// How often a test does what it does at random: the usual number, and `SOAK` times that where this
/// variable is set (see `script/soak`).
#[expect(
    clippy::disallowed_methods,
    reason = "how patient somebody is, only the environment knows"
)]
pub fn times(usual: usize) -> usize {
    let factor = std::env::var("SOAK").ok();
    usual * factor.map_or(1, |factor| factor.parse().expect("SOAK is a number"))
}

/// Address of the cluster for tests.
#[expect(
    clippy::disallowed_methods,
    reason = "where PostgreSQL is, only the environment knows"
)]
pub(crate) fn cluster() -> Option<String> {
    static SAID: Once = Once::new();
    let found = std::env::var("ALLMENDE_TEST_POSTGRES").ok();
    if found.is_none() {
        SAID.call_once(|| {
            eprintln!("ALLMENDE_TEST_POSTGRES is not set: tests run on SQLite alone.");
        });
    }
    found
}

/// The data of a test: a folder and, on PostgreSQL, a database. Both go when this is dropped.
#[derive(Debug, Default)]
pub struct Data {
    pub folder: PathBuf,
    /// Address of the database; none for SQLite, whose file lies in the folder.
    pub database: Option<String>,
}

impl Data {
    /// A copy of the mini demo world; nothing where the engine is not there.
    pub async fn mini(engine: Engine) -> Option<Self> {
        let template = Box::pin(template::mini(engine)).await?;
        let folder = fresh_folder();
        template.copy_to(&folder);
        let database = match engine {
            Engine::Sqlite => None,
            Engine::Postgres => Some(template::create(Some(&template.database)).await),
        };
        Some(Self { folder, database })
    }

    /// Copies the mini demo world on SQLite into a folder.
    pub async fn mini_at(folder: &Path) {
        let template = Box::pin(template::mini(Engine::Sqlite)).await;
        template.expect("SQLite is always there").copy_to(folder);
    }

    async fn empty(engine: Engine) -> Option<Self> {
        let database = match engine {
            Engine::Sqlite => None,
            Engine::Postgres => {
                cluster()?;
                Some(template::create(None).await)
            }
        };
        let folder = fresh_folder();
        Some(Self { folder, database })
    }
}

impl Drop for Data {
    fn drop(&mut self) {
        if let Some(database) = self.database.take() {
            template::drop_database(database);
        }
        if !self.folder.as_os_str().is_empty() {
            let _ = std::fs::remove_dir_all(&self.folder);
        }
    }
}

/// A running application.
pub struct TestApp {
    pub app: App,
    pub router: Router,
    engine: Engine,
    data: Data,
}

impl TestApp {
    /// With the mini demo world, on SQLite.
    pub async fn mini() -> Self {
        Self::mini_on(Engine::Sqlite)
            .await
            .expect("SQLite is always there")
    }

    /// With the mini demo world; nothing where the engine is not there.
    pub async fn mini_on(engine: Engine) -> Option<Self> {
        let data = Data::mini(engine).await?;
        Some(Self::start(engine, data).await)
    }

    /// With nothing in it; nothing where the engine is not there.
    pub async fn empty_on(engine: Engine) -> Option<Self> {
        let data = Data::empty(engine).await?;
        let app = Self::start(engine, data).await;
        app.settle().await;
        Some(app)
    }

    /// With a world of its own, on SQLite.
    pub async fn with_world(world: &demo::World) -> Self {
        let app = Self::empty_on(Engine::Sqlite)
            .await
            .expect("SQLite is always there");
        Box::pin(demo::load::load(&app.app.system(), world))
            .await
            .unwrap();
        app.settle().await;
        app
    }

    async fn start(engine: Engine, data: Data) -> Self {
        let folder = &data.folder;
        let app = open(folder, data.database.clone()).await;
        std::fs::create_dir_all(folder.join("site")).unwrap();
        std::fs::write(
            folder.join("site/favicon.svg"),
            "<svg xmlns='http://www.w3.org/2000/svg'/>",
        )
        .unwrap();
        let router = app::server::router(app.clone(), assets());
        Self {
            app,
            router,
            engine,
            data,
        }
    }

    /// Stops and starts on the same data; `meanwhile` gets the folder of the data.
    pub async fn restart(mut self, meanwhile: impl FnOnce(&Path)) -> Self {
        let (data, engine) = (std::mem::take(&mut self.data), self.engine);
        self.app.db.clone().close().await;
        drop(self);
        meanwhile(&data.folder);
        Self::start(engine, data).await
    }

    /// Another process on the same PostgreSQL database, with an index of its own.
    pub async fn beside(&self) -> Self {
        let folder = fresh_folder();
        let data = Data {
            folder,
            database: self.data.database.clone(),
        };
        let mut other = Self::start(self.engine, data).await;
        other.data.database = None; // It goes with the first.
        other
    }

    /// Somebody who is not signed in.
    pub fn stranger(&self) -> Client {
        Client::new(self.router.clone())
    }

    /// Somebody with an account, signed in through the form.
    pub async fn person(&self, login: &str) -> Client {
        let client = self.stranger();
        let answer = client.sign_in(login, demo::load::PASSWORD).await;
        assert_eq!(
            answer.status,
            303,
            "{login} cannot sign in: {}",
            answer.text()
        );
        client
    }

    /// Brings the index up to all changes.
    pub async fn settle(&self) {
        let newest = match self.engine {
            Engine::Sqlite => "select max(seq) as at from outbox",
            // Not followed while a transaction of any test in the cluster began before it ended.
            Engine::Postgres => "select max(cast(cast(xid as text) as bigint)) as at from outbox",
        };
        for _ in 0..500 {
            follow::catch_up(&self.app, &findables()).await.unwrap();
            let newest = self.rows(newest, &["at"]).await.concat().concat();
            if self.app.search.watermark() >= newest.parse().ok() {
                return;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        panic!("the index does not catch up");
    }

    /// Moves the clock.
    pub fn advance(&self, seconds: i64) {
        self.app.clock.advance(seconds);
    }

    /// Changes the database behind the application's back.
    pub async fn execute(&self, sql: &str, values: impl IntoIterator<Item = Value>) {
        let tx = self.app.system().begin().await.unwrap();
        let statement = Statement::from_sql_and_values(tx.get_database_backend(), sql, values);
        tx.execute_raw(statement).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// The rows of a query, as text, for comparing.
    pub async fn rows(&self, sql: &str, columns: &[&str]) -> Vec<Vec<String>> {
        let read = self.app.system().read();
        let statement = Statement::from_string(read.get_database_backend(), sql);
        let rows = read.query_all_raw(statement).await.unwrap();
        // What none of these can read is null.
        let text = |row: &sea_orm::QueryResult, column: &str| {
            let as_number = |_| row.try_get::<i64>("", column).map(|n| n.to_string());
            let as_id = |_| row.try_get::<Id<()>>("", column).map(|id| id.to_string());
            let as_bool = |_| {
                row.try_get::<bool>("", column)
                    .map(|b| i64::from(b).to_string())
            };
            let text = row.try_get::<String>("", column);
            text.or_else(as_number)
                .or_else(as_id)
                .or_else(as_bool)
                .unwrap_or_default()
        };
        rows.iter()
            .map(|row| columns.iter().map(|column| text(row, column)).collect())
            .collect()
    }

    /// How many rows a table has.
    pub async fn count(&self, table: &str) -> i64 {
        let rows = self
            .rows(&format!("select count(*) as n from {table}"), &["n"])
            .await;
        rows.first()
            .and_then(|row| row.first())
            .and_then(|n| n.parse().ok())
            .unwrap()
    }

    /// The id of an authority of the demo world.
    pub fn authority(&self, key: &str) -> Id<kinds::Authority> {
        let namespace = clock::named_id::<()>(uuid::Uuid::nil(), "authority");
        clock::named_id(namespace.uuid(), key)
    }

    /// The id of a unit of the demo world.
    pub fn unit(&self, authority: &str, key: &str) -> Id<kinds::Unit> {
        clock::named_id(self.authority(authority).uuid(), &format!("unit {key}"))
    }

    /// Folder of the data.
    pub fn folder(&self) -> &Path {
        &self.data.folder
    }
}

fn assets() -> Assets {
    Assets {
        js: "/pkg/a.js".to_owned(),
        wasm: "/pkg/a.wasm".to_owned(),
        css: "/pkg/a.css".to_owned(),
        editor: "/pkg/a.editor.js".to_owned(),
    }
}

/// A new folder, empty; whoever asked removes it.
pub fn fresh_folder() -> PathBuf {
    let folder = std::env::temp_dir().join(format!("allmende-test-{}", clock::random_id::<()>()));
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// Opens database and index as `allmende serve` does.
async fn open(folder: &Path, database: Option<String>) -> App {
    let config = Config {
        data: folder.to_owned(),
        site: folder.join("site"),
        database,
        metrics_token: Some(METRICS_TOKEN.to_owned()),
        address: Some(ADDRESS.to_owned()),
        // Nothing is sent unless a test does it.
        mail_server: Some("mail.invalid".to_owned()),
        mail_from: Some("Allmende <allmende@mittelau.example>".to_owned()),
        ..Config::default()
    };
    let db = Database::open(&config.location()).await.unwrap();
    db.migrate().await.unwrap();
    let search = Index::open(&config.index(), 1).unwrap();
    let passwords = Passwords::new(2, Cost::Slight);
    App::new(Parts {
        config,
        db,
        clock: Clock::fixed(NOW),
        search,
        passwords,
        metrics: Metrics::default(),
        hits: app::capabilities::HITS,
        live: Hub::new(Pace {
            beat: Duration::from_millis(400),
            check: Duration::from_millis(200),
        }),
    })
}

/// A test on both engines, each on its own copy of the mini world.
#[macro_export]
macro_rules! both {
    ($(#[$meta:meta])* async fn $name:ident($app:ident) $body:block) => {
        $(#[$meta])*
        mod $name {
            #[allow(unused_imports, clippy::allow_attributes, reason = "not every test needs all of them")]
            use super::*;

            async fn run($app: $crate::TestApp) $body

            #[tokio::test]
            async fn sqlite() {
                Box::pin(run($crate::TestApp::mini().await)).await;
            }

            #[tokio::test]
            async fn postgres() {
                if let Some(app) = $crate::TestApp::mini_on($crate::Engine::Postgres).await {
                    Box::pin(run(app)).await;
                }
            }
        }
    };
}
