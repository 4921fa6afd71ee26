//! The live connection: hears what changed of what the page shows, and asks for the page again.
//!
//! An element says in `data-live` what it shows and has an id; its children are replaced by those
//! of the same element in the answer. Nothing is replaced under the reader's hands: while the focus
//! or an open fold is inside, or a form that is not saved, the element keeps what it has. Whoever
//! lost the page gets the answer's main part, and whoever has no session the sign-in page.

use std::{cell::RefCell, time::Duration};

use leptos::{
    ev,
    prelude::{set_interval, set_timeout},
    task::spawn_local,
};
use wasm_bindgen::{JsCast, closure::Closure, convert::FromWasmAbi};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    CloseEvent, Element, Headers, HtmlElement, MessageEvent, RequestInit, Response,
    UrlSearchParams, VisibilityState, WebSocket,
    js_sys::{Array, Date, Function, Math},
    window,
};

use super::{
    comfort::listen,
    dom::{all, document, here, parse, replace_main, wake},
    sending::{is_unsaved, is_unsaved_in},
    session_end,
};

/// Stands for every topic.
const EVERYTHING: &str = "refresh";
/// The session holds no more.
const SIGNED_OUT: u16 = 4401;
/// Milliseconds within which the server shows that it is there, three times over.
const SILENCE: f64 = 75_000.0;
/// Seconds between two tries, at most.
const LONGEST: f64 = 60.0;

thread_local! {
    static LIVE: RefCell<Live> = RefCell::default();
}

#[derive(Default)]
struct Live {
    socket: Option<WebSocket>,
    /// For what it was opened.
    topics: Vec<String>,
    /// Up to where the page knows everything.
    position: String,
    /// When the server was heard last.
    heard: f64,
    /// Tries in vain since then.
    failures: i32,
    /// Counted with each try, so that one that was planned before is passed over.
    tries: u32,
    /// What changed and was not asked for yet.
    stale: Vec<String>,
    /// Ids of elements that could not be replaced.
    left: Vec<String>,
    /// Something shown was lost.
    is_urgent: bool,
    is_asking: bool,
}

fn with<T>(act: impl FnOnce(&mut Live) -> T) -> T {
    LIVE.with_borrow_mut(act)
}

/// Begins, where the page says up to when it is drawn.
pub(super) fn start(body: &Element) {
    let drawn = body.query_selector("[data-live-at]").ok().flatten();
    let Some(position) = drawn.and_then(|element| element.get_attribute("data-live-at")) else {
        return;
    };
    with(|live| live.position = position);
    listen(ev::online, |_| come_back());
    listen(ev::visibilitychange, |_| come_back());
    // The focus has arrived where it goes only afterwards.
    listen(ev::focusout, |_| soon(300.0));
    set_interval(
        || {
            if is_silent() {
                connect();
            }
        },
        Duration::from_secs(30),
    );
    watch();
}

/// Watches what the page shows now.
pub(super) fn watch() {
    let topics = shown();
    if with(|live| !live.position.is_empty() && live.topics != topics) {
        connect();
    }
}

fn elements() -> Vec<HtmlElement> {
    let body = document().and_then(|document| document.body());
    body.map_or_else(Vec::new, |body| all(&body, "[data-live][id]"))
}

fn topic(element: &HtmlElement) -> String {
    element.dataset().get("live").unwrap_or_default()
}

fn shown() -> Vec<String> {
    let mut topics: Vec<String> = elements().iter().map(topic).collect();
    topics.sort_unstable();
    topics.dedup();
    topics
}

fn is_visible() -> bool {
    document().is_some_and(|document| document.visibility_state() == VisibilityState::Visible)
}

fn is_silent() -> bool {
    with(|live| live.socket.is_some() && Date::now() - live.heard > SILENCE)
}

