//! Telling people what happened to them in groups, in the transaction in which it happened.

use platform::{
    access::{Level, Role, mandate},
    clock,
    context::Cx,
    database::Tx,
    error::AppError,
    id::Id,
    kinds, notices,
};

use crate::{
    Group,
    capability::GROUP,
    store::{members, networks},
};

/// Tells a person about something in a group, once.
pub(super) async fn tell<T>(
    cx: &Cx,
    tx: &Tx,
    person: Id<kinds::Person>,
    what: &str,
    about: Id<T>,
    group: &Group,
) -> Result<(), AppError> {
    let notice = notices::New {
        person,
        key: format!("{GROUP} {what} {about}"),
        kind: format!("{GROUP}.{what}"),
        thing: Some(group.id.uuid()),
        space: None,
        about: group.name.clone(),
    };
    Ok(notices::tell(tx, notice, cx.now).await?)
}

/// Tells a person about something that has just happened and may happen again.
pub(super) async fn tell_now(
    cx: &Cx,
    tx: &Tx,
    person: Id<kinds::Person>,
    what: &str,
    group: &Group,
) -> Result<(), AppError> {
    let moment: Id<()> = clock::new_id(cx.now);
    tell(cx, tx, person, what, moment, group).await
}

/// Tells those who decide for an authority in a network: its contact and its administrators.
pub(super) async fn tell_keepers<T>(
    cx: &Cx,
    tx: &Tx,
    group: &Group,
    authority: Id<kinds::Authority>,
    what: &str,
    about: Id<T>,
) -> Result<(), AppError> {
    let mut keepers = mandate::holders(tx, Role::Administrator, authority).await?;
    let part = networks::one(tx, group.id, authority).await?;
    keepers.extend(part.and_then(|part| part.contact));
    keepers.sort_unstable();
    keepers.dedup();
    for person in keepers {
        tell(cx, tx, person, what, about, group).await?;
    }
    Ok(())
}

/// Tells the leads of a group.
pub(super) async fn tell_leads(
    cx: &Cx,
    tx: &Tx,
    group: &Group,
    what: &str,
) -> Result<(), AppError> {
    for lead in members::at_least(tx, group.id, Level::Lead).await? {
        tell_now(cx, tx, lead.person, what, group).await?;
    }
    Ok(())
}
