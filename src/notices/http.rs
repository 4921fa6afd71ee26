//! The POST side of the page.

use axum::{Router, body::Body, extract::State, http::Request, response::Response, routing::post};
use platform::http::{
    door::Door,
    form::{Outcome, answer},
};

use crate::{ADDRESS, MAIL, Notes, usecases};

/// The routes beside the pages.
pub fn router() -> Router<Door> {
    Router::new()
        .route(ADDRESS, post(mark_read))
        .route(MAIL, post(choose))
}

async fn mark_read(State(door): State<Door>, request: Request<Body>) -> Response {
    answer(door.renderer, request, |cx, sent| async move {
        // Without an id that can be read all are meant, as the button for all says.
        let one = sent.state().value("notice").parse().ok();
        usecases::mark_read(&cx, one).await?;
        Ok(Outcome::Noted(ADDRESS.to_owned(), Notes::Read.into()))
    })
    .await
}

async fn choose(State(door): State<Door>, request: Request<Body>) -> Response {
    answer(door.renderer, request, |cx, sent| async move {
        usecases::choose(&cx, &sent.state()).await?;
        Ok(Outcome::Noted(MAIL.to_owned(), Notes::Chosen.into()))
    })
    .await
}
