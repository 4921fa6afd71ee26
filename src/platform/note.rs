//! What the next page says about a form that was just sent: "Gespeichert."
//!
//! The answer to the form leaves a code in a cookie; the next page that is drawn says its words once
//! and takes the cookie away. No words travel, and a code that nobody declared says nothing.

use crate::texts::Lang;

/// Which words are to be said. Made from what [`notes!`](crate::notes) declares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Note(&'static str);

impl Note {
    #[doc(hidden)]
    pub const fn new(code: &'static str) -> Self {
        Self(code)
    }

    /// As written in the cookie: letters, dots and dashes.
    pub fn code(self) -> &'static str {
        self.0
    }
}

/// The words of a code, if it is one of a capability's own.
pub type Words = fn(&str, Lang) -> Option<&'static str>;

/// Declares a capability's notes: `Saved => "Gespeichert.", "Saved.";`. A form answers with one by
/// `Outcome::Noted(address, Notes::Saved.into())`.
#[macro_export]
macro_rules! notes {
    ($(#[$meta:meta])* $vis:vis enum $name:ident { $($key:ident => $de:expr, $en:expr;)+ }) => {
        $(#[$meta])*
        #[allow(missing_docs, clippy::allow_attributes, reason = "the words are the documentation")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        $vis enum $name { $($key),+ }

        impl $name {
            const fn code(self) -> &'static str {
                match self { $(Self::$key => concat!(env!("CARGO_PKG_NAME"), ".", stringify!($key))),+ }
            }

            /// The words of a code, if it is one of these.
            pub fn words(code: &str, lang: $crate::texts::Lang) -> Option<&'static str> {
                let said = [$(Self::$key),+].into_iter().find(|note| note.code() == code)?;
                Some(match (said, lang) {
                    $((Self::$key, $crate::texts::Lang::De) => $de,
                    (Self::$key, $crate::texts::Lang::En) => $en),+
                })
            }
        }

        impl From<$name> for $crate::note::Note {
            fn from(note: $name) -> Self {
                Self::new(note.code())
            }
        }
    };
}
