//! Giving topics to what is written. A form says which it began with and which are chosen now, so that
//! two who choose at once lose nothing.

use std::collections::BTreeSet;

use platform::{
    access::Permit, clock, context::Cx, database::Tx, error::AppError, form::FormState, id::Id,
    kinds,
};

use crate::{State, Topic, store::topics as store, texts::Texts, usecases::written::one_line};

/// Most topics of a content; more would say nothing.
pub const MOST: usize = 5;
/// Characters of a topic.
pub(super) const LONGEST: usize = 60;

/// Notes what is wrong with the topics of a form.
pub(in crate::usecases) fn check(form: &mut FormState, t: Texts) {
    let proposed = one_line(&form.value("topic-new"));
    let over = proposed.chars().count().saturating_sub(LONGEST);
    if over > 0 {
        form.reject("topic-new", t.too_long(over));
    }
    if form.all("topic").count() + usize::from(!proposed.is_empty()) > MOST {
        form.reject("topic", t.too_many_topics(MOST));
    }
}

/// Gives a content the topics its form says. Whether that changes anything.
///
/// # Errors
/// What the database answers.
pub async fn give_topics<A>(
    cx: &Cx,
    tx: &Tx,
    permit: &Permit<A>,
    form: &FormState,
) -> Result<bool, AppError> {
    let named = |field: &str| -> BTreeSet<Id<kinds::Topic>> {
        form.all(field).filter_map(|id| id.parse().ok()).collect()
    };
    let (had, chosen) = (named("topic-had"), named("topic"));
    let taken: Vec<_> = had.difference(&chosen).copied().collect();
    let mut given: Vec<_> = chosen.difference(&had).copied().collect();
    if !given.is_empty() {
        // What was merged or retired while the form was open is given no more.
        let mut live = store::all(tx).await?;
        live.retain(Topic::is_live);
        given.retain(|id| live.iter().any(|topic| topic.id == *id));
    }
    given.extend(proposed(cx, tx, form).await?);
    let gave = store::give(tx, permit, &given).await?;
    Ok(store::take(tx, permit, &taken).await? || gave)
}

/// The topic that a form proposes. Where there is one of that name, it is meant.
async fn proposed(
    cx: &Cx,
    tx: &Tx,
    form: &FormState,
) -> Result<Option<Id<kinds::Topic>>, AppError> {
    let name = one_line(&form.value("topic-new"));
    if name.is_empty() {
        return Ok(None);
    }
    let known = store::of_name(tx, &name).await?;
    if let Some(known) = known.iter().find(|known| known.state != State::Retired) {
        return Ok(Some(known.id));
    }
    let id = clock::new_id(cx.now);
    let new = Topic {
        id,
        parent: None,
        name,
        state: State::Proposed,
        merged: None,
    };
    store::add(tx, new, Some(cx.actor()?.person)).await?;
    Ok(Some(id))
}
