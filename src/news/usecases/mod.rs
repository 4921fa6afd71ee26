//! What one can do with news, a verb a file.

mod channel;
mod decide;
mod editors;
mod form;
mod front;
mod list;
mod look;
mod review;
mod said;
mod unit;
mod write;

pub use channel::{ChannelPage, channel_page, set_channel};
pub use decide::{act, publish_due};
pub use editors::{EditorsPage, appoint, change_editor, editors_page};
pub(crate) use form::list_address;
pub use form::{Addressees, Focus, NewsForm, To, form};
pub use front::{Front, front};
pub use list::{Entry, List, OfUnit, list};
pub use look::{NewsView, Stage, look};
pub use unit::{UnitNews, unit_channel, unit_news};
pub use write::{Sent, write};

use platform::{access::Level, context::Cx, error::AppError};
use writing::usecases::Place;

/// Whether the reader publishes in a place.
fn publishes(cx: &Cx, place: &Place) -> Result<bool, AppError> {
    Ok(place.is_open() && cx.actor()?.reach.has(place.space, Level::Moderate))
}
