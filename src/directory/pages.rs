//! What each page shows, as far as its reader may see it.

use platform::{access::Ring, id::Id, kinds, time::Day};

use crate::{
    FieldValue, Holder, House, LineEntry, PersonEntry, PostEntry, ProfileField, UnitLink,
    entries::Contact,
};

/// A personal page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonPage {
    pub entry: PersonEntry,
    /// Further affiliations, as (function, unit, house).
    pub also: Vec<(String, UnitLink, House)>,
    pub official_title: String,
    pub first_aider: bool,
    pub fire_warden: bool,
    /// Acting since, where the person leads a post only for a time.
    pub acting_since: Option<Day>,
    pub above: Vec<UnitLink>,
    pub fields: Vec<FieldValue>,
    /// Those who stand in for this person's posts.
    pub deputies: Vec<(Holder, String)>,
    /// How near the reader stands; the owner may look as others do.
    pub ring: Ring,
    pub mine: bool,
}

/// The page of a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitPage {
    pub unit: UnitLink,
    pub house: House,
    pub tasks: String,
    pub contact: Contact,
    pub above: Vec<UnitLink>,
    pub below: Vec<UnitLink>,
    pub posts: Vec<PostEntry>,
    pub people: Vec<PersonEntry>,
    pub lines: Vec<LineEntry>,
}

/// A unit in the tree of an authority.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TreeUnit {
    pub unit: UnitLink,
    /// How deep it lies; the top has 0.
    pub depth: u8,
    /// Who leads it, or none where vacant or not to be seen.
    pub head: Option<Holder>,
    /// Whether there is a leading post without holder.
    pub vacant: bool,
}

/// A place where an authority works.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteEntry {
    pub id: Id<kinds::Site>,
    pub name: String,
    pub street: String,
    pub postcode: String,
    pub city: String,
}

/// What an authority consists of, as far as its reader sees it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HouseParts {
    /// In reading order, parents first.
    pub units: Vec<UnitLink>,
    pub sites: Vec<SiteEntry>,
    /// What its posts are called, each once.
    pub functions: Vec<String>,
}

/// The page of an authority.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuthorityPage {
    pub house: House,
    pub kind: String,
    pub head: Vec<PostEntry>,
    pub sites: Vec<SiteEntry>,
    /// In reading order, parents first.
    pub tree: Vec<TreeUnit>,
    pub lines: Vec<LineEntry>,
}

/// The start page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StartPage {
    pub given: String,
    /// Hour of the day where the reader works, 0 to 23.
    pub hour: u8,
    pub today: Day,
    pub unit: Option<(UnitLink, Vec<PersonEntry>)>,
    pub newcomers: Vec<PersonEntry>,
    /// Fields of the own page that are still empty and worth filling.
    pub missing: Vec<ProfileField>,
}

/// What the owner of a personal page edits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditPage {
    /// What comes from the directory and is fixed here.
    pub entry: PersonEntry,
    /// All fields, also empty ones, in order.
    pub fields: Vec<FieldValue>,
    /// The common list of skills.
    pub skills: Vec<String>,
    /// What was typed when the session ended, for the same account and 24 hours.
    pub parked: Option<Vec<(String, String)>>,
}
