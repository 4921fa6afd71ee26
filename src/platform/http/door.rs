//! The layers around the router.

use std::time::Duration;

use axum::{
    Router,
    body::Body,
    extract::{DefaultBodyLimit, State},
    http::{HeaderName, HeaderValue, Request, StatusCode, header},
    middleware::{self, Next},
    response::{IntoResponse, Response},
};
use tower_http::{
    catch_panic::CatchPanicLayer, compression::CompressionLayer, timeout::TimeoutLayer,
};
use tracing::Instrument;

use super::{Cookies, guard, limits, page::Renderer};
use crate::{
    access::session,
    clock,
    context::{App, Cx},
    error::AppError,
    texts::Lang,
    viewer::Theme,
};

/// How long a page waits for its session to be renewed.
const RENEWAL: Duration = Duration::from_millis(200);

/// What the door needs.
#[derive(Clone, Debug)]
pub struct Door {
    pub app: App,
    pub renderer: Renderer,
}

/// Puts the door around the application's routes.
pub fn around(router: Router, door: Door) -> Router {
    router
        .layer(middleware::from_fn_with_state(door.clone(), identify))
        .layer(DefaultBodyLimit::max(limits::BODY))
        .layer(middleware::from_fn_with_state(door.clone(), refuse))
        .layer(TimeoutLayer::with_status_code(
            StatusCode::SERVICE_UNAVAILABLE,
            limits::TIME,
        ))
        .layer(CompressionLayer::new())
        .layer(CatchPanicLayer::custom(panicked))
        .layer(middleware::from_fn_with_state(door.app, count))
}

/// What every answer passes, those to probes included: no session, no question to the database.
pub fn outside(router: Router) -> Router {
    router
        .layer(middleware::from_fn(headers))
        .layer(CatchPanicLayer::custom(panicked))
        .layer(middleware::from_fn(log))
}

/// Finds out who asks and leaves a [`Cx`] for the handlers.
async fn identify(State(door): State<Door>, mut request: Request<Body>, next: Next) -> Response {
    let headers = request.headers();
    let cookies = Cookies::new(&door.app.config);
    let lang = Cookies::lang(headers).unwrap_or_else(|| preferred(headers));
    let cx = Cx::new(
        door.app.clone(),
        lang,
        Cookies::theme(headers).unwrap_or_default(),
    );
    let token = cookies.token(headers);
    let cx = match token {
        Some(token) => match recognise(cx.clone(), &token, !is_by_itself(headers)).await {
            Ok(cx) => cx,
            Err(error) => {
                request.extensions_mut().insert(cx);
                return door.renderer.error(request, error, None).await;
            }
        },
        None => cx,
    };
    let queries = cx.queries.clone();
    request.extensions_mut().insert(cx);
    let mut response = next.run(request).await;
    // Not sent; for tests, which count them.
    response.extensions_mut().insert(queries);
    response
}

/// Sent by a page that asks for itself again, without its reader having done anything.
const BY_ITSELF: HeaderName = HeaderName::from_static("x-by-itself");

/// Whether nobody did anything: such a request says nothing of whether the session is in use.
pub fn is_by_itself(headers: &axum::http::HeaderMap) -> bool {
    headers.contains_key(BY_ITSELF) || headers.contains_key(header::UPGRADE)
}

async fn recognise(cx: Cx, token: &session::Token, is_in_use: bool) -> Result<Cx, AppError> {
    let Some(mut current) = session::find(&cx.read(), token, cx.today, cx.now).await? else {
        return Ok(cx);
    };
    let moves = session::IDLE_MINUTES - session::STEP_MINUTES;
    if is_in_use && current.idle_at < cx.now.plus_seconds(moves * 60) {
        current.idle_at = session::idle_limit(cx.now);
        let (cx, session) = (cx.clone(), current.session);
        let renewed = tokio::spawn(async move {
            let renewed = async {
                let tx = cx.begin().await?;
                session::renew(&tx, session, cx.now).await?;
                tx.commit().await
            };
            if let Err(error) = renewed.await {
                tracing::warn!(%error, "session not renewed");
            }
        });
        // Whoever reads does not wait for whoever writes: it goes on behind the answer.
        let _ = tokio::time::timeout(RENEWAL, renewed).await;
    }
    Ok(cx.signed_in(current).await?)
}

