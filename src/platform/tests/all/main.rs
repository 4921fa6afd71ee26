//! The platform through its public doors, on SQLite and, where `ALLMENDE_TEST_POSTGRES` says where
//! one is, on PostgreSQL.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "what fails here fails the test"
)]

mod base;
mod chance;
mod clock;
mod content;
mod operation;
mod worlds;
