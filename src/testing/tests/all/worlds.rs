//! Random worlds: the decision on one person (personal page), the condition of lists (unit pages)
//! and the terms of the index (counts of the phone book) agree with each other, and with the rule
//! as written here a second time.

use std::collections::{BTreeMap, BTreeSet};

use demo::{Day, Size, World};
use directory::usecases::record::{self, NewAuthority, NewUnit};
use platform::{access::Administration, outbox};
use testing::{Client, Engine, TestApp};

use crate::{chance::Chance, phone_book};

const TODAY: Day = demo::TODAY;

/// What the rule says a reader sees of a world: people, and units by (authority, key).
fn seen(world: &World, reader: &str) -> (BTreeSet<String>, BTreeSet<(String, String)>) {
    let current =
        |a: &&demo::Affiliation| a.from <= TODAY && a.until.is_none_or(|until| until >= TODAY);
    // Guests stand in the unit of who answers for them, and are themselves alone.
    let place = |a: &demo::Affiliation| match (&a.unit, &a.sponsor) {
        (Some(unit), _) => Some((a.authority.clone(), unit.clone())),
        (None, Some(sponsor)) => {
            let home = world.person(sponsor)?.affiliations.first()?;
            Some((home.authority.clone(), home.unit.clone()?))
        }
        (None, None) => None,
    };
    let own: Vec<_> = world
        .person(reader)
        .unwrap()
        .affiliations
        .iter()
        .filter(current)
        .filter(|a| a.sponsor.is_none())
        .collect();
    let is_own = |authority: &str| own.iter().any(|a| a.authority == authority);
    // The reader's units and all above them.
    let mut places = BTreeSet::new();
    for affiliation in &own {
        let authority = world.authority(&affiliation.authority).unwrap();
        let way = affiliation
            .unit
            .iter()
            .flat_map(|unit| way_up(authority, unit));
        places.extend(way.map(|unit| (authority.key.clone(), unit)));
    }
    let mut units = BTreeSet::new();
    for authority in &world.authorities {
        for unit in &authority.units {
            let place = (authority.key.clone(), unit.key.clone());
            // The unit itself, or the first above it, that is hidden: only its own people see what is below.
            let hidden = way_up(authority, &unit.key)
                .into_iter()
                .find(|key| authority.unit(key).unwrap().hidden);
            let open = match hidden {
                Some(hidden) => places.contains(&(authority.key.clone(), hidden)),
                None => authority.releases_directory || is_own(&authority.key),
            };
            if open {
                units.insert(place);
            }
        }
    }
    let people = world.persons.iter().filter(|person| {
        person.affiliations.iter().filter(current).any(|a| {
            let Some(place) = place(a) else { return false };
            units.contains(&place)
                && ((a.released && a.sponsor.is_none())
                    || is_own(&a.authority)
                    || person.key == reader)
        })
    });
    (people.map(|person| person.key.clone()).collect(), units)
}

/// A unit and all above it.
fn way_up(authority: &demo::Authority, unit: &str) -> Vec<String> {
    let mut way = vec![unit.to_owned()];
    while let Some(parent) = way
        .last()
        .and_then(|key| authority.unit(key)?.parent.clone())
    {
        way.push(parent);
    }
    way
}

