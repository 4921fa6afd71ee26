//! Tables and queries of groups. Nobody else touches its tables.
//!
//! `groups` reads groups, `members` memberships and the grants that follow from them, `requests`
//! requests and invitations.

pub(crate) mod groups;
pub(crate) mod members;
pub(crate) mod requests;
pub(crate) mod tables;
