//! In random worlds the decision, the SQL condition and the terms of the index say the same, for
//! every actor and content, with the rights of content and with random ones.

mod making;

use std::collections::BTreeSet;

use platform::{
    access::{
        Actor, Need, Phase, Phases, Protected, Right,
        right::{self, Asked, Columns},
    },
    clock,
    content::{self, COMMENT, CONTRIBUTION, NEWS, PAGE},
    database::Queries,
    search::{Access, Document, Index, Question},
};
use sea_orm::{
    ConnectionTrait,
    sea_query::{Alias, Condition, Expr, ExprTrait, Query},
};
use uuid::Uuid;

use self::making::{Thing, World, world};
use crate::{
    base::Base,
    chance::{Chance, times},
};

const WORLDS: u64 = 300;
/// Every so many worlds the real index is asked as well.
const INDEXED: u64 = 5;
const KINDS: [&str; 4] = [PAGE, CONTRIBUTION, NEWS, COMMENT];
const ACTIONS: [&str; 2] = ["read", "edit"];

type Found = BTreeSet<Uuid>;

fn decided(rights: &[Right], actor: &Actor, action: &str, things: &[Thing]) -> Found {
    let allowed = things
        .iter()
        .filter(|thing| right::allows(rights, actor, action, &thing.protected()));
    allowed.map(|thing| thing.id.uuid()).collect()
}

async fn selected(base: &Base, condition: Condition) -> Found {
    let col = |table: &'static str, column: &'static str| {
        Expr::col((Alias::new(table), Alias::new(column)))
    };
    let mut query = Query::select();
    query
        .expr_as(col("content", "id"), Alias::new("id"))
        .from(Alias::new("content"))
        .inner_join(
            Alias::new("space"),
            col("content", "space_id").equals((Alias::new("space"), Alias::new("id"))),
        )
        .cond_where(condition);
    let read = base.db.read(&Queries::default());
    let rows = read
        .query_all_raw(read.get_database_backend().build(&query))
        .await
        .unwrap();
    rows.iter()
        .map(|row| row.try_get::<Uuid>("", "id").unwrap())
        .collect()
}

fn columns() -> Columns {
    content::columns().administered((Alias::new("space"), Alias::new("authority_id")))
}

/// Half of something, by chance.
fn some<T>(chance: &mut Chance, all: impl IntoIterator<Item = T>) -> Vec<T> {
    all.into_iter().filter(|_| chance.one_in(2)).collect()
}

/// What a query asks for by itself leaves its condition shorter, and as right.
async fn narrowed_agrees(
    base: &Base,
    chance: &mut Chance,
    world: &World,
    (rights, action): (&[Right], &str),
    actor: &Actor,
) {
    let kinds = some(chance, KINDS);
    let phases = some(chance, Phase::ALL);
    let spaces = some(chance, world.things.iter().map(|thing| thing.space));
    let asked = Asked {
        kinds: &kinds,
        phases: Phases::of(&phases),
        spaces: chance.one_in(2).then_some(&spaces),
    };
    let is_asked = |thing: &&Thing| {
        kinds.contains(&thing.kind)
            && phases.contains(&thing.phase)
            && asked
                .spaces
                .is_none_or(|spaces| spaces.contains(&thing.space))
    };
    let asked_for = world
        .things
        .iter()
        .filter(is_asked)
        .map(|thing| thing.id.uuid());
    let asked_for: Found = asked_for.collect();
    let id = Expr::col((Alias::new("content"), Alias::new("id")));
    let condition = Condition::all()
        .add(right::condition(rights, actor, action, &columns(), asked))
        .add(id.is_in(asked_for.iter().copied()));
    let expected = &decided(rights, actor, action, &world.things) & &asked_for;
    assert_eq!(
        selected(base, condition).await,
        expected,
        "{asked:?}, {action}, {rights:?}"
    );
}

/// What the index promises to answer: see [`Access`].
fn matched(access: &Access, things: &[Thing]) -> Found {
    let documents = things.iter().map(|thing| (thing, thing.document()));
    let found = documents.filter(|(_, document)| {
        let within = access
            .spaces
            .as_ref()
            .is_none_or(|spaces| spaces.contains(&document.space));
        let has = |term: &String| document.audience.contains(term);
        within
            && access
                .any_of
                .iter()
                .any(|clause| clause.all.iter().all(has) && !clause.none.iter().any(has))
    });
    found.map(|(thing, _)| thing.id.uuid()).collect()
}

