//! Two processes on one database: what is done at one is heard at the other.

use testing::{Data, Engine, Tab};

use crate::server::{Log, Server};

#[tokio::test]
async fn two_processes_tell_each_other() {
    let Some(data) = Data::mini(Engine::Postgres).await else {
        return;
    };
    let log = Log::new(&data.folder);
    let second_folder = testing::fresh_folder();
    let second_log = Log::new(&second_folder);
    let database = data.database.as_deref();
    let one = Server::start(&data.folder, database, log.path());
    let two = Server::start(&second_folder, database, second_log.path());
    let (anke, mehmet) = (one.person("anke.brodersen"), two.person("mehmet.aydin"));
    let fields = [
        ("kind", "project"),
        ("name", "Zitronenfalterrunde"),
        ("purpose", "Wir zählen Zitronenfalter."),
        ("visibility", "hidden"),
        ("audience", "authority"),
        ("entry", "invitation"),
        ("profile", "intern"),
    ];
    let founded = anke.post("/gruppen/neu", &fields).unwrap();
    assert_eq!(founded.status, 303, "{}", founded.body);
    let group = founded.location().to_owned();
    let person = demo::load::id_of("mehmet").to_string();
    let topic = format!("space/{}", group.rsplit('/').next().unwrap());

    // A page of long ago: everything is told anew.
    let mut tab = mehmet.tab(&format!("notices {topic}"), 0).await;
    assert_eq!(tab.words().await, format!("refresh -{topic}"));
    let invited = anke.post(&format!("{group}/einladen"), &[("person", &person)]);
    assert_eq!(invited.unwrap().status, 303);
    assert!(told(&mut tab, "notices").await);
    let accepted = mehmet.post(&format!("{group}/beitritt"), &[("act", "accept")]);
    assert_eq!(accepted.unwrap().status, 303);
    assert!(told(&mut tab, &topic).await);
    let fields = [("act", "dismiss"), ("person", &person)];
    let dismissed = anke.post(&format!("{group}/mitglieder"), &fields).unwrap();
    assert_eq!(dismissed.status, 303);
    assert!(told(&mut tab, &format!("-{topic}")).await);

    // Ended at one, a session is ended at the other.
    let at_one = one.person("mehmet.aydin");
    let ended = at_one.post("/konto/geraete", &[("others", "1")]).unwrap();
    assert_eq!(ended.status, 303);
    assert_eq!(tab.end().await, 4401);

    // Told to stop, a server sends its tabs away; those of the other stay.
    let mut stays = at_one.tab("notices", 0).await;
    let mut goes = two.person("mehmet.aydin").tab("notices", 0).await;
    stays.hears_all().await;
    two.terminate();
    assert_eq!(goes.end().await, 1012);
    stays.hears_nothing().await;
    let _ = std::fs::remove_dir_all(second_folder);
}

/// Whether a word comes, perhaps after others.
async fn told(tab: &mut Tab, word: &str) -> bool {
    for _ in 0..5 {
        if tab.words().await.split(' ').any(|one| one == word) {
            return true;
        }
    }
    false
}
