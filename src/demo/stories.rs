//! What people of the story have written (demo-domain 5.7), as plain data: news, pages, contributions
//! and what was said about them. Texts are Markdown.

/// Where something lies: a house by its authority, or a group, by key.
#[derive(Clone, Copy, Debug)]
pub(crate) enum At {
    House(&'static str),
    Group(&'static str),
}

/// News.
#[derive(Clone, Copy, Debug)]
pub(crate) struct News {
    pub(crate) at: At,
    pub(crate) author: &'static str,
    pub(crate) days_ago: i64,
    pub(crate) title: &'static str,
    pub(crate) teaser: &'static str,
    pub(crate) text: &'static str,
    pub(crate) urgent: bool,
    pub(crate) pinned: bool,
    pub(crate) asks: bool,
    /// The number of the unit whose news it is.
    pub(crate) unit: Option<&'static str>,
    /// For which parts of the house, by what they are called.
    pub(crate) addressed: &'static [&'static str],
    pub(crate) said: &'static [(&'static str, &'static str)],
}

/// A page; `below` names the title of the one above.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Page {
    pub(crate) at: At,
    pub(crate) author: &'static str,
    pub(crate) days_ago: i64,
    pub(crate) below: Option<&'static str>,
    pub(crate) title: &'static str,
    pub(crate) text: &'static str,
    /// The day of its next review, in days from today.
    pub(crate) review_in: Option<i64>,
    /// A later version of the text.
    pub(crate) changed: Option<(&'static str, &'static str)>,
}

/// A contribution with its comments.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Contribution {
    pub(crate) group: &'static str,
    pub(crate) author: &'static str,
    pub(crate) days_ago: i64,
    pub(crate) title: &'static str,
    pub(crate) text: &'static str,
    pub(crate) said: &'static [(&'static str, &'static str)],
}

const fn news(
    at: At,
    author: &'static str,
    days_ago: i64,
    title: &'static str,
    teaser: &'static str,
    text: &'static str,
) -> News {
    News {
        at,
        author,
        days_ago,
        title,
        teaser,
        text,
        urgent: false,
        pinned: false,
        asks: false,
        unit: None,
        addressed: &[],
        said: &[],
    }
}

/// Who publishes for which authority.
pub(crate) const EDITORS: &[(&str, &str)] = &[
    ("stk", "jolanta"),
    ("mid", "anke"),
    ("mid", "friederike"),
    ("lzd", "lan"),
    ("lko", "lukasz"),
];

