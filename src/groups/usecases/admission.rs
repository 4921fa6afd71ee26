//! Whom an authority lets into a network: its own people, units and posts, and nobody of another.

use directory::Belonging;
use platform::{
    access::space::Principal, context::Cx, database::Tx, error::AppError, id::Id, kinds,
};

use super::{
    Whom,
    entry::TEXT,
    invite::{Decision, settle},
    life::{drop_strays, succeed},
    parts::PartAct,
    tell::{tell, tell_now},
};
use crate::{
    AskKind, Group,
    store::{
        admissions::{self, Admitter},
        members,
        networks::{self, Part},
        requests::{self, NewAsked},
    },
};

/// Admits somebody by name.
pub(super) async fn admit_by_name(
    cx: &Cx,
    tx: &Tx,
    group: Id<kinds::Group>,
    authority: Id<kinds::Authority>,
    person: Id<kinds::Person>,
) -> Result<(), AppError> {
    let by = Admitter::Authority(authority);
    Ok(admissions::admit(cx, tx, group, Principal::Person(person), by).await?)
}

/// Lets somebody go, and tells them.
pub(super) async fn dismiss(
    cx: &Cx,
    tx: &Tx,
    group: &Group,
    person: Id<kinds::Person>,
) -> Result<(), AppError> {
    members::dismiss(cx, tx, group.id, person).await?;
    tell_now(cx, tx, person, "dismissed", group).await
}

/// Only the authority's own people, units and posts; guests are nobody's own.
pub(super) async fn own(
    cx: &Cx,
    authority: Id<kinds::Authority>,
    whom: Whom,
) -> Result<(), AppError> {
    let of = match whom {
        Whom::Everyone => Some(authority),
        Whom::Unit(id) => {
            let units = directory::usecases::units(cx, &[id]).await?;
            units.get(&id).map(|unit| unit.authority)
        }
        Whom::Post(id) => {
            let posts = directory::usecases::posts(cx, &[id]).await?;
            posts.first().map(|post| post.authority)
        }
        Whom::Person(id) => {
            let named = directory::usecases::named(cx, &[id]).await?;
            let named = named.get(&id);
            named
                .filter(|named| named.belonging != Belonging::Guest)
                .map(|named| named.authority)
        }
    };
    match of == Some(authority) {
        true => Ok(()),
        false => Err(AppError::Absent),
    }
}

/// Does what an authority decides about its people.
pub(super) async fn admission(
    cx: &Cx,
    tx: &Tx,
    group: &Group,
    part: &Part,
    act: PartAct,
) -> Result<(), AppError> {
    let by = Admitter::Authority(part.authority);
    match act {
        PartAct::Admit(whom) => {
            own(cx, part.authority, whom).await?;
            if let Whom::Person(person) = whom {
                tell_now(cx, tx, person, "may_join", group).await?;
            }
            admissions::admit(cx, tx, group.id, whom.of(part.authority), by).await?;
        }
        PartAct::Withdraw(whom) => {
            admissions::withdraw(tx, group.id, whom.of(part.authority), by).await?;
            drop_strays(cx, tx, Some(group.id)).await?;
        }
        PartAct::Dismiss(person) => {
            let own = networks::people(tx, group.id, part.authority, cx.today).await?;
            if own.contains(&person) {
                admissions::withdraw(tx, group.id, Principal::Person(person), by).await?;
                dismiss(cx, tx, group, person).await?;
                succeed(cx, tx, group).await?;
            }
        }
        PartAct::Decide(person, decision, answer) => {
            own(cx, part.authority, Whom::Person(person)).await?;
            decide_on(cx, tx, group, part, person, decision, &answer).await?;
        }
        _ => {}
    }
    Ok(())
}

/// Decides on somebody who asks, or whom the network proposes and then, if so decided, invites.
async fn decide_on(
    cx: &Cx,
    tx: &Tx,
    group: &Group,
    part: &Part,
    person: Id<kinds::Person>,
    decision: Decision,
    answer: &str,
) -> Result<(), AppError> {
    let Some(asked) = requests::of_person(tx, cx, group.id, person).await? else {
        return Ok(());
    };
    if asked.kind == AskKind::Invitation {
        return Ok(());
    }
    if decision == Decision::Accept {
        admit_by_name(cx, tx, group.id, part.authority, person).await?;
    }
    if asked.kind == AskKind::Request {
        return settle(cx, tx, group, &asked, decision, answer).await;
    }
    let answer: String = answer.trim().chars().take(TEXT).collect();
    match decision {
        Decision::Accept => {
            requests::close(cx, tx, &asked, "accepted", &answer).await?;
            let new = NewAsked {
                group: group.id,
                person,
                kind: AskKind::Invitation,
                by: asked.by,
                text: "",
                rules_version: group.rules_version,
            };
            if let Some(invitation) = requests::open(cx, tx, new).await? {
                tell(cx, tx, person, "invited", invitation, group).await?;
            }
        }
        Decision::Decline => {
            requests::close(cx, tx, &asked, "declined", &answer).await?;
            tell(cx, tx, asked.by, "not_put_forward", asked.id, group).await?;
        }
    }
    Ok(())
}
