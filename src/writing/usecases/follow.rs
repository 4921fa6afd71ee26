//! Following a place: being told what is published there.

use platform::{context::Cx, error::AppError};

use super::Place;
use crate::store::marks;

/// The word kept for what is followed.
const PLACE: &str = "space";

/// Whether the reader follows a place.
///
/// # Errors
/// [`AppError::SignedOut`]; what the database answers.
pub async fn follows(cx: &Cx, place: &Place) -> Result<bool, AppError> {
    let person = cx.actor()?.person;
    marks::is_subscribed(&cx.read(), person, place.space.uuid()).await
}

/// Follows a place, or ends that. Said twice, it is said once.
///
/// # Errors
/// As [`follows`].
pub async fn follow(cx: &Cx, place: &Place, on: bool) -> Result<(), AppError> {
    let person = cx.actor()?.person;
    let tx = cx.begin().await?;
    if on {
        marks::subscribe(&tx, person, place.space.uuid(), PLACE).await?;
    } else {
        marks::unsubscribe(&tx, person, place.space.uuid()).await?;
    }
    tx.commit().await?;
    Ok(())
}
