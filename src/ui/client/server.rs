//! The server's half: nothing happens.

use leptos::ev::{FocusEvent, MouseEvent, SubmitEvent};

use crate::form::FormContext;

/// Goes to addresses within the application.
#[derive(Clone)]
pub(crate) struct Navigator;

pub(crate) fn navigator() -> Navigator {
    Navigator
}

impl Navigator {
    pub(crate) fn go(&self, _address: &str) {
        let _ = self;
    }
}

pub(crate) fn focus(_id: &str) {}

pub(crate) fn jump(_event: &MouseEvent, _id: &str) {}

pub(crate) fn close_menu(_id: &str, _focus: bool) {}

pub(crate) fn leaves(_event: &FocusEvent, _id: &str) -> bool {
    false
}

pub(crate) fn submit(
    _form: FormContext,
    _navigator: &Navigator,
    _reload: bool,
    _event: &SubmitEvent,
) {
}

pub(crate) fn visit(_navigator: &Navigator, _event: &SubmitEvent) {}
