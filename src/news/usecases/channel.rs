//! How a place publishes: what its moderators decide.

use platform::{context::Cx, error::AppError, form::FormState};
use writing::usecases::Place;

use super::publishes;
use crate::store::{self, Channel};

/// The form of a channel.
#[derive(Clone, Debug)]
pub struct ChannelPage {
    pub place: Place,
    pub channel: Channel,
}

/// The form.
///
/// # Errors
/// [`AppError::Absent`] where the reader does not moderate.
pub async fn channel_page(cx: &Cx, place: Place) -> Result<ChannelPage, AppError> {
    match publishes(cx, &place)? {
        true => Ok(ChannelPage {
            channel: store::channel(&cx.read(), place.space).await?,
            place,
        }),
        false => Err(AppError::Absent),
    }
}

/// Says how a place publishes.
///
/// # Errors
/// As [`channel_page`].
pub async fn set_channel(cx: &Cx, place: &Place, form: &FormState) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let actor = cx.actor_in(&tx).await?;
    if !publishes(cx, place)?
        || !actor
            .reach
            .has(place.space, platform::access::Level::Moderate)
    {
        return Err(AppError::Absent);
    }
    let to = Channel {
        four_eyes: form.value("four_eyes") == "on",
        comments: form.value("comments") == "on",
    };
    store::set_channel(&tx, place.space, to).await?;
    tx.commit().await?;
    Ok(())
}
