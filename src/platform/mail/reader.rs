//! Who can be written to, and where.

use lettre::Address;
use sea_orm::{ConnectionTrait, DbErr, Statement};

use crate::{database::Read, id::Id, kinds, texts::Lang, time::Day};

/// Somebody who can be written to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reader {
    pub address: Address,
    pub lang: Lang,
}

/// Where a person is written to: at an address of a current affiliation, home first. None without an
/// account that is open, since nobody could follow the links.
///
/// # Errors
/// What the database answers.
pub async fn reader(
    read: &Read,
    person: Id<kinds::Person>,
    today: Day,
) -> Result<Option<Reader>, DbErr> {
    let statement = Statement::from_sql_and_values(
        read.get_database_backend(),
        "select a.email, c.lang from affiliation a
         join authority h on h.id = a.authority_id join account c on c.person_id = a.person_id
         where a.person_id = $1 and not c.blocked and h.active and a.email <> ''
           and (a.from_day is null or a.from_day <= $2) and (a.until_day is null or a.until_day >= $2)
         order by case a.kind when 'home' then 0 else 1 end, a.id, c.id",
        [person.into(), today.into()],
    );
    for row in read.query_all_raw(statement).await? {
        let (email, lang): (String, String) = (row.try_get("", "email")?, row.try_get("", "lang")?);
        if let Ok(address) = email.trim().parse() {
            let lang = Lang::from_code(&lang).unwrap_or(Lang::De);
            return Ok(Some(Reader { address, lang }));
        }
    }
    Ok(None)
}
