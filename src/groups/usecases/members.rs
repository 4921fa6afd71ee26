//! Who is in a group, and what they are there.

use platform::{
    access::Level, context::Cx, database::Tx, error::AppError, form::FormState, id::Id, kinds,
};

use super::{Shown, group, group_for, level, shown, tell::tell_now};
use crate::{
    AskKind, Group, Kind, Role,
    capability::{Appoint, Read},
    store::{
        members::{self, Member},
        requests::{self, Asked},
    },
    texts::Texts,
};

/// Members on a page.
const PAGE: u64 = 50;
/// The last page an address may ask for.
const FARTHEST: u64 = 10_000;

/// A request that waits for a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    pub asked: Asked,
    pub shown: Shown,
}

/// The members of a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MembersPage {
    pub group: Group,
    pub level: Option<Level>,
    pub members: Vec<Shown>,
    pub page: u64,
    pub pages: u64,
    /// For those who decide.
    pub waiting: Vec<Waiting>,
}

impl MembersPage {
    pub fn is_lead(&self) -> bool {
        self.level >= Some(Level::Lead)
    }

    pub fn may_invite(&self) -> bool {
        self.level >= Some(self.group.profile.invite.max(Level::TakePart))
    }
}

/// The members of a group, as far as its profile shows them.
///
/// # Errors
/// [`AppError::Absent`] where the reader may not see them.
pub async fn members_page(
    cx: &Cx,
    id: Id<kinds::Group>,
    page: u64,
) -> Result<MembersPage, AppError> {
    let group = group(cx, id).await?;
    let level = level(cx, &group)?;
    let actor = cx.actor()?;
    let reads = platform::access::may::<Read>(actor, &group.protected(actor));
    let _permit = reads
        .filter(|_| level >= Some(group.profile.members))
        .ok_or(AppError::Absent)?;
    let read = cx.read();
    let page = page.clamp(1, FARTHEST);
    let members = members::of(&read, id, (page - 1) * PAGE, PAGE).await?;
    let mut waiting = Vec::new();
    // In a network each authority decides on its own people, on the page of its part.
    if level >= Some(Level::Moderate) && group.kind != Kind::Network {
        let asked = requests::of_group(&read, cx, id).await?;
        waiting.extend(
            asked
                .into_iter()
                .filter(|asked| asked.kind == AskKind::Request),
        );
    }
    // One question for all names on the page.
    let askers = waiting.iter().map(|asked| Member {
        person: asked.person,
        level: Level::See,
        title: String::new(),
        until: None,
    });
    let mut all = shown(cx, members.into_iter().chain(askers).collect()).await?;
    let askers = all.split_off(all.len() - waiting.len());
    let waiting = waiting
        .into_iter()
        .zip(askers)
        .map(|(asked, shown)| Waiting { asked, shown });
    Ok(MembersPage {
        pages: u64::try_from(group.members)
            .unwrap_or(0)
            .div_ceil(PAGE)
            .max(1),
        level,
        members: all,
        page,
        waiting: waiting.collect(),
        group,
    })
}

/// Whether a group would be without a lead if whoever is this in it were nothing there any more.
async fn is_last_lead(tx: &Tx, id: Id<kinds::Group>, is: Level) -> Result<bool, AppError> {
    Ok(is == Level::Lead && members::leads(tx, id).await? < 2)
}

/// Says what a member is. At least one lead stays.
///
/// # Errors
/// [`AppError::Absent`] where the reader does not lead the group, or there is no such member.
pub async fn appoint(
    cx: &Cx,
    id: Id<kinds::Group>,
    person: Id<kinds::Person>,
    mut form: FormState,
) -> Result<Option<FormState>, AppError> {
    let tx = cx.begin().await?;
    let (group, _permit) = group_for::<Appoint>(cx, &tx, id).await?;
    let member = members::one(&tx, id, person)
        .await?
        .ok_or(AppError::Absent)?;
    let role = Role::from_code(&form.value("role")).ok_or(AppError::Invalid)?;
    let title: String = form.value("title").trim().chars().take(80).collect();
    if role != Role::Lead && is_last_lead(&tx, id, member.level).await? {
        form.reject("", Texts(cx.lang).last_lead());
        return Ok(Some(form));
    }
    if member.until.is_some() && role.level() > Level::TakePart {
        form.reject("", Texts(cx.lang).guest_leads_nothing());
        return Ok(Some(form));
    }
    members::appoint(cx, &tx, id, person, role.level(), &title).await?;
    if role.level() != member.level && person != cx.actor()?.person {
        tell_now(cx, &tx, person, "appointed", &group).await?;
    }
    tx.commit().await?;
    Ok(None)
}

/// Lets a member go.
///
/// # Errors
/// As [`appoint`].
pub async fn dismiss(
    cx: &Cx,
    id: Id<kinds::Group>,
    person: Id<kinds::Person>,
    mut form: FormState,
) -> Result<Option<FormState>, AppError> {
    let tx = cx.begin().await?;
    let (group, _permit) = group_for::<Appoint>(cx, &tx, id).await?;
    let Some(member) = members::one(&tx, id, person).await? else {
        return Ok(None);
    };
    if is_last_lead(&tx, id, member.level).await? {
        form.reject("", Texts(cx.lang).last_lead());
        return Ok(Some(form));
    }
    members::dismiss(cx, &tx, id, person).await?;
    if person != cx.actor()?.person {
        tell_now(cx, &tx, person, "dismissed", &group).await?;
    }
    tx.commit().await?;
    Ok(None)
}

/// Leaves a group, also an archived one. The last lead cannot.
///
/// # Errors
/// [`AppError::Absent`] where the reader is not in it.
pub async fn leave(
    cx: &Cx,
    id: Id<kinds::Group>,
    mut form: FormState,
) -> Result<Option<FormState>, AppError> {
    let tx = cx.begin().await?;
    crate::store::groups::lock(&tx, id).await?;
    let actor = cx.actor_in(&tx).await?;
    let group = crate::store::groups::find(&tx, cx, &actor, id).await?;
    let own = group.standing.ok_or(AppError::Absent)?;
    if is_last_lead(&tx, id, own.level).await? {
        form.reject("", Texts(cx.lang).last_lead_leaves());
        return Ok(Some(form));
    }
    members::dismiss(cx, &tx, id, cx.actor()?.person).await?;
    tx.commit().await?;
    Ok(None)
}
