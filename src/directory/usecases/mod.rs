//! What one can do with the directory, a verb a file. Every read goes through the actor.

mod edit;
mod find;
pub mod guests;
pub mod import;
mod named;
mod pages;
mod picture;
pub mod record;

pub use edit::{edit_page, save_page};
pub use find::{authorities, offered, phone_book, read_query, search, suggest};
pub use named::{
    Named, NamedPost, NamedUnit, all_houses, head_count, house_space, houses, leading_posts, named,
    open_unit, open_units, part_names, posts, seen_units, units,
};
pub use pages::{authority_page, house_parts, person_page, portrait, start_page, unit_page, vcard};
pub use picture::{PictureError, encode, reencode};
pub use record::is_empty;
