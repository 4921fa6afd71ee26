//! Choosing one from a list that folds out.

use leptos::prelude::*;
use platform::form::FormState;

use crate::{
    example::Example,
    field::{Bound, Words, frame},
};

/// One thing to choose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pick {
    pub value: String,
    pub label: String,
    /// More about it, under the label.
    pub detail: Option<String>,
    /// How many results it leaves.
    pub count: Option<u64>,
    /// Whether it is chosen, where no form state says so.
    pub on: bool,
    pub disabled: bool,
}

impl Pick {
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
            ..Self::default()
        }
    }

    #[must_use]
    pub fn detail(self, detail: impl Into<String>) -> Self {
        Self {
            detail: Some(detail.into()),
            ..self
        }
    }

    #[must_use]
    pub fn count(self, count: u64) -> Self {
        Self {
            count: Some(count),
            ..self
        }
    }

    #[must_use]
    pub fn on(self, on: bool) -> Self {
        Self { on, ..self }
    }

    #[must_use]
    pub fn disabled(self) -> Self {
        Self {
            disabled: true,
            ..self
        }
    }
}

/// One of several, in a list that folds out.
#[component]
pub fn Select(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    options: Vec<Pick>,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional)] optional: bool,
    #[prop(optional)] narrow: bool,
    #[prop(optional, into)] autocomplete: Option<String>,
    /// The form's state, where the field stands outside of a form's view.
    #[prop(optional)]
    state: Option<FormState>,
) -> impl IntoView {
    let bound = Bound::new(&name, &label, hint.is_some(), state);
    let chosen = bound.values().into_iter().next();
    let option = move |pick: Pick| {
        let on = chosen
            .as_ref()
            .map_or(pick.on, |chosen| *chosen == pick.value);
        view! { <option value=pick.value selected=on disabled=pick.disabled>{pick.label}</option> }
    };
    let error = match bound.error() {
        Some(_) => " kern-form-input__select--error",
        None => "",
    };
    let class = format!("kern-form-input__select{error}");
    let control = view! {
        <div class="kern-form-input__select-wrapper">
            <select class=class id=bound.id.clone() name=name autocomplete=autocomplete
                aria-describedby=bound.described_by() aria-invalid=bound.invalid()>
                {options.into_iter().map(option).collect_view()}
            </select>
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
        narrow,
        control,
    )
}

pub fn examples() -> Vec<Example> {
    let options = || {
        vec![
            Pick::new("unit", "Ihr Referat"),
            Pick::new("authority", "Ihre Behörde").on(true),
            Pick::new("all", "alle Behörden"),
            Pick::new(
                "long",
                "Verkehrsinfrastrukturfinanzierungsgesellschaftsangehörige",
            ),
        ]
    };
    vec![
        Example::new("default", move || {
            view! {
                <Select name="example-visible" label="Sichtbar für" options=options() narrow=true/>
            }
        }),
        Example::new("error", move || {
            let mut state = FormState::with_values([("example-wrong", "all")]);
            state.reject(
                "example-wrong",
                "Diese Auswahl gilt nur innerhalb Ihrer Behörde.",
            );
            view! {
                <Select name="example-wrong" label="Sichtbar für" options=options() state/>
            }
        }),
    ]
}
