//! What persons write about themselves: in full for the cast, from a stock of sentences for everybody else.
//!
//! All of it is invented and short, as people write in a busy week.

use crate::random::Random;

/// Lists are in one string with " | " between.
#[derive(Clone, Copy)]
pub(crate) struct Texts {
    pub(crate) person: &'static str,
    pub(crate) tasks: &'static str,
    pub(crate) skills: &'static str,
    pub(crate) languages: &'static str,
    pub(crate) interests: &'static str,
    pub(crate) about: &'static str,
    pub(crate) hours: &'static str,
    pub(crate) telework: &'static str,
}

pub(crate) fn of(person: &str) -> Option<&'static Texts> {
    TEXTS.iter().find(|texts| texts.person == person)
}

const TEXTS: &[Texts] = &[
    Texts {
        person: "anke",
        tasks: "Einführung und Pflege von Allmende im MID | Fachnetzwerk Vergabe-Praxis: Geschäftsführung | \
            Wissensstafette: Übergabe bei Stellenwechsel und Ruhestand",
        skills: "Wissensmanagement | Agile Moderation | Leichte Sprache | Vergaberecht (UVgO, VgV)",
        languages: "Englisch C1",
        interests: "",
        about: "Ich höre gern zu, wenn jemand sagt: „Das steht doch irgendwo.“ Dann suchen wir gemeinsam, und am \
            Ende steht es an einer Stelle. Davor war ich zehn Jahre im Einkauf des LZD.",
        hours: "Mo. bis Do., 9:00 bis 15:30 Uhr",
        telework: "Mittwoch und Freitag",
    },
    Texts {
        person: "mehmet",
        tasks: "Leitung des Referats | Projekt Einführung E-Akte | Registermodernisierung: Landeskoordination | \
            Stellvertretende Leitung der Abteilung 4",
        skills: "Registermodernisierung | FIM/XÖV | Projektmanagement (PM², IPMA) | Prozessmodellierung (BPMN)",
        languages: "Türkisch C2 | Englisch C1",
        interests: "Rudern | Kochen",
        about: "Wenn ein Antrag dreimal dieselbe Angabe verlangt, ist das mein Thema. Meine Tür steht offen, am \
            besten zwischen zwei Terminen.",
        hours: "Mo. bis Fr., 8:30 bis 16:30 Uhr",
        telework: "Donnerstag",
    },
    Texts {
        person: "friederike",
        tasks: "Leitung der Abteilung 4 | Freigabe von Meldungen der Abteilung | Vorsitz im Lenkungskreis OZG | \
            Vertretung des Referats 46",
        skills: "Rechtsförmlichkeit | Veränderungsmanagement | Haushaltsrecht (LHO)",
        languages: "Englisch C1 | Französisch B2",
        interests: "Theater",
        about: "Vorlagen bis 14 Uhr gehen am selben Tag weiter. Kurze Vorlagen gehen schneller.",
        hours: "Terminwünsche über das Vorzimmer, 0551 200-4011",
        telework: "",
    },
    Texts {
        person: "jolanta",
        tasks: "Leitung der Landesredaktion | Startseite und landesweite Meldungen | Schreibregeln, Leichte Sprache | \
            Schulung der Redaktionen",
        skills: "Pressearbeit | Leichte Sprache | Barrierefreie PDF | Social Media",
        languages: "Polnisch C2 | Englisch C1",
        interests: "Chor | Lesekreis",
        about: "Gelernte Redakteurin, seit 2017 in der Staatskanzlei. Ich streiche gern, am liebsten Nebensätze.",
        hours: "Mo. bis Fr., 7:30 bis 14:00 Uhr",
        telework: "Montag und Freitag",
    },
    Texts {
        person: "lan",
        tasks: "Auslandsreisen: Tagegeld und Vorschuss | Beratung vor der Dienstreise | \
            Seite „Dienstreise beantragen“ und Reisekostenformular",
        skills: "Reisekostenrecht | Tarifrecht (TV-L) | Barrierefreie PDF",
        languages: "Vietnamesisch C2 | Englisch B2",
        interests: "Mittagsrunde | Fotografie",
        about: "Fragen Sie vor der Reise, nicht danach. Das spart uns beiden einen Brief.",
        hours: "Mo. bis Fr., 7:30 bis 15:30 Uhr",
        telework: "Freitag",
    },
    Texts {
        person: "karl-heinz",
        tasks: "Leitung des Referats | Aktenplan des Hauses | Aussonderung mit dem Landesarchiv | \
            Vertretung des Referats 14",
        skills: "Aktenplan und Aussonderung | E-Akte (Fachadministration) | Verwaltungsverfahrensrecht | \
            Ausbildung (AEVO)",
        languages: "Plattdeutsch",
        interests: "Modelleisenbahn | Geschichte der Region",
        about: "Seit 1984 im Haus, ab März 2027 im Garten. Was ich weiß, steht bis dahin auf Seiten. Wer etwas \
            wissen will, das dort fehlt: bitte bald fragen.",
        hours: "Mo. bis Fr., 6:45 bis 15:15 Uhr",
        telework: "",
    },
    Texts {
        person: "samira",
        tasks: "Beratung zu Datenschutz-Folgenabschätzungen | Verzeichnis von Verarbeitungstätigkeiten | \
            Ansprechperson für Betroffene, auch vertraulich",
        skills: "Datenschutz (DSGVO, LDSG) | IT-Grundschutz | Mediation",
        languages: "Arabisch C1 | Französisch B2 | Englisch C1",
        interests: "Laufen",
        about: "Ich bin an keine Weisung gebunden und sage trotzdem selten Nein. Meistens sage ich: anders.",
        hours: "Sprechstunde Dienstag, 10:00 bis 12:00 Uhr",
        telework: "Montag und Donnerstag",
    },
    Texts {
        person: "ole",
        tasks: "Vorsitz des Personalrats | Mitbestimmung bei technischen Verfahren | \
            Dienstvereinbarung Telearbeit | Sprechstunde, auch vertraulich",
        skills: "Personalvertretungsrecht | Tarifrecht (TV-L) | Mediation",
        languages: "Plattdeutsch | Dänisch B1",
        interests: "Freiwillige Feuerwehr | Rudern",
        about: "Freigestellt seit 2018. Kommt lieber einmal zu früh als einmal zu spät.",
        hours: "Sprechstunde Mittwoch, 13:00 bis 15:00 Uhr, und nach Absprache",
        telework: "",
    },
    Texts {
        person: "zoe",
        tasks: "Verträge und Vergaben im IT-Bereich prüfen | Vertrauensperson der schwerbehinderten Menschen | \
            Barrierefreiheit in Ausschreibungen",
        skills: "Vergaberecht (UVgO, VgV) | BITV-Test | Barrierefreie PDF | Verwaltungsverfahrensrecht",
        languages: "Englisch C1",
        interests: "Schach | Wandern",
        about: "Ich bin blind und arbeite mit Bildschirmleser und Braillezeile. Schicken Sie mir Text statt Bilder \
            von Text, dann antworte ich schnell.",
        hours: "Mo. bis Do., 8:00 bis 16:00 Uhr",
        telework: "Dienstag und Donnerstag",
    },
    Texts {
        person: "tim",
        tasks: "Ausbildung zum Verwaltungsfachangestellten | An- und Ummeldungen | \
            Sprecher des Ausbildungsjahrgangs 2025",
        skills: "Social Media",
        languages: "Englisch C1 | Igbo B1",
        interests: "Volleyball | Mittagsrunde",
        about: "Zweites Lehrjahr, gerade im Bürgeramt Nord. Am Tresen habe ich keinen eigenen Rechner, also bitte \
            Nachrichten statt E-Mails.",
        hours: "Berufsschule am Mittwoch",
        telework: "",
    },
    Texts {
        person: "lukasz",
        tasks: "Liefer- und Dienstleistungen nach UVgO ausschreiben | \
            Rahmenverträge für die kreisangehörigen Gemeinden | E-Vergabe: Zugang, Schulung, Erstberatung",
        skills: "Vergaberecht (UVgO, VgV) | Zuwendungsrecht | Prozessmodellierung (BPMN)",
        languages: "Polnisch C2",
        interests: "Fahrradpendeln",
        about: "Ich bin seit 2019 beim Landkreis und habe vorher Bauaufträge in Steinach betreut. Fragen zur \
            Direktbeschaffung gern zuerst ins Fachnetzwerk: Dort haben alle etwas von der Antwort.",
        hours: "Mo. bis Do., 8:30 bis 15:00 Uhr",
        telework: "",
    },
    Texts {
        person: "ines",
        tasks: "Wissenschaftliche Begleitung des Netzwerks Vergabe-Praxis",
        skills: "Vergaberecht (UVgO, VgV)",
        languages: "Englisch C1",
        interests: "",
        about: "Professorin für Öffentliches Wirtschaftsrecht, Gast bis Ende 2026.",
        hours: "",
        telework: "",
    },
    Texts {
        person: "admin-mid",
        tasks: "Personen und Konten im MID | Einheiten und Stellen pflegen | Geschäftsverteilungsplan",
        skills: "Prozessmodellierung (BPMN) | Datenschutz (DSGVO, LDSG)",
        languages: "Englisch B1",
        interests: "Gartenarbeit",
        about: "Fehler im Telefonbuch? Eine Zeile genügt, am selben Tag stimmt es.",
        hours: "Mo. bis Fr., 8:00 bis 14:30 Uhr",
        telework: "Mittwoch",
    },
    Texts {
        person: "admin-sta",
        tasks: "Personen und Konten der Stadt | Einführung von Allmende in den Bürgerämtern | Schulungen",
        skills: "Projektmanagement (PM², IPMA) | Agile Moderation",
        languages: "Türkisch C1 | Englisch B2",
        interests: "Linux am Arbeitsplatz | Laufen",
        about: "3.100 Leute, neun Bürgerämter, ein Telefonbuch. Das wird.",
        hours: "Mo. bis Fr., 9:00 bis 16:00 Uhr",
        telework: "Freitag",
    },
    Texts {
        person: "betrieb",
        tasks: "Betrieb von Allmende | Datensicherung und Wiederanlauf | Aktualisierungen jeden zweiten Dienstag",
        skills: "Linux-Systemverwaltung | Notfallmanagement (BSI 200-4) | Softwareentwicklung (Java, Rust)",
        languages: "Tschechisch C2 | Englisch C1",
        interests: "Linux am Arbeitsplatz",
        about: "Ich sehe, ob die Maschine läuft. Was Sie schreiben, sehe ich nicht.",
        hours: "Mo. bis Fr., 7:00 bis 15:00 Uhr, sonst Rufbereitschaft über den Leitstand",
        telework: "Montag bis Mittwoch",
    },
    Texts {
        person: "grosskopf",
        tasks: "Beratung bei Direktaufträgen | E-Vergabe: Fachadministration | Ansprechperson Vergabe-Praxis im MID",
        skills: "Vergaberecht (UVgO, VgV) | E-Vergabe | Rahmenverträge",
        languages: "",
        interests: "Imkern",
        about: "Unter 1.000 Euro geht vieles einfacher, als Sie denken.",
        hours: "Mo. bis Fr., 8:00 bis 12:00 Uhr (Teilzeit)",
        telework: "",
    },
];

