//! The interface's components: typed, each with named examples, no text outside [`texts`].
//!
//! Classes and looks are in `style/`; `interface.md` says why. Components render the same first
//! markup on both sides and work as plain HTML; what only a browser can do is in `client`.

mod client;

pub mod alert;
pub mod arms;
pub mod button;
pub mod chips;
pub mod choice;
pub mod error_page;
pub mod face;
pub mod field;
pub mod filter;
pub mod form;
pub mod gallery;
pub mod icon;
pub mod land;
pub mod layout;
pub mod live;
pub mod mark;
pub mod menu;
pub mod merge;
pub mod navigation;
pub mod password;
pub mod person;
pub mod rows;
pub mod search;
pub mod select;
pub mod shell;
pub mod signed_out;
pub mod summary;
pub mod table;
pub mod texts;
pub mod tree;
pub mod upload;

/// Everything a page needs, in one import.
pub mod prelude {
    pub use crate::{
        alert::{Alert, Empty, Tone},
        arms::{Arms, HouseMark},
        button::{Button, Kind, LinkButton, SubmitButton},
        chips::{Chip, Chips},
        choice::{Checkbox, Choice},
        error_page::ErrorPage,
        face::{Face, FaceSize, Portrait},
        field::{Field, Keyboard, TextArea},
        filter::{Facet, Filter},
        form::{Form, SaveBar},
        icon::{Icon, Symbol},
        land::{Land, LandFrame, RoomSquare},
        layout::{Crumbs, Head, Link, Panel, Section},
        live::announcer,
        mark::{Badge, Mark, MarkKind},
        menu::Menu,
        merge::{Merge, Version},
        navigation::{Pages, Tab, Tabs},
        password::PasswordField,
        person::PersonLine,
        rows::{Description, DescriptionList, Locked, Rows},
        search::{SearchBox, Suggest, Suggestion},
        select::{Pick, Select},
        shell::{Area, Shell},
        signed_out::SignedOutShell,
        summary::ErrorSummary,
        table::{Cell, Column, Row, RowHead, Sorted, Table},
        tree::{Node, Tree},
        upload::AvatarField,
    };
}
