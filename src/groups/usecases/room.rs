//! What a space of groups is called and where it lies, for capabilities whose things lie in it.

use platform::{access::Level, context::Cx, error::AppError, id::Id, kinds};

use crate::{
    Group, Kind,
    store::{groups as store, sections::Section},
};

/// What kind of place a room is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoomKind {
    Group(Kind),
    /// A part of a group that only some of its members know of.
    Section,
}

/// A group or a section, as far as its reader may know of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Room {
    pub space: Id<kinds::Space>,
    pub kind: RoomKind,
    pub name: String,
    pub address: String,
    /// What it lies in, the outermost first, with names and addresses: the group of a section, and
    /// above that the group's own, where the reader sees it.
    pub above: Vec<(String, String)>,
    /// The group whose rules and profile hold here.
    pub group: Group,
}

/// The room that a space is.
///
/// # Errors
/// [`AppError::Absent`] where the space is none of groups, or the reader does not know of it.
pub async fn room(cx: &Cx, space: Id<kinds::Space>) -> Result<Room, AppError> {
    let actor = cx.actor()?;
    if !actor.reach.has(space, Level::See) {
        return Err(AppError::Absent);
    }
    let (group, section) = store::around(&cx.read(), cx, actor, space).await?;
    let parent = group
        .parent
        .iter()
        .map(|above| (above.name.clone(), above.address()));
    let mut above: Vec<_> = parent.collect();
    Ok(match section {
        None => Room {
            space,
            kind: RoomKind::Group(group.kind),
            name: group.name.clone(),
            address: group.address(),
            above,
            group,
        },
        Some(name) => {
            above.push((group.name.clone(), group.address()));
            let section = Section {
                id: space.cast(),
                group: group.id,
                name,
                least: Level::Lead,
            };
            Room {
                space,
                kind: RoomKind::Section,
                address: section.address(),
                name: section.name,
                above,
                group,
            }
        }
    })
}
