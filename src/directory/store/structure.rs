//! Units and authorities, always through what the actor may see.

use platform::{access::Actor, context::Cx, error::AppError, id::Id, kinds};
use sea_orm::sea_query::{
    CommonTableExpression, Cond, Expr, ExprTrait, Order, Query, SelectStatement, UnionType,
};

use super::{
    all,
    entries::{self, link},
    model, select,
    tables::{authority, post, site, unit},
};
use crate::{SiteEntry, UnitLink, entries::full, rights};

/// Units with their authority, in force and active, whoever may see them: only for the index.
pub(super) fn in_force(cx: &Cx) -> SelectStatement {
    let col = |column| Expr::col((unit::Entity, column));
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
        .and_where(Expr::col((authority::Entity, authority::Column::Active)).eq(true))
        .cond_where(entries::current(
            col(unit::Column::ValidFrom),
            col(unit::Column::ValidUntil),
            cx.today,
        ));
    query
}

/// Units as [`in_force`], within reach.
pub(super) fn units(cx: &Cx, actor: &Actor) -> SelectStatement {
    let mut query = in_force(cx);
    query
        .cond_where(rights::unit_visible(actor))
        .order_by((unit::Entity, unit::Column::Ordinal), Order::Asc);
    query
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

/// An authority with its units, in order of their ordinals, or nothing where the actor sees none.
pub(crate) async fn authority(
    cx: &Cx,
    key: &str,
) -> Result<(authority::Model, Vec<unit::Model>), AppError> {
    let mut query = units(cx, cx.actor()?);
    query.and_where(Expr::col((authority::Entity, authority::Column::Key)).eq(key));
    let rows = all(&cx.read(), &query).await?;
    let first = rows.first().ok_or(AppError::Absent)?;
    let units = rows.iter().map(|row| model(row, "u_"));
    Ok((model(first, "h_")?, units.collect::<Result<_, _>>()?))
}

/// A unit and what lies around it, as far as the actor may see it.
pub(crate) struct Around {
    pub unit: unit::Model,
    pub authority: authority::Model,
    /// From the top.
    pub above: Vec<UnitLink>,
    /// Directly below.
    pub below: Vec<UnitLink>,
}

/// How far up the way to a unit is followed; a broken tree may run in a circle.
const HIGHEST: i32 = 32;

/// A unit with those above and directly below it, or nothing.
pub(crate) async fn around(cx: &Cx, id: Id<kinds::Unit>) -> Result<Around, AppError> {
    let (way, steps) = ("way", "steps");
    let col = |column| Expr::col((unit::Entity, column));
    let mut start = Query::select();
    start
        .columns([unit::Column::Id, unit::Column::ParentId])
        .expr(Expr::val(0))
        .from(unit::Entity)
        .and_where(Expr::col(unit::Column::Id).eq(id));
    let mut up = Query::select();
    up.columns([
        (unit::Entity, unit::Column::Id),
        (unit::Entity, unit::Column::ParentId),
    ])
    .expr(Expr::col((way, steps)).add(1))
    .from(unit::Entity)
    .inner_join(
        way,
        col(unit::Column::Id).equals((way, unit::Column::ParentId)),
    )
    .and_where(Expr::col((way, steps)).lt(HIGHEST));
    let way_up = CommonTableExpression::new()
        .table_name(way)
        .columns(["id", "parent_id", steps])
        .query(start.union(UnionType::All, up).to_owned())
        .to_owned();
    let mut query = units(cx, cx.actor()?);
    query
        .with_cte(Query::with().recursive(true).cte(way_up).to_owned())
        .expr_as(Expr::col((way, steps)), steps)
        .left_join(way, col(unit::Column::Id).equals((way, unit::Column::Id)))
        .cond_where(
            Cond::any()
                .add(Expr::col((way, steps)).is_not_null())
                .add(col(unit::Column::ParentId).eq(id)),
        );
    let (mut at, mut above, mut below) = (None, Vec::new(), Vec::new());
    for row in all(&cx.read(), &query).await? {
        let unit: unit::Model = model(&row, "u_")?;
        match row.try_get::<Option<i32>>("", steps)? {
            Some(0) => at = Some((unit, model(&row, "h_")?)),
            Some(steps) => above.push((steps, link(&unit))),
            None => below.push(link(&unit)),
        }
    }
    let (unit, authority) = at.ok_or(AppError::Absent)?;
    above.sort_by_key(|(steps, _)| std::cmp::Reverse(*steps));
    above.dedup_by_key(|(_, link)| link.id);
    Ok(Around {
        unit,
        authority,
        above: above.into_iter().map(|(_, link)| link).collect(),
        below,
    })
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
            id: site.id,
            name: site.name,
            street: site.street,
            postcode: site.postcode,
            city: site.city,
        });
    }
    Ok(found)
}

/// The names of these parts, as far as the actor sees them: units, sites, functions.
pub(crate) async fn part_names(
    cx: &Cx,
    units: &[Id<kinds::Unit>],
    sites: &[Id<kinds::Site>],
    functions: &[&str],
) -> Result<Vec<String>, AppError> {
    let actor = cx.actor()?;
    let seen = || {
        let mut query = self::units(cx, actor);
        query.clear_selects().clear_order_by();
        query
    };
    let col = |column| Expr::col((unit::Entity, column));
    let mut all_units = seen();
    all_units
        .expr_as(Expr::val(0), "part")
        .expr_as(col(unit::Column::Kind), "kind")
        .expr_as(col(unit::Column::Number), "number")
        .expr_as(col(unit::Column::Name), "name")
        .and_where(col(unit::Column::Id).is_in(units.iter().copied()));
    let mut all_sites = Query::select();
    all_sites
        .exprs([Expr::val(1), Expr::val(""), Expr::val("")])
        .column(site::Column::Name)
        .from(site::Entity)
        .and_where(Expr::col(site::Column::Id).is_in(sites.iter().copied()));
    let mut all_functions = seen();
    all_functions
        .distinct()
        .exprs([Expr::val(2), Expr::val(""), Expr::val("")])
        .column((post::Entity, post::Column::Function))
        .inner_join(
            post::Entity,
            Expr::col((post::Entity, post::Column::UnitId))
                .equals((unit::Entity, unit::Column::Id)),
        )
        .and_where(
            Expr::col((post::Entity, post::Column::Function)).is_in(functions.iter().copied()),
        );
    all_units
        .union(UnionType::All, all_sites)
        .union(UnionType::All, all_functions);
    let mut named = Vec::new();
    for row in all(&cx.read(), &all_units).await? {
        let text = |column: &str| row.try_get::<String>("", column);
        let (kind, number, name) = (text("kind")?, text("number")?, text("name")?);
        let part: i32 = row.try_get("", "part")?;
        // Only units have a kind.
        named.push((part, full(&kind, &number, &name)));
    }
    named.sort_by_cached_key(|(part, name)| (*part, platform::folding::sort_key(name)));
    Ok(named.into_iter().map(|(_, name)| name).collect())
}
