//! Accounts of an authority's own people, for its administrators: made, given a new code, blocked and
//! opened again. They see nobody of another authority and no content.

use std::collections::BTreeMap;

use directory::{Belonging, Entry, PersonEntry, PhoneBookQuery, usecases::Named};
use platform::{
    access::{Administration, Role, mandate},
    context::Cx,
    database::Tx,
    error::AppError,
    id::Id,
    kinds,
};

use super::{create_account, folded, issue_code};
use crate::store::{self, Event, Held};

/// The last page an address may ask for, as in the phone book.
const FARTHEST: u32 = 400;

/// A person of the authority with the account they have, or none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    pub person: PersonEntry,
    pub account: Option<Held>,
}

/// The accounts of an authority's people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accounts {
    pub house: directory::House,
    pub text: String,
    pub people: Vec<Kept>,
    pub page: u32,
    pub pages: u32,
}

/// The people of the reader's authority with their accounts.
///
/// # Errors
/// [`AppError::Absent`] for everybody but its administrators.
pub async fn accounts(cx: &Cx, text: String, page: u32) -> Result<Accounts, AppError> {
    let (own, _may) = Administration::own(cx.actor()?)?;
    let house = directory::usecases::houses(cx)
        .await?
        .remove(&own)
        .ok_or(AppError::Absent)?;
    let query = PhoneBookQuery {
        text: text.clone(),
        chosen: vec![("behoerde".to_owned(), house.key.clone())],
        page: page.clamp(1, FARTHEST),
        ..PhoneBookQuery::default()
    };
    let book = directory::usecases::phone_book(cx, query).await?;
    let people: Vec<PersonEntry> = book
        .entries
        .into_iter()
        .filter_map(|entry| match entry {
            // Those at home elsewhere have their accounts there.
            Entry::Person(person) if person.belonging == Belonging::Home => Some(person),
            _ => None,
        })
        .collect();
    let ids: Vec<_> = people.iter().map(|person| person.id).collect();
    let mut held: BTreeMap<_, _> = store::held_by(&cx.read(), &ids)
        .await?
        .into_iter()
        .collect();
    let people = people.into_iter().map(|person| Kept {
        account: held.remove(&person.id),
        person,
    });
    Ok(Accounts {
        people: people.collect(),
        page: book.query.page,
        pages: book.pages,
        house,
        text,
    })
}

/// A one-time code, and whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issued {
    /// "Anke Brodersen"
    pub name: String,
    pub login: String,
    pub code: String,
}

/// What an administrator does with somebody's account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Makes one with this login.
    Create(String),
    /// A new code; the password stays until it is used.
    Code,
    Block,
    Open,
}

/// Why nothing was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotAdministered {
    /// Somebody has this login.
    Taken,
    /// The login is no name.
    Unfit,
    Failed(AppError),
}

impl<E: Into<AppError>> From<E> for NotAdministered {
    fn from(error: E) -> Self {
        Self::Failed(error.into())
    }
}

/// Does it. Gives the one-time code where there is one; it is shown this one time.
///
/// # Errors
/// [`NotAdministered`]; its `Failed` is `Absent` for everybody who does not administer the authority
/// the person is at home in, and `Forbidden` for the account of an operator.
pub async fn administer(
    cx: &Cx,
    person: Id<kinds::Person>,
    act: Act,
) -> Result<Option<Issued>, NotAdministered> {
    let by = cx.actor()?.person;
    let named = directory::usecases::named(cx, &[person]).await?;
    let named = named
        .get(&person)
        .filter(|named| is_own(named))
        .ok_or(AppError::Absent)?;
    let _may = Administration::of(cx.actor()?, named.authority)?;
    let tx = cx.begin().await?;
    // A new code would be the way to become the operator.
    if person != by && mandate::holds(&tx, person, Role::Operator).await? {
        return Err(AppError::Forbidden.into());
    }
    let held = store::held_by(&tx, &[person])
        .await?
        .pop()
        .map(|(_, held)| held);
    // Nobody locks themselves out.
    if person == by && act == Act::Block {
        return Err(AppError::Forbidden.into());
    }
    let issued = |login, code| Issued {
        name: named.name.natural(),
        login,
        code,
    };
    let (account, event, issued) = match (act, held) {
        (Act::Create(login), None) => {
            let login = folded(&login);
            let (account, code) = create(cx, &tx, person, &login).await?;
            (account, Event::Created, Some(issued(login, code)))
        }
        (Act::Code, Some(held)) => {
            let code = issue_code(cx, &tx, held.id).await?;
            (held.id, Event::CodeIssued, Some(issued(held.login, code)))
        }
        (Act::Block, Some(held)) => {
            store::set_blocked(&tx, held.id, true).await?;
            (held.id, Event::Blocked, None)
        }
        (Act::Open, Some(held)) => {
            store::set_blocked(&tx, held.id, false).await?;
            (held.id, Event::Opened, None)
        }
        _ => return Err(AppError::Conflict.into()),
    };
    store::note_in(&tx, event, by, account, named.authority, cx.now).await?;
    tx.commit().await?;
    Ok(issued)
}

/// An administrator acts on those who are at home in the authority; guests and seconded people are
/// their own authority's matter.
fn is_own(named: &Named) -> bool {
    named.belonging == Belonging::Home
}

async fn create(
    cx: &Cx,
    tx: &Tx,
    person: Id<kinds::Person>,
    login: &str,
) -> Result<(Id<kinds::Account>, String), NotAdministered> {
    let fits = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '@');
    if !(3..=64).contains(&login.chars().count()) || !login.chars().all(fits) {
        return Err(NotAdministered::Unfit);
    }
    if store::is_taken(tx, login).await? {
        return Err(NotAdministered::Taken);
    }
    let account = create_account(cx, tx, person, login, None, false).await?;
    Ok((account, issue_code(cx, tx, account).await?))
}
