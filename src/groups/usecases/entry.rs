//! Ways in: coming freely, asking, being asked.
//!
//! Whoever comes in has accepted the rules in force at that moment: the form carries the version it
//! showed, and another one is refused with the new rules on the page.

use directory::{Belonging, usecases::Named};
use platform::{
    access::{Actor, Level, Phase},
    context::Cx,
    database::Tx,
    error::AppError,
    form::FormState,
    id::Id,
    kinds,
};
use sea_orm::ConnectionTrait;

use super::{
    group_for,
    invite::Decision,
    tell::{tell, tell_keepers},
};
use crate::{
    AskKind, Entry, Group, Kind,
    capability::Enter,
    store::{
        admissions,
        members::{self, NewMember},
        networks,
        requests::{self, Asked, NewAsked},
    },
    texts::Texts,
};

/// Characters of a reason or an answer.
pub(super) const TEXT: usize = 500;

type Refused = Option<FormState>;

/// The way into a group that is open to its reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WayIn {
    /// They are in.
    Inside,
    /// They join when they like.
    Free,
    /// They ask, and somebody decides.
    Ask,
    /// Somebody asks them.
    Invitation,
    /// Their authority would have to join the network first.
    OtherAuthority,
    /// Nobody comes in any more.
    Archived,
}

/// The way in. Into a network one's own authority lets people; into any other group its leads do.
pub(super) async fn way_in(
    cx: &Cx,
    db: &impl ConnectionTrait,
    actor: &Actor,
    group: &Group,
) -> Result<WayIn, AppError> {
    if group.standing.is_some() {
        return Ok(WayIn::Inside);
    }
    if group.phase != Phase::Live {
        return Ok(WayIn::Archived);
    }
    if admissions::holds(db, actor, group.id, cx.now).await? {
        return Ok(WayIn::Free);
    }
    if group.kind == Kind::Network {
        return Ok(match networks::own(db, actor, group.id).await?.is_empty() {
            true => WayIn::OtherAuthority,
            false => WayIn::Ask,
        });
    }
    Ok(match group.entry {
        Entry::Free => WayIn::Free,
        Entry::Request => WayIn::Ask,
        Entry::Invitation => WayIn::Invitation,
    })
}

/// Whether the rules in force were accepted; notes in the form what is wrong.
fn accepts(cx: &Cx, group: &Group, form: &mut FormState) -> bool {
    if group.rules_version == 0 {
        return true;
    }
    let t = Texts(cx.lang);
    let version = form.value("rules_version").parse::<i64>().unwrap_or(0);
    if form.value("rules") != "on" {
        form.reject("rules", t.rules_not_accepted());
    } else if version != group.rules_version {
        form.reject("rules", t.rules_changed_meanwhile());
    }
    form.values
        .retain(|(name, _)| name != "rules" && name != "rules_version");
    form.errors.is_empty()
}

/// A member as one comes in; guests for as long as they are here.
pub(super) fn newcomer(group: &Group, named: &Named) -> NewMember {
    NewMember {
        person: named.person,
        level: Level::TakePart,
        title: String::new(),
        rules_version: group.rules_version,
        until: named.until.filter(|_| named.belonging == Belonging::Guest),
    }
}

/// Guests come only where the profile lets them, whichever way they come.
pub(super) async fn may_come(
    cx: &Cx,
    group: &Group,
    person: Id<kinds::Person>,
) -> Result<Named, AppError> {
    let named = directory::usecases::named(cx, &[person])
        .await?
        .remove(&person);
    let named = named.ok_or(AppError::Absent)?;
    match named.belonging == Belonging::Guest && !group.profile.guests {
        true => Err(AppError::Absent),
        false => Ok(named),
    }
}

