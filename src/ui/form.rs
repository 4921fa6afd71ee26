//! Forms: plain HTML that posts to its own address, sent by script where there is script.

use leptos::{context::Provider, prelude::*};
use platform::form::FormState;

use crate::{
    alert::{Alert, Tone},
    button::{Kind, LinkButton, SubmitButton},
    example::Example,
    field::{Field, TextArea},
    summary::error_summary,
    texts::Texts,
};

/// What a form tells its fields and buttons.
#[derive(Clone, Copy)]
pub struct FormContext {
    state: StoredValue<FormState>,
    prefix: StoredValue<String>,
    labels: StoredValue<Vec<(String, String)>>,
}

impl FormContext {
    fn new(state: FormState, prefix: String) -> Self {
        let prefix = if prefix.is_empty() {
            "f".to_owned()
        } else {
            prefix
        };
        Self {
            state: StoredValue::new(state),
            prefix: StoredValue::new(prefix),
            labels: StoredValue::new(Vec::new()),
        }
    }

    /// What was typed before, and what was wrong with it.
    pub fn state(&self) -> FormState {
        self.state.get_value()
    }

    /// The id of the field with this name.
    pub fn field_id(&self, name: &str) -> String {
        self.prefix.with_value(|prefix| format!("{prefix}-{name}"))
    }

    pub(crate) fn summary_id(&self) -> String {
        self.prefix.with_value(|prefix| format!("{prefix}--errors"))
    }

    pub(crate) fn register(&self, name: &str, label: &str) {
        self.labels
            .update_value(|labels| labels.push((name.to_owned(), label.to_owned())));
    }

    pub(crate) fn label(&self, name: &str) -> Option<String> {
        self.labels.with_value(|labels| {
            labels
                .iter()
                .find(|(key, _)| key == name)
                .map(|(_, label)| label.clone())
        })
    }
}

/// A form. GET of the same address shows it, POST saves it and answers with 303 or the same page.
///
/// It shows its error summary itself; fields find their state here. Where there is script, `client`
/// sends it (`data-sent`), says how far that is, and keeps what was typed when it cannot be sent.
#[component]
pub fn Form(
    #[prop(into)] action: String,
    state: FormState,
    /// For forms with files.
    #[prop(optional)]
    multipart: bool,
    /// Begins the ids of the fields; needed where a page has several forms.
    #[prop(optional, into)]
    id: String,
    #[prop(default = "al-form")] class: &'static str,
    /// The form's name for screen readers, where a page has several.
    #[prop(optional, into)]
    label: Option<String>,
    /// What did not happen where the form as a whole is refused: "Anmeldung nicht möglich".
    #[prop(optional, into)]
    refused: Option<String>,
    children: Children,
) -> impl IntoView {
    let texts = Texts::here();
    let context = FormContext::new(state, id);
    // The fields come first: they tell the summary what they are called.
    let inside = move || {
        let fields = children();
        view! { {error_summary(&context, refused)}{fields} }
    };
    view! {
        <form method="post" action=action class=class novalidate aria-label=label data-sent=""
            enctype=multipart.then_some("multipart/form-data")>
            <div hidden data-offline="" tabindex="-1">
                <Alert tone=Tone::Danger title=texts.offline_title()><p>{texts.offline_text()}</p></Alert>
            </div>
            <Provider value=context>{inside()}</Provider>
        </form>
    }
}

/// The end of a long form: sticks to the bottom, says how far saving is. Leaving a page whose form
/// has one asks first, where there is script and something was typed.
#[component]
pub fn SaveBar(
    /// What the button says, "Save" if nothing.
    #[prop(optional, into)]
    save: Option<String>,
    /// Where "Cancel" leads.
    #[prop(optional, into)]
    cancel: Option<String>,
    /// More buttons.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let texts = Texts::here();
    view! {
        <div class="al-savebar">
            <SubmitButton>{save.unwrap_or_else(|| texts.save().to_owned())}</SubmitButton>
            {children.map(|children| children())}
            {cancel.map(|href| view! { <LinkButton href kind=Kind::Tertiary>{texts.cancel()}</LinkButton> })}
            <p class="al-small al-muted" role="status" data-progress="" data-changed=texts.unsaved()
                data-busy=texts.saving() data-saved=texts.saved() data-offline-text=texts.offline_title()></p>
        </div>
    }
}

pub fn examples() -> Vec<Example> {
    vec![
        Example::new("default", || {
            view! {
                <Form id="form-example" action="/gestaltung" state=FormState::default()>
                    <Field name="mobile" label="Mobilnummer" hint="Dienstlich. Beispiel: +49 170 5551234" optional=true/>
                    <SaveBar cancel="/gestaltung"/>
                </Form>
            }
        }),
        Example::new("errors", || {
            let mut state = FormState::with_values([
                ("mobile", "0170 / 55 12 ab"),
                ("about", "Ich höre gern zu …"),
            ]);
            state.reject("mobile", "Bitte nur Ziffern, Leerzeichen und + verwenden.");
            state.reject("about", "Der Text ist 112 Zeichen zu lang. Bitte kürzen.");
            view! {
                <Form id="form-errors" action="/gestaltung" state>
                    <Field name="mobile" label="Mobilnummer" optional=true/>
                    <TextArea name="about" label="Über mich" hint="Höchstens 500 Zeichen." optional=true/>
                    <SaveBar cancel="/gestaltung"/>
                </Form>
            }
        }),
        Example::new("error of the whole form", || {
            let mut state = FormState::default();
            state.reject(
                "",
                "E-Mail-Adresse und Kennwort passen nicht zusammen. Prüfen Sie beides.",
            );
            view! {
                <Form id="form-whole" action="/gestaltung" state refused="Anmeldung nicht möglich">
                    <Field name="mail" label="E-Mail-Adresse"/>
                    <div><SubmitButton>"Anmelden"</SubmitButton></div>
                </Form>
            }
        }),
    ]
}
