//! The tables of what is written. Nothing outside `store` names them.

use platform::{id::Id, kinds, time::Instant};
use sea_orm::entity::prelude::*;

platform::tables! {
    draft("draft") {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Id<kinds::Draft>,
        account_id: Id<kinds::Account>,
        address: String,
        fields: String,
        saved_at: Instant,
    }
    picture("picture") {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Id<kinds::Picture>,
        space_id: Id<kinds::Space>,
        owner_id: Option<Id<kinds::Person>>,
        mime: String,
        width: i64,
        height: i64,
        bytes: Vec<u8>,
        created_at: Instant,
    }
    comment("comment") {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Id<kinds::Comment>,
        content_id: Id<kinds::Content>,
        parent_id: Option<Id<kinds::Comment>>,
        author_id: Option<Id<kinds::Person>>,
        document: String,
        created_at: Instant,
        edited_at: Option<Instant>,
        removed: Option<String>,
    }
    reaction("reaction") {
        #[sea_orm(primary_key, auto_increment = false)]
        content_id: Id<kinds::Content>,
        #[sea_orm(primary_key, auto_increment = false)]
        comment_id: Id<kinds::Comment>,
        #[sea_orm(primary_key, auto_increment = false)]
        person_id: Id<kinds::Person>,
        #[sea_orm(primary_key, auto_increment = false)]
        kind: String,
    }
    bookmark("bookmark") {
        #[sea_orm(primary_key, auto_increment = false)]
        person_id: Id<kinds::Person>,
        #[sea_orm(primary_key, auto_increment = false)]
        content_id: Id<kinds::Content>,
        created_at: Instant,
    }
    subscription("subscription") {
        #[sea_orm(primary_key, auto_increment = false)]
        person_id: Id<kinds::Person>,
        #[sea_orm(primary_key, auto_increment = false)]
        thing_id: Uuid,
        kind: String,
    }
    report("report") {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Id<kinds::Report>,
        content_id: Id<kinds::Content>,
        comment_id: Option<Id<kinds::Comment>>,
        reporter_id: Option<Id<kinds::Person>>,
        reason: String,
        created_at: Instant,
        decided_at: Option<Instant>,
        decision: Option<String>,
        answer: String,
    }
    topic("topic") {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Id<kinds::Topic>,
        parent_id: Option<Id<kinds::Topic>>,
        name: String,
        sort: String,
        state: String,
        merged_id: Option<Id<kinds::Topic>>,
        proposed_by_id: Option<Id<kinds::Person>>,
    }
    content_topic("content_topic") {
        #[sea_orm(primary_key, auto_increment = false)]
        content_id: Id<kinds::Content>,
        #[sea_orm(primary_key, auto_increment = false)]
        topic_id: Id<kinds::Topic>,
    }
}
