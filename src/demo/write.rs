//! Lets the people of the story write, through the use cases, and puts what they wrote into the past,
//! where no use case leads.

use std::collections::BTreeMap;

use directory::UnitLink;
use news::usecases::{Sent, To};
use pages::usecases::Saved;
use platform::{
    access::Administration,
    content::{CONTRIBUTION, NEWS as NEWS_KIND},
    context::Cx,
    database::Tx,
    error::AppError,
    form::FormState,
    id::Id,
    kinds,
    texts::Lang,
    time::{Day, Instant},
};
use sea_orm::{ConnectionTrait, Statement};
use writing::usecases::{Place, house, place};

use crate::{
    load::{group_id, id_of},
    stories::{At, CONTRIBUTIONS, EDITORS, NEWS, PAGES},
    subjects,
};

/// Who of the story there is in this world.
type Known<'a> = &'a BTreeMap<String, Id<kinds::Authority>>;

/// Names the editors of the story.
pub(crate) async fn editors(cx: &Cx, authorities: Known<'_>) -> Result<(), AppError> {
    let tx = cx.begin().await?;
    for (key, person) in EDITORS {
        if let Some(authority) = authorities.get(*key) {
            let by = Administration::console();
            news::usecases::appoint(cx, &tx, by, *authority, id_of(person)).await?;
        }
    }
    tx.commit().await?;
    Ok(())
}

