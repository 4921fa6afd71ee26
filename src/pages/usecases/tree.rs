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

use crate::store::{self, Standing};

/// A page with those below it, in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Below {
    pub id: Id<kinds::Content>,
    pub title: String,
    pub below: Vec<Below>,
    /// Pages further below that are not listed here; the page itself lists them.
    pub unlisted: usize,
}

/// Most pages that a tree lists.
pub(super) const LISTED: usize = 300;
/// Levels below the first that a tree has.
const DEEPEST: usize = 50;

/// Pages by their parent, with their places.
type Children = BTreeMap<Option<Id<kinds::Content>>, Vec<(i64, Titled)>>;

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
    let all = store::standings(&read, cx.actor()?, place.space, Phases::ALL).await?;
    let (live, other): (Vec<_>, Vec<_>) = all
        .into_iter()
        .partition(|(one, _)| one.phase == Phase::Live);
    let mut pages = shortened(nested(live));
    let other = other.into_iter().map(|(one, _)| one.id);
    let other = entitle(cx, &read, &mut pages, other.collect()).await?;
    let of = |wanted: &[Phase]| -> Vec<Titled> {
        let those = other.iter().filter(|one| wanted.contains(&one.phase));
        those.cloned().collect()
    };
    Ok(TreePage {
        pages,
        unpublished: of(&[Phase::Draft, Phase::Review]),
        trashed: of(&[Phase::Trashed]),
        archived: of(&[Phase::Archived]),
        place,
    })
}

/// The live pages of a space as a tree without titles. A page whose parent the reader does not see
/// stands at the top.
pub(super) async fn live(
    cx: &Cx,
    db: &impl ConnectionTrait,
    space: Id<kinds::Space>,
) -> Result<Vec<Below>, AppError> {
    let live = store::standings(db, cx.actor()?, space, Phases::LIVE).await?;
    Ok(nested(live))
}

/// The same with titles, as far as one can look through it.
pub(super) async fn listed(
    cx: &Cx,
    db: &impl ConnectionTrait,
    space: Id<kinds::Space>,
) -> Result<Vec<Below>, AppError> {
    let mut pages = shortened(live(cx, db, space).await?);
    entitle(cx, db, &mut pages, Vec::new()).await?;
    Ok(pages)
}

/// Reads the titles of the pages of a tree, and those of others, which it gives back in their order.
async fn entitle(
    cx: &Cx,
    db: &impl ConnectionTrait,
    pages: &mut [Below],
    others: Vec<Id<kinds::Content>>,
) -> Result<Vec<Titled>, AppError> {
    fn fill(pages: &mut [Below], titles: &mut BTreeMap<Id<kinds::Content>, Titled>) {
        for page in pages {
            page.title = titles
                .remove(&page.id)
                .map(|one| one.title)
                .unwrap_or_default();
            fill(&mut page.below, titles);
        }
    }
    let mut all = Vec::new();
    flat(pages, 0, &mut all);
    let ids = all
        .into_iter()
        .map(|(id, ..)| id)
        .chain(others.iter().copied());
    let within = Within::Contents(ids.collect());
    let found = content::titles::<Read>(db, cx.actor()?, PAGE, within, Phases::ALL).await?;
    let mut titles = found.into_iter().map(|one| (one.id, one)).collect();
    fill(pages, &mut titles);
    Ok(others.iter().filter_map(|id| titles.remove(id)).collect())
}

/// The part of the tree that a page shows of itself: what stands above it, and what below. Reading all
/// of a house for each of its pages would take the longer the more it writes.
pub(super) async fn around(
    cx: &Cx,
    db: &impl ConnectionTrait,
    id: Id<kinds::Content>,
) -> Result<Vec<Below>, AppError> {
    let live = store::titles(db, cx.actor()?, store::around(id), Phases::LIVE).await?;
    Ok(shortened(nested(live)))
}

