//! A small world: two authorities and one person for each way to stand to them.

use std::path::PathBuf;

use directory::{
    Belonging, Contact, Hold, PersonName,
    usecases::record::{
        self, NewAffiliation, NewAuthority, NewHolding, NewPerson, NewPost, NewUnit,
    },
};
use groups::{
    Kind,
    usecases::{NewGroup, SectionAct},
};
use platform::{
    access::{
        Administration, Level, Phase, Role, mandate, session,
        space::{self, Principal},
    },
    clock::{self, Clock},
    config::Config,
    context::{App, Cx, Parts},
    database::{Database, Tx},
    form::FormState,
    id::Id,
    kinds,
    live::{Hub, Pace},
    metrics::Metrics,
    passwords::{Cost, Passwords},
    search::Index,
    time::Instant,
};

const NOW: Instant = Instant(1_795_507_200_000_000);

/// A folder that goes with the test.
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new() -> Self {
        let path =
            std::env::temp_dir().join(format!("allmende-generated-{}", clock::random_id::<()>()));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn config(&self) -> Config {
        Config {
            data: self.0.clone(),
            site: self.0.clone(),
            ..Config::default()
        }
    }

    pub(crate) async fn database(&self) -> Database {
        let db = Database::open(&self.config().location()).await.unwrap();
        db.migrate().await.unwrap();
        db
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// One who asks. Without context, whoever is not let in.
pub(crate) struct Someone {
    pub(crate) name: &'static str,
    pub(crate) person: Id<kinds::Person>,
    pub(crate) cx: Option<Cx>,
}

pub(crate) struct Town {
    pub(crate) people: Vec<Someone>,
    pub(crate) ministry: Id<kinds::Authority>,
    pub(crate) house: Id<kinds::Space>,
    pub(crate) unit: Id<kinds::Unit>,
    pub(crate) other_unit: Id<kinds::Unit>,
    /// Of which only its own people know, with its space.
    pub(crate) hidden: (Id<kinds::Unit>, Id<kinds::Space>),
    /// The post that leads `unit`.
    pub(crate) head: Id<kinds::Post>,
    /// What each group is, and its phase.
    pub(crate) groups: Vec<(&'static str, Id<kinds::Group>, Phase)>,
    /// A section of the open group, with the member chosen by name.
    pub(crate) section: (Id<kinds::Group>, Id<kinds::Section>),
    _folder: Folder,
}

impl Town {
    pub(crate) fn person(&self, name: &str) -> Id<kinds::Person> {
        self.people
            .iter()
            .find(|someone| someone.name == name)
            .unwrap()
            .person
    }

    pub(crate) async fn build() -> Self {
        let folder = Folder::new();
        let config = folder.config();
        let search = Index::open(&config.index(), 1).unwrap();
        let (db, passwords) = (folder.database().await, Passwords::new(1, Cost::Slight));
        let cx = App::new(Parts {
            config,
            db,
            clock: Clock::fixed(NOW),
            search,
            passwords,
            metrics: Metrics::default(),
            hits: app::capabilities::HITS,
            live: Hub::new(Pace::default()),
        })
        .system();
        let by = Administration::console();
        let tx = cx.begin().await.unwrap();
        let ministry = authority(&cx, &tx, "mid").await;
        let county = authority(&cx, &tx, "lko").await;
        let unit = new_unit(&cx, &tx, ministry, "47", false).await;
        let other_unit = new_unit(&cx, &tx, ministry, "11", false).await;
        let hidden = new_unit(&cx, &tx, ministry, "geheim", true).await;
        let abroad = new_unit(&cx, &tx, county, "1", false).await;
        let (own, away, apart, far) = (
            (ministry, unit),
            (ministry, other_unit),
            (ministry, hidden),
            (county, abroad),
        );
        let people = [
            ("member of the unit", own, Belonging::Home, true),
            ("lead of the unit", own, Belonging::Home, true),
            ("guest in the unit", own, Belonging::Guest, false),
            ("colleague", away, Belonging::Home, false),
            ("editor of the house", away, Belonging::Home, true),
            ("in the hidden unit", apart, Belonging::Home, true),
            ("other authority", far, Belonging::Home, true),
            ("administrator", away, Belonging::Home, true),
            ("operator", far, Belonging::Home, true),
            ("blocked", own, Belonging::Home, true),
        ];
        let mut tokens = Vec::new();
        for (name, place, belonging, released) in people {
            let person = clock::new_id(NOW);
            let new = NewPerson {
                name: PersonName {
                    family: name.to_owned(),
                    ..PersonName::default()
                },
                welcome_since: None,
            };
            record::person(&cx, &tx, person, new, &[]).await.unwrap();
            record::affiliation(
                &cx,
                &tx,
                by,
                place.0,
                affiliation(person, place.1, belonging, released),
            )
            .await
            .unwrap();
            let account =
                account::usecases::create_account(&cx, &tx, person, name, None, name == "blocked")
                    .await
                    .unwrap();
            tokens.push((
                name,
                person,
                session::begin(&tx, account, "other", NOW).await.unwrap(),
            ));
        }
        let named = |name: &str| tokens.iter().find(|(known, ..)| *known == name).unwrap().1;
        let post = NewPost {
            key: "head".to_owned(),
            leads: true,
            ..NewPost::default()
        };
        let holder = NewHolding {
            person: named("lead of the unit"),
            hold: Hold::Holder,
            from: None,
            until: None,
        };
        let head = record::post(&cx, &tx, by, (ministry, unit), post, &[holder])
            .await
            .unwrap();
        mandate::appoint(
            &tx,
            named("administrator"),
            Role::Administrator,
            Some(ministry),
        )
        .await
        .unwrap();
        mandate::appoint(&tx, named("operator"), Role::Operator, None)
            .await
            .unwrap();
        let house = clock::named_id(ministry.uuid(), "house");
        let editor = Principal::Person(named("editor of the house"));
        space::grant(&tx, house, editor, Level::Moderate, "editors", NOW, None)
            .await
            .unwrap();
        let groups = groups(&cx, &tx, ministry, &named).await;
        tx.commit().await.unwrap();

        let mut people = Vec::new();
        for (name, person, token) in tokens {
            let current = session::find(&cx.read(), &token, cx.today, NOW)
                .await
                .unwrap();
            let cx = match current {
                Some(current) => Some(cx.clone().signed_in(current).await.unwrap()),
                None => None,
            };
            people.push(Someone { name, person, cx });
        }
        let hidden = (hidden, clock::named_id(hidden.uuid(), "section"));
        let lead = people
            .iter()
            .find(|someone| someone.name == "lead of the unit");
        let lead = lead.and_then(|someone| someone.cx.as_ref()).unwrap();
        for (_, id, phase) in &groups {
            match phase {
                Phase::Archived => groups::usecases::archive(lead, *id).await.unwrap(),
                Phase::Trashed => groups::usecases::dissolve(lead, *id).await.unwrap(),
                _ => {}
            }
        }
        let section = Box::pin(section(
            lead,
            groups.first().unwrap().1,
            named_person(&people, "member of the unit"),
        ))
        .await;
        // Archiving changed grants that were read already.
        for someone in &mut people {
            if let Some(cx) = someone.cx.take() {
                let current = cx.session().unwrap().clone();
                someone.cx = Some(cx.signed_in(current).await.unwrap());
            }
        }
        Self {
            people,
            groups,
            section,
            ministry,
            house,
            unit,
            other_unit,
            hidden,
            head,
            _folder: folder,
        }
    }
}

fn named_person(people: &[Someone], name: &str) -> Id<kinds::Person> {
    people
        .iter()
        .find(|someone| someone.name == name)
        .unwrap()
        .person
}

/// A section of a group, for its leads and one member.
async fn section(
    lead: &Cx,
    group: Id<kinds::Group>,
    member: Id<kinds::Person>,
) -> (Id<kinds::Group>, Id<kinds::Section>) {
    let form = FormState::with_values([("name", "staff".to_owned())]);
    let made = groups::usecases::make_section(lead, group, form).await;
    let made = made.unwrap().unwrap();
    let act = SectionAct::TakeIn(member);
    groups::usecases::change_section(lead, group, made, act, FormState::default())
        .await
        .unwrap();
    (group, made)
}

/// A group of each openness and profile, led by the lead of the unit, with a member, a moderator
/// and, from the other authority, a reader.
async fn groups(
    cx: &Cx,
    tx: &Tx,
    ministry: Id<kinds::Authority>,
    named: &impl Fn(&str) -> Id<kinds::Person>,
) -> Vec<(&'static str, Id<kinds::Group>, Phase)> {
    let all = [
        ("open group", Kind::Interest, Phase::Live),
        ("closed group", Kind::Project, Phase::Live),
        ("network that everybody sees", Kind::Network, Phase::Live),
        ("hidden group", Kind::Committee, Phase::Live),
        ("archived group", Kind::Project, Phase::Archived),
        ("group asked for", Kind::Interest, Phase::Draft),
        ("dissolved group", Kind::Interest, Phase::Trashed),
    ];
    let mut made = Vec::new();
    for (title, kind, phase) in all {
        let id = clock::new_id(NOW);
        let new = NewGroup {
            name: title.to_owned(),
            purpose: title.to_owned(),
            request: (phase == Phase::Draft).then(|| "needed".to_owned()),
            ..NewGroup::of(kind)
        };
        let people = [
            ("lead of the unit", groups::Role::Lead),
            ("member of the unit", groups::Role::Member),
            ("editor of the house", groups::Role::Moderator),
            ("other authority", groups::Role::Reader),
        ];
        let people = people.map(|(name, role)| (named(name), role, String::new()));
        groups::usecases::record(cx, tx, id, ministry, new, "", people.into())
            .await
            .unwrap();
        made.push((title, id, phase));
    }
    made
}

async fn authority(cx: &Cx, tx: &Tx, key: &str) -> Id<kinds::Authority> {
    let released_fields = Some("phone,email".to_owned());
    let new = NewAuthority {
        key: key.to_owned(),
        short: key.to_owned(),
        name: key.to_owned(),
        released_fields,
        ..NewAuthority::default()
    };
    record::authority(cx, tx, Administration::console(), new)
        .await
        .unwrap()
}

async fn new_unit(
    cx: &Cx,
    tx: &Tx,
    of: Id<kinds::Authority>,
    key: &str,
    hidden: bool,
) -> Id<kinds::Unit> {
    let new = NewUnit {
        key: key.to_owned(),
        name: key.to_owned(),
        hidden: Some(hidden),
        ..NewUnit::default()
    };
    record::unit(cx, tx, Administration::console(), of, new)
        .await
        .unwrap()
}

fn affiliation(
    person: Id<kinds::Person>,
    unit: Id<kinds::Unit>,
    belonging: Belonging,
    released: bool,
) -> NewAffiliation {
    NewAffiliation {
        person,
        unit,
        belonging,
        from: None,
        until: None,
        released,
        function: String::new(),
        official_title: String::new(),
        contact: Contact::default(),
        site: None,
        first_aider: false,
        fire_warden: false,
    }
}
