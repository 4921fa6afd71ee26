//! What groups contribute to the platform: rights, and the map of their columns.

use std::pin::Pin;

use platform::{
    access::{Level, Need, Phase, Phases, Right, Role},
    context::Cx,
    data_map,
    datamap::{
        Column,
        Erasure::{Row, Stays},
        Export::{No as Kept, Own},
        Personal::{Free, No, Yes},
        Retention::{Installation, Thing, Until},
    },
    error::AppError,
    follow::Findable,
    hits::HitKind,
    id::Id,
    live::Concern,
    search::{Change, Document},
};
use uuid::Uuid;

use crate::{store::documents, texts::Texts, usecases};

/// Groups, as they are found.
#[derive(Debug)]
pub struct Groups;

type Answer<'a, T> = Pin<Box<dyn Future<Output = Result<T, AppError>> + Send + 'a>>;

impl Findable for Groups {
    fn changes<'a>(&'a self, cx: &'a Cx, changed: &'a [(String, Uuid)]) -> Answer<'a, Vec<Change>> {
        Box::pin(documents::changes(cx, changed))
    }

    fn part<'a>(&'a self, cx: &'a Cx, number: u32) -> Answer<'a, Option<Vec<Document>>> {
        Box::pin(documents::part(cx, number))
    }
}

/// Groups among the hits of the search.
pub const HITS: HitKind = HitKind {
    kind: GROUP,
    count: |lang, n| Texts(lang).hits(n),
    plural: |lang| Texts(lang).groups(),
    access: None,
    look_up: |cx, ids| Box::pin(usecases::hits(cx, ids)),
};

/// The word for groups in rights, in the outbox and in the index.
pub const GROUP: &str = "group";

/// The word for an authority's part in a network.
pub const PART: &str = "network part";

/// A draft waits for its authority's approval, a trashed group for its end; grants let nobody but its
/// leads see either.
const READABLE: Phases = Phases::of(&[Phase::Draft, Phase::Live, Phase::Archived, Phase::Trashed]);
const DRAFT: Phases = Phases::of(&[Phase::Draft]);
const TRASHED: Phases = Phases::of(&[Phase::Trashed]);
const KEPT: Phases = Phases::of(&[Phase::Live, Phase::Archived]);
const ARCHIVED: Phases = Phases::of(&[Phase::Archived]);

/// Who may do what with a group. Its leads own it: nobody reaches more than reading in an archived
/// group, and somebody must be able to open it again. A profile only ever takes away.
pub const RIGHTS: &[Right] = &[
    right("see", READABLE, Need::Level(Level::See)),
    right("read", READABLE, Need::Level(Level::Read)),
    right("enter", Phases::LIVE, Need::Level(Level::See)),
    right("take part", Phases::LIVE, Need::Level(Level::TakePart)),
    right("invite", Phases::LIVE, Need::Level(Level::TakePart)),
    right("decide", Phases::LIVE, Need::Level(Level::Moderate)),
    right("appoint", Phases::LIVE, Need::Level(Level::Lead)),
    right("found below", Phases::LIVE, Need::Level(Level::Lead)),
    right("divide", Phases::LIVE, Need::Level(Level::Lead)),
    right("write rules", Phases::LIVE, Need::Level(Level::Lead)),
    right("edit", Phases::LIVE, Need::Level(Level::Lead)),
    right("archive", Phases::LIVE, Need::Level(Level::Lead)),
    right("reopen", ARCHIVED, Need::Owner),
    right("dissolve", KEPT, Need::Owner),
    right("restore", TRASHED, Need::Owner),
    right("approve", DRAFT, Need::Role(Role::Administrator)),
];

/// The word for a section of a group.
pub const SECTION: &str = "section";

/// Who may do what in a section, which nobody reaches further than its group; who is in it the leads of
/// the group say.
pub const SECTION_RIGHTS: &[Right] = &[Right {
    kind: SECTION,
    action: "read",
    phase: Phases::LIVE,
    need: Need::Level(Level::Read),
}];

/// Who decides for an authority in a network: nobody but its own administrators; whom it admits, also
/// its contact, who owns the part and reads the network.
pub const PART_RIGHTS: &[Right] = &[
    of_part("decide", Need::Role(Role::Administrator)),
    of_part("admit", Need::Role(Role::Administrator)),
    of_part("admit", Need::Owner),
];

const fn of_part(action: &'static str, need: Need) -> Right {
    Right {
        kind: PART,
        action,
        phase: Phases::LIVE,
        need,
    }
}

const fn right(action: &'static str, phase: Phases, need: Need) -> Right {
    Right {
        kind: GROUP,
        action,
        phase,
        need,
    }
}

platform::actions! { PART_RIGHTS:
    /// Join and leave for an authority, and name its contact.
    DecidePart = "decide",
    /// Admit the authority's own people.
    Admit = "admit",
}

