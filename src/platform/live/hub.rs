//! Who is connected to this node, what each tab watches, and what happened lately.
//!
//! All of it is in memory and can be lost: a tab that comes back to another node or another start
//! is told to refresh. Nothing here is kept of anybody who is not connected.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use tokio::sync::Notify;

use super::{
    Concern, Topic,
    mail::{End, Mail, Word},
};
use crate::{
    access::{Level, Sight},
    error::AppError,
    http::limits,
    id::Id,
    kinds,
    time::Instant,
};

/// Changes remembered, for tabs that come back.
const REMEMBERED: usize = 16_384;
/// Microseconds that are told twice rather than not at all: clocks of several nodes differ.
const SLACK: i64 = 2_000_000;
/// Seconds until a tab for which there is no room may ask again.
const NO_ROOM: u32 = 60;
/// Open files that are left to everything else.
const OTHER_FILES: usize = 256;

/// The live connections of one process.
#[derive(Debug)]
pub struct Hub {
    state: Mutex<State>,
    left: Notify,
    most: usize,
    pub(super) pace: Pace,
}

/// How often a node looks after its tabs.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    /// How often a tab shows that it is still there; one that did not since the last time is let go.
    pub beat: Duration,
    /// How often it is asked whether who is connected may still be: the limit for an end is 5 seconds.
    pub check: Duration,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            beat: limits::LIVE_BEAT,
            check: Duration::from_secs(2),
        }
    }
}

#[derive(Debug, Default)]
struct State {
    tabs: HashMap<u64, Tab>,
    newest: u64,
    people: HashMap<Id<kinds::Person>, HashSet<u64>>,
    spaces: HashMap<Id<kinds::Space>, HashSet<u64>>,
    /// What happened, the oldest first, each with its position.
    past: VecDeque<(i64, Concern)>,
    /// Everything after this position is in `past`; none before the outbox is followed.
    complete_after: Option<i64>,
    position: i64,
    is_closed: bool,
}

#[derive(Debug)]
struct Tab {
    session: Id<kinds::Session>,
    person: Id<kinds::Person>,
    mail: Arc<Mail>,
    watches_notices: bool,
    /// The spaces watched, with what the person reached in each when it was last looked at.
    spaces: BTreeMap<Id<kinds::Space>, Option<Level>>,
    /// Whether that was since the tab came.
    is_checked: bool,
}

/// Somebody who connects.
#[derive(Debug)]
pub(super) struct Newcomer {
    pub(super) session: Id<kinds::Session>,
    pub(super) person: Id<kinds::Person>,
    pub(super) topics: BTreeSet<Topic>,
    /// What the tab knows already.
    pub(super) after: Option<i64>,
}

impl Hub {
    pub fn new(pace: Pace) -> Self {
        let files = open_files().unwrap_or(usize::MAX);
        Self {
            state: Mutex::default(),
            left: Notify::new(),
            most: limits::LIVE.min(files.saturating_sub(OTHER_FILES)),
            pace,
        }
    }

    /// How many tabs are connected.
    pub fn connections(&self) -> usize {
        self.lock().tabs.len()
    }

    /// Whether changes are told: the outbox is followed.
    pub fn follows(&self) -> bool {
        self.lock().complete_after.is_some()
    }

    /// Lets somebody in and puts into their mail what they missed. `level` says what they reach.
    pub(super) fn enter(
        &self,
        new: Newcomer,
        level: impl Fn(Id<kinds::Space>) -> Option<Level>,
    ) -> Result<(u64, Arc<Mail>), AppError> {
        let mut state = self.lock();
        if state.is_closed {
            return Err(AppError::Unavailable);
        }
        let own = state.people.get(&new.person).map_or(0, HashSet::len);
        if own >= limits::LIVE_OF_PERSON || state.tabs.len() >= self.most {
            return Err(AppError::TooMany(NO_ROOM));
        }
        let spaces = new.topics.iter().filter_map(|topic| match topic {
            Topic::Space(space) => Some((*space, level(*space))),
            Topic::Notices => None,
        });
        let tab = Tab {
            session: new.session,
            person: new.person,
            mail: Arc::default(),
            watches_notices: new.topics.contains(&Topic::Notices),
            spaces: spaces.collect(),
            is_checked: false,
        };
        state.tell_missed(&tab, new.after);
        // Lost while it was away, never reached, or never there: all the same.
        for (space, _) in tab.spaces.iter().filter(|(_, level)| level.is_none()) {
            tab.mail
                .put(Word::Lost(Topic::Space(*space)), state.position);
        }
        Ok(state.add(tab))
    }

    pub(super) fn leave(&self, number: u64) {
        let mut state = self.lock();
        if let Some(tab) = state.tabs.remove(&number) {
            remove(&mut state.people, tab.person, number);
            for space in tab.spaces.into_keys() {
                remove(&mut state.spaces, space, number);
            }
        }
        drop(state);
        self.left.notify_waiters();
    }

    /// The outbox is followed from now on: what was before is not known.
    pub(super) fn begin(&self, now: Instant) {
        let mut state = self.lock();
        let position = state.advance(now);
        state.past.clear();
        state.complete_after = Some(position);
        for tab in state.tabs.values() {
            tab.mail.put(Word::Refresh, position);
        }
    }

    /// Tells everybody whom it concerns.
    pub(super) fn publish(&self, concerned: &BTreeSet<Concern>, now: Instant) {
        if concerned.is_empty() {
            return;
        }
        let mut state = self.lock();
        let position = state.advance(now);
        for concern in concerned {
            state.remember(position, *concern);
            for tab in state.concerned(*concern) {
                tab.tell(*concern, position);
            }
        }
    }

