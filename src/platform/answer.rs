//! What a page being rendered says about its own answer.

use leptos::prelude::use_context;
use leptos_axum::ResponseOptions;

/// Gives the page being rendered this HTTP status.
pub fn set_status(status: u16) {
    let status = axum::http::StatusCode::from_u16(status);
    if let (Some(options), Ok(status)) = (use_context::<ResponseOptions>(), status) {
        options.set_status(status);
    }
}

/// A text for `leptos_meta::Title`, which writes it into the page as it is: without this, a name or
/// a question in the title could end it and begin an element.
pub fn title(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
