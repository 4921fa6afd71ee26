//! Landkreis Oberau: the municipal pattern, Dezernat, Amt, Sachgebiet.

use crate::plan::{
    Family, Plan, SitePlan, UnitPlan, amt, beauftragt, einheit, gremium, hotline, leitung, line,
    sachgebiet, stab,
};
use crate::topics::Topic as T;
use crate::world::day;

pub(crate) const LKO: Plan = Plan {
    key: "lko",
    short: "LKO",
    name: "Landkreis Oberau",
    kind: "Kommune",
    family: Family::County,
    house: "green",
    mail_domain: "oberau.mittelau.example",
    phone_prefix: "05502 81",
    releases_directory: true,
    staff: (9, 40, 780),
    vacancies: true,
    sites: &[
        SitePlan("kreishaus", "Kreishaus", "Kreisstraße 1", "37170", "Oberau"),
        SitePlan(
            "gesundheit",
            "Gesundheitshaus",
            "Am Stadtpark 14",
            "37170",
            "Oberau",
        ),
    ],
    units: UNITS,
    lines: &[
        line("Zentrale", "0", "info"),
        line("Poststelle", "1150", "poststelle").of("10"),
        line("Pforte Kreishaus", "1111", "pforte"),
        line("Vergabestelle, Funktionspostfach", "1290", "vergabestelle").of("12"),
        line("Kfz-Zulassung, Terminvergabe", "3290", "kfz-zulassung").of("32"),
        line("Kinderschutz, Bereitschaft", "5199", "kinderschutz").of("51"),
        hotline("Bürgertelefon", "115", "115"),
        hotline(
            "Leitstelle Oberau (Verwaltung)",
            "05502 19222",
            "leitstelle",
        )
        .of("32"),
    ],
};

const SOCIAL: &[&str] = &[
    "Sozialarbeiter:in",
    "Sachbearbeiter:in",
    "Sozialarbeiter:in",
];

const UNITS: &[UnitPlan] = &[
    leitung("Landrat", "Landrätin/Landrat").led("boysen"),
    stab(
        "Büro",
        "leitung",
        "kreistag",
        "Büro des Landrats und des Kreistags",
        T::Leading,
        "Büroleitung",
    ),
    einheit(
        "Dezernat",
        "",
        "d1",
        "Dezernat I Innere Verwaltung",
        T::Organisation,
        "Dezernatsleitung",
    )
    .staff(&["Vorzimmer"]),
    amt("d1", "10", "Hauptamt", T::Organisation),
    sachgebiet("10", "11", "Personal, Ausbildung", T::Staff),
    sachgebiet("10", "12", "Vergabe", T::Procurement)
        .acting("lukasz", day(2026, 10, 1))
        .deputy("kroeger"),
    sachgebiet("10", "13", "Informationstechnik, OZG", T::Portals),
    amt("d1", "20", "Kämmerei", T::Budget),
    amt("d1", "21", "Kreiskasse", T::Cash),
    amt("d1", "30", "Rechtsamt", T::Law),
    einheit(
        "Serviceeinheit",
        "d1",
        "fm",
        "Serviceeinheit Facility Management",
        T::House,
        "Leitung der Serviceeinheit",
    )
    .grows(&["Hausmeister:in", "Sachbearbeiter:in"]),
    einheit(
        "Dezernat",
        "",
        "d2",
        "Dezernat II Ordnung, Bauen, Umwelt",
        T::Building,
        "Dezernatsleitung",
    )
    .staff(&["Vorzimmer"]),
    amt("d2", "32", "Ordnungsamt", T::Order),
    amt("d2", "33", "Ausländerbehörde", T::Foreigners),
    amt("d2", "34", "Bürgeramt, Standesamt", T::Citizens),
    amt("d2", "60", "Bauamt", T::Building),
    amt("d2", "66", "Umweltamt", T::Water).vacant(day(2026, 10, 1), ""),
    einheit(
        "Dezernat",
        "",
        "d3",
        "Dezernat III Soziales, Jugend, Gesundheit",
        T::Social,
        "Dezernatsleitung",
    )
    .staff(&["Vorzimmer"]),
    amt("d3", "40", "Schulamt", T::School),
    amt("d3", "50", "Sozialamt", T::Social).grows(SOCIAL),
    amt("d3", "51", "Jugendamt", T::Youth).grows(SOCIAL),
    amt("d3", "53", "Gesundheitsamt", T::Health).at("gesundheit"),
    beauftragt(
        "gleichstellung",
        "Frauen- und Gleichstellungsbeauftragte",
        T::Equality,
        "Frauen- und Gleichstellungsbeauftragte",
    ),
    beauftragt(
        "klima",
        "Klimaschutz",
        T::Climate,
        "Klimaschutzbeauftragte:r",
    ),
    beauftragt(
        "dsb",
        "Datenschutz",
        T::DataProtection,
        "Datenschutzbeauftragte:r",
    ),
    gremium("pr", "Personalrat", T::Council, "Vorsitz des Personalrats"),
];
