//! The fields of every form in which something is written: title, text, and the draft that keeps
//! them.

use document::Document;
use leptos::{either::Either, prelude::*};
use platform::{
    clock, context::cx, form::FormState, http::form::encode, id::Id, kinds, time::Instant,
};
use ui::{
    button::Kind,
    editor::{Draft as EditorDraft, Editor, EditorPlaces},
    prelude::*,
};

use super::{
    topic_field::{TopicField, topic_values},
    when::moment,
};
use crate::{
    Draft, Topic,
    texts::Texts,
    usecases::{Begun, Shown},
};

/// What a form of the editor shows: what was refused, else what was begun, else what stands.
#[derive(Clone, Debug)]
pub struct Filled {
    pub state: FormState,
    begun: Begun,
    was_refused: bool,
}

impl Filled {
    pub fn new(
        refused: Option<FormState>,
        begun: Begun,
        stands: impl FnOnce() -> FormState,
    ) -> Self {
        let was_refused = refused.is_some();
        let state = refused.unwrap_or_else(|| match &begun.fields {
            Some(fields) => FormState::with_values(fields.clone()),
            None => stands(),
        });
        Self {
            state,
            begun,
            was_refused,
        }
    }
}

/// The fields of a content as it stands.
pub fn standing(shown: &Shown) -> Vec<(&'static str, String)> {
    let mut values = vec![
        ("title", shown.revision.title.clone()),
        ("text", shown.document.to_markdown()),
        ("document", shown.document.to_json()),
    ];
    values.extend(topic_values(&shown.topics));
    values
}

/// A part of the form, drawn within it: fields learn from it what they hold.
pub type Part = Box<dyn FnOnce() -> AnyView + Send>;

/// What stands beside the text: where there is room its own column, on a phone folded.
pub struct Beside {
    /// What can be found there.
    pub title: &'static str,
    pub part: Part,
}

/// A form in which something is written: title, text and topics, before them what was restored, after
/// them its children.
#[component]
pub fn WriteForm(
    filled: Filled,
    /// The address of the form.
    #[prop(into)]
    address: String,
    /// Where pictures of the text lie.
    space: Id<kinds::Space>,
    #[prop(into)] title_hint: String,
    /// The newest version of what is changed; what the form began with goes before it.
    #[prop(optional_no_strip)]
    upon: Option<Id<kinds::Revision>>,
    /// What it is about already.
    #[prop(optional)]
    topics: Vec<Topic>,
    #[prop(optional)] multipart: bool,
    /// What stands above the fields.
    #[prop(optional_no_strip)]
    above: Option<AnyView>,
    /// What stands between title and text.
    #[prop(optional)]
    lead: Option<Part>,
    /// What stands beside the text, below the topics.
    #[prop(optional)]
    beside: Option<Beside>,
    children: Children,
) -> impl IntoView {
    let Filled {
        state,
        begun,
        was_refused,
    } = filled;
    let (draft, offered) = (begun.draft, begun.topics.clone());
    let restored = (!was_refused).then(|| view! { <Restored begun address=address.clone()/> });
    let action = address.clone();
    let upon = upon.map(|newest| match state.value("upon") {
        first if first.is_empty() => newest.to_string(),
        first => first,
    });
    let upon = upon.map(|upon| view! { <input type="hidden" name="upon" value=upon/> });
    let (of_fields, of_topics) = (state.clone(), state.clone());
    let is_refused = !state.errors.is_empty();
    let body = move || {
        let fields = view! { <EditorFields draft address space title_hint lead state=of_fields/> };
        let topics = view! { <TopicField offered own=topics state=of_topics/> };
        match beside {
            None => Either::Left(view! { {fields}{topics} }),
            Some(Beside { title, part }) => Either::Right(view! {
                <div class="al-cols">
                    <div class="al-form">{fields}</div>
                    <details class="al-fold al-fold--wide" open=is_refused>
                        <summary>{title}<Icon symbol=Symbol::Down/></summary>
                        <div class="al-form">{topics}{part()}</div>
                    </details>
                </div>
            }),
        }
    };
    view! {
        {restored}
        <Form action=action state multipart>
            {upon}
            {above}
            {body()}
            {children()}
        </Form>
    }
}

