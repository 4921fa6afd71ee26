//! Figures of the running program, in the text format of Prometheus.
//!
//! Sums and states of the whole installation only: no label ever names a person, a session, a page
//! or an address, and nothing here can be added up to what somebody does.

use std::{
    fmt::Write,
    sync::atomic::{AtomicU64, Ordering},
    time::Duration,
};

use axum::http::{HeaderMap, header};
use sea_orm::DbErr;
use sha2::{Digest, Sha256};

use crate::{
    access::session,
    config::Config,
    context::{App, Cx},
    mail::queue,
    outbox,
    search::State,
    time::Instant,
};

/// The media type of [`text`].
pub const CONTENT_TYPE: &str = "text/plain; version=0.0.4; charset=utf-8";

/// Upper ends of the histogram's buckets: the label and the microseconds.
const BUCKETS: [(&str, u64); 10] = [
    ("0.005", 5_000),
    ("0.01", 10_000),
    ("0.025", 25_000),
    ("0.05", 50_000),
    ("0.1", 100_000),
    ("0.25", 250_000),
    ("0.5", 500_000),
    ("1", 1_000_000),
    ("2.5", 2_500_000),
    ("5", 5_000_000),
];
const CLASSES: [&str; 5] = ["1xx", "2xx", "3xx", "4xx", "5xx"];

/// What is counted while the program runs.
#[derive(Debug, Default)]
pub struct Metrics {
    answers: [AtomicU64; CLASSES.len()],
    durations: [AtomicU64; BUCKETS.len()],
    micros: AtomicU64,
    mails: [AtomicU64; Mailed::ALL.len()],
}

/// What became of a mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mailed {
    Sent,
    /// To be tried again.
    PutOff,
    /// The server will not have it.
    Refused,
    /// Tried for too long.
    GivenUp,
}

impl Mailed {
    const ALL: [(Self, &str); 4] = [
        (Self::Sent, "sent"),
        (Self::PutOff, "put_off"),
        (Self::Refused, "refused"),
        (Self::GivenUp, "given_up"),
    ];
}

