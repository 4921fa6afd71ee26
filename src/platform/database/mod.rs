//! The database behind two handles: [`Read`] for looking, [`Tx`] for changing. There is no third.
//!
//! SQLite: one writer connection (`BEGIN IMMEDIATE`, WAL, `synchronous=FULL`) and a pool of
//! read-only ones. PostgreSQL: one pool. Inside a `Tx` only the database is awaited.
//! No SQL of a capability lives here; see the capabilities' stores.

mod handles;
mod snapshot;
mod tables;

use std::{path::PathBuf, time::Duration};

use sea_orm::{
    ConnectOptions, DatabaseConnection, DbBackend, DbErr, SqliteTransactionMode, SqlxError,
    TransactionOptions, TransactionTrait,
};
use sqlx::{Connection, sqlite};

pub use handles::{Queries, Read, Tx};

use crate::error::AppError;

/// Where the data lie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Location {
    /// A SQLite file, made if it does not exist.
    File(PathBuf),
    /// A PostgreSQL address, `postgres://user:password@host/database`.
    Postgres(String),
}

/// Seconds a request waits for a connection before it is told that the database is busy.
const PATIENCE: Duration = Duration::from_secs(2);

/// The open database. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Database {
    reader: DatabaseConnection,
    writer: DatabaseConnection,
    /// Of SQLite.
    file: Option<PathBuf>,
}

/// What a pool's connections do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PoolUse {
    pub name: &'static str,
    pub idle: usize,
    pub used: usize,
    /// How many it may open.
    pub most: u32,
}

impl Database {
    /// Opens the pools; changes nothing but, for SQLite, makes the file.
    ///
    /// # Errors
    /// When the place cannot be reached or opened.
    pub async fn open(location: &Location) -> Result<Self, DbErr> {
        match location {
            Location::File(path) => {
                let url = format!("sqlite://{}?mode=rwc", path.display());
                let writer = sea_orm::Database::connect(sqlite_options(url.clone(), 1)).await?;
                let mut options = sqlite_options(url, 4);
                options.map_sqlx_sqlite_opts(|opts| opts.read_only(true).create_if_missing(false));
                let reader = sea_orm::Database::connect(options).await?;
                Ok(Self {
                    reader,
                    writer,
                    file: Some(path.clone()),
                })
            }
            Location::Postgres(url) => {
                let mut options = ConnectOptions::new(url.clone());
                options
                    .max_connections(16)
                    .acquire_timeout(PATIENCE)
                    .connect_timeout(PATIENCE)
                    .sqlx_logging(false)
                    .map_sqlx_postgres_opts(|opts| opts.options([("statement_timeout", "10s")]));
                let pool = sea_orm::Database::connect(options).await?;
                Ok(Self {
                    reader: pool.clone(),
                    writer: pool,
                    file: None,
                })
            }
        }
    }

    /// Brings the schema to the newest version and returns the names of the changes made. Before
    /// a SQLite database with data in it is changed, a snapshot of it is laid beside it.
    ///
    /// # Errors
    /// What the database answers; nothing is changed where no snapshot could be made.
    pub async fn migrate(&self) -> Result<Vec<&'static str>, DbErr> {
        let schema = migrations::version(&self.writer).await;
        if let Some(schema) = schema.filter(|schema| *schema < migrations::newest()) {
            match &self.file {
                Some(file) => {
                    let snapshot = snapshot::take(&self.writer, file, schema).await?;
                    tracing::info!(snapshot = %snapshot.display(), "before the schema changes");
                }
                None => tracing::warn!(
                    "the schema of a PostgreSQL database changes now: a dump made before is the only way back"
                ),
            }
        }
        migrations::run(&self.writer).await
    }

    /// Whether the schema is older than this program.
    ///
    /// # Errors
    /// What the database answers.
    pub async fn needs_migration(&self) -> Result<bool, DbErr> {
        Ok(migrations::version(&self.writer).await < Some(migrations::newest()))
    }

    /// A handle for looking; its queries are counted by `queries`.
    pub fn read(&self, queries: &Queries) -> Read {
        Read::new(self.reader.clone(), queries.clone())
    }

    /// Begins a change. Dropping the `Tx` undoes it.
    ///
    /// # Errors
    /// When no connection came free in time or the database does not answer.
    pub async fn begin(&self, queries: &Queries) -> Result<Tx, DbErr> {
        let options = TransactionOptions {
            sqlite_transaction_mode: (self.backend() == DbBackend::Sqlite)
                .then_some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        let tx = self.writer.begin_with_options(options).await?;
        Ok(Tx::new(tx, queries.clone()))
    }

    /// Which engine this is.
    pub fn backend(&self) -> DbBackend {
        self.writer.get_database_backend()
    }

    /// Whether both pools answer.
    ///
    /// # Errors
    /// What the database answers.
    pub async fn ping(&self) -> Result<(), DbErr> {
        self.reader.ping().await?;
        self.writer.ping().await
    }

    /// What the connections do.
    pub fn pools(&self) -> Vec<PoolUse> {
        let of = |name, size: u32, idle: usize, most| PoolUse {
            name,
            idle,
            used: usize::try_from(size).unwrap_or(0).saturating_sub(idle),
            most,
        };
        match self.backend() {
            DbBackend::Postgres => {
                let pool = self.writer.get_postgres_connection_pool();
                vec![of(
                    "all",
                    pool.size(),
                    pool.num_idle(),
                    pool.options().get_max_connections(),
                )]
            }
            _ => {
                let pools = [("read", &self.reader), ("write", &self.writer)];
                let pools = pools.map(|(name, db)| (name, db.get_sqlite_connection_pool()));
                let of = |(name, pool): (_, &sqlx::SqlitePool)| {
                    of(
                        name,
                        pool.size(),
                        pool.num_idle(),
                        pool.options().get_max_connections(),
                    )
                };
                pools.map(of).to_vec()
            }
        }
    }

    /// Closes the pools after the last query.
    pub async fn close(self) {
        for pool in [self.reader, self.writer] {
            if let Err(error) = pool.close().await {
                tracing::warn!(%error, "closing the database");
            }
        }
    }
}

