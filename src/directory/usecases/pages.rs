//! The pages of people, units and authorities, and the start page.

use platform::{access::Ring, context::Cx, error::AppError, id::Id, kinds, time::Day};
use sea_orm::sea_query::{Cond, Expr, ExprTrait};

use crate::{
    AuthorityPage, Hold, HouseParts, PersonEntry, PersonPage, ProfileField, StartPage, TreeUnit,
    UnitPage,
    store::{
        entries::{self, Row},
        posts, profile,
        structure::{self, Around},
        tables::{person, unit},
    },
};

/// People shown on a unit's page; larger units lead to the phone book.
const OF_UNIT: u64 = 100;
/// Deepest level of a tree that is drawn.
const DEEPEST: u8 = 12;
/// Days a colleague counts as new.
const NEW_FOR: i64 = 60;

/// All visible affiliations of a person, the nearest first.
async fn affiliations(cx: &Cx, id: Id<kinds::Person>) -> Result<Vec<(Row, Ring)>, AppError> {
    let filter = Cond::all().add(Expr::col((person::Entity, person::Column::Id)).eq(id));
    let mut rows = entries::find(&cx.read(), cx.actor()?, cx.today, filter, 20).await?;
    rows.sort_by_key(|(row, ring)| (*ring, row.affiliation.kind != "home"));
    Ok(rows)
}

/// A personal page as the reader may see it. Its owner may look as somebody farther away does.
///
/// # Errors
/// [`AppError::Absent`] when there is none, or not for this reader.
pub async fn person_page(
    cx: &Cx,
    id: Id<kinds::Person>,
    seen_as: Option<Ring>,
) -> Result<PersonPage, AppError> {
    let actor = cx.actor()?;
    let rows = affiliations(cx, id).await?;
    let (first, nearest) = rows.first().ok_or(AppError::Absent)?;
    let mine = actor.person == id;
    let ring = if mine {
        seen_as.unwrap_or(*nearest)
    } else {
        *nearest
    };
    let seen_from_afar = mine && seen_as.is_some();
    let posts_held = posts::posts_held_by(cx, id).await?;
    let above = match structure::around(cx, first.unit.id).await {
        Ok(around) => around.above,
        Err(AppError::Absent) => Vec::new(),
        Err(error) => return Err(error),
    };
    let fields = profile::fields(&cx.read(), id, ring).await?;
    let acting = posts_held
        .iter()
        .flat_map(|p| &p.holders)
        .find(|h| h.person == id && h.hold == Hold::Acting);
    let deputies = posts_held.iter().flat_map(|post| {
        let deputies = post
            .holders
            .iter()
            .filter(|h| h.hold == Hold::Deputy && h.person != id);
        deputies.map(|holder| (holder.clone(), post.function.clone()))
    });
    let others = rows
        .iter()
        .skip(1)
        .filter(|(row, _)| !seen_from_afar || ring != Ring::Others || row.affiliation.released);
    Ok(PersonPage {
        entry: first.entry(actor, ring),
        also: others
            .map(|(row, _)| {
                (
                    row.affiliation.function.clone(),
                    entries::link(&row.unit),
                    entries::house(&row.authority, actor),
                )
            })
            .collect(),
        official_title: if ring == Ring::Others {
            String::new()
        } else {
            first.affiliation.official_title.clone()
        },
        first_aider: first.affiliation.first_aider,
        fire_warden: first.affiliation.fire_warden,
        acting_since: acting.and_then(|holder| holder.since),
        above: with_own(above, first),
        fields,
        deputies: deputies.collect(),
        ring,
        mine,
    })
}

fn with_own(mut above: Vec<crate::UnitLink>, row: &Row) -> Vec<crate::UnitLink> {
    above.push(entries::link(&row.unit));
    above
}

