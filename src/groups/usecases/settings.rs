//! What a group is called and how it is open, changed by its leads.

use platform::{access::may, context::Cx, error::AppError, form::FormState, id::Id, kinds};
use sea_orm::ActiveValue::Set;

use super::{found::read, group, group_for};
use crate::{
    Group, Profile,
    capability::{Archive, Edit, Reopen},
    store::{groups as store, profiles},
    texts::Texts,
};

/// The form to change a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingsPage {
    pub group: Group,
    pub profiles: Vec<Profile>,
    pub may_edit: bool,
    pub may_archive: bool,
    pub may_reopen: bool,
}

/// All security profiles, for whoever founds or leads a group.
///
/// # Errors
/// [`AppError::SignedOut`]; what the database answers.
pub async fn profiles(cx: &Cx) -> Result<Vec<Profile>, AppError> {
    cx.actor()?;
    profiles::profiles(&cx.read(), cx).await
}

/// The settings of a group, for its leads.
///
/// # Errors
/// [`AppError::Absent`] for everybody else.
pub async fn settings_page(cx: &Cx, id: Id<kinds::Group>) -> Result<SettingsPage, AppError> {
    let group = group(cx, id).await?;
    let actor = cx.actor()?;
    let protected = group.protected(actor);
    let page = SettingsPage {
        may_edit: may::<Edit>(actor, &protected).is_some(),
        may_archive: may::<Archive>(actor, &protected).is_some(),
        may_reopen: may::<Reopen>(actor, &protected).is_some(),
        profiles: profiles::profiles(&cx.read(), cx).await?,
        group,
    };
    match page.may_edit || page.may_reopen {
        true => Ok(page),
        false => Err(AppError::Absent),
    }
}

/// Changes name, purpose, openness and profile. Whoever is in stays in.
///
/// # Errors
/// [`AppError::Absent`] where the reader does not lead the group.
pub async fn change(
    cx: &Cx,
    id: Id<kinds::Group>,
    mut form: FormState,
) -> Result<Option<FormState>, AppError> {
    let tx = cx.begin().await?;
    let (group, _permit) = group_for::<Edit>(cx, &tx, id).await?;
    let t = Texts(cx.lang);
    if form.value("version") != group.version.to_string() {
        form.reject("", t.changed_meanwhile());
        form.values.retain(|(name, _)| name != "version");
    }
    let fields = read(cx, &mut form);
    let known = profiles::profiles(&tx, cx).await?;
    let Some(fields) = fields else {
        return Ok(Some(form));
    };
    if !known.iter().any(|known| known.key == fields.profile) {
        form.reject("profile", t.profile_unknown());
        return Ok(Some(form));
    }
    store::update(cx, &tx, id, |row| {
        row.version = Set(group.version + 1);
        row.sort = Set(store::sort_key(&fields.name));
        row.name = Set(fields.name.clone());
        row.purpose = Set(fields.purpose.clone());
        row.visibility = Set(fields.visibility.code().to_owned());
        row.audience = Set(fields.audience.code().to_owned());
        row.entry = Set(fields.entry.code().to_owned());
        row.profile = Set(fields.profile.clone());
        row.mandate = Set(fields.mandate.clone());
        row.ends_on = Set(fields.ends_on);
    })
    .await?;
    store::open_to_outside(
        cx,
        &tx,
        id,
        group.authority,
        fields.visibility,
        fields.audience,
    )
    .await?;
    tx.commit().await?;
    Ok(None)
}
