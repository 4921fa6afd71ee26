//! What the owners of a page decide: where it stands, whose it is, how long it holds, who else may
//! change it, and its end.

use platform::{
    access::space::Principal,
    content::{self, Archive, Content, Delete, Keep, Kept, PAGE, Read, Restore},
    context::Cx,
    database::Tx,
    error::AppError,
    form::FormState,
    id::Id,
    kinds,
    time::{Day, NoDay},
};
use writing::usecases::{May, Shown, may, place, shown, told};

use super::{
    parent::{Asked, Parents, chosen, parents},
    tree::{Below, live},
};
use crate::{store, texts::Texts};

/// Days after which it is asked anew whether a page holds.
const REVIEW: i64 = 183;

/// The form of what the owners decide.
#[derive(Clone, Debug)]
pub struct Manage {
    pub shown: Shown,
    /// What it can stand below.
    pub parents: Parents,
    pub parent: Option<Id<kinds::Content>>,
    /// Where it stands among how many beside it, from 1; none where readers do not see it.
    pub place: Option<(usize, usize)>,
    /// Whose it can be: the code, and the name.
    pub owners: Vec<(String, String)>,
}

/// The form, with what was searched for to stand below.
///
/// # Errors
/// [`AppError::Absent`] where the reader does not decide.
pub async fn manage_page(
    cx: &Cx,
    id: Id<kinds::Content>,
    searched: &str,
) -> Result<Manage, AppError> {
    let shown = shown(cx, PAGE, id).await?;
    if !shown.may.keep && !shown.may.restore {
        return Err(AppError::Absent);
    }
    let read = cx.read();
    let parent = store::parent(&read, id).await?;
    let asked = Asked {
        parent,
        searched,
        page: Some(id),
    };
    let tree = live(cx, &read, shown.content.space).await?;
    let place = siblings(&tree, id).and_then(|beside| {
        let at = beside.iter().position(|one| one.id == id)?;
        Some((at + 1, beside.len()))
    });
    Ok(Manage {
        place,
        parents: parents(cx, &read, shown.content.space, asked).await?,
        parent,
        owners: owners(cx, &shown).await?,
        shown,
    })
}

/// Whose the page can be: who has it, the reader, and the reader's units, whose people pass it on.
async fn owners(cx: &Cx, shown: &Shown) -> Result<Vec<(String, String)>, AppError> {
    let t = Texts(cx.lang);
    let actor = cx.actor()?;
    let content = &shown.content;
    let mut wanted = vec![content.owner];
    wanted.extend(content.deputy);
    wanted.push(Principal::Person(actor.person));
    wanted.extend(
        actor
            .memberships
            .iter()
            .map(|one| Principal::Unit(one.unit)),
    );
    let mut unique: Vec<Principal> = Vec::new();
    for one in wanted {
        if !unique.contains(&one) {
            unique.push(one);
        }
    }
    let units: Vec<_> = unique
        .iter()
        .filter_map(|one| match one {
            Principal::Unit(id) => Some(*id),
            _ => None,
        })
        .collect();
    let units = directory::usecases::units(cx, &units).await?;
    let people: Vec<_> = unique
        .iter()
        .filter_map(|one| match one {
            Principal::Person(id) => Some(*id),
            _ => None,
        })
        .collect();
    let people = directory::usecases::named(cx, &people).await?;
    let name = |one: &Principal| match one {
        Principal::Person(id) => people
            .get(id)
            .map_or_else(|| t.gone().to_owned(), |named| named.name.natural()),
        Principal::Unit(id) => units
            .get(id)
            .map_or_else(|| t.some_unit().to_owned(), |found| found.unit.full()),
        _ => t.somebody_else().to_owned(),
    };
    Ok(unique
        .iter()
        .map(|one| (one.to_string(), name(one)))
        .collect())
}

/// One of those offered, as the form names it.
fn offered(all: &[(String, String)], value: &str) -> Option<Principal> {
    let (code, _) = all.iter().find(|(code, _)| code == value)?;
    code.parse().ok()
}

/// A day that may be left out.
fn day(text: &str) -> Result<Option<Day>, NoDay> {
    match text.trim() {
        "" => Ok(None),
        text => Day::from_typed(text).map(Some),
    }
}

