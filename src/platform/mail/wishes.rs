//! When somebody wants mail: one preset, and another choice for single places.

use std::collections::BTreeMap;

use sea_orm::{ConnectionTrait, DbErr, QueryResult, Statement};

use super::queue::run;
use crate::{database::Tx, id::Id, kinds};

/// What is chosen for the notice `n`, joined as [`JOIN`] does.
pub(super) const CHOSEN: &str = "coalesce(c.choice, w.preset, 'daily')";
/// From a queued notice `i` to what its reader chose.
pub(super) const JOIN: &str = "join notice n on n.id = i.notice_id
    left join mail_wish w on w.person_id = n.person_id
    left join mail_choice c on c.person_id = n.person_id and c.space_id = coalesce(n.space_id, n.thing)";

/// When notices become a mail.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum When {
    /// Within minutes.
    AtOnce,
    /// In the morning.
    #[default]
    Daily,
    Never,
}

impl When {
    pub const ALL: [Self; 3] = [Self::AtOnce, Self::Daily, Self::Never];

    /// Its name in forms and in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::AtOnce => "at_once",
            Self::Daily => "daily",
            Self::Never => "never",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

/// What somebody chose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wishes {
    pub preset: When,
    /// Where it is otherwise.
    pub places: BTreeMap<Id<kinds::Space>, When>,
}

/// What a person chose; the preset is daily for who chose nothing.
///
/// # Errors
/// What the database answers.
pub async fn of(db: &impl ConnectionTrait, person: Id<kinds::Person>) -> Result<Wishes, DbErr> {
    let ask = |sql| Statement::from_sql_and_values(db.get_database_backend(), sql, [person.into()]);
    let mut wishes = Wishes::default();
    let preset = ask("select preset as chosen from mail_wish where person_id = $1");
    if let Some(row) = db.query_one_raw(preset).await? {
        wishes.preset = chosen(&row)?;
    }
    let places = ask("select space_id, choice as chosen from mail_choice where person_id = $1");
    for row in db.query_all_raw(places).await? {
        wishes
            .places
            .insert(row.try_get("", "space_id")?, chosen(&row)?);
    }
    Ok(wishes)
}

fn chosen(row: &QueryResult) -> Result<When, DbErr> {
    let code: String = row.try_get("", "chosen")?;
    Ok(When::from_code(&code).unwrap_or_default())
}

/// Replaces what a person chose. What came while they wanted no mail stays without one.
///
/// # Errors
/// What the database answers.
pub async fn save(tx: &Tx, person: Id<kinds::Person>, wishes: &Wishes) -> Result<(), DbErr> {
    let unwanted = format!(
        "delete from mail_notice where mail_id is null and notice_id in (
             select i.notice_id from mail_notice i {JOIN} where n.person_id = $1 and {CHOSEN} = 'never')"
    );
    run(tx, &unwanted, [person.into()]).await?;
    run(
        tx,
        "insert into mail_wish (person_id, preset) values ($1, $2)
         on conflict (person_id) do update set preset = excluded.preset",
        [person.into(), wishes.preset.code().into()],
    )
    .await?;
    run(
        tx,
        "delete from mail_choice where person_id = $1",
        [person.into()],
    )
    .await?;
    for (space, chosen) in &wishes.places {
        run(
            tx,
            "insert into mail_choice (person_id, space_id, choice) values ($1, $2, $3)",
            [person.into(), (*space).into(), chosen.code().into()],
        )
        .await?;
    }
    Ok(())
}