const ABOUT_START: &str = "Seit vielen Jahren im öffentlichen Dienst und immer noch neugierig. | \
    Quereinstieg aus der freien Wirtschaft, bereut habe ich es nie. | \
    Angefangen habe ich hier in der Ausbildung. | \
    Vorher war ich in einer kleinen Gemeindeverwaltung, da macht man alles. | \
    Nach dem Studium in Auenstadt bin ich geblieben. | \
    Ich arbeite in Teilzeit und bin vormittags am besten zu erreichen. | \
    Ich mag Fragen, auf die es noch keine Vorlage gibt. | \
    Mein Schreibtisch ist aufgeräumt, meine Akten sind es auch. | \
    Früher Stadtplanung, heute Verwaltung: weniger Modelle, mehr Menschen. | \
    Ich bin neu im Land und lerne gerade alle Abkürzungen. | \
    Zwei Elternzeiten, drei Referate, eine Leidenschaft für klare Zuständigkeiten. | \
    Aus der Buchhaltung gekommen: Die Zahlen müssen am Ende stimmen. | \
    Ich bilde seit einigen Jahren unseren Nachwuchs aus.";

const ABOUT_END: &str = "Rufen Sie lieber kurz an, bevor Sie lange schreiben. | \
    Wer etwas nicht findet, darf mich fragen. | \
    Am liebsten löse ich Dinge bei einem Kaffee in der Kantine. | \
    Auf Fragen antworte ich innerhalb eines Tages. | \
    Ein gutes Formular erkennt man daran, dass niemand anruft. | \
    Hospitationen sind bei uns willkommen. | \
    Freitags räume ich auf: Wiedervorlagen, Postfach, Kopf. | \
    Was wir hier lernen, schreibe ich auf. | \
    Bitte nur ein Thema je Nachricht, dann geht nichts verloren. | \
    Gute Ideen anderer Behörden übernehme ich ohne Scham.";

