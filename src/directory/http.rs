//! The directory's other handlers: the POST side of its forms, portraits, visiting cards.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use axum::{
    Extension, Router,
    body::Body,
    extract::{DefaultBodyLimit, Path, State},
    http::{HeaderValue, Request, StatusCode, header},
    response::{IntoResponse, Response},
    routing::{get, post},
};
use platform::{
    context::Cx,
    error::AppError,
    form::FormState,
    http::{
        door::Door,
        form::{self, Outcome, Sent},
        limits,
    },
    id::Id,
    kinds,
};

use crate::{texts::Texts, usecases};

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
    let not_saved = Arc::new(AtomicBool::new(false));
    let note = not_saved.clone();
    let act = move |cx: Cx, sent: Sent| async move {
        let Some(Path(id)) = id else {
            return Err(AppError::Absent);
        };
        let typed = sent.values.clone();
        match usecases::save_page(&cx, id, sent).await {
            Ok(None) => Ok(Outcome::Go(format!("/personen/{id}"))),
            Ok(Some(form)) => Ok(Outcome::Again(form)),
            // The database takes nothing just now: whoever wrote keeps it.
            Err(AppError::Unavailable) => {
                note.store(true, Ordering::Relaxed);
                let mut form = FormState::with_values(typed);
                form.reject("", Texts(cx.lang).not_saved());
                Ok(Outcome::Again(form))
            }
            Err(error) => Err(error),
        }
    };
    let mut response = form::answer(door.renderer, request, act).await;
    if not_saved.load(Ordering::Relaxed) && response.status() == StatusCode::UNPROCESSABLE_ENTITY {
        *response.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
    }
    response
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
