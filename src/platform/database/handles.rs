//! [`Read`] and [`Tx`]: connections that count what they are asked.

use std::sync::{
    Arc,
    atomic::{AtomicU32, Ordering},
};

use sea_orm::{
    ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr, ExecResult,
    QueryResult, Statement,
};

/// How many statements a request sent. Shared by its handles, so that a test can assert it.
#[derive(Clone, Debug, Default)]
pub struct Queries(Arc<AtomicU32>);

impl Queries {
    pub fn count(&self) -> u32 {
        self.0.load(Ordering::Relaxed)
    }

    fn add(&self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }
}

/// Looks, and cannot change.
#[derive(Clone, Debug)]
pub struct Read {
    connection: DatabaseConnection,
    queries: Queries,
}

impl Read {
    pub(super) fn new(connection: DatabaseConnection, queries: Queries) -> Self {
        Self {
            connection,
            queries,
        }
    }
}

/// A change: everything through it happens together at [`Tx::commit`], or not at all.
#[derive(Debug)]
pub struct Tx {
    transaction: DatabaseTransaction,
    queries: Queries,
}

impl Tx {
    pub(super) fn new(transaction: DatabaseTransaction, queries: Queries) -> Self {
        Self {
            transaction,
            queries,
        }
    }

    /// Makes the change last.
    ///
    /// # Errors
    /// What the database answers; then nothing was changed.
    pub async fn commit(self) -> Result<(), DbErr> {
        self.transaction.commit().await
    }
}

macro_rules! counted {
    ($handle:ty, $inner:ident) => {
        #[async_trait::async_trait]
        impl ConnectionTrait for $handle {
            fn get_database_backend(&self) -> DbBackend {
                self.$inner.get_database_backend()
            }
            async fn execute_raw(&self, stmt: Statement) -> Result<ExecResult, DbErr> {
                self.queries.add();
                self.$inner.execute_raw(stmt).await
            }
            async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
                self.queries.add();
                self.$inner.execute_unprepared(sql).await
            }
            async fn query_one_raw(&self, stmt: Statement) -> Result<Option<QueryResult>, DbErr> {
                self.queries.add();
                self.$inner.query_one_raw(stmt).await
            }
            async fn query_all_raw(&self, stmt: Statement) -> Result<Vec<QueryResult>, DbErr> {
                self.queries.add();
                self.$inner.query_all_raw(stmt).await
            }
        }
    };
}

counted!(Read, connection);
counted!(Tx, transaction);
