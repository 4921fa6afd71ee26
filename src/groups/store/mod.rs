//! Tables and queries of groups. Nobody else touches its tables.
//!
//! `groups` reads groups, `profiles` what they ask of everybody, `members` memberships and the grants that follow from them, `requests`
//! requests and invitations.

pub(crate) mod groups;
pub(crate) mod members;
pub(crate) mod profiles;
pub(crate) mod requests;
pub(crate) mod rules;
pub(crate) mod tables;