/// Opens a connection in the place of the one there is.
fn connect() {
    let topics = shown();
    let address = with(|live| {
        live.tries += 1;
        if let Some(old) = live.socket.take() {
            old.set_onmessage(None);
            old.set_onclose(None);
            let _ = old.close();
        }
        live.heard = Date::now();
        live.topics.clone_from(&topics);
        address(&live.position, &topics)
    });
    if topics.is_empty() {
        return;
    }
    match address.and_then(|address| WebSocket::new(&address).ok()) {
        Some(socket) => {
            socket.set_onmessage(Some(&handler(heard)));
            socket.set_onclose(Some(&handler(closed)));
            with(|live| live.socket = Some(socket));
        }
        None => try_later(),
    }
}

/// A listener of one connection; it goes when the browser lets go of that.
fn handler<E: FromWasmAbi + 'static>(act: fn(E)) -> Function {
    Closure::<dyn Fn(E)>::new(act)
        .into_js_value()
        .unchecked_into()
}

fn address(position: &str, topics: &[String]) -> Option<String> {
    let location = window()?.location();
    let scheme = match location.protocol().ok()?.as_str() {
        "https:" => "wss",
        _ => "ws",
    };
    let asked = UrlSearchParams::new().ok()?;
    asked.set("after", position);
    asked.set("topics", &topics.join(" "));
    let asked = String::from(asked.to_string());
    Some(format!("{scheme}://{}/live?{asked}", location.host().ok()?))
}

/// A frame: a position, and words for what changed or, with a dash, was lost.
fn heard(event: MessageEvent) {
    let Some(frame) = event.data().as_string() else {
        return;
    };
    let mut words = frame.split(' ');
    let is_urgent = with(|live| {
        words
            .next()
            .unwrap_or_default()
            .clone_into(&mut live.position);
        live.heard = Date::now();
        live.failures = 0;
        for word in words {
            live.is_urgent |= word.starts_with('-');
            live.note(word.trim_start_matches('-'));
        }
        live.is_urgent
    });
    // Not everybody at the same moment.
    soon(if is_urgent {
        0.0
    } else {
        Math::random() * 1000.0
    });
}

impl Live {
    fn note(&mut self, topic: &str) {
        if !self.stale.iter().any(|known| known == topic) {
            self.stale.push(topic.to_owned());
        }
    }

    fn waits_for(&self, element: &HtmlElement) -> bool {
        let (id, topic) = (element.id(), topic(element));
        let is_stale = |stale: &String| *stale == topic || stale == EVERYTHING;
        self.stale.iter().any(is_stale) || self.left.contains(&id)
    }
}

fn closed(event: CloseEvent) {
    with(|live| live.socket = None);
    match event.code() {
        SIGNED_OUT => leave(),
        _ => try_later(),
    }
}

/// Tries again after a while: the longer it is in vain the later, and never with everybody else.
fn try_later() {
    let (tries, failures) = with(|live| {
        live.failures += 1;
        (live.tries, live.failures)
    });
    let most = (4.0 * 2f64.powi(failures - 1)).min(LONGEST - 1.0);
    after((1.0 + Math::random() * most) * 1000.0, move || {
        if with(|live| live.tries == tries) {
            connect();
        }
    });
    if failures > 1 {
        // Perhaps there is no session any more, or something between here and there allows no
        // connection that stays.
        with(|live| live.note(EVERYTHING));
        soon(0.0);
    }
}

/// The tab is seen again, or the network is back.
fn come_back() {
    if !is_visible() {
        return;
    }
    if with(|live| live.socket.is_none()) || is_silent() {
        connect();
    }
    soon(0.0);
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "some seconds"
)]
fn after(milliseconds: f64, act: impl FnOnce() + 'static) {
    set_timeout(act, Duration::from_millis(milliseconds as u64));
}

