//! Sections: parts of a group that some of its members have to themselves. Leads are always in, so that
//! no section is ever without somebody who can open it.

use std::collections::BTreeMap;

use directory::{Entry as Found, PhoneBookQuery};
use platform::{
    access::{
        Actor, Level, Phase, Protected, may, right,
        space::{self, Grant, Principal},
    },
    content,
    context::Cx,
    database::Tx,
    error::AppError,
    form::FormState,
    id::Id,
    kinds,
};
use sea_orm::ConnectionTrait;

use super::{Reason, Shown, Sight, To, found::NAME, group, group_for, level};
use crate::{
    Group,
    capability::{Divide, GROUP, RIGHTS, ReadSection, SECTION},
    store::{
        members::{self, Member},
        sections::{self as store, Below, Section},
    },
    texts::Texts,
};

/// Members offered to be taken in.
const OFFERED: usize = 50;

impl Section {
    /// What decisions on it are made on.
    fn protected(&self, group: &Group) -> Protected<'static> {
        Protected {
            kind: SECTION,
            thing: self.id.uuid(),
            space: self.space(),
            owner: None,
            deputy: None,
            phase: Phase::Live,
            authority: Some(group.authority),
        }
    }
}

/// A section of a group, for those who are in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionPage {
    pub group: Group,
    pub section: Section,
    /// Who is in it, and whether that follows from their role; for those who see the group's members.
    pub people: Vec<(Shown, bool)>,
    /// Whether the reader says who is in it.
    pub may_change: bool,
    pub text: String,
    /// Members the reader could take in.
    pub found: Vec<Shown>,
}

/// What lies below a group and within it, as far as the reader may know of it.
pub(super) async fn within(
    db: &impl ConnectionTrait,
    actor: &Actor,
    group: &Group,
) -> Result<(Vec<Below>, Vec<Section>), AppError> {
    let (mut below, mut sections) = store::within(db, group.id).await?;
    below.retain(|one| {
        let thing = Protected {
            kind: GROUP,
            thing: one.id.uuid(),
            space: one.id.cast(),
            owner: None,
            deputy: None,
            phase: one.phase,
            authority: None,
        };
        right::allows(RIGHTS, actor, "see", &thing)
    });
    sections.retain(|one| may::<ReadSection>(actor, &one.protected(group)).is_some());
    Ok((below, sections))
}

async fn section(
    db: &impl ConnectionTrait,
    actor: &Actor,
    group: &Group,
    id: Id<kinds::Section>,
) -> Result<Section, AppError> {
    let section = store::one(db, group.id, id).await?;
    let section = section.ok_or(AppError::Absent)?;
    let permit = may::<ReadSection>(actor, &section.protected(group));
    permit.map(|_| section).ok_or(AppError::Absent)
}

/// A section; `text` looks for members to take in.
///
/// # Errors
/// [`AppError::Absent`] for everybody who is not in it.
pub async fn section_page(
    cx: &Cx,
    id: Id<kinds::Group>,
    of: Id<kinds::Section>,
    text: String,
) -> Result<SectionPage, AppError> {
    let (group, read, actor) = (group(cx, id).await?, cx.read(), cx.actor()?);
    let section = section(&read, actor, &group, of).await?;
    let may_change = may::<Divide>(actor, &group.protected(actor)).is_some();
    let sees_members = level(cx, &group)? >= Some(group.profile.members);
    let mut inside: BTreeMap<Id<kinds::Person>, bool> = BTreeMap::new();
    for grant in space::grants(&read, section.space(), cx.now).await? {
        if let Principal::Person(person) = grant.to {
            *inside.entry(person).or_default() |= grant.source == store::ROLE;
        }
    }
    let candidates = match may_change {
        true => candidates(cx, &read, id, &text).await?,
        false => Vec::new(),
    };
    let candidates = candidates
        .into_iter()
        .filter(|one| !inside.contains_key(one));
    let candidates: Vec<_> = candidates.take(OFFERED).collect();
    // One question for all the names of the page.
    let seen = inside.keys().filter(|_| sees_members).copied();
    let ids: Vec<_> = seen.chain(candidates.iter().copied()).collect();
    let names = directory::usecases::named(cx, &ids).await?;
    let show = |person: Id<kinds::Person>| Shown {
        named: names.get(&person).cloned(),
        member: Member {
            person,
            level: Level::Read,
            title: String::new(),
            until: None,
        },
    };
    let people = inside.iter().filter(|_| sees_members);
    let mut people: Vec<_> = people.map(|(id, by_role)| (show(*id), *by_role)).collect();
    people.sort_by_key(|(shown, by_role)| (!by_role, listed(shown)));
    Ok(SectionPage {
        people,
        found: candidates.into_iter().map(show).collect(),
        may_change,
        text,
        section,
        group,
    })
}

fn listed(shown: &Shown) -> Option<String> {
    shown.named.as_ref().map(|named| named.name.listed())
}

/// Members of a group whom the words find; without words the first ones.
async fn candidates(
    cx: &Cx,
    db: &impl ConnectionTrait,
    group: Id<kinds::Group>,
    text: &str,
) -> Result<Vec<Id<kinds::Person>>, AppError> {
    if text.trim().is_empty() {
        let first = members::of(db, group, 0, 2 * OFFERED as u64).await?;
        return Ok(first.into_iter().map(|member| member.person).collect());
    }
    let query = PhoneBookQuery {
        text: text.to_owned(),
        page: 1,
        ..PhoneBookQuery::default()
    };
    let book = directory::usecases::phone_book(cx, query).await?;
    let people = book.entries.into_iter().filter_map(|entry| match entry {
        Found::Person(person) => Some(person.id),
        _ => None,
    });
    members::among(db, group, &people.collect::<Vec<_>>()).await
}

