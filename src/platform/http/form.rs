//! The POST side of a form: read the fields, run the use case to its end, answer.
//!
//! 303 to the next page, or the same page with errors (422). Sent by script (`Accept:
//! application/json`) the address comes as `{"go": "/…"}`, and the page with status 200, since a
//! browser reports other statuses as errors. A form sent after the session ended is parked for its
//! account and comes back after sign-in; where that is not to be, the sign-in page says that nothing
//! was kept, and a script gets 401 and leaves the page as it is.

use std::future::Future;

use axum::{
    Json,
    body::Body,
    extract::{FromRequest, Multipart, rejection::BytesRejection},
    http::{HeaderMap, HeaderValue, Request, StatusCode, header},
    response::{IntoResponse, Response},
};

use super::{Cookies, limits, page::Renderer, parked};
use crate::{context::Cx, error::AppError, form::FormState, note::Note};

crate::texts! {
    struct Texts {
        not_saved => "Das ging nicht: Die Datenbank nimmt gerade nichts an. Ihre Eingaben stehen noch hier. Bitte senden Sie sie in einer Minute noch einmal, und sagen Sie der Verwaltung Bescheid, wenn es dabei bleibt.",
            "That did not work: the database takes nothing just now. What you entered is still here. Please send it again in a minute, and tell the administrators if it stays like this.";
    }
}

/// A file sent with a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upload {
    pub field: String,
    pub bytes: Vec<u8>,
}

/// What was sent.
#[derive(Clone, Debug, Default)]
pub struct Sent {
    pub values: Vec<(String, String)>,
    pub upload: Option<Upload>,
}

impl Sent {
    /// The state to show again.
    pub fn state(self) -> FormState {
        FormState {
            values: self.values,
            errors: Vec::new(),
        }
    }
}

/// The pairs of a query or an urlencoded body.
pub fn pairs(encoded: &str) -> Vec<(String, String)> {
    form_urlencoded::parse(encoded.as_bytes())
        .into_owned()
        .take(limits::FIELDS)
        .map(|(key, value)| (key, clean(&value)))
        .collect()
}

/// The query part of an address with these pairs.
pub fn encode(pairs: &[(&str, &str)]) -> String {
    form_urlencoded::Serializer::new(String::new())
        .extend_pairs(pairs)
        .finish()
}

/// What became of a form.
#[derive(Debug)]
pub enum Outcome {
    /// Saved; go there.
    Go(String),
    /// Saved; go there, where the page says so.
    Noted(String, Note),
    /// Saved; go there with these cookies.
    GoWith(String, Vec<HeaderValue>),
    /// Refused; show again.
    Again(FormState),
    /// Saved; show the same page with this, which must stand in no address.
    Here(FormState),
}

/// Answers a form: `act` gets the context and what was sent. It runs to its end even when the
/// client leaves.
pub async fn answer<F>(
    renderer: Renderer,
    request: Request<Body>,
    act: impl FnOnce(Cx, Sent) -> F + Send + 'static,
) -> Response
where
    F: Future<Output = Result<Outcome, AppError>> + Send + 'static,
{
    let (parts, body) = request.into_parts();
    let json = wants_json(&parts.headers);
    let page = || {
        let mut request = Request::from_parts(parts.clone(), Body::empty());
        request.headers_mut().remove(header::CONTENT_LENGTH);
        request
    };
    let fail = async |error: AppError| match json {
        true => error.into_response(),
        false => renderer.error(page(), error, None).await,
    };
    let Some(cx) = parts.extensions.get::<Cx>().cloned() else {
        return fail(AppError::Internal).await;
    };
    let sent = match read(Request::from_parts(parts.clone(), body)).await {
        Ok(sent) => sent,
        Err(ReadError::TooLarge) => {
            let mut response = fail(AppError::Invalid).await;
            *response.status_mut() = StatusCode::PAYLOAD_TOO_LARGE;
            return response;
        }
        Err(ReadError::Malformed) => return fail(AppError::Invalid).await,
    };
    let kept = cx.clone();
    let values = sent.values.clone();
    let refuse = async |error: AppError, values: Vec<(String, String)>| match json {
        true => error.into_response(),
        false => {
            let typed = FormState::with_values(values);
            renderer.error(page(), error, Some(typed)).await
        }
    };
    let done = tokio::spawn(act(cx, sent)).await;
    if let Ok(Err(AppError::SignedOut)) = done {
        let address = parts.uri.path();
        let parked = match Cookies::new(&kept.app.config).token(&parts.headers) {
            Some(token) => parked::park(&kept, &token, address, &values)
                .await
                .unwrap_or(false),
            None => false,
        };
        // A page with script stays as it is: what was typed stands only there.
        if json && !parked {
            return AppError::SignedOut.into_response();
        }
        let reason = if parked { "abgelaufen" } else { "verloren" };
        return go(
            json,
            format!("/anmelden?grund={reason}&weiter={address}"),
            Vec::new(),
        );
    }
    match done {
        Ok(Ok(Outcome::Go(to))) => go(json, to, Vec::new()),
        Ok(Ok(Outcome::Noted(to, note))) => {
            let cookies = Cookies::new(&kept.app.config);
            go(json, to, vec![cookies.set_note(note)])
        }
        Ok(Ok(Outcome::GoWith(to, cookies))) => go(json, to, cookies),
        Ok(Ok(Outcome::Again(state))) => {
            let mut response = renderer.again(page(), state).await;
            if json {
                *response.status_mut() = StatusCode::OK;
            }
            response
        }
        Ok(Ok(Outcome::Here(state))) => {
            let mut response = renderer.again(page(), state).await;
            if response.status() == StatusCode::UNPROCESSABLE_ENTITY {
                *response.status_mut() = StatusCode::OK;
            }
            response
        }
        // The database takes nothing just now: whoever wrote keeps it. A script keeps it by itself.
        Ok(Err(AppError::Unavailable)) if !json => {
            let mut state = FormState::with_values(values);
            state.reject("", Texts(kept.lang).not_saved());
            let mut response = renderer.again(page(), state).await;
            if response.status() == StatusCode::UNPROCESSABLE_ENTITY {
                *response.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
            }
            response
        }
        Ok(Err(error)) => refuse(error, values).await,
        Err(error) => {
            tracing::error!(%error, "form handler");
            refuse(AppError::Internal, values).await
        }
    }
}

