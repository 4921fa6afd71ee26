//! Reads content through the actor and writes it with a proof. Each write belongs to the caller's
//! transaction, finds the content in the phase the proof was given for, and notes the change in the
//! outbox.

use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    Statement, UpdateMany,
    sea_query::{Condition, Expr, ExprTrait},
};

use super::{
    Archive, Content, Create, Delete, Edit, Phase, Publish, Restore, Revision, Submit,
    tables::{content, revision},
};
use crate::{
    access::{
        Action, Actor, Permit, may,
        right::{self, Columns},
        space::Principal,
    },
    clock,
    database::Tx,
    error::AppError,
    id::Id,
    kinds, outbox,
    time::Instant,
};

/// Most rows of a list.
const PAGE_SIZE: u64 = 100;

/// Where content keeps what decisions are made on.
pub fn columns() -> Columns {
    let col = |column| (content::Entity, column);
    Columns::of_kinds(col(content::Column::Kind), col(content::Column::SpaceId))
        .owned(col(content::Column::OwnerId))
        .phased(col(content::Column::Phase))
}

fn within<A: Action>(actor: &Actor) -> Condition {
    let kind = Expr::col((content::Entity, content::Column::Kind)).eq(A::KIND);
    Condition::all()
        .add(kind)
        .add(right::condition(A::RIGHTS, actor, A::NAME, &columns()))
}

/// A content with the proof that the actor may do `A` with it.
///
/// # Errors
/// [`AppError::Absent`] when there is none, or not for this actor and action.
pub async fn find<A: Action>(
    db: &impl ConnectionTrait,
    actor: &Actor,
    id: Id<kinds::Content>,
) -> Result<(Content, Permit<A>), AppError> {
    let row = content::Entity::find_by_id(id)
        .filter(within::<A>(actor))
        .one(db)
        .await?;
    let found = Content::try_from(row.ok_or(AppError::Absent)?)?;
    let permit = may(actor, &found.protected()).ok_or(AppError::Absent)?;
    Ok((found, permit))
}

/// The contents of a space with which the actor may do `A`, in the order they were made, from
/// behind `after` on; at most a hundred.
///
/// # Errors
/// What the database answers.
pub async fn list<A: Action>(
    db: &impl ConnectionTrait,
    actor: &Actor,
    space: Id<kinds::Space>,
    after: Option<Id<kinds::Content>>,
) -> Result<Vec<Content>, AppError> {
    let mut query = content::Entity::find()
        .filter(content::Column::SpaceId.eq(space))
        .filter(within::<A>(actor))
        .order_by_asc(content::Column::Id)
        .limit(PAGE_SIZE);
    if let Some(after) = after {
        query = query.filter(content::Column::Id.gt(after));
    }
    let rows = query.all(db).await?;
    Ok(rows
        .into_iter()
        .map(Content::try_from)
        .collect::<Result<_, _>>()?)
}

/// A revision of a content that was found; the published one, or with a proof to preview any.
///
/// # Errors
/// [`AppError::Absent`] when the content has none such.
pub async fn revision(
    db: &impl ConnectionTrait,
    of: &Content,
    id: Id<kinds::Revision>,
    preview: Option<&Permit<super::Preview>>,
) -> Result<Revision, AppError> {
    let open = of.published == Some(id) || preview.is_some_and(|permit| permit.thing() == of.id);
    let found = revision::Entity::find_by_id(id).filter(revision::Column::ContentId.eq(of.id));
    match open {
        true => Ok(found.one(db).await?.ok_or(AppError::Absent)?.into()),
        false => Err(AppError::Absent),
    }
}

/// What a new content begins with.
#[derive(Clone, Debug)]
pub struct NewContent {
    pub owner: Principal,
    pub lang: String,
    pub variant_of: Option<Id<kinds::Content>>,
    pub classification: String,
    pub retention: String,
}

/// What somebody wrote.
#[derive(Clone, Debug)]
pub struct NewRevision {
    pub title: String,
    pub document: String,
}

/// Begins a content as draft, in the space the proof is for.
///
/// # Errors
/// What the database answers.
pub async fn create(
    tx: &Tx,
    permit: Permit<Create>,
    new: NewContent,
    written: NewRevision,
    now: Instant,
) -> Result<Id<kinds::Content>, AppError> {
    let id = clock::new_id(now);
    let first = clock::new_id(now);
    let row = content::ActiveModel {
        id: Set(id),
        space_id: Set(permit.space()),
        kind: Set(Create::KIND.to_owned()),
        owner_kind: Set(new.owner.code().to_owned()),
        owner_id: Set(new.owner.id()),
        phase: Set(Phase::Draft.code().to_owned()),
        head_revision: Set(Some(first)),
        published_revision: Set(None),
        lang: Set(new.lang),
        variant_of: Set(new.variant_of),
        classification: Set(new.classification),
        retention: Set(new.retention),
        valid_until: Set(None),
        created_at: Set(now),
    };
    content::Entity::insert(row)
        .exec_without_returning(tx)
        .await?;
    write(tx, (first, id, 1), written, permit.by(), now).await?;
    outbox::append(tx, Create::KIND, id, now).await?;
    Ok(id)
}

