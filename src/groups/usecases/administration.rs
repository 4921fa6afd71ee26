//! What an authority's administrators decide about groups: the settings, and groups that were asked
//! for. They see what somebody wrote to ask, and nothing of what is written in a group.

use std::collections::BTreeMap;

use platform::{
    access::{Administration, Phase, may},
    context::Cx,
    error::AppError,
    form::FormState,
    id::Id,
    kinds,
};
use sea_orm::ActiveValue::Set;

use super::{Shown, invite::Decision, shown, tell::tell_now};
use crate::{
    Founding, Group, Profile, Settings,
    capability::Approve,
    store::{groups as store, life, members, profiles, settings},
};

/// The settings of the authority the reader administers, and the groups that wait for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AdministrationPage {
    pub house: directory::House,
    pub settings: Settings,
    pub profiles: Vec<Profile>,
    /// With who asks.
    pub drafts: Vec<(Group, Option<Shown>)>,
}

/// The page of an authority's administrators.
///
/// # Errors
/// [`AppError::Absent`] for everybody else.
pub async fn administration_page(cx: &Cx) -> Result<AdministrationPage, AppError> {
    let (authority, _may) = Administration::own(cx.actor()?)?;
    let read = cx.read();
    let house = directory::usecases::houses(cx).await?.remove(&authority);
    let drafts = life::drafts(&read, cx, authority).await?;
    let ids: Vec<_> = drafts.iter().map(|draft| draft.id).collect();
    let (asked, founders): (Vec<_>, Vec<_>) =
        members::founders(&read, &ids).await?.into_iter().unzip();
    let founders = shown(cx, founders).await?;
    let mut founders: BTreeMap<_, _> = asked.into_iter().zip(founders).collect();
    let drafts = drafts.into_iter().map(|draft| {
        let by = founders.remove(&draft.id);
        (draft, by)
    });
    Ok(AdministrationPage {
        house: house.ok_or(AppError::Absent)?,
        settings: settings::of(&read, authority).await?,
        profiles: profiles::profiles(&read, cx).await?,
        drafts: drafts.collect(),
    })
}

/// Changes the settings. What groups already are stays.
///
/// # Errors
/// As [`administration_page`].
pub async fn change_settings(cx: &Cx, form: &FormState) -> Result<(), AppError> {
    let (authority, by) = Administration::own(cx.actor()?)?;
    let tx = cx.begin().await?;
    let profiles = profiles::profiles(&tx, cx).await?;
    let allowed = |profile: &Profile| {
        let mut chosen = form.values.iter().filter(|(name, _)| name == "profiles");
        chosen.any(|(_, key)| *key == profile.key)
    };
    let new = Settings {
        founding: match form.value("founding").as_str() {
            "request" => Founding::OnRequest,
            _ => Founding::Free,
        },
        guests: form.value("guests") == "on",
        beyond: form.value("beyond") == "on",
        without: profiles
            .iter()
            .filter(|profile| !allowed(profile))
            .map(|profile| profile.key.clone())
            .collect(),
    };
    settings::put(&tx, by, authority, &new).await?;
    tx.commit().await?;
    Ok(())
}

/// Lets a group begin that was asked for, or not; then it is gone.
///
/// # Errors
/// [`AppError::Absent`] for everybody but the administrators of its authority, and where it does not
/// wait any more.
pub async fn approve(cx: &Cx, id: Id<kinds::Group>, decision: Decision) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    store::lock(&tx, id).await?;
    let actor = cx.actor_in(&tx).await?;
    let draft = store::for_the_program(&tx, cx, &[id]).await?.pop();
    let draft = draft.ok_or(AppError::Absent)?;
    let _permit = may::<Approve>(&actor, &draft.protected(&actor)).ok_or(AppError::Absent)?;
    let founders = members::front(&tx, id, false).await?;
    let what = match decision {
        Decision::Accept => "approved",
        Decision::Decline => "not_approved",
    };
    for founder in founders {
        tell_now(cx, &tx, founder.person, what, &draft).await?;
    }
    match decision {
        Decision::Accept => {
            store::update(cx, &tx, id, |row| {
                row.phase = Set(Phase::Live.code().to_owned());
                row.request = Set(String::new());
            })
            .await?;
            let Group {
                authority,
                visibility,
                audience,
                ..
            } = draft;
            store::open_to_outside(cx, &tx, id, authority, visibility, audience).await?;
            members::regrant_all(&tx, id).await?;
        }
        Decision::Decline => life::delete(cx, &tx, id).await?,
    }
    tx.commit().await?;
    Ok(())
}
