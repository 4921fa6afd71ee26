//! Fills the posts of an authority: heads, the roster's staff, then drawn colleagues up to the quota.

use std::collections::HashMap;

use super::{House, holding, named_plays, plays, quota};
use crate::people::{self, Seat, Seated, is_current, is_trainee};
use crate::plan::{Head, UnitPlan};
use crate::random::{Random, seed_of};
use crate::roster;
use crate::world::{AffiliationKind, Day, HoldingRole, Post, Size, TODAY, Unit, day};

const VACANT_SINCE: &[Day] = &[
    day(2026, 4, 1),
    day(2026, 7, 1),
    day(2026, 9, 1),
    day(2026, 10, 1),
    day(2026, 11, 1),
];

impl House<'_> {
    /// The post of the head of a unit, with whoever holds it.
    pub(super) fn head(&mut self, unit: &'static UnitPlan, drawn: &mut usize) -> Option<Post> {
        let mut post = empty_post(format!("{}/leitung", unit.key), unit.head_function);
        post.leads_unit = true;
        match unit.head {
            Head::Named(key) | Head::Acting(key, _) if named_plays(key, self.size) => {
                let role = if matches!(unit.head, Head::Acting(..)) {
                    HoldingRole::Acting
                } else {
                    HoldingRole::Holder
                };
                let affiliation = self
                    .persons
                    .iter()
                    .find(|one| one.key == key)?
                    .affiliations
                    .first()?;
                let from = if let Head::Acting(_, since) = unit.head {
                    since
                } else {
                    held_since(affiliation.from, key)
                };
                if affiliation.unit.as_deref() == Some(unit.key) {
                    self.grades
                        .get(key)
                        .copied()
                        .unwrap_or_default()
                        .clone_into(&mut post.grade);
                }
                post.holders
                    .push(holding(key, role, from, affiliation.until));
            }
            Head::Vacant(since, deputy) => {
                post.vacant_since = Some(since);
                if named_plays(deputy, self.size) {
                    post.holders
                        .push(holding(deputy, HoldingRole::Deputy, since, None));
                }
            }
            _ => {
                let seated = self.draw(unit, unit.head_function, 0, None);
                *drawn += 1;
                hold(&mut post, &seated);
                self.persons.push(seated.person);
            }
        }
        Some(post)
    }

    fn draw(&mut self, unit: &UnitPlan, function: &str, slot: usize, since: Option<Day>) -> Seated {
        let dial = self
            .dials
            .get(unit.key)
            .map(String::as_str)
            .unwrap_or_default();
        let seat = Seat {
            plan: self.plan,
            unit,
            dial,
            function,
            slot,
        };
        people::unnamed(&seat, since, self.registers)
    }

    /// Posts for those of the roster who work in a unit without leading it.
    pub(super) fn named_staff(
        &mut self,
        unit: &mut Unit,
        plan_unit: &UnitPlan,
        slot: &mut usize,
        drawn: &mut usize,
    ) {
        let size = self.size;
        for who in roster::all().filter(|who| plays(who, size)) {
            let at_home =
                who.authority == self.plan.key && who.unit == unit.key && who.guest_of.is_none();
            let lent = who
                .seconded
                .filter(|lent| lent.authority == self.plan.key && lent.unit == unit.key);
            let leads = unit
                .posts
                .iter()
                .filter(|post| post.leads_unit)
                .flat_map(|post| &post.holders);
            let leads = leads
                .filter(|held| held.role != HoldingRole::Deputy)
                .any(|held| held.person == who.key);
            let kind = if lent.is_some() {
                AffiliationKind::Seconded
            } else {
                AffiliationKind::Home
            };
            let Some(person) = self.persons.iter().find(|person| person.key == who.key) else {
                continue;
            };
            let Some(affiliation) = person.affiliations.iter().find(|one| one.kind == kind) else {
                continue;
            };
            if leads || !(at_home || lent.is_some()) {
                continue;
            }
            let function = lent.map_or(who.function, |lent| lent.function);
            let mut post = empty_post(format!("{}/{slot}", unit.key), function);
            let grade = self.grades.get(who.key).copied().unwrap_or_default();
            grade.clone_into(&mut post.grade);
            post.holders.push(holding(
                who.key,
                HoldingRole::Holder,
                affiliation.from,
                affiliation.until,
            ));
            if named_plays(who.deputy, self.size) {
                post.holders.push(holding(
                    who.deputy,
                    HoldingRole::Deputy,
                    affiliation.from.max(day(2024, 1, 1)),
                    None,
                ));
            }
            if let Some(left) = affiliation.until.filter(|_| !is_current(affiliation)) {
                let next = self.draw(plan_unit, function, *slot, Some(start_of_next_month(left)));
                *drawn += 1;
                hold(&mut post, &next);
                self.persons.push(next.person);
            }
            unit.posts.push(post);
            *slot += 1;
        }
    }

    /// Rounds through the units until the authority has its number of persons.
    pub(super) fn fill(
        &mut self,
        units: &mut [Unit],
        kept: &[&'static UnitPlan],
        slots: &mut HashMap<&'static str, usize>,
        present: usize,
    ) {
        let mut missing = quota(self.plan, self.size).saturating_sub(present);
        let mut order: Vec<usize> = (0..kept.len()).collect();
        order.sort_by_key(|place| kept.get(*place).map(|unit| (unit.grows, seed_of(unit.key))));
        order.reverse();
        let mut round = 0;
        while missing > 0 {
            let before = missing;
            for place in &order {
                let (Some(unit), Some(plan_unit)) = (units.get_mut(*place), kept.get(*place))
                else {
                    continue;
                };
                let slot = slots.entry(plan_unit.key).or_insert(1);
                // Small offices follow once the working units have somebody.
                let seats = if plan_unit.grows {
                    plan_unit.weight
                } else {
                    usize::from(round > 0)
                };
                for _ in 0..seats.min(missing) {
                    if plan_unit.staff.is_empty()
                        || !plan_unit.grows && *slot > plan_unit.staff.len()
                    {
                        break;
                    }
                    let nth = (*slot - 1) % plan_unit.staff.len();
                    let function = plan_unit.staff.get(nth).copied().unwrap_or_default();
                    let mut post = empty_post(format!("{}/{slot}", unit.key), function);
                    if self.stays_vacant(&post.key, function) {
                        post.vacant_since = Some(Random::of(&post.key).pick_day(VACANT_SINCE));
                    } else {
                        let seated = self.draw(plan_unit, function, *slot, None);
                        hold(&mut post, &seated);
                        self.persons.push(seated.person);
                        missing -= 1;
                    }
                    unit.posts.push(post);
                    *slot += 1;
                }
            }
            round += 1;
            if before == missing && round > 2 {
                break;
            }
        }
    }

    fn stays_vacant(&self, post: &str, function: &str) -> bool {
        self.plan.vacancies
            && self.size != Size::Mini
            && !is_trainee(function)
            && seed_of(post) % 22 == 5
    }
}

fn empty_post(key: String, function: &str) -> Post {
    let function = function.to_owned();
    Post {
        key,
        function,
        leads_unit: false,
        grade: String::new(),
        holders: Vec::new(),
        vacant_since: None,
    }
}

fn start_of_next_month(date: Day) -> Day {
    if date.month == 12 {
        day(date.year + 1, 1, 1)
    } else {
        day(date.year, date.month + 1, 1)
    }
}

fn hold(post: &mut Post, seated: &Seated) {
    let person = &seated.person;
    let affiliation = person.affiliations.first();
    let from = affiliation.map_or(TODAY, |affiliation| affiliation.from);
    let until = affiliation.and_then(|affiliation| affiliation.until);
    seated.grade.clone_into(&mut post.grade);
    post.holders
        .push(holding(&person.key, HoldingRole::Holder, from, until));
}

/// Heads of the roster took their post some years after they came.
fn held_since(came: Day, key: &str) -> Day {
    let year = Random::of(key).pick_number(came.year, 2025).max(came.year);
    if year == came.year {
        came
    } else {
        day(year, came.month, came.day.min(28))
    }
}
