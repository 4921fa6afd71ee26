//! Guests of an authority: who answers for them, and until when they stay. Whether somebody may bring
//! a guest in is for the capability to know that lets guests in; here stands what a guest is.

use platform::{
    access::{Administration, Role, mandate},
    clock, content,
    context::Cx,
    database::Tx,
    error::AppError,
    id::Id,
    kinds,
    texts::Lang,
    time::Day,
};
use sea_orm::ConnectionTrait;

use crate::{
    PersonName,
    store::{
        guests::{self, Whose},
        record_people,
    },
    texts::Texts,
};

pub use crate::store::guests::Stay;

/// Days a guest may stay at most, and again when the stay is made longer.
pub const LONGEST: i64 = 366;
/// Days a guest stays on when nobody answers for them any more.
pub const ORPHANED: i64 = 14;
/// Days after a guest's end after which nothing is known of them but what they wrote, and who wrote it.
const KNOWN: i64 = 90;

/// Somebody from outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewGuest {
    pub name: PersonName,
    pub organisation: String,
    pub until: Day,
}

/// Whether a day can be a guest's last.
pub fn is_possible(today: Day, until: Day) -> bool {
    until >= today && until.number() - today.number() <= LONGEST
}

/// Brings somebody in as the guest of `sponsor`.
///
/// # Errors
/// [`AppError::Absent`] where the sponsor belongs to no authority.
pub async fn welcome(
    cx: &Cx,
    tx: &Tx,
    sponsor: Id<kinds::Person>,
    new: NewGuest,
) -> Result<Id<kinds::Person>, AppError> {
    let person = clock::random_id();
    record(cx, tx, person, sponsor, new).await?;
    Ok(person)
}

/// The same under an id of the caller's.
///
/// # Errors
/// As [`welcome`].
pub async fn record(
    cx: &Cx,
    tx: &Tx,
    person: Id<kinds::Person>,
    sponsor: Id<kinds::Person>,
    new: NewGuest,
) -> Result<(), AppError> {
    let named = record_people::NewPerson {
        name: new.name,
        welcome_since: None,
    };
    record_people::person(cx, tx, person, named).await?;
    guests::welcome(cx, tx, person, sponsor, &new.organisation, new.until).await
}

/// The authority a person is at home in today; guests are at home nowhere.
///
/// # Errors
/// What the database answers.
pub async fn home_of(
    tx: &Tx,
    person: Id<kinds::Person>,
    today: Day,
) -> Result<Option<Id<kinds::Authority>>, AppError> {
    let place = guests::place_of(tx, person, today).await?;
    Ok(place.map(|(authority, _)| authority))
}

/// The stays of these people, as far as they are guests today.
///
/// # Errors
/// What the database answers.
pub async fn stays(
    db: &impl ConnectionTrait,
    today: Day,
    people: &[Id<kinds::Person>],
) -> Result<Vec<Stay>, AppError> {
    match people.is_empty() {
        true => Ok(Vec::new()),
        false => guests::stays(db, today, Whose::These(people)).await,
    }
}

/// The guests somebody answers for.
///
/// # Errors
/// What the database answers.
pub async fn of_sponsor(
    db: &impl ConnectionTrait,
    today: Day,
    sponsor: Id<kinds::Person>,
) -> Result<Vec<Stay>, AppError> {
    guests::stays(db, today, Whose::Sponsor(sponsor)).await
}

/// The guests of an authority, for its administrators.
///
/// # Errors
/// [`AppError::Absent`] without the right.
pub async fn of_authority(
    db: &impl ConnectionTrait,
    today: Day,
    by: Administration,
    authority: Id<kinds::Authority>,
) -> Result<Vec<Stay>, AppError> {
    match by.covers(authority) {
        true => guests::stays(db, today, Whose::Authority(authority)).await,
        false => Err(AppError::Absent),
    }
}

/// Moves a guest's last day; yesterday ends the stay at once.
///
/// # Errors
/// What the database answers.
pub async fn stay_until(cx: &Cx, tx: &Tx, stay: &Stay, until: Day) -> Result<(), AppError> {
    guests::stay_until(cx, tx, stay.person, until).await
}

/// Lets somebody else answer for a guest.
///
/// # Errors
/// [`AppError::Absent`] where the new sponsor belongs to no authority.
pub async fn hand_over(
    cx: &Cx,
    tx: &Tx,
    stay: &Stay,
    sponsor: Id<kinds::Person>,
) -> Result<(), AppError> {
    guests::hand_over(cx, tx, stay, sponsor).await
}

/// Erases what is known of guests who left long ago, but for the names of those who wrote something that
/// stays; gives back whom it erased, for what else is known of them.
///
/// # Errors
/// What the database answers.
pub async fn erase(cx: &Cx, tx: &Tx) -> Result<Vec<Id<kinds::Person>>, AppError> {
    let before = Day::from_number(cx.today.number() - KNOWN);
    let gone = guests::gone(tx, before).await?;
    for person in &gone {
        let former = PersonName {
            family: Texts(Lang::De).former_guest().to_owned(),
            ..PersonName::default()
        };
        let name = (!content::bears_name(tx, *person).await?).then_some(former);
        guests::erase(cx, tx, *person, name).await?;
    }
    guests::forget(tx, before).await?;
    Ok(gone)
}

/// Shortens the stays of guests whose sponsor is gone, and gives them back.
///
/// # Errors
/// What the database answers.
pub async fn sweep(cx: &Cx, tx: &Tx) -> Result<Vec<Stay>, AppError> {
    let orphaned = guests::stays(tx, cx.today, Whose::Orphaned).await?;
    let last = Day::from_number(cx.today.number() + ORPHANED);
    for stay in orphaned.iter().filter(|stay| stay.until > last) {
        guests::stay_until(cx, tx, stay.person, last).await?;
    }
    Ok(orphaned)
}

/// The administrators of the authority whose guest somebody is.
///
/// # Errors
/// What the database answers.
pub async fn keepers(tx: &Tx, stay: &Stay) -> Result<Vec<Id<kinds::Person>>, AppError> {
    Ok(mandate::holders(tx, Role::Administrator, stay.authority).await?)
}

/// Guests whose last day comes until a day.
///
/// # Errors
/// What the database answers.
pub async fn ending(
    db: &impl ConnectionTrait,
    today: Day,
    until: Day,
) -> Result<Vec<Stay>, AppError> {
    guests::stays(db, today, Whose::Ending(until)).await
}
