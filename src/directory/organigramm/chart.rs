//! What a chart holds once it is read. Data only; how it is found stands in the sibling modules.

use super::report::Report;

/// A chart: units in reading order, every parent before its children.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    /// The title of the document, else the name of the main organisation; empty if there is none.
    pub title: String,
    /// The date the chart gives for itself, as written.
    pub version: Option<String>,
    /// The footer of the chart as written (Markdown), lines kept.
    pub note: Option<String>,
    /// Index of the organisation the chart is about: the marked one at the top, else the first.
    pub main: Option<usize>,
    pub units: Vec<Unit>,
    pub report: Report,
}

/// A part of the authority.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unit {
    /// Stable from one reading to the next: `id:` and `uri:` come from the file, `path:` is derived
    /// from the key of the parent and the name.
    pub key: String,
    /// Index into [`Chart::units`], always smaller than the unit's own.
    pub parent: Option<usize>,
    /// As written; else the kind the name begins with; else "Organisationseinheit".
    pub kind: String,
    /// The code inside the name: "III A" of "Referat III A - Angelegenheiten der EU".
    pub number: Option<String>,
    /// The abbreviation ("Kürzel").
    pub short: Option<String>,
    /// The name as written, never empty.
    pub name: String,
    /// Purpose or tasks, lines kept.
    pub purpose: Option<String>,
    /// How it hangs at its parent.
    pub bond: Bond,
    /// From which of the two lists of the format it comes.
    pub origin: Origin,
    pub contact: Contact,
    pub posts: Vec<Post>,
}

/// How a unit belongs to its parent, judged by kind and name: the format has no field for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Bond {
    /// In the line of command.
    #[default]
    Line,
    /// A staff unit beside the line: Stabsstelle, Leitungsstab, Pressestelle.
    Staff,
    /// A commissioner (Beauftragte) who takes no orders in the matter.
    Officer,
    /// An elected body: Personalrat, Frauenvertretung, Schwerbehindertenvertretung.
    Representation,
    /// A subordinate or supervised authority (nachgeordnet).
    Subordinate,
}

/// The list of the format a unit stood in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Origin {
    /// A box of its own.
    #[default]
    Organisation,
    /// A paragraph inside the box of its parent, often a desk more than a unit.
    Department,
}

/// A post (Stelle) in a unit. Several people on one position of the file are several posts.
///
/// Without function and holder, but with a contact, it is a line of the phone book.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Post {
    /// Stable while the holder changes: from the unit, the function and the place among equals.
    pub key: String,
    /// The function as written.
    pub function: Option<String>,
    pub status: PostStatus,
    /// What the file says of the status beyond [`PostStatus`], as written: "Bürgermeister".
    pub note: Option<String>,
    pub holder: Option<Holder>,
    /// How the desk is reached while nobody holds it; empty if there is a holder.
    pub contact: Contact,
    /// Whether it heads its unit. Two may, a deputy never does.
    pub leads: bool,
}

/// How a post is held.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PostStatus {
    #[default]
    Held,
    /// By the deputy (stellvertretend).
    Deputy,
    /// For the time being (kommissarisch).
    Acting,
    /// By nobody (N.N.).
    Vacant,
}

/// A person on a post.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Holder {
    /// Equal on all posts of the chart the same person holds.
    pub key: String,
    /// "Frau", "Herr".
    pub salutation: Option<String>,
    /// "Prof. Dr.", also what follows the name: "LL.M.".
    pub title: Option<String>,
    pub given: Option<String>,
    /// "von", "Gräfin von", "dos": not used for sorting.
    pub prefix: Option<String>,
    /// Never empty; alone where the file gives one name only.
    pub family: String,
    pub contact: Contact,
}

impl Holder {
    /// The name as one reads it: "Dr. Friederike von Hallmoor".
    pub fn full_name(&self) -> String {
        let parts = [&self.title, &self.given, &self.prefix]
            .into_iter()
            .flatten()
            .map(String::as_str);
        parts
            .chain([self.family.as_str()])
            .collect::<Vec<_>>()
            .join(" ")
    }
}

/// Ways to reach a unit or a person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    /// As written; may be an extension only ("-220").
    pub phone: Option<String>,
    pub fax: Option<String>,
    /// One address of plain form.
    pub email: Option<String>,
    /// Always `http://` or `https://`.
    pub website: Option<String>,
    pub address: Option<Address>,
    pub building: Option<String>,
    pub room: Option<String>,
}

impl Contact {
    /// Whether nothing is given.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A postal address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    pub street: Option<String>,
    pub number: Option<String>,
    pub postcode: Option<String>,
    pub city: Option<String>,
}

impl Address {
    /// In one line: "Klosterstraße 59, 10179 Berlin".
    pub fn line(&self) -> String {
        let pair = |a: &Option<String>, b: &Option<String>| {
            [a, b]
                .into_iter()
                .flatten()
                .map(String::as_str)
                .collect::<Vec<_>>()
                .join(" ")
        };
        let halves = [
            pair(&self.street, &self.number),
            pair(&self.postcode, &self.city),
        ];
        halves
            .into_iter()
            .filter(|half| !half.is_empty())
            .collect::<Vec<_>>()
            .join(", ")
    }
}