    /// The position up to which a tab with this mail has been told everything; none while it has
    /// mail.
    pub(super) fn told_up_to(&self, mail: &Mail, now: Instant) -> Option<i64> {
        let mut state = self.lock();
        mail.is_empty().then(|| state.advance(now))
    }

    /// The sessions of all tabs.
    pub(super) fn sessions(&self) -> BTreeSet<Id<kinds::Session>> {
        self.lock().tabs.values().map(|tab| tab.session).collect()
    }

    /// Ends the tabs of sessions that hold no more.
    pub(super) fn sign_out(&self, ended: &HashSet<Id<kinds::Session>>) {
        for tab in self.lock().tabs.values() {
            if ended.contains(&tab.session) {
                tab.mail.end(End::SignedOut);
            }
        }
    }

    /// Who watches which spaces: all, or those of tabs that came since.
    pub(super) fn watchers(
        &self,
        all: bool,
    ) -> BTreeMap<Id<kinds::Person>, BTreeSet<Id<kinds::Space>>> {
        let mut watchers: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
        for tab in self.lock().tabs.values() {
            if !tab.spaces.is_empty() && (all || !tab.is_checked) {
                let spaces = watchers.entry(tab.person).or_default();
                spaces.extend(tab.spaces.keys().copied());
            }
        }
        watchers
    }

    /// Takes over what these people reach now, and tells those for whom that is something else.
    pub(super) fn compare(&self, people: &[Id<kinds::Person>], sight: &Sight, now: Instant) {
        let mut state = self.lock();
        let position = state.advance(now);
        let State {
            people: of, tabs, ..
        } = &mut *state;
        for number in people.iter().filter_map(|person| of.get(person)).flatten() {
            if let Some(tab) = tabs.get_mut(number) {
                tab.compare(sight, position);
            }
        }
    }

    /// Sends everybody away and lets nobody in any more.
    pub(super) fn close(&self) {
        let mut state = self.lock();
        state.is_closed = true;
        for tab in state.tabs.values() {
            tab.mail.end(End::Restart);
        }
    }

    pub(super) async fn wait_until_empty(&self) {
        loop {
            let left = self.left.notified();
            if self.connections() == 0 {
                return;
            }
            left.await;
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn add(&mut self, tab: Tab) -> (u64, Arc<Mail>) {
        self.newest += 1;
        let (number, mail) = (self.newest, tab.mail.clone());
        self.people.entry(tab.person).or_default().insert(number);
        for space in tab.spaces.keys() {
            self.spaces.entry(*space).or_default().insert(number);
        }
        self.tabs.insert(number, tab);
        (number, mail)
    }

    /// A new position: the moment, and later than any before.
    fn advance(&mut self, now: Instant) -> i64 {
        self.position = now.0.max(self.position + 1);
        self.position
    }

    fn remember(&mut self, position: i64, concern: Concern) {
        self.past.push_back((position, concern));
        if self.past.len() > REMEMBERED {
            self.complete_after = self.past.pop_front().map(|(position, _)| position);
        }
    }

    fn tell_missed(&self, tab: &Tab, after: Option<i64>) {
        let known = after.map(|after| after.saturating_sub(SLACK));
        let known = known.filter(|known| Some(*known) >= self.complete_after);
        let Some(known) = known.filter(|_| self.complete_after.is_some()) else {
            tab.mail.put(Word::Refresh, self.position);
            return;
        };
        let first = self
            .past
            .partition_point(|(position, _)| *position <= known);
        for (position, concern) in self.past.range(first..) {
            tab.tell(*concern, *position);
        }
    }

    fn concerned(&self, concern: Concern) -> impl Iterator<Item = &Tab> {
        let numbers = match concern {
            Concern::Notices(person) => self.people.get(&person),
            Concern::Space(space) => self.spaces.get(&space),
        };
        let numbers = numbers.into_iter().flatten();
        numbers.filter_map(|number| self.tabs.get(number))
    }
}

impl Tab {
    /// Whoever only sees a space's door is not told what happens behind it.
    fn tell(&self, concern: Concern, position: i64) {
        let topic = match concern {
            Concern::Notices(person) if self.watches_notices && person == self.person => {
                Topic::Notices
            }
            Concern::Space(space)
                if self.spaces.get(&space).copied().flatten() >= Some(Level::Read) =>
            {
                Topic::Space(space)
            }
            _ => return,
        };
        self.mail.put(Word::Changed(topic), position);
    }

    fn compare(&mut self, sight: &Sight, position: i64) {
        self.is_checked = true;
        for (space, level) in &mut self.spaces {
            let now = sight.level(self.person, *space);
            let topic = Topic::Space(*space);
            match (std::mem::replace(level, now), now) {
                (before, after) if before == after => {}
                (_, None) => self.mail.put(Word::Lost(topic), position),
                _ => self.mail.put(Word::Changed(topic), position),
            }
        }
    }
}

fn remove<K: Eq + std::hash::Hash>(of: &mut HashMap<K, HashSet<u64>>, key: K, number: u64) {
    if let Some(numbers) = of.get_mut(&key) {
        numbers.remove(&number);
        if numbers.is_empty() {
            of.remove(&key);
        }
    }
}

/// How many files Linux lets this process open; nothing on other systems.
fn open_files() -> Option<usize> {
    let text = std::fs::read_to_string("/proc/self/limits").ok()?;
    let line = text
        .lines()
        .find_map(|line| line.strip_prefix("Max open files"))?;
    line.split_whitespace().next()?.parse().ok()
}
