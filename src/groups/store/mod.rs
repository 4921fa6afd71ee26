//! Tables and queries of groups. Nobody else touches its tables.
//!
//! `groups` reads groups, `life` writes what becomes of them, `profiles` what they ask of everybody,
//! `members` memberships and the grants that follow from them, `admissions` the grants to whole units
//! and authorities, `networks` the authorities of a network, `requests` requests, invitations and
//! proposals, `settings` what authorities decide, `documents` what the index holds.

pub(crate) mod admissions;
pub(crate) mod documents;
pub(crate) mod groups;
pub(crate) mod life;
pub(crate) mod members;
pub(crate) mod networks;
pub(crate) mod profiles;
pub(crate) mod requests;
pub(crate) mod rules;
pub(crate) mod settings;
pub(crate) mod tables;
