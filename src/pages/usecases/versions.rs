//! The versions of a page: listed, named, brought back.

use std::collections::BTreeMap;

use directory::usecases::{Named, named};
use platform::{
    content::{self, Edit, PAGE, Publish, Read, Revision},
    context::Cx,
    error::AppError,
    form::FormState,
    id::Id,
    kinds,
};
use writing::usecases::{Shown, kept, may, place, shown, told};

use super::merge::of;

/// Characters of a version's name.
const LONGEST: usize = 80;

/// The versions of a page, the newest first.
#[derive(Clone, Debug)]
pub struct VersionsPage {
    pub shown: Shown,
    pub versions: Vec<Revision>,
    pub names: BTreeMap<Id<kinds::Person>, Named>,
}

/// The list.
///
/// # Errors
/// [`AppError::Absent`] where there is no such page for this reader.
pub async fn versions(cx: &Cx, id: Id<kinds::Content>) -> Result<VersionsPage, AppError> {
    let shown = shown(cx, PAGE, id).await?;
    let preview = platform::access::may(cx.actor()?, &shown.content.protected());
    let versions = content::revisions(&cx.read(), &shown.content, preview.as_ref(), None).await?;
    let authors: Vec<_> = versions.iter().filter_map(|one| one.author).collect();
    let names = named(cx, &authors).await?;
    Ok(VersionsPage {
        shown,
        versions,
        names,
    })
}

/// Names a version, or writes an older one anew as the newest: what came between stays.
///
/// # Errors
/// [`AppError::Absent`] where the reader may not change the page.
pub async fn restore(cx: &Cx, id: Id<kinds::Content>, form: &FormState) -> Result<(), AppError> {
    let version: Id<kinds::Revision> = form
        .value("version")
        .parse()
        .map_err(|_| AppError::Invalid)?;
    let tx = cx.begin().await?;
    content::lock(&tx, id).await?;
    let actor = cx.actor_in(&tx).await?;
    let (page, permit) = content::find::<Edit>(&tx, &actor, id).await?;
    if page.kind != PAGE || !may(cx, &page, &place(cx, page.space).await?)?.edit {
        return Err(AppError::Absent);
    }
    let preview = platform::access::may(&actor, &page.protected());
    let found = content::revision(&tx, &page, version, preview.as_ref()).await?;
    match form.value("act").as_str() {
        "name" => {
            let name: String = form.value("name").trim().chars().take(LONGEST).collect();
            content::name(&tx, &permit, version, &name).await?;
        }
        "restore" => {
            let head = page.head.ok_or(AppError::Internal)?;
            let before = content::revision(&tx, &page, head, preview.as_ref()).await?;
            let after = kept(&found.document)?;
            let again = of(&found.title, after.clone());
            let again = again.revision(cx, &tx, page.space).await?;
            let new = content::revise(&tx, permit, head, again, cx.now).await?;
            if page.published.is_some() {
                let (_, permit) = content::find::<Publish>(&tx, &actor, id).await?;
                content::publish(&tx, permit, new, cx.now).await?;
            }
            let (now, _) = content::find::<Read>(&tx, &actor, id).await?;
            told::revised(cx, &tx, &now, &kept(&before.document)?, &after).await?;
            told::changed(cx, &tx, &now).await?;
        }
        _ => return Err(AppError::Invalid),
    }
    tx.commit().await?;
    Ok(())
}
