//! Posts with their holders, and phone-book lines, always through what the actor may see.

use platform::{access::Ring, context::Cx, error::AppError, id::Id, kinds};
use sea_orm::{
    FromQueryResult,
    sea_query::{Cond, Condition, Expr, ExprTrait, Order, Query},
};
use uuid::Uuid;

use super::{
    all,
    entries::{self, house, link, name, released},
    model, select,
    structure::units,
    tables::{affiliation, authority, holding, line, person, post, site, unit},
};
use crate::{Contact, Hold, Holder, LineEntry, PostEntry, rights, usecases::NamedPost};

/// Posts that fit a filter, each with the current holders the actor may see.
async fn posts(cx: &Cx, filter: Condition) -> Result<Vec<PostEntry>, AppError> {
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
        .expr(Expr::val(1))
        .cond_where(rights::visible(actor))
        .and_where(
            Expr::col((affiliation::Entity, affiliation::Column::PersonId))
                .equals((holding::Entity, holding::Column::PersonId)),
        );
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
                .add(Expr::exists(seen)),
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
    let of = Expr::col((unit::Entity, unit::Column::Id)).eq(unit);
    posts(cx, Cond::all().add(of)).await
}

/// The posts that lead the units of an authority.
pub(crate) async fn leading(cx: &Cx, of: Id<kinds::Authority>) -> Result<Vec<PostEntry>, AppError> {
    let of = Expr::col((unit::Entity, unit::Column::AuthorityId)).eq(of);
    let leads = Expr::col((post::Entity, post::Column::Leads)).eq(true);
    posts(cx, Cond::all().add(of).add(leads)).await
}

/// What the posts of an authority are called, each once.
pub(crate) async fn functions(cx: &Cx, of: Id<kinds::Authority>) -> Result<Vec<String>, AppError> {
    let mut query = units(cx, cx.actor()?);
    query
        .clear_selects()
        .clear_order_by()
        .column((post::Entity, post::Column::Function))
        .distinct()
        .inner_join(
            post::Entity,
            Expr::col((post::Entity, post::Column::UnitId))
                .equals((unit::Entity, unit::Column::Id)),
        )
        .and_where(Expr::col((unit::Entity, unit::Column::AuthorityId)).eq(of));
    let rows = all(&cx.read(), &query).await?;
    let mut functions: Vec<String> = rows
        .iter()
        .map(|row| row.try_get("", "function"))
        .collect::<Result<_, _>>()?;
    functions.retain(|function| !function.is_empty());
    functions.sort_by_key(|function| platform::folding::sort_key(function));
    Ok(functions)
}

/// Posts by id, for a page of search hits.
pub(crate) async fn posts_by_ids(cx: &Cx, ids: Vec<Uuid>) -> Result<Vec<PostEntry>, AppError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let wanted = Expr::col((post::Entity, post::Column::Id)).is_in(ids);
    posts(cx, Cond::all().add(wanted)).await
}

/// Posts a person holds, alone or for a time, with all their holders.
pub(crate) async fn posts_held_by(
    cx: &Cx,
    person: Id<kinds::Person>,
) -> Result<Vec<PostEntry>, AppError> {
    let mut held = Query::select();
    held.column(holding::Column::PostId)
        .from(holding::Entity)
        .and_where(Expr::col(holding::Column::PersonId).eq(person))
        .and_where(Expr::col(holding::Column::Role).ne(Hold::Deputy.code()));
    let held = Expr::col((post::Entity, post::Column::Id)).in_subquery(held);
    let mut posts = posts(cx, Cond::all().add(held)).await?;
    let holds = |holder: &Holder| holder.person == person && holder.hold != Hold::Deputy;
    posts.retain(|post| post.holders.iter().any(holds));
    Ok(posts)
}

/// Phone-book lines that fit a filter.
async fn lines(cx: &Cx, filter: Condition) -> Result<Vec<LineEntry>, AppError> {
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
    let of = Expr::col((unit::Entity, unit::Column::Id)).eq(unit);
    lines(cx, Cond::all().add(of)).await
}

/// The lines of an authority.
pub(crate) async fn lines_of_authority(
    cx: &Cx,
    of: Id<kinds::Authority>,
) -> Result<Vec<LineEntry>, AppError> {
    let of = Expr::col((unit::Entity, unit::Column::AuthorityId)).eq(of);
    lines(cx, Cond::all().add(of)).await
}

/// Lines by id, for a page of search hits.
pub(crate) async fn lines_by_ids(cx: &Cx, ids: Vec<Uuid>) -> Result<Vec<LineEntry>, AppError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let wanted = Expr::col((line::Entity, line::Column::Id)).is_in(ids);
    lines(cx, Cond::all().add(wanted)).await
}

/// Which posts to name.
pub(crate) enum Named<'a> {
    These(&'a [Id<kinds::Post>]),
    /// Those that lead these units.
    Leading(&'a [Id<kinds::Unit>]),
}

/// Posts by what they are called, whoever asks.
pub(crate) async fn named(cx: &Cx, which: Named<'_>) -> Result<Vec<NamedPost>, AppError> {
    let mut query = Query::select();
    select::<post::Entity>(&mut query, "o_");
    select::<unit::Entity>(&mut query, "u_");
    query.from(post::Entity).inner_join(
        unit::Entity,
        Expr::col((post::Entity, post::Column::UnitId)).equals((unit::Entity, unit::Column::Id)),
    );
    let col = |column| Expr::col((post::Entity, column));
    match which {
        Named::These(ids) => {
            let ids = ids.iter().map(|id| sea_orm::Value::from(*id));
            query.and_where(col(post::Column::Id).is_in(ids));
        }
        Named::Leading(units) => {
            let units = units.iter().map(|id| sea_orm::Value::from(*id));
            query
                .and_where(col(post::Column::UnitId).is_in(units))
                .and_where(col(post::Column::Leads).eq(true));
        }
    }
    let mut named = Vec::new();
    for row in all(&cx.read(), &query).await? {
        let (post, unit): (post::Model, unit::Model) = (model(&row, "o_")?, model(&row, "u_")?);
        named.push(NamedPost {
            id: post.id,
            function: post.function,
            unit: link(&unit),
            authority: unit.authority_id,
        });
    }
    Ok(named)
}
