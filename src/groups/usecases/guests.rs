//! Guests in groups: brought in by a member who answers for them, until a day. They reach the groups
//! they were let into and nothing else.

use account::usecases::{GuestAccess, create_guest_account, forget_guest};
use directory::{
    Belonging, Entry as Found, PersonEntry, PersonName, PhoneBookQuery,
    usecases::guests::{self, NewGuest, Stay},
};
use platform::{
    access::{Administration, Level},
    context::Cx,
    database::Tx,
    error::AppError,
    form::FormState,
    id::Id,
    kinds, notices,
    time::Day,
};

use sea_orm::ConnectionTrait;

use super::{group, group_for, invite::may_invite, level, tell::tell_now};
use crate::{
    Group,
    capability::{Appoint, GROUP, Invite},
    store::{
        guests as inside,
        members::{self, NewMember},
        settings,
    },
    texts::Texts,
};

/// Characters of a name or an organisation.
const LINE: usize = 120;
/// Days before a guest's end at which the sponsor is reminded.
const REMIND: i64 = 14;
/// People offered as sponsor.
const OFFERED: usize = 10;

/// The guests of a group, for those who may bring some in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GuestsPage {
    pub group: Group,
    /// Those in it.
    pub inside: Vec<Stay>,
    /// Other guests the reader answers for.
    pub own: Vec<Stay>,
    /// Who the reader is: they change the stays they answer for.
    pub reader: Id<kinds::Person>,
    pub level: Option<Level>,
    /// What the form begins with.
    pub until: Day,
}

/// The guests of a group.
///
/// # Errors
/// [`AppError::Absent`] where the reader may bring in nobody, or the profile has no guests.
pub async fn guests_page(cx: &Cx, id: Id<kinds::Group>) -> Result<GuestsPage, AppError> {
    let group = group(cx, id).await?;
    let (read, reader) = (cx.read(), cx.actor()?.person);
    may_invite_guests(cx, &read, &group).await?;
    let people = inside::of_group(&read, id).await?;
    let inside = guests::stays(&read, cx.today, &people).await?;
    let mut own = guests::of_sponsor(&read, cx.today, reader).await?;
    own.retain(|stay| !people.contains(&stay.person));
    Ok(GuestsPage {
        level: level(cx, &group)?,
        until: Day::from_number(cx.today.number() + 90),
        inside,
        own,
        reader,
        group,
    })
}

/// The group's profile and the reader's authority must both have guests.
async fn may_invite_guests(
    cx: &Cx,
    db: &impl ConnectionTrait,
    group: &Group,
) -> Result<(), AppError> {
    may_invite(cx, group)?;
    let home = cx.actor()?.memberships.first().ok_or(AppError::Absent)?;
    match group.profile.guests && settings::of(db, home.authority).await?.guests {
        true => Ok(()),
        false => Err(AppError::Absent),
    }
}

/// What came of bringing a guest in.
pub enum Invited {
    /// The form again, with what is wrong.
    Again(FormState),
    /// The guest is in; this is shown once.
    In(GuestAccess),
}

/// Brings somebody from outside in, for whom the reader answers. They accept the rules when they come.
///
/// # Errors
/// As [`guests_page`].
pub async fn invite_guest(
    cx: &Cx,
    id: Id<kinds::Group>,
    mut form: FormState,
) -> Result<Invited, AppError> {
    let tx = cx.begin().await?;
    let (group, permit) = group_for::<Invite>(cx, &tx, id).await?;
    may_invite_guests(cx, &tx, &group).await?;
    let Some(new) = read(cx, &mut form) else {
        return Ok(Invited::Again(form));
    };
    let home = cx.actor()?.memberships.first().ok_or(AppError::Absent)?;
    let (sponsor, until, name) = (permit.by(), new.until, new.name.clone());
    let person = guests::welcome(cx, &tx, sponsor, new).await?;
    let access = create_guest_account(cx, &tx, sponsor, home.authority, person, &name).await?;
    members::admit(cx, &tx, id, as_guest(person, until)).await?;
    tx.commit().await?;
    Ok(Invited::In(access))
}

fn as_guest(person: Id<kinds::Person>, until: Day) -> NewMember {
    NewMember {
        person,
        level: Level::TakePart,
        title: String::new(),
        rules_version: 0,
        until: Some(until),
    }
}

