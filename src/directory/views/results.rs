//! What the phone book answers: filters, count, letters, lines, pages. All state is in the address.

use leptos::{
    either::{Either, EitherOf3},
    prelude::*,
};
use platform::{context::cx, error::AppError};
use ui::{page::query, prelude::*};

use super::{authority::HouseLine, parts::address, rows::EntryRow, texts::Texts};
use crate::{Entry, PhoneBook, PhoneBookQuery, usecases};

/// Values of a facet that are offered; chosen ones come always.
const OFFERED: usize = 10;

/// What the phone book answers to the address of the page.
pub(super) fn answer() -> impl Future<Output = Result<PhoneBook, AppError>> + Send + use<> {
    let query = usecases::read_query(&query());
    async move { usecases::phone_book(&cx()?, query).await }
}

/// What the search answers to it.
pub(super) fn hits() -> impl Future<Output = Result<PhoneBook, AppError>> + Send + use<> {
    let query = usecases::read_query(&query());
    async move { usecases::search(&cx()?, query).await }
}

/// The name of a facet's value where it is a code.
fn label(facet: &str, value: &str, label: &str) -> String {
    let t = Texts::here();
    match (facet, value) {
        ("rolle", "first-aider") => t.first_aider().to_owned(),
        ("rolle", "fire-warden") => t.fire_warden().to_owned(),
        _ => label.to_owned(),
    }
}

fn legend(facet: &str) -> &'static str {
    let t = Texts::here();
    match facet {
        "art" => t.facet_kind(),
        "thema" => t.facet_topic(),
        "behoerde" => t.facet_authority(),
        "kenntnis" => t.facet_skill(),
        "ort" => t.facet_city(),
        _ => t.facet_role(),
    }
}

fn facets(book: &PhoneBook) -> Vec<Facet> {
    let is_chosen = |facet: &str, value: &str| {
        book.query
            .chosen
            .iter()
            .any(|(f, v)| f == facet && v == value)
    };
    let one = |facet: &crate::Facet| {
        let offered = facet.values.iter().enumerate();
        let offered = offered
            .filter(|(index, (value, ..))| *index < OFFERED || is_chosen(&facet.name, value));
        let pick = |(_, (value, text, count)): (usize, &(String, String, usize))| {
            let pick = Pick::new(value.clone(), label(&facet.name, value, text))
                .on(is_chosen(&facet.name, value));
            pick.count(u64::try_from(*count).unwrap_or(u64::MAX))
        };
        Facet {
            name: facet.name.clone(),
            legend: legend(&facet.name).to_owned(),
            options: offered.map(pick).collect(),
            many: true,
        }
    };
    book.facets
        .iter()
        .filter(|facet| !facet.values.is_empty())
        .map(one)
        .collect()
}

/// "22 Personen, 1 unbesetzte Stelle"
pub(super) fn counted(book: &PhoneBook) -> String {
    let t = Texts::here();
    let counts = [
        (book.people, t.count_people(book.people)),
        (book.vacancies, t.count_vacancies(book.vacancies)),
        (book.lines, t.count_lines(book.lines)),
        (book.units, t.count_units(book.units)),
    ];
    let some: Vec<String> = counts
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(_, words)| words)
        .chain(book.others.iter().cloned())
        .collect();
    if some.is_empty() {
        t.nothing_found().to_owned()
    } else {
        some.join(", ")
    }
}

/// Filters on one side, the list on the other; links lead to `base`.
#[component]
pub(super) fn Results(book: PhoneBook, base: &'static str) -> impl IntoView {
    let groups = facets(&book);
    let keep = unfiltered(&book.query);
    let count = counted(&book);
    let letters = book.query.text.is_empty().then(|| {
        view! {
            <Letters query=book.query.clone() initials=book.initials.clone() base/>
        }
    });
    let authority = book
        .authority
        .clone()
        .map(|house| view! { <Rows><li><HouseLine house/></li></Rows> });
    // Where nothing was found there is nothing to narrow down.
    let (class, filter) = match groups.is_empty() {
        true => ("", None),
        false => (
            "al-cols al-cols--left",
            Some(view! { <div><Filter action=base facets=groups keep/></div> }),
        ),
    };
    view! {
        <div class=class>
            {filter}
            <div>
                <div class="pb-tools">
                    <div role="status"><h2>{count}</h2></div>
                    <Chosen book=book.clone() base/>
                </div>
                {letters}
                {authority}
                <List book base/>
            </div>
        </div>
    }
}

/// The parameters of the same question without filters.
fn unfiltered(query: &PhoneBookQuery) -> Vec<(String, String)> {
    let without = PhoneBookQuery {
        chosen: Vec::new(),
        ..query.clone()
    };
    without.pairs()
}

