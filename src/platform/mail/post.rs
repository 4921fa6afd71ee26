//! The way to the mail server.

use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use lettre::{
    Address, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::Mailbox,
    transport::smtp::{
        PoolConfig,
        authentication::Credentials,
        client::{Tls, TlsParameters},
    },
};
use thiserror::Error;

use super::Letter;
use crate::config::{Config, Encryption};

/// How long the server may take for one answer, and for one mail.
const ANSWER: Duration = Duration::from_secs(30);
const MAIL: Duration = Duration::from_mins(2);
/// Answers about us and not about a mail: the service closes, or does not know who we are.
const NOT_THE_MAIL: [u16; 5] = [421, 530, 534, 535, 538];

/// What is wrong with the configuration.
#[derive(Debug, Error)]
pub enum Misconfigured {
    #[error("Für Mails fehlt {0} in der Konfiguration.")]
    Missing(&'static str),
    #[error("mail_from ist keine Absenderadresse: {0}")]
    From(lettre::address::AddressError),
    #[error("address beginnt nicht mit https:// oder http://.")]
    Address,
    #[error("Verschlüsselung zum Mailserver: {0}")]
    Encryption(lettre::transport::smtp::Error),
}

/// Why a mail did not go out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undelivered {
    /// The server is not there, or takes nothing from us.
    Away,
    /// The server does not take this one now.
    Later,
    /// The server does not take this one at all.
    Refused,
}

/// Sends mails in the name of the installation.
#[derive(Clone, Debug)]
pub struct Post {
    way: Way,
    from: Mailbox,
    /// Without a slash at its end.
    address: String,
}

#[derive(Clone, Debug)]
enum Way {
    Server(AsyncSmtpTransport<Tokio1Executor>),
    Memory(Kept),
}

/// What was taken instead of sent.
#[derive(Clone, Debug, Default)]
pub struct Kept(Arc<Mutex<Vec<Taken>>>);

/// A mail as a server would have got it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    pub to: Address,
    pub message: String,
}

impl Kept {
    /// Empties it.
    pub fn take(&self) -> Vec<Taken> {
        std::mem::take(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn keep(&self, to: Address, message: &Message) {
        let message = String::from_utf8_lossy(&message.formatted()).into_owned();
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.push(Taken { to, message });
    }
}

impl Post {
    /// As configured; none where no mail server is.
    ///
    /// # Errors
    /// What is missing or wrong.
    pub fn of(config: &Config) -> Result<Option<Self>, Misconfigured> {
        let Some(server) = &config.mail_server else {
            return Ok(None);
        };
        let parameters = || TlsParameters::new(server.clone()).map_err(Misconfigured::Encryption);
        let (tls, port) = match config.mail_encryption {
            Encryption::Tls => (Tls::Wrapper(parameters()?), 465),
            Encryption::Starttls => (Tls::Required(parameters()?), 587),
            Encryption::None => (Tls::None, 25),
        };
        let mut way = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(server)
            .port(config.mail_port.unwrap_or(port))
            .tls(tls)
            .timeout(Some(ANSWER))
            .pool_config(PoolConfig::new().max_size(1));
        match (&config.mail_user, &config.mail_password) {
            (Some(user), Some(password)) => {
                way = way.credentials(Credentials::new(user.clone(), password.clone()));
            }
            (None, None) => {}
            (Some(_), None) => return Err(Misconfigured::Missing("mail_password")),
            (None, Some(_)) => return Err(Misconfigured::Missing("mail_user")),
        }
        Self::by(Way::Server(way.build()), config).map(Some)
    }

    /// Keeps mails in memory, for tests.
    ///
    /// # Errors
    /// As [`Post::of`].
    pub fn to_memory(config: &Config) -> Result<(Self, Kept), Misconfigured> {
        let kept = Kept::default();
        Ok((Self::by(Way::Memory(kept.clone()), config)?, kept))
    }

    fn by(way: Way, config: &Config) -> Result<Self, Misconfigured> {
        let from = config.mail_from.as_deref();
        let from = from.ok_or(Misconfigured::Missing("mail_from"))?;
        let address = config.address.as_deref();
        let address = address.ok_or(Misconfigured::Missing("address"))?;
        if !(address.starts_with("https://") || address.starts_with("http://")) {
            return Err(Misconfigured::Address);
        }
        Ok(Self {
            way,
            from: from.parse().map_err(Misconfigured::From)?,
            address: address.trim_end_matches('/').to_owned(),
        })
    }

    /// Where a page of the installation is found from outside.
    pub fn link(&self, path: &str) -> String {
        format!("{}{path}", self.address)
    }

    /// Sends a mail. What comes back says only what to do next; the log has the cause, without any
    /// words of the mail and without whom it is to.
    ///
    /// # Errors
    /// Why it did not go out.
    pub async fn send(&self, letter: &Letter) -> Result<(), Undelivered> {
        let message = letter.message(&self.from, self.from.email.domain());
        let message = message.map_err(|error| {
            tracing::error!(mail = %letter.id, %error, "mail not written");
            Undelivered::Refused
        })?;
        let server = match &self.way {
            Way::Memory(kept) => {
                kept.keep(letter.to.clone(), &message);
                return Ok(());
            }
            Way::Server(server) => server,
        };
        match tokio::time::timeout(MAIL, server.send(message)).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) => Err(undelivered(letter, &error)),
            Err(_) => {
                tracing::warn!("the mail server does not answer");
                Err(Undelivered::Away)
            }
        }
    }
}

fn undelivered(letter: &Letter, error: &lettre::transport::smtp::Error) -> Undelivered {
    let Some(status) = error.status().map(u16::from) else {
        // A server that knows no addresses beyond ASCII.
        if error.is_client() && !letter.to.to_string().is_ascii() {
            return Undelivered::Refused;
        }
        // What a server says may name whom the mail is to; what a connection says does not.
        match error.is_response() {
            true => tracing::warn!("the mail server does not speak SMTP"),
            false => tracing::warn!(cause = %error, "the mail server is away"),
        }
        return Undelivered::Away;
    };
    let undelivered = match () {
        () if NOT_THE_MAIL.contains(&status) => Undelivered::Away,
        () if error.is_permanent() => Undelivered::Refused,
        () => Undelivered::Later,
    };
    tracing::warn!(mail = %letter.id, status, ?undelivered, "the mail server refused");
    undelivered
}
