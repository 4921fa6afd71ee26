//! The form in which news are written: what stands in it, and who may do what with it.

use directory::{UnitLink, usecases::house_parts};
use platform::{
    content::{self, NEWS},
    context::Cx,
    error::AppError,
    id::Id,
    kinds,
    time::{Day, Instant},
};
use writing::usecases::{Begun, Place, Shown, begin, shown, shown_at, topics::topics_after};

use super::{publishes, unit::writes_for};
use crate::{Audience, Details, store, texts::Texts};

/// What of a picture stays in sight where there is little room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    Middle,
    Top,
    Bottom,
    Left,
    Right,
}

impl Focus {
    pub const ALL: [Self; 5] = [
        Self::Middle,
        Self::Top,
        Self::Bottom,
        Self::Left,
        Self::Right,
    ];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Middle => "middle",
            Self::Top => "top",
            Self::Bottom => "bottom",
            Self::Left => "left",
            Self::Right => "right",
        }
    }

    pub(super) const fn at(self) -> (i16, i16) {
        match self {
            Self::Middle => (50, 50),
            Self::Top => (50, 0),
            Self::Bottom => (50, 100),
            Self::Left => (0, 50),
            Self::Right => (100, 50),
        }
    }

    /// The one that news have.
    pub fn of(focus: (i16, i16)) -> Self {
        let known = Self::ALL.into_iter().find(|one| one.at() == focus);
        known.unwrap_or(Self::Middle)
    }
}

/// Some of those whom news can be addressed to: what they are called together, and each with code and
/// name.
pub type Addressees = (&'static str, Vec<(String, String)>);

/// The form of news.
#[derive(Clone, Debug)]
pub struct NewsForm {
    /// Where the form is.
    pub address: String,
    pub place: Place,
    /// The unit whose news are begun.
    pub unit: Option<UnitLink>,
    pub begun: Begun,
    /// The news that are changed.
    pub shown: Option<Shown>,
    pub details: Details,
    /// The last day in lists.
    pub expires_on: Option<Day>,
    pub scheduled: Option<Instant>,
    pub addressees: Vec<Addressees>,
    /// Whether the reader decides what stands above others.
    pub edits: bool,
    /// Whether the reader may publish what they write here: with four eyes, nobody.
    pub publishes: bool,
}

/// What a form of news is for.
#[derive(Clone, Debug)]
#[expect(clippy::large_enum_variant, reason = "one is made for a request")]
pub enum To {
    /// New news of a place, or of a unit in it.
    New(Place, Option<UnitLink>),
    Change(Id<kinds::Content>),
}

impl To {
    /// Where its form is.
    pub(crate) fn address(&self) -> String {
        match self {
            Self::New(place, unit) => format!("{}/neu", list_address(place, unit.as_ref())),
            Self::Change(id) => format!("/meldungen/{id}/bearbeiten"),
        }
    }
}

/// Where the news of a place or unit stand.
pub(crate) fn list_address(place: &Place, unit: Option<&UnitLink>) -> String {
    match unit {
        None => place.at("/meldungen"),
        Some(unit) => format!("{}/meldungen", unit.address()),
    }
}

/// The form for new news in a place, or for changing some.
///
/// # Errors
/// [`AppError::Absent`] where the reader may not write.
pub async fn form(cx: &Cx, to: To, draft: Option<Id<kinds::Draft>>) -> Result<NewsForm, AppError> {
    let read = cx.read();
    let address = to.address();
    let (place, unit, shown, details, expires_on, scheduled) = match to {
        To::New(place, unit) => {
            if let Some(unit) = &unit
                && !writes_for(cx, &place, unit.id)?
            {
                return Err(AppError::Absent);
            }
            let details = Details {
                focus: Focus::Middle.at(),
                unit: unit.as_ref().map(|unit| unit.id),
                ..Details::default()
            };
            (place, unit, None, details, None, None)
        }
        To::Change(id) => {
            let mut found = shown(cx, NEWS, id).await?;
            if let Some(head) = found.content.head.filter(|_| found.may.preview) {
                found = shown_at(cx, NEWS, id, head).await?;
            }
            if !found.may.edit {
                return Err(AppError::Absent);
            }
            let (mut details, ahead) = store::details(&read, id).await?;
            let mut expires_on = found.content.expires_on;
            if let Some(ahead) = ahead.filter(|_| found.may.preview) {
                found.topics = topics_after(cx, found.topics, &ahead.topics).await?;
                (details, expires_on) = (ahead.details, ahead.expires_on);
            }
            let scheduled = content::schedule_of(&read, id).await?.map(|one| one.at);
            let place = found.place.clone();
            (place, None, Some(found), details, expires_on, scheduled)
        }
    };
    if !place.is_open() {
        return Err(AppError::Absent);
    }
    let edits = publishes(cx, &place)?;
    Ok(NewsForm {
        begun: begin(cx, &address, draft).await?,
        address,
        addressees: addressees(cx, &place).await?,
        publishes: edits && !store::channel(&read, place.space).await?.four_eyes,
        edits,
        place,
        shown,
        unit,
        details,
        expires_on,
        scheduled,
    })
}

/// What the reader sees of the house; a group addresses all of its people.
async fn addressees(cx: &Cx, place: &Place) -> Result<Vec<Addressees>, AppError> {
    let (None, Some(house)) = (&place.group, &place.house) else {
        return Ok(Vec::new());
    };
    let t = Texts(cx.lang);
    let parts = house_parts(cx, &house.key).await?;
    let one = |audience: Audience, name: String| (audience.to_string(), name);
    let units = parts.units.iter();
    let sites = parts.sites.into_iter();
    let functions = parts.functions.into_iter();
    let mut all = vec![
        (
            t.units(),
            units
                .map(|unit| one(Audience::Unit(unit.id), unit.full()))
                .collect(),
        ),
        (
            t.sites(),
            sites
                .map(|site| one(Audience::Site(site.id), site.name))
                .collect(),
        ),
        (
            t.functions(),
            functions
                .map(|name| one(Audience::Function(name.clone()), name))
                .collect(),
        ),
        (
            t.roles(),
            vec![
                one(Audience::Leads, t.leads().to_owned()),
                one(Audience::Editors, t.editors().to_owned()),
            ],
        ),
    ];
    all.retain(|(_, picks): &Addressees| !picks.is_empty());
    Ok(all)
}
