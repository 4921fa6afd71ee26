//! Who belongs to a group by itself: units with those below, posts, the whole authority. What such a
//! rule opens follows the unit or the post through every change of people; taking part begins, as
//! everywhere, with accepting the rules.

use std::collections::BTreeMap;

use platform::{access::may, context::Cx, error::AppError, id::Id, kinds};

use super::{
    Admitted, Candidate, Whom,
    admission::own,
    group, group_for,
    part_pages::{admitted, candidates},
};
use crate::{
    Group, Kind,
    capability::Edit,
    store::admissions::{self, Admitter},
};

/// Who belongs to a group by itself, for its leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BelongingPage {
    pub group: Group,
    pub house: directory::House,
    pub admitted: Vec<Admitted>,
    pub text: String,
    pub found: Vec<Candidate>,
}

/// A group whose leads say who belongs to it, for them: in networks authorities admit.
pub(super) async fn rules_of(cx: &Cx, id: Id<kinds::Group>) -> Result<Group, AppError> {
    let (group, actor) = (group(cx, id).await?, cx.actor()?);
    let permit = may::<Edit>(actor, &group.protected(actor));
    let permit = permit.filter(|_| group.kind != Kind::Network);
    permit.map(|_| group).ok_or(AppError::Absent)
}

/// Who belongs to a group by itself; `text` looks for units and posts of its authority.
///
/// # Errors
/// [`AppError::Absent`] for everybody but the leads, and in networks, where authorities admit.
pub async fn belonging_page(
    cx: &Cx,
    id: Id<kinds::Group>,
    text: String,
) -> Result<BelongingPage, AppError> {
    let group = rules_of(cx, id).await?;
    let house = directory::usecases::houses(cx)
        .await?
        .remove(&group.authority);
    let house = house.ok_or(AppError::Absent)?;
    let principals = admissions::of(&cx.read(), id, Admitter::Rule, cx.now).await?;
    let mut found = candidates(cx, &house, &text).await?;
    // People come by invitation; rules are for what outlasts them.
    found.retain(|one| !matches!(one, Candidate::Person(_)));
    Ok(BelongingPage {
        admitted: admitted(cx, principals, &BTreeMap::new()).await?,
        group,
        house,
        text,
        found,
    })
}

/// Makes such a rule, or takes it back; who is a member stays one.
///
/// # Errors
/// As [`belonging_page`]; also for units and posts of another authority.
pub async fn change_belonging(
    cx: &Cx,
    id: Id<kinds::Group>,
    whom: Whom,
    belongs: bool,
) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let (group, _permit) = group_for::<Edit>(cx, &tx, id).await?;
    if group.kind == Kind::Network || matches!(whom, Whom::Person(_)) {
        return Err(AppError::Absent);
    }
    let principal = whom.of(group.authority);
    if belongs {
        own(cx, group.authority, whom).await?;
        admissions::admit(cx, &tx, id, principal, Admitter::Rule).await?;
    } else {
        admissions::withdraw(&tx, id, principal, Admitter::Rule).await?;
    }
    tx.commit().await?;
    Ok(())
}
