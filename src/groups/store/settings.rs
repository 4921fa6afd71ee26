//! What authorities decide about groups: a static list of settings, each with its usual value.

use platform::{access::Administration, database::Tx, error::AppError, id::Id, kinds};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, sea_query::OnConflict,
};

use super::tables::authority_setting;

/// Who may found groups.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Founding {
    /// Every employee.
    #[default]
    Free,
    /// Every employee asks, and an administrator approves.
    OnRequest,
}

/// What an authority decides about its groups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    pub founding: Founding,
    /// Whether its people may bring in guests.
    pub guests: bool,
    /// Whether its groups may be seen by other authorities.
    pub beyond: bool,
    /// Keys of the profiles its groups may not have.
    pub without: Vec<String>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            founding: Founding::Free,
            guests: true,
            beyond: true,
            without: Vec::new(),
        }
    }
}

const FOUNDING: &str = "founding";
const GUESTS: &str = "guests";
const BEYOND: &str = "beyond";
const WITHOUT: &str = "without profiles";
const ON_REQUEST: &str = "on request";
const NO: &str = "no";

/// What an authority decided.
pub(crate) async fn of(
    db: &impl ConnectionTrait,
    authority: Id<kinds::Authority>,
) -> Result<Settings, AppError> {
    let mut settings = Settings::default();
    let rows = authority_setting::Entity::find()
        .filter(authority_setting::Column::AuthorityId.eq(authority))
        .all(db)
        .await?;
    for row in rows {
        match (row.key.as_str(), row.value.as_str()) {
            (FOUNDING, ON_REQUEST) => settings.founding = Founding::OnRequest,
            (GUESTS, NO) => settings.guests = false,
            (BEYOND, NO) => settings.beyond = false,
            (WITHOUT, keys) => {
                settings.without = keys.split_whitespace().map(str::to_owned).collect();
            }
            _ => {}
        }
    }
    Ok(settings)
}

/// Writes what an authority decides.
pub(crate) async fn put(
    tx: &Tx,
    by: Administration,
    authority: Id<kinds::Authority>,
    settings: &Settings,
) -> Result<(), AppError> {
    if !by.covers(authority) {
        return Err(AppError::Absent);
    }
    let yes_no = |yes: bool| if yes { "yes" } else { NO };
    let founding = match settings.founding {
        Founding::Free => "free",
        Founding::OnRequest => ON_REQUEST,
    };
    let without = settings.without.join(" ");
    for (key, value) in [
        (FOUNDING, founding),
        (GUESTS, yes_no(settings.guests)),
        (BEYOND, yes_no(settings.beyond)),
        (WITHOUT, &without),
    ] {
        let row = authority_setting::ActiveModel {
            authority_id: Set(authority),
            key: Set(key.to_owned()),
            value: Set(value.to_owned()),
        };
        let names = [
            authority_setting::Column::AuthorityId,
            authority_setting::Column::Key,
        ];
        authority_setting::Entity::insert(row)
            .on_conflict(
                OnConflict::columns(names)
                    .update_column(authority_setting::Column::Value)
                    .to_owned(),
            )
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}
