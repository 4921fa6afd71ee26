//! Landesamt für Zentrale Dienste: pay, travel, procurement for everybody.

use crate::plan::{
    Family, Plan, SitePlan, UnitPlan, abteilung, beauftragt, dezernat, gremium, leitung, line,
};
use crate::topics::Topic as T;
use crate::world::day;

pub(crate) const LZD: Plan = Plan {
    key: "lzd",
    short: "LZD",
    name: "Landesamt für Zentrale Dienste",
    kind: "Landesoberbehörde",
    family: Family::Office,
    house: "violet",
    mail_domain: "lzd.mittelau.example",
    phone_prefix: "0551 310",
    releases_directory: true,
    staff: (8, 60, 900),
    vacancies: true,
    sites: &[
        SitePlan(
            "auenstadt",
            "Dienstgebäude Auenstadt",
            "Kornmarkt 8",
            "37092",
            "Auenstadt",
        ),
        SitePlan(
            "hollern",
            "Behördenzentrum Hollern",
            "Bahnhofstraße 30",
            "37150",
            "Hollern",
        ),
    ],
    units: UNITS,
    lines: &[
        line("Vermittlung", "0", "poststelle"),
        line("Zentrale Poststelle des Landes", "3450", "poststelle").of("34"),
        line("Servicetelefon Bezüge und Reisekosten", "4000", "service"),
        line("Reisekosten, Funktionspostfach", "3190", "reisekosten").of("31"),
        line("Beihilfe, Hotline", "3290", "beihilfe").of("32"),
        line("Familienkasse, Hotline", "2490", "familienkasse").of("24"),
        line("Pforte Hollern", "1160", "pforte-hollern"),
        line("Druckerei und Kopierdienst", "3460", "druckerei").of("34"),
    ],
};

const UNITS: &[UnitPlan] = &[
    leitung("Präsidentin", "Präsident:in").led("voss"),
    abteilung("1", "Zentrale Aufgaben", T::Organisation),
    dezernat("1", "11", "Personal", T::Staff),
    dezernat("1", "12", "Organisation, E-Akte", T::Records),
    dezernat("1", "13", "Haushalt, Controlling", T::Budget),
    dezernat("1", "14", "Justiziariat", T::Law),
    abteilung("2", "Bezüge", T::Pay),
    dezernat("2", "21", "Besoldung", T::Pay).weight(2),
    dezernat("2", "22", "Tarif", T::Pay).led("carmen").weight(2),
    dezernat("2", "23", "Versorgung", T::Pay).at("hollern"),
    dezernat("2", "24", "Familienkasse", T::Benefits).at("hollern"),
    abteilung("3", "Dienstleistungen", T::Travel).at("hollern"),
    dezernat("3", "31", "Reisekosten", T::Travel)
        .at("hollern")
        .weight(3),
    dezernat("3", "32", "Beihilfe", T::Benefits)
        .at("hollern")
        .weight(3),
    dezernat("3", "33", "Zentrale Beschaffung", T::Procurement)
        .weight(2)
        .vacant(day(2026, 8, 1), ""),
    dezernat("3", "34", "Poststelle und Druck", T::Post)
        .weight(2)
        .grows(&[
            "Mitarbeiter:in Poststelle",
            "Mitarbeiter:in Druckerei",
            "Fahrer:in",
        ]),
    beauftragt(
        "dsb",
        "Behördlicher Datenschutz",
        T::DataProtection,
        "Datenschutzbeauftragte:r",
    ),
    beauftragt(
        "isb",
        "Informationssicherheit",
        T::Cyber,
        "Informationssicherheitsbeauftragte:r",
    ),
    beauftragt(
        "gleichstellung",
        "Gleichstellung",
        T::Equality,
        "Gleichstellungsbeauftragte",
    ),
    gremium("pr", "Personalrat", T::Council, "Vorsitz des Personalrats"),
    gremium(
        "sbv",
        "Schwerbehindertenvertretung",
        T::Council,
        "Vertrauensperson",
    ),
];
