//! Turns the roster's plans into persons.

use std::collections::HashMap;

use super::{Seated, form_bits, profile, room, site_of, start};
use crate::grades::{borne, grades, official_title};
use crate::plan::Plan;
use crate::random::{Random, seed_of};
use crate::registers::Registers;
use crate::roster::PersonPlan;
use crate::texts_of_people as texts;
use crate::world::{Affiliation, AffiliationKind, Login, Person, Profile, Ring, Visibility};

/// Somebody of the roster. `dials` are those of the home authority.
pub(crate) fn named(
    who: &PersonPlan,
    plan: &Plan,
    dials: &HashMap<&'static str, String>,
    registers: &mut Registers,
) -> Seated {
    let mut random = Random::of(who.key);
    let unit = plan.units.iter().find(|unit| unit.key == who.unit);
    let heads = unit.is_some_and(|unit| unit.head_function == who.function);
    let drawn = random.pick(grades(who.function, plan.family));
    let grade = if who.grade.is_empty() {
        drawn
    } else {
        who.grade
    };
    let from = who
        .since
        .unwrap_or_else(|| start(&mut random, who.function));
    let guest = who.guest_of.is_some();
    let site = site_of(
        plan,
        if who.site.is_empty() {
            unit.map_or("", |unit| unit.site)
        } else {
            who.site
        },
    );
    let drawn_room = room(&mut random, plan, site.as_deref().unwrap_or_default());
    let phone = if !who.extension.is_empty() {
        Some(format!("{}-{}", plan.phone_prefix, who.extension))
    } else if guest {
        None
    } else {
        dials
            .get(who.unit)
            .map(|dial| registers.phone(plan.phone_prefix, dial, if heads { 10 } else { 11 }))
    };
    let home = Affiliation {
        authority: plan.key.to_owned(),
        unit: (!guest).then(|| who.unit.to_owned()),
        kind: if guest {
            AffiliationKind::Guest
        } else {
            AffiliationKind::Home
        },
        from,
        until: who.until,
        released: who.released,
        function: if who.borne.is_empty() {
            borne(who.function, who.form)
        } else {
            who.borne.to_owned()
        },
        official_title: official_title(grade, plan.family, who.form),
        phone,
        mobile: (!who.mobile.is_empty()).then(|| who.mobile.to_owned()),
        email: if guest {
            Some("ines.falk@hochschule-auenstadt.example".to_owned())
        } else {
            Some(registers.email(who.given, who.family, plan.mail_domain))
        },
        site: if guest { None } else { site },
        room: match (guest, who.extension.is_empty()) {
            (true, _) => String::new(),
            (false, true) => drawn_room,
            (false, false) => who.room.to_owned(),
        },
        first_aider: who.first_aider,
        fire_warden: who.fire_warden,
        sponsor: who.guest_of.map(str::to_owned),
    };
    let profile = match (texts::of(who.key), unit) {
        (Some(written), _) => Profile {
            tasks: list(written.tasks),
            skills: list(written.skills),
            languages: list(written.languages),
            interests: list(written.interests),
            about: written.about.to_owned(),
            hours: written.hours.to_owned(),
            telework: written.telework.to_owned(),
            visibility: Visibility {
                mobile: Ring::Authority,
                ..Visibility::default()
            },
        },
        (None, Some(unit)) if who.released => profile(&mut random, unit.topic, heads),
        _ => Profile::default(),
    };
    let face = (seed_of(who.key) << 8) | form_bits(who.form);
    let person = Person {
        key: who.key.to_owned(),
        given: who.given.to_owned(),
        prefix: who.prefix.to_owned(),
        family: who.family.to_owned(),
        title: who.title.to_owned(),
        affiliations: vec![home],
        profile,
        account: Some(Login {
            name: registers.login(who.given, who.family),
            blocked: who.blocked,
        }),
        portrait: match who.face {
            0 => (who.released && who.until.is_none() && random.chance(40)).then_some(face),
            known => Some(known),
        },
        welcome_since: who.welcome.then_some(from),
    };
    Seated { person, grade }
}

fn list(text: &str) -> Vec<String> {
    text.split(" | ")
        .filter(|one| !one.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The second belonging of somebody lent to another authority.
pub(crate) fn seconded(
    who: &PersonPlan,
    plan: &Plan,
    dials: &HashMap<&'static str, String>,
    registers: &mut Registers,
) -> Option<Affiliation> {
    let lent = who.seconded?;
    let unit = plan.units.iter().find(|unit| unit.key == lent.unit)?;
    let mut random = Random::of(lent.unit);
    let site = site_of(plan, unit.site);
    Some(Affiliation {
        authority: plan.key.to_owned(),
        unit: Some(lent.unit.to_owned()),
        kind: AffiliationKind::Seconded,
        from: lent.from,
        until: Some(lent.until),
        released: true,
        function: borne(lent.function, who.form),
        official_title: String::new(),
        phone: dials
            .get(lent.unit)
            .map(|dial| registers.phone(plan.phone_prefix, dial, 11)),
        mobile: None,
        email: Some(registers.email(who.given, who.family, plan.mail_domain)),
        room: room(&mut random, plan, site.as_deref().unwrap_or_default()),
        site,
        first_aider: false,
        fire_warden: false,
        sponsor: None,
    })
}
