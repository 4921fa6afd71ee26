//! Passwords.

use leptos::prelude::*;
use platform::form::FormState;

use crate::{
    field::{Bound, Words, frame, input_class},
    gallery::Example,
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
    state: Option<RwSignal<FormState>>,
) -> impl IntoView {
    let bound = Bound::new(&name, &label, hint.is_some(), state);
    let (class, described, invalid) = (bound.clone(), bound.clone(), bound.clone());
    let shown = RwSignal::new(false);
    let ready = RwSignal::new(false);
    Effect::new(move |_| ready.set(true));
    // A password that was sent is not kept, refused or not.
    let input = NodeRef::<leptos::html::Input>::new();
    let answered = bound.state;
    Effect::new(move |before: Option<()>| {
        if let Some(state) = answered {
            state.track();
        }
        if let (Some(()), Some(input)) = (before, input.get_untracked()) {
            input.set_value("");
        }
    });
    let autocomplete = if new {
        "new-password"
    } else {
        "current-password"
    };
    let control = view! {
        <div class="al-secret">
            <input node_ref=input class=move || input_class(&class) id=bound.id.clone() name=name
                type=move || if shown.get() { "text" } else { "password" } autocomplete=autocomplete
                autocapitalize="none" spellcheck="false" aria-describedby=move || described.described_by()
                aria-invalid=move || invalid.invalid()/>
            <button type="button" hidden=move || !ready.get() aria-controls=bound.id.clone()
                aria-pressed=move || if shown.get() { "true" } else { "false" }
                on:click=move |_| shown.update(|shown| *shown = !*shown)>
                {Texts::here().show_password()}
            </button>
        </div>
    };
    frame(
        bound,
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
                    state=RwSignal::new(state)/>
            }
        }),
    ]
}
