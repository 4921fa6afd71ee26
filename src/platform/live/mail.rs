//! What waits to be sent to one tab. It is bounded by what the tab watches: a word that waits
//! already is not added again, so a slow tab holds up nobody and costs no more than a quick one.

use std::{
    collections::BTreeSet,
    fmt::{self, Write},
    sync::{Mutex, PoisonError},
};

use tokio::sync::Notify;

use super::Topic;

/// A word of a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Word {
    /// Too much happened to say what.
    Refresh,
    Changed(Topic),
    /// The reader reaches it no more.
    Lost(Topic),
}

impl fmt::Display for Word {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refresh => f.write_str("refresh"),
            Self::Changed(topic) => topic.fmt(f),
            Self::Lost(topic) => write!(f, "-{topic}"),
        }
    }
}

/// Why the server ends a connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// The session holds no more: the tab goes to the sign-in page.
    SignedOut,
    /// The server stops: the tab comes back, at a moment of its own.
    Restart,
    /// The tab said something, and there is nothing to say.
    Unasked,
}

impl End {
    /// The code of the close frame; those from 4000 on are ours.
    pub(super) fn code(self) -> u16 {
        match self {
            Self::SignedOut => 4401,
            Self::Restart => 1012,
            Self::Unasked => 1008,
        }
    }
}

/// What is to be done next for a tab.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Next {
    Send(String),
    End(End),
}

/// The mail of one tab.
#[derive(Debug, Default)]
pub(super) struct Mail {
    waiting: Mutex<Waiting>,
    arrived: Notify,
}

#[derive(Debug, Default)]
struct Waiting {
    position: i64,
    words: BTreeSet<Word>,
    end: Option<End>,
}

impl Mail {
    pub(super) fn put(&self, word: Word, position: i64) {
        self.change(|waiting| {
            waiting.words.insert(word);
            waiting.position = waiting.position.max(position);
        });
    }

    /// The last thing the tab gets.
    pub(super) fn end(&self, end: End) {
        self.change(|waiting| waiting.end = Some(end));
    }

    pub(super) fn is_empty(&self) -> bool {
        let waiting = self.lock();
        waiting.words.is_empty() && waiting.end.is_none()
    }

    /// Waits for the next thing to do.
    pub(super) async fn next(&self) -> Next {
        loop {
            if let Some(next) = self.take() {
                return next;
            }
            self.arrived.notified().await;
        }
    }

    fn take(&self) -> Option<Next> {
        let mut waiting = self.lock();
        if let Some(end) = waiting.end {
            return Some(Next::End(end));
        }
        if waiting.words.is_empty() {
            return None;
        }
        let mut frame = waiting.position.to_string();
        for word in std::mem::take(&mut waiting.words) {
            // Writing to a `String` cannot fail.
            let _ = write!(frame, " {word}");
        }
        Some(Next::Send(frame))
    }

    fn change(&self, change: impl FnOnce(&mut Waiting)) {
        change(&mut self.lock());
        self.arrived.notify_one();
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_waits_is_said_once_and_an_end_comes_first() {
        let mail = Mail::default();
        let word = Word::Changed(Topic::Notices);
        (1..1000).for_each(|position| mail.put(word, position));
        assert_eq!(mail.take(), Some(Next::Send("999 notices".to_owned())));
        assert_eq!((mail.take(), mail.is_empty()), (None, true));
        mail.put(word, 1000);
        mail.end(End::SignedOut);
        assert_eq!(mail.take(), Some(Next::End(End::SignedOut)));
    }
}