impl Metrics {
    /// Counts a mail.
    pub fn count_mail(&self, mailed: Mailed) {
        let all = Mailed::ALL.iter().zip(&self.mails);
        for (_, count) in all.filter(|((one, _), _)| *one == mailed) {
            count.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// Counts an answer.
    pub fn count(&self, status: u16, took: Duration) {
        let class = usize::from(status / 100).saturating_sub(1);
        if let Some(answers) = self.answers.get(class) {
            answers.fetch_add(1, Ordering::Relaxed);
        }
        let micros = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
        self.micros.fetch_add(micros, Ordering::Relaxed);
        let bucket = BUCKETS.iter().position(|(_, end)| micros <= *end);
        if let Some(bucket) = bucket.and_then(|bucket| self.durations.get(bucket)) {
            bucket.fetch_add(1, Ordering::Relaxed);
        }
    }
}

/// Whether a request may read the figures: only with the token of the configuration, since behind
/// a proxy on the same machine everybody comes from loopback.
pub fn may_read(config: &Config, headers: &HeaderMap) -> bool {
    let sent = headers
        .get(header::AUTHORIZATION)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.strip_prefix("Bearer "));
    // Hashes are compared, so that the time it takes says nothing about the token.
    match (&config.metrics_token, sent) {
        (Some(token), Some(sent)) => Sha256::digest(token) == Sha256::digest(sent),
        _ => false,
    }
}

/// All figures. Where the database does not answer, those that need it are missing and
/// `allmende_database_up` is 0.
pub async fn text(app: &App) -> String {
    let mut page = Page::default();
    answers(&mut page, &app.metrics);
    mails(&mut page, &app.metrics);
    let cx = app.system();
    let stored = stored(&cx).await;
    let up = u64::from(stored.is_ok());
    page.one("database_up", "gauge", "Whether the database answers.", up);
    match stored {
        Ok(stored) => in_database(&mut page, &stored, cx.now),
        Err(error) => tracing::warn!(%error, "figures of the database"),
    }
    page.head("database_connections", "gauge", "Connections of a pool.");
    for pool in app.db.pools() {
        let name = pool.name;
        page.line(
            &format!("database_connections{{pool=\"{name}\",state=\"idle\"}}"),
            pool.idle,
        );
        page.line(
            &format!("database_connections{{pool=\"{name}\",state=\"used\"}}"),
            pool.used,
        );
        page.line(
            &format!("database_connections{{pool=\"{name}\",state=\"most\"}}"),
            pool.most,
        );
    }
    let ready = u64::from(app.search.state() == State::Ready);
    page.one("index_ready", "gauge", "Whether the index is whole.", ready);
    if let Ok(documents) = app.search.documents() {
        page.one(
            "index_documents",
            "gauge",
            "Documents of the index.",
            documents,
        );
    }
    let help = "Tabs that are told at once what changed.";
    let live = app.live.connections();
    page.one("live_connections", "gauge", help, live);
    if let Some(bytes) = resident_bytes() {
        page.one(
            "process_resident_bytes",
            "gauge",
            "Memory of the process.",
            bytes,
        );
    }
    page.0
}

fn answers(page: &mut Page, metrics: &Metrics) {
    page.head(
        "requests_total",
        "counter",
        "Answers by class of status, without probes.",
    );
    let mut all = 0;
    for (class, answers) in CLASSES.iter().zip(&metrics.answers) {
        let answers = answers.load(Ordering::Relaxed);
        all += answers;
        page.line(&format!("requests_total{{class=\"{class}\"}}"), answers);
    }
    let name = "request_duration_seconds";
    page.head(name, "histogram", "Seconds until an answer began.");
    let mut below = 0;
    for ((end, _), durations) in BUCKETS.iter().zip(&metrics.durations) {
        below += durations.load(Ordering::Relaxed);
        page.line(&format!("{name}_bucket{{le=\"{end}\"}}"), below);
    }
    page.line(&format!("{name}_bucket{{le=\"+Inf\"}}"), all.max(below));
    let micros = metrics.micros.load(Ordering::Relaxed);
    page.line(&format!("{name}_sum"), seconds(micros));
    page.line(&format!("{name}_count"), all.max(below));
}

fn mails(page: &mut Page, metrics: &Metrics) {
    page.head("mails_total", "counter", "Mails by what became of them.");
    for ((_, name), mails) in Mailed::ALL.iter().zip(&metrics.mails) {
        let mails = mails.load(Ordering::Relaxed);
        page.line(&format!("mails_total{{result=\"{name}\"}}"), mails);
    }
}

/// What only the database knows.
struct Stored {
    mails: queue::Figures,
    outbox: outbox::Figures,
    sessions: i64,
}

async fn stored(cx: &Cx) -> Result<Stored, DbErr> {
    let read = cx.read();
    let followed = cx.app.search.watermark().unwrap_or(0);
    Ok(Stored {
        mails: queue::figures(&read).await?,
        outbox: outbox::figures(&read, followed).await?,
        sessions: session::count(&read, cx.now).await?,
    })
}

fn in_database(page: &mut Page, stored: &Stored, now: Instant) {
    let outbox = &stored.outbox;
    let age = |since: Option<Instant>| {
        let micros = since.map_or(0, |since| now.0.saturating_sub(since.0));
        seconds(u64::try_from(micros).unwrap_or(0))
    };
    page.one("outbox_rows", "gauge", "Rows of the outbox.", outbox.rows);
    let help = "Age of the oldest row of the outbox.";
    page.one("outbox_age_seconds", "gauge", help, age(outbox.oldest));
    let help = "Changes that the index does not hold yet.";
    page.one("index_lag_changes", "gauge", help, outbox.waiting);
    let help = "Age of the oldest change that the index does not hold yet.";
    page.one(
        "index_lag_seconds",
        "gauge",
        help,
        age(outbox.oldest_waiting),
    );
    let mails = &stored.mails;
    let help = "Mails that wait for the mail server.";
    page.one("mails_waiting", "gauge", help, mails.waiting);
    let help = "Age of the oldest mail that waits for the mail server.";
    page.one("mails_waiting_seconds", "gauge", help, age(mails.oldest));
    page.one(
        "sessions",
        "gauge",
        "Sessions that have not ended.",
        stored.sessions,
    );
}

#[expect(clippy::cast_precision_loss, reason = "a figure to look at")]
fn seconds(micros: u64) -> f64 {
    micros as f64 / 1_000_000.0
}

/// What Linux says; nothing on other systems.
fn resident_bytes() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kilobytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kilobytes * 1024)
}

/// The text being written. Writing to a `String` cannot fail.
#[derive(Default)]
struct Page(String);

impl Page {
    fn head(&mut self, name: &str, kind: &str, help: &str) {
        let _ = writeln!(
            self.0,
            "# HELP allmende_{name} {help}\n# TYPE allmende_{name} {kind}"
        );
    }

    fn line(&mut self, name: &str, value: impl std::fmt::Display) {
        let _ = writeln!(self.0, "allmende_{name} {value}");
    }

    fn one(&mut self, name: &str, kind: &str, help: &str, value: impl std::fmt::Display) {
        self.head(name, kind, help);
        self.line(name, value);
    }
}
