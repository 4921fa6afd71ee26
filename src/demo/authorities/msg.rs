//! Ministerium für Soziales, Gesundheit und Gleichstellung. It keeps its telephone book to itself.

use crate::plan::{
    Family, Plan, SitePlan, UnitPlan, abteilung, beauftragt, gremium, hotline, leitung, line,
    referat, stab,
};
use crate::topics::Topic as T;
use crate::world::day;

pub(crate) const MSG: Plan = Plan {
    key: "msg",
    short: "MSG",
    name: "Ministerium für Soziales, Gesundheit und Gleichstellung",
    kind: "oberste Landesbehörde",
    family: Family::Ministry,
    house: "yellow",
    mail_domain: "msg.mittelau.example",
    phone_prefix: "0551 220",
    releases_directory: false,
    staff: (0, 40, 380),
    vacancies: true,
    sites: &[SitePlan(
        "lindenhof",
        "Lindenhof",
        "Lindenstraße 21",
        "37093",
        "Auenstadt",
    )],
    units: UNITS,
    lines: &[
        line("Vermittlung", "0", "poststelle"),
        line("Poststelle", "1150", "poststelle"),
        line("Pforte Lindenhof", "1111", "pforte"),
        line("Heimaufsicht, Funktionspostfach", "2490", "heimaufsicht").of("24"),
        hotline("Pflegetelefon", "0800 2202400", "pflegetelefon").of("24"),
        hotline(
            "Hilfetelefon Gleichstellung",
            "0800 2204100",
            "gleichstellung",
        )
        .of("41"),
    ],
};

const UNITS: &[UnitPlan] = &[
    leitung("Ministerin", "Minister:in"),
    stab(
        "Leitungsstab",
        "leitung",
        "sts",
        "Staatssekretär",
        T::Leading,
        "Staatssekretär:in",
    )
    .staff(&["Vorzimmer"]),
    stab(
        "Stabsstelle",
        "leitung",
        "presse",
        "Pressestelle",
        T::Press,
        "Pressesprecher:in",
    ),
    stab(
        "Stabsstelle",
        "",
        "krise",
        "Krisenvorsorge Gesundheit",
        T::Disaster,
        "Leitung der Stabsstelle",
    ),
    abteilung("1", "Zentrale Dienste", T::Organisation),
    referat("1", "11", "Personal, Organisation", T::Staff),
    referat("1", "12", "Haushalt, Zuwendungen", T::Budget),
    referat("1", "13", "Justiziariat, Vergabe", T::Procurement),
    abteilung("2", "Soziales, Teilhabe, Pflege", T::Social),
    referat("2", "21", "Sozialhilfe, Grundsicherung", T::Social),
    referat("2", "22", "Eingliederungshilfe, Inklusion", T::Access),
    referat("2", "23", "Kinder, Jugend, Familie", T::Youth),
    referat("2", "24", "Pflege, Heimaufsicht", T::Social),
    abteilung("3", "Gesundheit", T::Health),
    referat("3", "31", "Öffentlicher Gesundheitsdienst", T::Health),
    referat("3", "32", "Krankenhausplanung, Rettungsdienst", T::Health).vacant(day(2026, 7, 1), ""),
    referat("3", "33", "Infektionsschutz, Pandemieplanung", T::Health),
    referat("3", "34", "Arzneimittel, Heilberufe", T::Health),
    abteilung("4", "Gleichstellung, Arbeit", T::Equality),
    referat("4", "41", "Gleichstellung, Gewaltschutz", T::Equality),
    referat("4", "42", "Arbeitsschutz, Arbeitsmarkt", T::Staff),
    referat("4", "43", "Integration, Antidiskriminierung", T::Foreigners),
    beauftragt(
        "dsb",
        "Behördlicher Datenschutz",
        T::DataProtection,
        "Datenschutzbeauftragte:r",
    ),
    gremium("pr", "Personalrat", T::Council, "Vorsitz des Personalrats"),
    gremium(
        "sbv",
        "Schwerbehindertenvertretung",
        T::Council,
        "Vertrauensperson",
    ),
];
