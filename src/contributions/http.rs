//! The POST side of contributions.

use axum::{
    Router,
    body::Body,
    extract::{DefaultBodyLimit, Path, State},
    http::Request,
    response::Response,
    routing::post,
};
use platform::{
    content::CONTRIBUTION,
    error::AppError,
    http::{
        door::Door,
        form::{Outcome, answer},
        limits,
    },
    id::Id,
    kinds,
};
use writing::http::discarded;

use crate::{texts::Notes, usecases};

/// The routes beside the pages.
pub fn router() -> Router<Door> {
    let large = || DefaultBodyLimit::max(limits::DOCUMENT_BODY);
    Router::new()
        .route("/gruppen/{id}/beitrag", post(write).layer(large()))
        .route("/beitraege/{id}", post(act))
        .route("/beitraege/{id}/bearbeiten", post(revise).layer(large()))
}

type Place = Option<Path<Id<kinds::Content>>>;

async fn write(
    State(door): State<Door>,
    place: Option<Path<Id<kinds::Space>>>,
    request: Request<Body>,
) -> Response {
    answer(door.renderer, request, move |cx, sent| async move {
        let Path(space) = place.ok_or(AppError::Absent)?;
        let form = sent.state();
        if discarded(&cx, &form).await? {
            return Ok(Outcome::Go(format!("/gruppen/{space}/beitrag")));
        }
        Ok(match usecases::write(&cx, space, form).await? {
            Ok(id) => Outcome::Noted(format!("/beitraege/{id}"), Notes::Sent.into()),
            Err(form) => Outcome::Again(form),
        })
    })
    .await
}

async fn act(State(door): State<Door>, id: Place, request: Request<Body>) -> Response {
    answer(door.renderer, request, move |cx, sent| async move {
        let Path(id) = id.ok_or(AppError::Absent)?;
        let form = sent.state();
        match form.value("act").as_str() {
            "remove" => {
                usecases::remove(&cx, id).await?;
                // Its page says how to bring it back.
                Ok(Outcome::Noted(
                    format!("/beitraege/{id}"),
                    Notes::Removed.into(),
                ))
            }
            "bring-back" => {
                usecases::bring_back(&cx, id).await?;
                Ok(Outcome::Noted(
                    format!("/beitraege/{id}"),
                    Notes::Back.into(),
                ))
            }
            _ => writing::http::converse(&cx, CONTRIBUTION, id, form).await,
        }
    })
    .await
}

async fn revise(State(door): State<Door>, id: Place, request: Request<Body>) -> Response {
    answer(door.renderer, request, move |cx, sent| async move {
        let Path(id) = id.ok_or(AppError::Absent)?;
        let form = sent.state();
        if discarded(&cx, &form).await? {
            return Ok(Outcome::Go(format!("/beitraege/{id}/bearbeiten")));
        }
        Ok(match usecases::revise(&cx, id, form).await? {
            None => Outcome::Noted(format!("/beitraege/{id}"), Notes::Saved.into()),
            Some(form) => Outcome::Again(form),
        })
    })
    .await
}
