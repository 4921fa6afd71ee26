//! Mandates: who holds which administrative role where.

use sea_orm::{ConnectionTrait, DbErr, Statement};

use super::Role;
use crate::{database::Tx, id::Id, kinds};

/// Gives a person a role, for one authority or for the installation.
///
/// # Errors
/// What the database answers.
pub async fn appoint(
    tx: &Tx,
    person: Id<kinds::Person>,
    role: Role,
    authority: Option<Id<kinds::Authority>>,
) -> Result<(), DbErr> {
    tx.execute_raw(Statement::from_sql_and_values(
        tx.get_database_backend(),
        "insert into mandate (person_id, role, authority_id) values ($1, $2, $3) on conflict do nothing",
        [person.into(), role.code().into(), authority.into()],
    ))
    .await?;
    Ok(())
}
