//! The forms of sections.

use axum::{
    body::Body,
    extract::{Path, State},
    http::Request,
    response::Response,
};
use platform::{
    error::AppError,
    http::{
        door::Door,
        form::{Outcome, answer},
    },
    id::Id,
    kinds,
};

use super::{Place, group, outcome};
use crate::{
    Notes,
    usecases::{self, SectionAct},
};

pub(super) async fn make(
    State(door): State<Door>,
    place: Place,
    request: Request<Body>,
) -> Response {
    answer(door.renderer, request, move |cx, sent| async move {
        let id = group(place)?;
        Ok(match usecases::make_section(&cx, id, sent.state()).await? {
            Ok(section) => Outcome::Noted(
                format!("/gruppen/{id}/bereiche/{section}"),
                Notes::SectionMade.into(),
            ),
            Err(form) => Outcome::Again(form),
        })
    })
    .await
}

pub(super) async fn change(
    State(door): State<Door>,
    place: Option<Path<(Id<kinds::Group>, Id<kinds::Section>)>>,
    request: Request<Body>,
) -> Response {
    answer(door.renderer, request, move |cx, sent| async move {
        let Path((id, section)) = place.ok_or(AppError::Absent)?;
        let form = sent.state();
        let person = || form.value("person").parse().map_err(|_| AppError::Invalid);
        let (act, note) = match form.value("act").as_str() {
            "change" => (SectionAct::Change, Notes::Saved),
            "in" => (SectionAct::TakeIn(person()?), Notes::IntoSection),
            "out" => (SectionAct::TakeOut(person()?), Notes::OutOfSection),
            "delete" => (SectionAct::Delete, Notes::SectionDeleted),
            _ => return Err(AppError::Invalid),
        };
        let to = match act {
            SectionAct::Delete => format!("/gruppen/{id}"),
            _ => format!("/gruppen/{id}/bereiche/{section}"),
        };
        let again = usecases::change_section(&cx, id, section, act, form).await?;
        Ok(outcome(again, to, note))
    })
    .await
}
