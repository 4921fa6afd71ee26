//! Ways in: coming freely, asking, being asked.
//!
//! Whoever comes in has accepted the rules in force at that moment: the form carries the version it
//! showed, and another one is refused with the new rules on the page.

use directory::{Belonging, Entry as Found, PhoneBookQuery, usecases::Named};
use platform::{
    access::{Level, may},
    context::Cx,
    database::Tx,
    error::AppError,
    form::FormState,
    id::Id,
    kinds, notices,
};

use super::{Shown, group, group_for, shown};
use crate::{
    Entry, Group,
    capability::{Decide, Enter, GROUP, Invite},
    store::{
        members::{self, Member, NewMember},
        requests::{self, Asked, INVITATION, NewAsked, REQUEST},
    },
    texts::Texts,
};

/// Characters of a reason or an answer.
const TEXT: usize = 500;
/// People offered to be invited.
const OFFERED: usize = 10;

type Refused = Option<FormState>;

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

fn newcomer(group: &Group, person: Id<kinds::Person>) -> NewMember {
    NewMember {
        person,
        level: Level::TakePart,
        title: String::new(),
        rules_version: group.rules_version,
        until: None,
    }
}

/// Guests come only where the profile lets them, whichever way they come.
async fn may_come(cx: &Cx, group: &Group, person: Id<kinds::Person>) -> Result<Named, AppError> {
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
    if group.entry != Entry::Free {
        return Err(AppError::Absent);
    }
    if group.standing.is_none() {
        if !accepts(cx, &group, &mut form) {
            return Ok(Some(form));
        }
        let person = cx.actor()?.person;
        may_come(cx, &group, person).await?;
        members::admit(cx, &tx, id, newcomer(&group, person)).await?;
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
    if group.entry != Entry::Request {
        return Err(AppError::Absent);
    }
    if group.standing.is_some() {
        return Ok(None);
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
    let person = cx.actor()?.person;
    may_come(cx, &group, person).await?;
    let new = NewAsked {
        group: id,
        person,
        kind: REQUEST,
        by: person,
        text: &reason,
        rules_version: group.rules_version,
    };
    if let Some(request) = requests::open(cx, &tx, new).await? {
        for lead in members::at_least(&tx, id, Level::Moderate).await? {
            tell(cx, &tx, lead.person, "requested", request, &group).await?;
        }
    }
    tx.commit().await?;
    Ok(None)
}

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
        about: group.name.clone(),
    };
    Ok(notices::tell(tx, notice, cx.now).await?)
}

/// Takes the own request back.
///
/// # Errors
/// As [`join`].
pub async fn withdraw(cx: &Cx, id: Id<kinds::Group>) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let (_, _permit) = group_for::<Enter>(cx, &tx, id).await?;
    let own = requests::of_person(&tx, cx, id, cx.actor()?.person).await?;
    if let Some(asked) = own.filter(|asked| !asked.is_invitation) {
        requests::close(cx, &tx, &asked, "withdrawn", "").await?;
    }
    tx.commit().await?;
    Ok(())
}

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
    let asked = requests::of_person(&tx, cx, id, person).await?;
    let Some(asked) = asked.filter(|asked| !asked.is_invitation) else {
        return Ok(());
    };
    let answer: String = answer.trim().chars().take(TEXT).collect();
    let state = match decision {
        Decision::Accept => "accepted",
        Decision::Decline => "declined",
    };
    if requests::close(cx, &tx, &asked, state, &answer).await? {
        if decision == Decision::Accept {
            may_come(cx, &group, person).await?;
            let new = NewMember {
                rules_version: asked.rules_version,
                ..newcomer(&group, person)
            };
            members::admit(cx, &tx, id, new).await?;
        }
        tell(cx, &tx, person, state, asked.id, &group).await?;
    }
    tx.commit().await?;
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
    let invited = asked.into_iter().filter(|asked| asked.is_invitation);
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
fn may_invite(cx: &Cx, group: &Group) -> Result<(), AppError> {
    let actor = cx.actor()?;
    let _permit = may::<Invite>(actor, &group.protected(actor)).ok_or(AppError::Absent)?;
    match actor.reach.has(group.space(), group.profile.invite) {
        true => Ok(()),
        false => Err(AppError::Absent),
    }
}

/// Asks somebody in. Whoever is in already, was asked already or has asked is told nothing new; a
/// request that waits stays with those who decide.
///
/// # Errors
/// [`AppError::Absent`] where the reader may not invite, or may not know of that person.
pub async fn invite(
    cx: &Cx,
    id: Id<kinds::Group>,
    person: Id<kinds::Person>,
) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let (group, _permit) = group_for::<Invite>(cx, &tx, id).await?;
    may_invite(cx, &group)?;
    if !may_come(cx, &group, person).await?.is_seen {
        return Err(AppError::Absent);
    }
    if members::one(&tx, id, person).await?.is_some() {
        return Ok(());
    }
    let by = cx.actor()?.person;
    let new = NewAsked {
        group: id,
        person,
        kind: INVITATION,
        by,
        text: "",
        rules_version: group.rules_version,
    };
    if let Some(invitation) = requests::open(cx, &tx, new).await? {
        tell(cx, &tx, person, "invited", invitation, &group).await?;
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
            may_come(cx, &group, person).await?;
            requests::close(cx, &tx, &asked, "accepted", "").await?;
            members::admit(cx, &tx, id, newcomer(&group, person)).await?;
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
    Ok(asked.filter(|asked| asked.is_invitation))
}
