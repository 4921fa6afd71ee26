//! The conversation about a content: comments with one level of answers, reactions, bookmarks,
//! subscriptions and reports. Written once for all kinds.

use document::{Document, Html, MentionKind};
use platform::{
    access::{Level, Sight, may, space::Principal},
    clock,
    content::{self, Content, Read},
    context::Cx,
    database::Tx,
    error::AppError,
    form::FormState,
    id::Id,
    kinds,
};

use super::{names::Names, pictures::shown_in, places::place, shown::May};
use crate::{
    About, Comment, Marks, Reaction,
    capability::{DeleteComment, EditComment},
    store::{comments, marks, reports},
    texts::Texts,
    usecases::told,
};

/// Characters of a comment.
const LONGEST: usize = 5000;
/// Characters of the reason of a report.
const LONGEST_REASON: usize = 1000;

/// A comment as its reader sees it.
#[derive(Clone, Debug)]
pub struct Said {
    pub comment: Comment,
    pub html: Html,
    /// As it was typed, for whoever may change it.
    pub markdown: Option<String>,
    pub may_delete: bool,
    /// The reader said it.
    pub is_own: bool,
    pub answers: Vec<Said>,
}

/// What was said about a content, a page of it.
#[derive(Clone, Debug, Default)]
pub struct Talk {
    pub said: Vec<Said>,
    /// Those on all pages that were not removed.
    pub count: u64,
    /// Counts from 1.
    pub page: u64,
    pub pages: u64,
    pub marks: Marks,
}

pub(super) fn talk(
    cx: &Cx,
    of: &Content,
    all: Vec<(Comment, Document)>,
    names: &Names,
    may_do: &May,
) -> Result<Vec<Said>, AppError> {
    let actor = cx.actor()?;
    let words = Texts(cx.lang).words();
    let one = |comment: Comment, document: &Document| {
        let protected = comment.protected(of);
        let may_edit = may_do.comment && may::<EditComment>(actor, &protected).is_some();
        Said {
            html: document::render(document, names, &words),
            markdown: may_edit.then(|| document.clone().named(names, &words).to_markdown()),
            may_delete: may::<DeleteComment>(actor, &protected).is_some()
                && (may_do.comment || may_do.moderate),
            is_own: comment.author == Some(actor.person),
            answers: Vec::new(),
            comment,
        }
    };
    let (first, answers): (Vec<_>, Vec<_>) = all
        .into_iter()
        .partition(|(comment, _)| comment.parent.is_none());
    let mut said: Vec<Said> = first
        .into_iter()
        .map(|(comment, document)| one(comment, &document))
        .collect();
    for (comment, document) in answers {
        if let Some(to) = said
            .iter_mut()
            .find(|said| Some(said.comment.id) == comment.parent)
        {
            to.answers.push(one(comment, &document));
        }
    }
    // A removed comment stays only as long as something answers to it.
    for said in &mut said {
        said.answers.retain(|answer| !answer.comment.removed);
    }
    said.retain(|said| !said.comment.removed || !said.answers.is_empty());
    Ok(said)
}

/// What became of an act on a content's page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Done {
    /// Refused; show again.
    Again(FormState),
    /// Done; a comment to go to, if there is one, with the page on which it stands.
    At(Option<(Id<kinds::Comment>, u64)>),
}

/// Done at a comment, or at the content itself.
async fn done(cx: &Cx, of: &Content, target: marks::Target) -> Result<Done, AppError> {
    Ok(Done::At(match target {
        Some(target) => comments::page_of(&cx.read(), of, target)
            .await?
            .map(|page| (target, page)),
        None => None,
    }))
}

