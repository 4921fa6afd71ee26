//! What units work on: for each topic the tasks and skills from which unnamed persons draw theirs.

/// The field a unit works in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Topic {
    Access,
    Agriculture,
    Air,
    Applications,
    Benefits,
    Budget,
    Building,
    Cash,
    Citizens,
    Climate,
    Confidential,
    Constitution,
    Council,
    Customers,
    Cyber,
    DataProtection,
    Digital,
    Disaster,
    Equality,
    Examples,
    Foreigners,
    Geology,
    Health,
    House,
    Knowledge,
    Lab,
    Law,
    Leading,
    Municipal,
    Nature,
    OpenData,
    Operations,
    Order,
    Organisation,
    Pay,
    Police,
    Portals,
    Post,
    Press,
    Procurement,
    Records,
    Registry,
    School,
    Servicedesk,
    Social,
    Staff,
    Steering,
    Taxes,
    Travel,
    Water,
    Youth,
}

#[cfg(test)]
pub(crate) const ALL: &[Topic] = {
    use Topic::*;
    &[
        Access,
        Agriculture,
        Air,
        Applications,
        Benefits,
        Budget,
        Building,
        Cash,
        Citizens,
        Climate,
        Confidential,
        Constitution,
        Council,
        Customers,
        Cyber,
        DataProtection,
        Digital,
        Disaster,
        Equality,
        Examples,
        Foreigners,
        Geology,
        Health,
        House,
        Knowledge,
        Lab,
        Law,
        Leading,
        Municipal,
        Nature,
        OpenData,
        Operations,
        Order,
        Organisation,
        Pay,
        Police,
        Portals,
        Post,
        Press,
        Procurement,
        Records,
        Registry,
        School,
        Servicedesk,
        Social,
        Staff,
        Steering,
        Taxes,
        Travel,
        Water,
        Youth,
    ]
};

/// Tasks and skills, each list in one string with " | " between.
pub(crate) struct Field {
    tasks: &'static str,
    skills: &'static str,
}

impl Field {
    pub(crate) fn tasks(&self) -> Vec<&'static str> {
        self.tasks.split(" | ").collect()
    }

    pub(crate) fn skills(&self) -> Vec<&'static str> {
        self.skills.split(" | ").collect()
    }
}

const fn field(tasks: &'static str, skills: &'static str) -> Field {
    Field { tasks, skills }
}

