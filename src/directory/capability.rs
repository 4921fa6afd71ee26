//! What the directory contributes to the platform: rights, documents of the index, and the map of
//! its columns.

use std::pin::Pin;

use platform::{
    access::{Level, Need, Phases, Right, Role},
    context::Cx,
    data_map,
    datamap::{
        Column,
        Erasure::{Row, Stays},
        Export::{No as Kept, Own},
        Personal::{Free, No, Yes},
        Retention::{Installation, Person, Thing, Until},
    },
    error::AppError,
    follow::Findable,
    search::{Change, Document},
};
use uuid::Uuid;

use crate::store::documents;

/// The people, units, posts and lines of the directory.
#[derive(Debug)]
pub struct Directory;

type Answer<'a, T> = Pin<Box<dyn Future<Output = Result<T, AppError>> + Send + 'a>>;

impl Findable for Directory {
    fn changes<'a>(&'a self, cx: &'a Cx, changed: &'a [(String, Uuid)]) -> Answer<'a, Vec<Change>> {
        Box::pin(documents::changes(cx, changed))
    }

    fn part<'a>(&'a self, cx: &'a Cx, number: u32) -> Answer<'a, Option<Vec<Document>>> {
        Box::pin(documents::part(cx, number))
    }
}

/// The words for things of the directory in rights. Posts and lines go with their unit.
pub const AUTHORITY: &str = "authority";
pub const UNIT: &str = "unit";
pub const PERSON: &str = "person";

/// Who may do what with the directory. Which fields of a person are seen is a matter of rings
/// (`rights::ring`), which only ever take away: who is not released does not exist elsewhere.
pub const RIGHTS: &[Right] = &[
    right(AUTHORITY, "see", Need::Level(Level::See)),
    right(AUTHORITY, "record", Need::Role(Role::Administrator)),
    // On the console alone, as long as no screen does it.
    right(AUTHORITY, "found", Need::Nobody),
    right(UNIT, "see", Need::Level(Level::See)),
    right(UNIT, "record", Need::Role(Role::Administrator)),
    right(PERSON, "see", Need::Level(Level::See)),
    right(PERSON, "record", Need::Role(Role::Administrator)),
    // One's own page, and nobody else's: no administrator writes what people say of themselves.
    right(PERSON, "edit own page", Need::Owner),
];

const fn right(kind: &'static str, action: &'static str, need: Need) -> Right {
    Right {
        kind,
        action,
        phase: Phases::LIVE,
        need,
    }
}

/// The columns of the directory.
pub const COLUMNS: &[Column] = data_map! {
    "authority" (No, Installation, Kept, Stays) {
        id: "names an authority",
        key: "part of its address",
        short: "its mark beside what belongs to it",
        name: "what it is called",
        kind: "ministry, agency, district, city",
        house: "its colours",
        released_fields: "which contact fields other authorities see",
        active: "whether its people can sign in",
        comments: "where one may comment",
        created_at: "order in administration",
    }
    "site" (No, Thing, Kept, Stays) {
        id: "names a place of work",
        authority_id: "whose place it is",
        key: "its name in the source",
        name: "building",
        street: "to find it",
        postcode: "to find it",
        city: "to find it",
    }
    "unit" (No, Thing, Kept, Stays) {
        id: "names a part of an authority",
        authority_id: "of which authority",
        space_id: "who knows of it",
        parent_id: "the unit above",
        key: "its name in the source",
        kind: "department, section",
        number: "short name in daily use",
        name: "what it is called",
        tasks: "what it is responsible for",
        phone: "to reach it",
        email: "to reach it",
        ordinal: "order in the plan",
        valid_from: "since when it exists",
        valid_until: "until when it exists",
    }
    "person" (Yes, Person, Own, Row) {
        id: "names a person",
        title: "to address the person",
        given: "to address and find the person",
        prefix: "to address the person",
        family: "to address and find the person",
        sort: "order in lists",
        welcome_since: "shown as new colleague for a time",
        portrait_id: "the portrait shown",
    }
    "person" (No, Person, Kept, Row) {
        version: "two edits at once are noticed",
        created_at: "order in administration",
    }
    "affiliation" (Yes, Person, Own, Row) {
        id: "names a belonging",
        person_id: "who belongs",
        authority_id: "to which authority",
        unit_id: "to which unit",
        kind: "home, seconded, guest",
        from_day: "since when",
        until_day: "until when; rights end with it",
        released: "whether other authorities see the person",
        function: "what the person does",
        official_title: "to address the person in letters",
        phone: "to reach the person",
        email: "to reach the person",
        room: "to find the person",
        site_id: "to find the person",
        first_aider: "found in an emergency",
        fire_warden: "found in an emergency",
    }
    "post" (No, Thing, Kept, Stays) {
        id: "names a post",
        unit_id: "in which unit",
        key: "its name in the source",
        function: "what it is for",
        grade: "its place in the plan",
        leads: "whether it leads the unit",
        vacant: "whether it is to be filled",
        vacant_since: "since when",
        ordinal: "order in the unit",
    }
    "holding" (Yes, Until("the person leaves the post"), Own, Row) {
        id: "names a holding",
        post_id: "which post",
        person_id: "who holds it",
        role: "holder, deputy, acting",
        from_day: "since when",
        until_day: "until when",
    }
    "line" (No, Thing, Kept, Stays) {
        id: "names a phone-book line without person",
        authority_id: "of which authority",
        unit_id: "of which unit",
        site_id: "where it is",
        key: "its name in the source",
        name: "what it is called",
        phone: "to reach it",
        email: "to reach it",
        room: "to find it",
        ordinal: "order in the unit",
    }
    "profile_field" (Yes, Person, Own, Row) {
        person_id: "whose field",
        field: "which field",
        ring: "who sees it, as its owner chose",
    }
    "profile_field" (Free, Person, Own, Row) {
        value: "what people say of themselves, if they wish",
    }
    "portrait" (Yes, Person, Own, Row) {
        id: "random name, so that its address tells nothing",
        person_id: "whom it shows",
        media_type: "to show it",
    }
    "portrait" (Free, Person, Own, Row) {
        bytes: "to recognise the person; given by the person, if they wish",
    }
    "skill" (No, Installation, Kept, Stays) {
        name: "common words for what people can do",
    }
    "guest" (Yes, Until("90 days after the guest's end"), Own, Row) {
        person_id: "who the guest is",
        sponsor_id: "who answers for the guest",
        organisation: "where the guest comes from",
        created_at: "order of lists",
    }
};
