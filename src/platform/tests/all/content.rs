//! The life of a content, as those who have to do with it meet it.

use platform::{
    access::{Actor, Level, Permit, Phases, Protected, may, space::Principal},
    content::{
        self, Archive, Content, Create, Delete, Edit, NEWS, NewContent, NewRevision, Phase,
        Preview, Publish, Read, Restore, Submit, Wanted, Within,
    },
    database::Queries,
    error::AppError,
    id::Id,
    kinds,
};
use sea_orm::ConnectionTrait;

use crate::base::{self, Base, NOW};

struct Stage {
    base: Base,
    house: Id<kinds::Space>,
    author: Actor,
    editor: Actor,
    reader: Actor,
    stranger: Actor,
}

impl Stage {
    async fn set(base: Base) -> Self {
        let tx = base.begin().await;
        let (ours, other) = (
            base::authority(&tx, true).await,
            base::authority(&tx, true).await,
        );
        let house = base::space(&tx, "house", ours, None).await;
        let elsewhere = base::space(&tx, "house", other, None).await;
        let units = [
            (ours, base::unit(&tx, ours, house, None).await),
            (other, base::unit(&tx, other, elsewhere, None).await),
        ];
        let mut people = Vec::new();
        for at in [units[0], units[0], units[0], units[1]] {
            let person = base::person(&tx).await;
            base::affiliation(&tx, person, at, (None, None)).await;
            people.push(person);
        }
        base::grant(
            &tx,
            house,
            Principal::Authority(ours),
            Level::Read,
            -1,
            None,
        )
        .await;
        base::grant(
            &tx,
            house,
            Principal::Person(people[0]),
            Level::TakePart,
            -1,
            None,
        )
        .await;
        base::grant(
            &tx,
            house,
            Principal::Person(people[1]),
            Level::Moderate,
            -1,
            None,
        )
        .await;
        base::grant(
            &tx,
            elsewhere,
            Principal::Authority(other),
            Level::Read,
            -1,
            None,
        )
        .await;
        tx.commit().await.unwrap();
        let (author, editor) = (base.actor(people[0]).await, base.actor(people[1]).await);
        let (reader, stranger) = (base.actor(people[2]).await, base.actor(people[3]).await);
        Self {
            base,
            house,
            author,
            editor,
            reader,
            stranger,
        }
    }

    fn place(&self, owner: &Actor) -> Protected<'static> {
        Protected {
            kind: NEWS,
            thing: self.house.uuid(),
            space: self.house,
            owner: Some(Principal::Person(owner.person)),
            deputy: None,
            phase: Phase::Draft,
            authority: None,
        }
    }

    async fn begin_news(&self) -> Id<kinds::Content> {
        let permit = may::<Create>(&self.author, &self.place(&self.author)).unwrap();
        let new = NewContent {
            owner: Principal::Person(self.author.person),
            lang: "de".to_owned(),
            variant_of: None,
            classification: "internal".to_owned(),
            retention: "standard".to_owned(),
            locked: false,
        };
        let tx = self.base.begin().await;
        let id = platform::clock::new_id(NOW);
        content::create(&tx, permit, id, new, written("Telearbeit"), NOW)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        id
    }

    async fn find<A: platform::access::Action>(
        &self,
        actor: &Actor,
        id: Id<kinds::Content>,
    ) -> Option<(Content, Permit<A>)> {
        match content::find::<A>(&self.base.db.read(&Queries::default()), actor, id).await {
            Ok(found) => Some(found),
            Err(AppError::Absent) => None,
            Err(error) => panic!("{error}"),
        }
    }

    async fn reads(&self, id: Id<kinds::Content>) -> [bool; 4] {
        let mut reads = [false; 4];
        for (can, actor) in
            reads
                .iter_mut()
                .zip([&self.author, &self.editor, &self.reader, &self.stranger])
        {
            *can = self.find::<Read>(actor, id).await.is_some();
            let listed = content::list::<Read>(
                &self.base.db.read(&Queries::default()),
                actor,
                Wanted {
                    kinds: &[NEWS],
                    phases: Phases::ALL,
                    within: Within::Space(self.house),
                    before: None,
                    since: None,
                    limit: 100,
                },
            )
            .await
            .unwrap();
            assert_eq!(listed.iter().any(|content| content.id == id), *can);
        }
        reads
    }

    async fn revise(
        &self,
        permit: Permit<Edit>,
        upon: Id<kinds::Revision>,
        title: &str,
    ) -> Result<Id<kinds::Revision>, AppError> {
        let tx = self.base.begin().await;
        let made = content::revise(&tx, permit, upon, written(title), NOW).await;
        tx.commit().await.unwrap();
        made
    }
}

fn written(title: &str) -> NewRevision {
    NewRevision {
        pictures: Vec::new(),
        title: title.to_owned(),
        document: "{}".to_owned(),
    }
}

