//! What one can do with groups, a verb a file. Every act begins with [`group`] and a permit.

mod administration;
mod admission;
mod authorities;
mod belonging;
mod confirm;
mod entry;
mod found;
mod guests;
mod home;
mod invite;
mod life;
mod list;
mod members;
mod own;
mod part_pages;
mod parts;
mod room;
mod rules;
mod sections;
mod settings;
mod sight;
mod tell;

pub use administration::{AdministrationPage, administration_page, approve, change_settings};
pub use authorities::{LeadAct, answer_authority};
pub use belonging::{BelongingPage, belonging_page, change_belonging};
pub use confirm::{
    Before, before_admitting_all, before_belonging_all, before_dismissing, before_withdrawing,
};
pub use entry::{WayIn, answer_invitation, ask, join, withdraw};
pub(crate) use found::ABOVE;
pub use found::{FoundingPage, NewGroup, found, founding_page, record};
pub use guests::{
    GuestAct, GuestsPage, Invited, OwnGuests, add_guest, administer_guest, end_guest, guests_page,
    invite_guest, own_guests, stay_until,
};
pub use home::{Home, home};
pub use invite::{Decision, InvitePage, decide, invite, invite_page};
pub use life::{archive, dissolve, reopen, restore, review, sweep};
pub use list::{Groups, GroupsQuery, by_ids, groups, hits, of_reader, reorder};
pub use members::{MembersPage, Waiting, appoint, dismiss, leave, members_page};
pub use own::{Own, own};
pub use part_pages::{
    Admitted, AuthoritiesPage, Candidate, OwnNetworks, PartPage, Placed, authorities_page,
    own_networks, part_page,
};
pub use parts::{PartAct, Whom, change_part};
pub use room::{Room, RoomKind, room};
pub use rules::{RulesPage, accept, rules_page, write_rules};
pub use sections::{
    SectionAct, SectionPage, change_section, make_section, new_section_page, section_page,
    section_sight,
};
pub use settings::{SettingsPage, Turn, change, offer_lead, settings_page};
pub use sight::{Reason, Sight, SightPage, To, sight};

use directory::usecases::Named;
use platform::{
    access::{Action, Level, Permit, may},
    context::Cx,
    database::Tx,
    error::AppError,
    id::Id,
    kinds,
};

use crate::{
    Group,
    store::{groups as store, members::Member},
};

/// The group, if its reader may know of it.
async fn group(cx: &Cx, id: Id<kinds::Group>) -> Result<Group, AppError> {
    store::find(&cx.read(), cx, cx.actor()?, id).await
}

/// The group and the proof that its reader may do `A` there, within a change and locked: of two
/// changes at once the second sees what the first did.
async fn group_for<A: Action>(
    cx: &Cx,
    tx: &Tx,
    id: Id<kinds::Group>,
) -> Result<(Group, Permit<A>), AppError> {
    store::lock(tx, id).await?;
    let actor = cx.actor_in(tx).await?;
    let found = store::find(tx, cx, &actor, id).await?;
    let permit = may::<A>(&actor, &found.protected(&actor)).ok_or(AppError::Absent)?;
    Ok((found, permit))
}

/// The level the reader has in a group just now.
fn level(cx: &Cx, group: &Group) -> Result<Option<Level>, AppError> {
    Ok(cx.actor()?.reach.level(group.space()))
}

/// A member with a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    pub member: Member,
    /// None for somebody who belongs to no active authority any more.
    pub named: Option<Named>,
}

/// Members with their names.
async fn shown(cx: &Cx, members: Vec<Member>) -> Result<Vec<Shown>, AppError> {
    let ids: Vec<_> = members.iter().map(|member| member.person).collect();
    let mut names = directory::usecases::named(cx, &ids).await?;
    let shown = members.into_iter().map(|member| Shown {
        named: names.remove(&member.person),
        member,
    });
    Ok(shown.collect())
}
