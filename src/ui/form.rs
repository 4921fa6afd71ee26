//! Forms: plain HTML that posts to its own address, sent by script where there is script.

use leptos::{context::Provider, prelude::*};
use platform::form::FormState;

use crate::{
    alert::{Alert, Tone},
    button::{Kind, LinkButton, SubmitButton},
    client,
    field::{Field, TextArea},
    gallery::Example,
    summary::ErrorSummary,
    texts::Texts,
};

/// How far a form is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Phase {
    /// As it came.
    #[default]
    Fresh,
    /// Something was typed, or refused.
    Changed,
    /// On its way.
    Busy,
    Saved,
    /// It could not be sent.
    Offline,
}

/// What a form tells its fields and buttons.
#[derive(Clone, Copy)]
pub struct FormContext {
    pub state: RwSignal<FormState>,
    pub phase: RwSignal<Phase>,
    /// Set while the form is sent without script.
    pub plain: StoredValue<bool>,
    prefix: StoredValue<String>,
    labels: StoredValue<Vec<(String, String)>>,
}

impl FormContext {
    fn new(state: RwSignal<FormState>, prefix: &str) -> Self {
        Self {
            state,
            phase: RwSignal::new(Phase::Fresh),
            plain: StoredValue::new(false),
            prefix: StoredValue::new(if prefix.is_empty() {
                "f".to_owned()
            } else {
                prefix.to_owned()
            }),
            labels: StoredValue::new(Vec::new()),
        }
    }

    /// The id of the field with this name.
    pub fn field_id(&self, name: &str) -> String {
        self.prefix.with_value(|prefix| format!("{prefix}-{name}"))
    }

    pub(crate) fn summary_id(&self) -> String {
        self.prefix.with_value(|prefix| format!("{prefix}--errors"))
    }

    pub(crate) fn offline_id(&self) -> String {
        self.prefix
            .with_value(|prefix| format!("{prefix}--offline"))
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
/// It shows its error summary and the loss of the connection itself; fields find their state here.
#[component]
pub fn Form(
    #[prop(into)] action: String,
    state: RwSignal<FormState>,
    /// For forms with files.
    #[prop(optional)]
    multipart: bool,
    /// Loads the next page anew: after signing in or out, or a change of the display.
    #[prop(optional)]
    reload: bool,
    /// Begins the ids of the fields; needed where a page has several forms.
    #[prop(optional, into)]
    id: String,
    #[prop(default = "al-form")] class: &'static str,
    /// The form's name for screen readers, where a page has several.
    #[prop(optional, into)]
    label: Option<String>,
    children: Children,
) -> impl IntoView {
    let context = FormContext::new(state, &id);
    let navigator = client::navigator();
    let typed = move |_| {
        if context.phase.get_untracked() == Phase::Fresh {
            context.phase.set(Phase::Changed);
        }
    };
    view! {
        <form method="post" action=action class=class novalidate aria-label=label
            enctype=multipart.then_some("multipart/form-data")
            on:submit=move |event| client::submit(context, &navigator, reload, &event)
            on:input=typed>
            <Provider value=context>
                <ErrorSummary/>
                <OfflineAlert context/>
                {children()}
            </Provider>
        </form>
    }
}

#[component]
fn OfflineAlert(context: FormContext) -> impl IntoView {
    let texts = Texts::here();
    let offline = move || context.phase.get() == Phase::Offline;
    view! {
        <Show when=offline>
            <Alert tone=Tone::Danger live=true title=texts.offline_title() id=context.offline_id()>
                <p>{texts.offline_text()}</p>
            </Alert>
        </Show>
    }
}

/// The end of a long form: sticks to the bottom, says how far saving is.
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
    let form = use_context::<FormContext>();
    let sentence = move || match form.map(|form| form.phase.get()) {
        Some(Phase::Busy) => texts.saving(),
        Some(Phase::Changed) => texts.unsaved(),
        Some(Phase::Offline) => texts.offline_title(),
        Some(Phase::Saved) => texts.saved(),
        Some(Phase::Fresh) | None => "",
    };
    view! {
        <div class="al-savebar">
            <SubmitButton>{save.unwrap_or_else(|| texts.save().to_owned())}</SubmitButton>
            {children.map(|children| children())}
            {cancel.map(|href| view! { <LinkButton href kind=Kind::Tertiary>{texts.cancel()}</LinkButton> })}
            <p class="al-small al-muted" role="status">{sentence}</p>
        </div>
    }
}

pub fn examples() -> Vec<Example> {
    vec![
        Example::new("default", || {
            view! {
                <Form id="form-example" action="/gestaltung" state=RwSignal::new(FormState::default())>
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
                <Form id="form-errors" action="/gestaltung" state=RwSignal::new(state)>
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
                <Form id="form-whole" action="/gestaltung" state=RwSignal::new(state)>
                    <Field name="mail" label="E-Mail-Adresse"/>
                    <div><SubmitButton>"Anmelden"</SubmitButton></div>
                </Form>
            }
        }),
    ]
}
