//! The mini world, loaded once and copied for each test, also where each test is a process.

use std::{
    collections::hash_map::DefaultHasher,
    fs::{self, File},
    hash::{Hash, Hasher},
    path::{Path, PathBuf},
    time::Duration,
};

use app::capabilities::findables;
use platform::{clock, follow};
use sea_orm::ConnectionTrait;

use crate::{Engine, cluster, open};

/// What is copied.
pub(crate) struct Template {
    pub folder: PathBuf,
    /// Name of the PostgreSQL database, empty for SQLite.
    pub database: String,
}

impl Template {
    /// Copies the index and, of SQLite, the database.
    pub(crate) fn copy_to(&self, folder: &Path) {
        copy(&self.folder.join("index"), &folder.join("index"));
        if self.database.is_empty() {
            fs::copy(self.folder.join("allmende.db"), folder.join("allmende.db")).unwrap();
        }
    }
}

/// The template of this build of the tests; made by whoever comes first.
pub(crate) async fn mini(engine: Engine) -> Option<Template> {
    let program = std::env::current_exe().unwrap();
    let built = fs::metadata(&program).unwrap().modified().unwrap();
    let mut hasher = DefaultHasher::new();
    (&program, built).hash(&mut hasher);
    if engine == Engine::Postgres {
        cluster()?.hash(&mut hasher);
    }
    let name = format!("mini_{:016x}", hasher.finish());
    let home = program.ancestors().nth(2).unwrap().join("testing");
    let folder = home.join(&name);
    fs::create_dir_all(&folder).unwrap();
    let lock = File::create(folder.join("lock")).unwrap();
    lock.lock().unwrap();
    let template = Template {
        folder,
        database: if engine == Engine::Postgres {
            name
        } else {
            String::new()
        },
    };
    if !template.folder.join("done").exists() {
        sweep(&home);
        make(engine, &template).await;
        fs::write(template.folder.join("done"), "").unwrap();
    }
    Some(template)
}

async fn make(engine: Engine, template: &Template) {
    let database = match engine {
        Engine::Sqlite => None,
        Engine::Postgres => {
            administer(&format!("drop database if exists {}", template.database)).await;
            administer(&format!("create database {}", template.database)).await;
            Some(address(&template.database))
        }
    };
    for left in ["index", "allmende.db", "allmende.db-wal", "allmende.db-shm"] {
        let _ = fs::remove_dir_all(template.folder.join(left));
        let _ = fs::remove_file(template.folder.join(left));
    }
    let app = open(&template.folder, database).await;
    demo::load::load(&app.system(), &demo::world(demo::Size::Mini))
        .await
        .unwrap();
    follow::rebuild(&app, &findables()).await.unwrap();
    app.db.clone().close().await;
}

/// Templates of earlier builds.
fn sweep(home: &Path) {
    for old in fs::read_dir(home).unwrap().flatten() {
        let age = old
            .metadata()
            .and_then(|data| data.modified())
            .ok()
            .and_then(|at| at.elapsed().ok());
        if age.is_some_and(|age| age > Duration::from_hours(3)) {
            let _ = fs::remove_dir_all(old.path());
        }
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().flatten() {
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// A new PostgreSQL database, and its address.
pub(crate) async fn create(template: Option<&str>) -> String {
    let name = format!(
        "test_{}",
        clock::random_id::<()>().to_string().replace('-', "")
    );
    let from = template
        .map(|template| format!(" template {template}"))
        .unwrap_or_default();
    administer(&format!("create database {name}{from}")).await;
    address(&name)
}

/// Drops a database; its test may have left connections open.
pub(crate) fn drop_database(address: String) {
    let name = address.rsplit('/').next().unwrap().to_owned();
    let dropped = std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        runtime.block_on(administer(&format!(
            "drop database if exists {name} with (force)"
        )));
    });
    let _ = dropped.join();
}

fn address(name: &str) -> String {
    let cluster = cluster().expect("a cluster");
    format!("{}/{name}", cluster.rsplit_once('/').expect("an address").0)
}

/// Runs a statement on the cluster as its administrator.
pub async fn administer(sql: &str) {
    let mut options = sea_orm::ConnectOptions::new(cluster().expect("a cluster"));
    options.max_connections(1).sqlx_logging(false);
    let connection = sea_orm::Database::connect(options).await.unwrap();
    connection.execute_unprepared(sql).await.unwrap();
    connection.close().await.unwrap();
}
