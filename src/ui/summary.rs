//! What stands above a form that was not saved.

use leptos::{either::Either, prelude::*};

use crate::{client, form::FormContext, gallery::Shown, texts::Texts};

/// The errors of the form around, each a link to its field. Gets the focus after a failed save.
/// [`Form`](crate::form::Form) shows it itself.
#[component]
pub fn ErrorSummary() -> impl IntoView {
    let form = use_context::<FormContext>();
    let any = move || form.is_some_and(|form| !form.state.with(|state| state.errors.is_empty()));
    let example = use_context::<Shown>().is_some();
    // A page that came back from the server with errors. Effects run in the browser only.
    Effect::new(move |first: Option<()>| {
        if let (None, false, Some(form)) = (first, example, form)
            && form.state.with_untracked(|state| !state.errors.is_empty())
        {
            client::focus(&form.summary_id());
        }
    });
    move || form.filter(|_| any()).map(|form| view! { <Errors form/> })
}

#[component]
fn Errors(form: FormContext) -> impl IntoView {
    let texts = Texts::here();
    // The closure around follows the state.
    let errors = form.state.with_untracked(|state| state.errors.clone());
    let fields = errors.iter().filter(|(name, _)| !name.is_empty()).count();
    let title = if fields == 0 {
        texts.wrong_form().to_owned()
    } else {
        texts.wrong_fields(fields)
    };
    let id = form.summary_id();
    let heading = format!("{id}-title");
    let labelled = heading.clone();
    let one = move |(name, text): (String, String)| {
        if name.is_empty() {
            return Either::Left(view! { <li>{text}</li> });
        }
        let text = form
            .label(&name)
            .map_or_else(|| text.clone(), |label| format!("{label}: {text}"));
        let field = form.field_id(&name);
        let target = format!("#{field}");
        Either::Right(view! {
            <li><a href=target on:click=move |event| client::jump(&event, &field)>{text}</a></li>
        })
    };
    view! {
        <div class="al-errors" tabindex="-1" id=id role="group" aria-labelledby=labelled>
            <h2 id=heading>{title}</h2>
            <ul>{errors.into_iter().map(one).collect_view()}</ul>
        </div>
    }
}
