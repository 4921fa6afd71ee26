//! What the index holds of groups: one document for everybody who may see the group. Read without
//! actor: every question to the index is limited by the spaces in reach.

use std::collections::BTreeSet;

use directory::rights::OPEN;
use platform::{
    access::Phase,
    context::Cx,
    error::AppError,
    id::Id,
    kinds,
    search::{Change, Document, FieldName},
};
use sea_orm::{EntityTrait, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::{groups, tables::work_group};
use crate::{Group, capability::GROUP};

/// Groups of a part of everything.
const PART: u64 = 300;

/// The changes to make in the index for things that changed.
pub(crate) async fn changes(cx: &Cx, changed: &[(String, Uuid)]) -> Result<Vec<Change>, AppError> {
    let ids: BTreeSet<Id<kinds::Group>> = changed
        .iter()
        .filter(|(kind, _)| kind == GROUP)
        .map(|(_, id)| Id::from_uuid(*id))
        .collect();
    let mut removed = ids.clone();
    let mut changes = Vec::new();
    for document in documents(cx, ids.into_iter().collect()).await? {
        removed.remove(&document.0);
        changes.push(Change::Put(document.1));
    }
    changes.extend(
        removed
            .into_iter()
            .map(|id| Change::Remove { thing: thing(id) }),
    );
    Ok(changes)
}

/// A part of everything, from 0.
pub(crate) async fn part(cx: &Cx, number: u32) -> Result<Option<Vec<Document>>, AppError> {
    let ids: Vec<Id<kinds::Group>> = work_group::Entity::find()
        .select_only()
        .column(work_group::Column::Id)
        .order_by_asc(work_group::Column::Id)
        .offset(u64::from(number) * PART)
        .limit(PART)
        .into_tuple()
        .all(&cx.read())
        .await?;
    if ids.is_empty() {
        return Ok(None);
    }
    let documents = documents(cx, ids).await?;
    Ok(Some(documents.into_iter().map(|(_, one)| one).collect()))
}

fn thing(id: Id<kinds::Group>) -> String {
    format!("{GROUP}:{id}")
}

async fn documents(
    cx: &Cx,
    ids: Vec<Id<kinds::Group>>,
) -> Result<Vec<(Id<kinds::Group>, Document)>, AppError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let read = cx.read();
    let houses = directory::usecases::all_houses(cx).await?;
    let mut found = Vec::new();
    for ids in ids.chunks(300) {
        for group in groups::for_the_program(&read, cx, ids).await? {
            let house = houses.get(&group.authority);
            if let (Some(house), Phase::Live | Phase::Archived) = (house, group.phase) {
                found.push((group.id, document(&group, house)));
            }
        }
    }
    Ok(found)
}

fn document(group: &Group, house: &directory::House) -> Document {
    Document {
        key: thing(group.id),
        thing: thing(group.id),
        kind: GROUP,
        space: group.space().to_string(),
        audience: vec![OPEN.to_owned()],
        names: vec![group.name.clone()],
        fields: vec![
            (FieldName::Tasks, group.purpose.clone()),
            (
                FieldName::Authority,
                format!("{} {}", house.short, house.name),
            ),
        ],
        phones: Vec::new(),
        facets: vec![("kind", GROUP.to_owned()), ("authority", house.key.clone())],
        order: groups::sort_key(&group.name),
    }
}