/// Changes something that matters for sight, in the world and in the database.
async fn change(app: &TestApp, world: &mut World, chance: &mut Chance) {
    let cx = app.app.system();
    let by = Administration::console();
    match chance.below(10) {
        0 => {
            let index = chance.below(world.authorities.len());
            let authority = &mut world.authorities[index];
            authority.releases_directory ^= true;
            let new = NewAuthority {
                key: authority.key.clone(),
                short: authority.short.clone(),
                name: authority.name.clone(),
                kind: authority.kind.clone(),
                house: authority.house.clone(),
                released_fields: authority.releases_directory.then(|| "phone".to_owned()),
            };
            let tx = cx.begin().await.unwrap();
            record::authority(&cx, &tx, by, new).await.unwrap();
            tx.commit().await.unwrap();
        }
        1..4 => {
            let index = chance.below(world.authorities.len());
            let authority = &mut world.authorities[index];
            let number = chance.below(authority.units.len());
            let (key, other) = (
                authority.units[number].key.clone(),
                chance.of(&authority.units).key.clone(),
            );
            let in_a_circle = way_up(authority, &other).contains(&key);
            let unit = &mut authority.units[number];
            match chance.below(3) {
                0 if !in_a_circle => unit.parent = Some(other),
                _ => unit.hidden ^= true,
            }
            let new = NewUnit {
                key: unit.key.clone(),
                parent: unit.parent.clone(),
                kind: unit.kind.clone(),
                number: unit.number.clone(),
                name: unit.name.clone(),
                ordinal: i64::try_from(number).unwrap(),
                hidden: Some(unit.hidden),
                ..NewUnit::default()
            };
            let tx = cx.begin().await.unwrap();
            record::unit(&cx, &tx, by, app.authority(&authority.key), new)
                .await
                .unwrap();
            tx.commit().await.unwrap();
        }
        other => {
            let index = chance.below(world.persons.len());
            let person = &mut world.persons[index];
            let number = chance.below(person.affiliations.len());
            let affiliation = &mut person.affiliations[number];
            let Some(unit) = affiliation.unit.clone() else {
                return;
            };
            if other < 8 {
                affiliation.released ^= true;
            } else {
                let yesterday = Day {
                    day: TODAY.day - 1,
                    ..TODAY
                };
                affiliation.until = *chance.of(&[None, Some(TODAY), Some(yesterday)]);
            }
            let until = affiliation.until.map(|day| {
                platform::time::Day::new(
                    u16::try_from(day.year).unwrap(),
                    u8::try_from(day.month).unwrap(),
                    u8::try_from(day.day).unwrap(),
                )
                .unwrap()
            });
            let id = demo::load::id_of(&person.key);
            let unit = app.unit(&affiliation.authority, &unit);
            let values = [
                affiliation.released.into(),
                until.into(),
                id.into(),
                unit.into(),
            ];
            app.execute("update affiliation set released = $1, until_day = $2 where person_id = $3 and unit_id = $4", values).await;
            let tx = cx.begin().await.unwrap();
            outbox::append(&tx, "person", id, cx.now).await.unwrap();
            tx.commit().await.unwrap();
        }
    }
}

/// Ids of the people in all pages of the phone book.
async fn listed(who: &Client, query: &[(&str, &str)]) -> (BTreeSet<String>, u64) {
    let mut all = BTreeSet::new();
    let mut page = 1;
    loop {
        let number = page.to_string();
        let book = phone_book(who, &[query, &[("seite", number.as_str())]].concat()).await;
        all.extend(book.ids().map(str::to_owned));
        if !book.has_next {
            return (all, book.people);
        }
        page += 1;
    }
}

