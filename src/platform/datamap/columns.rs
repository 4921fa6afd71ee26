//! The columns of the platform's own tables.

use super::{
    Column,
    Erasure::{Emptied, Row, Stays},
    Export::{No as Kept, Own},
    Personal::{Free, No, Secret, Yes},
    Retention::{Installation, Person, Thing, Until},
};
use crate::data_map;

/// Of spaces, grants, content, sessions, outbox, settings and audit.
pub const COLUMNS: &[Column] = data_map! {
    "migration" (No, Installation, Kept, Stays) {
        number: "which changes of the schema were made",
        name: "to read them",
    }
    "space" (No, Thing, Kept, Stays) {
        id: "names a place where protected things lie",
        kind: "house, section",
        authority_id: "whose place it is",
        parent_id: "the space a section narrows",
        created_at: "order in administration",
    }
    "access_grant" (Yes, Until("its end, or the space"), Own, Row) {
        id: "names a row of openness",
        space_id: "what is opened",
        principal_kind: "person, post, unit, authority, everyone",
        principal_id: "to whom; a person where the kind says so",
        level: "how far",
        source: "by what rule or act",
        from_at: "since when",
        until_at: "until when, as with guests",
    }
    "mandate" (Yes, Until("the end of the role"), Own, Row) {
        person_id: "who administers",
        role: "operator, administrator",
        authority_id: "where",
    }
    "session" (Yes, Until("12 hours"), Own, Row) {
        id: "to end it from another device",
        account_id: "who is signed in",
        device: "kind of browser, so that its owner recognises it",
        created_at: "shown to its owner; the oldest ends first",
        idle_at: "end when idle, moved in steps of ten minutes",
        expires_at: "end in any case",
    }
    "session" (Secret, Until("12 hours"), Kept, Row) {
        token_hash: "recognises the cookie; only the hash is stored",
    }
    "parked_input" (Yes, Until("24 hours"), Own, Row) {
        account_id: "whose input it is",
        address: "the form it belongs to",
        expires_at: "when it is dropped",
    }
    "parked_input" (Free, Until("24 hours"), Own, Row) {
        fields: "what was typed when the session ended; never passwords",
    }
    "content" (No, Thing, Kept, Stays) {
        id: "names a content",
        space_id: "where it lies and who reaches it",
        kind: "page, and others to come",
        phase: "draft, review, live, archived, trashed",
        head_revision: "newest revision",
        published_revision: "the revision readers see",
        lang: "language it is written in",
        variant_of: "the same in another language",
        classification: "how confidential it is",
        retention: "how long it is kept",
        valid_until: "when it must be looked through",
        created_at: "order of creation",
        phase_at: "when what is thrown away ends",
        published_at: "order of lists",
        review_on: "when its owners are asked whether it still holds",
        publish_at: "when it is to be shown",
        publish_revision: "what is to be shown then",
        expires_on: "when it leaves the lists",
        locked: "who may change it",
        comments: "whether it may be commented on",
    }
    "content" (Yes, Thing, Own, Emptied) {
        owner_kind: "kind of the owner",
        owner_id: "who answers for it; passes on before a person is erased",
        deputy_kind: "kind of the deputy",
        deputy_id: "who stands in for the owner",
        publish_by_id: "who decided that it is to be shown",
    }
    "revision" (No, Thing, Kept, Stays) {
        id: "names a version",
        content_id: "of what",
        number: "order of versions",
        created_at: "when it was written",
        published_at: "when readers first saw it",
    }
    "revision" (Free, Thing, Own, Stays) {
        title: "what it is called",
        document: "what it says",
        name: "finds a version again",
    }
    "revision" (Yes, Thing, Own, Emptied) {
        author_id: "who wrote it",
    }
    "picture_use" (No, Thing, Kept, Stays) {
        picture_id: "which picture is shown",
        by_id: "by what: a version, a comment, or the content itself",
        content_id: "who may see it",
    }
    "outbox" (No, Until("7 days"), Kept, Stays) {
        seq: "order of changes",
        kind: "what kind of thing changed",
        thing: "what changed, or whose notices did; never who did it",
        at: "when the row is dropped",
    }
    "access_epoch" (No, Installation, Kept, Stays) {
        id: "there is one row",
        value: "whether rights changed since they were read",
    }
    "notice" (Yes, Until("90 days"), Own, Row) {
        id: "names a notice",
        person_id: "whom it tells",
        key: "it is told once",
        kind: "what happened",
        thing: "to what",
        space_id: "who reads there no more is told nothing",
        created_at: "order of lists",
        read_at: "whether it is still new to its reader",
    }
    "notice" (Free, Until("90 days"), Own, Row) {
        about: "what happened",
    }
    "mail" (Yes, Until("it is sent, at the latest 48 hours"), Own, Row) {
        id: "names a mail to be sent",
        person_id: "to whom",
        next_at: "when it is tried",
        attempts: "how long until the next try",
        created_at: "when it is given up",
    }
    "mail_notice" (Yes, Until("it is sent, at the latest 3 days"), Own, Row) {
        notice_id: "what is not mailed yet",
        mail_id: "with which mail it goes",
    }
    "mail_wish" (Yes, Person, Own, Row) {
        person_id: "whose choice",
        preset: "when the person wants mail",
    }
    "mail_choice" (Yes, Until("the person has no place there any more"), Own, Row) {
        person_id: "whose choice",
        space_id: "for which place",
        choice: "when the person wants mail from there",
    }
    "setting" (No, Installation, Kept, Stays) {
        authority_id: "whose decision",
        key: "what is decided",
        value: "how",
    }
    "audit_event" (No, Until("the period the authority sets"), Kept, Stays) {
        id: "names an event",
        at: "when an administrative or security act happened",
        action: "what was done",
        authority_id: "where",
    }
    "audit_event" (Yes, Until("the period the authority sets"), Own, Stays) {
        actor_id: "who did it; must be provable after the person left",
        thing: "to what; may be a person or an account",
    }
};