async fn write(
    tx: &Tx,
    (id, content, number): (Id<kinds::Revision>, Id<kinds::Content>, i64),
    written: NewRevision,
    author: Id<kinds::Person>,
    now: Instant,
) -> Result<(), DbErr> {
    let row = revision::ActiveModel {
        id: Set(id),
        content_id: Set(content),
        number: Set(number),
        title: Set(written.title),
        document: Set(written.document),
        author_id: Set(Some(author)),
        created_at: Set(now),
    };
    revision::Entity::insert(row)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Writes a further revision upon the one its author began with. Readers go on seeing the published
/// one.
///
/// # Errors
/// [`AppError::Conflict`] when the head is another by now, or the phase.
pub async fn revise(
    tx: &Tx,
    permit: Permit<Edit>,
    upon: Id<kinds::Revision>,
    written: NewRevision,
    now: Instant,
) -> Result<Id<kinds::Revision>, AppError> {
    let id = clock::new_id(now);
    // The row is taken first: of two writers at once one waits here, and then finds another head.
    let head = change(&permit)
        .col_expr(content::Column::HeadRevision, Expr::value(id))
        .filter(content::Column::HeadRevision.eq(upon));
    done(tx, &permit, head, now).await?;
    let last = revision::Entity::find_by_id(upon)
        .one(tx)
        .await?
        .ok_or(AppError::Internal)?;
    write(
        tx,
        (id, permit.thing(), last.number + 1),
        written,
        permit.by(),
        now,
    )
    .await?;
    Ok(id)
}

/// Hands a draft in for publication.
///
/// # Errors
/// [`AppError::Conflict`] when it is no draft any more.
pub async fn submit(tx: &Tx, permit: Permit<Submit>, now: Instant) -> Result<(), AppError> {
    enter(tx, &permit, Phase::Review, now).await
}

/// Shows the newest revision to readers, if it is the one given: what was looked at is published,
/// and not what came meanwhile.
///
/// # Errors
/// [`AppError::Conflict`] when the head is another by now, or the phase.
pub async fn publish(
    tx: &Tx,
    permit: Permit<Publish>,
    head: Id<kinds::Revision>,
    now: Instant,
) -> Result<(), AppError> {
    let live = change(&permit)
        .col_expr(content::Column::Phase, Expr::value(Phase::Live.code()))
        .col_expr(content::Column::PublishedRevision, Expr::value(head))
        .filter(content::Column::HeadRevision.eq(head));
    done(tx, &permit, live, now).await
}

/// Takes a content out of lists; it stays readable.
///
/// # Errors
/// [`AppError::Conflict`] when it is not live any more.
pub async fn archive(tx: &Tx, permit: Permit<Archive>, now: Instant) -> Result<(), AppError> {
    enter(tx, &permit, Phase::Archived, now).await
}

/// Throws a content away; until its time is over it can be restored.
///
/// # Errors
/// [`AppError::Conflict`] when its phase is another by now.
pub async fn move_to_trash(tx: &Tx, permit: Permit<Delete>, now: Instant) -> Result<(), AppError> {
    enter(tx, &permit, Phase::Trashed, now).await
}

/// Takes a content back from archive or trash, as a draft that must be published again.
///
/// # Errors
/// [`AppError::Conflict`] when its phase is another by now.
pub async fn restore(tx: &Tx, permit: Permit<Restore>, now: Instant) -> Result<(), AppError> {
    let draft = change(&permit)
        .col_expr(content::Column::Phase, Expr::value(Phase::Draft.code()))
        .col_expr(
            content::Column::PublishedRevision,
            Expr::value(None::<Id<kinds::Revision>>),
        );
    done(tx, &permit, draft, now).await
}

async fn enter<A: Action>(
    tx: &Tx,
    permit: &Permit<A>,
    phase: Phase,
    now: Instant,
) -> Result<(), AppError> {
    let entered = change(permit).col_expr(content::Column::Phase, Expr::value(phase.code()));
    done(tx, permit, entered, now).await
}

/// A change of the row a proof is for, where it stands as it did when the proof was given.
fn change<A: Action>(permit: &Permit<A>) -> UpdateMany<content::Entity> {
    content::Entity::update_many()
        .filter(content::Column::Id.eq(permit.thing::<kinds::Content>()))
        .filter(content::Column::Kind.eq(A::KIND))
        .filter(content::Column::SpaceId.eq(permit.space()))
        .filter(content::Column::Phase.eq(permit.phase().code()))
}

async fn done<A: Action>(
    tx: &Tx,
    permit: &Permit<A>,
    change: UpdateMany<content::Entity>,
    now: Instant,
) -> Result<(), AppError> {
    match change.exec(tx).await?.rows_affected {
        1 => Ok(outbox::append(tx, A::KIND, permit.thing::<kinds::Content>(), now).await?),
        _ => Err(AppError::Conflict),
    }
}

/// Whether nothing lies in a space, whatever its phase: asked before the space goes.
///
/// # Errors
/// What the database answers.
pub async fn is_empty(db: &impl ConnectionTrait, space: Id<kinds::Space>) -> Result<bool, DbErr> {
    let statement = Statement::from_sql_and_values(
        db.get_database_backend(),
        "select id from content where space_id = $1 limit 1",
        [space.into()],
    );
    Ok(db.query_one_raw(statement).await?.is_none())
}

/// Whether something bears a person's name: they wrote a revision of it, or own it.
///
/// # Errors
/// What the database answers.
pub async fn bears_name(
    db: &impl ConnectionTrait,
    person: Id<kinds::Person>,
) -> Result<bool, DbErr> {
    let statement = Statement::from_sql_and_values(
        db.get_database_backend(),
        "select id from revision where author_id = $1
         union all select id from content where owner_kind = 'person' and owner_id = $1 limit 1",
        [person.into()],
    );
    Ok(db.query_one_raw(statement).await?.is_some())
}
