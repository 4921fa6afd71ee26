//! `/metrics`: figures of the whole, for whoever has the token, and nobody's name in them.

use axum::{body::Body, http::Method};
use testing::{Answer, Client, METRICS_TOKEN, TestApp, both};

use crate::save;

async fn figures(who: &Client, token: &str) -> Answer {
    let request = who.request(Method::GET, "/metrics");
    let request = request.header("authorization", format!("Bearer {token}"));
    who.send(request.body(Body::empty()).unwrap()).await
}

/// The value of a line.
fn value(figures: &Answer, name: &str) -> f64 {
    let text = figures.text();
    let line = text
        .lines()
        .find_map(|line| line.strip_prefix(&format!("allmende_{name} ")));
    line.unwrap_or_else(|| panic!("no {name}")).parse().unwrap()
}

both! {
    async fn figures_are_told_to_whoever_has_the_token(app) {
        let anke = app.person("anke.brodersen").await;
        for who in [&anke, &app.stranger()] {
            assert_eq!(who.get("/metrics").await.status, 404);
            assert_eq!(figures(who, "geraten").await.status, 404);
        }
        let before = figures(&app.stranger(), METRICS_TOKEN).await;
        assert_eq!(before.status, 200);
        assert!(before.header("content-type").starts_with("text/plain; version=0.0.4"));

        anke.get("/").await;
        anke.get("/gibt-es-nicht").await;
        assert_eq!(save(&anke, "anke", &[("tasks", "Quastenflosser")]).await.status, 303);
        app.advance(30);
        let after = figures(&app.stranger(), METRICS_TOKEN).await;
        let more = |name: &str| value(&after, name) - value(&before, name);
        // The page and the form; then what does not exist; then what was saved.
        assert!(more("requests_total{class=\"2xx\"}") >= 2.0);
        assert!(more("requests_total{class=\"4xx\"}") >= 1.0);
        assert!(more("requests_total{class=\"3xx\"}") >= 1.0);
        let all = value(&after, "request_duration_seconds_count");
        assert!(value(&after, "request_duration_seconds_bucket{le=\"+Inf\"}") >= all);
        assert!(value(&after, "request_duration_seconds_sum") > 0.0);
        assert!(value(&after, "index_lag_changes") >= 1.0);
        assert!(value(&after, "index_lag_seconds") >= 30.0);
        assert!(value(&after, "outbox_rows") >= 1.0);
        assert!(value(&after, "sessions") >= 1.0);
        assert!(value(&after, "process_resident_bytes") > 1_000_000.0);
        assert!(value(&after, "index_ready") > 0.0 && value(&after, "database_up") > 0.0);
        app.settle().await;
        let settled = figures(&app.stranger(), METRICS_TOKEN).await;
        assert!(value(&settled, "index_lag_changes") < 1.0);

        // No label but these; what they say is fixed in the program.
        for line in after.text().lines().filter(|line| !line.starts_with('#')) {
            let labels = line.split_once('{').and_then(|(_, rest)| rest.split_once('}'));
            for label in labels.into_iter().flat_map(|(labels, _)| labels.split(',')) {
                let (name, _) = label.split_once('=').unwrap();
                assert!(["class", "le", "pool", "result", "state"].contains(&name), "{line}");
            }
        }
        for name in ["anke", "brodersen", "quastenflosser", "/personen", "127.0.0.1"] {
            assert!(!after.text().to_lowercase().contains(name), "{name}");
        }
    }
}

/// Where the database is gone the figures say so, and the rest of them stays.
#[tokio::test]
async fn figures_without_a_database() {
    let app = TestApp::mini().await;
    app.app.db.clone().close().await;
    let stranger = app.stranger();
    assert_eq!(stranger.get("/healthz").await.status, 200);
    assert_eq!(stranger.get("/readyz").await.status, 503);
    let figures = figures(&stranger, METRICS_TOKEN).await;
    assert_eq!(figures.status, 200);
    assert!(value(&figures, "database_up") < 1.0 && value(&figures, "index_ready") > 0.0);
}
