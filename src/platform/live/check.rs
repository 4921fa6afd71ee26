//! Whether who is connected may still be: sessions that ended, accounts that were blocked, spaces
//! that were lost. Asked for all tabs of the node at once.
//!
//! Sessions are looked at each time. What people reach is looked at when the database has counted a
//! change of rights, when a grant ends or a day begins, and for tabs that came since.

use std::collections::BTreeSet;

use tokio::sync::watch;

use crate::{
    access::{self, Sight},
    context::{App, Cx},
    error::AppError,
    id::Id,
    kinds,
    time::{Day, Instant},
};

/// Sessions or people of one question.
const BATCH: usize = 500;

/// What rights were last looked at for all.
#[derive(Debug, Default)]
struct Looked {
    at: Option<(i64, Day)>,
    /// The next moment at which time alone changes something.
    until: Option<Instant>,
}

/// Looks at the hub's pace until told to stop. A failure is logged and tried again.
pub(super) async fn run(app: &App, mut stop: watch::Receiver<bool>) {
    let mut looked = Looked::default();
    while !*stop.borrow() {
        let cx = app.system();
        let done = async {
            sessions(&cx).await?;
            sight(&cx, &mut looked).await
        };
        if let Err(error) = done.await {
            tracing::warn!(%error, "live connections not checked");
        }
        tokio::select! {
            () = tokio::time::sleep(app.live.pace.check) => {}
            _ = stop.changed() => {}
        }
    }
}

async fn sessions(cx: &Cx) -> Result<(), AppError> {
    let all: Vec<Id<kinds::Session>> = cx.app.live.sessions().into_iter().collect();
    for part in all.chunks(BATCH) {
        let hold = access::hold(&cx.read(), part, cx.today, cx.now).await?;
        let ended = part.iter().filter(|session| !hold.contains(session));
        cx.app.live.sign_out(&ended.copied().collect());
    }
    Ok(())
}

async fn sight(cx: &Cx, looked: &mut Looked) -> Result<(), AppError> {
    let hub = &cx.app.live;
    if hub.connections() == 0 {
        *looked = Looked::default();
        return Ok(());
    }
    // Read before what it counts, so that a change meanwhile is looked at the next time.
    let at = Some((access::epoch(&cx.read()).await?, cx.today));
    let all = looked.at != at || looked.until.is_some_and(|until| until <= cx.now);
    let watchers: Vec<_> = hub.watchers(all).into_iter().collect();
    let mut until = looked.until.filter(|_| !all);
    for part in watchers.chunks(BATCH) {
        let people: Vec<Id<kinds::Person>> = part.iter().map(|(person, _)| *person).collect();
        let spaces: BTreeSet<Id<kinds::Space>> = part
            .iter()
            .flat_map(|(_, spaces)| spaces)
            .copied()
            .collect();
        let sight = Sight::load(&cx.read(), &people, &spaces, cx.today, cx.now).await?;
        until = until.into_iter().chain(sight.until).min();
        hub.compare(&people, &sight, cx.now);
    }
    *looked = Looked { at, until };
    Ok(())
}
