//! What the editor offers for links and mentions: only what its writer may find.

use directory::Entry;
use platform::{context::Cx, error::AppError};
use uuid::Uuid;

/// Something to link to or to mention.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// `person`, `unit`, `group`, or the kind of a content.
    pub kind: String,
    pub id: Uuid,
    pub label: String,
    /// What tells it from others of the same name.
    pub detail: String,
    pub href: String,
}

/// What might be meant by what is typed; of these kinds, or of all where none is named.
///
/// # Errors
/// [`AppError::SignedOut`]; [`AppError::Unavailable`] while the index is being built.
pub async fn offers(cx: &Cx, text: String, kinds: &[&str]) -> Result<Vec<Offer>, AppError> {
    let found = directory::usecases::offered(cx, text).await?;
    let offers = found.into_iter().filter_map(|entry| {
        Some(match entry {
            Entry::Person(person) => Offer {
                kind: "person".to_owned(),
                id: person.id.uuid(),
                label: person.name.natural(),
                detail: format!(
                    "{}, {}",
                    person.function,
                    person.unit.short(&person.house.short)
                ),
                href: person.address(),
            },
            Entry::Unit { unit, house } => Offer {
                kind: "unit".to_owned(),
                id: unit.id.uuid(),
                label: unit.full(),
                detail: house.name,
                href: unit.address(),
            },
            Entry::Other(hit) => Offer {
                kind: hit.thing.split(':').next().unwrap_or_default().to_owned(),
                id: hit.id,
                label: hit.title,
                detail: hit.detail,
                href: hit.address,
            },
            Entry::Post(_) | Entry::Line(_) => return None,
        })
    });
    Ok(offers
        .filter(|offer| kinds.is_empty() || kinds.contains(&offer.kind.as_str()))
        .collect())
}