fn sqlite_options(url: String, connections: u32) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(connections)
        .min_connections(1)
        .acquire_timeout(PATIENCE)
        .sqlx_logging(false)
        .map_sqlx_sqlite_opts(|opts| {
            opts.journal_mode(sqlite::SqliteJournalMode::Wal)
                .synchronous(sqlite::SqliteSynchronous::Full)
                .foreign_keys(true)
                .busy_timeout(PATIENCE)
        })
        .map_sqlx_sqlite_pool_opts(|pool| {
            pool.after_release(|connection, _| Box::pin(is_outside_transactions(connection)))
        });
    options
}

/// Whether a connection may be used again. On a full disk and on I/O errors SQLite ends a
/// transaction itself; the rollback that follows then fails, and sqlx goes on counting the
/// transaction as open. The next ones would be savepoints within one that nobody commits: answered
/// as saved, and lost. Such a connection is closed, and a new one opened.
async fn is_outside_transactions(
    connection: &mut sqlx::SqliteConnection,
) -> Result<bool, SqlxError> {
    // A rollback may still be on its way.
    connection.ping().await?;
    Ok(!connection.is_in_transaction())
}

/// What a failed query means for the one who asked: a database that is away, busy or full is
/// [`AppError::Unavailable`], a broken unique rule [`AppError::Conflict`], all else our fault.
impl From<DbErr> for AppError {
    fn from(error: DbErr) -> Self {
        let app = match &error {
            DbErr::ConnectionAcquire(_) | DbErr::Conn(_) => Self::Unavailable,
            DbErr::Exec(e) | DbErr::Query(e) => classify(e),
            _ => Self::Internal,
        };
        if app == Self::Conflict {
            tracing::debug!(%error, "database refused a duplicate");
        } else {
            tracing::error!(%error, "database");
        }
        app
    }
}

fn classify(error: &sea_orm::RuntimeErr) -> AppError {
    let sea_orm::RuntimeErr::SqlxError(error) = error else {
        return AppError::Internal;
    };
    match error.as_ref() {
        SqlxError::Io(_) | SqlxError::PoolTimedOut | SqlxError::PoolClosed | SqlxError::Tls(_) => {
            AppError::Unavailable
        }
        SqlxError::Database(e) if e.is_unique_violation() => AppError::Conflict,
        SqlxError::Database(e) => match e.code().as_deref() {
            // SQLite: busy, locked, I/O error, full, read-only and cannot open, with their
            // extended codes; PostgreSQL: out of resources, shutting down, cancelled.
            Some(code) if unavailable(code) => AppError::Unavailable,
            _ => AppError::Internal,
        },
        _ => AppError::Internal,
    }
}

fn unavailable(code: &str) -> bool {
    match code.parse::<u32>() {
        Ok(sqlite) if code.len() < 5 => matches!(sqlite & 0xff, 5 | 6 | 8 | 10 | 13 | 14),
        _ => code.starts_with("53") || code.starts_with("57") || code.starts_with("08"),
    }
}
