//! Passwords.

use leptos::prelude::*;
use platform::form::FormState;

use crate::{
    example::Example,
    field::{Bound, Words, frame, input_class},
    texts::Texts,
};

/// A password. Its value never comes back from the server; where there is script it can be shown.
#[component]
pub fn PasswordField(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: Option<String>,
    /// A password to be chosen, not one that exists.
    #[prop(optional)]
    new: bool,
    #[prop(optional)] optional: bool,
    /// The form's state, where the field stands outside of a form's view.
    #[prop(optional)]
    state: Option<FormState>,
) -> impl IntoView {
    let bound = Bound::new(&name, &label, hint.is_some(), state);
    let autocomplete = if new {
        "new-password"
    } else {
        "current-password"
    };
    let control = view! {
        <div class="al-secret">
            <input class=input_class(&bound) id=bound.id.clone() name=name type="password" autocomplete=autocomplete
                autocapitalize="none" spellcheck="false" aria-describedby=bound.described_by()
                aria-invalid=bound.invalid()/>
            <button type="button" hidden data-reveals="" aria-controls=bound.id.clone() aria-pressed="false">
                {Texts::here().show_password()}
            </button>
        </div>
    }
    .into_any();
    frame(
        &bound,
        Words {
            label,
            hint,
            optional,
        },
        false,
        control,
    )
}

pub fn examples() -> Vec<Example> {
    vec![
        Example::new(
            "default",
            || view! { <PasswordField name="example-password" label="Kennwort"/> },
        ),
        Example::new("new, error", || {
            let mut state = FormState::default();
            state.reject(
                "example-new",
                "Das Kennwort ist zu leicht zu erraten. Hängen Sie weitere Wörter an.",
            );
            view! {
                <PasswordField name="example-new" label="Neues Kennwort" new=true
                    hint="Mindestens 12 Zeichen. Gut sind vier Wörter, die nichts miteinander zu tun haben."
                    state/>
            }
        }),
    ]
}
