//! From a draft to readers: handed in, looked at, published at once or at a moment, taken away.

use platform::{
    access::{Actor, Level, Standing, may as permitted},
    content::{
        self, Archive, Content, Delete, Keep, NEWS, Phase, Publish, Read, Restore, Revision,
    },
    context::Cx,
    database::Tx,
    error::AppError,
    form::FormState,
    id::Id,
    kinds,
    time::Instant,
};
use writing::usecases::{kept, may, place, told};

use super::{
    Stage, publishes,
    review::{ask_substitutes, hand_in},
    said::moment,
};
use crate::{audience::is_meant, store, texts::Texts};

/// Does what one of the buttons of a page of news asks for. Gives the form again where something is
/// missing in it.
///
/// # Errors
/// [`AppError::Absent`] where the reader may not; [`AppError::Invalid`] for an unknown act.
pub async fn act(
    cx: &Cx,
    id: Id<kinds::Content>,
    mut form: FormState,
) -> Result<Option<FormState>, AppError> {
    let t = Texts(cx.lang);
    let tx = cx.begin().await?;
    let actor = cx.actor_in(&tx).await?;
    let (news, _) = content::find::<Read>(&tx, &actor, id).await?;
    if news.kind != NEWS {
        return Err(AppError::Absent);
    }
    let place = place(cx, news.space).await?;
    let may = may(cx, &news, &place)?;
    let allow = |allowed: bool| match allowed {
        true => Ok(()),
        false => Err(AppError::Absent),
    };
    match form.value("act").as_str() {
        "confirm" => {
            allow(news.phase == Phase::Live)?;
            store::confirm(cx, &tx, id).await?;
        }
        "submit" => {
            allow(may.edit)?;
            if !saw(&news, &mut form, t) {
                return Ok(Some(form));
            }
            if let Some(again) = hand_in(cx, &tx, &actor, &news, form).await? {
                return Ok(Some(again));
            }
        }
        "publish" => {
            allow(may.publish && publishes(cx, &place)?)?;
            if !saw(&news, &mut form, t) {
                return Ok(Some(form));
            }
            let at = moment(cx, &mut form, t);
            if !form.errors.is_empty() {
                return Ok(Some(form));
            }
            publish(cx, &tx, &actor, &news, at).await?;
        }
        "return" => {
            let asked = store::reviews::review(&tx, id).await?;
            let waits = Stage::of(&news, asked.as_ref()) == Stage::Review;
            allow(publishes(cx, &place)? && waits)?;
            if !saw(&news, &mut form, t) {
                return Ok(Some(form));
            }
            let answer = form.value("answer").trim().to_owned();
            if answer.is_empty() {
                form.reject("answer", t.answer_missing());
                return Ok(Some(form));
            }
            let permit = permitted::<Publish>(&actor, &news.protected()).ok_or(AppError::Absent)?;
            content::send_back(&tx, permit, cx.now).await?;
            store::reviews::decide(cx, &tx, id, "returned", &answer).await?;
            let to = asked.and_then(|asked| asked.asked_by).into_iter().collect();
            told::tell(
                cx,
                &tx,
                &news,
                "rejected",
                news.head.unwrap_or(id.cast()),
                to,
            )
            .await?;
        }
        "archive" => {
            allow(may.archive)?;
            let (_, permit) = content::find::<Archive>(&tx, &actor, id).await?;
            content::archive(&tx, permit, cx.now).await?;
        }
        "remove" => {
            allow(may.delete)?;
            let (_, permit) = content::find::<Delete>(&tx, &actor, id).await?;
            content::move_to_trash(&tx, permit, cx.now).await?;
        }
        "bring-back" => {
            allow(may.restore)?;
            let (_, permit) = content::find::<Restore>(&tx, &actor, id).await?;
            content::untrash(&tx, permit, cx.now).await?;
            // What comes back after its last day would be put away again at once.
            if news.expires_on.is_some_and(|last| last < cx.today) {
                let (_, keep) = content::find::<Keep>(&tx, &actor, id).await?;
                content::set_expiry(&tx, &keep, None).await?;
            }
        }
        _ => return Err(AppError::Invalid),
    }
    told::changed(cx, &tx, &news).await?;
    tx.commit().await?;
    Ok(None)
}

