//! Finding people, units, vacant posts and lines: one question behind list, suggestion and facets.

use std::collections::BTreeMap;

use platform::{
    context::Cx,
    error::AppError,
    folding::fold,
    hits::snippet,
    id::Id,
    search::{Access, Answer, Order, Question, SearchError},
};
use uuid::Uuid;

use crate::{
    Entry, Facet, House, PhoneBook, PhoneBookQuery, Suggestion, rights,
    store::{
        concerned::{LINE, PERSON, POST, UNIT},
        entries, posts, structure,
    },
    texts::Texts,
};

/// Lines of a page.
const PAGE: usize = 25;
/// Suggestions offered.
const OFFERED: usize = 8;
/// Facets as named in the address and in the index.
const FACETS: [(&str, &str); 6] = [
    ("art", "kind"),
    ("thema", "topic"),
    ("behoerde", "authority"),
    ("kenntnis", "skill"),
    ("ort", "site"),
    ("rolle", "role"),
];

/// Reads the query part of an address.
pub fn read_query(query: &str) -> PhoneBookQuery {
    PhoneBookQuery::read(platform::http::form::pairs(query))
}

/// A page of the phone book.
///
/// # Errors
/// [`AppError::SignedOut`]; [`AppError::Unavailable`] while the index is being built.
pub async fn phone_book(cx: &Cx, query: PhoneBookQuery) -> Result<PhoneBook, AppError> {
    // Browsing shows people; who types may mean a unit, a post or a line as well.
    let kinds: &[&str] = match query.text.is_empty() {
        true => &[PERSON, LINE],
        false => &[PERSON, LINE, POST, UNIT],
    };
    find(cx, query, kinds).await
}

/// A page of what the search finds, of all capabilities.
///
/// # Errors
/// As [`phone_book`].
pub async fn search(cx: &Cx, query: PhoneBookQuery) -> Result<PhoneBook, AppError> {
    find(cx, query, &[]).await
}

/// `kinds` are those to look among; none for all.
async fn find(cx: &Cx, query: PhoneBookQuery, kinds: &[&str]) -> Result<PhoneBook, AppError> {
    let mut facets: Vec<(String, Vec<String>)> = Vec::new();
    for (name, value) in &query.chosen {
        let Some((_, known)) = FACETS.iter().find(|(shown, _)| shown == name) else {
            continue;
        };
        match facets.iter_mut().find(|(facet, _)| facet == known) {
            Some((_, values)) => values.push(value.clone()),
            None => facets.push(((*known).to_owned(), vec![value.clone()])),
        }
    }
    let question = Question {
        text: query.text.clone(),
        kinds: kinds.iter().map(|kind| (*kind).to_owned()).collect(),
        facets,
        initial: query.initial,
        order: match query.text.is_empty() {
            true => Order::Name,
            false => Order::Relevance,
        },
        offset: (query.page as usize).saturating_sub(1) * PAGE,
        limit: PAGE,
    };
    let answer = ask(cx, question).await?;
    let mut entries = look_up(cx, &answer.things).await?;
    for entry in &mut entries {
        if let Entry::Other(hit) = entry {
            hit.text = snippet(&hit.text, &query.text);
        }
    }
    let houses = entries::houses(cx).await?;
    let authority = match query.page {
        ..=1 if query.chosen.is_empty() => named_authority(cx, &query.text).await?,
        _ => None,
    };
    let label = |facet: &str, value: &str| match facet {
        "authority" => houses
            .values()
            .find(|h| h.key == value)
            .map_or_else(|| value.to_owned(), |h| h.name.clone()),
        "kind" => kind_name(cx, value),
        _ => value.to_owned(),
    };
    let counted = |kind: &str| {
        let kinds = answer.facets.iter().find(|(name, _)| name == "kind");
        let value = kinds
            .into_iter()
            .flat_map(|(_, values)| values)
            .find(|(value, _)| value == kind);
        value.map_or(0, |(_, count)| *count)
    };
    // Where only some kinds are looked among, there is nothing to choose.
    let is_offered = |known: &str| known != "kind" || kinds.is_empty();
    let facets = FACETS.iter().filter_map(|(shown, known)| {
        is_offered(known).then_some(())?;
        let (_, values) = answer.facets.iter().find(|(name, _)| name == known)?;
        let values = values
            .iter()
            .map(|(value, count)| (value.clone(), label(known, value), *count));
        Some(Facet {
            name: (*shown).to_owned(),
            values: values.collect(),
        })
    });
    Ok(PhoneBook {
        people: counted(PERSON),
        vacancies: counted(POST),
        lines: counted(LINE),
        units: counted(UNIT),
        others: cx
            .app
            .hits
            .0
            .iter()
            .filter(|known| counted(known.kind) > 0)
            .map(|known| (known.count)(cx.lang, counted(known.kind)))
            .collect(),
        facets: facets.collect(),
        initials: answer.initials.iter().collect(),
        pages: u32::try_from(answer.total.div_ceil(PAGE)).unwrap_or(u32::MAX),
        authority,
        entries,
        query,
    })
}

/// The authority that a text names by its mark, its key or its whole name, if the reader knows of it.
async fn named_authority(cx: &Cx, text: &str) -> Result<Option<House>, AppError> {
    let asked = fold(text.trim());
    let is_named = |house: &House| {
        [&house.key, &house.short, &house.name]
            .iter()
            .any(|name| fold(name) == asked)
    };
    // Most texts name none: those of all houses are at hand.
    if !entries::houses(cx).await?.values().any(is_named) {
        return Ok(None);
    }
    Ok(authorities(cx).await?.into_iter().find(is_named))
}

