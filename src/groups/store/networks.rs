//! The authorities of a network.

use platform::{
    access::{Actor, Phase, Protected, space::Principal},
    context::Cx,
    database::Tx,
    error::AppError,
    id::Id,
    kinds, outbox,
    time::Day,
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, FromQueryResult,
    QueryFilter, QueryOrder, QueryResult, Statement, sea_query::OnConflict,
};

use super::tables::network_authority;
use crate::{
    PartState,
    capability::{GROUP, PART},
};

/// An authority in a network, or on its way into it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    pub group: Id<kinds::Group>,
    pub authority: Id<kinds::Authority>,
    pub state: PartState,
    /// Why it was proposed, or asks.
    pub text: String,
    /// Who proposed it, or asked for it.
    pub by: Option<Id<kinds::Person>>,
    /// Whom the network's people and the authority's own ask.
    pub contact: Option<Id<kinds::Person>>,
    pub since: Option<Day>,
}

impl Part {
    /// The part of an authority that has nothing to do with a network yet.
    pub(crate) fn not_yet(group: Id<kinds::Group>, authority: Id<kinds::Authority>) -> Self {
        Self {
            group,
            authority,
            state: PartState::Left,
            text: String::new(),
            by: None,
            contact: None,
            since: None,
        }
    }

    /// The part of an authority whose `contact` is in the network from its beginning.
    pub(crate) fn founding(
        group: Id<kinds::Group>,
        authority: Id<kinds::Authority>,
        contact: Id<kinds::Person>,
        today: Day,
    ) -> Self {
        Self {
            state: PartState::Member,
            contact: Some(contact),
            since: Some(today),
            ..Self::not_yet(group, authority)
        }
    }

    /// What decisions on it are made on: its authority's administrators decide, and its contact owns
    /// it.
    pub fn protected(&self) -> Protected<'static> {
        Protected {
            kind: PART,
            thing: self.group.uuid(),
            space: self.group.cast(),
            owner: self.contact.map(Principal::Person),
            deputy: None,
            phase: Phase::Live,
            authority: Some(self.authority),
        }
    }
}

impl From<network_authority::Model> for Part {
    fn from(row: network_authority::Model) -> Self {
        Self {
            group: row.group_id,
            authority: row.authority_id,
            state: PartState::from_code(&row.state).unwrap_or(PartState::Left),
            text: row.text,
            by: row.by_id,
            contact: row.contact_id,
            since: row.since,
        }
    }
}

/// All authorities of a network, those that left too, with the number of their people in it; guests
/// are not counted.
pub(crate) async fn of_group(
    db: &impl ConnectionTrait,
    group: Id<kinds::Group>,
    today: Day,
) -> Result<Vec<(Part, i64)>, AppError> {
    let statement = Statement::from_sql_and_values(
        db.get_database_backend(),
        "select n.*, (
             select cast(count(distinct m.person_id) as bigint)
             from membership m join affiliation a on a.person_id = m.person_id
             where m.group_id = n.group_id and a.authority_id = n.authority_id and a.kind <> 'guest'
               and (a.from_day is null or a.from_day <= $2)
               and (a.until_day is null or a.until_day >= $2)) as people
         from network_authority n where n.group_id = $1 order by n.created_at, n.authority_id",
        [group.into(), today.into()],
    );
    let rows = db.query_all_raw(statement).await?;
    let read = |row: &QueryResult| {
        let part = network_authority::Model::from_query_result(row, "")?;
        Ok((Part::from(part), row.try_get("", "people")?))
    };
    let parts: Result<_, DbErr> = rows.iter().map(read).collect();
    Ok(parts?)
}

/// The networks an authority has to do with.
pub(crate) async fn of_authority(
    db: &impl ConnectionTrait,
    authority: Id<kinds::Authority>,
) -> Result<Vec<Part>, AppError> {
    let rows = network_authority::Entity::find()
        .filter(network_authority::Column::AuthorityId.eq(authority))
        .order_by_desc(network_authority::Column::CreatedAt)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(Part::from).collect())
}

/// The part of one authority in one network.
pub(crate) async fn one(
    db: &impl ConnectionTrait,
    group: Id<kinds::Group>,
    authority: Id<kinds::Authority>,
) -> Result<Option<Part>, AppError> {
    let row = network_authority::Entity::find_by_id((group, authority))
        .one(db)
        .await?;
    Ok(row.map(Part::from))
}

/// The parts of the actor's own authorities that belong to a network.
pub(crate) async fn own(
    db: &impl ConnectionTrait,
    actor: &Actor,
    group: Id<kinds::Group>,
) -> Result<Vec<Part>, AppError> {
    let parts = network_authority::Entity::find()
        .filter(network_authority::Column::GroupId.eq(group))
        .filter(network_authority::Column::State.eq(PartState::Member.code()))
        .all(db)
        .await?;
    let parts = parts.into_iter().map(Part::from);
    Ok(parts
        .filter(|part| actor.belongs_to(part.authority))
        .collect())
}

/// Writes what an authority's part is now.
pub(crate) async fn put(cx: &Cx, tx: &Tx, part: &Part) -> Result<(), AppError> {
    use network_authority::Column as C;
    let row = network_authority::ActiveModel {
        group_id: Set(part.group),
        authority_id: Set(part.authority),
        state: Set(part.state.code().to_owned()),
        text: Set(part.text.clone()),
        by_id: Set(part.by),
        contact_id: Set(part.contact),
        since: Set(part.since),
        created_at: Set(cx.now),
    };
    network_authority::Entity::insert(row)
        .on_conflict(
            OnConflict::columns([C::GroupId, C::AuthorityId])
                .update_columns([C::State, C::Text, C::ById, C::ContactId, C::Since])
                .to_owned(),
        )
        .exec_without_returning(tx)
        .await?;
    outbox::append(tx, GROUP, part.group, cx.now).await?;
    Ok(())
}

/// Members of a network who belong to an authority, guests of it included, and to no other authority
/// of the network.
pub(crate) async fn people(
    db: &impl ConnectionTrait,
    group: Id<kinds::Group>,
    authority: Id<kinds::Authority>,
    today: Day,
) -> Result<Vec<Id<kinds::Person>>, DbErr> {
    let statement = Statement::from_sql_and_values(
        db.get_database_backend(),
        "select m.person_id as person from membership m
         where m.group_id = $1
           and exists (select 1 from affiliation a where a.person_id = m.person_id
                       and a.authority_id = $2
                       and (a.from_day is null or a.from_day <= $3)
                       and (a.until_day is null or a.until_day >= $3))
           and not exists (select 1 from affiliation a
                       join network_authority n on n.authority_id = a.authority_id
                       where a.person_id = m.person_id and n.group_id = $1
                       and n.authority_id <> $2 and n.state = 'member'
                       and (a.from_day is null or a.from_day <= $3)
                       and (a.until_day is null or a.until_day >= $3))
         order by m.created_at, m.person_id",
        [group.into(), authority.into(), today.into()],
    );
    let rows = db.query_all_raw(statement).await?;
    rows.iter().map(|row| row.try_get("", "person")).collect()
}