fn nested(live: Vec<(Titled, Standing)>) -> Vec<Below> {
    let ids: BTreeSet<_> = live.iter().map(|(one, _)| one.id).collect();
    let mut children = Children::new();
    for (one, Standing { parent, place }) in live {
        let parent = parent.filter(|parent| ids.contains(parent) && *parent != one.id);
        children.entry(parent).or_default().push((place, one));
    }
    let mut top = take(&mut children, None, 0);
    // What a broken tree hangs in a circle is not lost: it stands at the top.
    while let Some(parent) = children.keys().next().copied() {
        top.extend(take(&mut children, parent, 0));
    }
    top
}

/// Each page is taken once. What lies deeper than [`DEEPEST`] stands side by side there, so that no
/// tree takes more of the stack than another.
fn take(children: &mut Children, parent: Option<Id<kinds::Content>>, depth: usize) -> Vec<Below> {
    let mut here = ordered(children, parent);
    let mut at = 0;
    while let (DEEPEST, Some(one)) = (depth, here.get(at)) {
        let deeper = ordered(children, Some(one.id));
        here.extend(deeper);
        at += 1;
    }
    here.into_iter()
        .map(|one| Below {
            below: take(children, Some(one.id), depth + 1),
            id: one.id,
            title: one.title,
            unlisted: 0,
        })
        .collect()
}

fn ordered(children: &mut Children, parent: Option<Id<kinds::Content>>) -> Vec<Titled> {
    let mut here = children.remove(&parent).unwrap_or_default();
    here.sort_by_key(|(place, one)| (*place, one.id));
    here.into_iter().map(|(_, one)| one).collect()
}

/// A tree with as many whole levels as one can look through, but at least its first.
fn shortened(mut pages: Vec<Below>) -> Vec<Below> {
    let mut listed = 0;
    let mut level: Vec<&mut Vec<Below>> = vec![&mut pages];
    loop {
        listed += level.iter().map(|pages| pages.len()).sum::<usize>();
        let parents: Vec<_> = level.into_iter().flatten().collect();
        let next: usize = parents.iter().map(|page| page.below.len()).sum();
        if next == 0 {
            return pages;
        }
        if listed + next > LISTED {
            for page in parents {
                page.unlisted = count(&page.below);
                page.below.clear();
            }
            return pages;
        }
        level = parents.into_iter().map(|page| &mut page.below).collect();
    }
}

fn count(pages: &[Below]) -> usize {
    let below = |page: &Below| 1 + count(&page.below);
    pages.iter().map(below).sum()
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Standing;

    /// Live pages with these parents, by number.
    fn tree(parents: &[Option<u128>]) -> Vec<Below> {
        let id = |number: u128| Id::from_uuid(uuid::Uuid::from_u128(number + 1));
        let live = |(number, parent): (u128, &Option<u128>)| {
            let titled = Titled {
                id: id(number),
                title: number.to_string(),
                phase: Phase::Live,
            };
            let parent = parent.map(id);
            let place = i64::try_from(number).unwrap_or(i64::MAX);
            (titled, Standing { parent, place })
        };
        nested((0..).zip(parents).map(live).collect())
    }

    #[test]
    fn a_tree_of_any_depth_is_drawn_and_loses_nothing() {
        let chain: Vec<_> = (0..100_000)
            .map(|number: u128| number.checked_sub(1))
            .collect();
        let pages = tree(&chain);
        assert_eq!((pages.len(), count(&pages)), (1, 100_000));
        let shown = shortened(pages);
        assert_eq!(count(&shown), DEEPEST);
    }

    #[test]
    fn a_large_tree_shows_whole_levels_and_says_what_it_leaves_out() {
        let top = 10;
        let below = (top..600).map(|number| Some(number % top));
        let parents: Vec<_> = (0..top).map(|_| None).chain(below).collect();
        let shown = shortened(tree(&parents));
        assert_eq!(count(&shown), 10);
        assert!(shown.iter().all(|page| page.unlisted == 59));
        let small = shortened(tree(&parents[..200]));
        assert_eq!((count(&small), small[0].unlisted), (200, 0));
    }
}
