//! What an authority's administrators decide about groups: the settings, and groups that were asked
//! for. They see what somebody wrote to ask, and nothing of what is written in a group.

use platform::{
    access::{Administration, Phase, may},
    clock,
    context::Cx,
    error::AppError,
    form::FormState,
    id::Id,
    kinds,
};
use sea_orm::ActiveValue::Set;

use super::{Shown, entry::tell, invite::Decision, shown};
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
    let mut drafts = Vec::new();
    for draft in life::drafts(&read, cx, authority).await? {
        let leads = members::front(&read, draft.id, false).await?;
        drafts.push((draft, shown(cx, leads).await?.into_iter().next()));
    }
    Ok(AdministrationPage {
        house: house.ok_or(AppError::Absent)?,
        settings: settings::of(&read, authority).await?,
        profiles: profiles::profiles(&read, cx).await?,
        drafts,
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
        let moment: Id<()> = clock::new_id(cx.now);
        tell(cx, &tx, founder.person, what, moment, &draft).await?;
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