fn read(cx: &Cx, form: &mut FormState) -> Option<NewGuest> {
    let t = Texts(cx.lang);
    let text = |name: &str| form.value(name).trim().to_owned();
    let name = PersonName {
        title: text("title"),
        given: text("given"),
        prefix: String::new(),
        family: text("family"),
    };
    let organisation = text("organisation");
    let until = text("until").parse().ok();
    for (field, value) in [
        ("given", &name.given),
        ("family", &name.family),
        ("organisation", &organisation),
    ] {
        let is_fit = (1..=LINE).contains(&value.chars().count()) && !value.contains('\n');
        if !is_fit {
            form.reject(field, t.line_missing());
        }
    }
    if name.title.chars().count() > LINE {
        form.reject("title", t.line_missing());
    }
    let until = until.filter(|until| guests::is_possible(cx.today, *until));
    if until.is_none() {
        form.reject("until", t.until_wrong());
    }
    let until = until.filter(|_| form.errors.is_empty())?;
    Some(NewGuest {
        name,
        organisation,
        until,
    })
}

/// Lets a guest the reader answers for into another group.
///
/// # Errors
/// As [`guests_page`].
pub async fn add_guest(
    cx: &Cx,
    id: Id<kinds::Group>,
    person: Id<kinds::Person>,
) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let (group, permit) = group_for::<Invite>(cx, &tx, id).await?;
    may_invite_guests(cx, &tx, &group).await?;
    let stay = own_stay(cx, &tx, person, permit.by()).await?;
    members::admit(cx, &tx, id, as_guest(person, stay.until)).await?;
    tell_now(cx, &tx, person, "let_in", &group).await?;
    tx.commit().await?;
    Ok(())
}

async fn own_stay(
    cx: &Cx,
    tx: &Tx,
    person: Id<kinds::Person>,
    sponsor: Id<kinds::Person>,
) -> Result<Stay, AppError> {
    let stay = guests::stays(tx, cx.today, &[person]).await?.pop();
    stay.filter(|stay| stay.sponsor == sponsor)
        .ok_or(AppError::Absent)
}

/// Moves the last day of a guest the reader answers for.
///
/// # Errors
/// [`AppError::Absent`] for everybody else.
pub async fn stay_until(
    cx: &Cx,
    person: Id<kinds::Person>,
    mut form: FormState,
) -> Result<Option<FormState>, AppError> {
    let tx = cx.begin().await?;
    let stay = own_stay(cx, &tx, person, cx.actor()?.person).await?;
    let until = form.value("until").trim().parse::<Day>().ok();
    let Some(until) = until.filter(|until| guests::is_possible(cx.today, *until)) else {
        form.reject("until", Texts(cx.lang).until_wrong());
        return Ok(Some(form));
    };
    move_end(cx, &tx, &stay, until).await?;
    tx.commit().await?;
    Ok(None)
}

async fn move_end(cx: &Cx, tx: &Tx, stay: &Stay, until: Day) -> Result<(), AppError> {
    guests::stay_until(cx, tx, stay, until).await?;
    inside::stay_until(cx, tx, stay.person, until).await
}

/// The last day of a stay that ends now.
fn yesterday(cx: &Cx) -> Day {
    Day::from_number(cx.today.number() - 1)
}

/// Ends a guest's stay at once, where the reader answers for them; where the reader leads the group,
/// the guest leaves the group.
///
/// # Errors
/// [`AppError::Absent`] for everybody else.
pub async fn end_guest(
    cx: &Cx,
    id: Id<kinds::Group>,
    person: Id<kinds::Person>,
) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    match own_stay(cx, &tx, person, cx.actor()?.person).await {
        Ok(stay) => move_end(cx, &tx, &stay, yesterday(cx)).await?,
        Err(_) => {
            let (_, _permit) = group_for::<Appoint>(cx, &tx, id).await?;
            if inside::of_group(&tx, id).await?.contains(&person) {
                members::dismiss(cx, &tx, id, person).await?;
            }
        }
    }
    tx.commit().await?;
    Ok(())
}

/// The guests of the authority the reader administers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnGuests {
    pub house: directory::House,
    pub stays: Vec<Stay>,
    /// The guest for whom somebody else shall answer.
    pub chosen: Option<Stay>,
    pub text: String,
    pub found: Vec<PersonEntry>,
}

