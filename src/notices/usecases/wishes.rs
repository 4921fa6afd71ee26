//! When somebody wants mail.

use platform::{
    access::Level,
    context::Cx,
    error::AppError,
    form::FormState,
    id::Id,
    kinds,
    mail::{
        reader,
        wishes::{self, When, Wishes},
    },
};

use crate::{MailTellers, Place};

/// The page on which one chooses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailPage {
    /// What is chosen for the places that can be chosen for.
    pub places: Vec<(Place, Option<When>)>,
    pub preset: When,
    /// Where mail goes to, if anywhere.
    pub address: Option<String>,
    /// Whether the installation sends mail.
    pub is_on: bool,
}

/// The name of a place's field in the form.
pub(crate) fn place_field(space: Id<kinds::Space>) -> String {
    format!("p-{space}")
}

/// What the reader chose.
///
/// # Errors
/// [`AppError::SignedOut`]; what the database answers.
pub async fn mail_page(cx: &Cx, tellers: MailTellers) -> Result<MailPage, AppError> {
    let person = cx.actor()?.person;
    let read = cx.read();
    let mut chosen = wishes::of(&read, person).await?;
    let mut places = Vec::new();
    for teller in tellers.0 {
        places.extend(teller.places(cx).await?);
    }
    let places = places.into_iter().map(|place| {
        let chosen = chosen.places.remove(&place.space);
        (place, chosen)
    });
    Ok(MailPage {
        places: places.collect(),
        preset: chosen.preset,
        address: reader(&read, person, cx.today)
            .await?
            .map(|reader| reader.address.to_string()),
        is_on: cx.app.config.mail_server.is_some(),
    })
}

/// Takes what the reader chose. A place that the form does not name keeps its choice.
///
/// # Errors
/// [`AppError::Invalid`] for what the form does not offer; as [`mail_page`].
pub async fn choose(cx: &Cx, form: &FormState) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let actor = cx.actor_in(&tx).await?;
    let Wishes { mut places, .. } = wishes::of(&tx, actor.person).await?;
    for (name, value) in &form.values {
        let Some(space) = name.strip_prefix("p-") else {
            continue;
        };
        let space: Id<kinds::Space> = space.parse().map_err(|_| AppError::Invalid)?;
        if !actor.reach.has(space, Level::See) {
            // Left since the form was shown.
            continue;
        }
        match value.as_str() {
            "" => drop(places.remove(&space)),
            code => {
                let chosen = When::from_code(code).ok_or(AppError::Invalid)?;
                places.insert(space, chosen);
            }
        }
    }
    let preset = When::from_code(&form.value("preset")).ok_or(AppError::Invalid)?;
    wishes::save(&tx, actor.person, &Wishes { preset, places }).await?;
    tx.commit().await?;
    Ok(())
}
