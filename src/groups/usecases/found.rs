//! Founding a group: any employee may, in under a minute.

use platform::{
    access::{Level, Role as Access, mandate, may},
    clock,
    context::Cx,
    database::Tx,
    error::AppError,
    form::FormState,
    id::Id,
    kinds, notices,
    time::Day,
};

use super::{group, group_for, life::REVIEW_AFTER};
use crate::{
    Audience, Entry, Founding, Group, Kind, Notes, Profile, Role, Settings, Visibility,
    capability::{FoundBelow, GROUP},
    store::{
        groups::{self as store, NewGroup as Row},
        members::{self, NewMember},
        networks::{self, Part},
        profiles, rules, settings,
    },
    texts::Texts,
};

/// In an address and in the form: the group the new one lies below.
pub(crate) const ABOVE: &str = "unter";

/// Characters of a name.
pub(super) const NAME: std::ops::RangeInclusive<usize> = 3..=80;
/// Characters of a purpose.
pub(super) const PURPOSE: usize = 500;
/// What somebody says of a group they found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewGroup {
    pub kind: Kind,
    pub name: String,
    pub purpose: String,
    pub visibility: Visibility,
    pub audience: Audience,
    pub entry: Entry,
    pub profile: String,
    pub mandate: String,
    pub ends_on: Option<Day>,
    /// The group it lies below.
    pub parent: Option<Id<kinds::Group>>,
    /// Why the group should be, where its authority wants to be asked.
    pub request: Option<String>,
}

/// What the form to found a group offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundingPage {
    /// Those the authority allows.
    pub profiles: Vec<Profile>,
    /// Whether an administrator approves first.
    pub on_request: bool,
    /// Whether other authorities may see it.
    pub beyond: bool,
    /// The group the new one will lie below.
    pub parent: Option<Group>,
    /// Whether nothing can lie below that one.
    pub too_deep: bool,
}

/// What the reader may choose from in founding a group.
///
/// # Errors
/// [`AppError::Absent`] for guests and for whoever belongs to no authority; below a group for everybody
/// but its leads.
pub async fn founding_page(
    cx: &Cx,
    below: Option<Id<kinds::Group>>,
) -> Result<FoundingPage, AppError> {
    let actor = cx.actor()?;
    let home = actor.memberships.first().ok_or(AppError::Absent)?;
    let parent = match below {
        Some(id) => Some(group(cx, id).await?),
        None => None,
    };
    let may_found = |above: &Group| may::<FoundBelow>(actor, &above.protected(actor)).is_some();
    if !parent.as_ref().is_none_or(may_found) {
        return Err(AppError::Absent);
    }
    let read = cx.read();
    let too_deep = match below {
        Some(id) => store::depth(&read, id).await? >= store::DEEPEST,
        None => false,
    };
    let settings = settings::of(&read, home.authority).await?;
    let mut profiles = profiles::profiles(&read, cx).await?;
    profiles.retain(|profile| !settings.without.contains(&profile.key));
    Ok(FoundingPage {
        profiles,
        on_request: settings.founding == Founding::OnRequest,
        beyond: settings.beyond,
        parent,
        too_deep,
    })
}

/// Notes in the form what the authority does not allow.
pub(super) async fn check(
    cx: &Cx,
    tx: &Tx,
    authority: Id<kinds::Authority>,
    fields: &NewGroup,
    form: &mut FormState,
) -> Result<Settings, AppError> {
    let t = Texts(cx.lang);
    let settings = settings::of(tx, authority).await?;
    let known = profiles::profiles(tx, cx).await?;
    let is_known = known.iter().any(|known| known.key == fields.profile);
    if !is_known || settings.without.contains(&fields.profile) {
        form.reject("profile", t.profile_unknown());
    }
    let is_seen = fields.visibility != Visibility::Hidden;
    if !settings.beyond && is_seen && fields.audience == Audience::Everyone {
        form.reject("audience", t.not_beyond());
    }
    Ok(settings)
}

