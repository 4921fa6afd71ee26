//! Tables and queries of the directory. Nobody else touches its tables.
//!
//! `entries` reads people, `structure` units and authorities, `posts` posts and lines, `profile` the fields people fill in
//! themselves, `record` and `record_people` write what comes from the directory, `hidden` says where units lie, `upkeep` what time and imports change, `documents` feeds the index.

pub(crate) mod concerned;
pub(crate) mod documents;
pub(crate) mod entries;
pub(crate) mod guests;
mod hidden;
pub(crate) mod posts;
pub(crate) mod profile;
pub(crate) mod record;
pub(crate) mod record_people;
pub(crate) mod structure;
pub(crate) mod tables;
pub(crate) mod upkeep;

use sea_orm::{
    ConnectionTrait, DbErr, EntityTrait, FromQueryResult, IdenStatic, Iterable, QueryResult,
    sea_query::{Alias, Expr, SelectStatement},
};

/// Adds all columns of a table to a query, named with a prefix by which [`model`] reads them.
fn select<E: EntityTrait>(query: &mut SelectStatement, prefix: &str) {
    for column in E::Column::iter() {
        let alias = Alias::new(format!("{prefix}{}", column.as_str()));
        query.expr_as(Expr::col((E::default(), column)), alias);
    }
}

/// Reads a row's columns that [`select`] named with a prefix.
fn model<M: FromQueryResult>(row: &QueryResult, prefix: &str) -> Result<M, DbErr> {
    M::from_query_result(row, prefix)
}

/// Runs a built query.
async fn all<C: ConnectionTrait>(
    db: &C,
    query: &SelectStatement,
) -> Result<Vec<QueryResult>, DbErr> {
    db.query_all_raw(db.get_database_backend().build(query))
        .await
}
