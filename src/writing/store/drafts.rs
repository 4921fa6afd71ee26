//! What somebody is writing and has not sent yet: the fields of a form, kept for its account alone.

use platform::{context::Cx, database::Tx, error::AppError, id::Id, kinds, time::Instant};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter,
    QueryOrder, QuerySelect, sea_query::Expr,
};
use uuid::Uuid;

use super::tables::draft;

/// Days a draft is kept after it was last saved.
const KEPT_DAYS: i64 = 90;
/// Drafts of an account; the oldest make room.
const MOST: u64 = 100;

/// A draft as its writer finds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub id: Id<kinds::Draft>,
    /// The form it belongs to.
    pub address: String,
    pub fields: Vec<(String, String)>,
    pub saved_at: Instant,
}

impl Draft {
    /// The first value of a field, empty where there is none.
    pub fn value(&self, name: &str) -> &str {
        let mut named = self.fields.iter().filter(|(key, _)| key == name);
        named.next().map_or("", |(_, value)| value)
    }
}

impl From<draft::Model> for Draft {
    fn from(row: draft::Model) -> Self {
        Self {
            id: row.id,
            address: row.address,
            fields: platform::http::form::pairs(&row.fields),
            saved_at: row.saved_at,
        }
    }
}

/// Saves a draft over what it was; nobody can save over another account's.
pub(crate) async fn save(
    cx: &Cx,
    tx: &Tx,
    id: Id<kinds::Draft>,
    address: &str,
    fields: &[(String, String)],
) -> Result<(), AppError> {
    let account = cx.account()?;
    let pairs: Vec<_> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    let fields = platform::http::form::encode(&pairs);
    let kept = draft::Entity::update_many()
        .col_expr(draft::Column::Fields, Expr::value(fields.as_str()))
        .col_expr(draft::Column::SavedAt, Expr::value(cx.now))
        .filter(draft::Column::Id.eq(id))
        .filter(draft::Column::AccountId.eq(account))
        .exec(tx)
        .await?;
    if kept.rows_affected > 0 {
        return Ok(());
    }
    // An id of another account's draft is refused by the table.
    let row = draft::ActiveModel {
        id: Set(id),
        account_id: Set(account),
        address: Set(address.to_owned()),
        fields: Set(fields),
        saved_at: Set(cx.now),
    };
    draft::Entity::insert(row)
        .exec_without_returning(tx)
        .await?;
    let surplus: Vec<Id<kinds::Draft>> = draft::Entity::find()
        .select_only()
        .column(draft::Column::Id)
        .filter(draft::Column::AccountId.eq(account))
        .order_by_desc(draft::Column::SavedAt)
        .offset(MOST)
        .limit(MOST)
        .into_tuple()
        .all(tx)
        .await?;
    if !surplus.is_empty() {
        draft::Entity::delete_many()
            .filter(draft::Column::Id.is_in(surplus))
            .exec(tx)
            .await?;
    }
    Ok(())
}

/// The reader's drafts, the newest first; those of one form, or all.
pub(crate) async fn of(
    db: &impl ConnectionTrait,
    account: Id<kinds::Account>,
    address: Option<&str>,
) -> Result<Vec<Draft>, AppError> {
    let mut query = draft::Entity::find()
        .filter(draft::Column::AccountId.eq(account))
        .order_by_desc(draft::Column::SavedAt)
        .limit(MOST);
    if let Some(address) = address {
        query = query.filter(draft::Column::Address.eq(address));
    }
    let rows = query.all(db).await?;
    Ok(rows.into_iter().map(Draft::from).collect())
}

/// Throws a draft of the account away.
pub(crate) async fn discard(
    tx: &Tx,
    account: Id<kinds::Account>,
    id: Id<kinds::Draft>,
) -> Result<(), AppError> {
    draft::Entity::delete_many()
        .filter(draft::Column::Id.eq(id))
        .filter(draft::Column::AccountId.eq(account))
        .exec(tx)
        .await?;
    Ok(())
}

/// Whether a draft names something by its id, written with hyphens or without.
pub(crate) async fn name(db: &impl ConnectionTrait, id: Uuid) -> Result<bool, AppError> {
    let fields = draft::Column::Fields;
    let either = Condition::any()
        .add(fields.contains(id.simple().to_string()))
        .add(fields.contains(id.hyphenated().to_string()));
    let named = draft::Entity::find().filter(either);
    let named = named.select_only().column(draft::Column::Id).limit(1);
    let found: Option<Id<kinds::Draft>> = named.into_tuple().one(db).await?;
    Ok(found.is_some())
}

/// Drops drafts that nobody went on with.
pub(crate) async fn sweep(tx: &Tx, now: Instant) -> Result<(), AppError> {
    draft::Entity::delete_many()
        .filter(draft::Column::SavedAt.lt(now.plus_days(-KEPT_DAYS)))
        .exec(tx)
        .await?;
    Ok(())
}
