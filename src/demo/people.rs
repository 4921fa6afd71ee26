//! Makes persons: the named ones from the roster, all others by drawing from names, topics and texts.
//!
//! Each person is drawn from a seed of the own key, so that nobody changes when the world grows elsewhere.

mod named;

use crate::grades::{Form, borne, grades, official_title};
use crate::names::{self, Name};
use crate::plan::{Plan, UnitPlan};
use crate::random::{Random, seed_of};
use crate::registers::Registers;
use crate::skills::{INTERESTS, LANGUAGES};
use crate::texts_of_people as texts;
use crate::topics::{Topic, field_of};
use crate::world::{
    Affiliation, AffiliationKind, Day, Login, Person, Profile, Ring, TODAY, Visibility, day,
};

pub(crate) use named::{named, seconded};

/// Where somebody sits.
pub(crate) struct Seat<'a> {
    pub(crate) plan: &'a Plan,
    pub(crate) unit: &'a UnitPlan,
    pub(crate) dial: &'a str,
    pub(crate) function: &'a str,
    /// 0 for the head.
    pub(crate) slot: usize,
}

/// Who takes a seat, with the grade of the post.
pub(crate) struct Seated {
    pub(crate) person: Person,
    pub(crate) grade: &'static str,
}

const WITHOUT_DESK: &[&str] = &[
    "Fahrer:in",
    "Hausmeister:in",
    "Mitarbeiter:in Poststelle",
    "Mitarbeiter:in Druckerei",
    "Laborant:in",
];

pub(crate) fn is_trainee(function: &str) -> bool {
    matches!(
        function,
        "Auszubildende:r" | "Anwärter:in" | "Praktikant:in"
    )
}

/// The form the organisation chart already speaks of: "Ministerin" leaves no choice.
fn wanted(unit: &UnitPlan, function: &str) -> Option<Form> {
    let first = unit.name.split(' ').next().unwrap_or_default();
    if function.ends_with("leichstellungsbeauftragte") {
        return Some(Form::Female);
    }
    [Form::Female, Form::Male].into_iter().find(|form| {
        function.contains(":in") && borne(function, *form).split(' ').next() == Some(first)
    })
}

fn start(random: &mut Random, function: &str) -> Day {
    if is_trainee(function) {
        return day(random.pick_number(2024, 2026), 8, 1);
    }
    if random.chance(5) {
        return random.pick_day(&[
            day(2026, 9, 1),
            day(2026, 10, 1),
            day(2026, 11, 1),
            day(2026, 11, 16),
        ]);
    }
    // The newer the more likely: two draws, the later one.
    let year = random
        .pick_number(1991, 2025)
        .max(random.pick_number(1991, 2025));
    day(year, random.pick_month(), 1)
}

fn room(random: &mut Random, plan: &Plan, site: &str) -> String {
    if plan.key == "sta" && site != "rathaus" {
        return String::new();
    }
    let (floor, door) = (random.below(4), 1 + random.below(32));
    if plan.key == "lko" {
        format!("{}{door:02}", floor + 1)
    } else {
        format!("{floor}.{door:02}")
    }
}

fn site_of(plan: &Plan, wish: &str) -> Option<String> {
    if wish.is_empty() {
        plan.sites.first().map(|site| site.0.to_owned())
    } else {
        Some(wish.to_owned())
    }
}

