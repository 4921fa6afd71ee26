//! A disk without room: reading goes on, saving says what is the matter and keeps what was typed,
//! and when there is room again all goes on without a restart.

use std::{
    fs::{self, File},
    io::Write,
    path::PathBuf,
    process::Command,
    thread,
    time::Duration,
};

use testing::Data;

use crate::{
    server::{Log, Server, page_of, save, tasks},
    until,
};

/// A small disk in memory; dropping it unmounts it.
struct Disk(PathBuf);

impl Disk {
    /// Nothing where this user may not mount.
    fn mount() -> Option<Self> {
        let folder = testing::fresh_folder();
        let done = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=64m", "tmpfs"])
            .arg(&folder)
            .output();
        if done.is_ok_and(|done| done.status.success()) {
            return Some(Self(folder));
        }
        let _ = fs::remove_dir(folder);
        None
    }

    /// Leaves this many kilobytes free.
    fn fill_but(&self, kilobytes: u64) {
        let mut file = File::create(self.0.join("filler")).unwrap();
        for size in [1 << 16, 1 << 12, 1] {
            while file.write_all(&vec![0; size]).is_ok() {}
        }
        let length = file.metadata().unwrap().len();
        file.set_len(length.saturating_sub(kilobytes * 1024))
            .unwrap();
    }

    fn empty(&self) {
        fs::remove_file(self.0.join("filler")).unwrap();
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.0).status();
        let _ = fs::remove_dir(&self.0);
    }
}

#[tokio::test]
async fn a_full_disk_stops_saving_and_nothing_else() {
    let Some(disk) = Disk::mount() else {
        println!("A tmpfs cannot be mounted here: the full disk is not tried.");
        return;
    };
    let folder = disk.0.join("data");
    Data::mini_at(&folder).await;
    let log = Log::new(&disk.0);
    let server = Server::start(&folder, None, log.path());
    let anke = server.person("anke.brodersen");
    let pages = [
        "/",
        "/personen",
        "/hilfe",
        &page_of("anke"),
        &page_of("lukasz"),
    ];
    let mut saved = tasks(&anke, "anke").unwrap();

    // Room for a save and not for the index, somewhere in between.
    for free in [128, 64, 48, 32, 24, 16, 8] {
        disk.fill_but(free);
        let tasks = format!("{saved}\nQuastenflosser{free}");
        if save(&anke, "anke", &saved, &tasks).unwrap().status == 303 {
            saved = tasks;
        }
        thread::sleep(Duration::from_millis(300));
    }
    // Until the room that the journal has already is used up.
    disk.fill_but(0);
    let long = |n: usize| format!("{n:02}{}", "x".repeat(76));
    let typed = format!(
        "{saved}\n{}",
        (0..19).map(long).collect::<Vec<_>>().join("\n")
    );
    let mut refused = None;
    for _ in 0..200 {
        match save(&anke, "anke", &saved, &typed).unwrap() {
            answer if answer.status == 303 => {
                let again = save(&anke, "anke", &typed, &saved).unwrap();
                refused = (again.status != 303).then_some(again);
            }
            answer => refused = Some(answer),
        }
        if refused.is_some() {
            break;
        }
    }
    let answer = refused.expect("a full disk takes no more");
    assert_eq!(answer.status, 503, "{}", answer.body);
    assert!(answer.body.contains("Ihre Eingaben stehen noch hier"));
    assert!(
        saved.lines().all(|entry| answer.body.contains(entry)),
        "what was typed is kept"
    );
    for page in pages {
        assert_eq!(anke.status(page), 200, "{page}");
    }
    assert_eq!(anke.status("/healthz"), 200);
    let page = anke.get(&page_of("anke")).unwrap().body;
    assert!(
        saved.lines().all(|entry| page.contains(entry)),
        "what was saved before is shown"
    );

    disk.empty();
    let before = tasks(&anke, "anke").unwrap();
    saved.push_str("\nNebelkrähen");
    until("saved", Duration::from_secs(5), || {
        save(&anke, "anke", &before, &saved).unwrap().status == 303
    });
    // The index met the full disk as well.
    let words = saved.lines().filter(|entry| !entry.contains(' '));
    let words: Vec<&str> = words.collect();
    let waited = until("found", Duration::from_secs(20), || {
        words.iter().all(|word| anke.found(word) == Some(1))
    });
    println!(
        "{} words found {} ms after there was room again",
        words.len(),
        waited.as_millis()
    );
}
