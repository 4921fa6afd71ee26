//! What stands above a form that was not saved.

use leptos::{either::Either, prelude::*};

use crate::{example::Shown, form::FormContext, texts::Texts};

/// The errors of the form around, each a link to its field. Gets the focus after a failed save.
/// [`Form`](crate::form::Form) shows it itself, after its fields have told their labels.
pub(crate) fn error_summary(
    form: &FormContext,
    refused: Option<String>,
) -> Option<impl IntoView + use<>> {
    let errors = form.state().errors;
    if errors.is_empty() {
        return None;
    }
    let texts = Texts::here();
    let fields = errors.iter().filter(|(name, _)| !name.is_empty()).count();
    let title = match fields {
        0 => refused.unwrap_or_else(|| texts.wrong_form().to_owned()),
        count => texts.wrong_fields(count),
    };
    let id = form.summary_id();
    let heading = format!("{id}-title");
    let labelled = heading.clone();
    let is_example = use_context::<Shown>().is_some();
    let one = |(name, text): (String, String)| {
        if name.is_empty() {
            return Either::Left(view! { <li>{text}</li> });
        }
        let target = format!("#{}", form.field_id(&name));
        let text = match form.label(&name) {
            Some(label) => format!("{label}: {text}"),
            None => text,
        };
        Either::Right(view! { <li><a href=target>{text}</a></li> })
    };
    let errors = errors.into_iter().map(one).collect_view();
    Some(view! {
        <div class="al-errors" tabindex="-1" autofocus=!is_example id=id role="group" aria-labelledby=labelled>
            <h2 id=heading>{title}</h2>
            <ul>{errors}</ul>
        </div>
    })
}
