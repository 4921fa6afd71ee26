//! Random worlds of spaces, people, grants, contents and rights.

use platform::{
    access::{Level, Need, Phase, Phases, Protected, Right, Role, right, space::Principal},
    clock,
    database::Tx,
    id::Id,
    kinds,
    search::Document,
};

use super::{ACTIONS, KINDS};
use crate::{
    base::{self, NOW, Span},
    chance::Chance,
};

pub(super) struct Thing {
    pub(super) id: Id<kinds::Content>,
    pub(super) kind: &'static str,
    pub(super) space: Id<kinds::Space>,
    pub(super) owner: Principal,
    pub(super) deputy: Option<Principal>,
    pub(super) phase: Phase,
    pub(super) authority: Id<kinds::Authority>,
}

impl Thing {
    pub(super) fn protected(&self) -> Protected<'_> {
        Protected {
            kind: self.kind,
            thing: self.id.uuid(),
            space: self.space,
            owner: Some(self.owner),
            deputy: self.deputy,
            phase: self.phase,
            authority: Some(self.authority),
        }
    }

    pub(super) fn document(&self) -> Document {
        Document {
            key: self.id.to_string(),
            thing: self.id.to_string(),
            kind: self.kind,
            space: self.space.to_string(),
            audience: right::audience(&self.protected()),
            ..Document::default()
        }
    }
}

pub(super) struct World {
    pub(super) people: Vec<Id<kinds::Person>>,
    pub(super) things: Vec<Thing>,
    pub(super) rights: Vec<Right>,
}

pub(super) async fn world(tx: &Tx, chance: &mut Chance) -> World {
    base::clear(tx).await;
    let authorities = [
        base::authority(tx, true).await,
        base::authority(tx, !chance.one_in(6)).await,
    ];
    let mut spaces = Vec::new();
    for of in authorities {
        spaces.push((base::space(tx, "house", of, None).await, of));
    }
    let houses = [spaces[0].0, spaces[1].0];
    for _ in 0..=chance.below(3) {
        let of = chance.pick(&authorities);
        spaces.push((base::space(tx, "group", of, None).await, of));
    }
    for _ in 0..=chance.below(3) {
        let (parent, of) = chance.pick(&spaces[..3]);
        spaces.push((base::space(tx, "section", of, Some(parent)).await, of));
    }
    let mut units = Vec::new();
    for number in 0..4 {
        let side = number % 2;
        let parent = units
            .get(side)
            .copied()
            .filter(|_| !chance.one_in(3))
            .map(|(_, unit)| unit);
        units.push((
            authorities[side],
            base::unit(tx, authorities[side], houses[side], parent).await,
        ));
    }
    let mut principals = vec![Principal::Everyone];
    principals.extend(authorities.map(Principal::Authority));
    principals.extend(units.iter().map(|(_, unit)| Principal::Unit(*unit)));
    let posts = [
        base::post(tx, units[0].1).await,
        base::post(tx, units[3].1).await,
    ];
    principals.extend(posts.map(Principal::Post));
    let spans: [Span; 5] = [
        (None, None),
        (Some(-3), Some(0)),
        (Some(0), None),
        (None, Some(-1)),
        (Some(1), None),
    ];
    let mut people = Vec::new();
    for _ in 0..4 {
        let person = base::person(tx).await;
        for _ in 0..=chance.below(2) {
            base::affiliation(tx, person, chance.pick(&units), chance.pick(&spans)).await;
        }
        if chance.one_in(2) {
            base::holding(
                tx,
                chance.pick(&posts),
                person,
                chance.pick(&["holder", "acting", "deputy"]),
            )
            .await;
        }
        if chance.one_in(3) {
            let (role, at) = chance.pick(&[
                (Role::Operator, None),
                (Role::Administrator, Some(authorities[0])),
                (Role::Administrator, Some(authorities[1])),
            ]);
            platform::access::mandate::appoint(tx, person, role, at)
                .await
                .unwrap();
        }
        people.push(person);
        principals.push(Principal::Person(person));
    }
    for _ in 0..20 + chance.below(15) {
        let from = chance.pick(&[-48, -1, 0, 0, 1]);
        let until = chance.pick(&[None, None, Some(0), Some(1), Some(-1)]);
        base::grant(
            tx,
            chance.pick(&spaces).0,
            chance.pick(&principals),
            chance.pick(&Level::ALL),
            from,
            until,
        )
        .await;
    }
    let mut things = Vec::new();
    for _ in 0..10 {
        let (space, authority) = chance.pick(&spaces);
        let thing = Thing {
            id: clock::random_id(),
            kind: chance.pick(&KINDS),
            space,
            owner: chance.pick(&principals),
            deputy: chance.one_in(3).then(|| chance.pick(&principals)),
            phase: chance.pick(&Phase::ALL),
            authority,
        };
        base::put(
            tx,
            "content",
            &[
                ("id", thing.id.into()),
                ("space_id", space.into()),
                ("kind", thing.kind.into()),
                ("owner_kind", thing.owner.code().into()),
                ("owner_id", thing.owner.id().into()),
                ("deputy_kind", thing.deputy.map(Principal::code).into()),
                ("deputy_id", thing.deputy.map(Principal::id).into()),
                ("phase", thing.phase.code().into()),
                ("lang", "de".into()),
                ("classification", "".into()),
                ("retention", "".into()),
                ("created_at", NOW.into()),
            ],
        )
        .await;
        things.push(thing);
    }
    World {
        people,
        things,
        rights: rights(chance),
    }
}

fn rights(chance: &mut Chance) -> Vec<Right> {
    let mut rights = Vec::new();
    for _ in 0..chance.below(9) {
        let phases: Vec<Phase> = Phase::ALL
            .into_iter()
            .filter(|_| chance.one_in(2))
            .collect();
        let level = chance.pick(&Level::ALL);
        let needs = [
            Need::Level(level),
            Need::OwnerOr(level),
            Need::Owner,
            Need::Role(Role::Administrator),
            Need::Role(Role::Operator),
            Need::Nobody,
        ];
        let (kind, action) = (chance.pick(&KINDS), chance.pick(&ACTIONS));
        rights.push(Right {
            kind,
            action,
            phase: Phases::of(&phases),
            need: chance.pick(&needs),
        });
    }
    rights
}
