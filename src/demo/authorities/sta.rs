//! Stadt Auenstadt: the large city with nine Bürgerämter.

use crate::plan::{
    Family, Plan, SitePlan, UnitPlan, amt, beauftragt, einheit, gremium, hotline, leitung, line,
    sachgebiet, stab,
};
use crate::topics::Topic as T;
use crate::world::day;

pub(crate) const STA: Plan = Plan {
    key: "sta",
    short: "STA",
    name: "Stadt Auenstadt",
    kind: "kreisfreie Stadt",
    family: Family::City,
    house: "red",
    mail_domain: "auenstadt.mittelau.example",
    phone_prefix: "0551 55",
    releases_directory: true,
    staff: (9, 60, 3100),
    vacancies: true,
    sites: &[
        SitePlan("rathaus", "Rathaus", "Rathausplatz 1", "37091", "Auenstadt"),
        SitePlan(
            "nord",
            "Bürgeramt Nord",
            "Nordplatz 3",
            "37097",
            "Auenstadt",
        ),
        SitePlan("sued", "Bürgeramt Süd", "Südring 44", "37099", "Auenstadt"),
        SitePlan("ost", "Bürgeramt Ost", "Ostwall 17", "37093", "Auenstadt"),
        SitePlan(
            "west",
            "Bürgeramt West",
            "Westendstraße 120",
            "37095",
            "Auenstadt",
        ),
        SitePlan(
            "mitte",
            "Bürgeramt Mitte",
            "Marktplatz 6",
            "37091",
            "Auenstadt",
        ),
        SitePlan(
            "hafen",
            "Bürgeramt Am Hafen",
            "Hafenstraße 2",
            "37098",
            "Auenstadt",
        ),
        SitePlan(
            "lindenau",
            "Bürgeramt Lindenau",
            "Dorfstraße 31",
            "37096",
            "Auenstadt",
        ),
        SitePlan(
            "grossensee",
            "Bürgeramt Großensee",
            "Seeweg 8",
            "37094",
            "Auenstadt",
        ),
        SitePlan(
            "universitaet",
            "Bürgeramt Universität",
            "Campusallee 5",
            "37092",
            "Auenstadt",
        ),
    ],
    units: UNITS,
    lines: &[
        line("Zentrale", "0", "info"),
        line("Poststelle", "1150", "poststelle").of("10"),
        line("Pforte Rathaus", "1111", "pforte"),
        line("Standesamt, Anmeldung", "3490", "standesamt").of("34"),
        line("Fundbüro", "3270", "fundbuero").of("32"),
        line("Terminvergabe Bürgerämter", "3390", "termine").of("33"),
        line("Kita-Platzvergabe, Hotline", "5190", "kita").of("51"),
        hotline("Bürgertelefon", "115", "115"),
    ],
};

const DESK: &[&str] = &[
    "Mitarbeiter:in Bürgerservice",
    "Auszubildende:r",
    "Mitarbeiter:in Bürgerservice",
];
const SOCIAL: &[&str] = &[
    "Sozialarbeiter:in",
    "Sachbearbeiter:in",
    "Sozialarbeiter:in",
];

const fn buergeramt(key: &'static str, name: &'static str, dial: &'static str) -> UnitPlan {
    einheit(
        "Sachgebiet",
        "33",
        key,
        name,
        T::Citizens,
        "Sachgebietsleitung",
    )
    .at(key)
    .dial(dial)
    .grows(DESK)
}

const UNITS: &[UnitPlan] = &[
    leitung("Oberbürgermeisterin", "Oberbürgermeister:in").led("ertuerk"),
    stab(
        "Büro",
        "leitung",
        "buero",
        "Büro der Oberbürgermeisterin",
        T::Leading,
        "Büroleitung",
    ),
    stab(
        "Stabsstelle",
        "leitung",
        "presse",
        "Presse, Stadtmarketing",
        T::Press,
        "Pressesprecher:in",
    ),
    einheit(
        "Dezernat",
        "",
        "d1",
        "Dezernat I Personal, Finanzen",
        T::Organisation,
        "Dezernatsleitung",
    )
    .staff(&["Vorzimmer"]),
    amt("d1", "10", "Hauptamt", T::Organisation),
    sachgebiet("10", "11", "Personal, Ausbildung", T::Staff),
    sachgebiet("10", "12", "Organisation, Digitalisierung", T::Digital),
    amt("d1", "24", "Kämmerei", T::Budget),
    amt("d1", "25", "Stadtkasse", T::Cash),
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
        "Dezernat II Bürgerdienste, Ordnung",
        T::Citizens,
        "Dezernatsleitung",
    )
    .staff(&["Vorzimmer"]),
    amt("d2", "32", "Ordnungsamt", T::Order),
    amt("d2", "33", "Bürgeramt", T::Citizens),
    buergeramt("nord", "Bürgeramt Nord", "20")
        .led("pohl")
        .weight(2),
    buergeramt("sued", "Bürgeramt Süd", "22"),
    buergeramt("ost", "Bürgeramt Ost", "23"),
    buergeramt("west", "Bürgeramt West", "26"),
    buergeramt("mitte", "Bürgeramt Mitte", "27"),
    buergeramt("hafen", "Bürgeramt Am Hafen", "28"),
    buergeramt("lindenau", "Bürgeramt Lindenau", "29"),
    buergeramt("grossensee", "Bürgeramt Großensee", "38").vacant(day(2026, 9, 15), "pohl"),
    buergeramt("universitaet", "Bürgeramt Universität", "39"),
    amt("d2", "34", "Standesamt", T::Registry).grows(&["Standesbeamt:in", "Sachbearbeiter:in"]),
    amt("d2", "35", "Ausländerbehörde", T::Foreigners),
    einheit(
        "Dezernat",
        "",
        "d3",
        "Dezernat III Soziales, Jugend, Schule",
        T::Social,
        "Dezernatsleitung",
    )
    .staff(&["Vorzimmer"]),
    amt("d3", "40", "Schulamt", T::School),
    amt("d3", "50", "Sozialamt", T::Social).grows(SOCIAL),
    amt("d3", "51", "Jugendamt", T::Youth).grows(SOCIAL),
    amt("d3", "53", "Gesundheitsamt", T::Health),
    einheit(
        "Dezernat",
        "",
        "d4",
        "Dezernat IV Bauen, Umwelt, Verkehr",
        T::Building,
        "Dezernatsleitung",
    )
    .staff(&["Vorzimmer"]),
    amt("d4", "60", "Bauamt", T::Building),
    amt("d4", "67", "Umweltamt", T::Climate),
    beauftragt(
        "gleichstellung",
        "Frauen- und Gleichstellungsbeauftragte",
        T::Equality,
        "Frauen- und Gleichstellungsbeauftragte",
    ),
    beauftragt(
        "dsb",
        "Datenschutz",
        T::DataProtection,
        "Datenschutzbeauftragte:r",
    ),
    gremium("pr", "Personalrat", T::Council, "Vorsitz des Personalrats"),
    gremium(
        "jav",
        "Jugend- und Auszubildendenvertretung",
        T::Council,
        "Vorsitz der JAV",
    )
    .led("tim"),
];
