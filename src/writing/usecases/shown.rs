//! A content as its page shows it, whatever its kind: the text, where it lies, whose it is, what its
//! reader may do, and what others said.

use document::{Document, Html, OutlineEntry};
use platform::{
    access::{Level, Permit, right::allows, space::Principal},
    content::{self, Content, Preview, Read, Revision},
    context::Cx,
    error::AppError,
    id::Id,
    kinds,
};

use super::{
    names::{Names, names},
    places::{Place, place},
    talk::{Talk, talk},
};
use crate::{
    Topic,
    store::{
        comments::{self, Listed, TalkAt},
        marks,
    },
    texts::Texts,
};

/// What the reader may do with a content. Its own wishes (a lock, no comments) and those of its place
/// only take away.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is an answer of its own to a question of its own"
)]
pub struct May {
    pub edit: bool,
    pub keep: bool,
    pub publish: bool,
    pub archive: bool,
    pub delete: bool,
    pub restore: bool,
    pub comment: bool,
    pub moderate: bool,
    /// Sees what has not been published yet.
    pub preview: bool,
}

/// Everything a content's page shows.
#[derive(Clone, Debug)]
pub struct Shown {
    pub content: Content,
    /// The one readers see, or the newest where none was published.
    pub revision: Revision,
    pub place: Place,
    pub document: Document,
    pub html: Html,
    pub outline: Vec<OutlineEntry>,
    pub names: Names,
    pub may: May,
    /// A newer revision that readers do not see yet.
    pub has_newer: bool,
    pub talk: Talk,
    /// What it is about; those that are only proposed are for whoever changes it.
    pub topics: Vec<Topic>,
}

impl Shown {
    pub fn address(&self) -> String {
        crate::address(&self.content.kind, self.content.id)
    }

    /// Who is asked about it, if that is a person.
    pub fn owner(&self) -> Option<&directory::usecases::Named> {
        match self.content.owner {
            Principal::Person(id) => self.names.people.get(&id),
            _ => None,
        }
    }
}

/// What the reader may do with a content that was found.
///
/// # Errors
/// [`AppError::SignedOut`].
pub fn may(cx: &Cx, content: &Content, place: &Place) -> Result<May, AppError> {
    let actor = cx.actor()?;
    let protected = content.protected();
    let can = |action: &str| allows(content::RIGHTS, actor, action, &protected);
    let keep = can("keep") && is_live(place);
    let open = place.is_open();
    Ok(May {
        edit: can("edit") && open && (!content.locked || keep),
        keep,
        publish: can("publish") && open && (!content.locked || keep),
        archive: can("archive") && is_live(place),
        delete: can("delete") && is_live(place),
        restore: can("restore") && is_live(place),
        comment: can("comment") && open && content.comments && place.silence().is_none(),
        moderate: place.level >= Level::Moderate && is_live(place),
        preview: can("preview"),
    })
}

/// Whether anything changes in a place.
fn is_live(place: &Place) -> bool {
    place
        .group
        .as_ref()
        .is_none_or(|group| group.phase == platform::access::Phase::Live)
}

/// A content with everything its page shows.
///
/// # Errors
/// [`AppError::Absent`] where there is none of this kind for this reader.
pub async fn shown(cx: &Cx, kind: &str, id: Id<kinds::Content>) -> Result<Shown, AppError> {
    shown_with(cx, kind, id, None, TalkAt::default()).await
}

/// The same with another revision than the one shown.
///
/// # Errors
/// [`AppError::Absent`] where the reader sees no such revision.
pub async fn shown_at(
    cx: &Cx,
    kind: &str,
    id: Id<kinds::Content>,
    revision: Id<kinds::Revision>,
) -> Result<Shown, AppError> {
    shown_with(cx, kind, id, Some(revision), TalkAt::default()).await
}

/// The one readers see, or another revision, with a part of the conversation.
///
/// # Errors
/// [`AppError::Absent`] where there is none of this kind, or no such part, for this reader.
pub async fn shown_with(
    cx: &Cx,
    kind: &str,
    id: Id<kinds::Content>,
    revision: Option<Id<kinds::Revision>>,
    at: TalkAt,
) -> Result<Shown, AppError> {
    let actor = cx.actor()?;
    let read = cx.read();
    let (content, revision) = match revision {
        None => {
            let (content, _, revision) = content::find_shown::<Read>(&read, actor, id).await?;
            (content, revision)
        }
        Some(revision) => {
            let (content, _) = content::find::<Read>(&read, actor, id).await?;
            let preview: Option<Permit<Preview>> =
                platform::access::may(actor, &content.protected());
            let revision = content::revision(&read, &content, revision, preview.as_ref()).await?;
            (content, revision)
        }
    };
    match content.kind == kind {
        true => build(cx, content, revision, at).await,
        false => Err(AppError::Absent),
    }
}

async fn build(
    cx: &Cx,
    content: Content,
    revision: Revision,
    at: TalkAt,
) -> Result<Shown, AppError> {
    let actor = cx.actor()?;
    let read = cx.read();
    let place = place(cx, content.space).await?;
    let document = kept(&revision.document)?;
    let Listed {
        comments,
        page,
        pages,
        count,
    } = comments::of(&read, &content, at).await?;
    let mut marks = marks::of(&read, content.id, actor.person).await?;
    let topics = std::mem::take(&mut marks.topics);
    let said: Vec<(_, Document)> = comments
        .into_iter()
        .map(|comment| {
            let document = match comment.document.is_empty() {
                true => Ok(Document::default()),
                false => kept(&comment.document),
            };
            document.map(|document| (comment, document))
        })
        .collect::<Result<_, _>>()?;
    let documents: Vec<&Document> = std::iter::once(&document)
        .chain(said.iter().map(|(_, document)| document))
        .collect();
    let person = |principal| match principal {
        Principal::Person(id) => Some(id),
        _ => None,
    };
    let writers = said
        .iter()
        .filter_map(|(comment, _)| comment.author)
        .chain(revision.author)
        .chain(person(content.owner))
        .chain(content.deputy.and_then(person));
    let names = names(cx, content.space, &documents, writers).await?;
    let may = may(cx, &content, &place)?;
    let words = Texts(cx.lang).words();
    let html = document::render(&document, &names, &words);
    let document = document.named(&names, &words);
    let outline = document.outline();
    let talk = Talk {
        said: talk(cx, &content, said, &names, &may)?,
        count,
        page,
        pages,
        marks,
    };
    Ok(Shown {
        has_newer: may.preview && content.published.is_some() && content.published != content.head,
        revision,
        place,
        document,
        html,
        outline,
        names,
        may,
        talk,
        topics,
        content,
    })
}

/// A document as it was kept. What does not read is our fault, and is logged.
///
/// # Errors
/// [`AppError::Internal`].
pub fn kept(json: &str) -> Result<Document, AppError> {
    Document::from_json(json).map_err(|error| {
        tracing::error!(%error, "a kept document does not read");
        AppError::Internal
    })
}
