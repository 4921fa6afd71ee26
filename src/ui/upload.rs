//! Uploading a portrait.

use leptos::prelude::*;
use platform::form::FormState;

use crate::{
    choice::Checkbox,
    example::Example,
    face::{Face, FaceSize, Portrait},
    field::{Bound, field_error},
    texts::Texts,
};

/// A portrait to choose: shows the present one and offers to remove it (field `remove-{name}`).
/// The form around must be `multipart`.
#[component]
pub fn AvatarField(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    present: Portrait,
    #[prop(optional, into)] hint: Option<String>,
    /// The form's state, where the field stands outside of a form's view.
    #[prop(optional)]
    state: Option<FormState>,
) -> impl IntoView {
    let texts = Texts::here();
    let bound = Bound::new(&name, &label, true, state);
    let removable = matches!(present, Portrait::Picture(_));
    let remove = format!("remove-{name}");
    view! {
        <div class="kern-form-input">
            <label class="kern-label" for=bound.id.clone()>
                {label}" "<span class="kern-label__optional">{texts.optional()}</span>
            </label>
            <span class="kern-hint" id=format!("{}-h", bound.id)>
                {hint.unwrap_or_else(|| texts.picture_hint().to_owned())}
            </span>
            <div class="al-upload">
                <Face portrait=present size=FaceSize::Huge/>
                <div class="al-choice">
                    <input type="file" id=bound.id.clone() name=name accept="image/jpeg,image/png,image/webp"
                        aria-describedby=bound.described_by() aria-invalid=bound.invalid()/>
                    {removable.then(|| view! { <Checkbox name=remove label=texts.picture_remove()/> })}
                </div>
            </div>
            {field_error(&bound)}
        </div>
    }
}

pub fn examples() -> Vec<Example> {
    vec![
        Example::new("no picture yet", || {
            view! {
                <AvatarField name="example-none" label="Bild" present=Portrait::Initials("AB".into())/>
            }
        }),
        Example::new("picture, error", || {
            let mut state = FormState::default();
            state.reject(
                "example-picture",
                "Die Datei ist 7,2\u{a0}MB groß. Bitte höchstens 5\u{a0}MB.",
            );
            view! {
                <AvatarField name="example-picture" label="Bild" present=Portrait::Picture("/favicon.svg".into())
                    state/>
            }
        }),
    ]
}
