//! What machines ask: whether the program runs, whether it is ready, and its figures. None of it
//! asks for a session.

use axum::{
    Router,
    extract::State,
    http::{HeaderMap, header},
    response::{IntoResponse, Response},
    routing::get,
};
use platform::{context::App, error::AppError, metrics, search};

/// `/healthz`, `/readyz` and `/metrics`.
pub(crate) fn router(app: App) -> Router {
    Router::new()
        .route("/healthz", get(async || "ok"))
        .route("/readyz", get(ready))
        .route("/metrics", get(figures))
        .with_state(app)
}

/// Whether the database answers and the index can be asked.
async fn ready(State(app): State<App>) -> Result<&'static str, AppError> {
    app.db.ping().await?;
    match app.search.state() {
        search::State::Ready => Ok("ready"),
        search::State::NeedsRebuild(_) => Err(AppError::Unavailable),
    }
}

/// Absent for whoever has no token.
async fn figures(State(app): State<App>, headers: HeaderMap) -> Result<Response, AppError> {
    if !metrics::may_read(&app.config, &headers) {
        return Err(AppError::Absent);
    }
    let kind = [(header::CONTENT_TYPE, metrics::CONTENT_TYPE)];
    Ok((kind, metrics::text(&app).await).into_response())
}
