//! What keeps the directory true without anybody editing it: days that pass, and what an imported
//! chart no longer has.

use platform::{
    access::Administration, context::Cx, database::Tx, error::AppError, id::Id, kinds, outbox,
    time::Day,
};
use sea_orm::{
    ActiveValue::{Set, Unchanged},
    ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter,
    sea_query::{Cond, Expr},
};

use super::{
    record::check,
    tables::{affiliation, holding, line, post, unit},
};

/// Notes in the outbox whoever and whatever begins or ends between two days: days pass without a
/// write, and the index must follow them too.
pub(crate) async fn turn(cx: &Cx, since: Day) -> Result<(), AppError> {
    let (today, yesterday) = (cx.today, Day::from_number(cx.today.number() - 1));
    let before = Day::from_number(since.number() - 1);
    let tx = cx.begin().await?;
    let people = affiliation::Entity::find().filter(
        Cond::any()
            .add(affiliation::Column::FromDay.between(since, today))
            .add(affiliation::Column::UntilDay.between(before, yesterday)),
    );
    for row in people.all(&tx).await? {
        outbox::append(&tx, "person", row.person_id, cx.now).await?;
    }
    let units = unit::Entity::find().filter(
        Cond::any()
            .add(unit::Column::ValidFrom.between(since, today))
            .add(unit::Column::ValidUntil.between(before, yesterday)),
    );
    for row in units.all(&tx).await? {
        outbox::append(&tx, "unit", row.id, cx.now).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Drops the posts and lines of an imported unit that its chart no longer has, and ends the
/// affiliations of people it no longer names.
pub(crate) async fn prune(
    cx: &Cx,
    tx: &Tx,
    by: Administration,
    (of, unit): (Id<kinds::Authority>, Id<kinds::Unit>),
    kept: &Kept,
) -> Result<(), AppError> {
    check(by, of)?;
    let posts = post::Entity::find()
        .filter(post::Column::UnitId.eq(unit))
        .all(tx)
        .await?;
    for gone in posts
        .into_iter()
        .filter(|post| !kept.posts.contains(&post.id))
    {
        holding::Entity::delete_many()
            .filter(holding::Column::PostId.eq(gone.id))
            .exec(tx)
            .await?;
        post::Entity::delete_by_id(gone.id).exec(tx).await?;
        outbox::append(tx, "post", gone.id, cx.now).await?;
    }
    let lines = line::Entity::find()
        .filter(line::Column::UnitId.eq(unit))
        .all(tx)
        .await?;
    for gone in lines
        .into_iter()
        .filter(|line| !kept.lines.contains(&line.id))
    {
        line::Entity::delete_by_id(gone.id).exec(tx).await?;
        outbox::append(tx, "line", gone.id, cx.now).await?;
    }
    let yesterday = Day::from_number(cx.today.number() - 1);
    let people = affiliation::Entity::find()
        .filter(affiliation::Column::UnitId.eq(unit))
        .filter(affiliation::Column::UntilDay.is_null())
        .all(tx)
        .await?;
    for gone in people
        .into_iter()
        .filter(|row| !kept.people.contains(&row.person_id))
    {
        outbox::append(tx, "person", gone.person_id, cx.now).await?;
        let mut gone = gone.into_active_model();
        gone.until_day = Set(Some(yesterday));
        affiliation::Entity::update(gone).exec(tx).await?;
    }
    Ok(())
}

/// What an imported unit still has.
#[derive(Debug, Default)]
pub(crate) struct Kept {
    pub(crate) posts: Vec<Id<kinds::Post>>,
    pub(crate) lines: Vec<Id<kinds::Line>>,
    pub(crate) people: Vec<Id<kinds::Person>>,
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
