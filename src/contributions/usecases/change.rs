//! Changing one's own contribution, taking one away, and bringing it back.

use platform::{
    content::{self, CONTRIBUTION, Delete, Edit, Publish, Read, Restore},
    context::Cx,
    error::AppError,
    form::FormState,
    id::Id,
    kinds,
};
use writing::usecases::{
    Begun, Shown, begin, kept, may, place, sent, shown, told, topics::give_topics, written,
};

use crate::texts::Texts;

/// The form for changing a contribution.
#[derive(Clone, Debug)]
pub struct RevisePage {
    pub shown: Shown,
    pub begun: Begun,
}

/// Where a contribution is changed.
pub(crate) fn address(id: Id<kinds::Content>) -> String {
    format!("/beitraege/{id}/bearbeiten")
}

/// The form, with the contribution as it stands or what its writer began.
///
/// # Errors
/// [`AppError::Absent`] where the reader may not change it.
pub async fn revise_page(
    cx: &Cx,
    id: Id<kinds::Content>,
    draft: Option<Id<kinds::Draft>>,
) -> Result<RevisePage, AppError> {
    let shown = shown(cx, CONTRIBUTION, id).await?;
    match shown.may.edit {
        true => Ok(RevisePage {
            begun: begin(cx, &address(id), draft).await?,
            shown,
        }),
        false => Err(AppError::Absent),
    }
}

/// Saves a changed contribution; what it was before stays among its versions.
///
/// # Errors
/// [`AppError::Absent`] where the reader may not change it.
pub async fn revise(
    cx: &Cx,
    id: Id<kinds::Content>,
    mut form: FormState,
) -> Result<Option<FormState>, AppError> {
    let read = written(&mut form, cx.lang, true);
    let tx = cx.begin().await?;
    content::lock(&tx, id).await?;
    let actor = cx.actor_in(&tx).await?;
    let (found, permit) = content::find::<Edit>(&tx, &actor, id).await?;
    let place = place(cx, found.space).await?;
    if found.kind != CONTRIBUTION || !may(cx, &found, &place)?.edit {
        return Err(AppError::Absent);
    }
    let Some(read) = read else {
        return Ok(Some(form));
    };
    let head = found.head.ok_or(AppError::Internal)?;
    // Nobody but its writer changes it, so another head means another tab of theirs.
    if form.value("upon") != head.to_string() {
        form.reject("", Texts(cx.lang).changed_meanwhile());
        form.values.retain(|(name, _)| name != "upon");
        return Ok(Some(form));
    }
    let before = content::shown(&tx, std::slice::from_ref(&found)).await?;
    let before = before.into_values().next().ok_or(AppError::Internal)?;
    give_topics(cx, &tx, &permit, &form).await?;
    let written = read.revision(cx, &tx, found.space).await?;
    let new = content::revise(&tx, permit, head, written, cx.now).await?;
    let (_, permit) = content::find::<Publish>(&tx, &actor, id).await?;
    content::publish(&tx, permit, new, cx.now).await?;
    let (found, _) = content::find::<Read>(&tx, &actor, id).await?;
    told::revised(cx, &tx, &found, &kept(&before.document)?, &read.document).await?;
    told::changed(cx, &tx, &found).await?;
    sent(cx, &tx, &address(id), &form).await?;
    tx.commit().await?;
    Ok(None)
}

/// Takes a contribution away; for some time it can be brought back.
///
/// # Errors
/// [`AppError::Absent`] where the reader may not.
pub async fn remove(cx: &Cx, id: Id<kinds::Content>) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let actor = cx.actor_in(&tx).await?;
    let (found, permit) = content::find::<Delete>(&tx, &actor, id).await?;
    let place = place(cx, found.space).await?;
    if found.kind != CONTRIBUTION || !may(cx, &found, &place)?.delete {
        return Err(AppError::Absent);
    }
    content::move_to_trash(&tx, permit, cx.now).await?;
    told::changed(cx, &tx, &found).await?;
    tx.commit().await?;
    Ok(())
}

/// Brings a contribution back, as it was.
///
/// # Errors
/// [`AppError::Absent`] where the reader may not.
pub async fn bring_back(cx: &Cx, id: Id<kinds::Content>) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let actor = cx.actor_in(&tx).await?;
    let (found, permit) = content::find::<Restore>(&tx, &actor, id).await?;
    let place = place(cx, found.space).await?;
    if found.kind != CONTRIBUTION || !may(cx, &found, &place)?.restore {
        return Err(AppError::Absent);
    }
    content::untrash(&tx, permit, cx.now).await?;
    told::changed(cx, &tx, &found).await?;
    tx.commit().await?;
    Ok(())
}
