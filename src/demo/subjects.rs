//! The topics of the demo (demo-domain 5.4): main topics with those that are part of them, as plain data
//! and loaded.

use platform::{clock, database::Tx, error::AppError, id::Id, kinds};
use writing::{
    State, Topic,
    usecases::topics::{Curation, load_topic},
};

use crate::load::NAMESPACE;

/// Main topics, each with its parts.
const TREE: &[(&str, &[&str])] = &[
    (
        "Personal",
        &[
            "Stellen und Bewerbung",
            "Arbeitszeit und Gleitzeit",
            "Telearbeit und mobiles Arbeiten",
            "Urlaub und Abwesenheit",
            "Aus- und Fortbildung",
            "Beurteilung und Beförderung",
            "Gesundheit (BGM, BEM)",
            "Vereinbarkeit",
            "Ruhestand und Wissenstransfer",
        ],
    ),
    (
        "Organisation",
        &[
            "Geschäftsordnung",
            "Geschäftsverteilung",
            "Aktenplan und E-Akte",
            "Prozesse",
            "Veränderungsmanagement",
        ],
    ),
    (
        "Haushalt und Vergabe",
        &[
            "Haushaltsaufstellung",
            "Bewirtschaftung",
            "Zuwendungen",
            "Vergabe",
            "Rahmenverträge",
            "Reisekosten",
        ],
    ),
    (
        "Digitalisierung",
        &[
            "OZG und Portale",
            "Registermodernisierung",
            "E-Rechnung",
            "Open Source und digitale Souveränität",
            "Künstliche Intelligenz",
            "Open Data",
            "Digitale Barrierefreiheit",
        ],
    ),
    (
        "Informationssicherheit und Datenschutz",
        &[
            "IT-Grundschutz",
            "Meldewege",
            "Passwörter und 2FA",
            "DSGVO",
            "Schutzbedarf",
            "Notfallmanagement",
        ],
    ),
    (
        "Recht",
        &[
            "Verwaltungsverfahren",
            "Informationsfreiheit",
            "Personalvertretung",
            "Disziplinarrecht",
            "Normprüfung",
        ],
    ),
    (
        "Bürgerdienste",
        &[
            "Meldewesen",
            "Personenstand",
            "Ausländerwesen",
            "Kfz-Zulassung",
            "Sozialleistungen",
            "Bürgertelefon 115",
        ],
    ),
    (
        "Umwelt und Klima",
        &[
            "Hochwasser",
            "Grundwasser",
            "Klimaanpassung",
            "Immissionsschutz",
            "Naturschutz",
            "Energie in Liegenschaften",
        ],
    ),
    (
        "Gleichstellung und Inklusion",
        &[
            "Gleichstellungsplan",
            "Schwerbehinderung",
            "Barrierefreiheit",
            "Leichte Sprache",
            "Diversity",
        ],
    ),
    (
        "Krisenmanagement",
        &[
            "Katastrophenschutz",
            "Pandemie",
            "IT-Notfall",
            "Blackout",
            "Krisenkommunikation",
        ],
    ),
    (
        "Kommunikation",
        &[
            "Corporate Design",
            "Presse",
            "Social Media",
            "Veranstaltungen",
            "Intranet-Redaktion",
        ],
    ),
    (
        "Haus und Technik",
        &[
            "Gebäude",
            "Kantine",
            "Dienstwagen",
            "Büroausstattung",
            "Servicedesk",
        ],
    ),
];

/// What the texts of the story are about, by title.
const ABOUT: &[(&str, &[&str])] = &[
    (
        "Phishing-Welle mit gefälschter Reisekostenabrechnung",
        &["Meldewege", "Reisekosten"],
    ),
    (
        "E-Akte: Welle 3 startet in Abteilung 2",
        &["Aktenplan und E-Akte", "Veränderungsmanagement"],
    ),
    (
        "Neue Regelung zur Telearbeit",
        &["Telearbeit und mobiles Arbeiten"],
    ),
    (
        "Kantine: barrierefreier Zugang wieder offen",
        &["Kantine", "Barrierefreiheit"],
    ),
    (
        "Hochwasserwarnstufe 2 am Oberlauf",
        &["Hochwasser", "Krisenkommunikation"],
    ),
    (
        "Einheitlicher Vermerk bis 1.000 € ist beschlossen",
        &["Vergabe"],
    ),
    ("Dienstreise beantragen", &["Reisekosten"]),
    ("Checkliste Neuanfang", &["Stellen und Bewerbung"]),
    (
        "Onboarding Referent:in",
        &["Stellen und Bewerbung", "Aus- und Fortbildung"],
    ),
    ("Schutzbedarf bestimmen", &["Schutzbedarf", "DSGVO"]),
    ("FAQ E-Akte", &["Aktenplan und E-Akte"]),
    (
        "Schulungsplan Welle 3",
        &["Aktenplan und E-Akte", "Aus- und Fortbildung"],
    ),
    ("Leitfaden Vergabe unter 1.000 €", &["Vergabe"]),
    (
        "Barrierefreie PDF erstellen",
        &["Digitale Barrierefreiheit", "Barrierefreiheit"],
    ),
    (
        "Schulungsplan Welle 3 ergänzt",
        &["Aktenplan und E-Akte", "Aus- und Fortbildung"],
    ),
    (
        "Wer scannt Eingangspost ab 1. Dezember?",
        &["Aktenplan und E-Akte"],
    ),
    ("Erfahrungen mit dem neuen Vermerk?", &["Vergabe"]),
    ("Pumpe am Haus A ist da", &["Gebäude"]),
    (
        "Prüfliste für Formulare",
        &["Digitale Barrierefreiheit", "Leichte Sprache"],
    ),
];

/// The fields in which a form says what the text of a title is about.
pub(crate) fn fields(title: &str) -> impl Iterator<Item = (String, String)> {
    let about = ABOUT.iter().filter(move |(known, _)| *known == title);
    about
        .flat_map(|(_, topics)| *topics)
        .map(|topic| ("topic".to_owned(), topic_id(topic).to_string()))
}

/// The id that a topic of the demo always has.
pub fn topic_id(name: &str) -> Id<kinds::Topic> {
    clock::named_id(NAMESPACE, &format!("demo topic {name}"))
}

/// Adds them all.
pub(crate) async fn load(tx: &Tx) -> Result<(), AppError> {
    for (root, parts) in TREE {
        let main = topic_id(root);
        add(tx, root, None).await?;
        for part in *parts {
            add(tx, part, Some(main)).await?;
        }
    }
    Ok(())
}

async fn add(tx: &Tx, name: &str, parent: Option<Id<kinds::Topic>>) -> Result<(), AppError> {
    let topic = Topic {
        id: topic_id(name),
        parent,
        name: name.to_owned(),
        state: State::Live,
        merged: None,
    };
    load_topic(tx, Curation::console(), topic).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stories::{CONTRIBUTIONS, NEWS, PAGES};

    #[test]
    fn what_the_story_is_about_is_in_the_list() {
        let topics = TREE
            .iter()
            .flat_map(|(root, parts)| std::iter::once(root).chain(*parts));
        let topics: Vec<_> = topics.collect();
        let titles = PAGES.iter().map(|page| page.title);
        let titles = titles.chain(NEWS.iter().map(|item| item.title));
        let titles = titles.chain(CONTRIBUTIONS.iter().map(|item| item.title));
        let titles: Vec<_> = titles.collect();
        for (title, about) in ABOUT {
            assert!(titles.contains(title), "{title}");
            assert!(
                about.iter().all(|topic| topics.contains(&topic)),
                "{about:?}"
            );
        }
    }
}
