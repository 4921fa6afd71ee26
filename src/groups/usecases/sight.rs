//! Who sees a group, and why: each grant with its source.

use directory::House;
use platform::{
    access::{
        Level, may,
        space::{self, Principal},
    },
    context::Cx,
    error::AppError,
    id::Id,
    kinds,
    time::Instant,
};

use super::group;
use crate::{Group, capability::Read, store::admissions::Admitter};

/// Why somebody sees something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The group is open to them.
    Visible,
    /// They are in it.
    Member,
    /// They were asked in.
    Invited,
    /// Their authority admits them to the network.
    Admitted,
    /// They belong to it by a rule of its leads.
    Rule,
    /// They were chosen by name, in a section.
    Chosen,
    /// They are in the section by their role in the group.
    Role,
}

/// One row of openness.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sight {
    pub to: To,
    pub level: Level,
    pub reason: Reason,
    pub until: Option<Instant>,
}

/// Whom a grant names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum To {
    Everyone,
    Authority(Option<House>),
    /// A unit with those below it.
    Unit(Option<directory::usecases::NamedUnit>),
    /// This many people by name.
    People(usize),
}

/// Who sees a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SightPage {
    pub group: Group,
    pub rows: Vec<Sight>,
}

/// All that opens a group, for those who read it. People who are in it are counted, not named: the
/// list of members has its own rights.
///
/// # Errors
/// [`AppError::Absent`] where the reader does not read the group.
pub async fn sight(cx: &Cx, id: Id<kinds::Group>) -> Result<SightPage, AppError> {
    let group = group(cx, id).await?;
    let actor = cx.actor()?;
    let _permit = may::<Read>(actor, &group.protected(actor)).ok_or(AppError::Absent)?;
    let houses = directory::usecases::houses(cx).await?;
    let mut rows: Vec<Sight> = Vec::new();
    let grants = space::grants(&cx.read(), group.space(), cx.now).await?;
    let units = grants.iter().filter_map(|grant| match grant.to {
        Principal::Unit(id) => Some(id),
        _ => None,
    });
    let units = directory::usecases::units(cx, &units.collect::<Vec<_>>()).await?;
    for grant in grants {
        let reason = match grant.source.as_str() {
            "visible" => Reason::Visible,
            "invited" => Reason::Invited,
            source => match Admitter::of(source) {
                Some(Admitter::Authority(_)) => Reason::Admitted,
                Some(Admitter::Rule) => Reason::Rule,
                None => Reason::Member,
            },
        };
        let to = match grant.to {
            Principal::Unit(id) => To::Unit(units.get(&id).cloned()),
            Principal::Everyone => To::Everyone,
            Principal::Authority(id) => To::Authority(houses.get(&id).cloned()),
            _ => To::People(1),
        };
        let same = rows.iter_mut().find(|row| {
            row.level == grant.level && row.reason == reason && matches!(row.to, To::People(_))
        });
        match (same, &to) {
            (
                Some(Sight {
                    to: To::People(count),
                    ..
                }),
                To::People(_),
            ) => *count += 1,
            _ => rows.push(Sight {
                to,
                level: grant.level,
                reason,
                until: grant.until,
            }),
        }
    }
    rows.sort_by_key(|row| (row.reason != Reason::Visible, std::cmp::Reverse(row.level)));
    Ok(SightPage { group, rows })
}
