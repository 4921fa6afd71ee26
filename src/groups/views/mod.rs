//! The pages of groups. All state is in the address; every page works as plain HTML.

pub mod administration;
pub mod admission;
pub mod belonging;
pub mod confirm;
pub mod door;
pub mod found;
pub mod guests;
pub mod home;
pub mod inside;
pub mod list;
pub mod members;
pub mod networks;
pub mod own;
pub mod part;
pub mod parts;
pub mod rules;
pub mod sections;
pub mod settings;
pub mod sight;
pub mod within;

pub use administration::AdministrationPage;
pub use belonging::BelongingPage;
pub use confirm::{AdmitAllPage, BelongAllPage, DismissPage, WithdrawPage};
pub use door::{EntryPage, LeavePage};
pub use found::FoundPage;
pub use guests::{GuestsPage, OwnGuestsPage};
pub use home::HomePage;
pub use list::ListPage;
pub use members::{InvitationsPage, MembersPage};
pub use networks::{AuthoritiesPage, OwnNetworksPage};
pub use own::{own_groups, own_in_menu};
pub use part::PartPage;
pub use rules::{RulesPage, WriteRulesPage};
pub use sections::{NewSectionPage, SectionPage, SectionSightPage};
pub use settings::SettingsPage;
pub use sight::SightPage;
