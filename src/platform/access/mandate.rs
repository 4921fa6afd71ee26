//! Mandates: who holds which administrative role where.

use sea_orm::{ConnectionTrait, DbErr, Statement};

use super::Role;
use crate::{database::Tx, id::Id, kinds};

/// Whether a person holds a role anywhere.
///
/// # Errors
/// What the database answers.
pub async fn holds(
    db: &impl ConnectionTrait,
    person: Id<kinds::Person>,
    role: Role,
) -> Result<bool, DbErr> {
    let statement = Statement::from_sql_and_values(
        db.get_database_backend(),
        "select person_id from mandate where person_id = $1 and role = $2",
        [person.into(), role.code().into()],
    );
    Ok(db.query_one_raw(statement).await?.is_some())
}

/// Who holds a role for an authority.
///
/// # Errors
/// What the database answers.
pub async fn holders(
    db: &impl ConnectionTrait,
    role: Role,
    authority: Id<kinds::Authority>,
) -> Result<Vec<Id<kinds::Person>>, DbErr> {
    let statement = Statement::from_sql_and_values(
        db.get_database_backend(),
        "select person_id from mandate where role = $1 and authority_id = $2 order by person_id",
        [role.code().into(), authority.into()],
    );
    let rows = db.query_all_raw(statement).await?;
    rows.iter()
        .map(|row| row.try_get("", "person_id"))
        .collect()
}

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
        "insert into mandate (person_id, role, authority_id) select $1, $2, $3
         where not exists (select 1 from mandate where person_id = $1 and role = $2
                           and (authority_id = $3 or (authority_id is null and $3 is null)))",
        [person.into(), role.code().into(), authority.into()],
    ))
    .await?;
    Ok(())
}
