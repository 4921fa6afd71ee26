//! Groups, always through what the actor may see. What changes one stands in `write`.

use platform::{
    access::{
        Actor, Level, Permit, Phase, Protected,
        right::{self, Asked, Columns},
        space::Principal,
    },
    context::Cx,
    error::AppError,
    folding,
    id::Id,
    kinds,
    time::Day,
};
use sea_orm::{
    ConnectionTrait, DbErr, FromQueryResult, QueryResult,
    sea_query::{Alias, Cond, Expr, ExprTrait, Query, SelectStatement},
};

use super::{
    profiles::{PROFILE, PROFILES, named, profile},
    tables::{group_rules, group_section, membership, work_group},
};
use crate::{
    Audience, Entry, Kind, Profile, Visibility,
    capability::{GROUP, RIGHTS},
};

pub(crate) use super::list::{Wanted, list};
pub(crate) use super::write::{DEEPEST, NewGroup, create, depth, lock, open_to_outside, update};

/// Where a group's membership says where one stands in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// As appointed; what one may do just now is in the reach.
    pub level: Level,
    /// The version of the rules one accepted, 0 for none.
    pub rules_version: i64,
    pub accepted_on: Option<Day>,
    pub until: Option<Day>,
}

/// The group above one, where its reader sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Above {
    pub id: Id<kinds::Group>,
    pub name: String,
}

impl Above {
    pub fn address(&self) -> String {
        format!("/gruppen/{}", self.id)
    }
}

/// A group as its reader may know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    pub id: Id<kinds::Group>,
    pub kind: Kind,
    pub name: String,
    pub purpose: String,
    pub authority: Id<kinds::Authority>,
    pub visibility: Visibility,
    pub audience: Audience,
    pub entry: Entry,
    pub profile: Profile,
    pub phase: Phase,
    pub rules_version: i64,
    /// Their text; read for a single group only.
    pub rules: String,
    /// The last version that everybody has to accept anew.
    pub rules_binding: i64,
    pub mandate: String,
    pub ends_on: Option<Day>,
    pub review_on: Option<Day>,
    /// Why a draft is asked for.
    pub request: String,
    /// Until when a dissolved group can be brought back.
    pub dissolves_on: Option<Day>,
    /// The authority that may take the lead over.
    pub offered_to: Option<Id<kinds::Authority>>,
    /// Whether one may comment in it, as far as its authority lets people.
    pub comments: bool,
    pub version: i64,
    pub members: i64,
    /// The group it lies below; read for a single group only.
    pub parent: Option<Above>,
    /// None for who is no member by name.
    pub standing: Option<Standing>,
}

impl Group {
    pub fn address(&self) -> String {
        format!("/gruppen/{}", self.id)
    }

    pub fn space(&self) -> Id<kinds::Space> {
        self.id.cast()
    }

    /// What decisions on the group are made on. Its leads own it, also while it is archived and
    /// nobody reaches more than reading.
    pub fn protected(&self, actor: &Actor) -> Protected<'static> {
        let leads = self.standing.is_some_and(|own| own.level == Level::Lead);
        Protected {
            kind: GROUP,
            thing: self.id.uuid(),
            space: self.space(),
            owner: leads.then_some(Principal::Person(actor.person)),
            deputy: None,
            phase: self.phase,
            authority: Some(self.authority),
        }
    }

    /// Whether the reader still has to accept the rules to take part.
    pub fn owes_acceptance(&self) -> bool {
        self.standing
            .is_some_and(|own| own.rules_version < self.rules_binding)
    }

    /// When the reader accepted the rules that bind now.
    pub fn accepted_on(&self) -> Option<Day> {
        let own = self.standing.filter(|_| !self.owes_acceptance());
        own.and_then(|own| own.accepted_on)
    }
}

/// Where rights find what they decide on.
fn columns() -> Columns {
    Columns::of(GROUP, (work_group::Entity, work_group::Column::Id))
        .phased((work_group::Entity, work_group::Column::Phase))
}

/// The groups within reach, with what the reader is in them.
pub(super) fn groups(cx: &Cx, actor: &Actor) -> SelectStatement {
    let mut query = all_groups(cx, actor.person);
    query.cond_where(right::condition(
        RIGHTS,
        actor,
        "see",
        &columns(),
        Asked::ALL,
    ));
    query
}

