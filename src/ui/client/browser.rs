//! The browser's half: sending forms, navigating, focus.

use leptos::{
    ev::{FocusEvent, MouseEvent, SubmitEvent},
    prelude::{GetUntracked, GetValue, Set, SetValue, request_animation_frame},
    task::spawn_local,
};
use leptos_router::{NavigateOptions, hooks::use_navigate};
use platform::form::FormAnswer;
use std::sync::Arc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Element, FocusOptions, FormData, HtmlDetailsElement, HtmlElement, HtmlFormElement, Node,
    RequestInit, Response, UrlSearchParams, window,
};

use crate::form::{FormContext, Phase};

/// Goes to addresses within the application.
#[derive(Clone)]
pub(crate) struct Navigator(Arc<dyn Fn(&str) + Send + Sync>);

pub(crate) fn navigator() -> Navigator {
    let navigate = use_navigate();
    Navigator(Arc::new(move |address| {
        navigate(address, NavigateOptions::default());
    }))
}

impl Navigator {
    pub(crate) fn go(&self, address: &str) {
        (self.0)(address);
    }
}

fn element(id: &str) -> Option<Element> {
    window()?.document()?.get_element_by_id(id)
}

/// Moves the focus once the page is drawn, without scrolling past the top of what is focused.
pub(crate) fn focus(id: &str) {
    let id = id.to_owned();
    request_animation_frame(move || {
        if let Some(target) = element(&id).and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
            let options = FocusOptions::new();
            options.set_prevent_scroll(id == crate::shell::MAIN);
            let _ = target.focus_with_options(&options);
        }
    });
}

/// Follows a link within the page. The router would scroll there without moving the focus.
pub(crate) fn jump(event: &MouseEvent, id: &str) {
    event.prevent_default();
    focus(id);
}

/// Closes a `details` menu and, if asked, gives the focus back to what opened it.
pub(crate) fn close_menu(id: &str, focus: bool) {
    let Some(menu) = element(id).and_then(|found| found.dyn_into::<HtmlDetailsElement>().ok())
    else {
        return;
    };
    menu.set_open(false);
    let summary = menu.query_selector("summary").ok().flatten();
    if let (true, Some(summary)) = (
        focus,
        summary.and_then(|s| s.dyn_into::<HtmlElement>().ok()),
    ) {
        let _ = summary.focus();
    }
}

/// Whether the focus moves out of the element with this id.
pub(crate) fn leaves(event: &FocusEvent, id: &str) -> bool {
    let next = event
        .related_target()
        .and_then(|target| target.dyn_into::<Node>().ok());
    next.is_some() && element(id).is_some_and(|inside| !inside.contains(next.as_ref()))
}

enum Outcome {
    Answer(FormAnswer),
    Elsewhere(String),
    Offline,
    Other,
}

/// Sends a form to its own address and shows the answer in place.
pub(crate) fn submit(form: FormContext, navigator: &Navigator, reload: bool, event: &SubmitEvent) {
    if form.plain.get_value() {
        return;
    }
    let Some((element, data)) = collect(event) else {
        return;
    };
    event.prevent_default();
    if form.phase.get_untracked() == Phase::Busy {
        return;
    }
    form.phase.set(Phase::Busy);
    let (navigator, event) = (navigator.clone(), event.clone());
    spawn_local(async move {
        let outcome = send(&element, &data).await;
        let phase = if matches!(outcome, Outcome::Offline) {
            Phase::Offline
        } else {
            Phase::Changed
        };
        if form.phase.try_set(phase).is_some() {
            return; // the page was left meanwhile
        }
        match outcome {
            Outcome::Answer(FormAnswer::Go(address)) => {
                form.phase.set(Phase::Saved);
                arrive(&navigator, &address, reload);
            }
            Outcome::Answer(FormAnswer::Again(state)) => {
                form.state.set(state);
                focus(&form.summary_id());
            }
            Outcome::Elsewhere(address) => arrive(&navigator, &address, true),
            Outcome::Offline => focus(&form.offline_id()),
            Outcome::Other => {
                form.plain.set_value(true);
                let button = event.submitter();
                let _ = element.request_submit_with_submitter(button.as_ref());
                form.plain.set_value(false);
            }
        }
    });
}

fn collect(event: &SubmitEvent) -> Option<(HtmlFormElement, FormData)> {
    let form = event.target()?.dyn_into::<HtmlFormElement>().ok()?;
    let data = FormData::new_with_form(&form).ok()?;
    // The button that was pressed belongs to the data, as in a plain submission.
    if let Some(button) = event.submitter() {
        let name = button.get_attribute("name").unwrap_or_default();
        if !name.is_empty() {
            let value = button.get_attribute("value").unwrap_or_default();
            data.append_with_str(&name, &value).ok()?;
        }
    }
    Some((form, data))
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
    if response.redirected() {
        return Outcome::Elsewhere(response.url());
    }
    let Ok(text) = response.text() else {
        return Outcome::Other;
    };
    let text = JsFuture::from(text)
        .await
        .ok()
        .and_then(|text| text.as_string());
    match serde_json::from_str(&text.unwrap_or_default()) {
        Ok(answer) => Outcome::Answer(answer),
        Err(_) => Outcome::Other,
    }
}

async fn fetch(address: &str, init: &RequestInit) -> Option<Response> {
    let request = web_sys::Request::new_with_str_and_init(address, init).ok()?;
    request.headers().set("Accept", "application/json").ok()?;
    let response = JsFuture::from(window()?.fetch_with_request(&request))
        .await
        .ok()?;
    response.dyn_into().ok()
}

/// Goes on after a form. The same address again means new data, so it is loaded anew.
fn arrive(navigator: &Navigator, address: &str, reload: bool) {
    let Some(location) = window().map(|window| window.location()) else {
        return;
    };
    let here = format!(
        "{}{}",
        location.pathname().unwrap_or_default(),
        location.search().unwrap_or_default(),
    );
    let target = address.split('#').next().unwrap_or_default();
    let result = if target == here {
        location.reload()
    } else if reload || !address.starts_with('/') {
        location.assign(address)
    } else {
        navigator.go(address);
        Ok(())
    };
    drop(result);
}

/// Follows a GET form within the application, leaving out what is empty.
pub(crate) fn visit(navigator: &Navigator, event: &SubmitEvent) {
    let Some((form, data)) = collect(event) else {
        return;
    };
    let (Ok(all), Ok(query)) = (
        UrlSearchParams::new_with_str_sequence_sequence(&data),
        UrlSearchParams::new(),
    ) else {
        return;
    };
    let Ok(Some(pairs)) = web_sys::js_sys::try_iter(&all) else {
        return;
    };
    for pair in pairs.flatten() {
        let pair = web_sys::js_sys::Array::from(&pair);
        let text = |index| pair.get(index).as_string().unwrap_or_default();
        if !text(1).is_empty() {
            query.append(&text(0), &text(1));
        }
    }
    let Some(path) = form.get_attribute("action") else {
        return;
    };
    event.prevent_default();
    let query: String = query.to_string().into();
    navigator.go(&if query.is_empty() {
        path
    } else {
        format!("{path}?{query}")
    });
}
