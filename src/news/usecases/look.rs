//! News as their reader finds them.

use platform::{
    content::{self, NEWS, Phase, Schedule},
    context::Cx,
    error::AppError,
    id::Id,
    kinds,
};
use writing::usecases::{Shown, shown, shown_at};

use super::publishes;
use crate::{
    Details,
    store::{self, Review},
};

/// Everything a page of news shows.
#[derive(Clone, Debug)]
pub struct NewsView {
    pub shown: Shown,
    pub details: Details,
    /// How many confirmed, and whether the reader did, where it is asked.
    pub confirmed: Option<(u64, bool)>,
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
    let details = store::details(&read, &[id]).await?;
    let details = details.into_values().next().ok_or(AppError::Absent)?;
    let confirmed = match details.asks_confirmation && found.content.phase == Phase::Live {
        true => Some(store::confirmed(cx, &read, id).await?),
        false => None,
    };
    let works = found.may.preview && found.content.phase != Phase::Live;
    let (review, scheduled, channel) = match works || found.has_newer {
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
    let own = found.revision.author == Some(cx.actor()?.person);
    let may_publish =
        works && found.may.publish && publishes(cx, &found.place)? && !(channel.four_eyes && own);
    let may_submit = works && found.may.edit && found.content.phase == Phase::Draft && !may_publish;
    Ok(NewsView {
        shown: found,
        details,
        confirmed,
        review,
        scheduled,
        may_publish,
        may_submit,
    })
}