/// Asks in a moment, where something shown was lost, or the reader sees the page and something can
/// be replaced.
fn soon(milliseconds: f64) {
    if with(|live| live.stale.is_empty() && live.left.is_empty()) {
        return;
    }
    after(milliseconds, || {
        let waits = |element: &HtmlElement| with(|live| live.waits_for(element));
        let can = || elements().iter().any(|one| waits(one) && is_free(one));
        if with(|live| live.is_urgent) || is_visible() && can() {
            ask();
        }
    });
}

/// Whether the reader is not at work in an element.
fn is_free(element: &HtmlElement) -> bool {
    let focused = document().and_then(|document| document.active_element());
    let is_inside = |focused: Element| element.contains(Some(&focused));
    !(focused.is_some_and(is_inside)
        || is_unsaved_in(element)
        || element
            .query_selector("details[open]")
            .ok()
            .flatten()
            .is_some())
}

enum Answer {
    Page(String),
    /// The page is there no more, or not for this reader.
    Lost(String),
    Elsewhere(String),
    None,
}

/// Asks for the page and shows what changed.
fn ask() {
    if with(|live| std::mem::replace(&mut live.is_asking, true)) {
        return;
    }
    spawn_local(async {
        // What is heard of from here on may be missing in the answer.
        let waiting = elements();
        let waiting: Vec<HtmlElement> = waiting
            .into_iter()
            .filter(|element| with(|live| live.waits_for(element)))
            .collect();
        let stale = with(|live| {
            live.is_urgent = false;
            live.left.clear();
            std::mem::take(&mut live.stale)
        });
        let answer = fetch().await.unwrap_or(Answer::None);
        with(|live| live.is_asking = false);
        match answer {
            Answer::Page(html) => {
                let left = show(&html, waiting);
                with(|live| live.left.extend(left));
            }
            Answer::Lost(html) => {
                let _ = replace_main(&html);
            }
            Answer::Elsewhere(address) if !is_unsaved() => {
                let _ = window().map(|window| window.location().assign(&address));
            }
            Answer::Elsewhere(_) => {
                session_end::over();
            }
            Answer::None => {
                with(|live| stale.iter().for_each(|topic| live.note(topic)));
                return soon((5.0 + Math::random() * 5.0) * 1000.0);
            }
        }
        if with(|live| !live.stale.is_empty()) {
            soon(0.0);
        }
    });
}

async fn fetch() -> Option<Answer> {
    let init = RequestInit::new();
    let headers = Headers::new().ok()?;
    headers.set("Accept", "text/html").ok()?;
    headers.set("X-By-Itself", "1").ok()?;
    init.set_headers(&headers);
    let response = JsFuture::from(window()?.fetch_with_str_and_init(&here()?, &init));
    let response: Response = response.await.ok()?.dyn_into().ok()?;
    if response.redirected() {
        return Some(Answer::Elsewhere(response.url()));
    }
    let html = JsFuture::from(response.text().ok()?).await.ok()?;
    let html = html.as_string()?;
    match response.status() {
        200 => Some(Answer::Page(html)),
        403 | 404 | 410 => Some(Answer::Lost(html)),
        _ => None,
    }
}

/// Replaces what the reader is not at work in; returns the ids of the rest.
fn show(html: &str, waiting: Vec<HtmlElement>) -> Vec<String> {
    let Some(page) = parse(html) else {
        return Vec::new();
    };
    let mut left = Vec::new();
    for old in waiting {
        let new = page.get_element_by_id(&old.id());
        let Some(new) = new.filter(|new| new.inner_html() != old.inner_html()) else {
            continue;
        };
        if is_free(&old) {
            old.replace_children_with_node(&Array::from(&new.child_nodes()));
            wake(&old);
        } else {
            left.push(old.id());
        }
    }
    left
}

/// Loads the page anew, which leads to the sign-in page and back afterwards. Whoever has typed
/// something stays: sending it is answered in the same way, and keeps it.
fn leave() {
    match is_unsaved() {
        true => {
            session_end::over();
        }
        false => {
            let _ = window().map(|window| window.location().reload());
        }
    }
}
