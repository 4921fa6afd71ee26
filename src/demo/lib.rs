//! The demo world "Land Mittelau": eleven invented authorities with their people, as plain data.
//!
//! [`world`] gives the same data for the same [`Size`], on every machine and every day: no clock, no chance, no
//! database. What is fixed is written down in `authorities` (structures), `roster` (named persons) and
//! `texts_of_people`; `people` draws all others, `assemble` puts them together. [`portrait::draw`] paints faces.
//!
//! Here live invented persons and places only; names of real ones, secrets and passwords do not.

mod assemble;
mod authorities;
mod crowd;
mod grades;
mod groups;
mod library;
pub mod load;
mod names;
mod people;
mod plan;
pub mod portrait;
mod random;
mod registers;
mod roster;
mod skills;
mod stories;
pub mod subjects;
mod texts_of_people;
mod topics;
mod world;
mod write;

#[cfg(test)]
mod tests;

pub use assemble::world;
pub use library::library;
pub use roster::CAST;
pub use skills::SKILLS;
pub use world::{
    Administrator, AdministratorRole, Affiliation, AffiliationKind, Authority, Day, Group, Holding,
    HoldingRole, Line, Login, Person, Post, Profile, Ring, Site, Size, TODAY, Unit, Visibility,
    World,
};
pub use write::stories;
