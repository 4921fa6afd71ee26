//! Below which page one stands: offered as far as one can look through, beyond that searched by title.

use std::collections::BTreeSet;

use platform::{
    content::{self, PAGE, Phases, Read, Within},
    context::Cx,
    database::Tx,
    error::AppError,
    form::FormState,
    id::Id,
    kinds,
};
use sea_orm::ConnectionTrait;

use super::tree::{Below, LISTED, flat, listed};
use crate::{store, texts::Texts};

/// Most pages that a search offers.
const FOUND: u64 = 20;

/// What a page can stand below.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parents {
    /// With the depth of each: what was searched for, then the tree in reading order.
    pub offered: Vec<(Id<kinds::Content>, usize, String)>,
    /// Whether there are others, which have to be searched for.
    pub more: bool,
}

/// Which of them are wanted.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Asked<'a> {
    /// Where it stands now, or is to stand.
    pub(super) parent: Option<Id<kinds::Content>>,
    /// Part of a title that was searched for.
    pub(super) searched: &'a str,
    /// The page that is to stand there, which cannot stand below itself.
    pub(super) page: Option<Id<kinds::Content>>,
}

/// What a page of a space can stand below.
pub(super) async fn parents(
    cx: &Cx,
    db: &impl ConnectionTrait,
    space: Id<kinds::Space>,
    asked: Asked<'_>,
) -> Result<Parents, AppError> {
    let tree = without(&listed(cx, db, space).await?, asked.page);
    let mut more = any_unlisted(&tree);
    let mut all = Vec::new();
    flat(&tree, 0, &mut all);
    more |= all.len() > LISTED;
    all.truncate(LISTED);
    let mut offered = matching(cx, db, space, asked.searched).await?;
    let known: BTreeSet<_> = all.iter().map(|(id, ..)| *id).collect();
    if let Some(parent) = asked.parent.filter(|parent| !known.contains(parent)) {
        let within = Within::Contents(vec![parent]);
        let found = content::titles::<Read>(db, cx.actor()?, PAGE, within, Phases::LIVE).await?;
        offered.extend(found.into_iter().map(|one| (one.id, one.title)));
    }
    let first: BTreeSet<_> = offered.iter().map(|(id, _)| *id).collect();
    all.retain(|(id, ..)| !first.contains(id));
    let offered = offered.into_iter().map(|(id, title)| (id, 0, title));
    Ok(Parents {
        offered: offered.chain(all).collect(),
        more,
    })
}

/// A tree without a page and all below it.
fn without(tree: &[Below], page: Option<Id<kinds::Content>>) -> Vec<Below> {
    let rest = tree.iter().filter(|one| Some(one.id) != page);
    rest.map(|one| Below {
        below: without(&one.below, page),
        ..one.clone()
    })
    .collect()
}

fn any_unlisted(tree: &[Below]) -> bool {
    tree.iter()
        .any(|page| page.unlisted > 0 || any_unlisted(&page.below))
}

/// The live pages of a space whose title holds a text.
async fn matching(
    cx: &Cx,
    db: &impl ConnectionTrait,
    space: Id<kinds::Space>,
    text: &str,
) -> Result<Vec<(Id<kinds::Content>, String)>, AppError> {
    if text.is_empty() {
        return Ok(Vec::new());
    }
    let within = Within::Space(space);
    let found = content::titled::<Read>(db, cx.actor()?, PAGE, within, (text, FOUND)).await?;
    Ok(found.into_iter().map(|one| (one.id, one.title)).collect())
}

/// The page that a form names, by choice or by its title. What is wrong stands at its field; where
/// several have such a title, they are offered next.
pub(super) async fn chosen(
    cx: &Cx,
    tx: &Tx,
    space: Id<kinds::Space>,
    page: Option<Id<kinds::Content>>,
    form: &mut FormState,
) -> Result<Option<Id<kinds::Content>>, AppError> {
    let t = Texts(cx.lang);
    let typed = form.value("parent-typed").trim().to_owned();
    let mut parent = form.value("parent").parse().ok();
    if !typed.is_empty() {
        let found = matching(cx, tx, space, &typed).await?;
        let exact: Vec<_> = found.iter().filter(|(_, title)| *title == typed).collect();
        parent = match (exact.as_slice(), found.as_slice()) {
            ([(id, _)], _) | ([], [(id, _)]) => Some(*id),
            (_, []) => {
                form.reject("parent-typed", t.parent_unknown());
                None
            }
            _ => {
                form.forget(&["parent-typed"]);
                form.values
                    .push(("parent-searched".to_owned(), typed.clone()));
                form.reject("parent", t.parent_several());
                None
            }
        };
    }
    let Some(parent) = parent else {
        if typed.is_empty() && !form.value("parent").is_empty() {
            form.reject("parent", t.parent_gone());
        }
        return Ok(None);
    };
    let found = content::find::<Read>(tx, &cx.actor_in(tx).await?, parent).await;
    let is_here = found.is_ok_and(|(found, _)| found.space == space && found.kind == PAGE);
    let is_below = match page {
        Some(page) => parent == page || store::above(tx, parent).await?.contains(&page),
        None => false,
    };
    if !is_here || is_below {
        form.reject("parent", t.parent_gone());
    }
    Ok(Some(parent))
}
