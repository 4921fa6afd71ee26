//! A group's home: the door for who is outside, the room for who is in.

use directory::House;
use platform::{
    access::{Level, may},
    context::Cx,
    error::AppError,
    id::Id,
    kinds,
    time::Day,
};

use super::{
    Shown, WayIn,
    entry::way_in,
    group, level,
    life::REMIND,
    part_pages::{Placed, name_contacts, placed},
    sections::within,
};
use crate::{
    AskKind, Group, Kind,
    capability::Divide,
    panels::Names,
    store::{
        members,
        requests::{self, Asked},
        sections::{Below, Section},
    },
};

/// What the home of a group shows its reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Home {
    pub group: Group,
    pub house: Option<House>,
    /// What the reader may do just now.
    pub level: Option<Level>,
    pub leads: Vec<Shown>,
    /// For those who see who is in it.
    pub guests: Vec<Shown>,
    /// The reader's own open request, or the invitation to them.
    pub asked: Option<Asked>,
    pub way_in: WayIn,
    /// Requests that wait for a decision, where the reader may decide.
    pub waiting: usize,
    /// The authorities of a network.
    pub parts: Vec<Placed>,
    /// The groups below it that the reader may see.
    pub below: Vec<Below>,
    /// The sections the reader is in.
    pub sections: Vec<Section>,
    /// Whether the reader founds groups below it, and makes sections.
    pub divides: bool,
    pub today: Day,
    /// Until when a review counts as due.
    pub soon: Day,
    /// The people on the page.
    pub names: Names,
}

impl Home {
    /// Whether the reader reads what lies in the group.
    pub fn is_inside(&self) -> bool {
        self.level >= Some(Level::Read)
    }

    /// Whether the reader could come in at once.
    pub fn is_free(&self) -> bool {
        self.asked.is_none() && self.way_in == WayIn::Free
    }

    /// Whether the reader could ask to come in.
    pub fn can_ask(&self) -> bool {
        self.asked.is_none() && self.way_in == WayIn::Ask
    }
}

/// The home of a group; `others` are named on it by its panels.
///
/// # Errors
/// [`AppError::Absent`] where there is none, or not for this reader.
pub async fn home(
    cx: &Cx,
    id: Id<kinds::Group>,
    others: &[Id<kinds::Person>],
) -> Result<Home, AppError> {
    let group = group(cx, id).await?;
    let level = level(cx, &group)?;
    let read = cx.read();
    let actor = cx.actor()?;
    let way_in = way_in(cx, &read, actor, &group).await?;
    let asked = match group.standing {
        Some(_) => None,
        None => requests::of_person(&read, cx, id, actor.person).await?,
    };
    // A proposal is not known to whom it is about until their authority has decided.
    let asked = asked.filter(|asked| asked.kind != AskKind::Proposal);
    let is_network = group.kind == Kind::Network;
    let waiting = match level >= Some(Level::Moderate) && !is_network {
        true => requests::of_group(&read, cx, id)
            .await?
            .iter()
            .filter(|asked| asked.kind == AskKind::Request)
            .count(),
        false => 0,
    };
    let mut houses = directory::usecases::houses(cx).await?;
    let house = houses.get(&group.authority).cloned();
    let mut parts = match is_network {
        true => placed(cx, id, false, &mut houses).await?,
        false => Vec::new(),
    };
    let (below, sections) = within(&read, actor, &group).await?;
    let divides = may::<Divide>(actor, &group.protected(actor)).is_some();
    let shows_members = level >= Some(group.profile.members.max(Level::Read));
    let front = members::front(&read, id, shows_members).await?;
    let contacts = parts.iter().filter_map(|one| one.part.contact);
    let mut people: Vec<_> = front.iter().map(|one| one.person).chain(contacts).collect();
    people.extend(others);
    people.sort();
    people.dedup();
    // One question for all the names of the page.
    let names = directory::usecases::named(cx, &people).await?;
    name_contacts(&mut parts, &names);
    let (guests, leads) = front
        .into_iter()
        .map(|member| Shown {
            named: names.get(&member.person).cloned(),
            member,
        })
        .partition(|shown| shown.member.until.is_some());
    Ok(Home {
        group,
        house,
        level,
        leads,
        guests,
        asked,
        way_in,
        waiting,
        parts,
        below,
        sections,
        divides,
        today: cx.today,
        soon: Day::from_number(cx.today.number() + REMIND),
        names,
    })
}
