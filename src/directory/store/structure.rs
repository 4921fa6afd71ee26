//! Units, posts, lines and authorities, always through what the actor may see.

use std::collections::BTreeMap;

use platform::{
    access::{Actor, Administration, Ring},
    context::Cx,
    error::AppError,
    id::Id,
    kinds, outbox,
    time::Day,
};
use sea_orm::{
    ActiveValue::{Set, Unchanged},
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, QueryFilter, Statement,
    sea_query::{Cond, Condition, Expr, ExprTrait, Order, Query, SelectStatement},
};

use super::{
    all,
    entries::{self, house, link, name, released},
    model, select,
    tables::{affiliation, authority, holding, line, person, post, site, unit},
};
use crate::{Contact, Hold, Holder, LineEntry, PostEntry, SiteEntry, UnitLink, rights};

/// Units with their authority, within reach and current.
fn units(cx: &Cx, actor: &Actor) -> SelectStatement {
    let mut query = Query::select();
    select::<unit::Entity>(&mut query, "u_");
    select::<authority::Entity>(&mut query, "h_");
    query
        .from(unit::Entity)
        .inner_join(
            authority::Entity,
            Expr::col((authority::Entity, authority::Column::Id))
                .equals((unit::Entity, unit::Column::AuthorityId)),
        )
        .cond_where(rights::unit_visible(actor))
        .and_where(Expr::col((authority::Entity, authority::Column::Active)).eq(true))
        .cond_where(in_force(cx))
        .order_by((unit::Entity, unit::Column::Ordinal), Order::Asc);
    query
}

fn in_force(cx: &Cx) -> Condition {
    let col = |column| Expr::col((unit::Entity, column));
    entries::current(
        col(unit::Column::ValidFrom),
        col(unit::Column::ValidUntil),
        cx.today,
    )
}

/// One unit, or nothing.
pub(crate) async fn unit(
    cx: &Cx,
    id: Id<kinds::Unit>,
) -> Result<(unit::Model, authority::Model), AppError> {
    let mut query = units(cx, cx.actor()?);
    query.and_where(Expr::col((unit::Entity, unit::Column::Id)).eq(id));
    let rows = all(&cx.read(), &query).await?;
    let row = rows.first().ok_or(AppError::Absent)?;
    Ok((model(row, "u_")?, model(row, "h_")?))
}

/// Units by id, for a page of search hits.
pub(crate) async fn units_by_ids(
    cx: &Cx,
    ids: &[Id<kinds::Unit>],
) -> Result<Vec<(unit::Model, authority::Model)>, AppError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut query = units(cx, cx.actor()?);
    query.and_where(
        Expr::col((unit::Entity, unit::Column::Id))
            .is_in(ids.iter().map(|id| sea_orm::Value::from(*id))),
    );
    let rows = all(&cx.read(), &query).await?;
    rows.iter()
        .map(|row| Ok((model(row, "u_")?, model(row, "h_")?)))
        .collect()
}

/// The units of an authority, in order of their ordinals.
pub(crate) async fn units_of(
    cx: &Cx,
    authority: Id<kinds::Authority>,
) -> Result<Vec<unit::Model>, AppError> {
    let mut query = units(cx, cx.actor()?);
    query.and_where(Expr::col((unit::Entity, unit::Column::AuthorityId)).eq(authority));
    let rows = all(&cx.read(), &query).await?;
    Ok(rows
        .iter()
        .map(|row| model(row, "u_"))
        .collect::<Result<_, _>>()?)
}

/// The units directly below one.
pub(crate) async fn below(cx: &Cx, parent: Id<kinds::Unit>) -> Result<Vec<UnitLink>, AppError> {
    let mut query = units(cx, cx.actor()?);
    query.and_where(Expr::col((unit::Entity, unit::Column::ParentId)).eq(parent));
    let rows = all(&cx.read(), &query).await?;
    Ok(rows
        .iter()
        .map(|row| Ok(link(&model(row, "u_")?)))
        .collect::<Result<_, sea_orm::DbErr>>()?)
}

