//! The rights of content, each kind its own. They say the most that is possible: a space's rules (four eyes, no
//! comments) only ever take away from them.

use super::{COMMENT, CONTRIBUTION, NEWS, PAGE};
use crate::access::{
    Level,
    Need::{self, Nobody, Owner, OwnerOr},
    Phase::{Archived, Draft, Live, Review, Trashed},
    Phases, Right,
};

macro_rules! rights {
    ($($kind:ident { $($action:literal in $phases:expr => $need:expr,)+ })+) => {
        /// The rights of all kinds of content.
        pub const RIGHTS: &[Right] = &[$($(
            Right { kind: $kind, action: $action, phase: $phases, need: $need },
        )+)+];
    };
}

const UNPUBLISHED: Phases = Phases::of(&[Draft, Review, Trashed]);
const SHOWN: Phases = Phases::of(&[Live, Archived]);
const KEPT: Phases = Phases::of(&[Draft, Review, Live, Archived]);
const BEGUN: Phases = Phases::of(&[Draft, Review]);
const WRITABLE: Phases = Phases::of(&[Draft, Review, Live]);
const DRAFT: Phases = Phases::of(&[Draft]);
const HANDED_IN: Phases = Phases::of(&[Draft, Live]);
const PUT_AWAY: Phases = Phases::of(&[Archived, Trashed]);

rights! {
    // Whoever takes part writes in what is there; a locked page takes that away.
    PAGE {
        // The published revision; of what was never published, or is thrown away, what there is.
        "read" in SHOWN => Need::Level(Level::Read),
        "read" in UNPUBLISHED => OwnerOr(Level::Moderate),
        // The newest revision while readers see an older one.
        "preview" in KEPT => OwnerOr(Level::Moderate),
        "comment" in Phases::LIVE => Need::Level(Level::TakePart),
        // Begins as a draft of the actor's, in a space.
        "create" in DRAFT => Need::Level(Level::TakePart),
        "edit" in BEGUN => OwnerOr(Level::Moderate),
        "edit" in Phases::LIVE => Need::Level(Level::TakePart),
        // What its owner decides: place, owners, terms, lock.
        "keep" in WRITABLE => OwnerOr(Level::Moderate),
        "submit" in DRAFT => OwnerOr(Level::Moderate),
        "publish" in BEGUN => OwnerOr(Level::Moderate),
        "publish" in Phases::LIVE => Need::Level(Level::TakePart),
        "archive" in Phases::LIVE => OwnerOr(Level::Moderate),
        "delete" in KEPT => OwnerOr(Level::Moderate),
        // Out of the archive or the trash, as a draft.
        "restore" in PUT_AWAY => OwnerOr(Level::Moderate),
        // What is thrown away ends when its time is over, by the program alone.
        "purge" in Phases::of(&[Trashed]) => Nobody,
        "moderate" in Phases::ALL => Need::Level(Level::Moderate),
    }
    // What somebody says in a group: published as it is sent, and nobody else's to change.
    CONTRIBUTION {
        "read" in SHOWN => Need::Level(Level::Read),
        "read" in UNPUBLISHED => OwnerOr(Level::Moderate),
        "preview" in KEPT => OwnerOr(Level::Moderate),
        "comment" in Phases::LIVE => Need::Level(Level::TakePart),
        "create" in DRAFT => Need::Level(Level::TakePart),
        "edit" in WRITABLE => Owner,
        "keep" in WRITABLE => OwnerOr(Level::Moderate),
        "publish" in WRITABLE => Owner,
        "archive" in Phases::LIVE => OwnerOr(Level::Moderate),
        "delete" in KEPT => OwnerOr(Level::Moderate),
        "restore" in PUT_AWAY => OwnerOr(Level::Moderate),
        "purge" in Phases::of(&[Trashed]) => Nobody,
        "moderate" in Phases::ALL => Need::Level(Level::Moderate),
    }
    // Proposed by whoever takes part, published by the editors.
    NEWS {
        "read" in SHOWN => Need::Level(Level::Read),
        "read" in UNPUBLISHED => OwnerOr(Level::Moderate),
        "preview" in KEPT => OwnerOr(Level::Moderate),
        "comment" in Phases::LIVE => Need::Level(Level::TakePart),
        "create" in DRAFT => Need::Level(Level::TakePart),
        "edit" in WRITABLE => OwnerOr(Level::Moderate),
        "keep" in WRITABLE => OwnerOr(Level::Moderate),
        // A further version of what readers see is handed in, too.
        "submit" in HANDED_IN => OwnerOr(Level::Moderate),
        "publish" in WRITABLE => Need::Level(Level::Moderate),
        "archive" in Phases::LIVE => OwnerOr(Level::Moderate),
        "delete" in KEPT => OwnerOr(Level::Moderate),
        "restore" in PUT_AWAY => OwnerOr(Level::Moderate),
        "purge" in Phases::of(&[Trashed]) => Nobody,
        "moderate" in Phases::ALL => Need::Level(Level::Moderate),
    }
    // A comment stands and falls with its content, in whose space it lies; its owner is its author.
    COMMENT {
        "read" in SHOWN => Need::Level(Level::Read),
        "edit" in Phases::LIVE => Owner,
        "delete" in SHOWN => OwnerOr(Level::Moderate),
    }
}

