//! The scenes of the mock-ups and test persons, as they must stand in every size.

use super::sizes;
use crate::*;

/// The post under this key, with the key of its authority.
fn post<'a>(world: &'a World, authority: &str, key: &str) -> &'a Post {
    let units = &world.authority(authority).unwrap().units;
    units
        .iter()
        .flat_map(|unit| &unit.posts)
        .find(|post| post.key == key)
        .unwrap()
}

fn held(post: &Post) -> Vec<(&str, HoldingRole)> {
    let held = post.holders.iter();
    held.map(|held| (held.person.as_str(), held.role)).collect()
}

#[test]
fn the_cast_is_complete_in_every_size() {
    for world in sizes() {
        for (key, _) in CAST {
            assert!(world.person(key).is_some(), "{key}");
        }
        let phone = |key: &str| {
            world.person(key).unwrap().affiliations[0]
                .phone
                .as_deref()
                .unwrap()
        };
        assert_eq!(phone("anke"), "0551 200-4712");
        assert_eq!(phone("mehmet"), "0551 200-4210");
        assert_eq!(phone("lan"), "0551 310-3118");
        assert_eq!(phone("lukasz"), "05502 81-1200");
        assert_eq!(phone("tim"), "0551 55-2090");
        let anke = &world.person("anke").unwrap();
        assert_eq!(
            anke.affiliations[0].email.as_deref(),
            Some("a.brodersen@mid.mittelau.example")
        );
        assert_eq!(anke.account.as_ref().unwrap().name, "anke.brodersen");
        let friederike = world.person("friederike").unwrap();
        assert_eq!(friederike.full_name(), "Dr. Friederike von Hallmoor");
        let login = |key: &str| world.person(key).unwrap().account.clone().unwrap();
        assert!(login("gesperrt").blocked && !login("anke").blocked);
        let until = |key: &str| world.person(key).unwrap().affiliations[0].until.unwrap();
        assert!(until("ehemalig") < world.today);
        assert_eq!(until("karl-heinz").to_string(), "2027-02-28");
        assert_eq!(until("ines").to_string(), "2026-12-31");
        assert_eq!(
            world.person("ines").unwrap().affiliations[0].kind,
            AffiliationKind::Guest
        );
        let nele = &world.person("nele").unwrap().affiliations;
        assert_eq!(
            (nele[0].authority.as_str(), nele[0].kind),
            ("lko", AffiliationKind::Home)
        );
        assert_eq!(
            (nele[1].authority.as_str(), nele[1].kind),
            ("mid", AffiliationKind::Seconded)
        );
        let kept = world
            .persons
            .iter()
            .filter(|one| !one.affiliations[0].released);
        assert!(kept.count() >= 2);
        assert!(world.persons.iter().any(|one| one.welcome_since.is_some()));
    }
}

#[test]
fn posts_are_held_as_the_mockups_show() {
    use HoldingRole::{Acting, Deputy, Holder};
    for world in sizes() {
        let post = |authority, key| post(&world, authority, key);
        assert_eq!(
            held(post("mid", "42/leitung")).first(),
            Some(&("mehmet", Holder))
        );
        assert_eq!(
            held(post("mid", "4/leitung")),
            [("friederike", Holder), ("mehmet", Deputy)]
        );
        assert_eq!(
            held(post("mid", "47/1")),
            [("anke", Holder), ("mehmet", Deputy)]
        );
        assert_eq!(
            held(post("lko", "12/leitung")),
            [("lukasz", Acting), ("kroeger", Deputy)]
        );
        assert_eq!(
            post("lko", "12/leitung").holders[0].from.to_string(),
            "2026-10-01"
        );
        assert_eq!(
            held(post("lzd", "31/1")),
            [("lan", Holder), ("albrecht", Deputy)]
        );
        assert_eq!(held(post("mid", "46/leitung")), [("friederike", Deputy)]);
        assert_eq!(held(post("mid", "14/leitung")), [("karl-heinz", Deputy)]);
        assert_eq!(
            post("mid", "14/leitung").vacant_since.unwrap().to_string(),
            "2026-09-01"
        );
    }
}
