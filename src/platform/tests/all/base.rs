//! A migrated database of a test's own, and rows put into it as they are.

use std::path::PathBuf;

use platform::{
    access::{Actor, Level, space::Principal},
    clock,
    config::Config,
    database::{Database, Location, Queries, Tx},
    id::Id,
    kinds,
    time::{Day, Instant},
};
use sea_orm::{ConnectionTrait, DbBackend, Statement, Value};

pub(crate) const NOW: Instant = Instant(1_795_507_200_000_000);

pub(crate) struct Base {
    pub(crate) db: Database,
    folder: PathBuf,
}

impl Base {
    pub(crate) async fn sqlite() -> Self {
        let folder =
            std::env::temp_dir().join(format!("allmende-platform-{}", clock::random_id::<()>()));
        std::fs::create_dir_all(&folder).unwrap();
        let location = Config {
            data: folder.clone(),
            ..Config::default()
        }
        .location();
        Self::open(location, folder).await
    }

    /// Nothing where there is no PostgreSQL. The database ends with its cluster (`script/postgres`).
    #[expect(
        clippy::disallowed_methods,
        reason = "where PostgreSQL is, only the environment knows"
    )]
    pub(crate) async fn postgres() -> Option<Self> {
        let cluster = std::env::var("ALLMENDE_TEST_POSTGRES").ok()?;
        let name = format!("test_{}", clock::random_id::<()>());
        let administration = sea_orm::Database::connect(&cluster).await.unwrap();
        administration
            .execute_unprepared(&format!("create database {name}"))
            .await
            .unwrap();
        administration.close().await.unwrap();
        let (server, _) = cluster.rsplit_once('/').unwrap();
        Some(
            Self::open(
                Location::Postgres(format!("{server}/{name}")),
                PathBuf::new(),
            )
            .await,
        )
    }

    async fn open(location: Location, folder: PathBuf) -> Self {
        let db = Database::open(&location).await.unwrap();
        db.migrate().await.unwrap();
        Self { db, folder }
    }

    pub(crate) async fn begin(&self) -> Tx {
        self.db.begin(&Queries::default()).await.unwrap()
    }

    pub(crate) async fn actor(&self, person: Id<kinds::Person>) -> Actor {
        Actor::load(&self.db.read(&Queries::default()), person, today(), NOW)
            .await
            .unwrap()
    }
}

impl Drop for Base {
    fn drop(&mut self) {
        if !self.folder.as_os_str().is_empty() {
            let _ = std::fs::remove_dir_all(&self.folder);
        }
    }
}

pub(crate) fn today() -> Day {
    Day::new(2026, 11, 24).unwrap()
}

pub(crate) async fn put(tx: &Tx, table: &str, row: &[(&str, Value)]) {
    let columns: Vec<&str> = row.iter().map(|(column, _)| *column).collect();
    let marks: Vec<String> = (1..=row.len()).map(|number| format!("${number}")).collect();
    let sql = format!(
        "insert into {table} ({}) values ({})",
        columns.join(", "),
        marks.join(", ")
    );
    let values: Vec<Value> = row.iter().map(|(_, value)| value.clone()).collect();
    tx.execute_raw(Statement::from_sql_and_values(
        tx.get_database_backend(),
        sql,
        values,
    ))
    .await
    .unwrap();
}

/// Takes everything out of the tables a world fills.
pub(crate) async fn clear(tx: &Tx) {
    const TABLES: [&str; 11] = [
        "outbox",
        "revision",
        "content",
        "access_grant",
        "mandate",
        "holding",
        "post",
        "affiliation",
        "unit",
        "person",
        "space",
    ];
    if tx.get_database_backend() == DbBackend::Sqlite {
        tx.execute_unprepared("pragma defer_foreign_keys = on")
            .await
            .unwrap();
    }
    for table in TABLES.into_iter().chain(["authority"]) {
        // Rows that name rows of the same table go together: both engines look at the end of a statement.
        tx.execute_unprepared(&format!("delete from {table}"))
            .await
            .unwrap();
    }
}

pub(crate) async fn authority(tx: &Tx, active: bool) -> Id<kinds::Authority> {
    let id: Id<kinds::Authority> = clock::random_id();
    let text = id.to_string();
    put(
        tx,
        "authority",
        &[
            ("id", id.into()),
            ("key", text.as_str().into()),
            ("short", "A".into()),
            ("name", "A".into()),
            ("kind", "".into()),
            ("house", "".into()),
            ("released_fields", "".into()),
            ("active", active.into()),
            ("created_at", NOW.into()),
        ],
    )
    .await;
    id
}

