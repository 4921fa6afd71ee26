//! The live connection: one WebSocket a tab, by which the server says what changed. It never says
//! what it changed to: the tab asks for its page again, as its reader, by the one path there is.
//!
//! Each node follows the outbox and knows what its tabs show. A frame is a position and words:
//!
//! - `1795507200000000` alone: still here, and nothing missed up to this position;
//! - `… notices space/0190…`: these changed;
//! - `… -space/0190…`: the reader lost this space;
//! - `… refresh`: what changed cannot be told any more.
//!
//! The position is the moment at which this node saw the change (decision 12). A page carries the
//! moment it was drawn, so that nothing falls between the page and its connection.

mod check;
mod hub;
mod mail;
mod route;
mod socket;
mod topic;

use std::{collections::BTreeSet, time::Duration};

use tokio::sync::watch;
use uuid::Uuid;

use crate::{
    context::App,
    error::AppError,
    id::Id,
    kinds,
    outbox::{self, Changed},
};

pub use hub::{Hub, Pace};
pub use route::router;
pub use topic::Topic;

/// Where tabs connect: `?after=<position>&topics=<words>`.
pub const ADDRESS: &str = "/live";

/// How often the outbox is looked at.
const PAUSE: Duration = Duration::from_millis(200);
/// How long tabs may take to hear that the server stops.
const FAREWELL: Duration = Duration::from_secs(2);

/// Whom a change concerns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Concern {
    /// Somebody's notices.
    Notices(Id<kinds::Person>),
    /// What lies in a space, for those who read there.
    Space(Id<kinds::Space>),
}

/// What a change of this kind to this thing concerns. Each capability knows its own kinds.
pub type Concerns = fn(kind: &str, thing: Uuid) -> Option<Concern>;

/// Serves the tabs of this node until told to stop.
pub async fn run(app: App, concerns: &'static [Concerns], stop: watch::Receiver<bool>) {
    tokio::join!(follow(&app, concerns, stop.clone()), check::run(&app, stop));
    app.live.close();
    let gone = app.live.wait_until_empty();
    if tokio::time::timeout(FAREWELL, gone).await.is_err() {
        tracing::debug!("tabs were cut off");
    }
}

/// Follows the outbox. A failure is logged and tried again.
async fn follow(app: &App, concerns: &[Concerns], mut stop: watch::Receiver<bool>) {
    let mut since = None;
    let mut pause = PAUSE;
    while !*stop.borrow() {
        pause = match catch_up(app, concerns, &mut since).await {
            Ok(()) => PAUSE,
            Err(error) => {
                tracing::warn!(%error, "live connections not up to date");
                (pause * 2).min(Duration::from_secs(10))
            }
        };
        tokio::select! {
            () = tokio::time::sleep(pause) => {}
            _ = stop.changed() => {}
        }
    }
}

/// Tells the tabs of all changes after `since`.
async fn catch_up(
    app: &App,
    concerns: &[Concerns],
    since: &mut Option<i64>,
) -> Result<(), AppError> {
    let cx = app.system();
    let read = cx.read();
    let Some(from) = *since else {
        *since = Some(outbox::end(&read).await?);
        app.live.begin(cx.now);
        return Ok(());
    };
    if outbox::is_broken_after(&read, from).await? {
        *since = None;
        return Ok(());
    }
    let changed = outbox::after(&read, from).await?;
    if let Some(last) = changed.last() {
        *since = Some(last.at);
        let of = |one: &Changed| concerns.iter().find_map(|of| of(&one.kind, one.thing));
        let concerned: BTreeSet<Concern> = changed.iter().filter_map(of).collect();
        app.live.publish(&concerned, app.clock.now());
    }
    Ok(())
}
