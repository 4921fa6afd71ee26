//! Each column of the schema stands in the data map, and no other.

use std::collections::BTreeSet;

use platform::{database::Queries, datamap};
use sea_orm::{ConnectionTrait, Statement};

use crate::{compare, town};

#[tokio::test]
async fn every_column_stands_in_the_data_map() {
    let folder = town::Folder::new();
    let db = folder.database().await;
    let read = db.read(&Queries::default());
    let sql =
        "select m.name as t, c.name as c from sqlite_master m join pragma_table_info(m.name) c
               where m.type = 'table' and m.name not like 'sqlite_%'";
    let rows = read
        .query_all_raw(Statement::from_string(read.get_database_backend(), sql))
        .await
        .unwrap();
    let schema: BTreeSet<(String, String)> = rows
        .iter()
        .map(|row| (row.try_get("", "t").unwrap(), row.try_get("", "c").unwrap()))
        .collect();
    let columns = app::capabilities::columns();
    let listed: BTreeSet<(String, String)> = columns
        .iter()
        .map(|column| (column.table.to_owned(), column.column.to_owned()))
        .collect();
    let missing: Vec<_> = schema.difference(&listed).collect();
    let stale: Vec<_> = listed.difference(&schema).collect();
    assert!(
        missing.is_empty(),
        "not in the data map of any capability: {missing:?}"
    );
    assert!(
        stale.is_empty(),
        "in the data map and not in the schema: {stale:?}"
    );
    assert_eq!(
        listed.len(),
        columns.len(),
        "a column stands in the data map twice"
    );
    compare("data-map.md", &datamap::page(&columns));
}
