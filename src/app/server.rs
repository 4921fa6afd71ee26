//! The application as one axum router: pages, server functions, forms, files, and the door around.

use std::sync::LazyLock;

use axum::{
    Router,
    body::Body,
    http::{HeaderName, HeaderValue, Request, StatusCode, header, request::Parts},
    middleware::{self, Next},
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use leptos::{nonce::use_nonce, prelude::*};
use leptos_axum::{
    AxumRouteListing, LeptosRoutes, ResponseOptions, generate_route_list,
    handle_server_fns_with_context,
};
use platform::{
    context::{App, Cx},
    error::AppError,
    http::{
        Assets, Cookies,
        door::{self, Door},
        local::local,
        page::{Given, Renderer},
    },
    live,
};
use tower::ServiceExt;
use tower_http::services::ServeDir;

use crate::{
    Root,
    document::{Document, GalleryDocument},
    probes,
};

/// Pages that may be read without signing in.
const OPEN: [&str; 5] = [
    "/anmelden",
    "/einrichten",
    "/hilfe",
    "/barrierefreiheit",
    "/datenschutz",
];

/// The whole application.
pub fn router(app: App, assets: Assets) -> Router {
    let options = LeptosOptions::builder().output_name("allmende").build();
    let gallery = {
        let assets = assets.clone();
        move |request: Request<Body>| {
            let assets = assets.clone();
            let page = move || view! { <GalleryDocument assets=assets.clone()/> };
            async move { leptos_axum::render_app_async_with_context(page_context, page)(request).await }
        }
    };
    let renderer = renderer(assets.clone());
    let door = Door {
        app: app.clone(),
        renderer,
    };
    let site = app.config.site.clone();
    let files = ServeDir::new(&site)
        .precompressed_br()
        .precompressed_gzip()
        .append_index_html_on_directories(false);
    let absent = {
        let door = door.clone();
        move |request: Request<Body>| {
            let door = door.clone();
            async move { door.renderer.error(request, AppError::Absent, None).await }
        }
    };
    let fallback = move |request: Request<Body>| {
        let (files, absent) = (files.clone(), absent.clone());
        async move {
            let is_file = request
                .uri()
                .path()
                .rsplit('/')
                .next()
                .is_some_and(|name| name.contains('.'));
            if let Some(address) = without_slash(&request) {
                return Redirect::permanent(&address).into_response();
            }
            if !is_file || request.uri().path() == "/manifest.json" {
                return absent(request).await;
            }
            let (parts, _) = request.into_parts();
            let again = Request::from_parts(parts.clone(), Body::empty());
            match files
                .oneshot(Request::from_parts(parts, Body::empty()))
                .await
            {
                Ok(found) if found.status() != StatusCode::NOT_FOUND => {
                    keep(again.uri().path(), found.into_response())
                }
                _ => absent(again).await,
            }
        }
    };
    let document = {
        let assets = assets.clone();
        move || view! { <Document assets=assets.clone()/> }
    };
    let pages = Router::new()
        .route("/api/{*function}", get(function).post(function))
        .route("/gestaltung", get(gallery))
        .leptos_routes_with_context(&options, routes().to_vec(), page_context, document);
    let forms: Router<Door> = directory::http::router()
        .merge(account::http::router())
        .merge(groups::http::router())
        .merge(notices::http::router())
        .merge(writing::http::router())
        .merge(contributions::http::router())
        .merge(pages::http::router())
        .merge(news::http::router())
        .merge(live::router());
    let inside = pages
        .with_state(options)
        .merge(forms.with_state(door.clone()))
        .layer(middleware::from_fn(only_signed_in))
        .fallback(fallback);
    let inside = door::around(inside, door);
    door::outside(probes::router(app).merge(inside))
}

/// Every page's address. Listed once a process, and before any page is rendered: while Leptos lists
/// routes, no resource loads anywhere in the process, and a page rendered meanwhile never ends.
pub fn routes() -> &'static [AxumRouteListing] {
    static ROUTES: LazyLock<Vec<AxumRouteListing>> = LazyLock::new(|| generate_route_list(Root));
    &ROUTES
}

/// The address without the slash at its end, where somebody only looks.
fn without_slash(request: &Request<Body>) -> Option<String> {
    let path = request.uri().path().strip_suffix('/')?;
    let query = request.uri().query();
    let address = query.map_or_else(|| path.to_owned(), |query| format!("{path}?{query}"));
    let is_page = request.method().is_safe() && local(path).is_some();
    is_page.then_some(address)
}