#[component]
fn Chosen(book: PhoneBook, base: &'static str) -> impl IntoView {
    let t = Texts::here();
    let query = &book.query;
    let name = |facet: &str, value: &str| {
        let values = book
            .facets
            .iter()
            .filter(|f| f.name == facet)
            .flat_map(|f| &f.values);
        let text = values
            .clone()
            .find(|(v, ..)| v == value)
            .map_or(value, |(_, text, _)| text);
        label(facet, value, text)
    };
    let one = |chosen: &(String, String)| {
        let others = query
            .chosen
            .iter()
            .filter(|other| *other != chosen)
            .cloned()
            .collect();
        let href = address(
            base,
            &PhoneBookQuery {
                chosen: others,
                ..query.clone()
            }
            .pairs(),
        );
        view! { <li><Chip text=name(&chosen.0, &chosen.1) href on=true remove=true/></li> }
    };
    let chips = query.chosen.iter().map(one).collect_view();
    let none = address(base, &unfiltered(query));
    (!query.chosen.is_empty()).then(|| {
        view! {
            <div class="al-cluster">
                <Chips label=t.chosen()>{chips}</Chips>
                <a class="al-small" href=none>{t.clear_filters()}</a>
            </div>
        }
    })
}

#[component]
fn Letters(query: PhoneBookQuery, initials: String, base: &'static str) -> impl IntoView {
    let t = Texts::here();
    let to = |initial| {
        address(
            base,
            &PhoneBookQuery {
                initial,
                ..query.clone()
            }
            .pairs(),
        )
    };
    let chosen = query.initial.map(|letter| letter.to_ascii_uppercase());
    let one = |letter: char| {
        let current = (chosen == Some(letter)).then_some("true");
        if initials.contains(letter) || current.is_some() {
            let (href, label) = (to(Some(letter)), t.initial(letter));
            Either::Left(
                view! { <a href=href aria-label=label aria-current=current>{letter.to_string()}</a> },
            )
        } else {
            Either::Right(view! { <span aria-hidden="true">{letter.to_string()}</span> })
        }
    };
    let all = chosen.map(
        |_| view! { <a href=to(None) aria-label=t.all_initials_long()>{t.all_initials()}</a> },
    );
    view! {
        <nav class="pb-az" aria-label=t.initials() translate="no">{('A'..='Z').map(one).collect_view()}{all}</nav>
    }
}

#[component]
fn List(book: PhoneBook, base: &'static str) -> impl IntoView {
    let t = Texts::here();
    if book.entries.is_empty() {
        return Either::Left(nothing(&book, base));
    }
    let by_name = book.query.text.is_empty();
    let sorted = by_name.then_some(ui::table::Sorted::Ascending);
    // Where nobody is among them, nothing has a telephone.
    let is_written = book
        .entries
        .iter()
        .all(|entry| matches!(entry, Entry::Other(_)));
    let columns = match is_written {
        true => vec![Column::new(t.hit())],
        false => vec![
            Column {
                sorted,
                ..Column::new(t.name_and_post())
            },
            Column::new(t.phone()),
            Column::new(t.place()),
        ],
    };
    let caption = if by_name {
        t.sorted_by_name()
    } else {
        t.sorted_by_fit()
    };
    let page = book.query.page.max(1);
    let to = |page: u32| {
        let mut pairs = book.query.pairs();
        if page > 1 {
            pairs.push(("seite".to_owned(), page.to_string()));
        }
        address(base, &pairs)
    };
    let previous = (page > 1).then(|| to(page - 1));
    let next = (page < book.pages).then(|| to(page + 1));
    let end = (book.pages > 1).then(|| {
        view! {
            <div class="pb-end">
                <Pages previous next/>
                <p class="al-small al-muted">{t.page_of(page, book.pages)}</p>
            </div>
        }
    });
    let rows = book
        .entries
        .into_iter()
        .map(|entry| view! { <EntryRow entry alone=is_written/> })
        .collect_view();
    Either::Right(view! { <Table caption columns class="pb-list">{rows}</Table>{end} })
}

/// Why there is nothing, and what to do.
fn nothing(book: &PhoneBook, base: &'static str) -> impl IntoView + use<> {
    let t = Texts::here();
    let first = address(base, &book.query.pairs());
    if book.pages > 0 {
        return EitherOf3::A(view! {
            <Empty title=t.beyond_title() text=counted(book)>
                <LinkButton href=first>{t.to_first_page()}</LinkButton>
            </Empty>
        });
    }
    // That nothing was found stands above already.
    if book.query.chosen.is_empty() {
        let (title, text) = match book.query.text.contains(char::is_alphanumeric) {
            true => (t.nothing_title(), t.nothing_text()),
            false => (t.no_word_title(), t.no_word_text()),
        };
        return EitherOf3::B(view! { <Empty title text/> });
    }
    let without = address(base, &unfiltered(&book.query));
    EitherOf3::C(view! {
        <Empty title=t.filtered_title() text=t.filtered_text()>
            <LinkButton href=without>{t.clear_filters()}</LinkButton>
        </Empty>
    })
}
