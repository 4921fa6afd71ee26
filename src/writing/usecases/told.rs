//! Who is told what happened to a content: only those who read where it lies, each once, and nobody
//! of what they did themselves.

use document::Document;
use platform::{
    access::{Level, Phase, Sight, Standing, space, standings},
    clock,
    content::{self, Content},
    context::Cx,
    database::Tx,
    error::AppError,
    id::Id,
    kinds, notices, outbox,
};
use sea_orm::ConnectionTrait;

use super::talk::{mentioned, person, readers};
use crate::{Comment, capability::SPACE, store::marks};

/// Most people told of one act, beside those it names.
const MOST: u64 = 500;

/// Tells the index that something about a content changed, and the tabs of its space if readers saw it
/// before or see it now.
///
/// # Errors
/// What the database answers.
pub async fn changed(cx: &Cx, tx: &Tx, before: &Content) -> Result<(), AppError> {
    outbox::append(tx, &before.kind, before.id, cx.now).await?;
    let now = content::find_for_the_program(tx, before.id).await?;
    let is_seen = |one: &Content| matches!(one.phase, Phase::Live | Phase::Archived);
    if is_seen(before) || now.as_ref().is_some_and(is_seen) {
        outbox::append(tx, SPACE, before.space, cx.now).await?;
    }
    Ok(())
}

/// Tells people of a content. `moment` is what makes it once.
///
/// # Errors
/// What the database answers.
pub async fn tell<T>(
    cx: &Cx,
    tx: &Tx,
    content: &Content,
    what: &str,
    moment: Id<T>,
    people: Vec<Id<kinds::Person>>,
) -> Result<Vec<Id<kinds::Person>>, AppError> {
    let people = readers(cx, tx, content.space, people).await?;
    if people.is_empty() {
        return Ok(people);
    }
    let shown = content::shown(tx, std::slice::from_ref(content)).await?;
    let title = shown.get(&content.id).map(|one| one.title.clone());
    for person in &people {
        let notice = notices::New {
            person: *person,
            key: format!("{} {what} {moment}", content.kind),
            kind: format!("{}.{what}", content.kind),
            thing: Some(content.id.uuid()),
            space: Some(content.space),
            about: title.clone().unwrap_or_default(),
        };
        notices::tell(tx, notice, cx.now).await?;
    }
    Ok(people)
}

/// Somebody commented: who is mentioned, who is answered, whose it is, who follows it; each is told
/// the nearest of these.
pub(super) async fn commented(
    cx: &Cx,
    tx: &Tx,
    content: &Content,
    new: Id<kinds::Comment>,
    answered: Option<&Comment>,
    said: &Document,
) -> Result<(), AppError> {
    let mut told = tell(cx, tx, content, "mentioned", new, mentioned(said)).await?;
    let author = answered.and_then(|comment| comment.author);
    let not_yet = |people: Vec<Id<kinds::Person>>, told: &[Id<kinds::Person>]| {
        people
            .into_iter()
            .filter(|person| !told.contains(person))
            .collect::<Vec<_>>()
    };
    let next = not_yet(author.into_iter().collect(), &told);
    told.extend(tell(cx, tx, content, "answered", new, next).await?);
    let next = not_yet(owners(content), &told);
    told.extend(tell(cx, tx, content, "commented", new, next).await?);
    let followers = marks::subscribers(tx, content.id.uuid(), MOST).await?;
    let next = not_yet(followers, &told);
    tell(cx, tx, content, "followed", new, next).await?;
    Ok(())
}

/// Something was published: who is mentioned in it, and who follows the place.
///
/// # Errors
/// What the database answers.
pub async fn published(
    cx: &Cx,
    tx: &Tx,
    content: &Content,
    document: &Document,
) -> Result<(), AppError> {
    published_for(cx, tx, content, document, |_, _| true).await
}

/// The same, where not everybody who follows the place is meant.
///
/// # Errors
/// What the database answers.
pub async fn published_for(
    cx: &Cx,
    tx: &Tx,
    content: &Content,
    document: &Document,
    is_meant: impl Fn(Id<kinds::Person>, &Standing) -> bool,
) -> Result<(), AppError> {
    let told = tell(
        cx,
        tx,
        content,
        "mentioned",
        content.id,
        mentioned(document),
    )
    .await?;
    let followers = marks::subscribers(tx, content.space.uuid(), MOST).await?;
    let rest = standings(tx, &followers, cx.today)
        .await?
        .into_iter()
        .filter(|(person, standing)| !told.contains(person) && is_meant(*person, standing))
        .map(|(person, _)| person)
        .collect();
    tell(cx, tx, content, "published", content.id, rest).await?;
    Ok(())
}

