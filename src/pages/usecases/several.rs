//! Doing the same with several pages of a place at once: archive, throw away, bring back.

use platform::{
    access::Level,
    content::{self, Archive, Delete, PAGE, Phase, Phases, Restore, Titled, Within},
    context::Cx,
    error::AppError,
    form::FormState,
    id::Id,
    kinds,
};
use writing::usecases::Place;

use super::act;
use crate::texts::{Notes, Texts};

/// Most pages that are changed at once.
const MOST: usize = 100;

/// What the reader may do with which pages of a place.
#[derive(Clone, Debug)]
pub struct Several {
    pub place: Place,
    /// Live pages that can be archived.
    pub live: Vec<Titled>,
    /// Archived ones and those in the trash, which can be brought back.
    pub away: Vec<Titled>,
    /// Live and archived pages that can be thrown away.
    pub removable: Vec<Id<kinds::Content>>,
}

/// The pages of a place with which the reader may do something.
///
/// # Errors
/// [`AppError::Absent`] where that is none, for those who do not look after the place.
pub async fn several(cx: &Cx, place: Place) -> Result<Several, AppError> {
    let (read, actor) = (cx.read(), cx.actor()?);
    let here = || Within::Space(place.space);
    let live = content::titles::<Archive>(&read, actor, PAGE, here(), Phases::LIVE).await?;
    let away = content::titles::<Restore>(&read, actor, PAGE, here(), Phases::ALL).await?;
    let removable = content::titles::<Delete>(&read, actor, PAGE, here(), Phases::ALL).await?;
    let away = away.into_iter();
    let away: Vec<_> = away
        .filter(|one| matches!(one.phase, Phase::Archived | Phase::Trashed))
        .collect();
    if live.is_empty() && away.is_empty() && place.level < Level::Moderate {
        return Err(AppError::Absent);
    }
    Ok(Several {
        live,
        away,
        removable: removable.into_iter().map(|one| one.id).collect(),
        place,
    })
}

/// Does it with each of the chosen pages, one after the other: what cannot be done with one leaves the
/// others done.
///
/// # Errors
/// What the database answers. The form comes back where nothing, or too much, is chosen.
pub async fn do_with_several(
    cx: &Cx,
    mut form: FormState,
) -> Result<Result<Notes, FormState>, AppError> {
    let t = Texts(cx.lang);
    let chosen = form.all("page").filter_map(|id| id.parse().ok());
    let chosen: Vec<Id<kinds::Content>> = chosen.collect();
    if chosen.is_empty() || chosen.len() > MOST {
        let error = match chosen.is_empty() {
            true => t.none_chosen().to_owned(),
            false => t.too_many_chosen(MOST),
        };
        form.reject("page", error);
        return Ok(Err(form));
    }
    let what = form.value("act");
    let mut note = Notes::SeveralDone;
    for id in chosen {
        match act(cx, id, &what).await {
            Ok(()) => {}
            Err(AppError::Absent | AppError::Conflict) => note = Notes::SeveralInPart,
            Err(error) => return Err(error),
        }
    }
    Ok(Ok(note))
}
