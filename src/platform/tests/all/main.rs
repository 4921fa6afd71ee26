//! The platform through its public doors, on SQLite and, where `ALLMENDE_TEST_POSTGRES` says where
//! one is, on PostgreSQL.

mod base;
mod content;
mod worlds;