pub(crate) const NEWS: &[News] = &[
    News {
        urgent: true,
        ..news(
            At::House("mid"),
            "anke",
            0,
            "Phishing-Welle mit gefälschter Reisekostenabrechnung",
            "Öffnen Sie keine Anhänge von „reisekosten@lzd-mittelau.example“. Das LZD verschickt Abrechnungen nur über das Postfach im Fachverfahren.",
            "## Woran Sie die Nachricht erkennen\n\n- Absender ist „reisekosten@lzd-mittelau.example“.\n- Im Anhang liegt eine Datei mit der Endung `.zip`.\n- Der Text droht mit einer Frist von 24 Stunden.\n\n## Was Sie jetzt tun sollen\n\n1. Öffnen Sie nichts.\n2. Melden Sie die Nachricht dem Servicedesk.\n3. Wenn Sie schon geklickt haben: Ziehen Sie das Netzkabel und rufen Sie an.\n\n> [!WARNING]\n> Geben Sie Ihr Kennwort nirgends ein. Der Servicedesk fragt nie danach.",
        )
    },
    News {
        pinned: true,
        asks: true,
        said: &[
            (
                "karl-heinz",
                "Die Registratur hat zusätzlich montags von 13 bis 15 Uhr geöffnet, solange Welle 3 läuft.",
            ),
            (
                "mehmet",
                "Wer auf der Warteliste steht, bekommt die Einladung für den 8. Dezember zuerst.",
            ),
        ],
        ..news(
            At::House("mid"),
            "anke",
            1,
            "E-Akte: Welle 3 startet in Abteilung 2",
            "Ab Dienstag, 1. Dezember, arbeiten fünf weitere Referate elektronisch. Schulungen laufen bis Freitag, und in jedem Flur steht jemand für Fragen bereit.",
            "## Was sich am 1. Dezember ändert\n\n- Die Poststelle scannt den Eingang. Papier bleibt 90 Tage in der Registratur.\n- Neue Vorgänge der Referate 21 bis 25 entstehen nur noch in der E-Akte.\n- Mitzeichnung und Schlusszeichnung laufen im Programm, nicht mehr in der Mappe.\n\n## Schulungen\n\n| Termin | Ort | Freie Plätze |\n| --- | --- | --- |\n| Di., 24. Nov., 13:00 Uhr | Haus A, Raum 1.12 | 3 von 12 |\n| Do., 26. Nov., 9:00 Uhr | Videokonferenz, auch für Teilzeit | 4 von 20 |\n| Fr., 27. Nov., 11:00 Uhr | Haus B, Raum 0.04 | Warteliste |\n\n## Wen Sie fragen können\n\nIn der ersten Woche steht auf jedem Flur eine Kollegin oder ein Kollege mit grünem Namensschild. Danach hilft die Gruppe „Einführung E-Akte“.",
        )
    },
    news(
        At::House("mid"),
        "friederike",
        4,
        "Neue Regelung zur Telearbeit",
        "Ab sofort sind bis zu drei Tage je Woche möglich. Der Personalrat hat zugestimmt.",
        "Die Dienstvereinbarung gilt für alle Beschäftigten des Ministeriums.\n\n## Das Wichtigste\n\n- Bis zu drei Tage je Woche, im Einzelfall mehr.\n- Der Antrag ist eine Seite lang und gilt zwei Jahre.\n- Geräte stellt das Haus.\n\nWer schon Telearbeit macht, muss nichts tun.",
    ),
    News {
        addressed: &["Haus A", "Haus B"],
        ..news(
            At::House("mid"),
            "anke",
            7,
            "Kantine: barrierefreier Zugang wieder offen",
            "Der Aufzug im Haus B fährt. Der Umweg über den Hof entfällt.",
            "Die Firma hat die Steuerung getauscht. Wenn der Aufzug noch einmal stehen bleibt, rufen Sie bitte den Servicedesk unter 0551 4000 an.",
        )
    },
    news(
        At::House("mid"),
        "anke",
        8,
        "Ideenwettbewerb: 14 Vorschläge in Prüfung",
        "Im Januar entscheidet die Hausleitung, mit Begründung zu jedem Vorschlag.",
        "Vorgeschlagen wurden unter anderem ein Bücherschrank im Foyer, eine gemeinsame Vorlagenbibliothek und Leihräder zwischen den Standorten. Alle Vorschläge bekommen eine Antwort.",
    ),
    News {
        unit: Some("47"),
        ..news(
            At::House("mid"),
            "anke",
            6,
            "Referatsrunde ab Januar dienstags",
            "Um 9:30 Uhr in Raum B 2.14 und per Video. Der Montag bleibt frei von Terminen.",
            "So haben wir am Donnerstag entschieden. Wer dienstags nicht arbeitet, gibt Themen bis Montagmittag in die Sammlung.",
        )
    },
    news(
        At::House("lko"),
        "lukasz",
        2,
        "Hochwasserwarnstufe 2 am Oberlauf",
        "Der Krisenstab tagt täglich um 8 Uhr. Bürger:innen fragen bitte das Bürgertelefon.",
        "Die Pegel steigen bis Donnerstag um etwa 40 Zentimeter. Sandsäcke liegen am Bauhof. Wer im Bereitschaftsdienst ist, hält das Telefon bereit.",
    ),
    News {
        said: &[("lukasz", "Danke, das nehmen wir im Landkreis so auf.")],
        ..news(
            At::Group("vergabe"),
            "anke",
            3,
            "Einheitlicher Vermerk bis 1.000 € ist beschlossen",
            "Ab Januar genügt eine Seite. Alle Mitglieder des Netzwerks nutzen dieselbe Vorlage.",
            "Die Vorlage steht auf der Seite „Leitfaden Vergabe unter 1.000 €“. Bitte die alten Muster nicht mehr verwenden.",
        )
    },
];