/// Does what one of the small forms of a content's page asks for, told apart by the pressed button
/// (`act`).
///
/// # Errors
/// [`AppError::Absent`] where there is no such content or comment for this reader, or they may not;
/// [`AppError::Invalid`] for an unknown act.
pub async fn converse(
    cx: &Cx,
    kind: &str,
    id: Id<kinds::Content>,
    form: FormState,
) -> Result<Done, AppError> {
    let target = form.value("comment").parse().ok();
    match form.value("act").as_str() {
        "comment" => comment(cx, kind, id, form).await,
        "edit-comment" => edit_comment(cx, kind, id, target, form).await,
        "remove-comment" => remove_comment(cx, kind, id, target).await,
        "react" => {
            let reaction = Reaction::from_code(&form.value("reaction")).ok_or(AppError::Invalid)?;
            let tx = cx.begin().await?;
            let found = commentable(cx, &tx, kind, id).await?;
            if let Some(target) = target {
                comments::find(&tx, &found, target).await?;
            }
            let person = cx.actor()?.person;
            marks::react(&tx, id, target, person, reaction).await?;
            told::changed(cx, &tx, &found).await?;
            tx.commit().await?;
            done(cx, &found, target).await
        }
        "bookmark" => {
            let tx = cx.begin().await?;
            readable(cx, &tx, kind, id).await?;
            marks::bookmark(cx, &tx, id).await?;
            tx.commit().await?;
            Ok(Done::At(None))
        }
        "subscribe" => {
            let tx = cx.begin().await?;
            let found = readable(cx, &tx, kind, id).await?;
            let person = cx.actor()?.person;
            if !marks::unsubscribe(&tx, person, id.uuid()).await? {
                marks::subscribe(&tx, person, id.uuid(), &found.kind).await?;
            }
            tx.commit().await?;
            Ok(Done::At(None))
        }
        "report" => report(cx, kind, id, target, form).await,
        _ => Err(AppError::Invalid),
    }
}

/// The content, within a change, if its reader may read it.
async fn readable(
    cx: &Cx,
    tx: &Tx,
    kind: &str,
    id: Id<kinds::Content>,
) -> Result<Content, AppError> {
    let actor = cx.actor_in(tx).await?;
    let (found, _) = content::find::<Read>(tx, &actor, id).await?;
    match found.kind == kind {
        true => Ok(found),
        false => Err(AppError::Absent),
    }
}

/// The content, within a change, if its reader may take part in its conversation.
async fn commentable(
    cx: &Cx,
    tx: &Tx,
    kind: &str,
    id: Id<kinds::Content>,
) -> Result<Content, AppError> {
    let found = readable(cx, tx, kind, id).await?;
    let place = place(cx, found.space).await?;
    match super::shown::may(cx, &found, &place)?.comment {
        true => Ok(found),
        false => Err(AppError::Absent),
    }
}

/// Reads the text of a comment; what is wrong stands at its field.
fn text(form: &mut FormState, cx: &Cx, field: &str) -> Option<Document> {
    let t = Texts(cx.lang);
    let typed = form.value(field);
    let over = typed.chars().count().saturating_sub(LONGEST);
    if over > 0 {
        form.reject(field, t.too_long(over));
        return None;
    }
    match Document::from_markdown(&typed) {
        Ok(document) if document.is_empty() => {
            form.reject(field, t.comment_missing());
            None
        }
        Ok(document) => Some(document),
        Err(invalid) => {
            form.reject(field, t.refused(&invalid));
            None
        }
    }
}

async fn comment(
    cx: &Cx,
    kind: &str,
    id: Id<kinds::Content>,
    mut form: FormState,
) -> Result<Done, AppError> {
    let parent = form.value("parent").parse::<Id<kinds::Comment>>().ok();
    let field = parent.map_or_else(|| "said".to_owned(), |parent| format!("said-{parent}"));
    let Some(document) = text(&mut form, cx, &field) else {
        // The page must exist for this reader before it is shown with what they typed.
        readable(cx, &cx.begin().await?, kind, id).await?;
        return Ok(Done::Again(form));
    };
    let tx = cx.begin().await?;
    let found = commentable(cx, &tx, kind, id).await?;
    let actor = cx.actor()?;
    let permit = may::<content::Comment>(actor, &found.protected()).ok_or(AppError::Absent)?;
    let answered = match parent {
        None => None,
        Some(parent) => Some(comments::find(&tx, &found, parent).await?),
    };
    // One level of answers: an answer to an answer stands beside it.
    let parent = answered
        .as_ref()
        .map(|answered| answered.parent.unwrap_or(answered.id));
    // Sent twice, it is said once; with other words it is something else.
    let answers = parent.map_or_else(String::new, |parent| parent.to_string());
    let (key, said) = (form.value("key"), document.to_json());
    let said = [actor.person.to_string(), key, answers, said].join(" ");
    let new = clock::named_id(id.uuid(), &said);
    if comments::find(&tx, &found, new).await.is_ok() {
        return done(cx, &found, Some(new)).await;
    }
    let pictures = shown_in(cx, &tx, found.space, &document).await?;
    let json = document.to_json();
    comments::add(&tx, &permit, new, parent, json, &pictures, cx.now).await?;
    marks::subscribe(&tx, actor.person, id.uuid(), &found.kind).await?;
    told::commented(cx, &tx, &found, new, answered.as_ref(), &document).await?;
    told::changed(cx, &tx, &found).await?;
    tx.commit().await?;
    done(cx, &found, Some(new)).await
}

