//! Groups in numbers, for measuring: as many as a large installation has, and one with everybody.

use groups::{Audience, Kind, Role, Visibility, usecases::NewGroup};
use platform::{clock, context::Cx, error::AppError, id::Id, kinds};

use crate::{load::id_of, world::World};

/// Worlds smaller than this are shown, not measured.
const FROM: usize = 1_000;
/// Members of a usual group.
const MEMBERS: usize = 30;

/// Three groups for twenty people, and one with all of them.
///
/// # Errors
/// What the database answers.
pub(crate) async fn load(
    cx: &Cx,
    world: &World,
    authority: Id<kinds::Authority>,
) -> Result<(), AppError> {
    let people: Vec<_> = world
        .persons
        .iter()
        .filter(|person| person.affiliations.iter().all(|one| one.sponsor.is_none()))
        .map(|person| id_of(&person.key))
        .collect();
    if people.len() < FROM {
        return Ok(());
    }
    for number in 0..people.len() * 3 / 20 {
        let first = number * 7 % people.len();
        let members = people.iter().cycle().skip(first).step_by(3).take(MEMBERS);
        let visibility = match number % 2 {
            0 => Visibility::Open,
            _ => Visibility::Closed,
        };
        let name = format!("Arbeitskreis {number:04}");
        let new = group(name, visibility);
        record(cx, number, authority, new, members.copied()).await?;
    }
    let everybody = group("Alle zusammen".to_owned(), Visibility::Open);
    record(cx, usize::MAX, authority, everybody, people.iter().copied()).await
}

fn group(name: String, visibility: Visibility) -> NewGroup {
    NewGroup {
        purpose: format!("{name}: was alle betrifft, die dabei sind."),
        name,
        visibility,
        audience: Audience::Everyone,
        ..NewGroup::of(Kind::Interest)
    }
}

async fn record(
    cx: &Cx,
    number: usize,
    authority: Id<kinds::Authority>,
    new: NewGroup,
    people: impl Iterator<Item = Id<kinds::Person>>,
) -> Result<(), AppError> {
    let id = clock::named_id(authority.uuid(), &format!("crowd {number}"));
    let role = |index| if index == 0 { Role::Lead } else { Role::Member };
    let members = people
        .enumerate()
        .map(|(index, person)| (person, role(index), String::new()));
    let tx = cx.begin().await?;
    groups::usecases::record(cx, &tx, id, authority, new, "", members.collect()).await?;
    tx.commit().await?;
    Ok(())
}
