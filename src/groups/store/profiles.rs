//! Security profiles: rows that the operator of the installation decides on.

use platform::{access::Level, context::Cx, error::AppError, texts::Lang};
use sea_orm::{
    ConnectionTrait, DbErr, QueryResult,
    sea_query::{Expr, Order, Query},
};

use crate::{Profile, life::MailText};

/// All profiles, from the most open on.
pub(crate) async fn profiles(db: &impl ConnectionTrait, cx: &Cx) -> Result<Vec<Profile>, AppError> {
    let mut query = Query::select();
    query
        .exprs(PROFILE.map(|column| Expr::col((PROFILES, column))))
        .expr_as(Expr::col((PROFILES, "key")), "profile")
        .expr_as(Expr::col((PROFILES, named(cx))), "profile_name")
        .from(PROFILES)
        .order_by((PROFILES, "ordinal"), Order::Asc);
    let rows = db
        .query_all_raw(db.get_database_backend().build(&query))
        .await?;
    Ok(rows.iter().map(profile).collect::<Result<_, _>>()?)
}

/// The table.
pub(super) const PROFILES: &str = "security_profile";
/// Its columns, beside key and name.
pub(super) const PROFILE: [&str; 7] = [
    "guests",
    "downloads",
    "mail",
    "invite",
    "members",
    "retention_days",
    "classification",
];

/// The column with the name of a profile in the reader's language.
pub(super) fn named(cx: &Cx) -> &'static str {
    match cx.lang {
        Lang::De => "name_de",
        Lang::En => "name_en",
    }
}

/// Reads the columns that [`PROFILE`] and [`named`] name.
pub(super) fn profile(row: &QueryResult) -> Result<Profile, DbErr> {
    let level = |column: &str| -> Result<Level, DbErr> {
        Ok(Level::from_number(row.try_get("", column)?).unwrap_or(Level::Lead))
    };
    let retention: Option<i64> = row.try_get("", "retention_days")?;
    let mail: String = row.try_get("", "mail")?;
    Ok(Profile {
        key: row.try_get("", "profile")?,
        name: row.try_get("", "profile_name")?,
        guests: row.try_get("", "guests")?,
        downloads: row.try_get("", "downloads")?,
        // What cannot be read is as strict as can be.
        mail: MailText::from_code(&mail).unwrap_or(MailText::None),
        invite: level("invite")?,
        members: level("members")?,
        retention_days: retention.and_then(|days| u32::try_from(days).ok()),
        classification: row.try_get("", "classification")?,
    })
}
