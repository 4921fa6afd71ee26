//! Writes people and how they belong to authorities, as `record` writes what people work in.

use platform::{
    access::Administration, clock, context::Cx, database::Tx, error::AppError, folding, id::Id,
    kinds, outbox, time::Day,
};

use super::{
    record::{check, upsert},
    tables::{affiliation, person},
};
use crate::{Belonging, Contact, PersonName};

/// A person; what they write themselves is not part of this.
#[derive(Clone, Debug, Default)]
pub struct NewPerson {
    pub name: PersonName,
    pub welcome_since: Option<Day>,
}

/// Records a person under an id of the caller's: random for new people, named for imported ones.
pub(crate) async fn person(
    cx: &Cx,
    tx: &Tx,
    id: Id<kinds::Person>,
    new: NewPerson,
) -> Result<(), AppError> {
    use person::Column as C;
    let row = person::Model {
        id,
        sort: folding::sort_key(&format!("{} {}", new.name.family, new.name.given)),
        title: new.name.title,
        given: new.name.given,
        prefix: new.name.prefix,
        family: new.name.family,
        welcome_since: new.welcome_since,
        portrait_id: None,
        version: 1,
        created_at: cx.now,
    };
    upsert::<person::Entity>(
        tx,
        row,
        C::Id,
        &[C::WelcomeSince, C::PortraitId, C::Version, C::CreatedAt],
    )
    .await?;
    outbox::append(tx, "person", id, cx.now).await?;
    Ok(())
}

/// How a person belongs to an authority.
#[derive(Clone, Debug)]
pub struct NewAffiliation {
    pub person: Id<kinds::Person>,
    pub unit: Id<kinds::Unit>,
    pub belonging: Belonging,
    pub from: Option<Day>,
    pub until: Option<Day>,
    pub released: bool,
    pub function: String,
    pub official_title: String,
    pub contact: Contact,
    pub site: Option<Id<kinds::Site>>,
    pub first_aider: bool,
    pub fire_warden: bool,
}

pub(crate) async fn affiliation(
    cx: &Cx,
    tx: &Tx,
    by: Administration,
    of: Id<kinds::Authority>,
    new: NewAffiliation,
) -> Result<Id<kinds::Affiliation>, AppError> {
    check(by, of)?;
    let id = clock::named_id(new.person.uuid(), &format!("affiliation {of} {}", new.unit));
    let row = affiliation::Model {
        id,
        person_id: new.person,
        authority_id: of,
        unit_id: new.unit,
        kind: new.belonging.code().to_owned(),
        from_day: new.from,
        until_day: new.until,
        released: new.released,
        function: new.function,
        official_title: new.official_title,
        phone: new.contact.phone,
        email: new.contact.email,
        room: new.contact.room,
        site_id: new.site,
        first_aider: new.first_aider,
        fire_warden: new.fire_warden,
    };
    upsert::<affiliation::Entity>(tx, row, affiliation::Column::Id, &[]).await?;
    outbox::append(tx, "person", new.person, cx.now).await?;
    Ok(id)
}
