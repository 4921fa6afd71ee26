//! Random written content in random places: what the decision says is what the page, the lists, the
//! suggestions and the search say, and no word of what it forbids stands at any door.

use demo::load::{group_id, id_of};
use platform::{
    access::{
        Actor, Level, Phase, Protected,
        right::allows,
        space::{self, Principal},
    },
    clock,
    content::{CONTRIBUTION, NEWS, PAGE, RIGHTS},
    id::Id,
    kinds, outbox,
    texts::Lang,
};
use testing::{Client, Engine, TestApp, encode};

use crate::{chance::Chance, groups::home};

/// Who reads: key and login; among them an editor, a guest, an operator and another authority.
const READERS: [(&str, &str); 6] = [
    ("anke", "anke.brodersen"),
    ("mehmet", "mehmet.aydin"),
    ("zoe", "zoe.mueller-weiss"),
    ("lukasz", "lukasz.nowak"),
    ("ines", "ines.falk"),
    ("betrieb", "robert.capek"),
];
const GROUPS: [&str; 4] = ["vergabe", "e-akte", "personalrat", "radeln"];
const THINGS: usize = 14;

/// A content with words that stand nowhere else.
struct Thing {
    id: Id<kinds::Content>,
    kind: &'static str,
    space: Id<kinds::Space>,
    owner: Principal,
    phase: Phase,
    /// What readers see of it, or all there is.
    word: String,
    /// A version that waits, where readers see one before it.
    newer: Option<String>,
    /// A comment.
    said: String,
}

impl Thing {
    fn may(&self, actor: &Actor, action: &str) -> bool {
        let protected = Protected {
            kind: self.kind,
            thing: self.id.uuid(),
            space: self.space,
            owner: Some(self.owner),
            deputy: None,
            phase: self.phase,
            authority: None,
        };
        allows(RIGHTS, actor, action, &protected)
    }

    fn address(&self) -> String {
        writing::address(self.kind, self.id)
    }

    /// Its words that stand in a page, with the right that opens each.
    fn words(&self) -> impl Iterator<Item = (&str, &str)> {
        let newer = self.newer.iter().map(|newer| (newer.as_str(), "preview"));
        [(self.word.as_str(), "read"), (self.said.as_str(), "read")]
            .into_iter()
            .chain(newer)
    }

    /// Writes it into the database anew, whatever it was.
    async fn write(&self, app: &TestApp) {
        for table in ["comment", "page", "contribution", "news", "revision"] {
            app.execute(
                &format!("delete from {table} where content_id = $1"),
                [self.id.into()],
            )
            .await;
        }
        app.execute("delete from content where id = $1", [self.id.into()])
            .await;
        let now = app.app.system().now;
        let (first, second) = (
            clock::new_id::<kinds::Revision>(now),
            clock::new_id::<kinds::Revision>(now),
        );
        let published = matches!(self.phase, Phase::Live | Phase::Archived).then_some(first);
        let head = if self.newer.is_some() { second } else { first };
        app.execute(
            "insert into content (id, space_id, kind, owner_kind, owner_id, phase, head_revision, published_revision, lang, classification, retention, created_at, phase_at, published_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8, 'de', '', '', $9, $9, $9)",
            [
                self.id.into(), self.space.into(), self.kind.into(), self.owner.code().into(), self.owner.id().into(),
                self.phase.code().into(), head.into(), published.into(), now.into(),
            ],
        )
        .await;
        let versions = [
            (first, 1, Some(&self.word)),
            (second, 2, self.newer.as_ref()),
        ];
        for (id, number, word) in versions {
            let Some(word) = word else { continue };
            app.execute(
                "insert into revision (id, content_id, number, title, document, author_id, created_at, published_at) values ($1, $2, $3, $4, $5, null, $6, $7)",
                [id.into(), self.id.into(), i64::from(number).into(), word.clone().into(), document(word).into(), now.into(), published.filter(|shown| *shown == id).map(|_| now).into()],
            )
            .await;
        }
        let beside = match self.kind {
            PAGE => "insert into page (content_id, place) values ($1, 1)",
            CONTRIBUTION => "insert into contribution (content_id) values ($1)",
            _ => "insert into news (content_id, teaser, picture_alt, focus_x, focus_y, pinned, urgent, asks_confirmation, addressed, secret)
                  values ($1, '', '', 50, 50, false, false, false, '', $1)",
        };
        app.execute(beside, [self.id.into()]).await;
        app.execute(
            "insert into comment (id, content_id, document, created_at) values ($1, $2, $3, $4)",
            [
                clock::new_id::<kinds::Comment>(now).into(),
                self.id.into(),
                document(&self.said).into(),
                now.into(),
            ],
        )
        .await;
        let tx = app.app.system().begin().await.unwrap();
        outbox::append(&tx, self.kind, self.id, now).await.unwrap();
        tx.commit().await.unwrap();
    }
}

