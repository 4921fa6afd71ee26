//! The directory's other handlers: the POST side of its forms, portraits, visiting cards.

use axum::{
    Extension, Router,
    body::Body,
    extract::{DefaultBodyLimit, Path, State},
    http::{HeaderValue, Request, header},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use platform::{
    context::Cx,
    error::AppError,
    http::{
        door::Door,
        form::{self, Outcome},
        limits,
    },
    id::Id,
    kinds,
};

use crate::{Notes, usecases};

/// The routes beside the pages.
pub fn router() -> Router<Door> {
    Router::new()
        .route(
            "/personen/{id}/bearbeiten",
            post(save).layer(DefaultBodyLimit::max(limits::PICTURE_BODY)),
        )
        .route("/personen/{id}/visitenkarte.vcf", get(card))
        .route("/bilder/{id}", get(portrait))
}

async fn save(
    State(door): State<Door>,
    id: Option<Path<Id<kinds::Person>>>,
    request: Request<Body>,
) -> Response {
    form::answer(door.renderer, request, move |cx, sent| async move {
        let Some(Path(id)) = id else {
            return Err(AppError::Absent);
        };
        Ok(match usecases::save_page(&cx, id, sent).await? {
            None => Outcome::Noted(format!("/personen/{id}"), Notes::Saved.into()),
            Some(form) => Outcome::Again(form),
        })
    })
    .await
}

async fn card(
    Extension(cx): Extension<Cx>,
    id: Option<Path<Id<kinds::Person>>>,
) -> Result<Response, AppError> {
    let Path(id) = id.ok_or(AppError::Absent)?;
    let (name, text) = usecases::vcard(&cx, id).await?;
    let disposition = format!("attachment; filename=\"{name}\"");
    let disposition = HeaderValue::from_str(&disposition).map_err(|_| AppError::Internal)?;
    let kind = HeaderValue::from_static("text/vcard; charset=utf-8");
    Ok((
        [
            (header::CONTENT_TYPE, kind),
            (header::CONTENT_DISPOSITION, disposition),
        ],
        text,
    )
        .into_response())
}

/// The address of a portrait changes with the picture; whether it may be seen is asked each time.
async fn portrait(
    Extension(cx): Extension<Cx>,
    id: Option<Path<Id<kinds::Portrait>>>,
    request: Request<Body>,
) -> Result<Response, AppError> {
    let Path(id) = id.ok_or(AppError::Absent)?;
    let (kind, bytes) = usecases::portrait(&cx, id).await?;
    let tag = HeaderValue::from_str(&format!("\"{id}\"")).map_err(|_| AppError::Internal)?;
    if request.headers().get(header::IF_NONE_MATCH) == Some(&tag) {
        return Ok((axum::http::StatusCode::NOT_MODIFIED, [(header::ETAG, tag)]).into_response());
    }
    let kind = HeaderValue::from_str(&kind).map_err(|_| AppError::Internal)?;
    Ok(([(header::CONTENT_TYPE, kind), (header::ETAG, tag)], bytes).into_response())
}
