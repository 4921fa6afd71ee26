//! The tables of content. Nothing outside this folder names them.

use sea_orm::entity::prelude::*;

use crate::{id::Id, kinds};

crate::tables! {
    picture_use("picture_use") {
        #[sea_orm(primary_key, auto_increment = false)]
        picture_id: Id<kinds::Picture>,
        #[sea_orm(primary_key, auto_increment = false)]
        by_id: Uuid,
        content_id: Id<kinds::Content>,
    }
}

pub(super) mod content {
    use sea_orm::entity::prelude::*;

    use crate::{
        id::Id,
        kinds,
        time::{Day, Instant},
    };

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "content")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Id<kinds::Content>,
        pub space_id: Id<kinds::Space>,
        pub kind: String,
        pub owner_kind: String,
        pub owner_id: Id<kinds::Principal>,
        pub phase: String,
        pub head_revision: Option<Id<kinds::Revision>>,
        pub published_revision: Option<Id<kinds::Revision>>,
        pub lang: String,
        pub variant_of: Option<Id<kinds::Content>>,
        pub classification: String,
        pub retention: String,
        pub valid_until: Option<Day>,
        pub created_at: Instant,
        pub deputy_kind: Option<String>,
        pub deputy_id: Option<Id<kinds::Principal>>,
        pub phase_at: Instant,
        pub published_at: Option<Instant>,
        pub review_on: Option<Day>,
        pub publish_at: Option<Instant>,
        pub publish_revision: Option<Id<kinds::Revision>>,
        pub publish_by_id: Option<Id<kinds::Person>>,
        pub expires_on: Option<Day>,
        pub locked: bool,
        pub comments: bool,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod revision {
    use sea_orm::entity::prelude::*;

    use crate::{id::Id, kinds, time::Instant};

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "revision")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Id<kinds::Revision>,
        pub content_id: Id<kinds::Content>,
        pub number: i64,
        pub title: String,
        pub document: String,
        pub author_id: Option<Id<kinds::Person>>,
        pub created_at: Instant,
        pub name: String,
        pub published_at: Option<Instant>,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