/// Comes in where everybody may. Twice is once.
///
/// # Errors
/// [`AppError::Absent`] where there is no such group or no such way in.
pub async fn join(cx: &Cx, id: Id<kinds::Group>, mut form: FormState) -> Result<Refused, AppError> {
    let tx = cx.begin().await?;
    let (group, _permit) = group_for::<Enter>(cx, &tx, id).await?;
    let actor = cx.actor_in(&tx).await?;
    let way = way_in(cx, &tx, &actor, &group).await?;
    if !matches!(way, WayIn::Free | WayIn::Inside) {
        return Err(AppError::Absent);
    }
    if way == WayIn::Free {
        if !accepts(cx, &group, &mut form) {
            return Ok(Some(form));
        }
        let named = may_come(cx, &group, actor.person).await?;
        members::admit(cx, &tx, id, newcomer(&group, &named)).await?;
    }
    tx.commit().await?;
    Ok(None)
}

/// Asks to come in, with a reason. Asked twice, it is one request.
///
/// # Errors
/// As [`join`].
pub async fn ask(cx: &Cx, id: Id<kinds::Group>, mut form: FormState) -> Result<Refused, AppError> {
    let tx = cx.begin().await?;
    let (group, _permit) = group_for::<Enter>(cx, &tx, id).await?;
    let actor = cx.actor_in(&tx).await?;
    match way_in(cx, &tx, &actor, &group).await? {
        WayIn::Inside => return Ok(None),
        WayIn::Ask => {}
        _ => return Err(AppError::Absent),
    }
    let reason = form.value("text").trim().to_owned();
    let t = Texts(cx.lang);
    match reason.chars().count() {
        0 => form.reject("text", t.reason_missing()),
        count if count > TEXT => form.reject("text", t.too_long(count - TEXT)),
        _ => {}
    }
    if !accepts(cx, &group, &mut form) || !form.errors.is_empty() {
        return Ok(Some(form));
    }
    let person = actor.person;
    let named = may_come(cx, &group, person).await?;
    let new = NewAsked {
        group: id,
        person,
        kind: AskKind::Request,
        by: person,
        text: &reason,
        rules_version: group.rules_version,
    };
    if let Some(request) = requests::open(cx, &tx, new).await? {
        if group.kind == Kind::Network {
            tell_keepers(cx, &tx, &group, named.authority, "applied", request).await?;
        } else {
            for lead in members::at_least(&tx, id, Level::Moderate).await? {
                tell(cx, &tx, lead.person, "requested", request, &group).await?;
            }
        }
    }
    tx.commit().await?;
    Ok(None)
}

/// Takes the own request back.
///
/// # Errors
/// As [`join`].
pub async fn withdraw(cx: &Cx, id: Id<kinds::Group>) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let (_, _permit) = group_for::<Enter>(cx, &tx, id).await?;
    let own = requests::of_person(&tx, cx, id, cx.actor()?.person).await?;
    if let Some(asked) = own.filter(|asked| asked.kind == AskKind::Request) {
        requests::close(cx, &tx, &asked, "withdrawn", "").await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Accepts or declines the invitation to the reader.
///
/// # Errors
/// [`AppError::Absent`] where there is none.
pub async fn answer_invitation(
    cx: &Cx,
    id: Id<kinds::Group>,
    decision: Decision,
    mut form: FormState,
) -> Result<Refused, AppError> {
    let tx = cx.begin().await?;
    let (group, _permit) = group_for::<Enter>(cx, &tx, id).await?;
    let person = cx.actor()?.person;
    let Some(asked) = invitation(cx, &tx, id, person).await? else {
        return match group.standing {
            Some(_) => Ok(None),
            None => Err(AppError::Absent),
        };
    };
    match decision {
        Decision::Decline => {
            requests::close(cx, &tx, &asked, "declined", "").await?;
        }
        Decision::Accept => {
            if !accepts(cx, &group, &mut form) {
                return Ok(Some(form));
            }
            let named = may_come(cx, &group, person).await?;
            requests::close(cx, &tx, &asked, "accepted", "").await?;
            members::admit(cx, &tx, id, newcomer(&group, &named)).await?;
        }
    }
    tx.commit().await?;
    Ok(None)
}

async fn invitation(
    cx: &Cx,
    tx: &Tx,
    id: Id<kinds::Group>,
    person: Id<kinds::Person>,
) -> Result<Option<Asked>, AppError> {
    let asked = requests::of_person(tx, cx, id, person).await?;
    Ok(asked.filter(|asked| asked.kind == AskKind::Invitation))
}