fn document(word: &str) -> String {
    let text = serde_json::json!({ "type": "text", "text": word });
    let paragraph = serde_json::json!({ "type": "paragraph", "content": [text] });
    serde_json::json!({ "schema": 1, "doc": { "type": "doc", "content": [paragraph] } }).to_string()
}

/// Where content lies, and who gets in.
struct Places {
    spaces: Vec<Id<kinds::Space>>,
    owners: Vec<Principal>,
}

impl Places {
    async fn new(app: &TestApp) -> Self {
        let mehmet = app.person("mehmet.aydin").await;
        let form = format!("{}/bereiche/neu", home("e-akte"));
        let section = mehmet.post(&form, &[("name", "Leitung")]).await;
        assert_eq!(section.status, 303);
        let mut spaces: Vec<Id<kinds::Space>> = GROUPS.map(|key| group_id(key).cast()).to_vec();
        spaces.push(
            section
                .location()
                .rsplit('/')
                .next()
                .unwrap()
                .parse()
                .unwrap(),
        );
        spaces
            .extend(["mid", "lko"].map(|key| directory::usecases::house_space(app.authority(key))));
        let mut owners: Vec<Principal> = READERS
            .map(|(key, _)| Principal::Person(id_of(key)))
            .to_vec();
        owners.push(Principal::Unit(app.unit("mid", "47")));
        Self { spaces, owners }
    }

    fn thing(&self, chance: &mut Chance) -> Thing {
        let phase = *chance.of(&Phase::ALL);
        let is_shown = matches!(phase, Phase::Live | Phase::Archived);
        Thing {
            id: clock::random_id(),
            kind: chance.of(&[PAGE, CONTRIBUTION, NEWS]),
            space: *chance.of(&self.spaces),
            owner: *chance.of(&self.owners),
            phase,
            word: chance.word(),
            newer: (is_shown && chance.below(2) == 0).then(|| chance.word()),
            said: chance.word(),
        }
    }

    /// Lets somebody into a place, or takes that back.
    async fn regrant(&self, app: &TestApp, chance: &mut Chance) {
        let cx = app.app.system();
        let (at, who) = (*chance.of(&self.spaces), *chance.of(&self.owners));
        let tx = cx.begin().await.unwrap();
        match chance.below(3) {
            0 => space::revoke(&tx, at, who, "chance").await.unwrap(),
            _ => {
                let level = *chance.of(&Level::ALL);
                space::grant(&tx, at, who, level, "chance", cx.now, None)
                    .await
                    .unwrap();
            }
        }
        tx.commit().await.unwrap();
    }
}

/// Where a word of something written could stand, beside its own page.
fn doors() -> Vec<String> {
    let lists = [
        "/",
        "/meldungen",
        "/wissen",
        "/gemerkt",
        "/gemeldet",
        "/mitteilungen",
        "/entwuerfe",
        "/schreiben",
    ];
    let mut all: Vec<String> = lists.map(str::to_owned).to_vec();
    let houses = ["/behoerden/mid", "/behoerden/lko"].map(str::to_owned);
    for place in GROUPS.map(home).into_iter().chain(houses) {
        all.extend(
            [
                "/seiten",
                "/seiten/mehrere",
                "/seiten/neu?vorlage=leer",
                "/beitraege",
                "/meldungen",
            ]
            .map(|part| format!("{place}{part}")),
        );
        all.push(place);
    }
    all.extend(READERS.map(|(key, _)| crate::page_of(key)));
    all
}

