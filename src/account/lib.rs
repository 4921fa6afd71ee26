//! Accounts: signing in and out, sessions and the devices they are on, passwords, one-time codes,
//! and how the interface looks to its reader.
//!
//! Every way to sign in ends in `usecases::admit`, which begins a session for an identity (issuer
//! and subject). Passwords kept here are the issuer "local"; others join beside it. Who the person
//! behind an account is, and what they may do, is the platform's matter.

pub mod capability;
pub mod device;
pub mod http;
pub(crate) mod store;
pub mod texts;
pub mod usecases;
pub mod views;

pub use device::Device;
pub use store::Held;
pub use texts::Notes;
pub use views::{AccountsPage, DevicesPage, PasswordPage, SetUpPage, SignInPage};

use platform::{id::Id, kinds, time::Day};

/// Addresses of the pages and forms.
pub mod addresses {
    pub const SIGN_IN: &str = "/anmelden";
    pub const SIGN_OUT: &str = "/abmelden";
    pub const SET_UP: &str = "/einrichten";
    pub const DEVICES: &str = "/konto/geraete";
    pub const PASSWORD: &str = "/konto/kennwort";
    pub const DISPLAY: &str = "/anzeige";
    pub const ACCOUNTS: &str = "/verwaltung/konten";
}

/// What the page to sign in tells of the installation and of the way here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Installation {
    pub name: String,
    /// The browser will not keep the session, since it came over plain http to another name than
    /// localhost.
    pub forgets: bool,
}

/// A browser its reader is signed in with. Nothing is kept of what was done with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionEntry {
    pub id: Id<kinds::Session>,
    pub device: Device,
    pub since: Moment,
    /// When it was last in use, to ten minutes.
    pub used: Moment,
    /// The one this page was asked with.
    pub is_this: bool,
}

/// A day and a time where the authorities work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    pub day: Day,
    /// Minutes of that day.
    pub minutes: u16,
    pub is_today: bool,
}

/// The reader's sign-in and devices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Devices {
    pub login: String,
    /// Whether there is a password here to be changed.
    pub has_password: bool,
    /// This one first, then the newest.
    pub sessions: Vec<SessionEntry>,
}
