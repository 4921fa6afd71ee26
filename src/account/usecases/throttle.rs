//! Guessing is slowed down per login and per address of the client. Attempts are counted before the
//! password is looked at and taken back when it was right, so that many at once gain nothing.

use std::net::IpAddr;

use platform::{context::Cx, database::Tx, error::AppError, id::Id, kinds, time::Instant};
use sea_orm::DbErr;
use sha2::{Digest, Sha256};

use crate::store;

/// Failures after which one has to wait.
const OF_LOGIN: i64 = 5;
/// The same for an address, behind which a whole authority may sit.
const OF_ADDRESS: i64 = 30;
/// Seconds of the first wait; each further failure doubles it up to the longest.
const FIRST_WAIT: i64 = 30;
const LONGEST_WAIT: i64 = 15 * 60;
/// Hours after the last failure when all is forgotten.
const FORGET_HOURS: i64 = 24;

/// What attempts are counted for. Only its hash is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Subject {
    hash: Vec<u8>,
    limit: i64,
    /// Others may be behind it too.
    is_shared: bool,
}

impl Subject {
    /// A login as typed, whether it exists or not.
    pub(super) fn login(folded: &str) -> Self {
        Self::new(&format!("login:{folded}"), OF_LOGIN, false)
    }

    /// An address; of IPv6 the network, since one client has a whole one.
    pub(super) fn address(address: Option<IpAddr>) -> Self {
        let text = match address.map(|address| address.to_canonical()) {
            Some(IpAddr::V4(v4)) => v4.to_string(),
            Some(IpAddr::V6(v6)) => {
                let [a, b, c, d, ..] = v6.segments();
                format!("{a:x}:{b:x}:{c:x}:{d:x}/64")
            }
            None => String::new(),
        };
        Self::new(&format!("address:{text}"), OF_ADDRESS, true)
    }

    /// The current password of somebody signed in.
    pub(super) fn account(account: Id<kinds::Account>) -> Self {
        Self::new(&format!("account:{account}"), OF_LOGIN, false)
    }

    fn new(text: &str, limit: i64, is_shared: bool) -> Self {
        Self {
            hash: Sha256::digest(text).to_vec(),
            limit,
            is_shared,
        }
    }
}

/// Seconds to wait after this many failures.
fn wait(failures: i64, limit: i64) -> i64 {
    match failures - limit {
        ..0 => 0,
        beyond => (FIRST_WAIT << beyond.min(10)).min(LONGEST_WAIT),
    }
}

/// Whole seconds, at least one.
fn seconds_until(now: Instant, open: Instant) -> u32 {
    let micros = u64::try_from(open.0 - now.0).unwrap_or(0);
    u32::try_from(micros.div_ceil(1_000_000))
        .unwrap_or(u32::MAX)
        .max(1)
}

/// An attempt that may be made, counted as a failure for the time being.
#[derive(Debug)]
#[must_use]
pub(super) struct Attempt {
    subjects: Vec<Subject>,
    /// If it fails, the next has to wait.
    is_last: bool,
}

/// Counts an attempt, always for subjects in the same order.
///
/// # Errors
/// [`AppError::TooMany`] with the seconds to wait; then nothing was counted.
pub(super) async fn attempt(cx: &Cx, subjects: Vec<Subject>) -> Result<Attempt, AppError> {
    let tx = cx.begin().await?;
    let mut is_last = false;
    for Subject { hash, limit, .. } in &subjects {
        let forget = cx.now.plus_seconds(FORGET_HOURS * 3600);
        let Some(failures) = store::count_attempt(&tx, hash, cx.now, forget).await? else {
            let open = store::opens_at(&tx, hash).await?.unwrap_or(cx.now);
            return Err(AppError::TooMany(seconds_until(cx.now, open)));
        };
        let wait = wait(failures, *limit);
        if wait > 0 {
            store::close_until(&tx, hash, cx.now.plus_seconds(wait)).await?;
            is_last = true;
        }
    }
    tx.commit().await?;
    Ok(Attempt { subjects, is_last })
}

impl Attempt {
    /// It failed and stays counted. A wait that begins is a security event.
    pub(super) async fn failed(
        self,
        cx: &Cx,
        account: Option<Id<kinds::Account>>,
    ) -> Result<(), AppError> {
        if self.is_last {
            let tx = cx.begin().await?;
            store::note(&tx, store::Event::Throttled, None, account, cx.now).await?;
            tx.commit().await?;
        }
        Ok(())
    }

    /// It succeeded: the login starts afresh, the address keeps what others failed.
    pub(super) async fn succeeded(&self, tx: &Tx) -> Result<(), DbErr> {
        for Subject {
            hash,
            limit,
            is_shared,
        } in &self.subjects
        {
            if *is_shared {
                store::take_back_attempt(tx, hash, *limit).await?;
            } else {
                store::clear_attempts(tx, hash).await?;
            }
        }
        Ok(())
    }

    /// It came to nothing that could be guessed with.
    pub(super) async fn taken_back(self, cx: &Cx) -> Result<(), AppError> {
        let tx = cx.begin().await?;
        for Subject { hash, limit, .. } in &self.subjects {
            store::take_back_attempt(&tx, hash, *limit).await?;
        }
        Ok(tx.commit().await?)
    }
}

/// Forgets the failures of a login whose password is new.
pub(super) async fn forget_login(tx: &Tx, folded: &str) -> Result<(), DbErr> {
    store::clear_attempts(tx, &Subject::login(folded).hash).await
}

#[cfg(test)]
mod tests {
    use platform::time::Instant;

    use super::{OF_ADDRESS, OF_LOGIN, Subject, seconds_until, wait};

    #[test]
    fn waits_begin_after_the_limit_and_double_up_to_the_longest() {
        let waits: Vec<i64> = (0..13).map(|failures| wait(failures, OF_LOGIN)).collect();
        assert_eq!(waits, [0, 0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900]);
        assert_eq!((wait(29, OF_ADDRESS), wait(30, OF_ADDRESS)), (0, 30));
        assert_eq!(wait(i64::MAX, OF_LOGIN), 900);
    }

    #[test]
    fn seconds_to_wait_are_rounded_up() {
        let until = |micros: i64| seconds_until(Instant(5), Instant(5 + micros));
        assert_eq!(
            [
                until(30_000_000),
                until(29_000_001),
                until(1),
                until(0),
                until(-1)
            ],
            [30, 30, 1, 1, 1]
        );
    }

    #[test]
    fn subjects_do_not_mix() {
        let address = |text: &str| Subject::address(text.parse().ok());
        assert_ne!(Subject::login("10.0.0.1"), address("10.0.0.1"));
        assert_eq!(address("::ffff:10.0.0.1"), address("10.0.0.1"));
        assert_eq!(address("2001:db8:1:2::1"), address("2001:db8:1:2:ffff::9"));
        assert_ne!(address("2001:db8:1:2::1"), address("2001:db8:1:3::1"));
        assert_ne!(address("10.0.0.1"), Subject::address(None));
    }
}
