//! What contributions contribute to the platform beside what all written content does.

use platform::{
    data_map,
    datamap::{Column, Erasure::Stays, Export::No as Kept, Personal::No, Retention::Thing},
};

/// The columns of contributions.
pub const COLUMNS: &[Column] = data_map! {
    "contribution" (No, Thing, Kept, Stays) {
        content_id: "which contribution",
        attached_id: "the page it is about",
    }
};
