//! Written content in numbers, for measuring: about 100,000 contributions, pages and news with comments.
//!
//! Through the use cases it would take hours. So this writes the rows that they would have written, many
//! at once, and nothing into the outbox: whoever loads a world builds the index anew. The same world gets
//! the same content.

use document::Document;
use platform::{
    clock,
    content::{CONTRIBUTION, NEWS, PAGE},
    context::Cx,
    error::AppError,
    id::Id,
    kinds,
    time::Instant,
};
use uuid::Uuid;

mod rows;

use rows::{Rows, Writer};

use crate::{
    crowd::Crowd,
    random::Random,
    stories::{CONTRIBUTIONS, NEWS as STORIES, PAGES},
    world::World,
};

/// Of the usual groups together, and of the one with everybody.
const CONTRIBUTIONS_OF: (usize, usize) = (55_000, 5_000);
/// Of the groups together, and of one house.
const PAGES_OF: (usize, usize) = (30_000, 5_000);
/// Of the groups together, of one house, and of the houses together.
const NEWS_OF: (usize, usize, usize) = (3_000, 1_000, 1_000);
/// Every third contribution has as many comments as the first, the first of the largest group the second.
const COMMENTS: (usize, usize) = (2, 200);
/// Different texts.
const TEXTS: usize = 400;
/// Words of the longest page: about fifty printed pages.
const LONGEST: usize = 20_000;
/// Contents written in one transaction.
const CHUNK: usize = 500;
/// Pages at the top of a tree, and below each page.
const SIDE_BY_SIDE: usize = 6;
/// Minutes from one content to the next of its kind: what is here was written in three years.
const PAUSE: i64 = 25;
/// Of the ids of what stands here.
const NAMESPACE: Uuid = Uuid::from_u128(0x11b);

/// Fills a world that is measured with written content; does nothing in one that is shown.
///
/// # Errors
/// What the database answers.
pub async fn library(cx: &Cx, world: &World) -> Result<(), AppError> {
    let houses = directory::usecases::all_houses(cx).await?;
    let Some(mid) = houses.iter().find(|(_, house)| house.key == "mid") else {
        return Ok(());
    };
    let Some(crowd) = Crowd::of(world, *mid.0) else {
        return Ok(());
    };
    let group = |number| Room {
        space: crowd.group(number).cast(),
        people: crowd.members(number),
        is_house: false,
    };
    let house = |authority| Room {
        space: directory::usecases::house_space(authority),
        people: crowd.members(0),
        is_house: true,
    };
    let groups: Vec<_> = (0..crowd.groups()).map(group).collect();
    let large = [group(crowd.groups())];
    let mid = [house(*mid.0)];
    let houses: Vec<_> = houses.keys().map(|id| house(*id)).collect();
    let library = Library {
        cx,
        texts: texts()?,
    };
    let (many, few) = (CONTRIBUTIONS_OF.0, CONTRIBUTIONS_OF.1);
    library.fill(CONTRIBUTION, "groups", &groups, many).await?;
    library.fill(CONTRIBUTION, "large", &large, few).await?;
    library.fill(PAGE, "groups", &groups, PAGES_OF.0).await?;
    library.fill(PAGE, "house", &mid, PAGES_OF.1).await?;
    library.fill(NEWS, "groups", &groups, NEWS_OF.0).await?;
    library.fill(NEWS, "house", &mid, NEWS_OF.1).await?;
    library.fill(NEWS, "houses", &houses, NEWS_OF.2).await?;
    let [mid] = mid;
    library.longest(&mid).await
}

/// Where something is written, and by whom.
struct Room {
    space: Id<kinds::Space>,
    people: Vec<Id<kinds::Person>>,
    is_house: bool,
}

impl Room {
    fn writer(&self, number: usize) -> Option<Writer> {
        let at = number * 11 % self.people.len().max(1);
        Some(Writer {
            person: *self.people.get(at)?,
            space: self.space,
            is_house: self.is_house,
        })
    }
}

/// A title and a document as it is kept.
struct Text {
    title: &'static str,
    document: String,
}

/// The id of the content of a kind that was written as the one with this number.
fn id(kind: &str, name: &str, number: usize) -> Id<kinds::Content> {
    clock::named_id(NAMESPACE, &format!("{kind} {name} {number}"))
}

