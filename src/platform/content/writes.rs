//! Writes content with a proof. Each write belongs to the caller's transaction, finds the content in
//! the phase the proof was given for, and notes the change in the outbox.

use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, DbErr, EntityTrait, QueryFilter, UpdateMany,
    sea_query::{Expr, ExprTrait, Func},
};

use super::{
    Archive, Create, Delete, Edit, Keep, Phase, Publish, Restore, Submit, pictures,
    tables::{content, revision},
    unschedule,
};
use crate::{
    access::{Permit, space::Principal},
    clock,
    database::Tx,
    error::AppError,
    id::Id,
    kinds, notices, outbox,
    time::{Day, Instant},
};

/// Days something thrown away can be restored.
pub const GRACE: i64 = 30;

/// What a new content begins with.
#[derive(Clone, Debug)]
pub struct NewContent {
    pub owner: Principal,
    pub lang: String,
    pub variant_of: Option<Id<kinds::Content>>,
    pub classification: String,
    pub retention: String,
    pub locked: bool,
}

/// What somebody wrote.
#[derive(Clone, Debug)]
pub struct NewRevision {
    pub title: String,
    pub document: String,
    /// The pictures in it that its author may show.
    pub pictures: Vec<Id<kinds::Picture>>,
}

/// Begins a content as draft, in the space the proof is for. Its id is the caller's, so that a form
/// sent twice makes one.
///
/// # Errors
/// What the database answers.
pub async fn create(
    tx: &Tx,
    permit: Permit<Create>,
    id: Id<kinds::Content>,
    new: NewContent,
    written: NewRevision,
    now: Instant,
) -> Result<(), AppError> {
    let first = clock::new_id(now);
    let row = content::ActiveModel {
        id: Set(id),
        space_id: Set(permit.space()),
        kind: Set(permit.kind().to_owned()),
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
        deputy_kind: Set(None),
        deputy_id: Set(None),
        phase_at: Set(now),
        published_at: Set(None),
        review_on: Set(None),
        publish_at: Set(None),
        publish_revision: Set(None),
        publish_by_id: Set(None),
        expires_on: Set(None),
        locked: Set(new.locked),
        comments: Set(true),
    };
    content::Entity::insert(row)
        .exec_without_returning(tx)
        .await?;
    write(tx, (first, id, 1), written, permit.by(), now).await?;
    outbox::append(tx, permit.kind(), id, now).await?;
    Ok(())
}

async fn write(
    tx: &Tx,
    (id, content, number): (Id<kinds::Revision>, Id<kinds::Content>, i64),
    written: NewRevision,
    author: Id<kinds::Person>,
    now: Instant,
) -> Result<(), AppError> {
    let row = revision::ActiveModel {
        id: Set(id),
        content_id: Set(content),
        number: Set(number),
        title: Set(written.title),
        document: Set(written.document),
        author_id: Set(Some(author)),
        created_at: Set(now),
        name: Set(String::new()),
        published_at: Set(None),
    };
    revision::Entity::insert(row)
        .exec_without_returning(tx)
        .await?;
    pictures::show(tx, content, id, &written.pictures).await
}

/// Locks a content for the rest of the transaction, before it is found: of two who save at the same
/// moment, the second sees what the first did. SQLite lets one write at a time anyway.
///
/// # Errors
/// What the database answers.
pub async fn lock(tx: &Tx, id: Id<kinds::Content>) -> Result<(), DbErr> {
    content::Entity::update_many()
        .col_expr(content::Column::Id, Expr::value(id))
        .filter(content::Column::Id.eq(id))
        .exec(tx)
        .await
        .map(|_| ())
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

/// Hands a draft in for publication. What readers see stays live: its newest version waits.
///
/// # Errors
/// [`AppError::Conflict`] when its phase is another by now.
pub async fn submit(tx: &Tx, permit: Permit<Submit>, now: Instant) -> Result<(), AppError> {
    enter(tx, &permit, unless_live(&permit, Phase::Review), now).await
}

/// Gives what was handed in back to its author.
///
/// # Errors
/// [`AppError::Conflict`] when its phase is another by now.
pub async fn send_back(tx: &Tx, permit: Permit<Publish>, now: Instant) -> Result<(), AppError> {
    enter(tx, &permit, unless_live(&permit, Phase::Draft), now).await
}

/// The phase that something enters on its way to readers, unless they see a version of it already.
fn unless_live<A>(permit: &Permit<A>, phase: Phase) -> Phase {
    match permit.phase() {
        Phase::Live => Phase::Live,
        _ => phase,
    }
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
        .col_expr(
            content::Column::PublishedAt,
            Func::coalesce([Expr::col(content::Column::PublishedAt), Expr::value(now)]).into(),
        )
        .filter(content::Column::HeadRevision.eq(head));
    done(tx, &permit, live, now).await?;
    revision::Entity::update_many()
        .col_expr(revision::Column::PublishedAt, Expr::value(now))
        .filter(revision::Column::Id.eq(head))
        .filter(revision::Column::PublishedAt.is_null())
        .exec(tx)
        .await?;
    Ok(())
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
    notices::withdraw(tx, permit.thing::<kinds::Content>().uuid()).await?;
    let draft = change(&permit)
        .col_expr(content::Column::Phase, Expr::value(Phase::Draft.code()))
        .col_expr(content::Column::PhaseAt, Expr::value(now))
        .col_expr(
            content::Column::PublishedRevision,
            Expr::value(None::<Id<kinds::Revision>>),
        );
    done(tx, &permit, draft, now).await
}

/// What the owners of a content decide about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    pub owner: Principal,
    pub deputy: Option<Principal>,
    pub valid_until: Option<Day>,
    pub review_on: Option<Day>,
    pub locked: bool,
    pub comments: bool,
}