/// The units above one, from the top; units out of reach are left out.
pub(crate) async fn above(cx: &Cx, below: Id<kinds::Unit>) -> Result<Vec<UnitLink>, AppError> {
    let actor = cx.actor()?;
    let read = cx.read();
    // `union` ends where a broken tree runs in a circle.
    let statement = Statement::from_sql_and_values(
        read.get_database_backend(),
        "with recursive above(id, parent_id) as (
             select id, parent_id from unit where id = $1
             union select u.id, u.parent_id from unit u join above on u.id = above.parent_id
         ) select u.* from above join unit u on u.id = above.id",
        [below.into()],
    );
    let rows = read.query_all_raw(statement).await?;
    let units = rows
        .iter()
        .map(|row| unit::Model::from_query_result(row, ""))
        .collect::<Result<Vec<_>, _>>()?;
    let by_id: BTreeMap<_, _> = units.iter().map(|unit| (unit.id, unit)).collect();
    let mut chain = Vec::new();
    let mut next = by_id.get(&below).and_then(|unit| unit.parent_id);
    while let Some(unit) = next
        .and_then(|id| by_id.get(&id))
        .filter(|_| chain.len() < units.len())
    {
        if actor.reach.has(unit.space_id, platform::access::Level::See) {
            chain.push(link(unit));
        }
        next = unit.parent_id;
    }
    chain.reverse();
    Ok(chain)
}

/// Posts that fit a filter, each with the current holders the actor may see.
pub(crate) async fn posts(cx: &Cx, filter: Condition) -> Result<Vec<PostEntry>, AppError> {
    let actor = cx.actor()?;
    let mut query = units(cx, actor);
    query.clear_order_by();
    select::<post::Entity>(&mut query, "o_");
    select::<holding::Entity>(&mut query, "g_");
    select::<person::Entity>(&mut query, "p_");
    let held = |column| Expr::col((holding::Entity, column));
    // A holder is shown where one of the holder's affiliations is visible to the actor.
    let mut seen = entries::query(cx.today);
    seen.clear_selects()
        .column((affiliation::Entity, affiliation::Column::PersonId))
        .cond_where(rights::visible(actor));
    query
        .inner_join(
            post::Entity,
            Expr::col((post::Entity, post::Column::UnitId))
                .equals((unit::Entity, unit::Column::Id)),
        )
        .left_join(
            holding::Entity,
            Cond::all()
                .add(held(holding::Column::PostId).equals((post::Entity, post::Column::Id)))
                .add(entries::current(
                    held(holding::Column::FromDay),
                    held(holding::Column::UntilDay),
                    cx.today,
                ))
                .add(held(holding::Column::PersonId).in_subquery(seen)),
        )
        .left_join(
            person::Entity,
            Expr::col((person::Entity, person::Column::Id))
                .equals((holding::Entity, holding::Column::PersonId)),
        )
        .cond_where(filter)
        .order_by((unit::Entity, unit::Column::Ordinal), Order::Asc)
        .order_by((post::Entity, post::Column::Ordinal), Order::Asc)
        .order_by((post::Entity, post::Column::Id), Order::Asc)
        .order_by((person::Entity, person::Column::Sort), Order::Asc);
    let mut posts: Vec<PostEntry> = Vec::new();
    for row in all(&cx.read(), &query).await? {
        let post: post::Model = model(&row, "o_")?;
        if posts.last().is_none_or(|last| last.id != post.id) {
            posts.push(PostEntry {
                id: post.id,
                function: post.function,
                leads: post.leads,
                vacant: post.vacant,
                vacant_since: post.vacant_since,
                holders: Vec::new(),
                unit: link(&model(&row, "u_")?),
                house: house(&model(&row, "h_")?, actor),
            });
        }
        let holding = holding::Model::from_query_result_optional(&row, "g_")?;
        let person = person::Model::from_query_result_optional(&row, "p_")?;
        if let (Some(entry), Some(holding), Some(person)) = (posts.last_mut(), holding, person) {
            entry.holders.push(Holder {
                hold: Hold::from_code(&holding.role),
                since: holding.from_day,
                person: person.id,
                name: name(&person),
                portrait: person.portrait_id.map(|id| format!("/bilder/{id}")),
            });
        }
    }
    for post in &mut posts {
        post.holders
            .sort_by_key(|holder| holder.hold == Hold::Deputy);
    }
    Ok(posts)
}

/// The posts of a unit.
pub(crate) async fn posts_of(cx: &Cx, unit: Id<kinds::Unit>) -> Result<Vec<PostEntry>, AppError> {
    posts(
        cx,
        Cond::all().add(Expr::col((unit::Entity, unit::Column::Id)).eq(unit)),
    )
    .await
}

