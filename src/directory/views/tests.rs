//! Parts of the pages as markup, without a database: what holds for every reader.

use std::collections::BTreeSet;

use leptos::prelude::*;
use platform::{access::Ring, id::Id, texts::Lang};
use uuid::Uuid;

use super::{authority, edit, parts, person, person_side, posts, results};
use crate::{
    Belonging, Comments, Contact, EditPage, Entry, FieldValue, Hold, Holder, House, LineEntry,
    PersonEntry, PersonName, PersonPage, PhoneBook, PhoneBookQuery, PostEntry, ProfileField,
    Sponsor, TreeUnit, UnitLink,
};

fn id<T>(number: u128) -> Id<T> {
    Id::from_uuid(Uuid::from_u128(number))
}

fn name(given: &str, family: &str) -> PersonName {
    PersonName {
        given: given.into(),
        family: family.into(),
        ..PersonName::default()
    }
}

fn house(short: &str, own: bool) -> House {
    House {
        key: short.to_lowercase(),
        short: short.into(),
        name: "Landkreis Oberau".into(),
        palette: "green".into(),
        own,
        comments: Comments::default(),
    }
}

fn unit() -> UnitLink {
    UnitLink {
        id: id(5),
        kind: "Referat".into(),
        number: "47".into(),
        name: "Neues Arbeiten".into(),
    }
}

fn contact() -> Contact {
    Contact {
        phone: "0551 200-4712".into(),
        email: "a.brodersen@mid.example".into(),
        room: "Raum 2.11".into(),
        site: "Haus A".into(),
        city: "Auenstadt".into(),
    }
}

fn somebody(number: u128, belonging: Belonging, is_own: bool) -> PersonEntry {
    PersonEntry {
        id: id(number),
        name: name("Anke <i>", "Brodersen"),
        portrait: None,
        function: "Referentin".into(),
        unit: unit(),
        house: house("LKO", is_own),
        contact: contact(),
        belonging,
        until: "2026-12-31".parse().ok(),
        sponsor: (belonging == Belonging::Guest).then(|| {
            Box::new(Sponsor {
                person: id(8),
                name: name("Anke", "Brodersen"),
            })
        }),
        is_reader: is_own,
    }
}

fn holder(hold: Hold) -> Holder {
    Holder {
        hold,
        since: "2026-10-01".parse().ok(),
        person: id(9),
        name: name("Łukasz", "Nowak"),
        portrait: None,
    }
}

fn post(is_vacant: bool, holders: Vec<Holder>) -> PostEntry {
    PostEntry {
        id: id(7),
        function: "Referatsleitung".into(),
        leads: true,
        vacant_since: "2026-09-01".parse().ok(),
        vacant: is_vacant,
        holders,
        unit: unit(),
        house: house("MID", true),
    }
}

fn book(query: PhoneBookQuery, entries: Vec<Entry>) -> PhoneBook {
    let values = vec![("first-aider".to_owned(), "first-aider".to_owned(), 2)];
    PhoneBook {
        authority: None,
        query,
        pages: u32::from(!entries.is_empty()) * 3,
        entries,
        people: 22,
        vacancies: 1,
        lines: 0,
        units: 0,
        others: vec!["1 Gruppe".to_owned()],
        facets: vec![crate::Facet {
            name: "rolle".into(),
            values,
        }],
        initials: "ABK".into(),
    }
}

fn page() -> PersonPage {
    let value = |field, value: &str| FieldValue {
        field,
        ring: Ring::Authority,
        value: value.into(),
    };
    PersonPage {
        entry: somebody(1, Belonging::Home, true),
        also: vec![("Personalrat".into(), unit(), house("STA", false))],
        official_title: "Regierungsrätin".into(),
        first_aider: true,
        fire_warden: false,
        acting_since: "2026-10-01".parse().ok(),
        above: vec![unit()],
        fields: vec![
            value(ProfileField::Tasks, "Eins\nZwei"),
            value(ProfileField::Skills, "Vergabe & mehr"),
            value(ProfileField::Mobile, "0170 1234"),
        ],
        deputies: vec![(holder(Hold::Deputy), "Referatsleitung".into())],
        ring: Ring::Others,
        mine: true,
    }
}

fn html(lang: Lang, view: impl FnOnce() -> AnyView) -> String {
    Owner::new().with(|| {
        lang.provide();
        view().to_html()
    })
}

/// What every part must keep: no inline style (the content security policy forbids it), no id twice.
fn check(html: &str) {
    assert!(!html.contains(" style="), "{html}");
    assert!(!html.contains("<i>"), "unescaped name: {html}");
    let ids: Vec<&str> = html
        .split(" id=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    assert_eq!(
        ids.len(),
        ids.iter().collect::<BTreeSet<_>>().len(),
        "an id twice: {ids:?}"
    );
}

