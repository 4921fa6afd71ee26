//! Ministerium für Inneres und Digitalisierung: the complete ministry; most stories play here.

use crate::plan::{
    Family, Plan, SitePlan, UnitPlan, abteilung, beauftragt, gremium, hotline, leitung, line,
    referat, stab,
};
use crate::topics::Topic as T;
use crate::world::day;

pub(crate) const MID: Plan = Plan {
    key: "mid",
    short: "MID",
    name: "Ministerium für Inneres und Digitalisierung",
    kind: "oberste Landesbehörde",
    family: Family::Ministry,
    house: "darkblue",
    mail_domain: "mid.mittelau.example",
    phone_prefix: "0551 200",
    releases_directory: true,
    staff: (26, 70, 640),
    vacancies: false,
    sites: &[
        SitePlan("haus-a", "Haus A", "Schlossallee 4", "37091", "Auenstadt"),
        SitePlan("haus-b", "Haus B", "Schlossallee 6", "37091", "Auenstadt"),
    ],
    units: UNITS,
    lines: &[
        line("Vermittlung", "0", "poststelle"),
        line("Poststelle", "1550", "poststelle").of("15"),
        line("Pforte Haus A", "1501", "pforte").of("15"),
        line("Pforte Haus B", "1502", "pforte").of("15"),
        line("Fahrbereitschaft", "1530", "fahrbereitschaft").of("15"),
        line("Bibliothek, Ausleihe", "1640", "bibliothek").of("16"),
        line("Redaktion MID, Funktionspostfach", "7490", "redaktion").of("presse"),
        line(
            "Lagezentrum Katastrophenschutz (rund um die Uhr)",
            "3299",
            "lagezentrum",
        )
        .of("32"),
        line("Meldestelle Informationssicherheit", "7690", "isb").of("isb"),
        line("OZG-Hotline für Kommunen", "4290", "ozg").of("42"),
        hotline("Behördennummer", "115", "115"),
        hotline(
            "Waffenrecht, Auskunft für Bürgerinnen und Bürger",
            "0800 2003400",
            "waffenrecht",
        )
        .of("34"),
    ],
};

