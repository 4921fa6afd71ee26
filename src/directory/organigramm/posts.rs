//! Reads positions: one post for each person on them, also from the older list of employees.

use serde_json::Value;

use super::{
    MAX_POSTS,
    chart::{Holder, Origin, Post, PostStatus, Unit},
    contact,
    fields::{self, Object},
    name::{self, Read, Written},
    report::{Field, Place, What},
    status,
    tree::Reader,
};

const POSITIONS: &[&str] = &["positions", "position"];
const EMPLOYEES: &[&str] = &["employees", "persons", "people", "staff", "person"];
const PEOPLE: &[&str] = &[
    "person",
    "persons",
    "people",
    "employees",
    "holder",
    "holders",
];
const FUNCTION: &[&str] = &["positionType", "position", "role", "function"];
const STATUS: &[&str] = &["positionStatus", "status"];
const SALUTATION: &[&str] = &["salutation"];
const TITLE: &[&str] = &["title"];
const FIRST: &[&str] = &["firstName", "firstname", "givenName"];
const LAST: &[&str] = &["lastName", "lastname", "familyName"];
const FULL: &[&str] = &["name", "fullName", "displayName"];
/// The fields of a unit this module reads.
pub(super) const LISTS: [&[&str]; 2] = [POSITIONS, EMPLOYEES];

/// What the file says of a post beyond the post itself; needed for its key.
#[derive(Debug, Default)]
pub(super) struct PostMarks {
    pub(super) uri: Option<String>,
    pub(super) person_uri: Option<String>,
    pub(super) deputy: bool,
    pub(super) place: String,
}

/// Reads all posts of a unit.
pub(super) fn read(
    reader: &mut Reader,
    unit: &Object,
    place: &Place<'_>,
) -> Vec<(Post, PostMarks)> {
    let mut posts = Vec::new();
    let positions = fields::list(unit, POSITIONS, Field::Positions, place, &mut reader.notes);
    let employees = fields::list(unit, EMPLOYEES, Field::People, place, &mut reader.notes);
    for (at, entry) in positions.into_iter().enumerate() {
        if !position(
            reader,
            entry,
            &place.inner(&format!("Stelle {}", at + 1)),
            &mut posts,
        ) {
            break;
        }
    }
    for (at, entry) in employees.into_iter().enumerate() {
        if !position(
            reader,
            entry,
            &place.inner(&format!("Person {}", at + 1)),
            &mut posts,
        ) {
            break;
        }
    }
    posts
}

/// Reads one entry of either list; false if there is no room for more.
fn position(
    reader: &mut Reader,
    entry: &Value,
    place: &Place<'_>,
    posts: &mut Vec<(Post, PostMarks)>,
) -> bool {
    let nothing = Object::new();
    let position = match entry {
        Value::Object(position) => position,
        Value::String(_) => &nothing,
        _ => {
            reader.notes.add(place, What::WrongType(Field::Positions));
            return true;
        }
    };
    let notes = &mut reader.notes;
    let mut people = fields::list(position, PEOPLE, Field::People, place, notes);
    let inline = [FIRST, LAST, FULL, SALUTATION]
        .iter()
        .copied()
        .flatten()
        .any(|field| position.contains_key(*field));
    if people.is_empty() && (inline || position.contains_key("contact") || entry.is_string()) {
        people.push(entry);
        fields::unknown(
            position,
            &[
                FUNCTION,
                STATUS,
                PEOPLE,
                &["uri"],
                FIRST,
                LAST,
                FULL,
                SALUTATION,
                TITLE,
                contact::HOMES,
                &["room"],
            ],
            place,
            notes,
        );
    } else {
        fields::unknown(
            position,
            &[FUNCTION, STATUS, PEOPLE, &["uri"]],
            place,
            notes,
        );
    }
    let function = fields::line(position, FUNCTION, Field::Function, place, notes);
    let status = fields::line(position, STATUS, Field::Status, place, notes);
    let uri = reader.uri(position, place);
    if people.len() > 1 {
        reader.notes.add(place, What::SeveralPeople(people.len()));
    }
    let mut read: Vec<Person> = people
        .into_iter()
        .map(|entry| person(reader, entry, place))
        .collect();
    if read.len() > 1 {
        read.retain(|person| person.holder.is_some() || !person.contact.is_empty());
    }
    if read.is_empty() {
        read.push(Person::default());
    }
    let several = read.len() > 1;
    for person in read {
        if reader.posts == MAX_POSTS {
            reader.notes.merge(place, What::TooMany(Field::Positions));
            return false;
        }
        if let Some((post, mut marks)) =
            post(reader, function.clone(), status.as_deref(), person, place)
        {
            marks.uri = uri.clone().filter(|_| !several);
            marks.place = place.words();
            posts.push((post, marks));
            reader.posts += 1;
        }
    }
    true
}

