//! Changing a page. Nobody's changes are lost: what was saved meanwhile is merged, and where two
//! changed the same part, whoever saves second sees both and decides.

use platform::{
    content::{self, Content, Edit, PAGE, Phase, Publish, Read},
    context::Cx,
    database::Tx,
    error::AppError,
    form::FormState,
    id::Id,
    kinds,
};
use writing::usecases::{
    Begun, Shown, Written, begin, kept, may, place, sent, shown, shown_at, told,
    topics::give_topics, written,
};

use super::merge::{keeping_both, of, together};
use crate::texts::Texts;

/// The form for changing a page.
#[derive(Clone, Debug)]
pub struct EditPage {
    /// The page with its newest version.
    pub shown: Shown,
    pub begun: Begun,
}

/// Where a page is changed.
pub(crate) fn address(id: Id<kinds::Content>) -> String {
    format!("/seiten/{id}/bearbeiten")
}

/// The form, with the newest version or what its writer began.
///
/// # Errors
/// [`AppError::Absent`] where the reader may not change it.
pub async fn edit_page(
    cx: &Cx,
    id: Id<kinds::Content>,
    draft: Option<Id<kinds::Draft>>,
) -> Result<EditPage, AppError> {
    let mut page = shown(cx, PAGE, id).await?;
    if !page.may.edit {
        return Err(AppError::Absent);
    }
    if let Some(head) = page.content.head.filter(|_| page.has_newer) {
        page = shown_at(cx, PAGE, id, head).await?;
    }
    Ok(EditPage {
        begun: begin(cx, &address(id), draft).await?,
        shown: page,
    })
}

/// What saving came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saved {
    Done,
    /// What others saved meanwhile is in it too.
    Merged,
    Again(FormState),
}

/// Saves a page. A draft may stay one (`act` is `keep`); everything else readers see at once.
///
/// # Errors
/// [`AppError::Absent`] where the reader may not change it.
pub async fn save(cx: &Cx, id: Id<kinds::Content>, mut form: FormState) -> Result<Saved, AppError> {
    let tx = cx.begin().await?;
    content::lock(&tx, id).await?;
    let actor = cx.actor_in(&tx).await?;
    let (page, permit) = content::find::<Edit>(&tx, &actor, id).await?;
    let place = place(cx, page.space).await?;
    let may = may(cx, &page, &place)?;
    if page.kind != PAGE || !may.edit {
        return Err(AppError::Absent);
    }
    let shows = page.phase == Phase::Live || form.value("act") == "publish";
    let read = written(&mut form, cx.lang, shows);
    let Some(mine) = read else {
        return Ok(Saved::Again(form));
    };
    let head = page.head.ok_or(AppError::Internal)?;
    let theirs = revision(cx, &tx, &page, head).await?;
    let settled = settle(cx, &tx, &page, &form, &mine, &theirs).await?;
    let Some((result, merged)) = settled else {
        form.reject("", Texts(cx.lang).conflict());
        form.values.retain(|(name, _)| name != "against");
        form.values.push(("against".to_owned(), head.to_string()));
        return Ok(Saved::Again(form));
    };
    let moved = give_topics(cx, &tx, &permit, &form).await?;
    if result == theirs && page.phase == Phase::Live {
        if moved {
            told::changed(cx, &tx, &page).await?;
        }
        sent(cx, &tx, &address(id), &form).await?;
        tx.commit().await?;
        return Ok(Saved::Done);
    }
    let written = result.revision(cx, &tx, page.space).await?;
    let new = content::revise(&tx, permit, head, written, cx.now).await?;
    if shows {
        let (_, permit) = content::find::<Publish>(&tx, &actor, id).await?;
        content::publish(&tx, permit, new, cx.now).await?;
        let (now, _) = content::find::<Read>(&tx, &actor, id).await?;
        match page.phase {
            Phase::Live => told::revised(cx, &tx, &now, &theirs.document, &result.document).await?,
            _ => told::published(cx, &tx, &now, &result.document).await?,
        }
        told::changed(cx, &tx, &now).await?;
    }
    sent(cx, &tx, &address(id), &form).await?;
    tx.commit().await?;
    Ok(match merged {
        true => Saved::Merged,
        false => Saved::Done,
    })
}

/// What is to be saved, and whether others' changes are in it; none where the writer must decide.
async fn settle(
    cx: &Cx,
    tx: &Tx,
    page: &Content,
    form: &FormState,
    mine: &Written,
    theirs: &Written,
) -> Result<Option<(Written, bool)>, AppError> {
    let head = page.head.map(|id| id.to_string()).unwrap_or_default();
    let upon = form.value("upon");
    if upon == head {
        return Ok(Some((mine.clone(), false)));
    }
    let upon = upon.parse().map_err(|_| AppError::Invalid)?;
    let base = revision(cx, tx, page, upon).await?;
    // A decision counts only for what the writer saw.
    if form.value("against") == head {
        match form.value("keep").as_str() {
            "mine" => return Ok(Some((mine.clone(), false))),
            "theirs" => return Ok(Some((theirs.clone(), false))),
            // Where both together are too large, one must be chosen.
            "both" => {
                return Ok(keeping_both(&base, mine, theirs)
                    .ok()
                    .map(|all| (all, true)));
            }
            _ => {}
        }
    }
    Ok(together(&base, mine, theirs).map(|merged| (merged, true)))
}

/// A revision of a page whose editor may see all of them: they change what is newest.
async fn revision(
    cx: &Cx,
    tx: &Tx,
    page: &Content,
    id: Id<kinds::Revision>,
) -> Result<Written, AppError> {
    let actor = cx.actor_in(tx).await?;
    let preview = platform::access::may(&actor, &page.protected());
    let found = content::revision(tx, page, id, preview.as_ref()).await?;
    Ok(of(&found.title, kept(&found.document)?))
}
