//! Topics: what is written about what, giving topics to what is written, and keeping their list.

mod choose;
mod curate;
mod look;

pub(super) use choose::check;
pub use choose::{MOST, TopicChange, change_topics, chosen_topics, give_topics, topics_after};
pub use curate::{Curation, Kept, add_topic, curate, curate_page, load_topic};
pub use look::{About, Branch, TopicPage, TopicsPage, related, topic_page, topics_page};

use platform::{context::Cx, error::AppError};

use crate::{Topic, store::topics as store};

/// The topics that can be given, by name.
///
/// # Errors
/// What the database answers.
pub(super) async fn offered(cx: &Cx) -> Result<Vec<Topic>, AppError> {
    let mut all = store::all(&cx.read()).await?;
    all.retain(Topic::is_live);
    Ok(all)
}
