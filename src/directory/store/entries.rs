//! People as lines of the phone book, always through what the actor may see.

use std::collections::BTreeMap;

use platform::{
    access::{Actor, Ring},
    context::Cx,
    database::Read,
    error::AppError,
    id::Id,
    kinds,
    time::Day,
};
use sea_orm::{
    ColumnTrait, DbErr, EntityTrait, FromQueryResult, QueryFilter, QueryResult,
    sea_query::{
        Cond, Condition, Expr, ExprTrait, Func, JoinType, Order, Query, SelectStatement, SimpleExpr,
    },
};

use super::{
    all, model, select,
    tables::{affiliation, authority, guest, person, site, unit},
};
use crate::{
    Belonging, Comments, Contact, House, PersonEntry, PersonName, Sponsor, UnitLink,
    rights::{self, Placed},
    usecases::{Named, NamedUnit},
};

/// An affiliation with all it is shown with.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub affiliation: affiliation::Model,
    pub person: person::Model,
    pub unit: unit::Model,
    pub authority: authority::Model,
    pub site: Option<site::Model>,
    /// Who answers for a guest.
    pub sponsor: Option<Sponsor>,
}

impl Row {
    pub(crate) fn read(row: &QueryResult) -> Result<Self, DbErr> {
        Ok(Self {
            affiliation: model(row, "a_")?,
            person: model(row, "p_")?,
            unit: model(row, "u_")?,
            authority: model(row, "h_")?,
            site: site::Model::from_query_result_optional(row, "s_")?,
            sponsor: sponsor(row)?,
        })
    }

    pub(crate) fn placed(&self) -> Placed {
        Placed {
            person: self.person.id,
            authority: self.authority.id,
            unit: self.unit.id,
            space: self.unit.space_id,
            released: self.affiliation.released,
        }
    }

    /// As somebody in this ring sees it.
    pub(crate) fn entry(&self, actor: &Actor, ring: Ring) -> PersonEntry {
        let a = &self.affiliation;
        let full = Contact {
            phone: a.phone.clone(),
            email: a.email.clone(),
            room: a.room.clone(),
            site: self
                .site
                .as_ref()
                .map(|site| site.name.clone())
                .unwrap_or_default(),
            city: self
                .site
                .as_ref()
                .map(|site| site.city.clone())
                .unwrap_or_default(),
        };
        PersonEntry {
            id: self.person.id,
            name: name(&self.person),
            portrait: self.person.portrait_id.map(|id| format!("/bilder/{id}")),
            function: a.function.clone(),
            unit: link(&self.unit),
            house: house(&self.authority, actor),
            contact: released(full, &self.authority, ring),
            belonging: Belonging::from_code(&a.kind),
            until: a.until_day,
            sponsor: self.sponsor.clone().map(Box::new),
            is_reader: self.person.id == actor.person,
        }
    }
}

/// What an authority releases of a contact to others; its own people see everything.
pub(crate) fn released(contact: Contact, authority: &authority::Model, ring: Ring) -> Contact {
    if ring != Ring::Others {
        return contact;
    }
    let keep = |field: &str, value: String| {
        let is_released = authority
            .released_fields
            .split(',')
            .any(|name| name == field);
        if is_released { value } else { String::new() }
    };
    Contact {
        phone: keep("phone", contact.phone),
        email: keep("email", contact.email),
        room: keep("room", contact.room),
        site: keep("site", contact.site),
        city: keep("site", contact.city),
    }
}

pub(crate) fn name(person: &person::Model) -> PersonName {
    PersonName {
        title: person.title.clone(),
        given: person.given.clone(),
        prefix: person.prefix.clone(),
        family: person.family.clone(),
    }
}

pub(crate) fn link(unit: &unit::Model) -> UnitLink {
    UnitLink {
        id: unit.id,
        kind: unit.kind.clone(),
        number: unit.number.clone(),
        name: unit.name.clone(),
    }
}

pub(crate) fn house(authority: &authority::Model, actor: &Actor) -> House {
    House {
        key: authority.key.clone(),
        short: authority.short.clone(),
        name: authority.name.clone(),
        palette: authority.house.clone(),
        own: actor.belongs_to(authority.id),
        comments: comments(authority),
    }
}

/// What cannot be read is as closed as can be.
fn comments(authority: &authority::Model) -> Comments {
    Comments::from_code(&authority.comments).unwrap_or(Comments::Nowhere)
}

/// Begun and not ended on a day.
pub(crate) fn current(from: SimpleExpr, until: SimpleExpr, today: Day) -> Condition {
    Cond::all()
        .add(Cond::any().add(from.clone().is_null()).add(from.lte(today)))
        .add(
            Cond::any()
                .add(until.clone().is_null())
                .add(until.gte(today)),
        )
}

