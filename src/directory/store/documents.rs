//! What the index holds of the directory: people (a document an affiliation and ring), units,
//! posts and lines. Read without actor: the index is the house's own, and every question to it is
//! limited by `rights::access`.

use std::collections::{BTreeMap, BTreeSet};

use platform::{
    access::Ring,
    context::Cx,
    error::AppError,
    folding,
    id::Id,
    kinds,
    search::{Change, Document, FieldName},
};
use sea_orm::{
    ColumnTrait, EntityTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{Cond, Condition, Expr, ExprTrait},
};
use uuid::Uuid;

use super::{
    all,
    concerned::{LINE, PERSON, POST, UNIT, chunks, spread},
    entries::{self, Row, link, name, released},
    model, profile, select, structure,
    tables::{affiliation, authority, line, person, post, profile_field, site, unit},
};
use crate::{Contact, FieldValue, ProfileField, rights};

/// Things of a part of everything.
const PART: u64 = 500;

/// The changes to make in the index for things that changed: what is no longer there is removed.
pub(crate) async fn changes(cx: &Cx, changed: &[(String, Uuid)]) -> Result<Vec<Change>, AppError> {
    let concerned = spread(cx, changed).await?;
    let mut removed: BTreeSet<String> = BTreeSet::new();
    let kinds = [
        (PERSON, &concerned.people),
        (UNIT, &concerned.units),
        (POST, &concerned.posts),
        (LINE, &concerned.lines),
    ];
    for (kind, ids) in kinds {
        removed.extend(ids.iter().map(|id| thing(kind, *id)));
    }
    let mut documents = Vec::new();
    for ids in chunks(&concerned.people) {
        documents.extend(
            people(
                cx,
                in_ids((affiliation::Entity, affiliation::Column::PersonId), &ids),
            )
            .await?,
        );
    }
    for ids in chunks(&concerned.units) {
        documents.extend(units(cx, in_ids((unit::Entity, unit::Column::Id), &ids)).await?);
    }
    for ids in chunks(&concerned.posts) {
        documents.extend(posts(cx, in_ids((post::Entity, post::Column::Id), &ids)).await?);
    }
    for ids in chunks(&concerned.lines) {
        documents.extend(lines(cx, in_ids((line::Entity, line::Column::Id), &ids)).await?);
    }
    for document in &documents {
        removed.remove(&document.thing);
    }
    let removed = removed.into_iter().map(|thing| Change::Remove { thing });
    Ok(removed
        .chain(documents.into_iter().map(Change::Put))
        .collect())
}

/// A part of everything; parts run over people first and then over units with what is in them.
pub(crate) async fn part(cx: &Cx, number: u32) -> Result<Option<Vec<Document>>, AppError> {
    let read = cx.read();
    let skip = u64::from(number) * PART;
    let people_ids: Vec<Id<kinds::Person>> = person::Entity::find()
        .select_only()
        .column(person::Column::Id)
        .order_by_asc(person::Column::Id)
        .offset(skip)
        .limit(PART)
        .into_tuple()
        .all(&read)
        .await?;
    let unit_ids: Vec<Id<kinds::Unit>> = unit::Entity::find()
        .select_only()
        .column(unit::Column::Id)
        .order_by_asc(unit::Column::Id)
        .offset(skip)
        .limit(PART)
        .into_tuple()
        .all(&read)
        .await?;
    if people_ids.is_empty() && unit_ids.is_empty() {
        return Ok(None);
    }
    let people_ids: Vec<Uuid> = people_ids.into_iter().map(Id::uuid).collect();
    let unit_ids: Vec<Uuid> = unit_ids.into_iter().map(Id::uuid).collect();
    let mut documents = people(
        cx,
        in_ids(
            (affiliation::Entity, affiliation::Column::PersonId),
            &people_ids,
        ),
    )
    .await?;
    let of_units = || in_ids((unit::Entity, unit::Column::Id), &unit_ids);
    documents.extend(units(cx, of_units()).await?);
    documents.extend(posts(cx, of_units()).await?);
    documents.extend(lines(cx, of_units()).await?);
    Ok(Some(documents))
}

fn thing(kind: &str, id: Uuid) -> String {
    format!("{kind}:{}", Id::<()>::from_uuid(id))
}

