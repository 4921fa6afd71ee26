//! Hidden units. A hidden unit lies in a section of its own that only its people may see, and
//! whatever is below it lies there too, however deep: those below it are its people as well. A unit
//! that is hidden itself below a hidden one has a section of its own again, for fewer people.

use std::collections::BTreeSet;

use platform::{
    access::{
        Level,
        space::{self, Principal, SpaceKind},
    },
    clock,
    context::Cx,
    database::Tx,
    error::AppError,
    id::Id,
    kinds, outbox,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

use super::{record::house_space, tables::unit};

type Unit = Id<kinds::Unit>;

/// The section of a unit that is hidden itself.
fn section(unit: Unit) -> Id<kinds::Space> {
    clock::named_id(unit.uuid(), "section")
}

/// The space a unit belongs in: its own section, the space of the unit above, or the house. Where
/// nobody says whether it is hidden, that stays as it is.
pub(super) async fn place(
    cx: &Cx,
    tx: &Tx,
    of: Id<kinds::Authority>,
    (id, parent): (Unit, Option<Unit>),
    hidden: Option<bool>,
) -> Result<Id<kinds::Space>, AppError> {
    let (house, own) = (house_space(of), section(id));
    let is_hidden = match hidden {
        Some(hidden) => hidden,
        None => space_of(tx, id).await? == Some(own),
    };
    if !is_hidden {
        let above = match parent {
            Some(parent) => space_of(tx, parent).await?,
            None => None,
        };
        return Ok(above.unwrap_or(house));
    }
    space::ensure(tx, own, SpaceKind::Section, of, Some(house), cx.now).await?;
    let people = Principal::Unit(id);
    space::grant(tx, own, people, Level::Read, "own unit", cx.now, None).await?;
    Ok(own)
}

async fn space_of(tx: &Tx, unit: Unit) -> Result<Option<Id<kinds::Space>>, AppError> {
    let row = unit::Entity::find_by_id(unit).one(tx).await?;
    Ok(row.map(|row| row.space_id))
}

/// Brings all units below one into its space, but those with a section of their own.
pub(super) async fn follow(
    cx: &Cx,
    tx: &Tx,
    top: Unit,
    space: Id<kinds::Space>,
) -> Result<(), AppError> {
    // A broken tree may run in a circle.
    let mut seen = BTreeSet::from([top]);
    let mut above = vec![top];
    while !above.is_empty() {
        let below = unit::Entity::find()
            .filter(unit::Column::ParentId.is_in(above))
            .all(tx)
            .await?;
        let below: Vec<_> = below
            .into_iter()
            .filter(|row| row.space_id != section(row.id) && seen.insert(row.id))
            .collect();
        for row in below.iter().filter(|row| row.space_id != space) {
            let moved = unit::ActiveModel {
                id: Set(row.id),
                space_id: Set(space),
                ..Default::default()
            };
            unit::Entity::update(moved).exec(tx).await?;
            outbox::append(tx, "unit", row.id, cx.now).await?;
        }
        above = below.into_iter().map(|row| row.id).collect();
    }
    Ok(())
}
