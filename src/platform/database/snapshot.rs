//! A copy of a SQLite database before its schema changes: the way back when a change goes wrong.

use std::{
    ffi::OsString,
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

use sea_orm::{ConnectionTrait, DatabaseConnection, DbErr, Statement};

/// Snapshots that stay.
const KEPT: usize = 3;

/// Copies the database into the folder `snapshots` beside it, as `<schema>-<time>.db`, and drops
/// older copies beyond the last three. A copy that broke off keeps another name.
///
/// # Errors
/// When the copy cannot be made; then the schema must not be changed.
pub(super) async fn take(
    db: &DatabaseConnection,
    database: &Path,
    schema: i64,
) -> Result<PathBuf, DbErr> {
    let folder = database.with_file_name("snapshots");
    fs::create_dir_all(&folder).map_err(failed)?;
    // SQLite's clock: what opens a database has no other.
    let now = Statement::from_string(
        db.get_database_backend(),
        "select strftime('%Y%m%dT%H%M%SZ', 'now') as now",
    );
    let now: String = match db.query_one_raw(now).await? {
        Some(row) => row.try_get("", "now")?,
        None => String::new(),
    };
    let path = folder.join(format!("{schema:04}-{now}.db"));
    let part = path.with_extension("part");
    if part.exists() {
        fs::remove_file(&part).map_err(failed)?;
    }
    let copied = db
        .execute_raw(Statement::from_sql_and_values(
            db.get_database_backend(),
            "vacuum into $1",
            [part.display().to_string().into()],
        ))
        .await;
    if let Err(error) = copied {
        let _ = fs::remove_file(&part);
        return Err(error);
    }
    settle(&part, &path, &folder).map_err(failed)?;
    Ok(path)
}

/// Makes the copy last, gives it its name, and drops the oldest.
fn settle(part: &Path, path: &Path, folder: &Path) -> io::Result<()> {
    File::open(part)?.sync_all()?;
    fs::rename(part, path)?;
    File::open(folder)?.sync_all()?;
    let mut names: Vec<OsString> = fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.file_name()))
        .collect::<Result<_, _>>()?;
    names.retain(|name| Path::new(name).extension().is_some_and(|end| end == "db"));
    names.sort();
    for name in names.iter().rev().skip(KEPT) {
        fs::remove_file(folder.join(name))?;
    }
    Ok(())
}

fn failed(error: io::Error) -> DbErr {
    DbErr::Custom(format!("no snapshot before the schema changes: {error}"))
}
