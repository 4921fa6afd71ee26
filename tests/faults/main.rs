//! What goes wrong around the program, on a real process of it: killed, its disk full, its database
//! held or gone. `SOAK` turns the kills up (see `script/soak`).

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "what fails here fails the test"
)]
#![expect(
    clippy::disallowed_methods,
    reason = "starts and kills the program, and waits for it, on a thread of its own"
)]

mod database;
mod disk;
mod drafts;
mod killed;
mod live;
mod notices;
mod server;

use std::{
    thread,
    time::{Duration, Instant},
};

/// Waits until something holds, and says how long that took.
fn until(what: &str, most: Duration, mut holds: impl FnMut() -> bool) -> Duration {
    let began = Instant::now();
    while !holds() {
        assert!(began.elapsed() < most, "{what}: not within {most:?}");
        thread::sleep(Duration::from_millis(20));
    }
    began.elapsed()
}
