//! Writing news: the form, saving a draft, a first or a further version.

use directory::usecases::authority_page;
use platform::{
    access::{Phase, Protected, may as permitted, space::Principal},
    content::{self, Create, Edit, Keep, NEWS, NewContent, Publish, Read},
    context::Cx,
    database::Tx,
    error::AppError,
    form::FormState,
    id::Id,
    kinds,
    time::{Day, Instant},
};
use writing::usecases::{
    Begun, NotAdded, Place, Shown, Written, add_picture, begin, made_of, may, place, shown,
    shown_at, written,
};

use super::{decide::publish, publishes};
use crate::{Details, store, texts::Texts};

/// Characters of the short text.
const LONGEST_TEASER: usize = 280;

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

    const fn at(self) -> (i16, i16) {
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

/// The form of news.
#[derive(Clone, Debug)]
pub struct NewsForm {
    pub place: Place,
    pub begun: Begun,
    /// The news that are changed.
    pub shown: Option<Shown>,
    pub details: Details,
    pub scheduled: Option<Instant>,
    /// Whom they can be addressed to: the code, and the name.
    pub addressees: Vec<(String, String)>,
    /// Whether the reader decides what stands above others.
    pub edits: bool,
    /// Whether the reader may publish what they write here: with four eyes, nobody.
    pub publishes: bool,
}

/// Where news are written.
pub(crate) fn address(place: &Place, id: Option<Id<kinds::Content>>) -> String {
    match id {
        None => place.at("/meldungen/neu"),
        Some(id) => format!("/meldungen/{id}/bearbeiten"),
    }
}

/// The form for new news in a place, or for changing some.
///
/// # Errors
/// [`AppError::Absent`] where the reader may not write.
pub async fn form(
    cx: &Cx,
    to: Result<Place, Id<kinds::Content>>,
    draft: Option<Id<kinds::Draft>>,
) -> Result<NewsForm, AppError> {
    let read = cx.read();
    let (place, shown, details, scheduled) = match to {
        Ok(place) => {
            let details = Details {
                focus: Focus::Middle.at(),
                ..Details::default()
            };
            (place, None, details, None)
        }
        Err(id) => {
            let mut found = shown(cx, NEWS, id).await?;
            if let Some(head) = found.content.head.filter(|_| found.may.preview) {
                found = shown_at(cx, NEWS, id, head).await?;
            }
            if !found.may.edit {
                return Err(AppError::Absent);
            }
            let details = store::details(&read, &[id]).await?;
            let details = details.into_values().next().ok_or(AppError::Absent)?;
            let scheduled = content::schedule_of(&read, id).await?.map(|one| one.at);
            (found.place.clone(), Some(found), details, scheduled)
        }
    };
    if !place.is_open() {
        return Err(AppError::Absent);
    }
    let id = shown.as_ref().map(|shown| shown.content.id);
    let edits = publishes(cx, &place)?;
    Ok(NewsForm {
        begun: begin(cx, &address(&place, id), draft).await?,
        addressees: addressees(cx, &place).await?,
        publishes: edits && !store::channel(&read, place.space).await?.four_eyes,
        edits,
        place,
        shown,
        details,
        scheduled,
    })
}

/// The units of the house; a group addresses all of its people.
async fn addressees(cx: &Cx, place: &Place) -> Result<Vec<(String, String)>, AppError> {
    let (None, Some(house)) = (&place.group, &place.house) else {
        return Ok(Vec::new());
    };
    let page = authority_page(cx, &house.key).await?;
    Ok(page
        .tree
        .into_iter()
        .map(|one| {
            let indent = "– ".repeat(usize::from(one.depth.min(6)));
            let name = format!("{indent}{}", one.unit.full());
            (Principal::Unit(one.unit.id).to_string(), name)
        })
        .collect())
}

/// What became of a form of news.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sent {
    Draft(Id<kinds::Content>),
    Published(Id<kinds::Content>),
    Scheduled(Id<kinds::Content>),
    Again(FormState),
}

/// What the form says beside title and text.
struct Said {
    details: Details,
    expires_on: Option<Day>,
    /// None: at once.
    at: Option<Instant>,
}

