//! The index is disposable, and follows what is written.

use std::{fs, path::Path, time::Duration};

use app::capabilities::findables;
use platform::{follow, search::State};
use testing::{TestApp, both};
use tokio::sync::watch;

use crate::{page_of, phone_book, save};

async fn finds(app: &TestApp) -> bool {
    let anke = app.person("anke.brodersen").await;
    let book = phone_book(&anke, &[("q", "Nowack")]).await;
    book.rows.first().is_some_and(|(address, text)| {
        address.starts_with("/personen/") && text.starts_with("Nowak")
    })
}

/// Every file below a folder.
fn files(folder: &Path) -> Vec<std::path::PathBuf> {
    let entries = fs::read_dir(folder).unwrap().flatten();
    entries
        .flat_map(|entry| {
            if entry.path().is_dir() {
                files(&entry.path())
            } else {
                vec![entry.path()]
            }
        })
        .collect()
}

both! {
    async fn an_index_lost_or_damaged_is_rebuilt(app) {
        assert!(finds(&app).await);
        let app = app.restart(|data| fs::remove_dir_all(data.join("index")).unwrap()).await;
        assert_ne!(app.app.search.state(), State::Ready);
        {
            // Until then search says that it is away, and all else goes on.
            let anke = app.person("anke.brodersen").await;
            assert_eq!(anke.get("/personen").await.status, 503);
            assert_eq!(anke.get(&page_of("lukasz")).await.status, 200);
        }
        app.settle().await;
        assert!(finds(&app).await);
        for round in 0..3_usize {
            let app = TestApp::mini().await;
            let app = app
                .restart(|data| {
                    for (number, file) in files(&data.join("index")).into_iter().enumerate() {
                        match (round, number % 2) {
                            (0, _) => fs::write(&file, b"").unwrap(),
                            (1, 0) => drop(fs::remove_file(&file)),
                            (2, _) => {
                                let mut bytes = fs::read(&file).unwrap();
                                let middle = bytes.len() / 2;
                                bytes.iter_mut().skip(middle).take(20).for_each(|byte| *byte ^= 0x5a);
                                fs::write(&file, bytes).unwrap();
                            }
                            _ => {}
                        }
                    }
                })
                .await;
            app.settle().await;
            assert!(finds(&app).await, "damaged in way {round}");
        }
    }
}

both! {
    /// Changes made while nobody followed are found after the start.
    async fn changes_of_a_stopped_follower_are_caught_up(app) {
        {
            let anke = app.person("anke.brodersen").await;
            assert_eq!(save(&anke, "anke", &[("tasks", "Zitterpappelkunde")]).await.status, 303);
            assert_eq!(phone_book(&anke, &[("q", "Zitterpappelkunde")]).await.people, 0);
        }
        let app = app.restart(|_| ()).await;
        app.settle().await;
        let anke = app.person("anke.brodersen").await;
        assert_eq!(phone_book(&anke, &[("q", "Zitterpappelkunde")]).await.people, 1);
    }
}

both! {
    async fn a_change_is_found_within_a_second(app) {
        let (stop, stopped) = watch::channel(false);
        let follower = tokio::spawn(follow::run(app.app.clone(), findables(), stopped));
        let anke = app.person("anke.brodersen").await;
        let mut slowest = 0;
        for word in ["Zitterpappelkunde", "Quastenflosserpflege", "Nebelkrähenzählung"] {
            assert_eq!(save(&anke, "anke", &[("tasks", word)]).await.status, 303);
            let mut waited = 0;
            while phone_book(&anke, &[("q", word)]).await.people != 1 {
                tokio::time::sleep(Duration::from_millis(50)).await;
                waited += 50;
                // Twice what is promised: the machine of a test run is busy.
                assert!(waited <= 2000, "{word} is not found");
            }
            slowest = slowest.max(waited);
        }
        println!("found after {slowest} ms at most");
        stop.send_replace(true);
        follower.await.unwrap();
    }
}