const UNITS: &[UnitPlan] = &[
    leitung("Ministerin", "Minister:in").led("soennichsen"),
    stab(
        "Leitungsstab",
        "leitung",
        "sts-inneres",
        "Staatssekretärin Inneres",
        T::Leading,
        "Staatssekretär:in",
    )
    .led("riecken")
    .staff(&["Vorzimmer", "Persönliche:r Referent:in"]),
    stab(
        "Leitungsstab",
        "leitung",
        "sts-digital",
        "Staatssekretär Digitalisierung",
        T::Leading,
        "Staatssekretär:in",
    )
    .led("tiedgen")
    .staff(&["Vorzimmer", "Persönliche:r Referent:in"]),
    stab(
        "Büro",
        "leitung",
        "ministerbuero",
        "Ministerbüro",
        T::Leading,
        "Büroleitung",
    )
    .staff(&["Persönliche:r Referent:in", "Vorzimmer"]),
    stab(
        "Stabsstelle",
        "leitung",
        "presse",
        "Pressestelle",
        T::Press,
        "Pressesprecher:in",
    ),
    stab(
        "Büro",
        "leitung",
        "kabinett",
        "Kabinett- und Parlamentsangelegenheiten",
        T::Constitution,
        "Büroleitung",
    ),
    stab(
        "Stabsstelle",
        "",
        "isb",
        "Informationssicherheit (ISB)",
        T::Cyber,
        "Informationssicherheitsbeauftragte:r",
    )
    .led("behrens"),
    stab(
        "Stabsstelle",
        "",
        "innenrevision",
        "Innenrevision und Korruptionsprävention",
        T::Law,
        "Leitung der Stabsstelle",
    )
    .led("stark"),
    stab(
        "Projektgruppe",
        "",
        "pg-ozg",
        "Projektgruppe OZG 2.0",
        T::Portals,
        "Projektgruppenleitung",
    )
    .led("mehmet"),
    abteilung("1", "Zentrale Dienste", T::Organisation).led("kowalski"),
    referat("1", "11", "Personal", T::Staff).led("lindner"),
    referat(
        "1",
        "12",
        "Organisation und Geschäftsverteilung",
        T::Organisation,
    ),
    referat("1", "13", "Haushalt, Controlling", T::Budget),
    referat("1", "14", "Justiziariat, Vergabe", T::Procurement)
        .vacant(day(2026, 9, 1), "karl-heinz"),
    referat("1", "15", "Innerer Dienst, Liegenschaften", T::House)
        .at("haus-b")
        .grows(&["Sachbearbeiter:in", "Fahrer:in", "Hausmeister:in"]),
    referat("1", "16", "Bibliothek, Registratur, E-Akte", T::Records)
        .led("karl-heinz")
        .grows(&["Registrator:in", "Sachbearbeiter:in", "Bibliothekar:in"]),
    abteilung("2", "Verfassung, Kommunales", T::Constitution).led("amsel"),
    referat("2", "21", "Verfassungs- und Wahlrecht", T::Constitution).led("brandt"),
    referat("2", "22", "Kommunalaufsicht", T::Municipal).led("freifrau"),
    referat("2", "23", "Kommunale Finanzen", T::Municipal),
    referat(
        "2",
        "24",
        "Ausländer- und Staatsangehörigkeitsrecht",
        T::Foreigners,
    )
    .at("haus-b"),
    referat("2", "25", "Personenstand, Meldewesen", T::Registry).at("haus-b"),
    abteilung("3", "Öffentliche Sicherheit", T::Police).led("hinrichs"),
    referat("3", "31", "Polizeiangelegenheiten", T::Police).led("sauer"),
    referat(
        "3",
        "32",
        "Brand- und Katastrophenschutz, Krisenmanagement",
        T::Disaster,
    ),
    referat("3", "33", "Verfassungsschutz", T::Confidential)
        .led("moebius")
        .hidden()
        .staff(&["Sachbearbeiter:in"]),
    referat("3", "34", "Waffen-, Versammlungsrecht", T::Police),
    abteilung(
        "4",
        "Digitalisierung, Verwaltungsmodernisierung",
        T::Digital,
    )
    .led("friederike")
    .deputy("mehmet"),
    referat("4", "41", "Digitalstrategie, IT-Planungsrat", T::Digital).led("claasen"),
    referat(
        "4",
        "42",
        "OZG, Portalverbund, Registermodernisierung",
        T::Portals,
    )
    .led("mehmet")
    .weight(2),
    referat("4", "43", "IT-Steuerung, Architektur", T::Steering)
        .acting("zielinski", day(2026, 10, 1)),
    referat("4", "44", "Cybersicherheit", T::Cyber).led("aumann"),
    referat("4", "45", "Open Data, Geoinformation", T::OpenData).led("rethwisch"),
    referat("4", "46", "Digitale Barrierefreiheit", T::Access)
        .vacant(day(2026, 9, 1), "friederike"),
    referat("4", "47", "Neues Arbeiten, Wissensmanagement", T::Knowledge).led("lohse"),
    beauftragt(
        "dsb",
        "Behördlicher Datenschutz (DSB)",
        T::DataProtection,
        "Datenschutzbeauftragte:r",
    )
    .led("samira"),
    beauftragt(
        "gleichstellung",
        "Gleichstellung",
        T::Equality,
        "Gleichstellungsbeauftragte",
    ),
    gremium(
        "sbv",
        "Schwerbehindertenvertretung (SBV)",
        T::Council,
        "Vertrauensperson",
    )
    .led("zoe"),
    gremium(
        "pr",
        "Personalrat (PR)",
        T::Council,
        "Vorsitz des Personalrats",
    )
    .led("ole"),
    gremium(
        "hpr",
        "Hauptpersonalrat (HPR)",
        T::Council,
        "Vorsitz des Hauptpersonalrats",
    ),
    gremium(
        "jav",
        "Jugend- und Auszubildendenvertretung (JAV)",
        T::Council,
        "Vorsitz der JAV",
    )
    .led("emil"),
    beauftragt(
        "inklusion",
        "Inklusion",
        T::Access,
        "Inklusionsbeauftragte:r",
    )
    .led("lindner"),
    beauftragt(
        "geheimschutz",
        "Geheimschutz",
        T::Confidential,
        "Geheimschutzbeauftragte:r",
    )
    .led("hinrichs"),
    beauftragt(
        "antikorruption",
        "Antikorruption",
        T::Law,
        "Antikorruptionsbeauftragte:r",
    )
    .led("stark"),
    beauftragt(
        "arbeitssicherheit",
        "Arbeitssicherheit",
        T::House,
        "Fachkraft für Arbeitssicherheit",
    )
    .at("haus-b"),
    beauftragt(
        "bgm",
        "Betriebliches Gesundheitsmanagement",
        T::Health,
        "BGM-Koordination",
    ),
];
