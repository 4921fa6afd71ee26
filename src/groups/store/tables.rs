//! The tables of groups. Nothing outside `store` names them.

use platform::{
    id::Id,
    kinds,
    time::{Day, Instant},
};
use sea_orm::entity::prelude::*;

platform::tables! {
    work_group("work_group") {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Id<kinds::Group>,
        kind: String,
        name: String,
        sort: String,
        purpose: String,
        authority_id: Id<kinds::Authority>,
        visibility: String,
        audience: String,
        entry: String,
        profile: String,
        phase: String,
        rules_version: i64,
        rules_binding: i64,
        mandate: String,
        ends_on: Option<Day>,
        review_on: Option<Day>,
        version: i64,
        created_at: Instant,
        request: String,
        dissolves_on: Option<Day>,
        offered_to_id: Option<Id<kinds::Authority>>,
        parent_id: Option<Id<kinds::Group>>,
        comments: bool,
    }
    group_section("group_section") {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Id<kinds::Section>,
        group_id: Id<kinds::Group>,
        name: String,
        sort: String,
        least: i16,
        created_at: Instant,
    }
    group_rules("group_rules") {
        #[sea_orm(primary_key, auto_increment = false)]
        group_id: Id<kinds::Group>,
        #[sea_orm(primary_key, auto_increment = false)]
        version: i64,
        text: String,
        binding: bool,
        created_at: Instant,
    }
    membership("membership") {
        #[sea_orm(primary_key, auto_increment = false)]
        group_id: Id<kinds::Group>,
        #[sea_orm(primary_key, auto_increment = false)]
        person_id: Id<kinds::Person>,
        level: i16,
        title: String,
        rules_version: i64,
        accepted_on: Option<Day>,
        until_day: Option<Day>,
        created_at: Instant,
        place: Option<i64>,
    }
    entry_request("entry_request") {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Id<kinds::EntryRequest>,
        group_id: Id<kinds::Group>,
        person_id: Id<kinds::Person>,
        kind: String,
        by_id: Id<kinds::Person>,
        text: String,
        rules_version: i64,
        state: String,
        answer: String,
        decided_by_id: Option<Id<kinds::Person>>,
        created_at: Instant,
        expires_at: Instant,
        decided_at: Option<Instant>,
    }
    network_authority("network_authority") {
        #[sea_orm(primary_key, auto_increment = false)]
        group_id: Id<kinds::Group>,
        #[sea_orm(primary_key, auto_increment = false)]
        authority_id: Id<kinds::Authority>,
        state: String,
        text: String,
        by_id: Option<Id<kinds::Person>>,
        contact_id: Option<Id<kinds::Person>>,
        since: Option<Day>,
        created_at: Instant,
    }
    authority_setting("authority_setting") {
        #[sea_orm(primary_key, auto_increment = false)]
        authority_id: Id<kinds::Authority>,
        #[sea_orm(primary_key, auto_increment = false)]
        key: String,
        value: String,
    }
}
