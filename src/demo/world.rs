//! The demo world as plain data: what an authority, unit, post and person of Land Mittelau is.
//!
//! Types only. No names, no texts, no chance, no database: references are keys, and the loader turns keys into ids.

use std::fmt;

/// How much of the Land is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// Six authorities, 60 persons: for tests. Holds every test person.
    Mini,
    /// All eleven authorities, 472 persons: for the demonstration and the mock-ups' scenes.
    Demo,
    /// All eleven authorities with about this many persons (never fewer than [`Size::Demo`]): for load.
    Load(u32),
}

/// A date of the story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(
    clippy::struct_field_names,
    reason = "a day of the month has no other name"
)]
pub struct Day {
    pub year: i16,
    pub month: i8,
    pub day: i8,
}

impl fmt::Display for Day {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

pub(crate) const fn day(year: i16, month: i8, day: i8) -> Day {
    Day { year, month, day }
}

/// The day on which the story plays; nothing here reads a clock.
pub const TODAY: Day = day(2026, 11, 24);

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct World {
    pub today: Day,
    pub authorities: Vec<Authority>,
    pub persons: Vec<Person>,
    pub administrators: Vec<Administrator>,
    pub groups: Vec<Group>,
}

/// A group or network with its first members. What is not said follows from its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    /// Unique in the world.
    pub key: &'static str,
    pub kind: &'static str,
    /// Which authority is responsible.
    pub authority: &'static str,
    pub name: &'static str,
    pub purpose: &'static str,
    pub mandate: &'static str,
    pub ends_on: Option<Day>,
    pub rules: &'static [&'static str],
    /// Person, role, task in the group; the first one founds it.
    pub members: &'static [(&'static str, &'static str, &'static str)],
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Authority {
    /// `mid`: unique in the world.
    pub key: String,
    /// `MID`.
    pub short: String,
    pub name: String,
    /// "oberste Landesbehörde", "Kommune", …
    pub kind: String,
    /// The name of a KERN palette: `darkblue`.
    pub house: String,
    pub mail_domain: String,
    /// `0551 200`; an extension follows after a hyphen.
    pub phone_prefix: String,
    /// Whether other authorities may see its telephone book at all.
    pub releases_directory: bool,
    pub sites: Vec<Site>,
    /// Parents stand before their children, siblings in the order of the organisation chart.
    pub units: Vec<Unit>,
    pub lines: Vec<Line>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Site {
    pub key: String,
    pub name: String,
    pub street: String,
    pub postcode: String,
    pub city: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Unique in the authority; the number where there is one (`47`), else a word (`presse`).
    pub key: String,
    pub parent: Option<String>,
    /// "Abteilung", "Referat", "Gremium", …
    pub kind: String,
    /// `47`, or empty.
    pub number: String,
    pub name: String,
    /// Nobody outside the unit may learn that it exists.
    pub hidden: bool,
    /// Outside the line of command: drawn dotted (officers and committees).
    pub independent: bool,
    pub email: String,
    pub phone: String,
    /// The first one that leads is the head's.
    pub posts: Vec<Post>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Post {
    /// Unique in the authority: `47/leitung`, `47/3`.
    pub key: String,
    /// Inclusive: "Referent:in", "Referatsleitung".
    pub function: String,
    pub leads_unit: bool,
    /// `A 13`, `E 9b`, or empty.
    pub grade: String,
    pub holders: Vec<Holding>,
    /// Set where nobody holds it (N.N.).
    pub vacant_since: Option<Day>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holding {
    pub person: String,
    pub role: HoldingRole,
    pub from: Day,
    pub until: Option<Day>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HoldingRole {
    Holder,
    /// Stands in for the holder, or for nobody while the post is vacant.
    Deputy,
    /// Kommissarisch: does the whole work, is not appointed.
    Acting,
}

/// A telephone-book line without person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub name: String,
    /// Complete, as printed: `0551 200-0`, `115`.
    pub phone: String,
    pub email: Option<String>,
    pub unit: Option<String>,
    pub site: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Unique in the world; a first name for the cast (`anke`), else `mid-47-2`.
    pub key: String,
    pub given: String,
    /// "von", "Freifrau von", or empty.
    pub prefix: String,
    pub family: String,
    /// "Dr.", "Prof.", or empty.
    pub title: String,
    pub affiliations: Vec<Affiliation>,
    pub profile: Profile,
    pub account: Option<Login>,
    /// The seed for `portrait::draw`, for those who uploaded a picture.
    pub portrait: Option<u64>,
    /// Set for new colleagues who allow to be introduced.
    pub welcome_since: Option<Day>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Affiliation {
    pub authority: String,
    /// None for guests.
    pub unit: Option<String>,
    pub kind: AffiliationKind,
    pub from: Day,
    pub until: Option<Day>,
    /// Whether the entry may be seen by other authorities.
    pub released: bool,
    /// As the person bears it: "Referentin für Wissensmanagement".
    pub function: String,
    /// "Regierungsrätin", or empty.
    pub official_title: String,
    pub phone: Option<String>,
    pub mobile: Option<String>,
    pub email: Option<String>,
    pub site: Option<String>,
    pub room: String,
    pub first_aider: bool,
    pub fire_warden: bool,
    /// Who vouches for a guest.
    pub sponsor: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AffiliationKind {
    Home,
    Seconded,
    Guest,
}

/// What persons write about themselves; all of it voluntary, so much of it is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    pub tasks: Vec<String>,
    /// From `SKILLS` alone.
    pub skills: Vec<String>,
    pub languages: Vec<String>,
    pub interests: Vec<String>,
    pub about: String,
    /// "Mo. bis Do., 9:00 bis 15:30 Uhr".
    pub hours: String,
    /// "Mittwoch und Freitag".
    pub telework: String,
    pub visibility: Visibility,
}

/// Who may see which field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Visibility {
    pub portrait: Ring,
    pub mobile: Ring,
    pub tasks: Ring,
    pub skills: Ring,
    pub languages: Ring,
    pub interests: Ring,
    pub about: Ring,
    pub hours: Ring,
}

impl Default for Visibility {
    fn default() -> Self {
        Self {
            portrait: Ring::Authority,
            mobile: Ring::Unit,
            tasks: Ring::All,
            skills: Ring::All,
            languages: Ring::Authority,
            interests: Ring::Unit,
            about: Ring::Authority,
            hours: Ring::All,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ring {
    Unit,
    Authority,
    All,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Login {
    /// `anke.brodersen`: unique in the world.
    pub name: String,
    pub blocked: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Administrator {
    pub person: String,
    pub role: AdministratorRole,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AdministratorRole {
    /// Runs the installation; sees no content.
    Operator,
    /// Keeps people, units and settings of this authority (its key).
    Authority(String),
}

impl Person {
    /// "Dr. Friederike von Hallmoor".
    pub fn full_name(&self) -> String {
        let parts = [&self.title, &self.given, &self.prefix, &self.family];
        let spoken: Vec<&str> = parts
            .into_iter()
            .map(String::as_str)
            .filter(|part| !part.is_empty())
            .collect();
        spoken.join(" ")
    }
}

impl World {
    pub fn person(&self, key: &str) -> Option<&Person> {
        self.persons.iter().find(|person| person.key == key)
    }

    pub fn authority(&self, key: &str) -> Option<&Authority> {
        self.authorities
            .iter()
            .find(|authority| authority.key == key)
    }
}

impl Authority {
    pub fn unit(&self, key: &str) -> Option<&Unit> {
        self.units.iter().find(|unit| unit.key == key)
    }
}