pub(crate) const PAGES: &[Page] = &[
    Page {
        at: At::House("mid"),
        author: "anke",
        days_ago: 200,
        below: None,
        title: "Dienstreise beantragen",
        text: "Für fast jede Dienstreise brauchen Sie vorher eine Genehmigung. Mit dem Formular dauert das etwa fünf Minuten.\n\n## Wann Sie eine Genehmigung brauchen\n\nImmer, wenn Sie den Dienstort verlassen und die Fahrt länger als einen halben Tag dauert. Keine Genehmigung brauchen Sie für Wege zwischen den Häusern in Auenstadt.\n\n## In vier Schritten\n\n1. Termin und Ziel klären. Prüfen Sie zuerst, ob eine Videokonferenz reicht.\n2. Formular ausfüllen. Name und Stelle sind schon eingetragen.\n3. Genehmigung einholen. Ihre Referatsleitung zeichnet im Geschäftsgang.\n4. Innerhalb von sechs Monaten abrechnen. Danach verfällt der Anspruch.\n\n## Tagegeld im Inland\n\n| Abwesenheit | Tagegeld |\n| --- | --- |\n| mehr als 8 Stunden | 14,00 € |\n| 24 Stunden | 28,00 € |\n| An- und Abreisetag | 14,00 € |\n\n## Ausland\n\nReisen ins Ausland genehmigt die Abteilungsleitung. Rechnen Sie mit zehn Arbeitstagen.\n\n## Wer hilft\n\nDas Dezernat 31 des LZD, Reisekosten.",
        review_in: Some(-23),
        changed: Some((
            "An- und Abreisetag | 14,00 €",
            "An- und Abreisetag, auch ohne Übernachtung | 14,00 €",
        )),
    },
    Page {
        at: At::House("mid"),
        author: "anke",
        days_ago: 90,
        below: None,
        title: "Checkliste Neuanfang",
        text: "Für alle, die neu anfangen, und für alle, die jemanden willkommen heißen.\n\n## Vor dem ersten Tag\n\n- [ ] Arbeitsplatz und Schlüssel\n- [ ] Konto und Telefon\n- [ ] Jemand, der durch das Haus führt\n\n## In der ersten Woche\n\n- [ ] Eigene Seite ausfüllen: Aufgaben, Kenntnisse, Sprachen\n- [ ] Den Gruppen beitreten, die man braucht\n- [ ] Mit der Personalvertretung sprechen",
        review_in: Some(40),
        changed: None,
    },
    Page {
        at: At::House("mid"),
        author: "anke",
        days_ago: 60,
        below: Some("Checkliste Neuanfang"),
        title: "Onboarding Referent:in",
        text: "Was in den ersten vier Wochen dran ist.\n\n## Woche 1\n\nAnkommen, Leute kennenlernen, Zugänge prüfen.\n\n## Woche 2\n\nEinen Vorgang von Anfang bis Ende begleiten.\n\n## Woche 3 und 4\n\nDen ersten eigenen Vermerk schreiben. Die Vorlage hilft.",
        review_in: None,
        changed: None,
    },
    Page {
        at: At::House("mid"),
        author: "samira",
        days_ago: 120,
        below: None,
        title: "Schutzbedarf bestimmen",
        text: "Wie schützenswert ist eine Information? Drei Fragen genügen.\n\n1. Wen träfe es, wenn Unbefugte sie lesen?\n2. Was geschähe, wenn sie falsch wäre?\n3. Wie lange kann die Arbeit ohne sie weitergehen?\n\n> [!INFO]\n> Im Zweifel fragen Sie die Datenschutzbeauftragte, bevor Sie etwas ablegen.",
        review_in: Some(120),
        changed: None,
    },
    Page {
        at: At::Group("e-akte"),
        author: "mehmet",
        days_ago: 30,
        below: None,
        title: "FAQ E-Akte",
        text: "Die Fragen, die uns am häufigsten erreichen.\n\n## Was geschieht mit Altakten?\n\nAkten, die vor 2021 geschlossen wurden, bleiben auf Papier.\n\n## Kann ich unterwegs zeichnen?\n\nJa, mit dem Dienstgerät und der zweiten Anmeldung.\n\n## Wer scannt die Eingangspost?\n\nAb dem 1. Dezember die Poststelle.",
        review_in: None,
        changed: Some((
            "Ja, mit dem Dienstgerät und der zweiten Anmeldung.",
            "Ja, mit dem Dienstgerät und der zweiten Anmeldung. Auf dem privaten Telefon nicht.",
        )),
    },
    Page {
        at: At::Group("e-akte"),
        author: "mehmet",
        days_ago: 20,
        below: None,
        title: "Schulungsplan Welle 3",
        text: "Ein Termin genügt. Bitte bis Mittwoch eintragen.\n\n| Wann | Wo | Für wen |\n| --- | --- | --- |\n| Di., 24. Nov., 13:00 Uhr | Haus A, Raum 1.12 | Referate 21 und 22 |\n| Do., 26. Nov., 9:00 Uhr | Videokonferenz | Teilzeit |\n| Fr., 27. Nov., 11:00 Uhr | Haus B, Raum 0.04 | Referate 23 bis 25 |",
        review_in: None,
        changed: None,
    },
    Page {
        at: At::Group("vergabe"),
        author: "anke",
        days_ago: 45,
        below: None,
        title: "Leitfaden Vergabe unter 1.000 €",
        text: "Kleine Beschaffungen ohne Umweg: Direktkauf mit einem Vermerk von einer Seite.\n\n## Für wen\n\nAlle, die bis 1.000 € netto selbst beschaffen dürfen.\n\n## In Schritten\n\n1. Bedarf beschreiben, zwei Sätze genügen.\n2. Preise vergleichen: drei Angebote im Netz, ein Bildschirmfoto.\n3. Bestellen und den Vermerk ablegen.\n\n## Häufige Fehler\n\n- Aufträge künstlich teilen.\n- Den Vergleich nicht festhalten.\n\n## Wer hilft\n\nDie Geschäftsführung des Netzwerks.",
        review_in: Some(60),
        changed: None,
    },
    Page {
        at: At::Group("barrierefreiheit"),
        author: "zoe",
        days_ago: 50,
        below: None,
        title: "Barrierefreie PDF erstellen",
        text: "Ein PDF ist barrierefrei, wenn ein Screenreader es in der richtigen Reihenfolge vorliest.\n\n## Vorher\n\n- Überschriften mit Formatvorlagen auszeichnen, nicht mit fetter Schrift.\n- Bilder beschreiben.\n- Tabellen mit Kopfzeile anlegen.\n\n## Beim Speichern\n\n„Als PDF/UA exportieren“ wählen. Fertig.\n\n## Prüfen\n\nMit dem Prüfprogramm PAC, und am besten mit jemandem, der einen Screenreader benutzt.",
        review_in: None,
        changed: None,
    },
];

