//! Who looks at the page: what the shell and every view may know of the reader.

use leptos::prelude::use_context;

use crate::{id::Id, kinds, texts::Lang};

/// Light, dark, or as the device says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    #[default]
    System,
    Light,
    Dark,
}

impl Theme {
    /// The value of the `data-kern-theme` attribute and of the theme cookie.
    pub fn code(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::System, Self::Light, Self::Dark]
            .into_iter()
            .find(|theme| theme.code() == code)
    }
}

/// The person signed in, as far as the shell shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedIn {
    pub person: Id<kinds::Person>,
    /// "Anke Brodersen"
    pub name: String,
    /// "AB"
    pub initials: String,
    /// Address of the portrait, if there is one.
    pub portrait: Option<String>,
    /// Key of the reader's authority, as in its address.
    pub authority: String,
    /// "MID", as the shield shows it.
    pub authority_short: String,
    pub authority_name: String,
    /// The KERN palette of the reader's authority.
    pub house: String,
    /// Whether the reader may open the pages of an administrator.
    pub admin: bool,
    /// Whether the reader is somebody's guest, who has no page and no phone book.
    pub guest: bool,
    /// Notices not read yet.
    pub unread: u32,
}

/// The reader of a page, signed in or not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Viewer {
    pub lang: Lang,
    pub theme: Theme,
    pub signed_in: Option<SignedIn>,
    /// Seconds until the session ends if nothing more is asked.
    pub ends_in: i64,
}

impl Viewer {
    /// Takes the viewer the door left in context and provides its language to everything below.
    /// Called once, by the document's root component.
    pub fn establish() -> Self {
        let viewer = Self::here();
        viewer.lang.provide();
        viewer
    }

    /// Whether the reader is somebody's guest.
    pub fn is_guest(&self) -> bool {
        self.signed_in.as_ref().is_some_and(|reader| reader.guest)
    }

    /// The reader of the page being rendered.
    pub fn here() -> Self {
        use_context().unwrap_or_default()
    }
}
