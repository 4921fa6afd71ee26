//! The list of topics, and what is written about one: counted and shown as far as the reader may read.

use platform::{
    content::{self, Content, PAGE, Phases, Read, Wanted, Within},
    context::Cx,
    error::AppError,
    id::Id,
    kinds,
    time::Instant,
};

use super::Curation;
use crate::{
    KINDS, State, Topic,
    store::topics as store,
    usecases::{Shown, place_names},
};

/// Contents of a page of the list.
const PAGE_SIZE: usize = 20;
/// Related pages shown.
const RELATED: usize = 5;

/// A main topic with those that are part of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Branch {
    pub topic: Topic,
    /// How much the reader finds there.
    pub count: i64,
    pub below: Vec<(Topic, i64)>,
}

/// The list of topics.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicsPage {
    pub branches: Vec<Branch>,
    /// Whether the reader keeps the list.
    pub keeps: bool,
    /// For whom keeps the list: proposals that wait.
    pub proposed: usize,
}

/// The list of topics with how much the reader finds about each.
///
/// # Errors
/// [`AppError::SignedOut`]; what the database answers.
pub async fn topics_page(cx: &Cx) -> Result<TopicsPage, AppError> {
    let (read, actor) = (cx.read(), cx.actor()?);
    let keeps = Curation::of(cx, actor).await.is_ok();
    let all = store::all(&read).await?;
    let readable = content::ids::<Read>(actor, &KINDS, Phases::LIVE);
    let counts = store::counts(&read, readable).await?;
    let count = |topic: &Topic| counts.get(&topic.id).copied().unwrap_or_default();
    let live: Vec<&Topic> = all.iter().filter(|topic| topic.is_live()).collect();
    let branch = |root: &&Topic| Branch {
        topic: (*root).clone(),
        count: count(root),
        below: live
            .iter()
            .filter(|topic| topic.parent == Some(root.id))
            .map(|topic| ((*topic).clone(), count(topic)))
            .collect(),
    };
    // What is part of something retired stands by itself.
    let is_root = |topic: &&&Topic| {
        let parent = topic.parent;
        parent.is_none_or(|parent| !live.iter().any(|one| one.id == parent))
    };
    let waits = |topic: &&Topic| topic.state == State::Proposed && topic.merged.is_none();
    Ok(TopicsPage {
        branches: live.iter().filter(is_root).map(branch).collect(),
        proposed: if keeps {
            all.iter().filter(waits).count()
        } else {
            0
        },
        keeps,
    })
}

/// Something written about a topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    pub content: Content,
    pub title: String,
    /// What the place is called.
    pub place: String,
    pub at: Instant,
}

/// A topic and what is written about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TopicPage {
    pub topic: Topic,
    pub above: Option<Topic>,
    pub below: Vec<Topic>,
    pub entries: Vec<About>,
    /// Where the next page begins, if there is one.
    pub next: Option<Instant>,
}

/// What is written about a topic, or about one that is part of it, before a moment.
///
/// # Errors
/// [`AppError::Absent`] where there is no such topic, or it is only proposed.
pub async fn topic_page(
    cx: &Cx,
    id: Id<kinds::Topic>,
    before: Option<Instant>,
) -> Result<TopicPage, AppError> {
    let read = cx.read();
    let all = store::all(&read).await?;
    let named = |id| all.iter().find(|topic| topic.id == id);
    let asked = named(id).ok_or(AppError::Absent)?;
    let topic = asked.merged.and_then(named).unwrap_or(asked).clone();
    if topic.state == State::Proposed {
        return Err(AppError::Absent);
    }
    let below: Vec<Topic> = all
        .iter()
        .filter(|one| one.parent == Some(topic.id) && one.is_live())
        .cloned()
        .collect();
    let meant: Vec<_> = below.iter().chain([&topic]).map(|one| one.id).collect();
    let wanted = Wanted {
        kinds: &KINDS,
        phases: Phases::LIVE,
        within: Within::Those(Box::new(store::about(&meant))),
        before,
        since: None,
        limit: PAGE_SIZE as u64 + 1,
    };
    let found = content::headlines::<Read>(&read, cx.actor()?, wanted).await?;
    let places = place_names(cx, found.iter().map(|(one, _)| one.space)).await?;
    let mut entries: Vec<About> = found
        .into_iter()
        .map(|(content, title)| About {
            at: content.published_at.unwrap_or(content.created_at),
            place: places.get(&content.space).cloned().unwrap_or_default(),
            content,
            title,
        })
        .collect();
    let next = match entries.len() > PAGE_SIZE {
        true => {
            entries.truncate(PAGE_SIZE);
            entries.last().map(|entry| entry.at)
        }
        false => None,
    };
    Ok(TopicPage {
        above: topic.parent.and_then(named).cloned(),
        topic,
        below,
        entries,
        next,
    })
}

/// Other pages about the same, those that share most topics first.
///
/// # Errors
/// [`AppError::SignedOut`]; what the database answers.
pub async fn related(
    cx: &Cx,
    shown: &Shown,
) -> Result<Vec<(Id<kinds::Content>, String)>, AppError> {
    let given = shown
        .topics
        .iter()
        .filter(|topic| topic.state != State::Proposed);
    let topics: Vec<_> = given.map(|topic| topic.id).collect();
    if topics.is_empty() {
        return Ok(Vec::new());
    }
    let wanted = Wanted {
        kinds: &[PAGE],
        phases: Phases::LIVE,
        within: Within::Those(Box::new(store::about(&topics))),
        before: None,
        since: None,
        // The page itself is among them.
        limit: RELATED as u64 + 1,
    };
    let by = |content| store::shared(content, &topics);
    let found = content::headlines_by::<Read>(&cx.read(), cx.actor()?, wanted, by).await?;
    let others = found
        .into_iter()
        .filter(|(one, _)| one.id != shown.content.id)
        .map(|(one, title)| (one.id, title));
    Ok(others.take(RELATED).collect())
}
