//! The door of live connections: only with a session, only from this site (`http::guard`).

use axum::{
    Extension, Router,
    extract::{Query, State, WebSocketUpgrade},
    response::Response,
    routing::get,
};
use serde::Deserialize;

use super::{
    ADDRESS, Topic,
    hub::Newcomer,
    socket::{Seat, talk},
};
use crate::{
    context::Cx,
    error::AppError,
    http::{door::Door, limits},
};

/// The route of live connections.
pub fn router() -> Router<Door> {
    Router::new().route(ADDRESS, get(connect))
}

#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    topics: String,
    after: Option<i64>,
}

/// Takes somebody in. Of a space that is not there or not for them they hear that they do not reach
/// it, and no more.
async fn connect(
    State(door): State<Door>,
    Extension(cx): Extension<Cx>,
    Query(asked): Query<Asked>,
    upgrade: WebSocketUpgrade,
) -> Result<Response, AppError> {
    let current = cx.session().ok_or(AppError::SignedOut)?;
    let actor = cx.actor()?;
    let newcomer = Newcomer {
        session: current.session,
        person: actor.person,
        topics: Topic::list(&asked.topics),
        after: asked.after,
    };
    let (number, mail) = door
        .app
        .live
        .enter(newcomer, |space| actor.reach.level(space))?;
    let seat = Seat {
        app: door.app,
        number,
        mail,
    };
    Ok(upgrade
        .read_buffer_size(limits::LIVE_BUFFER)
        .write_buffer_size(0)
        .max_write_buffer_size(2 * limits::LIVE_BUFFER)
        .max_message_size(limits::LIVE_FRAME)
        .max_frame_size(limits::LIVE_FRAME)
        .on_upgrade(|socket| talk(socket, seat)))
}