fn all_groups(cx: &Cx, person: Id<kinds::Person>) -> SelectStatement {
    let col = |column| Expr::col((work_group::Entity, column));
    let mut members = Query::select();
    members
        .expr(Expr::cust("cast(count(*) as bigint)"))
        .from(membership::Entity)
        .and_where(
            Expr::col((membership::Entity, membership::Column::GroupId))
                .equals((work_group::Entity, work_group::Column::Id)),
        );
    let mut query = Query::select();
    let all = <work_group::Column as sea_orm::Iterable>::iter();
    query
        .exprs(all.map(col))
        .exprs(PROFILE.map(|column| Expr::col((PROFILES, column))))
        .expr_as(Expr::col((PROFILES, named(cx))), "profile_name")
        .expr_as(Expr::col(("own", "level")), "own_level")
        .expr_as(Expr::col(("own", "rules_version")), "own_rules")
        .expr_as(Expr::col(("own", "accepted_on")), "own_accepted")
        .expr_as(Expr::col(("own", "until_day")), "own_until")
        .expr_as(members, "people")
        .from(work_group::Entity)
        .inner_join(
            PROFILES,
            col(work_group::Column::Profile).equals((PROFILES, "key")),
        )
        .join_as(
            sea_orm::sea_query::JoinType::LeftJoin,
            membership::Entity,
            "own",
            Cond::all()
                .add(
                    Expr::col(("own", "group_id"))
                        .equals((work_group::Entity, work_group::Column::Id)),
                )
                .add(Expr::col(("own", "person_id")).eq(person)),
        );
    query
}

fn read(row: &QueryResult) -> Result<Group, DbErr> {
    let model = work_group::Model::from_query_result(row, "")?;
    let own: Option<i16> = row.try_get("", "own_level")?;
    let standing = match own.and_then(Level::from_number) {
        Some(level) => Some(Standing {
            level,
            rules_version: row.try_get("", "own_rules")?,
            accepted_on: row.try_get("", "own_accepted")?,
            until: row.try_get("", "own_until")?,
        }),
        None => None,
    };
    Ok(Group {
        id: model.id,
        kind: Kind::from_code(&model.kind).unwrap_or(Kind::Interest),
        name: model.name,
        purpose: model.purpose,
        authority: model.authority_id,
        // What cannot be read is as closed as can be.
        visibility: Visibility::from_code(&model.visibility).unwrap_or(Visibility::Hidden),
        audience: Audience::from_code(&model.audience).unwrap_or(Audience::Authority),
        entry: Entry::from_code(&model.entry).unwrap_or(Entry::Invitation),
        profile: profile(row)?,
        phase: Phase::from_code(&model.phase).unwrap_or(Phase::Trashed),
        rules_version: model.rules_version,
        rules: row.try_get("", "rules").unwrap_or_default(),
        rules_binding: model.rules_binding,
        mandate: model.mandate,
        ends_on: model.ends_on,
        review_on: model.review_on,
        request: model.request,
        dissolves_on: model.dissolves_on,
        offered_to: model.offered_to_id,
        comments: model.comments,
        version: model.version,
        members: row.try_get("", "people")?,
        parent: None,
        standing,
    })
}

pub(super) async fn all<C: ConnectionTrait>(
    db: &C,
    query: &SelectStatement,
) -> Result<Vec<Group>, DbErr> {
    let rows = db
        .query_all_raw(db.get_database_backend().build(query))
        .await?;
    rows.iter().map(read).collect()
}

/// One group, or nothing.
pub(crate) async fn find(
    db: &impl ConnectionTrait,
    cx: &Cx,
    actor: &Actor,
    id: Id<kinds::Group>,
) -> Result<Group, AppError> {
    let mut rules = Query::select();
    rules
        .column((group_rules::Entity, group_rules::Column::Text))
        .from(group_rules::Entity)
        .and_where(
            Expr::col((group_rules::Entity, group_rules::Column::GroupId))
                .equals((work_group::Entity, work_group::Column::Id)),
        )
        .and_where(
            Expr::col((group_rules::Entity, group_rules::Column::Version))
                .equals((work_group::Entity, work_group::Column::RulesVersion)),
        );
    let mut query = groups(cx, actor);
    query
        .expr_as(rules, "rules")
        .expr_as(name_above(), "above")
        .and_where(Expr::col((work_group::Entity, work_group::Column::Id)).eq(id));
    Ok(one(db, actor, &query).await?.0)
}

