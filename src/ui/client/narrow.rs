//! Long lists to choose from: what is typed above one leaves the lines that hold all its words.

use leptos::ev::KeyboardEvent;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement};

use super::dom::{all, around};

fn field(event: &Event) -> Option<(HtmlInputElement, Element)> {
    let field = around(event.target(), "[data-narrows]")?;
    let set = field.closest("[data-narrowed]").ok()??;
    Some((field.dyn_into().ok()?, set))
}

fn text(element: &HtmlElement) -> String {
    element.text_content().unwrap_or_default().to_lowercase()
}

/// Narrows the list below the field that was typed into.
pub(super) fn typed(event: &Event) {
    let Some((field, set)) = field(event) else {
        return;
    };
    let typed = field.value().to_lowercase();
    let words: Vec<&str> = typed.split_whitespace().collect();
    let mut left = 0;
    for group in all(&set, ".al-long__list fieldset") {
        let mut any = false;
        for line in all(&group, ".al-pick") {
            let text = text(&line);
            let fits = words.iter().all(|word| text.contains(word));
            line.set_hidden(!fits);
            any |= fits;
            left += usize::from(fits);
        }
        group.set_hidden(!any);
    }
    let Some(status) = all(&set, "[role=status][data-many]").into_iter().next() else {
        return;
    };
    let said = |name: &str| status.dataset().get(name).unwrap_or_default();
    let words = match left {
        _ if words.is_empty() => String::new(),
        0 => said("none"),
        1 => said("one"),
        left => said("many").replace("{}", &left.to_string()),
    };
    status.set_text_content(Some(&words));
}

/// Enter chooses where one line is left, and never sends the form.
pub(super) fn entered(event: &KeyboardEvent) {
    if event.key() != "Enter" {
        return;
    }
    let Some((_, set)) = field(event) else {
        return;
    };
    event.prevent_default();
    let left = all(
        &set,
        ".al-long__list fieldset:not([hidden]) .al-pick:not([hidden]) input",
    );
    if let [only] = left.as_slice() {
        only.click();
    }
}
