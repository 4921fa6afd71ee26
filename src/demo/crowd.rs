//! Groups in numbers, for measuring: as many as a large installation has, and one with everybody.

use groups::{Audience, Kind, Role, Visibility, usecases::NewGroup};
use platform::{clock, context::Cx, error::AppError, id::Id, kinds};

use crate::{load::id_of, world::World};

/// Worlds smaller than this are shown, not measured.
const FROM: usize = 1_000;
/// Members of a usual group.
const MEMBERS: usize = 30;

/// The people of a world that is measured, and the groups they are in.
pub(crate) struct Crowd {
    authority: Id<kinds::Authority>,
    people: Vec<Id<kinds::Person>>,
}

impl Crowd {
    /// None for a world that is shown.
    pub(crate) fn of(world: &World, authority: Id<kinds::Authority>) -> Option<Self> {
        let is_guest = |person: &crate::Person| {
            let mut stays = person.affiliations.iter();
            stays.any(|one| one.sponsor.is_some())
        };
        let people: Vec<_> = world
            .persons
            .iter()
            .filter(|person| !is_guest(person))
            .map(|person| id_of(&person.key))
            .collect();
        (people.len() >= FROM).then_some(Self { authority, people })
    }

    /// How many usual groups there are: three for twenty people.
    pub(crate) fn groups(&self) -> usize {
        self.people.len() * 3 / 20
    }

    /// The usual group with a number; behind the last, the one with everybody.
    pub(crate) fn group(&self, number: usize) -> Id<kinds::Group> {
        let number = match number < self.groups() {
            true => number,
            false => usize::MAX,
        };
        clock::named_id(self.authority.uuid(), &format!("crowd {number}"))
    }

    /// Its members, the lead first.
    pub(crate) fn members(&self, number: usize) -> Vec<Id<kinds::Person>> {
        if number >= self.groups() {
            return self.people.clone();
        }
        let all = self.people.iter().cycle();
        let first = number * 7 % self.people.len();
        all.skip(first).step_by(3).take(MEMBERS).copied().collect()
    }
}

/// Founds the groups of a crowd.
///
/// # Errors
/// What the database answers.
pub(crate) async fn load(cx: &Cx, crowd: &Crowd) -> Result<(), AppError> {
    for number in 0..crowd.groups() {
        let visibility = match number % 2 {
            0 => Visibility::Open,
            _ => Visibility::Closed,
        };
        let name = format!("Arbeitskreis {number:04}");
        record(cx, crowd, number, group(name, visibility)).await?;
    }
    let everybody = group("Alle zusammen".to_owned(), Visibility::Open);
    record(cx, crowd, crowd.groups(), everybody).await
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

async fn record(cx: &Cx, crowd: &Crowd, number: usize, new: NewGroup) -> Result<(), AppError> {
    let role = |index| if index == 0 { Role::Lead } else { Role::Member };
    let members = crowd
        .members(number)
        .into_iter()
        .enumerate()
        .map(|(index, person)| (person, role(index), String::new()))
        .collect();
    let (id, authority) = (crowd.group(number), crowd.authority);
    let tx = cx.begin().await?;
    groups::usecases::record(cx, &tx, id, authority, new, "", members).await?;
    tx.commit().await?;
    Ok(())
}
