//! A browser, as far as the server can tell.

use std::{collections::BTreeMap, sync::Mutex};

use axum::{
    Router,
    body::Body,
    http::{HeaderMap, Method, Request, header},
};
use http_body_util::BodyExt;
use platform::{database::Queries, http::form};
use tower::ServiceExt;

use crate::page::Page;

/// An answer, read to its end.
#[derive(Clone, Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
    /// Statements the database was sent, session and rights included.
    pub queries: Option<u32>,
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    }

    /// Where a 303 leads.
    pub fn location(&self) -> &str {
        self.header("location")
    }

    pub fn has(&self, text: &str) -> bool {
        self.text().contains(text)
    }

    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|_| panic!("no JSON: {}", self.text()))
    }

    /// The page, parsed.
    pub fn page(&self) -> Page {
        Page::parse(&self.text())
    }

    /// The value of the hidden field `name` in the page.
    pub fn hidden(&self, name: &str) -> String {
        let text = self.text();
        let mark = format!("name=\"{name}\" value=\"");
        let (_, rest) = text
            .split_once(&mark)
            .unwrap_or_else(|| panic!("no hidden field {name}"));
        rest.split('"').next().unwrap_or_default().to_owned()
    }
}

/// Somebody with cookies.
pub struct Client {
    router: Router,
    cookies: Mutex<BTreeMap<String, String>>,
}

impl Client {
    pub(crate) fn new(router: Router) -> Self {
        Self {
            router,
            cookies: Mutex::default(),
        }
    }

    /// Another tab of the same browser.
    #[must_use]
    pub fn tab(&self) -> Self {
        Self {
            router: self.router.clone(),
            cookies: Mutex::new(self.cookies.lock().unwrap().clone()),
        }
    }

    /// Signs in through the form.
    pub async fn sign_in(&self, login: &str, password: &str) -> Answer {
        self.post("/anmelden", &[("login", login), ("password", password)])
            .await
    }

    /// Whether the start page opens.
    pub async fn is_signed_in(&self) -> bool {
        self.get("/").await.status == 200
    }

    pub async fn get(&self, address: &str) -> Answer {
        self.send(
            self.request(Method::GET, address)
                .body(Body::empty())
                .unwrap(),
        )
        .await
    }

    /// A form sent without script.
    pub async fn post(&self, address: &str, fields: &[(&str, &str)]) -> Answer {
        self.send_form(address, fields, "text/html").await
    }

    /// A form sent by script.
    pub async fn post_json(&self, address: &str, fields: &[(&str, &str)]) -> Answer {
        self.send_form(address, fields, "application/json").await
    }

    async fn send_form(&self, address: &str, fields: &[(&str, &str)], accept: &str) -> Answer {
        let request = self
            .request(Method::POST, address)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::ACCEPT, accept)
            .header("sec-fetch-site", "same-origin");
        self.send(request.body(Body::from(encode(fields))).unwrap())
            .await
    }

    /// A body of any kind from this site.
    pub async fn post_raw(&self, address: &str, kind: &str, body: impl Into<Body>) -> Answer {
        let request = self
            .request(Method::POST, address)
            .header(header::CONTENT_TYPE, kind);
        self.send(
            request
                .header("sec-fetch-site", "same-origin")
                .body(body.into())
                .unwrap(),
        )
        .await
    }

    /// A request with this browser's cookies, to be completed.
    pub fn request(&self, method: Method, address: &str) -> axum::http::request::Builder {
        let cookies = self.cookies.lock().unwrap();
        let cookies: Vec<String> = cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let request = Request::builder()
            .method(method)
            .uri(address)
            .header(header::HOST, "localhost");
        match cookies.is_empty() {
            true => request,
            false => request.header(header::COOKIE, cookies.join("; ")),
        }
    }

    pub async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        for line in parts.headers.get_all(header::SET_COOKIE) {
            let line = line.to_str().unwrap();
            let (name, value) = line.split(';').next().unwrap().split_once('=').unwrap();
            let mut cookies = self.cookies.lock().unwrap();
            match line.contains("Max-Age=0") {
                true => drop(cookies.remove(name)),
                false => drop(cookies.insert(name.to_owned(), value.to_owned())),
            }
        }
        Answer {
            status: parts.status.as_u16(),
            queries: parts.extensions.get::<Queries>().map(Queries::count),
            headers: parts.headers,
            body: body.collect().await.unwrap().to_bytes().into(),
        }
    }
}

/// Fields of a form as they are sent, or of an address.
pub fn encode(fields: &[(&str, &str)]) -> String {
    form::encode(fields)
}

/// A form with a file, as (content type, body).
pub fn multipart(fields: &[(&str, &str)], file: (&str, &str, &[u8])) -> (String, Vec<u8>) {
    let mut body = Vec::new();
    for (name, value) in fields {
        let part =
            format!("--x\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend_from_slice(part.as_bytes());
    }
    let (name, file_name, bytes) = file;
    let head = format!(
        "--x\r\ncontent-disposition: form-data; name=\"{name}\"; filename=\"{file_name}\"\r\n\
         content-type: application/octet-stream\r\n\r\n"
    );
    body.extend_from_slice(head.as_bytes());
    body.extend_from_slice(bytes);
    body.extend_from_slice(b"\r\n--x--\r\n");
    ("multipart/form-data; boundary=x".to_owned(), body)
}

/// A page without what differs between any two answers: the nonce, the random addresses of
/// portraits, and the ids given.
pub fn same(page: &str, ids: &[&str]) -> String {
    let mut text = page.to_owned();
    for id in ids {
        text = text.replace(id, "ID");
    }
    for (mark, length) in [("nonce=\"", 0), ("nonce-", 0), ("/bilder/", 32)] {
        let mut parts = text.split(mark);
        let mut kept = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let end = if length == 0 {
                part.find(['"', '\'']).unwrap_or(0)
            } else {
                length.min(part.len())
            };
            kept.push_str(mark);
            kept.push_str(part.get(end..).unwrap_or_default());
        }
        text = kept;
    }
    text
}
