//! Sending what is due, one mail after the other.

use std::time::Duration;

use platform::{
    context::{App, Cx},
    error::AppError,
    id::Id,
    kinds,
    mail::{Post, Undelivered, queue},
    metrics::Mailed,
};
use tokio::sync::watch;

use super::letter::letter;
use crate::MailTellers;

/// How often it is looked whether something is due.
const PAUSE: Duration = Duration::from_secs(30);
/// A mail that was sent and cannot be noted as sent is noted again after this, so often.
const AGAIN: Duration = Duration::from_secs(2);
const TIMES: u32 = 120;

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A mail went out, was put off or was dropped; there may be more.
    Went,
    /// The mail server is away.
    Away,
    /// Nothing is due.
    Idle,
}

/// Sends mails until the server stops.
pub async fn run(app: App, tellers: MailTellers, post: Post, mut stopped: watch::Receiver<bool>) {
    while !*stopped.borrow() {
        match deliver_next(&app, tellers, &post).await {
            Ok(Step::Went) => continue,
            Ok(Step::Away | Step::Idle) => {}
            Err(error) => tracing::warn!(%error, "mails not sent"),
        }
        tokio::select! {
            () = tokio::time::sleep(PAUSE) => {}
            _ = stopped.changed() => {}
        }
    }
}

/// Sends the mail whose turn it is; where there is none, makes mails of what is due first.
///
/// # Errors
/// What the database answers.
pub async fn deliver_next(app: &App, tellers: MailTellers, post: &Post) -> Result<Step, AppError> {
    let cx = app.system();
    let mut claim = queue::claim(&cx).await?;
    if claim.is_none() {
        queue::bundle(&cx).await?;
        claim = queue::claim(&cx).await?;
    }
    let Some(claim) = claim else {
        return Ok(Step::Idle);
    };
    let letter = letter(cx.clone(), tellers, post, claim.mail, claim.person).await?;
    let Some(letter) = letter else {
        queue::done(&cx, claim.mail).await?;
        return Ok(Step::Went);
    };
    let step = match post.send(&letter).await {
        Ok(()) => {
            app.metrics.count_mail(Mailed::Sent);
            note_sent(&cx, claim.mail).await?;
            return Ok(Step::Went);
        }
        Err(Undelivered::Refused) => {
            app.metrics.count_mail(Mailed::Refused);
            queue::done(&cx, claim.mail).await?;
            return Ok(Step::Went);
        }
        Err(Undelivered::Later) => Step::Went,
        Err(Undelivered::Away) => Step::Away,
    };
    let mailed = match queue::put_off(&app.system(), &claim).await? {
        true => Mailed::PutOff,
        false => {
            tracing::warn!(mail = %claim.mail, "mail given up");
            Mailed::GivenUp
        }
    };
    app.metrics.count_mail(mailed);
    Ok(step)
}

/// A mail that is not noted as sent goes out again, so this is not left at the first failure.
async fn note_sent(cx: &Cx, mail: Id<kinds::Mail>) -> Result<(), AppError> {
    for _ in 0..TIMES {
        match queue::done(cx, mail).await {
            Ok(()) => return Ok(()),
            Err(error) => tracing::warn!(%error, "sent mail not noted"),
        }
        tokio::time::sleep(AGAIN).await;
    }
    Ok(queue::done(cx, mail).await?)
}
