//! The looks that a second person is asked for.

use platform::{
    context::Cx,
    database::Tx,
    error::AppError,
    id::Id,
    kinds,
    time::{Day, Instant},
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, sea_query::Expr,
};

mod tables {
    use platform::{
        id::Id,
        kinds,
        time::{Day, Instant},
    };
    use sea_orm::entity::prelude::*;

    platform::tables! {
        review("review") {
            #[sea_orm(primary_key, auto_increment = false)]
            content_id: Id<kinds::Content>,
            revision_id: Id<kinds::Revision>,
            asked_by_id: Option<Id<kinds::Person>>,
            reviewer_id: Option<Id<kinds::Person>>,
            note: String,
            due_on: Option<Day>,
            substitute_id: Option<Id<kinds::Person>>,
            steps_in_on: Option<Day>,
            decision: Option<String>,
            answer: String,
            created_at: Instant,
        }
    }
}

use tables::review;

/// A look that somebody was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    pub revision: Id<kinds::Revision>,
    pub asked_by: Option<Id<kinds::Person>>,
    pub note: String,
    pub due_on: Option<Day>,
    /// Who was asked in the first place; none where everybody was who may.
    pub reviewer: Option<Id<kinds::Person>>,
    /// Who is asked when it takes too long; none where everybody else is.
    pub substitute: Option<Id<kinds::Person>>,
    /// From when they are asked; none once they were.
    pub steps_in_on: Option<Day>,
    /// What came back, where it was returned.
    pub answer: String,
    pub returned: bool,
    /// Nothing is decided yet.
    pub is_open: bool,
    pub created_at: Instant,
}

/// The look that these news wait for, or came back from.
pub(crate) async fn review(
    db: &impl ConnectionTrait,
    id: Id<kinds::Content>,
) -> Result<Option<Review>, AppError> {
    let row = review::Entity::find_by_id(id).one(db).await?;
    Ok(row.map(Review::from))
}

impl From<review::Model> for Review {
    fn from(row: review::Model) -> Self {
        Self {
            revision: row.revision_id,
            asked_by: row.asked_by_id,
            note: row.note,
            due_on: row.due_on,
            reviewer: row.reviewer_id,
            substitute: row.substitute_id,
            steps_in_on: row.steps_in_on,
            answer: row.answer,
            returned: row.decision.as_deref() == Some("returned"),
            is_open: row.decision.is_none(),
            created_at: row.created_at,
        }
    }
}

/// The looks that wait for their substitute from today on.
pub(crate) async fn late(
    tx: &Tx,
    today: Day,
) -> Result<Vec<(Id<kinds::Content>, Review)>, AppError> {
    let rows = review::Entity::find()
        .filter(review::Column::StepsInOn.lte(today))
        .filter(review::Column::Decision.is_null())
        .all(tx)
        .await?;
    let late = rows.into_iter().map(|row| (row.content_id, row.into()));
    Ok(late.collect())
}

/// The substitute was asked.
pub(crate) async fn step_in(tx: &Tx, id: Id<kinds::Content>) -> Result<(), AppError> {
    review::Entity::update_many()
        .col_expr(review::Column::StepsInOn, Expr::value(None::<Day>))
        .filter(review::Column::ContentId.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Asks for a look at a version.
pub(crate) async fn ask(tx: &Tx, id: Id<kinds::Content>, asked: Review) -> Result<(), AppError> {
    review::Entity::delete_by_id(id).exec(tx).await?;
    let row = review::ActiveModel {
        content_id: Set(id),
        revision_id: Set(asked.revision),
        asked_by_id: Set(asked.asked_by),
        reviewer_id: Set(asked.reviewer),
        substitute_id: Set(asked.substitute),
        steps_in_on: Set(asked.steps_in_on),
        note: Set(asked.note),
        due_on: Set(asked.due_on),
        decision: Set(None),
        answer: Set(asked.answer),
        created_at: Set(asked.created_at),
    };
    review::Entity::insert(row)
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// Notes what was decided.
pub(crate) async fn decide(
    cx: &Cx,
    tx: &Tx,
    id: Id<kinds::Content>,
    decision: &str,
    answer: &str,
) -> Result<(), AppError> {
    review::Entity::update_many()
        .col_expr(review::Column::Decision, Expr::value(decision))
        .col_expr(review::Column::Answer, Expr::value(answer))
        .col_expr(review::Column::ReviewerId, Expr::value(cx.actor()?.person))
        .filter(review::Column::ContentId.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}
