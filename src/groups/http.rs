//! The POST side of the forms: each address takes what its page shows, told apart by the pressed
//! button (`act`).

use axum::{
    Router,
    body::Body,
    extract::{Path, State},
    http::Request,
    response::Response,
    routing::post,
};
use platform::{
    error::AppError,
    form::FormState,
    http::{
        door::Door,
        form::{Outcome, answer},
    },
    id::Id,
    kinds,
};

use crate::usecases::{self, Decision};

/// The routes beside the pages.
pub fn router() -> Router<Door> {
    Router::new()
        .route("/gruppen/neu", post(found))
        .route("/gruppen/{id}/beitritt", post(enter))
        .route("/gruppen/{id}/verlassen", post(leave))
        .route("/gruppen/{id}/mitglieder", post(members))
        .route("/gruppen/{id}/einladen", post(invite))
        .route("/gruppen/{id}/regeln", post(accept))
        .route("/gruppen/{id}/regeln/bearbeiten", post(write_rules))
        .route("/gruppen/{id}/einstellungen", post(settings))
}

type Place = Option<Path<Id<kinds::Group>>>;

fn group(place: Place) -> Result<Id<kinds::Group>, AppError> {
    place.map(|Path(id)| id).ok_or(AppError::Absent)
}

/// Shows the form again, or goes there.
fn outcome(again: Option<FormState>, to: String) -> Outcome {
    again.map_or(Outcome::Go(to), Outcome::Again)
}

async fn found(State(door): State<Door>, request: Request<Body>) -> Response {
    answer(door.renderer, request, |cx, sent| async move {
        Ok(match usecases::found(&cx, sent.state()).await? {
            Ok(id) => Outcome::Go(format!("/gruppen/{id}")),
            Err(form) => Outcome::Again(form),
        })
    })
    .await
}

async fn enter(State(door): State<Door>, place: Place, request: Request<Body>) -> Response {
    answer(door.renderer, request, move |cx, sent| async move {
        let (id, form) = (group(place)?, sent.state());
        let again = match form.value("act").as_str() {
            "join" => usecases::join(&cx, id, form).await?,
            "ask" => usecases::ask(&cx, id, form).await?,
            "withdraw" => {
                usecases::withdraw(&cx, id).await?;
                None
            }
            "accept" => usecases::answer_invitation(&cx, id, Decision::Accept, form).await?,
            "decline" => {
                usecases::answer_invitation(&cx, id, Decision::Decline, form).await?;
                return Ok(Outcome::Go("/gruppen".to_owned()));
            }
            _ => return Err(AppError::Invalid),
        };
        Ok(outcome(again, format!("/gruppen/{id}")))
    })
    .await
}

async fn leave(State(door): State<Door>, place: Place, request: Request<Body>) -> Response {
    answer(door.renderer, request, move |cx, sent| async move {
        let again = usecases::leave(&cx, group(place)?, sent.state()).await?;
        Ok(outcome(again, "/gruppen?meine=1".to_owned()))
    })
    .await
}

async fn members(State(door): State<Door>, place: Place, request: Request<Body>) -> Response {
    answer(door.renderer, request, move |cx, sent| async move {
        let (id, form) = (group(place)?, sent.state());
        let person = form
            .value("person")
            .parse()
            .map_err(|_| AppError::Invalid)?;
        let text = form.value("answer");
        let again = match form.value("act").as_str() {
            "appoint" => usecases::appoint(&cx, id, person, form).await?,
            "dismiss" => usecases::dismiss(&cx, id, person, form).await?,
            "admit" => {
                usecases::decide(&cx, id, person, Decision::Accept, &text).await?;
                None
            }
            "refuse" => {
                usecases::decide(&cx, id, person, Decision::Decline, &text).await?;
                None
            }
            _ => return Err(AppError::Invalid),
        };
        Ok(outcome(again, format!("/gruppen/{id}/mitglieder")))
    })
    .await
}

async fn invite(State(door): State<Door>, place: Place, request: Request<Body>) -> Response {
    answer(door.renderer, request, move |cx, sent| async move {
        let (id, form) = (group(place)?, sent.state());
        let person = form
            .value("person")
            .parse()
            .map_err(|_| AppError::Invalid)?;
        usecases::invite(&cx, id, person).await?;
        Ok(Outcome::Go(format!("/gruppen/{id}/einladen")))
    })
    .await
}

async fn accept(State(door): State<Door>, place: Place, request: Request<Body>) -> Response {
    answer(door.renderer, request, move |cx, sent| async move {
        let id = group(place)?;
        let again = usecases::accept(&cx, id, sent.state()).await?;
        Ok(outcome(again, format!("/gruppen/{id}")))
    })
    .await
}

async fn write_rules(State(door): State<Door>, place: Place, request: Request<Body>) -> Response {
    answer(door.renderer, request, move |cx, sent| async move {
        let id = group(place)?;
        let again = usecases::write_rules(&cx, id, sent.state()).await?;
        Ok(outcome(again, format!("/gruppen/{id}/regeln")))
    })
    .await
}

async fn settings(State(door): State<Door>, place: Place, request: Request<Body>) -> Response {
    answer(door.renderer, request, move |cx, sent| async move {
        let (id, form) = (group(place)?, sent.state());
        let again = match form.value("act").as_str() {
            "archive" => {
                usecases::archive(&cx, id).await?;
                None
            }
            "reopen" => {
                usecases::reopen(&cx, id).await?;
                None
            }
            _ => usecases::change(&cx, id, form).await?,
        };
        Ok(outcome(again, format!("/gruppen/{id}")))
    })
    .await
}