/// Current affiliations with person, unit, authority and site, without any limit of rights.
pub(crate) fn query(today: Day) -> SelectStatement {
    use affiliation::Column as A;
    let col = |column: A| Expr::col((affiliation::Entity, column));
    let mut query = Query::select();
    select::<affiliation::Entity>(&mut query, "a_");
    select::<person::Entity>(&mut query, "p_");
    select::<unit::Entity>(&mut query, "u_");
    select::<authority::Entity>(&mut query, "h_");
    select::<site::Entity>(&mut query, "s_");
    query
        .from(affiliation::Entity)
        .inner_join(
            person::Entity,
            Expr::col((person::Entity, person::Column::Id))
                .equals((affiliation::Entity, A::PersonId)),
        )
        .inner_join(
            unit::Entity,
            Expr::col((unit::Entity, unit::Column::Id)).equals((affiliation::Entity, A::UnitId)),
        )
        .inner_join(
            authority::Entity,
            Expr::col((authority::Entity, authority::Column::Id))
                .equals((affiliation::Entity, A::AuthorityId)),
        )
        .left_join(
            site::Entity,
            Expr::col((site::Entity, site::Column::Id)).equals((affiliation::Entity, A::SiteId)),
        )
        .left_join(
            guest::Entity,
            Cond::all()
                .add(
                    Expr::col((guest::Entity, guest::Column::PersonId))
                        .equals((affiliation::Entity, A::PersonId)),
                )
                .add(col(A::Kind).eq(Belonging::Guest.code())),
        )
        .join_as(
            JoinType::LeftJoin,
            person::Entity,
            SPONSOR,
            Expr::col((SPONSOR, person::Column::Id))
                .equals((guest::Entity, guest::Column::SponsorId)),
        )
        .cond_where(current(col(A::FromDay), col(A::UntilDay), today))
        .and_where(Expr::col((authority::Entity, authority::Column::Active)).eq(true));
    for (column, name) in SPONSORS {
        query.expr_as(Expr::col((SPONSOR, column)), name);
    }
    query
}

/// The person who answers for a guest, beside the guest.
const SPONSOR: &str = "sponsor";
/// What is read of that person, and under which names.
const SPONSORS: [(person::Column, &str); 5] = [
    (person::Column::Id, "g_id"),
    (person::Column::Title, "g_title"),
    (person::Column::Given, "g_given"),
    (person::Column::Prefix, "g_prefix"),
    (person::Column::Family, "g_family"),
];

fn sponsor(row: &QueryResult) -> Result<Option<Sponsor>, DbErr> {
    let Some(person) = row.try_get("", "g_id")? else {
        return Ok(None);
    };
    Ok(Some(Sponsor {
        person,
        name: PersonName {
            title: row.try_get("", "g_title")?,
            given: row.try_get("", "g_given")?,
            prefix: row.try_get("", "g_prefix")?,
            family: row.try_get("", "g_family")?,
        },
    }))
}

/// People the actor may see, by surname, with the ring of each.
pub(crate) async fn find(
    read: &Read,
    actor: &Actor,
    today: Day,
    filter: Condition,
    limit: u64,
) -> Result<Vec<(Row, Ring)>, AppError> {
    let mut query = query(today);
    query
        .cond_where(rights::visible(actor))
        .cond_where(filter)
        .order_by((person::Entity, person::Column::Sort), Order::Asc)
        .order_by((affiliation::Entity, affiliation::Column::Kind), Order::Asc)
        .limit(limit);
    let mut found = Vec::new();
    for row in all(read, &query).await? {
        let row = Row::read(&row)?;
        if let Some(ring) = rights::ring(actor, row.placed()) {
            found.push((row, ring));
        }
    }
    Ok(found)
}

/// People by id, for a page of search hits; each once, by the affiliation nearest to the actor.
pub(crate) async fn by_ids(
    cx: &Cx,
    ids: &[Id<kinds::Person>],
) -> Result<Vec<PersonEntry>, AppError> {
    let actor = cx.actor()?;
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let wanted = Expr::col((person::Entity, person::Column::Id))
        .is_in(ids.iter().map(|id| sea_orm::Value::from(*id)));
    let mut rows = find(&cx.read(), actor, cx.today, Cond::all().add(wanted), 400).await?;
    rows.sort_by_key(|(row, ring)| (row.person.id, *ring, row.affiliation.kind != "home"));
    rows.dedup_by_key(|(row, _)| row.person.id);
    Ok(rows
        .iter()
        .map(|(row, ring)| row.entry(actor, *ring))
        .collect())
}

/// The people of a unit.
pub(crate) async fn of_unit(
    cx: &Cx,
    unit: Id<kinds::Unit>,
    limit: u64,
) -> Result<Vec<PersonEntry>, AppError> {
    let actor = cx.actor()?;
    let filter =
        Cond::all().add(Expr::col((affiliation::Entity, affiliation::Column::UnitId)).eq(unit));
    let rows = find(&cx.read(), actor, cx.today, filter, limit).await?;
    Ok(rows
        .iter()
        .map(|(row, ring)| row.entry(actor, *ring))
        .collect())
}

