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
    context::Cx,
    error::AppError,
    http::{
        door::Door,
        form::{Outcome, Sent, answer},
        limits,
    },
    id::Id,
    kinds,
};
use writing::usecases::{Place, discard_draft, house, place};

use crate::{
    texts::Notes,
    usecases::{self, Saved},
};

/// The routes beside the pages.
pub fn router() -> Router<Door> {
    let large = || DefaultBodyLimit::max(limits::DOCUMENT_BODY);
    Router::new()
        .route(
            "/gruppen/{id}/seiten/neu",
            post(begin_in_group).layer(large()),
        )
        .route(
            "/gruppen/{id}/bereiche/{section}/seiten/neu",
            post(begin_in_section).layer(large()),
        )
        .route(
            "/behoerden/{key}/seiten/neu",
            post(begin_in_house).layer(large()),
        )
        .route("/seiten/{id}", post(act))
        .route("/seiten/{id}/bearbeiten", post(save).layer(large()))
        .route("/seiten/{id}/verwalten", post(manage))
        .route("/seiten/{id}/fassungen", post(version))
}

type Page = Option<Path<Id<kinds::Content>>>;

async fn begin_in_group(
    State(door): State<Door>,
    space: Option<Path<Id<kinds::Space>>>,
    request: Request<Body>,
) -> Response {
    answer(door.renderer, request, move |cx, sent| async move {
        let Path(space) = space.ok_or(AppError::Absent)?;
        begin(&cx, place(&cx, space).await?, sent).await
    })
    .await
}

async fn begin_in_section(
    State(door): State<Door>,
    spaces: Option<Path<(Id<kinds::Space>, Id<kinds::Space>)>>,
    request: Request<Body>,
) -> Response {
    answer(door.renderer, request, move |cx, sent| async move {
        let Path((_, section)) = spaces.ok_or(AppError::Absent)?;
        begin(&cx, place(&cx, section).await?, sent).await
    })
    .await
}

async fn begin_in_house(
    State(door): State<Door>,
    Path(key): Path<String>,
    request: Request<Body>,
) -> Response {
    answer(door.renderer, request, move |cx, sent| async move {
        begin(&cx, house(&cx, &key).await?, sent).await
    })
    .await
}

async fn begin(cx: &Cx, place: Place, sent: Sent) -> Result<Outcome, AppError> {
    let form = sent.state();
    let address = place.at("/seiten/neu");
    let note = match form.value("act").as_str() {
        "discard" => {
            discard(cx, &form.value("draft")).await?;
            return Ok(Outcome::Go(address));
        }
        "publish" => Notes::Published,
        _ => Notes::Kept,
    };
    Ok(match usecases::begin_page(cx, place, form).await? {
        Ok(id) => Outcome::Noted(format!("/seiten/{id}"), note.into()),
        Err(form) => Outcome::Again(form),
    })
}

async fn discard(cx: &Cx, draft: &str) -> Result<(), AppError> {
    discard_draft(cx, draft.parse().map_err(|_| AppError::Invalid)?).await
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
        if form.value("act") == "discard" {
            discard(&cx, &form.value("draft")).await?;
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
