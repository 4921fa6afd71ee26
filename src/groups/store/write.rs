//! What changes a group as a whole: its row, its space, and what opens it to those outside.

use platform::{
    access::{
        Level, Phase,
        space::{self, Principal, SpaceKind},
    },
    context::Cx,
    database::Tx,
    error::AppError,
    id::Id,
    kinds, outbox,
    time::Day,
};
use sea_orm::{ActiveModelTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, Statement};

use super::{groups::sort_key, tables::work_group};
use crate::{Audience, Entry, Kind, Visibility, capability::GROUP};

/// Groups that lie below each other, the outermost included. What a group lies below is said when it is
/// founded and never changed, so there are no circles.
pub(crate) const DEEPEST: usize = 3;

/// In which layer a group lies: 1 where nothing is above it. Nothing is looked at beyond the deepest.
pub(crate) async fn depth(db: &impl ConnectionTrait, id: Id<kinds::Group>) -> Result<usize, DbErr> {
    let mut above = Some(id);
    for depth in 0..DEEPEST {
        let Some(id) = above else { return Ok(depth) };
        let row = work_group::Entity::find_by_id(id).one(db).await?;
        above = row.and_then(|row| row.parent_id);
    }
    Ok(DEEPEST)
}

/// What a group begins with.
#[derive(Clone, Debug)]
pub(crate) struct NewGroup {
    pub kind: Kind,
    pub name: String,
    pub purpose: String,
    pub authority: Id<kinds::Authority>,
    pub visibility: Visibility,
    pub audience: Audience,
    pub entry: Entry,
    pub profile: String,
    pub mandate: String,
    pub ends_on: Option<Day>,
    pub review_on: Option<Day>,
    /// The group it lies below.
    pub parent: Option<Id<kinds::Group>>,
    /// Why it is asked for; none where it begins at once.
    pub request: Option<String>,
}

/// Makes a group with its space and what opens it to those who are not in it.
pub(crate) async fn create(
    cx: &Cx,
    tx: &Tx,
    id: Id<kinds::Group>,
    new: NewGroup,
) -> Result<(), AppError> {
    space::ensure(tx, id.cast(), SpaceKind::Group, new.authority, None, cx.now).await?;
    let row = work_group::Model {
        id,
        kind: new.kind.code().to_owned(),
        sort: sort_key(&new.name),
        name: new.name,
        purpose: new.purpose,
        authority_id: new.authority,
        visibility: new.visibility.code().to_owned(),
        audience: new.audience.code().to_owned(),
        entry: new.entry.code().to_owned(),
        profile: new.profile,
        phase: match new.request {
            Some(_) => Phase::Draft.code().to_owned(),
            None => Phase::Live.code().to_owned(),
        },
        request: new.request.clone().unwrap_or_default(),
        dissolves_on: None,
        offered_to_id: None,
        parent_id: new.parent,
        rules_version: 0,
        rules_binding: 0,
        mandate: new.mandate,
        ends_on: new.ends_on,
        review_on: new.review_on,
        version: 1,
        created_at: cx.now,
        comments: true,
    };
    insert(tx, row).await?;
    if new.request.is_none() {
        open_to_outside(cx, tx, id, new.authority, new.visibility, new.audience).await?;
    }
    outbox::append(tx, GROUP, id, cx.now).await?;
    Ok(())
}

async fn insert(tx: &Tx, row: work_group::Model) -> Result<(), DbErr> {
    let mut row = row.into_active_model();
    for column in <work_group::Column as sea_orm::Iterable>::iter() {
        if let Some(value) = row.take(column).into_value() {
            row.set(column, value);
        }
    }
    work_group::Entity::insert(row)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// The source of what opens a group to those who are not in it.
const VISIBLE: &str = "visible";

/// Grants to the outside what the visibility says, and takes back what it said before.
pub(crate) async fn open_to_outside(
    cx: &Cx,
    tx: &Tx,
    id: Id<kinds::Group>,
    authority: Id<kinds::Authority>,
    visibility: Visibility,
    audience: Audience,
) -> Result<(), DbErr> {
    let (own, all) = (Principal::Authority(authority), Principal::Everyone);
    let (to, other) = match audience {
        Audience::Authority => (own, all),
        Audience::Everyone => (all, own),
    };
    space::revoke(tx, id.cast(), other, VISIBLE).await?;
    let level = match visibility {
        Visibility::Open => Level::Read,
        Visibility::Closed => Level::See,
        Visibility::Hidden => return space::revoke(tx, id.cast(), to, VISIBLE).await,
    };
    space::grant(tx, id.cast(), to, level, VISIBLE, cx.now, None).await
}

/// Locks a group for the rest of the transaction, so that of two changes the second sees the first.
pub(crate) async fn lock(tx: &Tx, id: Id<kinds::Group>) -> Result<(), DbErr> {
    let statement = Statement::from_sql_and_values(
        tx.get_database_backend(),
        "update work_group set version = version where id = $1",
        [id.into()],
    );
    tx.execute_raw(statement).await.map(|_| ())
}

/// Puts other values into a group's row.
pub(crate) async fn update(
    cx: &Cx,
    tx: &Tx,
    id: Id<kinds::Group>,
    set: impl FnOnce(&mut work_group::ActiveModel),
) -> Result<(), AppError> {
    let mut row = work_group::ActiveModel {
        id: sea_orm::ActiveValue::Unchanged(id),
        ..Default::default()
    };
    set(&mut row);
    work_group::Entity::update(row).exec(tx).await?;
    outbox::append(tx, GROUP, id, cx.now).await?;
    Ok(())
}