/// Says whose a content is, how long it holds and who may change it.
///
/// # Errors
/// [`AppError::Conflict`] when its phase is another by now.
pub async fn keep(tx: &Tx, permit: Permit<Keep>, kept: Kept, now: Instant) -> Result<(), AppError> {
    use content::Column as C;
    let changed = change(&permit)
        .col_expr(C::OwnerKind, Expr::value(kept.owner.code()))
        .col_expr(C::OwnerId, Expr::value(kept.owner.id()))
        .col_expr(C::DeputyKind, Expr::value(kept.deputy.map(Principal::code)))
        .col_expr(C::DeputyId, Expr::value(kept.deputy.map(Principal::id)))
        .col_expr(C::ValidUntil, Expr::value(kept.valid_until))
        .col_expr(C::ReviewOn, Expr::value(kept.review_on))
        .col_expr(C::Locked, Expr::value(kept.locked))
        .col_expr(C::Comments, Expr::value(kept.comments));
    done(tx, &permit, changed, now).await
}

/// Gives a version a name, by which it is found again.
///
/// # Errors
/// [`AppError::Absent`] when the content has no such version.
pub async fn name(
    tx: &Tx,
    permit: &Permit<Edit>,
    version: Id<kinds::Revision>,
    name: &str,
) -> Result<(), AppError> {
    let named = revision::Entity::update_many()
        .col_expr(revision::Column::Name, Expr::value(name))
        .filter(revision::Column::Id.eq(version))
        .filter(revision::Column::ContentId.eq(permit.thing::<kinds::Content>()))
        .exec(tx)
        .await?;
    match named.rows_affected {
        0 => Err(AppError::Absent),
        _ => Ok(()),
    }
}

/// Takes a content back from the trash as it was: live where readers saw it before.
///
/// # Errors
/// [`AppError::Conflict`] when its phase is another by now.
pub async fn untrash(tx: &Tx, permit: Permit<Restore>, now: Instant) -> Result<(), AppError> {
    let was = Expr::case(
        Expr::col(content::Column::PublishedRevision).is_null(),
        Phase::Draft.code(),
    )
    .finally(Phase::Live.code());
    let back = change(&permit)
        .col_expr(content::Column::Phase, was.into())
        .col_expr(content::Column::PhaseAt, Expr::value(now));
    done(tx, &permit, back, now).await
}

/// Enters a phase. What was to appear at a moment does not any more, and of what is thrown away no notice
/// tells.
async fn enter<A>(tx: &Tx, permit: &Permit<A>, phase: Phase, now: Instant) -> Result<(), AppError> {
    unschedule(tx, permit.thing()).await?;
    if phase == Phase::Trashed {
        notices::withdraw(tx, permit.thing::<kinds::Content>().uuid()).await?;
    }
    let entered = change(permit)
        .col_expr(content::Column::Phase, Expr::value(phase.code()))
        .col_expr(content::Column::PhaseAt, Expr::value(now));
    done(tx, permit, entered, now).await
}

/// A change of the row a proof is for, where it stands as it did when the proof was given.
fn change<A>(permit: &Permit<A>) -> UpdateMany<content::Entity> {
    content::Entity::update_many()
        .filter(content::Column::Id.eq(permit.thing::<kinds::Content>()))
        .filter(content::Column::Kind.eq(permit.kind()))
        .filter(content::Column::SpaceId.eq(permit.space()))
        .filter(content::Column::Phase.eq(permit.phase().code()))
}

async fn done<A>(
    tx: &Tx,
    permit: &Permit<A>,
    change: UpdateMany<content::Entity>,
    now: Instant,
) -> Result<(), AppError> {
    match change.exec(tx).await?.rows_affected {
        1 => Ok(outbox::append(tx, permit.kind(), permit.thing::<kinds::Content>(), now).await?),
        _ => Err(AppError::Conflict),
    }
}
