//! What the operator relies on: a copy before the schema changes, the configuration taken at its
//! word, and a connection to PostgreSQL that nobody reads along.

use std::{
    fs,
    path::{Path, PathBuf},
};

use platform::{
    clock,
    config::Config,
    database::{Database, Location, Queries},
};
use sea_orm::{ConnectionTrait, DbErr, Statement};

struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        let name = format!("allmende-operation-{}", clock::random_id::<()>());
        let folder = std::env::temp_dir().join(name);
        fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn database(&self) -> Location {
        Location::File(self.0.join("allmende.db"))
    }

    fn snapshots(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(self.0.join("snapshots"));
        let mut paths: Vec<PathBuf> = entries
            .into_iter()
            .flatten()
            .map(|entry| entry.unwrap().path())
            .collect();
        paths.sort();
        paths
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// One value of one row, as text.
async fn value(db: &Database, sql: &str) -> Result<String, DbErr> {
    let read = db.read(&Queries::default());
    let statement = Statement::from_string(read.get_database_backend(), sql);
    let row = read.query_one_raw(statement).await?.unwrap();
    row.try_get_by_index(0)
}

#[tokio::test]
async fn a_new_database_needs_no_snapshot() {
    let folder = Folder::new();
    let db = Database::open(&folder.database()).await.unwrap();
    assert!(db.needs_migration().await.unwrap());
    assert!(!db.migrate().await.unwrap().is_empty());
    assert!(!db.needs_migration().await.unwrap());
    assert!(db.migrate().await.unwrap().is_empty());
    db.close().await;
    assert!(folder.snapshots().is_empty());
}

#[tokio::test]
async fn a_database_with_data_is_copied_before_its_schema_changes() {
    let folder = Folder::new();
    let db = Database::open(&folder.database()).await.unwrap();
    let tx = db.begin(&Queries::default()).await.unwrap();
    for sql in [
        "create table migration (number bigint primary key, name text not null)",
        "insert into migration values (0, 'of an older program')",
        "create table kept (word text)",
        "insert into kept values ('Quastenflosser')",
    ] {
        tx.execute_unprepared(sql).await.unwrap();
    }
    tx.commit().await.unwrap();
    let older = [
        "0000-20200101T000000Z.db",
        "0000-20210101T000000Z.db",
        "0000-20220101T000000Z.db",
    ];
    fs::create_dir_all(folder.0.join("snapshots")).unwrap();
    for name in older {
        fs::write(folder.0.join("snapshots").join(name), "").unwrap();
    }

    assert!(!db.migrate().await.unwrap().is_empty());
    db.close().await;
    let snapshots = folder.snapshots();
    assert_eq!(snapshots.len(), 3, "{snapshots:?}");
    assert!(snapshots[0].ends_with(older[1]) && snapshots[1].ends_with(older[2]));
    let copy = Location::File(snapshots[2].clone());
    let copy = Database::open(&copy).await.unwrap();
    assert_eq!(
        value(&copy, "select word from kept").await.unwrap(),
        "Quastenflosser"
    );
    assert_eq!(
        value(&copy, "select name from migration").await.unwrap(),
        "of an older program"
    );
    copy.close().await;
}

/// Where no snapshot can be made, the schema stays as it is.
#[tokio::test]
async fn without_a_snapshot_nothing_changes() {
    let folder = Folder::new();
    let db = Database::open(&folder.database()).await.unwrap();
    let tx = db.begin(&Queries::default()).await.unwrap();
    tx.execute_unprepared("create table migration (number bigint primary key, name text not null)")
        .await
        .unwrap();
    tx.execute_unprepared("insert into migration values (0, 'before')")
        .await
        .unwrap();
    tx.commit().await.unwrap();
    fs::write(folder.0.join("snapshots"), "in the way").unwrap();
    assert!(db.migrate().await.is_err());
    assert!(db.needs_migration().await.unwrap());
    db.close().await;
}

fn load(folder: &Path, text: &str) -> Result<Config, String> {
    let file = folder.join("allmende.toml");
    fs::write(&file, text).unwrap();
    Config::load(Some(&file)).map_err(|error| error.to_string())
}

#[test]
fn a_misspelt_key_stops_the_start() {
    let folder = Folder::new();
    let config = load(&folder.0, "behind_proxy = true\nmetrics_token = \"geheim\"");
    assert!(config.unwrap().behind_proxy);
    let error = load(&folder.0, "behind_proxi = true").unwrap_err();
    assert!(
        error.contains("behind_proxi") && error.contains("behind_proxy"),
        "{error}"
    );
    let error = load(&folder.0, "behind_proxy = \"vielleicht\"").unwrap_err();
    assert!(error.contains("behind_proxy"), "{error}");
    let error = load(&folder.0, "behind_proxy =").unwrap_err();
    assert!(error.contains("allmende.toml"), "{error}");
}

/// What `sslmode` says happens. `script/postgres` gives the cluster a certificate of its own.
#[tokio::test]
#[expect(
    clippy::disallowed_methods,
    reason = "where PostgreSQL and its certificate are, only the environment knows"
)]
async fn the_way_to_postgres_can_be_encrypted() {
    let variable = |name| std::env::var(name).ok();
    let (Some(cluster), Some(certificate)) = (
        variable("ALLMENDE_TEST_POSTGRES"),
        variable("ALLMENDE_TEST_POSTGRES_CERTIFICATE"),
    ) else {
        return;
    };
    let encrypted = async |parameters: &str| {
        let address = Location::Postgres(format!("{cluster}?{parameters}"));
        let db = Database::open(&address).await?;
        let sql = "select cast(ssl as text) from pg_stat_ssl where pid = pg_backend_pid()";
        let encrypted = value(&db, sql).await;
        db.close().await;
        encrypted
    };
    assert_eq!(encrypted("sslmode=disable").await.unwrap(), "false");
    assert_eq!(encrypted("sslmode=prefer").await.unwrap(), "true");
    assert_eq!(encrypted("sslmode=require").await.unwrap(), "true");
    let known = format!("sslmode=verify-full&sslrootcert={certificate}");
    assert_eq!(encrypted(&known).await.unwrap(), "true");
    let unknown = encrypted("sslmode=verify-full").await;
    assert!(unknown.is_err(), "nobody vouches for this certificate");
}
