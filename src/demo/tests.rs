//! What the rest of the project relies on.

mod story;

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::*;

fn sizes() -> [World; 3] {
    [Size::Mini, Size::Demo, Size::Load(3_000)].map(world)
}

fn printed(size: Size) -> u64 {
    let mut hasher = DefaultHasher::new();
    format!("{:?}", world(size)).hash(&mut hasher);
    hasher.finish()
}

#[test]
fn has_the_wanted_sizes() {
    let [mini, demo, load] = sizes();
    assert_eq!((mini.authorities.len(), mini.persons.len()), (6, 60));
    assert_eq!((demo.authorities.len(), demo.persons.len()), (11, 472));
    assert_eq!((load.authorities.len(), load.persons.len()), (11, 3_000));
    assert_eq!(world(Size::Load(1)).persons.len(), 472);
    let mid = demo
        .persons
        .iter()
        .filter(|one| one.affiliations[0].authority == "mid");
    assert_eq!(mid.count(), 70);
    let pictured = demo
        .persons
        .iter()
        .filter(|one| one.portrait.is_some())
        .count();
    assert!((190..=235).contains(&pictured), "{pictured} portraits");
}

#[test]
fn is_the_same_twice() {
    for size in [Size::Mini, Size::Demo, Size::Load(3_000)] {
        assert_eq!(printed(size), printed(size));
    }
    assert_eq!(portrait::draw(77).into_raw(), portrait::draw(77).into_raw());
}

#[test]
fn a_person_keeps_the_face_and_name_in_every_size() {
    let [mini, demo, load] = sizes();
    for small in mini.persons.iter().chain(&demo.persons) {
        if let Some(same) = load.person(&small.key) {
            let name = (same.full_name(), same.portrait);
            assert_eq!((small.full_name(), small.portrait), name);
        }
    }
}

#[test]
fn every_reference_resolves() {
    for world in sizes() {
        let known: BTreeSet<&str> = world.persons.iter().map(|one| one.key.as_str()).collect();
        assert_eq!(
            known.len(),
            world.persons.len(),
            "keys of persons are unique"
        );
        for authority in &world.authorities {
            let sites: BTreeSet<&str> =
                authority.sites.iter().map(|one| one.key.as_str()).collect();
            let mut units = BTreeSet::new();
            let mut posts = BTreeSet::new();
            for unit in &authority.units {
                if let Some(parent) = &unit.parent {
                    assert!(
                        units.contains(parent.as_str()),
                        "{parent} stands before {}",
                        unit.key
                    );
                }
                assert!(units.insert(unit.key.as_str()), "{} twice", unit.key);
                for post in &unit.posts {
                    assert!(posts.insert(post.key.as_str()), "{} twice", post.key);
                    for held in &post.holders {
                        assert!(known.contains(held.person.as_str()), "{}", held.person);
                    }
                }
            }
            for line in &authority.lines {
                assert!(line.unit.as_deref().is_none_or(|unit| units.contains(unit)));
                assert!(line.site.as_deref().is_none_or(|site| sites.contains(site)));
            }
            let here = world.persons.iter().flat_map(|one| &one.affiliations);
            for affiliation in here.filter(|one| one.authority == authority.key) {
                assert!(
                    affiliation
                        .unit
                        .as_deref()
                        .is_none_or(|unit| units.contains(unit))
                );
                assert!(
                    affiliation
                        .site
                        .as_deref()
                        .is_none_or(|site| sites.contains(site))
                );
                assert!(
                    affiliation
                        .sponsor
                        .as_deref()
                        .is_none_or(|one| known.contains(one))
                );
            }
        }
        for person in &world.persons {
            for affiliation in &person.affiliations {
                assert!(
                    world.authority(&affiliation.authority).is_some(),
                    "{}",
                    person.key
                );
            }
            for skill in &person.profile.skills {
                assert!(SKILLS.contains(&skill.as_str()), "{}: {skill}", person.key);
            }
        }
        for administrator in &world.administrators {
            assert!(known.contains(administrator.person.as_str()));
        }
    }
}

#[test]
fn who_writes_a_profile_chose_from_sixty_skills() {
    assert_eq!(SKILLS.iter().collect::<BTreeSet<_>>().len(), 60);
    for topic in crate::topics::ALL {
        for skill in crate::topics::field_of(*topic).skills() {
            assert!(SKILLS.contains(&skill), "{topic:?}: {skill}");
        }
    }
}