/// Whether what the form decides about is the version its sender saw.
fn saw(news: &Content, form: &mut FormState, t: Texts) -> bool {
    let upon = form.value("upon");
    let is_newest = upon.is_empty() || news.head.is_some_and(|head| head.to_string() == upon);
    if !is_newest {
        form.reject("", t.newer_meanwhile());
        form.forget(&["upon"]);
    }
    is_newest
}

/// Whether somebody may show a version to readers: with four eyes not what they wrote.
async fn is_second(
    tx: &Tx,
    news: &Content,
    version: &Revision,
    person: Id<kinds::Person>,
) -> Result<bool, AppError> {
    let channel = store::channel(tx, news.space).await?;
    Ok(!channel.four_eyes || version.author != Some(person))
}

/// Shows the newest version to readers, at once or at a moment. With four eyes, nobody publishes what
/// they wrote.
///
/// # Errors
/// [`AppError::Absent`] where the actor may not.
pub(super) async fn publish(
    cx: &Cx,
    tx: &Tx,
    actor: &Actor,
    news: &Content,
    at: Option<Instant>,
) -> Result<(), AppError> {
    let (found, permit) = content::find::<Publish>(tx, actor, news.id).await?;
    let preview = permitted(actor, &found.protected());
    let head = found.head.ok_or(AppError::Internal)?;
    let revision = content::revision(tx, &found, head, preview.as_ref()).await?;
    if !is_second(tx, &found, &revision, actor.person).await? {
        return Err(AppError::Absent);
    }
    match at {
        Some(at) => content::schedule(tx, permit, head, at).await?,
        None => content::publish(tx, permit, head, cx.now).await?,
    }
    let asked = store::reviews::review(tx, news.id).await?;
    store::reviews::decide(cx, tx, news.id, "approved", "").await?;
    let (now, keep) = content::find::<Keep>(tx, actor, news.id).await?;
    if at.is_none() {
        store::catch_up(tx, &keep).await?;
        if found.published.is_none() {
            published(cx, tx, &now, &revision.document).await?;
        }
    }
    let to = asked.and_then(|asked| asked.asked_by).into_iter().collect();
    told::tell(cx, tx, &now, "approved", head, to).await?;
    Ok(())
}

/// Tells of news that readers see for the first time those they are for.
async fn published(cx: &Cx, tx: &Tx, news: &Content, document: &str) -> Result<(), AppError> {
    let (details, _) = store::details(tx, news.id).await?;
    let editors = told::moderators(cx, tx, news.space).await?;
    let meant =
        |person, standing: &Standing| is_meant(&details, standing, editors.contains(&person));
    told::published_for(cx, tx, news, &kept(document)?, meant).await
}

/// Publishes what was scheduled, if whoever decided that still may, asks substitutes whose day has come,
/// and archives what has expired. The context is the program's.
///
/// # Errors
/// What the database answers.
pub async fn publish_due(cx: &Cx, tx: &Tx) -> Result<(), AppError> {
    for due in content::due(tx, cx.now).await? {
        let actor = Actor::load(tx, due.by, cx.today, cx.now).await?;
        let found = content::find::<Publish>(tx, &actor, due.content).await;
        content::unschedule(tx, due.content).await?;
        // Lost rights, a closed place, a newer version, four eyes by now: it stays a draft, and its owner
        // sees it there.
        let Ok((news, permit)) = found else { continue };
        if news.head != Some(due.revision) || !actor.reach.has(news.space, Level::Moderate) {
            continue;
        }
        let preview = permitted(&actor, &news.protected());
        let version = content::revision(tx, &news, due.revision, preview.as_ref()).await?;
        if !is_second(tx, &news, &version, due.by).await? {
            continue;
        }
        let is_first = news.published.is_none();
        content::publish(tx, permit, due.revision, cx.now).await?;
        let (now, keep) = content::find::<Keep>(tx, &actor, due.content).await?;
        store::catch_up(tx, &keep).await?;
        let shown = content::shown(tx, std::slice::from_ref(&now)).await?;
        if let Some(revision) = shown.get(&now.id).filter(|_| is_first) {
            published(cx, tx, &now, &revision.document).await?;
        }
        told::changed(cx, tx, &now).await?;
    }
    ask_substitutes(cx, tx).await?;
    content::expire(tx, cx.today, cx.now).await
}