pub(crate) fn field_of(topic: Topic) -> Field {
    match topic {
        Topic::Access => field(
            "Beratung zur barrierefreien Gestaltung | Überwachung nach BITV | Schlichtungsverfahren begleiten | Schulungen zu barrierefreien Dokumenten",
            "BITV-Test | Barrierefreie PDF | Leichte Sprache | Deutsche Gebärdensprache (DGS)",
        ),
        Topic::Agriculture => field(
            "Förderanträge Dorfentwicklung prüfen | LEADER-Regionen beraten | Zahlungsanträge Agrarförderung | Berichte an die Kommission",
            "Zuwendungsrecht | EU-Förderung (EFRE, ELER) | GIS",
        ),
        Topic::Air => field(
            "Messnetz Luftqualität betreuen | Lärmkartierung | Stellungnahmen in Genehmigungsverfahren | Abfallbilanz des Landes",
            "Statistik (R) | GIS | Verwaltungsverfahrensrecht | Chemische Analytik",
        ),
        Topic::Applications => field(
            "Fachverfahren weiterentwickeln | Schnittstellen zwischen E-Akte und Fachverfahren | Testkoordination | Freigabe neuer Fassungen",
            "Softwareentwicklung (Java, Rust) | FIM/XÖV | Projektmanagement (PM², IPMA) | E-Akte (Fachadministration)",
        ),
        Topic::Benefits => field(
            "Beihilfeanträge A bis F | Beihilfeanträge G bis M | Pflegeleistungen und Kuren | Kindergeld für Landesbedienstete | Widersprüche und Klagen",
            "Beihilferecht | Beamtenrecht | Verwaltungsverfahrensrecht | Sozialrecht (SGB XII, SGB IX)",
        ),
        Topic::Budget => field(
            "Haushaltsaufstellung 2027/28 | Bewirtschaftung der Sachmittel | Haushaltsüberwachung und Berichte | Zuwendungen: Bescheide und Verwendungsnachweise | Kosten- und Leistungsrechnung",
            "Haushaltsrecht (LHO) | Kommunales Haushaltsrecht (Doppik) | Zuwendungsrecht | Controlling",
        ),
        Topic::Building => field(
            "Bauanträge Innenstadt und Süd | Bauleitplanung | Denkmalschutz | Bauherrenaufgaben bei Landesbauten | Vorprüfung und Bauberatung",
            "Baurecht (BauGB) | GIS | Vergaberecht (UVgO, VgV) | Projektmanagement (PM², IPMA)",
        ),
        Topic::Cash => field(
            "Zahlungsverkehr und Tagesabschluss | Mahnung und Vollstreckung | Verwahrungen und Vorschüsse | Stundung, Niederschlagung, Erlass",
            "Haushaltsrecht (LHO) | Kommunales Haushaltsrecht (Doppik) | Controlling",
        ),
        Topic::Citizens => field(
            "An- und Ummeldungen | Personalausweise und Reisepässe | Führungszeugnisse und Beglaubigungen | Terminsteuerung | Auskunft am Empfang",
            "Personenstandsrecht | Verwaltungsverfahrensrecht | Leichte Sprache",
        ),
        Topic::Climate => field(
            "Klimaschutzkonzept fortschreiben | Energie in Liegenschaften | Hitzeaktionsplan | Förderberatung für Kommunen",
            "EU-Förderung (EFRE, ELER) | Projektmanagement (PM², IPMA) | Statistik (R) | Agile Moderation",
        ),
        Topic::Confidential => field("Allgemeine Sachbearbeitung", "Verwaltungsverfahrensrecht"),
        Topic::Constitution => field(
            "Landtagswahl 2028: Vorbereitung | Kleine und Große Anfragen | Kabinettvorlagen prüfen | Normprüfung | Bundesratsangelegenheiten",
            "Wahlrecht | Rechtsförmlichkeit | Kommunalrecht | Verwaltungsverfahrensrecht",
        ),
        Topic::Council => field(
            "Sprechstunde, auch vertraulich | Mitbestimmung bei Einstellungen und Versetzungen | Dienstvereinbarungen verhandeln | Begleitung in BEM-Gesprächen",
            "Personalvertretungsrecht | Mediation | Betriebliches Eingliederungsmanagement (BEM)",
        ),
        Topic::Customers => field(
            "Ansprechperson für Ressorts | Anforderungen aufnehmen | Angebote und Leistungsscheine | Einführungsprojekte begleiten",
            "Projektmanagement (PM², IPMA) | Prozessmodellierung (BPMN) | Agile Moderation | Veränderungsmanagement",
        ),
        Topic::Cyber => field(
            "Sicherheitskonzepte nach IT-Grundschutz | Meldestelle für Sicherheitsvorfälle | Sensibilisierung und Phishing-Übungen | Grundschutz-Sprechstunde | Schwachstellen bewerten",
            "IT-Grundschutz | Incident Response | Notfallmanagement (BSI 200-4) | Netzwerktechnik",
        ),
        Topic::DataProtection => field(
            "Beratung zu Datenschutz-Folgenabschätzungen | Verzeichnis von Verarbeitungstätigkeiten | Auskunftsersuchen | Schulungen zum Datenschutz",
            "Datenschutz (DSGVO, LDSG) | IT-Grundschutz | Mediation",
        ),
        Topic::Digital => field(
            "Digitalstrategie fortschreiben | Vorbereitung des IT-Planungsrats | Programmsteuerung | Prozesse aufnehmen und vereinfachen | Ideenwettbewerb",
            "Projektmanagement (PM², IPMA) | Prozessmodellierung (BPMN) | Veränderungsmanagement | Agile Moderation | FIM/XÖV",
        ),
        Topic::Disaster => field(
            "Katastrophenschutzpläne | Krisenstab: Dienst und Übungen | Warnung der Bevölkerung | Förderung der Feuerwehren | Lagebild",
            "Krisenstabsarbeit | Notfallmanagement (BSI 200-4) | Zuwendungsrecht | GIS",
        ),
        Topic::Equality => field(
            "Gleichstellungsplan | Beteiligung an Auswahlverfahren | Beratung bei Benachteiligung | Vereinbarkeit von Beruf und Pflege",
            "Mediation | Personalentwicklung | Personalvertretungsrecht | Agile Moderation",
        ),
        Topic::Examples => field(
            "Beispielsammlung guter Verfahren | Netzwerktreffen Bund, Länder, Kommunen | Musterprozesse veröffentlichen",
            "Wissensmanagement | FIM/XÖV | Agile Moderation",
        ),
        Topic::Foreigners => field(
            "Aufenthaltstitel und Verlängerungen | Einbürgerung | Fachkräfteeinwanderung | Härtefallkommission | Fachaufsicht über die Ausländerbehörden",
            "Aufenthaltsrecht | Verwaltungsverfahrensrecht | Leichte Sprache | Mediation",
        ),
        Topic::Geology => field(
            "Geologische Karte, Blatt Steinach | Bohrarchiv | Altlastenkataster | Baugrundauskünfte",
            "Geologie | GIS | Statistik (R) | Chemische Analytik",
        ),
        Topic::Health => field(
            "Belehrungen nach dem Infektionsschutzgesetz | Schuleingangsuntersuchungen | Trinkwasserüberwachung | Pandemieplanung | Gesundheitstag",
            "Gesundheitsförderung | Krisenstabsarbeit | Sozialrecht (SGB XII, SGB IX) | Statistik (R)",
        ),
        Topic::House => field(
            "Räume und Umzüge | Dienstwagen und Fahrbereitschaft | Wartung der Gebäudetechnik | Schließanlage und Ausweise | Büroausstattung",
            "Rahmenverträge | Vergaberecht (UVgO, VgV) | Projektmanagement (PM², IPMA)",
        ),
        Topic::Knowledge => field(
            "Redaktion im Intranet | Wissensstafette bei Stellenwechsel | Räume und Regeln für mobiles Arbeiten | Lernreisen und Werkstätten",
            "Wissensmanagement | Agile Moderation | Veränderungsmanagement | Leichte Sprache",
        ),
        Topic::Lab => field(
            "Wasserproben: Schwermetalle | Bodenproben: organische Spurenstoffe | Gerätepflege und Kalibrierung | Qualitätssicherung im Labor",
            "Chemische Analytik | Statistik (R) | Ausbildung (AEVO)",
        ),
        Topic::Law => field(
            "Prozessvertretung | Rechtsberatung des Hauses | Verträge prüfen | Informationsfreiheit: Anträge | Disziplinarangelegenheiten",
            "Verwaltungsverfahrensrecht | Rechtsförmlichkeit | Beamtenrecht | Datenschutz (DSGVO, LDSG) | Mediation",
        ),
        Topic::Leading => field(
            "Termine und Vorbereitung | Vermerke und Redeentwürfe | Verbindung zu den Abteilungen | Post der Leitung",
            "Pressearbeit | Projektmanagement (PM², IPMA) | Rechtsförmlichkeit",
        ),
        Topic::Municipal => field(
            "Aufsicht über die Landkreise | Genehmigung kommunaler Haushalte | Finanzausgleich | Eingaben und Beschwerden",
            "Kommunalrecht | Kommunales Haushaltsrecht (Doppik) | Haushaltsrecht (LHO) | Wahlrecht",
        ),
        Topic::Nature => field(
            "Biotopkartierung | Vertragsnaturschutz im Moor | Eingriffsregelung: Stellungnahmen | Monitoring geschützter Arten",
            "Artenkunde | GIS | EU-Förderung (EFRE, ELER) | Statistik (R)",
        ),
        Topic::OpenData => field(
            "Landesportal für offene Daten | Geodateninfrastruktur | Beratung zu Lizenzen und Metadaten | Datenqualität",
            "Open Data (DCAT-AP.de) | GIS | Statistik (R) | FIM/XÖV",
        ),
        Topic::Operations => field(
            "Betrieb der Server | Landesverwaltungsnetz | Arbeitsplatzgeräte: Ausrollen | Rufbereitschaft | Datensicherung und Wiederanlauf",
            "Linux-Systemverwaltung | Netzwerktechnik | Notfallmanagement (BSI 200-4) | IT-Grundschutz",
        ),
        Topic::Order => field(
            "Kfz-Zulassung | Gewerbeanmeldungen | Versammlungen und Veranstaltungen | Außendienst | Bußgeldstelle",
            "Polizei- und Ordnungsrecht | Verwaltungsverfahrensrecht | Krisenstabsarbeit | Mediation",
        ),
        Topic::Organisation => field(
            "Geschäftsverteilungsplan | Organisationsuntersuchungen | Stellenbewertung | Dienstanweisungen | Einführung der E-Akte im Haus",
            "Prozessmodellierung (BPMN) | Veränderungsmanagement | Projektmanagement (PM², IPMA) | E-Akte (Fachadministration)",
        ),
        Topic::Pay => field(
            "Bezüge A 9 bis A 13 | Entgelt Schulen | Entgelt Ministerien | Altersteilzeit und Elternzeit | Versorgungsauskünfte | Pfändungen",
            "Tarifrecht (TV-L) | Beamtenrecht | Steuerrecht | Verwaltungsverfahrensrecht",
        ),
        Topic::Police => field(
            "Ausstattung der Polizei | Versammlungsrecht: Grundsatzfragen | Waffenrecht: Fachaufsicht | Sicherheitsbericht des Landes",
            "Polizei- und Ordnungsrecht | Krisenstabsarbeit | Verwaltungsverfahrensrecht | Statistik (R)",
        ),
        Topic::Portals => field(
            "OZG-Koordination mit den Kommunen | Serviceportal: Leistungen einstellen | Registermodernisierung | Nachnutzung von EfA-Diensten | Nutzertests",
            "Registermodernisierung | FIM/XÖV | Prozessmodellierung (BPMN) | Projektmanagement (PM², IPMA) | Agile Moderation",
        ),
        Topic::Post => field(
            "Eingangspost öffnen und scannen | Kurierdienst zwischen den Standorten | Druckaufträge | Frankieren und Versand",
            "E-Akte (Fachadministration) | Aktenplan und Aussonderung",
        ),
        Topic::Press => field(
            "Presseanfragen | Pressespiegel | Meldungen im Intranet | Social Media | Corporate Design und Vorlagen",
            "Pressearbeit | Social Media | Leichte Sprache | Barrierefreie PDF",
        ),
        Topic::Procurement => field(
            "Ausschreibungen nach UVgO | EU-weite Vergaben | Rahmenverträge | Beratung bei Direktaufträgen | E-Vergabe: Fachadministration",
            "Vergaberecht (UVgO, VgV) | E-Vergabe | Rahmenverträge | Zuwendungsrecht",
        ),
        Topic::Records => field(
            "Aktenplan pflegen | Aussonderung mit dem Landesarchiv | E-Akte: Schulung und Ersthilfe | Registratur | Fernleihe und Neuerwerbungen",
            "E-Akte (Fachadministration) | Aktenplan und Aussonderung | Wissensmanagement | Ausbildung (AEVO)",
        ),
        Topic::Registry => field(
            "Eheschließungen | Geburten und Sterbefälle | Fachaufsicht über die Standesämter | Melderegister: Auskünfte und Sperren",
            "Personenstandsrecht | Registermodernisierung | Verwaltungsverfahrensrecht",
        ),
        Topic::School => field(
            "Schülerbeförderung | Ausstattung der Schulen, DigitalPakt | Schulentwicklungsplanung | Ganztag und Mittagessen",
            "Kommunalrecht | Vergaberecht (UVgO, VgV) | Statistik (R) | Projektmanagement (PM², IPMA)",
        ),
        Topic::Servicedesk => field(
            "Störungsannahme | Passwörter und zweiter Faktor | Ersthilfe für E-Akte und Videokonferenz | Anleitungen schreiben",
            "Linux-Systemverwaltung | Netzwerktechnik | E-Akte (Fachadministration) | Wissensmanagement",
        ),
        Topic::Social => field(
            "Grundsicherung im Alter | Eingliederungshilfe: Gesamtplan | Wohngeld | Schuldnerberatung | Widerspruchsstelle",
            "Sozialrecht (SGB XII, SGB IX) | Leichte Sprache | Mediation | Verwaltungsverfahrensrecht",
        ),
        Topic::Staff => field(
            "Stellenausschreibungen und Auswahl | Ausbildung und Anwärterdienst | Beurteilungen | Telearbeit und Teilzeit: Anträge | Fortbildung | Ruhestand: Vorbereitung",
            "Tarifrecht (TV-L) | Beamtenrecht | Personalentwicklung | Ausbildung (AEVO) | Betriebliches Eingliederungsmanagement (BEM)",
        ),
        Topic::Steering => field(
            "IT-Architekturvorgaben | Lizenzen und Verträge | Open Source und digitale Souveränität | Vorhabenplanung",
            "Enterprise-Architektur | Controlling | Linux-Systemverwaltung | Rahmenverträge",
        ),
        Topic::Taxes => field(
            "Erlasse zur Einkommensteuer | Umsatzsteuer der öffentlichen Hand | Grundsteuerreform | Fachaufsicht über die Finanzämter",
            "Steuerrecht | Statistik (R) | Rechtsförmlichkeit | Controlling",
        ),
        Topic::Travel => field(
            "Abrechnung von Inlandsreisen | Auslandsreisen: Tagegeld und Vorschuss | Trennungsgeld und Umzugskosten | Beratung vor der Dienstreise | Fortbildungsreisen",
            "Reisekostenrecht | Beamtenrecht | Tarifrecht (TV-L) | Verwaltungsverfahrensrecht",
        ),
        Topic::Water => field(
            "Hochwasservorhersage Oberlauf | Pegelnetz | Grundwasserstände und Entnahmen | Wasserrechtliche Erlaubnisse | Gefahrenkarten",
            "Hydrologie | GIS | Statistik (R) | Krisenstabsarbeit",
        ),
        Topic::Youth => field(
            "Allgemeiner Sozialer Dienst | Kita-Planung | Pflegekinderdienst | Unterhaltsvorschuss | Jugendgerichtshilfe",
            "Kinder- und Jugendhilfe (SGB VIII) | Mediation | Sozialrecht (SGB XII, SGB IX) | Krisenstabsarbeit",
        ),
    }
}
