//! Keeps the index up with the database: reads the outbox, asks the capabilities for documents,
//! and rebuilds the whole index when it is missing, damaged, or slept too long.

use std::{
    pin::Pin,
    sync::{Arc, mpsc},
    time::Duration,
};

use tokio::sync::watch;
use uuid::Uuid;

use crate::{
    context::{App, Cx},
    error::AppError,
    outbox,
    search::{Change, Document, SearchError, State},
};

/// How often the outbox is looked at: a change is visible within a second.
const PAUSE: Duration = Duration::from_millis(200);

type Answer<'a, T> = Pin<Box<dyn Future<Output = Result<T, AppError>> + Send + 'a>>;

/// A capability whose things can be found.
pub trait Findable: Send + Sync {
    /// The changes to make in the index for things of this capability that changed.
    fn changes<'a>(&'a self, cx: &'a Cx, changed: &'a [(String, Uuid)]) -> Answer<'a, Vec<Change>>;

    /// A part of everything, from 0; nothing when there is no such part.
    fn part<'a>(&'a self, cx: &'a Cx, number: u32) -> Answer<'a, Option<Vec<Document>>>;
}

/// The capabilities whose things can be found.
pub type Findables = Arc<Vec<Box<dyn Findable>>>;

/// Brings the index up to date once; a missing or damaged one is rebuilt.
///
/// # Errors
/// When database or disk do not answer; what is in the index stays.
pub async fn catch_up(app: &App, findables: &Findables) -> Result<usize, AppError> {
    if app.search.state() != State::Ready {
        return rebuild(app, findables).await;
    }
    let since = app.search.watermark().unwrap_or(0);
    if outbox::is_broken_after(&app.system().read(), since).await? {
        return rebuild(app, findables).await;
    }
    let mut count = 0;
    loop {
        let cx = app.system();
        let since = app.search.watermark().unwrap_or(0);
        let changed = outbox::after(&cx.read(), since).await?;
        let Some(last) = changed.last().map(|change| change.at) else {
            return Ok(count);
        };
        count += changed.len();
        let mut things: Vec<(String, Uuid)> =
            changed.into_iter().map(|c| (c.kind, c.thing)).collect();
        things.sort();
        things.dedup();
        let mut changes = Vec::new();
        for findable in findables.iter() {
            changes.extend(findable.changes(&cx, &things).await?);
        }
        let index = app.search.clone();
        blocking(move || index.apply(changes, last)).await?;
    }
}

/// Builds a new index from the database, while the old one, if any, goes on answering.
///
/// # Errors
/// When database or disk do not answer.
pub async fn rebuild(app: &App, findables: &Findables) -> Result<usize, AppError> {
    let cx = app.system();
    let watermark = outbox::end(&cx.read()).await?;
    let (sender, parts) = mpsc::sync_channel(2);
    let index = app.search.clone();
    let building =
        tokio::task::spawn_blocking(move || index.rebuild(Complete(Some(parts)), watermark));
    let count = send_all(&cx, findables, sender).await;
    match building.await {
        Ok(Ok(())) => count,
        Ok(Err(error)) => Err(failed(&error)),
        Err(error) => Err(failed(&error)),
    }
}

/// What travels to a rebuild: parts, and at last that this was everything.
enum Step {
    Part(Vec<Document>),
    End,
}

/// The parts up to the end. When they stop without one, that is an error, so that half an index
/// never takes the place of a whole one.
struct Complete(Option<mpsc::Receiver<Step>>);

impl Iterator for Complete {
    type Item = Result<Vec<Document>, AppError>;

    fn next(&mut self) -> Option<Self::Item> {
        match self.0.as_ref()?.recv() {
            Ok(Step::Part(part)) => Some(Ok(part)),
            Ok(Step::End) => {
                self.0 = None;
                None
            }
            Err(_) => {
                self.0 = None;
                Some(Err(AppError::Unavailable))
            }
        }
    }
}

async fn send_all(
    cx: &Cx,
    findables: &Findables,
    sender: mpsc::SyncSender<Step>,
) -> Result<usize, AppError> {
    let mut count = 0;
    for findable in findables.iter() {
        let mut number = 0;
        while let Some(part) = findable.part(cx, number).await? {
            number += 1;
            count += part.len();
            send(&sender, Step::Part(part)).await?;
        }
    }
    send(&sender, Step::End).await?;
    Ok(count)
}

/// Sending waits for the index, which must not stop the runtime.
async fn send(sender: &mpsc::SyncSender<Step>, step: Step) -> Result<(), AppError> {
    let sender = sender.clone();
    match tokio::task::spawn_blocking(move || sender.send(step)).await {
        Ok(Ok(())) => Ok(()),
        _ => Err(AppError::Unavailable),
    }
}

/// Follows until told to stop. A failure is logged and tried again.
pub async fn run(app: App, findables: Findables, mut stop: watch::Receiver<bool>) {
    let mut pause = PAUSE;
    while !*stop.borrow() {
        pause = match catch_up(&app, &findables).await {
            Ok(_) => PAUSE,
            Err(error) => {
                tracing::warn!(%error, "index not up to date");
                (pause * 2).min(Duration::from_secs(10))
            }
        };
        tokio::select! {
            () = tokio::time::sleep(pause) => {}
            _ = stop.changed() => {}
        }
    }
}

async fn blocking(
    work: impl FnOnce() -> Result<(), SearchError> + Send + 'static,
) -> Result<(), AppError> {
    match tokio::task::spawn_blocking(work).await {
        Ok(Ok(())) => Ok(()),
        Ok(Err(error)) => Err(failed(&error)),
        Err(error) => Err(failed(&error)),
    }
}

fn failed(error: &dyn std::fmt::Display) -> AppError {
    tracing::error!(%error, "index");
    AppError::Unavailable
}
