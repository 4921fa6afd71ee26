//! The listeners at the document: menus that close, passwords that can be read, forms that say when
//! something in them is not saved yet.

use leptos::{
    ev, leptos_dom::helpers::window_event_listener, mount::hydrate_islands,
    prelude::request_animation_frame,
};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlDetailsElement, HtmlInputElement, Node};

use super::{
    dom::{all, around, document, focus, keep, wake},
    drafts, live, narrow, sending, session_end,
};

const MENU: &str = "details.al-menu[open]";

/// Brings the page to life. `module` is this program as the page's script imported it.
pub fn start(module: JsValue) {
    hydrate_islands();
    keep(module);
    listen(ev::submit, |event| {
        leave_out_empty(&event);
        drafts::forget(&event);
        sending::submit(&event);
    });
    listen(ev::input, |event| {
        sending::typed(&event);
        narrow::typed(&event);
    });
    listen(ev::keydown, |event| {
        narrow::entered(&event);
        if event.key() == "Escape" && close(&event, MENU) {
            event.stop_propagation();
        }
    });
    listen(ev::focusout, |event| close_when_left(&event));
    listen(ev::click, |event| {
        let _ = reveal(&event);
        session_end::asked(&event);
        if let Some(menu) = around(event.target(), "details.al-menu[open] > ul") {
            fold(menu.parent_element());
        }
    });
    listen(ev::beforeunload, |event| {
        if sending::is_unsaved() {
            event.prevent_default();
        }
    });
    listen(ev::storage, |_| session_end::heard());
    session_end::watch();
    if let Some(body) = document().and_then(|document| document.body()) {
        wake(&body);
        live::start(&body);
    }
}

/// Events bubble up to the window, where one listener serves whatever page is shown.
pub(super) fn listen<E>(event: E, act: impl Fn(E::EventType) + 'static)
where
    E: ev::EventDescriptor + 'static,
    E::EventType: JsCast,
{
    std::mem::forget(window_event_listener(event, act));
}

fn fold(menu: Option<Element>) {
    if let Some(menu) = menu.and_then(|menu| menu.dyn_into::<HtmlDetailsElement>().ok()) {
        menu.set_open(false);
    }
}

/// Closes the menu around and gives the focus back to what opened it.
fn close(event: &Event, menu: &str) -> bool {
    let Some(menu) = around(event.target(), menu) else {
        return false;
    };
    focus(menu.query_selector("summary").ok().flatten());
    fold(Some(menu));
    true
}

fn close_when_left(event: &web_sys::FocusEvent) {
    let next = event
        .related_target()
        .and_then(|target| target.dyn_into::<Node>().ok());
    if let (Some(menu), Some(next)) = (around(event.target(), MENU), next)
        && !menu.contains(Some(&next))
    {
        fold(Some(menu));
    }
}

/// Shows a password, or hides it again.
fn reveal(event: &Event) -> Option<()> {
    let button = around(event.target(), "[data-reveals]")?;
    let input = document()?
        .get_element_by_id(&button.get_attribute("aria-controls")?)?
        .dyn_into::<HtmlInputElement>()
        .ok()?;
    let shown = input.type_() == "text";
    input.set_type(if shown { "password" } else { "text" });
    let _ = button.set_attribute("aria-pressed", if shown { "false" } else { "true" });
    Some(())
}

/// Addresses of searches and filters carry only what was chosen.
fn leave_out_empty(event: &Event) {
    let Some(form) = around(event.target(), "form[action]:not([method])") else {
        return;
    };
    let empty: Vec<_> = all(&form, "input[name]")
        .into_iter()
        .filter_map(|field| field.dyn_into::<HtmlInputElement>().ok())
        .filter(|field| field.value().is_empty() && !field.disabled())
        .collect();
    let allow = move |fields: &[HtmlInputElement], on: bool| {
        for field in fields {
            field.set_disabled(!on);
        }
    };
    allow(&empty, false);
    // The address is made as soon as this event is over; the fields stay usable.
    request_animation_frame(move || allow(&empty, true));
}