async fn random_worlds(engine: Engine, seed: u64, cases: usize) {
    let Some(app) = TestApp::mini_on(engine).await else {
        return;
    };
    let (mut world, mut chance) = (demo::world(Size::Mini), Chance(seed));
    let readers: Vec<(String, String)> = world
        .persons
        .iter()
        .filter_map(|person| {
            let account = person.account.as_ref().filter(|account| !account.blocked)?;
            Some((person.key.clone(), account.name.clone()))
        })
        .collect();
    let mut clients: BTreeMap<String, Client> = BTreeMap::new();
    // How many links the pages had to look at: people of a unit, people of its page, units, people of a house.
    let mut looked_at = [0_usize; 4];
    let cases = testing::times(cases);
    for case in 0..cases {
        for _ in 0..=chance.below(6) {
            change(&app, &mut world, &mut chance).await;
        }
        app.settle().await;
        // The ones at the seams come often.
        let often = ["anke", "nele", "moebius", "adler", "lukasz"];
        let (key, login) = match chance.below(2) {
            0 => readers
                .iter()
                .find(|(key, _)| *key == often[case % often.len()])
                .unwrap(),
            _ => chance.of(&readers),
        };
        let may_sign_in = world.person(key).unwrap().affiliations.iter().any(|a| {
            a.unit.is_some() && a.from <= TODAY && a.until.is_none_or(|until| until >= TODAY)
        });
        if !may_sign_in {
            continue;
        }
        if !clients.contains_key(key) {
            clients.insert(key.clone(), app.person(login).await);
        }
        let who = &clients[key];
        let about = format!("seed {seed}, case {case}, reader {key}");
        let (people, units) = seen(&world, key);

        let expected: BTreeSet<String> = people
            .iter()
            .map(|key| demo::load::id_of(key).to_string())
            .collect();
        let (list, count) = listed(who, &[]).await;
        let differs: Vec<&demo::Person> = world
            .persons
            .iter()
            .filter(|person| {
                let id = demo::load::id_of(&person.key).to_string();
                list.contains(&id) != expected.contains(&id)
            })
            .collect();
        assert!(
            differs.is_empty(),
            "{about}: should the phone book list {:?}? {differs:#?}",
            differs
                .iter()
                .map(|person| people.contains(&person.key))
                .collect::<Vec<_>>()
        );
        assert_eq!(count, expected.len() as u64, "{about}: count");
        for person in &world.persons {
            let id = demo::load::id_of(&person.key).to_string();
            let status = who.get(&format!("/personen/{id}")).await.status;
            assert_eq!(
                status,
                if expected.contains(&id) { 200 } else { 404 },
                "{about}: page of {}",
                person.key
            );
        }
        // One authority a case: its facet, its units and their people.
        let authority = chance.of(&world.authorities);
        let (of_house, count) = listed(who, &[("behoerde", &authority.key)]).await;
        assert_eq!(
            count,
            of_house.len() as u64,
            "{about}: facet {}",
            authority.key
        );
        for unit in &authority.units {
            let id = app.unit(&authority.key, &unit.key).to_string();
            let answer = who.get(&format!("/einheiten/{id}")).await;
            let may = units.contains(&(authority.key.clone(), unit.key.clone()));
            assert_eq!(
                answer.status,
                if may { 200 } else { 404 },
                "{about}: unit {} {}",
                authority.key,
                unit.key
            );
            if may {
                let page = answer.page();
                for person in
                    page.attributes("[aria-labelledby=people] li a[href^='/personen/']", "href")
                {
                    looked_at[0] += 1;
                    let id = person.trim_start_matches("/personen/");
                    assert!(of_house.contains(id), "{about}: {person}");
                }
                for person in page.attributes("main a[href^='/personen/']", "href") {
                    looked_at[1] += 1;
                    let id = person.trim_start_matches("/personen/");
                    assert!(expected.contains(id), "{about}: {person}");
                }
                for other in page.attributes("main a[href^='/einheiten/']", "href") {
                    looked_at[2] += 1;
                    // The page of a unit, or its news.
                    let id = other.split('/').nth(2).unwrap_or_default();
                    let known = units
                        .iter()
                        .any(|(a, key)| id == app.unit(a, key).to_string());
                    assert!(known, "{about}: {other}");
                }
            }
        }
        let house = who.get(&format!("/behoerden/{}", authority.key)).await;
        let sees_any = units.iter().any(|(key, _)| *key == authority.key);
        assert_eq!(
            house.status,
            if sees_any { 200 } else { 404 },
            "{about}: house {}",
            authority.key
        );
        if sees_any {
            for person in house
                .page()
                .attributes("main a[href^='/personen/']", "href")
            {
                looked_at[3] += 1;
                let id = person.trim_start_matches("/personen/");
                assert!(expected.contains(id), "{about}: {person}");
            }
        }
    }
    assert!(
        looked_at.iter().all(|count| *count > 0),
        "seed {seed}: no links to look at: {looked_at:?}"
    );
    println!("figure: {engine:?}, directory: {cases} states of the world, all agreed");
}

#[tokio::test]
async fn sqlite_1() {
    random_worlds(Engine::Sqlite, 1, 70).await;
}

#[tokio::test]
async fn sqlite_2() {
    random_worlds(Engine::Sqlite, 2, 70).await;
}

#[tokio::test]
async fn postgres() {
    random_worlds(Engine::Postgres, 3, 60).await;
}
