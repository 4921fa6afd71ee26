//! Groups and networks: who works together, where, and by which rules.
//!
//! A group is a space. What opens it are rows of `access_grant`: one for those who may see it, one
//! for each member. The store derives them from the group and its memberships; nothing else decides
//! who reads what. Rules and profile only ever take rights away.

pub mod capability;
pub mod http;
mod in_mail;
mod life;
pub mod panels;
pub(crate) mod store;
pub mod texts;
mod told;
pub mod usecases;
pub mod views;

pub use in_mail::InMail;
pub use life::{AskKind, Audience, Entry, Kind, MailText, PartState, Profile, Role, Visibility};
pub use store::{
    groups::Group,
    settings::{Founding, Settings},
};
pub use texts::Notes;
pub use told::tell;