/// People of the actor's authorities who began after `since` and allow to be welcomed.
pub(crate) async fn newcomers(
    cx: &Cx,
    since: Day,
    limit: u64,
) -> Result<Vec<PersonEntry>, AppError> {
    let actor = cx.actor()?;
    let own = actor
        .memberships
        .iter()
        .map(|m| sea_orm::Value::from(m.authority));
    let filter = Cond::all()
        .add(Expr::col((person::Entity, person::Column::WelcomeSince)).gte(since))
        .add(Expr::col((person::Entity, person::Column::WelcomeSince)).lte(cx.today))
        .add(Expr::col((affiliation::Entity, affiliation::Column::AuthorityId)).is_in(own))
        .add(Expr::col((person::Entity, person::Column::Id)).ne(actor.person));
    let rows = find(&cx.read(), actor, cx.today, filter, limit).await?;
    Ok(rows
        .iter()
        .map(|(row, ring)| row.entry(actor, *ring))
        .collect())
}

/// People by id with their current affiliations, those at home first, whoever may see them.
pub(crate) async fn named(cx: &Cx, people: &[Id<kinds::Person>]) -> Result<Vec<Named>, AppError> {
    let actor = cx.actor()?;
    let mut named = Vec::new();
    for ids in people.chunks(300) {
        let mut query = query(cx.today);
        let ids = ids.iter().map(|id| sea_orm::Value::from(*id));
        query.and_where(Expr::col((person::Entity, person::Column::Id)).is_in(ids));
        for row in all(&cx.read(), &query).await? {
            let row = Row::read(&row)?;
            named.push(Named {
                person: row.person.id,
                name: name(&row.person),
                portrait: row.person.portrait_id.map(|id| format!("/bilder/{id}")),
                function: row.affiliation.function.clone(),
                unit: link(&row.unit),
                house: house(&row.authority, actor),
                authority: row.authority.id,
                belonging: Belonging::from_code(&row.affiliation.kind),
                until: row.affiliation.until_day,
                sponsor: row.sponsor.clone(),
                is_seen: rights::ring(actor, row.placed()).is_some(),
            });
        }
    }
    named.sort_by_key(|one| (one.belonging != Belonging::Home, !one.is_seen));
    Ok(named)
}

/// Units by id, whoever asks.
pub(crate) async fn units(
    cx: &Cx,
    ids: &[Id<kinds::Unit>],
) -> Result<BTreeMap<Id<kinds::Unit>, NamedUnit>, AppError> {
    let rows = unit::Entity::find()
        .filter(unit::Column::Id.is_in(ids.iter().copied()))
        .all(&cx.read())
        .await?;
    let named = |row: &unit::Model| NamedUnit {
        unit: link(row),
        authority: row.authority_id,
    };
    Ok(rows.iter().map(|row| (row.id, named(row))).collect())
}

/// All active authorities as they are kept between requests.
struct Houses(BTreeMap<Id<kinds::Authority>, House>);

/// All active authorities, those of the actor marked.
pub(crate) async fn houses(cx: &Cx) -> Result<BTreeMap<Id<kinds::Authority>, House>, AppError> {
    let actor = cx.actor()?;
    let kept = cx.kept(async || all_houses(cx).await.map(Houses)).await?;
    let mut houses = kept.0.clone();
    for (id, house) in &mut houses {
        house.own = actor.belongs_to(*id);
    }
    Ok(houses)
}

/// All active authorities.
pub(crate) async fn all_houses(cx: &Cx) -> Result<BTreeMap<Id<kinds::Authority>, House>, AppError> {
    let rows = authority::Entity::find()
        .filter(authority::Column::Active.eq(true))
        .all(&cx.read())
        .await?;
    let house = |row: authority::Model| House {
        comments: comments(&row),
        key: row.key,
        short: row.short,
        name: row.name,
        palette: row.house,
        own: false,
    };
    Ok(rows.into_iter().map(|row| (row.id, house(row))).collect())
}

/// How many people belong to an authority today, as far as the actor sees them; no guests.
pub(crate) async fn head_count(cx: &Cx, authority: Id<kinds::Authority>) -> Result<u64, AppError> {
    let mut people = query(cx.today);
    people
        .clear_selects()
        .expr_as(
            Expr::expr(Func::count_distinct(Expr::col((
                affiliation::Entity,
                affiliation::Column::PersonId,
            ))))
            .cast_as("bigint"),
            "people",
        )
        .and_where(Expr::col((affiliation::Entity, affiliation::Column::AuthorityId)).eq(authority))
        .and_where(
            Expr::col((affiliation::Entity, affiliation::Column::Kind)).ne(Belonging::Guest.code()),
        )
        .cond_where(rights::visible(cx.actor()?));
    let rows = all(&cx.read(), &people).await?;
    let people: i64 = rows
        .first()
        .map_or(Ok(0), |row| row.try_get("", "people"))?;
    Ok(u64::try_from(people).unwrap_or(0))
}
