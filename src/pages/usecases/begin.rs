//! Beginning a page: from a template, below another page, as a draft or shown at once.

use platform::{
    access::{Level, Phase, Protected, may, space::Principal},
    content::{self, Create, Keep, NewContent, PAGE, Publish, Read},
    context::Cx,
    error::AppError,
    form::FormState,
    id::Id,
    kinds,
};
use writing::usecases::{Begun, Place, begin, made_of, sent, told, topics::give_topics, written};

use super::parent::{Asked, Parents, chosen, parents};
use crate::{Template, store};

/// The form for a new page.
#[derive(Clone, Debug)]
pub struct BeginPage {
    pub place: Place,
    pub begun: Begun,
    pub template: Option<Template>,
    /// What it can stand below.
    pub parents: Parents,
}

/// The form, with what its writer began: below which page it is asked for, and what was searched for
/// to stand below.
///
/// # Errors
/// [`AppError::Absent`] where the reader cannot write.
pub async fn begin_page_form(
    cx: &Cx,
    place: Place,
    template: Option<Template>,
    draft: Option<Id<kinds::Draft>>,
    (below, searched): (Option<Id<kinds::Content>>, &str),
) -> Result<BeginPage, AppError> {
    if !place.is_open() {
        return Err(AppError::Absent);
    }
    let asked = Asked {
        parent: below,
        searched,
        page: None,
    };
    Ok(BeginPage {
        begun: begin(cx, &place.at("/seiten/neu"), draft).await?,
        parents: parents(cx, &cx.read(), place.space, asked).await?,
        template,
        place,
    })
}

/// Makes a page. The button says whether readers see it at once.
///
/// # Errors
/// [`AppError::Absent`] where the reader cannot write.
pub async fn begin_page(
    cx: &Cx,
    place: Place,
    mut form: FormState,
) -> Result<Result<Id<kinds::Content>, FormState>, AppError> {
    if !place.is_open() {
        return Err(AppError::Absent);
    }
    let shows = form.value("act") == "publish";
    let read = written(&mut form, cx.lang, shows);
    let tx = cx.begin().await?;
    let actor = cx.actor_in(&tx).await?;
    let parent = chosen(cx, &tx, place.space, None, &mut form).await?;
    let Some(read) = read.filter(|_| form.errors.is_empty()) else {
        return Ok(Err(form));
    };
    let id: Id<kinds::Content> = made_of(cx, &place.at("/seiten/neu"), &form)?;
    if content::find::<Read>(&tx, &actor, id).await.is_ok() {
        return Ok(Ok(id));
    }
    if !actor.reach.has(place.space, Level::TakePart) {
        return Err(AppError::Absent);
    }
    let owner = Principal::Person(actor.person);
    let to_be = Protected {
        kind: PAGE,
        thing: place.space.uuid(),
        space: place.space,
        owner: Some(owner),
        deputy: None,
        phase: Phase::Draft,
        authority: None,
    };
    let permit = may::<Create>(&actor, &to_be).ok_or(AppError::Absent)?;
    let new = NewContent {
        owner,
        lang: "de".to_owned(),
        variant_of: None,
        classification: String::new(),
        retention: String::new(),
        // A house is large: there its owners decide who else writes.
        locked: place.group.is_none(),
    };
    let written = read.revision(cx, &tx, place.space).await?;
    content::create(&tx, permit, id, new, written, cx.now).await?;
    let (_, keep) = content::find::<Keep>(&tx, &actor, id).await?;
    store::add(&tx, &keep, parent).await?;
    give_topics(cx, &tx, &keep, &form).await?;
    let (made, permit) = content::find::<Publish>(&tx, &actor, id).await?;
    if shows {
        let head = made.head.ok_or(AppError::Internal)?;
        content::publish(&tx, permit, head, cx.now).await?;
        let (made, _) = content::find::<Read>(&tx, &actor, id).await?;
        told::published(cx, &tx, &made, &read.document).await?;
        told::changed(cx, &tx, &made).await?;
    }
    sent(cx, &tx, &place.at("/seiten/neu"), &form).await?;
    tx.commit().await?;
    Ok(Ok(id))
}
