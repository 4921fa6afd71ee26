//! The addresses beside the pages that all kinds share: drafts, pictures, suggestions, reports.

use std::collections::BTreeMap;

use axum::{
    Extension, Json, Router,
    body::Body,
    extract::{DefaultBodyLimit, Path, Query, State},
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
        form::{self, Outcome, answer},
        limits,
    },
    id::Id,
    kinds,
};
use serde_json::json;

use crate::{
    texts::{Notes, Texts},
    usecases::{self, Decided, Done, NotAdded, Place, Verdict, topics},
    views::{Here, TALK_PAGE},
};

/// The routes beside the pages.
pub fn router() -> Router<Door> {
    let large = || DefaultBodyLimit::max(limits::DOCUMENT_BODY);
    Router::new()
        .route("/entwuerfe", post(discard))
        .route("/entwuerfe/{id}", post(autosave).layer(large()))
        .route("/gemeldet", post(decide))
        .route("/verwaltung/kommentare", post(decide_comments))
        .route("/verwaltung/themen", post(curate))
        .route("/gruppen/{id}/folgen", post(follow))
        .route("/behoerden/{key}/folgen", post(follow))
        .route("/inhalte/vorschlaege", get(suggest))
        .route(
            "/inhalte/bilder",
            post(upload).layer(DefaultBodyLimit::max(limits::PICTURE_BODY)),
        )
        .route("/inhalte/bilder/{id}", get(picture))
}

/// Pairs of the query of an address.
type Asked = Query<Vec<(String, String)>>;

fn asked(query: &Asked, name: &str) -> String {
    let mut named = query.iter().filter(|(key, _)| key == name);
    named
        .next()
        .map_or_else(String::new, |(_, value)| value.clone())
}

/// The parts of an address, by their names.
pub type Parts = Path<BTreeMap<String, String>>;

/// The place in the address of a form, as `views::place_here` says of a page's.
///
/// # Errors
/// [`AppError::Absent`] where the reader does not read there.
pub async fn place_of(cx: &Cx, Path(parts): &Parts) -> Result<Place, AppError> {
    let part = |name: &str| parts.get(name).cloned();
    Here::new(part("key"), part("section"), part("id"))
        .find(cx)
        .await
}

/// Throws the draft of a form of the editor away, if its button says so; gives whether it did.
///
/// # Errors
/// [`AppError::Invalid`] where the form names no draft.
pub async fn discarded(cx: &Cx, form: &FormState) -> Result<bool, AppError> {
    let asked = form.value("act") == "discard";
    if asked {
        let draft = form.value("draft").parse().map_err(|_| AppError::Invalid)?;
        usecases::discard_draft(cx, draft).await?;
    }
    Ok(asked)
}

/// Answers a form of a content's page: a small act of the conversation (`act`).
pub async fn conversation(
    door: Door,
    kind: &'static str,
    id: Result<Id<kinds::Content>, AppError>,
    request: Request<Body>,
) -> Response {
    answer(door.renderer, request, move |cx, sent| async move {
        let id = id?;
        converse(&cx, kind, id, sent.state()).await
    })
    .await
}

/// The same, within a handler that has acts of its own.
///
/// # Errors
/// As [`usecases::converse`].
pub async fn converse(
    cx: &Cx,
    kind: &'static str,
    id: Id<kinds::Content>,
    state: FormState,
) -> Result<Outcome, AppError> {
    let to = crate::address(kind, id);
    let reports = state.value("act") == "report";
    Ok(match usecases::converse(cx, kind, id, state).await? {
        Done::Again(form) => Outcome::Again(form),
        Done::At(_) if reports => Outcome::Noted(to, Notes::Reported.into()),
        Done::At(None) => Outcome::Go(to),
        Done::At(Some((comment, 1))) => Outcome::Go(format!("{to}#k-{comment}")),
        Done::At(Some((comment, page))) => {
            Outcome::Go(format!("{to}?{TALK_PAGE}={page}#k-{comment}"))
        }
    })
}

async fn discard(State(door): State<Door>, request: Request<Body>) -> Response {
    answer(door.renderer, request, |cx, sent| async move {
        let form = sent.state();
        let id = form.value("draft").parse().map_err(|_| AppError::Invalid)?;
        usecases::discard_draft(&cx, id).await?;
        Ok(Outcome::Noted(
            "/entwuerfe".to_owned(),
            Notes::Discarded.into(),
        ))
    })
    .await
}

async fn autosave(
    Extension(cx): Extension<Cx>,
    id: Option<Path<Id<kinds::Draft>>>,
    query: Asked,
    body: String,
) -> Result<Response, AppError> {
    let Path(id) = id.ok_or(AppError::Absent)?;
    let state = FormState::with_values(form::pairs(&body));
    let saved = usecases::autosave(&cx, id, &asked(&query, "fuer"), state).await?;
    let (day, hour, minute) = cx.app.clock.local(saved.saved_at);
    let at = format!("{day}T{hour:02}:{minute:02}");
    let hints: Vec<_> = saved
        .hints
        .into_iter()
        .map(|hint| json!({ "kind": hint.kind, "text": hint.text, "sentence": hint.sentence }))
        .collect();
    Ok(Json(json!({ "saved_at": at, "revision": "", "hints": hints })).into_response())
}

