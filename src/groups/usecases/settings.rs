//! What a group is called and how it is open, changed by its leads.

use platform::{
    access::{Level, may},
    clock,
    context::Cx,
    error::AppError,
    form::FormState,
    id::Id,
    kinds,
};
use sea_orm::ActiveValue::Set;

use super::{
    found::{check, read},
    group, group_for, level,
    part_pages::placed,
    parts::member,
    tell::tell_keepers,
};
use crate::{
    Group, Kind, Profile,
    capability::{Archive, Dissolve, Edit, Reopen, Restore},
    store::{groups as store, profiles},
    texts::Texts,
};

/// What the life of a group can turn to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// Still needed.
    Review,
    Archive,
    Reopen,
    Dissolve,
    Restore,
}

/// The form to change a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SettingsPage {
    pub group: Group,
    pub profiles: Vec<Profile>,
    pub level: Option<Level>,
    pub may_edit: bool,
    /// What the reader may let the group become.
    pub turns: Vec<Turn>,
    /// The authorities of a network that could take the lead over.
    pub others: Vec<directory::House>,
}

/// The settings of a group, for its leads.
///
/// # Errors
/// [`AppError::Absent`] for everybody else.
pub async fn settings_page(cx: &Cx, id: Id<kinds::Group>) -> Result<SettingsPage, AppError> {
    let group = group(cx, id).await?;
    let actor = cx.actor()?;
    let protected = group.protected(actor);
    let may_edit = may::<Edit>(actor, &protected).is_some();
    let turns: Vec<Turn> = [
        (Turn::Review, may_edit),
        (Turn::Archive, may::<Archive>(actor, &protected).is_some()),
        (Turn::Reopen, may::<Reopen>(actor, &protected).is_some()),
        (Turn::Restore, may::<Restore>(actor, &protected).is_some()),
        (Turn::Dissolve, may::<Dissolve>(actor, &protected).is_some()),
    ]
    .into_iter()
    .filter_map(|(turn, may)| may.then_some(turn))
    .collect();
    let page = SettingsPage {
        level: level(cx, &group)?,
        may_edit,
        turns,
        others: others(cx, &group).await?,
        profiles: profiles::profiles(&cx.read(), cx).await?,
        group,
    };
    match page.turns.is_empty() {
        true => Err(AppError::Absent),
        false => Ok(page),
    }
}

/// The authorities of a network beside the one that leads it.
async fn others(cx: &Cx, group: &Group) -> Result<Vec<directory::House>, AppError> {
    if group.kind != Kind::Network {
        return Ok(Vec::new());
    }
    let mut houses = directory::usecases::houses(cx).await?;
    houses.remove(&group.authority);
    let parts = placed(cx, group.id, false, &mut houses).await?;
    Ok(parts.into_iter().map(|placed| placed.house).collect())
}

/// Offers the lead of a network to another of its authorities, whose administrators take it; nothing
/// takes the offer back.
///
/// # Errors
/// [`AppError::Absent`] where the reader does not lead the network, or the authority is not in it.
pub async fn offer_lead(cx: &Cx, id: Id<kinds::Group>, key: &str) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let (group, _permit) = group_for::<Edit>(cx, &tx, id).await?;
    let houses = directory::usecases::houses(cx).await?;
    let named = houses.into_iter().find(|(_, house)| house.key == key);
    let to = match named {
        Some((authority, _)) => Some(member(&tx, id, authority).await?.authority),
        None => None,
    };
    store::update(cx, &tx, id, |row| row.offered_to_id = Set(to)).await?;
    if let Some(authority) = to {
        let moment: Id<()> = clock::new_id(cx.now);
        tell_keepers(cx, &tx, &group, authority, "lead_offered", moment).await?;
    }
    tx.commit().await?;
    Ok(())
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
    let Some(fields) = fields else {
        return Ok(Some(form));
    };
    // What it already is stays allowed.
    check(cx, &tx, group.authority, &fields, &mut form).await?;
    if fields.profile == group.profile.key {
        form.errors.retain(|(field, _)| field != "profile");
    }
    if fields.audience == group.audience {
        form.errors.retain(|(field, _)| field != "audience");
    }
    if !form.errors.is_empty() {
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
        row.comments = Set(form.value("comments") == "on");
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
