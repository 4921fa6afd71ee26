//! Walks organisations and departments and lays them out flat, in reading order.

use serde_json::Value;

use super::{
    MAX_DEPTH, MAX_POSTS, MAX_UNITS, ReadError,
    chart::{Chart, Contact, Origin, Unit},
    contact,
    fields::{self, Object},
    keys,
    posts::{self, PostMarks},
    report::{Counts, Field, Notes, Place, What},
    status, text,
};

const DEPARTMENTS: &[&str] = &["departments", "department"];
const ORGANISATIONS: &[&str] = &[
    "organisations",
    "organizations",
    "organisation",
    "organization",
    "suborganisations",
    "suborganizations",
    "children",
];
const KIND: &[&str] = &["type"];
const NAME: &[&str] = &["name"];
const SHORT: &[&str] = &["altName", "altNames"];
const PURPOSE: &[&str] = &["purpose", "description", "tasks"];
/// An abbreviation longer than this is a remark put into the wrong field.
const SHORT_LIMIT: usize = 30;

/// The state of one reading.
#[derive(Default)]
pub(super) struct Reader {
    pub(super) notes: Notes,
    pub(super) units: Vec<Unit>,
    pub(super) marks: Vec<UnitMarks>,
    /// Posts so far.
    pub(super) posts: usize,
    main: Option<usize>,
}

/// What the file says of a unit beyond the unit itself; needed for its key.
#[derive(Debug, Default)]
pub(super) struct UnitMarks {
    pub(super) id: Option<String>,
    pub(super) uri: Option<String>,
    pub(super) posts: Vec<PostMarks>,
    pub(super) place: String,
}

/// Reads the whole tree.
pub(super) fn chart(root: &Value, notes: Notes) -> Result<Chart, ReadError> {
    let mut reader = Reader {
        notes,
        ..Reader::default()
    };
    let nothing = Object::new();
    let file = Place::file();
    let root = match root {
        Value::Object(root) => root,
        // Only the list of organisations, without the document around it.
        Value::Array(units) if units.iter().any(Value::is_object) => {
            for (at, unit) in units.iter().enumerate() {
                reader.unit(unit, At::top(at), Origin::Organisation, &file);
            }
            &nothing
        }
        _ => return Err(ReadError::NotAChart),
    };
    let lists = [DEPARTMENTS, ORGANISATIONS].concat();
    if !root.is_empty() && !lists.iter().any(|list| root.contains_key(*list)) {
        return Err(ReadError::NotAChart);
    }
    if root.is_empty() && reader.marks.is_empty() && reader.units.is_empty() {
        return Err(ReadError::NotAChart);
    }
    let notes = &mut reader.notes;
    let at = file.inner("Dokument");
    let document = match fields::object(root, "document", Field::Title, &file, notes) {
        Some(document) => {
            fields::unknown(
                document,
                &[&["title", "version", "note", "uri"]],
                &at,
                notes,
            );
            document
        }
        None => root,
    };
    let title = fields::line(document, &["title"], Field::Title, &at, notes);
    let version = fields::line(document, &["version"], Field::Version, &at, notes);
    let note = fields::lines(document, &["note"], Field::Note, &at, notes);
    fields::unknown(
        root,
        &[
            &["document", "title", "version", "note"],
            DEPARTMENTS,
            ORGANISATIONS,
        ],
        &file,
        notes,
    );
    reader.children(root, At::top(0), &file);

    keys::assign(&mut reader);
    let held = reader
        .units
        .iter()
        .flat_map(|unit| &unit.posts)
        .filter(|post| post.holder.is_some())
        .count();
    let read = Counts {
        units: reader.units.len(),
        posts: reader.posts,
        held,
        vacant: reader.posts - held,
        people: keys::people(&reader.units),
    };
    if held == 0 && read.posts > 0 {
        reader.notes.add(&file, What::WithoutPeople);
    }
    let main = reader
        .main
        .or_else(|| (!reader.units.is_empty()).then_some(0));
    let named = main
        .and_then(|at| reader.units.get(at))
        .map(|unit| unit.name.clone());
    Ok(Chart {
        title: title.or(named).unwrap_or_default(),
        version,
        note,
        main,
        units: reader.units,
        report: reader.notes.finish(read),
    })
}

/// Where a unit stands in the tree.
#[derive(Clone, Copy)]
struct At {
    /// The index of the unit it hangs at.
    parent: Option<usize>,
    /// How many organisations lie around it, joining boxes included.
    depth: usize,
    /// Its place among its siblings.
    nth: usize,
}

impl At {
    fn top(nth: usize) -> Self {
        Self {
            parent: None,
            depth: 0,
            nth,
        }
    }
}

impl Reader {
    /// Reads the units inside an object: departments first, as they stand inside the box.
    fn children(&mut self, outer: &Object, at: At, place: &Place<'_>) {
        for (names, origin) in [
            (DEPARTMENTS, Origin::Department),
            (ORGANISATIONS, Origin::Organisation),
        ] {
            let entries = fields::list(outer, names, Field::Units, place, &mut self.notes);
            for (nth, entry) in entries.into_iter().enumerate() {
                self.unit(entry, At { nth, ..at }, origin, place);
            }
        }
    }

