//! Who publishes for an authority: named by its administrators, who get no sight of content by it.

use directory::usecases::Named;
use platform::{
    access::{
        Administration, Level,
        space::{self, Principal},
    },
    context::Cx,
    error::AppError,
    form::FormState,
    id::Id,
    kinds,
};

/// The source of an editor's grant.
const EDITOR: &str = "editor";

/// The editors of the reader's authority.
#[derive(Clone, Debug)]
pub struct EditorsPage {
    pub editors: Vec<Named>,
    /// People of the authority whom the name asked for may mean.
    pub offered: Vec<directory::PersonEntry>,
    pub asked: String,
}

/// The page.
///
/// # Errors
/// [`AppError::Absent`] for everybody but administrators of an authority.
pub async fn editors_page(cx: &Cx, asked: String) -> Result<EditorsPage, AppError> {
    let (authority, _) = Administration::own(cx.actor()?)?;
    let house = directory::usecases::house_space(authority);
    let grants = space::grants(&cx.read(), house, cx.now).await?;
    let ids: Vec<_> = grants
        .into_iter()
        .filter(|grant| grant.source == EDITOR)
        .filter_map(|grant| match grant.to {
            Principal::Person(id) => Some(id),
            _ => None,
        })
        .collect();
    let mut editors: Vec<_> = directory::usecases::named(cx, &ids)
        .await?
        .into_values()
        .collect();
    editors.sort_by_key(|named| platform::folding::sort_key(&named.name.listed()));
    let offered = match asked.trim().is_empty() {
        true => Vec::new(),
        false => own_people(cx, authority, asked.clone()).await?,
    };
    Ok(EditorsPage {
        editors,
        offered,
        asked,
    })
}

async fn own_people(
    cx: &Cx,
    authority: Id<kinds::Authority>,
    asked: String,
) -> Result<Vec<directory::PersonEntry>, AppError> {
    let found = directory::usecases::offered(cx, asked).await?;
    let people = found.into_iter().filter_map(|entry| match entry {
        directory::Entry::Person(person) => Some(person),
        _ => None,
    });
    let reader = cx.actor()?.person;
    let people: Vec<_> = people.filter(|person| person.id != reader).collect();
    let ids: Vec<_> = people.iter().map(|person| person.id).collect();
    let named = directory::usecases::named(cx, &ids).await?;
    Ok(people
        .into_iter()
        .filter(|person| {
            let found = named.get(&person.id);
            found.is_some_and(|named| named.authority == authority)
        })
        .collect())
}

/// Makes somebody an editor, or takes that back.
///
/// # Errors
/// [`AppError::Absent`] where the reader administers no authority, the person is of another, or the reader
/// would let themselves in.
pub async fn change_editor(cx: &Cx, form: &FormState) -> Result<(), AppError> {
    let person: Id<kinds::Person> = form
        .value("person")
        .parse()
        .map_err(|_| AppError::Invalid)?;
    let tx = cx.begin().await?;
    let (authority, by) = Administration::own(&cx.actor_in(&tx).await?)?;
    match form.value("act").as_str() {
        "add" => {
            let named = directory::usecases::named(cx, &[person]).await?;
            let own = named
                .get(&person)
                .is_some_and(|one| one.authority == authority);
            if !own || person == cx.actor()?.person {
                return Err(AppError::Absent);
            }
            appoint(cx, &tx, by, authority, person).await?;
        }
        "remove" => {
            let house = directory::usecases::house_space(authority);
            space::revoke(&tx, house, Principal::Person(person), EDITOR).await?;
        }
        _ => return Err(AppError::Invalid),
    }
    tx.commit().await?;
    Ok(())
}

/// Makes somebody an editor of an authority.
///
/// # Errors
/// What the database answers.
pub async fn appoint(
    cx: &Cx,
    tx: &platform::database::Tx,
    _: Administration,
    authority: Id<kinds::Authority>,
    person: Id<kinds::Person>,
) -> Result<(), AppError> {
    let house = directory::usecases::house_space(authority);
    space::grant(
        tx,
        house,
        Principal::Person(person),
        Level::Moderate,
        EDITOR,
        cx.now,
        None,
    )
    .await?;
    Ok(())
}
