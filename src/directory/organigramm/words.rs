//! The German words of the report and of the errors, as an administrator reads them.

use std::fmt;

use super::{
    MAX_BYTES, MAX_DEPTH, MAX_NESTING, ReadError,
    report::{Field, What},
};

impl Field {
    /// What the tool that writes these charts calls the field.
    pub fn word(self) -> &'static str {
        match self {
            Self::Title | Self::PersonTitle => "Titel",
            Self::Version => "Version",
            Self::Note => "Fußzeile",
            Self::Id => "Kennung",
            Self::Uri => "URI",
            Self::Kind => "Art",
            Self::Name => "Bezeichnung",
            Self::Short => "Kürzel",
            Self::Purpose => "Zusatzbezeichnung",
            Self::Function => "Art der Rolle",
            Self::Status => "Zusatz zur Rolle",
            Self::Salutation => "Anrede",
            Self::Given => "Vorname",
            Self::Family => "Nachname",
            Self::FullName => "Name",
            Self::Phone => "Telefon",
            Self::Fax => "Fax",
            Self::Email => "E-Mail",
            Self::Website => "Website",
            Self::Street => "Straße",
            Self::HouseNumber => "Hausnummer",
            Self::Postcode => "PLZ",
            Self::City => "Stadt",
            Self::Building => "Gebäude",
            Self::Room => "Raum",
            Self::Style => "Stil",
            Self::Units => "Organisationseinheiten",
            Self::Positions => "Positionen",
            Self::People => "Personen",
            Self::Contact => "Kontaktdaten",
            Self::Address => "Anschrift",
        }
    }
}

impl fmt::Display for What {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ReadAsWindows1252 => write!(f, "Kein UTF-8; als Windows-1252 gelesen"),
            Self::BrokenText => write!(f, "Beschädigte Zeichen durch „\u{fffd}“ ersetzt"),
            Self::ReadAsUtf16 => write!(f, "Als UTF-16 gelesen"),
            Self::CutOff => write!(f, "Zu tief verschachtelte Teile ausgelassen"),
            Self::TooDeep => write!(
                f,
                "Tiefer als {MAX_DEPTH} Ebenen; samt allem darunter ausgelassen"
            ),
            Self::TooMany(field) => write!(f, "Zu viele {}; ab hier ausgelassen", field.word()),
            Self::UnknownField(name) => write!(f, "Unbekanntes Feld „{name}“ übergangen"),
            Self::Presentation(name) => write!(f, "Feld „{name}“ übergangen, wird nicht gebraucht"),
            Self::WrongType(field) => write!(
                f,
                "{} hat eine andere Form als erwartet; übergangen",
                field.word()
            ),
            Self::TooLong(field) => write!(f, "{} zu lang; gekürzt", field.word()),
            Self::Unprintable(field) => {
                write!(f, "{} enthielt unsichtbare Zeichen; entfernt", field.word())
            }
            Self::Markup(field) => write!(
                f,
                "{} enthält Auszeichnungen; als Text übernommen",
                field.word()
            ),
            Self::Second(field, text) => write!(
                f,
                "{} mehrfach angegeben; „{text}“ übergangen",
                field.word()
            ),
            Self::NameMissing(name) => write!(f, "Bezeichnung fehlt; „{name}“ eingesetzt"),
            Self::EmptyUnit => write!(f, "Leere Organisationseinheit übergangen"),
            Self::Connector => write!(
                f,
                "Verbindung ohne Inhalt; ihre Einheiten hängen eine Ebene höher"
            ),
            Self::HiddenWithContent => {
                write!(f, "Ausgeblendet, aber mit Inhalt; als Einheit übernommen")
            }
            Self::SharedId(id) => {
                write!(f, "Kennung „{id}“ kommt mehrfach vor; Schlüssel abgeleitet")
            }
            Self::SharedUri(uri) => write!(
                f,
                "URI „{uri}“ steht für Verschiedenes; Schlüssel abgeleitet"
            ),
            Self::LongShort => write!(f, "Kein Kürzel; in die Zusatzbezeichnung übernommen"),
            Self::EmptyPost => write!(f, "Leere Position übergangen"),
            Self::NobodyNamed => write!(f, "Niemand genannt; als unbesetzt übernommen"),
            Self::ContactOnly => write!(f, "Nur Kontaktdaten; als Telefonbuchzeile übernommen"),
            Self::VacantButNamed => write!(
                f,
                "Als unbesetzt bezeichnet, aber eine Person genannt; Person übernommen"
            ),
            Self::OtherStatus(text) => write!(f, "Zusatz „{text}“ als Anmerkung übernommen"),
            Self::SeveralPeople(count) => {
                write!(f, "{count} Personen auf einer Position; je eine Stelle")
            }
            Self::UnclearName(name) => write!(f, "Name „{name}“ unklar; so übernommen"),
            Self::PlaceholderName => write!(
                f,
                "Platzhalter aus der Vorlage statt eines Namens; so übernommen"
            ),
            Self::Nameless(text) => write!(f, "„{text}“ ohne Namen; übergangen"),
            Self::SameName(name) => write!(
                f,
                "Mehrere „{name}“, nicht sicher dieselbe Person; getrennt übernommen"
            ),
            Self::UnclearPhone(text) => write!(f, "„{text}“ ist keine klare Nummer; so übernommen"),
            Self::UnreadableEmail(text) => {
                write!(f, "„{text}“ ist keine E-Mail-Adresse; übergangen")
            }
            Self::UnreadableWebsite(text) => write!(f, "„{text}“ ist keine Webadresse; übergangen"),
            Self::LeadGuessed => write!(f, "Leitung angenommen, da keine Rolle angegeben ist"),
            Self::WithoutPeople => write!(
                f,
                "Keine einzige Person genannt; vielleicht ohne Personendaten exportiert"
            ),
        }
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { bytes } => {
                write!(
                    f,
                    "Die Datei ist mit {bytes} Bytes zu groß; erlaubt sind {MAX_BYTES}"
                )
            }
            Self::Empty => write!(f, "Die Datei ist leer"),
            Self::TooDeep { line } => {
                write!(
                    f,
                    "Die Datei ist in Zeile {line} tiefer als {MAX_NESTING} Ebenen verschachtelt"
                )
            }
            Self::TooManyValues => write!(f, "Die Datei enthält zu viele einzelne Werte"),
            Self::NotJson { line, column } => {
                write!(f, "Kein gültiges JSON: Zeile {line}, Spalte {column}")
            }
            Self::NotAChart => write!(f, "Kein Organigramm: Es fehlt die Liste „organisations“"),
        }
    }
}

impl std::error::Error for ReadError {}
