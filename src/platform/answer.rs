//! What a page being rendered says about its own answer: the status, on the server.

#[cfg(not(target_arch = "wasm32"))]
mod side {
    use leptos::prelude::use_context;
    use leptos_axum::ResponseOptions;

    pub(super) fn set_status(status: u16) {
        let status = axum::http::StatusCode::from_u16(status);
        if let (Some(options), Ok(status)) = (use_context::<ResponseOptions>(), status) {
            options.set_status(status);
        }
    }

    pub(super) fn title(text: String) -> String {
        text.replace('&', "&amp;").replace('<', "&lt;")
    }
}

#[cfg(target_arch = "wasm32")]
mod side {
    pub(super) fn set_status(_: u16) {}

    pub(super) fn title(text: String) -> String {
        text
    }
}

/// Gives the page being rendered this HTTP status; in the browser there is nothing to say.
pub fn set_status(status: u16) {
    side::set_status(status);
}

/// A text for `leptos_meta::Title`, which on the server writes it into the page as it is: without
/// this, a name or a question in the title could end it and begin an element.
pub fn title(text: String) -> String {
    side::title(text)
}
