//! Clock, ids and randomness, which come with the context so that tests can fix them.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use jiff::{Timestamp, tz::TimeZone};
use uuid::Uuid;

use crate::{
    id::Id,
    time::{Day, Instant},
};

/// Where "now" comes from.
#[derive(Clone, Debug)]
pub struct Clock {
    zone: TimeZone,
    /// Microseconds; set in tests and in no other place.
    fixed: Option<Arc<AtomicI64>>,
}

impl Clock {
    /// The clock of the machine, with days in this IANA zone.
    ///
    /// # Errors
    /// When the zone is unknown.
    pub fn system(zone: &str) -> Result<Self, jiff::Error> {
        Ok(Self {
            zone: TimeZone::get(zone)?,
            fixed: None,
        })
    }

    /// A clock that stands still until moved.
    pub fn fixed(at: Instant) -> Self {
        Self {
            zone: TimeZone::UTC,
            fixed: Some(Arc::new(AtomicI64::new(at.0))),
        }
    }

    /// Moves a fixed clock; the clock of the machine does not move.
    pub fn advance(&self, seconds: i64) {
        if let Some(fixed) = &self.fixed {
            fixed.fetch_add(seconds * 1_000_000, Ordering::Relaxed);
        }
    }

    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that reads the clock"
    )]
    pub fn now(&self) -> Instant {
        match &self.fixed {
            Some(fixed) => Instant(fixed.load(Ordering::Relaxed)),
            None => Instant(Timestamp::now().as_microsecond()),
        }
    }

    /// The day it is where the authorities work.
    pub fn today(&self) -> Day {
        self.day_and_hour(self.now()).0
    }

    /// The moment a day is over where the authorities work.
    pub fn end_of(&self, day: Day) -> Instant {
        self.at(Day::from_number(day.number() + 1), 0)
    }

    /// The last time it was this full hour (0 to 23) where the authorities work.
    pub fn last_time(&self, hour: i8, now: Instant) -> Instant {
        let (today, so_far) = self.day_and_hour(now);
        self.at(
            Day::from_number(today.number() - i64::from(so_far < hour)),
            hour,
        )
    }

    fn at(&self, day: Day, hour: i8) -> Instant {
        self.moment(day, hour, 0)
    }

    /// The moment at which it is this local time. In a night in which clocks are put forward, a time
    /// that does not exist is the one as far behind; in one in which they are put back, the first.
    pub fn moment(&self, day: Day, hour: i8, minute: i8) -> Instant {
        let date = day.to_string().parse::<jiff::civil::Date>();
        let at = date.and_then(|date| {
            date.at(hour, minute, 0, 0)
                .to_zoned_datetime(self.zone.clone())
        });
        Instant(at.map_or(i64::MAX, |at| at.timestamp().as_microsecond()))
    }

    /// The local day of a moment and the hour (0 to 23).
    pub fn day_and_hour(&self, at: Instant) -> (Day, i8) {
        let (day, hour, _) = self.local(at);
        (day, hour)
    }

    /// The local day of a moment, the hour (0 to 23) and the minute.
    pub fn local(&self, at: Instant) -> (Day, i8, i8) {
        let local = Timestamp::from_microsecond(at.0)
            .unwrap_or_default()
            .to_zoned_datetime(self.zone.clone());
        let part = |n: i8| u8::try_from(n).unwrap_or(1);
        let year = u16::try_from(local.year()).unwrap_or(0);
        let day = Day::new(year, part(local.month()), part(local.day()));
        (day.unwrap_or(Day::EPOCH), local.hour(), local.minute())
    }
}

/// Random bytes from the operating system.
///
/// # Panics
/// If the system has none: nothing secret can be made without.
#[expect(
    clippy::disallowed_methods,
    reason = "the one place that asks for randomness"
)]
pub fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    if let Err(error) = getrandom::fill(&mut bytes) {
        panic!("the system has no randomness: {error}");
    }
    bytes
}

/// A new id that orders by time of creation.
pub fn new_id<T: ?Sized>(now: Instant) -> Id<T> {
    let bytes = random::<10>();
    let millis = u64::try_from(now.0 / 1000).unwrap_or(0);
    Id::from_uuid(uuid::Builder::from_unix_timestamp_millis(millis, &bytes).into_uuid())
}

/// A new id that tells nothing, for what is secret or anonymous.
pub fn random_id<T: ?Sized>() -> Id<T> {
    Id::from_uuid(uuid::Builder::from_random_bytes(random()).into_uuid())
}

/// The id that the same name always has within a namespace (UUID version 8 over SHA-256):
/// what is read twice from outside is one thing.
pub fn named_id<T: ?Sized>(namespace: Uuid, name: &str) -> Id<T> {
    use sha2::{Digest, Sha256};
    let digest = Sha256::new()
        .chain_update(namespace.as_bytes())
        .chain_update(name)
        .finalize();
    let mut bytes = [0; 16];
    for (byte, hashed) in bytes.iter_mut().zip(digest) {
        *byte = hashed;
    }
    Id::from_uuid(uuid::Builder::from_custom_bytes(bytes).into_uuid())
}
