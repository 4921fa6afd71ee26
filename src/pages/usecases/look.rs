//! A page as its reader finds it.

use platform::{content::PAGE, context::Cx, error::AppError, id::Id, kinds, time::Day};
use writing::usecases::{Shown, TalkAt, shown_with, topics::related};

use super::tree::{Below, around};

/// Everything a page shows.
#[derive(Clone, Debug)]
pub struct PageView {
    pub shown: Shown,
    /// The pages above, the highest first.
    pub above: Vec<(Id<kinds::Content>, String)>,
    pub below: Vec<Below>,
    /// Other pages about the same.
    pub related: Vec<(Id<kinds::Content>, String)>,
    /// Since when somebody should have looked whether it still holds.
    pub overdue: Option<Day>,
    /// Whether it is an older version, or one readers do not see yet.
    pub is_version: bool,
}

/// A page, or one of its versions, with a part of the conversation.
///
/// # Errors
/// [`AppError::Absent`] where there is none for this reader.
pub async fn look(
    cx: &Cx,
    id: Id<kinds::Content>,
    version: Option<Id<kinds::Revision>>,
    at: TalkAt,
) -> Result<PageView, AppError> {
    let shown = shown_with(cx, PAGE, id, version, at).await?;
    let tree = around(cx, &cx.read(), id).await?;
    let mut above = Vec::new();
    let below = find(&tree, id, &mut above).unwrap_or_default();
    let content = &shown.content;
    let due = [content.review_on, content.valid_until];
    let overdue = due
        .into_iter()
        .flatten()
        .filter(|day| *day < cx.today)
        .min();
    let related = match version {
        None => related(cx, &shown).await?,
        Some(_) => Vec::new(),
    };
    Ok(PageView {
        related,
        is_version: version.is_some_and(|version| Some(version) != content.published),
        above,
        below,
        overdue,
        shown,
    })
}

/// What stands below a page; `above` is what stands above it afterwards.
fn find(
    tree: &[Below],
    id: Id<kinds::Content>,
    above: &mut Vec<(Id<kinds::Content>, String)>,
) -> Option<Vec<Below>> {
    for page in tree {
        if page.id == id {
            return Some(page.below.clone());
        }
        above.push((page.id, page.title.clone()));
        if let Some(found) = find(&page.below, id, above) {
            return Some(found);
        }
        above.pop();
    }
    None
}
