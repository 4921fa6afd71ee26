//! Loads the demo world through the use cases. What the use cases refuse does not get in.

use std::collections::BTreeMap;

use directory::{
    Belonging, Contact, FieldValue, Hold, PersonName, ProfileField,
    usecases::{
        self,
        guests::{self, NewGuest},
        record::{
            self, NewAffiliation, NewAuthority, NewHolding, NewLine, NewPerson, NewPost, NewSite,
            NewUnit,
        },
    },
};
use groups::{Kind, Role, usecases::NewGroup};
use platform::{
    access::{Administration, Ring, Role as Mandate, mandate},
    clock,
    context::Cx,
    database::Tx,
    error::AppError,
    id::Id,
    kinds,
    time::Day,
};

use crate::crowd::{self, Crowd};
use crate::world::{
    AdministratorRole, Affiliation, AffiliationKind, Authority, Group, HoldingRole, Person,
    Profile, World,
};

/// The password of every demo account.
pub const PASSWORD: &str = "allmende-demo-2026";
/// Contact fields that authorities of the demo release to others.
const RELEASED: &str = "phone,email,room,site,city";
/// Of the ids of the demo's people.
pub(crate) const NAMESPACE: uuid::Uuid = uuid::Uuid::from_u128(0xde30);
/// People written in one transaction.
const CHUNK: usize = 50;

/// Writes a world into an empty installation.
///
/// # Errors
/// What the use cases answer.
pub async fn load(cx: &Cx, world: &World) -> Result<(), AppError> {
    let by = Administration::console();
    let hash = cx.app.passwords.hash(PASSWORD.to_owned()).await?;
    let mut places = Places::default();
    for authority in &world.authorities {
        let tx = cx.begin().await?;
        places.authority(cx, &tx, by, authority).await?;
        tx.commit().await?;
    }
    for people in world.persons.chunks(CHUNK) {
        let portraits: Vec<_> = people
            .iter()
            .map(|person| person.portrait.map(portrait))
            .collect();
        let tx = cx.begin().await?;
        for (person, portrait) in people.iter().zip(portraits) {
            places.person(cx, &tx, by, person, &hash).await?;
            if let Some(Some(picture)) = portrait {
                record::portrait(&tx, id_of(&person.key), picture).await?;
            }
        }
        tx.commit().await?;
    }
    for authority in &world.authorities {
        let tx = cx.begin().await?;
        places.posts(cx, &tx, by, authority).await?;
        tx.commit().await?;
    }
    let tx = cx.begin().await?;
    for person in &world.persons {
        places.guest(cx, &tx, person).await?;
    }
    tx.commit().await?;
    for group in &world.groups {
        let tx = cx.begin().await?;
        places.group(cx, &tx, group).await?;
        tx.commit().await?;
    }
    crate::write::editors(cx, &places.authorities).await?;
    let mid = places.authorities.get("mid");
    if let Some(crowd) = mid.and_then(|mid| Crowd::of(world, *mid)) {
        crowd::load(cx, &crowd).await?;
    }
    let tx = cx.begin().await?;
    let skills: Vec<String> = crate::SKILLS
        .iter()
        .map(|skill| (*skill).to_owned())
        .collect();
    record::skills(&tx, &skills).await?;
    crate::subjects::load(&tx).await?;
    for administrator in &world.administrators {
        let (role, authority) = match &administrator.role {
            AdministratorRole::Operator => (Mandate::Operator, None),
            AdministratorRole::Authority(key) => {
                (Mandate::Administrator, places.authorities.get(key).copied())
            }
        };
        mandate::appoint(&tx, id_of(&administrator.person), role, authority).await?;
    }
    tx.commit().await?;
    Ok(())
}

fn portrait(seed: u64) -> Option<Vec<u8>> {
    usecases::encode(&crate::portrait::draw(seed)).ok()
}

/// The id that a person of the demo always has.
pub fn id_of(person: &str) -> Id<kinds::Person> {
    clock::named_id(NAMESPACE, &format!("demo person {person}"))
}

fn day(day: crate::world::Day) -> Option<Day> {
    let year = u16::try_from(day.year).ok()?;
    Day::new(
        year,
        u8::try_from(day.month).ok()?,
        u8::try_from(day.day).ok()?,
    )
    .ok()
}

/// The id that a group of the demo always has.
pub fn group_id(group: &str) -> Id<kinds::Group> {
    clock::named_id(NAMESPACE, &format!("demo group {group}"))
}

/// Keys of the world turned into ids.
#[derive(Default)]
struct Places {
    authorities: BTreeMap<String, Id<kinds::Authority>>,
    units: BTreeMap<(String, String), Id<kinds::Unit>>,
    sites: BTreeMap<(String, String), Id<kinds::Site>>,
}