fn in_ids(column: impl sea_orm::sea_query::IntoColumnRef, ids: &[Uuid]) -> Condition {
    Cond::all().add(Expr::col(column).is_in(ids.iter().copied()))
}

async fn people(cx: &Cx, filter: Condition) -> Result<Vec<Document>, AppError> {
    let read = cx.read();
    let mut query = entries::query(cx.today);
    query.cond_where(filter);
    let rows = all(&read, &query)
        .await?
        .iter()
        .map(Row::read)
        .collect::<Result<Vec<_>, _>>()?;
    let ids: BTreeSet<_> = rows.iter().map(|row| row.person.id).collect();
    let mut fields: BTreeMap<Id<kinds::Person>, Vec<FieldValue>> = BTreeMap::new();
    let ids: Vec<Uuid> = ids.into_iter().map(Id::uuid).collect();
    for ids in ids.chunks(300) {
        let found = profile_field::Entity::find()
            .filter(profile_field::Column::PersonId.is_in(ids.to_vec()));
        for row in found.all(&read).await? {
            let of = row.person_id;
            fields.entry(of).or_default().extend(profile::read(row));
        }
    }
    let mut documents = Vec::new();
    for row in &rows {
        let own = fields
            .get(&row.person.id)
            .map(Vec::as_slice)
            .unwrap_or_default();
        let rings = Ring::ALL
            .into_iter()
            .filter(|ring| *ring != Ring::Others || row.affiliation.released);
        documents.extend(rings.map(|ring| person(row, own, ring)));
    }
    Ok(documents)
}

fn person(row: &Row, own: &[FieldValue], ring: Ring) -> Document {
    let contact = Contact {
        phone: row.affiliation.phone.clone(),
        email: row.affiliation.email.clone(),
        room: row.affiliation.room.clone(),
        site: row
            .site
            .as_ref()
            .map(|site| site.name.clone())
            .unwrap_or_default(),
        city: row
            .site
            .as_ref()
            .map(|site| site.city.clone())
            .unwrap_or_default(),
    };
    let contact = released(contact, &row.authority, ring);
    let a = &row.affiliation;
    let mut document = Document {
        key: format!("{}:{}", a.id, ring.code()),
        thing: thing(PERSON, row.person.id.uuid()),
        kind: PERSON,
        space: row.unit.space_id.to_string(),
        audience: rights::audience(row.placed(), ring),
        names: vec![name(&row.person).natural()],
        order: row.person.sort.clone(),
        ..Document::default()
    };
    place(&mut document, &row.unit, &row.authority, &contact);
    document
        .fields
        .push((FieldName::Function, a.function.clone()));
    for field in own.iter().filter(|field| ring.sees(field.ring)) {
        match field.field {
            ProfileField::Mobile => document.phones.push(field.value.clone()),
            ProfileField::Skills => {
                document
                    .facets
                    .extend(field.entries().map(|skill| ("skill", skill.to_owned())));
                document
                    .fields
                    .push((FieldName::Skills, field.value.clone()));
            }
            ProfileField::Tasks => document
                .fields
                .push((FieldName::Tasks, field.value.clone())),
            ProfileField::Hours => {}
            _ => document
                .fields
                .push((FieldName::Other, field.value.clone())),
        }
    }
    for (role, has) in [
        ("first-aider", a.first_aider),
        ("fire-warden", a.fire_warden),
    ] {
        if has {
            document.facets.push(("role", role.to_owned()));
        }
    }
    document
}

/// What all kinds share: unit, authority, place and contact.
fn place(
    document: &mut Document,
    unit: &unit::Model,
    authority: &authority::Model,
    contact: &Contact,
) {
    let link = link(unit);
    document.phones.extend(
        [contact.phone.clone()]
            .into_iter()
            .filter(|phone| !phone.is_empty()),
    );
    document.fields.extend([
        (FieldName::Unit, link.full()),
        (FieldName::Unit, link.short(&authority.short)),
        (
            FieldName::Authority,
            format!("{} {}", authority.short, authority.name),
        ),
        (
            FieldName::Place,
            // As people say it, and as the hint under the search does.
            match contact.room.as_str() {
                "" => format!("{} {}", contact.city, contact.site),
                room => format!("{} {} Raum Zimmer {room}", contact.city, contact.site),
            },
        ),
        (FieldName::Other, contact.email.clone()),
    ]);
    document.facets.push(("kind", document.kind.to_owned()));
    document.facets.push(("authority", authority.key.clone()));
    if !contact.city.is_empty() {
        document.facets.push(("site", contact.city.clone()));
    }
}