/// Phone-book lines that fit a filter.
pub(crate) async fn lines(cx: &Cx, filter: Condition) -> Result<Vec<LineEntry>, AppError> {
    let actor = cx.actor()?;
    let mut query = units(cx, actor);
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
        .cond_where(filter)
        .order_by((line::Entity, line::Column::Ordinal), Order::Asc)
        .limit(200);
    let mut found = Vec::new();
    for row in all(&cx.read(), &query).await? {
        let line: line::Model = model(&row, "l_")?;
        let authority: authority::Model = model(&row, "h_")?;
        let site = site::Model::from_query_result_optional(&row, "s_")?;
        let (site, city) = site.map(|site| (site.name, site.city)).unwrap_or_default();
        let ring = if actor.belongs_to(authority.id) {
            Ring::Authority
        } else {
            Ring::Others
        };
        let contact = Contact {
            phone: line.phone,
            email: line.email,
            room: line.room,
            site,
            city,
        };
        found.push(LineEntry {
            id: line.id,
            name: line.name,
            contact: released(contact, &authority, ring),
            unit: link(&model(&row, "u_")?),
            house: house(&authority, actor),
        });
    }
    Ok(found)
}

/// The lines of a unit.
pub(crate) async fn lines_of(cx: &Cx, unit: Id<kinds::Unit>) -> Result<Vec<LineEntry>, AppError> {
    lines(
        cx,
        Cond::all().add(Expr::col((unit::Entity, unit::Column::Id)).eq(unit)),
    )
    .await
}

/// An authority of which the actor sees at least one unit.
pub(crate) async fn authority(cx: &Cx, key: &str) -> Result<authority::Model, AppError> {
    let mut query = units(cx, cx.actor()?);
    query
        .and_where(Expr::col((authority::Entity, authority::Column::Key)).eq(key))
        .limit(1);
    let rows = all(&cx.read(), &query).await?;
    Ok(model(rows.first().ok_or(AppError::Absent)?, "h_")?)
}

/// All authorities of which the actor sees at least one unit, by name.
pub(crate) async fn authorities(cx: &Cx) -> Result<Vec<authority::Model>, AppError> {
    let mut query = units(cx, cx.actor()?);
    query
        .clear_selects()
        .clear_order_by()
        .distinct()
        .order_by((authority::Entity, authority::Column::Name), Order::Asc);
    select::<authority::Entity>(&mut query, "h_");
    let rows = all(&cx.read(), &query).await?;
    Ok(rows
        .iter()
        .map(|row| model(row, "h_"))
        .collect::<Result<_, _>>()?)
}

/// The sites of an authority that is visible.
pub(crate) async fn sites(
    cx: &Cx,
    authority: Id<kinds::Authority>,
) -> Result<Vec<SiteEntry>, AppError> {
    let mut query = Query::select();
    select::<site::Entity>(&mut query, "s_");
    query
        .from(site::Entity)
        .and_where(Expr::col(site::Column::AuthorityId).eq(authority))
        .order_by(site::Column::Name, Order::Asc);
    let mut found = Vec::new();
    for row in all(&cx.read(), &query).await? {
        let site: site::Model = model(&row, "s_")?;
        found.push(SiteEntry {
            name: site.name,
            street: site.street,
            postcode: site.postcode,
            city: site.city,
        });
    }
    Ok(found)
}

/// Ends the units of an authority whose keys begin with `prefix` and are not among `keys`, and
/// begins again those that are. Their people are seen no more through them.
pub(crate) async fn end_missing(
    cx: &Cx,
    by: Administration,
    of: Id<kinds::Authority>,
    prefix: &str,
    keys: &[String],
) -> Result<(), AppError> {
    if !by.covers(of) {
        return Err(AppError::Absent);
    }
    let tx = cx.begin().await?;
    let units = unit::Entity::find()
        .filter(unit::Column::AuthorityId.eq(of))
        .filter(unit::Column::Key.starts_with(prefix))
        .all(&tx)
        .await?;
    let yesterday = Day::from_number(cx.today.number() - 1);
    for missing in units
        .into_iter()
        .filter(|unit| !keys.contains(&unit.key) && unit.valid_until.is_none())
    {
        let id = missing.id;
        let ended = unit::ActiveModel {
            id: Unchanged(id),
            valid_until: Set(Some(yesterday)),
            ..Default::default()
        };
        unit::Entity::update(ended).exec(&tx).await?;
        affiliation::Entity::update_many()
            .col_expr(affiliation::Column::UntilDay, Expr::value(yesterday))
            .filter(affiliation::Column::UnitId.eq(id))
            .exec(&tx)
            .await?;
        outbox::append(&tx, "unit", id, cx.now).await?;
    }
    tx.commit().await?;
    Ok(())
}
