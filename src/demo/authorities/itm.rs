//! IT.Mittelau: the state's data centre; runs Allmende, which gives it no right to read in it.

use crate::plan::{
    Family, Plan, SitePlan, UnitPlan, beauftragt, einheit, gremium, leitung, line, stab,
};
use crate::topics::Topic as T;
use crate::world::day;

pub(crate) const ITM: Plan = Plan {
    key: "itm",
    short: "ITM",
    name: "IT.Mittelau – Landesbetrieb für Informationstechnik",
    kind: "Landesbetrieb",
    family: Family::Company,
    house: "orange",
    mail_domain: "it.mittelau.example",
    phone_prefix: "0551 400",
    releases_directory: true,
    staff: (4, 50, 700),
    vacancies: true,
    sites: &[
        SitePlan(
            "campus",
            "IT-Campus",
            "Rechnerring 10",
            "37095",
            "Auenstadt",
        ),
        SitePlan(
            "hollern",
            "Rechenzentrum Hollern",
            "Umspannwerk 2",
            "37150",
            "Hollern",
        ),
    ],
    units: UNITS,
    lines: &[
        line("Vermittlung", "0", "info"),
        line(
            "Servicedesk (Mo. bis Fr., 6:00 bis 20:00 Uhr)",
            "4000",
            "servicedesk",
        )
        .of("servicedesk"),
        line(
            "Störungsannahme Rechenzentrum (rund um die Uhr)",
            "4911",
            "leitstand",
        )
        .of("rechenzentrum"),
        line("Meldestelle Sicherheitsvorfälle (SOC)", "4112", "soc").of("soc"),
        line("Pforte IT-Campus", "4111", "pforte"),
        line("Gerätelager Hollern", "4550", "lager").of("arbeitsplatz"),
    ],
};

const ADMINS: &[&str] = &[
    "Systemadministrator:in",
    "IT-Systembetreuung",
    "Systemadministrator:in",
    "Auszubildende:r",
];
const DEVELOPERS: &[&str] = &[
    "Softwareentwickler:in",
    "Product Owner:in",
    "Softwareentwickler:in",
];
const DESK: &[&str] = &[
    "Mitarbeiter:in Servicedesk",
    "Mitarbeiter:in Servicedesk",
    "Auszubildende:r",
];
const CUSTOMERS: &[&str] = &["Kundenberater:in", "Projektleitung", "Kundenberater:in"];

const UNITS: &[UnitPlan] = &[
    leitung("Geschäftsführung", "Geschäftsführer:in").led("dahl"),
    stab(
        "Stabsstelle",
        "leitung",
        "controlling",
        "Finanzen, Controlling",
        T::Budget,
        "Leitung der Stabsstelle",
    ),
    stab(
        "Stabsstelle",
        "leitung",
        "personal",
        "Personal, Recht",
        T::Staff,
        "Leitung der Stabsstelle",
    ),
    einheit(
        "Fachbereich",
        "",
        "kunden",
        "Kundenmanagement",
        T::Customers,
        "Fachbereichsleitung",
    )
    .grows(CUSTOMERS),
    einheit(
        "Fachdienst",
        "kunden",
        "projekte",
        "Projekte und Einführung",
        T::Customers,
        "Fachdienstleitung",
    )
    .grows(CUSTOMERS),
    einheit(
        "Fachbereich",
        "",
        "betrieb",
        "Betrieb",
        T::Operations,
        "Fachbereichsleitung",
    )
    .staff(&["Vorzimmer"]),
    einheit(
        "Fachdienst",
        "betrieb",
        "rechenzentrum",
        "Rechenzentrum",
        T::Operations,
        "Fachdienstleitung",
    )
    .at("hollern")
    .grows(ADMINS)
    .weight(2),
    einheit(
        "Fachdienst",
        "betrieb",
        "netze",
        "Netze",
        T::Operations,
        "Fachdienstleitung",
    )
    .grows(ADMINS),
    einheit(
        "Fachdienst",
        "betrieb",
        "arbeitsplatz",
        "Arbeitsplatz",
        T::Operations,
        "Fachdienstleitung",
    )
    .grows(ADMINS)
    .weight(2),
    einheit(
        "Fachbereich",
        "",
        "verfahren",
        "Fachverfahren",
        T::Applications,
        "Fachbereichsleitung",
    )
    .staff(&["Vorzimmer"]),
    einheit(
        "Fachdienst",
        "verfahren",
        "plattformen",
        "Plattformen, E-Akte",
        T::Applications,
        "Fachdienstleitung",
    )
    .grows(DEVELOPERS)
    .weight(2),
    einheit(
        "Fachdienst",
        "verfahren",
        "portale",
        "Portale, OZG-Dienste",
        T::Portals,
        "Fachdienstleitung",
    )
    .grows(DEVELOPERS)
    .weight(2)
    .vacant(day(2026, 5, 1), ""),
    einheit(
        "Fachbereich",
        "",
        "soc",
        "Informationssicherheit, SOC",
        T::Cyber,
        "Fachbereichsleitung",
    )
    .grows(&["Sicherheitsanalyst:in", "Systemadministrator:in"])
    .weight(2),
    einheit(
        "Fachbereich",
        "",
        "servicedesk",
        "Servicedesk",
        T::Servicedesk,
        "Fachbereichsleitung",
    )
    .grows(DESK)
    .weight(3),
    beauftragt(
        "dsb",
        "Datenschutz",
        T::DataProtection,
        "Datenschutzbeauftragte:r",
    ),
    gremium("pr", "Personalrat", T::Council, "Vorsitz des Personalrats"),
];