async fn units(cx: &Cx, filter: Condition) -> Result<Vec<Document>, AppError> {
    let mut query = structure::in_force(cx);
    query.cond_where(filter);
    let mut documents = Vec::new();
    for row in all(&cx.read(), &query).await? {
        let (unit, authority): (unit::Model, authority::Model) =
            (model(&row, "u_")?, model(&row, "h_")?);
        let contact = Contact {
            phone: unit.phone.clone(),
            email: unit.email.clone(),
            ..Contact::default()
        };
        // As with lines: one document for everybody.
        let contact = released(contact, &authority, Ring::Others);
        let mut document = open(UNIT, unit.id.uuid(), &unit);
        // "MID 14" means the unit before all who are in it.
        document.names = vec![unit.name.clone(), unit.number.clone()];
        document.order = folding::sort_key(&unit.name);
        place(&mut document, &unit, &authority, &contact);
        document.fields.push((FieldName::Tasks, unit.tasks.clone()));
        documents.push(document);
    }
    Ok(documents)
}

/// Only vacant posts are lines of their own; held ones are found by their holders.
async fn posts(cx: &Cx, filter: Condition) -> Result<Vec<Document>, AppError> {
    let mut query = structure::in_force(cx);
    select::<post::Entity>(&mut query, "o_");
    query
        .inner_join(
            post::Entity,
            Expr::col((post::Entity, post::Column::UnitId))
                .equals((unit::Entity, unit::Column::Id)),
        )
        .and_where(Expr::col((post::Entity, post::Column::Vacant)).eq(true))
        .cond_where(filter);
    let mut documents = Vec::new();
    for row in all(&cx.read(), &query).await? {
        let (unit, authority): (unit::Model, authority::Model) =
            (model(&row, "u_")?, model(&row, "h_")?);
        let post: post::Model = model(&row, "o_")?;
        let mut document = open(POST, post.id.uuid(), &unit);
        document.order = format!("n.n. {}", folding::fold(&post.function));
        place(&mut document, &unit, &authority, &Contact::default());
        document.fields.push((
            FieldName::Function,
            format!("{} N.N. vakant unbesetzt", post.function),
        ));
        documents.push(document);
    }
    Ok(documents)
}

async fn lines(cx: &Cx, filter: Condition) -> Result<Vec<Document>, AppError> {
    let mut query = structure::in_force(cx);
    select::<line::Entity>(&mut query, "l_");
    select::<site::Entity>(&mut query, "s_");
    query
        .inner_join(
            line::Entity,
            Expr::col((line::Entity, line::Column::UnitId))
                .equals((unit::Entity, unit::Column::Id)),
        )
        .left_join(
            site::Entity,
            Expr::col((site::Entity, site::Column::Id))
                .equals((line::Entity, line::Column::SiteId)),
        )
        .cond_where(filter);
    let mut documents = Vec::new();
    for row in all(&cx.read(), &query).await? {
        let (unit, authority): (unit::Model, authority::Model) =
            (model(&row, "u_")?, model(&row, "h_")?);
        let line: line::Model = model(&row, "l_")?;
        let site = site::Model::from_query_result_optional(&row, "s_")?;
        let (site, city) = site.map(|site| (site.name, site.city)).unwrap_or_default();
        let contact = Contact {
            phone: line.phone,
            email: line.email,
            room: line.room,
            site,
            city,
        };
        // One document for everybody: only what is released to all may be found.
        let contact = released(contact, &authority, Ring::Others);
        let mut document = open(LINE, line.id.uuid(), &unit);
        document.names = vec![line.name.clone()];
        document.order = folding::sort_key(&line.name);
        place(&mut document, &unit, &authority, &contact);
        documents.push(document);
    }
    Ok(documents)
}

fn open(kind: &'static str, id: Uuid, unit: &unit::Model) -> Document {
    Document {
        key: format!("{kind}:{id}"),
        thing: thing(kind, id),
        kind,
        space: unit.space_id.to_string(),
        audience: vec![rights::OPEN.to_owned()],
        ..Document::default()
    }
}
