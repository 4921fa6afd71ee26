//! Identifiers. An [`Id<T>`] names one thing of kind `T`; ids of different kinds do not mix.

use std::{fmt, hash::Hash, marker::PhantomData, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use uuid::Uuid;

/// The identifier of a `T`: a UUID, version 7 where order of creation may show, random where not.
/// Stored as blob (SQLite) or uuid (PostgreSQL), written in addresses without hyphens.
pub struct Id<T: ?Sized>(Uuid, PhantomData<fn() -> Box<T>>);

impl<T: ?Sized> Id<T> {
    pub const fn from_uuid(uuid: Uuid) -> Self {
        Self(uuid, PhantomData)
    }

    pub const fn uuid(self) -> Uuid {
        self.0
    }

    /// The same identifier seen as one of another kind. For principals, which name things of several kinds.
    pub const fn cast<U: ?Sized>(self) -> Id<U> {
        Id::from_uuid(self.0)
    }
}

impl<T: ?Sized> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T: ?Sized> Copy for Id<T> {}
impl<T: ?Sized> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<T: ?Sized> Eq for Id<T> {}
impl<T: ?Sized> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<T: ?Sized> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.cmp(&other.0)
    }
}
impl<T: ?Sized> Hash for Id<T> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}
impl<T: ?Sized> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.simple())
    }
}
impl<T: ?Sized> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
impl<T: ?Sized> FromStr for Id<T> {
    type Err = uuid::Error;
    fn from_str(s: &str) -> Result<Self, Self::Err> {
        Uuid::try_parse(s).map(Self::from_uuid)
    }
}
impl<T: ?Sized> Serialize for Id<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}
impl<'de, T: ?Sized> Deserialize<'de> for Id<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod stored {
    //! How an id lies in a column.
    use sea_orm::{
        ColIdx, DbErr, QueryResult, TryFromU64, TryGetError, TryGetable,
        sea_query::{ArrayType, ColumnType, Nullable, Value, ValueType, ValueTypeErr},
    };
    use uuid::Uuid;

    use super::Id;

    impl<T: ?Sized> From<Id<T>> for Value {
        fn from(id: Id<T>) -> Self {
            id.uuid().into()
        }
    }
    impl<T: ?Sized> TryGetable for Id<T> {
        fn try_get_by<I: ColIdx>(res: &QueryResult, index: I) -> Result<Self, TryGetError> {
            Uuid::try_get_by(res, index).map(Self::from_uuid)
        }
    }
    impl<T: ?Sized> ValueType for Id<T> {
        fn try_from(v: Value) -> Result<Self, ValueTypeErr> {
            <Uuid as ValueType>::try_from(v).map(Self::from_uuid)
        }
        fn type_name() -> String {
            "Id".to_owned()
        }
        fn array_type() -> ArrayType {
            <Uuid as ValueType>::array_type()
        }
        fn column_type() -> ColumnType {
            ColumnType::Uuid
        }
    }
    impl<T: ?Sized> Nullable for Id<T> {
        fn null() -> Value {
            Uuid::null()
        }
    }
    impl<T: ?Sized> TryFromU64 for Id<T> {
        fn try_from_u64(_: u64) -> Result<Self, DbErr> {
            Err(DbErr::ConvertFromU64("Id"))
        }
    }
}
