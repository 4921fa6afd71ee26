//! The phone book, `/personen`.

use leptos::prelude::*;
use ui::prelude::*;

use super::{
    results::{Results, answer, counted},
    texts::Texts,
};
use crate::{PhoneBook, islands::Finder};

/// The phone book with search, filters and letters.
#[component]
pub fn PeoplePage() -> impl IntoView {
    let t = Texts::here();
    page(answer(), move |book: PhoneBook| {
        let window = match book.query.text.as_str() {
            "" => t.phone_book().to_owned(),
            text => format!("{}: {text}, {}", t.phone_book(), counted(&book)),
        };
        view! {
            {title(&window)}
            <Head title=t.people()><p class="al-muted">{t.people_lead()}</p></Head>
            <PeopleTabs current="/personen"/>
            <PeopleSearch/>
            <Results book base="/personen"/>
        }
        .into_any()
    })
}

/// The pages of the area "people".
#[component]
pub(super) fn PeopleTabs(current: &'static str) -> impl IntoView {
    let t = Texts::here();
    let tab = |label: &str, href: &str| Tab {
        label: label.into(),
        href: href.into(),
        current: href == current,
    };
    view! { <Tabs label=t.people() tabs=vec![tab(t.phone_book(), "/personen"), tab(t.authorities(), "/behoerden")]/> }
}

/// The search of the phone book; repeats what its page was asked for.
#[component]
pub(super) fn PeopleSearch() -> impl IntoView {
    let t = Texts::here();
    let value = asked("q");
    view! {
        <search class="pb-search">
            <Finder id="pq" action="/personen" label=t.people_search() placeholder=t.people_search() value/>
            <p class="al-hint">{t.people_example()}</p>
        </search>
    }
}