/// Writes news or changes some. The button says whether they stay a draft or are published, at once or
/// at the moment given.
///
/// # Errors
/// [`AppError::Absent`] where the reader may not.
pub async fn write(
    cx: &Cx,
    to: Result<Place, Id<kinds::Content>>,
    mut form: FormState,
    picture: Option<Vec<u8>>,
) -> Result<Sent, AppError> {
    let shows = form.value("act") == "publish";
    let page = self::form(cx, to, None).await?;
    let read = written(&mut form, cx.lang, shows);
    let said = said(cx, &page, &mut form, shows, picture).await?;
    let (Some(read), Some(said), true) = (read, said, form.errors.is_empty()) else {
        return Ok(Sent::Again(form));
    };
    let tx = cx.begin().await?;
    let actor = cx.actor_in(&tx).await?;
    let id = match &page.shown {
        None => match made(cx, &tx, &page.place, &form, &read, &said.details).await? {
            Made::Now(id) => id,
            Made::Before(id) => return Ok(Sent::Draft(id)),
        },
        Some(shown) => {
            let id = shown.content.id;
            let (found, permit) = content::find::<Edit>(&tx, &actor, id).await?;
            if found.kind != NEWS || !may(cx, &found, &place(cx, found.space).await?)?.edit {
                return Err(AppError::Absent);
            }
            let head = found.head.ok_or(AppError::Internal)?;
            if form.value("upon") != head.to_string() {
                form.reject("", Texts(cx.lang).changed_meanwhile());
                form.values.retain(|(name, _)| name != "upon");
                return Ok(Sent::Again(form));
            }
            let (_, keep) = content::find::<Keep>(&tx, &actor, id).await?;
            store::keep(&tx, &keep, &said.details).await?;
            content::revise(&tx, permit, head, read.revision(), cx.now).await?;
            id
        }
    };
    let (_, keep) = content::find::<Keep>(&tx, &actor, id).await?;
    content::set_expiry(&tx, &keep, said.expires_on).await?;
    content::unschedule(&tx, id).await?;
    let sent = match (shows, said.at) {
        (false, _) => Sent::Draft(id),
        (true, None) => {
            let (found, _) = content::find::<Read>(&tx, &actor, id).await?;
            publish(cx, &tx, &actor, &found).await?;
            Sent::Published(id)
        }
        (true, Some(at)) => {
            let (found, permit) = content::find::<Publish>(&tx, &actor, id).await?;
            let head = found.head.ok_or(AppError::Internal)?;
            content::schedule(&tx, permit, head, at).await?;
            Sent::Scheduled(id)
        }
    };
    let (found, _) = content::find::<Read>(&tx, &actor, id).await?;
    writing::usecases::told::changed(cx, &tx, &found).await?;
    let address = address(&page.place, page.shown.as_ref().map(|one| one.content.id));
    writing::usecases::sent(cx, &tx, &address, &form).await?;
    tx.commit().await?;
    Ok(sent)
}

enum Made {
    Now(Id<kinds::Content>),
    /// The form was sent before.
    Before(Id<kinds::Content>),
}

async fn made(
    cx: &Cx,
    tx: &Tx,
    place: &Place,
    form: &FormState,
    read: &Written,
    details: &Details,
) -> Result<Made, AppError> {
    let actor = cx.actor_in(tx).await?;
    let id: Id<kinds::Content> = made_of(cx, form)?;
    if content::find::<Read>(tx, &actor, id).await.is_ok() {
        return Ok(Made::Before(id));
    }
    let owner = Principal::Person(actor.person);
    let to_be = Protected {
        kind: NEWS,
        thing: place.space.uuid(),
        space: place.space,
        owner: Some(owner),
        deputy: None,
        phase: Phase::Draft,
        authority: None,
    };
    let permit = permitted::<Create>(&actor, &to_be).ok_or(AppError::Absent)?;
    let new = NewContent {
        owner,
        lang: "de".to_owned(),
        variant_of: None,
        classification: String::new(),
        retention: String::new(),
        locked: false,
    };
    content::create(tx, permit, id, new, read.revision(), cx.now).await?;
    let (_, keep) = content::find::<Keep>(tx, &actor, id).await?;
    store::keep(tx, &keep, details).await?;
    let channel = store::channel(tx, place.space).await?;
    if !channel.comments {
        let kept = content::Kept {
            owner,
            deputy: None,
            valid_until: None,
            review_on: None,
            locked: false,
            comments: false,
        };
        content::keep(tx, keep, kept, cx.now).await?;
    }
    Ok(Made::Now(id))
}

