//! The POST side of the forms: each address takes what its page shows, told apart by the pressed
//! button (`act`).

mod guests;
mod networks;
mod sections;

pub(crate) use networks::whom;

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

use crate::{
    AskKind, Notes,
    usecases::{self, Decision},
};

/// The routes beside the pages.
pub fn router() -> Router<Door> {
    Router::new()
        .route("/gruppen/neu", post(found))
        .route("/gruppen/{id}/beitritt", post(enter))
        .route("/gruppen/{id}/verlassen", post(leave))
        .route("/gruppen/{id}/mitglieder", post(members))
        .route("/gruppen/{id}/einladen", post(invite))
        .route("/gruppen/{id}/gaeste", post(guests::change))
        .route("/gruppen/{id}/zugehoerig", post(networks::belonging))
        .route("/verwaltung/gaeste", post(guests::administer))
        .route("/verwaltung/gruppen", post(administer))
        .route("/gruppen/ordnung", post(reorder))
        .route("/gruppen/{id}/behoerden", post(networks::authorities))
        .route("/gruppen/{id}/behoerden/{key}", post(networks::part))
        .route("/gruppen/{id}/bereiche/neu", post(sections::make))
        .route("/gruppen/{id}/bereiche/{section}", post(sections::change))
        .route("/gruppen/{id}/regeln", post(accept))
        .route("/gruppen/{id}/regeln/bearbeiten", post(write_rules))
        .route("/gruppen/{id}/einstellungen", post(settings))
}

type Place = Option<Path<Id<kinds::Group>>>;

fn group(place: Place) -> Result<Id<kinds::Group>, AppError> {
    place.map(|Path(id)| id).ok_or(AppError::Absent)
}

/// Shows the form again, or goes there and says what was done.
fn outcome(again: Option<FormState>, to: String, note: Notes) -> Outcome {
    again.map_or_else(|| Outcome::Noted(to, note.into()), Outcome::Again)
}

async fn found(State(door): State<Door>, request: Request<Body>) -> Response {
    answer(door.renderer, request, |cx, sent| async move {
        Ok(match usecases::found(&cx, sent.state()).await? {
            Ok((id, note)) => Outcome::Noted(format!("/gruppen/{id}"), note.into()),
            Err(form) => Outcome::Again(form),
        })
    })
    .await
}

async fn enter(State(door): State<Door>, place: Place, request: Request<Body>) -> Response {
    answer(door.renderer, request, move |cx, sent| async move {
        let (id, form) = (group(place)?, sent.state());
        let (again, note) = match form.value("act").as_str() {
            "join" => (usecases::join(&cx, id, form).await?, Notes::Joined),
            "ask" => (usecases::ask(&cx, id, form).await?, Notes::Asked),
            "withdraw" => {
                usecases::withdraw(&cx, id).await?;
                (None, Notes::Withdrawn)
            }
            "accept" => {
                let again = usecases::answer_invitation(&cx, id, Decision::Accept, form).await?;
                (again, Notes::Joined)
            }
            "decline" => {
                usecases::answer_invitation(&cx, id, Decision::Decline, form).await?;
                let note = Notes::InvitationDeclined;
                return Ok(Outcome::Noted("/gruppen".to_owned(), note.into()));
            }
            _ => return Err(AppError::Invalid),
        };
        Ok(outcome(again, format!("/gruppen/{id}"), note))
    })
    .await
}

async fn leave(State(door): State<Door>, place: Place, request: Request<Body>) -> Response {
    answer(door.renderer, request, move |cx, sent| async move {
        let again = usecases::leave(&cx, group(place)?, sent.state()).await?;
        Ok(outcome(again, "/gruppen?meine=1".to_owned(), Notes::Left))
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
        let (again, note) = match form.value("act").as_str() {
            "appoint" => {
                let again = usecases::appoint(&cx, id, person, form).await?;
                (again, Notes::Appointed)
            }
            "dismiss" => {
                let again = usecases::dismiss(&cx, id, person, form).await?;
                (again, Notes::Dismissed)
            }
            "admit" => {
                usecases::decide(&cx, id, person, Decision::Accept, &text).await?;
                (None, Notes::Admitted)
            }
            "refuse" => {
                usecases::decide(&cx, id, person, Decision::Decline, &text).await?;
                (None, Notes::Refused)
            }
            _ => return Err(AppError::Invalid),
        };
        Ok(outcome(again, format!("/gruppen/{id}/mitglieder"), note))
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
        let note = match usecases::invite(&cx, id, person).await? {
            Some(AskKind::Proposal) => Notes::PutForward,
            Some(_) => Notes::Invited,
            None => Notes::IsIn,
        };
        Ok(Outcome::Noted(
            format!("/gruppen/{id}/einladen"),
            note.into(),
        ))
    })
    .await
}

