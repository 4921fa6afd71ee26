//! Tables and queries of groups. Nobody else touches its tables.
//!
//! `groups` reads groups, `list` many of them, `write` changes them, `life` writes what becomes of them, `profiles` what they ask of everybody,
//! `members` memberships and the grants that follow from them, `guests` those that end on a day, `admissions` the grants to whole units
//! and authorities, `networks` the authorities of a network, `requests` requests, invitations and
//! proposals, `sections` the parts of groups that fewer may enter, `settings` what authorities decide, `documents` what the index holds.

pub(crate) mod admissions;
pub(crate) mod documents;
pub(crate) mod groups;
pub(crate) mod guests;
pub(crate) mod life;
mod list;
pub(crate) mod members;
pub(crate) mod networks;
pub(crate) mod profiles;
pub(crate) mod requests;
pub(crate) mod rules;
pub(crate) mod sections;
pub(crate) mod settings;
pub(crate) mod tables;
mod write;
