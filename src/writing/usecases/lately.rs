//! What is new in the reader's own groups, for the start page.

use platform::{
    access::Level,
    content::{self, CONTRIBUTION, Content, PAGE, Phases, Read, Wanted, Within},
    context::Cx,
    error::AppError,
    id::Id,
    kinds,
};

/// Days for which something is new.
const DAYS: i64 = 30;
/// Contents looked at.
const LOOKED: u64 = 30;
/// Groups shown.
const GROUPS: usize = 4;
/// Contents shown of a group.
const EACH: usize = 3;

/// One of the reader's groups with what is new there, the newest first.
#[derive(Clone, Debug)]
pub struct Lately {
    pub id: Id<kinds::Group>,
    pub name: String,
    pub address: String,
    pub contents: Vec<(Content, String)>,
}

/// The reader's own groups in which somebody wrote last, that first. News of groups stand among the
/// news.
///
/// # Errors
/// [`AppError::SignedOut`]; what the database answers.
pub async fn lately(cx: &Cx) -> Result<Vec<Lately>, AppError> {
    let actor = cx.actor()?;
    let own = groups::usecases::own(cx).await?;
    let spaces = own.iter().map(|group| group.id.cast());
    let spaces: Vec<_> = spaces
        .filter(|space| actor.reach.has(*space, Level::Read))
        .collect();
    if spaces.is_empty() {
        return Ok(Vec::new());
    }
    let wanted = Wanted {
        kinds: &[CONTRIBUTION, PAGE],
        phases: Phases::LIVE,
        within: Within::Spaces(spaces),
        before: None,
        since: Some(cx.now.plus_days(-DAYS)),
        limit: LOOKED,
    };
    let mut found: Vec<Lately> = Vec::new();
    for (one, title) in content::headlines::<Read>(&cx.read(), actor, wanted).await? {
        let Some(group) = own.iter().find(|group| one.space == group.id.cast()) else {
            continue;
        };
        match found.iter().position(|room| room.id == group.id) {
            Some(at) => {
                let room = found.get_mut(at).map(|room| &mut room.contents);
                if let Some(contents) = room.filter(|contents| contents.len() < EACH) {
                    contents.push((one, title));
                }
            }
            None if found.len() < GROUPS => found.push(Lately {
                id: group.id,
                name: group.name.clone(),
                address: group.address(),
                contents: vec![(one, title)],
            }),
            None => {}
        }
    }
    Ok(found)
}
