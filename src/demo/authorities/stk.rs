//! Staatskanzlei: small, close to the head of government; home of the Landesredaktion.

use crate::plan::{
    Family, Plan, SitePlan, UnitPlan, abteilung, beauftragt, gremium, hotline, leitung, line,
    referat, stab,
};
use crate::topics::Topic as T;
use crate::world::day;

pub(crate) const STK: Plan = Plan {
    key: "stk",
    short: "StK",
    name: "Staatskanzlei des Landes Mittelau",
    kind: "oberste Landesbehörde",
    family: Family::Ministry,
    house: "grey",
    mail_domain: "stk.mittelau.example",
    phone_prefix: "0551 100",
    releases_directory: true,
    staff: (4, 24, 210),
    vacancies: true,
    sites: &[SitePlan(
        "palais",
        "Palais am Markt",
        "Marktplatz 1",
        "37091",
        "Auenstadt",
    )],
    units: UNITS,
    lines: &[
        line("Vermittlung", "0", "poststelle"),
        line("Poststelle", "1150", "poststelle").of("12"),
        line("Pforte Palais", "1111", "pforte"),
        line("Lagezentrum (rund um die Uhr)", "1999", "lagezentrum").of("21"),
        line(
            "Landesredaktion, Funktionspostfach",
            "1360",
            "landesredaktion",
        )
        .of("13"),
        hotline(
            "Bürgertelefon des Ministerpräsidenten",
            "0800 1002026",
            "buergertelefon",
        ),
    ],
};

const UNITS: &[UnitPlan] = &[
    leitung("Ministerpräsident", "Ministerpräsident:in").led("lorentzen"),
    stab(
        "Leitungsstab",
        "leitung",
        "chef",
        "Chefin der Staatskanzlei",
        T::Leading,
        "Chef:in der Staatskanzlei",
    )
    .led("abt"),
    stab(
        "Büro",
        "leitung",
        "buero",
        "Büro des Ministerpräsidenten",
        T::Leading,
        "Büroleitung",
    ),
    stab(
        "Stabsstelle",
        "leitung",
        "regierungssprecher",
        "Regierungssprecherin",
        T::Press,
        "Regierungssprecher:in",
    ),
    abteilung("1", "Zentrale Dienste, Kommunikation", T::Organisation),
    referat("1", "11", "Personal, Organisation", T::Staff),
    referat("1", "12", "Haushalt, Innerer Dienst", T::Budget),
    referat(
        "1",
        "13",
        "Landesredaktion, Intranet, Corporate Design",
        T::Press,
    )
    .weight(2),
    abteilung("2", "Ressortkoordination", T::Municipal),
    referat("2", "21", "Kabinett, Landtag, Lagezentrum", T::Disaster),
    referat(
        "2",
        "22",
        "Spiegelreferat Inneres, Digitalisierung, Finanzen",
        T::Digital,
    ),
    referat(
        "2",
        "23",
        "Spiegelreferat Soziales, Umwelt, ländliche Räume",
        T::Social,
    )
    .vacant(day(2026, 10, 1), ""),
    abteilung("3", "Recht, Bund, Europa", T::Law),
    referat("3", "31", "Rechtsförmlichkeit, Normprüfung", T::Law),
    referat(
        "3",
        "32",
        "Bundesrat, Europäische Angelegenheiten",
        T::Constitution,
    ),
    beauftragt(
        "dsb",
        "Behördlicher Datenschutz",
        T::DataProtection,
        "Datenschutzbeauftragte:r",
    ),
    gremium(
        "pr",
        "Personalrat der Staatskanzlei",
        T::Council,
        "Vorsitz des Personalrats",
    ),
];