/// Reads and checks what was typed; what is wrong is noted in the form.
pub(super) fn read(cx: &Cx, form: &mut FormState) -> Option<NewGroup> {
    let t = Texts(cx.lang);
    let text = |name: &str| form.value(name).trim().to_owned();
    let (name, purpose) = (text("name"), text("purpose"));
    let usual = NewGroup::of(Kind::from_code(&text("kind")).unwrap_or(Kind::Interest));
    let fields = NewGroup {
        visibility: Visibility::from_code(&text("visibility")).unwrap_or(usual.visibility),
        audience: Audience::from_code(&text("audience")).unwrap_or(usual.audience),
        entry: Entry::from_code(&text("entry")).unwrap_or(usual.entry),
        profile: match text("profile") {
            none if none.is_empty() => usual.profile,
            profile => profile,
        },
        mandate: text("mandate"),
        ends_on: text("ends_on").parse().ok(),
        parent: None,
        request: None,
        name,
        purpose,
        kind: usual.kind,
    };
    let length = fields.name.chars().count();
    if !NAME.contains(&length) || fields.name.contains('\n') {
        form.reject("name", t.name_length());
    }
    match fields.purpose.chars().count() {
        0 => form.reject("purpose", t.purpose_missing()),
        count if count > PURPOSE => form.reject("purpose", t.too_long(count - PURPOSE)),
        _ => {}
    }
    if fields.mandate.chars().count() > PURPOSE {
        form.reject(
            "mandate",
            t.too_long(fields.mandate.chars().count() - PURPOSE),
        );
    }
    if fields.visibility == Visibility::Hidden && fields.entry != Entry::Invitation {
        form.reject("entry", t.hidden_by_invitation());
    }
    let ends = form.value("ends_on");
    if !ends.trim().is_empty() && fields.ends_on.is_none_or(|day| day <= cx.today) {
        form.reject("ends_on", t.end_in_future());
    }
    form.errors.is_empty().then_some(fields)
}

/// Founds a group of the reader's own authority and makes the reader its lead. Gives the form back
/// where something in it is wrong.
///
/// # Errors
/// As [`founding_page`].
pub async fn found(
    cx: &Cx,
    mut form: FormState,
) -> Result<Result<(Id<kinds::Group>, Notes), FormState>, AppError> {
    let actor = cx.actor()?;
    let home = actor.memberships.first().ok_or(AppError::Absent)?;
    let Some(mut fields) = read(cx, &mut form) else {
        return Ok(Err(form));
    };
    let tx = cx.begin().await?;
    fields.parent = above(cx, &tx, &mut form).await?;
    let settings = check(cx, &tx, home.authority, &fields, &mut form).await?;
    if settings.founding == Founding::OnRequest {
        let t = Texts(cx.lang);
        let reason = form.value("request").trim().to_owned();
        match reason.chars().count() {
            0 => form.reject("request", t.reason_missing()),
            count if count > PURPOSE => form.reject("request", t.too_long(count - PURPOSE)),
            _ => {}
        }
        fields.request = Some(reason);
    }
    if !form.errors.is_empty() {
        return Ok(Err(form));
    }
    let id = clock::random_id();
    let (kind, name, is_asked) = (fields.kind, fields.name.clone(), fields.request.is_some());
    create(cx, &tx, id, home.authority, fields).await?;
    let lead = NewMember {
        person: actor.person,
        level: Level::Lead,
        title: String::new(),
        rules_version: 0,
        until: None,
    };
    members::admit(cx, &tx, id, lead).await?;
    if kind == Kind::Network {
        enlist(cx, &tx, id, actor.person).await?;
    }
    if is_asked {
        for keeper in mandate::holders(&tx, Access::Administrator, home.authority).await? {
            let notice = notices::New {
                person: keeper,
                key: format!("{GROUP} founding {id}"),
                kind: format!("{GROUP}.founding"),
                thing: None,
                space: None,
                about: name.clone(),
            };
            notices::tell(&tx, notice, cx.now).await?;
        }
    }
    tx.commit().await?;
    let note = match is_asked {
        true => Notes::AskedFor,
        false => Notes::Founded,
    };
    Ok(Ok((id, note)))
}

