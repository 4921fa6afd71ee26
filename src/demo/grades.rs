//! Functions, grades and official titles, in their inclusive and their personal forms.

use crate::plan::Family;

/// How a person wishes to be addressed in functions and titles; decided by the name list, stored nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    Female,
    Male,
    Inclusive,
}

impl Form {
    fn choose<'a>(self, female: &'a str, male: &'a str, inclusive: &'a str) -> &'a str {
        match self {
            Self::Female => female,
            Self::Male => male,
            Self::Inclusive => inclusive,
        }
    }
}

/// "Referent:in" as this person bears it. Colons are resolved by rule; what the rule gets wrong stands in the list.
pub(crate) fn borne(function: &str, form: Form) -> String {
    let listed = match function {
        "Landrätin/Landrat" => Some(("Landrätin", "Landrat")),
        "Chef:in der Staatskanzlei" => Some(("Chefin der Staatskanzlei", "Chef der Staatskanzlei")),
        "Auszubildende:r" => Some(("Auszubildende", "Auszubildender")),
        "Persönliche:r Referent:in" => Some(("Persönliche Referentin", "Persönlicher Referent")),
        "Wissenschaftliche:r Mitarbeiter:in" => Some((
            "Wissenschaftliche Mitarbeiterin",
            "Wissenschaftlicher Mitarbeiter",
        )),
        "Standesbeamt:in" => Some(("Standesbeamtin", "Standesbeamter")),
        "Product Owner:in" => Some(("Product Ownerin", "Product Owner")),
        _ => None,
    };
    if let Some((female, male)) = listed {
        return form.choose(female, male, function).to_owned();
    }
    match form {
        Form::Female => function
            .replace("beauftragte:r", "beauftragte")
            .replace(":in", "in"),
        Form::Male => function
            .replace("beauftragte:r", "beauftragter")
            .replace(":in", ""),
        Form::Inclusive => function.to_owned(),
    }
}

/// The grades a function may have in such an authority; a single empty one where there is none.
pub(crate) fn grades(function: &str, family: Family) -> &'static [&'static str] {
    use Family::{City, Company, County, Ministry, Office};
    match (function, family) {
        ("Staatssekretär:in" | "Chef:in der Staatskanzlei", _) => &["B 9"],
        ("Präsident:in", _) => &["B 5"],
        ("Landrätin/Landrat", _) => &["B 6"],
        ("Oberbürgermeister:in", _) => &["B 8"],
        ("Abteilungsleitung", Ministry) => &["B 5", "B 6"],
        ("Abteilungsleitung" | "Büroleitung", _) => &["A 16", "A 15"],
        ("Referatsleitung", _) => &["A 16", "B 3", "A 15", "A 16"],
        ("Dezernatsleitung", County | City) => &["A 16", "B 2"],
        ("Dezernatsleitung", _) => &["A 15", "A 14", "A 15"],
        ("Amtsleitung", _) => &["A 14", "A 13", "E 14"],
        ("Sachgebietsleitung", _) => &["A 12", "A 11", "E 11"],
        ("Fachbereichsleitung", _) => &["A 16", "E 15"],
        ("Fachdienstleitung" | "Leitung der Serviceeinheit", _) => &["A 14", "E 14", "E 13"],
        (
            "Leitung der Stabsstelle"
            | "Projektgruppenleitung"
            | "Informationssicherheitsbeauftragte:r",
            _,
        ) => &["A 15", "A 16", "E 15"],
        ("Pressesprecher:in" | "Regierungssprecher:in", _) => &["E 15", "E 14"],
        ("Referent:in" | "Persönliche:r Referent:in", _) => {
            &["A 13", "A 14", "E 13", "E 14", "A 15"]
        }
        ("Datenschutzbeauftragte:r", _) => &["A 13", "A 14", "E 13"],
        ("Sachbearbeiter:in", Ministry) => &["A 11", "A 12", "E 11", "E 12", "A 10"],
        ("Sachbearbeiter:in", Office | Company) => &["A 9", "A 10", "E 9b", "E 10", "A 11"],
        ("Sachbearbeiter:in", County | City) => &["E 9b", "A 9", "E 9c", "A 10", "E 10"],
        ("Standesbeamt:in", _) => &["A 10", "E 9c"],
        ("Bürosachbearbeiter:in" | "Vorzimmer" | "Mitarbeiter:in Bürgerservice", _) => {
            &["E 6", "E 8", "E 7"]
        }
        ("Registrator:in" | "Laborant:in" | "Techniker:in", _) => &["E 6", "E 7", "E 8"],
        (
            "Fahrer:in"
            | "Hausmeister:in"
            | "Mitarbeiter:in Poststelle"
            | "Mitarbeiter:in Druckerei",
            _,
        ) => &["E 5", "E 6"],
        ("IT-Systembetreuung" | "Mitarbeiter:in Servicedesk" | "Bibliothekar:in", _) => {
            &["E 9a", "E 9b", "E 10"]
        }
        (
            "Systemadministrator:in"
            | "Softwareentwickler:in"
            | "Sicherheitsanalyst:in"
            | "Kundenberater:in"
            | "Projektleitung"
            | "Product Owner:in",
            _,
        ) => &["E 11", "E 12", "E 13"],
        ("Chemiker:in" | "Wissenschaftliche:r Mitarbeiter:in" | "Geschäftsführer:in", _) => {
            &["E 13", "E 14", "E 15"]
        }
        ("Sozialarbeiter:in", _) => &["S 12", "S 14"],
        ("Fachkraft für Arbeitssicherheit" | "BGM-Koordination", _) => &["E 10", "E 11"],
        _ => &[""],
    }
}

/// "Regierungsrätin" for A 13; empty for employees under collective agreement and elected offices.
pub(crate) fn official_title(grade: &str, family: Family, form: Form) -> String {
    let stem = match family {
        Family::County => "Kreis",
        Family::City => "Stadt",
        _ => "Regierungs",
    };
    // Higher service: municipalities say Verwaltungsrat, since a Stadtrat is somebody else.
    let high = if matches!(family, Family::County | Family::City) {
        "Verwaltungs"
    } else {
        "Regierungs"
    };
    let lower = high.to_lowercase();
    let (before, female, male) = match (grade, family) {
        ("B 5" | "B 6", Family::Ministry) => ("Ministerial".to_owned(), "dirigentin", "dirigent"),
        ("A 16" | "B 3", Family::Ministry) => ("Ministerial".to_owned(), "rätin", "rat"),
        ("A 16", _) => {
            let leading = form.choose("Leitende ", "Leitender ", "Leitende:r ");
            (format!("{leading}{high}"), "direktorin", "direktor")
        }
        ("A 15", _) => (high.to_owned(), "direktorin", "direktor"),
        ("A 14", _) => (format!("Ober{lower}"), "rätin", "rat"),
        ("A 13", _) => (high.to_owned(), "rätin", "rat"),
        ("A 12", _) => (format!("{stem}amts"), "rätin", "rat"),
        ("A 11", _) => (format!("{stem}amt"), "frau", "mann"),
        ("A 10", _) => (format!("{stem}oberinspekt"), "orin", "or"),
        ("A 9", _) => (format!("{stem}inspekt"), "orin", "or"),
        _ => return String::new(),
    };
    let inclusive = match (female, male) {
        ("rätin", _) => "rät:in",
        ("dirigentin", _) => "dirigent:in",
        ("direktorin", _) => "direktor:in",
        ("frau", _) => "frau/-mann",
        _ => "or:in",
    };
    format!("{before}{}", form.choose(female, male, inclusive))
}