/// Files with a hash in their name never change.
fn keep(path: &str, mut response: Response) -> Response {
    let value = match path.starts_with("/pkg/") || path.starts_with("/fonts/") {
        true => "public, max-age=31536000, immutable",
        false => "public, max-age=3600",
    };
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, HeaderValue::from_static(value));
    response
}

/// Server functions, which are for reading: the use case behind each asks who reads.
async fn function(request: Request<Body>) -> Response {
    let cx = request.extensions().get::<Cx>().cloned();
    let context = move || {
        if let Some(cx) = cx.clone() {
            provide_context(cx);
        }
    };
    handle_server_fns_with_context(context, request)
        .await
        .into_response()
}

/// Whoever is not signed in is led to the sign-in page, and back afterwards; whoever is, is led on
/// from there.
async fn only_signed_in(request: Request<Body>, next: Next) -> Response {
    let path = request.uri().path();
    let is_signed_in = request
        .extensions()
        .get::<Cx>()
        .is_some_and(|cx| cx.session().is_some());
    let is_page = request.method().is_safe() && !path.starts_with("/api/") && path != live::ADDRESS;
    if is_signed_in && is_page && path == account::addresses::SIGN_IN {
        let asked = platform::http::form::pairs(request.uri().query().unwrap_or_default());
        let onward = asked.iter().find(|(name, _)| name == "weiter");
        let onward = account::http::onward(onward.map_or("", |(_, address)| address));
        return Redirect::to(onward).into_response();
    }
    if is_signed_in || !is_page || OPEN.contains(&path) {
        return next.run(request).await;
    }
    let address = request
        .uri()
        .path_and_query()
        .map_or("/", |address| address.as_str());
    let to: String = platform::http::form::encode(&[("weiter", address)]);
    Redirect::to(&format!("/anmelden?{to}")).into_response()
}

/// What every page being rendered finds in its context: who reads, and the headers of its answer.
fn page_context() {
    if let Some(cx) = use_context::<Parts>().and_then(|parts| parts.extensions.get::<Cx>().cloned())
    {
        provide_context(cx.viewer());
        provide_context(crate::capabilities::TELLERS);
        provide_context(crate::capabilities::MAIL_TELLERS);
        provide_context(crate::capabilities::START);
        provide_context(crate::capabilities::START_MAIN);
        provide_context(crate::capabilities::HOME);
        provide_context(crate::capabilities::UNIT);
        provide_context(crate::capabilities::AREAS);
        provide_context(crate::capabilities::MENU);
        provide_context(cx);
    }
    say_note();
    let (Some(nonce), Some(options)) = (use_nonce(), use_context::<ResponseOptions>()) else {
        return;
    };
    let policy = format!(
        "default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'; style-src 'self'; \
         connect-src 'self'; img-src 'self' data: blob:; font-src 'self'; manifest-src 'self'; form-action 'self'; \
         base-uri 'none'; frame-ancestors 'none'"
    );
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        options.insert_header(header::CONTENT_SECURITY_POLICY, policy);
    }
    options.insert_header(
        header::CACHE_CONTROL,
        HeaderValue::from_static("private, no-store"),
    );
}

/// Lets the page say what the form before left for it, once. A page that asks for itself again leaves
/// that for its reader.
fn say_note() {
    let (Some(parts), Some(options)) = (use_context::<Parts>(), use_context::<ResponseOptions>())
    else {
        return;
    };
    let Some(cx) = parts.extensions.get::<Cx>() else {
        return;
    };
    let cookies = Cookies::new(&cx.app.config);
    let Some(code) = cookies.note(&parts.headers) else {
        return;
    };
    if door::is_by_itself(&parts.headers) {
        return;
    }
    options.append_header(header::SET_COOKIE, cookies.clear_note());
    let mut words = crate::capabilities::NOTES.iter();
    if let Some(words) = words.find_map(|words| words(code, cx.lang)) {
        provide_context(ui::note::Said(words));
    }
}

/// Renders the page at an address with a refused form or an error in its context.
fn renderer(assets: Assets) -> Renderer {
    Renderer::new(move |mut request: Request<Body>, given: Given| {
        let assets = assets.clone();
        *request.method_mut() = axum::http::Method::GET;
        request
            .headers_mut()
            .remove(HeaderName::from_static("content-type"));
        request
            .headers_mut()
            .insert(header::ACCEPT, HeaderValue::from_static("text/html"));
        let context = move || {
            page_context();
            provide_context(given.error.clone());
            if let Some(form) = given.form.clone() {
                provide_context(form);
            }
        };
        let page = move || view! { <Document assets=assets.clone()/> };
        async move { leptos_axum::render_app_async_with_context(context, page)(request).await }
    })
}
