//! What is said before something is done that concerns many, or that somebody else has to make good.

use platform::{context::Cx, error::AppError, id::Id, kinds};

use super::{Shown, Whom, belonging::rules_of, parts::kept, shown};
use crate::{
    Group, PartState,
    capability::Admit,
    store::{
        admissions::{self, Admitter},
        members::{self},
        networks::{self, Part},
    },
};

/// What an act concerns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Before {
    pub group: Group,
    pub house: directory::House,
    /// How many people it concerns, as far as the reader knows of them.
    pub people: u64,
}

async fn house_of(cx: &Cx, id: Id<kinds::Authority>) -> Result<directory::House, AppError> {
    let house = directory::usecases::houses(cx).await?.remove(&id);
    house.ok_or(AppError::Absent)
}

async fn member_part(cx: &Cx, id: Id<kinds::Group>, key: &str) -> Result<(Group, Part), AppError> {
    let (group, part, _permit) = kept::<Admit>(cx, &cx.read(), cx.actor()?, id, key).await?;
    match part.state == PartState::Member {
        true => Ok((group, part)),
        false => Err(AppError::Absent),
    }
}

/// Before a whole authority is admitted to a network.
///
/// # Errors
/// [`AppError::Absent`] for everybody who does not admit for it.
pub async fn before_admitting_all(
    cx: &Cx,
    id: Id<kinds::Group>,
    key: &str,
) -> Result<Before, AppError> {
    let (group, part) = member_part(cx, id, key).await?;
    Ok(Before {
        people: directory::usecases::head_count(cx, part.authority).await?,
        house: house_of(cx, part.authority).await?,
        group,
    })
}

/// Before an admission is taken back; those leave the network whom nothing else admits.
///
/// # Errors
/// As [`before_admitting_all`].
pub async fn before_withdrawing(
    cx: &Cx,
    id: Id<kinds::Group>,
    key: &str,
    whom: Whom,
) -> Result<Before, AppError> {
    let (group, part) = member_part(cx, id, key).await?;
    let gone = admissions::Without {
        by: Admitter::Authority(part.authority),
        whom: whom.of(part.authority),
    };
    let leave = admissions::strays(&cx.read(), Some(id), cx.today, Some(gone)).await?;
    Ok(Before {
        people: u64::try_from(leave.len()).unwrap_or(u64::MAX),
        house: house_of(cx, part.authority).await?,
        group,
    })
}

/// Before an authority takes one of its people out of a network.
///
/// # Errors
/// As [`before_admitting_all`]; also where the person is not one of its people there.
pub async fn before_dismissing(
    cx: &Cx,
    id: Id<kinds::Group>,
    key: &str,
    person: Id<kinds::Person>,
) -> Result<(Before, Shown), AppError> {
    let (group, part) = member_part(cx, id, key).await?;
    let read = cx.read();
    let own = networks::people(&read, id, part.authority, cx.today).await?;
    let member = members::one(&read, id, person).await?;
    let member = member.filter(|member| own.contains(&member.person));
    let member = member.ok_or(AppError::Absent)?;
    let who = shown(cx, vec![member])
        .await?
        .pop()
        .ok_or(AppError::Absent)?;
    let house = house_of(cx, part.authority).await?;
    let before = Before {
        group,
        house,
        people: 1,
    };
    Ok((before, who))
}

/// Before everybody of the authority belongs to a group by itself.
///
/// # Errors
/// [`AppError::Absent`] for everybody but the leads.
pub async fn before_belonging_all(cx: &Cx, id: Id<kinds::Group>) -> Result<Before, AppError> {
    let group = rules_of(cx, id).await?;
    Ok(Before {
        people: directory::usecases::head_count(cx, group.authority).await?,
        house: house_of(cx, group.authority).await?,
        group,
    })
}
