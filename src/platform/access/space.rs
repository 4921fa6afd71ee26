//! Spaces and grants: where protected things lie, and the rows that open them.

use sea_orm::{ConnectionTrait, DbErr, Statement};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Level;
use crate::{clock, database::Tx, id::Id, kinds, time::Instant};

/// Whom a grant or an ownership names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum Principal {
    Person(Id<kinds::Person>),
    Post(Id<kinds::Post>),
    Unit(Id<kinds::Unit>),
    Authority(Id<kinds::Authority>),
    /// Everybody signed in who belongs to an active authority.
    Everyone,
}

impl Principal {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Person(_) => "person",
            Self::Post(_) => "post",
            Self::Unit(_) => "unit",
            Self::Authority(_) => "authority",
            Self::Everyone => "everyone",
        }
    }

    /// Reads what [`Principal::code`] and [`Principal::id`] wrote.
    pub fn from_code(code: &str, id: Id<kinds::Principal>) -> Option<Self> {
        match code {
            "person" => Some(Self::Person(id.cast())),
            "post" => Some(Self::Post(id.cast())),
            "unit" => Some(Self::Unit(id.cast())),
            "authority" => Some(Self::Authority(id.cast())),
            "everyone" => Some(Self::Everyone),
            _ => None,
        }
    }

    pub const fn id(self) -> Id<kinds::Principal> {
        match self {
            Self::Person(id) => id.cast(),
            Self::Post(id) => id.cast(),
            Self::Unit(id) => id.cast(),
            Self::Authority(id) => id.cast(),
            Self::Everyone => Id::from_uuid(Uuid::nil()),
        }
    }
}

/// As forms and rows name it: `unit:0190…`.
impl std::fmt::Display for Principal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}", self.code(), self.id())
    }
}

impl From<Principal> for String {
    fn from(principal: Principal) -> Self {
        principal.to_string()
    }
}

impl TryFrom<String> for Principal {
    type Error = NoPrincipal;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl std::str::FromStr for Principal {
    type Err = NoPrincipal;

    fn from_str(text: &str) -> Result<Self, NoPrincipal> {
        let (code, id) = text.split_once(':').ok_or(NoPrincipal)?;
        let id = id.parse().map_err(|_| NoPrincipal)?;
        Self::from_code(code, id).ok_or(NoPrincipal)
    }
}

/// A text names no principal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no principal")]
pub struct NoPrincipal;

/// What kind of place a space is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpaceKind {
    /// An authority's own space.
    House,
    /// A part of another space that fewer may enter.
    Section,
    /// A group's.
    Group,
}

impl SpaceKind {
    const fn code(self) -> &'static str {
        match self {
            Self::House => "house",
            Self::Section => "section",
            Self::Group => "group",
        }
    }
}

/// Makes a space, if there is none with this id. A section names the space it narrows, which must
/// not be a section itself.
///
/// # Errors
/// What the database answers.
pub async fn ensure(
    tx: &Tx,
    id: Id<kinds::Space>,
    kind: SpaceKind,
    authority: Id<kinds::Authority>,
    parent: Option<Id<kinds::Space>>,
    now: Instant,
) -> Result<(), DbErr> {
    tx.execute_raw(Statement::from_sql_and_values(
        tx.get_database_backend(),
        "insert into space (id, kind, authority_id, parent_id, created_at) values ($1, $2, $3, $4, $5)
         on conflict (id) do nothing",
        [id.into(), kind.code().into(), authority.into(), parent.into(), now.into()],
    ))
    .await?;
    Ok(())
}

/// Opens a space to a principal. `source` says by what rule or act; the same source replaces its
/// earlier grant.
///
/// # Errors
/// What the database answers.
pub async fn grant(
    tx: &Tx,
    space: Id<kinds::Space>,
    to: Principal,
    level: Level,
    source: &str,
    now: Instant,
    until: Option<Instant>,
) -> Result<(), DbErr> {
    tx.execute_raw(Statement::from_sql_and_values(
        tx.get_database_backend(),
        "insert into access_grant (id, space_id, principal_kind, principal_id, level, source, from_at, until_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (space_id, principal_id, source)
         do update set level = excluded.level, until_at = excluded.until_at",
        [
            clock::new_id::<kinds::Grant>(now).into(),
            space.into(),
            to.code().into(),
            to.id().into(),
            level.number().into(),
            source.into(),
            now.into(),
            until.into(),
        ],
    ))
    .await?;
    Ok(())
}

/// Takes back what a source granted to a principal.
///
/// # Errors
/// What the database answers.
pub async fn revoke(
    tx: &Tx,
    space: Id<kinds::Space>,
    from: Principal,
    source: &str,
) -> Result<(), DbErr> {
    tx.execute_raw(Statement::from_sql_and_values(
        tx.get_database_backend(),
        "delete from access_grant where space_id = $1 and principal_id = $2 and source = $3",
        [space.into(), from.id().into(), source.into()],
    ))
    .await?;
    Ok(())
}

/// Takes back whatever was granted to a principal.
///
/// # Errors
/// What the database answers.
pub async fn revoke_all(tx: &Tx, space: Id<kinds::Space>, from: Principal) -> Result<(), DbErr> {
    tx.execute_raw(Statement::from_sql_and_values(
        tx.get_database_backend(),
        "delete from access_grant where space_id = $1 and principal_id = $2",
        [space.into(), from.id().into()],
    ))
    .await?;
    Ok(())
}

/// A grant that holds, as the page that explains sight shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    pub to: Principal,
    pub level: Level,
    pub source: String,
    pub until: Option<Instant>,
}

/// The grants that open a space just now.
///
/// # Errors
/// What the database answers.
pub async fn grants(
    db: &impl ConnectionTrait,
    space: Id<kinds::Space>,
    now: Instant,
) -> Result<Vec<Grant>, DbErr> {
    let statement = Statement::from_sql_and_values(
        db.get_database_backend(),
        "select principal_kind, principal_id, level, source, until_at from access_grant
         where space_id = $1 and from_at <= $2 and (until_at is null or until_at > $2)",
        [space.into(), now.into()],
    );
    let mut grants = Vec::new();
    for row in db.query_all_raw(statement).await? {
        let kind: String = row.try_get("", "principal_kind")?;
        let to = Principal::from_code(&kind, row.try_get("", "principal_id")?);
        let level = Level::from_number(row.try_get("", "level")?);
        if let (Some(to), Some(level)) = (to, level) {
            grants.push(Grant {
                to,
                level,
                source: row.try_get("", "source")?,
                until: row.try_get("", "until_at")?,
            });
        }
    }
    Ok(grants)
}
