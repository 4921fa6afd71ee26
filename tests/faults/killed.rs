//! `kill -9` while people save and the index follows: what was acknowledged is there afterwards, on
//! the page and in the search, and nothing by halves.

use std::{
    sync::atomic::{AtomicBool, Ordering},
    thread,
    time::Duration,
};

use platform::clock;
use testing::{Data, Engine, times};

use crate::{
    server::{Browser, Log, Server, save, tasks},
    until,
};

/// Whoever of the mini world saves without pause: key and login.
const WRITERS: [(&str, &str); 3] = [
    ("anke", "anke.brodersen"),
    ("mehmet", "mehmet.aydin"),
    ("jolanta", "jolanta.wieczorek"),
];
/// Entries of the list that one save after the other makes longer.
const LONGEST: usize = 30;

/// Somebody who saves, and what they know.
struct Writer {
    key: &'static str,
    browser: Browser,
    /// What the server said it has saved, an entry a line.
    saved: String,
    /// What was sent and not answered.
    open: Option<String>,
    saves: usize,
}

impl Writer {
    /// Saves until the server is gone: a new word each time, that nobody else has.
    fn work(&mut self, stop: &AtomicBool) {
        while !stop.load(Ordering::Relaxed) {
            let word = format!(
                "x{}",
                &clock::random_id::<()>().to_string().replace('-', "")
            );
            let tasks = match self.saved.lines().count() {
                ..LONGEST => format!("{}\n{word}", self.saved).trim().to_owned(),
                _ => word,
            };
            self.open = Some(tasks.clone());
            match save(&self.browser, self.key, &self.saved, &tasks) {
                Ok(answer) if answer.status == 303 => {
                    self.saved = tasks;
                    self.open = None;
                    self.saves += 1;
                }
                Ok(answer) => assert_eq!(answer.status, 303, "{}", answer.body),
                Err(_) => return,
            }
        }
    }

    /// What the form holds is what was acknowledged, or the save on its way when all ended.
    fn look(&mut self) {
        let now = tasks(&self.browser, self.key).unwrap();
        match self.open.take() {
            Some(open) if now == open => self.saved = open,
            _ => assert_eq!(now, self.saved, "of {}", self.key),
        }
    }
}

async fn killed_at_any_moment(engine: Engine, cycles: usize) {
    let Some(data) = Data::mini(engine).await else {
        return;
    };
    let log = Log::new(&data.folder);
    let mut server = Server::start(&data.folder, data.database.as_deref(), log.path());
    let mut writers = WRITERS.map(|(key, login)| {
        let browser = server.person(login);
        let mut writer = Writer {
            key,
            saved: tasks(&browser, key).unwrap(),
            browser,
            open: None,
            saves: 0,
        };
        let cleared = save(&writer.browser, key, &writer.saved, "");
        assert_eq!(cleared.unwrap().status, 303);
        writer.saved.clear();
        writer
    });
    let (mut slowest_start, mut slowest_index) = (Duration::ZERO, Duration::ZERO);
    for _ in 0..cycles {
        let stop = AtomicBool::new(false);
        let [random] = clock::random::<1>();
        thread::scope(|scope| {
            for writer in &mut writers {
                scope.spawn(|| writer.work(&stop));
            }
            thread::sleep(Duration::from_millis(200 + 5 * u64::from(random)));
            server.kill();
            stop.store(true, Ordering::Relaxed);
        });
        server = Server::start(&data.folder, data.database.as_deref(), log.path());
        slowest_start = slowest_start.max(server.ready_after);
        for writer in &mut writers {
            writer.browser = writer.browser.at(&server);
            writer.look();
            for word in writer.saved.lines() {
                let most = Duration::from_secs(5);
                let waited = until("found", most, || writer.browser.found(word) == Some(1));
                slowest_index = slowest_index.max(waited);
            }
        }
    }
    let saves: usize = writers.iter().map(|writer| writer.saves).sum();
    assert!(saves >= cycles, "{saves} saves");
    println!(
        "figure: {engine:?}: {cycles} kills, {saves} saves acknowledged, none lost; ready after {} ms at most, all found {} ms later at most",
        slowest_start.as_millis(),
        slowest_index.as_millis()
    );
}

#[tokio::test]
async fn nothing_acknowledged_is_lost_on_sqlite() {
    killed_at_any_moment(Engine::Sqlite, times(3)).await;
}

#[tokio::test]
async fn nothing_acknowledged_is_lost_on_postgres() {
    killed_at_any_moment(Engine::Postgres, times(3)).await;
}