/// The group the form names, for its leads.
async fn above(
    cx: &Cx,
    tx: &Tx,
    form: &mut FormState,
) -> Result<Option<Id<kinds::Group>>, AppError> {
    let named = form.value(ABOVE);
    if named.is_empty() {
        return Ok(None);
    }
    let id = named.parse().map_err(|_| AppError::Invalid)?;
    let (_, _permit) = group_for::<FoundBelow>(cx, tx, id).await?;
    if store::depth(tx, id).await? >= store::DEEPEST {
        form.reject("", Texts(cx.lang).too_deep());
    }
    Ok(Some(id))
}

impl NewGroup {
    /// What a group of this kind begins with.
    pub fn of(kind: Kind) -> Self {
        let (visibility, audience, entry, profile) = kind.template();
        Self {
            kind,
            name: String::new(),
            purpose: String::new(),
            visibility,
            audience,
            entry,
            profile: profile.to_owned(),
            mandate: String::new(),
            ends_on: None,
            parent: None,
            request: None,
        }
    }
}

/// Records a group with its rules and members as if they had all come and accepted: for the demo
/// world and the console, which ask nobody.
///
/// # Errors
/// What the database answers.
pub async fn record(
    cx: &Cx,
    tx: &Tx,
    id: Id<kinds::Group>,
    authority: Id<kinds::Authority>,
    new: NewGroup,
    text: &str,
    people: Vec<(Id<kinds::Person>, Role, String)>,
) -> Result<(), AppError> {
    let kind = new.kind;
    create(cx, tx, id, authority, new).await?;
    let version = i64::from(!text.is_empty());
    if !text.is_empty() {
        rules::write(cx, tx, id, text, true, version).await?;
    }
    let ids: Vec<_> = people.iter().map(|(person, ..)| *person).collect();
    let stays = directory::usecases::guests::stays(tx, cx.today, &ids).await?;
    for (person, role, title) in people {
        let stay = stays.iter().find(|stay| stay.person == person);
        let member = NewMember {
            person,
            level: role.level(),
            title,
            rules_version: version,
            until: stay.map(|stay| stay.until),
        };
        members::admit(cx, tx, id, member).await?;
        if kind == Kind::Network {
            enlist(cx, tx, id, person).await?;
        }
    }
    Ok(())
}

/// Lets the authority of a member join the network and admit them by name.
async fn enlist(
    cx: &Cx,
    tx: &Tx,
    id: Id<kinds::Group>,
    person: Id<kinds::Person>,
) -> Result<(), AppError> {
    let Some(authority) = directory::usecases::guests::home_of(tx, person, cx.today).await? else {
        return Ok(());
    };
    if networks::one(tx, id, authority).await?.is_none() {
        networks::put(cx, tx, &Part::founding(id, authority, person, cx.today)).await?;
    }
    super::admission::admit_by_name(cx, tx, id, authority, person).await
}

async fn create(
    cx: &Cx,
    tx: &Tx,
    id: Id<kinds::Group>,
    authority: Id<kinds::Authority>,
    new: NewGroup,
) -> Result<(), AppError> {
    let row = Row {
        kind: new.kind,
        name: new.name,
        purpose: new.purpose,
        authority,
        visibility: new.visibility,
        audience: new.audience,
        entry: new.entry,
        profile: new.profile,
        mandate: new.mandate,
        ends_on: new.ends_on,
        review_on: Some(Day::from_number(cx.today.number() + REVIEW_AFTER)),
        parent: new.parent,
        request: new.request,
    };
    store::create(cx, tx, id, row).await
}