struct Library<'a> {
    cx: &'a Cx,
    texts: Vec<Text>,
}

impl Library<'_> {
    /// Writes contents of a kind, in each room as many, the oldest first.
    async fn fill(
        &self,
        kind: &'static str,
        name: &str,
        rooms: &[Room],
        many: usize,
    ) -> Result<(), AppError> {
        let numbers: Vec<_> = (0..many).collect();
        for numbers in numbers.chunks(CHUNK) {
            let mut rows = Rows::default();
            for number in numbers {
                let room = rooms.get(number % rooms.len().max(1));
                let Some(room) = room.ok_or(AppError::Internal)?.writer(*number) else {
                    continue;
                };
                let text = self.text(*number)?;
                let at = self.ago(many - number);
                let id = id(kind, name, *number);
                let title = format!("{} {number}", text.title);
                rows.content(kind, id, room, title, &text.document, at);
                match kind {
                    PAGE => {
                        let place = number / rooms.len();
                        let above = (place / SIDE_BY_SIDE).checked_sub(1).map(|above| {
                            self::id(kind, name, above * rooms.len() + number % rooms.len())
                        });
                        rows.page(id, above, place);
                    }
                    NEWS => rows.news(id, text.title, number % 100 == 0),
                    _ => {
                        rows.contribution(id);
                        let said = match number {
                            0 if rooms.len() == 1 => COMMENTS.1,
                            number if number % 3 == 0 => COMMENTS.0,
                            _ => 0,
                        };
                        for comment in 0..said {
                            let text = self.text(number + comment)?;
                            rows.comment((id, comment), room.person, &text.document, at);
                        }
                    }
                }
            }
            self.write(rows).await?;
        }
        Ok(())
    }

    /// Writes one page with a very long text.
    async fn longest(&self, room: &Room) -> Result<(), AppError> {
        let mut text = String::new();
        let mut words = 0;
        for (number, page) in (1..).zip(PAGES.iter().cycle()) {
            if words >= LONGEST {
                break;
            }
            words += page.text.split_whitespace().count();
            // Its headings are those of sections here.
            let body = page.text.replace("## ", "### ");
            let head = format!("## {number}. {}", page.title);
            text.extend([&head, "\n\n", &body, "\n\n"]);
        }
        let mut rows = Rows::default();
        if let Some(room) = room.writer(0) {
            let id = id(PAGE, "longest", 0);
            let title = "Handbuch in einem Stück".to_owned();
            rows.content(PAGE, id, room, title, &kept(&text)?, self.ago(1));
            rows.page(id, None, PAGES_OF.1);
        }
        self.write(rows).await
    }

    fn text(&self, number: usize) -> Result<&Text, AppError> {
        let text = self.texts.get(number % self.texts.len().max(1));
        text.ok_or(AppError::Internal)
    }

    fn ago(&self, pauses: usize) -> Instant {
        let pauses = i64::try_from(pauses).unwrap_or_default();
        self.cx.now.plus_seconds(-60 * PAUSE * pauses)
    }

    async fn write(&self, rows: Rows) -> Result<(), AppError> {
        let tx = self.cx.begin().await?;
        rows.write(&tx).await?;
        tx.commit().await?;
        Ok(())
    }
}

/// Texts made of the blocks of what the people of the story wrote.
fn texts() -> Result<Vec<Text>, AppError> {
    let stories = PAGES.iter().map(|one| (one.title, one.text));
    let stories = stories.chain(STORIES.iter().map(|one| (one.title, one.text)));
    let stories = stories.chain(CONTRIBUTIONS.iter().map(|one| (one.title, one.text)));
    let (titles, written): (Vec<_>, Vec<_>) = stories.unzip();
    let blocks: Vec<_> = written.iter().flat_map(|text| text.split("\n\n")).collect();
    let mut random = Random::of("library");
    (0..TEXTS)
        .map(|_| {
            let text = random.some(&blocks, 2, 5).join("\n\n");
            Ok(Text {
                title: random.pick(&titles),
                document: kept(&text)?,
            })
        })
        .collect()
}

fn kept(text: &str) -> Result<String, AppError> {
    let document = Document::from_markdown(text).map_err(|_| AppError::Invalid)?;
    Ok(document.to_json())
}
