//! Two versions of the same, of which one is to be taken.

use leptos::prelude::*;

use crate::{
    button::{Kind, SubmitButton},
    example::Example,
    texts::Texts,
};

/// One version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Whose, and from when: "Mehmet Aydın, 9:40 Uhr".
    pub title: String,
    pub text: String,
    /// What the button sends.
    pub value: String,
    /// What the button says; "Take this one" if nothing.
    pub choose: Option<String>,
}

/// Versions side by side, readable in order, each with its button; stands in a form.
#[component]
pub fn Merge(
    /// Of the buttons.
    #[prop(into)]
    name: String,
    versions: Vec<Version>,
    /// What the button to keep all of them sends, if that is possible.
    #[prop(optional, into)]
    both: Option<String>,
) -> impl IntoView {
    let texts = Texts::here();
    let field = name.clone();
    let one = move |version: Version| {
        let label = version
            .choose
            .unwrap_or_else(|| texts.take_this().to_owned());
        view! {
            <div>
                <b>{version.title.clone()}</b>
                <p class="al-lines" dir="auto">{version.text}</p>
                <div>
                    <SubmitButton kind=Kind::Secondary name=field.clone() value=version.value>
                        {label}<span class="al-vh">": "{version.title}</span>
                    </SubmitButton>
                </div>
            </div>
        }
    };
    view! {
        <div class="al-stack">
            <div class="al-merge">{versions.into_iter().map(one).collect_view()}</div>
            {both.map(|value| view! {
                <div><SubmitButton kind=Kind::Tertiary name value>{texts.keep_both()}</SubmitButton></div>
            })}
        </div>
    }
}

pub fn examples() -> Vec<Example> {
    vec![Example::new("two versions", || {
        let version = |title: &str, text: &str, value: &str| Version {
            title: title.into(),
            text: text.into(),
            value: value.into(),
            choose: None,
        };
        view! {
            <form method="post" action="/gestaltung" aria-label="Zwei Fassungen">
                <Merge name="keep" both="both" versions=vec![
                    version("Ihre Fassung", "Bitte bis Mittwoch eintragen.", "mine"),
                    version("Mehmet Aydın, 9:40 Uhr", "Bitte bis Donnerstag, 12 Uhr, eintragen.\nVerkehrsinfrastrukturfinanzierungsgesellschaft.", "theirs"),
                ]/>
            </form>
        }
    })]
}