pub(crate) const CONTRIBUTIONS: &[Contribution] = &[
    Contribution {
        group: "e-akte",
        author: "mehmet",
        days_ago: 0,
        title: "Schulungsplan Welle 3 ergänzt",
        text: "Zwei Termine für Teilzeit sind dazugekommen: Do. 9:00 und Fr. 11:00 Uhr. Bitte bis Mittwoch eintragen.",
        said: &[
            ("anke", "Danke, das hat bei uns gefehlt."),
            (
                "friederike",
                "Bitte auch an die Abteilung 3 denken, die kommt im März.",
            ),
        ],
    },
    Contribution {
        group: "e-akte",
        author: "anke",
        days_ago: 4,
        title: "Wer scannt Eingangspost ab 1. Dezember?",
        text: "Im Projektplan steht die Poststelle, im Geschäftsverteilungsplan noch die Registratur. Was gilt?",
        said: &[(
            "mehmet",
            "Die **Poststelle**. Der Plan wird zum Jahreswechsel angepasst.",
        )],
    },
    Contribution {
        group: "vergabe",
        author: "lukasz",
        days_ago: 2,
        title: "Erfahrungen mit dem neuen Vermerk?",
        text: "Wir haben ihn im Landkreis zweimal ausprobiert. Die Seite reicht aus. Nur das Feld für die Haushaltsstelle ist zu klein.",
        said: &[
            ("anke", "Das Feld vergrößern wir. Danke für den Hinweis."),
            (
                "ines",
                "Aus Sicht der Nachprüfung genügt der Vermerk, wenn der Preisvergleich beiliegt.",
            ),
        ],
    },
    Contribution {
        group: "radeln",
        author: "tim",
        days_ago: 5,
        title: "Pumpe am Haus A ist da",
        text: "Steht links neben dem Eingang, für alle Ventile.",
        said: &[],
    },
    Contribution {
        group: "barrierefreiheit",
        author: "zoe",
        days_ago: 6,
        title: "Prüfliste für Formulare",
        text: "Ich habe die Liste von 40 auf 12 Punkte gekürzt:\n\n- Jedes Feld hat eine Beschriftung.\n- Fehler stehen am Feld und oben.\n- Alles geht mit der Tastatur.\n\nWas fehlt euch?",
        said: &[("jolanta", "Leichte Sprache bei den Fehlermeldungen.")],
    },
];
