//! From plans to the world: which units are kept, who holds which post, and drawn persons up to the size wanted.

use std::collections::{HashMap, HashSet};

use crate::authorities::ALL;
use crate::people::{self, Seated};
use crate::plan::{Head, LinePlan, Plan, UnitPlan};
use crate::registers::{Registers, dials};
use crate::roster::{self, ADMINISTRATORS, OPERATORS, PersonPlan};
use crate::world::{
    Administrator, AdministratorRole, Authority, Day, Holding, HoldingRole, Line, Person, Post,
    Site, Size, TODAY, Unit, World,
};

mod deputies;
mod posts;

type Dials = HashMap<&'static str, String>;

/// The Land Mittelau in this size. The same size gives the same world, always.
pub fn world(size: Size) -> World {
    let mut registers = Registers::default();
    let plans: Vec<&Plan> = ALL
        .into_iter()
        .filter(|plan| quota(plan, size) > 0)
        .collect();
    let all_dials: HashMap<&str, Dials> =
        plans.iter().map(|plan| (plan.key, dials(plan))).collect();
    for plan in &plans {
        let lines = plan.lines.iter().map(|line| line.number);
        let desks = roster::all()
            .filter(|who| who.authority == plan.key)
            .map(|who| who.extension);
        for extension in lines.chain(desks) {
            registers.reserve(format!("{}-{extension}", plan.phone_prefix));
        }
    }
    // The roster comes first and so keeps the plain addresses.
    let mut persons = Vec::new();
    let mut grades = HashMap::new();
    for who in roster::all().filter(|who| plays(who, size)) {
        let home = plans
            .iter()
            .find(|plan| plan.key == who.authority)
            .zip(all_dials.get(who.authority));
        let Some((plan, dials)) = home else { continue };
        let Seated { mut person, grade } = people::named(who, plan, dials, &mut registers);
        let elsewhere = who
            .seconded
            .and_then(|lent| plans.iter().find(|plan| plan.key == lent.authority));
        if let Some((plan, dials)) =
            elsewhere.and_then(|plan| Some((plan, all_dials.get(plan.key)?)))
        {
            person
                .affiliations
                .extend(people::seconded(who, plan, dials, &mut registers));
        }
        grades.insert(who.key, grade);
        persons.push(person);
    }
    let mut authorities = Vec::new();
    for plan in plans {
        let Some(dials) = all_dials.get(plan.key) else {
            continue;
        };
        let house = House {
            plan,
            size,
            dials,
            grades: &grades,
            registers: &mut registers,
            persons: &mut persons,
        };
        authorities.push(house.build());
    }
    World {
        today: TODAY,
        authorities,
        administrators: administrators(&persons),
        groups: crate::groups::all(),
        persons,
    }
}

fn administrators(persons: &[Person]) -> Vec<Administrator> {
    let operators = OPERATORS
        .iter()
        .map(|person| (*person, AdministratorRole::Operator));
    let houses = ADMINISTRATORS
        .iter()
        .map(|(person, key)| (*person, AdministratorRole::Authority((*key).to_owned())));
    operators
        .chain(houses)
        .filter(|(key, _)| persons.iter().any(|person| person.key == *key))
        .map(|(person, role)| Administrator {
            person: person.to_owned(),
            role,
        })
        .collect()
}

fn plays(who: &PersonPlan, size: Size) -> bool {
    size != Size::Mini || !who.demo_only
}

fn named_plays(key: &str, size: Size) -> bool {
    roster::all().any(|who| who.key == key && plays(who, size))
}

/// How many persons have their first belonging in this authority.
fn quota(plan: &Plan, size: Size) -> usize {
    let (mini, demo, real) = plan.staff;
    match size {
        Size::Mini => mini,
        Size::Demo => demo,
        Size::Load(persons) => {
            let whole: usize = ALL.iter().map(|plan| plan.staff.2).sum();
            let wanted = usize::try_from(persons).unwrap_or(usize::MAX);
            // Rounded on the running sum, so that the parts add up to the whole.
            let before: usize = ALL
                .iter()
                .take_while(|other| other.key != plan.key)
                .map(|other| other.staff.2)
                .sum();
            let share = |sum: usize| sum.saturating_mul(wanted) / whole.max(1);
            (share(before + real) - share(before)).max(demo)
        }
    }
}

fn holding(person: &str, role: HoldingRole, from: Day, until: Option<Day>) -> Holding {
    Holding {
        person: person.to_owned(),
        role,
        from,
        until,
    }
}