/// A unit with its people, posts, lines, and the units around it.
///
/// # Errors
/// [`AppError::Absent`] when there is none, or not for this reader.
pub async fn unit_page(cx: &Cx, id: Id<kinds::Unit>) -> Result<UnitPage, AppError> {
    let Around {
        unit,
        authority,
        above,
        below,
    } = structure::around(cx, id).await?;
    let ring = if cx.actor()?.belongs_to(authority.id) {
        Ring::Authority
    } else {
        Ring::Others
    };
    let contact = crate::Contact {
        phone: unit.phone.clone(),
        email: unit.email.clone(),
        ..Default::default()
    };
    Ok(UnitPage {
        house: entries::house(&authority, cx.actor()?),
        contact: entries::released(contact, &authority, ring),
        tasks: unit.tasks.clone(),
        above,
        below,
        posts: posts::posts_of(cx, id).await?,
        people: entries::of_unit(cx, id, OF_UNIT).await?,
        lines: posts::lines_of(cx, id).await?,
        unit: entries::link(&unit),
    })
}

/// An authority with its head, sites and units.
///
/// # Errors
/// [`AppError::Absent`] when there is none, or not for this reader.
pub async fn authority_page(cx: &Cx, key: &str) -> Result<AuthorityPage, AppError> {
    // PostgreSQL refuses texts with NUL.
    if key.contains('\0') {
        return Err(AppError::Absent);
    }
    let (authority, units) = structure::authority(cx, key).await?;
    let heads = posts::leading(cx, authority.id).await?;
    let tree = tree(&units, &heads);
    let top: Vec<_> = tree
        .iter()
        .filter(|unit| unit.depth == 0)
        .map(|unit| unit.unit.id)
        .collect();
    let head = heads
        .into_iter()
        .filter(|post| top.first() == Some(&post.unit.id));
    Ok(AuthorityPage {
        house: entries::house(&authority, cx.actor()?),
        kind: authority.kind.clone(),
        head: head.collect(),
        sites: structure::sites(cx, authority.id).await?,
        tree,
        lines: posts::lines_of_authority(cx, authority.id).await?,
    })
}

/// What an authority consists of.
///
/// # Errors
/// [`AppError::Absent`] when there is none, or not for this reader.
pub async fn house_parts(cx: &Cx, key: &str) -> Result<HouseParts, AppError> {
    let (authority, units) = structure::authority(cx, key).await?;
    Ok(HouseParts {
        units: tree(&units, &[]).into_iter().map(|one| one.unit).collect(),
        sites: structure::sites(cx, authority.id).await?,
        functions: posts::functions(cx, authority.id).await?,
    })
}

/// Units in reading order: each followed by those below it. A unit whose parent is out of sight or
/// in a circle of its own is left out with it.
fn tree(units: &[unit::Model], heads: &[crate::PostEntry]) -> Vec<TreeUnit> {
    let mut tree = Vec::new();
    let mut open: Vec<(&unit::Model, u8)> = units
        .iter()
        .rev()
        .filter(|u| u.parent_id.is_none())
        .map(|u| (u, 0))
        .collect();
    while let Some((unit, depth)) = open.pop() {
        let leading = heads.iter().filter(|post| post.unit.id == unit.id);
        let vacant = leading.clone().any(|post| post.vacant);
        tree.push(TreeUnit {
            unit: entries::link(unit),
            depth,
            head: leading
                .flat_map(|post| &post.holders)
                .find(|h| h.hold != Hold::Deputy)
                .cloned(),
            vacant,
        });
        if depth < DEEPEST {
            let below = units
                .iter()
                .rev()
                .filter(|below| below.parent_id == Some(unit.id));
            open.extend(below.map(|below| (below, depth + 1)));
        }
    }
    tree
}

