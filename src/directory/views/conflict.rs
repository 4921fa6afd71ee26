//! Two versions of a field: what was typed here, and what was saved elsewhere meanwhile.

use leptos::prelude::*;
use platform::form::FormState;
use ui::prelude::*;

use super::{parts::field_name, texts::Texts};
use crate::ProfileField;

/// Both versions, readable in order, and the choice between them. Nothing where they agree.
///
/// What was saved travels with the form, so that the choice is still there when another field is
/// refused. Nothing is chosen at first: what is lost by a choice, only a person knows.
#[component]
pub(super) fn Conflict(field: ProfileField, state: FormState) -> impl IntoView {
    let code = field.code();
    let name = format!("saved-{code}");
    let saved = state.all(&name).next();
    saved.map(|saved| {
        let (mine, keep) = (state.value(code), state.value(&format!("keep-{code}")));
        view! { <Versions field mine saved=saved.to_owned() keep/> }
    })
}

#[component]
fn Versions(field: ProfileField, mine: String, saved: String, keep: String) -> impl IntoView {
    let t = Texts::here();
    let code = field.code();
    let is_short = matches!(field, ProfileField::Mobile | ProfileField::Hours);
    let options = [
        ("mine", t.keep_mine()),
        ("saved", t.keep_saved()),
        ("both", t.keep_both()),
    ];
    let options = options
        .into_iter()
        .filter(|(value, _)| *value != "both" || !is_short);
    let options = options
        .map(|(value, label)| Pick::new(value, label).on(value == keep))
        .collect();
    let version = |title: &'static str, text: &str| {
        let text = if text.is_empty() {
            t.saved_empty().to_owned()
        } else {
            text.to_owned()
        };
        view! { <div><b>{title}</b><p class="al-lines" dir="auto">{text}</p></div> }
    };
    view! {
        <div class="al-stack">
            <div class="al-merge">{version(t.mine_title(), &mine)}{version(t.saved_title(), &saved)}</div>
            <input type="hidden" name=format!("saved-{code}") value=saved/>
            <Choice name=format!("keep-{code}") legend=t.keep(field_name(field)) options/>
        </div>
    }
}
