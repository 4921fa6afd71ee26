//! Pages rendered outside the router's own run: the page behind a refused form, and error pages.
//!
//! Who renders is decided by the app, which leaves a [`Renderer`] here; the platform knows no page.

use std::{future::Future, pin::Pin, sync::Arc};

use axum::{
    body::Body,
    http::{HeaderValue, Request, StatusCode, header},
    response::{IntoResponse, Response},
};

use crate::{error::AppError, form::FormState};

/// What a page is rendered with beside its address.
#[derive(Clone, Debug, Default)]
pub struct Given {
    pub form: Option<FormState>,
    pub error: Option<AppError>,
}

type Rendered = Pin<Box<dyn Future<Output = Response> + Send>>;

/// Renders the page at a request's address with something given.
#[derive(Clone)]
pub struct Renderer(Arc<dyn Fn(Request<Body>, Given) -> Rendered + Send + Sync>);

impl Renderer {
    pub fn new<F>(render: impl Fn(Request<Body>, Given) -> F + Send + Sync + 'static) -> Self
    where
        F: Future<Output = Response> + Send + 'static,
    {
        Self(Arc::new(move |request, given| {
            Box::pin(render(request, given))
        }))
    }

    /// The page at this address, with what was typed and why it was refused: 422.
    pub async fn again(&self, request: Request<Body>, form: FormState) -> Response {
        let given = Given {
            form: Some(form),
            error: None,
        };
        let mut response = (self.0)(request, given).await;
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
        response
    }

    /// The error page, with the error's status; it shows what was typed into a form that led there.
    pub async fn error(
        &self,
        request: Request<Body>,
        error: AppError,
        form: Option<FormState>,
    ) -> Response {
        let given = Given {
            form,
            error: Some(error.clone()),
        };
        let mut response = (self.0)(request, given).await;
        *response.status_mut() = status(&error);
        if let AppError::TooMany(seconds) = error {
            response
                .headers_mut()
                .insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}

impl std::fmt::Debug for Renderer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Renderer")
    }
}

/// The HTTP status of an error.
pub fn status(error: &AppError) -> StatusCode {
    StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

/// Without a page, for handlers of files and for scripts.
impl IntoResponse for AppError {
    fn into_response(self) -> Response {
        (status(&self), axum::Json(self)).into_response()
    }
}