/// A text was changed: who is newly mentioned in it, and who follows it; at most once a day.
///
/// # Errors
/// What the database answers.
pub async fn revised(
    cx: &Cx,
    tx: &Tx,
    content: &Content,
    before: &Document,
    after: &Document,
) -> Result<(), AppError> {
    let old = mentioned(before);
    let new = mentioned(after)
        .into_iter()
        .filter(|person| !old.contains(person))
        .collect();
    let mut told = tell(cx, tx, content, "mentioned", content.id, new).await?;
    let today: Id<()> = clock::named_id(content.id.uuid(), &cx.today.to_string());
    told.extend(tell(cx, tx, content, "changed", today, owners(content)).await?);
    let followers = marks::subscribers(tx, content.id.uuid(), MOST).await?;
    let rest = followers
        .into_iter()
        .filter(|person| !told.contains(person))
        .collect();
    tell(cx, tx, content, "changed", today, rest).await?;
    Ok(())
}

/// The people who answer for a content are asked whether it still holds: its owner and deputy, or,
/// where those are no people, those who moderate.
///
/// # Errors
/// What the database answers.
pub async fn review_due<T>(
    cx: &Cx,
    tx: &Tx,
    content: &Content,
    moment: Id<T>,
) -> Result<(), AppError> {
    let mut people = owners(content);
    if people.is_empty() {
        people = moderators(cx, tx, content.space).await?;
    }
    tell(cx, tx, content, "review-due", moment, people).await?;
    Ok(())
}

/// Those who decide on a report are told of it. Who reported is not said.
pub(super) async fn reported(
    cx: &Cx,
    tx: &Tx,
    content: &Content,
    own: &[Id<kinds::Person>],
    report: Id<kinds::Report>,
) -> Result<(), AppError> {
    let mut people = moderating(cx, tx, content.space).await?;
    let others: Vec<_> = others(&people, own).collect();
    if !others.is_empty() {
        people = others;
    }
    tell(cx, tx, content, "reported", report, people).await?;
    Ok(())
}

/// Whose words something is: a comment's author's, else those who answer for the content.
pub(super) fn words_of(content: &Content, comment: Option<&Comment>) -> Vec<Id<kinds::Person>> {
    match comment {
        Some(comment) => comment.author.into_iter().collect(),
        None => owners(content),
    }
}

/// Those who moderate in a space and whose words it is not: where there are any, nobody decides on
/// their own.
pub(super) fn others(
    moderating: &[Id<kinds::Person>],
    own: &[Id<kinds::Person>],
) -> impl Iterator<Item = Id<kinds::Person>> {
    let others = moderating.iter().filter(|one| !own.contains(one));
    others.copied()
}

/// The people whom grants name, and who do moderate in a space.
pub(super) async fn moderating(
    cx: &Cx,
    db: &impl ConnectionTrait,
    space: Id<kinds::Space>,
) -> Result<Vec<Id<kinds::Person>>, AppError> {
    let mut people = moderators(cx, db, space).await?;
    let sight = Sight::load(db, &people, &[space].into(), cx.today, cx.now).await?;
    people.retain(|one| sight.level(*one, space) >= Some(Level::Moderate));
    Ok(people)
}

/// The people who answer for a content.
pub(super) fn owners(content: &Content) -> Vec<Id<kinds::Person>> {
    let deputy = content.deputy.and_then(person);
    person(content.owner).into_iter().chain(deputy).collect()
}

/// The people whom grants name as those who moderate in a space.
///
/// # Errors
/// What the database answers.
pub async fn moderators(
    cx: &Cx,
    db: &impl ConnectionTrait,
    space: Id<kinds::Space>,
) -> Result<Vec<Id<kinds::Person>>, AppError> {
    let grants = space::grants(db, space, cx.now).await?;
    Ok(grants
        .into_iter()
        .filter(|grant| grant.level >= Level::Moderate)
        .filter_map(|grant| person(grant.to))
        .collect())
}