/// German unless the browser asks for English first.
fn preferred(headers: &axum::http::HeaderMap) -> Lang {
    let wanted = headers
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok());
    match wanted {
        Some(wanted) if wanted.starts_with("en") => Lang::En,
        _ => Lang::De,
    }
}

/// Refuses what comes from another site, and addresses too long.
async fn refuse(State(door): State<Door>, mut request: Request<Body>, next: Next) -> Response {
    let error = if request.uri().to_string().len() > limits::ADDRESS {
        AppError::TooLong
    } else if guard::same_site(request.method(), request.headers()) {
        return next.run(request).await;
    } else {
        AppError::Forbidden
    };
    let cx = Cx::new(
        door.app.clone(),
        preferred(request.headers()),
        Theme::default(),
    );
    request.extensions_mut().insert(cx);
    door.renderer.error(request, error, None).await
}

/// On every answer, files and errors included. Pages bring a CSP with their nonce.
async fn headers(request: Request<Body>, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        headers.insert(
            HeaderName::from_static(name),
            HeaderValue::from_static(value),
        );
    }
    for (name, value) in DEFAULTS {
        let name = HeaderName::from_static(name);
        if !headers.contains_key(&name) {
            headers.insert(name, HeaderValue::from_static(value));
        }
    }
    response
}

const HEADERS: [(&str, &str); 6] = [
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    (
        "permissions-policy",
        "camera=(), microphone=(), geolocation=(), interest-cohort=()",
    ),
    (
        "strict-transport-security",
        "max-age=31536000; includeSubDomains",
    ),
];

const DEFAULTS: [(&str, &str); 2] = [
    (
        "content-security-policy",
        "default-src 'none'; frame-ancestors 'none'; sandbox",
    ),
    ("cache-control", "private, no-cache"),
];

#[expect(
    clippy::disallowed_methods,
    reason = "measures how long an answer took"
)]
/// For `/metrics`.
async fn count(State(app): State<App>, request: Request<Body>, next: Next) -> Response {
    let start = std::time::Instant::now();
    let response = next.run(request).await;
    app.metrics
        .count(response.status().as_u16(), start.elapsed());
    response
}

#[expect(
    clippy::disallowed_methods,
    reason = "measures how long an answer took"
)]
/// One line an answer: no address beyond the path, no name, no cookie.
async fn log(request: Request<Body>, next: Next) -> Response {
    let id = clock::random_id::<()>().to_string();
    let span = tracing::info_span!("request", id);
    let (method, path) = (request.method().clone(), request.uri().path().to_owned());
    async move {
        let start = std::time::Instant::now();
        let mut response = next.run(request).await;
        let ms = start.elapsed().as_secs_f64() * 1000.0;
        let status = response.status().as_u16();
        if response.status().is_server_error() {
            tracing::warn!(%method, path, status, ms, "answered");
        } else {
            tracing::debug!(%method, path, status, ms, "answered");
        }
        if let Ok(id) = HeaderValue::from_str(&id) {
            response.headers_mut().insert("x-request-id", id);
        }
        response
    }
    .instrument(span)
    .await
}

/// A panic answers 500 and harms no other request. The page is fixed text, since what panicked may
/// be the rendering.
fn panicked(cause: Box<dyn std::any::Any + Send + 'static>) -> Response {
    let text = cause.downcast_ref::<String>().map(String::as_str);
    let text = text
        .or_else(|| cause.downcast_ref::<&str>().copied())
        .unwrap_or("unknown");
    tracing::error!(cause = text, "panic");
    let page = include_str!("panic.html");
    let kind = [(header::CONTENT_TYPE, "text/html; charset=utf-8")];
    (StatusCode::INTERNAL_SERVER_ERROR, kind, page).into_response()
}
