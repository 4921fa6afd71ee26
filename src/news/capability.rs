//! What news contribute to the platform beside what all written content does.

use platform::{
    data_map,
    datamap::{
        Column,
        Erasure::{Emptied, Stays},
        Export::{No as Kept, Own},
        Personal::{Free, No, Yes},
        Retention::{Installation, Thing},
    },
};

/// The columns of news.
pub const COLUMNS: &[Column] = data_map! {
    "news_channel" (No, Installation, Kept, Stays) {
        space_id: "whose news",
        four_eyes: "whether a second person looks before readers do",
        comments: "whether its news may be commented on",
    }
    "news" (No, Thing, Kept, Stays) {
        content_id: "which news",
        picture_id: "the picture above it",
        focus_x: "what of the picture stays in sight",
        focus_y: "what of the picture stays in sight",
        pinned: "whether it stays above others",
        urgent: "whether it stands above everything",
        asks_confirmation: "whether it is counted who read it",
        unit_id: "on which unit's page it stands",
        addressed: "for whom it is in the first place",
        secret: "keeps confirmations from being led back to people",
    }
    "news" (Free, Thing, Kept, Stays) {
        ahead: "what of this the newest version says, while readers see an older one",
        teaser: "what it says in short",
        picture_alt: "what the picture shows",
    }
    "news_confirmation" (No, Thing, Kept, Stays) {
        news_id: "which news",
        token: "counts each reader once, and names none",
    }
    "review" (No, Thing, Kept, Stays) {
        content_id: "what is to be looked at",
        revision_id: "which version",
        due_on: "until when",
        steps_in_on: "from when the substitute is asked",
        decision: "what was decided",
        created_at: "order of the list",
    }
    "review" (Yes, Thing, Own, Emptied) {
        asked_by_id: "who is told of the decision",
        reviewer_id: "who was asked, or decided",
        substitute_id: "who is asked when it takes too long",
    }
    "review" (Free, Thing, Own, Stays) {
        note: "what to look at",
        answer: "why it was decided so",
    }
};
