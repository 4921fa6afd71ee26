//! The directory's pages. All state is in the address; every page works as plain HTML.

pub mod authority;
pub mod conflict;
pub mod edit;
pub mod parts;
pub mod people;
pub mod person;
pub mod person_side;
pub mod posts;
pub mod results;
pub mod rows;
pub mod search;
pub mod start;
pub mod texts;
pub mod unit;

pub use authority::{AuthoritiesPage, AuthorityPage};
pub use edit::EditPage;
pub use people::PeoplePage;
pub use person::PersonPage;
pub use search::{SearchPage, search_everything};
pub use start::StartPage;
pub use unit::UnitPage;

#[cfg(test)]
mod tests;