/// Reads what the form says of a section; what is wrong is noted in it.
fn read(cx: &Cx, form: &mut FormState) -> Option<(String, Level)> {
    let name = form.value("name").trim().to_owned();
    if !NAME.contains(&name.chars().count()) || name.contains('\n') {
        form.reject("name", Texts(cx.lang).name_length());
    }
    let least = match form.value("moderators") == "on" {
        true => Level::Moderate,
        false => Level::Lead,
    };
    form.errors.is_empty().then_some((name, least))
}

/// The group in which the reader could make a section.
///
/// # Errors
/// [`AppError::Absent`] for everybody but the leads of a live group.
pub async fn new_section_page(cx: &Cx, id: Id<kinds::Group>) -> Result<Group, AppError> {
    let (group, actor) = (group(cx, id).await?, cx.actor()?);
    let permit = may::<Divide>(actor, &group.protected(actor));
    permit.map(|_| group).ok_or(AppError::Absent)
}

/// Makes a section. Gives the form back where something in it is wrong.
///
/// # Errors
/// As [`new_section_page`].
pub async fn make_section(
    cx: &Cx,
    id: Id<kinds::Group>,
    mut form: FormState,
) -> Result<Result<Id<kinds::Section>, FormState>, AppError> {
    let tx = cx.begin().await?;
    let (group, _permit) = group_for::<Divide>(cx, &tx, id).await?;
    let Some((name, least)) = read(cx, &mut form) else {
        return Ok(Err(form));
    };
    let is_full =
        u64::try_from(store::of_group(&tx, id).await?.len()).is_ok_and(|n| n >= store::MOST);
    if is_full {
        form.reject("", Texts(cx.lang).sections_full());
        return Ok(Err(form));
    }
    let made = store::create(cx, &tx, &group, &name, least).await?;
    tx.commit().await?;
    Ok(Ok(made))
}

/// What a lead does with a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SectionAct {
    /// Gives it another name, and says whether moderators are in it.
    Change,
    /// Takes a member in by name.
    TakeIn(Id<kinds::Person>),
    TakeOut(Id<kinds::Person>),
    /// Deletes it, while nothing lies in it.
    Delete,
}

/// Does it.
///
/// # Errors
/// [`AppError::Absent`] for everybody but the leads, and for people who are not in the group.
pub async fn change_section(
    cx: &Cx,
    id: Id<kinds::Group>,
    of: Id<kinds::Section>,
    act: SectionAct,
    mut form: FormState,
) -> Result<Option<FormState>, AppError> {
    let tx = cx.begin().await?;
    let (group, _permit) = group_for::<Divide>(cx, &tx, id).await?;
    let actor = cx.actor_in(&tx).await?;
    let section = section(&tx, &actor, &group, of).await?;
    match act {
        SectionAct::Change => {
            let Some((name, least)) = read(cx, &mut form) else {
                return Ok(Some(form));
            };
            store::change(cx, &tx, &section, &name, least).await?;
        }
        SectionAct::TakeIn(person) => {
            is_member(&tx, id, person).await?;
            store::choose(cx, &tx, &section, person, true).await?;
        }
        SectionAct::TakeOut(person) => store::choose(cx, &tx, &section, person, false).await?,
        SectionAct::Delete => {
            if !content::is_empty(&tx, section.space()).await? {
                form.reject("", Texts(cx.lang).section_not_empty());
                return Ok(Some(form));
            }
            store::delete(cx, &tx, &section).await?;
        }
    }
    tx.commit().await?;
    Ok(None)
}

async fn is_member(
    tx: &Tx,
    group: Id<kinds::Group>,
    person: Id<kinds::Person>,
) -> Result<(), AppError> {
    let member = members::one(tx, group, person).await?;
    member.map(|_| ()).ok_or(AppError::Absent)
}

/// Who sees a section, and why.
///
/// # Errors
/// [`AppError::Absent`] for everybody who is not in it.
pub async fn section_sight(
    cx: &Cx,
    id: Id<kinds::Group>,
    of: Id<kinds::Section>,
) -> Result<(Group, Section, Vec<Sight>), AppError> {
    let (group, read) = (group(cx, id).await?, cx.read());
    let section = section(&read, cx.actor()?, &group, of).await?;
    let mut in_group: BTreeMap<Id<kinds::Principal>, Level> = BTreeMap::new();
    for grant in space::grants(&read, group.space(), cx.now).await? {
        let highest = in_group.entry(grant.to.id()).or_insert(grant.level);
        *highest = (*highest).max(grant.level);
    }
    let mut counted: BTreeMap<(bool, std::cmp::Reverse<Level>), usize> = BTreeMap::new();
    let mut by_person: BTreeMap<Id<kinds::Principal>, Grant> = BTreeMap::new();
    for grant in space::grants(&read, section.space(), cx.now).await? {
        let known = by_person
            .entry(grant.to.id())
            .or_insert_with(|| grant.clone());
        if grant.source == store::ROLE {
            *known = grant;
        }
    }
    for (person, grant) in by_person {
        // Nobody reaches more in a section than in the group.
        if let Some(level) = in_group.get(&person) {
            let by_name = grant.source != store::ROLE;
            *counted
                .entry((by_name, std::cmp::Reverse(*level)))
                .or_default() += 1;
        }
    }
    let rows = counted.into_iter().map(|((by_name, level), count)| Sight {
        to: To::People(count),
        level: level.0,
        reason: match by_name {
            true => Reason::Chosen,
            false => Reason::Role,
        },
        until: None,
    });
    Ok((group, section, rows.collect()))
}