/// Compares the three in all worlds. Gives documents and questions of some of them, with what must
/// be found.
async fn three_forms_agree(base: Base) -> (Vec<Document>, Vec<(Access, Found)>) {
    let (mut yes, mut no, worlds) = (0, 0, times(WORLDS));
    let (mut documents, mut questions) = (Vec::new(), Vec::new());
    let columns = columns();
    for seed in 0..worlds {
        let mut chance = Chance(seed);
        let tx = base.begin().await;
        let world = world(&tx, &mut chance).await;
        tx.commit().await.unwrap();
        for person in &world.people {
            let actor = base.actor(*person).await;
            let listed = ACTIONS.map(|action| (world.rights.as_slice(), action));
            let written = ["read", "edit", chance.pick(content::RIGHTS).action];
            for (rights, action) in listed
                .into_iter()
                .chain(written.map(|action| (content::RIGHTS, action)))
            {
                let decided = decided(rights, &actor, action, &world.things);
                let condition = right::condition(rights, &actor, action, &columns, Asked::ALL);
                let selected = selected(&base, condition).await;
                assert_eq!(
                    decided, selected,
                    "decision and SQL, world {seed}, {action}, {rights:?}"
                );
                narrowed_agrees(&base, &mut chance, &world, (rights, action), &actor).await;
                // Roles find nothing: they give no sight of content.
                let without_roles: Vec<Right> = rights
                    .iter()
                    .copied()
                    .filter(|right| !matches!(right.need, Need::Role(_)))
                    .collect();
                let findable = self::decided(&without_roles, &actor, action, &world.things);
                let access = right::access(rights, &actor, action);
                assert_eq!(
                    findable,
                    matched(&access, &world.things),
                    "decision and terms, world {seed}, {action}, {rights:?}"
                );
                yes += decided.len();
                no += world.things.len() - decided.len();
                if seed % INDEXED == 0 {
                    questions.push((access, findable));
                }
            }
            // A table of one kind, of which every row is live.
            let lists = Columns::of(PAGE, (Alias::new("content"), Alias::new("space_id")));
            let plain = selected(
                &base,
                right::condition(&world.rights, &actor, "read", &lists, Asked::ALL),
            )
            .await;
            let as_page = |thing: &&Thing| {
                let seen = Protected {
                    kind: PAGE,
                    owner: None,
                    deputy: None,
                    phase: Phase::Live,
                    authority: None,
                    ..thing.protected()
                };
                right::allows(&world.rights, &actor, "read", &seen)
            };
            assert_eq!(
                plain,
                world
                    .things
                    .iter()
                    .filter(as_page)
                    .map(|thing| thing.id.uuid())
                    .collect(),
                "plain table, world {seed}"
            );
        }
        if seed % INDEXED == 0 {
            documents.extend(world.things.iter().map(Thing::document));
        }
    }
    // Neither may be rare, or nothing was tried.
    assert!(
        yes > 2500 && no > 2500,
        "allowed {yes} times, not {no} times"
    );
    let engine = base.db.backend();
    println!("figure: {engine:?}, content: {worlds} worlds, all agreed");
    (documents, questions)
}

#[tokio::test]
async fn decision_condition_and_index_agree() {
    let base = Base::sqlite().await;
    let (documents, questions) = Box::pin(three_forms_agree(base)).await;
    let folder = std::env::temp_dir().join(format!("allmende-worlds-{}", clock::random_id::<()>()));
    let index = Index::open(&folder, 1).unwrap();
    index
        .rebuild([Ok::<_, std::io::Error>(documents)], 0)
        .unwrap();
    for (access, expected) in questions {
        let question = Question {
            limit: 100,
            ..Question::default()
        };
        let answer = index.search(&access, &question).unwrap();
        let found: Found = answer
            .things
            .iter()
            .map(|thing| Uuid::try_parse(thing).unwrap())
            .collect();
        assert_eq!(found, expected);
        assert_eq!(
            answer.total,
            expected.len(),
            "counts are limited as lists are"
        );
    }
    drop(index);
    std::fs::remove_dir_all(folder).unwrap();
}

#[tokio::test]
async fn decision_and_condition_agree_on_postgres() {
    if let Some(base) = Base::postgres().await {
        Box::pin(three_forms_agree(base)).await;
    }
}
