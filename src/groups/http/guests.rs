//! The forms of guests.

use axum::{body::Body, extract::State, http::Request, response::Response};
use platform::{
    error::AppError,
    http::{
        door::Door,
        form::{Outcome, answer},
    },
};

use super::{Place, group, outcome};
use crate::{
    Notes,
    usecases::{self, GuestAct, Invited},
};

pub(super) async fn change(
    State(door): State<Door>,
    place: Place,
    request: Request<Body>,
) -> Response {
    answer(door.renderer, request, move |cx, sent| async move {
        let (id, mut form) = (group(place)?, sent.state());
        let person = || form.value("person").parse().map_err(|_| AppError::Invalid);
        let (again, note) = match form.value("act").as_str() {
            "add" => {
                usecases::add_guest(&cx, id, person()?).await?;
                (None, Notes::GuestIn)
            }
            "until" => {
                let again = usecases::stay_until(&cx, person()?, form).await?;
                (again, Notes::GuestUntil)
            }
            "end" => {
                usecases::end_guest(&cx, id, person()?).await?;
                (None, Notes::GuestOut)
            }
            _ => match usecases::invite_guest(&cx, id, form.clone()).await? {
                Invited::Again(form) => return Ok(Outcome::Again(form)),
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
        Ok(outcome(again, format!("/gruppen/{id}/gaeste"), note))
    })
    .await
}

pub(super) async fn administer(State(door): State<Door>, request: Request<Body>) -> Response {
    answer(door.renderer, request, |cx, sent| async move {
        let form = sent.state();
        let id = |name: &str| form.value(name).parse().map_err(|_| AppError::Invalid);
        let (act, note) = match form.value("act").as_str() {
            "end" => (GuestAct::End, Notes::StayEnded),
            "sponsor" => (GuestAct::HandOver(id("sponsor")?), Notes::SponsorChanged),
            _ => return Err(AppError::Invalid),
        };
        usecases::administer_guest(&cx, id("person")?, act).await?;
        Ok(Outcome::Noted("/verwaltung/gaeste".to_owned(), note.into()))
    })
    .await
}
