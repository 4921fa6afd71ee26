//! What written content contributes to the platform: the actions on comments, documents of the
//! search, live concerns, and the map of its columns.

use std::pin::Pin;

use platform::{
    access::right,
    content::{self, CONTRIBUTION, Content, NEWS, PAGE, Phase, Phases, Wanted, Within},
    context::Cx,
    data_map,
    datamap::{
        Column,
        Erasure::{Emptied, Row, Stays},
        Export::{No as Kept, Own},
        Personal::{Free, No, Yes},
        Retention::{Installation, Thing, Until},
    },
    error::AppError,
    follow::Findable,
    hits::{Hit, HitKind},
    id::Id,
    kinds,
    live::Concern,
    search::{Access, Change, Document, FieldName},
};
use uuid::Uuid;

use crate::{
    KINDS,
    store::topics,
    texts::Texts,
    usecases::{kept, places},
};

/// The word in the outbox for a space in which something changed.
pub const SPACE: &str = "space";

platform::actions! { content::RIGHTS:
    /// Change the words of one's own comment.
    EditComment = "edit",
    /// Take a comment away.
    DeleteComment = "delete",
}

/// A space that changed concerns those who read there.
pub fn concerns(kind: &str, thing: Uuid) -> Option<Concern> {
    (kind == SPACE).then(|| Concern::Space(Id::from_uuid(thing)))
}

/// Written content, as it is found.
#[derive(Debug)]
pub struct Written;

type Answer<'a, T> = Pin<Box<dyn Future<Output = Result<T, AppError>> + Send + 'a>>;

/// Contents read at once while the index is built.
const PART: u64 = 100;

impl Findable for Written {
    fn changes<'a>(&'a self, cx: &'a Cx, changed: &'a [(String, Uuid)]) -> Answer<'a, Vec<Change>> {
        Box::pin(async move {
            let ids: Vec<Id<kinds::Content>> = changed
                .iter()
                .filter(|(kind, _)| KINDS.contains(&kind.as_str()))
                .map(|(_, id)| Id::from_uuid(*id))
                .collect();
            let found = content::for_the_program(&cx.read(), &ids).await?;
            let topics = topics::names_for_the_program(&cx.read(), &ids).await?;
            let mut changes: Vec<Change> = Vec::new();
            for (kind, id) in changed
                .iter()
                .filter(|(kind, _)| KINDS.contains(&kind.as_str()))
            {
                let is_shown = |(one, _): &&(Content, _)| one.id.uuid() == *id;
                changes.push(match found.iter().find(is_shown) {
                    Some((one, revision)) => {
                        Change::Put(document(one, revision, topics.get(&one.id))?)
                    }
                    None => Change::Remove {
                        thing: thing(kind, Id::from_uuid(*id)),
                    },
                });
            }
            Ok(changes)
        })
    }

    fn part<'a>(&'a self, cx: &'a Cx, number: u32) -> Answer<'a, Option<Vec<Document>>> {
        Box::pin(async move {
            let offset = u64::from(number) * PART;
            let ids = content::ids_for_the_program(&cx.read(), offset, PART).await?;
            if ids.is_empty() {
                return Ok(None);
            }
            let found = content::for_the_program(&cx.read(), &ids).await?;
            let topics = topics::names_for_the_program(&cx.read(), &ids).await?;
            let documents = found
                .iter()
                .map(|(one, revision)| document(one, revision, topics.get(&one.id)));
            documents.collect::<Result<_, _>>().map(Some)
        })
    }
}

/// The space of a content in the index. Spaces of the directory stand there for whoever sees them;
/// content asks for more.
fn read_in(space: &str) -> String {
    format!("r{space}")
}

fn found(actor: &platform::access::Actor) -> Access {
    let access = right::access(content::FOUND, actor, "read");
    Access {
        spaces: access
            .spaces
            .map(|spaces| spaces.iter().map(|space| read_in(space)).collect()),
        ..access
    }
}

/// What a content is called in the index.
fn thing(kind: &str, id: Id<kinds::Content>) -> String {
    format!("{kind}:{id}")
}

fn document(
    content: &Content,
    revision: &content::Revision,
    topics: Option<&Vec<String>>,
) -> Result<Document, AppError> {
    let topics = topics.into_iter().flatten();
    // Mentions are found by whoever they name only through their pages.
    let text = kept(&revision.document)?.plain_text(|_| String::new());
    let thing = thing(&content.kind, content.id);
    let kind = KINDS.into_iter().find(|kind| *kind == content.kind);
    Ok(Document {
        key: thing.clone(),
        thing,
        kind: kind.unwrap_or(PAGE),
        space: read_in(&content.space.to_string()),
        audience: right::audience(&content.protected()),
        names: vec![revision.title.clone()],
        fields: topics
            .clone()
            .map(|topic| (FieldName::Other, topic.clone()))
            .chain([(FieldName::Text, text)])
            .collect(),
        phones: Vec::new(),
        facets: topics
            .map(|topic| ("topic", topic.clone()))
            .chain([("kind", content.kind.clone())])
            .collect(),
        order: platform::folding::sort_key(&revision.title),
    })
}

