//! Two versions of a content side by side.

use document::{Html, diff, render_changes};
use platform::{
    access::{self, Permit},
    content::{self, Content, Preview, Read, Revision},
    context::Cx,
    error::AppError,
    id::Id,
    kinds,
};

use super::{
    kept,
    names::names,
    places::{Place, place},
};
use crate::texts::Texts;

/// What changed from one version to another.
#[derive(Clone, Debug)]
pub struct Compared {
    pub content: Content,
    pub place: Place,
    pub old: Revision,
    pub new: Revision,
    /// What changed, as one text.
    pub html: Html,
    pub is_same: bool,
}

/// Compares two versions of a content. Where the newer is not named it is the one readers see, where the
/// older is not named, the one they saw before.
///
/// # Errors
/// [`AppError::Absent`] where the reader does not see both, or there is none before.
pub async fn compare(
    cx: &Cx,
    kind: &str,
    id: Id<kinds::Content>,
    (old, new): (Option<Id<kinds::Revision>>, Option<Id<kinds::Revision>>),
) -> Result<Compared, AppError> {
    let (actor, read) = (cx.actor()?, cx.read());
    let (content, _) = content::find::<Read>(&read, actor, id).await?;
    if content.kind != kind {
        return Err(AppError::Absent);
    }
    let preview: Option<Permit<Preview>> = access::may(actor, &content.protected());
    let preview = preview.as_ref();
    let new = new.or(content.published).ok_or(AppError::Absent)?;
    let new = content::revision(&read, &content, new, preview).await?;
    let old = match old {
        Some(old) => content::revision(&read, &content, old, preview).await?,
        None => {
            let before = content::revisions(&read, &content, None, Some(new.number)).await?;
            before.into_iter().next().ok_or(AppError::Absent)?
        }
    };
    let (before, after) = (kept(&old.document)?, kept(&new.document)?);
    let names = names(cx, content.space, &[&before, &after], []).await?;
    let changes = diff(&before, &after);
    Ok(Compared {
        html: render_changes(&changes, &names, &Texts(cx.lang).words()),
        is_same: before == after,
        place: place(cx, content.space).await?,
        content,
        old,
        new,
    })
}
