//! The interface's components: typed, each with named examples, no text outside [`texts`].
//!
//! The server draws every page. What needs a browser is small: [`client`] gives the drawn forms,
//! menus and passwords their comfort, and the few components below `search` also live in islands.
//! Classes and looks are in `style/`; `interface.md` says why.

/// The id of the page's main part; the skip link leads there.
pub const MAIN: &str = "inhalt";

pub mod client;
pub mod example;
pub mod face;
pub mod icon;
pub mod search;
pub mod texts;

#[cfg(not(target_arch = "wasm32"))]
pub mod alert;
#[cfg(not(target_arch = "wasm32"))]
pub mod arms;
#[cfg(not(target_arch = "wasm32"))]
pub mod button;
#[cfg(not(target_arch = "wasm32"))]
pub mod chips;
#[cfg(not(target_arch = "wasm32"))]
pub mod choice;
#[cfg(not(target_arch = "wasm32"))]
pub mod editor;
#[cfg(not(target_arch = "wasm32"))]
pub mod error_page;
#[cfg(not(target_arch = "wasm32"))]
pub mod field;
#[cfg(not(target_arch = "wasm32"))]
pub mod file;
#[cfg(not(target_arch = "wasm32"))]
pub mod filter;
#[cfg(not(target_arch = "wasm32"))]
pub mod form;
#[cfg(not(target_arch = "wasm32"))]
pub mod gallery;
#[cfg(not(target_arch = "wasm32"))]
pub mod land;
#[cfg(not(target_arch = "wasm32"))]
pub mod layout;
#[cfg(not(target_arch = "wasm32"))]
pub mod live;
#[cfg(not(target_arch = "wasm32"))]
pub mod long_choice;
#[cfg(not(target_arch = "wasm32"))]
pub mod mark;
#[cfg(not(target_arch = "wasm32"))]
pub mod menu;
#[cfg(not(target_arch = "wasm32"))]
pub mod merge;
#[cfg(not(target_arch = "wasm32"))]
pub mod navigation;
#[cfg(not(target_arch = "wasm32"))]
pub mod note;
#[cfg(not(target_arch = "wasm32"))]
pub mod page;
#[cfg(not(target_arch = "wasm32"))]
pub mod panels;
#[cfg(not(target_arch = "wasm32"))]
pub mod password;
#[cfg(not(target_arch = "wasm32"))]
pub mod person;
#[cfg(not(target_arch = "wasm32"))]
pub mod rows;
#[cfg(not(target_arch = "wasm32"))]
pub mod select;
#[cfg(not(target_arch = "wasm32"))]
pub mod session_end;
#[cfg(not(target_arch = "wasm32"))]
pub mod shell;
#[cfg(not(target_arch = "wasm32"))]
pub mod signed_out;
#[cfg(not(target_arch = "wasm32"))]
pub mod summary;
#[cfg(not(target_arch = "wasm32"))]
mod suspend;
#[cfg(not(target_arch = "wasm32"))]
pub mod table;
#[cfg(not(target_arch = "wasm32"))]
pub mod text;
#[cfg(not(target_arch = "wasm32"))]
pub mod tree;
#[cfg(not(target_arch = "wasm32"))]
pub mod upload;

/// Everything a page needs, in one import.
#[cfg(not(target_arch = "wasm32"))]
pub mod prelude {
    pub use crate::{
        alert::{Alert, Empty, Tone},
        arms::{Arms, HouseMark},
        button::{Kind, LinkButton, SubmitButton},
        chips::{Chip, Chips},
        choice::{Checkbox, Choice},
        editor::{Draft, Editor, EditorPlaces},
        error_page::ErrorPage,
        face::{Face, FaceSize, Portrait},
        field::{Field, Keyboard, TextArea},
        file::FileField,
        filter::{Facet, Filter},
        form::{Form, SaveBar},
        icon::{Icon, Symbol},
        land::{Land, LandFrame, RoomSquare},
        layout::{Crumbs, Head, Link, Panel, Section},
        live::Live,
        long_choice::{LongChoice, LongWords},
        mark::{Badge, Mark, MarkKind},
        menu::Menu,
        merge::{Merge, Version},
        navigation::{Pages, Tab, Tabs},
        page::{asked, german, page, part, title},
        password::PasswordField,
        person::PersonLine,
        rows::{Description, DescriptionList, Locked, Rows},
        search::{SearchBox, Suggest, Suggestion},
        select::{Pick, Select},
        shell::{Area, Shell},
        signed_out::SignedOutShell,
        table::{Cell, Column, Row, RowHead, Sorted, Table},
        text::Text,
        tree::{Node, Tree},
        upload::AvatarField,
    };
}
