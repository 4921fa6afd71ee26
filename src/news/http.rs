//! The POST side of news.

use axum::{
    Router,
    body::Body,
    extract::{DefaultBodyLimit, Path, State},
    http::Request,
    response::Response,
    routing::post,
};
use platform::{
    content::NEWS,
    context::Cx,
    error::AppError,
    http::{
        door::Door,
        form::{self as forms, Outcome, answer},
        limits,
    },
    id::Id,
    kinds,
};
use writing::http::{Parts, discarded, place_of};

use crate::{
    texts::Notes,
    usecases::{self, Sent, To},
};

/// The routes beside the pages.
pub fn router() -> Router<Door> {
    let large = || DefaultBodyLimit::max(limits::PICTURE_BODY + limits::DOCUMENT_BODY);
    Router::new()
        .route("/gruppen/{id}/meldungen/neu", post(begin).layer(large()))
        .route("/behoerden/{key}/meldungen/neu", post(begin).layer(large()))
        .route(
            "/einheiten/{id}/meldungen/neu",
            post(begin_for_unit).layer(large()),
        )
        .route("/gruppen/{id}/meldungen/einstellungen", post(channel))
        .route("/behoerden/{key}/meldungen/einstellungen", post(channel))
        .route("/verwaltung/redaktion", post(editor))
        .route("/meldungen/{id}", post(act))
        .route("/meldungen/{id}/bearbeiten", post(change).layer(large()))
}

type News = Option<Path<Id<kinds::Content>>>;

async fn begin(State(door): State<Door>, parts: Parts, request: Request<Body>) -> Response {
    answer(door.renderer, request, move |cx, sent| async move {
        let place = place_of(&cx, &parts).await?;
        write(&cx, To::New(place, None), sent).await
    })
    .await
}

async fn begin_for_unit(
    State(door): State<Door>,
    id: Option<Path<Id<kinds::Unit>>>,
    request: Request<Body>,
) -> Response {
    answer(door.renderer, request, move |cx, sent| async move {
        let Path(id) = id.ok_or(AppError::Absent)?;
        let (place, unit) = usecases::unit_channel(&cx, id).await?;
        write(&cx, To::New(place, Some(unit)), sent).await
    })
    .await
}

async fn change(State(door): State<Door>, id: News, request: Request<Body>) -> Response {
    answer(door.renderer, request, move |cx, sent| async move {
        let Path(id) = id.ok_or(AppError::Absent)?;
        write(&cx, To::Change(id), sent).await
    })
    .await
}

async fn write(cx: &Cx, to: To, mut sent: forms::Sent) -> Result<Outcome, AppError> {
    let picture = sent.upload.take().map(|upload| upload.bytes);
    let form = sent.state();
    if discarded(cx, &form).await? {
        return Ok(Outcome::Go(to.address()));
    }
    let to = Box::pin(usecases::write(cx, to, form, picture)).await?;
    let (id, note) = match to {
        Sent::Draft(id) => (id, Notes::Kept),
        Sent::Published(id) => (id, Notes::Published),
        Sent::Scheduled(id) => (id, Notes::Scheduled),
        Sent::Again(form) => return Ok(Outcome::Again(form)),
    };
    Ok(Outcome::Noted(format!("/meldungen/{id}"), note.into()))
}

async fn act(State(door): State<Door>, id: News, request: Request<Body>) -> Response {
    answer(door.renderer, request, move |cx, sent| async move {
        let Path(id) = id.ok_or(AppError::Absent)?;
        let form = sent.state();
        let note = match form.value("act").as_str() {
            "confirm" => Notes::Counted,
            "submit" => Notes::Submitted,
            "publish" => Notes::Published,
            "return" => Notes::Returned,
            "archive" => Notes::Archived,
            "remove" => Notes::Removed,
            "bring-back" => Notes::Back,
            _ => return writing::http::converse(&cx, NEWS, id, form).await,
        };
        Ok(match Box::pin(usecases::act(&cx, id, form)).await? {
            None => Outcome::Noted(format!("/meldungen/{id}"), note.into()),
            Some(form) => Outcome::Again(form),
        })
    })
    .await
}

async fn channel(State(door): State<Door>, parts: Parts, request: Request<Body>) -> Response {
    answer(door.renderer, request, move |cx, sent| async move {
        let place = place_of(&cx, &parts).await?;
        usecases::set_channel(&cx, &place, &sent.state()).await?;
        Ok(Outcome::Noted(place.at("/meldungen"), Notes::Set.into()))
    })
    .await
}

async fn editor(State(door): State<Door>, request: Request<Body>) -> Response {
    answer(door.renderer, request, |cx, sent| async move {
        let form = sent.state();
        usecases::change_editor(&cx, &form).await?;
        let note = match form.value("act").as_str() {
            "add" => Notes::EditorAdded,
            _ => Notes::EditorRemoved,
        };
        Ok(Outcome::Noted(
            "/verwaltung/redaktion".to_owned(),
            note.into(),
        ))
    })
    .await
}
