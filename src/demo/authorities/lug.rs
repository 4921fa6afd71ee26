//! Landesamt für Umwelt und Geologie.

use crate::plan::{
    Family, Plan, SitePlan, UnitPlan, abteilung, beauftragt, dezernat, gremium, hotline, leitung,
    line,
};
use crate::topics::Topic as T;
use crate::world::day;

pub(crate) const LUG: Plan = Plan {
    key: "lug",
    short: "LUG",
    name: "Landesamt für Umwelt und Geologie",
    kind: "Landesoberbehörde",
    family: Family::Office,
    house: "turquois",
    mail_domain: "lug.mittelau.example",
    phone_prefix: "05507 40",
    releases_directory: true,
    staff: (0, 40, 520),
    vacancies: true,
    sites: &[
        SitePlan(
            "moorbrueck",
            "Hauptsitz Moorbrück",
            "Am Mühlenbach 9",
            "37181",
            "Moorbrück",
        ),
        SitePlan(
            "steinach",
            "Geologischer Dienst Steinach",
            "Bergschule 1",
            "37199",
            "Steinach",
        ),
    ],
    units: UNITS,
    lines: &[
        line("Vermittlung", "0", "poststelle"),
        line("Poststelle", "1150", "poststelle"),
        line("Pforte Moorbrück", "1111", "pforte"),
        line(
            "Hochwasserzentrale, Meldekopf (rund um die Uhr)",
            "2199",
            "hochwasserzentrale",
        )
        .of("21"),
        line("Probenannahme Labor", "6190", "probenannahme").of("61"),
        hotline("Hochwasseransage", "0800 4021000", "hochwasserzentrale").of("21"),
    ],
};

const LAB: &[&str] = &[
    "Laborant:in",
    "Chemiker:in",
    "Laborant:in",
    "Auszubildende:r",
];
const SCIENCE: &[&str] = &[
    "Wissenschaftliche:r Mitarbeiter:in",
    "Techniker:in",
    "Sachbearbeiter:in",
];

const UNITS: &[UnitPlan] = &[
    leitung("Präsident", "Präsident:in"),
    abteilung("1", "Zentrale Dienste", T::Organisation),
    dezernat("1", "11", "Personal, Haushalt", T::Staff),
    dezernat("1", "12", "Informationstechnik, Umweltdaten", T::OpenData),
    abteilung("2", "Wasser", T::Water),
    dezernat("2", "21", "Hochwasserzentrale", T::Water)
        .grows(SCIENCE)
        .weight(3),
    dezernat("2", "22", "Grundwasser", T::Water)
        .grows(SCIENCE)
        .weight(2),
    abteilung("3", "Luft, Lärm, Abfall", T::Air),
    dezernat("3", "31", "Luftqualität, Messnetz", T::Air).grows(SCIENCE),
    dezernat("3", "32", "Lärm, Abfallwirtschaft", T::Air).grows(SCIENCE),
    abteilung("4", "Naturschutz", T::Nature),
    dezernat("4", "41", "Arten und Biotope", T::Nature).grows(SCIENCE),
    dezernat("4", "42", "Natura 2000, Moorschutz", T::Nature).grows(SCIENCE),
    abteilung("5", "Geologie, Boden", T::Geology).at("steinach"),
    dezernat("5", "51", "Geologische Landesaufnahme", T::Geology)
        .at("steinach")
        .grows(SCIENCE),
    dezernat("5", "52", "Boden, Altlasten", T::Geology)
        .at("steinach")
        .grows(SCIENCE)
        .vacant(day(2026, 6, 1), ""),
    abteilung("6", "Labor", T::Lab),
    dezernat("6", "61", "Wasser- und Bodenanalytik", T::Lab)
        .grows(LAB)
        .weight(2),
    beauftragt(
        "dsb",
        "Behördlicher Datenschutz",
        T::DataProtection,
        "Datenschutzbeauftragte:r",
    ),
    gremium("pr", "Personalrat", T::Council, "Vorsitz des Personalrats"),
];
