//! For whom news are in the first place. It says on whose start page they stand and who is told of them,
//! and hides them from nobody.

use std::{fmt, str::FromStr};

use platform::{
    access::{Standing, space::Principal},
    id::Id,
    kinds,
};
use serde::{Deserialize, Serialize};

use crate::Details;

/// A part of those who read in a house.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum Audience {
    /// The people of a unit and of those below it.
    Unit(Id<kinds::Unit>),
    /// Who works at a site.
    Site(Id<kinds::Site>),
    /// Who holds a post that is called so.
    Function(String),
    /// Who leads a group or network.
    Leads,
    /// Who publishes for the house.
    Editors,
}

impl Audience {
    /// Whether somebody belongs to it; `edits` says whether they publish for the house.
    pub(crate) fn has(&self, standing: &Standing, edits: bool) -> bool {
        match self {
            Self::Unit(unit) => standing.is(Principal::Unit(*unit)),
            Self::Site(site) => standing.works_at(*site),
            Self::Function(function) => standing.holds(function),
            Self::Leads => standing.leads_a_group(),
            Self::Editors => edits,
        }
    }
}

/// Whether somebody belongs to one of those for whom news are. Where none are named, those of a unit are
/// for its people, all others for everybody.
pub(crate) fn is_meant(news: &Details, standing: &Standing, edits: bool) -> bool {
    match (news.addressed.as_slice(), news.unit) {
        ([], None) => true,
        ([], Some(unit)) => Audience::Unit(unit).has(standing, edits),
        (all, _) => all.iter().any(|one| one.has(standing, edits)),
    }
}

/// As forms and rows name it: `unit:0190…`, `function:Referatsleitung`, `role:editors`.
impl fmt::Display for Audience {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unit(id) => write!(f, "unit:{id}"),
            Self::Site(id) => write!(f, "site:{id}"),
            Self::Function(name) => write!(f, "function:{name}"),
            Self::Leads => f.write_str("role:leads"),
            Self::Editors => f.write_str("role:editors"),
        }
    }
}

/// A text names no audience.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoAudience;

impl fmt::Display for NoAudience {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no audience")
    }
}

impl FromStr for Audience {
    type Err = NoAudience;

    fn from_str(text: &str) -> Result<Self, NoAudience> {
        let (kind, name) = text.split_once(':').ok_or(NoAudience)?;
        match (kind, name) {
            ("unit", id) => id.parse().map(Self::Unit).map_err(|_| NoAudience),
            ("site", id) => id.parse().map(Self::Site).map_err(|_| NoAudience),
            ("function", name) => Ok(Self::Function(name.to_owned())),
            ("role", "leads") => Ok(Self::Leads),
            ("role", "editors") => Ok(Self::Editors),
            _ => Err(NoAudience),
        }
    }
}

impl From<Audience> for String {
    fn from(audience: Audience) -> Self {
        audience.to_string()
    }
}

impl TryFrom<String> for Audience {
    type Error = NoAudience;

    fn try_from(text: String) -> Result<Self, NoAudience> {
        text.parse()
    }
}
