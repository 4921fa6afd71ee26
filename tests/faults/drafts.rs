//! `kill -9` between two autosaves of a draft: what was acknowledged comes back into the form, and what
//! is sent afterwards is found.

use std::{
    sync::atomic::{AtomicBool, Ordering},
    thread,
    time::Duration,
};

use platform::clock;
use testing::{Data, Engine, encode, times};

use crate::{
    server::{Browser, Log, Server},
    until,
};

/// The text may grow so far before it begins anew.
const LONGEST: usize = 4000;

/// Somebody who types, and what they know.
struct Typist {
    browser: Browser,
    /// Where the form of the editor is.
    form: String,
    draft: String,
    /// What the server said it has kept.
    kept: String,
    /// What was sent and not answered.
    open: Option<String>,
    saves: usize,
}

fn word() -> String {
    format!("x{}", clock::random_id::<()>().to_string().replace('-', ""))
}

/// What a field of a page holds: the text between `begin` and `end` after it.
fn between<'a>(page: &'a str, name: &str, begin: &str, end: &str) -> &'a str {
    let (_, rest) = page.split_once(&format!("name=\"{name}\"")).unwrap();
    let (_, rest) = rest.split_once(begin).unwrap();
    rest.split(end).next().unwrap()
}

impl Typist {
    fn begin(browser: Browser, group: &str) -> Self {
        let mut typist = Self {
            browser,
            form: format!("/gruppen/{}/beitrag", demo::load::group_id(group)),
            draft: String::new(),
            kept: String::new(),
            open: None,
            saves: 0,
        };
        typist.draft = typist.begun();
        typist
    }

    fn shown(&self) -> String {
        let form = self.browser.get(&self.form).unwrap();
        assert_eq!(form.status, 200, "{}", self.form);
        form.body
    }

    /// The draft that the form begins or goes on with.
    fn begun(&self) -> String {
        between(&self.shown(), "draft", "value=\"", "\"").to_owned()
    }

    /// Types on until the server is gone.
    fn work(&mut self, stop: &AtomicBool) {
        let to = format!(
            "/entwuerfe/{}?{}",
            self.draft,
            encode(&[("fuer", &self.form)])
        );
        while !stop.load(Ordering::Relaxed) {
            let text = match self.kept.len() {
                ..LONGEST => format!("{} {}", self.kept, word()).trim().to_owned(),
                _ => word(),
            };
            self.open = Some(text.clone());
            let fields = [
                ("draft", self.draft.as_str()),
                ("title", "Entwurf"),
                ("text", &text),
            ];
            match self.browser.post(&to, &fields) {
                Ok(answer) if answer.status == 200 => {
                    self.kept = text;
                    self.open = None;
                    self.saves += 1;
                }
                Ok(answer) => assert_eq!(answer.status, 200, "{}", answer.body),
                Err(_) => return,
            }
        }
    }

    /// The form holds what was acknowledged, or the save on its way when all ended.
    fn look(&mut self) {
        let page = self.shown();
        assert_eq!(between(&page, "draft", "value=\"", "\""), self.draft);
        let now = between(&page, "text", ">", "</textarea>").trim();
        match self.open.take() {
            Some(open) if now == open => self.kept = open,
            _ => assert_eq!(now, self.kept),
        }
    }

    /// Sends what the form holds, and begins anew: the last word of what was sent.
    fn send(&mut self) -> String {
        let fields = [
            ("draft", self.draft.as_str()),
            ("title", "Entwurf"),
            ("text", &self.kept),
        ];
        let sent = self.browser.post(&self.form, &fields).unwrap();
        assert_eq!(sent.status, 303, "{}", sent.body);
        let last = self.kept.rsplit(' ').next().unwrap().to_owned();
        self.draft = self.begun();
        self.kept.clear();
        last
    }
}

async fn killed_between_autosaves(engine: Engine, cycles: usize) {
    let Some(data) = Data::mini(engine).await else {
        return;
    };
    let log = Log::new(&data.folder);
    let mut server = Server::start(&data.folder, data.database.as_deref(), log.path());
    let mut typists = ["anke.brodersen", "mehmet.aydin"]
        .map(|login| Typist::begin(server.person(login), "e-akte"));
    let mut sent: Vec<String> = Vec::new();
    for _ in 0..cycles {
        let stop = AtomicBool::new(false);
        let [random] = clock::random::<1>();
        thread::scope(|scope| {
            for typist in &mut typists {
                scope.spawn(|| typist.work(&stop));
            }
            thread::sleep(Duration::from_millis(200 + 5 * u64::from(random)));
            server.kill();
            stop.store(true, Ordering::Relaxed);
        });
        server = Server::start(&data.folder, data.database.as_deref(), log.path());
        for typist in &mut typists {
            typist.browser = typist.browser.at(&server);
            typist.look();
            sent.push(typist.send());
        }
        // Killed again before the index can have followed: it is complete nevertheless.
        server.kill();
        server = Server::start(&data.folder, data.database.as_deref(), log.path());
        for typist in &mut typists {
            typist.browser = typist.browser.at(&server);
        }
        for word in &sent {
            let asked = format!("/suche?{}", encode(&[("q", word)]));
            until("found", Duration::from_secs(5), || {
                let answer = typists[0].browser.get(&asked);
                answer.is_ok_and(|answer| answer.body.contains(">1 Beitrag<"))
            });
        }
    }
    let saves: usize = typists.iter().map(|typist| typist.saves).sum();
    assert!(saves >= cycles, "{saves} saves");
    println!("figure: {engine:?}: {cycles} kills, {saves} drafts acknowledged, none lost");
}

#[tokio::test]
async fn drafts_survive_being_killed_on_sqlite() {
    killed_between_autosaves(Engine::Sqlite, times(3)).await;
}

#[tokio::test]
async fn drafts_survive_being_killed_on_postgres() {
    killed_between_autosaves(Engine::Postgres, times(3)).await;
}