fn name_above() -> SelectStatement {
    let above = Alias::new("above");
    let mut name = Query::select();
    name.column((above.clone(), work_group::Column::Name))
        .from_as(work_group::Entity, above.clone())
        .and_where(
            Expr::col((above, work_group::Column::Id))
                .equals((work_group::Entity, work_group::Column::ParentId)),
        );
    name
}

/// The group that a query finds, with what lies above as far as the actor sees that.
async fn one(
    db: &impl ConnectionTrait,
    actor: &Actor,
    query: &SelectStatement,
) -> Result<(Group, QueryResult), AppError> {
    let row = db
        .query_one_raw(db.get_database_backend().build(query))
        .await?
        .ok_or(AppError::Absent)?;
    let id: Option<Id<kinds::Group>> = row.try_get("", "parent_id")?;
    let name: Option<String> = row.try_get("", "above")?;
    let parent = id.zip(name).map(|(id, name)| Above { id, name });
    let group = Group {
        parent: parent.filter(|above| actor.reach.has(above.id.cast(), Level::See)),
        ..read(&row)?
    };
    Ok((group, row))
}

/// The group that a space is or is a section of, with the name of the section.
pub(crate) async fn around(
    db: &impl ConnectionTrait,
    cx: &Cx,
    actor: &Actor,
    space: Id<kinds::Space>,
) -> Result<(Group, Option<String>), AppError> {
    let of_section = |column| {
        let mut section = Query::select();
        section
            .column((group_section::Entity, column))
            .from(group_section::Entity)
            .and_where(Expr::col((group_section::Entity, group_section::Column::Id)).eq(space));
        section
    };
    let id = Expr::col((work_group::Entity, work_group::Column::Id));
    let mut query = groups(cx, actor);
    query
        .expr_as(name_above(), "above")
        .expr_as(of_section(group_section::Column::Name), "section")
        .cond_where(
            Cond::any()
                .add(id.clone().eq(space))
                .add(id.in_subquery(of_section(group_section::Column::GroupId))),
        );
    let (group, row) = one(db, actor, &query).await?;
    Ok((group, row.try_get("", "section")?))
}

/// Groups by id, those within reach.
pub(crate) async fn by_ids(cx: &Cx, ids: &[Id<kinds::Group>]) -> Result<Vec<Group>, AppError> {
    let ids = ids.iter().map(|id| sea_orm::Value::from(*id));
    let mut query = groups(cx, cx.actor()?);
    query.and_where(Expr::col((work_group::Entity, work_group::Column::Id)).is_in(ids));
    Ok(all(&cx.read(), &query).await?)
}

/// What a network says of itself to those who decide for an authority in it, whether or not they
/// reach it.
pub(crate) async fn charter<A>(
    db: &impl ConnectionTrait,
    cx: &Cx,
    part: &Permit<A>,
) -> Result<Group, AppError> {
    let found = charters(db, cx, std::slice::from_ref(part)).await?;
    found.into_iter().next().ok_or(AppError::Absent)
}

/// The same of several networks.
pub(crate) async fn charters<A>(
    db: &impl ConnectionTrait,
    cx: &Cx,
    parts: &[Permit<A>],
) -> Result<Vec<Group>, AppError> {
    let ids: Vec<_> = parts.iter().map(Permit::thing).collect();
    let mut found = for_the_program(db, cx, &ids).await?;
    // What was asked for or dissolved is its leads' alone.
    found.retain(|group| matches!(group.phase, Phase::Live | Phase::Archived));
    Ok(found)
}

/// Groups by id, for what the program does by itself and shows nobody.
pub(crate) async fn for_the_program(
    db: &impl ConnectionTrait,
    cx: &Cx,
    ids: &[Id<kinds::Group>],
) -> Result<Vec<Group>, AppError> {
    let nobody = Id::from_uuid(uuid::Uuid::nil());
    let person = cx.actor().map_or(nobody, |actor| actor.person);
    let ids = ids.iter().map(|id| sea_orm::Value::from(*id));
    let mut query = all_groups(cx, person);
    query.and_where(Expr::col((work_group::Entity, work_group::Column::Id)).is_in(ids));
    Ok(all(db, &query).await?)
}

/// The place of a group in the order of lists.
pub(crate) fn sort_key(name: &str) -> String {
    folding::sort_key(name)
}