const HOURS: &str = "Mo. bis Fr., 8:00 bis 15:00 Uhr | Mo. bis Do., 7:30 bis 16:00 Uhr | \
    Mo. bis Fr., 8:00 bis 12:30 Uhr (Teilzeit) | Di. bis Do., 9:00 bis 17:00 Uhr | Mo. bis Fr., 6:30 bis 14:30 Uhr | \
    Mo., Mi. und Fr., 8:30 bis 15:30 Uhr | nach Absprache";

const TELEWORK: &str = "Montag | Mittwoch | Freitag | Montag und Freitag | Dienstag und Donnerstag | \
    Mittwoch und Freitag | Montag bis Mittwoch";

fn one(random: &mut Random, list: &'static str) -> String {
    let choices: Vec<&'static str> = list.split(" | ").collect();
    random.pick(&choices).to_owned()
}

pub(crate) fn about(random: &mut Random) -> String {
    match random.below(4) {
        0 => one(random, ABOUT_START),
        1 => one(random, ABOUT_END),
        _ => format!("{} {}", one(random, ABOUT_START), one(random, ABOUT_END)),
    }
}

pub(crate) fn hours(random: &mut Random) -> String {
    one(random, HOURS)
}

pub(crate) fn telework(random: &mut Random) -> String {
    one(random, TELEWORK)
}