/// One authority while it is put together.
struct House<'a> {
    plan: &'static Plan,
    size: Size,
    dials: &'a Dials,
    grades: &'a HashMap<&'static str, &'static str>,
    registers: &'a mut Registers,
    persons: &'a mut Vec<Person>,
}

impl House<'_> {
    fn build(mut self) -> Authority {
        let plan = self.plan;
        let kept = self.kept();
        let mut units: Vec<Unit> = Vec::with_capacity(kept.len());
        let mut drawn = 0;
        for unit in &kept {
            let posts = self.head(unit, &mut drawn).into_iter().collect();
            units.push(self.unit(unit, posts));
        }
        let mut slots: HashMap<&str, usize> = HashMap::new();
        for (unit, plan_unit) in units.iter_mut().zip(&kept) {
            let slot = slots.entry(plan_unit.key).or_insert(1);
            self.named_staff(unit, plan_unit, slot, &mut drawn);
        }
        let present = roster::all()
            .filter(|who| who.authority == plan.key && plays(who, self.size))
            .count();
        self.fill(&mut units, &kept, &mut slots, present + drawn);
        self.deputise(&mut units, &kept);
        Authority {
            key: plan.key.to_owned(),
            short: plan.short.to_owned(),
            name: plan.name.to_owned(),
            kind: plan.kind.to_owned(),
            house: plan.house.to_owned(),
            mail_domain: plan.mail_domain.to_owned(),
            phone_prefix: plan.phone_prefix.to_owned(),
            releases_directory: plan.releases_directory,
            sites: plan
                .sites
                .iter()
                .map(|site| Site {
                    key: site.0.to_owned(),
                    name: site.1.to_owned(),
                    street: site.2.to_owned(),
                    postcode: site.3.to_owned(),
                    city: site.4.to_owned(),
                })
                .collect(),
            lines: plan
                .lines
                .iter()
                .map(|line| self.line(line, &units))
                .collect(),
            units,
        }
    }

    /// All units; in the mini world those with somebody of the roster, and what stands above them.
    fn kept(&self) -> Vec<&'static UnitPlan> {
        if self.size != Size::Mini {
            return self.plan.units.iter().collect();
        }
        let mut wanted: HashSet<&str> = HashSet::new();
        for who in roster::all().filter(|who| plays(who, self.size)) {
            if who.authority == self.plan.key {
                wanted.insert(who.unit);
            }
            if let Some(lent) = who.seconded.filter(|lent| lent.authority == self.plan.key) {
                wanted.insert(lent.unit);
            }
        }
        for unit in self.plan.units {
            if let Head::Named(key) | Head::Acting(key, _) | Head::Vacant(_, key) = unit.head
                && named_plays(key, self.size)
            {
                wanted.insert(unit.key);
            }
        }
        // Children stand after their parents: from the end, each pulls in its parent.
        for unit in self.plan.units.iter().rev() {
            if wanted.contains(unit.key) {
                wanted.insert(unit.parent);
            }
        }
        self.plan
            .units
            .iter()
            .filter(|unit| wanted.contains(unit.key))
            .collect()
    }

    fn unit(&self, unit: &UnitPlan, posts: Vec<Post>) -> Unit {
        let mailbox = if unit.number.is_empty() {
            unit.key.to_owned()
        } else {
            format!("{}{}", unit.kind.to_lowercase(), unit.number)
        };
        let dial = self
            .dials
            .get(unit.key)
            .map(String::as_str)
            .unwrap_or_default();
        Unit {
            key: unit.key.to_owned(),
            parent: (!unit.parent.is_empty()).then(|| unit.parent.to_owned()),
            kind: unit.kind.to_owned(),
            number: unit.number.to_owned(),
            name: unit.name.to_owned(),
            hidden: unit.hidden,
            independent: unit.independent(),
            email: format!("{mailbox}@{}", self.plan.mail_domain),
            phone: format!("{}-{dial}00", self.plan.phone_prefix),
            posts,
        }
    }

    fn line(&self, line: &LinePlan, units: &[Unit]) -> Line {
        let prefix = self.plan.phone_prefix;
        let unit = units.iter().find(|unit| unit.key == line.unit);
        let site = self
            .plan
            .sites
            .iter()
            .find(|site| line.name.contains(site.1))
            .or(self.plan.sites.first());
        Line {
            name: line.name.to_owned(),
            phone: if line.complete {
                line.number.to_owned()
            } else {
                format!("{prefix}-{}", line.number)
            },
            email: (!line.mailbox.is_empty())
                .then(|| format!("{}@{}", line.mailbox, self.plan.mail_domain)),
            unit: unit.map(|unit| unit.key.clone()),
            site: site.map(|site| site.0.to_owned()),
        }
    }
}
