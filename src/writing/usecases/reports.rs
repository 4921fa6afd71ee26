//! Reports as those who moderate find and decide them.

use platform::{
    access::{Level, Permit, may},
    content::{self, Content, Delete, Phases, Read, Wanted, Within},
    context::Cx,
    error::AppError,
    id::Id,
    kinds,
};

use super::{places::place, told};
use crate::{
    KINDS, Report,
    capability::DeleteComment,
    store::{comments, reports},
};

/// A report with what it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reported {
    pub report: Report,
    pub content: Content,
    pub title: String,
}

/// What a moderator decides on a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It stays as it is.
    Keep,
    /// The content or comment goes.
    Remove,
}

/// The open reports on which the reader decides, the oldest first.
///
/// # Errors
/// [`AppError::SignedOut`]; what the database answers.
pub async fn open_reports(cx: &Cx) -> Result<Vec<Reported>, AppError> {
    let actor = cx.actor()?;
    let read = cx.read();
    let wanted = Wanted {
        kinds: &KINDS,
        phases: Phases::ALL,
        within: Within::Contents(reports::reported(&read).await?),
        before: None,
        since: None,
        limit: 100,
    };
    let mut contents = content::headlines::<Read>(&read, actor, wanted).await?;
    contents.retain(|(content, _)| actor.reach.has(content.space, Level::Moderate));
    let ids: Vec<_> = contents.iter().map(|(content, _)| content.id).collect();
    let open = reports::open(&read, &ids).await?;
    Ok(open
        .into_iter()
        .filter_map(|report| {
            let (content, title) = contents.iter().find(|(one, _)| one.id == report.content)?;
            Some(Reported {
                content: content.clone(),
                title: title.clone(),
                report,
            })
        })
        .collect())
}

/// Decides a report; whoever reported is told.
///
/// # Errors
/// [`AppError::Absent`] where there is no open one on which the reader decides.
pub async fn decide_report(
    cx: &Cx,
    id: Id<kinds::Report>,
    verdict: Verdict,
    answer: &str,
) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let actor = cx.actor_in(&tx).await?;
    let report = reports::find(&tx, id).await?;
    let (found, _) = content::find::<Read>(&tx, &actor, report.content).await?;
    if !actor.reach.has(found.space, Level::Moderate) {
        return Err(AppError::Absent);
    }
    place(cx, found.space).await?;
    let decision = match verdict {
        Verdict::Keep => "kept",
        Verdict::Remove => "removed",
    };
    reports::decide(cx, &tx, id, decision, answer.trim()).await?;
    if verdict == Verdict::Remove {
        match report.comment {
            Some(comment) => {
                let comment = comments::find(&tx, &found, comment).await?;
                let permit: Option<Permit<DeleteComment>> = may(&actor, &comment.protected(&found));
                if let Some(permit) = permit {
                    comments::remove(cx, &tx, permit).await?;
                }
            }
            None => {
                let permit = may::<Delete>(&actor, &found.protected()).ok_or(AppError::Absent)?;
                content::move_to_trash(&tx, permit, cx.now).await?;
            }
        }
    }
    told::changed(cx, &tx, &found).await?;
    let what = match verdict {
        Verdict::Keep => "report-kept",
        Verdict::Remove => "report-removed",
    };
    told::tell(
        cx,
        &tx,
        &found,
        what,
        id,
        report.reporter.into_iter().collect(),
    )
    .await?;
    tx.commit().await?;
    Ok(())
}
