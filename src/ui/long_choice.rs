//! Choosing several from a long list: what is chosen stands first, the rest folds out and narrows as
//! one types. Without script the list is there as a whole.

use leptos::prelude::*;
use platform::form::FormState;

use crate::{
    choice::PickLine,
    example::Example,
    field::{Bound, field_error},
    icon::{Icon, Symbol},
    select::Pick,
    texts::Texts,
};

/// The words around a long list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LongWords {
    pub legend: String,
    pub hint: String,
    /// What folds the list out: "Themen wählen".
    pub open: String,
    /// The label of the field that narrows it.
    pub narrow: String,
}

/// Several of a long list.
#[component]
pub fn LongChoice(
    #[prop(into)] name: String,
    words: LongWords,
    /// Parts of the list by what they are called.
    groups: Vec<(String, Vec<Pick>)>,
    /// What is not offered, for what is chosen nevertheless.
    #[prop(optional)]
    others: Vec<Pick>,
    /// The list is folded out from the start.
    #[prop(optional)]
    open: bool,
    /// The form's state, where the field stands outside of a form's view.
    #[prop(optional)]
    state: Option<FormState>,
    /// What stands below the list.
    children: Children,
) -> impl IntoView {
    let texts = Texts::here();
    let bound = Bound::new(&name, &words.legend, true, state);
    let given = bound.values();
    let is_given = |pick: &Pick| given.contains(&pick.value);
    let chosen: Vec<Pick> = groups
        .iter()
        .flat_map(|(_, picks)| picks)
        .chain(&others)
        .filter(|pick| is_given(pick))
        .cloned()
        .collect();
    let first = bound.id.clone();
    let chosen: Vec<_> = chosen
        .into_iter()
        .enumerate()
        .map(|(index, pick)| {
            // The summary's link leads to the first.
            let id = match index {
                0 => first.clone(),
                _ => format!("{first}-{index}"),
            };
            view! { <PickLine name=name.clone() pick=pick.on(true) many=true id/> }
        })
        .collect();
    let chosen = (!chosen.is_empty()).then(|| view! { <div>{chosen}</div> });
    let group = |(legend, picks): (String, Vec<Pick>)| {
        let rest: Vec<_> = picks.into_iter().filter(|pick| !is_given(pick)).collect();
        (!rest.is_empty()).then(|| {
            let name = name.clone();
            let line =
                move |pick: Pick| view! { <PickLine name=name.clone() pick=pick.on(false) many=true/> };
            view! {
                <fieldset><legend>{legend}</legend>{rest.into_iter().map(line).collect_view()}</fieldset>
            }
        })
    };
    let groups = groups.into_iter().map(group).collect_view();
    let field = format!("{}-n", bound.id);
    view! {
        <fieldset class="al-set al-long" aria-describedby=bound.described_by() data-narrowed="">
            <legend class="kern-label">{words.legend}" "<span class="al-muted">{texts.optional()}</span></legend>
            <span class="al-hint" id=format!("{}-h", bound.id)>{words.hint}</span>
            {chosen}
            {field_error(&bound)}
            <details class="al-fold" open=open>
                <summary>{words.open}<Icon symbol=Symbol::Down/></summary>
                <div class="al-stack al-stack--tight">
                    <p data-scripted="" hidden>
                        <label class="kern-label" for=field.clone()>{words.narrow}</label>
                        <input class="kern-form-input__input" id=field type="search" autocomplete="off" dir="auto" data-narrows=""/>
                    </p>
                    <p class="al-small al-muted" role="status" data-none=texts.narrowed_none() data-one=texts.narrowed_one() data-many=texts.narrowed_many()></p>
                    <div class="al-long__list">{groups}</div>
                    {children()}
                </div>
            </details>
        </fieldset>
    }
}

pub fn examples() -> Vec<Example> {
    let words = |legend: &str| LongWords {
        legend: legend.to_owned(),
        hint: "Höchstens fünf.".to_owned(),
        open: "Themen wählen".to_owned(),
        narrow: format!("{legend} suchen"),
    };
    let groups = || {
        let picks = |all: &[&str]| all.iter().map(|one| Pick::new(*one, *one)).collect();
        vec![
            (
                "Haushalt und Vergabe".to_owned(),
                picks(&["Reisekosten", "Zuwendungen", "Rahmenverträge"]),
            ),
            (
                "Verkehr".to_owned(),
                picks(&["Verkehrsinfrastrukturfinanzierungsgesellschaften"]),
            ),
        ]
    };
    vec![
        Example::new("nothing chosen", move || {
            view! { <LongChoice name="example-long-one" words=words("Themen") groups=groups()>""</LongChoice> }
        }),
        Example::new("chosen, error, open", move || {
            let name = "example-long-two";
            let mut state = FormState::with_values([(name, "Reisekosten"), (name, "alt")]);
            state.reject(name, "Höchstens ein Thema.");
            view! {
                <LongChoice name words=words("Weitere Themen") groups=groups() others=vec![Pick::new("alt", "Altakten")] open=true state>
                    <p>"Fehlt eines?"</p>
                </LongChoice>
            }
        }),
    ]
}
