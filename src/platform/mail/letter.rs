//! A mail as it is written: plain text in one language.

use std::time::{Duration, SystemTime};

use lettre::{
    Address, Message,
    message::{
        Mailbox, MessageBuilder, SinglePart,
        header::{ContentType, Header, HeaderName, HeaderValue},
    },
};

use crate::{id::Id, kinds, texts::Lang, time::Instant};

/// A mail to one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The same at every try, so that a mail which came twice can be told from two.
    pub id: Id<kinds::Mail>,
    pub to: Address,
    pub lang: Lang,
    pub subject: String,
    pub text: String,
    pub at: Instant,
}

impl Letter {
    /// In the form in which it travels (RFC 5322). Nobody is named in its head.
    ///
    /// # Errors
    /// When lettre cannot write it.
    pub(super) fn message(
        &self,
        from: &Mailbox,
        domain: &str,
    ) -> Result<Message, lettre::error::Error> {
        let micros = u64::try_from(self.at.0).unwrap_or(0);
        let date = SystemTime::UNIX_EPOCH + Duration::from_micros(micros);
        let head: MessageBuilder = Message::builder()
            .from(from.clone())
            .to(Mailbox::new(None, self.to.clone()))
            .subject(self.subject.clone())
            .date(date)
            .message_id(Some(format!("<{}@{domain}>", self.id)))
            .header(Automatic)
            .header(Language(self.lang));
        head.singlepart(
            SinglePart::builder()
                .header(ContentType::TEXT_PLAIN)
                .body(self.text.replace('\n', "\r\n")),
        )
    }
}

/// Tells programs that answer by themselves that nobody reads what they answer (RFC 3834).
#[derive(Clone, Copy)]
struct Automatic;

impl Header for Automatic {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }
    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }
    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

#[derive(Clone, Copy)]
struct Language(Lang);

impl Header for Language {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Content-Language")
    }
    fn parse(text: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self(Lang::from_code(text).unwrap_or(Lang::De)))
    }
    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), self.0.code().to_owned())
    }
}
