//! Recording what comes from the directory: authorities, sites, units, posts, people, lines. Each
//! act takes the proof that its caller administers the authority, belongs to the caller's
//! transaction, and done twice it has the same result.

use platform::{
    access::Administration, context::Cx, database::Tx, error::AppError, id::Id, kinds, time::Day,
};

use crate::{
    Comments, FieldValue,
    store::{profile, record, record_people, upkeep},
};

pub use crate::store::{
    record::{NewAuthority, NewHolding, NewLine, NewPost, NewSite, NewUnit},
    record_people::{NewAffiliation, NewPerson},
};

/// Says where an authority lets people comment.
///
/// # Errors
/// [`AppError::Absent`] without the right; what the database answers.
pub async fn set_comments(
    tx: &Tx,
    by: Administration,
    of: Id<kinds::Authority>,
    comments: Comments,
) -> Result<(), AppError> {
    record::set_comments(tx, by, of, comments).await
}

/// Records an authority with its house.
///
/// # Errors
/// [`AppError::Absent`] without the right; what the database answers.
pub async fn authority(
    cx: &Cx,
    tx: &Tx,
    by: Administration,
    new: NewAuthority,
) -> Result<Id<kinds::Authority>, AppError> {
    record::authority(cx, tx, by, new).await
}

/// Records a site.
///
/// # Errors
/// As [`authority`].
pub async fn site(
    tx: &Tx,
    by: Administration,
    of: Id<kinds::Authority>,
    new: NewSite,
) -> Result<Id<kinds::Site>, AppError> {
    record::site(tx, by, of, new).await
}

/// Records a unit; the unit above must be recorded first.
///
/// # Errors
/// As [`authority`].
pub async fn unit(
    cx: &Cx,
    tx: &Tx,
    by: Administration,
    of: Id<kinds::Authority>,
    new: NewUnit,
) -> Result<Id<kinds::Unit>, AppError> {
    record::unit(cx, tx, by, of, new).await
}

/// Records a post and who holds it, in place of earlier holders.
///
/// # Errors
/// As [`authority`].
pub async fn post(
    cx: &Cx,
    tx: &Tx,
    by: Administration,
    (of, unit): (Id<kinds::Authority>, Id<kinds::Unit>),
    new: NewPost,
    holders: &[NewHolding],
) -> Result<Id<kinds::Post>, AppError> {
    let post = record::post(cx, tx, by, (of, unit), new).await?;
    record::holdings(cx, tx, by, (of, post), holders).await?;
    Ok(post)
}

/// Records a person with what they say of themselves; names are replaced, own texts are not
/// unless given.
///
/// # Errors
/// What the database answers.
pub async fn person(
    cx: &Cx,
    tx: &Tx,
    id: Id<kinds::Person>,
    new: NewPerson,
    fields: &[FieldValue],
) -> Result<(), AppError> {
    record_people::person(cx, tx, id, new).await?;
    profile::save(tx, id, fields).await
}

/// Records how a person belongs to an authority.
///
/// # Errors
/// As [`authority`].
pub async fn affiliation(
    cx: &Cx,
    tx: &Tx,
    by: Administration,
    of: Id<kinds::Authority>,
    new: NewAffiliation,
) -> Result<(), AppError> {
    record_people::affiliation(cx, tx, by, of, new)
        .await
        .map(|_| ())
}

/// Records a phone-book line without person.
///
/// # Errors
/// As [`authority`].
pub async fn line(
    cx: &Cx,
    tx: &Tx,
    by: Administration,
    place: (Id<kinds::Authority>, Id<kinds::Unit>),
    new: NewLine,
) -> Result<Id<kinds::Line>, AppError> {
    record::line(cx, tx, by, place, new).await
}

/// Sets a person's portrait from the bytes of a picture already made small and clean.
///
/// # Errors
/// What the database answers.
pub async fn portrait(tx: &Tx, of: Id<kinds::Person>, picture: Vec<u8>) -> Result<(), AppError> {
    profile::set_portrait(tx, of, Some((platform::clock::random_id(), picture))).await
}

/// Adds to the common list of skills.
///
/// # Errors
/// What the database answers.
pub async fn skills(tx: &Tx, names: &[String]) -> Result<(), AppError> {
    profile::add_skills(tx, names).await
}

/// Whether no authority is recorded yet.
///
/// # Errors
/// What the database answers.
pub async fn is_empty(cx: &Cx) -> Result<bool, AppError> {
    record::is_empty(&cx.read()).await
}

/// Records an authority, if there is none with its key.
///
/// # Errors
/// As [`authority`].
pub async fn ensure_authority(
    cx: &Cx,
    by: Administration,
    new: NewAuthority,
) -> Result<(), AppError> {
    if record::authority_by_key(&cx.read(), &new.key)
        .await?
        .is_none()
    {
        let tx = cx.begin().await?;
        record::authority(cx, &tx, by, new).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// Lets the index follow the days that passed: to be called at the start, and when a day has begun.
/// `since` is the first day that may not have been followed.
///
/// # Errors
/// What the database answers.
pub async fn turn_of_day(cx: &Cx, since: Day) -> Result<(), AppError> {
    upkeep::turn(cx, since).await
}
