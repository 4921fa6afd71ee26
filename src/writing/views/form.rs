//! The fields of every form in which something is written: title, text, and the draft that keeps
//! them.

use leptos::prelude::*;
use platform::{form::FormState, id::Id, kinds, time::Instant};
use ui::{button::Kind, prelude::*};

use super::when::moment;
use crate::{Draft, texts::Texts, usecases::Begun};

/// Says that what was written before stands here again, and offers what else was begun.
#[component]
pub fn Restored(begun: Begun, address: String) -> impl IntoView {
    let t = Texts::here();
    let Begun {
        draft,
        fields,
        saved_at,
        others,
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
pub fn EditorFields(
    /// Under which this tab keeps what is typed.
    draft: Id<kinds::Draft>,
    /// The address of the form.
    address: String,
    /// Where pictures of the text lie.
    space: Id<kinds::Space>,
    /// None for a content without title.
    #[prop(optional, into)]
    title_hint: Option<String>,
    state: FormState,
) -> impl IntoView {
    let t = Texts::here();
    let autosave = format!(
        "/entwuerfe/{draft}?{}",
        platform::http::form::encode(&[("fuer", &address)])
    );
    let upload = format!("/inhalte/bilder?ort={space}");
    let document = state.value("document");
    view! {
        <input type="hidden" name="draft" value=draft.to_string()/>
        <Field name="title" label=t.title_field() hint=title_hint.unwrap_or_default()/>
        <div data-autosave=autosave data-upload=upload data-suggest="/inhalte/vorschlaege">
            <TextArea name="text" label=t.text_field() hint=t.text_hint() rows=14/>
        </div>
        <input type="hidden" name="document" value=document/>
    }
}