/// Somebody without a name in the story.
pub(crate) fn unnamed(seat: &Seat<'_>, since: Option<Day>, registers: &mut Registers) -> Seated {
    let Seat {
        plan,
        unit,
        dial,
        function,
        slot,
    } = *seat;
    let key = format!("{}-{}-{slot}", plan.key, unit.key);
    let mut random = Random::of(&key);
    let Name {
        given,
        prefix,
        family,
        title,
        form,
        region,
    } = names::draw(&mut random, wanted(unit, function));
    let grade = random.pick(grades(function, plan.family));
    let from = since.unwrap_or_else(|| start(&mut random, function));
    let desk = !WITHOUT_DESK.contains(&function);
    let site = site_of(plan, unit.site);
    let affiliation = Affiliation {
        authority: plan.key.to_owned(),
        unit: Some(unit.key.to_owned()),
        kind: AffiliationKind::Home,
        from,
        until: is_trainee(function).then(|| day(from.year + 3, 7, 31)),
        released: !unit.hidden,
        function: borne(function, form),
        official_title: official_title(grade, plan.family, form),
        phone: (desk || random.chance(30))
            .then(|| registers.phone(plan.phone_prefix, dial, slot + 10)),
        mobile: (!desk || random.chance(22)).then(|| registers.mobile(random.next())),
        email: (desk || random.chance(60))
            .then(|| registers.email(&given, &family, plan.mail_domain)),
        room: room(&mut random, plan, site.as_deref().unwrap_or_default()),
        site,
        first_aider: random.chance(9),
        fire_warden: random.chance(7),
        sponsor: None,
    };
    let account = (if desk {
        random.chance(95)
    } else {
        random.chance(45)
    })
    .then(|| Login {
        name: registers.login(&given, &family),
        blocked: false,
    });
    let seed = (seed_of(&key) << 8) | (region << 2) | form_bits(form);
    let person = Person {
        given,
        prefix: prefix.to_owned(),
        family,
        title: if learned(grade) {
            title.to_owned()
        } else {
            String::new()
        },
        affiliations: vec![affiliation],
        profile: if unit.hidden {
            Profile::default()
        } else {
            profile(
                &mut random,
                topic(unit, function),
                slot == 0 && !unit.independent(),
            )
        },
        portrait: (account.is_some() && !unit.hidden && random.chance(47)).then_some(seed),
        account,
        welcome_since: (from >= day(2026, 10, 1) && !unit.hidden && random.chance(70))
            .then_some(from),
        key,
    };
    Seated { person, grade }
}

/// What somebody writes about: the work of the unit, or that of an office like theirs everywhere.
fn topic(unit: &UnitPlan, function: &str) -> Topic {
    match function {
        "Vorzimmer" => Topic::Leading,
        "Fahrer:in" | "Hausmeister:in" => Topic::House,
        _ => unit.topic,
    }
}

/// Degrees come with the higher grades.
fn learned(grade: &str) -> bool {
    grade.is_empty()
        || grade.starts_with('B')
        || ["13", "14", "15", "16"]
            .iter()
            .any(|high| grade.ends_with(high))
}

/// The last two bits of a portrait's seed.
fn form_bits(form: Form) -> u64 {
    match form {
        Form::Inclusive => 0,
        Form::Female => 1,
        Form::Male => 2,
    }
}

/// A third writes much, a quarter nothing.
fn profile(random: &mut Random, topic: Topic, head: bool) -> Profile {
    let field = field_of(topic);
    let effort = random.below(100);
    if effort < 25 {
        return Profile::default();
    }
    let much = effort >= 65;
    let mut tasks = random.some(&field.tasks(), 1, if much { 3 } else { 2 });
    if head {
        tasks.insert(0, "Leitung und Vertretung nach außen".to_owned());
    }
    let tight = random.chance(20);
    Profile {
        tasks,
        skills: random.some(&field.skills(), 1, if much { 3 } else { 2 }),
        languages: if random.chance(40) {
            random.some(LANGUAGES, 1, 2)
        } else {
            Vec::new()
        },
        interests: if much {
            random.some(INTERESTS, 0, 3)
        } else {
            Vec::new()
        },
        about: if much {
            texts::about(random)
        } else {
            String::new()
        },
        hours: if random.chance(60) {
            texts::hours(random)
        } else {
            String::new()
        },
        telework: if random.chance(45) {
            texts::telework(random)
        } else {
            String::new()
        },
        visibility: if tight {
            Visibility {
                portrait: Ring::Unit,
                tasks: Ring::Authority,
                hours: Ring::Unit,
                ..Visibility::default()
            }
        } else if random.chance(15) {
            Visibility {
                portrait: Ring::All,
                mobile: Ring::Authority,
                about: Ring::All,
                ..Visibility::default()
            }
        } else {
            Visibility::default()
        },
    }
}

/// Whether the belonging still holds on the day of the story.
pub(crate) fn is_current(affiliation: &Affiliation) -> bool {
    affiliation.until.is_none_or(|until| until >= TODAY)
}
