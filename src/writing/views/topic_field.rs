//! The field in which whoever writes says what it is about.

use leptos::prelude::*;
use platform::form::FormState;
use ui::{prelude::*, select::Pick};

use crate::{State, Topic, texts::Texts, usecases::topics::MOST};

/// What a form of the editor begins with, of what the content is about.
pub fn topic_values(topics: &[Topic]) -> impl Iterator<Item = (&'static str, String)> + '_ {
    topics.iter().flat_map(|topic| {
        let id = topic.id.to_string();
        [("topic", id.clone()), ("topic-had", id)]
    })
}

/// Topics of the list, and one that is missing there. Inside a [`Form`].
#[component]
pub fn TopicField(
    /// What can be given.
    offered: Vec<Topic>,
    /// What the content is about already.
    own: Vec<Topic>,
    state: FormState,
) -> impl IntoView {
    let t = Texts::here();
    let pick = |topic: &Topic, label: String| Pick::new(topic.id.to_string(), label);
    let is_root = |topic: &&Topic| {
        let parent = topic.parent;
        parent.is_none_or(|parent| !offered.iter().any(|one| one.id == parent))
    };
    let group = |root: &Topic| {
        let parts = offered.iter().filter(|one| one.parent == Some(root.id));
        let parts: Vec<_> = parts.map(|one| pick(one, one.name.clone())).collect();
        let label = match parts.is_empty() {
            true => root.name.clone(),
            false => t.topic_as_such(&root.name),
        };
        let all = std::iter::once(pick(root, label)).chain(parts);
        (root.name.clone(), all.collect())
    };
    let groups = offered.iter().filter(is_root).map(group).collect();
    let others = own
        .iter()
        .filter(|own| !offered.iter().any(|one| one.id == own.id))
        .map(|own| match own.state {
            State::Proposed => pick(own, t.topic_proposed(&own.name)),
            _ => pick(own, own.name.clone()),
        })
        .collect();
    let had: Vec<_> = state
        .all("topic-had")
        .map(|id| view! { <input type="hidden" name="topic-had" value=id.to_owned()/> })
        .collect();
    let words = LongWords {
        legend: t.topics().to_owned(),
        hint: t.topics_hint(MOST),
        open: t.choose_topics().to_owned(),
        narrow: t.narrow_topics().to_owned(),
    };
    let open = !state.value("topic-new").is_empty();
    view! {
        {had}
        <LongChoice name="topic" words groups others open>
            <Field name="topic-new" label=t.propose_topic() hint=t.propose_topic_hint() optional=true/>
        </LongChoice>
    }
}