/// The guests of the authority the reader administers; `chosen` and `text` look for a new sponsor.
///
/// # Errors
/// [`AppError::Absent`] for everybody but administrators.
pub async fn own_guests(
    cx: &Cx,
    chosen: Option<Id<kinds::Person>>,
    text: String,
) -> Result<OwnGuests, AppError> {
    let (authority, by) = Administration::own(cx.actor()?)?;
    let stays = guests::of_authority(&cx.read(), cx.today, by, authority).await?;
    let house = directory::usecases::houses(cx).await?.remove(&authority);
    let house = house.ok_or(AppError::Absent)?;
    let chosen = stays
        .iter()
        .find(|stay| Some(stay.person) == chosen)
        .cloned();
    let mut found = Vec::new();
    if chosen.is_some() && !text.trim().is_empty() {
        let query = PhoneBookQuery {
            text: text.clone(),
            chosen: vec![("behoerde".to_owned(), house.key.clone())],
            page: 1,
            ..PhoneBookQuery::default()
        };
        let book = directory::usecases::phone_book(cx, query).await?;
        let people = book.entries.into_iter().filter_map(|entry| match entry {
            Found::Person(person) if person.belonging != Belonging::Guest => Some(person),
            _ => None,
        });
        found.extend(people.take(OFFERED));
    }
    Ok(OwnGuests {
        house,
        stays,
        chosen,
        text,
        found,
    })
}

/// What an administrator does with a guest of the authority.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GuestAct {
    End,
    /// Lets somebody else answer for the guest.
    HandOver(Id<kinds::Person>),
}

/// Does it.
///
/// # Errors
/// [`AppError::Absent`] for everybody but the authority's administrators.
pub async fn administer_guest(
    cx: &Cx,
    person: Id<kinds::Person>,
    act: GuestAct,
) -> Result<(), AppError> {
    let (authority, by) = Administration::own(cx.actor()?)?;
    let tx = cx.begin().await?;
    let stays = guests::of_authority(&tx, cx.today, by, authority).await?;
    let stay = stays.into_iter().find(|stay| stay.person == person);
    let stay = stay.ok_or(AppError::Absent)?;
    match act {
        GuestAct::End => move_end(cx, &tx, &stay, yesterday(cx)).await?,
        GuestAct::HandOver(sponsor) => {
            let named = directory::usecases::named(cx, &[sponsor]).await?;
            let is_fit = named.get(&sponsor).is_some_and(|named| {
                named.authority == authority && named.belonging != Belonging::Guest
            });
            if !is_fit {
                return Err(AppError::Absent);
            }
            guests::hand_over(cx, &tx, &stay, sponsor).await?;
            notify(cx, &tx, sponsor, "sponsors_now", &stay).await?;
        }
    }
    tx.commit().await?;
    Ok(())
}

/// Tells somebody about a guest, once for each last day.
async fn notify(
    cx: &Cx,
    tx: &Tx,
    to: Id<kinds::Person>,
    what: &str,
    stay: &Stay,
) -> Result<(), AppError> {
    let notice = notices::New {
        person: to,
        key: format!("{GROUP} {what} {} {}", stay.person, stay.until),
        kind: format!("{GROUP}.{what}"),
        thing: None,
        space: None,
        about: stay.name.natural(),
    };
    Ok(notices::tell(tx, notice, cx.now).await?)
}

/// What the day does to guests: who has ended leaves the groups, who ended long ago is forgotten,
/// sponsors are reminded, and who has no sponsor any more is told of to the administrators.
pub(super) async fn sweep(cx: &Cx, tx: &Tx) -> Result<(), AppError> {
    inside::end_stays(cx, tx).await?;
    for person in guests::erase(cx, tx).await? {
        forget_guest(tx, person).await?;
        notices::forget(tx, person).await?;
    }
    for stay in guests::sweep(cx, tx).await? {
        let shortened = guests::stays(tx, cx.today, &[stay.person]).await?.pop();
        let stay = shortened.unwrap_or(stay);
        inside::stay_until(cx, tx, stay.person, stay.until).await?;
        for keeper in guests::keepers(tx, &stay).await? {
            notify(cx, tx, keeper, "unsponsored", &stay).await?;
        }
    }
    let soon = Day::from_number(cx.today.number() + REMIND);
    for stay in guests::ending(tx, cx.today, soon).await? {
        notify(cx, tx, stay.sponsor, "guest_ends", &stay).await?;
    }
    Ok(())
}
