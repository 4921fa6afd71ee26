//! Writing news: a draft, a first or a further version.

use platform::{
    access::{Phase, Protected, may as permitted, space::Principal},
    content::{self, Create, Edit, Keep, NEWS, NewContent, Read},
    context::Cx,
    database::Tx,
    error::AppError,
    form::FormState,
    id::Id,
    kinds,
};
use writing::usecases::{
    Place, Written, made_of, may, place,
    topics::{chosen_topics, give_topics},
    written,
};

use super::{
    decide::publish,
    form::{self, To},
    said::said,
};
use crate::{
    store::{self, Ahead},
    texts::Texts,
};

/// What became of a form of news.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sent {
    Draft(Id<kinds::Content>),
    Published(Id<kinds::Content>),
    Scheduled(Id<kinds::Content>),
    Again(FormState),
}

/// Writes news or changes some. The button says whether they stay a draft or are published, at once or
/// at the moment given.
///
/// # Errors
/// [`AppError::Absent`] where the reader may not.
pub async fn write(
    cx: &Cx,
    to: To,
    mut form: FormState,
    picture: Option<Vec<u8>>,
) -> Result<Sent, AppError> {
    let shows = form.value("act") == "publish";
    let page = form::form(cx, to, None).await?;
    // Of what was sent: a picture that is kept below gets an id that is new each time.
    let id = made_of(cx, &page.address, &form)?;
    let read = written(&mut form, cx.lang, shows);
    let said = said(cx, &page, &mut form, shows, picture).await?;
    let (Some(read), Some(said), true) = (read, said, form.errors.is_empty()) else {
        return Ok(Sent::Again(form));
    };
    let tx = cx.begin().await?;
    let actor = cx.actor_in(&tx).await?;
    let id = match &page.shown {
        None => match made(cx, &tx, &page.place, id, &read).await? {
            Made::Now(id) => id,
            Made::Before(id) => return Ok(Sent::Draft(id)),
        },
        Some(shown) => {
            let id = shown.content.id;
            content::lock(&tx, id).await?;
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
            let written = read.revision(cx, &tx, found.space).await?;
            content::revise(&tx, permit, head, written, cx.now).await?;
            id
        }
    };
    let (found, keep) = content::find::<Keep>(&tx, &actor, id).await?;
    match found.published {
        Some(_) => {
            let ahead = Ahead {
                details: said.details,
                expires_on: said.expires_on,
                topics: chosen_topics(cx, &tx, &form).await?,
            };
            store::keep_ahead(&tx, &keep, ahead).await?;
        }
        None => {
            store::keep(&tx, &keep, &said.details).await?;
            content::set_expiry(&tx, &keep, said.expires_on).await?;
            give_topics(cx, &tx, &keep, &form).await?;
        }
    }
    content::unschedule(&tx, id).await?;
    let sent = match (shows, said.at) {
        (false, _) => Sent::Draft(id),
        (true, at) => {
            let (found, _) = content::find::<Read>(&tx, &actor, id).await?;
            publish(cx, &tx, &actor, &found, at).await?;
            match at {
                Some(_) => Sent::Scheduled(id),
                None => Sent::Published(id),
            }
        }
    };
    let (found, _) = content::find::<Read>(&tx, &actor, id).await?;
    writing::usecases::told::changed(cx, &tx, &found).await?;
    writing::usecases::sent(cx, &tx, &page.address, &form).await?;
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
    id: Id<kinds::Content>,
    read: &Written,
) -> Result<Made, AppError> {
    let actor = cx.actor_in(tx).await?;
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
    let written = read.revision(cx, tx, place.space).await?;
    content::create(tx, permit, id, new, written, cx.now).await?;
    let channel = store::channel(tx, place.space).await?;
    if !channel.comments {
        let (_, keep) = content::find::<Keep>(tx, &actor, id).await?;
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
