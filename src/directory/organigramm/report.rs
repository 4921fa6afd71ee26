//! What the reading says about the file: counts and remarks. Their German words stand in `words`.

use std::collections::HashMap;

/// What was read, and everything that was not read as it stood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    pub read: Counts,
    /// In reading order, at most [`MAX_REMARKS`].
    pub remarks: Vec<Remark>,
    /// How many further remarks found no place.
    pub more: usize,
}

/// The most remarks that are kept.
pub const MAX_REMARKS: usize = 2_000;

/// How much was read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub units: usize,
    pub posts: usize,
    /// Posts with a holder.
    pub held: usize,
    /// Posts without one, lines of the phone book included.
    pub vacant: usize,
    /// Different people.
    pub people: usize,
}

/// One thing that was ignored, repaired or guessed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// Where, in words: "Bezirksamt › Rechtsamt › Stelle 1 › E-Mail". The first place if `times` is larger than one.
    pub place: String,
    pub what: What,
    /// More than one only for [`What::Presentation`] and [`What::CutOff`].
    pub times: usize,
}

/// A field the reader knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    Title,
    Version,
    Note,
    Id,
    Uri,
    Kind,
    Name,
    Short,
    Purpose,
    Function,
    Status,
    Salutation,
    PersonTitle,
    Given,
    Family,
    FullName,
    Phone,
    Fax,
    Email,
    Website,
    Street,
    HouseNumber,
    Postcode,
    City,
    Building,
    Room,
    Style,
    Units,
    Positions,
    People,
    Contact,
    Address,
}

/// What a remark says.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum What {
    /// The file is not UTF-8 and was read as Windows-1252.
    ReadAsWindows1252,
    /// Bytes that are no text were replaced by "�".
    BrokenText,
    /// The file was read as UTF-16.
    ReadAsUtf16,
    /// Parts nested so deep that they can be no organisation any more; left out.
    CutOff,
    /// An organisation nested deeper than the limit, left out with everything in it.
    TooDeep,
    /// Too many units or posts; left out from here on.
    TooMany(Field),
    /// A field the format does not know; ignored.
    UnknownField(String),
    /// A field about the looks of the chart or the tool, or about the person without need; ignored.
    Presentation(String),
    /// Another type than the field should have; ignored.
    WrongType(Field),
    /// Longer than allowed; cut.
    TooLong(Field),
    /// Control or invisible characters were taken out.
    Unprintable(Field),
    /// Looks like markup; kept as text.
    Markup(Field),
    /// A second value of the field; ignored, as written.
    Second(Field, String),
    /// A unit without name; it got the given one.
    NameMissing(String),
    /// A unit with nothing in it; ignored.
    EmptyUnit,
    /// A box that only joins others; its children hang at its parent.
    Connector,
    /// A hidden box with content of its own; kept as a unit.
    HiddenWithContent,
    /// This id occurs more than once; keys are derived.
    SharedId(String),
    /// This address (URI) stands for different things or people; not used as a key.
    SharedUri(String),
    /// An abbreviation too long to be one; moved to the purpose.
    LongShort,
    /// A position with nothing in it; ignored.
    EmptyPost,
    /// A position with a function but nobody on it, though not called vacant; taken as vacant.
    NobodyNamed,
    /// A contact without function and person; kept as a line.
    ContactOnly,
    /// Called vacant, yet somebody is named; the person was kept.
    VacantButNamed,
    /// A status with another meaning than deputy, acting or vacant; kept as a note.
    OtherStatus(String),
    /// Several people on one position; one post each.
    SeveralPeople(usize),
    /// A name that may be none, or be several; kept.
    UnclearName(String),
    /// The template's words for a name; kept.
    PlaceholderName,
    /// A person with a title or salutation only; ignored.
    Nameless(String),
    /// Several people of one name whom nothing tells apart or joins; kept apart.
    SameName(String),
    /// A phone number with letters; kept.
    UnclearPhone(String),
    /// No e-mail address; ignored, as written.
    UnreadableEmail(String),
    /// No web address; ignored, as written.
    UnreadableWebsite(String),
    /// Who leads was guessed, as the function is missing.
    LeadGuessed,
    /// No post of the chart names anybody: exported without personal data?
    WithoutPeople,
}

/// Collects the remarks of one reading.
#[derive(Debug, Default)]
pub(super) struct Notes {
    report: Report,
    merged: HashMap<What, usize>,
}

impl Notes {
    /// Notes one thing.
    pub(super) fn add(&mut self, place: &Place<'_>, what: What) {
        if self.report.remarks.len() < MAX_REMARKS {
            self.report.remarks.push(Remark {
                place: place.words(),
                what,
                times: 1,
            });
        } else {
            self.report.more += 1;
        }
    }

    /// Notes a thing that would fill the report if each stood alone.
    pub(super) fn merge(&mut self, place: &Place<'_>, what: What) {
        if let Some(remark) = self
            .merged
            .get(&what)
            .and_then(|&at| self.report.remarks.get_mut(at))
        {
            remark.times += 1;
        } else if self.report.remarks.len() < MAX_REMARKS {
            self.merged.insert(what.clone(), self.report.remarks.len());
            self.add(place, what);
        } else {
            self.report.more += 1;
        }
    }

    /// The finished report.
    pub(super) fn finish(mut self, read: Counts) -> Report {
        self.report.read = read;
        self.report
    }
}

/// A place in the file, a chain from the inside to the outside.
#[derive(Debug)]
pub(super) struct Place<'a> {
    outer: Option<&'a Place<'a>>,
    word: String,
}

impl<'a> Place<'a> {
    /// The file itself.
    pub(super) fn file() -> Self {
        Self {
            outer: None,
            word: "Datei".to_owned(),
        }
    }

    /// A place given by its words.
    pub(super) fn named(words: String) -> Self {
        Self {
            outer: None,
            word: words,
        }
    }

    /// A place inside this one.
    pub(super) fn inner(&'a self, word: &str) -> Place<'a> {
        Place {
            outer: Some(self),
            word: super::text::short(word, 60),
        }
    }

    /// The way here in words, the middle left out if it is long.
    pub(super) fn words(&self) -> String {
        let mut way = vec![self.word.as_str()];
        let mut place = self;
        while let Some(outer) = place.outer {
            way.push(&outer.word);
            place = outer;
        }
        if way.len() > 1 {
            way.pop();
        }
        way.reverse();
        if way.len() > 9 {
            let tail = way.split_off(way.len() - 6);
            way.truncate(2);
            way.push("…");
            way.extend(tail);
        }
        way.join(" › ")
    }
}
