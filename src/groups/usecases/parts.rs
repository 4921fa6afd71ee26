//! The authorities of a network: proposed, joining, leaving, and admitting their own people.
//!
//! Leads propose authorities and people; for an authority its own administrators decide, and whom it
//! admits also its contact. Administrators learn what a network says of itself and which of their own
//! people are in it, and nothing of what is written there.

use platform::{
    access::{Action, Actor, Permit, Phase, may, space::Principal},
    context::Cx,
    database::Tx,
    error::AppError,
    id::Id,
    kinds,
};
use sea_orm::{ActiveValue::Set, ConnectionTrait};

use super::{
    admission::{admission, dismiss, own},
    invite::Decision,
    life::succeed,
    tell::tell_leads,
};
use crate::{
    Entry, Group, Kind, PartState,
    capability::{Admit, DecidePart},
    store::{
        admissions::{self, Admitter},
        groups as store, life,
        networks::{self, Part},
        requests,
    },
};

/// In an address: the reader's own authority, whichever that is.
pub(super) const OWN: &str = "eigene";

/// Whether the actor says whom the authority of a part admits.
pub(super) fn may_admit(actor: &Actor, part: &Part) -> bool {
    may::<Admit>(actor, &part.protected()).is_some()
}

/// The part of an authority that belongs to a network.
pub(super) async fn member(
    db: &impl ConnectionTrait,
    group: Id<kinds::Group>,
    authority: Id<kinds::Authority>,
) -> Result<Part, AppError> {
    let part = networks::one(db, group, authority).await?;
    part.filter(|part| part.state == PartState::Member)
        .ok_or(AppError::Absent)
}

/// The authority an address names, by its key or as the reader's own.
pub(super) async fn authority(
    cx: &Cx,
    db: &impl ConnectionTrait,
    actor: &Actor,
    id: Id<kinds::Group>,
    key: &str,
) -> Result<Id<kinds::Authority>, AppError> {
    if key == OWN {
        let parts = networks::of_group(db, id, cx.today).await?;
        let mut own = parts.iter().map(|(part, _)| part).filter(|part| {
            may_admit(actor, part) || may::<DecidePart>(actor, &part.protected()).is_some()
        });
        let own = own.next().ok_or(AppError::Absent)?;
        return Ok(own.authority);
    }
    let houses = directory::usecases::houses(cx).await?;
    let named = houses.into_iter().find(|(_, house)| house.key == key);
    named.map(|(id, _)| id).ok_or(AppError::Absent)
}

/// An authority's part in a network and what the network says of itself, for those who may do `A`
/// there. Of a network they see, administrators have a part that has not begun.
pub(super) async fn kept<A: Action>(
    cx: &Cx,
    db: &impl ConnectionTrait,
    actor: &Actor,
    id: Id<kinds::Group>,
    key: &str,
) -> Result<(Group, Part, Permit<A>), AppError> {
    let authority = authority(cx, db, actor, id, key).await?;
    let part = match networks::one(db, id, authority).await? {
        Some(part) => part,
        None => {
            let group = store::find(db, cx, actor, id).await?;
            if group.kind != Kind::Network {
                return Err(AppError::Absent);
            }
            Part::not_yet(id, authority)
        }
    };
    let permit = may::<A>(actor, &part.protected()).ok_or(AppError::Absent)?;
    let group = store::charter(db, cx, &permit).await?;
    Ok((group, part, permit))
}

/// Whom an authority admits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whom {
    /// All its people.
    Everyone,
    /// A unit with those below it.
    Unit(Id<kinds::Unit>),
    /// Whoever holds the post.
    Post(Id<kinds::Post>),
    Person(Id<kinds::Person>),
}

impl Whom {
    /// As the principal that a grant names.
    pub(super) fn of(self, authority: Id<kinds::Authority>) -> Principal {
        match self {
            Self::Everyone => Principal::Authority(authority),
            Self::Unit(id) => Principal::Unit(id),
            Self::Post(id) => Principal::Post(id),
            Self::Person(id) => Principal::Person(id),
        }
    }
}

/// What is done with an authority's part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PartAct {
    /// Joins, or asks to where the network wants to be asked.
    Join,
    /// Says no to the network's proposal, or takes the own question back.
    Decline,
    Leave,
    /// Takes the lead over that was offered to it.
    TakeLead,
    /// Names whom people ask.
    Contact(Id<kinds::Person>),
    Admit(Whom),
    /// Takes an admission back; members whom nothing else admits leave.
    Withdraw(Whom),
    /// Takes one of its people out.
    Dismiss(Id<kinds::Person>),
    /// Decides on one of its people who asks, or is proposed.
    Decide(Id<kinds::Person>, Decision, String),
}