/// What of them the search finds: what readers see.
pub const FOUND: &[Right] = &[found(PAGE), found(CONTRIBUTION), found(NEWS)];

const fn found(kind: &'static str) -> Right {
    Right {
        kind,
        action: "read",
        phase: SHOWN,
        need: Need::Level(Level::Read),
    }
}

crate::actions! { RIGHTS:
    /// To see it.
    Read = "read",
    /// To see its newest revision before it is published.
    Preview = "preview",
    /// To take part in its discussion.
    Comment = "comment",
    /// To begin one in a space.
    Create = "create",
    /// To write a further revision.
    Edit = "edit",
    /// To say where it stands, whose it is, how long it holds, and who else may change it.
    Keep = "keep",
    /// To hand it in for publication.
    Submit = "submit",
    /// To show a revision to its readers.
    Publish = "publish",
    /// To keep it, out of lists.
    Archive = "archive",
    /// To throw it away.
    Delete = "delete",
    /// To take it back from the archive or the trash.
    Restore = "restore",
    /// To end it for good.
    Purge = "purge",
    /// To decide on what was reported of it.
    Moderate = "moderate",
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::Action;

    const NAMES: &[&str] = &[
        Read::NAME,
        Preview::NAME,
        Comment::NAME,
        Create::NAME,
        Edit::NAME,
        Keep::NAME,
        Submit::NAME,
        Publish::NAME,
        Archive::NAME,
        Delete::NAME,
        Restore::NAME,
        Purge::NAME,
        Moderate::NAME,
    ];

    #[test]
    fn actions_and_list_name_the_same() {
        for right in RIGHTS {
            assert!(
                NAMES.contains(&right.action),
                "no action for {}",
                right.action
            );
        }
        for name in NAMES {
            assert!(
                RIGHTS.iter().any(|right| right.action == *name),
                "no right for {name}"
            );
        }
    }

    #[test]
    fn what_is_found_may_be_read() {
        assert!(FOUND.iter().all(|found| RIGHTS.contains(found)));
    }

    #[test]
    fn whoever_may_do_something_may_read() {
        let can_read = |kind, phase| {
            RIGHTS
                .iter()
                .find(|r| r.kind == kind && r.action == "read" && r.phase.has(phase))
                .map(|r| r.need)
        };
        for right in RIGHTS.iter().filter(|right| right.action != "create") {
            for phase in right.phase.iter() {
                assert!(
                    match (can_read(right.kind, phase), right.need) {
                        (_, Nobody)
                        | (Some(Need::Level(Level::Read)), _)
                        | (Some(OwnerOr(_)), Owner) => true,
                        (Some(OwnerOr(read)), OwnerOr(other) | Need::Level(other)) => other >= read,
                        _ => false,
                    },
                    "{} in {phase:?}",
                    right.action
                );
            }
        }
    }
}