pub(crate) async fn space(
    tx: &Tx,
    kind: &str,
    of: Id<kinds::Authority>,
    parent: Option<Id<kinds::Space>>,
) -> Id<kinds::Space> {
    let id = clock::random_id();
    put(
        tx,
        "space",
        &[
            ("id", id.into()),
            ("kind", kind.into()),
            ("authority_id", of.into()),
            ("parent_id", parent.into()),
            ("created_at", NOW.into()),
        ],
    )
    .await;
    id
}

pub(crate) async fn unit(
    tx: &Tx,
    of: Id<kinds::Authority>,
    house: Id<kinds::Space>,
    parent: Option<Id<kinds::Unit>>,
) -> Id<kinds::Unit> {
    let id: Id<kinds::Unit> = clock::random_id();
    let text = id.to_string();
    put(
        tx,
        "unit",
        &[
            ("id", id.into()),
            ("authority_id", of.into()),
            ("space_id", house.into()),
            ("parent_id", parent.into()),
            ("key", text.as_str().into()),
            ("kind", "".into()),
            ("number", "".into()),
            ("name", "".into()),
            ("tasks", "".into()),
            ("phone", "".into()),
            ("email", "".into()),
            ("ordinal", 0_i64.into()),
        ],
    )
    .await;
    id
}

pub(crate) async fn person(tx: &Tx) -> Id<kinds::Person> {
    let id = clock::random_id();
    put(
        tx,
        "person",
        &[
            ("id", id.into()),
            ("title", "".into()),
            ("given", "".into()),
            ("prefix", "".into()),
            ("family", "".into()),
            ("sort", "".into()),
            ("version", 1_i64.into()),
            ("created_at", NOW.into()),
        ],
    )
    .await;
    id
}

/// Days from today, both ends included.
pub(crate) type Span = (Option<i64>, Option<i64>);

pub(crate) async fn affiliation(
    tx: &Tx,
    person: Id<kinds::Person>,
    (authority, unit): (Id<kinds::Authority>, Id<kinds::Unit>),
    (from, until): Span,
) {
    let day = |days: Option<i64>| days.map(|days| Day::from_number(today().number() + days));
    put(
        tx,
        "affiliation",
        &[
            ("id", clock::random_id::<kinds::Affiliation>().into()),
            ("person_id", person.into()),
            ("authority_id", authority.into()),
            ("unit_id", unit.into()),
            ("kind", "home".into()),
            ("from_day", day(from).into()),
            ("until_day", day(until).into()),
            ("released", false.into()),
            ("function", "".into()),
            ("official_title", "".into()),
            ("phone", "".into()),
            ("email", "".into()),
            ("room", "".into()),
            ("first_aider", false.into()),
            ("fire_warden", false.into()),
        ],
    )
    .await;
}

pub(crate) async fn post(tx: &Tx, unit: Id<kinds::Unit>) -> Id<kinds::Post> {
    let id: Id<kinds::Post> = clock::random_id();
    let text = id.to_string();
    put(
        tx,
        "post",
        &[
            ("id", id.into()),
            ("unit_id", unit.into()),
            ("key", text.as_str().into()),
            ("function", "".into()),
            ("grade", "".into()),
            ("leads", true.into()),
            ("vacant", false.into()),
            ("ordinal", 0_i64.into()),
        ],
    )
    .await;
    id
}

pub(crate) async fn holding(tx: &Tx, post: Id<kinds::Post>, person: Id<kinds::Person>, role: &str) {
    let id = clock::random_id::<kinds::Holding>();
    put(
        tx,
        "holding",
        &[
            ("id", id.into()),
            ("post_id", post.into()),
            ("person_id", person.into()),
            ("role", role.into()),
        ],
    )
    .await;
}

/// Opens a space; the ends are in hours from now.
pub(crate) async fn grant(
    tx: &Tx,
    space: Id<kinds::Space>,
    to: Principal,
    level: Level,
    from: i64,
    until: Option<i64>,
) {
    let at = |hours: i64| NOW.plus_seconds(hours * 3600);
    let id: Id<kinds::Grant> = clock::random_id();
    let source = id.to_string();
    put(
        tx,
        "access_grant",
        &[
            ("id", id.into()),
            ("space_id", space.into()),
            ("principal_kind", to.code().into()),
            ("principal_id", to.id().into()),
            ("level", level.number().into()),
            ("source", source.as_str().into()),
            ("from_at", at(from).into()),
            ("until_at", until.map(at).into()),
        ],
    )
    .await;
}
