//! The little language in which authorities and named persons are written down.
//!
//! Everything is `const`: a plan says what is fixed, `assemble` adds what may be left to chance.

use crate::topics::Topic;
use crate::world::Day;

pub(crate) struct Plan {
    pub(crate) key: &'static str,
    pub(crate) short: &'static str,
    pub(crate) name: &'static str,
    pub(crate) kind: &'static str,
    pub(crate) family: Family,
    pub(crate) house: &'static str,
    pub(crate) mail_domain: &'static str,
    pub(crate) phone_prefix: &'static str,
    pub(crate) releases_directory: bool,
    /// Persons in the mini world (0: not part of it), in the demo, and in reality.
    pub(crate) staff: (usize, usize, usize),
    /// Whether some posts without name are left vacant.
    pub(crate) vacancies: bool,
    /// The first one is where units are that name no other.
    pub(crate) sites: &'static [SitePlan],
    pub(crate) units: &'static [UnitPlan],
    pub(crate) lines: &'static [LinePlan],
}

/// Decides official titles and grades.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Family {
    Ministry,
    Office,
    Company,
    County,
    City,
}

/// Key, name, street, postcode, city.
pub(crate) struct SitePlan(
    pub(crate) &'static str,
    pub(crate) &'static str,
    pub(crate) &'static str,
    pub(crate) &'static str,
    pub(crate) &'static str,
);

#[derive(Clone, Copy)]
pub(crate) struct LinePlan {
    pub(crate) name: &'static str,
    pub(crate) number: &'static str,
    pub(crate) complete: bool,
    pub(crate) mailbox: &'static str,
    pub(crate) unit: &'static str,
}

/// A line under an extension of the authority.
pub(crate) const fn line(
    name: &'static str,
    number: &'static str,
    mailbox: &'static str,
) -> LinePlan {
    LinePlan {
        name,
        number,
        complete: false,
        mailbox,
        unit: "",
    }
}

/// A line under a number of its own.
pub(crate) const fn hotline(
    name: &'static str,
    number: &'static str,
    mailbox: &'static str,
) -> LinePlan {
    LinePlan {
        name,
        number,
        complete: true,
        mailbox,
        unit: "",
    }
}

impl LinePlan {
    pub(crate) const fn of(mut self, unit: &'static str) -> Self {
        self.unit = unit;
        self
    }
}

