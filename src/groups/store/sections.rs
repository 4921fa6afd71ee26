//! Sections of groups, and the grants that follow from who is chosen. A grant in a section is of the
//! highest level: what its holder reaches is what they reach in the group.

use platform::{
    access::{
        Level, Phase,
        space::{self, Principal, SpaceKind},
    },
    clock,
    context::Cx,
    database::Tx,
    error::AppError,
    id::Id,
    kinds, outbox,
};
use sea_orm::{
    ActiveValue::{Set, Unchanged},
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    Statement,
};

use super::{groups::sort_key, members, tables::group_section};
use crate::{
    Group, Kind,
    capability::{GROUP, SECTION},
};

/// The source of a grant to somebody who was chosen by name.
pub(crate) const CHOSEN: &str = "chosen";
/// The source of a grant that follows from a role in the group.
pub(crate) const ROLE: &str = "role";

/// Sections of one group.
pub(crate) const MOST: u64 = 50;

/// A part of a group that only some of its members know of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    pub id: Id<kinds::Section>,
    pub group: Id<kinds::Group>,
    pub name: String,
    /// From which level in the group on everybody is in it.
    pub least: Level,
}

impl Section {
    pub fn space(&self) -> Id<kinds::Space> {
        self.id.cast()
    }

    pub fn address(&self) -> String {
        format!("/gruppen/{}/bereiche/{}", self.group, self.id)
    }
}

impl From<group_section::Model> for Section {
    fn from(row: group_section::Model) -> Self {
        Self {
            id: row.id,
            group: row.group_id,
            name: row.name,
            least: Level::from_number(row.least).unwrap_or(Level::Lead),
        }
    }
}

/// All sections of a group by name, whoever is in them.
pub(crate) async fn of_group(
    db: &impl ConnectionTrait,
    group: Id<kinds::Group>,
) -> Result<Vec<Section>, DbErr> {
    let rows = group_section::Entity::find()
        .filter(group_section::Column::GroupId.eq(group))
        .order_by_asc(group_section::Column::Sort)
        .order_by_asc(group_section::Column::Id)
        .limit(MOST)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(Section::from).collect())
}

/// A group that lies below another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Below {
    pub id: Id<kinds::Group>,
    pub name: String,
    pub kind: Kind,
    pub phase: Phase,
}

impl Below {
    pub fn address(&self) -> String {
        format!("/gruppen/{}", self.id)
    }
}

/// What lies below a group and within it by name, whoever may know of it: one query for its home.
pub(crate) async fn within(
    db: &impl ConnectionTrait,
    group: Id<kinds::Group>,
) -> Result<(Vec<Below>, Vec<Section>), DbErr> {
    let statement = Statement::from_sql_and_values(
        db.get_database_backend(),
        "select id, name, kind, phase, sort, cast(0 as smallint) as least from work_group
         where parent_id = $1 and phase in ('live', 'archived')
         union all select id, name, '', '', sort, least from group_section where group_id = $1
         order by sort, id",
        [group.into()],
    );
    let (mut below, mut sections) = (Vec::new(), Vec::new());
    for row in db.query_all_raw(statement).await? {
        let (kind, phase): (String, String) = (row.try_get("", "kind")?, row.try_get("", "phase")?);
        let (id, name) = (
            row.try_get::<uuid::Uuid>("", "id")?,
            row.try_get("", "name")?,
        );
        match Kind::from_code(&kind).zip(Phase::from_code(&phase)) {
            Some((kind, phase)) => below.push(Below {
                id: Id::from_uuid(id),
                name,
                kind,
                phase,
            }),
            None => sections.push(Section {
                id: Id::from_uuid(id),
                group,
                name,
                least: Level::from_number(row.try_get("", "least")?).unwrap_or(Level::Lead),
            }),
        }
    }
    Ok((below, sections))
}

/// One section of a group, whoever is in it.
pub(crate) async fn one(
    db: &impl ConnectionTrait,
    group: Id<kinds::Group>,
    id: Id<kinds::Section>,
) -> Result<Option<Section>, DbErr> {
    let row = group_section::Entity::find_by_id(id)
        .filter(group_section::Column::GroupId.eq(group))
        .one(db)
        .await?;
    Ok(row.map(Section::from))
}

