//! The life of a group: closed to all but reading, opened again, and what the days do to it.

use platform::{
    access::{Level, Phase},
    clock,
    context::Cx,
    database::Tx,
    error::AppError,
    id::Id,
    kinds,
    time::Day,
};
use sea_orm::ActiveValue::Set;

use super::{
    group_for, guests,
    tell::{tell, tell_now},
};
use crate::{
    Group,
    capability::{Archive, Dissolve, Edit, Reopen, Restore},
    store::{admissions, groups as store, life, members, requests},
};

/// Days until a group is asked whether it is still needed.
pub(super) const REVIEW_AFTER: i64 = 365;
/// Days for which a dissolved group can be brought back.
const GRACE: i64 = 90;
/// Days before something is due at which leads are reminded.
pub(super) const REMIND: i64 = 14;

/// Closes a group to all but reading.
///
/// # Errors
/// [`AppError::Absent`] where the reader does not lead a live group.
pub async fn archive(cx: &Cx, id: Id<kinds::Group>) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let (_, _permit) = group_for::<Archive>(cx, &tx, id).await?;
    store::update(cx, &tx, id, |row| {
        row.phase = Set(Phase::Archived.code().to_owned());
    })
    .await?;
    members::regrant_all(&tx, id).await?;
    tx.commit().await?;
    Ok(())
}

/// Opens an archived group again; everybody is what they were.
///
/// # Errors
/// [`AppError::Absent`] where the reader did not lead it, or it is not archived.
pub async fn reopen(cx: &Cx, id: Id<kinds::Group>) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let (group, _permit) = group_for::<Reopen>(cx, &tx, id).await?;
    store::update(cx, &tx, id, |row| {
        row.phase = Set(Phase::Live.code().to_owned());
        // An end that is over would close it again.
        row.ends_on = Set(group.ends_on.filter(|last| *last >= cx.today));
    })
    .await?;
    members::regrant_all(&tx, id).await?;
    tx.commit().await?;
    Ok(())
}

/// Says that a group is still needed; it is asked again in a year.
///
/// # Errors
/// [`AppError::Absent`] where the reader does not lead a live group.
pub async fn review(cx: &Cx, id: Id<kinds::Group>) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let (_, _permit) = group_for::<Edit>(cx, &tx, id).await?;
    let next = Day::from_number(cx.today.number() + REVIEW_AFTER);
    store::update(cx, &tx, id, |row| row.review_on = Set(Some(next))).await?;
    tx.commit().await?;
    Ok(())
}

/// Begins the end of a group: nobody but its leads sees it any more, and after [`GRACE`] days it is
/// deleted. Until then they can bring it back.
///
/// # Errors
/// [`AppError::Absent`] where the reader does not lead it.
pub async fn dissolve(cx: &Cx, id: Id<kinds::Group>) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let (group, permit) = group_for::<Dissolve>(cx, &tx, id).await?;
    let last = Day::from_number(cx.today.number() + GRACE);
    store::update(cx, &tx, id, |row| {
        row.phase = Set(Phase::Trashed.code().to_owned());
        row.dissolves_on = Set(Some(last));
    })
    .await?;
    members::regrant_all(&tx, id).await?;
    life::close_to_all_but_leads(cx, &tx, id).await?;
    for member in members::at_least(&tx, id, Level::Read).await? {
        if member.person != permit.by() {
            tell_now(cx, &tx, member.person, "dissolved", &group).await?;
        }
    }
    tx.commit().await?;
    Ok(())
}

/// Brings a dissolved group back, with everybody who was in it.
///
/// # Errors
/// [`AppError::Absent`] where the reader did not lead it, or it is gone.
pub async fn restore(cx: &Cx, id: Id<kinds::Group>) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let (_, _permit) = group_for::<Restore>(cx, &tx, id).await?;
    store::update(cx, &tx, id, |row| {
        row.phase = Set(Phase::Live.code().to_owned());
        row.dissolves_on = Set(None);
    })
    .await?;
    life::open_again(&tx, id).await?;
    members::regrant_each(cx, &tx, id).await?;
    tx.commit().await?;
    Ok(())
}

/// Lets those go whom no authority admits to a network any more.
pub(super) async fn drop_strays(
    cx: &Cx,
    tx: &Tx,
    only: Option<Id<kinds::Group>>,
) -> Result<(), AppError> {
    let strays = admissions::strays(tx, only, cx.today, None).await?;
    let ids: Vec<_> = strays.iter().map(|(group, _)| *group).collect();
    for group in store::for_the_program(tx, cx, &ids).await? {
        for (_, person) in strays.iter().filter(|(of, _)| *of == group.id) {
            members::dismiss(cx, tx, group.id, *person).await?;
            tell_now(cx, tx, *person, "dismissed", &group).await?;
        }
        succeed(cx, tx, &group).await?;
    }
    Ok(())
}

/// Gives a group without a lead the one who comes next: the highest role, the longest in it. Guests
/// lead nothing.
pub(super) async fn succeed(cx: &Cx, tx: &Tx, group: &Group) -> Result<(), AppError> {
    if members::leads(tx, group.id).await? > 0 {
        return Ok(());
    }
    if let Some(next) = members::successor(tx, group.id).await? {
        members::appoint(cx, tx, group.id, next.person, Level::Lead, &next.title).await?;
        tell_now(cx, tx, next.person, "succeeded", group).await?;
    }
    Ok(())
}

/// What is due in the lives of groups: leads are reminded of a review and of an end, a group whose
/// end is over is archived, one whose grace is over is deleted.
async fn turn(cx: &Cx, tx: &Tx) -> Result<(), AppError> {
    let soon = Day::from_number(cx.today.number() + REMIND);
    for group in life::due(tx, cx, soon).await? {
        if group.dissolves_on.is_some_and(|last| last < cx.today) {
            life::delete(cx, tx, group.id).await?;
            continue;
        }
        if group.ends_on.is_some_and(|last| last < cx.today) {
            store::update(cx, tx, group.id, |row| {
                row.phase = Set(Phase::Archived.code().to_owned());
            })
            .await?;
            members::regrant_all(tx, group.id).await?;
            remind(cx, tx, &group, "ended", group.ends_on).await?;
        } else if group.ends_on.is_some_and(|last| last <= soon) {
            remind(cx, tx, &group, "ends_soon", group.ends_on).await?;
        }
        if group.review_on.is_some_and(|on| on <= soon) {
            remind(cx, tx, &group, "review_due", group.review_on).await?;
        }
    }
    Ok(())
}

/// Tells the leads, once for each day something is due on.
async fn remind(
    cx: &Cx,
    tx: &Tx,
    group: &Group,
    what: &str,
    due: Option<Day>,
) -> Result<(), AppError> {
    let due = due.map(|due| due.to_string()).unwrap_or_default();
    let about: Id<()> = clock::named_id(group.id.uuid(), &format!("{what} {due}"));
    for lead in members::at_least(tx, group.id, Level::Lead).await? {
        tell(cx, tx, lead.person, what, about, group).await?;
    }
    Ok(())
}

/// What follows from the day alone: groups end, guests and who is no longer admitted leave, and what is
/// kept of requests and invitations longer than the data map says is dropped.
///
/// # Errors
/// What the database answers.
pub async fn sweep(cx: &Cx, tx: &Tx) -> Result<(), AppError> {
    turn(cx, tx).await?;
    guests::sweep(cx, tx).await?;
    drop_strays(cx, tx, None).await?;
    requests::sweep(tx, cx.now).await
}
