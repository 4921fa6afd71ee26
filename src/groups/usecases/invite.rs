//! Asking others in, and deciding on those who ask.

use directory::{Belonging, Entry as Found, PhoneBookQuery};
use platform::{
    access::{Level, may},
    context::Cx,
    database::Tx,
    error::AppError,
    id::Id,
    kinds,
};

use super::{
    Shown,
    admission::admit_by_name,
    entry::{TEXT, may_come, newcomer},
    group, group_for, parts, shown,
    tell::{tell, tell_keepers},
};
use crate::{
    AskKind, Group, Kind,
    capability::{Decide, Invite},
    store::{
        members::{self, Member, NewMember},
        requests::{self, Asked, NewAsked},
    },
};

/// People offered to be invited.
const OFFERED: usize = 10;

/// What is decided on a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decision {
    Accept,
    Decline,
}

/// Decides on a request. The first decision holds; a second one changes nothing.
///
/// # Errors
/// [`AppError::Absent`] where there is no such request, or not for this reader.
pub async fn decide(
    cx: &Cx,
    id: Id<kinds::Group>,
    person: Id<kinds::Person>,
    decision: Decision,
    answer: &str,
) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let (group, _permit) = group_for::<Decide>(cx, &tx, id).await?;
    // In a network nobody decides on another authority's people; see `parts::decide_on`.
    if group.kind == Kind::Network {
        return Err(AppError::Absent);
    }
    let asked = requests::of_person(&tx, cx, id, person).await?;
    if let Some(asked) = asked.filter(|asked| asked.kind == AskKind::Request) {
        settle(cx, &tx, &group, &asked, decision, answer).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Closes a request as decided, takes the person in where that is the decision, and tells them.
pub(super) async fn settle(
    cx: &Cx,
    tx: &Tx,
    group: &Group,
    asked: &Asked,
    decision: Decision,
    answer: &str,
) -> Result<(), AppError> {
    let answer: String = answer.trim().chars().take(TEXT).collect();
    let state = match decision {
        Decision::Accept => "accepted",
        Decision::Decline => "declined",
    };
    if requests::close(cx, tx, asked, state, &answer).await? {
        if decision == Decision::Accept {
            let named = may_come(cx, group, asked.person).await?;
            let new = NewMember {
                rules_version: asked.rules_version,
                ..newcomer(group, &named)
            };
            members::admit(cx, tx, group.id, new).await?;
        }
        tell(cx, tx, asked.person, state, asked.id, group).await?;
    }
    Ok(())
}

/// The page to invite from: whom the words find.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvitePage {
    pub group: Group,
    pub text: String,
    /// Who was found, and whether they are in the group already.
    pub found: Vec<(directory::PersonEntry, bool)>,
    pub invited: Vec<Shown>,
}

/// Looks for people to invite.
///
/// # Errors
/// [`AppError::Absent`] where the reader may not invite.
pub async fn invite_page(
    cx: &Cx,
    id: Id<kinds::Group>,
    text: String,
) -> Result<InvitePage, AppError> {
    let group = group(cx, id).await?;
    may_invite(cx, &group)?;
    let read = cx.read();
    let mut found = Vec::new();
    if !text.trim().is_empty() {
        let query = PhoneBookQuery {
            text: text.clone(),
            page: 1,
            ..PhoneBookQuery::default()
        };
        let book = directory::usecases::phone_book(cx, query).await?;
        let people = book.entries.into_iter().filter_map(|entry| match entry {
            Found::Person(person) => Some(person),
            _ => None,
        });
        let people: Vec<_> = people.take(OFFERED).collect();
        let ids: Vec<_> = people.iter().map(|person| person.id).collect();
        let inside = members::among(&read, id, &ids).await?;
        found.extend(people.into_iter().map(|person| {
            let is_in = inside.contains(&person.id);
            (person, is_in)
        }));
    }
    let asked = requests::of_group(&read, cx, id).await?;
    let invited = asked
        .into_iter()
        .filter(|asked| asked.kind != AskKind::Request);
    let invited = invited.map(|asked| Member {
        person: asked.person,
        level: Level::See,
        title: String::new(),
        until: None,
    });
    Ok(InvitePage {
        invited: shown(cx, invited.collect()).await?,
        group,
        text,
        found,
    })
}

/// The profile says from which level on members may invite.
pub(super) fn may_invite(cx: &Cx, group: &Group) -> Result<(), AppError> {
    let actor = cx.actor()?;
    let _permit = may::<Invite>(actor, &group.protected(actor)).ok_or(AppError::Absent)?;
    match actor.reach.has(group.space(), group.profile.invite) {
        true => Ok(()),
        false => Err(AppError::Absent),
    }
}

/// Asks somebody in; into a network, somebody of another authority is proposed to that authority
/// instead. Whoever is in already, was asked already or has asked is told nothing new; a request that
/// waits stays with those who decide. None for who is in already.
///
/// # Errors
/// [`AppError::Absent`] where the reader may not invite, or may not know of that person.
pub async fn invite(
    cx: &Cx,
    id: Id<kinds::Group>,
    person: Id<kinds::Person>,
) -> Result<Option<AskKind>, AppError> {
    let tx = cx.begin().await?;
    let (group, _permit) = group_for::<Invite>(cx, &tx, id).await?;
    may_invite(cx, &group)?;
    let named = may_come(cx, &group, person).await?;
    // Into networks guests come by their sponsor, until their day; see `guests::add_guest`.
    let is_foreign = group.kind == Kind::Network && named.belonging == Belonging::Guest;
    if !named.is_seen || is_foreign {
        return Err(AppError::Absent);
    }
    if members::one(&tx, id, person).await?.is_some() {
        return Ok(None);
    }
    // Whom no part of the reader's lets in is proposed to the authority that can.
    let part = match group.kind {
        Kind::Network => Some(parts::member(&tx, id, named.authority).await?),
        _ => None,
    };
    let actor = cx.actor_in(&tx).await?;
    let admits = part
        .as_ref()
        .is_none_or(|part| parts::may_admit(&actor, part));
    let kind = match admits {
        true => AskKind::Invitation,
        false => AskKind::Proposal,
    };
    let new = NewAsked {
        group: id,
        person,
        kind,
        by: actor.person,
        text: "",
        rules_version: group.rules_version,
    };
    if let Some(asked) = requests::open(cx, &tx, new).await? {
        match kind {
            AskKind::Proposal => {
                tell_keepers(cx, &tx, &group, named.authority, "put_forward", asked).await?;
            }
            _ => {
                if let Some(part) = part {
                    admit_by_name(cx, &tx, id, part.authority, person).await?;
                }
                tell(cx, &tx, person, "invited", asked, &group).await?;
            }
        }
    }
    tx.commit().await?;
    Ok(Some(kind))
}
