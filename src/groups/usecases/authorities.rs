//! What the leads of a network do with authorities: they propose, and answer those that ask.

use platform::{clock, context::Cx, error::AppError, id::Id, kinds};

use super::{entry::TEXT, group_for, invite::Decision, parts::authority, tell::tell_keepers};
use crate::{
    Kind, PartState,
    capability::Edit,
    store::networks::{self, Part},
};

/// What the leads of a network do with an authority.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LeadAct {
    /// Asks it to join, and says why.
    Propose(String),
    /// Takes that back.
    Retract,
    /// Lets it in, or not, where it asked.
    Answer(Decision),
}

/// Does it.
///
/// # Errors
/// [`AppError::Absent`] for everybody but the leads of a live network.
pub async fn answer_authority(
    cx: &Cx,
    id: Id<kinds::Group>,
    key: &str,
    act: LeadAct,
) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let (group, permit) = group_for::<Edit>(cx, &tx, id).await?;
    if group.kind != Kind::Network {
        return Err(AppError::Absent);
    }
    let actor = cx.actor_in(&tx).await?;
    let authority = authority(cx, &tx, &actor, id, key).await?;
    let known = directory::usecases::authorities(cx).await?;
    if matches!(act, LeadAct::Propose(_)) && !known.iter().any(|house| house.key == key) {
        return Err(AppError::Absent);
    }
    let part = networks::one(&tx, id, authority).await?;
    let part = part.unwrap_or_else(|| Part::not_yet(id, authority));
    let by = Some(permit.by());
    let (state, what, text) = match (act, part.state) {
        (LeadAct::Propose(_) | LeadAct::Answer(Decision::Accept), PartState::Asked) => {
            (PartState::Member, "authority_accepted", part.text.clone())
        }
        (LeadAct::Propose(text), PartState::Declined | PartState::Left) => {
            let text = text.trim().chars().take(TEXT).collect();
            (PartState::Proposed, "authority_proposed", text)
        }
        (LeadAct::Answer(Decision::Decline), PartState::Asked) => {
            (PartState::Declined, "authority_refused", String::new())
        }
        (LeadAct::Retract, PartState::Proposed) => (PartState::Left, "", String::new()),
        _ => return Ok(()),
    };
    let since = (state == PartState::Member).then_some(cx.today);
    let part = Part {
        state,
        text,
        by,
        since,
        ..part
    };
    networks::put(cx, &tx, &part).await?;
    if !what.is_empty() {
        let moment: Id<()> = clock::new_id(cx.now);
        tell_keepers(cx, &tx, &group, authority, what, moment).await?;
    }
    tx.commit().await?;
    Ok(())
}