/// The start page: own unit, new colleagues, and what to do first.
///
/// # Errors
/// [`AppError::SignedOut`].
pub async fn start_page(cx: &Cx) -> Result<StartPage, AppError> {
    let actor = cx.actor()?;
    let rows = affiliations(cx, actor.person).await?;
    let own = rows.first().map(|(row, _)| row);
    let unit = match own {
        Some(row) => Some((
            entries::link(&row.unit),
            entries::of_unit(cx, row.unit.id, 12).await?,
        )),
        None => None,
    };
    let filled = profile::fields(&cx.read(), actor.person, Ring::Unit).await?;
    let worth = [
        ProfileField::Tasks,
        ProfileField::Skills,
        ProfileField::Hours,
    ];
    let is_empty = |field: &ProfileField| {
        !filled
            .iter()
            .any(|f| f.field == *field && !f.value.is_empty())
    };
    let (today, hour) = cx.app.clock.day_and_hour(cx.now);
    Ok(StartPage {
        // Guests have no page here, and nothing on it to fill in.
        given: own
            .map(|row| row.person.given.clone())
            .or_else(|| cx.session().map(|session| session.shown.name.clone()))
            .unwrap_or_default(),
        hour: u8::try_from(hour).unwrap_or(12),
        today,
        unit,
        newcomers: entries::newcomers(cx, Day::from_number(today.number() - NEW_FOR), 6).await?,
        missing: worth
            .into_iter()
            .filter(|field| own.is_some() && is_empty(field))
            .collect(),
    })
}

/// The person as vCard 4.0 (RFC 6350), with what the reader may see, and a file name.
///
/// # Errors
/// As [`person_page`].
pub async fn vcard(cx: &Cx, id: Id<kinds::Person>) -> Result<(String, String), AppError> {
    let page = person_page(cx, id, None).await?;
    let entry = &page.entry;
    let name = &entry.name;
    let mut lines = vec![
        "BEGIN:VCARD".to_owned(),
        "VERSION:3.0".to_owned(),
        format!("FN:{}", escape(&name.natural())),
        format!(
            "N:{};{};{};{};",
            escape([&name.prefix, " ", &name.family].concat().trim()),
            escape(&name.given),
            "",
            escape(&name.title)
        ),
        format!(
            "ORG:{};{}",
            escape(&entry.house.name),
            escape(&entry.unit.full())
        ),
    ];
    let mobile = page
        .fields
        .iter()
        .find(|f| f.field == ProfileField::Mobile)
        .map(|f| f.value.as_str());
    let optional = [
        (
            "TITLE:",
            Some(escape(&entry.function)).filter(|text| !text.is_empty()),
        ),
        (
            "TEL;TYPE=WORK,VOICE:",
            Some(entry.contact.phone.as_str()).and_then(number),
        ),
        ("TEL;TYPE=CELL,WORK:", mobile.and_then(number)),
        (
            "EMAIL;TYPE=INTERNET,WORK:",
            Some(escape(&entry.contact.email)).filter(|text| !text.is_empty()),
        ),
    ];
    lines.extend(
        optional
            .into_iter()
            .filter_map(|(key, value)| value.map(|value| format!("{key}{value}"))),
    );
    lines.push("END:VCARD".to_owned());
    let folded: Vec<String> = lines.iter().map(|line| fold_line(line)).collect();
    Ok((file_name(entry), folded.join("\r\n") + "\r\n"))
}

fn file_name(entry: &PersonEntry) -> String {
    let ascii = platform::folding::fold(&entry.name.natural());
    let clean: String = ascii
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .collect();
    format!("{clean}.vcf")
}

/// A telephone number as vCard 3.0 writes it: the number itself, without a scheme.
fn number(phone: &str) -> Option<String> {
    crate::tel(phone).map(|address| address.trim_start_matches("tel:").to_owned())
}

fn escape(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace(',', "\\,")
        .replace(';', "\\;")
        .replace('\n', "\\n")
}

/// Lines of at most 75 bytes, continued with a space (RFC 2426, 2.6).
fn fold_line(line: &str) -> String {
    let (mut folded, mut length) = (String::new(), 0);
    for c in line.chars() {
        if length + c.len_utf8() > 74 {
            folded.push_str("\r\n ");
            length = 1;
        }
        folded.push(c);
        length += c.len_utf8();
    }
    folded
}

/// A portrait, if the reader may see whom it shows.
///
/// # Errors
/// [`AppError::Absent`] when there is none, or not for this reader.
pub async fn portrait(cx: &Cx, id: Id<kinds::Portrait>) -> Result<(String, Vec<u8>), AppError> {
    let row = profile::portrait(&cx.read(), id).await?;
    if affiliations(cx, row.person_id).await?.is_empty() {
        return Err(AppError::Absent);
    }
    Ok((row.media_type, row.bytes))
}
