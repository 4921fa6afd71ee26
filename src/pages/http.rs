//! The POST side of pages.

use axum::{
    Router,
    body::Body,
    extract::{DefaultBodyLimit, Path, State},
    http::Request,
    response::Response,
    routing::post,
};
use platform::{
    content::PAGE,
    error::AppError,
    http::{
        door::Door,
        form::{Outcome, answer},
        limits,
    },
    id::Id,
    kinds,
};
use writing::http::{Parts, discarded, place_of};

use crate::{
    texts::Notes,
    usecases::{self, Saved},
};

/// The routes beside the pages.
pub fn router() -> Router<Door> {
    let large = || DefaultBodyLimit::max(limits::DOCUMENT_BODY);
    Router::new()
        .route("/gruppen/{id}/seiten/neu", post(begin).layer(large()))
        .route(
            "/gruppen/{id}/bereiche/{section}/seiten/neu",
            post(begin).layer(large()),
        )
        .route("/behoerden/{key}/seiten/neu", post(begin).layer(large()))
        .route("/gruppen/{id}/seiten/mehrere", post(several))
        .route(
            "/gruppen/{id}/bereiche/{section}/seiten/mehrere",
            post(several),
        )
        .route("/behoerden/{key}/seiten/mehrere", post(several))
        .route("/seiten/{id}", post(act))
        .route("/seiten/{id}/bearbeiten", post(save).layer(large()))
        .route("/seiten/{id}/verwalten", post(manage))
        .route("/seiten/{id}/fassungen", post(version))
}

type Page = Option<Path<Id<kinds::Content>>>;

async fn begin(State(door): State<Door>, parts: Parts, request: Request<Body>) -> Response {
    answer(door.renderer, request, move |cx, sent| async move {
        let place = place_of(&cx, &parts).await?;
        let form = sent.state();
        if discarded(&cx, &form).await? {
            return Ok(Outcome::Go(place.at("/seiten/neu")));
        }
        let note = match form.value("act").as_str() {
            "publish" => Notes::Published,
            _ => Notes::Kept,
        };
        Ok(match usecases::begin_page(&cx, place, form).await? {
            Ok(id) => Outcome::Noted(format!("/seiten/{id}"), note.into()),
            Err(form) => Outcome::Again(form),
        })
    })
    .await
}

async fn several(State(door): State<Door>, parts: Parts, request: Request<Body>) -> Response {
    answer(door.renderer, request, move |cx, sent| async move {
        let place = place_of(&cx, &parts).await?;
        Ok(match usecases::do_with_several(&cx, sent.state()).await? {
            Ok(note) => Outcome::Noted(place.at("/seiten"), note.into()),
            Err(form) => Outcome::Again(form),
        })
    })
    .await
}

async fn act(State(door): State<Door>, id: Page, request: Request<Body>) -> Response {
    answer(door.renderer, request, move |cx, sent| async move {
        let Path(id) = id.ok_or(AppError::Absent)?;
        let form = sent.state();
        let act = form.value("act");
        let note = match act.as_str() {
            "confirm" => Notes::Confirmed,
            "archive" => Notes::Archived,
            "remove" => Notes::Removed,
            "bring-back" => Notes::Back,
            "up" | "down" => {
                usecases::act(&cx, id, &act).await?;
                return Ok(Outcome::Go(format!("/seiten/{id}/verwalten#reihenfolge")));
            }
            _ => return writing::http::converse(&cx, PAGE, id, form).await,
        };
        usecases::act(&cx, id, &act).await?;
        Ok(Outcome::Noted(format!("/seiten/{id}"), note.into()))
    })
    .await
}

async fn save(State(door): State<Door>, id: Page, request: Request<Body>) -> Response {
    answer(door.renderer, request, move |cx, sent| async move {
        let Path(id) = id.ok_or(AppError::Absent)?;
        let form = sent.state();
        if discarded(&cx, &form).await? {
            return Ok(Outcome::Go(format!("/seiten/{id}/bearbeiten")));
        }
        let to = format!("/seiten/{id}");
        Ok(match usecases::save(&cx, id, form).await? {
            Saved::Done => Outcome::Noted(to, Notes::Saved.into()),
            Saved::Merged => Outcome::Noted(to, Notes::Merged.into()),
            Saved::Again(form) => Outcome::Again(form),
        })
    })
    .await
}

async fn manage(State(door): State<Door>, id: Page, request: Request<Body>) -> Response {
    answer(door.renderer, request, move |cx, sent| async move {
        let Path(id) = id.ok_or(AppError::Absent)?;
        Ok(match usecases::manage(&cx, id, sent.state()).await? {
            None => Outcome::Noted(format!("/seiten/{id}"), Notes::Saved.into()),
            Some(form) => Outcome::Again(form),
        })
    })
    .await
}

async fn version(State(door): State<Door>, id: Page, request: Request<Body>) -> Response {
    answer(door.renderer, request, move |cx, sent| async move {
        let Path(id) = id.ok_or(AppError::Absent)?;
        let form = sent.state();
        usecases::restore(&cx, id, &form).await?;
        Ok(match form.value("act").as_str() {
            "restore" => Outcome::Noted(format!("/seiten/{id}"), Notes::Restored.into()),
            _ => Outcome::Noted(format!("/seiten/{id}/fassungen"), Notes::Named.into()),
        })
    })
    .await
}
