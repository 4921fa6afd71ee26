//! Looks fields up in an object of the tree, whatever their type, and notes what was odd.

use serde_json::{Map, Value};

use super::{
    report::{Field, Notes, Place, What},
    text::{self, Cleaned},
};

/// An object of the file.
pub(super) type Object = Map<String, Value>;

/// Which fields may be ignored with one remark for the whole chart: looks, and what we have no need of.
const PRESENTATION: &[&str] = &[
    "layout",
    "style",
    "background",
    "suborganizationOrientation",
    "relationship",
    "export",
    "meta",
    "settings",
    "logo",
    "paperSize",
    "paperOrientation",
    "schemaVersion",
    "creator",
    "gender",
    "highlight",
    "sameAsUris",
    "uriSameAs",
    "uriSameAsLabel",
    "uriSameAsDescription",
];

/// The first of the named fields that holds anything, as one clean line.
pub(super) fn line(
    object: &Object,
    names: &[&str],
    field: Field,
    place: &Place<'_>,
    notes: &mut Notes,
) -> Option<String> {
    clean(object, names, field, place, notes, ", ", text::line)
}

/// The same with its lines kept.
pub(super) fn lines(
    object: &Object,
    names: &[&str],
    field: Field,
    place: &Place<'_>,
    notes: &mut Notes,
) -> Option<String> {
    clean(object, names, field, place, notes, "\n", text::lines)
}

fn clean(
    object: &Object,
    names: &[&str],
    field: Field,
    place: &Place<'_>,
    notes: &mut Notes,
    glue: &str,
    tidy: fn(&str, usize) -> Cleaned,
) -> Option<String> {
    let mut found: Option<String> = None;
    for value in names.iter().filter_map(|name| object.get(*name)) {
        let Some(raw) = raw_text(value, glue) else {
            if !is_nothing(value) {
                notes.add(&place.inner(field.word()), What::WrongType(field));
            }
            continue;
        };
        let cleaned = tidy(&raw, field.limit());
        if cleaned.unprintable {
            notes.add(&place.inner(field.word()), What::Unprintable(field));
        }
        if cleaned.cut {
            notes.add(&place.inner(field.word()), What::TooLong(field));
        }
        if cleaned.text.is_empty() {
            continue;
        }
        match &found {
            None => {
                if text::has_markup(&cleaned.text) {
                    notes.add(&place.inner(field.word()), What::Markup(field));
                }
                found = Some(cleaned.text);
            }
            Some(first) if *first != cleaned.text => {
                notes.add(
                    &place.inner(field.word()),
                    What::Second(field, text::short(&cleaned.text, 200)),
                );
            }
            Some(_) => {}
        }
    }
    found
}

/// Text, numbers, and lists of them.
fn raw_text(value: &Value, glue: &str) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Array(items) if !items.is_empty() => {
            let parts: Option<Vec<_>> = items
                .iter()
                .filter(|item| !is_nothing(item))
                .map(|item| match item {
                    Value::String(text) => Some(text.clone()),
                    Value::Number(number) => Some(number.to_string()),
                    _ => None,
                })
                .collect();
            parts.map(|parts| parts.join(glue))
        }
        _ => None,
    }
}

/// The object in a field; noted if something else stands there.
pub(super) fn object<'a>(
    outer: &'a Object,
    name: &str,
    field: Field,
    place: &Place<'_>,
    notes: &mut Notes,
) -> Option<&'a Object> {
    let value = outer.get(name)?;
    if let Value::Object(inner) = value {
        return Some(inner);
    }
    if !is_nothing(value) {
        notes.add(&place.inner(field.word()), What::WrongType(field));
    }
    None
}

/// The entries of several list fields; a single object or text counts as a list of one.
pub(super) fn list<'a>(
    outer: &'a Object,
    names: &[&str],
    field: Field,
    place: &Place<'_>,
    notes: &mut Notes,
) -> Vec<&'a Value> {
    let mut entries = Vec::new();
    for value in names.iter().filter_map(|name| outer.get(*name)) {
        match value {
            Value::Array(items) => entries.extend(items.iter().filter(|item| !item.is_null())),
            nothing if is_nothing(nothing) => {}
            Value::Object(_) | Value::String(_) => entries.push(value),
            _ => notes.add(&place.inner(field.word()), What::WrongType(field)),
        }
    }
    entries
}

/// Whether a flag is set, also as text or number.
pub(super) fn flag(object: &Object, name: &str) -> bool {
    match object.get(name) {
        Some(Value::Bool(set)) => *set,
        Some(Value::String(text)) => matches!(
            text.trim().to_lowercase().as_str(),
            "true" | "1" | "ja" | "yes"
        ),
        Some(Value::Number(number)) => number.as_f64().is_some_and(|n| n != 0.0),
        _ => false,
    }
}

/// Notes every field that is not among the known ones, unless it is empty.
pub(super) fn unknown(object: &Object, known: &[&[&str]], place: &Place<'_>, notes: &mut Notes) {
    for (name, value) in object {
        if known.iter().any(|names| names.contains(&name.as_str())) || is_nothing(value) {
            continue;
        }
        if PRESENTATION.contains(&name.as_str()) {
            notes.merge(place, What::Presentation(text::short(name, 60)));
        } else {
            notes.add(place, What::UnknownField(text::short(name, 60)));
        }
    }
}

/// Nothing is lost by ignoring it.
pub(super) fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        Value::Array(items) => items.iter().all(is_nothing),
        Value::Object(fields) => fields.values().all(is_nothing),
        Value::Bool(_) | Value::Number(_) => false,
    }
}

impl Field {
    /// The most characters.
    fn limit(self) -> usize {
        match self {
            Self::Purpose | Self::Note => 4_000,
            Self::Website | Self::Uri | Self::FullName => 500,
            Self::Title | Self::Name => 300,
            Self::Email => 254,
            Self::Id | Self::Function | Self::Status | Self::Street | Self::Short => 200,
            Self::Phone | Self::Fax | Self::Postcode | Self::HouseNumber => 60,
            _ => 100,
        }
    }
}
