//! Warns two minutes before the session ends, and says so when it has ended. All tabs share the
//! session, so the latest end any of them was told counts.

use std::time::Duration;

use leptos::{
    leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle},
    task::spawn_local,
};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, RequestInit, Storage, js_sys::Date, window};

use super::{
    dom::{all, around, document, parse},
    sending::fetch,
};

/// Seconds between the warning and the end.
const NOTICE: f64 = 120.0;
/// Where the tabs tell each other when the session ends, in milliseconds since 1970.
const KEY: &str = "allmende-session-ends";
const DIALOG: &str = "session-end";

thread_local! {
    static TIMER: std::cell::Cell<Option<TimeoutHandle>> = const { std::cell::Cell::new(None) };
}

/// Notes when the session of the page just loaded ends, and waits for that.
pub(super) fn watch() {
    if let Some(seconds) = dialog().and_then(|dialog| ends_in(&dialog)) {
        note(seconds);
        schedule();
    }
}

/// Another tab was told of a later end.
pub(super) fn heard() {
    if let Some(dialog) = dialog().filter(|_| left() > NOTICE) {
        dialog.close();
        schedule();
    }
}

/// Whether a click asked to stay signed in.
pub(super) fn asked(event: &web_sys::Event) {
    if around(event.target(), "[data-stay]").is_some() {
        spawn_local(async {
            let _ = stay().await;
        });
    }
}

/// Says that the session is over, for a page on which something typed is not saved. Whether the page
/// has a place for that.
pub(super) fn over() -> bool {
    show("over").is_some()
}

/// Any page asked for keeps the session, so this one is asked for again; it says until when.
async fn stay() -> Option<()> {
    let here = window()?.location().href().ok()?;
    let Some(answer) = fetch(&here, &RequestInit::new()).await else {
        return show("offline");
    };
    if answer.redirected() {
        show("over");
        return None;
    }
    let page = wasm_bindgen_futures::JsFuture::from(answer.text().ok()?).await;
    let page = parse(&page.ok()?.as_string()?)?;
    let seconds = ends_in(&page.get_element_by_id(DIALOG)?)?;
    note(seconds);
    if seconds > NOTICE {
        dialog()?.close();
        schedule();
    } else {
        show("last");
    }
    Some(())
}

fn dialog() -> Option<HtmlDialogElement> {
    document()?.get_element_by_id(DIALOG)?.dyn_into().ok()
}

fn ends_in(dialog: &Element) -> Option<f64> {
    dialog.get_attribute("data-ends-in")?.parse().ok()
}

fn storage() -> Option<Storage> {
    window()?.local_storage().ok()?
}

fn note(seconds: f64) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(KEY, &(Date::now() + seconds * 1000.0).to_string());
    }
}

/// Seconds the session still lasts.
fn left() -> f64 {
    let end = storage().and_then(|storage| storage.get_item(KEY).ok()?);
    let end = end.and_then(|end| end.parse::<f64>().ok());
    end.map_or(f64::INFINITY, |end| (end - Date::now()) / 1000.0)
}

/// Comes back when there is something to say. A device that slept comes back late.
fn schedule() {
    if let Some(timer) = TIMER.take() {
        timer.clear();
    }
    let left = left();
    let wait = if left > NOTICE { left - NOTICE } else { left };
    // A browser counts milliseconds in 31 bits; no session is longer than that.
    if wait < 2_000_000.0 {
        let wait = Duration::from_secs_f64(wait.max(0.0));
        TIMER.set(set_timeout_with_handle(tell, wait).ok());
    }
}

fn tell() {
    match left() {
        // Another tab was told of a later end meanwhile.
        left if left > NOTICE + 1.0 => schedule(),
        left if left > 0.0 => {
            show("soon");
            schedule();
        }
        _ => drop(show("over")),
    }
}

fn show(state: &str) -> Option<()> {
    let dialog = dialog()?;
    for part in all(&dialog, "[data-state]") {
        part.set_hidden(part.dataset().get("state").as_deref() != Some(state));
    }
    for stay in all(&dialog, "[data-stay]") {
        stay.set_hidden(!matches!(state, "soon" | "offline"));
    }
    for again in all(&dialog, "[data-again]") {
        again.set_hidden(state != "over");
    }
    let _ = dialog.set_attribute("aria-labelledby", &format!("{DIALOG}-{state}"));
    if !dialog.open() {
        let _ = dialog.show_modal();
    }
    Some(())
}