platform::actions! { SECTION_RIGHTS:
    /// Know of it, and read what lies in it.
    ReadSection = "read",
}

platform::actions! { RIGHTS:
    /// Read what lies in it.
    Read = "read",
    /// Come in, or ask to.
    Enter = "enter",
    /// Ask others in.
    Invite = "invite",
    /// Decide on requests.
    Decide = "decide",
    /// Say what members are, and let them go.
    Appoint = "appoint",
    /// Found a group below it.
    FoundBelow = "found below",
    /// Make sections, and say who is in them.
    Divide = "divide",
    /// Write the rules.
    WriteRules = "write rules",
    /// Change what the group is.
    Edit = "edit",
    /// Close it to all but reading.
    Archive = "archive",
    /// Open it again.
    Reopen = "reopen",
    /// Begin its end.
    Dissolve = "dissolve",
    /// Stop its end.
    Restore = "restore",
    /// Let a group begin that was asked for.
    Approve = "approve",
}

/// A group is its space, and so is a section: whatever changes in it concerns those who read there.
pub fn concerns(kind: &str, thing: Uuid) -> Option<Concern> {
    matches!(kind, GROUP | SECTION).then(|| Concern::Space(Id::from_uuid(thing)))
}

/// The columns of groups.
pub const COLUMNS: &[Column] = data_map! {
    "security_profile" (No, Installation, Kept, Stays) {
        key: "names a profile",
        ordinal: "order in the list",
        name_de: "what it is called",
        name_en: "what it is called",
        guests: "whether guests may come in",
        downloads: "whether files may be taken out",
        mail: "what mails may say",
        invite: "who may invite",
        members: "who sees who is in it",
        retention_days: "when conversations are deleted",
        classification: "what everything in it is marked with",
    }
    "work_group" (No, Thing, Kept, Stays) {
        id: "names a group",
        kind: "what it is for",
        name: "what it is called",
        sort: "order in lists",
        authority_id: "which authority is responsible",
        visibility: "who knows of it",
        audience: "who that is",
        entry: "how one gets in",
        profile: "what it asks of everybody",
        phase: "whether one can work in it",
        rules_version: "the rules in force",
        rules_binding: "the rules everybody must have accepted",
        mandate: "who decided that it is",
        ends_on: "when its work ends",
        review_on: "when it is asked whether it is still needed",
        dissolves_on: "until when it can be brought back",
        offered_to_id: "which authority may take the lead over",
        parent_id: "which group it lies below",
        comments: "whether one may comment in it",
        version: "two changes at once are noticed",
        created_at: "order in administration",
    }
    "work_group" (Free, Thing, Kept, Stays) {
        purpose: "what it is about",
        request: "why it is asked for; gone when it is decided",
    }
    "group_section" (No, Thing, Kept, Stays) {
        id: "names a part of a group",
        group_id: "of which group",
        name: "what it is called",
        sort: "order in lists",
        least: "which roles are in it",
        created_at: "order in administration",
    }
    "group_rules" (No, Thing, Kept, Stays) {
        group_id: "whose rules",
        version: "which of them",
        binding: "whether everybody has to accept them anew",
        created_at: "since when they are in force",
    }
    "group_rules" (Free, Thing, Kept, Stays) {
        text: "what everybody in it agrees to",
    }
    "membership" (Yes, Until("the member leaves"), Own, Row) {
        group_id: "who works in which group",
        person_id: "who works in which group",
        level: "what the member may do",
        title: "what the member is in the group",
        rules_version: "which rules the member accepted",
        accepted_on: "when the member accepted them",
        until_day: "when a guest leaves",
        place: "the member's own order of groups",
        created_at: "order of lists",
    }
    "authority_setting" (No, Installation, Kept, Stays) {
        authority_id: "whose setting",
        key: "which setting",
        value: "what the authority decided",
    }
    "network_authority" (No, Thing, Kept, Stays) {
        group_id: "which network",
        authority_id: "which authority",
        state: "whether it belongs to it",
        since: "since when",
        created_at: "order of lists",
    }
    "network_authority" (Free, Thing, Kept, Stays) {
        text: "why it should join",
    }
    "network_authority" (Yes, Thing, Own, Row) {
        by_id: "who asked or proposed",
        contact_id: "whom the network's people ask",
    }
    "entry_request" (Yes, Until("180 days after its end"), Own, Row) {
        id: "names a request or invitation",
        group_id: "to which group",
        person_id: "who wants to come in",
        kind: "who began",
        by_id: "who began",
        rules_version: "which rules were accepted with it",
        state: "whether it is decided",
        decided_by_id: "who decided",
        created_at: "order of lists",
        expires_at: "when it ends by itself",
        decided_at: "when it was decided",
    }
    "entry_request" (Free, Until("180 days after its end"), Own, Row) {
        text: "why",
        answer: "why, or why not",
    }
};
