//! Gives units, posts and people keys that stay the same from one reading to the next.
//!
//! An id or address (URI) of the file is used where it names one thing only. Else the key is derived from
//! what the thing hangs at and what it is called, not from its contents: a new phone number, a new
//! holder or a new sibling with another name changes no key.

use std::collections::{HashMap, HashSet};

use sha2::{Digest, Sha256};

use super::{
    chart::{Holder, Unit},
    contact,
    report::{Place, What},
    text,
    tree::Reader,
};

/// Assigns all keys.
pub(super) fn assign(reader: &mut Reader) {
    units(reader);
    posts(reader);
    holders(reader);
}

/// How many different people there are.
pub(super) fn people(units: &[Unit]) -> usize {
    let holders = units
        .iter()
        .flat_map(|unit| &unit.posts)
        .filter_map(|post| post.holder.as_ref());
    holders
        .map(|holder| holder.key.as_str())
        .collect::<HashSet<_>>()
        .len()
}

fn units(reader: &mut Reader) {
    let ids = count(reader.marks.iter().filter_map(|marks| marks.id.as_deref()));
    let uris = count(reader.marks.iter().filter_map(|marks| marks.uri.as_deref()));
    let mut derived = Derived::default();
    let mut keys: Vec<String> = Vec::new();
    for (unit, marks) in reader.units.iter_mut().zip(&reader.marks) {
        let place = Place::named(marks.place.clone());
        let id = marks.id.as_ref().filter(|id| {
            let shared = ids.get(id.as_str()).is_some_and(|&times| times > 1);
            if shared {
                reader.notes.add(&place, What::SharedId((*id).clone()));
            }
            !shared
        });
        let uri = marks.uri.as_ref().filter(|uri| {
            let shared = uris.get(uri.as_str()).is_some_and(|&times| times > 1);
            if shared {
                reader.notes.add(&place, What::SharedUri((*uri).clone()));
            }
            !shared
        });
        unit.key = match (id, uri) {
            (Some(id), _) => format!("id:{id}"),
            (None, Some(uri)) => format!("uri:{uri}"),
            (None, None) => {
                let parent = unit
                    .parent
                    .and_then(|at| keys.get(at))
                    .map_or("", String::as_str);
                derived.unit(parent, &text::folded(&unit.name), &text::folded(&unit.kind))
            }
        };
        keys.push(unit.key.clone());
    }
}

fn posts(reader: &mut Reader) {
    let all = reader.marks.iter().flat_map(|unit| &unit.posts);
    let uris = count(all.filter_map(|post| post.uri.as_deref()));
    let mut derived = Derived::default();
    for (unit, marks) in reader.units.iter_mut().zip(&reader.marks) {
        for (post, marks) in unit.posts.iter_mut().zip(&marks.posts) {
            let shared = marks
                .uri
                .as_ref()
                .is_some_and(|uri| uris.get(uri.as_str()).is_some_and(|&times| times > 1));
            post.key = match &marks.uri {
                Some(uri) if !shared => format!("uri:{uri}"),
                shared => {
                    if let Some(uri) = shared {
                        reader.notes.add(
                            &Place::named(marks.place.clone()),
                            What::SharedUri(uri.clone()),
                        );
                    }
                    let function = text::folded(post.function.as_deref().unwrap_or_default());
                    derived.key(&[
                        "post",
                        &unit.key,
                        &function,
                        if marks.deputy { "deputy" } else { "" },
                    ])
                }
            };
        }
    }
}

