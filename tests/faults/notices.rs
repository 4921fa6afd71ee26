//! `kill -9` between a change and the notice of it: there is no between.

use std::{
    sync::atomic::{AtomicBool, Ordering},
    thread,
    time::Duration,
};

use platform::clock;
use testing::{Data, Engine, times};

use crate::server::{Browser, Log, Server};

/// Changes at most: the page of notices shows a hundred.
const MOST: usize = 90;

/// A group led by Anke with Mehmet in it: its address.
fn founded(anke: &Browser, mehmet: &Browser, name: &str) -> String {
    let fields = [
        ("kind", "interest"),
        ("name", name),
        ("purpose", "Eine Probe."),
        ("visibility", "open"),
        ("audience", "everyone"),
        ("entry", "free"),
        ("profile", "offen"),
    ];
    let founded = anke.post("/gruppen/neu", &fields).unwrap();
    assert_eq!(founded.status, 303);
    let group = founded.location().to_owned();
    let joined = mehmet.post(&format!("{group}/beitritt"), &[("act", "join")]);
    assert_eq!(joined.unwrap().status, 303);
    group
}

/// Gives Mehmet one role after the other until the server is gone: how often it said that it did.
fn work(anke: &Browser, group: &str, stop: &AtomicBool) -> usize {
    let mehmet = demo::load::id_of("mehmet").to_string();
    for done in 0..MOST {
        if stop.load(Ordering::Relaxed) {
            return done;
        }
        let role = if done % 2 == 0 { "moderator" } else { "member" };
        let fields = [("act", "appoint"), ("person", &mehmet), ("role", role)];
        match anke.post(&format!("{group}/mitglieder"), &fields) {
            Ok(answer) => assert_eq!(answer.status, 303, "{}", answer.body),
            Err(_) => return done,
        }
    }
    MOST
}

async fn a_change_is_told(engine: Engine, cycles: usize) {
    let Some(data) = Data::mini(engine).await else {
        return;
    };
    let log = Log::new(&data.folder);
    let mut server = Server::start(&data.folder, data.database.as_deref(), log.path());
    let (mut anke, mut mehmet) = (
        server.person("anke.brodersen"),
        server.person("mehmet.aydin"),
    );
    let mut changes = 0;
    for cycle in 0..cycles {
        let name = format!("Probe {cycle}");
        let group = founded(&anke, &mehmet, &name);
        let stop = AtomicBool::new(false);
        let [random] = clock::random::<1>();
        let acknowledged = thread::scope(|scope| {
            let worker = scope.spawn(|| work(&anke, &group, &stop));
            thread::sleep(Duration::from_millis(100 + 2 * u64::from(random)));
            server.kill();
            stop.store(true, Ordering::Relaxed);
            worker.join().unwrap()
        });
        server = Server::start(&data.folder, data.database.as_deref(), log.path());
        (anke, mehmet) = (anke.at(&server), mehmet.at(&server));
        let notices = mehmet.get("/mitteilungen").unwrap();
        let words = format!("Ihre Rolle in der Gruppe „{name}“ wurde geändert");
        // Each stands in its link, and once more in the button beside it.
        let told = notices.body.matches(&words).count() / 2;
        let group = mehmet.get(&format!("/gruppen?meine=1&q={cycle}")).unwrap();
        let moderates = group.body.contains("Sie: Moderation");
        assert!(
            told == acknowledged || told == acknowledged + 1,
            "{acknowledged} changes and {told} notices"
        );
        assert_eq!(told % 2 == 1, moderates, "the last change is the last told");
        changes += told;
    }
    assert!(changes >= cycles);
    println!("figure: {engine:?}: {cycles} kills, {changes} changes, each with its notice");
}

#[tokio::test]
async fn a_change_is_told_on_sqlite() {
    a_change_is_told(Engine::Sqlite, times(3)).await;
}

#[tokio::test]
async fn a_change_is_told_on_postgres() {
    a_change_is_told(Engine::Postgres, times(3)).await;
}
