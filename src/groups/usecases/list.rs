//! The directory of groups.

use platform::{
    access::Phase, context::Cx, error::AppError, hits::Hit, http::form::pairs, id::Id, kinds,
};
use uuid::Uuid;

use crate::{
    Group, Kind,
    capability::GROUP,
    store::{
        groups::{self as store, Wanted},
        members,
    },
    texts::Texts,
};

/// Groups on a page.
const PAGE: u64 = 50;
/// Own groups that are listed and can be put into an order.
const OWN: u64 = 200;
/// Words of a search that are looked at.
const WORDS: usize = 6;

/// What the list of groups is asked for; all of it stands in the address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GroupsQuery {
    pub text: String,
    pub kind: Option<Kind>,
    pub own: bool,
    pub archived: bool,
    /// The last group of the page before.
    pub after: Option<String>,
}

impl GroupsQuery {
    /// Reads the query part of an address.
    pub fn read(query: &str) -> Self {
        let mut read = Self::default();
        for (key, value) in pairs(query) {
            match key.as_str() {
                "q" => value.trim().clone_into(&mut read.text),
                "art" => read.kind = Kind::from_code(&value),
                "meine" => read.own = value == "1",
                "archiv" => read.archived = value == "1",
                "nach" => read.after = Some(value),
                _ => {}
            }
        }
        read
    }

    /// The parameters of the address that asks this, without the page.
    pub fn pairs(&self) -> Vec<(String, String)> {
        let text = (!self.text.is_empty()).then(|| ("q".to_owned(), self.text.clone()));
        let kind = self
            .kind
            .map(|kind| ("art".to_owned(), kind.code().to_owned()));
        let flag = |name: &str, on: bool| on.then(|| (name.to_owned(), "1".to_owned()));
        text.into_iter()
            .chain(kind)
            .chain(flag("meine", self.own))
            .chain(flag("archiv", self.archived))
            .collect()
    }
}

/// A page of the list of groups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Groups {
    pub query: GroupsQuery,
    pub groups: Vec<(Group, Option<directory::House>)>,
    /// What the next page's address says, if there is one.
    pub next: Option<String>,
}

/// The groups the reader may know of, by name.
///
/// # Errors
/// [`AppError::SignedOut`]; what the database answers.
pub async fn groups(cx: &Cx, query: GroupsQuery) -> Result<Groups, AppError> {
    // As names are folded for their order, where the words are looked for.
    let folded = store::sort_key(&query.text);
    let after = query.after.as_deref().filter(|_| !query.own);
    let after = after.and_then(|after| {
        let (id, sort) = after.split_once(':')?;
        Some((sort.to_owned(), id.parse().ok()?))
    });
    let wanted = Wanted {
        words: folded
            .split_whitespace()
            .take(WORDS)
            .map(str::to_owned)
            .collect(),
        kind: query.kind,
        own: query.own,
        archived: query.archived,
        after,
        // The own order has no place to go on behind.
        limit: if query.own { OWN } else { PAGE },
    };
    let most = usize::try_from(wanted.limit).unwrap_or(usize::MAX);
    let mut found = store::list(cx, &wanted).await?;
    let is_more = found.len() > most;
    found.truncate(most);
    let next = found.last().filter(|_| is_more && !query.own);
    let next = next.map(|last| format!("{}:{}", last.id, store::sort_key(&last.name)));
    let houses = directory::usecases::houses(cx).await?;
    let groups = found.into_iter().map(|group| {
        let house = houses.get(&group.authority).cloned();
        (group, house)
    });
    Ok(Groups {
        groups: groups.collect(),
        query,
        next,
    })
}

/// The reader's own groups in their own order, and behind them those they belong to by rule.
///
/// # Errors
/// As [`groups`].
pub async fn of_reader(cx: &Cx, most: u64) -> Result<Vec<Group>, AppError> {
    let wanted = Wanted {
        own: true,
        limit: most,
        ..Wanted::default()
    };
    store::list(cx, &wanted).await
}

/// Those of the groups that the reader may know of.
///
/// # Errors
/// As [`groups`].
pub async fn by_ids(cx: &Cx, ids: &[Id<kinds::Group>]) -> Result<Vec<Group>, AppError> {
    store::by_ids(cx, ids).await
}

/// Groups as hits of the search, those the reader may know of.
///
/// # Errors
/// As [`groups`].
pub async fn hits(cx: &Cx, ids: Vec<Uuid>) -> Result<Vec<Hit>, AppError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let t = Texts(cx.lang);
    let ids: Vec<_> = ids.into_iter().map(Id::from_uuid).collect();
    let houses = directory::usecases::houses(cx).await?;
    let hit = |group: Group| {
        let house = houses.get(&group.authority).map(|house| &house.short);
        let mut detail = vec![t.kind_name(group.kind).to_owned()];
        detail.extend(house.cloned());
        if group.phase == Phase::Archived {
            detail.push(t.archived().to_owned());
        }
        Hit {
            thing: format!("{GROUP}:{}", group.id),
            id: group.id.uuid(),
            address: group.address(),
            detail: detail.join(" · "),
            title: group.name,
            text: group.purpose,
        }
    };
    let found = store::by_ids(cx, &ids).await?;
    Ok(found.into_iter().map(hit).collect())
}

/// Moves one of the reader's groups a place up in their own order, or down.
///
/// # Errors
/// [`AppError::Absent`] where the reader is not in it.
pub async fn reorder(cx: &Cx, id: Id<kinds::Group>, up: bool) -> Result<(), AppError> {
    let wanted = Wanted {
        own: true,
        limit: OWN,
        ..Wanted::default()
    };
    let mut order: Vec<_> = store::list(cx, &wanted).await?;
    // The order is kept with the membership.
    order.retain(|group| group.standing.is_some());
    let at = order.iter().position(|group| group.id == id);
    let at = at.ok_or(AppError::Absent)?;
    let to = if up { at.checked_sub(1) } else { Some(at + 1) };
    if let Some(to) = to.filter(|to| *to < order.len()) {
        order.swap(at, to);
    }
    let ids: Vec<_> = order.iter().map(|group| group.id).collect();
    let tx = cx.begin().await?;
    members::order(&tx, cx.actor()?.person, &ids).await?;
    tx.commit().await?;
    Ok(())
}
