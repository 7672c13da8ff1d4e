//! `GET /metrics`: writes the metrics out.

use std::fmt::Write as _;
use std::sync::PoisonError;
use std::time::Duration;

use axum::Router;
use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use axum::routing::get;

use super::{BUCKETS, Metrics};
use crate::app_state::AppState;
use crate::memory::BodyBudget;
use crate::pace::{ProofOfWork, RateLimit};
use crate::promise_watch;

/// Longest wait for the database; after it the metrics of the database are left out.
const DATABASE_TIMEOUT: Duration = Duration::from_secs(2);

/// Everything that is measured.
#[derive(Clone)]
pub(crate) struct ScrapeState {
    pub(crate) metrics: Metrics,
    pub(crate) proof_of_work: ProofOfWork,
    pub(crate) state: AppState,
    pub(crate) rate_limit: RateLimit,
    pub(crate) bodies: BodyBudget,
}

/// `GET /metrics`.
pub(crate) fn router(scrape_state: ScrapeState) -> Router {
    Router::new()
        .route("/metrics", get(scrape))
        .with_state(scrape_state)
}

async fn scrape(State(measured): State<ScrapeState>) -> impl IntoResponse {
    let ScrapeState { metrics, state, .. } = &measured;
    let store = state.store();
    let bytes = tokio::time::timeout(DATABASE_TIMEOUT, store.database_bytes()).await;
    let bytes = bytes.ok().and_then(Result::ok);
    let waiting = store.backlog(promise_watch::at_risk_before(state.now()));
    let waiting = tokio::time::timeout(DATABASE_TIMEOUT, waiting).await;
    let waiting = waiting.ok().and_then(Result::ok);

    let mut text = metrics.text();
    let mut write = |name: &str, kind: &str, help: &str, value: Option<u64>| {
        if let Some(value) = value {
            let _ = write!(
                text,
                "# HELP ruang_aman_{name} {help}\n# TYPE ruang_aman_{name} {kind}\n\
                 ruang_aman_{name} {value}\n"
            );
        }
    };
    let help = "Requests that had to wait because their network asked for much";
    let slowed = measured.rate_limit.slowed();
    write("requests_slowed", "counter", help, Some(slowed));
    let mut gauge = |name, help, value| write(name, "gauge", help, value);
    let number = |number| u64::try_from(number).ok();
    let help = "Reports that are being received";
    let under_way = measured.proof_of_work.under_way();
    gauge("reports_under_way", help, number(under_way));
    let help = "Bytes of bodies that are in memory";
    gauge("body_bytes", help, number(measured.bodies.held()));
    let help = "Bytes of long answers that are in memory";
    gauge("answer_bytes", help, number(state.response_budget().held()));
    let help = "Bytes that are free on the disk of the database";
    let free = state.disk().space().map(|space| space.free);
    gauge("disk_free_bytes", help, free);
    gauge("stored_bytes", "Bytes that the database takes", bytes);
    let help = "Whether the database answers";
    gauge("database_up", help, Some(u64::from(waiting.is_some())));
    let help = "Reports that nobody has begun to read";
    gauge("reports_unread", help, waiting.map(|it| it.unread));
    let help = "Unread reports close to their promise";
    gauge("reports_at_risk", help, waiting.map(|it| it.at_risk));
    let help = "Events that are to be told";
    gauge("events_pending", help, waiting.map(|it| it.pending_events));
    let help = "Events that were tried for the last time";
    gauge("events_dead", help, waiting.map(|it| it.dead_events));
    ([(CONTENT_TYPE, "text/plain; version=0.0.4")], text)
}

impl Metrics {
    fn text(&self) -> String {
        let counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut text = String::from(
            "# HELP ruang_aman_request_seconds How long answers took\n\
             # TYPE ruang_aman_request_seconds histogram\n",
        );
        let name = "ruang_aman_request_seconds";
        for (labels, count) in counts.iter() {
            let labels = format!(
                "route=\"{}\",method=\"{}\",status=\"{}\"",
                labels.route, labels.method, labels.status
            );
            for (within, end) in count.within.iter().zip(BUCKETS) {
                let end = seconds(end);
                let _ = writeln!(text, "{name}_bucket{{{labels},le=\"{end}\"}} {within}");
            }
            let requests = count.requests;
            let _ = writeln!(text, "{name}_bucket{{{labels},le=\"+Inf\"}} {requests}");
            let _ = writeln!(
                text,
                "{name}_sum{{{labels}}} {}",
                seconds(count.milliseconds)
            );
            let _ = writeln!(text, "{name}_count{{{labels}}} {requests}");
        }
        text
    }
}

fn seconds(milliseconds: u64) -> String {
    format!("{}.{:03}", milliseconds / 1000, milliseconds % 1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_written_as_prometheus_reads_them() {
        let metrics = Metrics::default();
        for milliseconds in [3, 30, 9000] {
            let took = Duration::from_millis(milliseconds);
            metrics.record("POST", "/v1/reports", 201, took);
        }
        let text = metrics.text();
        let labels = r#"route="/v1/reports",method="POST",status="201""#;
        for line in [
            format!("ruang_aman_request_seconds_bucket{{{labels},le=\"0.005\"}} 1\n"),
            format!("ruang_aman_request_seconds_bucket{{{labels},le=\"0.050\"}} 2\n"),
            format!("ruang_aman_request_seconds_bucket{{{labels},le=\"+Inf\"}} 3\n"),
            format!("ruang_aman_request_seconds_sum{{{labels}}} 9.033\n"),
        ] {
            assert!(text.contains(&line), "{text}");
        }
    }
}