#[test]
fn numbers_addresses_and_logins_are_given_once() {
    for world in sizes() {
        let mut owners: BTreeMap<&str, &str> = BTreeMap::new();
        for person in &world.persons {
            let logins = person.account.iter().map(|login| &login.name);
            let homes = person.affiliations.iter();
            let all = homes.flat_map(|one| one.phone.iter().chain(&one.mobile).chain(&one.email));
            for one in all.chain(logins) {
                let other = owners.insert(one, &person.key);
                assert_eq!(other, None, "{one} of {}", person.key);
                assert!(one.is_ascii(), "{one}");
            }
        }
        let lines = world
            .authorities
            .iter()
            .flat_map(|authority| &authority.lines);
        for line in lines {
            assert!(!owners.contains_key(line.phone.as_str()), "{}", line.phone);
        }
    }
}

#[test]
fn everybody_who_works_here_holds_a_post() {
    for world in sizes() {
        let posts = world
            .authorities
            .iter()
            .flat_map(|one| &one.units)
            .flat_map(|unit| &unit.posts);
        let holding = posts
            .flat_map(|post| &post.holders)
            .filter(|held| held.role != HoldingRole::Deputy);
        let holding: BTreeSet<&str> = holding.map(|held| held.person.as_str()).collect();
        for person in &world.persons {
            if person.affiliations[0].kind == AffiliationKind::Home {
                assert!(holding.contains(person.key.as_str()), "{}", person.key);
            }
        }
    }
}

#[test]
fn posts_are_vacant_exactly_when_nobody_holds_them() {
    for world in sizes() {
        for post in world
            .authorities
            .iter()
            .flat_map(|one| &one.units)
            .flat_map(|unit| &unit.posts)
        {
            let current = |held: &&Holding| held.until.is_none_or(|until| until >= world.today);
            let holders = post.holders.iter().filter(current);
            let holders: Vec<_> = holders
                .filter(|held| held.role != HoldingRole::Deputy)
                .collect();
            assert_eq!(
                holders.len(),
                usize::from(post.vacant_since.is_none()),
                "{post:?}"
            );
            for held in &post.holders {
                let person = world.person(&held.person).unwrap();
                let came = person
                    .affiliations
                    .iter()
                    .map(|one| one.from)
                    .min()
                    .unwrap();
                assert!(held.from >= came, "{post:?}");
                assert!(held.until.is_none_or(|until| until > held.from));
                assert!(held.from <= world.today && came <= world.today, "{post:?}");
            }
        }
    }
}

#[test]
fn authorities_have_a_head_a_colour_and_lines() {
    for world in sizes() {
        let houses: BTreeSet<&str> = world
            .authorities
            .iter()
            .map(|one| one.house.as_str())
            .collect();
        assert_eq!(
            houses.len(),
            world.authorities.len(),
            "each its own palette"
        );
        for authority in &world.authorities {
            let head = authority.unit("leitung").unwrap().posts.first().unwrap();
            assert!(
                head.leads_unit && !head.holders.is_empty(),
                "{}",
                authority.key
            );
            assert!(!authority.lines.is_empty() && !authority.sites.is_empty());
        }
    }
}

#[test]
fn the_hidden_unit_is_there_and_shows_nothing() {
    for world in sizes() {
        let hidden: Vec<_> = world
            .authorities
            .iter()
            .flat_map(|one| &one.units)
            .filter(|unit| unit.hidden)
            .collect();
        assert_eq!(hidden.len(), 1);
        assert_eq!(hidden[0].name, "Verfassungsschutz");
        let inside = world.persons.iter().filter(|one| {
            let home = &one.affiliations[0];
            home.authority == "mid" && home.unit.as_deref() == Some("33")
        });
        for person in inside {
            assert!(!person.affiliations[0].released && person.portrait.is_none());
            assert_eq!(person.profile, Profile::default());
        }
    }
}

#[test]
fn administrators_are_named() {
    for world in sizes() {
        let operator = world
            .administrators
            .iter()
            .filter(|one| one.role == AdministratorRole::Operator);
        assert_eq!(
            operator.map(|one| one.person.as_str()).collect::<Vec<_>>(),
            ["betrieb"]
        );
        let mid = AdministratorRole::Authority("mid".to_owned());
        assert!(
            world
                .administrators
                .iter()
                .any(|one| one.role == mid && one.person == "admin-mid")
        );
    }
}

#[test]
fn portraits_are_pictures_of_different_people() {
    let faces: BTreeSet<Vec<u8>> = (1..=5)
        .map(|seed| portrait::draw(seed).into_raw())
        .collect();
    assert_eq!(faces.len(), 5);
    let face = portrait::draw(2);
    assert_eq!(face.dimensions(), (320, 320));
    assert_eq!(face.get_pixel(2, 2).0, [220, 230, 244], "the background");
    assert_eq!(
        face.get_pixel(160, 310).0,
        [107, 74, 47],
        "the clothes of the mock-up"
    );
}