/// Says that what was written before stands here again, and offers what else was begun.
#[component]
fn Restored(begun: Begun, address: String) -> impl IntoView {
    let t = Texts::here();
    let Begun {
        draft,
        fields,
        saved_at,
        others,
        ..
    } = begun;
    let restored = fields.map(|_| {
        let text = saved_at.map_or_else(
            || t.parked_restored().to_owned(),
            |at: Instant| t.draft_restored(&moment(at)),
        );
        let address = address.clone();
        view! {
            <Alert title=text>
                <form method="post" action=address data-sent="">
                    <input type="hidden" name="draft" value=draft.to_string()/>
                    <SubmitButton kind=Kind::Tertiary name="act" value="discard">{t.discard_draft()}</SubmitButton>
                </form>
            </Alert>
        }
    });
    let one = move |other: Draft| {
        let href = format!("{address}?entwurf={}", other.id);
        let name = match other.value("title") {
            "" => t.untitled().to_owned(),
            title => title.to_owned(),
        };
        view! { <li><a class="al-title-link" href=href dir="auto">{name}</a><p class="al-small al-muted">{moment(other.saved_at)}</p></li> }
    };
    let others = (!others.is_empty()).then(|| {
        view! {
            <details class="al-fold">
                <summary>{t.further_drafts()}</summary>
                <Rows>{others.into_iter().map(one).collect_view()}</Rows>
            </details>
        }
    });
    view! { {restored}{others} }
}

/// Title and text. Inside a [`Form`].
#[component]
fn EditorFields(
    /// Under which this tab keeps what is typed.
    draft: Id<kinds::Draft>,
    /// The address of the form.
    address: String,
    /// Where pictures of the text lie.
    space: Id<kinds::Space>,
    title_hint: String,
    /// What stands between title and text.
    #[prop(optional_no_strip)]
    lead: Option<Part>,
    state: FormState,
) -> impl IntoView {
    let t = Texts::here();
    let places = EditorPlaces {
        suggest: Some("/inhalte/vorschlaege".to_owned()),
        upload: Some(format!("/inhalte/bilder?ort={space}")),
        picture: Some("/inhalte/bilder/{id}".to_owned()),
        draft: kept(draft, &address),
    };
    view! {
        <input type="hidden" name="draft" value=draft.to_string()/>
        <Field name="title" label=t.title_field() hint=title_hint/>
        {lead.map(|lead| lead())}
        <Editor label=t.text_field() hint=t.text_hint() places state=both_ways(state)/>
        <div>
            <p class="al-vh" role="status"></p>
            <ul class="ed-hint" data-editor-hints="" aria-label=t.readability() data-one=t.one_hint() data-several=t.several_hints()></ul>
        </div>
    }
}

/// Where the editor keeps what is typed, of whoever is signed in.
fn kept(draft: Id<kinds::Draft>, address: &str) -> Option<EditorDraft> {
    let account = cx().ok()?.account().ok()?;
    let query = encode(&[("fuer", address)]);
    Some(EditorDraft {
        autosave: format!("/entwuerfe/{draft}?{query}"),
        key: draft.to_string(),
        // Names nobody outside this installation.
        account: clock::named_id::<()>(account.uuid(), "drafts on devices").to_string(),
        sign_in: format!("/anmelden?{}", encode(&[("weiter", address)])),
    })
}

/// The text as Markdown and as a record, whichever of the two was typed: the one is for whoever has no
/// script, the other for the editor.
fn both_ways(mut state: FormState) -> FormState {
    let (text, record) = (state.value("text"), state.value("document"));
    if record.is_empty() && !text.is_empty() {
        if let Ok(document) = Document::from_markdown(&text) {
            state.values.retain(|(name, _)| name != "document");
            state
                .values
                .push(("document".to_owned(), document.to_json()));
        }
    } else if text.is_empty()
        && !record.is_empty()
        && let Ok(document) = Document::from_json(&record)
    {
        state.values.retain(|(name, _)| name != "text");
        state
            .values
            .push(("text".to_owned(), document.to_markdown()));
    }
    state
}
