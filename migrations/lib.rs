//! The schema's history: one numbered file a change, for SQLite and PostgreSQL.
//!
//! Files are never edited once released; a change is a new file. In them `{id}`, `{bytes}` and
//! `{serial}` stand for the engine's own types, and a line starting with `--sqlite:` or
//! `--postgres:` is for that engine alone. Each file runs in a transaction of its own.

use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, DbErr, Statement, TransactionTrait};

const FILES: &[(i64, &str, &str)] = &[
    (1, "ground", include_str!("0001_ground.sql")),
    (2, "groups", include_str!("0002_groups.sql")),
    (3, "networks", include_str!("0003_networks.sql")),
    (6, "life", include_str!("0006_life.sql")),
    (7, "mail", include_str!("0007_mail.sql")),
    (8, "subgroups", include_str!("0008_subgroups.sql")),
    (10, "writing", include_str!("0010_writing.sql")),
    (11, "lists", include_str!("0011_lists.sql")),
    (12, "topics", include_str!("0012_topics.sql")),
    (13, "ahead", include_str!("0013_ahead.sql")),
    (16, "comments", include_str!("0016_comments.sql")),
    (17, "addressed", include_str!("0017_addressed.sql")),
    (18, "substitute", include_str!("0018_substitute.sql")),
    (19, "unit_news", include_str!("0019_unit_news.sql")),
    (20, "shown", include_str!("0020_shown.sql")),
    (21, "picture_use", include_str!("0021_picture_use.sql")),
];

/// Brings the database to the newest version and returns the names of the changes made.
///
/// # Errors
/// What the database answers; the change that failed is rolled back, earlier ones stay.
pub async fn run(db: &DatabaseConnection) -> Result<Vec<&'static str>, DbErr> {
    db.execute_unprepared(
        "create table if not exists migration (number bigint primary key, name text not null)",
    )
    .await?;
    let done = applied(db).await?.unwrap_or(0);
    let mut made = Vec::new();
    for (number, name, sql) in FILES.iter().filter(|(number, ..)| *number > done) {
        let tx = db.begin().await?;
        tx.execute_unprepared(&translate(sql, db.get_database_backend()))
            .await?;
        tx.execute_raw(Statement::from_sql_and_values(
            db.get_database_backend(),
            "insert into migration (number, name) values ($1, $2)",
            [(*number).into(), (*name).into()],
        ))
        .await?;
        tx.commit().await?;
        made.push(*name);
    }
    Ok(made)
}

/// The version of this program's schema.
pub fn newest() -> i64 {
    FILES.iter().map(|(number, ..)| *number).max().unwrap_or(0)
}

/// The version of a database's schema; nothing where it has none yet.
pub async fn version(db: &DatabaseConnection) -> Option<i64> {
    applied(db).await.ok().flatten()
}

async fn applied(db: &DatabaseConnection) -> Result<Option<i64>, DbErr> {
    let statement = Statement::from_string(
        db.get_database_backend(),
        "select max(number) as number from migration",
    );
    match db.query_one_raw(statement).await? {
        Some(row) => row.try_get("", "number"),
        None => Ok(None),
    }
}

fn translate(sql: &str, backend: DbBackend) -> String {
    let (mine, id, bytes, serial) = match backend {
        DbBackend::Postgres => ("--postgres:", "uuid", "bytea", "bigserial primary key"),
        _ => (
            "--sqlite:",
            "blob",
            "blob",
            "integer primary key autoincrement",
        ),
    };
    let lines = sql
        .lines()
        .map(|line| line.strip_prefix(mine).unwrap_or(line));
    lines
        .filter(|line| !line.starts_with("--"))
        .collect::<Vec<_>>()
        .join("\n")
        .replace("{id}", id)
        .replace("{bytes}", bytes)
        .replace("{serial}", serial)
}
