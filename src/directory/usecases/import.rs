//! Importing an organisation chart into units, posts and holders without account. Done twice, it
//! has the same result; what the chart no longer has ends.

use platform::{access::Administration, clock, context::Cx, error::AppError, id::Id, kinds};

use super::record::{self, NewAffiliation, NewHolding, NewLine, NewPerson, NewPost, NewUnit};
use crate::{
    Belonging, Contact, Hold, PersonName,
    organigramm::{self, Chart, PostStatus, Report},
    store::{record as store, upkeep},
};

/// Units written in one transaction.
const CHUNK: usize = 50;

/// Why a chart was not imported.
#[derive(Debug)]
pub enum ImportError {
    /// There is no authority with this key.
    NoAuthority,
    Unreadable(organigramm::ReadError),
    App(AppError),
}

impl From<AppError> for ImportError {
    fn from(error: AppError) -> Self {
        Self::App(error)
    }
}

impl std::fmt::Display for ImportError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NoAuthority => f.write_str("Es gibt keine Behörde mit diesem Schlüssel."),
            Self::Unreadable(error) => write!(f, "{error}"),
            Self::App(error) => write!(
                f,
                "Nicht vollständig importiert ({error}). Der Import kann wiederholt werden."
            ),
        }
    }
}

/// Reads a chart into the authority with this key and reports what could not be read.
///
/// # Errors
/// See [`ImportError`]; chunks already written stay, and the import can be repeated.
pub async fn chart(
    cx: &Cx,
    by: Administration,
    key: &str,
    bytes: &[u8],
) -> Result<Report, ImportError> {
    let chart = organigramm::read(bytes).map_err(ImportError::Unreadable)?;
    let authority = store::authority_by_key(&cx.read(), key)
        .await?
        .ok_or(ImportError::NoAuthority)?;
    let of = authority.id;
    let keys: Vec<String> = chart
        .units
        .iter()
        .map(|unit| format!("organigramm {}", unit.key))
        .collect();
    for start in (0..chart.units.len()).step_by(CHUNK) {
        let tx = cx.begin().await.map_err(AppError::from)?;
        for index in start..(start + CHUNK).min(chart.units.len()) {
            unit(cx, &tx, by, of, &chart, &keys, index).await?;
        }
        tx.commit().await.map_err(AppError::from)?;
    }
    upkeep::end_missing(cx, by, of, "organigramm ", &keys).await?;
    Ok(chart.report)
}

async fn unit(
    cx: &Cx,
    tx: &platform::database::Tx,
    by: Administration,
    of: Id<kinds::Authority>,
    chart: &Chart,
    keys: &[String],
    index: usize,
) -> Result<(), AppError> {
    let (Some(read), Some(key)) = (chart.units.get(index), keys.get(index)) else {
        return Ok(());
    };
    let new = NewUnit {
        key: key.clone(),
        parent: read.parent.and_then(|parent| keys.get(parent)).cloned(),
        kind: read.kind.clone(),
        number: read.number.clone().unwrap_or_default(),
        name: read.name.clone(),
        tasks: read.purpose.clone().unwrap_or_default(),
        phone: read.contact.phone.clone().unwrap_or_default(),
        email: read.contact.email.clone().unwrap_or_default(),
        ordinal: i64::try_from(index).unwrap_or(i64::MAX),
        // A chart does not say: what the authority hides stays hidden.
        hidden: None,
    };
    let unit = record::unit(cx, tx, by, of, new).await?;
    let mut kept = upkeep::Kept::default();
    for (ordinal, read) in read.posts.iter().enumerate() {
        let ordinal = i64::try_from(ordinal).unwrap_or(i64::MAX);
        let function = read.function.clone().unwrap_or_default();
        let Some(holder) = &read.holder else {
            if read.function.is_none() {
                let contact = contact(&read.contact);
                let name = contact.email.clone();
                let name = if name.is_empty() {
                    contact.phone.clone()
                } else {
                    name
                };
                let line = NewLine {
                    key: format!("{key} {}", read.key),
                    name,
                    contact,
                    site: None,
                    ordinal,
                };
                kept.lines
                    .push(record::line(cx, tx, by, (of, unit), line).await?);
                continue;
            }
            let vacant = NewPost {
                key: read.key.clone(),
                function,
                leads: read.leads,
                vacant: true,
                ordinal,
                ..NewPost::default()
            };
            kept.posts
                .push(record::post(cx, tx, by, (of, unit), vacant, &[]).await?);
            continue;
        };
        let person = clock::named_id(of.uuid(), &format!("organigramm {}", holder.key));
        let name = PersonName {
            title: holder.title.clone().unwrap_or_default(),
            given: holder.given.clone().unwrap_or_default(),
            prefix: holder.prefix.clone().unwrap_or_default(),
            family: holder.family.clone(),
        };
        record::person(
            cx,
            tx,
            person,
            NewPerson {
                name,
                welcome_since: None,
            },
            &[],
        )
        .await?;
        let affiliation = NewAffiliation {
            person,
            unit,
            belonging: Belonging::Home,
            from: None,
            until: None,
            released: true,
            function: function.clone(),
            official_title: String::new(),
            contact: contact(&holder.contact),
            site: None,
            first_aider: false,
            fire_warden: false,
        };
        record::affiliation(cx, tx, by, of, affiliation).await?;
        let hold = match read.status {
            PostStatus::Deputy => Hold::Deputy,
            PostStatus::Acting => Hold::Acting,
            PostStatus::Held | PostStatus::Vacant => Hold::Holder,
        };
        let post = NewPost {
            key: read.key.clone(),
            function,
            leads: read.leads,
            ordinal,
            ..NewPost::default()
        };
        let held = NewHolding {
            person,
            hold,
            from: None,
            until: None,
        };
        kept.posts
            .push(record::post(cx, tx, by, (of, unit), post, &[held]).await?);
        kept.people.push(person);
    }
    upkeep::prune(cx, tx, by, (of, unit), &kept).await
}

fn contact(read: &organigramm::Contact) -> Contact {
    Contact {
        phone: read.phone.clone().unwrap_or_default(),
        email: read.email.clone().unwrap_or_default(),
        room: [read.building.as_deref(), read.room.as_deref()]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" "),
        ..Contact::default()
    }
}
