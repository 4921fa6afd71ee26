//! Languages and texts: what the interface says, in German and in English.
//!
//! Texts live in the `texts.rs` of each crate, written with [`texts!`], which does not compile
//! while one of the two languages is missing. No parser and no table reach the client.

use leptos::prelude::{provide_context, use_context};
use serde::{Deserialize, Serialize};

/// A language of the interface. German is complete and first, English second.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Lang {
    #[default]
    De,
    En,
}

impl Lang {
    /// The value of the `lang` attribute and of the language cookie.
    pub fn code(self) -> &'static str {
        match self {
            Self::De => "de",
            Self::En => "en",
        }
    }

    /// Reads a code as written by [`Lang::code`].
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "de" => Some(Self::De),
            "en" => Some(Self::En),
            _ => None,
        }
    }

    /// Makes this the language of everything rendered below the current owner.
    pub fn provide(self) {
        provide_context(self);
    }

    /// The language of the page: as provided while it is drawn, as its `lang` says in the browser.
    pub fn here() -> Self {
        use_context().or_else(of_document).unwrap_or_default()
    }
}

#[cfg(target_arch = "wasm32")]
fn of_document() -> Option<Lang> {
    let root = leptos::prelude::document().document_element()?;
    Lang::from_code(&root.get_attribute("lang")?)
}

#[cfg(not(target_arch = "wasm32"))]
fn of_document() -> Option<Lang> {
    None
}

/// Declares a type with one method a text: `key => "German", "English";`, or with arguments
/// `key(n: usize) => format!("{n} Personen"), format!("{n} people");`.
///
/// With `impl` in the place of `struct` it adds more to a type that stands in another file.
///
/// `T::here()` gives the texts in the language of the page, `T(lang)` in a given one.
#[macro_export]
macro_rules! texts {
    ($(#[$meta:meta])* $vis:vis struct $name:ident { $($key:ident $(($($arg:ident: $ty:ty),+))? => $de:expr, $en:expr;)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug)]
        $vis struct $name(pub $crate::texts::Lang);

        #[allow(missing_docs, dead_code, unreachable_pub, clippy::allow_attributes, reason = "the keys are the documentation")]
        impl $name {
            /// The texts in the language of the page being rendered.
            pub fn here() -> Self {
                Self($crate::texts::Lang::here())
            }
            $($crate::texts!(@one $key $(($($arg: $ty),+))? => $de, $en);)+
        }
    };
    (impl $name:ident { $($key:ident $(($($arg:ident: $ty:ty),+))? => $de:expr, $en:expr;)+ }) => {
        #[allow(missing_docs, dead_code, unreachable_pub, clippy::allow_attributes, reason = "the keys are the documentation")]
        impl $name {
            $($crate::texts!(@one $key $(($($arg: $ty),+))? => $de, $en);)+
        }
    };
    (@one $key:ident => $de:expr, $en:expr) => {
        pub fn $key(self) -> &'static str {
            match self.0 { $crate::texts::Lang::De => $de, $crate::texts::Lang::En => $en }
        }
    };
    (@one $key:ident ($($arg:ident: $ty:ty),+) => $de:expr, $en:expr) => {
        pub fn $key(self, $($arg: $ty),+) -> String {
            match self.0 { $crate::texts::Lang::De => $de, $crate::texts::Lang::En => $en }
        }
    };
}
