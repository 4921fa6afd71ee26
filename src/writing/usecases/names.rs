//! Whom and what a document names, as its reader may know it.

use std::collections::{BTreeMap, HashMap};

use directory::usecases::Named;
use document::{Document, Mention, MentionKind, Picture, Resolve, Seen};
use platform::{context::Cx, error::AppError, id::Id, kinds};
use uuid::Uuid;

use crate::store::pictures;

/// The names and pictures that documents of one page need.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// People who may be named on this page because they wrote here, and those mentioned.
    pub people: BTreeMap<Id<kinds::Person>, Named>,
    others: HashMap<(MentionKind, Uuid), Seen>,
    pictures: BTreeMap<Uuid, Picture>,
}

impl Names {
    /// The name of somebody who wrote here; none once they are gone.
    pub fn writer(&self, person: Option<Id<kinds::Person>>) -> Option<&Named> {
        self.people.get(&person?)
    }
}

impl Resolve for Names {
    fn mention(&self, mention: &Mention) -> Option<Seen> {
        match mention.kind {
            MentionKind::Person => {
                let named = self.people.get(&Id::from_uuid(mention.id))?;
                Some(Seen {
                    name: named.name.natural(),
                    href: named.address()?,
                })
            }
            MentionKind::Unit | MentionKind::Group => {
                self.others.get(&(mention.kind, mention.id)).cloned()
            }
        }
    }

    fn image(&self, file: Uuid) -> Option<Picture> {
        self.pictures.get(&file).cloned()
    }
}

/// Looks up, through the reader, whom these documents of one space mention and what they show;
/// `writers` are named beside them.
///
/// # Errors
/// What the database answers.
pub(crate) async fn names(
    cx: &Cx,
    space: Id<kinds::Space>,
    documents: &[&Document],
    writers: impl IntoIterator<Item = Id<kinds::Person>>,
) -> Result<Names, AppError> {
    let mut people: Vec<Id<kinds::Person>> = writers.into_iter().collect();
    let (mut units, mut groups) = (Vec::new(), Vec::new());
    for mention in documents.iter().flat_map(|document| document.mentions()) {
        match mention.kind {
            MentionKind::Person => people.push(Id::from_uuid(mention.id)),
            MentionKind::Unit => units.push(Id::from_uuid(mention.id)),
            MentionKind::Group => groups.push(Id::from_uuid(mention.id)),
        }
    }
    people.sort();
    people.dedup();
    let mut names = Names::default();
    if !people.is_empty() {
        names.people = directory::usecases::named(cx, &people).await?;
    }
    if !units.is_empty() {
        for unit in directory::usecases::seen_units(cx, &units).await? {
            let seen = Seen {
                name: unit.full(),
                href: unit.address(),
            };
            names
                .others
                .insert((MentionKind::Unit, unit.id.uuid()), seen);
        }
    }
    if !groups.is_empty() {
        for group in groups::usecases::by_ids(cx, &groups).await? {
            let seen = Seen {
                href: group.address(),
                name: group.name.clone(),
            };
            names
                .others
                .insert((MentionKind::Group, group.id.uuid()), seen);
        }
    }
    let files: Vec<Id<kinds::Picture>> = documents
        .iter()
        .flat_map(|document| document.images())
        .map(|image| Id::from_uuid(image.file))
        .collect();
    for (id, width, height) in pictures::sizes(&cx.read(), space, &files).await? {
        let picture = Picture {
            src: format!("/inhalte/bilder/{id}"),
            width,
            height,
        };
        names.pictures.insert(id.uuid(), picture);
    }
    Ok(names)
}
