//! The one error type at the doors. Use cases have enums of their own that turn into this one.

use leptos::{
    prelude::{FromServerFnError, ServerFnErrorErr},
    server_fn::{Bytes, Encodes, codec::JsonEncoding},
};
use serde::{Deserialize, Serialize};

/// Why a request was not answered as asked. What the user reads is chosen where it is shown;
/// the cause of an internal error stays in the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum AppError {
    /// It does not exist, or not for this reader: both give the same answer.
    Absent,
    /// Nobody is signed in, and this needs somebody.
    SignedOut,
    /// The request comes from another site or lacks the right for an administrative act.
    Forbidden,
    /// It was there once and is not any more.
    Gone,
    /// Somebody else changed it meanwhile.
    Conflict,
    /// A field was refused; forms carry their errors in `FormState` instead.
    Invalid,
    /// The address has more characters than any of ours.
    TooLong,
    /// Too much at once: try again after this many seconds.
    TooMany(u32),
    /// The database or a service does not answer just now.
    Unavailable,
    /// Our fault.
    Internal,
}

impl AppError {
    /// The HTTP status that says the same.
    pub fn status(&self) -> u16 {
        match self {
            Self::Absent => 404,
            Self::SignedOut => 401,
            Self::Forbidden => 403,
            Self::Gone => 410,
            Self::Conflict => 409,
            Self::Invalid => 422,
            Self::TooLong => 414,
            Self::TooMany(_) => 429,
            Self::Unavailable => 503,
            Self::Internal => 500,
        }
    }
}

impl std::fmt::Display for AppError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self:?}")
    }
}
impl std::error::Error for AppError {}

impl FromServerFnError for AppError {
    type Encoder = JsonEncoding;

    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        match error {
            ServerFnErrorErr::Request(_) => Self::Unavailable,
            ServerFnErrorErr::Args(_) | ServerFnErrorErr::MissingArg(_) => Self::Invalid,
            _ => Self::Internal,
        }
    }

    /// Called where a server function answers with this error: its status goes with it.
    fn ser(&self) -> Bytes {
        #[cfg(not(target_arch = "wasm32"))]
        crate::answer::set_status(self.status());
        JsonEncoding::encode(self).unwrap_or_default()
    }
}
