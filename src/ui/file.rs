//! A file to send with a form. The form around must be `multipart`.

use leptos::prelude::*;

use crate::{
    example::Example,
    field::{Bound, Words, frame},
};

/// A picture to choose.
#[component]
pub fn FileField(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(into)] hint: String,
) -> impl IntoView {
    let bound = Bound::new(&name, &label, true, None);
    let control = view! {
        <div class="al-upload al-upload--plain">
            <input type="file" id=bound.id.clone() name=name accept="image/jpeg,image/png,image/webp"
                aria-describedby=bound.described_by() aria-invalid=bound.invalid()/>
        </div>
    }
    .into_any();
    let words = Words {
        label,
        hint: Some(hint),
        optional: true,
    };
    frame(&bound, words, false, control)
}

pub fn examples() -> Vec<Example> {
    vec![Example::new("default", || {
        view! { <FileField name="example-file" label="Bild" hint="JPEG, PNG oder WebP bis 5 MB."/> }
    })]
}
