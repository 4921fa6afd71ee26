//! Bundesamt für Verwaltungsbeispiele: a guest in networks only, outside the Land.

use crate::plan::{Family, Plan, SitePlan, UnitPlan, abteilung, leitung, line, referat};
use crate::topics::Topic as T;

pub(crate) const BFV: Plan = Plan {
    key: "bfv-b",
    short: "BfV-B",
    name: "Bundesamt für Verwaltungsbeispiele",
    kind: "Bundesoberbehörde",
    family: Family::Office,
    house: "neutral",
    mail_domain: "verwaltungsbeispiele.bund.example",
    phone_prefix: "0228 9960",
    releases_directory: false,
    staff: (0, 12, 1400),
    vacancies: false,
    sites: &[SitePlan(
        "beispielstadt",
        "Dienstsitz Beispielstadt",
        "Musterallee 100",
        "53099",
        "Beispielstadt",
    )],
    units: UNITS,
    lines: &[
        line("Vermittlung", "0", "poststelle"),
        line("Poststelle", "1150", "poststelle"),
        line("Netzwerkbüro, Funktionspostfach", "2190", "netzwerke").of("21"),
    ],
};

const UNITS: &[UnitPlan] = &[
    leitung("Präsidentin", "Präsident:in").staff(&["Vorzimmer"]),
    abteilung("1", "Grundsatz, Verwaltung", T::Organisation),
    referat("1", "11", "Personal, Haushalt", T::Budget),
    abteilung("2", "Beispiele und Netzwerke", T::Examples),
    referat(
        "2",
        "21",
        "Wissenstransfer Bund, Länder, Kommunen",
        T::Examples,
    ),
    referat("2", "22", "Musterprozesse, FIM", T::Digital),
];
