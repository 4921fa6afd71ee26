//! Keeping the list of topics: adding, renaming, merging, retiring, and deciding what was proposed.

use platform::{
    access::{Actor, Level, Role},
    clock, content,
    context::Cx,
    database::Tx,
    error::AppError,
    form::FormState,
    id::Id,
    kinds, notices,
};

use super::choose::LONGEST;
use crate::{State, Topic, store::topics as store, texts::Texts, usecases::written::one_line};

/// The right to keep the list of topics, which is one for all authorities: editors of any house, and
/// operators. Gives no sight of content.
#[derive(Clone, Copy, Debug)]
pub struct Curation(());

impl Curation {
    /// For an editor of a house, or an operator.
    ///
    /// # Errors
    /// [`AppError::Absent`] for everybody else.
    pub async fn of(cx: &Cx, actor: &Actor) -> Result<Self, AppError> {
        if actor.has_role(Role::Operator, None) {
            return Ok(Self(()));
        }
        let houses = directory::usecases::houses(cx).await?;
        let edits = |authority| {
            let house = directory::usecases::house_space(authority);
            actor.reach.has(house, Level::Moderate)
        };
        match houses.into_keys().any(edits) {
            true => Ok(Self(())),
            false => Err(AppError::Absent),
        }
    }

    /// For whoever runs commands on the machine itself.
    pub const fn console() -> Self {
        Self(())
    }
}

/// The list as those who keep it see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    pub proposed: Vec<Topic>,
    pub live: Vec<Topic>,
    pub retired: Vec<Topic>,
}

impl Kept {
    /// Those that others can be part of.
    pub fn roots(&self) -> impl Iterator<Item = &Topic> {
        self.live.iter().filter(|topic| topic.parent.is_none())
    }
}

/// The list.
///
/// # Errors
/// [`AppError::Absent`] for whoever does not keep it.
pub async fn curate_page(cx: &Cx) -> Result<Kept, AppError> {
    Curation::of(cx, cx.actor()?).await?;
    let all = store::all(&cx.read()).await?;
    let of = |state| {
        let named = all
            .iter()
            .filter(|topic| topic.state == state && topic.merged.is_none());
        named.cloned().collect()
    };
    Ok(Kept {
        proposed: of(State::Proposed),
        live: of(State::Live),
        retired: of(State::Retired),
    })
}

/// Adds a topic, for the console and the demo.
///
/// # Errors
/// What the database answers.
pub async fn load_topic(tx: &Tx, _: Curation, new: Topic) -> Result<(), AppError> {
    store::add(tx, new, None).await
}

/// Adds a topic; what is wrong stands at its field afterwards.
///
/// # Errors
/// [`AppError::Absent`] for whoever does not keep the list.
pub async fn add_topic(cx: &Cx, mut form: FormState) -> Result<Option<FormState>, AppError> {
    let tx = cx.begin().await?;
    Curation::of(cx, &cx.actor_in(&tx).await?).await?;
    let id = clock::new_id(cx.now);
    let Some(new) = read(cx, &tx, id, &mut form).await? else {
        return Ok(Some(form));
    };
    store::add(&tx, new, None).await?;
    tx.commit().await?;
    Ok(None)
}

/// Does what the form of a topic asks for, told apart by the pressed button (`act`).
///
/// # Errors
/// [`AppError::Absent`] for whoever does not keep the list, or where there is no such topic;
/// [`AppError::Invalid`] for an unknown act.
pub async fn curate(cx: &Cx, mut form: FormState) -> Result<Option<FormState>, AppError> {
    let id: Id<kinds::Topic> = form.value("id").parse().map_err(|_| AppError::Invalid)?;
    let tx = cx.begin().await?;
    Curation::of(cx, &cx.actor_in(&tx).await?).await?;
    let topic = store::find(&tx, id).await?;
    match form.value("act").as_str() {
        "save" => {
            let Some(new) = read(cx, &tx, id, &mut form).await? else {
                return Ok(Some(form));
            };
            let state = match topic.state {
                State::Proposed => State::Live,
                state => state,
            };
            let new = Topic { state, ..new };
            let by = store::change(&tx, &new).await?;
            if topic.state == State::Proposed {
                tell(cx, &tx, "accepted", id, &new.name, by).await?;
            }
            content::touch(&tx, store::about(&[id]), cx.now).await?;
        }
        "retire" | "revive" if topic.state != State::Proposed => {
            let state = match topic.state {
                State::Live => State::Retired,
                _ => State::Live,
            };
            store::change(&tx, &Topic { state, ..topic }).await?;
        }
        "decline" => {
            let by = store::decline(&tx, id).await?;
            tell(cx, &tx, "declined", id, &topic.name, by).await?;
        }
        "merge" => {
            let into = form.value("into").parse().ok();
            let into = match into {
                Some(into) if into != id => Some(store::find(&tx, into).await?),
                _ => None,
            };
            let Some(into) = into.filter(Topic::is_live) else {
                form.reject("into", Texts(cx.lang).merge_into_what());
                return Ok(Some(form));
            };
            let by = store::change(&tx, &topic).await?;
            store::merge(&tx, &topic, &into).await?;
            if topic.state == State::Proposed {
                tell(cx, &tx, "accepted", into.id, &into.name, by).await?;
            }
            content::touch(&tx, store::about(&[into.id]), cx.now).await?;
        }
        _ => return Err(AppError::Invalid),
    }
    tx.commit().await?;
    Ok(None)
}

/// Name and place of a topic from its form. Names are unlike each other, and the tree has two levels.
async fn read(
    cx: &Cx,
    tx: &Tx,
    id: Id<kinds::Topic>,
    form: &mut FormState,
) -> Result<Option<Topic>, AppError> {
    let t = Texts(cx.lang);
    let name = one_line(&form.value("name"));
    let over = name.chars().count().saturating_sub(LONGEST);
    if name.is_empty() {
        form.reject("name", t.topic_name_missing());
    } else if over > 0 {
        form.reject("name", t.too_long(over));
    }
    let known = store::of_name(tx, &name).await?;
    let is_other = |known: &Topic| known.id != id && known.state != State::Proposed;
    if known.iter().any(is_other) {
        form.reject("name", t.topic_known());
    }
    let parent = form.value("parent").parse().ok();
    if let Some(parent) = parent {
        let all = store::all(tx).await?;
        let is_root = |one: &Topic| one.id == parent && one.parent.is_none() && one.is_live();
        let has_parts = all.iter().any(|one| one.parent == Some(id));
        if parent == id || has_parts || !all.iter().any(is_root) {
            form.reject("parent", t.topic_parent_not());
        }
    }
    Ok(form.errors.is_empty().then_some(Topic {
        id,
        parent,
        name,
        state: State::Live,
        merged: None,
    }))
}

/// Tells who proposed a topic what became of it.
async fn tell(
    cx: &Cx,
    tx: &Tx,
    what: &str,
    topic: Id<kinds::Topic>,
    name: &str,
    by: Option<Id<kinds::Person>>,
) -> Result<(), AppError> {
    if let Some(person) = by {
        let notice = notices::New {
            person,
            key: format!("topic {what} {topic} {}", cx.now.0),
            kind: format!("topic.{what}"),
            thing: Some(topic.uuid()),
            space: None,
            about: name.to_owned(),
        };
        notices::tell(tx, notice, cx.now).await?;
    }
    Ok(())
}
