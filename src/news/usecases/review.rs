//! A second person looks: who is asked, and who steps in when it takes too long. Everybody who publishes in a
//! place may always decide; being asked only says whose turn it is.

use std::collections::BTreeMap;

use directory::usecases::{Named, named};
use platform::{
    access::Actor,
    content::{self, Content, Submit},
    context::Cx,
    database::Tx,
    error::AppError,
    form::FormState,
    id::Id,
    kinds,
    time::Day,
};
use writing::usecases::{Place, told};

use super::{Stage, said::day};
use crate::{
    Review,
    store::reviews::{self, ask, late, step_in},
    texts::Texts,
};

/// Days after which somebody steps in where no day was given.
const PATIENCE: i64 = 3;

/// Who can be asked: those who publish in the place and did not write it, by name.
pub(super) async fn reviewers(
    cx: &Cx,
    place: &Place,
    author: Option<Id<kinds::Person>>,
) -> Result<Vec<Named>, AppError> {
    let own = cx.actor()?.person;
    let mut people = told::moderators(cx, &cx.read(), place.space).await?;
    people.retain(|person| *person != own && Some(*person) != author);
    let mut all: Vec<_> = named(cx, &people).await?.into_values().collect();
    // Members of a group know each other; in a house some may be hidden.
    all.retain(|one| one.is_seen || place.group.is_some());
    all.sort_by_key(|one| platform::folding::sort_key(&one.name.listed()));
    Ok(all)
}

/// Those who were asked, by id.
pub(super) async fn asked(
    cx: &Cx,
    review: &Review,
) -> Result<BTreeMap<Id<kinds::Person>, Named>, AppError> {
    let people: Vec<_> = review
        .reviewer
        .into_iter()
        .chain(review.substitute)
        .collect();
    match people.is_empty() {
        true => Ok(BTreeMap::new()),
        false => named(cx, &people).await,
    }
}

/// Hands the newest version in. Gives the form again where something is wrong with it.
pub(super) async fn hand_in(
    cx: &Cx,
    tx: &Tx,
    actor: &Actor,
    news: &Content,
    mut form: FormState,
) -> Result<Option<FormState>, AppError> {
    let t = Texts(cx.lang);
    let (found, permit) = content::find::<Submit>(tx, actor, news.id).await?;
    let before = reviews::review(tx, news.id).await?;
    if Stage::of(&found, before.as_ref()) != Stage::Draft {
        return Err(AppError::Absent);
    }
    let due_on = day(&mut form, "due_on", t);
    let moderators = told::moderators(cx, tx, news.space).await?;
    let mut person = |field: &str| -> Option<Id<kinds::Person>> {
        let id = form.value(field).parse().ok();
        let known = id.filter(|id| moderators.contains(id) && *id != actor.person);
        if known.is_none() && !form.value(field).is_empty() {
            form.reject(field, t.no_reviewer());
        }
        known
    };
    let (reviewer, substitute) = (person("reviewer"), person("substitute"));
    if substitute.is_some() && reviewer == substitute {
        form.reject("substitute", t.substitute_same());
    }
    if !form.errors.is_empty() {
        return Ok(Some(form));
    }
    let head = found.head.ok_or(AppError::Internal)?;
    content::submit(tx, permit, cx.now).await?;
    let next = due_on.map_or(cx.today.number() + PATIENCE, |day| day.number() + 1);
    let asked = Review {
        revision: head,
        asked_by: Some(actor.person),
        note: form.value("note").trim().chars().take(1000).collect(),
        due_on,
        reviewer,
        substitute: substitute.filter(|_| reviewer.is_some()),
        steps_in_on: reviewer.map(|_| Day::from_number(next)),
        answer: String::new(),
        returned: false,
        is_open: true,
        created_at: cx.now,
    };
    ask(tx, news.id, asked).await?;
    let to = reviewer.map_or(moderators, |one| vec![one]);
    told::tell(cx, tx, news, "review", head, to).await?;
    Ok(None)
}

/// Asks those who step in where the time is over, if they still publish there; everybody who does where
/// they do not, or nobody was named. The context is the program's.
pub(super) async fn ask_substitutes(cx: &Cx, tx: &Tx) -> Result<(), AppError> {
    for (id, review) in late(tx, cx.today).await? {
        step_in(tx, id).await?;
        let news = content::find_for_the_program(tx, id).await?;
        let waits = |news: &Content| {
            Stage::of(news, Some(&review)) == Stage::Review && news.head == Some(review.revision)
        };
        let Some(news) = news.filter(waits) else {
            continue;
        };
        let mut people = told::moderators(cx, tx, news.space).await?;
        people.retain(|one| Some(*one) != review.reviewer && Some(*one) != review.asked_by);
        if let Some(one) = review.substitute.filter(|one| people.contains(one)) {
            people = vec![one];
        }
        told::tell(cx, tx, &news, "review-late", review.revision, people).await?;
        told::changed(cx, tx, &news).await?;
    }
    Ok(())
}
