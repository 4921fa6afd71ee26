//! The rights of content. They say the most that is possible: a space's rules (four eyes, no
//! comments) only ever take away from them.

use super::PAGE;
use crate::access::{
    Action, Level,
    Need::{self, Nobody, OwnerOr},
    Phase::{Archived, Draft, Live, Review, Trashed},
    Phases, Right,
};

/// The rights of all kinds of content.
pub const RIGHTS: &[Right] = &[
    // The published revision; of what was never published, or is thrown away, what there is.
    page(
        "read",
        Phases::of(&[Live, Archived]),
        Need::Level(Level::Read),
    ),
    page(
        "read",
        Phases::of(&[Draft, Review, Trashed]),
        OwnerOr(Level::Moderate),
    ),
    // The newest revision while readers see an older one.
    page(
        "preview",
        Phases::of(&[Draft, Review, Live, Archived]),
        OwnerOr(Level::Moderate),
    ),
    page("comment", Phases::LIVE, Need::Level(Level::TakePart)),
    // Begins as a draft of the actor's, in a space.
    page("create", Phases::of(&[Draft]), Need::Level(Level::TakePart)),
    page(
        "edit",
        Phases::of(&[Draft, Review, Live]),
        OwnerOr(Level::Moderate),
    ),
    page("submit", Phases::of(&[Draft]), OwnerOr(Level::Moderate)),
    page(
        "publish",
        Phases::of(&[Draft, Review, Live]),
        Need::Level(Level::Moderate),
    ),
    page("archive", Phases::LIVE, OwnerOr(Level::Moderate)),
    page(
        "delete",
        Phases::of(&[Draft, Review, Live, Archived]),
        OwnerOr(Level::Moderate),
    ),
    // Out of the archive or the trash, as a draft.
    page(
        "restore",
        Phases::of(&[Archived, Trashed]),
        OwnerOr(Level::Moderate),
    ),
    // What is thrown away ends when its time is over, by the program alone.
    page("purge", Phases::of(&[Trashed]), Nobody),
];

const fn page(action: &'static str, phase: Phases, need: Need) -> Right {
    Right {
        kind: PAGE,
        action,
        phase,
        need,
    }
}

macro_rules! actions {
    ($($(#[$meta:meta])* $action:ident = $name:literal,)+) => {
        $(
            $(#[$meta])*
            #[derive(Clone, Copy, Debug)]
            pub enum $action {}

            impl Action for $action {
                const KIND: &'static str = PAGE;
                const NAME: &'static str = $name;
                const RIGHTS: &'static [Right] = RIGHTS;
            }
        )+

        #[cfg(test)]
        const NAMES: &[&str] = &[$($name),+];
    };
}

actions! {
    /// To see a page.
    Read = "read",
    /// To see its newest revision before it is published.
    Preview = "preview",
    /// To take part in its discussion.
    Comment = "comment",
    /// To begin one in a space.
    Create = "create",
    /// To write a further revision.
    Edit = "edit",
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
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn whoever_may_do_something_may_read() {
        let can_read = |phase| {
            RIGHTS
                .iter()
                .find(|r| r.action == "read" && r.phase.has(phase))
                .map(|r| r.need)
        };
        for right in RIGHTS.iter().filter(|right| right.action != "create") {
            for phase in right.phase.iter() {
                assert!(
                    match (can_read(phase), right.need) {
                        (_, Nobody) | (Some(Need::Level(Level::Read)), _) => true,
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