/// What things of a kind are called together.
fn kind_name(cx: &Cx, kind: &str) -> String {
    let t = Texts(cx.lang);
    match kind {
        PERSON => t.people().to_owned(),
        UNIT => t.units().to_owned(),
        POST => t.vacancies().to_owned(),
        LINE => t.lines().to_owned(),
        other => {
            let known = cx.app.hits.find(other);
            known.map_or_else(
                || other.to_owned(),
                |known| (known.plural)(cx.lang).to_owned(),
            )
        }
    }
}

/// What to offer while somebody types.
///
/// # Errors
/// As [`phone_book`].
pub async fn suggest(cx: &Cx, text: String) -> Result<Vec<Suggestion>, AppError> {
    let authority = named_authority(cx, &text).await?;
    let t = Texts(cx.lang);
    let authority = authority.map(|house| Suggestion {
        detail: t.authority_word().to_owned(),
        address: house.address(),
        label: house.name,
    });
    let entries = offered(cx, text).await?;
    let entries = entries.into_iter().map(|entry| match entry {
        Entry::Person(person) => Suggestion {
            label: person.name.listed(),
            detail: format!(
                "{}, {}",
                person.function,
                person.unit.short(&person.house.short)
            ),
            address: person.address(),
        },
        Entry::Unit { unit, house } => Suggestion {
            label: unit.full(),
            detail: format!("{}, {}", t.unit_word(), house.name),
            address: unit.address(),
        },
        Entry::Post(post) => Suggestion {
            label: post.function.clone(),
            detail: format!(
                "{}, {}",
                t.vacant_word(),
                post.unit.short(&post.house.short)
            ),
            address: post.unit.address(),
        },
        Entry::Line(line) => Suggestion {
            label: line.name.clone(),
            detail: format!("{}, {}", t.line_word(), line.unit.short(&line.house.short)),
            address: line.unit.address(),
        },
        Entry::Other(hit) => Suggestion {
            label: hit.title,
            detail: hit.detail,
            address: hit.address,
        },
    });
    Ok(authority.into_iter().chain(entries).collect())
}

/// The same as what it is.
///
/// # Errors
/// As [`phone_book`].
pub async fn offered(cx: &Cx, text: String) -> Result<Vec<Entry>, AppError> {
    let access = access(cx)?;
    let index = cx.app.search.clone();
    let found = tokio::task::spawn_blocking(move || index.suggest(&access, &text, OFFERED)).await;
    let found = found
        .map_err(|_| AppError::Internal)?
        .map_err(|error| failed(&error))?;
    let things: Vec<String> = found
        .into_iter()
        .map(|suggestion| suggestion.thing)
        .collect();
    look_up(cx, &things).await
}

/// All authorities the reader knows of.
///
/// # Errors
/// [`AppError::SignedOut`].
pub async fn authorities(cx: &Cx) -> Result<Vec<House>, AppError> {
    let actor = cx.actor()?;
    let rows = structure::authorities(cx).await?;
    Ok(rows.iter().map(|row| entries::house(row, actor)).collect())
}

async fn ask(cx: &Cx, question: Question) -> Result<Answer, AppError> {
    let access = access(cx)?;
    let index = cx.app.search.clone();
    let answer = tokio::task::spawn_blocking(move || index.search(&access, &question)).await;
    answer
        .map_err(|_| AppError::Internal)?
        .map_err(|error| failed(&error))
}

/// What the reader may find: the directory's things, and those of the other capabilities.
fn access(cx: &Cx) -> Result<Access, AppError> {
    let actor = cx.actor()?;
    let own = rights::access(actor);
    Ok(cx
        .app
        .hits
        .0
        .iter()
        .filter_map(|kind| kind.access)
        .fold(own, |all, more| all.or(more(actor))))
}

fn failed(error: &SearchError) -> AppError {
    tracing::warn!(%error, "search");
    AppError::Unavailable
}

/// Hits in their order, each looked up through the actor: what the index says too much falls out.
async fn look_up(cx: &Cx, things: &[String]) -> Result<Vec<Entry>, AppError> {
    let of = |kind: &str| -> Vec<Uuid> {
        let ids = things
            .iter()
            .filter_map(|thing| thing.split_once(':'))
            .filter(|(name, _)| *name == kind);
        ids.filter_map(|(_, id)| Uuid::try_parse(id).ok()).collect()
    };
    let mut found: BTreeMap<String, Entry> = BTreeMap::new();
    let people: Vec<_> = of(PERSON).into_iter().map(Id::from_uuid).collect();
    for person in entries::by_ids(cx, &people).await? {
        found.insert(format!("{PERSON}:{}", person.id), Entry::Person(person));
    }
    let units: Vec<_> = of(UNIT).into_iter().map(Id::from_uuid).collect();
    for (unit, authority) in structure::units_by_ids(cx, &units).await? {
        let entry = Entry::Unit {
            unit: entries::link(&unit),
            house: entries::house(&authority, cx.actor()?),
        };
        found.insert(format!("{UNIT}:{}", unit.id), entry);
    }
    for post in posts::posts_by_ids(cx, of(POST)).await? {
        found.insert(format!("{POST}:{}", post.id), Entry::Post(post));
    }
    for line in posts::lines_by_ids(cx, of(LINE)).await? {
        found.insert(format!("{LINE}:{}", line.id), Entry::Line(line));
    }
    for known in cx.app.hits.0 {
        for hit in (known.look_up)(cx, of(known.kind)).await? {
            found.insert(hit.thing.clone(), Entry::Other(hit));
        }
    }
    Ok(things
        .iter()
        .filter_map(|thing| found.remove(thing))
        .collect())
}