async fn administer(State(door): State<Door>, request: Request<Body>) -> Response {
    answer(door.renderer, request, |cx, sent| async move {
        let form = sent.state();
        let id = || form.value("group").parse().map_err(|_| AppError::Invalid);
        let note = match form.value("act").as_str() {
            "approve" => {
                usecases::approve(&cx, id()?, Decision::Accept).await?;
                Notes::Approved
            }
            "decline" => {
                usecases::approve(&cx, id()?, Decision::Decline).await?;
                Notes::NotApproved
            }
            _ => {
                usecases::change_settings(&cx, &form).await?;
                Notes::Saved
            }
        };
        Ok(Outcome::Noted(
            "/verwaltung/gruppen".to_owned(),
            note.into(),
        ))
    })
    .await
}

async fn reorder(State(door): State<Door>, request: Request<Body>) -> Response {
    answer(door.renderer, request, |cx, sent| async move {
        let form = sent.state();
        let id = form.value("group").parse().map_err(|_| AppError::Invalid)?;
        usecases::reorder(&cx, id, form.value("act") == "up").await?;
        let to = "/gruppen?meine=1".to_owned();
        Ok(Outcome::Noted(to, Notes::Moved.into()))
    })
    .await
}

async fn accept(State(door): State<Door>, place: Place, request: Request<Body>) -> Response {
    answer(door.renderer, request, move |cx, sent| async move {
        let id = group(place)?;
        let again = usecases::accept(&cx, id, sent.state()).await?;
        Ok(outcome(
            again,
            format!("/gruppen/{id}"),
            Notes::RulesAccepted,
        ))
    })
    .await
}

async fn write_rules(State(door): State<Door>, place: Place, request: Request<Body>) -> Response {
    answer(door.renderer, request, move |cx, sent| async move {
        let id = group(place)?;
        let again = usecases::write_rules(&cx, id, sent.state()).await?;
        let to = format!("/gruppen/{id}/regeln");
        Ok(outcome(again, to, Notes::RulesWritten))
    })
    .await
}

async fn settings(State(door): State<Door>, place: Place, request: Request<Body>) -> Response {
    answer(door.renderer, request, move |cx, sent| async move {
        let (id, form) = (group(place)?, sent.state());
        let note = match form.value("act").as_str() {
            "archive" => {
                usecases::archive(&cx, id).await?;
                Notes::Archived
            }
            "reopen" => {
                usecases::reopen(&cx, id).await?;
                Notes::Reopened
            }
            "review" => {
                usecases::review(&cx, id).await?;
                Notes::Reviewed
            }
            "dissolve" => {
                usecases::dissolve(&cx, id).await?;
                let to = format!("/gruppen/{id}/einstellungen");
                return Ok(Outcome::Noted(to, Notes::Dissolved.into()));
            }
            "restore" => {
                usecases::restore(&cx, id).await?;
                Notes::Restored
            }
            "offer" => {
                let to = form.value("authority");
                usecases::offer_lead(&cx, id, &to).await?;
                match to.is_empty() {
                    true => Notes::LeadNotOffered,
                    false => Notes::LeadOffered,
                }
            }
            _ => {
                let again = usecases::change(&cx, id, form).await?;
                return Ok(outcome(again, format!("/gruppen/{id}"), Notes::Saved));
            }
        };
        Ok(Outcome::Noted(format!("/gruppen/{id}"), note.into()))
    })
    .await
}
