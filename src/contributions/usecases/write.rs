//! Writing a contribution: the form, and sending it.

use platform::{
    access::{Level, Phase, Protected, may, space::Principal},
    content::{
        self, CONTRIBUTION, Create, NewContent, PAGE, Phases, Publish, Read, Wanted, Within,
    },
    context::Cx,
    error::AppError,
    form::FormState,
    id::Id,
    kinds,
};
use writing::usecases::{
    Begun, Place, begin, made_of, place, sent, told, topics::give_topics, written,
};

use crate::{store, texts::Texts};

/// A page that a contribution can be about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attached {
    pub id: Id<kinds::Content>,
    pub title: String,
}

/// The form for a new contribution.
#[derive(Clone, Debug)]
pub struct WritePage {
    pub place: Place,
    pub begun: Begun,
    /// Pages of the place.
    pub pages: Vec<Attached>,
}

/// Where a new contribution is written.
pub(crate) fn address(space: Id<kinds::Space>) -> String {
    format!("/gruppen/{space}/beitrag")
}

/// The form, with what its writer began.
///
/// # Errors
/// [`AppError::Absent`] where the reader cannot write.
pub async fn write_page(
    cx: &Cx,
    space: Id<kinds::Space>,
    draft: Option<Id<kinds::Draft>>,
) -> Result<WritePage, AppError> {
    let place = group(cx, space).await?;
    if !place.is_open() {
        return Err(AppError::Absent);
    }
    Ok(WritePage {
        begun: begin(cx, &address(space), draft).await?,
        pages: pages(cx, space).await?,
        place,
    })
}

/// Contributions are written in groups, not in houses.
pub(crate) async fn group(cx: &Cx, space: Id<kinds::Space>) -> Result<Place, AppError> {
    let place = place(cx, space).await?;
    match place.group {
        Some(_) => Ok(place),
        None => Err(AppError::Absent),
    }
}

/// The pages of a space that the reader may read, as far as a list can offer them.
async fn pages(cx: &Cx, space: Id<kinds::Space>) -> Result<Vec<Attached>, AppError> {
    let wanted = Wanted {
        kinds: &[PAGE],
        phases: Phases::LIVE,
        within: Within::Space(space),
        before: None,
        since: None,
        limit: 100,
    };
    titled(cx, wanted).await
}

async fn titled(cx: &Cx, wanted: Wanted<'_>) -> Result<Vec<Attached>, AppError> {
    let read = cx.read();
    let found = content::headlines::<Read>(&read, cx.actor()?, wanted).await?;
    Ok(found
        .into_iter()
        .map(|(one, title)| Attached { id: one.id, title })
        .collect())
}

/// The page a contribution is about, if the reader may read it.
///
/// # Errors
/// What the database answers.
pub async fn attached(cx: &Cx, id: Id<kinds::Content>) -> Result<Option<Attached>, AppError> {
    let found = store::attached(&cx.read(), &[id]).await?;
    let Some(page) = found.get(&id) else {
        return Ok(None);
    };
    let wanted = Wanted {
        kinds: &[PAGE],
        phases: Phases::of(&[Phase::Live, Phase::Archived]),
        within: Within::Contents(vec![*page]),
        before: None,
        since: None,
        limit: 1,
    };
    Ok(titled(cx, wanted).await?.into_iter().next())
}

/// Sends a contribution; it is there at once.
///
/// # Errors
/// [`AppError::Absent`] where the reader cannot write.
pub async fn write(
    cx: &Cx,
    space: Id<kinds::Space>,
    mut form: FormState,
) -> Result<Result<Id<kinds::Content>, FormState>, AppError> {
    let place = group(cx, space).await?;
    let read = written(&mut form, cx.lang, true);
    let wanted = form.value("page").parse::<Id<kinds::Content>>().ok();
    if let Some(id) = wanted
        && !pages(cx, space).await?.iter().any(|page| page.id == id)
    {
        form.reject("page", Texts(cx.lang).page_gone());
    }
    if !place.is_open() {
        return Err(AppError::Absent);
    }
    let Some(read) = read.filter(|_| form.errors.is_empty()) else {
        return Ok(Err(form));
    };
    let tx = cx.begin().await?;
    let actor = cx.actor_in(&tx).await?;
    // Sent twice, it is there once.
    let id: Id<kinds::Content> = made_of(cx, &address(space), &form)?;
    if content::find::<Read>(&tx, &actor, id).await.is_ok() {
        return Ok(Ok(id));
    }
    if !actor.reach.has(space, Level::TakePart) {
        return Err(AppError::Absent);
    }
    let to_be = Protected {
        kind: CONTRIBUTION,
        thing: space.uuid(),
        space,
        owner: Some(Principal::Person(actor.person)),
        deputy: None,
        phase: Phase::Draft,
        authority: None,
    };
    let permit = may::<Create>(&actor, &to_be).ok_or(AppError::Absent)?;
    let new = NewContent {
        owner: Principal::Person(actor.person),
        lang: "de".to_owned(),
        variant_of: None,
        classification: String::new(),
        retention: String::new(),
        locked: false,
    };
    let written = read.revision(cx, &tx, space).await?;
    content::create(&tx, permit, id, new, written, cx.now).await?;
    store::attach(&tx, id, wanted).await?;
    let (made, permit) = content::find::<Publish>(&tx, &actor, id).await?;
    give_topics(cx, &tx, &permit, &form).await?;
    let head = made.head.ok_or(AppError::Internal)?;
    content::publish(&tx, permit, head, cx.now).await?;
    let (made, _) = content::find::<Read>(&tx, &actor, id).await?;
    told::published(cx, &tx, &made, &read.document).await?;
    told::changed(cx, &tx, &made).await?;
    sent(cx, &tx, &address(space), &form).await?;
    tx.commit().await?;
    Ok(Ok(id))
}
