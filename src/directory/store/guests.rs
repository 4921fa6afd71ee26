//! Guests: people from outside with somebody who answers for them and a day on which they go.

use std::collections::BTreeMap;

use platform::{
    clock, context::Cx, database::Tx, error::AppError, id::Id, kinds, outbox, time::Day,
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder,
    sea_query::{Cond, Expr, ExprTrait, Query, SelectStatement},
};

use super::{
    entries::{current, name},
    record::upsert,
    record_people::{self, NewPerson},
    tables::{affiliation, guest, person, portrait, profile_field},
};
use crate::{Belonging, PersonName};

/// How long a guest stays, and who answers for that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stay {
    pub person: Id<kinds::Person>,
    pub authority: Id<kinds::Authority>,
    pub name: PersonName,
    pub organisation: String,
    pub sponsor: Id<kinds::Person>,
    pub sponsor_name: PersonName,
    pub until: Day,
}

/// Where a person is at home today: authority and unit.
pub(crate) async fn place_of(
    tx: &Tx,
    person: Id<kinds::Person>,
    today: Day,
) -> Result<Option<(Id<kinds::Authority>, Id<kinds::Unit>)>, AppError> {
    let row = affiliation::Entity::find()
        .filter(affiliation::Column::PersonId.eq(person))
        .filter(affiliation::Column::Kind.ne(Belonging::Guest.code()))
        .filter(is_current(today))
        .order_by_asc(affiliation::Column::Kind)
        .order_by_asc(affiliation::Column::Id)
        .one(tx)
        .await?;
    Ok(row.map(|row| (row.authority_id, row.unit_id)))
}

fn is_current(today: Day) -> Cond {
    current(
        Expr::col((affiliation::Entity, affiliation::Column::FromDay)),
        Expr::col((affiliation::Entity, affiliation::Column::UntilDay)),
        today,
    )
}

/// Records that somebody is a guest until a day, in the unit of who answers for them.
pub(crate) async fn welcome(
    cx: &Cx,
    tx: &Tx,
    person: Id<kinds::Person>,
    sponsor: Id<kinds::Person>,
    organisation: &str,
    until: Day,
) -> Result<(), AppError> {
    let place = place_of(tx, sponsor, cx.today).await?;
    let (authority, unit) = place.ok_or(AppError::Absent)?;
    let row = affiliation::Model {
        id: clock::named_id(person.uuid(), "guest"),
        person_id: person,
        authority_id: authority,
        unit_id: unit,
        kind: Belonging::Guest.code().to_owned(),
        from_day: Some(cx.today),
        until_day: Some(until),
        released: false,
        function: organisation.to_owned(),
        official_title: String::new(),
        phone: String::new(),
        email: String::new(),
        room: String::new(),
        site_id: None,
        first_aider: false,
        fire_warden: false,
    };
    upsert::<affiliation::Entity>(tx, row, affiliation::Column::Id, &[]).await?;
    let row = guest::Model {
        person_id: person,
        sponsor_id: sponsor,
        organisation: organisation.to_owned(),
        created_at: cx.now,
    };
    upsert::<guest::Entity>(
        tx,
        row,
        guest::Column::PersonId,
        &[guest::Column::CreatedAt],
    )
    .await?;
    outbox::append(tx, "person", person, cx.now).await?;
    Ok(())
}

/// Moves the day on which a guest goes.
pub(crate) async fn stay_until(
    cx: &Cx,
    tx: &Tx,
    person: Id<kinds::Person>,
    until: Day,
) -> Result<(), AppError> {
    affiliation::Entity::update_many()
        .col_expr(affiliation::Column::UntilDay, Expr::value(until))
        .filter(affiliation::Column::PersonId.eq(person))
        .filter(affiliation::Column::Kind.eq(Belonging::Guest.code()))
        .exec(tx)
        .await?;
    outbox::append(tx, "person", person, cx.now).await?;
    Ok(())
}

/// Lets somebody else answer for a guest, who then stands in their unit.
pub(crate) async fn hand_over(
    cx: &Cx,
    tx: &Tx,
    stay: &Stay,
    sponsor: Id<kinds::Person>,
) -> Result<(), AppError> {
    guest::Entity::update(guest::ActiveModel {
        person_id: sea_orm::ActiveValue::Unchanged(stay.person),
        sponsor_id: Set(sponsor),
        ..Default::default()
    })
    .exec(tx)
    .await?;
    let place = place_of(tx, sponsor, cx.today).await?;
    let (_, unit) = place.ok_or(AppError::Absent)?;
    affiliation::Entity::update_many()
        .col_expr(affiliation::Column::UnitId, Expr::value(unit))
        .filter(affiliation::Column::PersonId.eq(stay.person))
        .filter(affiliation::Column::Kind.eq(Belonging::Guest.code()))
        .exec(tx)
        .await?;
    outbox::append(tx, "person", stay.person, cx.now).await?;
    Ok(())
}

/// Which guests to read.
pub(crate) enum Whose<'a> {
    These(&'a [Id<kinds::Person>]),
    Sponsor(Id<kinds::Person>),
    Authority(Id<kinds::Authority>),
    /// Those whose last day comes until this one.
    Ending(Day),
    /// Those whose sponsor belongs to no authority today.
    Orphaned,
}

