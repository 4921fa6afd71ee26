//! The state of a form: typed values, and errors by field.
//!
//! One address, one handler: GET shows the form, POST saves it (see `http::form` for the server's
//! half). Values are pairs, so that nothing typed is lost when one field does not parse.

use leptos::prelude::use_context;

/// What a form shows: the values in order of the fields (a name may occur more than once) and
/// the errors. An error with an empty name belongs to the form as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FormState {
    pub values: Vec<(String, String)>,
    pub errors: Vec<(String, String)>,
}

impl FormState {
    /// A form as first shown, with these values.
    pub fn with_values<K: Into<String>, V: Into<String>>(
        values: impl IntoIterator<Item = (K, V)>,
    ) -> Self {
        let values = values.into_iter().map(|(k, v)| (k.into(), v.into()));
        Self {
            values: values.collect(),
            errors: Vec::new(),
        }
    }

    /// The first value of a field, empty where there is none.
    pub fn value(&self, name: &str) -> String {
        self.all(name).next().unwrap_or_default().to_owned()
    }

    /// All values of a field, in order.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let named = self.values.iter().filter(move |(key, _)| key == name);
        named.map(|(_, value)| value.as_str())
    }

    /// The error of a field.
    pub fn error(&self, name: &str) -> Option<String> {
        let mut named = self.errors.iter().filter(|(key, _)| key == name);
        named.next().map(|(_, text)| text.clone())
    }

    /// Notes an error at a field.
    pub fn reject(&mut self, name: &str, text: impl Into<String>) {
        self.errors.push((name.to_owned(), text.into()));
    }

    /// Drops the values of fields that must never be sent back, such as passwords.
    pub fn forget(&mut self, names: &[&str]) {
        self.values
            .retain(|(key, _)| !names.contains(&key.as_str()));
    }
}

/// The state a form is rendered with: what the POST handler left in context, else `initial`.
pub fn form_state(initial: impl FnOnce() -> FormState) -> FormState {
    use_context::<FormState>().unwrap_or_else(initial)
}
