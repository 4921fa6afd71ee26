//! Contributions of a group, the newest first.

use document::Document;
use platform::{
    content::{self, CONTRIBUTION, Content, Phases, Read, Revision, Wanted, Within},
    context::Cx,
    error::AppError,
    id::Id,
    kinds,
    time::Instant,
};
use writing::usecases::{Names, Place, comment_counts, kept, writers};

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
    let (mut entries, names) = recent(cx, space, before, PAGE + 1).await?;
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

/// The newest contributions of a space, with the names of those who wrote them.
///
/// # Errors
/// What the database answers.
pub async fn recent(
    cx: &Cx,
    space: Id<kinds::Space>,
    before: Option<Instant>,
    limit: usize,
) -> Result<(Vec<Entry>, Names), AppError> {
    let read = cx.read();
    let wanted = Wanted {
        kinds: &[CONTRIBUTION],
        phases: Phases::LIVE,
        within: Within::Space(space),
        before,
        limit: limit as u64,
    };
    let found = content::list_shown::<Read>(&read, cx.actor()?, wanted).await?;
    let ids: Vec<_> = found.iter().map(|(one, _)| one.id).collect();
    let counts = comment_counts(cx, &ids).await?;
    let names = writers(cx, found.iter().filter_map(|(_, one)| one.author)).await?;
    let unknown = Texts(cx.lang).somebody();
    let entry = |(one, revision): (Content, Revision)| {
        let document: Document = kept(&revision.document).ok()?;
        Some(Entry {
            title: revision.title,
            excerpt: document.excerpt(EXCERPT, |mention| names.in_text(mention, unknown)),
            author: revision.author,
            at: one.published_at.unwrap_or(one.created_at),
            comments: counts.get(&one.id).copied().unwrap_or_default(),
            content: one,
        })
    };
    let entries = found.into_iter().filter_map(entry).collect();
    Ok((entries, names))
}
