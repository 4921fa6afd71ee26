//! What pages contribute to the platform beside what all written content does.

use platform::{
    data_map,
    datamap::{Column, Erasure::Stays, Export::No as Kept, Personal::No, Retention::Thing},
};

/// The columns of pages.
pub const COLUMNS: &[Column] = data_map! {
    "page" (No, Thing, Kept, Stays) {
        content_id: "which page",
        parent_id: "what it stands below",
        place: "order beside others",
    }
};
