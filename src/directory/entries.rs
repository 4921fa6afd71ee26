//! What stands in lists and on pages: houses, units, people, posts, lines, fields. Plain data, no rights.

use platform::{access::Ring, id::Id, kinds, time::Day};

use crate::PersonName;

/// An authority as a mark beside what belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct House {
    pub key: String,
    pub short: String,
    pub name: String,
    /// Its KERN palette.
    pub palette: String,
    /// Whether the reader belongs to it.
    pub own: bool,
    pub comments: Comments,
}

/// Where an authority lets people comment and react.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Comments {
    #[default]
    Everywhere,
    /// In its groups alone.
    Groups,
    Nowhere,
}

impl Comments {
    /// All of them, the most open first.
    pub const ALL: [Self; 3] = [Self::Everywhere, Self::Groups, Self::Nowhere];

    /// The word kept for it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Everywhere => "everywhere",
            Self::Groups => "groups",
            Self::Nowhere => "nowhere",
        }
    }

    /// What a kept word means.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }
}

impl House {
    pub fn address(&self) -> String {
        format!("/behoerden/{}", self.key)
    }
}

/// A unit as a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitLink {
    pub id: Id<kinds::Unit>,
    /// "Referat"
    pub kind: String,
    /// "47", empty where the unit has none.
    pub number: String,
    /// "Neues Arbeiten, Wissensmanagement"
    pub name: String,
}

/// The full name of a unit.
pub(crate) fn full(kind: &str, number: &str, name: &str) -> String {
    match (number.is_empty(), name.contains(kind)) {
        (true, true) => name.to_owned(),
        (true, false) => format!("{kind} {name}"),
        (false, _) => format!("{kind}\u{a0}{number} {name}"),
    }
}

impl UnitLink {
    /// "Referat 47 Neues Arbeiten"; the kind is left out where the name says it.
    pub fn full(&self) -> String {
        full(&self.kind, &self.number, &self.name)
    }

    /// "MID 47 · Neues Arbeiten"
    pub fn short(&self, house: &str) -> String {
        match self.number.is_empty() {
            true => format!("{house} · {}", self.name),
            false => format!("{house}\u{a0}{} · {}", self.number, self.name),
        }
    }

    pub fn address(&self) -> String {
        format!("/einheiten/{}", self.id)
    }
}

/// Where and how somebody is reached, as far as the reader may see it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    /// As written in the directory: "0551 200-4712".
    pub phone: String,
    pub email: String,
    pub room: String,
    /// "Haus A"
    pub site: String,
    pub city: String,
}

impl Contact {
    /// "Haus A, Raum 2.11"
    pub fn place(&self) -> String {
        let parts = [self.site.as_str(), self.room.as_str()];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join(", ")
    }

    /// The address a click on the number calls, in international form.
    pub fn tel(&self) -> Option<String> {
        tel(&self.phone)
    }
}

/// `tel:` address of a German number as people write it; none where there are no digits.
pub fn tel(phone: &str) -> Option<String> {
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    let number = match (
        phone.trim_start().starts_with('+'),
        digits.strip_prefix("00"),
        digits.strip_prefix('0'),
    ) {
        (true, ..) => digits,
        (false, Some(abroad), _) => abroad.to_owned(),
        (false, None, Some(national)) => format!("49{national}"),
        (false, None, None) => return (!digits.is_empty()).then(|| format!("tel:{digits}")),
    };
    Some(format!("tel:+{number}"))
}

/// How a person belongs to an authority.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Belonging {
    Home,
    Seconded,
    Guest,
}

impl Belonging {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Home => "home",
            Self::Seconded => "seconded",
            Self::Guest => "guest",
        }
    }

    pub fn from_code(code: &str) -> Self {
        match code {
            "seconded" => Self::Seconded,
            "guest" => Self::Guest,
            _ => Self::Home,
        }
    }
}

/// Who answers for a guest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sponsor {
    pub person: Id<kinds::Person>,
    pub name: PersonName,
}

/// A line of the phone book that is a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonEntry {
    pub id: Id<kinds::Person>,
    pub name: PersonName,
    pub portrait: Option<String>,
    /// "Referentin"
    pub function: String,
    pub unit: UnitLink,
    pub house: House,
    pub contact: Contact,
    pub belonging: Belonging,
    /// End of a guest's stay.
    pub until: Option<Day>,
    /// Who answers for a guest.
    pub sponsor: Option<Box<Sponsor>>,
    /// Whether this is the reader.
    pub is_reader: bool,
}

impl PersonEntry {
    pub fn address(&self) -> String {
        format!("/personen/{}", self.id)
    }
}

/// How a post is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hold {
    Holder,
    /// Stellvertretung.
    Deputy,
    /// Kommissarisch.
    Acting,
}

impl Hold {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Holder => "holder",
            Self::Deputy => "deputy",
            Self::Acting => "acting",
        }
    }

    pub fn from_code(code: &str) -> Self {
        match code {
            "deputy" => Self::Deputy,
            "acting" => Self::Acting,
            _ => Self::Holder,
        }
    }
}

/// A person on a post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holder {
    pub hold: Hold,
    pub since: Option<Day>,
    pub person: Id<kinds::Person>,
    pub name: PersonName,
    pub portrait: Option<String>,
}

/// A post of a unit with those who hold it. Without holder it is vacant (N.N.).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PostEntry {
    pub id: Id<kinds::Post>,
    pub function: String,
    pub leads: bool,
    pub vacant_since: Option<Day>,
    pub vacant: bool,
    pub holders: Vec<Holder>,
    pub unit: UnitLink,
    pub house: House,
}

/// A phone-book line without person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineEntry {
    pub id: Id<kinds::Line>,
    pub name: String,
    pub contact: Contact,
    pub unit: UnitLink,
    pub house: House,
}

/// A field people fill in themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ProfileField {
    Mobile,
    Hours,
    Tasks,
    Skills,
    Languages,
    Interests,
    About,
}

impl ProfileField {
    pub const ALL: [Self; 7] = [
        Self::Mobile,
        Self::Hours,
        Self::Tasks,
        Self::Skills,
        Self::Languages,
        Self::Interests,
        Self::About,
    ];

    /// Its name in forms and in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Mobile => "mobile",
            Self::Hours => "hours",
            Self::Tasks => "tasks",
            Self::Skills => "skills",
            Self::Languages => "languages",
            Self::Interests => "interests",
            Self::About => "about",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.code() == code)
    }

    /// Whether the value is a list, one entry a line.
    pub const fn is_list(self) -> bool {
        matches!(
            self,
            Self::Tasks | Self::Skills | Self::Languages | Self::Interests
        )
    }

    /// Characters the field may have.
    pub const fn longest(self) -> usize {
        match self {
            Self::Mobile => 30,
            Self::Hours => 120,
            Self::Tasks | Self::Skills => 2000,
            Self::Languages | Self::Interests | Self::About => 500,
        }
    }

    /// Who sees it while its owner has not chosen.
    pub const fn default_ring(self) -> Ring {
        match self {
            Self::Mobile | Self::Interests | Self::About => Ring::Authority,
            Self::Hours | Self::Tasks | Self::Skills | Self::Languages => Ring::Others,
        }
    }
}

/// A filled-in field with who may see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldValue {
    pub field: ProfileField,
    pub ring: Ring,
    pub value: String,
}

impl FieldValue {
    /// The entries of a list, or the one text.
    pub fn entries(&self) -> impl Iterator<Item = &str> {
        self.value
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty())
    }
}
