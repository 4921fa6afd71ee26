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

use crate::usecases::{self, Decision, GuestAct, Invited, LeadAct, PartAct, SectionAct, Whom};

/// The routes beside the pages.
pub fn router() -> Router<Door> {
    Router::new()
        .route("/gruppen/neu", post(found))
        .route("/gruppen/{id}/beitritt", post(enter))
        .route("/gruppen/{id}/verlassen", post(leave))
        .route("/gruppen/{id}/mitglieder", post(members))
        .route("/gruppen/{id}/einladen", post(invite))
        .route("/gruppen/{id}/gaeste", post(guests))
        .route("/gruppen/{id}/zugehoerig", post(belonging))
        .route("/verwaltung/gaeste", post(administer_guest))
        .route("/verwaltung/gruppen", post(administer))
        .route("/gruppen/ordnung", post(reorder))
        .route("/gruppen/{id}/behoerden", post(authorities))
        .route("/gruppen/{id}/behoerden/{key}", post(part))
        .route("/gruppen/{id}/bereiche/neu", post(make_section))
        .route("/gruppen/{id}/bereiche/{section}", post(change_section))
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

async fn guests(State(door): State<Door>, place: Place, request: Request<Body>) -> Response {
    answer(door.renderer, request, move |cx, sent| async move {
        let (id, mut form) = (group(place)?, sent.state());
        let person = || form.value("person").parse().map_err(|_| AppError::Invalid);
        let again = match form.value("act").as_str() {
            "add" => {
                usecases::add_guest(&cx, id, person()?).await?;
                None
            }
            "until" => usecases::stay_until(&cx, person()?, form).await?,
            "end" => {
                usecases::end_guest(&cx, id, person()?).await?;
                None
            }
            _ => match usecases::invite_guest(&cx, id, form.clone()).await? {
                Invited::Again(form) => Some(form),
                // Shown once and in no address.
                Invited::In(access) => {
                    form.values = vec![
                        ("login".to_owned(), access.login),
                        ("code".to_owned(), access.code),
                    ];
                    return Ok(Outcome::Here(form));
                }
            },
        };
        Ok(outcome(again, format!("/gruppen/{id}/gaeste")))
    })
    .await
}

async fn administer_guest(State(door): State<Door>, request: Request<Body>) -> Response {
    answer(door.renderer, request, move |cx, sent| async move {
        let form = sent.state();
        let id = |name: &str| form.value(name).parse().map_err(|_| AppError::Invalid);
        let act = match form.value("act").as_str() {
            "end" => GuestAct::End,
            "sponsor" => GuestAct::HandOver(id("sponsor")?),
            _ => return Err(AppError::Invalid),
        };
        usecases::administer_guest(&cx, id("person")?, act).await?;
        Ok(Outcome::Go("/verwaltung/gaeste".to_owned()))
    })
    .await
}

async fn administer(State(door): State<Door>, request: Request<Body>) -> Response {
    answer(door.renderer, request, |cx, sent| async move {
        let form = sent.state();
        let id = || form.value("group").parse().map_err(|_| AppError::Invalid);
        match form.value("act").as_str() {
            "approve" => usecases::approve(&cx, id()?, Decision::Accept).await?,
            "decline" => usecases::approve(&cx, id()?, Decision::Decline).await?,
            _ => usecases::change_settings(&cx, &form).await?,
        }
        Ok(Outcome::Go("/verwaltung/gruppen".to_owned()))
    })
    .await
}

async fn reorder(State(door): State<Door>, request: Request<Body>) -> Response {
    answer(door.renderer, request, |cx, sent| async move {
        let form = sent.state();
        let id = form.value("group").parse().map_err(|_| AppError::Invalid)?;
        usecases::reorder(&cx, id, form.value("act") == "up").await?;
        Ok(Outcome::Go("/gruppen?meine=1".to_owned()))
    })
    .await
}

async fn authorities(State(door): State<Door>, place: Place, request: Request<Body>) -> Response {
    answer(door.renderer, request, move |cx, sent| async move {
        let (id, form) = (group(place)?, sent.state());
        let act = match form.value("act").as_str() {
            "propose" => LeadAct::Propose(form.value("text")),
            "retract" => LeadAct::Retract,
            "accept" => LeadAct::Answer(Decision::Accept),
            "refuse" => LeadAct::Answer(Decision::Decline),
            _ => return Err(AppError::Invalid),
        };
        usecases::answer_authority(&cx, id, &form.value("authority"), act).await?;
        Ok(Outcome::Go(format!("/gruppen/{id}/behoerden")))
    })
    .await
}

async fn part(
    State(door): State<Door>,
    place: Option<Path<(Id<kinds::Group>, String)>>,
    request: Request<Body>,
) -> Response {
    answer(door.renderer, request, move |cx, sent| async move {
        let Path((id, key)) = place.ok_or(AppError::Absent)?;
        let form = sent.state();
        usecases::change_part(&cx, id, &key, part_act(&form)?).await?;
        Ok(Outcome::Go(format!("/gruppen/{id}/behoerden/{key}")))
    })
    .await
}

fn part_act(form: &FormState) -> Result<PartAct, AppError> {
    let person = || form.value("person").parse().map_err(|_| AppError::Invalid);
    Ok(match form.value("act").as_str() {
        "join" => PartAct::Join,
        "decline" => PartAct::Decline,
        "leave" => PartAct::Leave,
        "lead" => PartAct::TakeLead,
        "contact" => PartAct::Contact(person()?),
        "admit" => PartAct::Admit(whom(form)?),
        "withdraw" => PartAct::Withdraw(whom(form)?),
        "dismiss" => PartAct::Dismiss(person()?),
        "accept" => PartAct::Decide(person()?, Decision::Accept, form.value("answer")),
        "refuse" => PartAct::Decide(person()?, Decision::Decline, form.value("answer")),
        _ => return Err(AppError::Invalid),
    })
}

/// Whom an admission is for.
fn whom(form: &FormState) -> Result<Whom, AppError> {
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

async fn belonging(State(door): State<Door>, place: Place, request: Request<Body>) -> Response {
    answer(door.renderer, request, move |cx, sent| async move {
        let (id, form) = (group(place)?, sent.state());
        let belongs = match form.value("act").as_str() {
            "admit" => true,
            "withdraw" => false,
            _ => return Err(AppError::Invalid),
        };
        usecases::change_belonging(&cx, id, whom(&form)?, belongs).await?;
        Ok(Outcome::Go(format!("/gruppen/{id}/zugehoerig")))
    })
    .await
}

async fn make_section(State(door): State<Door>, place: Place, request: Request<Body>) -> Response {
    answer(door.renderer, request, move |cx, sent| async move {
        let id = group(place)?;
        Ok(match usecases::make_section(&cx, id, sent.state()).await? {
            Ok(section) => Outcome::Go(format!("/gruppen/{id}/bereiche/{section}")),
            Err(form) => Outcome::Again(form),
        })
    })
    .await
}

async fn change_section(
    State(door): State<Door>,
    place: Option<Path<(Id<kinds::Group>, Id<kinds::Section>)>>,
    request: Request<Body>,
) -> Response {
    answer(door.renderer, request, move |cx, sent| async move {
        let Path((id, section)) = place.ok_or(AppError::Absent)?;
        let form = sent.state();
        let person = || form.value("person").parse().map_err(|_| AppError::Invalid);
        let (act, to) = match form.value("act").as_str() {
            "change" => (SectionAct::Change, format!("/bereiche/{section}")),
            "in" => (
                SectionAct::TakeIn(person()?),
                format!("/bereiche/{section}"),
            ),
            "out" => (
                SectionAct::TakeOut(person()?),
                format!("/bereiche/{section}"),
            ),
            "delete" => (SectionAct::Delete, String::new()),
            _ => return Err(AppError::Invalid),
        };
        let again = usecases::change_section(&cx, id, section, act, form).await?;
        Ok(outcome(again, format!("/gruppen/{id}{to}")))
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
            "review" => {
                usecases::review(&cx, id).await?;
                None
            }
            "dissolve" => {
                usecases::dissolve(&cx, id).await?;
                return Ok(Outcome::Go(format!("/gruppen/{id}/einstellungen")));
            }
            "restore" => {
                usecases::restore(&cx, id).await?;
                None
            }
            "offer" => {
                usecases::offer_lead(&cx, id, &form.value("authority")).await?;
                None
            }
            _ => usecases::change(&cx, id, form).await?,
        };
        Ok(outcome(again, format!("/gruppen/{id}")))
    })
    .await
}
