//! Choosing from a list that is open: radio buttons and boxes to tick.

use leptos::{either::Either, prelude::*};
use platform::form::FormState;

use crate::{
    example::Example,
    field::{Bound, field_error},
    select::Pick,
    texts::Texts,
};

/// One line to tick, with the count of what it leaves.
#[component]
pub(crate) fn PickLine(
    name: String,
    pick: Pick,
    many: bool,
    #[prop(optional, into)] id: Option<String>,
) -> impl IntoView {
    let count = pick.count.map(|count| view! {
        <span><span class="al-vh">", "</span>{count}<span class="al-vh">{Texts::here().hits()}</span></span>
    });
    view! {
        <label class="al-pick">
            <input type=if many { "checkbox" } else { "radio" } id=id name=name value=pick.value
                checked=pick.on disabled=pick.disabled/>
            <span dir="auto">{pick.label}{pick.detail.map(|detail| view! { <small>{detail}</small> })}</span>
            {count}
        </label>
    }
}

/// One (`many` false) or several of a few, all in sight.
#[component]
pub fn Choice(
    #[prop(into)] name: String,
    #[prop(into)] legend: String,
    options: Vec<Pick>,
    #[prop(optional)] many: bool,
    #[prop(optional, into)] hint: Option<String>,
    /// The form's state, where the field stands outside of a form's view.
    #[prop(optional)]
    state: Option<FormState>,
) -> impl IntoView {
    let bound = Bound::new(&name, &legend, hint.is_some(), state);
    let given = bound.values();
    let first = bound.id.clone();
    let line = move |(index, mut pick): (usize, Pick)| {
        if !given.is_empty() {
            pick.on = given.contains(&pick.value);
        }
        // The summary's link leads to the first.
        let id = if index == 0 {
            first.clone()
        } else {
            format!("{first}-{index}")
        };
        view! { <PickLine name=name.clone() pick many id/> }
    };
    view! {
        <fieldset class="al-set" aria-describedby=bound.described_by()>
            <legend class="kern-label">{legend}</legend>
            {hint.map(|hint| view! { <span class="al-hint" id=format!("{}-h", bound.id)>{hint}</span> })}
            <div>{options.into_iter().enumerate().map(line).collect_view()}</div>
            {field_error(&bound)}
        </fieldset>
    }
}

/// A single box to tick; its value is `on`.
#[component]
pub fn Checkbox(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] hint: Option<String>,
    /// Whether it is ticked, where no form state says so.
    #[prop(optional)]
    on: bool,
    /// The form's state, where the field stands outside of a form's view.
    #[prop(optional)]
    state: Option<FormState>,
) -> impl IntoView {
    let bound = Bound::new(&name, &label, hint.is_some(), state);
    // A form that came back says what was ticked; a box that was not is missing there.
    let known = !bound.state.values.is_empty();
    let on = if known { !bound.value().is_empty() } else { on };
    let note = match hint {
        Some(hint) => {
            Either::Left(view! { <p class="al-hint" id=format!("{}-h", bound.id)>{hint}</p> })
        }
        None => Either::Right(()),
    };
    view! {
        <div class="al-choice">
            <label class="al-pick">
                <input type="checkbox" id=bound.id.clone() name=name value="on" checked=on
                    aria-describedby=bound.described_by() aria-invalid=bound.invalid()/>
                <span>{label}</span>
            </label>
            {note}
            {field_error(&bound)}
        </div>
    }
}

pub fn examples() -> Vec<Example> {
    vec![
        Example::new("one of several", || {
            view! {
                <Choice name="example-theme" legend="Darstellung" options=vec![
                    Pick::new("system", "Wie das Gerät").on(true).detail("Hell am Tag, dunkel am Abend, wenn Sie das so eingestellt haben."),
                    Pick::new("light", "Hell"),
                    Pick::new("dark", "Dunkel").disabled(),
                ]/>
            }
        }),
        Example::new("several, error, long word", || {
            let mut state = FormState::with_values([("example-duties", "first-aid")]);
            state.reject("example-duties", "Bitte wählen Sie mindestens zwei.");
            view! {
                <Choice name="example-duties" legend="Besondere Aufgaben" many=true hint="Alle sehen sie."
                    state options=vec![
                        Pick::new("first-aid", "Ersthilfe"),
                        Pick::new("fire", "Brandschutzunterweisungsbeauftragte Person"),
                    ]/>
            }
        }),
        Example::new("a single box", || {
            view! {
                <Checkbox name="example-agree" label="An diesem Gerät angemeldet bleiben"
                    hint="Nur an Geräten, die sonst niemand benutzt."/>
            }
        }),
    ]
}
