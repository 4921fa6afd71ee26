//! The tables of the directory. Nothing outside `store` names them.

use platform::{
    id::Id,
    kinds,
    time::{Day, Instant},
};
use sea_orm::entity::prelude::*;

platform::tables! {
    authority("authority") {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Id<kinds::Authority>,
        key: String,
        short: String,
        name: String,
        kind: String,
        house: String,
        released_fields: String,
        active: bool,
        created_at: Instant,
        comments: String,
    }
    site("site") {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Id<kinds::Site>,
        authority_id: Id<kinds::Authority>,
        key: String,
        name: String,
        street: String,
        postcode: String,
        city: String,
    }
    unit("unit") {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Id<kinds::Unit>,
        authority_id: Id<kinds::Authority>,
        space_id: Id<kinds::Space>,
        parent_id: Option<Id<kinds::Unit>>,
        key: String,
        kind: String,
        number: String,
        name: String,
        tasks: String,
        phone: String,
        email: String,
        ordinal: i64,
        valid_from: Option<Day>,
        valid_until: Option<Day>,
    }
    person("person") {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Id<kinds::Person>,
        title: String,
        given: String,
        prefix: String,
        family: String,
        sort: String,
        welcome_since: Option<Day>,
        portrait_id: Option<Id<kinds::Portrait>>,
        version: i64,
        created_at: Instant,
    }
    affiliation("affiliation") {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Id<kinds::Affiliation>,
        person_id: Id<kinds::Person>,
        authority_id: Id<kinds::Authority>,
        unit_id: Id<kinds::Unit>,
        kind: String,
        from_day: Option<Day>,
        until_day: Option<Day>,
        released: bool,
        function: String,
        official_title: String,
        phone: String,
        email: String,
        room: String,
        site_id: Option<Id<kinds::Site>>,
        first_aider: bool,
        fire_warden: bool,
    }
    post("post") {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Id<kinds::Post>,
        unit_id: Id<kinds::Unit>,
        key: String,
        function: String,
        grade: String,
        leads: bool,
        vacant: bool,
        vacant_since: Option<Day>,
        ordinal: i64,
    }
    holding("holding") {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Id<kinds::Holding>,
        post_id: Id<kinds::Post>,
        person_id: Id<kinds::Person>,
        role: String,
        from_day: Option<Day>,
        until_day: Option<Day>,
    }
    line("line") {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Id<kinds::Line>,
        authority_id: Id<kinds::Authority>,
        unit_id: Id<kinds::Unit>,
        site_id: Option<Id<kinds::Site>>,
        key: String,
        name: String,
        phone: String,
        email: String,
        room: String,
        ordinal: i64,
    }
    profile_field("profile_field") {
        #[sea_orm(primary_key, auto_increment = false)]
        person_id: Id<kinds::Person>,
        #[sea_orm(primary_key, auto_increment = false)]
        field: String,
        ring: String,
        value: String,
    }
    portrait("portrait") {
        #[sea_orm(primary_key, auto_increment = false)]
        id: Id<kinds::Portrait>,
        person_id: Id<kinds::Person>,
        media_type: String,
        bytes: Vec<u8>,
    }
    skill("skill") {
        #[sea_orm(primary_key, auto_increment = false)]
        name: String,
    }
    guest("guest") {
        #[sea_orm(primary_key, auto_increment = false)]
        person_id: Id<kinds::Person>,
        sponsor_id: Id<kinds::Person>,
        organisation: String,
        created_at: Instant,
    }
}
