//! The choice of the page below which one stands.

use leptos::prelude::*;
use platform::form::FormState;
use ui::{prelude::*, select::Pick};

use crate::{texts::Texts, usecases::Parents};

/// What was searched for, where a form came back because several pages have such a title.
pub(super) fn searched(refused: Option<&FormState>) -> String {
    refused.map_or_else(String::new, |form| form.value("parent-searched"))
}

/// The choice; where there are more pages than one can look through, with a field for the title of one.
#[component]
pub(super) fn ParentFields(parents: Parents) -> impl IntoView {
    let t = Texts::here();
    let indented = |(id, depth, title): (_, usize, String)| {
        let id: platform::id::Id<platform::kinds::Content> = id;
        Pick::new(
            id.to_string(),
            format!("{}{title}", "– ".repeat(depth.min(6))),
        )
    };
    let offered = parents.offered.into_iter().map(indented);
    let options = std::iter::once(Pick::new("", t.at_top())).chain(offered);
    let other = parents.more.then(|| {
        view! { <Field name="parent-typed" label=t.other_parent() hint=t.other_parent_hint() optional=true/> }
    });
    view! {
        <Select name="parent" label=t.below_field() options=options.collect()/>
        {other}
    }
}
