//! Fields to type into. Label, hint and error are tied to the field; the server checks, not the browser.

use leptos::prelude::*;
use platform::form::FormState;

use crate::{
    example::Example,
    form::FormContext,
    icon::{Icon, Symbol},
    texts::Texts,
};

/// The keyboard a phone shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Keyboard {
    #[default]
    Text,
    Mail,
    Phone,
    Number,
    Address,
    Search,
}

impl Keyboard {
    fn kind(self) -> &'static str {
        match self {
            Self::Text | Self::Number => "text",
            Self::Mail => "email",
            Self::Phone => "tel",
            Self::Address => "url",
            Self::Search => "search",
        }
    }

    fn mode(self) -> Option<&'static str> {
        (self == Self::Number).then_some("numeric")
    }
}

/// A field's place in its form: id, first value, error.
pub(crate) struct Bound {
    pub id: String,
    pub state: FormState,
    name: String,
    hint: bool,
}

impl Bound {
    /// `state` where the field stands outside of a form's view.
    pub(crate) fn new(name: &str, label: &str, hint: bool, state: Option<FormState>) -> Self {
        let form = use_context::<FormContext>();
        if let Some(form) = &form {
            form.register(name, label);
        }
        Self {
            id: form
                .as_ref()
                .map_or_else(|| format!("f-{name}"), |form| form.field_id(name)),
            state: state
                .or_else(|| form.map(|form| form.state()))
                .unwrap_or_default(),
            name: name.to_owned(),
            hint,
        }
    }

    /// What the field shows first.
    pub(crate) fn value(&self) -> String {
        self.state.value(&self.name)
    }

    /// All first values of fields with this name.
    pub(crate) fn values(&self) -> Vec<String> {
        self.state.all(&self.name).map(str::to_owned).collect()
    }

    pub(crate) fn error(&self) -> Option<String> {
        self.state.error(&self.name)
    }

    pub(crate) fn invalid(&self) -> Option<&'static str> {
        self.error().map(|_| "true")
    }

    /// The ids of hint and error.
    pub(crate) fn described_by(&self) -> Option<String> {
        let hint = self.hint.then(|| format!("{}-h", self.id));
        let error = self.error().map(|_| format!("{}-e", self.id));
        let ids: Vec<_> = hint.into_iter().chain(error).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }
}

/// The error at a field.
pub(crate) fn field_error(bound: &Bound) -> impl IntoView + use<> {
    let id = format!("{}-e", bound.id);
    bound.error().map(|text| {
        view! {
            <p class="kern-error" id=id>
                <Icon symbol=Symbol::Error small=true/>
                <span class="kern-body">{text}</span>
            </p>
        }
    })
}

/// What stands above a field.
pub(crate) struct Words {
    pub label: String,
    pub hint: Option<String>,
    pub optional: bool,
}

/// Label, hint, control and error in KERN's order.
pub(crate) fn frame(
    bound: &Bound,
    words: Words,
    narrow: bool,
    control: AnyView,
) -> impl IntoView + use<> {
    let Words {
        label,
        hint,
        optional,
    } = words;
    let narrow = if narrow { " al-narrow" } else { "" };
    let error = match bound.error() {
        Some(_) => " kern-form-input--error",
        None => "",
    };
    let class = format!("kern-form-input{error}{narrow}");
    view! {
        <div class=class>
            <label class="kern-label" for=bound.id.clone()>
                {label}
                {optional.then(|| view! { " "<span class="kern-label__optional">{Texts::here().optional()}</span> })}
            </label>
            {hint.map(|hint| view! { <span class="kern-hint" id=format!("{}-h", bound.id)>{hint}</span> })}
            {control}
            {field_error(bound)}
        </div>
    }
}

pub(crate) fn input_class(bound: &Bound) -> String {
    let error = if bound.error().is_some() {
        " kern-form-input__input--error"
    } else {
        ""
    };
    format!("kern-form-input__input{error}")
}

/// A line of text.
#[component]
pub fn Field(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional)] keyboard: Keyboard,
    /// What browsers may fill in, such as `username`.
    #[prop(default = "off")]
    autocomplete: &'static str,
    #[prop(optional)] optional: bool,
    #[prop(optional)] narrow: bool,
    /// The focus goes here first; once a page.
    #[prop(optional)]
    autofocus: bool,
    /// The form's state, where the field stands outside of a form's view.
    #[prop(optional)]
    state: Option<FormState>,
) -> impl IntoView {
    let bound = Bound::new(&name, &label, hint.is_some(), state);
    let control = view! {
        <input class=input_class(&bound) id=bound.id.clone() name=name type=keyboard.kind()
            inputmode=keyboard.mode() autocomplete=autocomplete autofocus=autofocus dir="auto"
            value=bound.value()
            aria-describedby=bound.described_by() aria-invalid=bound.invalid()/>
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

/// Several lines of text.
#[component]
pub fn TextArea(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(default = 4)] rows: u32,
    #[prop(optional)] optional: bool,
    /// The form's state, where the field stands outside of a form's view.
    #[prop(optional)]
    state: Option<FormState>,
) -> impl IntoView {
    let bound = Bound::new(&name, &label, hint.is_some(), state);
    // Leptos does not escape what stands in a text area.
    let text = bound.value().replace('&', "&amp;").replace('<', "&lt;");
    let control = view! {
        <textarea class=input_class(&bound) id=bound.id.clone() name=name rows=rows dir="auto"
            aria-describedby=bound.described_by() aria-invalid=bound.invalid() inner_html=text></textarea>
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
            || view! { <Field name="example-name" label="Anzeigename"/> },
        ),
        Example::new("hint, optional, narrow", || {
            view! {
                <Field name="example-phone" label="Mobilnummer" hint="Dienstlich. Beispiel: +49 170 5551234"
                    keyboard=Keyboard::Phone autocomplete="tel" optional=true narrow=true/>
            }
        }),
        Example::new("error, long word", || {
            let name = "example-long";
            let mut state =
                FormState::with_values([(name, "Verkehrsinfrastrukturfinanzierungsgesellschaft")]);
            state.reject(
                name,
                "Die Bezeichnung ist 12 Zeichen zu lang. Bitte kürzen.",
            );
            view! {
                <Field name label="Verkehrsinfrastrukturfinanzierungsgesellschaftsbezeichnung" state/>
            }
        }),
        Example::new("several lines", || {
            let state = FormState::with_values([(
                "example-tasks",
                "Erste Aufgabe\nZweite <Aufgabe> & mehr",
            )]);
            view! {
                <TextArea name="example-tasks" label="Aufgaben" hint="Eine Aufgabe je Zeile." state/>
            }
        }),
    ]
}