#[derive(Clone, Copy)]
pub(crate) enum Head {
    Anyone,
    Named(&'static str),
    Acting(&'static str, Day),
    /// Since when, and who deputises.
    Vacant(Day, &'static str),
}

#[derive(Clone, Copy)]
pub(crate) struct UnitPlan {
    pub(crate) key: &'static str,
    pub(crate) parent: &'static str,
    pub(crate) kind: &'static str,
    pub(crate) number: &'static str,
    pub(crate) name: &'static str,
    pub(crate) topic: Topic,
    pub(crate) hidden: bool,
    pub(crate) head: Head,
    pub(crate) head_function: &'static str,
    pub(crate) deputy: &'static str,
    pub(crate) staff: &'static [&'static str],
    /// Whether `staff` repeats for larger worlds.
    pub(crate) grows: bool,
    pub(crate) weight: usize,
    pub(crate) dial: &'static str,
    pub(crate) site: &'static str,
}

const REFERAT: &[&str] = &[
    "Referent:in",
    "Sachbearbeiter:in",
    "Referent:in",
    "Sachbearbeiter:in",
    "Bürosachbearbeiter:in",
];
const CASEWORK: &[&str] = &[
    "Sachbearbeiter:in",
    "Sachbearbeiter:in",
    "Bürosachbearbeiter:in",
    "Sachbearbeiter:in",
    "Auszubildende:r",
];

const fn unit(
    kind: &'static str,
    key: &'static str,
    parent: &'static str,
    number: &'static str,
    name: &'static str,
    topic: Topic,
    head_function: &'static str,
) -> UnitPlan {
    UnitPlan {
        key,
        parent,
        kind,
        number,
        name,
        topic,
        hidden: false,
        head: Head::Anyone,
        head_function,
        deputy: "",
        staff: &[],
        grows: false,
        weight: 1,
        dial: "",
        site: "",
    }
}

/// The head of the house.
pub(crate) const fn leitung(name: &'static str, head_function: &'static str) -> UnitPlan {
    unit(
        "Leitung",
        "leitung",
        "",
        "",
        name,
        Topic::Leading,
        head_function,
    )
    .staff(&["Vorzimmer", "Fahrer:in"])
}

pub(crate) const fn abteilung(number: &'static str, name: &'static str, topic: Topic) -> UnitPlan {
    unit(
        "Abteilung",
        number,
        "",
        number,
        name,
        topic,
        "Abteilungsleitung",
    )
    .staff(&["Vorzimmer"])
}

pub(crate) const fn referat(
    parent: &'static str,
    number: &'static str,
    name: &'static str,
    topic: Topic,
) -> UnitPlan {
    unit(
        "Referat",
        number,
        parent,
        number,
        name,
        topic,
        "Referatsleitung",
    )
    .grows(REFERAT)
}

pub(crate) const fn dezernat(
    parent: &'static str,
    number: &'static str,
    name: &'static str,
    topic: Topic,
) -> UnitPlan {
    unit(
        "Dezernat",
        number,
        parent,
        number,
        name,
        topic,
        "Dezernatsleitung",
    )
    .grows(CASEWORK)
}

pub(crate) const fn amt(
    parent: &'static str,
    number: &'static str,
    name: &'static str,
    topic: Topic,
) -> UnitPlan {
    unit("Amt", number, parent, number, name, topic, "Amtsleitung").grows(CASEWORK)
}

pub(crate) const fn sachgebiet(
    parent: &'static str,
    number: &'static str,
    name: &'static str,
    topic: Topic,
) -> UnitPlan {
    unit(
        "Sachgebiet",
        number,
        parent,
        number,
        name,
        topic,
        "Sachgebietsleitung",
    )
    .grows(CASEWORK)
}

/// Any other kind of unit that has a head and grows.
pub(crate) const fn einheit(
    kind: &'static str,
    parent: &'static str,
    key: &'static str,
    name: &'static str,
    topic: Topic,
    head_function: &'static str,
) -> UnitPlan {
    unit(kind, key, parent, "", name, topic, head_function).grows(CASEWORK)
}

/// A part of the head's own office; does not grow.
pub(crate) const fn stab(
    kind: &'static str,
    parent: &'static str,
    key: &'static str,
    name: &'static str,
    topic: Topic,
    head_function: &'static str,
) -> UnitPlan {
    unit(kind, key, parent, "", name, topic, head_function)
        .staff(&["Referent:in", "Sachbearbeiter:in"])
}

/// Officers: one person outside the line of command.
pub(crate) const fn beauftragt(
    key: &'static str,
    name: &'static str,
    topic: Topic,
    function: &'static str,
) -> UnitPlan {
    unit("Beauftragte", key, "", "", name, topic, function)
}

/// Elected or appointed bodies outside the line of command.
pub(crate) const fn gremium(
    key: &'static str,
    name: &'static str,
    topic: Topic,
    function: &'static str,
) -> UnitPlan {
    unit("Gremium", key, "", "", name, topic, function)
}

impl UnitPlan {
    pub(crate) const fn led(mut self, person: &'static str) -> Self {
        self.head = Head::Named(person);
        self
    }

    pub(crate) const fn acting(mut self, person: &'static str, since: Day) -> Self {
        self.head = Head::Acting(person, since);
        self
    }

    pub(crate) const fn vacant(mut self, since: Day, deputy: &'static str) -> Self {
        self.head = Head::Vacant(since, deputy);
        self
    }

    pub(crate) const fn deputy(mut self, person: &'static str) -> Self {
        self.deputy = person;
        self
    }

    pub(crate) const fn staff(mut self, functions: &'static [&'static str]) -> Self {
        self.staff = functions;
        self.grows = false;
        self
    }

    pub(crate) const fn grows(mut self, functions: &'static [&'static str]) -> Self {
        self.staff = functions;
        self.grows = true;
        self
    }

    pub(crate) const fn weight(mut self, weight: usize) -> Self {
        self.weight = weight;
        self
    }

    pub(crate) const fn dial(mut self, dial: &'static str) -> Self {
        self.dial = dial;
        self
    }

    pub(crate) const fn at(mut self, site: &'static str) -> Self {
        self.site = site;
        self
    }

    pub(crate) const fn hidden(mut self) -> Self {
        self.hidden = true;
        self
    }

    pub(crate) const fn independent(&self) -> bool {
        matches!(self.kind.as_bytes(), b"Beauftragte" | b"Gremium")
    }
}