/// Guests who are here today, by name.
pub(crate) async fn stays(
    db: &impl ConnectionTrait,
    today: Day,
    whose: Whose<'_>,
) -> Result<Vec<Stay>, AppError> {
    let mut found = affiliation::Entity::find()
        .filter(affiliation::Column::Kind.eq(Belonging::Guest.code()))
        .filter(is_current(today));
    found = match whose {
        Whose::These(people) => {
            found.filter(affiliation::Column::PersonId.is_in(people.iter().copied()))
        }
        Whose::Authority(authority) => found.filter(affiliation::Column::AuthorityId.eq(authority)),
        Whose::Ending(until) => found.filter(affiliation::Column::UntilDay.lte(until)),
        Whose::Sponsor(_) | Whose::Orphaned => found,
    };
    let places: BTreeMap<_, _> = found
        .all(db)
        .await?
        .into_iter()
        .filter_map(|row| Some((row.person_id, (row.authority_id, row.until_day?))))
        .collect();
    let mut guests = guest::Entity::find();
    if let Whose::Sponsor(sponsor) = whose {
        guests = guests.filter(guest::Column::SponsorId.eq(sponsor));
    }
    let mut guests = guests.all(db).await?;
    guests.retain(|row| places.contains_key(&row.person_id));
    if matches!(whose, Whose::Orphaned) {
        let sponsors = guests.iter().map(|row| row.sponsor_id);
        let here: Vec<_> = affiliation::Entity::find()
            .filter(affiliation::Column::PersonId.is_in(sponsors))
            .filter(affiliation::Column::Kind.ne(Belonging::Guest.code()))
            .filter(is_current(today))
            .all(db)
            .await?
            .into_iter()
            .map(|row| row.person_id)
            .collect();
        guests.retain(|row| !here.contains(&row.sponsor_id));
    }
    let ids = guests
        .iter()
        .flat_map(|row| [row.person_id, row.sponsor_id]);
    let names: BTreeMap<_, _> = person::Entity::find()
        .filter(person::Column::Id.is_in(ids))
        .all(db)
        .await?
        .into_iter()
        .map(|row| (row.id, name(&row)))
        .collect();
    let mut stays: Vec<Stay> = guests
        .into_iter()
        .filter_map(|row| {
            let (authority, until) = *places.get(&row.person_id)?;
            Some(Stay {
                person: row.person_id,
                authority,
                name: names.get(&row.person_id)?.clone(),
                organisation: row.organisation,
                sponsor: row.sponsor_id,
                sponsor_name: names.get(&row.sponsor_id)?.clone(),
                until,
            })
        })
        .collect();
    stays.sort_by_key(|stay| stay.name.listed());
    Ok(stays)
}

/// People who were guests and belong to nothing since before a day, of whom more is known than a name.
pub(crate) async fn gone(
    db: &impl ConnectionTrait,
    before: Day,
) -> Result<Vec<Id<kinds::Person>>, AppError> {
    let still_here = Cond::any()
        .add(Expr::col(affiliation::Column::UntilDay).is_null())
        .add(Expr::col(affiliation::Column::UntilDay).gte(before));
    let rows = guest::Entity::find()
        .filter(guest::Column::PersonId.not_in_subquery(people_of(still_here)))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|row| row.person_id).collect())
}

fn people_of(affiliations: Cond) -> SelectStatement {
    Query::select()
        .column(affiliation::Column::PersonId)
        .from(affiliation::Entity)
        .cond_where(affiliations)
        .to_owned()
}

/// Erases what somebody who was a guest said of themselves, how they were reached and where they came
/// from. `name` is what they are called from now on; none keeps their name.
pub(crate) async fn erase(
    cx: &Cx,
    tx: &Tx,
    id: Id<kinds::Person>,
    name: Option<PersonName>,
) -> Result<(), AppError> {
    person::Entity::update_many()
        .col_expr(
            person::Column::PortraitId,
            Expr::value(None::<Id<kinds::Portrait>>),
        )
        .filter(person::Column::Id.eq(id))
        .exec(tx)
        .await?;
    portrait::Entity::delete_many()
        .filter(portrait::Column::PersonId.eq(id))
        .exec(tx)
        .await?;
    profile_field::Entity::delete_many()
        .filter(profile_field::Column::PersonId.eq(id))
        .exec(tx)
        .await?;
    let contact = [
        affiliation::Column::Function,
        affiliation::Column::OfficialTitle,
        affiliation::Column::Phone,
        affiliation::Column::Email,
        affiliation::Column::Room,
    ];
    let mut emptied = affiliation::Entity::update_many();
    for column in contact {
        emptied = emptied.col_expr(column, Expr::value(""));
    }
    emptied
        .filter(affiliation::Column::PersonId.eq(id))
        .exec(tx)
        .await?;
    match name {
        Some(name) => {
            let named = NewPerson {
                name,
                welcome_since: None,
            };
            record_people::person(cx, tx, id, named).await
        }
        None => Ok(outbox::append(tx, "person", id, cx.now).await?),
    }
}

/// Forgets who answered for guests who left before a day.
pub(crate) async fn forget(tx: &Tx, before: Day) -> Result<(), AppError> {
    let still_guest = Cond::all()
        .add(Expr::col(affiliation::Column::Kind).eq(Belonging::Guest.code()))
        .add(Expr::col(affiliation::Column::UntilDay).gte(before));
    guest::Entity::delete_many()
        .filter(guest::Column::PersonId.not_in_subquery(people_of(still_guest)))
        .exec(tx)
        .await?;
    Ok(())
}
