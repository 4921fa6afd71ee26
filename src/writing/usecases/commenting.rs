//! Where an authority lets people comment, decided by its administrators. Gives no sight of content.

use directory::{Comments, House};
use platform::{access::Administration, context::Cx, error::AppError, form::FormState};

/// The authority the reader administers, with what it decided.
///
/// # Errors
/// [`AppError::Absent`] for everybody else.
pub async fn comments_page(cx: &Cx) -> Result<House, AppError> {
    let (authority, _may) = Administration::own(cx.actor()?)?;
    let house = directory::usecases::houses(cx).await?.remove(&authority);
    house.ok_or(AppError::Absent)
}

/// Says where people may comment. What was said stays.
///
/// # Errors
/// As [`comments_page`]; [`AppError::Invalid`] for what is no such decision.
pub async fn decide_comments(cx: &Cx, form: &FormState) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let (authority, by) = Administration::own(&cx.actor_in(&tx).await?)?;
    let comments = Comments::from_code(&form.value("comments")).ok_or(AppError::Invalid)?;
    directory::usecases::record::set_comments(&tx, by, authority, comments).await?;
    tx.commit().await?;
    Ok(())
}