    /// Reads one unit with everything below it.
    fn unit(&mut self, entry: &Value, at: At, origin: Origin, outer: &Place<'_>) {
        let word = match origin {
            Origin::Organisation => format!("{}. Organisation", at.nth + 1),
            Origin::Department => format!("{}. zugehörige Einheit", at.nth + 1),
        };
        let entry_name;
        let object = match entry {
            Value::Object(object) => object,
            Value::String(_) => {
                entry_name = Object::from_iter([("name".to_owned(), entry.clone())]);
                &entry_name
            }
            _ => {
                return self
                    .notes
                    .add(&outer.inner(&word), What::WrongType(Field::Units));
            }
        };
        let label = object
            .get("name")
            .and_then(Value::as_str)
            .map(|name| text::short(name, 60))
            .filter(|name| !name.is_empty());
        let place = outer.inner(label.as_ref().unwrap_or(&word));
        if at.depth >= MAX_DEPTH {
            return self.notes.add(&place, What::TooDeep);
        }
        if self.units.len() >= MAX_UNITS || self.posts >= MAX_POSTS {
            return self.notes.merge(&place, What::TooMany(Field::Units));
        }
        let hidden = self.is_hidden(object, &place);
        let inside = [DEPARTMENTS, ORGANISATIONS]
            .iter()
            .copied()
            .flatten()
            .any(|list| object.get(*list).is_some_and(|v| !fields::is_nothing(v)));
        let below = At {
            depth: at.depth + 1,
            ..at
        };
        let notes = &mut self.notes;

        let mut unit = Unit {
            parent: at.parent,
            origin,
            ..Unit::default()
        };
        let name = fields::line(object, NAME, Field::Name, &place, notes);
        let kind = fields::line(object, KIND, Field::Kind, &place, notes);
        unit.short = fields::line(object, SHORT, Field::Short, &place, notes);
        unit.purpose = fields::lines(object, PURPOSE, Field::Purpose, &place, notes);
        unit.contact = contact::read(object, &place, notes);
        let id = fields::line(object, &["id"], Field::Id, &place, notes);
        let uri = self.uri(object, &place);
        let [positions, employees] = posts::LISTS;
        fields::unknown(
            object,
            &[
                KIND,
                NAME,
                SHORT,
                PURPOSE,
                &["id", "uri", "isMainOrganisation"],
                contact::HOMES,
                positions,
                employees,
                DEPARTMENTS,
                ORGANISATIONS,
            ],
            &place,
            &mut self.notes,
        );
        let (read, marks): (Vec<_>, Vec<_>) = posts::read(self, object, &place).into_iter().unzip();
        unit.posts = read;
        let bare = unit.posts.is_empty()
            && unit.contact == Contact::default()
            && unit.purpose.is_none()
            && unit.short.is_none();
        if bare && inside && (hidden || name.is_none() && kind.is_none()) {
            self.notes.add(&place, What::Connector);
            return self.children(object, below, &place);
        }
        if bare && !inside && name.is_none() && kind.is_none() {
            return self.notes.add(&place, What::EmptyUnit);
        }
        if hidden {
            self.notes.add(
                &place,
                if bare && !inside {
                    What::EmptyUnit
                } else {
                    What::HiddenWithContent
                },
            );
            if bare && !inside {
                return;
            }
        }
        self.finish(&mut unit, name, kind.as_deref(), &place);
        posts::mark_leads(self, &mut unit, &marks, &place);
        let index = self.units.len();
        if at.depth == 0 && self.main.is_none() && fields::flag(object, "isMainOrganisation") {
            self.main = Some(index);
        }
        self.units.push(unit);
        self.marks.push(UnitMarks {
            id,
            uri,
            posts: marks,
            place: place.words(),
        });
        self.children(
            object,
            At {
                parent: Some(index),
                ..below
            },
            &place,
        );
    }

    /// Gives a unit its name and what follows from it.
    fn finish(
        &mut self,
        unit: &mut Unit,
        name: Option<String>,
        kind: Option<&str>,
        place: &Place<'_>,
    ) {
        unit.name = name.unwrap_or_else(|| {
            let stand_in = unit
                .short
                .as_deref()
                .or(kind)
                .unwrap_or("Ohne Bezeichnung")
                .to_owned();
            self.notes.add(place, What::NameMissing(stand_in.clone()));
            stand_in
        });
        unit.kind = status::kind(kind, &unit.name);
        unit.number = status::number(&unit.name, &unit.kind);
        unit.bond = status::bond(&unit.kind, &unit.name);
        if let Some(long) = unit
            .short
            .take_if(|short| short.chars().count() > SHORT_LIMIT)
        {
            self.notes
                .add(&place.inner(Field::Short.word()), What::LongShort);
            unit.purpose = Some(match unit.purpose.take() {
                Some(purpose) => format!("{purpose}\n{long}"),
                None => long,
            });
        }
    }

    /// Whether a box is drawn as lines only. The style moved into `layout` with version 1.1 of the format.
    fn is_hidden(&mut self, object: &Object, place: &Place<'_>) -> bool {
        let layout = object
            .get("layout")
            .and_then(Value::as_object)
            .and_then(|layout| layout.get("style"));
        match layout.or_else(|| object.get("style")) {
            Some(Value::String(style)) => style.trim().eq_ignore_ascii_case("hide"),
            None | Some(Value::Null) => false,
            Some(_) => {
                self.notes.add(place, What::WrongType(Field::Style));
                false
            }
        }
    }

    /// The address (URI) of a thing: an object around it, or the text alone.
    pub(super) fn uri(&mut self, object: &Object, place: &Place<'_>) -> Option<String> {
        if let Some(Value::Object(inner)) = object.get("uri") {
            fields::unknown(inner, &[&["uri"]], place, &mut self.notes);
            return fields::line(inner, &["uri"], Field::Uri, place, &mut self.notes);
        }
        fields::line(object, &["uri"], Field::Uri, place, &mut self.notes)
    }
}
