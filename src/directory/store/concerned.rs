//! What a change concerns: a unit's name stands in the documents of all who work in it.

use std::collections::BTreeSet;

use platform::{context::Cx, error::AppError};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use super::tables::{affiliation, line, post, unit};

/// The words by which things are named in the outbox and in the index.
pub(crate) const PERSON: &str = "person";
pub(crate) const UNIT: &str = "unit";
pub(crate) const POST: &str = "post";
pub(crate) const LINE: &str = "line";
const AUTHORITY: &str = "authority";

/// Which things a change concerns, by kind.
#[derive(Debug, Default)]
pub(super) struct Concerned {
    pub people: BTreeSet<Uuid>,
    pub units: BTreeSet<Uuid>,
    pub posts: BTreeSet<Uuid>,
    pub lines: BTreeSet<Uuid>,
}

/// In parts a query can take.
pub(super) fn chunks(ids: &BTreeSet<Uuid>) -> Vec<Vec<Uuid>> {
    let ids: Vec<Uuid> = ids.iter().copied().collect();
    ids.chunks(300).map(<[Uuid]>::to_vec).collect()
}

/// A changed unit concerns its people, posts and lines; a changed authority all its units.
pub(super) async fn spread(cx: &Cx, changed: &[(String, Uuid)]) -> Result<Concerned, AppError> {
    let read = cx.read();
    let of = |kind: &str| -> BTreeSet<Uuid> {
        changed
            .iter()
            .filter(|(name, _)| name == kind)
            .map(|(_, id)| *id)
            .collect()
    };
    let mut concerned = Concerned {
        people: of(PERSON),
        units: of(UNIT),
        posts: of(POST),
        lines: of(LINE),
    };
    for ids in chunks(&of(AUTHORITY)) {
        let rows = unit::Entity::find()
            .filter(unit::Column::AuthorityId.is_in(ids))
            .all(&read)
            .await?;
        concerned
            .units
            .extend(rows.into_iter().map(|row| row.id.uuid()));
    }
    for ids in chunks(&concerned.units.clone()) {
        let people = affiliation::Entity::find()
            .filter(affiliation::Column::UnitId.is_in(ids.clone()))
            .all(&read)
            .await?;
        concerned
            .people
            .extend(people.into_iter().map(|row| row.person_id.uuid()));
        let posts = post::Entity::find()
            .filter(post::Column::UnitId.is_in(ids.clone()))
            .all(&read)
            .await?;
        concerned
            .posts
            .extend(posts.into_iter().map(|row| row.id.uuid()));
        let lines = line::Entity::find()
            .filter(line::Column::UnitId.is_in(ids))
            .all(&read)
            .await?;
        concerned
            .lines
            .extend(lines.into_iter().map(|row| row.id.uuid()));
    }
    Ok(concerned)
}
