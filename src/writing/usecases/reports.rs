//! Reports as those who moderate find and decide them: by what was reported, and not by who did.

use std::collections::{BTreeMap, btree_map::Entry};

use platform::{
    access::may,
    content::{self, Content, Delete, Moderate, Phase, Phases, Wanted, Within},
    context::Cx,
    database::Tx,
    error::AppError,
    form::FormState,
    id::Id,
    kinds,
    time::Instant,
};

use super::{shown::kept, told};
use crate::{
    About, Comment, KINDS, Report,
    capability::DeleteComment,
    store::{comments, reports},
    texts::Texts,
};

/// Reasons that are shown of those given for one thing.
const REASONS: usize = 20;
/// Characters of a comment that are shown.
const QUOTED: usize = 300;
/// Characters of an answer to whoever reported.
const LONGEST_ANSWER: usize = 1000;

/// A thing that was reported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reported {
    /// One of its reports, by which it is decided.
    pub report: Id<kinds::Report>,
    pub about: About,
    pub content: Content,
    pub title: String,
    /// What the comment says, if it is one.
    pub said: Option<String>,
    pub since: Instant,
    /// How many reported it.
    pub count: i64,
    /// What they say, the first first.
    pub reasons: Vec<String>,
}

/// What a moderator decides on what was reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It stays as it is.
    Keep,
    /// The content or comment goes.
    Remove,
}

/// What became of a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decided {
    Done,
    /// Somebody else was quicker.
    Before,
    /// Refused; show again.
    Again(FormState),
}

/// What was reported and waits for the reader to decide, what was first reported first.
///
/// # Errors
/// [`AppError::SignedOut`]; what the database answers.
pub async fn open_reports(cx: &Cx) -> Result<Vec<Reported>, AppError> {
    let actor = cx.actor()?;
    let read = cx.read();
    let theirs = content::ids::<Moderate>(actor, &KINDS, Phases::ALL);
    let things = reports::things(&read, theirs).await?;
    if things.is_empty() {
        return Ok(Vec::new());
    }
    let mut ids: Vec<_> = things.iter().map(|(about, _)| about.content).collect();
    ids.sort();
    ids.dedup();
    let open = reports::open(&read, &ids).await?;
    let wanted = Wanted {
        kinds: &KINDS,
        phases: Phases::ALL,
        within: Within::Contents(ids),
        before: None,
        since: None,
        limit: 100,
    };
    let contents: BTreeMap<_, _> = content::headlines::<Moderate>(&read, actor, wanted)
        .await?
        .into_iter()
        .map(|(content, title)| (content.id, (content, title)))
        .collect();
    let commented: Vec<_> = things
        .iter()
        .filter_map(|(about, _)| about.comment)
        .collect();
    let said = comments::by_ids(&read, &commented).await?;
    // Who moderates where something of the reader's own was reported.
    let mut spaces = BTreeMap::new();
    let mut found = Vec::new();
    for (about, count) in things {
        let Some((content, title)) = contents.get(&about.content) else {
            continue;
        };
        let comment = about.comment.and_then(|id| said.get(&id));
        let own = told::words_of(content, comment);
        if own.contains(&actor.person) {
            let moderating = match spaces.entry(content.space) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(new) => new.insert(told::moderating(cx, &read, content.space).await?),
            };
            if told::others(moderating, &own).next().is_some() {
                continue;
            }
        }
        let of = |report: &&Report| report.about == about;
        let Some(first) = open.iter().find(of) else {
            continue;
        };
        found.push(Reported {
            report: first.id,
            about,
            content: content.clone(),
            title: title.clone(),
            said: comment.map(quoted),
            since: first.created_at,
            count,
            reasons: open
                .iter()
                .filter(of)
                .take(REASONS)
                .map(|one| one.reason.clone())
                .collect(),
        });
    }
    Ok(found)
}

/// The beginning of a comment.
fn quoted(comment: &Comment) -> String {
    let text = kept(&comment.document)
        .map(|document| document.plain_text(|_| String::new()))
        .unwrap_or_default();
    text.chars().take(QUOTED).collect()
}

/// Decides on a thing, by one of its reports. All that are open about it are decided with it, and
/// whoever reported is told.
///
/// # Errors
/// [`AppError::Absent`] where there is none on which the reader decides.
pub async fn decide_report(
    cx: &Cx,
    id: Id<kinds::Report>,
    verdict: Verdict,
    mut form: FormState,
) -> Result<Decided, AppError> {
    let t = Texts(cx.lang);
    let answer = form.value("answer").trim().to_owned();
    let over = answer.chars().count().saturating_sub(LONGEST_ANSWER);
    let tx = cx.begin().await?;
    let actor = cx.actor_in(&tx).await?;
    let report = reports::find(&tx, id).await?;
    let (found, _) = content::find::<Moderate>(&tx, &actor, report.about.content).await?;
    let comment = match report.about.comment {
        Some(comment) => Some(comments::find(&tx, &found, comment).await?),
        None => None,
    };
    let own = told::words_of(&found, comment.as_ref());
    if own.contains(&actor.person) {
        let moderating = told::moderating(cx, &tx, found.space).await?;
        if told::others(&moderating, &own).next().is_some() {
            return Err(AppError::Absent);
        }
    }
    if report.decided_at.is_some() {
        return Ok(Decided::Before);
    }
    if over > 0 {
        form.reject("answer", t.too_long(over));
        return Ok(Decided::Again(form));
    }
    if verdict == Verdict::Remove && !remove(cx, &tx, &found, comment.as_ref()).await? {
        form.reject("", t.not_removed_now());
        return Ok(Decided::Again(form));
    }
    let (decision, what) = match verdict {
        Verdict::Keep => ("kept", "report-kept"),
        Verdict::Remove => ("removed", "report-removed"),
    };
    let reporters = reports::decide(cx, &tx, report.about, decision, &answer).await?;
    told::changed(cx, &tx, &found).await?;
    told::tell(cx, &tx, &found, what, id, reporters).await?;
    tx.commit().await?;
    Ok(Decided::Done)
}

/// Takes away what was reported, unless it is gone already. Whether it is gone now.
async fn remove(
    cx: &Cx,
    tx: &Tx,
    found: &Content,
    comment: Option<&Comment>,
) -> Result<bool, AppError> {
    let actor = cx.actor_in(tx).await?;
    match comment {
        Some(comment) if comment.removed => {}
        Some(comment) => {
            let Some(permit) = may::<DeleteComment>(&actor, &comment.protected(found)) else {
                return Ok(false);
            };
            comments::remove(cx, tx, permit).await?;
        }
        None if found.phase == Phase::Trashed => {}
        None => {
            let Some(permit) = may::<Delete>(&actor, &found.protected()) else {
                return Ok(false);
            };
            content::move_to_trash(tx, permit, cx.now).await?;
        }
    }
    Ok(true)
}