/// Makes a section of a group.
pub(crate) async fn create(
    cx: &Cx,
    tx: &Tx,
    group: &Group,
    name: &str,
    least: Level,
) -> Result<Id<kinds::Section>, AppError> {
    let section = Section {
        id: clock::random_id(),
        group: group.id,
        name: name.to_owned(),
        least,
    };
    let (space, parent) = (section.space(), Some(group.space()));
    space::ensure(
        tx,
        space,
        SpaceKind::Section,
        group.authority,
        parent,
        cx.now,
    )
    .await?;
    let row = group_section::ActiveModel {
        id: Set(section.id),
        group_id: Set(group.id),
        sort: Set(sort_key(name)),
        name: Set(section.name.clone()),
        least: Set(least.number()),
        created_at: Set(cx.now),
    };
    group_section::Entity::insert(row)
        .exec_without_returning(tx)
        .await?;
    grant_roles(cx, tx, &section).await?;
    Ok(section.id)
}

/// Gives a section another name, and says who is in it by what they are.
pub(crate) async fn change(
    cx: &Cx,
    tx: &Tx,
    section: &Section,
    name: &str,
    least: Level,
) -> Result<(), AppError> {
    let row = group_section::ActiveModel {
        id: Unchanged(section.id),
        sort: Set(sort_key(name)),
        name: Set(name.to_owned()),
        least: Set(least.number()),
        ..Default::default()
    };
    group_section::Entity::update(row).exec(tx).await?;
    execute(
        tx,
        "delete from access_grant where space_id = $1 and source = $2",
        [section.id.into(), ROLE.into()],
    )
    .await?;
    let section = Section {
        least,
        ..section.clone()
    };
    grant_roles(cx, tx, &section).await
}

async fn grant_roles(cx: &Cx, tx: &Tx, section: &Section) -> Result<(), AppError> {
    for member in members::at_least(tx, section.group, section.least).await? {
        grant(cx, tx, section, member.person, ROLE).await?;
    }
    Ok(changed(cx, tx, section).await?)
}

async fn grant(
    cx: &Cx,
    tx: &Tx,
    section: &Section,
    person: Id<kinds::Person>,
    source: &str,
) -> Result<(), DbErr> {
    let to = Principal::Person(person);
    space::grant(tx, section.space(), to, Level::Lead, source, cx.now, None).await
}

async fn changed(cx: &Cx, tx: &Tx, section: &Section) -> Result<(), DbErr> {
    outbox::append(tx, SECTION, section.id, cx.now).await?;
    outbox::append(tx, GROUP, section.group, cx.now).await
}

/// Takes a member of the group in by name, or out again.
pub(crate) async fn choose(
    cx: &Cx,
    tx: &Tx,
    section: &Section,
    person: Id<kinds::Person>,
    is_in: bool,
) -> Result<(), DbErr> {
    match is_in {
        true => grant(cx, tx, section, person, CHOSEN).await?,
        false => {
            space::revoke(tx, section.space(), Principal::Person(person), CHOSEN).await?;
        }
    }
    changed(cx, tx, section).await
}

/// Lets a member's sections follow what the member has become in the group.
pub(super) async fn follow(
    cx: &Cx,
    tx: &Tx,
    group: Id<kinds::Group>,
    person: Id<kinds::Person>,
    level: Level,
) -> Result<(), DbErr> {
    for section in of_group(tx, group).await? {
        match level >= section.least {
            true => grant(cx, tx, &section, person, ROLE).await?,
            false => {
                space::revoke(tx, section.space(), Principal::Person(person), ROLE).await?;
            }
        }
    }
    Ok(())
}

/// Takes somebody who leaves a group out of its sections, so that they find none when they come back.
pub(super) async fn leave(
    tx: &Tx,
    group: Id<kinds::Group>,
    person: Id<kinds::Person>,
) -> Result<(), DbErr> {
    execute(
        tx,
        "delete from access_grant where principal_id = $2
         and space_id in (select id from group_section where group_id = $1)",
        [group.into(), person.into()],
    )
    .await
}

/// Deletes a section in which nothing lies.
pub(crate) async fn delete(cx: &Cx, tx: &Tx, section: &Section) -> Result<(), DbErr> {
    for sql in [
        "delete from access_grant where space_id = $1",
        "delete from group_section where id = $1",
        "delete from space where id = $1",
    ] {
        execute(tx, sql, [section.id.into()]).await?;
    }
    changed(cx, tx, section).await
}

async fn execute<const N: usize>(
    tx: &Tx,
    sql: &str,
    values: [sea_orm::Value; N],
) -> Result<(), DbErr> {
    let statement = Statement::from_sql_and_values(tx.get_database_backend(), sql, values);
    tx.execute_raw(statement).await.map(|_| ())
}
