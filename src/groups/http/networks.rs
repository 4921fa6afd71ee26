//! The forms of networks, and those that say who belongs to a group.

use axum::{
    body::Body,
    extract::{Path, State},
    http::Request,
    response::Response,
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

use super::{Place, group};
use crate::{
    Notes,
    usecases::{self, Decision, LeadAct, PartAct, Whom},
};

pub(super) async fn authorities(
    State(door): State<Door>,
    place: Place,
    request: Request<Body>,
) -> Response {
    answer(door.renderer, request, move |cx, sent| async move {
        let (id, form) = (group(place)?, sent.state());
        let (act, note) = match form.value("act").as_str() {
            "propose" => (
                LeadAct::Propose(form.value("text")),
                Notes::AuthorityProposed,
            ),
            "retract" => (LeadAct::Retract, Notes::AuthorityRetracted),
            "accept" => (LeadAct::Answer(Decision::Accept), Notes::AuthorityIn),
            "refuse" => (LeadAct::Answer(Decision::Decline), Notes::Refused),
            _ => return Err(AppError::Invalid),
        };
        usecases::answer_authority(&cx, id, &form.value("authority"), act).await?;
        Ok(Outcome::Noted(
            format!("/gruppen/{id}/behoerden"),
            note.into(),
        ))
    })
    .await
}

pub(super) async fn part(
    State(door): State<Door>,
    place: Option<Path<(Id<kinds::Group>, String)>>,
    request: Request<Body>,
) -> Response {
    answer(door.renderer, request, move |cx, sent| async move {
        let Path((id, key)) = place.ok_or(AppError::Absent)?;
        let form = sent.state();
        let (act, note) = part_act(&form)?;
        usecases::change_part(&cx, id, &key, act).await?;
        Ok(Outcome::Noted(
            format!("/gruppen/{id}/behoerden/{key}"),
            note.into(),
        ))
    })
    .await
}

fn part_act(form: &FormState) -> Result<(PartAct, Notes), AppError> {
    let person = || form.value("person").parse().map_err(|_| AppError::Invalid);
    let decide = |decision| {
        let answer = form.value("answer");
        person().map(|person| PartAct::Decide(person, decision, answer))
    };
    Ok(match form.value("act").as_str() {
        "join" => (PartAct::Join, Notes::PartChanged),
        "decline" => (PartAct::Decline, Notes::PartDeclined),
        "leave" => (PartAct::Leave, Notes::PartLeft),
        "lead" => (PartAct::TakeLead, Notes::LeadTaken),
        "contact" => (PartAct::Contact(person()?), Notes::ContactNamed),
        "admit" => (PartAct::Admit(whom(form)?), Notes::LetIn),
        "withdraw" => (PartAct::Withdraw(whom(form)?), Notes::TakenBack),
        "dismiss" => (PartAct::Dismiss(person()?), Notes::TakenOut),
        "accept" => (decide(Decision::Accept)?, Notes::Admitted),
        "refuse" => (decide(Decision::Decline)?, Notes::Refused),
        _ => return Err(AppError::Invalid),
    })
}

/// Whom an admission is for.
pub(crate) fn whom(form: &FormState) -> Result<Whom, AppError> {
    if form.value("everyone") == "1" {
        return Ok(Whom::Everyone);
    }
    let (unit, post, person) = (form.value("unit"), form.value("post"), form.value("person"));
    match (unit.as_str(), post.as_str()) {
        ("", "") => person.parse().map(Whom::Person),
        ("", post) => post.parse().map(Whom::Post),
        (unit, _) => unit.parse().map(Whom::Unit),
    }
    .map_err(|_| AppError::Invalid)
}

pub(super) async fn belonging(
    State(door): State<Door>,
    place: Place,
    request: Request<Body>,
) -> Response {
    answer(door.renderer, request, move |cx, sent| async move {
        let (id, form) = (group(place)?, sent.state());
        let (belongs, note) = match form.value("act").as_str() {
            "admit" => (true, Notes::RuleMade),
            "withdraw" => (false, Notes::RuleTakenBack),
            _ => return Err(AppError::Invalid),
        };
        usecases::change_belonging(&cx, id, whom(&form)?, belongs).await?;
        Ok(Outcome::Noted(
            format!("/gruppen/{id}/zugehoerig"),
            note.into(),
        ))
    })
    .await
}
