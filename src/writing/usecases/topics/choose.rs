//! Giving topics to what is written. A form says which it began with and which are chosen now, so that
//! two who choose at once lose nothing.

use std::collections::BTreeSet;

use platform::{
    access::Permit, clock, context::Cx, database::Tx, error::AppError, form::FormState, id::Id,
    kinds,
};
use serde::{Deserialize, Serialize};

use crate::{State, Topic, store::topics as store, texts::Texts, usecases::written::one_line};

/// Most topics of a content; more would say nothing.
pub const MOST: usize = 5;
/// Characters of a topic.
pub(super) const LONGEST: usize = 60;

/// What is to change in the topics of a content.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TopicChange {
    given: BTreeSet<Id<kinds::Topic>>,
    taken: BTreeSet<Id<kinds::Topic>>,
}

impl TopicChange {
    /// This change and the next as one.
    #[must_use]
    pub fn then(mut self, next: Self) -> Self {
        self.given.retain(|topic| !next.taken.contains(topic));
        self.taken.retain(|topic| !next.given.contains(topic));
        self.given.extend(next.given);
        self.taken.extend(next.taken);
        self
    }

    /// What it gives, as things stand: what was merged meanwhile leads on, what is gone is left out.
    fn gives<'a>(&self, all: &'a [Topic]) -> impl Iterator<Item = &'a Topic> {
        let named = |id| all.iter().find(|topic| topic.id == id);
        let given = self.given.iter().filter_map(move |id| named(*id));
        given.filter_map(move |topic| topic.merged.map_or(Some(topic), named))
    }
}

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
    let change = chosen_topics(cx, tx, form).await?;
    make(tx, permit, change.given, change.taken).await
}

/// What a form changes, for a content that is to have it later.
///
/// # Errors
/// What the database answers.
pub async fn chosen_topics(cx: &Cx, tx: &Tx, form: &FormState) -> Result<TopicChange, AppError> {
    let named = |field: &str| -> BTreeSet<Id<kinds::Topic>> {
        form.all(field).filter_map(|id| id.parse().ok()).collect()
    };
    let (had, chosen) = (named("topic-had"), named("topic"));
    let taken = &had - &chosen;
    let mut given = &chosen - &had;
    if !given.is_empty() {
        // What was merged or retired while the form was open is given no more.
        let mut live = store::all(tx).await?;
        live.retain(Topic::is_live);
        given.retain(|id| live.iter().any(|topic| topic.id == *id));
    }
    given.extend(proposed(cx, tx, form).await?);
    Ok(TopicChange { given, taken })
}

/// Makes a change that waited.
///
/// # Errors
/// What the database answers.
pub async fn change_topics<A>(
    tx: &Tx,
    permit: &Permit<A>,
    change: TopicChange,
) -> Result<(), AppError> {
    let all = store::all(tx).await?;
    let given = change.gives(&all).map(|topic| topic.id).collect();
    make(tx, permit, given, change.taken).await?;
    Ok(())
}

async fn make<A>(
    tx: &Tx,
    permit: &Permit<A>,
    given: BTreeSet<Id<kinds::Topic>>,
    taken: BTreeSet<Id<kinds::Topic>>,
) -> Result<bool, AppError> {
    let took = store::take(tx, permit, &Vec::from_iter(taken)).await?;
    Ok(store::give(tx, permit, &Vec::from_iter(given)).await? || took)
}

/// The topics of a content as a change that waits will leave them.
///
/// # Errors
/// What the database answers.
pub async fn topics_after(
    cx: &Cx,
    mut topics: Vec<Topic>,
    change: &TopicChange,
) -> Result<Vec<Topic>, AppError> {
    let all = store::all(&cx.read()).await?;
    topics.retain(|topic| !change.taken.contains(&topic.id));
    for topic in change.gives(&all) {
        if topics.iter().all(|one| one.id != topic.id) {
            topics.push(topic.clone());
        }
    }
    Ok(topics)
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
