//! Passwords: strength and hashing (Argon2id, 19 MiB, two passes, as OWASP advises).
//!
//! Hashing takes some 25 ms of a core and 19 MiB, so that only a few run at once.

use std::sync::Arc;

use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use tokio::sync::Semaphore;

use crate::{clock, error::AppError};

/// Characters a password needs at least and may have at most.
pub const SHORTEST: usize = 12;
pub const LONGEST: usize = 200;

/// Hashes and checks passwords, a few at a time.
#[derive(Clone, Debug)]
pub struct Passwords {
    permits: Arc<Semaphore>,
    cost: Cost,
}

/// How much work a hash is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cost {
    Full,
    /// For tests and the demo world, whose password is public.
    Slight,
}

/// Why a password was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weak {
    TooShort,
    TooLong,
    /// Guessed in a short time, by common words, names and patterns.
    Guessable,
}

impl Passwords {
    /// `at_once`: how many hashes may run at the same time.
    pub fn new(at_once: usize, cost: Cost) -> Self {
        Self {
            permits: Arc::new(Semaphore::new(at_once)),
            cost,
        }
    }

    /// Checks the strength of a new password; `about` holds what an attacker knows of the person.
    ///
    /// # Errors
    /// Why it is too weak.
    pub fn check(password: &str, about: &[&str]) -> Result<(), Weak> {
        match password.chars().count() {
            ..SHORTEST => Err(Weak::TooShort),
            count if count > LONGEST => Err(Weak::TooLong),
            _ if zxcvbn::zxcvbn(password, about).score() < zxcvbn::Score::Three => {
                Err(Weak::Guessable)
            }
            _ => Ok(()),
        }
    }

    /// The hash to keep, as PHC string.
    ///
    /// # Errors
    /// [`AppError::Internal`] when hashing fails, which is logged.
    pub async fn hash(&self, password: String) -> Result<String, AppError> {
        let cost = self.cost;
        self.run(move || {
            let hash = argon2(cost)?
                .hash_password_with_salt(password.as_bytes(), &clock::random::<16>())?;
            Ok(hash.to_string())
        })
        .await
    }

    /// Whether the password fits the hash. Without a hash the same work is done and the answer is
    /// no, so that the time tells nothing.
    ///
    /// # Errors
    /// [`AppError::Internal`] when the stored hash cannot be read, which is logged.
    pub async fn verify(&self, password: String, hash: Option<String>) -> Result<bool, AppError> {
        let Some(hash) = hash else {
            self.hash(password).await?;
            return Ok(false);
        };
        self.run(move || {
            let parsed = PasswordHash::new(&hash)?;
            Ok(Argon2::default()
                .verify_password(password.as_bytes(), &parsed)
                .is_ok())
        })
        .await
    }

    async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T, argon2::password_hash::Error> + Send + 'static,
    ) -> Result<T, AppError> {
        let permit = self.permits.clone().acquire_owned().await;
        let permit = permit.map_err(|_| AppError::Unavailable)?;
        let done = tokio::task::spawn_blocking(move || {
            let result = work();
            drop(permit);
            result
        });
        match done.await {
            Ok(Ok(value)) => Ok(value),
            Ok(Err(error)) => {
                tracing::error!(%error, "password hash");
                Err(AppError::Internal)
            }
            Err(error) => {
                tracing::error!(%error, "password hash");
                Err(AppError::Internal)
            }
        }
    }
}

fn argon2(cost: Cost) -> Result<Argon2<'static>, argon2::password_hash::Error> {
    let params = match cost {
        Cost::Full => Params::new(19 * 1024, 2, 1, None),
        Cost::Slight => Params::new(Params::MIN_M_COST, 1, 1, None),
    };
    Ok(Argon2::new(
        Algorithm::Argon2id,
        Version::V0x13,
        params.map_err(|_| argon2::password_hash::Error::ParamsInvalid)?,
    ))
}
