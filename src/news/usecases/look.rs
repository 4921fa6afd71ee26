//! News as their reader finds them.

use platform::{
    content::{self, Content, NEWS, Phase, Schedule},
    context::Cx,
    error::AppError,
    id::Id,
    kinds,
};
use writing::usecases::{Shown, shown, shown_at, topics::topics_after};

use super::publishes;
use crate::{
    Details,
    store::{self, Review},
};

/// Where the newest version stands on its way to readers, who may see an older one meanwhile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Its writer's to hand in.
    Draft,
    /// Waits for somebody to look at it.
    Review,
    /// On no way: readers see it, or it was put away.
    Over,
}

impl Stage {
    pub(super) fn of(news: &Content, review: Option<&Review>) -> Self {
        match news.phase {
            Phase::Draft => Self::Draft,
            Phase::Review => Self::Review,
            Phase::Live if news.published != news.head => {
                let handed_in =
                    |review: &Review| review.is_open && Some(review.revision) == news.head;
                match review.is_some_and(handed_in) {
                    true => Self::Review,
                    false => Self::Draft,
                }
            }
            _ => Self::Over,
        }
    }
}

/// Everything a page of news shows.
#[derive(Clone, Debug)]
pub struct NewsView {
    pub shown: Shown,
    pub details: Details,
    /// How many confirmed, and whether the reader did, where it is asked.
    pub confirmed: Option<(u64, bool)>,
    pub stage: Stage,
    /// What it waits for, for those who work on it.
    pub review: Option<Review>,
    pub scheduled: Option<Schedule>,
    /// Whether the reader may publish it as it stands: with four eyes, not what they wrote.
    pub may_publish: bool,
    pub may_submit: bool,
}

/// News, for those who work on them with their newest version.
///
/// # Errors
/// [`AppError::Absent`] where there are none for this reader.
pub async fn look(cx: &Cx, id: Id<kinds::Content>) -> Result<NewsView, AppError> {
    let mut found = shown(cx, NEWS, id).await?;
    let read = cx.read();
    let works = found.may.preview && (found.content.phase != Phase::Live || found.has_newer);
    let (mut details, ahead) = store::details(&read, id).await?;
    let ahead = ahead.filter(|_| works);
    if let Some(ahead) = &ahead {
        details = ahead.details.clone();
    }
    let confirmed = match details.asks_confirmation && found.content.phase == Phase::Live {
        true => Some(store::confirmed(cx, &read, id).await?),
        false => None,
    };
    let (review, scheduled, channel) = match works {
        true => (
            store::review(&read, id).await?,
            content::schedule_of(&read, id).await?,
            store::channel(&read, found.content.space).await?,
        ),
        false => (None, None, store::Channel::default()),
    };
    if let Some(head) = found.content.head.filter(|_| works) {
        found = shown_at(cx, NEWS, id, head).await?;
    }
    if let Some(ahead) = ahead {
        found.topics = topics_after(cx, found.topics, &ahead.topics).await?;
    }
    let stage = match works {
        true => Stage::of(&found.content, review.as_ref()),
        false => Stage::Over,
    };
    let own = found.revision.author == Some(cx.actor()?.person);
    let may_publish =
        works && found.may.publish && publishes(cx, &found.place)? && !(channel.four_eyes && own);
    let may_submit = stage == Stage::Draft && found.may.edit && !may_publish;
    Ok(NewsView {
        shown: found,
        details,
        confirmed,
        stage,
        review,
        scheduled,
        may_publish,
        may_submit,
    })
}
