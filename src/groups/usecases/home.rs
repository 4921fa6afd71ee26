//! A group's home: the door for who is outside, the room for who is in.

use directory::House;
use platform::{access::Level, context::Cx, error::AppError, id::Id, kinds};

use super::{Shown, group, level, shown};
use crate::{
    Entry, Group,
    store::{
        members,
        requests::{self, Asked},
        rules,
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
    /// The rules in force; empty where there are none.
    pub rules: String,
    /// The reader's own open request, or the invitation to them.
    pub asked: Option<Asked>,
    /// Requests that wait for a decision, where the reader may decide.
    pub waiting: usize,
}

impl Home {
    /// Whether the reader reads what lies in the group.
    pub fn is_inside(&self) -> bool {
        self.level >= Some(Level::Read)
    }

    /// Whether the reader could come in at once.
    pub fn is_free(&self) -> bool {
        self.group.standing.is_none() && self.asked.is_none() && self.group.entry == Entry::Free
    }

    /// Whether the reader could ask to come in.
    pub fn can_ask(&self) -> bool {
        self.group.standing.is_none() && self.asked.is_none() && self.group.entry == Entry::Request
    }
}

/// The home of a group.
///
/// # Errors
/// [`AppError::Absent`] where there is none, or not for this reader.
pub async fn home(cx: &Cx, id: Id<kinds::Group>) -> Result<Home, AppError> {
    let group = group(cx, id).await?;
    let level = level(cx, &group)?;
    let read = cx.read();
    let leads = shown(cx, members::at_least(&read, id, Level::Lead).await?).await?;
    let asked = match group.standing {
        Some(_) => None,
        None => requests::of_person(&read, cx, id, cx.actor()?.person).await?,
    };
    let waiting = match level >= Some(Level::Moderate) {
        true => requests::of_group(&read, cx, id)
            .await?
            .iter()
            .filter(|asked| !asked.is_invitation)
            .count(),
        false => 0,
    };
    let text = match group.rules_version {
        0 => String::new(),
        version => rules::text(&read, id, version).await?,
    };
    let house = directory::usecases::houses(cx)
        .await?
        .remove(&group.authority);
    Ok(Home {
        group,
        house,
        level,
        leads,
        rules: text,
        asked,
        waiting,
    })
}