async fn edit_comment(
    cx: &Cx,
    kind: &str,
    id: Id<kinds::Content>,
    target: marks::Target,
    mut form: FormState,
) -> Result<Done, AppError> {
    let target = target.ok_or(AppError::Invalid)?;
    let Some(document) = text(&mut form, cx, &format!("edited-{target}")) else {
        readable(cx, &cx.begin().await?, kind, id).await?;
        return Ok(Done::Again(form));
    };
    let tx = cx.begin().await?;
    let found = commentable(cx, &tx, kind, id).await?;
    let comment = comments::find(&tx, &found, target).await?;
    let permit = may::<EditComment>(cx.actor()?, &comment.protected(&found));
    let permit = permit.ok_or(AppError::Absent)?;
    let pictures = shown_in(cx, &tx, found.space, &document).await?;
    let json = document.to_json();
    comments::edit(&tx, &found, permit, json, &pictures, cx.now).await?;
    told::changed(cx, &tx, &found).await?;
    tx.commit().await?;
    done(cx, &found, Some(target)).await
}

async fn remove_comment(
    cx: &Cx,
    kind: &str,
    id: Id<kinds::Content>,
    target: marks::Target,
) -> Result<Done, AppError> {
    let target = target.ok_or(AppError::Invalid)?;
    let tx = cx.begin().await?;
    let found = readable(cx, &tx, kind, id).await?;
    let comment = comments::find(&tx, &found, target).await?;
    let permit = may::<DeleteComment>(cx.actor()?, &comment.protected(&found));
    comments::remove(cx, &tx, permit.ok_or(AppError::Absent)?).await?;
    told::changed(cx, &tx, &found).await?;
    tx.commit().await?;
    Ok(Done::At(None))
}

/// The field that says what is wrong with a content, or with a comment on it.
pub fn reason(target: marks::Target) -> String {
    target.map_or_else(|| "reason".to_owned(), |target| format!("reason-{target}"))
}

/// Somebody finds something wrong: those who moderate the place are told.
async fn report(
    cx: &Cx,
    kind: &str,
    id: Id<kinds::Content>,
    target: marks::Target,
    mut form: FormState,
) -> Result<Done, AppError> {
    let t = Texts(cx.lang);
    let field = self::reason(target);
    let reason = form.value(&field).trim().to_owned();
    let over = reason.chars().count().saturating_sub(LONGEST_REASON);
    if reason.is_empty() {
        form.reject(&field, t.reason_missing());
    } else if over > 0 {
        form.reject(&field, t.too_long(over));
    }
    let tx = cx.begin().await?;
    let found = readable(cx, &tx, kind, id).await?;
    if !form.errors.is_empty() {
        return Ok(Done::Again(form));
    }
    let said = match target {
        Some(target) => Some(comments::find(&tx, &found, target).await?),
        None => None,
    };
    let own = told::words_of(&found, said.as_ref());
    let about = About {
        content: id,
        comment: target,
    };
    let kept = reports::add(cx, &tx, about, reason).await?;
    told::reported(cx, &tx, &found, &own, kept).await?;
    tx.commit().await?;
    Ok(Done::At(None))
}

/// Of these people those who read in a space, without the one who acts.
pub(super) async fn readers(
    cx: &Cx,
    tx: &Tx,
    space: Id<kinds::Space>,
    people: Vec<Id<kinds::Person>>,
) -> Result<Vec<Id<kinds::Person>>, AppError> {
    // The program itself tells everybody.
    let own = cx.actor().ok().map(|actor| actor.person);
    let mut people: Vec<_> = people
        .into_iter()
        .filter(|person| Some(*person) != own)
        .collect();
    people.sort();
    people.dedup();
    let spaces = [space].into();
    let sight = Sight::load(tx, &people, &spaces, cx.today, cx.now).await?;
    people.retain(|person| sight.level(*person, space) >= Some(Level::Read));
    Ok(people)
}

/// The people a document mentions.
pub(super) fn mentioned(document: &Document) -> Vec<Id<kinds::Person>> {
    let people = document
        .mentions()
        .into_iter()
        .filter(|mention| mention.kind == MentionKind::Person);
    people.map(|mention| Id::from_uuid(mention.id)).collect()
}

/// The person an owner is, if it is one.
pub(super) fn person(owner: Principal) -> Option<Id<kinds::Person>> {
    match owner {
        Principal::Person(id) => Some(id),
        _ => None,
    }
}