/// Reads everything beside title and text; what is wrong stands at its field.
async fn said(
    cx: &Cx,
    page: &NewsForm,
    form: &mut FormState,
    shows: bool,
    picture: Option<Vec<u8>>,
) -> Result<Option<Said>, AppError> {
    let t = Texts(cx.lang);
    let teaser = form.value("teaser").trim().to_owned();
    let over = teaser.chars().count().saturating_sub(LONGEST_TEASER);
    if over > 0 {
        form.reject("teaser", t.too_long(over));
    } else if shows && teaser.is_empty() {
        form.reject("teaser", t.teaser_missing());
    }
    if shows && !page.publishes {
        return Err(AppError::Absent);
    }
    let mut kept = page
        .details
        .picture
        .filter(|_| form.value("remove-picture") != "on");
    if let Ok(id) = form.value("picture-kept").parse() {
        kept = Some(id);
    }
    if let Some(bytes) = picture {
        match add_picture(cx, page.place.space, bytes).await {
            Ok(added) => {
                kept = Some(added.id);
                form.values.retain(|(name, _)| name != "picture-kept");
                form.values
                    .push(("picture-kept".to_owned(), added.id.to_string()));
            }
            Err(NotAdded::Picture(error)) => {
                form.reject("picture", writing::texts::Texts(cx.lang).picture(error));
            }
            Err(NotAdded::Other(error)) => return Err(error),
        }
    }
    let alt = form
        .value("picture_alt")
        .trim()
        .chars()
        .take(500)
        .collect::<String>();
    if shows && kept.is_some() && alt.is_empty() {
        form.reject("picture_alt", t.alt_missing());
    }
    let focus = Focus::ALL
        .into_iter()
        .find(|one| one.code() == form.value("focus"))
        .unwrap_or(Focus::Middle);
    let expires_on = day(form, "expires_on", t);
    let at = moment(cx, form, t);
    let addressed = page
        .addressees
        .iter()
        .filter(|(code, _)| form.all("addressed").any(|chosen| chosen == code))
        .filter_map(|(code, _)| code.parse().ok())
        .collect();
    let details = Details {
        teaser,
        picture: kept,
        picture_alt: alt,
        focus: focus.at(),
        // Standing above others is the editors' to decide.
        pinned: page.edits && form.value("pinned") == "on",
        urgent: page.edits && form.value("urgent") == "on",
        asks_confirmation: form.value("asks_confirmation") == "on",
        addressed,
    };
    Ok(form.errors.is_empty().then_some(Said {
        details,
        expires_on,
        at,
    }))
}

fn day(form: &mut FormState, field: &str, t: Texts) -> Option<Day> {
    match form.value(field).trim() {
        "" => None,
        text => match Day::from_typed(text) {
            Ok(day) => Some(day),
            Err(_) => {
                form.reject(field, t.no_day());
                None
            }
        },
    }
}

/// The moment of publication; none where it is left out or over.
fn moment(cx: &Cx, form: &mut FormState, t: Texts) -> Option<Instant> {
    let day = day(form, "publish_on", t)?;
    let typed = form.value("publish_time");
    let (hour, minute) = match typed.trim() {
        "" => (8, 0),
        text => {
            let read = text.split_once([':', '.']).and_then(|(hour, minute)| {
                let (hour, minute): (i8, i8) = (hour.parse().ok()?, minute.parse().ok()?);
                ((0..24).contains(&hour) && (0..60).contains(&minute)).then_some((hour, minute))
            });
            match read {
                Some(time) => time,
                None => {
                    form.reject("publish_time", t.no_time());
                    return None;
                }
            }
        }
    };
    Some(cx.app.clock.moment(day, hour, minute)).filter(|at| *at > cx.now)
}
