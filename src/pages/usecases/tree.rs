//! The tree of pages of a space, as far as its reader sees it.

use std::collections::{BTreeMap, BTreeSet};

use platform::{
    content::{self, PAGE, Phase, Phases, Read, Titled, Within},
    context::Cx,
    error::AppError,
    id::Id,
    kinds,
};
use sea_orm::ConnectionTrait;
use writing::usecases::Place;

use crate::store::{self, Standings};

/// A page with those below it, in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Below {
    pub id: Id<kinds::Content>,
    pub title: String,
    pub below: Vec<Below>,
}

/// The pages of a space.
#[derive(Clone, Debug)]
pub struct TreePage {
    pub place: Place,
    pub pages: Vec<Below>,
    /// What is not shown to readers yet, as far as the reader works on it.
    pub unpublished: Vec<Titled>,
    /// What was thrown away and can be brought back.
    pub trashed: Vec<Titled>,
    pub archived: Vec<Titled>,
}

/// The tree of a place.
///
/// # Errors
/// [`AppError::SignedOut`]; what the database answers.
pub async fn tree(cx: &Cx, place: Place) -> Result<TreePage, AppError> {
    let read = cx.read();
    let all = content::titles::<Read>(
        &read,
        cx.actor()?,
        PAGE,
        Within::Space(place.space),
        Phases::ALL,
    )
    .await?;
    let (live, other): (Vec<_>, Vec<_>) = all.into_iter().partition(|one| one.phase == Phase::Live);
    let of = |wanted: &[Phase]| -> Vec<Titled> {
        let those = other.iter().filter(|one| wanted.contains(&one.phase));
        those.cloned().collect()
    };
    Ok(TreePage {
        pages: nested(&read, live).await?,
        unpublished: of(&[Phase::Draft, Phase::Review]),
        trashed: of(&[Phase::Trashed]),
        archived: of(&[Phase::Archived]),
        place,
    })
}

/// The live pages of a space as a tree. A page whose parent the reader does not see stands at the top.
pub(super) async fn live(
    cx: &Cx,
    db: &impl ConnectionTrait,
    space: Id<kinds::Space>,
) -> Result<Vec<Below>, AppError> {
    let live =
        content::titles::<Read>(db, cx.actor()?, PAGE, Within::Space(space), Phases::LIVE).await?;
    nested(db, live).await
}

/// The part of the tree that a page shows of itself: what stands above it, and what below. Reading all
/// of a house for each of its pages would take the longer the more it writes.
pub(super) async fn around(
    cx: &Cx,
    db: &impl ConnectionTrait,
    id: Id<kinds::Content>,
) -> Result<Vec<Below>, AppError> {
    let standings = store::around(db, id).await?;
    let within = Within::Contents(standings.keys().copied().collect());
    let live = content::titles::<Read>(db, cx.actor()?, PAGE, within, Phases::LIVE).await?;
    Ok(tree_of(live, &standings))
}

async fn nested(db: &impl ConnectionTrait, live: Vec<Titled>) -> Result<Vec<Below>, AppError> {
    let ids: Vec<_> = live.iter().map(|one| one.id).collect();
    let standings = store::standings(db, &ids).await?;
    Ok(tree_of(live, &standings))
}

fn tree_of(live: Vec<Titled>, standings: &Standings) -> Vec<Below> {
    let ids: BTreeSet<_> = live.iter().map(|one| one.id).collect();
    let mut children: BTreeMap<Option<Id<kinds::Content>>, Vec<(i64, Titled)>> = BTreeMap::new();
    for one in live {
        let standing = standings.get(&one.id);
        let parent = standing
            .and_then(|standing| standing.parent)
            .filter(|parent| ids.contains(parent) && *parent != one.id);
        let place = standing.map_or(0, |standing| standing.place);
        children.entry(parent).or_default().push((place, one));
    }
    let mut top = take(&mut children, None);
    // What a broken tree hangs in a circle is not lost: it stands at the top.
    while let Some(parent) = children.keys().next().copied() {
        top.extend(take(&mut children, parent));
    }
    top
}

/// Depth is bounded by the number of pages, and each is taken once.
fn take(
    children: &mut BTreeMap<Option<Id<kinds::Content>>, Vec<(i64, Titled)>>,
    parent: Option<Id<kinds::Content>>,
) -> Vec<Below> {
    let mut here = children.remove(&parent).unwrap_or_default();
    here.sort_by_key(|(place, one)| (*place, one.id));
    here.into_iter()
        .map(|(_, one)| Below {
            below: take(children, Some(one.id)),
            id: one.id,
            title: one.title,
        })
        .collect()
}

/// Every page of a tree with its depth, in reading order.
pub(super) fn flat(
    pages: &[Below],
    depth: usize,
    all: &mut Vec<(Id<kinds::Content>, usize, String)>,
) {
    for page in pages {
        all.push((page.id, depth, page.title.clone()));
        flat(&page.below, depth + 1, all);
    }
}
