//! Sending a form without leaving its page, so that nothing typed is lost when it cannot be sent.
//!
//! The server answers with an address to go to, or with the page it would have shown, errors and
//! values in it. The state of a form stands in its `data-phase`.

use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Event, FormData, HtmlElement, HtmlFormElement, RequestInit, Response, SubmitEvent,
    UrlSearchParams, js_sys::Reflect, window,
};

use super::{
    again,
    dom::{all, around, document, focus, go, replace_main},
    session_end,
};

const SENT: &str = "form[data-sent]";
const PHASE: &str = "phase";
/// Set while a form is sent as if there were no script.
const PLAIN: &str = "plain";

/// How far a form is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Phase {
    /// Something was typed.
    Changed,
    /// On its way.
    Busy,
    Saved,
    /// It could not be sent.
    Offline,
}

impl Phase {
    fn code(self) -> &'static str {
        match self {
            Self::Changed => "changed",
            Self::Busy => "busy",
            Self::Saved => "saved",
            Self::Offline => "offlineText",
        }
    }
}

fn is_in(form: &HtmlElement, phase: Phase) -> bool {
    form.dataset().get(PHASE).as_deref() == Some(phase.code())
}

/// Notes the phase and says it where the form has a place for that.
fn enter(form: &HtmlElement, phase: Phase) {
    let _ = form.dataset().set(PHASE, phase.code());
    for button in all(form, "[type=submit]") {
        let _ = match phase {
            Phase::Busy => button.set_attribute("aria-disabled", "true"),
            _ => button.remove_attribute("aria-disabled"),
        };
    }
    for place in all(form, "[data-progress]") {
        let text = place.dataset().get(phase.code());
        place.set_text_content(text.as_deref());
    }
    for alert in all(form, "[data-offline]") {
        alert.set_hidden(phase != Phase::Offline);
    }
}

/// Something was typed.
pub(super) fn typed(event: &Event) {
    if let Some(form) = form_of(event)
        && form.dataset().get(PHASE).is_none()
    {
        enter(&form, Phase::Changed);
    }
}

/// Whether the page has a long form with something in it that is not saved.
pub(super) fn is_unsaved() -> bool {
    let Some(body) = document().and_then(|document| document.body()) else {
        return false;
    };
    all(&body, "form[data-sent]:has([data-progress])")
        .iter()
        .any(|form| is_in(form, Phase::Changed) || is_in(form, Phase::Offline))
}

/// Whether a form inside an element is being filled in or sent.
pub(super) fn is_unsaved_in(element: &HtmlElement) -> bool {
    all(element, SENT)
        .iter()
        .any(|form| form.dataset().get(PHASE).is_some() && !is_in(form, Phase::Saved))
}

fn form_of(event: &Event) -> Option<HtmlFormElement> {
    around(event.target(), SENT)?.dyn_into().ok()
}

enum Outcome {
    Go(String),
    Page(String),
    Offline,
    /// The session is over, and nothing was kept.
    Over,
    Other,
}

/// Sends a form to its own address.
pub(super) fn submit(event: &SubmitEvent) {
    let Some(form) = form_of(event) else { return };
    if form.dataset().get(PLAIN).is_some() {
        return;
    }
    let submitter = event.submitter();
    let Ok(data) = FormData::new_with_form(&form) else {
        return;
    };
    // The button that was pressed belongs to the data, as in a plain submission.
    if let Some(name) = submitter
        .as_ref()
        .and_then(|button| button.get_attribute("name"))
    {
        let value = submitter
            .as_ref()
            .and_then(|button| button.get_attribute("value"));
        let _ = data.append_with_str(&name, &value.unwrap_or_default());
    }
    event.prevent_default();
    if is_in(&form, Phase::Busy) {
        return;
    }
    enter(&form, Phase::Busy);
    spawn_local(async move {
        match send(&form, &data).await {
            Outcome::Go(address) => {
                enter(&form, Phase::Saved);
                if !again::show(&address, &form, submitter.as_ref()).await {
                    go(&address);
                }
            }
            Outcome::Page(html) if replace_main(&html).is_some() => {}
            Outcome::Offline => {
                enter(&form, Phase::Offline);
                focus(form.query_selector("[data-offline]").ok().flatten());
            }
            // What was typed stays here, for a tab that is signed in again.
            Outcome::Over if session_end::over() => enter(&form, Phase::Changed),
            Outcome::Page(_) | Outcome::Over | Outcome::Other => send_plainly(&form, submitter),
        }
    });
}

fn send_plainly(form: &HtmlFormElement, submitter: Option<HtmlElement>) {
    enter(form, Phase::Saved);
    let _ = form.dataset().set(PLAIN, "");
    let _ = form.request_submit_with_submitter(submitter.as_ref());
    form.dataset().delete(PLAIN);
}

async fn send(form: &HtmlFormElement, data: &FormData) -> Outcome {
    let body = if form.enctype() == "multipart/form-data" {
        JsValue::from(data.clone())
    } else {
        match UrlSearchParams::new_with_str_sequence_sequence(data) {
            Ok(pairs) => pairs.into(),
            Err(_) => return Outcome::Other,
        }
    };
    let init = RequestInit::new();
    init.set_method("POST");
    init.set_body(&body);
    let Some(response) = fetch(&form.action(), &init).await else {
        return Outcome::Offline;
    };
    // Too busy, or something between here and there is down.
    if matches!(response.status(), 502..=504) {
        return Outcome::Offline;
    }
    if response.status() == 401 {
        return Outcome::Over;
    }
    if response.redirected() {
        return Outcome::Go(response.url());
    }
    read(&response).await.unwrap_or(Outcome::Other)
}

async fn read(response: &Response) -> Option<Outcome> {
    let kind = response.headers().get("Content-Type").ok()??;
    if kind.starts_with("application/json") {
        let answer = JsFuture::from(response.json().ok()?).await.ok()?;
        let address = Reflect::get(&answer, &"go".into()).ok()?;
        return address.as_string().map(Outcome::Go);
    }
    let page = JsFuture::from(response.text().ok()?).await.ok()?;
    page.as_string().map(Outcome::Page)
}

pub(super) async fn fetch(address: &str, init: &RequestInit) -> Option<Response> {
    let request = web_sys::Request::new_with_str_and_init(address, init).ok()?;
    request.headers().set("Accept", "application/json").ok()?;
    let response = JsFuture::from(window()?.fetch_with_request(&request));
    response.await.ok()?.dyn_into().ok()
}
