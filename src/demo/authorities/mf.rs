//! Ministerium der Finanzen.

use crate::plan::{
    Family, Plan, SitePlan, UnitPlan, abteilung, beauftragt, gremium, leitung, line, referat, stab,
};
use crate::topics::Topic as T;

pub(crate) const MF: Plan = Plan {
    key: "mf",
    short: "MF",
    name: "Ministerium der Finanzen",
    kind: "oberste Landesbehörde",
    family: Family::Ministry,
    house: "lightblue",
    mail_domain: "mf.mittelau.example",
    phone_prefix: "0551 210",
    releases_directory: true,
    staff: (0, 40, 420),
    vacancies: true,
    sites: &[SitePlan(
        "muenzhof",
        "Münzhof",
        "An der Alten Münze 2",
        "37091",
        "Auenstadt",
    )],
    units: UNITS,
    lines: &[
        line("Vermittlung", "0", "poststelle"),
        line("Poststelle", "1140", "poststelle").of("14"),
        line("Pforte Münzhof", "1111", "pforte"),
        line(
            "Haushaltsauskunft für Ressorts",
            "2190",
            "haushaltsauskunft",
        )
        .of("21"),
        line(
            "Bürgschaften und Beteiligungen, Funktionspostfach",
            "4290",
            "beteiligungen",
        )
        .of("42"),
    ],
};

const UNITS: &[UnitPlan] = &[
    leitung("Minister", "Minister:in"),
    stab(
        "Leitungsstab",
        "leitung",
        "sts",
        "Staatssekretärin",
        T::Leading,
        "Staatssekretär:in",
    )
    .staff(&["Vorzimmer"]),
    stab(
        "Stabsstelle",
        "leitung",
        "presse",
        "Presse und Öffentlichkeitsarbeit",
        T::Press,
        "Pressesprecher:in",
    ),
    abteilung("1", "Zentrale Aufgaben", T::Organisation),
    referat("1", "11", "Personal der Steuerverwaltung", T::Staff),
    referat(
        "1",
        "12",
        "Organisation, E-Akte, Informationstechnik",
        T::Records,
    ),
    referat("1", "13", "Aus- und Fortbildung, Finanzschule", T::Staff),
    referat("1", "14", "Innerer Dienst", T::House),
    abteilung("2", "Haushalt", T::Budget),
    referat("2", "21", "Haushaltsaufstellung, Finanzplanung", T::Budget).weight(2),
    referat("2", "22", "Haushaltsrecht, Zuwendungsrecht", T::Budget),
    referat("2", "23", "Kreditmanagement, Landeshauptkasse", T::Cash),
    referat("2", "24", "Spiegelreferat Einzelplan 03 und 05", T::Budget),
    abteilung("3", "Steuern", T::Taxes),
    referat("3", "31", "Einkommen- und Lohnsteuer", T::Taxes),
    referat("3", "32", "Umsatzsteuer, Körperschaftsteuer", T::Taxes),
    referat("3", "33", "Grundsteuer, Bewertung", T::Taxes),
    referat("3", "34", "Steuerfahndung, Betriebsprüfung", T::Taxes),
    abteilung("4", "Vermögen, Bau, Beteiligungen", T::Building),
    referat("4", "41", "Staatlicher Hochbau", T::Building),
    referat("4", "42", "Bürgschaften, Beteiligungen", T::Cash),
    referat("4", "43", "Besoldung, Versorgung, Tarifrecht", T::Pay),
    beauftragt(
        "dsb",
        "Behördlicher Datenschutz",
        T::DataProtection,
        "Datenschutzbeauftragte:r",
    ),
    beauftragt(
        "gleichstellung",
        "Gleichstellung",
        T::Equality,
        "Gleichstellungsbeauftragte",
    ),
    gremium("pr", "Personalrat", T::Council, "Vorsitz des Personalrats"),
];