async fn decide(State(door): State<Door>, request: Request<Body>) -> Response {
    answer(door.renderer, request, |cx, sent| async move {
        let form = sent.state();
        let id = form
            .value("report")
            .parse()
            .map_err(|_| AppError::Invalid)?;
        let verdict = match form.value("act").as_str() {
            "keep" => Verdict::Keep,
            "remove" => Verdict::Remove,
            _ => return Err(AppError::Invalid),
        };
        let to = "/gemeldet".to_owned();
        Ok(
            match usecases::decide_report(&cx, id, verdict, form).await? {
                Decided::Done => Outcome::Noted(to, Notes::Decided.into()),
                Decided::Before => Outcome::Noted(to, Notes::DecidedBefore.into()),
                Decided::Again(form) => Outcome::Again(form),
            },
        )
    })
    .await
}

async fn curate(State(door): State<Door>, request: Request<Body>) -> Response {
    answer(door.renderer, request, |cx, sent| async move {
        let form = sent.state();
        let act = form.value("act");
        let note = match act.as_str() {
            "add" => Notes::TopicAdded,
            "decline" => Notes::TopicDeclined,
            "merge" => Notes::TopicMerged,
            _ => Notes::TopicSaved,
        };
        let refused = match act.as_str() {
            "add" => topics::add_topic(&cx, form).await?,
            _ => topics::curate(&cx, form).await?,
        };
        Ok(match refused {
            None => Outcome::Noted("/verwaltung/themen".to_owned(), note.into()),
            Some(form) => Outcome::Again(form),
        })
    })
    .await
}

async fn decide_comments(State(door): State<Door>, request: Request<Body>) -> Response {
    answer(door.renderer, request, |cx, sent| async move {
        usecases::decide_comments(&cx, &sent.state()).await?;
        let note = Notes::CommentsDecided.into();
        Ok(Outcome::Noted("/verwaltung/kommentare".to_owned(), note))
    })
    .await
}

async fn follow(State(door): State<Door>, parts: Parts, request: Request<Body>) -> Response {
    answer(door.renderer, request, move |cx, sent| async move {
        let place = place_of(&cx, &parts).await?;
        let (on, note) = match sent.state().value("act").as_str() {
            "follow" => (true, Notes::Follows),
            "leave" => (false, Notes::FollowsNoMore),
            _ => return Err(AppError::Invalid),
        };
        usecases::follow(&cx, &place, on).await?;
        Ok(Outcome::Noted(place.at("/meldungen"), note.into()))
    })
    .await
}

async fn suggest(Extension(cx): Extension<Cx>, query: Asked) -> Result<Response, AppError> {
    let kinds = asked(&query, "kinds");
    let kinds: Vec<&str> = kinds.split(',').filter(|kind| !kind.is_empty()).collect();
    let offers = usecases::offers(&cx, asked(&query, "q"), &kinds).await?;
    let offers: Vec<_> = offers
        .into_iter()
        .map(|one| {
            json!({
                "kind": one.kind,
                "id": one.id,
                "label": one.label,
                "detail": one.detail,
                "href": one.href,
            })
        })
        .collect();
    Ok(Json(offers).into_response())
}

async fn upload(
    Extension(cx): Extension<Cx>,
    query: Asked,
    request: Request<Body>,
) -> Result<Response, AppError> {
    let t = Texts(cx.lang);
    let space = asked(&query, "ort").parse().map_err(|_| AppError::Absent)?;
    let sent = form::read_upload(request).await?;
    Ok(match usecases::add_picture(&cx, space, sent).await {
        Ok(added) => Json(json!({
            "id": added.id.to_string(),
            "src": format!("/inhalte/bilder/{}", added.id),
            "width": added.width,
            "height": added.height,
        }))
        .into_response(),
        Err(NotAdded::Picture(error)) => {
            let text = t.picture(error);
            (
                StatusCode::UNPROCESSABLE_ENTITY,
                Json(json!({ "error": text })),
            )
                .into_response()
        }
        Err(NotAdded::Other(error)) => return Err(error),
    })
}

/// A picture never changes under its address, but who may see it does: nobody but the browser that
/// asked keeps it, and not for long.
async fn picture(
    Extension(cx): Extension<Cx>,
    id: Option<Path<Id<kinds::Picture>>>,
) -> Result<Response, AppError> {
    let Path(id) = id.ok_or(AppError::Absent)?;
    let found = usecases::picture(&cx, id).await?;
    let mime = HeaderValue::from_str(&found.mime).map_err(|_| AppError::Internal)?;
    let headers = [
        (header::CONTENT_TYPE, mime),
        (
            header::CACHE_CONTROL,
            HeaderValue::from_static("private, max-age=300"),
        ),
    ];
    Ok((headers, found.bytes).into_response())
}
