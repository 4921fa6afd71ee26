//! Reads how a unit or a person is reached. Numbers stay as written, addresses of the net must hold.

use serde_json::Value;

use super::{
    chart::{Address, Contact},
    fields::{self, Object},
    report::{Field, Notes, Place, What},
};

const PHONE: &[&str] = &["telephone", "phone", "tel"];
const FAX: &[&str] = &["fax"];
const EMAIL: &[&str] = &["email", "mail"];
const WEBSITE: &[&str] = &["website", "homepage", "url"];
const STREET: &[&str] = &["street"];
const HOUSE: &[&str] = &["housenumber", "houseNumber"];
const POSTCODE: &[&str] = &["zipCode", "zip", "postalCode"];
const CITY: &[&str] = &["city"];
const BUILDING: &[&str] = &["building"];
const ROOM: &[&str] = &["room"];

/// Where contacts stand inside a unit or a person.
pub(super) const HOMES: &[&str] = &["contact", "address"];

/// Reads `contact` and `address` of a unit or a person.
pub(super) fn read(outer: &Object, place: &Place<'_>, notes: &mut Notes) -> Contact {
    let mut found = Contact::default();
    if let Some(contact) = fields::object(outer, "contact", Field::Contact, place, notes) {
        numbers(contact, &mut found, place, notes);
        let known = [PHONE, FAX, EMAIL, WEBSITE, ROOM, BUILDING];
        fields::unknown(contact, &known, &place.inner(Field::Contact.word()), notes);
        rooms(contact, &mut found, place, notes);
    }
    if outer.get("address").is_some_and(Value::is_string) {
        let street = fields::line(outer, &["address"], Field::Street, place, notes);
        found.address = street.map(|street| Address {
            street: Some(street),
            ..Address::default()
        });
    } else if let Some(address) = fields::object(outer, "address", Field::Address, place, notes) {
        let read = Address {
            street: fields::line(address, STREET, Field::Street, place, notes),
            number: fields::line(address, HOUSE, Field::HouseNumber, place, notes),
            postcode: fields::line(address, POSTCODE, Field::Postcode, place, notes),
            city: fields::line(address, CITY, Field::City, place, notes),
        };
        found.address = (read != Address::default()).then_some(read);
        let known = [STREET, HOUSE, POSTCODE, CITY, BUILDING, ROOM];
        fields::unknown(address, &known, &place.inner(Field::Address.word()), notes);
        rooms(address, &mut found, place, notes);
    }
    found
}

fn rooms(object: &Object, found: &mut Contact, place: &Place<'_>, notes: &mut Notes) {
    let building = fields::line(object, BUILDING, Field::Building, place, notes);
    let room = fields::line(object, ROOM, Field::Room, place, notes);
    found.building = found.building.take().or(building);
    found.room = found.room.take().or(room);
}

fn numbers(object: &Object, found: &mut Contact, place: &Place<'_>, notes: &mut Notes) {
    found.phone = phone(object, PHONE, Field::Phone, place, notes);
    found.fax = phone(object, FAX, Field::Fax, place, notes);
    if let Some(written) = fields::line(object, EMAIL, Field::Email, place, notes) {
        let at = place.inner(Field::Email.word());
        let mut parts = written
            .split([';', ',', ' '])
            .map(bare_mail)
            .filter(|part| !part.is_empty());
        found.email = parts.clone().find(|part| is_email(part)).map(str::to_owned);
        match &found.email {
            None => notes.add(&at, What::UnreadableEmail(written.clone())),
            Some(first) => {
                for other in parts.by_ref().filter(|part| part != first) {
                    notes.add(&at, What::Second(Field::Email, other.to_owned()));
                }
            }
        }
    }
    if let Some(written) = fields::line(object, WEBSITE, Field::Website, place, notes) {
        found.website = website(&written);
        if found.website.is_none() {
            notes.add(
                &place.inner(Field::Website.word()),
                What::UnreadableWebsite(written),
            );
        }
    }
}

fn phone(
    object: &Object,
    names: &[&str],
    field: Field,
    place: &Place<'_>,
    notes: &mut Notes,
) -> Option<String> {
    let written = fields::line(object, names, field, place, notes)?;
    if !written.chars().any(|c| c.is_ascii_digit()) && is_dash(&written) {
        return None;
    }
    if !is_phone(&written) {
        notes.add(
            &place.inner(field.word()),
            What::UnclearPhone(written.clone()),
        );
    }
    Some(written)
}

fn is_dash(text: &str) -> bool {
    !text.chars().any(char::is_alphanumeric)
}

/// Digits and what stands between them.
pub(super) fn is_phone(written: &str) -> bool {
    written.chars().filter(char::is_ascii_digit).count() >= 2
        && written.chars().all(|c| {
            c.is_ascii_digit() || matches!(c, ' ' | '+' | '-' | '–' | '/' | '(' | ')' | '.')
        })
}

fn bare_mail(part: &str) -> &str {
    let part = part.trim_matches(['<', '>', '"', '\'', '(', ')']);
    let scheme = part
        .get(..7)
        .is_some_and(|head| head.eq_ignore_ascii_case("mailto:"));
    if scheme {
        part.get(7..).unwrap_or_default()
    } else {
        part
    }
}

/// One `@`, something before it, and a domain with a dot behind it.
fn is_email(text: &str) -> bool {
    let Some((user, domain)) = text.split_once('@') else {
        return false;
    };
    let plain = |c: char| {
        c.is_alphanumeric()
            || matches!(
                c,
                '.' | '-' | '_' | '+' | '&' | '\'' | '=' | '~' | '/' | '!' | '#' | '%'
            )
    };
    !user.is_empty()
        && user.chars().all(plain)
        && !user.starts_with('.')
        && !user.ends_with('.')
        && is_host(domain)
}

fn is_host(host: &str) -> bool {
    host.contains('.')
        && host.split('.').all(|label| {
            !label.is_empty()
                && label.chars().all(|c| c.is_alphanumeric() || c == '-')
                && !label.starts_with('-')
                && !label.ends_with('-')
        })
}

/// Makes a web address whole; nothing but `http` and `https` passes.
fn website(written: &str) -> Option<String> {
    let written = written.replace('\\', "/");
    let (scheme, rest) = match written.split_once("://") {
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("http") => ("http", rest),
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("https") => ("https", rest),
        Some((head, _)) if !head.contains(['.', '/', '?', '#']) => return None,
        _ => ("https", written.trim_start_matches('/')),
    };
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (authority, tail) = rest.split_at_checked(end)?;
    let (host, port) = authority.split_once(':').unwrap_or((authority, "443"));
    let valid = is_host(host)
        && !port.is_empty()
        && port.chars().all(|c| c.is_ascii_digit())
        && !tail.contains(|c: char| c.is_whitespace() || matches!(c, '"' | '<' | '>'));
    valid.then(|| format!("{scheme}://{rest}"))
}
