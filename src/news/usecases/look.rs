//! News as their reader finds them.

use std::collections::BTreeMap;

use directory::{
    UnitLink,
    usecases::{Named, part_names, seen_units},
};
use platform::{
    content::{self, Content, NEWS, Phase, Schedule},
    context::Cx,
    error::AppError,
    id::Id,
    kinds,
};
use writing::usecases::{
    Shown, TalkAt, shown_with,
    topics::{related, topics_after},
};

use super::{
    publishes,
    review::{asked, reviewers},
};
use crate::{Audience, Details, Review, store, texts::Texts};

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
    /// The unit whose news it is, where the reader sees it.
    pub unit: Option<UnitLink>,
    /// For whom it is in the first place, as far as the reader may know them.
    pub addressed: Vec<String>,
    /// How many confirmed, and whether the reader did, where it is asked.
    pub confirmed: Option<(u64, bool)>,
    pub stage: Stage,
    /// What it waits for, for those who work on it.
    pub review: Option<Review>,
    /// Those of the review.
    pub asked: BTreeMap<Id<kinds::Person>, Named>,
    /// Who can be asked to look.
    pub reviewers: Vec<Named>,
    pub scheduled: Option<Schedule>,
    /// Pages about the same, for those who read it.
    pub related: Vec<(Id<kinds::Content>, String)>,
    /// Whether the reader may publish it as it stands: with four eyes, not what they wrote.
    pub may_publish: bool,
    pub may_submit: bool,
}

/// What they are called for whom news are.
async fn addressed(cx: &Cx, all: &[Audience]) -> Result<Vec<String>, AppError> {
    let t = Texts(cx.lang);
    let (mut units, mut sites, mut functions) = (Vec::new(), Vec::new(), Vec::new());
    let mut roles = Vec::new();
    for one in all {
        match one {
            Audience::Unit(id) => units.push(*id),
            Audience::Site(id) => sites.push(*id),
            Audience::Function(name) => functions.push(name.as_str()),
            Audience::Leads => roles.push(t.leads().to_owned()),
            Audience::Editors => roles.push(t.editors().to_owned()),
        }
    }
    let mut names = match units.is_empty() && sites.is_empty() && functions.is_empty() {
        true => Vec::new(),
        false => part_names(cx, &units, &sites, &functions).await?,
    };
    names.extend(roles);
    Ok(names)
}

/// News with a part of the conversation, for those who work on them with their newest version.
///
/// # Errors
/// [`AppError::Absent`] where there are none for this reader.
pub async fn look(cx: &Cx, id: Id<kinds::Content>, at: TalkAt) -> Result<NewsView, AppError> {
    let mut found = shown_with(cx, NEWS, id, None, at).await?;
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
            store::reviews::review(&read, id).await?,
            content::schedule_of(&read, id).await?,
            store::channel(&read, found.content.space).await?,
        ),
        false => (None, None, store::Channel::default()),
    };
    if let Some(head) = found.content.head.filter(|_| works) {
        found = shown_with(cx, NEWS, id, Some(head), at).await?;
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
    let reviewers = match may_submit {
        true => reviewers(cx, &found.place, found.revision.author).await?,
        false => Vec::new(),
    };
    let asked = match &review {
        Some(review) if stage == Stage::Review => asked(cx, review).await?,
        _ => BTreeMap::new(),
    };
    let unit = match details.unit {
        Some(unit) => seen_units(cx, &[unit]).await?.into_iter().next(),
        None => None,
    };
    let related = match works {
        true => Vec::new(),
        false => related(cx, &found).await?,
    };
    Ok(NewsView {
        related,
        unit,
        reviewers,
        asked,
        shown: found,
        addressed: addressed(cx, &details.addressed).await?,
        details,
        confirmed,
        stage,
        review,
        scheduled,
        may_publish,
        may_submit,
    })
}