/// One key for each person. Two entries are one person if they agree in the name and in the address (URI), the
/// e-mail address or the phone number; the name alone is not enough.
fn holders(reader: &mut Reader) {
    let mut names_of_uri: HashMap<&str, HashSet<String>> = HashMap::new();
    for (holder, uri, ..) in entries(reader) {
        if let Some(uri) = uri {
            names_of_uri
                .entry(uri)
                .or_default()
                .insert(folded_name(holder));
        }
    }
    let shared = |uri: &str| names_of_uri.get(uri).is_some_and(|names| names.len() > 1);
    let mut derived = Derived::default();
    let mut known: HashMap<(String, String), String> = HashMap::new();
    let mut keys_of_name: HashMap<String, HashSet<String>> = HashMap::new();
    let mut found: Vec<(String, Vec<What>)> = Vec::new();
    for (holder, uri, unit) in entries(reader) {
        let name = folded_name(holder);
        let mut remarks = Vec::new();
        let own_uri = uri.filter(|uri| !shared(uri));
        if let (Some(uri), None) = (uri, own_uri) {
            remarks.push(What::SharedUri(uri.to_owned()));
        }
        let handles: Vec<_> = [
            own_uri.map(str::to_owned),
            holder
                .contact
                .email
                .as_ref()
                .map(|email| email.to_lowercase()),
            holder
                .contact
                .phone
                .as_ref()
                .filter(|phone| contact::is_phone(phone))
                .map(|phone| digits(phone)),
        ]
        .into_iter()
        .flatten()
        .map(|handle| (name.clone(), handle))
        .collect();
        let met = handles.iter().find_map(|handle| known.get(handle)).cloned();
        let key = met.unwrap_or_else(|| match own_uri {
            Some(uri) => format!("uri:{uri}"),
            None => derived.key(&["person", unit, &name]),
        });
        for handle in handles {
            known.entry(handle).or_insert_with(|| key.clone());
        }
        let keys = keys_of_name.entry(name).or_default();
        if keys.insert(key.clone()) && keys.len() > 1 {
            remarks.push(What::SameName(holder.full_name()));
        }
        found.push((key, remarks));
    }
    let mut found = found.into_iter();
    for (unit, marks) in reader.units.iter_mut().zip(&reader.marks) {
        for (post, marks) in unit.posts.iter_mut().zip(&marks.posts) {
            if let Some(holder) = &mut post.holder
                && let Some((key, remarks)) = found.next()
            {
                holder.key = key;
                for what in remarks {
                    reader.notes.add(&Place::named(marks.place.clone()), what);
                }
            }
        }
    }
}

/// All holders with their address (URI) and the key of their unit.
fn entries(reader: &Reader) -> impl Iterator<Item = (&Holder, Option<&str>, &str)> {
    reader
        .units
        .iter()
        .zip(&reader.marks)
        .flat_map(|(unit, marks)| {
            unit.posts
                .iter()
                .zip(&marks.posts)
                .filter_map(|(post, marks)| {
                    post.holder
                        .as_ref()
                        .map(|holder| (holder, marks.person_uri.as_deref(), unit.key.as_str()))
                })
        })
}

fn folded_name(holder: &Holder) -> String {
    let parts = [&holder.given, &holder.prefix]
        .into_iter()
        .flatten()
        .map(String::as_str);
    text::folded(
        &parts
            .chain([holder.family.as_str()])
            .collect::<Vec<_>>()
            .join(" "),
    )
}

fn digits(phone: &str) -> String {
    phone.chars().filter(char::is_ascii_digit).collect()
}

fn count<'a>(texts: impl Iterator<Item = &'a str>) -> HashMap<String, usize> {
    let mut counts = HashMap::new();
    for text in texts {
        *counts.entry(text.to_owned()).or_default() += 1;
    }
    counts
}

/// Derives keys, each only once.
#[derive(Default)]
struct Derived {
    times: HashMap<Vec<String>, usize>,
}

impl Derived {
    /// The first unit of a name needs no kind in its key, so a corrected kind does not change it.
    fn unit(&mut self, parent: &str, name: &str, kind: &str) -> String {
        let first = vec!["unit".to_owned(), parent.to_owned(), name.to_owned()];
        if self.times.insert(first, 1).is_some() {
            self.key(&["unit", parent, name, kind])
        } else {
            hashed(&["unit", parent, name], 1)
        }
    }

    fn key(&mut self, parts: &[&str]) -> String {
        let times = self
            .times
            .entry(parts.iter().map(|part| (*part).to_owned()).collect())
            .or_default();
        *times += 1;
        hashed(parts, *times)
    }
}

/// A short digest; the parts are set apart by a character that cleaning takes out of every text.
fn hashed(parts: &[&str], times: usize) -> String {
    let whole = format!("{}\0{times}", parts.join("\0"));
    let digest = Sha256::digest(whole.as_bytes());
    let (head, _) = digest.as_chunks::<16>();
    format!(
        "path:{:032x}",
        head.first().map_or(0, |bytes| u128::from_be_bytes(*bytes))
    )
}