/// Saves what the owners decided.
///
/// # Errors
/// [`AppError::Absent`] where the reader does not decide.
pub async fn manage(
    cx: &Cx,
    id: Id<kinds::Content>,
    mut form: FormState,
) -> Result<Option<FormState>, AppError> {
    let t = Texts(cx.lang);
    let owners = owners(cx, &shown(cx, PAGE, id).await?).await?;
    let owner = offered(&owners, &form.value("owner"));
    let deputy = form.value("deputy");
    let named = !deputy.is_empty();
    let deputy = offered(&owners, &deputy);
    if named && deputy.is_none() {
        form.reject("deputy", t.deputy_unknown());
    }
    let valid_until = day(&form.value("valid_until"));
    let review_on = day(&form.value("review_on"));
    if valid_until.is_err() {
        form.reject("valid_until", t.no_day());
    }
    if review_on.is_err() {
        form.reject("review_on", t.no_day());
    }
    let tx = cx.begin().await?;
    let (page, permit) = kept(cx, &tx, id).await?;
    let parent = chosen(cx, &tx, page.space, Some(id), &mut form).await?;
    let (Some(owner), Ok(valid_until), Ok(review_on), true) =
        (owner, valid_until, review_on, form.errors.is_empty())
    else {
        if owner.is_none() {
            form.reject("owner", t.owner_missing());
        }
        return Ok(Some(form));
    };
    if parent != store::parent(&tx, id).await? {
        store::put_below(&tx, &permit, parent).await?;
    }
    let decided = Kept {
        owner,
        deputy,
        valid_until,
        review_on,
        locked: form.value("locked") == "on",
        comments: form.value("comments") == "on",
    };
    content::keep(&tx, permit, decided, cx.now).await?;
    let (now, _) = content::find::<Read>(&tx, &cx.actor_in(&tx).await?, id).await?;
    told::changed(cx, &tx, &now).await?;
    tx.commit().await?;
    Ok(None)
}

async fn kept(
    cx: &Cx,
    tx: &Tx,
    id: Id<kinds::Content>,
) -> Result<(Content, platform::access::Permit<Keep>), AppError> {
    let actor = cx.actor_in(tx).await?;
    let (page, permit) = content::find::<Keep>(tx, &actor, id).await?;
    match page.kind == PAGE && may_do(cx, &page).await?.keep {
        true => Ok((page, permit)),
        false => Err(AppError::Absent),
    }
}

async fn may_do(cx: &Cx, page: &Content) -> Result<May, AppError> {
    may(cx, page, &place(cx, page.space).await?)
}

/// Which way a page moves among those beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    Up,
    Down,
}

/// Does what one of the small buttons of a page asks for.
///
/// # Errors
/// [`AppError::Absent`] where the reader may not; [`AppError::Invalid`] for an unknown act.
pub async fn act(cx: &Cx, id: Id<kinds::Content>, act: &str) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    let actor = cx.actor_in(&tx).await?;
    let (page, _) = content::find::<Read>(&tx, &actor, id).await?;
    let may = may_do(cx, &page).await?;
    let allowed = match act {
        "up" | "down" | "confirm" => may.keep,
        "archive" => may.archive,
        "remove" => may.delete,
        "bring-back" => may.restore,
        _ => return Err(AppError::Invalid),
    };
    if page.kind != PAGE || !allowed {
        return Err(AppError::Absent);
    }
    match act {
        "up" => step(cx, &tx, &page, Move::Up).await?,
        "down" => step(cx, &tx, &page, Move::Down).await?,
        "confirm" => {
            let (page, permit) = content::find::<Keep>(&tx, &actor, id).await?;
            let decided = Kept {
                owner: page.owner,
                deputy: page.deputy,
                // What held until a day that is over is confirmed without an end.
                valid_until: page.valid_until.filter(|day| *day >= cx.today),
                review_on: Some(Day::from_number(cx.today.number() + REVIEW)),
                locked: page.locked,
                comments: page.comments,
            };
            content::keep(&tx, permit, decided, cx.now).await?;
        }
        "archive" => {
            let (_, permit) = content::find::<Archive>(&tx, &actor, id).await?;
            content::archive(&tx, permit, cx.now).await?;
        }
        "remove" => {
            let (_, permit) = content::find::<Delete>(&tx, &actor, id).await?;
            content::move_to_trash(&tx, permit, cx.now).await?;
        }
        _ => {
            let (_, permit) = content::find::<Restore>(&tx, &actor, id).await?;
            content::untrash(&tx, permit, cx.now).await?;
        }
    }
    told::changed(cx, &tx, &page).await?;
    tx.commit().await?;
    Ok(())
}

/// Moves a page one place among those beside it.
async fn step(cx: &Cx, tx: &Tx, page: &Content, way: Move) -> Result<(), AppError> {
    let (_, permit) = kept(cx, tx, page.id).await?;
    let tree = live(cx, tx, page.space).await?;
    let Some(beside) = siblings(&tree, page.id) else {
        return Ok(());
    };
    let mut order: Vec<_> = beside.iter().map(|one| one.id).collect();
    let Some(at) = order.iter().position(|one| *one == page.id) else {
        return Ok(());
    };
    let to = match way {
        Move::Up => at.checked_sub(1),
        Move::Down => Some(at + 1).filter(|to| *to < order.len()),
    };
    if let Some(to) = to {
        order.swap(at, to);
        store::order(tx, &permit, &order).await?;
    }
    Ok(())
}

fn siblings(tree: &[Below], id: Id<kinds::Content>) -> Option<&[Below]> {
    match tree.iter().any(|page| page.id == id) {
        true => Some(tree),
        false => tree.iter().find_map(|page| siblings(&page.below, id)),
    }
}
