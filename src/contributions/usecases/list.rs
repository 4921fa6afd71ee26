//! Contributions of a group, the newest first.

use directory::usecases::named;
use groups::panels::Names;
use platform::{
    content::{CONTRIBUTION, Content, Phases, Read, Revision, Wanted, Within},
    context::Cx,
    error::AppError,
    id::Id,
    kinds,
    time::Instant,
};
use writing::usecases::{Place, kept, list_with_comments};

use super::write::group;
use crate::texts::Texts;

/// Contributions of a page of the list.
const PAGE: usize = 20;
/// Characters of the text in a list.
const EXCERPT: usize = 280;

/// A contribution in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub content: Content,
    pub title: String,
    pub excerpt: String,
    pub author: Option<Id<kinds::Person>>,
    pub at: Instant,
    pub comments: i64,
}

/// A page of the list.
#[derive(Clone, Debug)]
pub struct List {
    pub place: Place,
    pub entries: Vec<Entry>,
    pub names: Names,
    /// Where the next page begins, if there is one.
    pub next: Option<Instant>,
}

/// The contributions of a group before a moment.
///
/// # Errors
/// [`AppError::Absent`] where the reader does not read.
pub async fn list(
    cx: &Cx,
    space: Id<kinds::Space>,
    before: Option<Instant>,
) -> Result<List, AppError> {
    let place = group(cx, space).await?;
    let mut entries = recent(cx, space, before, PAGE + 1).await?;
    let authors: Vec<_> = entries.iter().filter_map(|entry| entry.author).collect();
    let names = named(cx, &authors).await?;
    let next = match entries.len() > PAGE {
        true => {
            entries.truncate(PAGE);
            entries.last().map(|entry| entry.at)
        }
        false => None,
    };
    Ok(List {
        place,
        entries,
        names,
        next,
    })
}

/// The newest contributions of a space.
///
/// # Errors
/// What the database answers.
pub async fn recent(
    cx: &Cx,
    space: Id<kinds::Space>,
    before: Option<Instant>,
    limit: usize,
) -> Result<Vec<Entry>, AppError> {
    let wanted = Wanted {
        kinds: &[CONTRIBUTION],
        phases: Phases::LIVE,
        within: Within::Space(space),
        before,
        since: None,
        limit: limit as u64,
    };
    let found = list_with_comments::<Read>(cx, wanted).await?;
    // A text that is cut mentions nobody by name: who that is, its page asks of the reader.
    let unknown = Texts(cx.lang).somebody();
    let entry = |(content, revision, comments): (Content, Revision, i64)| {
        let document = kept(&revision.document).ok()?;
        Some(Entry {
            title: revision.title,
            excerpt: document.excerpt(EXCERPT, |_| unknown.to_owned()),
            author: revision.author,
            at: content.published_at.unwrap_or(content.created_at),
            comments,
            content,
        })
    };
    Ok(found.into_iter().filter_map(entry).collect())
}