/// The bytes of the one file a request carries.
///
/// # Errors
/// [`AppError::Invalid`] when there is none, or it is too large.
pub async fn read_upload(request: Request<Body>) -> Result<Vec<u8>, AppError> {
    let sent = read(request).await.map_err(|_| AppError::Invalid)?;
    let upload = sent.upload.ok_or(AppError::Invalid)?;
    Ok(upload.bytes)
}

fn go(json: bool, to: String, cookies: Vec<HeaderValue>) -> Response {
    let mut response = if json {
        Json(serde_json::json!({ "go": to })).into_response()
    } else {
        let to = HeaderValue::from_str(&to).unwrap_or(HeaderValue::from_static("/"));
        (StatusCode::SEE_OTHER, [(header::LOCATION, to)]).into_response()
    };
    for cookie in cookies {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

fn wants_json(headers: &HeaderMap) -> bool {
    headers
        .get(header::ACCEPT)
        .is_some_and(|accept| accept.as_bytes().starts_with(b"application/json"))
}

enum ReadError {
    TooLarge,
    Malformed,
}

async fn read(request: Request<Body>) -> Result<Sent, ReadError> {
    let kind = request
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok());
    let mut sent = match kind.unwrap_or_default() {
        kind if kind.starts_with("multipart/form-data") => read_multipart(request).await?,
        kind if kind.starts_with("application/x-www-form-urlencoded") => {
            let bytes = axum::body::Bytes::from_request(request, &())
                .await
                .map_err(|rejection| match rejection {
                    BytesRejection::FailedToBufferBody(e)
                        if e.status() == StatusCode::PAYLOAD_TOO_LARGE =>
                    {
                        ReadError::TooLarge
                    }
                    _ => ReadError::Malformed,
                })?;
            let values = form_urlencoded::parse(&bytes)
                .into_owned()
                .take(limits::FIELDS + 1);
            Sent {
                values: values.collect(),
                upload: None,
            }
        }
        _ => return Err(ReadError::Malformed),
    };
    if sent.values.len() > limits::FIELDS {
        return Err(ReadError::TooLarge);
    }
    for (_, value) in &mut sent.values {
        *value = clean(value);
    }
    Ok(sent)
}

async fn read_multipart(request: Request<Body>) -> Result<Sent, ReadError> {
    let too_large = |status: StatusCode| match status {
        StatusCode::PAYLOAD_TOO_LARGE => ReadError::TooLarge,
        _ => ReadError::Malformed,
    };
    let mut parts = Multipart::from_request(request, &())
        .await
        .map_err(|_| ReadError::Malformed)?;
    let mut sent = Sent::default();
    while let Some(part) = parts
        .next_field()
        .await
        .map_err(|e| too_large(e.status()))?
    {
        let name = part.name().unwrap_or_default().to_owned();
        let is_file = part.file_name().is_some();
        let bytes = part.bytes().await.map_err(|e| too_large(e.status()))?;
        if is_file && !bytes.is_empty() {
            sent.upload = Some(Upload {
                field: name,
                bytes: bytes.into(),
            });
        } else if !is_file {
            sent.values
                .push((name, String::from_utf8_lossy(&bytes).into_owned()));
        }
        if sent.values.len() > limits::FIELDS {
            return Err(ReadError::TooLarge);
        }
    }
    Ok(sent)
}

/// Line ends as `\n`; no NUL and no other control characters, no marks that turn the direction of
/// the text around them (bidirectional overrides and isolates).
fn clean(value: &str) -> String {
    value
        .replace("\r\n", "\n")
        .chars()
        .map(|c| if c == '\r' { '\n' } else { c })
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .filter(|c| !matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
        .collect()
}