/// Lets the people of a loaded world write everything of the story whose places and people there are.
///
/// # Errors
/// What the use cases answer.
pub async fn stories(cx: &Cx) -> Result<(), AppError> {
    let mut pages = BTreeMap::new();
    for page in PAGES {
        let cx = cx.clone().written_to(id_of(page.author), Lang::De).await?;
        let Some(at) = find(&cx, page.at).await? else {
            continue;
        };
        let below = page.below.and_then(|title| pages.get(title).copied());
        let mut form = FormState::with_values([
            ("title", page.title.to_owned()),
            ("text", page.text.to_owned()),
            (
                "parent",
                below
                    .map(|id: Id<kinds::Content>| id.to_string())
                    .unwrap_or_default(),
            ),
            ("act", "publish".to_owned()),
        ]);
        form.values.extend(subjects::fields(page.title));
        let made = pages::usecases::begin_page(&cx, at, form).await?;
        let id = made.map_err(|_| AppError::Invalid)?;
        pages.insert(page.title, id);
        if let Some((old, new)) = page.changed {
            change(&cx, id, page.title, &page.text.replace(old, new)).await?;
        }
        if let Some(days) = page.review_in {
            review(&cx, id, days).await?;
        }
        let tx = cx.begin().await?;
        put_back(&cx, &tx, id, page.days_ago).await?;
        tx.commit().await?;
    }
    for item in NEWS {
        let cx = cx.clone().written_to(id_of(item.author), Lang::De).await?;
        let Some(at) = find(&cx, item.at).await? else {
            continue;
        };
        let on = |is: bool| if is { "on" } else { "" };
        let mut form = FormState::with_values([
            ("title", item.title),
            ("text", item.text),
            ("teaser", item.teaser),
            ("urgent", on(item.urgent)),
            ("pinned", on(item.pinned)),
            ("asks_confirmation", on(item.asks)),
            ("act", "publish"),
        ]);
        form.values.extend(subjects::fields(item.title));
        let unit = unit(&cx, &at, item.unit).await?;
        let to = To::New(at, unit);
        let parts = news::usecases::form(&cx, to.clone(), None)
            .await?
            .addressees;
        let meant = parts.into_iter().flat_map(|(_, all)| all);
        let meant = meant.filter(|(_, name)| item.addressed.contains(&name.as_str()));
        form.values
            .extend(meant.map(|(code, _)| ("addressed".to_owned(), code)));
        let Sent::Published(id) = Box::pin(news::usecases::write(&cx, to, form, None)).await?
        else {
            return Err(AppError::Invalid);
        };
        talk(&cx, NEWS_KIND, id, item.said).await?;
        let tx = cx.begin().await?;
        put_back(&cx, &tx, id, item.days_ago).await?;
        tx.commit().await?;
    }
    for item in CONTRIBUTIONS {
        let cx = cx.clone().written_to(id_of(item.author), Lang::De).await?;
        let Some(at) = find(&cx, At::Group(item.group)).await? else {
            continue;
        };
        let mut form = FormState::with_values([("title", item.title), ("text", item.text)]);
        form.values.extend(subjects::fields(item.title));
        let made = contributions::usecases::write(&cx, at.space, form).await?;
        let id = made.map_err(|_| AppError::Invalid)?;
        talk(&cx, CONTRIBUTION, id, item.said).await?;
        let tx = cx.begin().await?;
        put_back(&cx, &tx, id, item.days_ago).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// The place, where there is one in which the writer may write.
async fn find(cx: &Cx, at: At) -> Result<Option<Place>, AppError> {
    let found = match at {
        At::House(key) => house(cx, key).await,
        At::Group(key) => place(cx, group_id(key).cast()).await,
    };
    match found {
        Ok(place) => Ok(Some(place).filter(Place::is_open)),
        Err(AppError::Absent) => Ok(None),
        Err(error) => Err(error),
    }
}

/// The unit of this number in a house.
async fn unit(cx: &Cx, at: &Place, number: Option<&str>) -> Result<Option<UnitLink>, AppError> {
    let (Some(house), Some(number)) = (&at.house, number) else {
        return Ok(None);
    };
    let parts = directory::usecases::house_parts(cx, &house.key).await?;
    Ok(parts.units.into_iter().find(|unit| unit.number == number))
}

async fn change(cx: &Cx, id: Id<kinds::Content>, title: &str, text: &str) -> Result<(), AppError> {
    let page = pages::usecases::look(cx, id, None, writing::usecases::TalkAt::default()).await?;
    let upon = page.shown.content.head.map(|id| id.to_string());
    let form = FormState::with_values([
        ("title", title.to_owned()),
        ("text", text.to_owned()),
        ("upon", upon.unwrap_or_default()),
    ]);
    match pages::usecases::save(cx, id, form).await? {
        Saved::Again(_) => Err(AppError::Invalid),
        Saved::Done | Saved::Merged => Ok(()),
    }
}

async fn review(cx: &Cx, id: Id<kinds::Content>, days: i64) -> Result<(), AppError> {
    let page = pages::usecases::manage_page(cx, id, "").await?;
    let on = |is: bool| if is { "on" } else { "" }.to_owned();
    let owner = page.shown.content.owner;
    let form = FormState::with_values([
        ("owner", owner.to_string()),
        (
            "review_on",
            Day::from_number(cx.today.number() + days).typed(),
        ),
        (
            "parent",
            page.parent.map(|id| id.to_string()).unwrap_or_default(),
        ),
        ("locked", on(page.shown.content.locked)),
        ("comments", "on".to_owned()),
    ]);
    match pages::usecases::manage(cx, id, form).await? {
        Some(_) => Err(AppError::Invalid),
        None => Ok(()),
    }
}

async fn talk(
    cx: &Cx,
    kind: &str,
    id: Id<kinds::Content>,
    said: &[(&str, &str)],
) -> Result<(), AppError> {
    for (number, (person, text)) in said.iter().enumerate() {
        let mut cx = cx.clone().written_to(id_of(person), Lang::De).await?;
        // One after the other, however fast.
        cx.now = Instant(cx.now.0 + i64::try_from(number).unwrap_or_default());
        let form = FormState::with_values([
            ("act", "comment".to_owned()),
            ("said", (*text).to_owned()),
            ("key", number.to_string()),
        ]);
        match writing::usecases::converse(&cx, kind, id, form).await {
            // Somebody of the story may not be in a smaller world.
            Ok(_) | Err(AppError::Absent) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// Makes something old: the demo is new, its story is not.
async fn put_back(cx: &Cx, tx: &Tx, id: Id<kinds::Content>, days: i64) -> Result<(), AppError> {
    let at = cx.now.plus_days(-days);
    for sql in [
        "update content set published_at = $2, created_at = $2 where id = $1",
        "update revision set created_at = $2, published_at = $2 where content_id = $1",
        "update comment set created_at = $2 + (created_at - $3) where content_id = $1",
    ] {
        let values: Vec<sea_orm::Value> = match sql.contains("$3") {
            true => vec![id.into(), at.into(), cx.now.into()],
            false => vec![id.into(), at.into()],
        };
        tx.execute_raw(Statement::from_sql_and_values(
            tx.get_database_backend(),
            sql,
            values,
        ))
        .await?;
    }
    Ok(())
}
