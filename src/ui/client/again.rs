//! After a small form that leads back to its own page: the page with what changed, without leaving it. The focus
//! goes to what was said or made, or stays at the button; nobody is thrown to the top.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlElement, HtmlFormElement, Response, window};

use super::dom::{all, document, focus, here, replace_main};
use crate::MAIN;

/// What tells a button from all others: where its form goes and which thing it is about.
#[derive(PartialEq, Eq)]
struct Button {
    action: Option<String>,
    about: Option<String>,
    name: Option<String>,
    value: Option<String>,
}

impl Button {
    fn of(form: &Element, button: &Element) -> Self {
        let about =
            form.query_selector("[name=comment], [name=parent], [name=report], [name=draft]");
        Self {
            action: form.get_attribute("action"),
            about: about
                .ok()
                .flatten()
                .and_then(|field| field.get_attribute("value")),
            name: button.get_attribute("name"),
            value: button.get_attribute("value"),
        }
    }

    /// The same button in the page as it is now.
    fn find(&self, main: &Element) -> Option<HtmlElement> {
        let buttons = all(main, "form button[name]");
        buttons.into_iter().find(|button| {
            let form = button.closest("form").ok().flatten();
            form.is_some_and(|form| Self::of(&form, button) == *self)
        })
    }
}

/// Shows the page at hand anew, if that is where an address leads. Gives whether it did.
pub(super) async fn show(
    address: &str,
    form: &HtmlFormElement,
    pressed: Option<&HtmlElement>,
) -> bool {
    let mut parts = address.split('#');
    let path = parts.next();
    let inside = form.closest(&format!("#{MAIN}")).ok().flatten();
    if path != here().as_deref() || inside.is_none() {
        return false;
    }
    let pressed = pressed.map(|button| Button::of(form, button));
    let named = || document()?.get_element_by_id(parts.clone().next()?);
    let was_there = named().is_some();
    let at = window().and_then(|window| window.scroll_y().ok());
    let Some(main) = renewed(address).await else {
        return false;
    };
    if main.query_selector("[autofocus]").ok().flatten().is_some() {
        return true;
    }
    if let (Some(window), Some(at)) = (window(), at) {
        window.scroll_to_with_x_and_y(0.0, at);
    }
    let button = pressed.and_then(|pressed| pressed.find(&main));
    // What is new is what was made; of what was there before, the button was pressed.
    if let Some(made) = named().filter(|_| !was_there || button.is_none()) {
        let _ = made.set_attribute("tabindex", "-1");
        focus(Some(made));
    } else if let Some(button) = button {
        focus(Some(button.into()));
    }
    true
}

/// The main part of the page, asked for anew.
async fn renewed(address: &str) -> Option<Element> {
    let answer = JsFuture::from(window()?.fetch_with_str(address))
        .await
        .ok()?;
    let response: Response = answer.dyn_into().ok()?;
    if !response.ok() || response.redirected() {
        return None;
    }
    let html = JsFuture::from(response.text().ok()?).await.ok()?;
    replace_main(&html.as_string()?)?;
    document()?.get_element_by_id(MAIN)
}