impl Places {
    async fn authority(
        &mut self,
        cx: &Cx,
        tx: &Tx,
        by: Administration,
        authority: &Authority,
    ) -> Result<(), AppError> {
        let new = NewAuthority {
            key: authority.key.clone(),
            short: authority.short.clone(),
            name: authority.name.clone(),
            kind: authority.kind.clone(),
            house: authority.house.clone(),
            released_fields: authority.releases_directory.then(|| RELEASED.to_owned()),
        };
        let of = record::authority(cx, tx, by, new).await?;
        self.authorities.insert(authority.key.clone(), of);
        for site in &authority.sites {
            let new = NewSite {
                key: site.key.clone(),
                name: site.name.clone(),
                street: site.street.clone(),
                postcode: site.postcode.clone(),
                city: site.city.clone(),
            };
            let id = record::site(tx, by, of, new).await?;
            self.sites
                .insert((authority.key.clone(), site.key.clone()), id);
        }
        for (ordinal, unit) in authority.units.iter().enumerate() {
            let new = NewUnit {
                key: unit.key.clone(),
                parent: unit.parent.clone(),
                kind: unit.kind.clone(),
                number: unit.number.clone(),
                name: unit.name.clone(),
                phone: unit.phone.clone(),
                email: unit.email.clone(),
                ordinal: ordinal_of(ordinal),
                hidden: Some(unit.hidden),
                ..NewUnit::default()
            };
            let id = record::unit(cx, tx, by, of, new).await?;
            self.units
                .insert((authority.key.clone(), unit.key.clone()), id);
        }
        for (ordinal, line) in authority.lines.iter().enumerate() {
            let unit = line.unit.as_deref().unwrap_or("leitung");
            let unit = self.unit(&authority.key, unit)?;
            let contact = Contact {
                phone: line.phone.clone(),
                email: line.email.clone().unwrap_or_default(),
                ..Contact::default()
            };
            let new = NewLine {
                key: format!("{} {}", line.name, line.phone),
                name: line.name.clone(),
                contact,
                site: self.site(&authority.key, line.site.as_deref()),
                ordinal: ordinal_of(ordinal),
            };
            record::line(cx, tx, by, (of, unit), new).await?;
        }
        Ok(())
    }

    fn unit(&self, authority: &str, key: &str) -> Result<Id<kinds::Unit>, AppError> {
        self.units
            .get(&(authority.to_owned(), key.to_owned()))
            .copied()
            .ok_or(AppError::Invalid)
    }

    fn site(&self, authority: &str, key: Option<&str>) -> Option<Id<kinds::Site>> {
        self.sites
            .get(&(authority.to_owned(), key?.to_owned()))
            .copied()
    }

    async fn person(
        &self,
        cx: &Cx,
        tx: &Tx,
        by: Administration,
        person: &Person,
        hash: &str,
    ) -> Result<(), AppError> {
        let id = id_of(&person.key);
        let new = NewPerson {
            name: name(person),
            welcome_since: person.welcome_since.and_then(day),
        };
        let mobile = person
            .affiliations
            .iter()
            .find_map(|a| a.mobile.clone())
            .unwrap_or_default();
        record::person(cx, tx, id, new, &fields(&person.profile, mobile)).await?;
        for affiliation in &person.affiliations {
            self.affiliation(cx, tx, by, id, affiliation).await?;
        }
        if let Some(login) = &person.account {
            let hash = Some(hash.to_owned());
            account::usecases::create_account(cx, tx, id, &login.name, hash, login.blocked).await?;
        }
        Ok(())
    }

    /// Guests come when those are there who answer for them.
    async fn guest(&self, cx: &Cx, tx: &Tx, person: &Person) -> Result<(), AppError> {
        let stay = person.affiliations.iter().find_map(|stay| {
            let sponsor = stay.sponsor.as_deref()?;
            Some((stay, sponsor, stay.until.and_then(day)?))
        });
        let Some((stay, sponsor, until)) = stay else {
            return Ok(());
        };
        let new = NewGuest {
            name: name(person),
            organisation: stay.function.clone(),
            until,
        };
        guests::record(cx, tx, id_of(&person.key), id_of(sponsor), new).await
    }

