//! A field for rich text: a text area with Markdown, which the script in `src/editor` makes an editor.
//!
//! Here lives the markup both stand on, and the words the script says. What a document is, this
//! crate does not know: the caller gives its record and its Markdown.
//!
//! A form sends `document`, the record, where the script ran, and else the Markdown under its own name.

mod texts;

use leptos::{nonce::use_nonce, prelude::*};
use platform::{form::FormState, http::Assets};

use crate::{
    example::Example,
    field::{Bound, field_error, input_class},
    form::{Form, SaveBar},
};

/// Where the editor asks and sends; what has no address is not offered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EditorPlaces {
    /// Answers GET `?q=…&kinds=person,unit,group` with `[{kind, id, label, href, detail}]`.
    pub suggest: Option<String>,
    /// Takes a picture by POST (multipart, `file`) and answers `{id, src}`.
    pub upload: Option<String>,
    /// The address of a picture, with `{id}` for its id.
    pub picture: Option<String>,
    pub draft: Option<Draft>,
}

/// A text that is saved while somebody writes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Takes the form's fields by POST, marked by the header `X-Autosave`, and answers
    /// `{saved_at, revision, hints: [{kind, text, sentence}], conflict}`.
    pub autosave: String,
    /// Of the text, in what is kept on the device; the same wherever it is written.
    pub key: String,
    /// Of the account, so that nobody else is offered what is kept. Says nothing of whom it names.
    pub account: String,
    /// Where to sign in and come back.
    pub sign_in: String,
}

/// Rich text. The form's state holds the Markdown under the field's name and the record under
/// `document`; without a record, text that is there stays Markdown.
#[component]
pub fn Editor(
    #[prop(default = "text")] name: &'static str,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional)] places: EditorPlaces,
    #[prop(default = 16)] rows: u32,
    /// The form's state, where the field stands outside of a form's view.
    #[prop(optional)]
    state: Option<FormState>,
) -> impl IntoView {
    let bound = Bound::new(name, &label, hint.is_some(), state);
    let id = bound.id.clone();
    // Leptos does not escape what stands in a text area.
    let text = bound.value().replace('&', "&amp;").replace('<', "&lt;");
    let record = bound.state.value("document");
    let EditorPlaces {
        suggest,
        upload,
        picture,
        draft,
    } = places;
    let of_draft = |part: fn(&Draft) -> &String| draft.as_ref().map(|draft| part(draft).clone());
    let script = use_context::<Assets>().map(
        |assets| view! { <script r#type="module" nonce=use_nonce() src=assets.editor></script> },
    );
    let error = match bound.error() {
        Some(_) => "kern-form-input kern-form-input--error",
        None => "kern-form-input",
    };
    view! {
        <div class=error data-editor-field="" data-labels=texts::labels() data-suggest=suggest data-upload=upload
            data-picture=picture data-autosave=of_draft(|draft| &draft.autosave) data-draft=of_draft(|draft| &draft.key)
            data-account=of_draft(|draft| &draft.account) data-sign-in=of_draft(|draft| &draft.sign_in)>
            <label class="kern-label" id=format!("{id}-label") for=id.clone()>{label}</label>
            {hint.map(|hint| view! { <span class="kern-hint" id=format!("{id}-h")>{hint}</span> })}
            <textarea class=input_class(&bound) id=id.clone() name=name rows=rows dir="auto" data-editor=""
                aria-describedby=bound.described_by() aria-invalid=bound.invalid() inner_html=text></textarea>
            <input type="hidden" name="document" disabled=true data-editor-document="" value=record/>
            {field_error(&bound)}
        </div>
        {script}
    }
}

pub fn examples() -> Vec<Example> {
    const RECORD: &str = r#"{"schema":1,"doc":{"type":"doc","content":[{"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"Schulungen"}]},{"type":"paragraph","content":[{"type":"text","text":"Ein Termin genügt."}]}]}}"#;
    vec![Example::new("text", || {
        let state = FormState::with_values([
            ("text", "## Schulungen\n\nEin Termin genügt."),
            ("document", RECORD),
        ]);
        let places = EditorPlaces {
            suggest: Some("/gestaltung/vorschlaege".to_owned()),
            upload: Some("/gestaltung/bilder".to_owned()),
            picture: Some("/gestaltung/bilder/{id}".to_owned()),
            draft: Some(Draft {
                autosave: "/gestaltung/entwurf".to_owned(),
                key: "beispiel".to_owned(),
                account: "beispiel".to_owned(),
                sign_in: "/anmelden?weiter=/gestaltung".to_owned(),
            }),
        };
        view! {
            <Form id="form-editor" action="/gestaltung" state>
                <Editor label="Text" hint="Überschriften beginnen mit ##, Listen mit -, Wichtiges steht zwischen **." places/>
                <div role="status"><ul class="ed-hint" data-editor-hints=""></ul></div>
                <SaveBar/>
            </Form>
        }
    })]
}
