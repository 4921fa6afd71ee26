//! Ministerium für Umwelt, Klimaschutz und ländliche Räume: two cities.

use crate::plan::{
    Family, Plan, SitePlan, UnitPlan, abteilung, beauftragt, gremium, leitung, line, referat, stab,
};
use crate::topics::Topic as T;

pub(crate) const MUK: Plan = Plan {
    key: "muk",
    short: "MUK",
    name: "Ministerium für Umwelt, Klimaschutz und ländliche Räume",
    kind: "oberste Landesbehörde",
    family: Family::Ministry,
    house: "limette",
    mail_domain: "muk.mittelau.example",
    phone_prefix: "0551 230",
    releases_directory: true,
    staff: (0, 36, 350),
    vacancies: true,
    sites: &[
        SitePlan(
            "auenstadt",
            "Haus am Wehr",
            "Uferweg 12",
            "37091",
            "Auenstadt",
        ),
        SitePlan(
            "moorbrueck",
            "Dienststelle Moorbrück",
            "Torfgasse 5",
            "37181",
            "Moorbrück",
        ),
    ],
    units: UNITS,
    lines: &[
        line("Vermittlung", "0", "poststelle"),
        line("Poststelle Auenstadt", "1150", "poststelle"),
        line("Pforte Moorbrück", "1160", "pforte-moorbrueck"),
        line("Förderauskunft ländliche Räume", "3190", "foerderung").of("31"),
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
        "Pressestelle",
        T::Press,
        "Pressesprecher:in",
    ),
    stab(
        "Stabsstelle",
        "",
        "klimaanpassung",
        "Stabsstelle Klimaanpassung",
        T::Climate,
        "Leitung der Stabsstelle",
    ),
    abteilung("1", "Zentrale Dienste", T::Organisation),
    referat("1", "11", "Personal, Organisation", T::Staff),
    referat("1", "12", "Haushalt, EU-Zahlstelle", T::Budget),
    referat("1", "13", "Recht, Vergabe", T::Procurement),
    abteilung("2", "Wasser, Boden, Naturschutz", T::Water),
    referat("2", "21", "Gewässerschutz, Hochwasserschutz", T::Water),
    referat("2", "22", "Naturschutz, Moorschutz", T::Nature).at("moorbrueck"),
    referat("2", "23", "Bodenschutz, Altlasten", T::Geology),
    abteilung("3", "Ländliche Räume, Landwirtschaft", T::Agriculture),
    referat("3", "31", "Dorfentwicklung, LEADER", T::Agriculture).at("moorbrueck"),
    referat("3", "32", "Agrarförderung", T::Agriculture).at("moorbrueck"),
    abteilung("4", "Klimaschutz, Energie", T::Climate),
    referat("4", "41", "Klimaschutzgesetz, Energiewende", T::Climate),
    referat("4", "42", "Immissionsschutz, Kreislaufwirtschaft", T::Air),
    beauftragt(
        "dsb",
        "Behördlicher Datenschutz",
        T::DataProtection,
        "Datenschutzbeauftragte:r",
    ),
    gremium("pr", "Personalrat", T::Council, "Vorsitz des Personalrats"),
];
