//! Writes what comes from the directory. Every write takes the proof that its caller administers
//! the authority, and notes the change in the outbox.
//!
//! Everything has a key of its source, and its id follows from the key: recorded twice, it is one
//! thing.

use platform::{
    access::{
        Administration, Level,
        space::{self, Principal, SpaceKind},
    },
    clock,
    context::Cx,
    database::Tx,
    error::AppError,
    id::Id,
    kinds, outbox,
    time::Day,
};
use sea_orm::{
    ActiveModelTrait,
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter,
    sea_query::{Expr, OnConflict},
};

use super::{
    hidden,
    tables::{authority, holding, line, post, site, unit},
};
use crate::{Comments, Contact, Hold};

/// Inserts a row or, where its id is known, replaces everything but what `kept` names.
pub(super) async fn upsert<E>(
    tx: &Tx,
    row: E::Model,
    key: E::Column,
    kept: &[E::Column],
) -> Result<(), AppError>
where
    E: EntityTrait,
    E::Model: IntoActiveModel<E::ActiveModel>,
    E::ActiveModel: ActiveModelTrait<Entity = E> + Send,
{
    use sea_orm::{IdenStatic, Iterable};
    let kept = |column: &E::Column| {
        column.as_str() == key.as_str() || kept.iter().any(|k| k.as_str() == column.as_str())
    };
    let columns = E::Column::iter().filter(|column| !kept(column));
    let mut row = row.into_active_model();
    for column in E::Column::iter() {
        if let Some(value) = row.take(column).into_value() {
            row.set(column, value);
        }
    }
    E::insert(row)
        .on_conflict(OnConflict::column(key).update_columns(columns).to_owned())
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// An authority as its operator describes it.
#[derive(Clone, Debug, Default)]
pub struct NewAuthority {
    /// Part of its address: small letters and digits.
    pub key: String,
    pub short: String,
    pub name: String,
    pub kind: String,
    /// KERN palette.
    pub house: String,
    /// Contact fields other authorities see; none: nothing of this authority is released.
    pub released_fields: Option<String>,
}

/// Says where an authority lets people comment.
pub(crate) async fn set_comments(
    tx: &Tx,
    by: Administration,
    of: Id<kinds::Authority>,
    comments: Comments,
) -> Result<(), AppError> {
    check(by, of)?;
    authority::Entity::update_many()
        .col_expr(authority::Column::Comments, Expr::value(comments.code()))
        .filter(authority::Column::Id.eq(of))
        .exec(tx)
        .await?;
    Ok(())
}

/// The space of an authority's house.
pub(crate) fn house_space(authority: Id<kinds::Authority>) -> Id<kinds::Space> {
    clock::named_id(authority.uuid(), "house")
}

pub(crate) async fn authority(
    cx: &Cx,
    tx: &Tx,
    by: Administration,
    new: NewAuthority,
) -> Result<Id<kinds::Authority>, AppError> {
    let id = clock::named_id(uuid_of("authority"), &new.key);
    if !by.covers(id) {
        return Err(AppError::Absent);
    }
    let releases = new.released_fields.is_some();
    let row = authority::Model {
        id,
        key: new.key,
        short: new.short,
        name: new.name,
        kind: new.kind,
        house: new.house,
        released_fields: new.released_fields.unwrap_or_default(),
        active: true,
        created_at: cx.now,
        comments: Comments::default().code().to_owned(),
    };
    upsert::<authority::Entity>(
        tx,
        row,
        authority::Column::Id,
        &[authority::Column::CreatedAt, authority::Column::Comments],
    )
    .await?;
    let house = house_space(id);
    space::ensure(tx, house, SpaceKind::House, id, None, cx.now).await?;
    space::grant(
        tx,
        house,
        Principal::Authority(id),
        Level::TakePart,
        "own house",
        cx.now,
        None,
    )
    .await?;
    if releases {
        space::grant(
            tx,
            house,
            Principal::Everyone,
            Level::See,
            "release",
            cx.now,
            None,
        )
        .await?;
    } else {
        space::revoke(tx, house, Principal::Everyone, "release").await?;
    }
    outbox::append(tx, "authority", id, cx.now).await?;
    Ok(id)
}

/// Where an authority works.
#[derive(Clone, Debug, Default)]
pub struct NewSite {
    pub key: String,
    pub name: String,
    pub street: String,
    pub postcode: String,
    pub city: String,
}

pub(crate) async fn site(
    tx: &Tx,
    by: Administration,
    of: Id<kinds::Authority>,
    new: NewSite,
) -> Result<Id<kinds::Site>, AppError> {
    check(by, of)?;
    let id = clock::named_id(of.uuid(), &format!("site {}", new.key));
    let row = site::Model {
        id,
        authority_id: of,
        key: new.key,
        name: new.name,
        street: new.street,
        postcode: new.postcode,
        city: new.city,
    };
    upsert::<site::Entity>(tx, row, site::Column::Id, &[]).await?;
    Ok(id)
}

/// A unit as its authority describes it.
#[derive(Clone, Debug, Default)]
pub struct NewUnit {
    /// Unique within the authority.
    pub key: String,
    /// Key of the unit above.
    pub parent: Option<String>,
    pub kind: String,
    pub number: String,
    pub name: String,
    pub tasks: String,
    pub phone: String,
    pub email: String,
    pub ordinal: i64,
    /// Only its own people know of it and of what is below it. Where nothing is said, that stays as it
    /// is.
    pub hidden: Option<bool>,
}

/// The id of a unit by its key.
pub(crate) fn unit_id(of: Id<kinds::Authority>, key: &str) -> Id<kinds::Unit> {
    clock::named_id(of.uuid(), &format!("unit {key}"))
}

pub(crate) async fn unit(
    cx: &Cx,
    tx: &Tx,
    by: Administration,
    of: Id<kinds::Authority>,
    new: NewUnit,
) -> Result<Id<kinds::Unit>, AppError> {
    check(by, of)?;
    let id = unit_id(of, &new.key);
    let parent = new.parent.map(|key| unit_id(of, &key));
    let space_id = hidden::place(cx, tx, of, (id, parent), new.hidden).await?;
    let row = unit::Model {
        id,
        authority_id: of,
        space_id,
        parent_id: parent,
        key: new.key,
        kind: new.kind,
        number: new.number,
        name: new.name,
        tasks: new.tasks,
        phone: new.phone,
        email: new.email,
        ordinal: new.ordinal,
        valid_from: None,
        valid_until: None,
    };
    upsert::<unit::Entity>(tx, row, unit::Column::Id, &[unit::Column::ValidFrom]).await?;
    outbox::append(tx, "unit", id, cx.now).await?;
    hidden::follow(cx, tx, id, space_id).await?;
    Ok(id)
}

/// A post of a unit.
#[derive(Clone, Debug, Default)]
pub struct NewPost {
    /// Unique within the unit.
    pub key: String,
    pub function: String,
    pub grade: String,
    pub leads: bool,
    pub vacant: bool,
    pub vacant_since: Option<Day>,
    pub ordinal: i64,
}

pub(crate) async fn post(
    cx: &Cx,
    tx: &Tx,
    by: Administration,
    (of, unit): (Id<kinds::Authority>, Id<kinds::Unit>),
    new: NewPost,
) -> Result<Id<kinds::Post>, AppError> {
    check(by, of)?;
    let id = clock::named_id(unit.uuid(), &format!("post {}", new.key));
    let row = post::Model {
        id,
        unit_id: unit,
        key: new.key,
        function: new.function,
        grade: new.grade,
        leads: new.leads,
        vacant: new.vacant,
        vacant_since: new.vacant_since,
        ordinal: new.ordinal,
    };
    upsert::<post::Entity>(tx, row, post::Column::Id, &[]).await?;
    outbox::append(tx, "post", id, cx.now).await?;
    Ok(id)
}

/// Who holds a post, how, from when and until when.
#[derive(Clone, Copy, Debug)]
pub struct NewHolding {
    pub person: Id<kinds::Person>,
    pub hold: Hold,
    pub from: Option<Day>,
    pub until: Option<Day>,
}

/// Sets who holds a post; earlier holdings of the post are replaced.
pub(crate) async fn holdings(
    cx: &Cx,
    tx: &Tx,
    by: Administration,
    (of, post): (Id<kinds::Authority>, Id<kinds::Post>),
    holders: &[NewHolding],
) -> Result<(), AppError> {
    check(by, of)?;
    holding::Entity::delete_many()
        .filter(holding::Column::PostId.eq(post))
        .exec(tx)
        .await?;
    for new in holders {
        let row = holding::ActiveModel {
            id: Set(clock::new_id(cx.now)),
            post_id: Set(post),
            person_id: Set(new.person),
            role: Set(new.hold.code().to_owned()),
            from_day: Set(new.from),
            until_day: Set(new.until),
        };
        holding::Entity::insert(row)
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}

/// A line of the phone book without person.
#[derive(Clone, Debug, Default)]
pub struct NewLine {
    /// Unique within the authority.
    pub key: String,
    pub name: String,
    pub contact: Contact,
    pub site: Option<Id<kinds::Site>>,
    pub ordinal: i64,
}

pub(crate) async fn line(
    cx: &Cx,
    tx: &Tx,
    by: Administration,
    (of, unit): (Id<kinds::Authority>, Id<kinds::Unit>),
    new: NewLine,
) -> Result<Id<kinds::Line>, AppError> {
    check(by, of)?;
    let id = clock::named_id(of.uuid(), &format!("line {}", new.key));
    let row = line::Model {
        id,
        authority_id: of,
        unit_id: unit,
        site_id: new.site,
        key: new.key,
        name: new.name,
        phone: new.contact.phone,
        email: new.contact.email,
        room: new.contact.room,
        ordinal: new.ordinal,
    };
    upsert::<line::Entity>(tx, row, line::Column::Id, &[]).await?;
    outbox::append(tx, "line", id, cx.now).await?;
    Ok(id)
}

pub(super) fn check(by: Administration, of: Id<kinds::Authority>) -> Result<(), AppError> {
    if by.covers(of) {
        Ok(())
    } else {
        Err(AppError::Absent)
    }
}

/// The namespace of names given by an installation.
pub(crate) fn uuid_of(name: &str) -> uuid::Uuid {
    clock::named_id::<()>(uuid::Uuid::nil(), name).uuid()
}

/// Whether there is an authority with this key.
pub(crate) async fn authority_by_key<C: ConnectionTrait>(
    db: &C,
    key: &str,
) -> Result<Option<authority::Model>, AppError> {
    Ok(authority::Entity::find()
        .filter(authority::Column::Key.eq(key))
        .one(db)
        .await?)
}

/// Whether there is no authority at all.
pub(crate) async fn is_empty<C: ConnectionTrait>(db: &C) -> Result<bool, AppError> {
    Ok(authority::Entity::find().one(db).await?.is_none())
}
