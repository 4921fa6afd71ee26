//! The start page, `/`.

use leptos::prelude::*;
use platform::{context::cx, texts::Lang, viewer::Viewer};
use ui::{
    panels::{start_main, start_panels},
    prelude::*,
};

use super::{
    parts::{PersonItem, field_name},
    people::PeopleSearch,
    texts::Texts,
};
use crate::{PersonEntry, ProfileField, StartPage as Data, UnitLink, usecases};

/// Greeting, what to do first, own unit, new colleagues.
#[component]
pub fn StartPage() -> impl IntoView {
    let t = Texts::here();
    let own = Viewer::here().signed_in.map(|reader| reader.person);
    let data = async { usecases::start_page(&cx()?).await };
    page(data, move |start: Data| {
        let seed = own.map(|id| id.uuid().as_u128()).unwrap_or_default();
        let edit = own
            .map(|id| format!("/personen/{id}/bearbeiten"))
            .filter(|_| !start.missing.is_empty());
        let guest = Viewer::here().is_guest();
        view! {
            {title(t.start())}
            <div class="st-hello">
                <div>
                    <p class="al-muted">
                        <time datetime=start.today.to_string()>{start.today.full(Lang::here())}</time>
                    </p>
                    <h1 dir="auto">{t.greeting(start.hour, &start.given)}</h1>
                </div>
                <Land seed frame=LandFrame::Hello/>
            </div>
            <div class="al-cols">
                <div class="al-stack al-stack--sections">
                    {start_main()}
                    {edit.map(|edit| view! { <First edit missing=start.missing/> })}
                    {start.unit.map(|(unit, people)| view! { <OwnUnit unit people/> })}
                </div>
                <div class="al-stack al-stack--panels">
                    {(!guest).then(|| view! { <Panel id="find" title=t.find_somebody()><PeopleSearch/></Panel> })}
                    {start_panels()}
                    {(!start.newcomers.is_empty()).then(|| view! { <Newcomers people=start.newcomers/> })}
                </div>
            </div>
        }
        .into_any()
    })
}

/// Fields of the own page that are worth filling.
#[component]
fn First(edit: String, missing: Vec<ProfileField>) -> impl IntoView {
    let t = Texts::here();
    let one = move |field: ProfileField| {
        let href = format!("{edit}#f-{}", field.code());
        view! { <li><a class="al-title-link" href=href>{t.add_field(field_name(field))}</a></li> }
    };
    view! {
        <Section id="first" title=t.first_title()>
            <p class="al-muted">{t.first_text()}</p>
            <div class="al-space"><Rows>{missing.into_iter().map(one).collect_view()}</Rows></div>
        </Section>
    }
}

#[component]
fn OwnUnit(unit: UnitLink, people: Vec<PersonEntry>) -> impl IntoView {
    let t = Texts::here();
    let one = |person| view! { <li><PersonItem person/></li> };
    view! {
        <Section id="unit" title=t.own_unit()>
            <p>
                <a class="al-link" href=unit.address() lang=german() dir="auto">
                    <Icon symbol=Symbol::Tree small=true/>{unit.full()}
                </a>
            </p>
            <Rows>{people.into_iter().map(one).collect_view()}</Rows>
        </Section>
    }
}

#[component]
fn Newcomers(people: Vec<PersonEntry>) -> impl IntoView {
    let one = |person| view! { <li><PersonItem person with_unit=true/></li> };
    view! {
        <Panel id="new" title=Texts::here().newcomers()>
            <Rows>{people.into_iter().map(one).collect_view()}</Rows>
        </Panel>
    }
}