const fn hits(
    kind: &'static str,
    count: fn(platform::texts::Lang, usize) -> String,
    plural: fn(platform::texts::Lang) -> &'static str,
    access: Option<fn(&platform::access::Actor) -> Access>,
) -> HitKind {
    HitKind {
        kind,
        count,
        plural,
        access,
        look_up: |cx, ids| Box::pin(look_up(cx, ids)),
    }
}

/// Pages among the hits of the search. They bring the access for all that is written.
pub const PAGES: HitKind = hits(
    PAGE,
    |lang, n| Texts(lang).pages_found(n),
    |lang| Texts(lang).pages(),
    Some(found),
);

/// News among the hits of the search.
pub const NEWS_HITS: HitKind = hits(
    NEWS,
    |lang, n| Texts(lang).news_found(n),
    |lang| Texts(lang).news(),
    None,
);

/// Contributions among the hits of the search.
pub const CONTRIBUTIONS: HitKind = hits(
    CONTRIBUTION,
    |lang, n| Texts(lang).contributions_found(n),
    |lang| Texts(lang).contributions(),
    None,
);

async fn look_up(cx: &Cx, ids: Vec<Uuid>) -> Result<Vec<Hit>, AppError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let t = Texts(cx.lang);
    let read = cx.read();
    let wanted = Wanted {
        kinds: &KINDS,
        phases: Phases::of(&[Phase::Live, Phase::Archived]),
        within: Within::Contents(ids.into_iter().map(Id::from_uuid).collect()),
        before: None,
        since: None,
        limit: 100,
    };
    let found = content::list_shown::<content::Read>(&read, cx.actor()?, wanted).await?;
    let places = places(cx, found.iter().map(|(one, _)| one.space)).await?;
    let hit = |(one, revision): &(Content, content::Revision)| {
        let place = places.get(&one.space)?;
        let document = kept(&revision.document).ok()?;
        let mut detail = vec![t.kind(&one.kind).to_owned(), place.name.clone()];
        if one.phase == Phase::Archived {
            detail.push(t.archived().to_owned());
        }
        Some(Hit {
            thing: format!("{}:{}", one.kind, one.id),
            id: one.id.uuid(),
            title: revision.title.clone(),
            detail: detail.join(" · "),
            text: document.plain_text(|_| t.words().somebody.to_owned()),
            address: crate::address(&one.kind, one.id),
        })
    };
    Ok(found.iter().filter_map(hit).collect())
}

/// The columns of what is written.
pub const COLUMNS: &[Column] = data_map! {
    "draft" (Yes, Until("90 days after it was last saved"), Own, Row) {
        id: "names a draft",
        account_id: "whose draft",
        address: "which form it belongs to",
        saved_at: "which is the newest",
    }
    "draft" (Free, Until("90 days after it was last saved"), Own, Row) {
        fields: "nothing typed is lost",
    }
    "picture" (No, Thing, Kept, Stays) {
        id: "names a picture",
        space_id: "who may see it",
        mime: "how a browser shows it",
        width: "room for it before it is there",
        height: "room for it before it is there",
        created_at: "when it goes, if nothing shows it",
    }
    "picture" (Yes, Thing, Own, Emptied) {
        owner_id: "who sees it before anything shows it",
    }
    "picture" (Free, Thing, Own, Stays) {
        bytes: "the picture",
    }
    "comment" (No, Thing, Kept, Stays) {
        id: "names a comment",
        content_id: "what it is about",
        parent_id: "what it answers to",
        created_at: "order",
        edited_at: "that it was changed is seen",
        removed: "the day it was taken away",
    }
    "comment" (Yes, Thing, Own, Emptied) {
        author_id: "who said it",
    }
    "comment" (Free, Thing, Own, Stays) {
        document: "what was said",
    }
    "reaction" (Yes, Thing, Own, Row) {
        content_id: "what it is about",
        comment_id: "which comment it is about",
        person_id: "each counts once",
        kind: "what it says",
    }
    "bookmark" (Yes, Until("its person takes it away"), Own, Row) {
        person_id: "whose bookmark",
        content_id: "of what",
        created_at: "order of the list",
    }
    "subscription" (Yes, Until("its person ends it"), Own, Row) {
        person_id: "who is told",
        thing_id: "of what",
        kind: "what that is",
    }
    "report" (No, Thing, Kept, Stays) {
        id: "names a report",
        content_id: "what it is about",
        comment_id: "which comment it is about",
        created_at: "order of the list",
        decided_at: "whether it is decided",
        decision: "what was decided",
    }
    "report" (Yes, Thing, Own, Emptied) {
        reporter_id: "who is told of the decision",
    }
    "report" (Free, Thing, Own, Stays) {
        reason: "what is wrong",
        answer: "why it was decided so",
    }
    "topic" (No, Installation, Kept, Stays) {
        id: "names a topic",
        parent_id: "what it is part of",
        name: "what it is called",
        sort: "order in lists",
        state: "whether it is offered",
        merged_id: "where it leads since it was merged",
    }
    "topic" (Yes, Until("it is decided"), Own, Emptied) {
        proposed_by_id: "who is told of the decision",
    }
    "content_topic" (No, Thing, Kept, Stays) {
        content_id: "what is about it",
        topic_id: "which topic",
    }
};