/// Puts function, status and person together; nothing if all of them are missing.
fn post(
    reader: &mut Reader,
    function: Option<String>,
    written: Option<&str>,
    person: Person,
    place: &Place<'_>,
) -> Option<(Post, PostMarks)> {
    let notes = &mut reader.notes;
    let vacant_function = function.as_deref().is_some_and(status::says_nobody);
    let function = function.filter(|function| !name::is_nn(function));
    let said = written.and_then(status::status);
    let aside = person.aside.as_deref().and_then(status::status);
    let by_function = function.as_deref().and_then(status::status_of_function);
    let mut others: Vec<&str> = Vec::new();
    others.extend(written.filter(|_| said.is_none()));
    others.extend(person.aside.as_deref().filter(|_| aside.is_none()));
    for other in &others {
        notes.add(place, What::OtherStatus((*other).to_owned()));
    }
    let said_vacant =
        vacant_function || person.nobody || [said, aside].contains(&Some(PostStatus::Vacant));
    let deputy = [said, aside, by_function].contains(&Some(PostStatus::Deputy));
    let acting = [said, aside, by_function].contains(&Some(PostStatus::Acting));

    if person.holder.is_none() && function.is_none() && !said_vacant && others.is_empty() {
        if person.contact.is_empty() {
            notes.add(place, What::EmptyPost);
            return None;
        }
        notes.add(place, What::ContactOnly);
    } else if person.holder.is_none() && !said_vacant {
        notes.add(place, What::NobodyNamed);
    } else if person.holder.is_some() && said_vacant {
        notes.add(place, What::VacantButNamed);
    }
    let status = match (&person.holder, acting, deputy) {
        (None, ..) => PostStatus::Vacant,
        (Some(_), true, _) => PostStatus::Acting,
        (Some(_), false, true) => PostStatus::Deputy,
        (Some(_), false, false) => PostStatus::Held,
    };
    if status == PostStatus::Vacant && said == Some(PostStatus::Deputy) {
        others.extend(written);
    }
    let post = Post {
        key: String::new(),
        note: (!others.is_empty()).then(|| others.join(", ")),
        contact: if person.holder.is_none() {
            person.contact
        } else {
            super::Contact::default()
        },
        holder: person.holder,
        function,
        status,
        leads: false,
    };
    Some((
        post,
        PostMarks {
            person_uri: person.uri,
            deputy,
            ..PostMarks::default()
        },
    ))
}

#[derive(Default)]
struct Person {
    holder: Option<Holder>,
    contact: super::Contact,
    uri: Option<String>,
    aside: Option<String>,
    nobody: bool,
}

/// Reads a person, given as an object or as a name alone.
fn person(reader: &mut Reader, entry: &Value, place: &Place<'_>) -> Person {
    let mut read = Person::default();
    let notes = &mut reader.notes;
    let written = match entry {
        Value::Object(person) => {
            read.contact = contact::read(person, place, notes);
            let room = fields::line(person, &["room"], Field::Room, place, notes);
            read.contact.room = read.contact.room.take().or(room);
            let written = Written {
                salutation: fields::line(person, SALUTATION, Field::Salutation, place, notes),
                title: fields::line(person, TITLE, Field::PersonTitle, place, notes),
                first: fields::line(person, FIRST, Field::Given, place, notes),
                last: fields::line(person, LAST, Field::Family, place, notes),
                full: fields::line(person, FULL, Field::FullName, place, notes),
            };
            let position = person.contains_key("positionType")
                || person.contains_key("positionStatus")
                || person.contains_key("position");
            if !position {
                fields::unknown(
                    person,
                    &[
                        SALUTATION,
                        TITLE,
                        FIRST,
                        LAST,
                        FULL,
                        contact::HOMES,
                        &["uri", "room"],
                    ],
                    place,
                    notes,
                );
                read.uri = reader.uri(person, place);
            }
            written
        }
        Value::String(_) => {
            let wrapped = Object::from_iter([("name".to_owned(), entry.clone())]);
            Written {
                full: fields::line(&wrapped, FULL, Field::FullName, place, notes),
                ..Written::default()
            }
        }
        _ => {
            notes.add(place, What::WrongType(Field::People));
            return read;
        }
    };
    let notes = &mut reader.notes;
    match name::read(&written) {
        Read::Nothing => {}
        Read::Nobody => read.nobody = true,
        Read::Nameless(said) => notes.add(place, What::Nameless(said)),
        Read::Somebody(name) => {
            if written.first.is_some() || written.last.is_some() {
                let apart = [&written.first, &written.last].into_iter().flatten();
                let apart = apart.map(String::as_str).collect::<Vec<_>>().join(" ");
                if let Some(full) = written.full.clone().filter(|full| *full != apart) {
                    notes.add(place, What::Second(Field::FullName, full));
                }
            }
            if name.placeholder {
                notes.add(place, What::PlaceholderName);
            } else if name.unclear {
                let parts = [&written.first, &written.last, &written.full]
                    .into_iter()
                    .flatten();
                notes.add(
                    place,
                    What::UnclearName(parts.map(String::as_str).collect::<Vec<_>>().join(" ")),
                );
            }
            read.aside = name.aside;
            read.holder = Some(Holder {
                key: String::new(),
                salutation: name.salutation,
                title: name.title,
                given: name.given,
                prefix: name.prefix,
                family: name.family,
                contact: std::mem::take(&mut read.contact),
            });
        }
    }
    read
}

/// Marks the posts that lead the unit: those whose function says so most clearly, deputies apart. Without
/// any such function it is the only post that names none, in a box of its own.
pub(super) fn mark_leads(
    reader: &mut Reader,
    unit: &mut Unit,
    marks: &[PostMarks],
    place: &Place<'_>,
) {
    let ranks: Vec<u8> = unit
        .posts
        .iter()
        .zip(marks)
        .map(|(post, marks)| match &post.function {
            Some(function) if !marks.deputy => status::leading(function, &unit.kind, &unit.name),
            _ => 0,
        })
        .collect();
    let best = ranks.iter().copied().max().unwrap_or(0);
    if best > 0 {
        for (post, rank) in unit.posts.iter_mut().zip(ranks) {
            post.leads = rank == best;
        }
        return;
    }
    let named = |(post, marks): &(&mut Post, &PostMarks)| {
        post.function.is_none() && post.holder.is_some() && !marks.deputy
    };
    let mut nameless: Vec<_> = unit.posts.iter_mut().zip(marks).filter(named).collect();
    if let ([(post, _)], Origin::Organisation) = (nameless.as_mut_slice(), unit.origin) {
        post.leads = true;
        reader.notes.add(place, What::LeadGuessed);
    }
}
