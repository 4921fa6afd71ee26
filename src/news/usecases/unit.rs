//! The channel of a unit. Its news lie in the house of its authority with the rights of the house: only who
//! may begin some is narrower.

use directory::{UnitLink, usecases::open_unit};
use platform::{
    access::Level,
    content::{Phases, Within},
    context::Cx,
    error::AppError,
    id::Id,
    kinds,
};
use writing::usecases::{Place, place};

use super::list::{Entry, entries};
use crate::store;

/// News on the page of a unit.
const ON_PAGE: usize = 3;

/// The house in which a unit's news lie, and the unit.
///
/// # Errors
/// [`AppError::Absent`] where the reader does not read there, or the unit is hidden: what lies in the house
/// would tell of it.
pub async fn unit_channel(cx: &Cx, id: Id<kinds::Unit>) -> Result<(Place, UnitLink), AppError> {
    let found = open_unit(cx, id).await?;
    let house = directory::usecases::house_space(found.authority);
    Ok((place(cx, house).await?, found.unit))
}

/// Whether the reader writes for a unit: those who lead it, and those who publish for the house.
pub(super) fn writes_for(cx: &Cx, place: &Place, unit: Id<kinds::Unit>) -> Result<bool, AppError> {
    let actor = cx.actor()?;
    let edits = actor.reach.has(place.space, Level::Moderate);
    Ok(place.is_open() && (edits || actor.standing().leads(unit)))
}

/// What the page of a unit shows of its news.
#[derive(Clone, Debug)]
pub struct UnitNews {
    pub unit: UnitLink,
    pub entries: Vec<Entry>,
    pub may_write: bool,
}

/// The newest news of a unit; none where the reader does not read them.
///
/// # Errors
/// What the database answers.
pub async fn unit_news(cx: &Cx, id: Id<kinds::Unit>) -> Result<Option<UnitNews>, AppError> {
    let (place, unit) = match unit_channel(cx, id).await {
        Ok(found) => found,
        Err(AppError::Absent) => return Ok(None),
        Err(error) => return Err(error),
    };
    let within = Within::Those(Box::new(store::of_unit(id)));
    Ok(Some(UnitNews {
        entries: entries(cx, within, Phases::LIVE, None, ON_PAGE).await?,
        may_write: writes_for(cx, &place, id)?,
        unit,
    }))
}