/// Asks everything about one thing. Whether the reader may read it.
async fn agrees(who: &Client, actor: &Actor, thing: &Thing, about: &str) -> bool {
    let may = thing.may(actor, "read");
    // An owner who does not reach the place any more has no way there.
    let opens = may && actor.reach.has(thing.space, Level::Read);
    let page = who.get(&thing.address()).await;
    assert_eq!(
        page.status,
        if opens { 200 } else { 404 },
        "{about}: {}",
        thing.address()
    );
    for (word, right) in thing.words() {
        assert!(
            thing.may(actor, right) || !page.has(word),
            "{about}: {right} {}",
            thing.address()
        );
    }
    let found = opens && matches!(thing.phase, Phase::Live | Phase::Archived);
    for (word, right) in thing.words() {
        let finds = found && word == thing.word;
        let q = encode(&[("q", word)]);
        let hits = who.get(&format!("/suche?{q}")).await.page();
        let links = hits.attributes("main a", "href");
        assert_eq!(
            links.contains(&thing.address()),
            finds,
            "{about}: search, {right} {}",
            thing.address()
        );
        let offers = who.get(&format!("/inhalte/vorschlaege?{q}")).await;
        assert!(
            finds || !offers.has(&thing.id.to_string()),
            "{about}: offered, {right} {}",
            thing.address()
        );
    }
    may
}

async fn random_content(engine: Engine, seed: u64, cases: usize) {
    let Some(app) = TestApp::mini_on(engine).await else {
        return;
    };
    let (mut chance, places, doors) = (Chance(seed), Places::new(&app).await, doors());
    let mut things: Vec<Thing> = (0..THINGS).map(|_| places.thing(&mut chance)).collect();
    for thing in &things {
        thing.write(&app).await;
    }
    let mut clients = Vec::new();
    for (_, login) in READERS {
        clients.push(app.person(login).await);
    }
    let (mut yes, mut no, mut seen) = (0, 0, 0);
    for case in 0..testing::times(cases) {
        for _ in 0..=chance.below(4) {
            places.regrant(&app, &mut chance).await;
            let index = chance.below(THINGS);
            let (id, kind) = (things[index].id, things[index].kind);
            things[index] = Thing {
                id,
                kind,
                ..places.thing(&mut chance)
            };
            things[index].write(&app).await;
        }
        app.settle().await;
        let number = chance.below(READERS.len());
        let (who, key) = (&clients[number], READERS[number].0);
        let cx = app
            .app
            .system()
            .written_to(id_of(key), Lang::De)
            .await
            .unwrap();
        let actor = cx.actor().unwrap();
        let about = format!("seed {seed}, case {case}, reader {key}");
        for thing in &things {
            match agrees(who, actor, thing, &about).await {
                true => yes += 1,
                false => no += 1,
            }
        }
        for door in &doors {
            let text = who.get(door).await.text();
            for thing in &things {
                for (_, right) in thing.words().filter(|(word, _)| text.contains(word)) {
                    assert!(
                        thing.may(actor, right),
                        "{about}: {right} {} in {door}",
                        thing.address()
                    );
                    seen += 1;
                }
            }
        }
    }
    assert!(
        yes > cases && no > cases && seen > cases,
        "{yes} read, {no} not, {seen} seen in lists"
    );
    println!("figure: {engine:?}, written content: {cases} states of the world, all agreed");
}

#[tokio::test]
async fn random_worlds_sqlite() {
    random_content(Engine::Sqlite, 11, 25).await;
}

#[tokio::test]
async fn random_worlds_postgres() {
    random_content(Engine::Postgres, 12, 15).await;
}
