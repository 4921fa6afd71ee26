//! The pages of news, and the news of the start page.

pub mod channel;
mod desk;
pub mod editors;
pub mod front;
pub mod list;
pub mod one;
pub mod write;

pub use channel::ChannelPage;
pub use editors::EditorsPage;
pub use front::front;
pub use list::{ListPage, PlaceListPage, UnitListPage, of_unit};
pub use one::NewsPage;
pub use write::{ChangePage, UnitWritePage, WritePage};