/// Does it.
///
/// # Errors
/// [`AppError::Absent`] for everybody who does not decide this for the authority.
pub async fn change_part(
    cx: &Cx,
    id: Id<kinds::Group>,
    key: &str,
    act: PartAct,
) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    store::lock(&tx, id).await?;
    let actor = cx.actor_in(&tx).await?;
    match act {
        PartAct::Join
        | PartAct::Decline
        | PartAct::Leave
        | PartAct::TakeLead
        | PartAct::Contact(_) => {
            let (group, part, _permit) = kept::<DecidePart>(cx, &tx, &actor, id, key).await?;
            match act {
                PartAct::Join => join(cx, &tx, &actor, &group, part).await?,
                PartAct::TakeLead => take_lead(cx, &tx, &group, &part).await?,
                PartAct::Decline => decline(cx, &tx, &group, part).await?,
                PartAct::Contact(person) => {
                    own(cx, part.authority, Whom::Person(person)).await?;
                    let contact = Some(person);
                    networks::put(cx, &tx, &Part { contact, ..part }).await?;
                }
                _ => leave(cx, &tx, &group, part).await?,
            }
        }
        _ => {
            let (group, part, _permit) = kept::<Admit>(cx, &tx, &actor, id, key).await?;
            if part.state != PartState::Member || group.phase != Phase::Live {
                return Err(AppError::Absent);
            }
            admission(cx, &tx, &group, &part, act).await?;
        }
    }
    tx.commit().await?;
    Ok(())
}

async fn join(cx: &Cx, tx: &Tx, actor: &Actor, group: &Group, part: Part) -> Result<(), AppError> {
    let state = match (part.state, group.entry) {
        (PartState::Member | PartState::Asked, _) => return Ok(()),
        (PartState::Proposed, _) | (_, Entry::Free) => PartState::Member,
        (_, Entry::Request) => PartState::Asked,
        (_, Entry::Invitation) => return Err(AppError::Absent),
    };
    if group.phase != Phase::Live {
        return Err(AppError::Absent);
    }
    let own = actor.belongs_to(part.authority).then_some(actor.person);
    let part = Part {
        state,
        by: Some(actor.person),
        contact: part.contact.or(own),
        since: (state == PartState::Member).then_some(cx.today),
        ..part
    };
    networks::put(cx, tx, &part).await?;
    let what = match state {
        PartState::Member => "authority_joined",
        _ => "authority_asks",
    };
    tell_leads(cx, tx, group, what).await
}

async fn decline(cx: &Cx, tx: &Tx, group: &Group, part: Part) -> Result<(), AppError> {
    if !matches!(part.state, PartState::Proposed | PartState::Asked) {
        return Ok(());
    }
    let state = PartState::Declined;
    networks::put(cx, tx, &Part { state, ..part }).await?;
    tell_leads(cx, tx, group, "authority_declined").await
}

/// The network is led by another authority from now on.
async fn take_lead(cx: &Cx, tx: &Tx, group: &Group, part: &Part) -> Result<(), AppError> {
    if part.state != PartState::Member || group.offered_to != Some(part.authority) {
        return Err(AppError::Absent);
    }
    store::update(cx, tx, group.id, |row| {
        row.authority_id = Set(part.authority);
        row.offered_to_id = Set(None);
    })
    .await?;
    life::move_to(tx, group.id, part.authority).await?;
    store::open_to_outside(
        cx,
        tx,
        group.id,
        part.authority,
        group.visibility,
        group.audience,
    )
    .await?;
    tell_leads(cx, tx, group, "lead_taken").await
}

/// An authority leaves with all its people and guests. The lead authority stays as long as it leads.
async fn leave(cx: &Cx, tx: &Tx, group: &Group, part: Part) -> Result<(), AppError> {
    if part.state != PartState::Member {
        return Ok(());
    }
    if part.authority == group.authority {
        return Err(AppError::Absent);
    }
    let by = Admitter::Authority(part.authority);
    admissions::withdraw_all(tx, group.id, by).await?;
    for person in networks::people(tx, group.id, part.authority, cx.today).await? {
        dismiss(cx, tx, group, person).await?;
    }
    let asked = requests::of_group(tx, cx, group.id).await?;
    let askers: Vec<_> = asked.iter().map(|asked| asked.person).collect();
    let names = directory::usecases::named(cx, &askers).await?;
    let own = asked.iter().filter(|asked| {
        let named = names.get(&asked.person);
        named.is_some_and(|named| named.authority == part.authority)
    });
    for asked in own {
        requests::close(cx, tx, asked, "ended", "").await?;
    }
    let left = Part {
        state: PartState::Left,
        contact: None,
        since: None,
        ..part
    };
    networks::put(cx, tx, &left).await?;
    succeed(cx, tx, group).await?;
    tell_leads(cx, tx, group, "authority_left").await
}
