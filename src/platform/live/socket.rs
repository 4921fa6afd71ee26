//! One connection, from its first frame to its last.

use std::sync::Arc;

use axum::extract::ws::{CloseFrame, Message, WebSocket};
use tokio::time::{MissedTickBehavior, interval, timeout};

use super::mail::{End, Mail, Next};
use crate::{context::App, http::limits};

/// A tab's place in the hub; dropping it leaves.
#[derive(Debug)]
pub(super) struct Seat {
    pub(super) app: App,
    pub(super) number: u64,
    pub(super) mail: Arc<Mail>,
}

impl Drop for Seat {
    fn drop(&mut self) {
        self.app.live.leave(self.number);
    }
}

/// Sends what arrives until either side ends it, or the tab falls silent or behind.
pub(super) async fn talk(mut socket: WebSocket, seat: Seat) {
    let mut beat = interval(seat.app.live.pace.beat);
    beat.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut answers = true;
    let end = loop {
        let sent = tokio::select! {
            biased;
            next = seat.mail.next() => match next {
                Next::Send(frame) => send(&mut socket, Message::text(frame)).await,
                Next::End(end) => break end,
            },
            heard = socket.recv() => match heard {
                Some(Ok(Message::Pong(_))) => { answers = true; Some(()) }
                Some(Ok(Message::Ping(_))) => Some(()),
                Some(Ok(Message::Text(_) | Message::Binary(_))) => break End::Unasked,
                Some(Ok(Message::Close(_)) | Err(_)) | None => return,
            },
            _ = beat.tick() => {
                if !std::mem::replace(&mut answers, false) {
                    return;
                }
                still_here(&mut socket, &seat).await
            }
        };
        if sent.is_none() {
            return;
        }
    };
    let frame = CloseFrame {
        code: end.code(),
        reason: "".into(),
    };
    let _ = send(&mut socket, Message::Close(Some(frame))).await;
}

/// A frame for the tab's script, which does not see pings, and a ping for the browser to answer.
async fn still_here(socket: &mut WebSocket, seat: &Seat) -> Option<()> {
    let told = seat.app.live.told_up_to(&seat.mail, seat.app.clock.now());
    if let Some(position) = told {
        send(socket, Message::text(position.to_string())).await?;
    }
    send(socket, Message::Ping(axum::body::Bytes::new())).await
}

/// Nothing where the tab is gone or too slow.
async fn send(socket: &mut WebSocket, message: Message) -> Option<()> {
    let sent = timeout(limits::LIVE_PATIENCE, socket.send(message));
    sent.await.ok()?.ok()
}