async fn runs_its_course(base: Base) {
    let stage = Stage::set(base).await;
    assert!(may::<Create>(&stage.reader, &stage.place(&stage.reader)).is_none());
    assert!(may::<Create>(&stage.stranger, &stage.place(&stage.stranger)).is_none());
    let id = stage.begin_news().await;
    assert_eq!(stage.reads(id).await, [true, true, false, false]);

    // The author hands it in and cannot publish; the editor can.
    let (draft, permit) = stage.find::<Submit>(&stage.author, id).await.unwrap();
    let stale = stage.find::<Submit>(&stage.author, id).await.unwrap().1;
    let first = draft.head.unwrap();
    let tx = stage.base.begin().await;
    content::submit(&tx, permit, NOW).await.unwrap();
    assert_eq!(
        content::submit(&tx, stale, NOW).await,
        Err(AppError::Conflict),
        "it is no draft any more"
    );
    tx.commit().await.unwrap();
    assert!(stage.find::<Publish>(&stage.author, id).await.is_none());
    let (_, permit) = stage.find::<Publish>(&stage.editor, id).await.unwrap();
    let tx = stage.base.begin().await;
    content::publish(&tx, permit, first, NOW).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(stage.reads(id).await, [true, true, true, false]);

    // A newer revision is the author's until it is published; who comes second is told.
    let (_, permit) = stage.find::<Edit>(&stage.author, id).await.unwrap();
    let second = stage
        .revise(permit, first, "Telearbeit ab Oktober")
        .await
        .unwrap();
    let (_, permit) = stage.find::<Edit>(&stage.editor, id).await.unwrap();
    assert_eq!(
        stage.revise(permit, first, "Anders").await,
        Err(AppError::Conflict)
    );
    let read = stage.base.db.read(&Queries::default());
    let (live, _) = stage.find::<Read>(&stage.reader, id).await.unwrap();
    assert_eq!(
        (live.phase, live.head, live.published),
        (Phase::Live, Some(second), Some(first))
    );
    assert_eq!(
        content::revision(&read, &live, first, None)
            .await
            .unwrap()
            .title,
        "Telearbeit"
    );
    assert_eq!(
        content::revision(&read, &live, second, None).await,
        Err(AppError::Absent)
    );
    assert!(stage.find::<Preview>(&stage.reader, id).await.is_none());
    let (_, preview) = stage.find::<Preview>(&stage.author, id).await.unwrap();
    assert_eq!(
        content::revision(&read, &live, second, Some(&preview))
            .await
            .unwrap()
            .number,
        2
    );

    // What was looked at is published, not what came meanwhile.
    let (_, permit) = stage.find::<Publish>(&stage.editor, id).await.unwrap();
    let tx = stage.base.begin().await;
    assert_eq!(
        content::publish(&tx, permit, first, NOW).await,
        Err(AppError::Conflict)
    );
    drop(tx);

    let (_, permit) = stage.find::<Archive>(&stage.author, id).await.unwrap();
    let tx = stage.base.begin().await;
    content::archive(&tx, permit, NOW).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(stage.reads(id).await, [true, true, true, false]);
    let (_, permit) = stage.find::<Delete>(&stage.author, id).await.unwrap();
    let tx = stage.base.begin().await;
    content::move_to_trash(&tx, permit, NOW).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(stage.reads(id).await, [true, true, false, false]);
    let (_, permit) = stage.find::<Restore>(&stage.author, id).await.unwrap();
    let tx = stage.base.begin().await;
    content::restore(&tx, permit, NOW).await.unwrap();
    tx.commit().await.unwrap();
    let (again, _) = stage.find::<Read>(&stage.author, id).await.unwrap();
    assert_eq!(
        (again.phase, again.published, again.head),
        (Phase::Draft, None, Some(second))
    );
}

/// Ownership opens nothing to those the space is closed to.
async fn lost_with_the_space(base: Base) {
    let stage = Stage::set(base).await;
    let id = stage.begin_news().await;
    let tx = stage.base.begin().await;
    platform::access::mandate::appoint(
        &tx,
        stage.reader.person,
        platform::access::Role::Operator,
        None,
    )
    .await
    .unwrap();
    tx.execute_unprepared("delete from access_grant")
        .await
        .unwrap();
    tx.commit().await.unwrap();
    for person in [stage.author.person, stage.reader.person] {
        let actor = stage.base.actor(person).await;
        assert!(stage.find::<Read>(&actor, id).await.is_none());
        assert!(stage.find::<Edit>(&actor, id).await.is_none());
    }
}

#[tokio::test]
async fn news_run_their_course() {
    Box::pin(runs_its_course(Base::sqlite().await)).await;
}

#[tokio::test]
async fn news_run_their_course_on_postgres() {
    if let Some(base) = Base::postgres().await {
        Box::pin(runs_its_course(base)).await;
    }
}

#[tokio::test]
async fn what_one_owns_is_lost_with_its_space() {
    lost_with_the_space(Base::sqlite().await).await;
}
