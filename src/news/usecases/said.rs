//! What a form of news says beside title and text.

use platform::{
    context::Cx,
    error::AppError,
    form::FormState,
    time::{Day, Instant},
};
use writing::usecases::{NotAdded, add_picture, may_show};

use super::{Focus, NewsForm};
use crate::{Details, texts::Texts};

/// Characters of the short text.
const LONGEST_TEASER: usize = 280;

/// What it says.
pub(super) struct Said {
    pub details: Details,
    pub expires_on: Option<Day>,
    /// None: at once.
    pub at: Option<Instant>,
}

/// Reads everything beside title and text; what is wrong stands at its field.
pub(super) async fn said(
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
    let space = page.place.space;
    if let Some(bytes) = picture {
        match add_picture(cx, space, bytes).await {
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
    } else if let Ok(id) = form.value("picture-kept").parse() {
        match may_show(cx, space, id).await? {
            true => kept = Some(id),
            false => {
                form.values.retain(|(name, _)| name != "picture-kept");
                form.reject("picture", t.picture_lost());
            }
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
    let first = at.map_or(cx.today, |at| cx.app.clock.local(at).0);
    if expires_on.is_some_and(|last| last < first) {
        form.reject("expires_on", t.over_already());
    }
    let addressed = page
        .addressees
        .iter()
        .flat_map(|(_, all)| all)
        .filter(|(code, _)| form.all("addressed").any(|chosen| chosen == code))
        .filter_map(|(code, _)| code.parse().ok())
        .collect();
    // Standing above others is the editors' to decide; what they decided, others leave as it is.
    let marked = |field: &str, was: bool| match page.edits {
        true => form.value(field) == "on",
        false => was,
    };
    let details = Details {
        teaser,
        picture: kept,
        picture_alt: alt,
        focus: focus.at(),
        pinned: marked("pinned", page.details.pinned),
        urgent: marked("urgent", page.details.urgent),
        asks_confirmation: form.value("asks_confirmation") == "on",
        addressed,
        unit: page.details.unit,
    };
    Ok(form.errors.is_empty().then_some(Said {
        details,
        expires_on,
        at,
    }))
}

pub(super) fn day(form: &mut FormState, field: &str, t: Texts) -> Option<Day> {
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

/// The moment of publication; none where it is left out, or is today without a time.
pub(super) fn moment(cx: &Cx, form: &mut FormState, t: Texts) -> Option<Instant> {
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
    let at = cx.app.clock.moment(day, hour, minute);
    if at > cx.now {
        return Some(at);
    }
    if day != cx.today || !typed.trim().is_empty() {
        form.reject("publish_on", t.past_moment());
    }
    None
}
