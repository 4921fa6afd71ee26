//! The page at hand: finding, focusing, replacing its main part, leaving it.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Document, DomParser, Element, EventTarget, HtmlElement, SupportedType, js_sys::Function,
    js_sys::Reflect, window,
};

use super::live;
use crate::MAIN;

thread_local! {
    /// The module of this program, which exports a function for each island.
    static MODULE: std::cell::OnceCell<JsValue> = const { std::cell::OnceCell::new() };
}

pub(super) fn document() -> Option<Document> {
    window()?.document()
}

/// The nearest element around (or at) where an event happened that fits.
pub(super) fn around(target: Option<EventTarget>, selector: &str) -> Option<Element> {
    target?.dyn_into::<Element>().ok()?.closest(selector).ok()?
}

pub(super) fn all(inside: &Element, selector: &str) -> Vec<HtmlElement> {
    let Ok(found) = inside.query_selector_all(selector) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|index| found.get(index)?.dyn_into().ok())
        .collect()
}

pub(super) fn focus(element: Option<Element>) {
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// The address of the page, without its fragment.
pub(super) fn here() -> Option<String> {
    let location = window()?.location();
    let (path, query) = (location.pathname().ok()?, location.search().ok()?);
    Some(format!("{path}{query}"))
}

/// Goes to an address. The one at hand again means new data, so it is loaded anew.
pub(super) fn go(address: &str) {
    let Some(location) = window().map(|window| window.location()) else {
        return;
    };
    let target = address.split('#').next();
    let left = if target == here().as_deref() {
        location.reload()
    } else {
        location.assign(address)
    };
    drop(left);
}

/// Keeps the module for [`wake`].
pub(super) fn keep(module: JsValue) {
    MODULE.with(|kept| {
        let _ = kept.set(module);
    });
}

/// Brings what was drawn to life: the islands, and what is hidden where there is no script.
pub(super) fn wake(inside: &Element) {
    for hidden in all(inside, "[data-reveals], [data-scripted]") {
        hidden.set_hidden(false);
    }
    for island in all(inside, "leptos-island") {
        let Some(name) = island.dataset().get("component") else {
            continue;
        };
        let start = MODULE.with(|module| Reflect::get(module.get()?, &name.into()).ok());
        if let Some(Ok(start)) = start.map(JsCast::dyn_into::<Function>) {
            let _ = start.call1(&JsValue::NULL, &island);
        }
    }
}

/// Another page, to take parts from.
pub(super) fn parse(html: &str) -> Option<Document> {
    let parser = DomParser::new().ok()?;
    parser.parse_from_string(html, SupportedType::TextHtml).ok()
}

/// Puts the main part of another page in the place of this page's.
pub(super) fn replace_main(html: &str) -> Option<()> {
    let page = parse(html)?;
    let document = document()?;
    let (old, new) = (
        document.get_element_by_id(MAIN)?,
        page.get_element_by_id(MAIN)?,
    );
    let new = document.adopt_node(&new).ok()?.dyn_into::<Element>().ok()?;
    document.set_title(&page.title());
    old.replace_with_with_node_1(&new).ok()?;
    wake(&new);
    let first = new.query_selector("[autofocus]").ok().flatten();
    focus(first.or(Some(new)));
    live::watch();
    Some(())
}