    async fn affiliation(
        &self,
        cx: &Cx,
        tx: &Tx,
        by: Administration,
        person: Id<kinds::Person>,
        a: &Affiliation,
    ) -> Result<(), AppError> {
        let (Some(of), Some(unit)) = (self.authorities.get(&a.authority).copied(), &a.unit) else {
            return Ok(());
        };
        let new = NewAffiliation {
            person,
            unit: self.unit(&a.authority, unit)?,
            belonging: match a.kind {
                AffiliationKind::Home => Belonging::Home,
                AffiliationKind::Seconded => Belonging::Seconded,
                AffiliationKind::Guest => Belonging::Guest,
            },
            from: day(a.from),
            until: a.until.and_then(day),
            released: a.released,
            function: a.function.clone(),
            official_title: a.official_title.clone(),
            contact: Contact {
                phone: a.phone.clone().unwrap_or_default(),
                email: a.email.clone().unwrap_or_default(),
                room: a.room.clone(),
                ..Contact::default()
            },
            site: self.site(&a.authority, a.site.as_deref()),
            first_aider: a.first_aider,
            fire_warden: a.fire_warden,
        };
        record::affiliation(cx, tx, by, of, new).await
    }

    async fn posts(
        &self,
        cx: &Cx,
        tx: &Tx,
        by: Administration,
        authority: &Authority,
    ) -> Result<(), AppError> {
        let Some(of) = self.authorities.get(&authority.key).copied() else {
            return Ok(());
        };
        for unit in &authority.units {
            let place = (of, self.unit(&authority.key, &unit.key)?);
            for (ordinal, post) in unit.posts.iter().enumerate() {
                let new = NewPost {
                    key: post.key.clone(),
                    function: post.function.clone(),
                    grade: post.grade.clone(),
                    leads: post.leads_unit,
                    vacant: post.vacant_since.is_some(),
                    vacant_since: post.vacant_since.and_then(day),
                    ordinal: ordinal_of(ordinal),
                };
                let holders = post.holders.iter().map(|holding| NewHolding {
                    person: id_of(&holding.person),
                    hold: match holding.role {
                        HoldingRole::Holder => Hold::Holder,
                        HoldingRole::Deputy => Hold::Deputy,
                        HoldingRole::Acting => Hold::Acting,
                    },
                    from: day(holding.from),
                    until: holding.until.and_then(day),
                });
                let holders: Vec<_> = holders.collect();
                record::post(cx, tx, by, place, new, &holders).await?;
            }
        }
        Ok(())
    }
}

impl Places {
    /// Founds a group as its first member would, and takes in the others under its rules.
    async fn group(&self, cx: &Cx, tx: &Tx, group: &Group) -> Result<(), AppError> {
        let Some(of) = self.authorities.get(group.authority).copied() else {
            return Ok(());
        };
        let kind = Kind::from_code(group.kind).ok_or(AppError::Invalid)?;
        let new = NewGroup {
            name: group.name.to_owned(),
            purpose: group.purpose.to_owned(),
            mandate: group.mandate.to_owned(),
            ends_on: group.ends_on.and_then(day),
            ..NewGroup::of(kind)
        };
        let members = group.members.iter().filter_map(|(person, role, title)| {
            Some((id_of(person), Role::from_code(role)?, (*title).to_owned()))
        });
        let rules = group.rules.join("\n");
        groups::usecases::record(
            cx,
            tx,
            group_id(group.key),
            of,
            new,
            &rules,
            members.collect(),
        )
        .await
    }
}

fn name(person: &Person) -> PersonName {
    PersonName {
        title: person.title.clone(),
        given: person.given.clone(),
        prefix: person.prefix.clone(),
        family: person.family.clone(),
    }
}

fn ordinal_of(index: usize) -> i64 {
    i64::try_from(index).unwrap_or(i64::MAX)
}

fn fields(profile: &Profile, mobile: String) -> Vec<FieldValue> {
    use crate::world::Ring as Told;
    let v = &profile.visibility;
    let field = |field, ring, value| FieldValue {
        field,
        ring: match ring {
            Told::Unit => Ring::Unit,
            Told::Authority => Ring::Authority,
            Told::All => Ring::Others,
        },
        value,
    };
    [
        field(ProfileField::Mobile, v.mobile, mobile),
        field(ProfileField::Hours, v.hours, profile.hours.clone()),
        field(ProfileField::Tasks, v.tasks, profile.tasks.join("\n")),
        field(ProfileField::Skills, v.skills, profile.skills.join("\n")),
        field(
            ProfileField::Languages,
            v.languages,
            profile.languages.join("\n"),
        ),
        field(
            ProfileField::Interests,
            v.interests,
            profile.interests.join("\n"),
        ),
        field(ProfileField::About, v.about, profile.about.clone()),
    ]
    .into_iter()
    .filter(|field| !field.value.is_empty())
    .collect()
}
