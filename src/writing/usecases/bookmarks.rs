//! What the reader wanted to find again.

use platform::{
    content::{self, Content, Phases, Read, Wanted, Within},
    context::Cx,
    error::AppError,
};

use crate::{KINDS, store::marks};

/// A remembered content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bookmarked {
    pub content: Content,
    pub title: String,
}

/// What the reader remembered and still may read, the newest first.
///
/// # Errors
/// [`AppError::SignedOut`]; what the database answers.
pub async fn bookmarks(cx: &Cx) -> Result<Vec<Bookmarked>, AppError> {
    let actor = cx.actor()?;
    let read = cx.read();
    let order = marks::bookmarks(&read, actor.person, 100).await?;
    let wanted = Wanted {
        kinds: &KINDS,
        phases: Phases::ALL,
        within: Within::Contents(order.clone()),
        before: None,
        since: None,
        limit: 100,
    };
    let mut found = content::headlines::<Read>(&read, actor, wanted).await?;
    found.sort_by_key(|(content, _)| order.iter().position(|id| *id == content.id));
    Ok(found
        .into_iter()
        .map(|(content, title)| Bookmarked { content, title })
        .collect())
}
