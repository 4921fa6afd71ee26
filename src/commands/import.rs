//! `allmende import`: foreign data. A running server, or the next one, brings its index up to it.

use std::{path::Path, process::ExitCode};

use directory::usecases::{
    import,
    record::{self, NewAuthority},
};
use platform::{access::Administration, config::Config};

use super::{failed, say};

/// Remarks that are written out.
const SHOWN: usize = 200;

pub(crate) async fn run(
    config: Config,
    file: &Path,
    authority: &str,
    create: Option<String>,
) -> ExitCode {
    let bytes = match std::fs::read(file) {
        Ok(bytes) => bytes,
        Err(error) => return failed(&format_args!("{}: {error}", file.display())),
    };
    let app = match super::open_beside_a_server(config).await {
        Ok(app) => app,
        Err(error) => return failed(&error),
    };
    let cx = app.system();
    let by = Administration::console();
    if let Some(name) = create {
        let new = NewAuthority {
            key: authority.to_owned(),
            short: authority.to_uppercase(),
            name,
            house: "darkblue".to_owned(),
            released_fields: Some("phone,email,room,site,city".to_owned()),
            ..NewAuthority::default()
        };
        if let Err(error) = record::ensure_authority(&cx, by, new).await {
            return failed(&error);
        }
    }
    let report = match import::chart(&cx, by, authority, &bytes).await {
        Ok(report) => report,
        Err(error) => return failed(&error),
    };
    let read = &report.read;
    say(format_args!(
        "Gelesen: {} Einheiten, {} Stellen ({} besetzt, {} unbesetzt), {} Personen.",
        read.units, read.posts, read.held, read.vacant, read.people
    ));
    if report.remarks.is_empty() {
        say("Alles wurde verstanden.");
    } else {
        say("Nicht oder nur teilweise verstanden:");
    }
    for remark in report.remarks.iter().take(SHOWN) {
        let times = if remark.times > 1 {
            format!(" ({} Mal)", remark.times)
        } else {
            String::new()
        };
        say(format_args!("  {}: {}{times}", remark.place, remark.what));
    }
    let more = report.more + report.remarks.len().saturating_sub(SHOWN);
    if more > 0 {
        say(format_args!("  und {more} weitere Hinweise"));
    }
    app.db.clone().close().await;
    ExitCode::SUCCESS
}