#[test]
fn the_list_shows_every_kind_of_line() {
    for lang in [Lang::De, Lang::En] {
        let query = PhoneBookQuery {
            page: 2,
            ..PhoneBookQuery::read([("rolle".to_owned(), "first-aider".to_owned())])
        };
        let entries = vec![
            Entry::Person(somebody(1, Belonging::Home, true)),
            Entry::Person(somebody(2, Belonging::Guest, false)),
            Entry::Post(post(true, vec![holder(Hold::Deputy)])),
            Entry::Line(LineEntry {
                id: id(3),
                name: "Pforte".into(),
                contact: contact(),
                unit: unit(),
                house: house("MID", true),
            }),
            Entry::Unit {
                unit: unit(),
                house: house("LKO", false),
            },
        ];
        let html = html(lang, || {
            view! { <results::Results book=book(query, entries) base="/personen"/> }.into_any()
        });
        check(&html);
        assert!(html.contains("href=\"tel:+495512004712\"") && html.contains("Brodersen, Anke"));
        assert!(
            html.contains("/personen?rolle=first-aider&amp;seite=3")
                && html.contains("/personen?a=K&amp;rolle=")
        );
        assert_eq!(html.contains("Ersthilfe"), lang == Lang::De);
        assert_eq!(
            html.contains("Unbesetzt seit 1.\u{a0}September 2026"),
            lang == Lang::De
        );
        assert_eq!(html.contains("lang=\"de\""), lang == Lang::En);
    }
}

#[test]
fn an_empty_list_says_what_to_do() {
    let filtered = PhoneBookQuery::read([("ort".to_owned(), "Über See".to_owned())]);
    let html = html(Lang::De, || {
        view! { <results::Results book=book(filtered, Vec::new()) base="/suche"/> }.into_any()
    });
    check(&html);
    assert!(
        html.contains("Nehmen Sie einen Filter weg") && html.contains("Filter entfernen: Über See")
    );
    assert_eq!(
        parts::address("/suche", &[("q".into(), "Ü&x".into())]),
        "/suche?q=%C3%9C%26x"
    );
}

#[test]
fn the_own_page_says_who_sees_what() {
    let html = html(Lang::De, || {
        view! {
            <person::Hero person=page()/>
            {person::own_words(&page(), true)}
            <person_side::Side person=page() editing=true/>
        }
        .into_any()
    });
    check(&html);
    assert!(html.contains("Sichtbar für: Ihre Behörde") && html.contains("/bearbeiten#f-about"));
    assert!(
        html.contains("/personen?kenntnis=Vergabe%20%26%20mehr")
            && html.contains("rel=\"external\"")
    );
    assert!(
        !html.contains("Andere Behörde."),
        "nobody is told so on the own page"
    );
}

#[test]
fn a_conflict_keeps_both_versions_readable() {
    let own = EditPage {
        entry: somebody(1, Belonging::Home, true),
        fields: vec![FieldValue {
            field: ProfileField::Tasks,
            ring: Ring::Unit,
            value: "Alt".into(),
        }],
        skills: vec!["Vergabe".into()],
        parked: Some(vec![
            ("tasks".into(), "Vor der Abmeldung".into()),
            ("base-tasks".into(), "Davor".into()),
        ]),
    };
    let mut state = edit::first_state(&own);
    assert_eq!(
        (
            state.value("tasks").as_str(),
            state.value("base-tasks").as_str()
        ),
        ("Vor der Abmeldung", "Davor")
    );
    assert_eq!(state.value("ring-tasks"), "unit");
    state.values.push(("saved-tasks".into(), "Anderswo".into()));
    state.reject("tasks", "Bitte wählen Sie.");
    let html = html(Lang::De, || view! { <edit::OwnForm own state/> }.into_any());
    assert!(html.contains("name=\"saved-tasks\"") && html.contains(">Anderswo<"));
    let both = html
        .split("<input")
        .find(|input| input.contains("keep-tasks") && input.contains("\"both\""));
    assert!(both.is_some_and(|input| !input.contains("checked")));
    for field in ProfileField::ALL {
        assert!(
            html.contains(&format!("id=\"f-{}\"", field.code()))
                && html.contains(&format!("name=\"ring-{}\"", field.code()))
        );
    }
    assert!(html.contains("multipart/form-data") && html.contains("action=\"/personen/"));
}

#[test]
fn a_post_says_nothing_of_holders_out_of_sight() {
    let all = || {
        vec![
            post(true, Vec::new()),
            post(false, Vec::new()),
            post(false, vec![holder(Hold::Acting)]),
        ]
    };
    let html = html(Lang::De, || {
        view! { <posts::Posts caption="Stellen".to_owned() posts=all()/> }.into_any()
    });
    check(&html);
    assert_eq!(html.matches("N.N., unbesetzt seit").count(), 1);
    assert_eq!(
        html.matches("kommissarisch seit 1.\u{a0}Oktober 2026")
            .count(),
        1
    );
}

#[test]
fn the_tree_nests_by_depth() {
    let flat = [0, 1, 2, 1, 0].map(|depth| TreeUnit {
        unit: unit(),
        depth,
        head: None,
        vacant: depth == 1,
    });
    let nodes = authority::nest(&mut Vec::from(flat).into_iter().peekable(), 0);
    let [first, second] = nodes.as_slice() else {
        panic!("two at the top")
    };
    assert_eq!((first.children.len(), second.children.len()), (2, 0));
    assert_eq!(
        first
            .children
            .first()
            .map(|node| (node.children.len(), node.detail.as_str())),
        Some((1, "Leitung: N.N."))
    );
}
