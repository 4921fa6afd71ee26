//! How capabilities write their tables down.

/// Entities of a capability's tables, one module each: `work_group("work_group") { id: Id<…>, … }`.
/// The place it is used in imports `sea_orm::entity::prelude::*` and the types of the columns.
#[macro_export]
macro_rules! tables {
    ($($module:ident($table:literal) { $($(#[$meta:meta])* $field:ident: $ty:ty,)+ })+) => {$(
        #[allow(unreachable_pub, clippy::allow_attributes, reason = "the derive makes its items public")]
        pub(crate) mod $module {
            #[allow(unused_imports, clippy::allow_attributes, reason = "not every table uses every type")]
            use super::*;

            #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
            #[sea_orm(table_name = $table)]
            pub struct Model { $($(#[$meta])* pub $field: $ty,)+ }

            #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
            pub enum Relation {}

            impl ActiveModelBehavior for ActiveModel {}
        }
    )+};
}
